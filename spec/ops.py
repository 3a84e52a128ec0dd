"""The opcode table as programs use it: made from `_table.py`, which holds the rows as plain values,
for every start that compiles needs all of them. `source.py` is where rows are described."""

from __future__ import annotations

from ._table import FINGERPRINT, OPERANDS, ROWS
from .opcode import Op, Operand

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

__all__ = ["BY_NAME", "FINGERPRINT", "TABLE", "Op", "Operand"]


def made() -> list[Op]:
    """The rows by number, each with its operands; a branch row with the row that it tests."""
    operands = [Operand(*each) for each in OPERANDS]
    table: list[Op] = []
    rows: Any = ROWS
    row: Any = Op
    for number, (name, used, *about, tested) in enumerate(rows):
        test = table[tested] if tested >= 0 else None
        table.append(row(name, tuple([operands[i] for i in used]), *about, test, number))
    return table


TABLE: list[Op] = made()  # by number
BY_NAME: dict[str, Op] = {row.name: row for row in TABLE}
