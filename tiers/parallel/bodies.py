"""The body of a parallel loop: which loop counts its turns, and what its turns change.

Needs verified code, and trusts nothing more: not the roles of a body's parameters either, for a
file may say of them what it likes.
"""

from __future__ import annotations

from ...bytecode.code import ROLES, Code, Parameter
from ...machine.core import LAYOUT
from ..analysis.graph import Graph, Instruction, Loop
from ..llvm.body import Body as Registers
from ..llvm.frame import Shapes

FIRST, LAST = 0, 1  # the slots of a body's first parameters
KEEP_HEADERS = ("load", "fetch", "view", "list_equal", "store", "put", "take")
INTEGERS = frozenset(f"{sign}{bits}" for sign in "iu" for bits in (8, 16, 32, 64))


class CannotDivide(Exception):
    """A body whose turns run in order; its text says why, `word` where, `remedy` what to change."""

    def __init__(self, reason: str, word: int = -1, remedy: str = "") -> None:
        Exception.__init__(self, reason)
        self.word = word
        self.remedy = remedy


class Body:
    """The body of a parallel loop; raises CannotDivide if its turns are not counted."""

    def __init__(self, code: Code, shapes: Shapes, index: int, apart: bool) -> None:
        self.code = code
        self.apart = apart
        self.graph = Graph(code, index)
        self.body = Registers(shapes, self.graph, LAYOUT, framed=False, serial=0)
        self.function = code.functions[index]
        self.loop, self.turn = self._turns()
        self.counter = self.turn["i"]
        self.affine = self._affine()

    def _turns(self) -> tuple[Loop, Instruction]:
        """The loop over the turns, and what goes back to the next: it counts from `first` to
        `last`, which nothing else changes."""
        for loop in self.graph.loops:
            turn = loop.header.last
            if turn.row.name != "for.i64" or turn["limit"] != LAST:
                continue
            writers = [i for i in self.graph.instructions if turn["i"] in self.body.defined(i)]
            others = [i for i in writers if i is not turn]
            if len(others) == 1 and self._starts(others[0]):
                if all(loop is each or each.header in loop.blocks for each in self.graph.loops):
                    return loop, turn
        raise CannotDivide("its turns are not counted one by one")

    def _starts(self, instruction: Instruction) -> bool:
        """Whether it makes a counter stand before the first turn, ahead of the loop."""
        return (
            instruction.row.name == "add_imm.i64"
            and instruction["a"] == FIRST
            and instruction["b"] == -1
            and instruction in self.graph.order[0].instructions
        )

    def _affine(self) -> dict[int, int]:
        """The slots that hold the counter plus a constant, which is another number in each turn,
        and that constant."""
        found = {self.counter: 0}
        parameters = sum(self.body.shapes.slots(p.type) for p in self.function.parameters)
        writers: dict[int, list[Instruction]] = {}
        for instruction in self.graph.instructions:
            for slot in self.body.defined(instruction):
                writers.setdefault(slot, []).append(instruction)
        steps: dict[int, tuple[int, int]] = {}  # another slot, and what is added to it
        for slot, (writer, *more) in writers.items():
            if more or slot < parameters or self._blocks_of([writer])[0] not in self.loop.blocks:
                continue
            if writer.row.name == "add_imm.i64":
                steps[slot] = writer["a"], writer["b"]
            elif writer.row.name == "move_slot":
                steps[slot] = writer["src"], 0
        going = True
        while going:
            known = {s: found[a] + b for s, (a, b) in steps.items() if a in found}
            going = not known.keys() <= found.keys()
            found |= known
        return found

    def _blocks_of(self, instructions: list[Instruction]) -> list:
        return [b for i in instructions for b in self.graph.blocks if i in b.instructions]

    # --- what the turns change --------------------------------------------------------------------

    def shared(self) -> tuple[tuple[int, int, int, int], ...]:
        slot, found = 0, []
        for parameter in self.function.parameters:
            role = parameter.role
            if role not in ("", "first", "last"):
                found.append(
                    (slot, ROLES.index(role), parameter.type, self._count(parameter, slot))
                )
            slot += self.body.shapes.slots(parameter.type)
        return tuple(found)

    def _count(self, parameter: Parameter, slot: int) -> int:
        """Elements that each turn appends; 0 where that varies or there are none."""
        if parameter.role == "append":
            return self._appends(parameter, slot)
        if parameter.role == "element":
            self._check_elements(parameter, slot)
        elif parameter.role == "cells":
            self._check_cells(parameter, slot)
        else:
            kind = self.code.types[parameter.type].kind
            if kind not in INTEGERS and (parameter.role in ("sum", "product") or kind == "f16"):
                raise CannotDivide(f"`{parameter.name}` is a float that is changed in order")
        return 0

    def _touching(self, slot: int) -> list[Instruction]:
        """The instructions that use a list."""
        header = range(slot, slot + 3)
        return [
            instruction
            for instruction in self.graph.instructions
            if any(
                operand.is_register and _meet(header, self.body.extent(instruction, operand))
                for operand in instruction.row.operands
            )
        ]

    def _appends(self, parameter: Parameter, slot: int) -> int:
        count, exact = 0, True
        inner = [loop for loop in self.graph.loops if loop is not self.loop]
        for row in self._touching(slot):
            (block,) = self._blocks_of([row])
            if row.row.name == "expect" and row["first"] == self.counter and row["limit"] == LAST:
                exact &= block is self.graph.order[0]
            elif row.row.name.startswith("append") and row["list"] == slot:
                count += 1
                exact &= (
                    block in self.loop.blocks
                    and block is not self.loop.header
                    and all(block.dominates(latch) for latch in self.loop.latches)
                    and not any(block in loop.blocks for loop in inner)
                )
            elif row.row.name in ("expect", "reserve") and row["list"] == slot:
                exact = False
            else:
                raise CannotDivide(f"`{parameter.name}` is not only appended to", row.word)
        return count if exact else 0

    def _check_elements(self, parameter: Parameter, slot: int) -> None:
        element = self.code.types[parameter.type].element
        rows, offsets = self._touching(slot), set[int]()
        owning = (
            not self.apart
            and self.body.shapes.owns(element)
            and any(row.row.template in ("put", "take") for row in rows)
        )
        for row in rows:
            if row.row.effect in ("pure", "jumps") and not (owning and row.row.name == "borrow"):
                continue  # asks its length
            if row.row.template.split(".")[0] not in KEEP_HEADERS:
                raise CannotDivide(f"`{parameter.name}` may change its length", row.word)
            offset = self.affine.get(row["index"], -1) if row.has("index") else -1
            if owning and (offset < 0 or offsets - {offset}):  # from the end, or another turn's
                raise CannotDivide(f"turns may share an element of `{parameter.name}`", row.word)
            offsets.add(offset)

    def _check_cells(self, parameter: Parameter, slot: int) -> None:
        """Turns may share an element, of which each changes numbers of its own."""
        if self.apart:
            raise CannotDivide(f"turns share the elements of `{parameter.name}`")
        for row in self._touching(slot):
            if row.row.effect not in ("pure", "jumps") and row.row.name not in ("load", "fetch"):
                what = f"turns share the elements of `{parameter.name}`, and change what they own"
                raise CannotDivide(what, row.word)


def _meet(a: range, b: range) -> bool:
    return a.start < b.stop and b.start < a.stop
