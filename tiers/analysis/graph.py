"""The control-flow graph of a function's words: instructions, basic blocks, innermost loops.

Needs verified code. Dominators by Cooper, Harvey and Kennedy, "A simple, fast dominance algorithm"
(2001); natural loops as in Muchnick, "Advanced compiler design and implementation" (1997).
"""

from __future__ import annotations

from functools import cached_property

from ...bytecode.code import Code, Function
from ...spec.opcode import Op, Operand
from ...spec.ops import TABLE
from ...spec.records import fresh, slotted

FIELDS = {"a": 1, "b": 2, "c": 3}
UNCONDITIONAL = ("jump", "loop")


@slotted
class Instruction:
    """One instruction: where it is, its row, and the numbers of its one or two words."""

    word: int
    row: Op
    numbers: tuple[int, ...]

    def __getitem__(self, name: str) -> int:
        """The number of an operand, by its name in the row."""
        for operand in self.row.operands:
            if operand.name == name:
                return self.numbers[4 * operand.word + FIELDS[operand.field]]
        raise KeyError(name)

    def has(self, name: str) -> bool:
        """Whether the row has an operand of this name."""
        return any(operand.name == name for operand in self.row.operands)

    def number(self, operand: Operand) -> int:
        return self.numbers[4 * operand.word + FIELDS[operand.field]]

    @property
    def target(self) -> int:
        """The word that it may jump to, or -1."""
        return self.number(self.row.label) if self.row.label else -1

    @property
    def ends_block(self) -> bool:
        return self.row.effect == "jumps"

    @property
    def goes_on(self) -> bool:
        """Whether the next instruction may follow it."""
        if self.row.effect != "jumps":
            return True
        return self.row.label is not None and self.row.name not in UNCONDITIONAL


@slotted
class Block:
    """A basic block. `successors`: where its last instruction jumps to first, then what follows."""

    start: int
    instructions: list[Instruction] = fresh(list)
    successors: list[Block] = fresh(list)
    predecessors: list[Block] = fresh(list)
    order: int = -1  # in reverse postorder; -1: never reached
    dominator: Block | None = None

    @property
    def last(self) -> Instruction:
        return self.instructions[-1]

    def dominates(self, other: Block) -> bool:
        at: Block | None = other
        while at is not None and at.order > self.order:
            at = at.dominator
        return at is self


@slotted
class Loop:
    """A natural loop: its header, the blocks that go back to it, and all its blocks."""

    header: Block
    latches: list[Block]
    blocks: set[Block]


class Graph:
    """The blocks of a function in the order of its words, and which of them are loops."""

    def __init__(self, code: Code, index: int) -> None:
        self.code = code
        self.index = index
        self.function: Function = code.functions[index]
        self.instructions = decode(self.function.words)
        self.blocks = self._split()
        self.by_start = {block.start: block for block in self.blocks}
        self._connect()
        self._rank()

    def _split(self) -> list[Block]:
        leaders = {0}
        for instruction in self.instructions:
            if instruction.target >= 0:
                leaders.add(instruction.target)
            if instruction.ends_block:
                leaders.add(instruction.word + instruction.row.words)
        blocks: list[Block] = []
        for instruction in self.instructions:
            if instruction.word in leaders:
                blocks.append(Block(instruction.word))
            blocks[-1].instructions.append(instruction)
        return blocks

    def _connect(self) -> None:
        for block, following in zip(self.blocks, [*self.blocks[1:], None], strict=True):
            if block.last.target >= 0:
                block.successors.append(self.by_start[block.last.target])
            if block.last.goes_on and following is not None:
                block.successors.append(following)
            for successor in block.successors:
                if block not in successor.predecessors:
                    successor.predecessors.append(block)

    def _rank(self) -> None:
        """Numbers what can be reached in reverse postorder, and finds dominators."""
        order: list[Block] = []
        seen = {self.blocks[0]}
        stack = [(self.blocks[0], iter(self.blocks[0].successors))]
        while stack:
            block, rest = stack[-1]
            for successor in rest:
                if successor not in seen:
                    seen.add(successor)
                    stack.append((successor, iter(successor.successors)))
                    break
            else:
                order.append(block)
                stack.pop()
        order.reverse()
        for number, block in enumerate(order):
            block.order = number
        self.order = order
        changed = True
        while changed:
            changed = False
            for block in order[1:]:
                found: Block | None = None
                for predecessor in block.predecessors:
                    if predecessor.order < 0 or (
                        predecessor.dominator is None and predecessor is not order[0]
                    ):
                        continue
                    found = predecessor if found is None else _meet(found, predecessor)
                if found is not block.dominator:
                    block.dominator = found
                    changed = True

    @cached_property
    def loops(self) -> list[Loop]:
        """Natural loops, one for each header; a cycle that has no such header is in none."""
        found: dict[Block, Loop] = {}
        for block in self.order:
            for header in block.successors:
                if not header.dominates(block):
                    continue
                loop = found.setdefault(header, Loop(header, [], {header}))
                loop.latches.append(block)
                work = [block]
                while work:
                    inside = work.pop()
                    if inside not in loop.blocks:
                        loop.blocks.add(inside)
                        work += [p for p in inside.predecessors if p.order >= 0]
        return list(found.values())

    @cached_property
    def innermost(self) -> list[Loop]:
        headers = {loop.header for loop in self.loops}
        return [loop for loop in self.loops if headers & loop.blocks == {loop.header}]


def _meet(a: Block, b: Block) -> Block:
    while a is not b:
        while a.order > b.order:
            assert a.dominator
            a = a.dominator
        while b.order > a.order:
            assert b.dominator
            b = b.dominator
    return a


def decode(words: list[int]) -> list[Instruction]:
    """The instructions of a function's words."""
    found = []
    at = 0
    while at < len(words) // 4:
        row = TABLE[words[4 * at]]
        found.append(Instruction(at, row, tuple(words[4 * at : 4 * (at + row.words)])))
        at += row.words
    return found


def only_computes(function: Function) -> bool:
    """Whether a function only computes, so that LLVM makes it a part of its caller."""
    found = decode(function.words)
    return all(
        (i.row.kind == "term" and not i.row.trap_conditions)
        or i.row.template in ("const.{t}", "move", "move_slot")
        or (i is found[-1] and i.row.name in ("return", "return_slot"))
        for i in found
    )
