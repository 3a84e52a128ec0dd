"""What lowering an expression yields: a value in a register, a constant, or a name's meaning."""

from __future__ import annotations

from . import ir
from .types import I64, Type

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Result:
    """A value. `value` is a Register or Part, None for a constant not yet materialised.

    `const` holds a compile-time value: int or Fraction (type Literal), or what `type` says. `fresh`
    marks a temporary that nothing else names, so that it may be taken without asking. `whole` is
    the exploded `self` whose fields it borrows; `stepped` says that it is a slice with a step.
    """

    __slots__ = ("value", "type", "fresh", "const", "vector", "whole", "stepped")

    def __init__(self, value: Any, type: Type, fresh: bool = False, const: Any = None) -> None:
        self.vector = False  # a list made by elementwise arithmetic, which may go on with it
        self.whole: Any = None
        self.stepped = False
        self.value = value
        self.type = type
        self.fresh = fresh
        self.const = const

    @property
    def is_const(self) -> bool:
        """Whether the value is known and in no register yet."""
        return self.value is None


class Elements:
    """An elementwise expression that is not computed yet: `op` on two operands, each a list, a
    slice or other elements, or at most one of them a number. `type` is that of the list that it
    makes, `lists` are all that it reads, each as long as the first."""

    __slots__ = ("op", "left", "right", "want", "type", "lists", "at")
    vector = True

    def __init__(self, op: str, left: Any, right: Any, want: Type, type: Any, lists: list[Any],
                 at: Span) -> None:  # fmt: skip
        self.op = op
        self.left = left
        self.right = right
        self.want = want  # what type a literal had better have
        self.type = type
        self.lists = lists
        self.at = at

    @property
    def length(self) -> ir.Part:
        """How many they are."""
        return ir.Part(self.lists[0].register, self.lists[0].offset + 1, I64)


class Variable:
    """A name for a register. `register` is None until the first assignment fixes the type."""

    __slots__ = ("name", "register", "at", "constant")

    def __init__(self, name: str, register: Any, at: Span) -> None:
        self.name = name
        self.register = register
        self.at = at
        self.constant = ""  # why it may not be assigned ("let", a loop variable…), or ""

    @property
    def root(self) -> Variable:
        """The variable that it is, or is a part of."""
        return self

    def overlaps(self, other: Variable) -> bool:
        """Whether they have slots in common."""
        if self is other or self.root is not other.root:
            return self is other
        mine, theirs = self.register, other.register
        return (
            mine.offset < theirs.offset + theirs.type.slots
            and theirs.offset < mine.offset + mine.type.slots
        )


class Field(Variable):
    """`x.a.b` of a struct `x`, as a variable of its own: so parallel loops see it."""

    __slots__ = ("_root",)

    def __init__(self, root: Variable, name: str, part: ir.Part) -> None:
        Variable.__init__(self, name, part, root.at)
        self.constant = root.constant
        self._root = root

    @property
    def root(self) -> Variable:
        return self._root


class Exploded:
    """`self` in a constructor or destructor: each field is a variable of its own. `ending`: its
    destructor is running."""

    __slots__ = ("type", "fields", "ending")

    def __init__(self, type: Any, fields: dict[str, Variable], ending: bool = False) -> None:
        self.type = type
        self.fields = fields
        self.ending = ending


class Meaning:
    """A name that is no variable: `kind` is "type", "constant", "functions", "struct", "module",
    "builtin", "method"; `what` says which; `scope` is what an inner function sees around it."""

    __slots__ = ("kind", "what", "at", "scope")

    def __init__(self, kind: str, what: Any, at: Span = (0, 0)) -> None:
        self.kind = kind
        self.what = what
        self.at = at
        self.scope: Any = None


# --- places: what may be assigned, changed or borrowed -------------------------------------------


class Direct:
    """A register, or a part of one."""

    __slots__ = ("value", "type", "variable")

    def __init__(self, value: ir.Value, type: Type, variable: Variable | None = None) -> None:
        self.value = value
        self.type = type
        self.variable = variable


class Element:
    """`offset` slots into the element of a list place at an index (an i64 register)."""

    __slots__ = ("base", "index", "offset", "type", "whole", "guard", "own")

    def __init__(self, base: Any, index: Any, offset: int, type: Type, whole: bool,
                 guard: Any = None, own: Any = None) -> None:  # fmt: skip
        self.guard = guard  # the borrow that a `ref` name holds on the list
        self.own = own  # the shared list of which no other iteration has this element
        self.base = base
        self.index = index
        self.offset = offset
        self.type = type
        self.whole = whole


class SlicePlace:
    """`xs[i:j]` as a target."""

    __slots__ = ("base", "start", "stop", "type")

    def __init__(self, base: Any, start: Any, stop: Any, type: Type) -> None:
        self.base = base
        self.start = start
        self.stop = stop
        self.type = type


class SteppedPlace(SlicePlace):
    """`xs[i:j:k]` as a target: its first index, step and number of elements."""

    __slots__ = ("first", "step", "count")

    def __init__(self, base: Any, first: Any, step: Any, count: Any, type: Type) -> None:
        super().__init__(base, None, None, type)
        self.first = first
        self.step = step
        self.count = count


class Item:
    """`x[args]` of a struct with __getitem__ and __setitem__; arguments are evaluated once."""

    __slots__ = ("base", "arguments", "type", "at")

    def __init__(self, base: Any, arguments: list[Any], type: Any, at: Span) -> None:
        self.base = base
        self.arguments = arguments
        self.type = type
        self.at = at
