"""Constructors of built-in types: `List[Int](length=3, fill=7)`."""

from __future__ import annotations

from .builtin_arguments import keywords
from .results import Result
from .syntax import tree
from .types import (
    BITS,
    I64,
    STR,
    ListType,
    TupleType,
    Type,
    ViewType,
    list_of,
    resolve,
)
from .types import Variable as TypeVariable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def construct_builtin(low: Any, t: Type, expr: tree.Call) -> Result:
    """A list, array, string or tuple by its type: `List[Int](length=3, fill=7)`."""
    from .library import list_from, str_

    at = expr.at
    if t is STR:
        return str_(low, expr, None)
    if isinstance(t, TupleType):
        return low.convert(low.lower(tree.TupleDisplay(at, [a.value for a in expr.args]), t), t, at)
    if not isinstance(t, ListType):
        raise low.program.fail(f"`{t}` cannot be made this way", at)
    element = resolve(t.element)
    known: dict[str, Any] = {
        "length": None,
        "fill": None,
        "capacity": None,
        "unsafe_uninit_length": None,
        "uninitialized": None,
        "elements": None,
    }
    plain = keywords(low, expr, str(t), known)
    if known["elements"] is not None:
        plain = [known["elements"]]
    if t.size is not None:
        return construct_array(low, t, plain, known["fill"], at)
    if known["length"] is not None:
        count = low.value(low.lower_as(known["length"], I64), at)
        if known["fill"] is None:
            return Result(low.emit("zeros", t, [count, t], at), t, True)
        return filled(low, t, count, low.lower(known["fill"], element), at)
    if known["capacity"] is not None:
        made = low.emit("blank", t, [t], at)
        low.do("reserve", [made, low.value(low.lower_as(known["capacity"], I64), at)], at)
        return Result(made, t, True)
    if not plain:
        return Result(low.emit("blank", t, [t], at), t, True)
    if len(plain) == 1 and not isinstance(element, ListType):
        result = low.lower(plain[0], t) if isinstance(plain[0], tree.ListDisplay) else None
        if result is not None:
            return low.convert(result, t, at)
        known_type = low.type_of_target(plain[0])
        if isinstance(known_type, ListType | ViewType) or isinstance(
            plain[0], tree.Subscript | tree.Call
        ):
            made = list_from(low, plain[0], element, at)
            return low.convert(made, t, at)
    return low.lower(tree.ListDisplay(at, plain), t)


def construct_array(low: Any, t: ListType, plain: list[tree.Expr], fill: Any, at: Span) -> Result:
    """A fixed array: of its items, filled, or zeros."""
    count = low.constant(t.size, I64, at)
    if fill is None and len(plain) == 1 and t.size != 1:
        first = plain[0]
        if isinstance(first, tree.ListDisplay):
            return low.convert(low.lower(first, t), t, at)
        fill = first
    if fill is not None:
        return filled(low, t, count, low.lower(fill, resolve(t.element)), at)
    if not plain:
        return Result(low.emit("zeros", t, [count, t], at), t, True)
    return low.lower(tree.ListDisplay(at, plain), t)


def filled(low: Any, t: ListType, count: Any, item: Result, at: Span) -> Result:
    """A list of equal items."""
    element = resolve(t.element)
    if isinstance(element, TypeVariable):
        item = low.settle(item, at)
        element.link = resolve(item.type)
        element = resolve(element)
        t = list_of(element, t.size)
    item = low.convert(item, element, at)
    if element.kind in BITS:
        made = low.emit(f"fill.{element.kind}", t, [count, low.value(item, at)], at)
        return Result(made, t, True)
    kept = low.settle(item, at)
    made = low.emit("blank", t, [t], at)
    low.do("reserve", [made, count], at)

    def turn(index: Any) -> None:
        low.append(made, Result(kept.value, element, False), at)

    low.count_loop(count, turn, at)
    return Result(made, t, True)
