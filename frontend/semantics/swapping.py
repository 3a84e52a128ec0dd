"""`swap(a, b)`: lists and texts change places without being copied."""

from __future__ import annotations

from ..syntax import tree
from ..types import I64, STR, ListType, Type, ViewType
from . import typed
from .assignments import assign_tuple
from .body import Body, kept, local, row, type_of
from .builtin import done, positional
from .calls import convert
from .changes import check_changeable, is_direct, root
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    pass


def swap_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """swap(a, b): lists, texts and elements of one list change places, all else is copied twice.
    What a and b say is evaluated once; but for slices and what a struct's `__getitem__` gives."""
    at = node.at
    a, b = positional(body, node, "swap", 2, 2)
    one, other = place_of(body, a), place_of(body, b)
    outside, body.out = body.out, []
    if one is None or other is None:
        goal = tree.TupleDisplay(at, [a, b])
        assign_tuple(body, goal, tree.TupleDisplay(at, [b, a]))
    else:
        exchange(body, pinned(body, one), pinned(body, other), at)
    steps, body.out = body.out, outside
    return done(steps, at)


def place_of(body: Body, node: tree.Expr) -> Expr | None:
    """The place that is a variable, a field of such a place, or an element of such a list."""
    if not isinstance(node, tree.Name | tree.Attribute | tree.Subscript):
        return None
    place: Expr = body.value(node)
    if isinstance(node, tree.Name) and isinstance(type_of(place), ViewType):
        raise body.fail(f"`{node.id}` is a slice of a list, and stays there", node.at,
                        "copy it first: List(…)")  # fmt: skip
    inner = place
    while isinstance(inner, typed.Field | typed.Element):
        if isinstance(inner, typed.Element) and not isinstance(type_of(inner.base), ListType):
            return None
        inner = inner.base
    return place if isinstance(inner, typed.Local) else None


def exchange(body: Body, one: Expr, other: Expr, at: Span) -> None:
    """Two places whose indices nothing can change give each other their values."""
    t = type_of(one)
    if is_direct(one) and is_direct(other) and t is type_of(other) and (
        t is STR or isinstance(t, ListType)
    ):  # fmt: skip
        check_changeable(body, one, at)
        check_changeable(body, other, at)
        values = [detached(body, p, at) for p in (one, other)]
        for place, value in zip((one, other), reversed(values), strict=True):
            body.out.append(typed.Assign(at, place, value))
    elif isinstance(one, typed.Element) and isinstance(other, typed.Element) and (
        are_of_one_list(one, other)
    ):  # fmt: skip
        check_changeable(body, one, at)
        body.out.append(typed.Do(at, "swap", [one.base, one.index, other.index]))
    else:
        values = [present(body, p, at) for p in (one, other)]
        for place, value in zip((one, other), reversed(values), strict=True):
            check_changeable(body, place, at)
            value = convert(body, value, type_of(place), at)
            body.out.append(typed.Assign(at, place, value))


def pinned(body: Body, place: Expr) -> Expr:
    """A place whose indices nothing that follows can change."""
    if isinstance(place, typed.Local):
        return place
    assert isinstance(place, typed.Field | typed.Element)
    base = pinned(body, place.base)
    if isinstance(place, typed.Field):
        return typed.Field(place.at, place.type, base, place.offset, place.name)
    index = body.temporary(I64, place.at)
    body.out.append(typed.Bind(place.at, index, typed.Copy(place.at, I64, place.index)))
    return typed.Element(place.at, place.type, base, local(index, place.at))


def detached(body: Body, place: Expr, at: Span) -> Expr:
    """The list or text of a place that gets another one."""
    t = type_of(place)
    held = body.temporary(t, at)
    if isinstance(place, typed.Local):
        value: Expr = typed.Own(at, t, place)
    else:
        value = row("detach", t, [place], at)
    body.out.append(typed.Bind(at, held, value))
    return typed.Take(at, t, held)


def present(body: Body, place: Expr, at: Span) -> Expr:
    """A copy of what is at a place now."""
    t = kept(type_of(place))
    held = body.temporary(t, at)
    body.out.append(typed.Bind(at, held, typed.Own(at, t, place)))
    return typed.Take(at, t, held)


def are_of_one_list(one: typed.Element, other: typed.Element) -> bool:
    """Whether two elements are of one variable."""
    return all(
        isinstance(p.base, typed.Local) and p.base.variable.kind != "reference"
        for p in (one, other)
    ) and root(one) is root(other)  # fmt: skip
