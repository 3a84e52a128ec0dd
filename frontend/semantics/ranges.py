"""What is in a range."""

from __future__ import annotations

from ..types import BOOL, I64
from . import typed
from .body import Body, constant, local, row, type_of
from .builtin import rule
from .calls import convert
from .typed import Expr, Span


@rule("in", "range")
def contained(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """i in range(a, b, step)."""
    number, held = body.temporary(I64, at), body.temporary(type_of(container), at)
    offset, turn = body.temporary(I64, at), body.temporary(I64, at)
    start, stop, step = (typed.Field(at, I64, local(held, at), i, "") for i in range(3))
    steps: list[typed.Stmt] = [
        typed.Hold(at, [number, held], [convert(body, item, I64, at), container]),
        typed.Hold(at, [offset], [row("sub.i64", I64, [local(number, at), start], at)]),
        typed.Hold(at, [turn], [row("floordiv.i64", I64, [local(offset, at), step], at)]),
    ]
    count = row("range_length", I64, [start, stop, step], at)
    back = row("mul.i64", I64, [local(turn, at), step], at)
    lands = row("eq.bits", BOOL, [back, local(offset, at)], at)
    low = row("le.int", BOOL, [constant(0, I64, at), local(turn, at)], at)
    high = row("lt.int", BOOL, [local(turn, at), count], at)
    inside = row("and.bits", BOOL, [low, high], at)
    return typed.Sequence(at, BOOL, steps, row("and.bits", BOOL, [inside, lands], at))
