"""What annotations mean: types."""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from ..types import DTYPE, I64, NONE, SCALARS, STR, StructType, Type, list_of, tuple_of
from .body import Body, constant, is_constant, storable
from .builtin import RULES
from .declarations import alias_value, has_parameters, require_applied, struct_type
from .evaluation import evaluate
from .program import Stop
from .symbols import Meaning
from .tables import BUILTIN_TYPES, DTYPES, LATER, OPAQUE_POINTERS, POINTERS
from .typed import Constant, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def type_of(body: Body, expr: Any) -> Type:
    """The type that an expression means."""
    if isinstance(expr, tree.Name):
        return named_type(body, expr)
    if isinstance(expr, tree.Constant) and expr.value is None:
        return NONE
    if isinstance(expr, tree.ListDisplay) and len(expr.items) == 1:
        return list_of(element_type(body, expr.items[0], expr.at))
    if isinstance(expr, tree.ArrayType):
        element = storable(body.program, type_of(body, expr.element), expr.at)
        return list_of(element, array_size(body, expr.size))
    if isinstance(expr, tree.TupleDisplay):
        return tuple_type(body, expr.items)
    if isinstance(expr, tree.Subscript):
        return applied_type(body, expr)
    if isinstance(expr, tree.Attribute):
        return attribute_type(body, expr)
    if isinstance(expr, tree.FunctionType):
        return RULES["type", "function"](body, expr)
    if isinstance(expr, tree.Text):
        raise body.fail("a type is written without quotes", expr.at)
    raise body.fail("this is not a type", expr.at)


def tuple_type(body: Body, items: list[tree.Expr]) -> Type:
    """The type of tuples with items of these types."""
    return tuple_of(tuple(
        storable(body.program, type_of(body, i), i.at, "a tuple's item") for i in items
    ))  # fmt: skip


def element_type(body: Body, expr: Any, at: Span) -> Type:
    """The type of a list's elements: of a struct around it the layout does not ask for theirs."""
    layouts = body.program.layouts
    layouts.below_list += layouts.running > 0
    try:
        return storable(body.program, type_of(body, expr), at)
    finally:
        layouts.below_list -= layouts.running > 0


def named_type(body: Body, expr: tree.Name) -> Type:
    """The type of a plain name."""
    found = body.find(expr.id)
    if isinstance(found, Meaning):
        return meant_type(body, found, expr)
    if found is not None:
        raise body.fail(f"`{expr.id}` is a variable, not a type", expr.at)
    t = BUILTIN_TYPES.get(expr.id)
    if t is not None:
        return t
    if expr.id in OPAQUE_POINTERS:
        return RULES["type", "pointer"](body, expr.id, [], expr.at)
    if expr.id in BUILTIN_TYPES:
        raise body.fail(f"`{expr.id}` needs its parameters", expr.at, f"write {expr.id}[…]")
    if expr.id in LATER:
        raise body.fail(f"{LATER[expr.id]} is not supported yet", expr.at)
    names = body.program.scope_of(expr.at).names
    known = [*BUILTIN_TYPES, *(k for k, m in names.items() if m.kind == "struct")]
    raise body.fail(f"`{expr.id}` is not defined", expr.at, suggestion(expr.id, known))


def applied_type(body: Body, expr: tree.Subscript) -> Type:
    """`List[T]`, `Tuple[A, B]`, `Scalar[DType.x]`, `S[…]`."""
    base = expr.value
    if not isinstance(base, tree.Name):
        if isinstance(base, tree.Attribute):
            found = meaning_in(body, base)
            if isinstance(found, Meaning) and found.kind == "struct":
                return struct_type(body, found, expr.args, expr.at)
            return type_of(body, tree.Subscript(expr.at, tree.Name(base.at, base.name), expr.args))
        raise body.fail("this is not a type", expr.at)
    found = body.find(base.id)
    if isinstance(found, Meaning):
        if found.kind == "struct":
            return struct_type(body, found, expr.args, expr.at)
        if has_parameters(found):
            return meant_type(body, RULES["applied", "alias"](body, found, expr), base)
        raise body.fail(f"`{base.id}` takes no parameters", expr.at)
    arguments = [a.value for a in expr.args]
    name = base.id
    if name in ("List", "list", "Span", "DynamicVector") and arguments:
        return list_of(element_type(body, arguments[0], expr.at))
    if name in ("InlineArray", "Array", "StaticTuple") and len(arguments) == 2:
        if name == "StaticTuple" and not is_type(body, arguments[0]):
            arguments.reverse()
        element = storable(body.program, type_of(body, arguments[0]), expr.at)
        return list_of(element, array_size(body, arguments[1]))
    if name in ("Tuple", "tuple"):
        return tuple_type(body, arguments)
    if name == "Scalar" and len(arguments) == 1:
        return dtype(body, arguments[0])
    if name == "SIMD" and len(arguments) == 2:
        return RULES["type", "vector"](body, *arguments, expr.at)
    if (name in POINTERS and arguments) or name in OPAQUE_POINTERS:
        return RULES["type", "pointer"](body, name, arguments, expr.at)
    if name in ("StringSlice", "StringSpan", "StringLiteral"):
        return STR
    if name in LATER:
        raise body.fail(f"{LATER[name]} is not supported yet", expr.at)
    if name in BUILTIN_TYPES:
        raise body.fail(f"`{name}` does not take these parameters", expr.at)
    raise body.fail(f"`{name}` is not defined", base.at)


def is_type(body: Body, expr: Any) -> bool:
    """Whether an expression looks like a type."""
    if isinstance(expr, tree.Name):
        found = body.find(expr.id)
        if isinstance(found, Meaning):
            return found.kind in ("type", "struct")
        return expr.id in BUILTIN_TYPES
    return isinstance(expr, tree.Subscript | tree.ListDisplay | tree.ArrayType)


def dtype(body: Body, expr: Any) -> Type:
    """The scalar of `DType.float32` or `.float32`."""
    if isinstance(expr, tree.Attribute) and expr.name in DTYPES and (
        expr.value is None or isinstance(expr.value, tree.Name) and expr.value.id == "DType"
    ):  # fmt: skip
        return DTYPES[expr.name]
    if isinstance(expr, tree.Name):
        found = body.find(expr.id)
        if isinstance(found, Meaning):
            if found.kind == "alias":
                found = alias_value(body.program, found)
            if found.kind == "type" and found.what.kind in SCALARS:
                return found.what
    value = of_variable(body, expr) or evaluate(body, expr)
    if value.type is not DTYPE:
        raise body.fail("expected a DType", expr.at, "for example DType.float32")
    return SCALARS[value.value]


def of_variable(body: Body, expr: Any) -> Constant | None:
    """`v.dtype`, `v.size`: what is known of a variable by its type alone."""
    if isinstance(expr, tree.Attribute) and isinstance(expr.value, tree.Name):
        if isinstance(body.find(expr.value.id), Variable):
            found = body.value(expr)
            if is_constant(found):
                return found
        given = body.find(f"{expr.value.id}.{expr.name}")  # of a parameter that left it open
        if isinstance(given, Meaning) and given.kind == "constant":
            return constant(given.what.value, given.what.type, expr.at)
    return None


def attribute_type(body: Body, expr: tree.Attribute) -> Type:
    """`module.Type`, `Self.Type`, `DType.float32`."""
    if isinstance(expr.value, tree.Name | tree.Attribute):
        if isinstance(expr.value, tree.Name) and expr.value.id == "DType" and expr.name in DTYPES:
            return DTYPES[expr.name]
        found = meaning_in(body, expr.value)
        if isinstance(found, Meaning):
            if found.kind == "module":
                member = body.program.member(found, expr.name)
                if member is not None:
                    return meant_type(body, member, expr)
            if found.kind in ("struct", "type"):
                owner = (
                    found.what if found.kind == "type" else struct_type(body, found, [], expr.at)
                )
                if isinstance(owner, StructType) and expr.name in owner.constants:
                    meaning = alias_value(body.program, owner.constants[expr.name])
                    if meaning.kind == "type":
                        return meaning.what
    raise body.fail("this is not a type", expr.at)


def meaning_in(body: Body, expr: Any) -> Any:
    """What a name, or the dotted name of what is in modules, means in a scope."""
    if isinstance(expr, tree.Name):
        return body.find(expr.id)
    if isinstance(expr, tree.Attribute):
        base = meaning_in(body, expr.value)
        if isinstance(base, Meaning) and base.kind == "module":
            return body.program.member(base, expr.name)
    return None


def meant_type(body: Body, found: Meaning, expr: Any) -> Type:
    """The type that a name with this meaning is."""
    if found.kind == "alias":
        require_applied(body, found, expr.at)
        found = alias_value(body.program, found)
    if found.kind == "type":
        return found.what
    if found.kind == "struct":
        return struct_type(body, found, [], expr.at)
    if found.kind == "function type":
        return RULES["type", "function"](body, found.what)
    if found.kind == "failed":
        raise Stop()
    name = expr.id if isinstance(expr, tree.Name) else expr.name
    if found.kind == "plain" and BUILTIN_TYPES.get(name) is not None:
        return BUILTIN_TYPES[name]
    raise body.fail(f"`{name}` is not a type", expr.at)


def array_size(body: Body, expr: Any) -> int:
    """The size of a fixed array, known at compile time."""
    size = of_variable(body, expr) or evaluate(body, expr, I64)
    if not size.type.is_int:
        raise body.fail("the size of an array must be an integer", expr.at)
    if not 0 <= size.value < 1 << 31:
        raise body.fail(f"an array cannot have {size.value} elements", expr.at)
    return size.value


Body.type_meant = type_of
