"""Tidy: one walk backward over what folding and building leave.

Needs: moves checked, counts up to date. Leaves: no instruction whose result nothing uses and that
does nothing else; values computed straight into the variables and parts that get them; no copies
that are read before their original changes; tests fused into the branches on them.
"""

from __future__ import annotations

from ..ir.counts import Counts
from ..ir.function import Block, Function, Instruction, Part, Register
from ..rows import INVERSE, changed_by, is_row, shape_of, taken_by
from ..types import is_plain

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

NEAR = 12  # how far apart a definition, a move and a use are looked for
FAR = 80  # how far back a temporary that is worked on begins


def tidy(function: Function, counts: Counts) -> None:
    """Tidies a function in place."""
    tidier = _Tidier(counts)
    for block in reversed(function.blocks):
        tidier.block(block)


def dead(ins: Instruction) -> bool:
    """Whether an instruction does nothing when its result is not used."""
    op = ins.op
    if op in ("move", "pack"):
        return is_plain(ins.dst.type)
    if op == "gather":
        return True
    return is_row(op) and shape_of(op).removable and not taken_by(op)


class _Tidier:
    def __init__(self, counts: Counts) -> None:
        self.counts = counts
        self.defs, self.uses, self.based = counts.defs, counts.uses, counts.based

    def block(self, block: Block) -> None:
        """One block, from its last instruction to its first."""
        uses, body = self.uses, block.body
        for k in range(len(body) - 1, -1, -1):
            if k >= len(body):
                continue  # more than one is gone
            ins = body[k]
            dst = ins.dst
            if dst.__class__ is Register and not uses[dst.id]:
                if dead(ins):
                    self.counts.unuse(ins)
                    del body[k]
            elif ins.op == "move":
                if k and self.concatenate(body, k):
                    del body[k - 1]
                elif self.retarget(body, k) or self.rename(body, k) or self.forward(block, k):
                    del body[k]
            elif ins.op == "borrow":
                if self.borrow(body, k):
                    del body[k]
            elif ins.op == "append_string":
                self.append(body, k)
        self.fuse(block)

    def retarget(self, body: list[Instruction], k: int) -> bool:
        """`t = op …; x = move t` becomes `x = op …` if x is not looked at in between."""
        target, t = body[k].dst, body[k].args[0]
        x = target.register
        if (
            t.__class__ is not Register or self.defs[t.id] != 1 or self.uses[t.id] != 1
            or t.type is not target.type or t in self.based or t.bases or x.bases
        ):  # fmt: skip
            return False
        sole = self.counts.sole[t.id]
        if sole is None or sole.dst is not t:
            return False
        wide = t.type.slots > 1
        if x is not target and (wide or not is_row(sole.op)):
            return False
        near = k - 1 if t.type.owns else max(k - NEAR, 0)
        for j in range(k - 1, near - 1, -1):
            ins = body[j]
            if ins is sole:
                if wide and _reads(ins, x):
                    return False
                ins.dst = target
                self.counts.sole[x.id] = ins
                return True
            if _reads(ins, x) or (ins.dst is not None and _defines(ins.dst, x)):
                return False
        return False

    def rename(self, body: list[Instruction], k: int) -> bool:
        """`t = …; … t …; x = move t` works on x from the start, if x is not looked at so far."""
        x, t = body[k].dst, body[k].args[0]
        if (
            x.__class__ is not Register or t.__class__ is not Register or t.name or t.mode
            or self.uses[t.id] < 2 or t in self.based or x.bases or t.bases or t.type is not x.type
        ):  # fmt: skip
            return False
        left, changes = self.uses[t.id] - 1, 0
        found: list[tuple[list[Any], int, Any]] = []
        for j in range(k - 1, max(k - FAR, -1), -1):
            ins = body[j]
            dst = ins.dst
            if _reads(ins, x) or _defines(dst, x):
                return False
            for i, a in enumerate(ins.args):
                if a.__class__ is Register and a is t:
                    found.append((ins.args, i, x))
                elif a.__class__ is Part and a.register is t:
                    found.append((ins.args, i, Part(x, a.offset, a.type)))
                else:
                    continue
                left -= 1
                changes += i in changed_by(ins.op) or (
                    ins.op == "call" and ins.modes[i] == "mut"  # type: ignore[index]
                )
            if dst is t:
                if left or self.defs[t.id] != 1 + 2 * changes or t in ins.args:
                    return False
                for args, i, better in found:
                    args[i] = better
                ins.dst = x
                self.counts.sole[x.id] = ins
                self.uses[x.id] += self.uses[t.id] - 1
                return True
            if dst is not None and _defines(dst, t):
                return False
        return False

    def borrow(self, body: list[Instruction], k: int) -> bool:
        """`t = row that lends; x = borrow t` becomes `x = row that lends`."""
        x, t = body[k].dst, body[k].args[0]
        if (
            not k or t.__class__ is not Register or body[k - 1].dst is not t or not t.bases
            or self.defs[t.id] != 1 or self.uses[t.id] != 1 or t in self.based
            or not set(t.bases) <= set(x.bases) or x in t.bases or t.type.leaves != x.type.leaves
        ):  # fmt: skip
            return False
        body[k - 1].dst = x
        return True

    # --- strings -----------------------------------------------------------------------------

    def concatenate(self, body: list[Instruction], k: int) -> bool:
        """`t = concat x, y; x = move t` appends y to x in place."""
        x, before = body[k].dst, body[k - 1]
        t = body[k].args[0]
        if (
            before.op != "concat" or before.dst is not t or before.args[0] is not x
            or x.__class__ is not Register or x.bases or x.mode == "read" or self.uses[t.id] != 1
        ):  # fmt: skip
            return False
        y = before.args[1]
        if y.register is x or x in y.register.bases:
            return False
        body[k] = Instruction("append_string", None, [x, y], before.at)
        self.uses[t.id] -= 1
        return True

    def append(self, body: list[Instruction], k: int) -> None:
        """What is appended to a fresh string that is appended to x is appended to x at once."""
        x, t = body[k].args
        if t.__class__ is not Register or t.name or t in self.based or t.bases:
            return
        found = 0
        for j in range(k - 1, max(k - 1 - NEAR, -1), -1):
            ins = body[j]
            if ins.dst is t:
                if ins.op != "blank" or self.uses[t.id] != found + 1:
                    return
                for i in range(j + 1, k):
                    if body[i].op.startswith("append_") and body[i].args[0] is t:
                        body[i].args[0] = x
                self.uses[x.register.id] += found - 1
                del body[k], body[j]
                return
            if ins.op.startswith("append_") and ins.args[0] is t:
                if any(a.__class__ is Register and a is t for a in ins.args[1:]):
                    return
                found += 1
                rest = ins.args[1:]
            else:
                rest = ins.args
            for a in rest:
                if a.__class__ is Register or a.__class__ is Part:
                    r = a.register
                    if r is x.register or r is t or x.register in r.bases:
                        return
            if ins.op == "call" or _defines(ins.dst, x.register):
                return

    # --- moves -------------------------------------------------------------------------------

    def forward(self, block: Block, k: int) -> bool:
        """`t = move x; … t …` becomes `… x …` if x is not changed before; of owned values, if
        nothing looks at x at all."""
        t, x = block.body[k].dst, block.body[k].args[0]
        if (
            t.__class__ is not Register or x.__class__ is not Register or self.defs[t.id] != 1
            or t.type is not x.type or t in self.based or t.bases or x.bases
        ):  # fmt: skip
            return False
        left = self.uses[t.id]
        plain = is_plain(t.type)
        if left > (4 if plain else 1) or (not plain and (x.mode == "read" or x in self.based)):
            return False
        found: list[list[Any]] = []
        for ins in block.body[k + 1 : k + 1 + NEAR]:
            mentioned = ins.args.count(t)
            if _in_part(ins, t):
                return False
            if mentioned:
                found.append(ins.args)
                left -= mentioned
                if not plain and (_reads(ins, x) or _defines(ins.dst, x)):
                    return False
                if not left:
                    return self.use(found, t, x)
            if _changes(ins, x) or (not plain and _reads(ins, x)):
                return False
        end = block.end
        assert end is not None
        if len(block.body) > k + 1 + NEAR or end.kind in ("for_range", "for_step", "each"):
            return False
        if end.args.count(t) == left and (plain or end.kind == "return"):
            found.append(end.args)
            return self.use(found, t, x)
        return False

    def use(self, found: list[list[Any]], t: Register, x: Register) -> bool:
        """Puts x where t is read."""
        for args in found:
            for i, a in enumerate(args):
                if a is t:
                    args[i] = x
                    self.uses[x.id] += 1
        self.uses[x.id] -= 1
        self.uses[t.id] = 0
        return True

    def fuse(self, block: Block) -> None:
        """A test right before the branch on it becomes part of the branch."""
        end, body = block.end, block.body
        assert end is not None
        if end.kind != "branch" or not body:
            return
        test, condition = body[-1], end.args[0]
        if test.dst is condition and self.uses[condition.id] == 1 and test.op in INVERSE:
            end.kind, end.args = test.op, test.args
            body.pop()


def _reads(ins: Instruction, x: Register) -> bool:
    """Whether an instruction reads x, a part of it or what borrows from it."""
    for a in ins.args:
        if a.__class__ is Register or a.__class__ is Part:
            r = a.register
            if r is x or (r.bases and x in r.bases):
                return True
    return False


def _in_part(ins: Instruction, t: Register) -> bool:
    """Whether an instruction reads a part of t."""
    return any(a.__class__ is Part and a.register is t for a in ins.args)


def _defines(dst: Any, x: Register) -> bool:
    if dst is None:
        return False
    return x in dst if dst.__class__ is list else dst.register is x


def _changes(ins: Instruction, x: Register) -> bool:
    """Whether an instruction defines x or changes it in place."""
    if _defines(ins.dst, x):
        return True
    if ins.op == "call":
        assert ins.modes is not None
        return any(m == "mut" and a.register is x for a, m in zip(ins.args, ins.modes, strict=True))
    return any(ins.args[i].register is x for i in changed_by(ins.op))
