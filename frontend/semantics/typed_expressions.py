"""The expressions of the typed tree, and its variables; `typed` has them, and all other nodes."""

from __future__ import annotations

from mojovm.spec.records import fresh
from mojovm.spec.records import slotted as node

from ..types import Type

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
EMPTY = fresh(list)


class Variable:
    """A variable of one function; the same name declared again is another one.

    `kind`: "local", "parameter", "capture" (of the script, seen by a function), "field" (of the
    value that a constructor makes or a destructor ends), "item" (of a loop). `fixed` says why it
    may not be assigned ("is a `let`"), or is "". `mode` is how a parameter is passed ("read",
    "own", "mut", "lend"), "" for others. `borrows`: it holds what belongs to something else.
    `stepped` is the variable whose slice with a step it shows: itself or another. `given_away` is
    where `x^` first takes the value, or a part of it, out of a parameter.
    """

    __slots__ = (
        "name", "type", "at", "kind", "fixed", "mode", "borrows", "changed", "rebound", "stepped",
        "given_away",
    )  # fmt: skip

    def __init__(self, name: str, type: Type, at: Span, kind: str = "local") -> None:
        self.name = name
        self.type = type
        self.at = at
        self.kind = kind
        self.fixed = ""
        self.mode = ""
        self.borrows = False
        self.changed = False  # whether something changes what it holds in place
        self.rebound = False  # whether it is assigned again
        self.stepped: Variable | None = None
        self.given_away: Span | None = None

    def __repr__(self) -> str:
        return self.name


# --- expressions ---------------------------------------------------------------------------------


@node
class Stmt:
    at: Span


@node
class Expr:
    at: Span
    type: Type


@node
class Constant(Expr):
    """A value known while compiling. A number's type may still be a literal's."""

    value: Any


class Place(Expr):
    """Where a value is."""

    __slots__ = ()


@node
class Local(Place):
    """What a variable holds."""

    variable: Variable


@node
class Field(Place):
    """A field of a struct or an item of a tuple: `offset` slots into it."""

    base: Expr
    offset: int
    name: str


@node
class Element(Place):
    """An element of a list, by an index that is checked."""

    base: Expr
    index: Expr


@node
class Pointee(Place):
    """What a pointer leads to, or the value of its type that is an index (None: 0) away."""

    base: Expr
    index: Expr | None


@node
class Slice(Place):
    """The elements `start … stop` of a list, clipped as in Python; a view."""

    base: Expr
    start: Expr
    stop: Expr


@node
class Subscripted(Place):
    """`x[arguments]` of a struct. The place `base` and the arguments are evaluated once, and `held`
    and `variables` name them (None: a constant, which names itself). `getter` reads the item by
    these names; where it is changed, `setter` stores what `given` holds. `keywords` are those of
    the arguments, or ""."""

    base: Expr
    held: Variable
    keywords: list[str]
    variables: list[Variable | None]
    arguments: list[Expr]
    getter: Expr
    given: Variable
    setter: Expr | None = None


@node
class Whole(Place):
    """`self` where each field is a variable of its own. Read, it lends the fields, which stay where
    they are; changed, it is put together and taken apart again. `ending`: in its destructor, which
    does not run again for what is put together."""

    fields: list[Variable]
    ending: bool = False


@node
class Stepped(Expr):
    """`base[start:stop:step]`: a list of its own, or what `StoreSlice` stores into."""

    base: Expr
    start: Expr | None
    stop: Expr | None
    step: Expr


@node
class Elements(Expr):
    """What is computed element by element. `values` are evaluated in order into `variables`, of
    which `lists` hold lists of one length: each of `checks` says after how many values which two
    are compared. `item` is the element at the index that `indices` name. It is made as a list where
    it is read; where it is stored into a slice, in place if nothing tells the difference and
    `fuses`: no element may fault."""

    variables: list[Variable]
    values: list[Expr]
    lists: list[Variable]
    checks: list[tuple[int, Variable, Variable]]
    indices: list[Variable]
    item: Expr
    fuses: bool


@node
class Row(Expr):
    """A row of the opcode table. Operands in the row's order: expressions, or the immediates that
    it takes. `lends` is the operand that the result borrows from, None for a new value. They are
    evaluated in their order, or in the opposite one (`a > b` is the row `b < a`)."""

    op: str
    operands: list[Any]
    lends: int | None = None
    backwards: bool = False


@node
class Call(Expr):
    """A call. `modes` says how each argument is passed: "read", "own", "mut" (a place), or "lend":
    given if the argument ends here, else lent. `order` is that of the arguments' evaluation, None
    for that of the parameters."""

    callee: Any
    arguments: list[Expr]
    modes: list[str]
    order: list[int] | None = None
    changed: list[int] = EMPTY  # arguments that were found to be changed


@node
class Construct(Expr):
    """A struct or tuple of its fields' values, in order. `order` is that of their evaluation,
    None for this one."""

    items: list[Expr]
    order: list[int] | None = None


@node
class ListOf(Expr):
    """A new list of these elements."""

    items: list[Expr]


@node
class Length(Expr):
    """The length in a list's or a text's header."""

    base: Expr


@node
class Transfer(Expr):
    """`x^`: the value of a place, moved."""

    place: Expr


@node
class Take(Expr):
    """The value of a variable without a name, which has nothing else to do."""

    variable: Variable


@node
class Own(Expr):
    """A value of its own: what a slice shows, as a list."""

    value: Expr


@node
class Copy(Expr):
    """A copy, never a move."""

    value: Expr


@node
class Convert(Expr):
    """A tuple converted item by item: `variable` holds it, `items` read it."""

    variable: Variable
    value: Expr
    items: list[Expr]


@node
class Logical(Expr):
    """`and`, `or` of two Bools; the second is evaluated if the first does not decide."""

    op: str
    left: Expr
    right: Expr


@node
class Not(Expr):
    """The other Bool."""

    operand: Expr


@node
class Conditional(Expr):
    """One of two values, by a condition."""

    condition: Expr
    then: Expr
    other: Expr


@node
class Sequence(Expr):
    """Statements, then a value."""

    statements: list[Stmt]
    value: Expr


@node
class CurrentItem(Expr):
    """The item at which a loop is. `path` picks the number (0) or item (1) of `enumerate`, one of
    `zip`'s, and so on inwards."""

    loop: Any
    path: tuple[int, ...]
