"""Order a function's blocks and find which registers live where.

`thread_jumps` needs any CFG; leaves no jump to a mere jump and no block that its only predecessor
jumps to. `order_blocks` needs any CFG; leaves reachable blocks only, in an order where loops are
contiguous and every block follows its predecessors (save along back edges), ids being positions.
`liveness` needs ordered blocks; leaves them alone and says what lives at each block's ends.

Sets of registers are Python ints: one bit for each register that was asked for. Using a register
that borrows uses what it borrows from; `mut` parameters are used wherever the function ends.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..types import I64
from .function import Block, Function, Instruction, Part, Register, Terminator, jump

# --- order ----------------------------------------------------------------------------------------


def thread_jumps(function: Function) -> None:
    """Skips empty blocks, and joins blocks that always follow each other."""
    entry = function.blocks[0]
    sources: dict[Block, int] = {entry: 1}
    reached = [entry]
    for block in reached:
        targets = block.end.targets
        for i, target in enumerate(targets):
            steps = 0
            while not target.body and target.end.kind == "jump" and steps < 100:
                if block.end.kind == "jump" and target.end.at != (0, 0):
                    block.end.at = target.end.at  # where a loop goes back is the loop's place
                target = target.end.targets[0]
                steps += 1
            targets[i] = target
            if target in sources:
                sources[target] += 1
            else:
                sources[target] = 1
                reached.append(target)
    joined: set[Block] = set()
    for block in reached:
        if block in joined:
            continue
        end = block.end
        while end.kind == "jump" and sources[end.targets[0]] == 1:
            after = end.targets[0]
            if after is block:
                break
            joined.add(after)
            block.body += after.body
            end = block.end = after.end
    function.blocks = [b for b in reached if b not in joined]


def order_blocks(function: Function, rotated: bool = False) -> None:
    """Puts the reachable blocks in order; `rotated` places a loop's test after its body."""
    blocks = function.blocks
    entry = blocks[0]
    if any(entry in b.end.targets for b in blocks if b.end is not None and b.end.targets):
        fresh = Block(-1)
        fresh.end = jump(entry, entry.end.at)
        entry = fresh
    if len(blocks) > 1 or blocks[0] is not entry:
        order = _reverse_postorder(entry)
        loops = find_loops(order)
        if loops:
            nodes = _arrange(list(range(len(order))), loops, order, rotated)
            order = [order[n] for n in nodes]
        function.blocks = order
    for i, block in enumerate(function.blocks):
        block.id = i


def _reverse_postorder(entry: Block) -> list[Block]:
    """Reachable blocks, each before its successors; a branch's first target comes first."""
    seen = {entry}
    finished: list[Block] = []
    stack = [(entry, list(entry.end.targets))]
    while stack:
        block, left = stack[-1]
        while left:
            target = left.pop()
            if target not in seen:
                seen.add(target)
                stack.append((target, list(target.end.targets)))
                break
        else:
            finished.append(block)
            stack.pop()
    finished.reverse()
    for i, block in enumerate(finished):
        block.id = i
    return finished


def find_loops(order: list[Block]) -> dict[int, int]:
    """Loop header -> its loop's blocks: bit n is the block n places after the header. Blocks are
    known by their ids, which are their places."""
    loops: dict[int, int] = {}
    latches: list[tuple[int, int]] = []
    for block in order:
        for target in block.end.targets:
            if target.id <= block.id:
                latches.append((target.id, block.id))
    if not latches:
        return loops
    sources = predecessors(order)
    for header, latch in latches:
        members = loops.get(header, 1)
        stack = [latch]
        while stack:
            n = stack.pop()
            if n > header and not members >> n - header & 1:
                members |= 1 << n - header
                stack += sources[n]
        loops[header] = members
    return loops


def members_of(header: int, members: int) -> list[int]:
    """The ids of a loop's blocks, ascending; the first is the header."""
    return [header + n for n in range(members.bit_length()) if members >> n & 1]


def _arrange(
    nodes: list[int], loops: dict[int, int], order: list[Block], rotated: bool
) -> list[int]:
    """The nodes with each loop's blocks side by side."""
    result: list[int] = []
    placed: set[int] = set()
    for n in nodes:
        if n in placed:
            continue
        members = loops.get(n)
        if members is None:
            result.append(n)
            continue
        inside = members_of(n, members)[1:]
        placed.update(inside)
        body = _arrange(inside, loops, order, rotated)
        targets = order[n].end.targets
        leaves = sum(t.id < n or not members >> t.id - n & 1 for t in targets)
        if rotated and body and len(targets) == 2 and leaves == 1 and n:
            result += body
            result.append(n)
        else:
            result.append(n)
            result += body
    return result


def predecessors(blocks: list[Block]) -> list[list[int]]:
    """For each block id the ids of the blocks that go there (twice, if by both targets)."""
    sources: list[list[int]] = [[] for _ in blocks]
    for block in blocks:
        for target in block.end.targets:
            sources[target.id].append(block.id)
    return sources


def straighten(function: Function) -> bool:
    """Spells out the loop rows of loops that never come back; whether there were any."""
    found = False
    for block in list(function.blocks):
        end = block.end
        assert end is not None
        kind, args, at = end.kind, end.args, end.at
        if kind not in ("for_range", "for_step", "each") or end.targets[0].id <= block.id:
            continue
        found = True
        turn = function.block(block.loop)
        turn.end = jump(end.targets[0], at)
        if kind == "for_step":
            n, i, step = args
            turn.body.append(Instruction("add_imm.i64", n, [n, -1], at))
            turn.body.append(Instruction("add.i64", i, [i, step], at))
            test, args = "gt_imm.int", [n, 0]
        elif kind == "for_range":
            block.body.append(Instruction("add_imm.i64", args[0], [args[0], 1], at))
            test = "lt.int"
        else:
            items, i = args
            block.body.append(Instruction("add_imm.i64", i, [i, 1], at))
            load = f"load.{end.defines.type.kind}"
            turn.body.append(Instruction(load, end.defines, [items, i], at))
            test, args = "lt.int", [i, Part(items.register, items.offset + 1, I64)]
        block.end = Terminator(test, args, [turn, end.targets[1]], at)
    return found


# --- liveness -------------------------------------------------------------------------------------


class Liveness:
    """What lives where, for chosen registers.

    `bit[id]` is a register's own bit (0: not chosen), `use[id]` what using it uses, `edge[b]` what
    block b defines on the way to its first target only. `live_out[b]` leaves out what b's
    terminator reads itself.
    """

    __slots__ = ("bit", "chosen", "edge", "ends", "live_in", "live_out", "mut", "use")

    def __init__(self, function: Function, chosen: Iterable[Register], bases: bool = True) -> None:
        count = len(function.registers)
        self.chosen = list(chosen)
        self.bit = bit = [0] * count
        for i, register in enumerate(self.chosen):
            bit[register.id] = 1 << i
        self.use = use = bit.copy()
        if bases:
            for register in function.registers:
                if register.bases:
                    _base_bits(register, bit, use)
        self.mut = 0
        for register in function.parameters:
            if register.mode == "mut":
                self.mut |= bit[register.id]
        self.live_in: list[int] = []
        self.live_out: list[int] = []
        self.edge: list[int] = []
        self.ends: list[int] = []

    def add(self, register: Register) -> Register:
        """Takes in a register made after the analysis; it has no bit of its own."""
        self.bit.append(0)
        self.use.append(0)
        for base in register.bases:
            self.use[-1] |= self.use[base.id]
        return register

    def uses(self, args: list) -> int:
        """What the operands use."""
        use, used = self.use, 0
        for a in args:
            kind = a.__class__
            if kind is Register:
                used |= use[a.id]
            elif kind is Part:
                used |= use[a.register.id]
        return used

    def defines(self, dst: Register | Part | list[Register] | None) -> int:
        """What an instruction's result defines wholly; a part of a register is none."""
        if dst is None:
            return 0
        if dst.__class__ is Register:
            return self.bit[dst.id]
        if dst.__class__ is list:
            bits = 0
            for d in dst:
                bits |= self.bit[d.id]
            return bits
        return 0

    def uses_of(self, ins: Instruction) -> int:
        """What an instruction uses: its operands, and a register of which it defines a part."""
        used = self.uses(ins.args)
        if ins.dst.__class__ is Part:
            used |= self.use[ins.dst.register.id]
        return used

    def uses_at_end(self, end: Terminator) -> int:
        """What a terminator uses."""
        used = self.uses(end.args) if end.args else 0
        if not end.targets:
            used |= self.mut
        return used

    def of(self, mask: int) -> list[Register]:
        """The registers of a set, in order of their bits."""
        found, chosen = [], self.chosen
        while mask:
            low = mask & -mask
            found.append(chosen[low.bit_length() - 1])
            mask ^= low
        return found


def _base_bits(register: Register, bit: list[int], use: list[int]) -> int:
    """The bits of a register and of all that it borrows from."""
    bits, seen, stack = 0, {register}, [register]
    while stack:
        one = stack.pop()
        bits |= bit[one.id]
        for base in one.bases:
            if base not in seen:
                seen.add(base)
                stack.append(base)
    use[register.id] = bits
    return bits


def liveness(function: Function, chosen: Iterable[Register], bases: bool = True) -> Liveness:
    """What lives at the ends of each block, for the chosen registers."""
    flow = Liveness(function, chosen, bases)
    blocks, bit, use = function.blocks, flow.bit, flow.use
    reads: list[int] = []
    keeps: list[int] = []
    for block in blocks:
        end = block.end
        need = flow.uses_at_end(end)
        flow.ends.append(need)
        kept = -1
        for ins in reversed(block.body):
            dst = ins.dst
            if dst is not None:
                kind = dst.__class__
                if kind is Register:
                    made = bit[dst.id]
                    if made:
                        need &= ~made
                        kept &= ~made
                elif kind is Part:
                    need |= use[dst.register.id]
                else:
                    made = flow.defines(dst)
                    need &= ~made
                    kept &= ~made
            for a in ins.args:
                kind = a.__class__
                if kind is Register:
                    need |= use[a.id]
                elif kind is Part:
                    need |= use[a.register.id]
        reads.append(need)
        keeps.append(kept)
        flow.edge.append(flow.defines(end.defines))
    live_in = flow.live_in = reads.copy()
    live_out = flow.live_out = [0] * len(blocks)
    targets = [[t.id for t in b.end.targets] for b in blocks]
    backward = range(len(blocks) - 1, -1, -1)
    edge = flow.edge
    changed = True
    while changed:
        changed = False
        for b in backward:
            out = 0
            for t in targets[b]:
                out |= live_in[t]
            if edge[b]:
                out = live_in[targets[b][0]] & ~edge[b] | live_in[targets[b][1]]
            if out != live_out[b]:
                live_out[b] = out
                new = reads[b] | out & keeps[b]
                if new != live_in[b]:
                    live_in[b] = new
                    changed = True
    return flow
