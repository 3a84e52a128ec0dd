"""Insert drops: every owned value dies right after its last use.

Needs: ordered blocks, moves checked (no `own`, no "lend"). Leaves: no `set`, no `discard`; each
owned value taken exactly once on each path, so that a register owns its value exactly where it is
live; critical edges split where something dies on them. Values that die at one place die in
reverse order of their declaration. Types whose destruction runs code are dropped by a call.
"""

from __future__ import annotations

from ..ir.flow import Liveness, liveness, predecessors
from ..ir.function import Block, Function, Instruction, Part, Register, jump
from ..rows import is_row, shape_of, taken_by
from ..source.files import Span
from ..types import Type, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def insert_drops(function: Function, glue: Any) -> None:
    """Drops each owned value where it dies."""
    owned = [r for r in function.registers if r.type.owns and not r.bases and r.mode != "read"]
    if owned:
        _Inserter(function, glue, owned).run()


class _Inserter:
    def __init__(self, function: Function, glue: Any, owned: list[Register]) -> None:
        self.function = function
        self.flow: Liveness = liveness(function, owned)
        self.droppers: dict[Type, Any] = {}
        for t in {r.type: None for r in owned}:
            self.droppers[t] = glue.dropper(t) if runs_code_on_drop(t) else None
        self.glue = glue

    def run(self) -> None:
        """Rewrites every block, then the edges and the entry."""
        function, flow = self.function, self.flow
        blocks = list(function.blocks)
        for block in blocks:
            if block.end.kind == "return":
                self.free_return(block)
            self.block(block)
        sources = predecessors(blocks)
        heads: list[tuple[Block, list[Instruction]]] = []
        for block in blocks:
            end = block.end
            assert end is not None
            if len(end.targets) < 2:
                continue
            before = flow.live_out[block.id] | flow.ends[block.id]
            for i, target in enumerate(end.targets):
                dead = before & ~flow.live_in[target.id]
                if not dead:
                    continue
                drops = self.drops(dead, end.at)
                if len(sources[target.id]) == 1:
                    heads.append((target, drops))
                else:
                    between = function.block(min(block.loop, target.loop))
                    between.body = drops
                    between.end = jump(target, end.at)
                    end.targets[i] = between
        entry = blocks[0]
        parameters = 0
        for p in function.parameters:
            parameters |= flow.bit[p.id]
        unused = parameters & ~flow.live_in[0]
        if unused:
            heads.append((entry, self.drops(unused, function.at)))
        for block, drops in heads:
            block.body[:0] = drops

    def free_return(self, block: Block) -> None:
        """What is returned out of an owned register is saved before that register dies."""
        end, flow = block.end, self.flow
        assert end is not None
        if not end.args:
            return
        value = end.args[0]
        whole = flow.bit[value.id] if value.__class__ is Register else 0
        if flow.uses(end.args) & ~whole & ~flow.mut:
            saved = flow.add(self.function.register(value.type, None, end.at))
            block.body.append(Instruction("move", saved, [value], end.at))
            end.args = [saved]
            flow.ends[block.id] = flow.mut

    def block(self, block: Block) -> None:
        """Puts the drops of one block in place, from its last instruction to its first."""
        flow = self.flow
        bit, use = flow.bit, flow.use
        live = flow.live_out[block.id] | flow.ends[block.id]
        result: list[Instruction] = []
        for ins in reversed(block.body):
            used = 0
            for a in ins.args:
                kind = a.__class__
                if kind is Register:
                    used |= use[a.id]
                elif kind is Part:
                    used |= use[a.register.id]
            made = 0
            dst = ins.dst
            if dst is not None:
                kind = dst.__class__
                if kind is Register:
                    made = bit[dst.id]
                elif kind is Part:
                    used |= use[dst.register.id]
                else:
                    made = flow.defines(dst)
            touched = used | made
            if touched:
                taken = self.taken(ins)
                dead = touched & ~live & ~taken
                assert not taken & live & ~made, f"{ins!r} takes what is used later"
                if dead and not (is_row(ins.op) and shape_of(ins.op).effect == "jumps"):
                    result += reversed(self.drops(dead, ins.at))
                live = live & ~made | used
            op = ins.op
            if op == "set":
                result += reversed(self.replace(ins))
            elif op == "discard":
                result.append(self.drop(ins.args[0], ins.at))
            else:
                result.append(ins)
        result.reverse()
        block.body = result

    def taken(self, ins: Instruction) -> int:
        """The registers whose values an instruction takes."""
        bit, args = self.flow.bit, ins.args
        if ins.op == "call":
            args = [a for a, m in zip(args, ins.modes or (), strict=True) if m == "own"]
        elif ins.op != "pack":
            args = [args[i] for i in taken_by(ins.op)]
        taken = 0
        for a in args:
            if a.__class__ is Register:
                taken |= bit[a.id]
        return taken

    def drops(self, dead: int, at: Span) -> list[Instruction]:
        """Drops of a set of registers, the one declared last first."""
        registers = self.flow.of(dead)
        if len(registers) > 1:
            registers.sort(key=lambda r: -r.order)
        return [self.drop(r, at) for r in registers]

    def drop(self, value: Register | Part, at: Span) -> Instruction:
        """Destroys a value."""
        t = value.type
        if t not in self.droppers:
            self.droppers[t] = self.glue.dropper(t) if runs_code_on_drop(t) else None
        dropper = self.droppers[t]
        if dropper is None:
            return Instruction("drop", None, [value, t], at)
        return Instruction("call", None, [value], at, ["own"], dropper)

    def replace(self, ins: Instruction) -> list[Instruction]:
        """`set`: a new value into a place that holds one. A destructor runs when it is there."""
        place, value = ins.args
        drop = self.drop(place, ins.at)
        move = Instruction("move", place, [value], ins.at)
        if drop.op == "drop":
            return [drop, move]
        old = self.flow.add(self.function.register(place.type, None, ins.at))
        drop.args = [old]
        return [Instruction("move", old, [place], ins.at), move, drop]
