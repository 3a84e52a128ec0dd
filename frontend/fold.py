"""Fold: cheap optimisation of plain values that pays in the interpreter. One walk, linear.

Needs: moves checked, blocks ordered. Leaves: constants folded, plain copies propagated, immediates
used, what a loop does not change moved ahead of it, values computed straight into the variables
that get them, tests fused into branches, and what nothing uses gone. Traps stay where they are.

A register with a single definition is a value: where it may be read, that definition came before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mojovm.spec.ops import BY_NAME

from .flow import find_loops, is_plain, order_blocks, predecessors, thread_jumps
from .ir import Block, Function, Instruction, Part, Register, Terminator
from .rows import CHANGES, INVERSE, SHAPES, TAKES

NEAR = 12  # how far back a temporary's definition is looked for


def fold(function: Function) -> None:
    """Optimises a function in place."""
    folder = _Folder(function)
    folder.count()
    folder.forward()
    folder.backward()
    if folder.branches_folded:
        thread_jumps(function)
        order_blocks(function)


def _small(value: int) -> bool:
    return -0x8000_0000 <= value <= 0x7FFF_FFFF


# op -> (with a constant on the right, with a constant on the left): the row with an immediate.
IMMEDIATE: dict[str, tuple[str, str]] = {
    "add.i64": ("add_imm.i64", "add_imm.i64"),
    "mul.i64": ("mul_imm.i64", "mul_imm.i64"),
    "floordiv.i64": ("floordiv_imm.i64", ""),
    "mod.i64": ("mod_imm.i64", ""),
    "lt.int": ("lt_imm.int", "gt_imm.int"),
    "le.int": ("le_imm.int", "ge_imm.int"),
    "eq.bits": ("eq_imm.int", "eq_imm.int"),
    "ne.bits": ("ne_imm.int", "ne_imm.int"),
}
POSITIVE = {"floordiv.i64", "mod.i64"}
# (op, constant on the right) that leave the left operand as it is.
SAME = {("add_imm.i64", 0), ("mul_imm.i64", 1), ("floordiv_imm.i64", 1)}

_foldable: dict[str, bool] = {}


def foldable(op: str) -> bool:
    """Whether a row may be evaluated while compiling: all devices agree on its result."""
    found = _foldable.get(op)
    if found is None:
        row = BY_NAME.get(op)
        found = _foldable[op] = row is not None and row.kind == "term" and row.portable
    return found


class _Folder:
    def __init__(self, function: Function) -> None:
        self.function = function
        count = len(function.registers)
        self.defs = [0] * count  # 2 and more: changed in place or defined several times
        self.uses = [0] * count
        self.sole: list[Instruction | None] = [None] * count
        self.where = [0] * count  # the block of the sole definition
        self.known: dict[int, int] = {}  # constants: 64-bit patterns, signed
        self.instead: dict[int, Register] = {}
        self.given: set[int] = set()  # arguments of calls
        self.based: set[Register] = set()
        self.branches_folded = False

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
                if op in CHANGES:
                    for i in CHANGES[op]:
                        defs[ins.args[i].register.id] += 2
                elif op == "call":
                    for a, mode in zip(ins.args, ins.modes, strict=True):  # type: ignore[arg-type]
                        self.given.add(a.register.id)
                        if mode == "mut":
                            defs[a.register.id] += 2
                elif op == "set":
                    defs[ins.args[0].register.id] += 2
            self.count_end(block.end)  # type: ignore[arg-type]

    def count_end(self, end: Terminator) -> None:
        defs = self.defs
        for a in end.args:
            self.uses[a.register.id] += 1
        kind = end.kind
        if kind == "for_range":
            defs[end.args[0].register.id] += 2
        elif kind == "for_step":
            defs[end.args[0].register.id] += 2
            defs[end.args[1].register.id] += 2
        elif kind == "each":
            defs[end.args[1].register.id] += 2
            defs[end.defines.id] += 2

    # --- forward: constants, copies, immediates, loops ----------------------------------------

    def forward(self) -> None:
        """Replaces operands and simplifies, each definition before what it reaches."""
        blocks = self.function.blocks
        loops = self.loops_around() if any(b.loop for b in blocks) else {}
        instead = self.instead
        hoisted: dict[tuple[Any, ...], Register] = {}
        for b, block in enumerate(blocks):
            around = loops.get(b)
            body: list[Instruction] = []
            for ins in block.body:
                if instead:
                    self.substitute(ins.args)
                op = ins.op
                handler = FORWARD.get(op)
                if handler is not None:
                    handler(self, ins)
                elif op in SHAPES and SHAPES[op].term:
                    self.evaluate(ins)
                if around is not None and ins.dst.__class__ is Register:
                    ahead = self.ahead(ins, around)
                    if ahead is not None:
                        self.hoist(ins, ahead, hoisted)
                        continue
                body.append(ins)
            block.body = body
            end = block.end
            assert end is not None
            if end.args:
                if instead:
                    self.substitute(end.args)
                if end.kind == "branch":
                    self.fold_branch(end)

    def substitute(self, args: list[Any]) -> None:
        """Uses the original instead of a copy."""
        instead, uses = self.instead, self.uses
        for k, a in enumerate(args):
            if a.__class__ is Register:
                better = instead.get(a.id)
                if better is not None:
                    args[k] = better
                    uses[a.id] -= 1
                    uses[better.id] += 1
            elif a.__class__ is Part:
                better = instead.get(a.register.id)
                if better is not None:
                    args[k] = Part(better, a.offset, a.type)
                    uses[a.register.id] -= 1
                    uses[better.id] += 1

    def constant(self, ins: Instruction) -> None:
        """`const`: a known value if its register holds no other."""
        if self.defs[ins.dst.register.id] == 1:
            self.known[ins.dst.id] = ins.args[0]

    def make_constant(self, ins: Instruction, pattern: int) -> None:
        """Makes an instruction a constant."""
        for a in ins.args:
            if a.__class__ in (Register, Part):
                self.uses[a.register.id] -= 1
        if pattern >> 63 > 0:
            pattern -= 1 << 64
        ins.op = f"const.{ins.dst.type.kind}"
        ins.args = [pattern]
        self.constant(ins)

    def move(self, ins: Instruction) -> None:
        """`move`: a copy of a single value, or of a constant, is no work."""
        source, dst = ins.args[0], ins.dst
        if source.__class__ is not Register or not is_plain(dst.type):
            return
        value = self.known.get(source.id)
        if value is not None and source.type is dst.type:
            self.make_constant(ins, value)
        elif (
            dst.__class__ is Register and self.defs[dst.id] == 1 and self.defs[source.id] == 1
            and source.type is dst.type and not source.bases
        ):  # fmt: skip
            self.instead[dst.id] = source

    def evaluate(self, ins: Instruction) -> None:
        """Evaluates a term row of constants; a fault stays for the run."""
        known = self.known
        if not known:
            return
        operands: list[tuple[str, int]] = []
        for a in ins.args:
            if a.__class__ is Register:
                value = known.get(a.id)
                if value is None:
                    return
                operands.append((a.type.kind, value))  # type: ignore[attr-defined]
            elif a.__class__ is int:
                operands.append(("i64", a))
            else:
                return
        if not foldable(ins.op):
            return
        from mojovm.spec.reference import decode, encode, evaluate

        mask = (1 << 64) - 1
        result = evaluate(ins.op, *[decode(kind, v & mask) for kind, v in operands])
        if not isinstance(result, str):
            self.make_constant(ins, encode(ins.dst.type.kind, result))

    def immediate(self, ins: Instruction) -> None:
        """A row with a constant operand: evaluated, or the row with an immediate."""
        known = self.known
        a, b = ins.args
        left = known.get(a.id) if a.__class__ is Register else None
        right = known.get(b.id) if b.__class__ is Register else None
        if left is None and right is None:
            return
        if left is not None and right is not None:
            self.evaluate(ins)
            return
        op = ins.op
        value, other, constant = (right, a, b) if right is not None else (left, b, a)
        assert value is not None
        if op == "sub.i64":
            if right is None:
                return
            op, value = "add.i64", -value
        if op in ("eq.bits", "ne.bits") and constant.type.kind == "u64":
            return
        better = IMMEDIATE[op][0 if right is not None else 1]
        if not better or not _small(value) or (op in POSITIVE and value <= 0):
            return
        self.uses[constant.id] -= 1
        if (better, value) in SAME:
            ins.op, ins.args = "move", [other]
            self.move(ins)
        else:
            ins.op, ins.args = better, [other, value]

    def fold_branch(self, end: Terminator) -> None:
        """A branch on a constant or on a negation."""
        condition = end.args[0]
        while condition.__class__ is Register:
            value = self.known.get(condition.id)
            if value is not None:
                end.kind, end.args = "jump", []
                end.targets = [end.targets[0 if value else 1]]
                self.uses[condition.id] -= 1
                self.branches_folded = True
                return
            sole = self.sole[condition.id]
            if self.defs[condition.id] != 1 or sole is None or sole.op != "not":
                return
            inner = sole.args[0]
            if inner.__class__ is not Register or self.defs[inner.id] != 1:
                return
            self.uses[condition.id] -= 1
            self.uses[inner.id] += 1
            end.args = [inner]
            end.targets.reverse()
            condition = inner

    # --- loops -------------------------------------------------------------------------------

    def loops_around(self) -> dict[int, list[tuple[int, Block]]]:
        """For each block the loops around it, outermost first: (members, the block ahead)."""
        blocks = self.function.blocks
        loops = find_loops(blocks)
        sources = predecessors(blocks)
        around: dict[int, list[tuple[int, Block]]] = {}
        for header, members in sorted(loops.items(), key=lambda loop: -loop[1].bit_count()):
            outside = [s for s in sources[header] if not members >> s & 1]
            if len(outside) != 1:
                continue
            ahead = blocks[outside[0]]
            while members:
                low = members & -members
                around.setdefault(low.bit_length() - 1, []).append((loops[header], ahead))
                members ^= low
        return around

    def ahead(self, ins: Instruction, around: list[tuple[int, Block]]) -> Block | None:
        """The block ahead of the outermost loop in which an instruction always gives the same."""
        dst = ins.dst
        if self.defs[dst.id] != 1:
            return None
        op = ins.op
        shape = SHAPES.get(op)
        if shape is None or op in INVERSE:
            return None
        if not (shape.term and not shape.traps and foldable(op)):
            if op[:6] != "const." or (self.uses[dst.id] == 1 and dst.id in self.given):
                return None
        outside = 0
        for a in ins.args:
            if a.__class__ is Register or a.__class__ is Part:
                r = a.register
                if self.defs[r.id] != 1 or not is_plain(r.type):
                    return None
                outside |= 1 << self.where[r.id]
        for members, block in around:
            if not members & outside:
                return block
        return None

    def hoist(
        self, ins: Instruction, ahead: Block, hoisted: dict[tuple[Any, ...], Register]
    ) -> None:
        """Moves an instruction to the end of a block, once for all that are equal."""
        dst = ins.dst
        key = (ahead.id, ins.op, *[a if a.__class__ is int else id(a) for a in ins.args])
        same = hoisted.get(key)
        if same is not None and same.type is dst.type:
            self.instead[dst.id] = same
            for a in ins.args:
                if a.__class__ is Register:
                    self.uses[a.id] -= 1
                elif a.__class__ is Part:
                    self.uses[a.register.id] -= 1
            return
        hoisted[key] = dst
        self.where[dst.id] = ahead.id
        ahead.body.append(ins)

    # --- backward: what nothing uses, targets, tests ------------------------------------------

    def backward(self) -> None:
        """Removes dead instructions, retargets definitions, fuses tests."""
        uses = self.uses
        for block in reversed(self.function.blocks):
            body = block.body
            for k in range(len(body) - 1, -1, -1):
                ins = body[k]
                dst = ins.dst
                if dst.__class__ is not Register:
                    continue
                if not uses[dst.id]:
                    if self.dead(ins):
                        for a in ins.args:
                            if a.__class__ is Register:
                                uses[a.id] -= 1
                            elif a.__class__ is Part:
                                uses[a.register.id] -= 1
                        del body[k]
                elif ins.op == "move" and self.retarget(body, k):
                    del body[k]
            self.fuse(block)

    def dead(self, ins: Instruction) -> bool:
        """Whether an instruction does nothing when its result is not used."""
        op = ins.op
        if op == "move" or op == "pack":
            return is_plain(ins.dst.type)
        shape = SHAPES.get(op)
        return shape is not None and shape.removable and not shape.takes

    def retarget(self, body: list[Instruction], k: int) -> bool:
        """`t = op …; x = move t` becomes `x = op …` if x is not looked at in between."""
        x, t = body[k].dst, body[k].args[0]
        if (
            t.__class__ is not Register or self.defs[t.id] != 1 or self.uses[t.id] != 1
            or t.type is not x.type or t in self.based or t.bases or x.bases
        ):  # fmt: skip
            return False
        sole = self.sole[t.id]
        if sole is None or sole.dst is not t:
            return False
        near = k - 1 if x.type.owns else max(k - NEAR, 0)
        for j in range(k - 1, near - 1, -1):
            ins = body[j]
            found = ins is sole
            if not found or x.type.slots > 1:
                if ins.dst is not None and not found and _mentions(ins.dst, x):
                    return False
                for a in ins.args:
                    if (a.__class__ is Register or a.__class__ is Part) and (
                        a.register is x or x in a.register.bases
                    ):
                        return False
            if found:
                ins.dst = x
                self.sole[x.id] = ins
                return True
        return False

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


def _mentions(dst: Any, x: Register) -> bool:
    if dst.__class__ is list:
        return x in dst
    return dst.register is x


Handler = Callable[[_Folder, Instruction], None]
FORWARD: dict[str, Handler] = dict.fromkeys((*IMMEDIATE, "sub.i64"), _Folder.immediate)
FORWARD["move"] = _Folder.move
for _op in BY_NAME:
    if _op.startswith("const."):
        FORWARD[_op] = _Folder.constant
assert all(op in BY_NAME for pair in IMMEDIATE.values() for op in pair if op)
assert TAKES["move"] == (0,)
