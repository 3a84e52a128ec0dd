"""Places that pointers lead to: blocks are reached by rows, which check everything.

Scalars are loaded and stored where they are. What owns something is copied where it is read, and
taken out while it is changed or lent to a call; nobody else may reach it then.
"""

from __future__ import annotations

from ..ir import function as ir
from ..semantics import typed
from ..types import BITS, I64, Type, resolve, runs_code_on_copy, runs_code_on_drop
from .builder import Builder, Operand
from .places import REDUCED, Remote

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Pointed(Remote):
    """`offset` slots into the value at an index behind a pointer, whose value has type `whole`."""

    __slots__ = ("pointer", "index", "whole", "offset", "type")

    def __init__(self, pointer: Any, index: Any, whole: Type, offset: int, type: Type) -> None:
        self.pointer = pointer
        self.index = index
        self.whole = whole
        self.offset = offset
        self.type = type

    def part(self, offset: int, t: Type) -> Pointed:
        return Pointed(self.pointer, self.index, self.whole, self.offset + offset, t)

    def settle(self, b: Builder, mark: Any) -> None:
        operands = [Operand(self.pointer)]
        if self.index is not None:
            operands.append(Operand(self.index))
        settled = b.as_evaluated(operands, [mark] * len(operands))
        self.pointer = settled[0].value
        if self.index is not None:
            self.index = settled[1].value

    # --- where it is -------------------------------------------------------------------------

    def words(self) -> list[ir.Part]:
        """The pointer's two numbers."""
        register, at = self.pointer.register, self.pointer.offset
        return [ir.Part(register, at, I64), ir.Part(register, at + 1, I64)]

    def scalar_place(self, b: Builder, at: Span) -> list[Any]:
        """The operands of peek and poke: of a value of several slots the index counts these."""
        index = self.index
        if resolve(self.whole).sort not in BITS:
            slots = max(self.whole.slots, 1)
            if index is None:
                index = b.constant(self.offset, I64, at)
            else:
                if slots > 1:
                    index = b.emit("mul_imm.i64", I64, [index, slots], at)
                if self.offset:
                    index = b.emit("add_imm.i64", I64, [index, self.offset], at)
        elif index is None:
            index = b.constant(0, I64, at)
        return [*self.words(), index]

    def place(self, b: Builder, at: Span) -> list[Any]:
        """The block, and where in it: in bytes."""
        block, offset = self.words()
        there: Any = offset
        if self.index is not None:
            whole = resolve(self.whole)
            scalar = whole.sort in BITS
            size = max(BITS[whole.sort] // 8, 1) if scalar else 8 * max(whole.slots, 1)
            way = b.emit("mul_imm.i64", I64, [self.index, size], at)
            there = b.emit("add.i64", I64, [offset, way], at)
        if self.offset:
            there = b.emit("add_imm.i64", I64, [there, 8 * self.offset], at)
        return [block, there]

    # --- what is there -----------------------------------------------------------------------

    def read(self, b: Builder, at: Span) -> Operand:
        t = resolve(self.type)
        if t.sort in BITS:
            return Operand(b.emit(f"peek.{t.kind}", t, self.scalar_place(b, at), at), True)
        if not runs_code_on_copy(t) and not runs_code_on_drop(t):
            return Operand(b.emit("read_at", t, [*self.place(b, at), t], at), True)
        held = self.check_out(b, at)
        copy = b.temporary(t, at)
        b.block.body.append(ir.Instruction("own", copy, [held], at))
        self.check_in(b, held, at)
        return Operand(copy, True)

    def store(self, b: Builder, operand: Operand, at: Span) -> None:
        t = resolve(self.type)
        if t.sort in BITS:
            b.do(f"poke.{t.kind}", [*self.scalar_place(b, at), operand.value], at)
            return
        value = b.own(operand, at) if t.owns else operand.value
        place = self.place(b, at)
        if runs_code_on_drop(t):
            old = b.emit("take_at", t, [*place, t], at)
            b.do("discard", [old], at)
        b.do("put_at", [*place, value, t], at)

    def check_out(self, b: Builder, at: Span) -> Any:
        t = resolve(self.type)
        return b.emit("lend_at", t, [*self.place(b, at), t], at)

    def check_in(self, b: Builder, value: Any, at: Span) -> None:
        b.do("give_at", [*self.place(b, at), value, resolve(self.type)], at)


def pointed(b: Builder, node: typed.Pointee) -> Pointed:
    """The place of a pointee."""
    nodes = [node.base] if node.index is None else [node.base, node.index]
    values = b.values(nodes)
    index = None if node.index is None else values[1].value
    t = resolve(node.type)
    return Pointed(values[0].value, index, t, 0, t)


REDUCED[typed.Pointee] = pointed
