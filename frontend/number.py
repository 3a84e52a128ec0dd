"""Number registers: give every virtual register its slots in the frame.

Needs: drops inserted. Leaves: blocks in their final order (a loop's test after its body), every
register with a `slot`, `function.slots`, and every call's arguments and result in its window.

The frame is: result, parameters, locals, then the windows of calls. A window is a linkage slot,
the callee's result and its parameters. A call clobbers every slot above its window's end, so
windows are ordered: one that holds a value while a call by another window runs lies below it.
Calls of like signature share a window. A value made for one call alone is computed in the window,
and a result is used from there, unless a call in between would clobber it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from heapq import heappop, heappush
from typing import Any

from .flow import is_plain, liveness, order_blocks, straighten
from .ir import Block, Function, Instruction, Part, Register
from .types import Type

LINKAGE, INNER = -2, -1
GLOBAL, UNSEEN = -2, -1


def number_registers(function: Function) -> None:
    """Assigns slots and rewrites calls to use their windows."""
    order_blocks(function, rotated=True)
    if straighten(function):
        order_blocks(function, rotated=True)
    _Numberer(function).run()


def frame(t: Type) -> tuple[Any, ...]:
    """The slots of a value of a type: leaf types, INNER for the inner slots of a leaf."""
    found = t.__dict__.get("frame")
    if found is None:
        slots: list[Any] = []
        for leaf in t.leaves:  # type: ignore[attr-defined]
            slots.append(leaf)
            if leaf == "str" or leaf.__class__ is not str:
                slots += (INNER, INNER)
        found = t.__dict__["frame"] = tuple(slots)
    return found


class _Window:
    """A window shared by calls of like signature; `above` are the windows that lie above it."""

    __slots__ = ("above", "at", "bit", "layout", "registers", "results", "until")

    def __init__(self, bit: int, results: int, layout: tuple[Any, ...]) -> None:
        self.bit = bit
        self.results = results
        self.layout = layout
        self.above = 0
        self.at = -1
        self.registers: dict[tuple[int, Type, bool], Register] = {}
        self.until: dict[int, int] = {}  # offset -> the last use of what was last placed there

    def busy(self, offset: int, slots: int) -> int:
        """Until when the slots at an offset hold a value."""
        return max((u for o, u in self.until.items() if offset <= o < offset + slots), default=-1)


class _Numberer:
    def __init__(self, function: Function) -> None:
        self.function = function
        count = len(function.registers)
        self.home = [UNSEEN] * count  # the block that a register is local to, or GLOBAL
        self.first = [-1] * count  # positions: 2n reads, 2n + 1 defines, at instruction n
        self.last = [-1] * count
        self.several = [False] * count  # defined more than once
        self.pinned: list[tuple[Register, _Window, int]] = []
        self.windows: list[_Window] = []
        self.by_signature: dict[Any, _Window] = {}
        self.starts: list[int] = []  # position of each block's first instruction
        self.calls: list[tuple[int, Block, Instruction]] = []
        self.hints: dict[int, Register] = {}

    def run(self) -> None:
        self.scan()
        if self.calls:
            self.place_in_windows()
        self.widen()
        at = self.place_fixed()
        at = self.place_locals(at)
        if self.calls:
            self.place_windows(at)
            self.rewrite_calls()

    # --- where each register occurs ----------------------------------------------------------

    def scan(self) -> None:
        """Finds first and last occurrences, and which registers live in one block only."""
        function = self.function
        home, first, last, several = self.home, self.first, self.last, self.several
        for p in function.parameters:
            home[p.id] = GLOBAL if p.mode == "mut" else 0
        n = 0
        calls, hints, starts = self.calls, self.hints, self.starts
        for block in function.blocks:
            b = block.id
            starts.append(2 * n)
            for ins in block.body:
                at = 2 * n
                for a in ins.args:
                    kind = a.__class__
                    if kind is Register:
                        i = a.id
                    elif kind is Part:
                        i = a.register.id
                    else:
                        continue
                    if home[i] != b:
                        if home[i] == UNSEEN:
                            first[i] = starts[b]
                        home[i] = GLOBAL
                    last[i] = at
                dst = ins.dst
                if dst is not None:
                    kind = dst.__class__
                    if kind is Register:
                        i = dst.id
                        if home[i] == UNSEEN:
                            home[i] = b
                            # What is wide may be written before all operands were read.
                            first[i] = at if dst.type.slots > 1 and ins.op != "call" else at + 1
                        else:
                            several[i] = True
                            if home[i] != b:
                                home[i] = GLOBAL
                        last[i] = at + 1
                        if ins.op == "move":
                            hints[i] = ins.args[0]
                    else:
                        for d in dst if kind is list else (dst.register,):
                            i = d.id
                            several[i] = True
                            if home[i] == UNSEEN:
                                home[i] = b
                                first[i] = at
                            elif home[i] != b:
                                home[i] = GLOBAL
                            last[i] = at + 1
                if ins.op == "call":
                    calls.append((at, block, ins))
                    for a, mode in zip(ins.args, ins.modes, strict=True):  # type: ignore[arg-type]
                        if mode == "mut":
                            several[a.register.id] = True
                            last[a.register.id] = at + 1
                n += 1
            end = block.end
            at = 2 * n
            for a in end.args:  # type: ignore[union-attr]
                if a.__class__ is int:
                    continue
                i = a.register.id
                if home[i] != b:
                    if home[i] == UNSEEN:
                        first[i] = starts[b]
                    home[i] = GLOBAL
                last[i] = at
            made = end.defines  # type: ignore[union-attr]
            if made is not None:
                counter = end.args[1].register  # type: ignore[union-attr]
                last[counter.id] = at + 1
                if home[made.id] == UNSEEN:
                    first[made.id] = at + 1
                home[made.id] = GLOBAL
                last[made.id] = at + 1
            n += 1
        starts.append(2 * n)

    def widen(self) -> None:
        """Widens the intervals of registers that live across blocks."""
        function, home = self.function, self.home
        chosen = [r for r in function.registers if home[r.id] == GLOBAL]
        if not chosen:
            return
        flow = function.flow = liveness(function, chosen, bases=False)
        first, last, starts = self.first, self.last, self.starts
        before = 0
        for b in range(len(function.blocks)):
            inside, after = flow.live_in[b], flow.live_out[b]
            if inside & ~before:
                for r in flow.of(inside & ~before):
                    if first[r.id] > starts[b]:
                        first[r.id] = starts[b]
            if before & ~inside:
                for r in flow.of(before & ~inside):
                    if last[r.id] < starts[b]:
                        last[r.id] = starts[b] - 1
            before = after
        for r in flow.of(before):
            last[r.id] = max(last[r.id], starts[-1] - 1)

    # --- slots -------------------------------------------------------------------------------

    def place_fixed(self) -> int:
        """Places parameters, and what is returned where the result belongs; the next free slot."""
        function = self.function
        slots: list[Any] = list(frame(function.result))
        function.slots = slots
        self.place_results()
        for p in function.parameters:
            p.slot = len(slots)
            slots += frame(p.type)
        return len(slots)

    def place_results(self) -> None:
        """Computes what is returned in the result's slots where nothing else is there then."""
        function = self.function
        if function.result.slots < 2:
            return
        taken: list[tuple[int, int]] = []
        pinned = {r for r, _, _ in self.pinned}
        for block in function.blocks:
            end = block.end
            assert end is not None
            if end.kind != "return" or not end.args:
                continue
            value = end.args[0]
            if value.__class__ is not Register or value.mode or value.slot == 0 or value in pinned:
                continue
            low, high = self.first[value.id], self.last[value.id]
            if frame(value.type) == frame(function.result) and all(
                high < start or stop < low for start, stop in taken
            ):
                taken.append((low, high))
                value.slot = 0

    def place_locals(self, at: int) -> int:
        """Gives all other registers slots, shared by those that never live at once."""
        function, first, last = self.function, self.first, self.last
        slots = function.slots
        free: dict[tuple[Any, ...], list[int]] = {}
        busy: list[tuple[int, int, tuple[Any, ...]]] = []
        for p in function.parameters:
            if p.mode == "own":
                heappush(busy, (last[p.id], p.slot, frame(p.type)))
        for r, _, _ in self.pinned:
            r.slot = 0
        rest = [r for r in function.registers if r.slot < 0 and last[r.id] >= 0]
        rest.sort(key=lambda r: first[r.id])
        for r in rest:
            start = first[r.id]
            while busy and busy[0][0] < start:
                _, slot, layout = heappop(busy)
                free.setdefault(layout, []).append(slot)
            layout = frame(r.type)
            available = free.get(layout)
            if available:
                hint = self.hints.get(r.id)
                slot = hint.register.slot + hint.offset if hint is not None else -1
                if slot in available:
                    available.remove(slot)
                else:
                    slot = available.pop()
            else:
                slot = at
                at += len(layout)
                slots += layout
            r.slot = slot
            heappush(busy, (last[r.id], slot, layout))
        return at

    # --- windows -----------------------------------------------------------------------------

    def window(self, callee: Any) -> _Window:
        """The window for calls of a callee."""
        found = self.by_signature.get(callee.ir_name)
        if found is not None:
            return found
        result = frame(callee.result_type)
        layout = result
        for t in callee.parameter_types:
            layout += frame(t)
        for window in self.windows:
            shorter = min(len(layout), len(window.layout))
            if window.results == len(result) and window.layout[:shorter] == layout[:shorter]:
                if len(layout) > shorter:
                    window.layout = layout
                break
        else:
            window = _Window(1 << len(self.windows), len(result), layout)
            self.windows.append(window)
        self.by_signature[callee.ir_name] = window
        return window

    def place_in_windows(self) -> None:
        """Finds the values that can be made or used in a window, in program order."""
        home, first, last, several = self.home, self.first, self.last, self.several
        uses = [self.window(ins.callee) for _, _, ins in self.calls]
        places = [at for at, _, _ in self.calls]
        pinned: set[Register] = set()
        for number, (at, block, ins) in enumerate(self.calls):
            window = uses[number]
            offset = window.results
            types = ins.callee.parameter_types
            for a, mode, t in zip(ins.args, ins.modes, types, strict=True):  # type: ignore[arg-type]
                here = offset
                offset += t.slots
                if a.__class__ is not Register or a in pinned or mode == "mut" or a.mode:
                    continue
                i = a.id
                if home[i] != block.id or several[i] or last[i] < at:
                    continue
                # What is lent stays where it is, so it may be used after the call as well.
                if last[i] > at and (mode != "read" or is_plain(t)):
                    continue
                if frame(t) != frame(a.type) or ins.args.count(a) > 1:
                    continue
                if window.busy(here, t.slots) >= first[i]:
                    continue
                end = bisect_left if last[i] == at else bisect_right
                between = uses[bisect_right(places, first[i]) : end(places, last[i])]
                if last[i] > at:
                    between.remove(window)  # this call; one more by this window forbids it
                if self.fits(window, between):
                    pinned.add(a)
                    window.until[here] = last[i]
                    self.pinned.append((a, window, here))
            r = ins.dst
            if r.__class__ is not Register or r in pinned:
                continue
            i = r.id
            if home[i] != block.id or several[i] or r.type.slots != window.results:
                continue
            between = uses[number + 1 : bisect_left(places, last[i])]
            if self.fits(window, between):
                pinned.add(r)
                self.pinned.append((r, window, 0))

    def fits(self, window: _Window, between: list[_Window]) -> bool:
        """Whether a window may hold a value while others are called; if so they lie above it."""
        higher = 0
        for other in between:
            if other is window or other.above & window.bit:
                return False
            higher |= other.bit | other.above
        if higher & ~window.above:
            window.above |= higher
            for below in self.windows:
                if below.above & window.bit:
                    below.above |= higher
        return True

    def place_windows(self, at: int) -> None:
        """Lays the windows out above the locals, each below those that must lie above it."""
        slots = self.function.slots
        placed = 0
        waiting = list(self.windows)
        while waiting:
            for window in waiting:
                if not any(w.above & window.bit for w in waiting if w is not window):
                    break
            waiting.remove(window)
            placed |= window.bit
            window.at = len(slots)
            slots.append(LINKAGE)
            slots += window.layout
        for r, window, offset in self.pinned:
            r.slot = window.at + 1 + offset

    def rewrite_calls(self) -> None:
        """Moves arguments into windows, and results and changed arguments out of them."""
        placed = {r for r, _, _ in self.pinned}
        for block in {block.id: block for _, block, _ in self.calls}.values():
            body: list[Instruction] = []
            for ins in block.body:
                if ins.op == "call":
                    self.rewrite_call(ins, body, placed)
                else:
                    body.append(ins)
            block.body = body

    def rewrite_call(
        self, ins: Instruction, body: list[Instruction], placed: set[Register]
    ) -> None:
        window = self.by_signature[ins.callee.ir_name]
        ins.window = window.at
        changed: list[Instruction] = []
        after: list[Instruction] = []
        offset = window.results
        args = ins.args
        for k, (a, mode, t) in enumerate(
            zip(args, ins.modes, ins.callee.parameter_types, strict=True)  # type: ignore[arg-type]
        ):
            slot = window.at + 1 + offset
            if not (a.__class__ is Register and a in placed and a.slot == slot):
                plain = is_plain(a.type)
                there = self.register(window, offset, t, mode == "read")
                if mode == "mut":  # last: other arguments may still look at it
                    changed.append(Instruction("move", there, [a], ins.at))
                    after.append(Instruction("move", a, [there], ins.at))
                elif mode == "own" or plain:
                    body.append(Instruction("move", there, [a], ins.at))
                else:
                    body.append(Instruction("borrow", there, [a, t], ins.at))
                args[k] = there
            offset += t.slots
        body += changed
        body.append(ins)
        body += after
        r = ins.dst
        if r is not None and not (r in placed and r.slot == window.at + 1):
            ins.dst = self.register(window, 0, ins.callee.result_type, False)
            body.append(Instruction("move", r, [ins.dst], ins.at))

    def register(self, window: _Window, offset: int, t: Type, borrowed: bool) -> Register:
        """The register that is some slots of a window."""
        key = (offset, t, borrowed)
        found = window.registers.get(key)
        if found is None:
            found = window.registers[key] = self.function.register(t, None, (0, 0))
            found.slot = window.at + 1 + offset
            if borrowed and t.owns:
                found.mode = "read"
        return found
