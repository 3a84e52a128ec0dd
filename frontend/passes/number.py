"""Number registers: give every virtual register its slots in the frame.

Needs: drops inserted. Leaves: blocks in their final order (a loop's test after its body), every
register with a `slot`, `function.slots`, and every call's arguments and result in its window.

The frame is: result, parameters, locals, then the windows of calls (see `windows`). Locals share
slots by linear scan. What is packed into a struct or tuple is computed where it will lie there.
"""

from __future__ import annotations

from _heapq import heappop, heappush

from ..ir.flow import order_blocks, straighten
from ..ir.function import Function, Register
from .intervals import Intervals
from .windows import Windows, frame

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def number_registers(function: Function) -> None:
    """Assigns slots and rewrites calls to use their windows."""
    order_blocks(function, rotated=True)
    if straighten(function):
        order_blocks(function, rotated=True)
    numberer = _Numberer(function)
    numberer.run()


class _Numberer:
    def __init__(self, function: Function) -> None:
        self.function = function
        intervals = self.intervals = Intervals(function)
        self.first, self.last = intervals.first, intervals.last
        self.aliases: dict[Register, tuple[Register, int]] = {}  # inside another register

    def run(self) -> None:
        function = self.function
        self.alias_packed()
        windows = Windows(function, self.intervals, self.aliases) if self.intervals.calls else None
        placed: Any = windows.placed if windows else ()
        self.place_fixed(placed)
        self.place_locals(placed)
        if windows:
            windows.lay_out()
        for inner, (outer, offset) in reversed(self.aliases.items()):
            inner.slot = outer.slot + offset
        if windows:
            windows.rewrite()

    def alias_packed(self) -> None:
        """Places what is packed inside what it is packed into, which so begins to live earlier."""
        intervals, first, last = self.intervals, self.first, self.last
        several, home = intervals.several, intervals.home
        for at, ins in intervals.packs:
            whole = ins.dst
            if several[whole.id]:
                continue
            offset = 0
            for v in ins.args:
                i = v.register.id
                if (
                    v.__class__ is Register and not v.mode and not v.bases and not several[i]
                    and last[i] == at and home[i] >= 0 and v not in self.aliases
                    and ins.args.count(v) == 1
                ):  # fmt: skip
                    self.aliases[v] = whole, offset
                    first[whole.id] = min(first[whole.id], first[i])
                offset += v.type.slots

    def place_fixed(self, placed: Any) -> None:
        """Places parameters, and what is returned where the result belongs."""
        function = self.function
        slots: list[Any] = list(frame(function.result))
        function.slots = slots
        self.place_results(placed)
        for p in function.parameters:
            p.slot = len(slots)
            slots += frame(p.type)

    def place_results(self, placed: Any) -> None:
        """Computes what is returned in the result's slots where nothing else is there then."""
        function = self.function
        if function.result.slots < 2:
            return
        taken: list[tuple[int, int]] = []
        for block in function.blocks:
            end = block.end
            assert end is not None
            if end.kind != "return" or not end.args:
                continue
            value = end.args[0]
            if value.__class__ is not Register or value.mode or value.slot == 0:
                continue
            if value in placed or value in self.aliases:
                continue
            low, high = self.first[value.id], self.last[value.id]
            if frame(value.type) == frame(function.result) and all(
                high < start or stop < low for start, stop in taken
            ):
                taken.append((low, high))
                value.slot = 0

    def place_locals(self, placed: Any) -> None:
        """Gives all other registers slots, shared by those that never live at once."""
        function, first, last = self.function, self.first, self.last
        slots, hints = function.slots, self.intervals.hints
        free: dict[tuple[Any, ...], list[int]] = {}
        busy: list[tuple[int, int, tuple[Any, ...]]] = []
        for p in function.parameters:
            if p.mode == "own":
                heappush(busy, (last[p.id], p.slot, frame(p.type)))
        aliases = self.aliases
        rest = [
            r for r in function.registers
            if r.slot < 0 and last[r.id] >= 0 and r not in placed and r not in aliases
        ]  # fmt: skip
        rest.sort(key=lambda r: first[r.id])
        for r in rest:
            start = first[r.id]
            while busy and busy[0][0] < start:
                _, slot, layout = heappop(busy)
                free.setdefault(layout, []).append(slot)
            layout = frame(r.type)
            available = free.get(layout)
            if available:
                hint = hints.get(r.id)
                slot = hint.register.slot + hint.offset if hint is not None else -1
                if slot in available:
                    available.remove(slot)
                else:
                    slot = available.pop()
            else:
                slot = len(slots)
                slots += layout
            r.slot = slot
            heappush(busy, (last[r.id], slot, layout))
