"""Indices of a parallel loop: which are another one in every turn.

Such an index is the loop's number times a constant, plus or minus numbers that stay the same. Those
of unsigned types wrap around: sums do so to other indices for other numbers, products may not. Two
of one list are equal in every turn if their forms are. Since negative indices count from the end,
two turns may still mean one element where some of a loop's indices are negative and others are not:
then the turns run in order (`ends`).
"""

from __future__ import annotations

from ..types import I64, Literal
from . import typed
from .body import is_constant, row, type_of
from .typed import Expr

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .shared import Cell

LARGEST = (1 << 63) - 1  # index
FARTHEST = 1 << 30  # factors and steps are smaller, so that no product of both wraps around


class Form:
    """`factor * number + offset + cells`, each cell with a factor of its own."""

    __slots__ = ("factor", "offset", "cells")

    def __init__(self, factor: int = 0, offset: int = 0) -> None:
        self.factor = factor
        self.offset = offset
        self.cells: dict[Cell, int] = {}

    @property
    def key(self) -> Any:
        """What is equal for equal indices."""
        cells = frozenset((cell, factor) for cell, factor in self.cells.items() if factor)
        return self.factor, self.offset, cells

    def add(self, other: Form, times: int) -> None:
        """Adds a multiple of another form."""
        self.factor += times * other.factor
        self.offset += times * other.offset
        for cell, factor in other.cells.items():
            self.cells[cell] = self.cells.get(cell, 0) + times * factor

    def is_constant(self) -> bool:
        """Whether it is known."""
        return not self.factor and not any(self.cells.values())

    def is_distinct(self) -> bool:
        """Whether it is another one in every turn, and its constants are so small that no turn's
        product wraps around."""
        numbers = (self.factor, self.offset, *self.cells.values())
        return bool(self.factor) and all(abs(number) < FARTHEST for number in numbers)

    def linear(self) -> typed.Linear:
        """The form as the typed tree has it."""
        names = [
            (c.place if c.type is I64 else row("wrap.i64", I64, [c.place], c.place.at), factor)
            for c, factor in self.cells.items() if factor
        ]  # fmt: skip
        return typed.Linear(self.factor, self.offset, names)


def form_of(expr: Expr, meant: Callable[[Expr], Any]) -> Form | None:
    """The form of an index, if it has one. `meant` says what a place is: a form, a cell that stays
    the same, another expression for it, or None."""
    form = Form()
    return form if _add(form, expr, 1, meant) else None


def _add(form: Form, expr: Expr, times: int, meant: Callable[[Expr], Any]) -> bool:
    """Adds a multiple of an index to a form; False if it has none."""
    while True:
        if is_constant(expr):
            if not counts(type_of(expr)):
                return False
            form.offset += times * expr.value
            return True
        if isinstance(expr, typed.Local | typed.Field):
            found = meant(expr)
            if found is None:
                return False
            if isinstance(found, Expr):
                expr = found
                continue
            if isinstance(found, Form):
                form.add(found, times)
            else:
                form.cells[found] = form.cells.get(found, 0) + times
            return True
        if not isinstance(expr, typed.Row):
            return False
        name = expr.op.partition(".")[0]
        if not counts(type_of(expr)):
            return False
        if expr.op == "neg.i64":
            expr, times = expr.operands[0], -times
        elif name in ("add", "sub"):
            left, right = expr.operands
            if not _add(form, right, times if name == "add" else -times, meant):
                return False
            expr = left  # long sums lean to the left
        elif expr.op in ("mul.i64", "mul.u64"):
            left, right = expr.operands
            return _add_product(form, left, right, times, meant)
        elif is_index(expr):
            expr = expr.operands[0]
        else:
            return False


def counts(t: Any) -> bool:
    """Whether a type is one of which indices are made: Int, or an unsigned one."""
    return t is I64 or t.is_int and not isinstance(t, Literal) and not t.signed


def is_index(expr: typed.Row) -> bool:
    """Whether a row makes an index of an unsigned number, the largest for what is larger."""
    if expr.op == "wrap.i64":
        return counts(type_of(expr.operands[0]))
    most: Expr = expr.operands[-1]
    return expr.op == "min.u64" and is_constant(most) and most.value == LARGEST


def _add_product(form: Form, left: Expr, right: Expr, times: int,
                 meant: Callable[[Expr], Any]) -> bool:  # fmt: skip
    """Adds a multiple of a product to a form: one of its factors must be known."""
    a, b = form_of(left, meant), form_of(right, meant)
    if a is None or b is None:
        return False
    if a.is_constant():
        a, b = b, a
    if not b.is_constant():
        return False
    form.add(a, times * b.offset)
    return True


def ends(forms: list[Form], driver: typed.Driver) -> list[typed.Linear]:
    """The forms whose first and last index may be on two sides of zero."""
    least = 0 if isinstance(driver, typed.ListDriver) else None
    if isinstance(driver, typed.RangeDriver | typed.CountDriver | typed.UnsignedDriver):
        start: Expr = driver.start
        least = start.value if is_constant(start) else None
    return [
        form.linear()
        for form in forms
        if least is None
        or form.factor < 0
        or any(form.cells.values())
        or form.factor * least + form.offset < 0
    ]
