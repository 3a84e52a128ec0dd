"""The opcode reference, `OPCODES.md`, rendered from the rows."""

from __future__ import annotations

from itertools import groupby

from .faults import FAULTS
from .opcode import Op
from .table import NOTES
from .terms import text

INTRODUCTION = """\
# Opcodes

Generated from the opcode table by `python -m mojovm.spec --write`; edit the rows, not this.

An instruction is one or two words of 16 bytes, `(op, a, b, c)`, int32 each. Operands fill a, b, c,
then a, b, c of a second word whose op is `ext`; a 64-bit immediate fills b and c. Opcodes marked
*polls* are back edges of loops: their second word's b and c hold a counter, and a run may be
interrupted there. Registers are slots of 64 bits; a value takes as many as its type has leaves.

How operands are written: `dst=T` a register defined, with an owned value if T owns memory; `dst~T`
defined and borrowed from what the row reads; `a:T` read; `a!T` taken; `a&T` changed in place;
`a#K` an immediate. T is a type, or `int` (any integer but u64, and bool), `bits` (any integer or
bool), `any` (the type named by `#type`), `list`, `elem` (its elements), `slots` (as many as
`count`). A row *grows with* the operands whose size its work is in proportion to; all others are
constant. What grows looks around on its way, on every tier, burns fuel, and may be interrupted.

Where a line has a formula, that is the whole meaning, in all tiers: integers wrap, floats round to
nearest even once an operation, `//` and `%` go toward minus infinity, shift counts are taken modulo
the width, `saturate` clamps and turns NaN to 0, `library` functions are the host's. No operation
shows the sign or payload of a NaN. Conditions of faults are tested in order before anything is
defined: a faulting instruction takes nothing and defines nothing.

## Adding an opcode

1. Write its row in one of `spec/rows_*.py`: operands, effect, traps, one line of documentation. If
   terms can say what it does, return the term: every tier has it, and you are done after step 3.
2. Else it is a *runtime* row, with one function `rt_<name>` in the machine, or, if it jumps or
   moves, a *control* row, with a body in each tier. A tier without one fails its build or import.
   A runtime row says what its work `grows` with: the operands, or "constant". What grows counts
   its work part by part (`work.pxi`), looks around so, and ends with the fault that a look gives;
   only what `frees` goes on to its end. It has a case in `tests/machine/test_looks.py`.
3. `python -m mojovm.spec --write`, then run the tests: the reference is compared with the generated
   C on the edges of every type. Saved bytecode of another table is refused by its fingerprint.
"""


def _formulas(rows: list[Op]) -> list[str]:
    """The meanings in a family that differ in more than types; none where each has its own."""
    formulas: dict[str, None] = {}
    for row in rows:
        if row.meaning is not None and row.dst:
            names = tuple(operand.name for operand in row.sources)
            if formula := text(row.meaning, names):
                formulas[f"`{row.dst.name} := {formula}`"] = None
    return list(formulas) if len(formulas) <= 2 else []


def _columns(rows: list[Op]) -> list[str]:
    row = rows[0]
    said = {
        row.effect: row.effect != "pure",
        "commutes": row.commutes,
        "polls": row.poll,
        "operands of one type": row.same_type,
        "host only": row.meaning is not None and not row.portable,
    }
    columns = [column for column, holds in said.items() if holds]
    if row.grows:
        columns.append(f"grows with {', '.join(row.grows)}")
    traps = dict.fromkeys(trap for row in rows for trap in row.traps)
    return columns + ([f"may fault: {', '.join(traps)}"] if traps else [])


def _family(rows: list[Op]) -> str:
    """The rows of one template as an entry: how it is written, and what it does."""
    row = rows[0]
    values = {key: dict.fromkeys(row.values[key] for row in rows) for key in row.values}
    chosen = "; ".join(f"{key} = {' '.join(values[key])}" for key in values)
    head = f"**`{row.template}`**" + (f" `{row.form}`" if row.form else "")
    body = [row.doc, " or ".join(_formulas(rows)), chosen and f"({chosen})"]
    if columns := _columns(rows):
        body.append(f"*{'; '.join(columns)}*")
    return f"- {head}  \n  {'  '.join(part for part in body if part)}"


def opcodes(table: list[Op]) -> str:
    parts = [INTRODUCTION]
    for group in dict.fromkeys(row.group for row in table):
        rows = [row for row in table if row.group == group]
        parts.append(f"## {group}\n")
        if NOTES.get(group):
            parts.append(NOTES[group] + "\n")
        families = groupby(rows, lambda row: (row.template, row.form, row.doc))
        parts += [_family(list(family)) for _, family in families]
        parts.append("")
    parts.append("## Faults\n")
    parts.append("| number | fault | message | in Python also |\n|---|---|---|---|")
    parts += [
        f"| {fault.number} | `{fault.name}` | {fault.message} | `{fault.exception}` |"
        for fault in FAULTS
    ]
    return "\n".join(parts) + "\n"
