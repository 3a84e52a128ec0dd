"""Functions of the modules that programs import, besides those that are built in."""

from __future__ import annotations

import math

from ..syntax import tree
from ..types import BOOL, F16, F32, F64, I64, SCALARS, U64, Literal, Type
from . import numbers, typed
from .binding import Argument
from .body import Body, constant, local, row, type_of
from .builtin import after, done, held, mere, positional
from .calls import call_declared, convert, value_as
from .members import program_arguments
from .texts import hold
from .typed import Expr

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Handler = Callable[[Body, tree.Call, Type | None], Expr]


# --- numbers of any type -------------------------------------------------------------------------


def alike(name: str, count: int, whole: bool = False) -> Handler:
    """A function that is written in the language, of numbers of any one type."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        nodes = positional(body, node, name, count, count)
        values = [body.value(n, want) for n in nodes]
        common: Expr = values[0]
        for value, argument in zip(values, nodes, strict=True):
            t = type_of(value)
            if not (t.is_int or t.is_float and not whole):
                what = "integers" if whole else "numbers"
                raise body.fail(f"`{name}` takes {what}, not `{t}`", argument.at)
            if value is not values[0]:
                t = numbers.common_type(body, common, value, argument.at, name, want, False)
                common = local(body.temporary(t, argument.at), argument.at)
        arguments = [
            Argument("", None, n.at, convert(body, v, common.type, n.at))
            for v, n in zip(values, nodes, strict=True)
        ]
        declared = body.program.modules.prelude(name)
        return call_declared(body, declared, None, None, arguments, node.at, want, name)

    return call


# --- floats --------------------------------------------------------------------------------------


def floating(body: Body, node: tree.Expr, want: Type | None, name: str = "this") -> Expr:
    """An argument as a float; integers become Float64."""
    hint = want if want is not None and want.is_float else None
    value = body.value(node, hint)
    t = type_of(value)
    if isinstance(t, Literal) or t.is_int:
        wide = hint if hint is not None and isinstance(t, Literal) else F64
        value = convert(body, value, wide, node.at)
    t = type_of(value)
    if not t.is_float:
        raise body.fail(f"`{name}` takes a number, not `{t}`", node.at)
    return value


def unary(name: str) -> Handler:
    """A function of one float."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        value = floating(body, positional(body, node, name, 1, 1)[0], want, name)
        return numbers.computed(body, name, [value], type_of(value), node.at)

    return call


def rounding(name: str) -> Handler:
    """floor, ceil, trunc: an integer stays as it is."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        value = body.value(positional(body, node, name, 1, 1)[0], want)
        if type_of(value).is_int:
            return mere(value)
        value = numbers.fixed(body, value)
        t = type_of(value)
        if not t.is_float:
            raise body.fail(f"`{name}` of `{t}`", node.at)
        return numbers.computed(body, name, [value], t, node.at)

    return call


def binary(name: str) -> Handler:
    """A function of two floats."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        at = node.at
        a, b = (floating(body, x, want, name) for x in positional(body, node, name, 2, 2))
        t = numbers.common_type(body, a, b, at, name, want, False)
        return numbers.computed(body, name, [a, b], t, at)

    return call


def fma(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """fma(a, b, c): one rounding."""
    values = [floating(body, x, want) for x in positional(body, node, "fma", 3, 3)]
    kinds = [type_of(v) for v in values]
    t = next((k for k in (F32, F16) if k in kinds), F64)
    operands = [convert(body, v, t, node.at) for v in values]
    return numbers.computed(body, "fma", operands, t, node.at)


def classify(name: str) -> Handler:
    """isnan, isinf, isfinite."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        at = node.at
        value = floating(body, positional(body, node, name, 1, 1)[0], None)
        value = numbers.widened(body, numbers.fixed(body, value), at)
        t = type_of(value)
        if name == "isnan":
            steps: list[typed.Stmt] = []
            value = held(body, steps, value)
            return after(steps, row(f"ne.{t.kind}", BOOL, [value, value], at))
        size = row(f"abs.{t.kind}", t, [value], at)
        op = "eq" if name == "isinf" else "lt"
        return row(f"{op}.{t.kind}", BOOL, [size, constant(math.inf, t, at)], at)

    return call


def scaled(factor: float) -> Handler:
    """degrees and radians."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        value = floating(body, positional(body, node, "this", 1, 1)[0], want)
        wide = numbers.widened(body, value, node.at)
        t = type_of(wide)
        made = row(f"mul.{t.kind}", t, [wide, constant(factor, t, node.at)], node.at)
        return numbers.cast(body, made, type_of(value), node.at)

    return call


# --- bits ----------------------------------------------------------------------------------------


def counted(op: str) -> Handler:
    """Bit counts of an integer, within its own width."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        at = node.at
        value = numbers.fixed(body, body.value(positional(body, node, op, 1, 1)[0]))
        t: Any = type_of(value)
        if not t.is_int:
            raise body.fail(f"expected an integer, found `{t}`", at)
        bits = t.bits
        if t.signed and bits < 64:
            value = row(f"wrap.u{bits}", SCALARS[f"u{bits}"], [value], at)
        made = row(op, I64, [row("wrap.u64", U64, [value], at)], at)
        if op == "leading_zeros" and bits < 64:
            return row("sub.i64", I64, [made, constant(64 - bits, I64, at)], at)
        if op == "trailing_zeros" and bits < 64:
            return row("min.i64", I64, [made, constant(bits, I64, at)], at)
        return made

    return call


# --- time, the program ---------------------------------------------------------------------------


def clock(divisor: int) -> Handler:
    """perf_counter and perf_counter_ns."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        at = node.at
        positional(body, node, "the clock", 0, 0)
        now = row("clock", I64, [], at)
        if divisor == 1:
            return now
        seconds = numbers.int_to_float(now, I64, F64, at)
        return row("div.f64", F64, [seconds, constant(float(divisor), F64, at)], at)

    return call


def sleep(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """sleep(seconds)."""
    seconds = value_as(body, positional(body, node, "sleep", 1, 1)[0], F64)
    return done([typed.Do(node.at, "sleep", [seconds])], node.at)


def argv(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """argv(): the program's arguments."""
    positional(body, node, "argv", 0, 0)
    return program_arguments(node.at)


# --- chance --------------------------------------------------------------------------------------


def seed(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """seed(), seed(n): starts the random numbers anew."""
    arguments = positional(body, node, "seed", 0, 1)
    start = value_as(body, arguments[0], I64) if arguments else row("clock", I64, [], node.at)
    return done([typed.Do(node.at, "random_seed", [start])], node.at)


def random_float(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """A random float, in [0, 1) or between two."""
    at = node.at
    arguments = positional(body, node, "random", 0, 2)
    made: Expr = row("random_float", F64, [], at)
    if len(arguments) < 2:
        return made
    steps: list[typed.Stmt] = []
    made = held(body, steps, made)
    bounds = [value_as(body, a, F64) for a in arguments]
    steps += hold(body, bounds, at)
    start, end = bounds
    offset = row("mul.f64", F64, [made, row("sub.f64", F64, [end, start], at)], at)
    return after(steps, row("add.f64", F64, [start, offset], at))


def random_integer(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """An integer from a to b, both included."""
    at = node.at
    bounds = [value_as(body, x, I64) for x in positional(body, node, "randint", 2, 2)]
    steps = hold(body, bounds, at)
    a, b = bounds
    bits = row("random_bits", U64, [], at)
    span = row("add.i64", I64, [row("sub.i64", I64, [b, a], at), constant(1, I64, at)], at)
    rest = row("mod.u64", U64, [bits, row("wrap.u64", U64, [span], at)], at)
    return after(steps, row("add.i64", I64, [a, row("wrap.i64", I64, [rest], at)], at))
