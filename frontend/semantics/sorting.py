"""sorted, sort and the orders they use."""

from __future__ import annotations

from ..syntax import tree
from ..types import BITS, BOOL, I64, STR, ListType, Type, element_read, resolve
from . import typed
from .binding import Argument
from .body import Body, constant, is_constant, local, row, type_of
from .builtin import change, count_loop, done, keywords
from .calls import call_declared, convert, value_as
from .changes import check_changes_whole
from .expressions import compared
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def sort_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """sort(xs), sort(xs, by): in place."""
    known: dict[str, Any] = {"reverse": None}
    plain = keywords(body, node, "sort", known)
    if not plain or len(plain) > 2:
        raise body.fail("`sort` takes a list", node.at)
    items = body.value(plain[0])
    if not isinstance(items, typed.Place) or not isinstance(type_of(items), ListType):
        raise body.fail("`sort` takes a list variable", node.at)
    check_changes_whole(body, items, node.at)
    steps: list[typed.Stmt] = []
    if len(plain) == 1:
        put_in_order(body, steps, items, known["reverse"], node.at)
        return done(steps, node.at)
    meaning = body.static_meaning(plain[1])
    if meaning is None or meaning.kind != "functions":
        raise body.fail("the order must be a function", plain[1].at)

    def before(a: Expr, b: Expr) -> Expr:
        arguments = [Argument("", None, node.at, value) for value in (a, b)]
        found = call_declared(body, meaning.what, None, meaning.scope, arguments,
                              node.at, BOOL, "the order")  # fmt: skip
        return convert(body, found, BOOL, node.at)

    insert_in_order(body, steps, items, before, node.at)
    return done(steps, node.at)


def sort_method(body: Body, items: Expr, node: tree.Call) -> Expr:
    """xs.sort(), xs.sort(reverse=…)."""
    known: dict[str, Any] = {"reverse": None}
    if keywords(body, node, "sort", known):
        raise body.fail("`sort` takes no arguments here", node.at)
    check_changes_whole(body, items, node.at)
    steps: list[typed.Stmt] = []
    put_in_order(body, steps, items, known["reverse"], node.at)
    return done(steps, node.at)


def put_in_order(body: Body, steps: list[typed.Stmt], items: Expr, reverse: tree.Expr | None,
                 at: Span) -> None:  # fmt: skip
    """Sorts a list; `reverse` is an expression that must be constant, or None."""
    t: Any = type_of(items)
    element = element_read(t.element)
    descending = 0
    if reverse is not None:
        flag: Expr = value_as(body, reverse, BOOL)
        if not is_constant(flag):
            raise body.fail("`reverse` must be known at compile time", reverse.at)
        descending = int(flag.value)
    if element.kind in BITS and element.kind != "f16" or element is STR:
        steps.append(typed.Do(at, "sort", [items, descending]))
        return
    sign = ">" if descending else "<"
    insert_in_order(body, steps, items, lambda a, b: compared(body, sign, a, b, at), at)


def insert_in_order(body: Body, steps: list[typed.Stmt], items: Expr,
                    before: Callable[[Expr, Expr], Expr], at: Span) -> None:  # fmt: skip
    """Sorts elements that have an order of their own, stably: each moves ahead, one place after
    the other, while it belongs before the one that stands there."""
    t: Any = type_of(items)
    element = resolve(t.element)

    def write(within: list[typed.Stmt], target: Expr) -> None:
        def turn(index: Expr) -> None:
            place, left = body.temporary(I64, at), body.temporary(I64, at)
            body.out.append(typed.Bind(at, place, typed.Copy(at, I64, index)))
            one_less = row("sub.i64", I64, [local(place, at), constant(1, I64, at)], at)
            a, b = (typed.Element(at, element, target, local(i, at)) for i in (left, place))
            test = typed.Sequence(at, BOOL, [typed.Hold(at, [left], [one_less])], before(b, a))
            more = row("lt.int", BOOL, [constant(0, I64, at), local(place, at)], at)
            loop = typed.While(at)
            loop.condition = typed.Logical(at, BOOL, "and", more, test)
            loop.body = [
                typed.Do(at, "swap", [target, local(left, at), local(place, at)]),
                typed.Assign(at, local(place, at), local(left, at)),
            ]
            body.out.append(loop)

        within.append(count_loop(body, typed.Length(at, I64, target), at, turn))

    change(body, steps, items, at, write)
