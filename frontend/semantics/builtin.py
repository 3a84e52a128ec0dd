"""The functions and methods that the compiler knows, by what they are in the tables of names.

A function's handler is given (body, call, wanted type), a method's also the receiver, a typed
expression that is evaluated once; both give a typed expression.
"""

from __future__ import annotations

from mojovm.spec.records import slotted

from ..source.near import suggestion
from ..syntax import tree
from ..types import I64, NONE, STR, Type, is_copyable, resolve
from . import typed
from .body import Body, constant, kept, local, means, type_of
from .numbers import is_simple
from .tables import METHODS
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    C = TypeVar("C", bound=Callable[..., Any])

RULES: dict[tuple[str, str], Callable[..., Any]] = {}  # by what is asked, and the kind of the type


@slotted
class Given(tree.Expr):
    """A typed expression where syntax is wanted."""

    value: Expr


@means(Given)
def _given(body: Body, node: Given, want: Type | None) -> Expr:
    return node.value


def method(kinds: str, *names: str) -> Callable[[C], C]:
    """Makes a handler that of methods of kinds of types ("list view", "str")."""

    def register(handler: C) -> C:
        METHODS.update({(kind, name): handler for kind in kinds.split() for name in names})
        return handler

    return register


def rule(asked: str, kinds: str) -> Callable[[C], C]:
    """Makes a handler the one that says what something means for kinds of types: an "operator"
    (body, op, left, right, place, wanted type), "unary" (body, op, operand, place), "in" (body,
    container, item, place), "length" (body, value, place), "change" of an item (body, item,
    place); what vectors are asked, `lanes` and `lane_methods` say."""

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
        raise body.fail(
            f"`{name}` takes {wanted} argument{plural}, {len(call.args)} given", call.at
        )
    return [a.value for a in call.args]


def keywords(body: Body, call: tree.Call, name: str,
             known: dict[str, Any]) -> list[tree.Expr]:  # fmt: skip
    """The arguments of a call that are not named; `known` gets the others."""
    plain = []
    for a in call.args:
        if a.star:
            raise body.fail("unpacking arguments is not supported yet", a.at)
        if not a.name:
            plain.append(a.value)
        elif a.name in known:
            known[a.name] = a.value
        else:
            raise body.fail(f"`{name}` has no parameter `{a.name}`", a.at,
                            suggestion(a.name, known))  # fmt: skip
    return plain


def method_of(call: tree.Call) -> tree.Attribute:
    """The receiver and name of the method that is called."""
    assert isinstance(call.callee, tree.Attribute)
    return call.callee


def by_name(
    body: Body, call: tree.Call, name: str, parameters: tuple[str, ...], least: int
) -> list[tree.Expr | None]:
    """The arguments by position or name, None for those that are not given."""
    found: list[tree.Expr | None] = [None] * len(parameters)
    for i, argument in enumerate(call.args):
        if argument.star:
            raise body.fail("unpacking arguments is not supported yet", argument.at)
        if argument.name is None and i >= len(parameters):
            raise body.fail(
                f"`{name}` takes {least} to {len(parameters)} arguments, {len(call.args)} given",
                call.at)  # fmt: skip
        if argument.name is not None and argument.name not in parameters:
            known = ", ".join(parameters)
            raise body.fail(
                f"`{name}` has no parameter `{argument.name}`", argument.at, f"it has {known}"
            )
        place = i if argument.name is None else parameters.index(argument.name)
        if found[place] is not None:
            raise body.fail(f"`{parameters[place]}` is given twice", argument.at)
        found[place] = argument.value
    missing = [p for p, given in zip(parameters[:least], found, strict=False) if given is None]
    if missing:
        raise body.fail(f"missing argument `{missing[0]}` of `{name}`", call.at)
    return found


def held(body: Body, steps: list[typed.Stmt], value: Expr) -> Expr:
    """What may be read more than once: the value of a name, or one given to a new name."""
    if is_simple(value):
        return value
    variable = body.temporary(value.type, value.at)
    steps.append(typed.Hold(value.at, [variable], [value]))
    return local(variable, value.at)


def pinned(body: Body, steps: list[typed.Stmt], place: Expr) -> Expr:
    """What is changed after other things: what is in the place is evaluated now, and once."""
    if is_simple(place):
        return place
    variable = Variable("", place.type, place.at, "place")
    if isinstance(place, typed.Place):
        steps.append(typed.Locate(place.at, variable, place))
    else:
        steps.append(typed.Bind(place.at, variable, place))
    return local(variable, place.at)


def change(body: Body, steps: list[typed.Stmt], place: Expr, at: Span,
           write: Callable[[list[typed.Stmt], Expr], None]) -> None:  # fmt: skip
    """Several changes of one place: `write(statements, variable)` adds them."""
    variable = body.temporary(place.type, at)
    within: list[typed.Stmt] = []
    write(within, local(variable, at))
    steps.append(typed.Change(at, variable, place, within))


def after(steps: list[typed.Stmt], value: Expr) -> Expr:
    """A value behind the statements that it needs."""
    return typed.Sequence(value.at, value.type, steps, value) if steps else value


def done(steps: list[typed.Stmt], at: Span) -> Expr:
    """Statements as a call that gives nothing."""
    return typed.Sequence(at, NONE, steps, constant(None, NONE, at))


def mere(value: Expr) -> Expr:
    """A value that a call gives is no place, even if it is the one of an argument."""
    return typed.Own(value.at, value.type, value) if isinstance(value, typed.Place) else value


def copied(body: Body, value: Expr, at: Span) -> Expr:
    """x.copy() of a value of any type."""
    t = type_of(value)
    require_copyable(body, t, at)
    return typed.Copy(at, kept(t), value)


def require_copyable(body: Body, t: Type, at: Span) -> None:
    """A mistake if values of a type cannot be copied."""
    if not is_copyable(resolve(t)):
        body.program.report(f"`{t}` cannot be copied", at, "give it with `^`")


def count_loop(body: Body, count: Expr, at: Span, turn: Callable[[Expr], None],
               start: Expr | None = None) -> typed.For:  # fmt: skip
    """A loop for the numbers from a start (None: 0) below a count, which no turn changes;
    `turn(number)` adds its     statements to `body.out`."""
    loop = typed.For(at)
    loop.driver = typed.RangeDriver(start or constant(0, I64, at), count, True, True)
    index = body.temporary(I64, at)
    outside, body.out = body.out, []
    body.out.append(typed.Bind(at, index, typed.CurrentItem(at, I64, loop, ())))
    turn(local(index, at))
    loop.body, body.out = body.out, outside
    return loop


def ended(call: Expr, at: Span) -> Expr:
    """A call of a function that never comes back, and so the end of what follows it."""
    stop = typed.Stop(at, "abort", constant("what never returns has returned", STR, at))
    steps = call.statements if isinstance(call, typed.Sequence) else [typed.Evaluate(at, call)]
    return done([*steps, stop], at)
