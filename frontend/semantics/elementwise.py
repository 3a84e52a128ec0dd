"""Elementwise arithmetic of slices.

An expression of slices and numbers becomes one `typed.Elements`, however many operators it has, and
so one loop. Nothing may change the slices between their evaluation and that loop: an operand that
might do so, or an operator that may fault, has what is on its left made as a list ahead of it.
"""

from __future__ import annotations

from ..rows import changed_by, is_row, shape_of, taken_by
from ..types import I64, INT_LITERAL, ListType, ViewType, list_of, resolve
from . import typed
from .body import Body, constant, is_constant, local, type_of
from .builtin import rule
from .expressions import combined
from .typed import Elements, Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def is_vector(expr: Expr) -> bool:
    """Whether an expression is a list that arithmetic goes on with element by element."""
    if isinstance(expr, Elements):
        return True
    if isinstance(expr, typed.Local) and expr.variable.kind == "slice":
        return True
    if isinstance(expr, typed.Stepped):
        return resolve(expr.type.element).is_number  # type: ignore[attr-defined]
    return type_of(expr).kind == "view"


@rule("unary", "list view")
def negated(body: Body, op: str, operand: Expr, at: Span) -> Expr:
    """`-xs[:]`."""
    if op != "-" or not is_vector(operand):
        raise body.fail(f"`{op}` does not work on `{type_of(operand)}`", at)
    return elementwise(body, "-", constant(0, INT_LITERAL, at), operand, at)


def elementwise(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Elements:
    """A slice with a number, or two slices of equal length, element by element."""
    a, b = type_of(left), type_of(right)
    kinds = [resolve(t.element) if isinstance(t, ListType | ViewType) else t for t in (a, b)]
    if not all(k.is_number for k in kinds):
        raise body.fail(f"`{op}` does not work on `{a}` and `{b}`", at)
    operands = [_Operand(body, left, is_quiet(right)), _Operand(body, right, True)]
    lists = [o.lists[0] for o in operands if o.lists]
    checks = list(operands[0].checks)
    count = len(operands[0].values)
    checks += [(count + after, x, y) for after, x, y in operands[1].checks]
    if len(lists) == 2:
        checks.append((count + len(operands[1].values), lists[0], lists[1]))
    want = kinds[0] if operands[0].lists else kinds[1]
    item = combined(body, op, operands[0].item, operands[1].item, at, want)
    may_fault = op in ("/", "//", "%", "**") and any(kind.is_int for kind in kinds)
    first, second = operands
    return Elements(
        at, list_of(type_of(item)), first.variables + second.variables,
        first.values + second.values, first.lists + second.lists, checks,
        first.indices + second.indices, item, not may_fault)  # fmt: skip


class _Operand:
    """What an operand brings: what is evaluated ahead of the loop, and its element in a turn."""

    def __init__(self, body: Body, expr: Expr, joins: bool) -> None:
        self.variables: list[Variable] = []
        self.values: list[Expr] = []
        self.lists: list[Variable] = []
        self.checks: list[tuple[int, Variable, Variable]] = []
        self.indices: list[Variable] = []
        at: Span = expr.at
        if joins and isinstance(expr, Elements) and expr.fuses:
            self.variables, self.values, self.lists = expr.variables, expr.values, expr.lists
            self.checks, self.indices, self.item = expr.checks, expr.indices, expr.item
            return
        t = type_of(expr)
        if is_constant(expr) and not isinstance(t, ListType | ViewType):
            self.item = expr
            return
        held = body.temporary(t, at)
        self.variables, self.values = [held], [expr]
        self.item = local(held, at)
        if isinstance(t, ListType | ViewType):
            index = body.temporary(I64, at)
            self.lists, self.indices = [held], [index]
            self.item = typed.Element(at, resolve(t.element), self.item, local(index, at))


def is_quiet(expr: Expr) -> bool:
    """Whether evaluating an expression is certain to change no list and to run no function."""
    quiet = QUIET.get(expr.__class__)
    return quiet is not None and all(map(is_quiet, quiet(expr)))


def _parts_of_row(row: typed.Row) -> list[Any]:
    """The operands of a row; itself, which is not quiet, if it changes anything."""
    op = row.op
    if not is_row(op) or changed_by(op) or taken_by(op) or shape_of(op).effect != "pure":
        return [row.operands]
    return [o for o in row.operands if isinstance(o, Expr)]


QUIET: dict[type, Any] = {  # what quiet expressions are made of
    typed.Constant: lambda e: (),
    typed.Local: lambda e: (),
    typed.CurrentItem: lambda e: (),
    typed.Field: lambda e: (e.base,),
    typed.Length: lambda e: (e.base,),
    typed.Element: lambda e: (e.base, e.index),
    typed.Slice: lambda e: (e.base, e.start, e.stop),
    typed.Stepped: lambda e: [x for x in (e.base, e.start, e.stop, e.step) if x is not None],
    typed.Not: lambda e: (e.operand,),
    typed.Row: _parts_of_row,
    Elements: lambda e: e.values,
}
