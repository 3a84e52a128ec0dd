"""The typed tree: a function with every name resolved, every type known, every step explicit.

`semantics` makes it from the syntax tree and emits nothing; `build` turns it into IR and decides
nothing. Two rules carry the ownership that later passes work out:

- A *place* (Local, Field, Element, Slice, Deref) says where a value is. Read, it lends the value;
  plain values are copied.
- What takes a value (Construct, ListOf, Return, Assign, an "own" argument) takes whatever its
  operand gives: a new value as it is, a place's value by a move if that was its last use, else by
  a copy. `Transfer` demands the move, `Copy` the copy.

Operands are evaluated in the order of the node's fields, and a plain value that a later operand
changes is as it was when it was evaluated. `type` may be open until the function is settled (the
element of an empty list); `build` asks for it resolved.
"""

from __future__ import annotations

from mojovm.spec.records import slotted as node

from ..types import Type
from .typed_expressions import *  # noqa: F403
from .typed_expressions import EMPTY, Expr, Span, Stmt, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias


# --- statements ----------------------------------------------------------------------------------


@node
class Evaluate(Stmt):
    """An expression whose value ends at once."""

    value: Expr


@node
class Assign(Stmt):
    """`place = value`. The first of a Local declares it."""

    place: Expr
    value: Expr


@node
class Bind(Stmt):
    """A new variable for a value that may be borrowed: a loop's item, a slice."""

    variable: Variable
    value: Expr


@node
class Declare(Stmt):
    """A variable that is assigned later."""

    variable: Variable


@node
class Refer(Stmt):
    """A name for a place (`ref x = place`)."""

    variable: Variable
    place: Expr


@node
class Locate(Stmt):
    """Names a place while it is changed: what is in it is evaluated once."""

    variable: Variable
    place: Expr


@node
class Change(Stmt):
    """Statements that change what a place holds, which a variable names meanwhile: it is taken out
    of the list that it is in, and put back."""

    variable: Variable
    place: Expr
    body: list[Stmt]


@node
class StoreSlice(Stmt):
    """`xs[i:j] = values`, of as many elements: a Slice, a Stepped or a name for one. The values
    are evaluated ahead of the place, and all are read before any is stored."""

    place: Expr
    value: Expr


@node
class Hold(Stmt):
    """Names for values while they are used, evaluated in order; nothing is copied or owned."""

    variables: list[Variable]
    values: list[Expr]


@node
class Unpack(Stmt):
    """Takes a struct or tuple apart into variables; a None's part ends at once. `types` are those
    of the parts."""

    variables: list[Variable | None]
    types: list[Type]
    value: Expr


@node
class If(Stmt):
    condition: Expr
    then: list[Stmt]
    orelse: list[Stmt]


@node
class Loop(Stmt):
    """What `Break` and `Continue` name."""


@node
class Block(Loop):
    """Statements that a `Break` may leave; it runs once. `raised`: some in an expression do."""

    body: list[Stmt] = EMPTY
    raised: bool = False


@node
class While(Loop):
    condition: Any = None
    body: list[Stmt] = EMPTY
    orelse: list[Stmt] = EMPTY


@node
class For(Loop):
    """Runs the body for each item of what the driver steps over."""

    driver: Any = None
    body: list[Stmt] = EMPTY
    orelse: list[Stmt] = EMPTY


@node
class Parallel(Loop):
    """`parallel for`: turns that have numbers, of which any range may run at any time.

    `roles` says how the turns write each place from outside (as `ir.Parallel`). They run all at
    once if `apart`, one after the other if not; of `ends` the first and the last turn's must be on
    one side of zero. `turns` is how many there are. Where floats are reduced, turns run in order in
    blocks, between `opening` and `closing`; `before` and `after` are what comes around the loop.
    """

    driver: Any = None
    turns: Any = None
    body: list[Stmt] = EMPTY
    roles: list[tuple[Expr, str]] = EMPTY
    apart: bool = False
    ends: list[Linear] = EMPTY
    before: list[Stmt] = EMPTY
    opening: list[Stmt] = EMPTY
    closing: list[Stmt] = EMPTY
    after: list[Stmt] = EMPTY


@node
class Linear:
    """`factor * number + offset + …` for the number of a turn: places from outside are added, each
    with a factor of its own."""

    factor: int
    offset: int
    names: list[tuple[Expr, int]]


@node
class Break(Stmt):
    loop: Loop


@node
class Continue(Stmt):
    loop: Loop


@node
class Return(Stmt):
    value: Expr | None


@node
class Stop(Stmt):
    """A row that does not come back: `fail`, `abort`, `exit`."""

    op: str
    operand: Expr


@node
class Keep(Stmt):
    """What these places hold lives until here."""

    values: list[Expr]


@node
class Discard(Stmt):
    """Ends a value now."""

    value: Expr


@node
class Do(Stmt):
    """A row without a result."""

    op: str
    operands: list[Any]


# --- what a `for` steps over ---------------------------------------------------------------------


@node
class RangeDriver:
    """`range(start, stop)` of Int; `shared`: the body does not assign the variable, which then
    counts itself; `steady`: nor anything that the stop is read from."""

    start: Expr
    stop: Expr
    shared: bool
    steady: bool = False


@node
class StepDriver:
    """`range(start, stop, step)`; `checked` at run time if the step may be 0. `backwards` for
    `reversed`."""

    start: Expr
    stop: Expr
    step: Expr
    checked: bool
    backwards: bool = False


@node
class UnsignedDriver:
    """A range of an unsigned type, `element`: `start + i * step` for i from 0 below a `count`. All
    are the bits of these numbers as Ints; a `step` of None is 1."""

    count: Expr
    start: Expr
    step: Expr | None
    element: Type


@node
class ListDriver:
    """The elements of a list: `binding` is "", "ref", "var"; `reverse` from the end. If they are
    referred to and each is its turn's `own`, nothing else changes the list meanwhile."""

    base: Expr
    element: Type
    binding: str
    reverse: bool = False
    own: bool = False


@node
class GivenDriver:
    """The elements of a list given to the loop, each moved out."""

    base: Expr
    element: Type


@node
class TextDriver:
    """The characters of a text, as texts or, if that is another `element`, as code points."""

    base: Expr
    element: Type


@node
class CountDriver:
    """`enumerate(inner, start)`."""

    inner: Driver
    start: Expr


@node
class ZipDriver:
    """`zip(…)`: ends with the shortest."""

    inner: list[Driver]


if TYPE_CHECKING:
    Driver: TypeAlias = (
        RangeDriver
        | StepDriver
        | UnsignedDriver
        | ListDriver
        | GivenDriver
        | TextDriver
        | CountDriver
        | ZipDriver
    )


# --- functions -----------------------------------------------------------------------------------


@node
class Function:
    """A function instance. `parameters` are variables in order; `ended` names those that the body
    takes apart at its start (a destructor's `self`), with the variables of their fields; `made` are
    the fields of the value that a constructor makes, `result_variable` is an `out` parameter's."""

    name: str
    at: Span
    parameters: list[Variable]
    body: list[Stmt]
    result: Type
    ended: list[tuple[Variable, list[Variable]]] = EMPTY
    drops_blank: bool = False
