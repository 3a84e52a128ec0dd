"""The functions and methods that the compiler knows, by what they are in the tables of names.

A function's handler is given (body, call, wanted type), a method's also the receiver, a typed
expression that is evaluated once; both give a typed expression.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import I64
from . import typed
from .body import Body, constant, local
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    C = TypeVar("C", bound=Callable[..., Any])

FUNCTIONS: dict[Any, Callable[..., Expr]] = {}  # by their entry in the table of names
METHODS: dict[tuple[str, str], Callable[..., Expr]] = {}  # by the kind of the type, and the name
RULES: dict[tuple[str, str], Callable[..., Any]] = {}  # by what is asked, and the kind of the type


def function(*entries: Any) -> Callable[[C], C]:
    """Makes a handler that of some entries of the tables of names."""

    def register(handler: C) -> C:
        FUNCTIONS.update(dict.fromkeys(entries, handler))
        return handler

    return register


def method(kinds: str, *names: str) -> Callable[[C], C]:
    """Makes a handler that of methods of kinds of types ("list view", "str")."""

    def register(handler: C) -> C:
        METHODS.update({(kind, name): handler for kind in kinds.split() for name in names})
        return handler

    return register


def rule(asked: str, kinds: str) -> Callable[[C], C]:
    """Makes a handler the one that says what something means for kinds of types: an "operator"
    (body, op, left, right, place, wanted type), "unary" (body, op, operand, place), "in" (body,
    container, item, place), "length" (body, value, place)."""

    def register(handler: C) -> C:
        RULES.update({(asked, kind): handler for kind in kinds.split()})
        return handler

    return register


def positional(body: Body, call: tree.Call, name: str, least: int, most: int) -> list[tree.Expr]:
    """The arguments of a call that takes no keywords; a mistake if there are too few or many."""
    for a in call.args:
        if a.name:
            raise body.fail(f"`{name}` has no parameter `{a.name}`", a.at)
        if a.star:
            raise body.fail("unpacking arguments is not supported yet", a.at)
    if not least <= len(call.args) <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        plural = "" if wanted == "1" else "s"
        raise body.fail(f"`{name}` takes {wanted} argument{plural}, {len(call.args)} given", call.at)
    return [a.value for a in call.args]


def count_loop(body: Body, count: Expr, at: Span, turn: Callable[[Expr], None],
               loop: typed.For | None = None) -> typed.For:  # fmt: skip
    """A loop for the numbers from 0 below a count; `turn(number)` adds its statements to
    `body.out`. A loop that is given is filled in: what its turns leave."""
    loop = loop or typed.For(at)
    loop.driver = typed.RangeDriver(constant(0, I64, at), count, True)
    index = body.temporary(I64, at)
    outside, body.out = body.out, []
    body.out.append(typed.Bind(at, index, typed.CurrentItem(at, I64, loop, ())))
    turn(local(index, at))
    loop.body, body.out = body.out, outside
    return loop
