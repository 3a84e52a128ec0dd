"""Rows of pointers: one handler each in the machine. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import SCALARS

REACHES = "null_pointer freed_pointer outside_block wrong_pointee pointee_in_use"

group(
    "Pointers",
    "A pointer is two numbers: the handle of a block, which holds its place in the machine's table "
    "and how often that was used before, and an offset in bytes, of any size. Every access asks "
    "the table, so that any two numbers may be given. What is in a block owns what elements of a "
    "list own; scalars lie in their natural form, all else in slots.",
)


@op(
    "alloc",
    "block=i64 n:i64 t#type",
    kind="runtime",
    grows="n",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "A new block of n blank values of a type."


@op(
    "free",
    "block:i64 offset:i64",
    kind="runtime",
    grows="constant",
    effect="allocates",
    traps="out_of_memory freed_pointer inside_block pointee_in_use",
)
def _():
    """Ends a block, pointed to at its beginning; the null pointer's is none. What its values own is
    kept until the run ends. Runs no user code."""


@op(
    "peek.{t}",
    "dst={t} block:i64 offset:i64 index:i64",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="reads",
    traps=REACHES,
)
def _():
    """The scalar at offset + index * its size in a block of scalars of any type; in one of other
    values, such a scalar among them."""


@op(
    "poke.{t}",
    "block:i64 offset:i64 index:i64 value:{t}",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=REACHES,
)
def _():
    "Stores a scalar where peek reads one."


@op(
    "peek_lanes",
    "dst=any block:i64 start:i64 index:i64 t#type",
    kind="runtime",
    grows="constant",
    effect="reads",
    traps=REACHES,
)
def _():
    "As many scalars as a vector has lanes, from where peek reads one of them on."


@op(
    "poke_lanes",
    "block:i64 start:i64 index:i64 a:any t#type",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=REACHES,
)
def _():
    "Stores the lanes of a vector where peek_lanes reads them."


@op(
    "read_at",
    "dst=any block:i64 at:i64 t#type",
    kind="runtime",
    grows="dst",
    effect="allocates",
    traps=f"out_of_memory {REACHES}",
)
def _():
    "A deep copy of a value, or a part of one, in a block."


@op(
    "take_at",
    "dst=any block:i64 at:i64 t#type",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=REACHES,
)
def _():
    "Moves a value, or a part of one, out of a block and leaves it blank there."


@op(
    "put_at",
    "block:i64 at:i64 src!any t#type",
    kind="runtime",
    grows="src",
    frees=True,
    effect="allocates",
    traps=REACHES,
)
def _():
    "Drops what a value, or a part of one, in a block owns and moves src there. Runs no user code."


@op(
    "lend_at",
    "dst=any block:i64 at:i64 t#type",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=f"out_of_memory {REACHES}",
)
def _():
    "As take_at, and nobody else may reach it until it is given back."


@op(
    "give_at",
    "block:i64 at:i64 src!any t#type",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=REACHES,
)
def _():
    "Gives back what was lent last, if it is from there."


@op(
    "copy_at",
    "to:i64 at:i64 block:i64 offset:i64 bytes:i64",
    kind="runtime",
    grows="bytes",
    effect="writes",
    traps=REACHES,
)
def _():
    """Copies so many bytes (below 0: none) from block, offset to another place, also one that
    overlaps: between blocks of scalars, or whole values that own nothing of one type."""


@op(
    "fill_at",
    "block:i64 offset:i64 bytes:i64 value:u8",
    kind="runtime",
    grows="bytes",
    effect="writes",
    traps=REACHES,
)
def _():
    """Sets so many bytes (below 0: none) of a block of scalars, or, to 0, of whole values that own
    nothing."""


@op(
    "compare_at",
    "dst=i64 a:i64 at:i64 b:i64 offset:i64 bytes:i64",
    kind="runtime",
    grows="bytes",
    effect="reads",
    traps=REACHES,
)
def _():
    """-1, 0 or 1 by the first of so many bytes (below 0: none) that differs in blocks of
    scalars, or of whole values that own nothing."""
