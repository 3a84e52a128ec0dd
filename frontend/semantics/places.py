"""What names of places mean: fields, elements, slices; and `x^`."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    DTYPE,
    I64,
    STR,
    U64,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    ViewType,
    list_of,
    resolve,
    view_of,
)
from . import numbers, typed
from .body import Body, Parts, constant, is_constant, kept, means, row, type_of
from .builtin import RULES
from .calls import call_method, convert, length
from .changes import PARTS, borrowed_transferred
from .declarations import alias_value, has_parameters
from .expressions import meaning_value
from .items import item
from .members import member_of_module, member_of_type
from .names import unknown_member
from .tables import DTYPES
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

FARTHEST = (1 << 63) - 1


# --- attributes ----------------------------------------------------------------------------------


@means(tree.Attribute)
def _attribute(body: Body, node: tree.Attribute, want: Type | None) -> Expr:
    if node.value is None:
        if want is DTYPE and node.name in DTYPES:
            return constant(DTYPES[node.name].kind, DTYPE, node.at)
        raise body.fail(f"`.{node.name}` needs a type to belong to", node.at)
    special = static_member(body, node)
    if special is not None:
        return special
    if isinstance(node.value, tree.Name):
        found = body.find(node.value.id)
        if isinstance(found, Parts):
            return part_of_self(body, found, node)
    base = numbers.fixed(body, body.value(node.value))
    return field(body, base, node)


def static_member(body: Body, node: tree.Attribute) -> Expr | None:
    """`Type.CONSTANT`, or a value's compile-time member; None for another attribute."""
    base = node.value
    if isinstance(base, tree.Name):
        found = body.find(base.id)
        t: Any = None
        if isinstance(found, Parts):
            t = found.type
        elif isinstance(found, Variable):
            t = resolve(found.type)
        if t is not None:
            if isinstance(t, StructType) and node.name in t.constants:
                return meaning_value(body, t.constants[node.name], node.name, node.at)
            return None
    if isinstance(base, tree.Name | tree.Attribute | tree.Subscript):
        applied = isinstance(base, tree.Subscript)
        meaning = body.static_meaning(base.value if isinstance(base, tree.Subscript) else base)
        if meaning is None or applied and meaning.kind not in ("struct", "generic"):
            return None
        if meaning.kind in ("functions", "constant", "script variable"):
            return None
        if meaning.kind == "alias":
            meaning = alias_value(body.program, meaning)
        if meaning.kind == "module":
            return member_of_module(body, meaning, node)
        if meaning.kind in ("struct", "type", "generic"):
            owner = body.annotation(base)
            if not isinstance(owner, StructType):
                return member_of_type(body, owner, node)
            if node.name not in owner.constants:
                raise unknown_member(body, owner, node.name, node.name_at, "compile-time member")
            return meaning_value(body, owner.constants[node.name], node.name, node.at)
    return None


def part_of_self(body: Body, parts: Parts, node: tree.Attribute) -> Expr:
    """A field of `self` in a constructor or destructor."""
    if node.name not in parts.fields:
        raise unknown_member(body, parts.type, node.name, node.name_at, "field")
    variable = parts.fields[node.name]
    if variable is None:
        raise body.fail(f"`self.{node.name}` is not assigned yet", node.at)
    return typed.Local(node.at, variable.type, variable)


def field(body: Body, base: Expr, node: tree.Attribute) -> Expr:
    """A field of what an expression gives."""
    t = type_of(base)
    if isinstance(t, StructType) and node.name in t.offsets:
        kind = resolve(t.fields[node.name])
        return typed.Field(node.at, kind, base, t.offsets[node.name], node.name)
    if isinstance(t, StructType) and "__getattr__" in t.members and node.name not in t.members:
        name = constant(node.name, STR, node.name_at)
        return call_method(body, base, "__getattr__", [("", name)], node.at)
    if isinstance(t, ListType | ViewType) and node.name == "size":  # of 2023
        return length(body, base, node.at)
    rule = RULES.get(("member", t.sort))
    found = rule(body, t, node.name, node.at) if rule else None
    if found is not None:
        return found
    raise unknown_member(body, t, node.name, node.name_at, "field")


# --- subscripts ----------------------------------------------------------------------------------


@means(tree.Subscript)
def _subscript(body: Body, node: tree.Subscript, want: Type | None) -> Expr:
    if is_static(body, node.value):
        raise body.fail("this is a type or function, not a value", node.at, "call it")
    if isinstance(node.value, tree.Name):
        meaning = body.static_meaning(node.value)
        if meaning is not None and has_parameters(meaning):
            found = RULES["applied", "alias"](body, meaning, node)
            return meaning_value(body, found, node.value.id, node.at)
    base = numbers.fixed(body, body.value(node.value))
    return subscripted(body, base, node)


def is_static(body: Body, node: tree.Expr) -> bool:
    """Whether an expression is a type or function, which nothing can be an item of."""
    if not isinstance(node, tree.Name | tree.Attribute | tree.Subscript):
        return False
    meaning = body.static_meaning(node)
    return meaning is not None and meaning.kind not in ("constant", "alias", "script variable")


def subscripted(body: Body, base: Expr, node: tree.Subscript) -> Expr:
    """`base[…]`."""
    if rule := RULES.get(("pointee", type_of(base).kind)):
        return rule(body, base, node)
    if not node.args:
        if isinstance(owner := type_of(base), StructType) and "_pointee" in owner.offsets:
            offset = owner.offsets["_pointee"]  # a struct of the library that owns what it leads to
            pointer = typed.Field(node.at, owner.fields["_pointee"], base, offset, "_pointee")
            return subscripted(body, pointer, node)
        return base  # `k[]`: a loop reference of 2024 is the element itself
    t = type_of(base)
    if isinstance(t, TupleType):
        index = tuple_index(body, t, node)
        offset = sum(i.slots for i in t.items[:index])
        return typed.Field(node.at, t.items[index], base, offset, str(index))
    if t is STR:
        return text_subscript(body, base, node)
    if isinstance(t, StructType):
        return item(body, base, t, node)
    items = RULES.get(("subscript", t.kind))
    if not isinstance(t, ListType | ViewType) and items is None:
        raise body.fail(f"`{t}` cannot be indexed", node.at)
    if len(node.args) != 1 or node.args[0].name:
        raise body.fail("a list takes one index", node.at, "write xs[i][j]")
    if items is not None:
        return items(body, base, index_value(body, node.args[0].value), node.at)
    argument = node.args[0].value
    assert isinstance(t, ListType | ViewType)
    element = resolve(t.element)
    if isinstance(argument, tree.Slice):
        if argument.step is not None:
            made = [
                None if b is None else index_value(body, b) for b in (argument.start, argument.stop)
            ]
            step = body.value(argument.step, I64)
            if not type_of(step).is_int:
                step = convert(body, step, I64, argument.step.at)
            step = as_index(body, step, argument.step.at)
            return typed.Stepped(argument.at, list_of(element), base, made[0], made[1], step)
        start, stop = bounds(body, argument)
        return typed.Slice(node.at, view_of(element), base, start, stop)
    return typed.Element(node.at, element, base, index_value(body, argument))


def index_value(body: Body, node: tree.Expr) -> Expr:
    """An index as an Int."""
    value = body.value(node, I64)
    t = type_of(value)
    if not t.is_int:
        raise body.fail(f"an index must be an `Int`, not `{t}`", node.at, "convert it: Int(…)")
    return as_index(body, value, node.at)


def as_index(body: Body, value: Expr, at: Span) -> Expr:
    """An integer of any type as an Int. What is larger than all of these becomes the largest,
    which no list is long enough for."""
    t = type_of(value)
    if isinstance(t, Literal) or t is I64:
        return convert(body, value, I64, at)
    if t is U64:
        if is_constant(value):
            return constant(min(value.value, FARTHEST), I64, at)
        value = row("min.u64", U64, [value, constant(FARTHEST, U64, at)], at)
    return numbers.cast(body, value, I64, at)


def bounds(body: Body, node: tree.Slice) -> tuple[Expr, Expr]:
    """The bounds of a slice without a step."""
    made = []
    for bound, default in ((node.start, 0), (node.stop, FARTHEST)):
        made.append(constant(default, I64, node.at) if bound is None else index_value(body, bound))
    return made[0], made[1]


def tuple_index(body: Body, t: TupleType, node: tree.Subscript) -> int:
    """The constant index into a tuple."""
    value: Expr = body.value(node.args[0].value, I64)
    if not is_constant(value) or not value.type.is_int:
        raise body.fail("a tuple's index must be known at compile time", node.at)
    index: int = value.value + len(t.items) if value.value < 0 else value.value
    if not 0 <= index < len(t.items):
        raise body.fail(
            f"index out of range: {value.value} is outside a tuple of {len(t.items)}", node.at
        )
    return index


def text_subscript(body: Body, base: Expr, node: tree.Subscript) -> Expr:
    """`s[byte=i]`, `s[i]`, and slices of a text, by bytes."""
    at = node.at
    if len(node.args) != 1 or node.args[0].name not in (None, "byte"):
        raise body.fail("a string takes one index", at, "write s[byte=i]")
    argument = node.args[0].value
    if not isinstance(argument, tree.Slice):
        return typed.Row(at, STR, "string_at", [base, index_value(body, argument)], 0)
    if argument.step is None:
        return typed.Row(at, STR, "string_slice", [base, *bounds(body, argument)], 0)
    steps = [
        constant(-(1 << 63), I64, at) if b is None else index_value(body, b)
        for b in (argument.start, argument.stop, argument.step)
    ]
    return typed.Row(at, STR, "string_step", [base, *steps])


# --- transfers -----------------------------------------------------------------------------------


@means(tree.Transfer)
def _transfer(body: Body, node: tree.Transfer, want: Type | None) -> Expr:
    value = body.value(node.value)
    t = type_of(value)
    if not isinstance(value, typed.Place):
        return value
    if isinstance(innermost(value), typed.Constant):  # it is no variable's: it is given as it is
        return typed.Own(node.at, kept(t), value)
    if isinstance(value, typed.Local):
        variable = value.variable
        if not t.owns and not isinstance(t, StructType):
            return value
        if variable.mode == "read" or variable.borrows and not isinstance(t, ViewType):
            raise body.fail(*borrowed_transferred(variable, node.at))
        give_away(variable, node.at)
        return typed.Transfer(node.at, t, value)
    if isinstance(value, typed.Whole):
        return typed.Transfer(node.at, t, value)
    if isinstance(value, typed.Field):
        whole = value.base
        owner = type_of(whole)
        if not t.owns and not isinstance(t, StructType):
            return value
        if isinstance(whole, typed.Field):
            raise body.fail(f"only a field of `{type_of(root_of(value))}` itself can be "
                            "transferred", node.at, "copy it: .copy()")  # fmt: skip
        if (not isinstance(whole, typed.Local) or not isinstance(owner, StructType)
                or owner.has_drop or whole.variable.mode in ("read", "mut")
                or whole.variable.borrows):  # fmt: skip
            raise body.fail("a field cannot be transferred out of this", node.at,
                            "copy it: .copy()")  # fmt: skip
        give_away(whole.variable, node.at)
        return typed.Transfer(node.at, t, value)
    if isinstance(value, typed.Element):
        raise body.fail("an element cannot be transferred out of its list", node.at,
                        "use pop(), or copy: .copy()")  # fmt: skip
    raise body.fail("this cannot be transferred", node.at, "copy it: .copy()")


def give_away(variable: Variable, at: Span) -> None:
    """Notes that a value leaves a variable: whether a parameter may let it go is not known yet if
    its convention is not written."""
    if variable.given_away is None:
        variable.given_away = at


def innermost(place: Expr) -> Expr:
    """What a part belongs to."""
    while isinstance(place, PARTS):
        place = place.base
    return place


def root_of(place: Expr) -> Expr:
    """What the outermost field belongs to."""
    while isinstance(place, typed.Field):
        place = place.base
    return place
