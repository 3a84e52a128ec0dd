"""Value numbers within a block: which registers are certain to hold the same.

Cocke and Schwartz, "Programming languages and their compilers" (1970): an instruction without
effects that is given the same numbers yields the same number; whatever else writes a register
gives it a new one. What was written ahead of the block has a number for each register.
"""

from __future__ import annotations

from ..rows import is_row, shape_of
from . import function as ir
from .changes import written_by

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


class ValueNumbers:
    """The numbers at the end of some instructions in a row."""

    def __init__(self, body: list[ir.Instruction]) -> None:
        self.registers: dict[ir.Register, Any] = {}
        self.made: dict[Any, int] = {}  # what an instruction is given -> its result's number
        for ins in body:
            self.follow(ins)

    def same(self, a: Any, b: Any) -> bool:
        """Whether two registers, or parts of them, hold the same."""
        return bool(self.number(a) == self.number(b))

    def number(self, value: Any) -> Any:
        """The number of an operand; what is no register stands for itself."""
        if isinstance(value, ir.Register):
            return self.registers.get(value, value)
        if isinstance(value, ir.Part):
            return self.number(value.register), value.offset, value.type
        return value

    def follow(self, ins: ir.Instruction) -> None:
        """Goes on behind an instruction."""
        dst, result = ins.dst, None
        if isinstance(dst, ir.Register):
            if ins.op == "borrow" or (ins.op == "own" and not dst.type.owns):
                result = self.number(ins.args[0])
            elif computes(ins.op):
                key = (ins.op, *map(self.number, ins.args))
                result = self.made.setdefault(key, len(self.made))
        for value in written_by(ins):
            number = len(self.made)
            self.made[self, number] = number  # like no other
            self.registers[value.register] = number
        if result is not None:
            self.registers[dst] = result


def computes(op: str) -> bool:
    """Whether an instruction's result comes from its operands alone; of lists, their headers."""
    return op == "view" or op.startswith("const.") or (is_row(op) and shape_of(op).term)
