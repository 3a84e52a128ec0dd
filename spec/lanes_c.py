"""Vectors as C: `lanes(table)` is `_lanes.h`, by which the machine does what a term row means for
each lane. It wants `_semantics.h`, whose functions it calls, and `lanes.h`."""

from __future__ import annotations

from .c_text import C_TYPES
from .opcode import TERM_TYPES, Op

HEADING = """\
/* Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit. */
#ifndef MOJOVM_LANES_ROWS_H
#define MOJOVM_LANES_ROWS_H

#include "_opcodes.h"
#include "_semantics.h"
#include "lanes.h"

/* A row's results for the n lanes of up to three vectors, which `out` is none of; 0, or the fault
   of the first lane that has one. `kind` is that of the lanes. */
static int lanes_of_row(int row, int64_t n, int kind, const void *a, const void *b, const void *c,
                        void *out)
{
    int64_t i;
    switch (row) {
"""

WHOLE = """\
    }
    return 0;
}

#endif
"""


def lanes(table: list[Op]) -> str:
    """The text of `_lanes.h`."""
    return HEADING + "".join(case(row) for row in table if row.lane) + WHOLE


def case(row: Op) -> str:
    """What is done for one row."""
    assert row.dst
    values = [value(row.lane, name) for name, _ in zip("abc", row.sources, strict=False)]
    if row.traps:
        result = C_TYPES[row.dst.type]
        step = (
            f"{result} made; int fault = {row.c_name}({', '.join([*values, '&made'])});"
            f" if (fault) return fault; {store(row.dst.type, 'made')}"
        )
    else:
        step = store(row.dst.type, f"{row.c_name}({', '.join(values)})")
    loop = f"for (i = 0; i < n; i++) {{ {step} }}"
    return f"    case {row.enum_name}:\n        {loop}\n        break;\n"


def value(type: str, vector: str) -> str:
    """A lane as the row takes it."""
    if type in TERM_TYPES or type in ("bits", "bool"):
        word = f"lane_word(kind, {vector}, i)"
        return word if type == "bits" else f"({C_TYPES[TERM_TYPES.get(type, type)]}){word}"
    return f"((const {C_TYPES[type]} *){vector})[i]"


def store(type: str, value: str) -> str:
    """Puts a result into its lane."""
    if type == "bits":
        return f"set_lane_word(kind, out, i, {value});"
    return f"(({C_TYPES[type]} *)out)[i] = {value};"
