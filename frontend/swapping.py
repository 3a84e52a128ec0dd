"""`swap(a, b)`: lists and texts change places without being copied."""

from __future__ import annotations

from . import ir, tree
from .builtin_arguments import positional
from .results import Direct, Element, Result
from .types import NONE, STR, ListType, Type

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def swap_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """swap(a, b): lists, texts and elements of one list change places, all else is copied twice."""
    a, b = positional(low, expr, "swap", 2, 2)
    one, other = low.place(a), low.place(b)
    if all(
        isinstance(p, Direct) and (p.type is STR or isinstance(p.type, ListType))
        for p in (one, other)
    ):
        for place in (one, other):
            low.check_changeable(place, expr.at)
        first, second = (low.detach(place, expr.at) for place in (one, other))
        low.store_direct(one, second, expr.at)
        low.store_direct(other, first, expr.at)
    elif are_of_one_list(one, other):
        low.check_changeable(one, expr.at)
        low.do("swap", [one.base.value, one.index, other.index], expr.at)
    elif one is None or other is None:
        goal = tree.TupleDisplay(expr.at, [a, b])
        low.assign_tuple(goal, tree.TupleDisplay(expr.at, [b, a]))  # tells why not
    else:
        first, second = (held(low, place, expr.at) for place in (one, other))
        low.store(one, low.convert(second, one.type, expr.at), expr.at)
        low.store(other, low.convert(first, other.type, expr.at), expr.at)
    return Result(None, NONE, False, None)


def held(low: Any, place: Any, at: Span) -> Result:
    """The value at a place as it is now."""
    now = low.read_place(place, at)
    return now if now.fresh else Result(low.own_plain(now, at), now.type, True)


def are_of_one_list(one: Any, other: Any) -> bool:
    """Whether two places are elements of one variable."""
    return all(
        isinstance(p, Element) and p.whole and p.guard is None
        and isinstance(p.base, Direct) and isinstance(p.base.value, ir.Register)
        for p in (one, other)
    ) and one.base.value is other.base.value  # fmt: skip
