"""`swap(a, b)`: lists and texts change places without being copied."""

from __future__ import annotations

from .builtin_arguments import positional
from .ir import function as ir
from .results import Direct, Element, Result
from .syntax import tree
from .types import I64, NONE, STR, ListType, Type, ViewType, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def swap_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """swap(a, b): lists, texts and elements of one list change places, all else is copied twice.
    What a and b say is evaluated once; but for slices and what a struct's `__getitem__` gives."""
    a, b = positional(low, expr, "swap", 2, 2)
    for each in (a, b):
        if isinstance(each, tree.Name) and isinstance(low.type_of_target(each), ViewType):
            raise low.program.fail(f"`{each.id}` is a slice of a list, and stays there", each.at,
                                   "copy it first: List(…)")  # fmt: skip
    if not (is_simple(low, a) and is_simple(low, b)):
        goal = tree.TupleDisplay(expr.at, [a, b])
        low.assign_tuple(goal, tree.TupleDisplay(expr.at, [b, a]))
        return Result(None, NONE, False, None)
    one = pinned(low, low.place(a), expr.at)
    other = pinned(low, low.place(b), expr.at)
    t = resolve(one.type)
    if isinstance(one, Direct) and isinstance(other, Direct) and t is resolve(other.type) and (
        t is STR or isinstance(t, ListType)
    ):  # fmt: skip
        for place in (one, other):
            low.check_changeable(place, expr.at)
        first, second = (low.detach(place, expr.at) for place in (one, other))
        low.store_direct(one, second, expr.at)
        low.store_direct(other, first, expr.at)
    elif are_of_one_list(one, other):
        low.check_changeable(one, expr.at)
        low.do("swap", [one.base.value, one.index, other.index], expr.at)
    else:
        first, second = (held(low, place, expr.at) for place in (one, other))
        low.store(one, low.convert(second, one.type, expr.at), expr.at)
        low.store(other, low.convert(first, other.type, expr.at), expr.at)
    return Result(None, NONE, False, None)


def is_simple(low: Any, expr: tree.Expr | None) -> bool:
    """Whether an expression is a variable, a field of such a place, or an element of such a
    list."""
    if isinstance(expr, tree.Name):
        return low.type_of_target(expr) is not None
    if isinstance(expr, tree.Attribute):
        return low.type_of_target(expr) is not None and is_simple(low, expr.value)
    return (
        isinstance(expr, tree.Subscript)
        and len(expr.args) == 1
        and not expr.args[0].name
        and not isinstance(expr.args[0].value, tree.Slice)
        and isinstance(low.type_of_target(expr.value), ListType)
        and is_simple(low, expr.value)
    )


def pinned(low: Any, place: Any, at: Span) -> Any:
    """A place whose indices nothing that follows can change."""
    inner = place
    while isinstance(inner, Element):
        inner.index = low.own_plain(Result(inner.index, I64), at)
        inner = inner.base
    return place


def held(low: Any, place: Any, at: Span) -> Result:
    """The value at a place as it is now."""
    now = low.read_place(place, at)
    return Result(low.own_plain(now, at), now.type, True)


def are_of_one_list(one: Any, other: Any) -> bool:
    """Whether two places are elements of one variable."""
    return all(
        isinstance(p, Element) and p.whole and p.guard is None
        and isinstance(p.base, Direct) and isinstance(p.base.value, ir.Register)
        for p in (one, other)
    ) and one.base.value is other.base.value  # fmt: skip
