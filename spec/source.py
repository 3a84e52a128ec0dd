"""The opcode table: the only place where an opcode is described. This says how rows are written;
they stand in `rows_scalars.py` (numbers), `rows_control.py` (constants, moves, jumps, calls),
`rows_lists.py`, `rows_strings.py`, `rows_lanes.py`, `rows_pointers.py`,
`rows_python.py` and `rows_outside.py`.

A row is made by `@op(name, operands, …)` around a function whose docstring is the row's line of
documentation. Templates in braces make one row per value. The function of a *term* row computes
the meaning over terms (see `terms.py`); a *control* row is dispatched by hand in every tier; a
*runtime* row has one handler function `rt_<name>` in the machine that every tier calls.

Operands, in encoding order, separated by spaces:

    dst=T    register defined with a value of type T, owned if T owns memory
    dst~T    register defined with a value of type T, borrowed from what the row reads
    name:T   register read          name!T  register taken (its ownership ends here)
    name&T   register read and changed in place
    name#K   immediate; K is imm (int32), imm64, label, function, type, string, count, stream or row

T is a scalar type, `str`, or a class: `int` (i8…i64, u8…u32, bool: order as signed 64-bit words
does), `bits` (any scalar), `any` (the type that the operand `t#type` names), `other` (that of
`u#type`), `list` (any list), `elem` (the element type of the row's list), `[t]` (a list of scalars
t), `slots` (`count` consecutive slots of any leaves).

Encoding: an instruction is words of 16 bytes `(op, a, b, c)`, int32 each. Operands fill a, b, c and
then a, b, c of a second word whose op is EXT; imm64 fills b and c. Rows with `poll=True` always
have a second word whose b and c hold the 64-bit counter of the loop.
"""

from __future__ import annotations

from . import (
    rows_control,
    rows_lanes,
    rows_lists,
    rows_outside,
    rows_pointers,
    rows_python,
    rows_scalars,
    rows_strings,
)
from .opcode import Op, Operand
from .table import fingerprint, finish

TABLE: list[Op]  # by number
BY_NAME: dict[str, Op]
TABLE, BY_NAME = finish(
    rows_scalars, rows_control, rows_lists, rows_strings, rows_outside, rows_lanes, rows_pointers,
    rows_python,
)  # fmt: skip
FINGERPRINT = fingerprint(TABLE)

__all__ = ["BY_NAME", "FINGERPRINT", "TABLE", "Op", "Operand"]
