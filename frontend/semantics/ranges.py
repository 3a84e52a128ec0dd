"""Ranges as values: `r = range(2, 20, 3)`, its length, what is in it."""

from __future__ import annotations

from ..library import BUILTINS
from ..syntax import tree
from ..types import BOOL, I64, RANGE, Type
from . import typed
from .body import Body, constant, is_constant, local, row
from .builtin import function, positional, rule
from .calls import convert
from .loops import may_be_zero, range_bounds
from .typed import Expr, Span


@function(BUILTINS["range"])
def range_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """range(…) as a value."""
    at = node.at
    bounds = range_bounds(body, positional(body, node, "range", 1, 3))
    step = bounds[2]
    if not may_be_zero(step):
        return typed.Construct(at, RANGE, bounds)
    if is_constant(step):
        raise body.fail("step is zero", at, "a range's step must not be 0")
    variables = [body.temporary(I64, at) for _ in bounds]
    parts: list[Expr] = [local(v, at) for v in variables]
    check = typed.Do(at, "check_step", [parts[2]])
    held = typed.Hold(at, variables, bounds)
    return typed.Sequence(at, RANGE, [held, check], typed.Construct(at, RANGE, parts))


def parts_of(body: Body, value: Expr, at: Span) -> tuple[typed.Hold, list[Expr]]:
    """Start, stop and step of a range, and what holds it."""
    held = body.temporary(RANGE, at)
    parts: list[Expr] = [typed.Field(at, I64, local(held, at), i, "") for i in range(3)]
    return typed.Hold(at, [held], [value]), parts


@rule("length", "range")
def length(body: Body, value: Expr, at: Span) -> Expr:
    """len(range)."""
    begun, parts = parts_of(body, value, at)
    return typed.Sequence(at, I64, [begun], row("range_length", I64, parts, at))


@rule("in", "range")
def contained(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """i in range(a, b, step)."""
    number = body.temporary(I64, at)
    first = typed.Hold(at, [number], [convert(body, item, I64, at)])
    begun, (start, stop, step) = parts_of(body, container, at)
    offset, turn = body.temporary(I64, at), body.temporary(I64, at)
    names = typed.Hold(at, [offset], [row("sub.i64", I64, [local(number, at), start], at)])
    turns = typed.Hold(at, [turn], [row("floordiv.i64", I64, [local(offset, at), step], at)])
    count = row("range_length", I64, [start, stop, step], at)
    back = row("mul.i64", I64, [local(turn, at), step], at)
    lands = row("eq.bits", BOOL, [back, local(offset, at)], at)
    low = row("le.int", BOOL, [constant(0, I64, at), local(turn, at)], at)
    high = row("lt.int", BOOL, [local(turn, at), count], at)
    inside = row("and.bits", BOOL, [low, high], at)
    found = row("and.bits", BOOL, [inside, lands], at)
    return typed.Sequence(at, BOOL, [first, begun, names, turns], found)
