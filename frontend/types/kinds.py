"""The kinds of types: what a value is, how many slots it takes, what it owns.

Types are interned: equal types are one object, as long as anybody has it, so `is` compares them.
Whatever the checker leaves open (an empty list's element, a literal's width) is a `Variable`,
resolved before code is made of it.
"""

from __future__ import annotations

from weakref import WeakValueDictionary

from mojovm.bytecode.code import MAX_TYPE_SLOTS, vector_slots

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


INTS = ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64")
FLOATS = ("f16", "f32", "f64")
BITS = {"i8": 8, "i16": 16, "i32": 32, "i64": 64, "u8": 8, "u16": 16, "u32": 32, "u64": 64,
        "f16": 16, "f32": 32, "f64": 64, "bool": 1}  # fmt: skip

SPELLING = {"i64": "Int", "f64": "Float64", "str": "String", "bool": "Bool", "f32": "Float32",
            "f16": "Float16", "i8": "Int8", "i16": "Int16", "i32": "Int32", "u8": "UInt8",
            "u16": "UInt16", "u32": "UInt32", "u64": "UInt64", "none": "None"}  # fmt: skip

DTYPE_NAMES = {"i8": "int8", "i16": "int16", "i32": "int32", "i64": "int64", "u8": "uint8",
               "u16": "uint16", "u32": "uint32", "u64": "uint64", "f16": "float16",
               "f32": "float32", "f64": "float64", "bool": "bool"}  # fmt: skip


class Type:
    """Base of all types.

    `kind`: a scalar's name, or what sort of type it is; `sort` tells types of one kind apart.
    `slots`: register slots of a value.
    `owns`: destroying it frees memory or runs code. `leaves`: kinds of its leaf slots in order: a
    scalar's name, "str" or a list type.
    """

    kind = ""
    leaves: tuple[Any, ...] = ()
    slots = 1
    owns = False
    may_be_open = False  # whether it is, or is made of, a type that may have to be found yet
    is_int = is_float = is_number = False

    @property
    def sort(self) -> str:
        return self.kind

    def __repr__(self) -> str:
        return str(self)


class TooLarge(Exception):
    """A value would have more than MAX_TYPE_SLOTS slots side by side."""


def sum_of_slots(items: Iterable[Type]) -> int:
    """The slots of values side by side; raises TooLarge."""
    slots = sum(t.slots for t in items)
    if slots > MAX_TYPE_SLOTS:
        raise TooLarge
    return slots


class Scalar(Type):
    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.is_int = kind in INTS
        self.is_float = kind in FLOATS
        self.is_number = self.is_int or self.is_float
        self.bits = BITS.get(kind, 0)
        self.signed = kind[0] == "i"
        self.leaves: tuple[Any, ...] = (kind,)

    def __str__(self) -> str:
        return SPELLING[self.kind]


class DType(Type):
    """The type of `DType.float32`: which scalar is meant. A constant is that scalar's kind; in a
    register it is the number of the kind among DTYPE_NAMES."""

    kind = "u8"  # of its register
    sort = "dtype"
    leaves: tuple[Any, ...] = ("u8",)

    def __str__(self) -> str:
        return "DType"


class NoneType(Type):
    """The type of `None` and of a function without a result; takes no slots."""

    kind = "none"
    slots = 0
    leaves: tuple[Any, ...] = ()

    def __str__(self) -> str:
        return "None"


class Str(Type):
    kind = "str"
    slots = 3
    owns = True
    leaves: tuple[Any, ...] = ("str",)

    def __str__(self) -> str:
        return "String"


class ListType(Type):
    """`List[T]`, and `[T; N]` when `size` is not None."""

    kind = "list"
    slots = 3
    owns = True
    may_be_open = True

    def __init__(self, element: Type, size: int | None) -> None:
        self.element = element
        self.size = size
        self.leaves = (self,)

    def __str__(self) -> str:
        if self.size is None:
            return f"List[{self.element}]"
        return f"Array[{self.element}, {self.size}]"


class VectorType(Type):
    """`SIMD[dtype, size]` of two lanes or more: they lie in the slots as in memory."""

    kind = "vector"

    def __init__(self, element: Scalar, size: int) -> None:
        self.element = element
        self.size = size
        self.slots = vector_slots(element.kind, size)
        self.leaves: tuple[Any, ...] = ("u64",) * self.slots

    def __str__(self) -> str:
        return f"SIMD[DType.{DTYPE_NAMES[self.element.kind]}, {self.size}]"


class PointerType(Type):
    """`UnsafePointer[T]`: the handle of a block, and an offset in bytes. It owns nothing, and its
    layout asks nothing of `T`, which may hold such pointers."""

    kind = "pointer"
    slots = 2
    leaves: tuple[Any, ...] = ("i64", "i64")

    def __init__(self, element: Type) -> None:
        self.element = element

    def __str__(self) -> str:
        return f"UnsafePointer[{self.element}]"


class ViewType(Type):
    """A slice of a list: a list header that owns nothing."""

    kind = "view"
    slots = 3

    def __init__(self, element: Type) -> None:
        self.element = element
        self.leaves = (list_of(element),)

    def __str__(self) -> str:
        return f"a slice of {list_of(self.element)}"


class RangeType(Type):
    """`range(…)` as a value: start, stop, step."""

    kind = "range"
    slots = 3

    def __init__(self, element: Scalar) -> None:
        self.element = element
        self.leaves: tuple[Any, ...] = (element.kind,) * 3

    def __str__(self) -> str:
        return "Range" if self.element is I64 else f"Range[{self.element}]"


class TupleType(Type):
    """Values side by side. In a list of a struct it may hold that struct, which has no layout yet:
    then it gets its own when the struct does."""

    kind = "tuple"
    may_be_open = True
    leaves: tuple[Any, ...] = ()

    def __init__(self, items: tuple[Type, ...]) -> None:
        self.items = items
        awaited = unfinished(items)
        for struct in awaited:
            struct.awaiting.append(self)
        if not awaited:
            self.lay_out()

    def lay_out(self) -> None:
        """Computes slots, leaves and `owns` from the items, if these are known."""
        if unfinished(self.items):
            return
        self.slots = sum_of_slots(self.items)
        self.owns = any(t.owns for t in self.items)
        self.leaves = tuple(leaf for t in self.items for leaf in t.leaves)

    def __str__(self) -> str:
        return f"Tuple[{', '.join(map(str, self.items))}]"


def parts_of(t: TupleType | StructType) -> tuple[Type, ...]:
    """The types of a tuple's items or a struct's fields."""
    return t.items if isinstance(t, TupleType) else tuple(t.fields.values())


def unfinished(items: Iterable[Type]) -> list[StructType]:
    """The structs without a layout that values of some types hold side by side."""
    found: list[StructType] = []
    for t in items:
        if isinstance(t, TupleType):
            found += unfinished(t.items)
        elif isinstance(t, StructType) and not t.laid_out:
            found.append(t)
    return found


class StructType(Type):
    """One instance of a struct declaration.

    `fields` maps a name to its type, in order; the checker fills it after interning, then calls
    `lay_out`. `drop` is the instance of the user's destructor, `copier` of the copy constructor,
    `mover` of the move constructor (objects of the checker), or None. A struct with a destructor
    has a hidden last slot, 1 while the value is alive, so that a blank one is not destroyed.
    `sort` is "python" of Python objects, of which rules say more.
    """

    kind = "struct"
    sort = "struct"

    def __init__(self, name: str, declaration: Any) -> None:
        self.name = name
        self.declaration = declaration
        self.fields: dict[str, Type] = {}
        self.offsets: dict[str, int] = {}
        self.drop: Any = None
        self.copier: Any = None
        self.mover: Any = None
        self.members: dict[str, Any] = {}
        self.has_drop = False
        self.laid_out = False
        self.awaiting: list[TupleType] = []
        self.failed = False
        self.declared_fields: list[Any] = []
        self.fieldwise = True  # may be made from its fields
        self.scope: Any = None
        self.arguments: dict[str, Any] = {}  # what its compile-time parameters are
        self.depth = 1  # of the structs in its arguments
        self.constants: dict[str, Any] = {}
        self.defaults: dict[str, Any] = {}
        self.traits: set[str] = set()
        self.homes: dict[int, Any] = {}  # per method that a trait gives: the names that it sees

    def derives(self, trait: str) -> bool:
        """Whether the declaration says that the struct has a trait."""
        return trait in self.traits

    def printable(self) -> bool:
        """Whether it has a text form of its own or from its fields."""
        return bool({"__str__", "write_to"} & set(self.members)) or bool(
            {"Writable", "Stringable", "Representable"} & self.traits
        )

    def lay_out(self) -> None:
        """Computes offsets, slots, leaves and `owns` from the fields."""
        sum_of_slots(self.fields.values())
        at = 0
        leaves: list[Any] = []
        for name, field_type in self.fields.items():
            self.offsets[name] = at
            at += field_type.slots
            leaves += field_type.leaves
        if self.has_drop:
            leaves.append("bool")
            at += 1
        self.slots = at
        self.leaves = tuple(leaves)
        self.owns = (
            self.has_drop or self.copier is not None or any(t.owns for t in self.fields.values())
        )
        self.laid_out = True
        for each in self.awaiting:
            each.lay_out()
        self.awaiting = []

    def __str__(self) -> str:
        return self.name


class Literal(Type):
    """The type of a number literal whose width is still open: "int" or "float"."""

    def __init__(self, kind: str) -> None:
        self.kind = f"literal_{kind}"
        self.is_int = kind == "int"
        self.is_float = kind == "float"
        self.is_number = True

    def __str__(self) -> str:
        return "IntLiteral" if self.is_int else "FloatLiteral"


class Variable(Type):
    """A type not known yet; `link` is what it was found to be. `default` is used at the end."""

    kind = "variable"
    may_be_open = True

    def __init__(self, default: Type | None = None) -> None:
        self.link: Type | None = None
        self.default = default

    def __str__(self) -> str:
        return str(self.link) if self.link is not None else "an unknown type"


I8, I16, I32, I64, U8, U16, U32, U64 = (Scalar(k) for k in INTS)
F16, F32, F64 = (Scalar(k) for k in FLOATS)
BOOL = Scalar("bool")
STR = Str()
NONE = NoneType()
DTYPE = DType()
RANGES = {t.kind: RangeType(t) for t in (I64, U8, U16, U32, U64)}
INT_LITERAL = Literal("int")
FLOAT_LITERAL = Literal("float")
SCALARS = {t.kind: t for t in (I8, I16, I32, I64, U8, U16, U32, U64, F16, F32, F64, BOOL)}

# By the ids of what they are made of, which lives as long as they do: a key that had it would keep
# a program's structs, and these the program.
_lists: WeakValueDictionary[tuple[int, int | None], ListType] = WeakValueDictionary()
_views: WeakValueDictionary[int, ViewType] = WeakValueDictionary()
_pointers: WeakValueDictionary[int, PointerType] = WeakValueDictionary()
_tuples: WeakValueDictionary[tuple[int, ...], TupleType] = WeakValueDictionary()
_vectors: dict[tuple[str, int], VectorType] = {}


def list_of(element: Type, size: int | None = None) -> ListType:
    """The list (or fixed array) type of an element type; open element types are not interned."""
    if isinstance(element, Variable):
        return ListType(element, size)
    found = _lists.get((id(element), size))
    if found is None:
        found = _lists[id(element), size] = ListType(element, size)
    return found


def view_of(element: Type) -> ViewType:
    """The type of a slice of a list with this element type."""
    found = _views.get(id(element))
    if found is None:
        found = _views[id(element)] = ViewType(element)
    return found


def vector_of(element: Scalar, size: int) -> VectorType:
    """The type of vectors with lanes of a type."""
    found = _vectors.get((element.kind, size))
    if found is None:
        found = _vectors[element.kind, size] = VectorType(element, size)
    return found


def pointers_exist() -> bool:
    """Whether anything has named a pointer's type yet."""
    return bool(_pointers)


def vectors_exist() -> bool:
    """Whether anybody has asked for a type of vectors."""
    return bool(_vectors)


def pointer_to(element: Type) -> PointerType:
    """The type of pointers to values of a type."""
    found = _pointers.get(id(element))
    if found is None:
        found = _pointers[id(element)] = PointerType(element)
    return found


def tuple_of(items: tuple[Type, ...]) -> TupleType:
    """The tuple type of some item types."""
    key = tuple([id(item) for item in items])
    found = _tuples.get(key)
    if found is None:
        found = _tuples[key] = TupleType(items)
    return found
