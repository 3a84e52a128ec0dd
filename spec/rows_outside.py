"""Rows of what lies outside the program: streams, clock, chance. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import SCALARS

group("The outside")


@op(
    "write_string",
    "text:str stream#stream",
    kind="runtime",
    grows="text",
    effect="writes",
    traps="interrupted output_limit",
)
def _():
    "Writes a string to standard output (1, buffered) or standard error (2)."


@op(
    "write.{t}",
    "a:{t} stream#stream",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="writes",
    traps="interrupted output_limit",
)
def _():
    "Writes the printed form of a scalar to a stream."


@op(
    "write_constant",
    "text#string stream#stream",
    kind="runtime",
    grows="text",
    effect="writes",
    traps="interrupted output_limit",
)
def _():
    "Writes a string constant to a stream."


@op(
    "flush", "stream#stream", kind="runtime", grows="constant", effect="writes", traps="interrupted"
)
def _():
    "Hands buffered output to the host."


@op(
    "read_line",
    "dst=str",
    kind="runtime",
    grows="dst",
    effect="allocates",
    traps="out_of_memory end_of_input not_allowed",
)
def _():
    "One line of standard input without its end."


@op(
    "clock",
    "dst=i64",
    kind="runtime",
    grows="constant",
    effect="reads",
    traps="interrupted not_allowed",
)
def _():
    "Nanoseconds of a monotonic clock, or of the one that the host gives."


@op(
    "sleep",
    "seconds:f64",
    kind="runtime",
    grows="seconds",
    effect="reads",
    traps="interrupted not_allowed",
)
def _():
    "Waits; ends early when interrupted. A clock that stands still is put forward instead."


@op(
    "arguments",
    "dst=[str]",
    kind="runtime",
    grows="dst",
    effect="allocates",
    traps="out_of_memory not_allowed",
)
def _():
    "The program's arguments; the first is the program's name."


@op("processors", "dst=i64", kind="runtime", grows="constant", effect="reads")
def _():
    "How many processors the computer has."


@op("random_seed", "a:i64", kind="runtime", grows="constant", effect="writes")
def _():
    "Seeds the machine's generator (xoshiro256++, seeded by splitmix64)."


@op("random_bits", "dst=u64", kind="runtime", grows="constant", effect="writes")
def _():
    "64 random bits."


@op("random_float", "dst=f64", kind="runtime", grows="constant", effect="writes")
def _():
    "A random f64 in [0, 1) of 53 bits."
