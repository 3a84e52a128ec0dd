"""What the names mean that the compiler knows: those of functions and types that are always there,
and those in modules. `library` fills the tables, so that whoever only asks needs nobody's code."""

from __future__ import annotations

from ..types import BOOL, DTYPE, F16, F32, F64, I8, I16, I32, I64, NONE, STR, U8, U16, U32, U64
from .symbols import Meaning

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

ASSERTIONS = (
    "assert_true",
    "assert_false",
    "assert_equal",
    "assert_not_equal",
    "assert_almost_equal",
    "assert_is",
    "assert_is_not",
    "assert_raises",
)  # known where they are imported
WRITTEN = {
    "Codepoint": "builtin.codepoint",
    "Error": "builtin.error",
    "Dict": "collections.dict",
    "DictEntry": "collections.dict",
    "Optional": "collections.optional",
    "Set": "collections.set",
    **dict.fromkeys(("StopIteration", "next"), "iter.iter"),
    "Python": "python.python",
    "PythonObject": "python.python",
    "object": "python.python",
    "assert_equal_pyobj": "python.python",
    **dict.fromkeys(("OwnedPointer", "ArcPointer", "_Box"), "memory.owned_pointer"),
    **dict.fromkeys((*ASSERTIONS, "TestSuite", "_differing", "_failing"), "testing.testing"),
}  # what is written in the language, and the module of it in `library/`
TEXT = {"kind": "text"}  # a function in the prelude
PLAIN = {"kind": "plain"}  # a name of a module that is always there


class Filled(dict):
    """A table that is filled when it is first asked for what it does not hold: hello needs a
    hundredth of what the compiler knows. `fill` loads what files it; it is called once."""

    fill: Callable[[], None] | None = None

    def filled(self) -> bool:
        """Whether there is more in it now than before."""
        fill, Filled.fill = Filled.fill, None
        if fill is not None:
            fill()
        return fill is not None

    def get(self, key: Any, default: Any = None) -> Any:
        if super().get(key) is None:
            self.filled()
        return super().get(key, default)

    def __missing__(self, key: Any) -> Any:
        if self.filled():
            return self[key]
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or (self.filled() and super().__contains__(key))

    def __iter__(self) -> Iterator[Any]:
        self.filled()
        return super().__iter__()


BUILTINS: dict[str, Any] = Filled()  # a name's function of (body, call, wanted type)
HELPERS: dict[str, Any] = Filled()  # such functions, for the library's own text
MODULES: dict[str, dict[str, Any]] = Filled()  # such a function, a Float64, PLAIN or TEXT
METHODS: dict[tuple[str, str], Any] = Filled()  # of the kind of a type and a name

# What a pointer's type is called; in 2023 an unsafe pointer's was `Pointer`, too.
POINTERS = frozenset(
    "UnsafePointer MutUnsafePointer ImmutUnsafePointer UnsafeMutPointer UnsafeImmutPointer "
    "LegacyUnsafePointer Pointer DTypePointer".split()
)
OPAQUE_POINTERS = ("OpaquePointer", "MutOpaquePointer", "ImmutOpaquePointer", "LegacyOpaquePointer")
# Methods of theirs that are given parameters.
POINTER_METHODS = frozenset(
    "bitcast address_space_cast origin_cast unsafe_origin_cast mut_cast unsafe_mut_cast simd_load "
    "simd_store aligned_simd_load aligned_simd_store simd_nt_store strided_load strided_store "
    "static_alignment_cast".split()
)

BUILTIN_TYPES: dict[str, Any] = {
    "Int": I64, "int": I64, "Int8": I8, "Int16": I16, "Int32": I32, "Int64": I64, "UInt": U64,
    "UInt8": U8, "UInt16": U16, "UInt32": U32, "UInt64": U64, "Byte": U8, "Float16": F16,
    "Float32": F32, "Float64": F64, "float": F64, "Bool": BOOL, "bool": BOOL, "String": STR,
    "str": STR, "StringLiteral": STR, "StaticString": STR, "StringSlice": STR, "StringRef": STR,
    "StringSpan": STR, "i8": I8, "i16": I16, "i32": I32, "i64": I64, "u8": U8, "u16": U16,
    "u32": U32, "u64": U64, "f16": F16, "f32": F32, "f64": F64, "NoneType": NONE, "Never": NONE,
    "List": None, "list": None, "DynamicVector": None,
    "InlineArray": None, "Array": None, "StaticTuple": None,
    "Tuple": None, "tuple": None, "Scalar": None, "SIMD": None, "IntLiteral": I64,
    "FloatLiteral": F64, "Span": None, "DType": DTYPE,
    **dict.fromkeys([*POINTERS, *OPAQUE_POINTERS]),
}  # fmt: skip


DTYPES = {"int8": I8, "int16": I16, "int32": I32, "int64": I64, "uint8": U8, "uint16": U16,
          "uint32": U32, "uint64": U64, "float16": F16, "float32": F32, "float64": F64,
          "bool": BOOL, "index": I64, "int": I64, "uint": U64}  # fmt: skip


# Methods of vectors that numbers and lists of these have, too.
LANE_METHODS = frozenset(
    "cast shuffle slice rotate_left rotate_right shift_left shift_right insert load store select "
    "fma clamp min max join interleave reduce_add reduce_mul reduce_min reduce_max reduce_and "
    "reduce_or reduce_xor".split()
)

LATER = {"Variant": "`Variant`", "Atomic": "`Atomic`", "Buffer": "`Buffer`", "open": "a file",
         "InlinedFixedVector": "`InlinedFixedVector`"}  # fmt: skip

LATER_MODULES = frozenset(
    "algorithm base64 benchmark bit buffer builtin collections compile complex documentation ffi "
    "gpu hashlib io itertools iter layout logger math memory nn os pathlib prelude pwd python "
    "pprint random reflection runtime stat string subprocess sys tempfile tensor testing time "
    "utils".split()
)


def module_name(name: str) -> str | None:
    """The name of a library's module as the table has it, None for one that is not there."""
    if name == "std":
        return name
    name = name.removeprefix("std.")
    return name if any(m == name or m.startswith(f"{name}.") for m in MODULES) else None


def names_in(module: str) -> list[str]:
    """The names in a module of the library."""
    return list(MODULES.get(module, ()))


def built_in(found: Meaning) -> Meaning:
    """What is built in and so known without an import, as a name in a module."""
    if found.kind == "plain" and found.what in BUILTINS:
        return Meaning("builtin", BUILTINS[found.what])
    return found
