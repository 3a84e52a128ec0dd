"""Which part of a list a range of a parallel loop's turns reaches, so that no more has to be sent.

Needs verified code, and a body that may be divided. A list has a window if its turns reach elements
of it only at their own number plus something that all turns share: constants, and integers that are
lent to them.
"""

from __future__ import annotations

from ...spec.records import slotted
from ..analysis.graph import Block, Instruction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ...machine.core import Frame
    from .bodies import Body

AT_INDEX = ("load", "fetch", "store", "put", "take")  # rows that reach one element
STEPS = 16  # of computing an index that are looked through


@slotted
class Offset:
    """A number: that of the turn `turns` times, plus a constant, plus what stands in slots of the
    frame (the slot, and 1 or -1)."""

    turns: int
    constant: int
    slots: tuple[tuple[int, int], ...]


@slotted
class Window:
    """The number of a parameter, its slot in the frame, and at which offsets from a turn's number
    it is reached."""

    parameter: int
    slot: int
    offsets: tuple[Offset, ...]

    def reach(self, frame: Frame) -> tuple[int, int] | None:
        """What to add to a turn's number for the first and the last element that it reaches; None
        where that counts from the list's end, or leads nowhere."""
        offsets = [
            each.constant + sum(sign * _signed(frame.word(slot)) for slot, sign in each.slots)
            for each in self.offsets
        ]
        low, high = min(offsets), max(offsets)
        inside = frame.first + low >= 0 and frame.last + high < 1 << 62
        return (low, high) if inside else None


def _signed(word: int) -> int:
    return word - (word >> 63 << 64)


def windows(body: Body) -> list[Window]:
    """The lists of a body that have a window."""
    finder, found, slot = _Finder(body), [], 0
    for number, parameter in enumerate(body.function.parameters):
        if parameter.role in ("", "element") and body.code.types[parameter.type].kind == "list":
            offsets = finder.offsets(range(slot, slot + 3))
            if offsets:
                found.append(Window(number, slot, offsets))
        slot += body.body.shapes.slots(parameter.type)
    return found


class _Finder:
    def __init__(self, body: Body) -> None:
        self.body = body
        self.blocks = body.graph.order
        self.writers: dict[int, list[tuple[Block, int]]] = {}
        for block in self.blocks:
            for at, instruction in enumerate(block.instructions):
                for slot in body.body.defined(instruction):
                    self.writers.setdefault(slot, []).append((block, at))
        self.lent, slot = set[int](), 0
        for parameter in body.function.parameters:
            if parameter.role == "" and body.code.types[parameter.type].kind == "i64":
                self.lent.add(slot)
            slot += body.body.shapes.slots(parameter.type)

    def offsets(self, header: range) -> tuple[Offset, ...]:
        """Where elements of a list are reached; none if that is not known of all."""
        found = []
        for block in self.blocks:
            for at, row in enumerate(block.instructions):
                used = [e for e in self._extents(row) if not set(e).isdisjoint(header)]
                if all(extent == header[1:2] for extent in used):  # at most asks its length
                    continue
                at_index = len(used) == 1 and row.row.template.split(".")[0] in AT_INDEX
                offset = self._offset(row["index"], block, at, STEPS) if at_index else None
                if offset is None or offset.turns != 1:
                    return ()
                found.append(offset)
        return tuple(found)

    def _extents(self, row: Instruction) -> list[range]:
        return [self.body.body.extent(row, o) for o in row.row.operands if o.is_register]

    def _offset(self, slot: int, block: Block, before: int, steps: int) -> Offset | None:
        """What a slot holds ahead of an instruction of a block."""
        if slot == self.body.counter:
            inside = block in self.body.loop.blocks and block is not self.body.loop.header
            return Offset(1, 0, ()) if inside else None
        writers = self.writers.get(slot, [])
        if not writers:
            return Offset(0, 0, ((slot, 1),)) if slot in self.lent else None
        near = [at for where, at in writers if where is block and at < before]
        if near:
            return self._made(block, near[-1], steps - 1)
        # the only writer, in another block: it has run in this turn, or ahead of all
        if len(writers) > 1 or writers[0][0] is block:
            return None
        return self._made(*writers[0], steps - 1)

    def _made(self, block: Block, at: int, steps: int) -> Offset | None:
        """What an instruction makes."""
        row = block.instructions[at]
        if steps == 0:
            return None
        if row.row.name == "add_imm.i64":
            a = self._offset(row["a"], block, at, steps)
            return a and Offset(a.turns, a.constant + row["b"], a.slots)
        if row.row.name == "move_slot":
            return self._offset(row["src"], block, at, steps)
        if row.row.name not in ("add.i64", "sub.i64"):
            return None
        a = self._offset(row["a"], block, at, steps)
        b = self._offset(row["b"], block, at, steps)
        if a is None or b is None:
            return None
        sign = 1 if row.row.name == "add.i64" else -1
        slots = *a.slots, *((slot, sign * each) for slot, each in b.slots)
        return Offset(a.turns + sign * b.turns, a.constant + sign * b.constant, slots)
