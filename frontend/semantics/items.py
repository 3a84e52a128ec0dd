"""`x[…]` of a struct, read by its `__getitem__` and stored by its `__setitem__`."""

from __future__ import annotations

from ..syntax import tree
from ..types import StructType
from . import numbers, typed
from .binding import Argument
from .body import Body, is_constant, local, type_of
from .builtin import RULES, rule
from .calls import call_member, call_method
from .typed import Expr, Span, Variable


class Target:
    """`x[arguments]` that is only stored, or `x.name`, by another setter."""

    __slots__ = ("base", "owner", "arguments", "at", "setter")

    def __init__(self, base: Expr, owner: StructType, arguments: list[tuple[str, Expr]],
                 at: Span, setter: str = "__setitem__") -> None:  # fmt: skip
        self.base = base
        self.owner = owner
        self.arguments = arguments
        self.at = at
        self.setter = setter


def arguments_of(body: Body, base: Expr, node: tree.Subscript) -> list[tuple[str, Expr]]:
    """What is between the brackets."""
    if type_of(base).sort == "python":
        return [("", RULES["index", "python"](body, node))]
    made = []
    for a in node.args:
        if isinstance(a.value, tree.Slice):
            raise body.fail("slices are passed to `__getitem__` in a later version", a.value.at)
        made.append((a.name or "", numbers.fixed(body, body.value(a.value))))
    return made


def target(body: Body, base: Expr, t: StructType, node: tree.Subscript) -> Target:
    """An item as the target of an assignment."""
    if not (isinstance(base, typed.Place) or t.sort == "python") or (
        "__getitem__" not in t.members
    ):
        raise body.fail("this cannot be assigned to", node.at)
    if "__setitem__" not in t.members:
        raise body.fail(f"`{t}` has no method `__setitem__`", node.at, "define `__setitem__`")
    return Target(base, t, arguments_of(body, base, node), node.at)


def store(body: Body, place: Target, value: Expr, value_at: Span, at: Span) -> None:
    """`x[arguments] = value`: the value is evaluated first."""
    arguments = [Argument(k, None, e.at, e) for k, e in place.arguments]
    arguments.append(Argument("", None, value_at, value))
    call = call_member(body, place.owner, place.setter, place.base, arguments, at, None)
    last = len(arguments)
    if isinstance(call, typed.Call) and len(call.arguments) > last:
        order = call.order or list(range(len(call.arguments)))
        call.order = [last, *(i for i in order if i != last)]
    body.out.append(typed.Evaluate(at, call))


def item(body: Body, base: Expr, t: StructType, node: tree.Subscript) -> Expr:
    """An item as a value, or as a place that may be changed."""
    at = node.at
    if "__getitem__" not in t.members:
        raise body.fail(f"`{t}` cannot be indexed", at, "define `__getitem__`")
    arguments = arguments_of(body, base, node)
    name = "__getitem__"
    if "_checked_item" in t.members:
        from .missing import checked

        name = checked(body, t, name, len(arguments))
    if not isinstance(base, typed.Place) or t.sort == "python":
        return call_method(body, base, name, arguments, at)
    held = body.temporary(t, base.at)
    variables: list[Variable | None] = []
    for _, value in arguments:
        constant = is_constant(value)
        variables.append(None if constant else body.temporary(type_of(value), value.at))
    keywords = [k for k, _ in arguments]
    values = [v for _, v in arguments]
    names = named(keywords, variables, values)
    getter = call_method(body, local(held, base.at), name, names, at)
    if isinstance(getter, typed.Call) and getter.modes[:1] == ["mut"]:  # reading changes it
        return call_method(body, base, "__getitem__", arguments, at)
    given = body.temporary(getter.type, at)
    return typed.Subscripted(at, getter.type, base, held, keywords, variables, values, getter,
                             given)  # fmt: skip


def named(keywords: list[str], variables: list[Variable | None],
          values: list[Expr]) -> list[tuple[str, Expr]]:  # fmt: skip
    """The arguments by their names."""
    return [
        (k, value if variable is None else local(variable, value.at))
        for k, variable, value in zip(keywords, variables, values, strict=True)
    ]


@rule("change", "struct")
def prepare_change(body: Body, place: typed.Subscripted, at: Span) -> None:
    """An item that is changed in place is stored again."""
    if place.setter is None:
        names = named(place.keywords, place.variables, place.arguments)
        names.append(("", local(place.given, at)))
        base = local(place.held, place.base.at)
        place.setter = call_method(body, base, "__setitem__", names, at)
