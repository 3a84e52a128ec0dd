"""Count definitions and uses of registers: what `fold` and `tidy` go by, and keep up to date.

A register with a single definition is a value: where it may be read, that definition came before.
"""

from __future__ import annotations

from ..rows import changed_by, taken_by
from .function import Function, Instruction, Part, Register, Terminator


class Counts:
    """Of each register, by id. `defs`: 2 and more if it is changed in place or defined several
    times. `sole` is an only definition, `where` its block. `given` are the arguments of calls,
    `taken` those whose ownership something takes, `based` the registers that others borrow from."""

    __slots__ = ("based", "defs", "function", "given", "sole", "taken", "uses", "where")

    def __init__(self, function: Function) -> None:
        self.function = function
        count = len(function.registers)
        self.defs = [0] * count
        self.uses = [0] * count
        self.sole: list[Instruction | None] = [None] * count
        self.where = [0] * count
        self.given: set[int] = set()
        self.taken: set[int] = set()
        self.based: set[Register] = set()
        self.count()

    def count(self) -> None:
        """Counts definitions and uses."""
        defs, uses, sole, where = self.defs, self.uses, self.sole, self.where
        function = self.function
        for p in function.parameters:
            defs[p.id] = 2 if p.mode == "mut" else 1
            uses[p.id] = p.mode == "mut"
        for r in function.registers:
            if r.bases:
                self.based.update(r.bases)
        for b, block in enumerate(function.blocks):
            for ins in block.body:
                for a in ins.args:
                    kind = a.__class__
                    if kind is Register:
                        uses[a.id] += 1
                    elif kind is Part:
                        uses[a.register.id] += 1
                dst = ins.dst
                if dst is not None:
                    kind = dst.__class__
                    if kind is Register:
                        defs[dst.id] += 1
                        sole[dst.id] = ins
                        where[dst.id] = b
                    elif kind is Part:
                        defs[dst.register.id] += 2
                        uses[dst.register.id] += 1
                    else:
                        for d in dst:
                            defs[d.id] += 1
                            where[d.id] = b
                op = ins.op
                for i in range(len(ins.args)) if op == "pack" else taken_by(op):
                    self.taken.add(ins.args[i].register.id)
                for i in changed_by(op):
                    defs[ins.args[i].register.id] += 2
                if op == "call":
                    for a, mode in zip(ins.args, ins.modes, strict=True):  # type: ignore[arg-type]
                        self.given.add(a.register.id)
                        if mode == "mut":
                            defs[a.register.id] += 2
                        elif mode == "own":
                            self.taken.add(a.register.id)
                elif op == "set":
                    defs[ins.args[0].register.id] += 2
            self.count_end(block.end)

    def count_end(self, end: Terminator) -> None:
        """Counts what a terminator reads and defines."""
        defs = self.defs
        for a in end.args:
            self.uses[a.register.id] += 1
            self.taken.add(a.register.id)
        kind = end.kind
        if kind == "for_range":
            defs[end.args[0].register.id] += 2
        elif kind == "for_step":
            defs[end.args[0].register.id] += 2
            defs[end.args[1].register.id] += 2
        elif kind == "each":
            defs[end.args[1].register.id] += 2
            defs[end.defines.id] += 2

    def unuse(self, ins: Instruction) -> None:
        """An instruction is gone: so are its uses."""
        for a in ins.args:
            if a.__class__ is Register:
                self.uses[a.id] -= 1
            elif a.__class__ is Part:
                self.uses[a.register.id] -= 1
