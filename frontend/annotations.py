"""What annotations mean: types."""

from __future__ import annotations

from . import ir, tree
from .near import suggestion
from .program import Program, Scope, Stop
from .results import Meaning
from .types import (
    BOOL,
    F16,
    F32,
    F64,
    I8,
    I16,
    I32,
    I64,
    NONE,
    STR,
    U8,
    U16,
    U32,
    U64,
    StructType,
    Type,
    list_of,
    tuple_of,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]

BUILTIN_TYPES: dict[str, Any] = {
    "Int": I64, "int": I64, "Int8": I8, "Int16": I16, "Int32": I32, "Int64": I64, "UInt": U64,
    "UInt8": U8, "UInt16": U16, "UInt32": U32, "UInt64": U64, "Byte": U8, "Float16": F16,
    "Float32": F32, "Float64": F64, "float": F64, "Bool": BOOL, "bool": BOOL, "String": STR,
    "str": STR, "StringLiteral": STR, "StaticString": STR, "StringSlice": STR, "StringRef": STR,
    "StringSpan": STR, "i8": I8, "i16": I16, "i32": I32, "i64": I64, "u8": U8, "u16": U16,
    "u32": U32, "u64": U64, "f16": F16, "f32": F32, "f64": F64, "NoneType": NONE,
    "List": None, "list": None, "InlineArray": None, "Array": None, "StaticTuple": None,
    "Tuple": None, "tuple": None, "Scalar": None, "SIMD": None, "IntLiteral": I64,
    "FloatLiteral": F64, "Span": None,
}  # fmt: skip


DTYPES = {"int8": I8, "int16": I16, "int32": I32, "int64": I64, "uint8": U8, "uint16": U16,
          "uint32": U32, "uint64": U64, "float16": F16, "float32": F32, "float64": F64,
          "bool": BOOL, "index": I64, "int": I64, "uint": U64}  # fmt: skip


LATER = {"Dict": "a dictionary", "Set": "a set", "Optional": "`Optional`", "Variant": "`Variant`",
         "UnsafePointer": "a pointer", "Pointer": "a pointer", "OwnedPointer": "a pointer",
         "ArcPointer": "a pointer", "DTypePointer": "a pointer",
         "Deque": "`Deque`", "Counter": "`Counter`", "PythonObject": "a Python object",
         "Error": "an error value", "Atomic": "`Atomic`", "Buffer": "`Buffer`", "Some": "`Some[…]`",
         "DynamicVector": "`DynamicVector`", "open": "a file", "parallelize": "`parallelize`",
         "vectorize": "`vectorize`", "InlinedFixedVector": "`InlinedFixedVector`"}  # fmt: skip


def type_of(program: Program, expr: Any, scope: Any, low: Any) -> Type:
    """The type that an expression means."""
    if isinstance(expr, tree.Name):
        return named_type(program, expr, scope, low)
    if isinstance(expr, tree.Constant) and expr.value is None:
        return NONE
    if isinstance(expr, tree.ListDisplay) and len(expr.items) == 1:
        return list_of(storable(program, type_of(program, expr.items[0], scope, low), expr.at))
    if isinstance(expr, tree.ArrayType):
        element = storable(program, type_of(program, expr.element, scope, low), expr.at)
        return list_of(element, array_size(program, expr.size, scope, low))
    if isinstance(expr, tree.TupleDisplay):
        return tuple_type(program, expr.items, scope, low)
    if isinstance(expr, tree.Subscript):
        return applied_type(program, expr, scope, low)
    if isinstance(expr, tree.Attribute):
        return attribute_type(program, expr, scope, low)
    if isinstance(expr, tree.Text):
        raise program.fail("a type is written without quotes", expr.at)
    raise program.fail("this is not a type", expr.at)


def tuple_type(program: Program, items: list[tree.Expr], scope: Any, low: Any) -> Type:
    """The type of tuples with items of these types."""
    return tuple_of(tuple(
        storable(program, type_of(program, i, scope, low), i.at, "a tuple's item") for i in items
    ))  # fmt: skip


def storable(program: Program, t: Type, at: Span, what: str = "a list's element") -> Type:
    """The type, if values of it can be parts of others."""
    if t is NONE:
        raise program.fail(f"`None` cannot be {what}", at)
    return t


def named_type(program: Program, expr: tree.Name, scope: Any, low: Any) -> Type:
    """The type of a plain name."""
    from .declarations import alias_value, struct_type

    found = scope.find(expr.id)
    if isinstance(found, Meaning):
        if found.kind == "alias":
            found = alias_value(program, found)
        if found.kind == "type":
            return found.what
        if found.kind == "struct":
            return struct_type(program, found, [], low, expr.at)
        if found.kind == "failed":
            raise Stop()
        raise program.fail(f"`{expr.id}` is not a type", expr.at)
    if found is not None:
        raise program.fail(f"`{expr.id}` is a variable, not a type", expr.at)
    t = BUILTIN_TYPES.get(expr.id)
    if t is not None:
        return t
    if expr.id in BUILTIN_TYPES:
        raise program.fail(f"`{expr.id}` needs its parameters", expr.at, f"write {expr.id}[…]")
    if expr.id in LATER:
        raise program.fail(f"{LATER[expr.id]} is not supported yet", expr.at)
    known = [*BUILTIN_TYPES, *(k for k, m in program.globals.names.items() if m.kind == "struct")]
    raise program.fail(f"`{expr.id}` is not defined", expr.at, suggestion(expr.id, known))


def applied_type(program: Program, expr: tree.Subscript, scope: Any, low: Any) -> Type:
    """`List[T]`, `Tuple[A, B]`, `Scalar[DType.x]`, `S[…]`."""
    from .declarations import struct_type

    base = expr.value
    if not isinstance(base, tree.Name):
        if isinstance(base, tree.Attribute):
            return type_of(
                program,
                tree.Subscript(expr.at, tree.Name(base.at, base.name), expr.args),
                scope,
                low,
            )
        raise program.fail("this is not a type", expr.at)
    found = scope.find(base.id)
    if isinstance(found, Meaning):
        if found.kind == "struct":
            return struct_type(program, found, expr.args, low, expr.at)
        raise program.fail(f"`{base.id}` takes no parameters", expr.at)
    arguments = [a.value for a in expr.args]
    name = base.id
    if name in ("List", "list", "Span") and arguments:
        return list_of(storable(program, type_of(program, arguments[0], scope, low), expr.at))
    if name in ("InlineArray", "Array", "StaticTuple") and len(arguments) == 2:
        if name == "StaticTuple" and not is_type(arguments[0], scope):
            arguments.reverse()
        element = storable(program, type_of(program, arguments[0], scope, low), expr.at)
        return list_of(element, array_size(program, arguments[1], scope, low))
    if name in ("Tuple", "tuple"):
        return tuple_type(program, arguments, scope, low)
    if name == "Scalar" and len(arguments) == 1:
        return dtype(program, arguments[0], scope)
    if name == "SIMD" and len(arguments) == 2:
        if array_size(program, arguments[1], scope, low) == 1:
            return dtype(program, arguments[0], scope)
        raise program.fail("SIMD vectors are not supported yet", expr.at)
    if name in ("StringSlice", "StringSpan", "StringLiteral"):
        return STR
    if name in LATER:
        raise program.fail(f"{LATER[name]} is not supported yet", expr.at)
    if name in BUILTIN_TYPES:
        raise program.fail(f"`{name}` does not take these parameters", expr.at)
    raise program.fail(f"`{name}` is not defined", base.at)


def is_type(expr: Any, scope: Any) -> bool:
    """Whether an expression looks like a type."""
    if isinstance(expr, tree.Name):
        found = scope.find(expr.id)
        if isinstance(found, Meaning):
            return found.kind in ("type", "struct")
        return expr.id in BUILTIN_TYPES
    return isinstance(expr, tree.Subscript | tree.ListDisplay | tree.ArrayType)


def dtype(program: Program, expr: Any, scope: Any) -> Type:
    """The scalar of `DType.float32` or `.float32`."""
    from .declarations import alias_value

    if isinstance(expr, tree.Attribute) and expr.name in DTYPES:
        return DTYPES[expr.name]
    if isinstance(expr, tree.Name):
        found = scope.find(expr.id)
        if isinstance(found, Meaning):
            if found.kind == "alias":
                found = alias_value(program, found)
            if found.kind in ("type", "dtype"):
                return found.what
    raise program.fail("expected a DType", expr.at, "for example DType.float32")


def attribute_type(program: Program, expr: tree.Attribute, scope: Any, low: Any) -> Type:
    """`module.Type`, `Self.Type`, `DType.float32`."""
    from .declarations import alias_value, module_member, struct_type

    if isinstance(expr.value, tree.Name):
        if expr.value.id == "DType" and expr.name in DTYPES:
            return DTYPES[expr.name]
        found = scope.find(expr.value.id)
        if isinstance(found, Meaning):
            if found.kind == "module":
                member = module_member(program, found, expr.name)
                if member is not None and member.kind == "type":
                    return member.what
            if found.kind in ("struct", "type"):
                owner = (
                    found.what
                    if found.kind == "type"
                    else struct_type(program, found, [], low, expr.at)
                )
                if isinstance(owner, StructType) and expr.name in owner.constants:
                    meaning = alias_value(program, owner.constants[expr.name])
                    if meaning.kind == "type":
                        return meaning.what
    raise program.fail("this is not a type", expr.at)


def array_size(program: Program, expr: Any, scope: Any, low: Any) -> int:
    """The size of a fixed array, known at compile time."""
    from .declarations import evaluate

    result = evaluate(program, expr, ScopeLowerer.of(program, scope, low), I64)
    if not result.type.is_int:
        raise program.fail("the size of an array must be an integer", expr.at)
    if not 0 <= result.const < 1 << 31:
        raise program.fail(f"an array cannot have {result.const} elements", expr.at)
    return result.const


class ScopeLowerer:
    """Makes a lowerer for compile-time expressions in a scope."""

    @staticmethod
    def of(program: Program, scope: Any, low: Any) -> Any:
        """A lowerer whose names are those of the scope."""
        if scope is low or not isinstance(scope, Scope):
            return low
        from .lower import Lowerer

        return Lowerer(program, ir.Function("<comptime>", NONE, (0, 0)), scope)
