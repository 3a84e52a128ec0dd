"""Where registers live: an interval of positions for each, over the blocks in their final order.

Needs: drops inserted, final order. Instruction n reads at position 2n and defines at 2n + 1; what
is wide is defined at 2n, because it may be written before all operands were read. An interval
covers every position where its register lives; most registers live within one block.
"""

from __future__ import annotations

from ..ir.flow import liveness
from ..ir.function import Block, Function, Instruction, Part, Register

GLOBAL, UNSEEN = -2, -1


class Intervals:
    """Of each register, by id: `home` is the block that it is local to, or GLOBAL; `first` and
    `last` bound its interval; `several` says that it is defined more than once, `changed` are those
    that calls change. `starts` are the positions of blocks, `hints` what registers are copies of.
    """

    def __init__(self, function: Function) -> None:
        self.function = function
        count = len(function.registers)
        self.home = [UNSEEN] * count
        self.first = [-1] * count
        self.last = [-1] * count
        self.several = [False] * count
        self.changed: set[int] = set()
        self.starts: list[int] = []
        self.calls: list[tuple[int, Block, Instruction]] = []
        self.packs: list[tuple[int, Instruction]] = []
        self.hints: dict[int, Register | Part] = {}
        self.scan()
        self.widen()

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
                            wide = dst.type.slots > 1 and ins.op not in ("call", "move")
                            first[i] = at if wide else at + 1
                        else:
                            several[i] = True
                            if home[i] != b:
                                home[i] = GLOBAL
                        last[i] = at + 1
                        if ins.op == "move":
                            hints[i] = ins.args[0]
                        elif ins.op == "pack":
                            self.packs.append((at, ins))
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
                            self.changed.add(a.register.id)
                            last[a.register.id] = at + 1
                n += 1
            end = block.end
            at = 2 * n
            for a in end.args:
                if a.__class__ is int:
                    continue
                i = a.register.id
                if home[i] != b:
                    if home[i] == UNSEEN:
                        first[i] = starts[b]
                    home[i] = GLOBAL
                last[i] = at
            made = end.defines
            if made is not None:
                counter = end.args[1].register
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
