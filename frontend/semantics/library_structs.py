"""Structs of the library that are written in the language, each declared when it is used."""

from __future__ import annotations

from ..syntax.parse import parse
from .symbols import Meaning

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from .program import Program

TEXTS = {
    "Codepoint": """
struct Codepoint(Writable):
    var _code: UInt32

    fn __init__(out self, code: UInt8):
        self._code = UInt32(code)

    @staticmethod
    fn ord(character: String) -> Codepoint:
        var made = Codepoint(UInt8(0))
        made._code = UInt32(ord(character))
        return made

    fn to_u32(self) -> UInt32:
        return self._code

    fn __int__(self) -> Int:
        return Int(self._code)

    fn __str__(self) -> String:
        return chr(Int(self._code))

    fn __eq__(self, other: Codepoint) -> Bool:
        return self._code == other._code

    fn __ne__(self, other: Codepoint) -> Bool:
        return self._code != other._code

    fn __lt__(self, other: Codepoint) -> Bool:
        return self._code < other._code

    fn __le__(self, other: Codepoint) -> Bool:
        return self._code <= other._code

    fn __gt__(self, other: Codepoint) -> Bool:
        return self._code > other._code

    fn __ge__(self, other: Codepoint) -> Bool:
        return self._code >= other._code

    fn utf8_byte_length(self) -> Int:
        var code = Int(self._code)
        return 1 + Int(code >= 0x80) + Int(code >= 0x800) + Int(code >= 0x10000)

    fn is_ascii(self) -> Bool:
        return self._code < 0x80

    fn is_ascii_digit(self) -> Bool:
        return 48 <= self._code <= 57

    fn is_ascii_upper(self) -> Bool:
        return 65 <= self._code <= 90

    fn is_ascii_lower(self) -> Bool:
        return 97 <= self._code <= 122

    fn is_ascii_printable(self) -> Bool:
        return 32 <= self._code <= 126

    fn is_posix_space(self) -> Bool:
        return self._code == 32 or 9 <= self._code <= 13 or 28 <= self._code <= 30

    fn is_python_space(self) -> Bool:
        return chr(Int(self._code)).strip() == ""
""",
    "_Box": """
struct _Box[T: AnyType]:
    var _pointee: UnsafePointer[T]

    fn __del__(owned self):
        self._pointee.destroy_pointee()
        self._pointee.free()
""",
    "OwnedPointer": """
struct OwnedPointer[T: AnyType]:
    var _pointee: UnsafePointer[T]

    fn __init__(out self, owned value: T):
        self._pointee = UnsafePointer[T].alloc(1)
        self._pointee.init_pointee_move(value^)

    fn unsafe_ptr(self) -> UnsafePointer[T]:
        return self._pointee

    fn take(owned self) -> T:
        return self._pointee.take_pointee()

    fn __del__(owned self):
        self._pointee.destroy_pointee()
        self._pointee.free()
""",
    "ArcPointer": """
struct ArcPointer[T: AnyType]:
    var _pointee: UnsafePointer[T]
    var _count: UnsafePointer[Int]

    fn __init__(out self, owned value: T):
        self._pointee = UnsafePointer[T].alloc(1)
        self._pointee.init_pointee_move(value^)
        self._count = UnsafePointer[Int].alloc(1)
        self._count[] = 1

    fn __copyinit__(out self, existing: Self):
        self._pointee = existing._pointee
        self._count = existing._count
        self._count[] += 1

    fn unsafe_ptr(self) -> UnsafePointer[T]:
        return self._pointee

    fn count(self) -> UInt64:
        return UInt64(self._count[])

    fn __is__(self, other: Self) -> Bool:
        return self._pointee == other._pointee

    fn __isnot__(self, other: Self) -> Bool:
        return self._pointee != other._pointee

    fn __del__(owned self):
        self._count[] -= 1
        if self._count[] == 0:
            self._pointee.destroy_pointee()
            self._pointee.free()
            self._count.free()
""",
}
TEXTS["Arc"] = TEXTS["ArcPointer"].replace("ArcPointer", "Arc")


def library_struct(program: Program, name: str) -> Meaning:
    """What the name of such a struct means."""
    found = program.library_structs.get(name)
    if found is None:
        body = parse(program.modules.add_library(name, TEXTS[name])).body
        found = program.library_structs[name] = Meaning("struct", body[0])
    return found
