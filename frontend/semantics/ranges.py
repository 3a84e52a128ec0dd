"""Ranges: their bounds, their stepping, how many numbers they have, what is in them.

All of a range's numbers have one type: `Int`, or the unsigned one of its bounds, of which the
others must then be. Signed ints of other widths count as `Int`.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, I64, RANGES, U64, Literal, RangeType, Type
from . import numbers, typed
from .body import Body, constant, is_constant, local, row, type_of
from .builtin import after, held, positional, rule
from .calls import call_method, convert
from .evaluation import evaluate
from .texts import hold
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

MOST = (1 << 63) - 1  # turns of a loop
MOST_UNROLLED = 12_000  # turns of all compile-time loops: each is compiled by itself


# --- bounds --------------------------------------------------------------------------------------


def range_bounds(body: Body, arguments: list[tree.Expr]) -> list[Expr]:
    """Start, stop, step of range(...), all of one type."""
    made: list[Expr] = [body.value(a, I64) for a in arguments]
    for i, value in enumerate(made):
        if type_of(value).sort == "python":
            made[i] = call_method(body, value, "__index__", [], value.at)
    t = range_type(body, made, arguments)
    for i, (value, a) in enumerate(zip(made, arguments, strict=True)):
        if not t.signed and is_constant(value) and value.value < 0:
            raise body.fail(
                f"{value.value} does not fit `{t}`, of which this range is", a.at,
                "reversed(range(…)) counts down; or make the others Int(…)")  # fmt: skip
        made[i] = as_bound(body, value, t, a.at)
    at = arguments[0].at
    if len(made) == 1:
        made.insert(0, constant(0, t, at))
    if len(made) == 2:
        made.append(constant(1, t, at))
    return made


def range_type(body: Body, values: list[Any], arguments: list[tree.Expr]) -> Any:
    """The type of a range's numbers."""
    unsigned: Any = None
    for value, a in zip(values, arguments, strict=True):
        t: Any = type_of(value)
        if not t.is_int:
            raise body.fail(f"`range` takes `Int`, not `{t}`", a.at, "convert it: Int(…)")
        if unsigned is None and not isinstance(t, Literal) and not t.signed:
            unsigned = value
    if unsigned is None:
        return I64
    for value, a in zip(values, arguments, strict=True):
        numbers.common_type(body, unsigned, value, a.at, "range", None, False)
    return type_of(unsigned)


def as_bound(body: Body, value: Expr, t: Type, at: Span) -> Expr:
    """A bound as the type of the range."""
    if not isinstance(type_of(value), Literal):
        value = numbers.cast(body, value, t, at)
    return convert(body, value, t, at)


def as_int(value: Expr, at: Span) -> Expr:
    """The bits of an integer as an `Int`."""
    if is_constant(value):
        return constant(numbers.wrapped(value.value, I64), I64, at)
    return value if type_of(value) is I64 else row("wrap.i64", I64, [value], at)


def may_be_zero(step: Expr) -> bool:
    """Whether a step must be checked at run time."""
    return not is_constant(step) or step.value == 0


def check_step(body: Body, step: Expr, at: Span) -> None:
    """A mistake if a step is known to be 0."""
    if is_constant(step) and step.value == 0:
        raise body.fail("step is zero", at, "a range's step must not be 0")


def count(body: Body, parts: list[Expr], at: Span) -> Expr:
    """How many numbers a range has, from its start, stop and step, which may stand twice; a fault
    if the step is 0."""
    if type_of(parts[0]) is not U64:
        return row("range_length", I64, [as_int(p, at) for p in parts], at)
    start, stop, step = parts
    steps: list[typed.Stmt] = []
    if may_be_zero(step):
        steps.append(typed.Do(at, "check_step", [as_int(step, at)]))
    further = row("sub.u64", U64, [row("max.u64", U64, [start, stop], at), start], at)
    way = held(body, steps, further)
    rest = row("mod.u64", U64, [way, step], at)
    more = row("min.u64", U64, [rest, constant(1, U64, at)], at)
    whole = row("floordiv.u64", U64, [way, step], at)
    found = row("add.u64", U64, [whole, more], at)
    return after(steps, as_int(row("min.u64", U64, [found, constant(MOST, U64, at)], at), at))


# --- values --------------------------------------------------------------------------------------


def range_value(body: Body, bounds: list[Expr], at: Span) -> Expr:
    """range(…) as a value."""
    t = RANGES[type_of(bounds[0]).kind]
    check_step(body, bounds[2], at)
    if is_constant(bounds[2]):
        return typed.Construct(at, t, bounds)
    steps = hold(body, bounds, at)
    steps.append(typed.Do(at, "check_step", [as_int(bounds[2], at)]))
    return after(steps, typed.Construct(at, t, bounds))


def parts_of(value: Expr, t: RangeType, at: Span) -> list[Expr]:
    """Start, stop and step of a range that may stand several times."""
    return [typed.Field(at, t.element, value, i, "") for i in range(3)]


@rule("length", "range")
def length(body: Body, value: Expr, at: Span) -> Expr:
    """len(range)."""
    t: Any = type_of(value)
    steps: list[typed.Stmt] = []
    parts = parts_of(held(body, steps, value), t, at)
    return after(steps, count(body, parts, at))


@rule("in", "range")
def contained(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """i in range(a, b, step)."""
    whole: Any = type_of(container)
    t = whole.element
    number, held_range = body.temporary(t, at), body.temporary(whole, at)
    parts = parts_of(local(held_range, at), whole, at)
    steps: list[typed.Stmt] = [
        typed.Hold(at, [number, held_range], [convert(body, item, t, at), container]),
    ]
    if not t.signed:
        return after(steps, contained_unsigned(parts, local(number, at), at))
    start, _, step = parts
    offset, turn = body.temporary(I64, at), body.temporary(I64, at)
    steps += [
        typed.Hold(at, [offset], [row("sub.i64", I64, [local(number, at), start], at)]),
        typed.Hold(at, [turn], [row("floordiv.i64", I64, [local(offset, at), step], at)]),
    ]
    back = row("mul.i64", I64, [local(turn, at), step], at)
    lands = row("eq.bits", BOOL, [back, local(offset, at)], at)
    low = row("le.int", BOOL, [constant(0, I64, at), local(turn, at)], at)
    high = row("lt.int", BOOL, [local(turn, at), count(body, parts, at)], at)
    inside = row("and.bits", BOOL, [low, high], at)
    return after(steps, row("and.bits", BOOL, [inside, lands], at))


def contained_unsigned(parts: list[Expr], number: Expr, at: Span) -> Expr:
    """The same of an unsigned type, whose steps are 1 or more."""

    def wide(value: Expr) -> Expr:
        return row("wrap.u64", U64, [value], at)

    start, stop, step = parts
    offset = row("sub.u64", U64, [wide(number), wide(start)], at)
    rest = row("mod.u64", U64, [offset, wide(step)], at)
    lands = row("eq.bits", BOOL, [rest, constant(0, U64, at)], at)
    low = row("le.u64", BOOL, [wide(start), wide(number)], at)
    high = row("lt.u64", BOOL, [wide(number), wide(stop)], at)
    return row("and.bits", BOOL, [row("and.bits", BOOL, [low, high], at), lands], at)


# --- loops ---------------------------------------------------------------------------------------


def range_driver(body: Body, arguments: list[tree.Expr], at: Span, target: tree.Expr | None,
                 code: list[tree.Stmt] | None) -> typed.Driver:  # fmt: skip
    """The stepping of range(…)."""
    bounds: list[Any] = range_bounds(body, arguments)
    start, stop, step = bounds
    check_step(body, step, at)
    if not start.type.signed:
        return unsigned_driver(body, bounds, at)
    if is_constant(step) and step.value == 1:
        return typed.RangeDriver(start, stop, False)
    return typed.StepDriver(start, stop, step, may_be_zero(step))


def value_driver(body: Body, base: Expr, t: RangeType, at: Span) -> typed.Driver:
    """The stepping over a range that is a value."""
    variable = body.temporary(t, at)
    start, stop, step = parts_of(local(variable, at), t, at)
    begun: list[typed.Stmt] = [typed.Hold(at, [variable], [base])]
    first = after(begun, start)
    if t.element is I64:
        return typed.StepDriver(first, stop, step, False)
    return unsigned_driver(body, [first, stop, step], at)


def reversed_range(body: Body, arguments: list[tree.Expr], at: Span) -> typed.Driver:
    """The stepping of reversed(range(…))."""
    bounds: list[Any] = range_bounds(body, arguments)
    start, stop, step = bounds
    if start.type.signed:
        return typed.StepDriver(start, stop, step, may_be_zero(step), True)
    return unsigned_driver(body, bounds, at, True)


def unsigned_driver(
    body: Body, bounds: list[Expr], at: Span, backwards: bool = False
) -> typed.UnsignedDriver:
    """The stepping of a range of an unsigned type: its turns are counted."""
    t = bounds[0].type
    names = [body.temporary(t, at) for _ in bounds]
    steps: list[typed.Stmt] = [typed.Hold(at, names, bounds)]
    parts: list[Expr] = [b if is_constant(b) else local(n, at)
                        for b, n in zip(bounds, names, strict=True)]  # fmt: skip
    if may_be_zero(parts[2]):
        steps.append(typed.Do(at, "check_step", [as_int(parts[2], at)]))
    turns = count(body, parts, at)
    first, by = as_int(parts[0], at), as_int(parts[2], at)
    if backwards:
        number = body.temporary(I64, at)
        steps.append(typed.Hold(at, [number], [turns]))
        turns = local(number, at)
        last = row("sub.i64", I64, [turns, constant(1, I64, at)], at)
        first = row("add.i64", I64, [first, row("mul.i64", I64, [last, by], at)], at)
        by = row("neg.i64", I64, [as_int(parts[2], at)], at)
    elif is_constant(parts[2]) and parts[2].value == 1:
        return typed.UnsignedDriver(after(steps, turns), first, None, t)
    return typed.UnsignedDriver(after(steps, turns), first, by, t)


def compile_time_range(body: Body, call: tree.Call) -> list[typed.Constant]:
    """The numbers of a `comptime for` over range(…)."""
    arguments = positional(body, call, "range", 1, 3)
    values = [evaluate(body, a) for a in arguments]
    t = range_type(body, values, arguments)
    bounds: list[int] = []
    for value, a in zip(values, arguments, strict=True):
        bound: Any = as_bound(body, value, t, a.at)
        bounds.append(bound.value)
    if len(bounds) == 3 and bounds[2] == 0:
        raise body.fail("step is zero", call.at)
    turns = range(*bounds)[: MOST_UNROLLED + 1]  # there may be more than len() can tell
    return [constant(i, t, call.at) for i in turns]
