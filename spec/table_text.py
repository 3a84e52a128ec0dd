"""The rows of the opcode table as plain values, for `_table.py`."""

from __future__ import annotations

from .opcode import Op, Operand

OPERAND_FIELDS: tuple[str, ...] = vars(Operand)["FIELDS"]
OP_FIELDS: tuple[str, ...] = vars(Op)["FIELDS"]


def table_text(table: list[Op], fingerprint: int) -> str:
    """The text of `_table.py`: each operand once, and each row with its operands by number and the
    number of the row that a branch tests, or -1."""
    places: dict[tuple, int] = {}
    rows = []
    for row in table:
        used = tuple([places.setdefault(_values(each), len(places)) for each in row.operands])
        about = [getattr(row, name) for name in OP_FIELDS[2 : OP_FIELDS.index("test")]]
        rows.append((row.name, used, *about, row.test.number if row.test else -1))
    lines = [
        '"""Written by `python -m mojovm.spec --write` from the rows that `source.py` names."""\n',
        f"FINGERPRINT = {fingerprint}\n",
        "OPERANDS = (",
        *[f"    {each!r}," for each in places],
        ")",
        "ROWS: tuple = (",
        *[f"    {each!r}," for each in rows],
        ")",
        "",
    ]
    return "\n".join(lines)


def _values(operand: Operand) -> tuple:
    return tuple([getattr(operand, name) for name in OPERAND_FIELDS])
