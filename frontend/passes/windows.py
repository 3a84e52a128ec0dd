"""Place calls' arguments and results in windows of the frame.

A window is a linkage slot, the callee's result and its parameters. A call clobbers every slot
above its window's end, so windows are ordered: one that holds a value while a call by another
window runs lies below it. Calls of like signature share a window.

What need not be moved is not: a value made for one call alone is computed in the window; a result
is used from there; a variable that calls change lives there, if no other call clobbers it. Where
a result is still needed when the next call of like signature is made, that call gets a window of
its own further up.
"""

from __future__ import annotations

from _bisect import bisect_left, bisect_right

from ..ir.function import Function, Instruction, Register
from ..types import Type, is_plain
from .intervals import Intervals

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

LINKAGE, INNER = -2, -1  # slots that are no leaf's first
FAR = 64  # calls that a value placed in a window may live across
SMALL = 12  # slots of a window that may be had twice


def frame(t: Type) -> tuple[Any, ...]:
    """The slots of a value of a type: leaf types, INNER for the inner slots of a leaf."""
    found = t.__dict__.get("frame")
    if found is None:
        slots: list[Any] = []
        for leaf in t.leaves:
            slots.append(leaf)
            if leaf == "str" or leaf.__class__ is not str:
                slots += (INNER, INNER)
        found = t.__dict__["frame"] = tuple(slots)
    return found


class Window:
    """A window shared by calls of like signature; `above` are the windows that lie above it,
    `deeper` its second instance. `until` and `held` say when offsets hold a value."""

    __slots__ = ("above", "at", "bit", "deeper", "held", "layout", "registers", "results", "until")

    def __init__(self, bit: int, results: int, layout: tuple[Any, ...]) -> None:
        self.bit = bit
        self.results = results
        self.layout = layout
        self.above = 0
        self.at = -1
        self.deeper: Window | None = None
        self.registers: dict[tuple[int, Type, bool], Register] = {}
        self.until: dict[int, int] = {}  # offset -> the last use of what was last placed there
        self.held: list[tuple[int, int, int, int]] = []  # offset, its end, first and last position

    def free(self, offset: int, slots: int, first: int, last: int) -> bool:
        """Whether the slots at an offset hold nothing in an interval."""
        end = offset + slots
        for o, until in self.until.items():
            if offset <= o < end and until >= first:
                return False
        for o, until, begin, finish in self.held:
            if offset < until and o < end and first <= finish and begin <= last:
                return False
        return True


class Windows:
    """The windows of a function's calls; `placed` are the registers that live in one."""

    def __init__(self, function: Function, intervals: Intervals, aliased: Any) -> None:
        self.function = function
        self.intervals = intervals
        self.aliased = aliased  # registers that are placed already
        self.windows: list[Window] = []
        self.by_signature: dict[str, Window] = {}
        self.placed: dict[Register, tuple[Window, int]] = {}
        self.places = [at for at, _, _ in intervals.calls]
        self.uses = [self.window(ins.callee) for _, _, ins in intervals.calls]
        self.place_changed()
        self.place()

    def window(self, callee: Any) -> Window:
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
            window = Window(1 << len(self.windows), len(result), layout)
            self.windows.append(window)
        self.by_signature[callee.ir_name] = window
        return window

    # --- variables that calls change ---------------------------------------------------------

    def place_changed(self) -> None:
        """Lets variables live where calls change them."""
        wishes: dict[Register, dict[tuple[int, int], int]] = {}
        for k, (_, block, ins) in enumerate(self.intervals.calls):
            modes = ins.modes
            if "mut" not in modes:  # type: ignore[operator]
                continue
            offset = self.uses[k].results
            for a, mode, t in zip(ins.args, modes or (), ins.callee.parameter_types, strict=True):
                if mode == "mut" and a.__class__ is Register and not a.mode:
                    wish = wishes.setdefault(a, {})
                    key = (self.windows.index(self.uses[k]), offset)
                    wish[key] = wish.get(key, 0) + (1 << 3 * min(block.loop, 8))
                offset += t.slots
        wanted = [0] * len(self.windows)
        for wish in wishes.values():
            for (number, _), weight in wish.items():
                wanted[number] += weight
        best = {r: max(wish, key=wish.__getitem__) for r, wish in wishes.items()}
        for register, (number, offset) in sorted(best.items(), key=lambda b: -wanted[b[1][0]]):
            if register not in self.aliased:
                self.place_variable(register, self.windows[number], offset)

    def place_variable(self, register: Register, window: Window, offset: int) -> None:
        """Places a variable in a window if every call in its life leaves it there."""
        i = register.id
        first, last = self.intervals.first[i], self.intervals.last[i]
        low, high = bisect_left(self.places, first - 1), bisect_right(self.places, last)
        if high - low > FAR or not window.free(offset, register.type.slots, first, last):
            return
        others = []
        for k in range(low, high):
            if self.uses[k] is not window:
                others.append(self.uses[k])
            elif self.argument_at(k, offset) is not register or (
                self.intervals.calls[k][2].args.count(register) != 1
            ):
                return
        if self.fits(window, others):
            self.placed[register] = window, offset
            window.held.append((offset, offset + register.type.slots, first, last))

    def argument_at(self, k: int, offset: int) -> Any:
        """The changed argument of a call that stands at an offset of its window."""
        ins = self.intervals.calls[k][2]
        at = self.uses[k].results
        for a, mode, t in zip(ins.args, ins.modes or (), ins.callee.parameter_types, strict=True):
            if at == offset:
                return a if mode == "mut" else None
            at += t.slots
        return None

    # --- values made for one call, and results -----------------------------------------------

    def place(self) -> None:
        """Finds the values that can be made or used in a window, in program order."""
        intervals = self.intervals
        home, first, last, several = (
            intervals.home, intervals.first, intervals.last, intervals.several,
        )  # fmt: skip
        changed = intervals.changed
        uses, places, placed, aliased = self.uses, self.places, self.placed, self.aliased
        for number, (at, block, ins) in enumerate(intervals.calls):
            window = uses[number]
            offset = window.results
            types = ins.callee.parameter_types
            for a, mode, t in zip(ins.args, ins.modes or (), types, strict=True):
                here = offset
                offset += t.slots
                if (
                    a.__class__ is not Register or mode == "mut" or a.mode
                    or a in placed or a in aliased
                ):  # fmt: skip
                    continue
                i = a.id
                if home[i] != block.id or several[i] or i in changed or last[i] < at:
                    continue
                # What is lent stays where it is, so it may be used after the call as well.
                if last[i] > at and (mode != "read" or is_plain(t)):
                    continue
                if frame(t) != frame(a.type) or ins.args.count(a) > 1:
                    continue
                if not window.free(here, t.slots, first[i], last[i]):
                    continue
                end = bisect_left if last[i] == at else bisect_right
                low, high = bisect_right(places, first[i]), end(places, last[i])
                if high - low > FAR:
                    continue
                between = uses[low:high]
                if last[i] > at:
                    between.remove(window)  # this call; one more by this window forbids it
                if self.fits(window, between):
                    placed[a] = window, here
                    window.until[here] = last[i]
            r = ins.dst
            if r.__class__ is Register and r not in placed and r not in aliased:
                if home[r.id] == block.id and not several[r.id] and r.id not in changed:
                    self.place_result(r, number, window)

    def place_result(self, r: Register, number: int, window: Window) -> None:
        """Leaves a result in its window, if need be by giving later calls another one."""
        last = self.intervals.last[r.id]
        uses = self.uses
        low, high = number + 1, bisect_left(self.places, last)
        if r.type.slots != window.results or high - low > FAR:
            return
        if not window.free(0, window.results, self.places[number] + 1, last):
            return
        again = [k for k in range(low, high) if uses[k] is window]
        if again and (len(window.layout) > SMALL or len(again) > 4 or not self.may_move(again)):
            return
        if self.fits(window, [w for w in uses[low:high] if w is not window]):
            self.placed[r] = window, 0
            for k in again:
                uses[k] = self.deeper(window)

    def may_move(self, calls: list[int]) -> bool:
        """Whether calls may be given another window: none of their arguments is in place yet."""
        return not any(
            a.__class__ is Register and a in self.placed
            for k in calls
            for a in self.intervals.calls[k][2].args
        )

    def deeper(self, window: Window) -> Window:
        """A second window for calls of the same signature, above the first."""
        found = window.deeper
        if found is None:
            found = Window(1 << len(self.windows), window.results, window.layout)
            found.above = window.above
            for w in self.windows:
                if w is window or w.above & window.bit:
                    w.above |= found.bit
            self.windows.append(found)
            window.deeper = found
        return found

    def fits(self, window: Window, between: list[Window]) -> bool:
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

    # --- the frame ---------------------------------------------------------------------------

    def lay_out(self) -> None:
        """Lays the windows out above the locals, each below those that must lie above it."""
        slots = self.function.slots
        # `above` is transitive: a window has more below it than each of those.
        for window in sorted(
            self.windows, key=lambda w: sum(bool(o.above & w.bit) for o in self.windows)
        ):
            window.at = len(slots)
            slots.append(LINKAGE)
            slots += window.layout
        for r, (window, offset) in self.placed.items():
            r.slot = window.at + 1 + offset

    def rewrite(self) -> None:
        """Moves arguments into windows, and results and changed arguments out of them."""
        windows = {id(c[2]): w for c, w in zip(self.intervals.calls, self.uses, strict=True)}
        for block in {block.id: block for _, block, _ in self.intervals.calls}.values():
            body: list[Instruction] = []
            for ins in block.body:
                if ins.op == "call":
                    self.rewrite_call(ins, body, windows[id(ins)])
                else:
                    body.append(ins)
            block.body = body

    def rewrite_call(self, ins: Instruction, body: list[Instruction], window: Window) -> None:
        """Puts a call's arguments into its window."""
        ins.window = window.at
        changed: list[Instruction] = []
        after: list[Instruction] = []
        offset = window.results
        args, placed = ins.args, self.placed
        for k, (a, mode, t) in enumerate(
            zip(args, ins.modes or (), ins.callee.parameter_types, strict=True)
        ):
            if not (a.__class__ is Register and a in placed and placed[a] == (window, offset)):
                there = self.register(window, offset, t, mode == "read")
                if mode == "mut":  # last: other arguments may still look at it
                    changed.append(Instruction("move", there, [a], ins.at))
                    after.append(Instruction("move", a, [there], ins.at))
                elif mode == "own" or is_plain(a.type):
                    body.append(Instruction("move", there, [a], ins.at))
                else:
                    body.append(Instruction("borrow", there, [a, t], ins.at))
                args[k] = there
            offset += t.slots
        body += changed
        body.append(ins)
        body += after
        r = ins.dst
        if r is not None and not (r.__class__ is Register and placed.get(r) == (window, 0)):
            ins.dst = self.register(window, 0, ins.callee.result_type, False)
            body.append(Instruction("move", r, [ins.dst], ins.at))

    def register(self, window: Window, offset: int, t: Type, borrowed: bool) -> Register:
        """The register that is some slots of a window."""
        key = (offset, t, borrowed)
        found = window.registers.get(key)
        if found is None:
            found = window.registers[key] = self.function.register(t, None, (0, 0))
            found.slot = window.at + 1 + offset
            if borrowed and t.owns:
                found.mode = "read"
        return found
