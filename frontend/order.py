"""The order of evaluation: operands are read from left to right.

A name is no instruction: lowering it yields the variable's register, which is read when the
operation is. If a later operand changes the variable (`x + bump(x)`, `(s, s := "b")`), what was
read must be kept. So whoever lowers several operands marks the place behind each; where something
was emitted since that changes it, a copy is put in at the mark. Lists, slices and structs are read
when the operation is, as references are in Python.
"""

from __future__ import annotations

from . import ir, tree
from .results import Result
from .rows import changed_by
from .types import STR, StructType, Type, ViewType, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
Mark = tuple[ir.Block, int, int]  # a block, a place in it, the number of blocks then


class Order:
    """Mixin of the Lowerer."""

    def mark(self: Any) -> Mark:
        """The place that has been reached."""
        return self.block, len(self.block.body), len(self.function.blocks)

    def lower_all(
        self: Any, expressions: list[tree.Expr], wants: list[Type | None]
    ) -> list[Result]:
        """The values of several expressions, each as it was when it was evaluated."""
        results, marks = [], []
        for expr, want in zip(expressions, wants, strict=True):
            results.append(self.lower(expr, want))
            marks.append(self.mark())
        return self.as_read(results, marks)

    def as_read(self: Any, results: list[Result], marks: list[Mark]) -> list[Result]:
        """Evaluated operands; what was changed behind its mark is replaced by a copy."""
        kept = list(results)
        for i in range(len(results) - 1, -1, -1):  # what is put in leaves earlier marks in place
            value = results[i].value
            if value is None or results[i].fresh and not value.register.bases:
                continue
            t = resolve(results[i].type)
            if t.owns and t is not STR or isinstance(t, StructType | ViewType):
                continue
            block, index, count = marks[i]
            tails = [block.body[index:], *(b.body for b in self.function.blocks[count:])]
            if any(changes(ins, value) for body in tails for ins in body):
                copy = self.temp(t, value.register.at)
                block.body.insert(index, ir.Instruction("own", copy, [value], value.register.at))
                kept[i] = Result(copy, t, True)
        return kept

    def as_it_was(self: Any, result: Result, mark: Mark) -> Result:
        """One operand as it was at a mark."""
        return self.as_read([result], [mark])[0]


def changes(ins: ir.Instruction, value: ir.Value) -> bool:
    """Whether an instruction changes what is read at a place."""
    return any(touches(w, value) for w in written_by(ins))


def written_by(ins: ir.Instruction) -> list[Any]:
    """The registers and parts that an instruction gives a value, or changes."""
    written: list[Any] = list(ins.dst) if isinstance(ins.dst, list) else [ins.dst]
    if ins.op == "call":
        written += [a for a, m in zip(ins.args, ins.modes or (), strict=True) if m == "mut"]
    elif ins.op == "set":
        written.append(ins.args[0])
    else:
        written += [ins.args[i] for i in changed_by(ins.op)]
    return [w for w in written if w is not None]


def touches(written: ir.Value, value: ir.Value) -> bool:
    """Whether a write to some slots changes a value that is read from others, or borrows them."""
    if written.register is value.register:
        return (
            written.offset < value.offset + value.type.slots
            and value.offset < written.offset + written.type.slots
        )
    bases = list(value.register.bases)
    for base in bases:
        if base is written.register:
            return True
        bases += [b for b in base.bases if b not in bases]
    return False
