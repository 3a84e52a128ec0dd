"""Indices of a parallel loop: which are another one in every iteration.

Such an index is the loop's number times a constant, plus or minus numbers that stay the same. Two
of one list are equal in every iteration if their forms are. Since negative indices count from the
end, two iterations may still mean one element where some of a loop's indices are negative and
others are not: then `stretch` has the iterations run in order.
"""

from __future__ import annotations

from . import tree
from .declarations import alias_value
from .results import Meaning, Variable
from .types import I64, Literal, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

    from .ir import Register

FARTHEST = 1 << 30  # factors and steps are smaller, so that no product of both wraps around


class Form:
    """`factor * number + offset + names`, each name with a factor of its own."""

    __slots__ = ("factor", "offset", "names")

    def __init__(self, factor: int, offset: int, names: dict[Register, int]) -> None:
        self.factor = factor
        self.offset = offset
        self.names = names

    @property
    def key(self) -> Any:
        """What is equal for equal indices."""
        names = sorted(
            (r.register.id, r.offset, factor) for r, factor in self.names.items() if factor
        )
        return self.factor, self.offset, tuple(names)

    def plus(self, other: Form, sign: int) -> Form:
        """The sum of two, or their difference."""
        names = dict(self.names)
        for register, factor in other.names.items():
            names[register] = names.get(register, 0) + sign * factor
        return Form(self.factor + sign * other.factor, self.offset + sign * other.offset, names)

    def times(self, factor: int) -> Form:
        """The product with a constant."""
        names = {register: factor * each for register, each in self.names.items()}
        return Form(factor * self.factor, factor * self.offset, names)

    def is_constant(self) -> bool:
        """Whether it is known."""
        return not self.factor and not any(self.names.values())

    def is_distinct(self) -> bool:
        """Whether it is another one in every iteration."""
        return bool(self.factor) and self.is_near()

    def is_near(self) -> bool:
        """Whether its constants are so small that no turn's product wraps around."""
        numbers = (self.factor, self.offset, *self.names.values())
        return all(abs(number) < FARTHEST for number in numbers)


def form_of(low: Any, expr: tree.Expr, region: Any) -> Form | None:
    """The form of an index in a parallel loop, if it has one."""
    if isinstance(expr, tree.Number):
        return None if expr.is_float else Form(0, int(expr.value), {})
    if isinstance(expr, tree.Name):
        return _name(low, expr.id, region)
    if isinstance(expr, tree.Attribute):
        field = low.field_of(expr)
        return field and _constant(field, region)
    if isinstance(expr, tree.Unary) and expr.op == "-":
        inner = form_of(low, expr.operand, region)
        return inner and inner.times(-1)
    if isinstance(expr, tree.Binary) and expr.op == "*" and wraps_early(region.index):
        return None
    if isinstance(expr, tree.Binary) and expr.op in ("+", "-", "*"):
        a, b = form_of(low, expr.left, region), form_of(low, expr.right, region)
        if a is None or b is None:
            return None
        if expr.op != "*":
            return a.plus(b, 1 if expr.op == "+" else -1)
        if a.is_constant():
            a, b = b, a
        return a.times(b.offset) if b.is_constant() else None
    return None


def wraps_early(variable: Any) -> bool:
    """Whether products with a loop's number may wrap around to an index of another iteration."""
    if not isinstance(variable, Variable) or variable.register is None:
        return False
    t = resolve(variable.register.type)
    return t.is_int and t.bits < 64


def _name(low: Any, name: str, region: Any) -> Form | None:
    """The loop's own number, a variable that no iteration has for itself, or a constant."""
    found = low.find(name)
    if isinstance(found, Variable):
        if found is region.index:
            return Form(1, 0, {})
        return _constant(found, region)
    if isinstance(found, Meaning) and found.kind == "alias":
        found = alias_value(low.program, found)
    if isinstance(found, Meaning) and found.kind == "constant":
        result = found.what
        if result.const.__class__ is int and (
            resolve(result.type) is I64 or isinstance(result.type, Literal)
        ):
            return Form(0, result.const, {})
    return None


def _constant(variable: Variable, region: Any) -> Form | None:
    """The form of a number that no iteration has for itself."""
    if region.is_outside(variable) and variable.register and (
        resolve(variable.register.type) is I64
    ):  # fmt: skip
        return Form(0, 0, {variable.register: 1})
    return None


def stretch(low: Any, region: Any, driver: Any, turns: Any, at: Any) -> Any:
    """Before a loop: how many of its turns may run at once, all or one; None if always all.

    That is one where of a list's indices the first and the last are on two sides of zero."""
    first = last = apart = None

    def emit(row: str, *args: Any) -> Any:
        return low.emit(row, I64, list(args), at)

    def number(value: int) -> Any:
        return low.constant(value, I64, at)

    def join(sign: Any) -> None:
        nonlocal apart
        apart = sign if apart is None else emit("or.bits", apart, sign)

    for form in region.forms():
        start = driver.least()
        if (start is not None and form.factor > 0 and not any(form.names.values())
                and form.factor * start + form.offset >= 0):  # fmt: skip
            continue
        if first is None:
            first = driver.number_of(number(0))
            last = driver.number_of(emit("sub.i64", turns, number(1)))
        ends = []
        for end in (first, last):
            sum_ = emit("add.i64", emit("mul.i64", end, number(form.factor)), number(form.offset))
            for register, factor in form.names.items():
                sum_ = emit("add.i64", sum_, emit("mul.i64", register, number(factor)))
            ends.append(sum_)
        join(emit("xor.bits", *ends))
        if driver.step is not None and abs(form.factor) != 1:
            step = driver.step
            size = emit("xor.bits", step, emit("shr.i64", step, number(63)))
            join(emit("sub.i64", number(0), emit("shr.i64", size, number(30))))
    if apart is None:
        return None
    all_ = emit("xor.bits", emit("shr.i64", apart, number(63)), number(-1))
    return emit("max.i64", emit("and.bits", turns, all_), number(1))
