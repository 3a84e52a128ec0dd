"""Fold: cheap optimisation of plain values that pays in the interpreter. One walk forward.

Needs: moves checked, blocks ordered, counts. Leaves: constants folded, plain copies propagated,
equal computations of a block done once, immediates used, and what a loop does not change moved
ahead of it; the counts kept up to date. Traps stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from mojovm.spec.ops import BY_NAME

from ..ir.counts import Counts
from ..ir.flow import find_loops, members_of, predecessors
from ..ir.function import Block, Function, Instruction, Part, Register, Terminator
from ..rows import INVERSE, changed_by, is_row, shape_of
from ..types import Type, is_plain, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

NEAR = 4  # how far back an immediate addition is looked for
MANY = 48  # computations that a block takes over from the one before


def fold(function: Function, counts: Counts) -> bool:
    """Optimises a function in place; whether branches were decided, so that blocks may be gone."""
    folder = _Folder(function, counts)
    folder.run()
    return folder.decided


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
SAME = {("add_imm.i64", 0), ("mul_imm.i64", 1), ("shr_imm.i64", 0)}

Loop = tuple[int, int, Block]  # the header, its members, the block ahead


@cache
def foldable(op: str) -> bool:
    """Whether a row may be evaluated while compiling: all devices agree on its result."""
    row = BY_NAME.get(op)
    return row is not None and row.kind == "term" and row.portable


class _Folder:
    def __init__(self, function: Function, counts: Counts) -> None:
        self.function = function
        self.counts = counts
        self.defs, self.uses = counts.defs, counts.uses
        self.known: dict[int, int] = {}  # constants: 64-bit patterns, signed
        self.instead: dict[int, Register] = {}
        # What was computed on the way to here; its key has the version of each operand that
        # changes, and of memory if it is read.
        self.done: dict[tuple[Any, ...], Register] = {}
        self.version: dict[Any, int] = {}
        self.louds: dict[Type, bool] = {}
        self.hoisted: dict[tuple[Any, ...], Register] = {}
        self.body: list[Instruction] = []
        self.decided = False

    def run(self) -> None:
        """Replaces operands and simplifies, each definition before what it reaches."""
        blocks = self.function.blocks
        loops = self.loops_around() if any(b.loop for b in blocks) else {}
        instead, defs = self.instead, self.defs
        sources = predecessors(blocks)
        ends: list[dict[tuple[Any, ...], Register]] = []
        for b, block in enumerate(blocks):
            around = loops.get(b, ())
            body = self.body = []
            before = sources[b][0] if len(sources[b]) == 1 else b
            self.done = ends[before].copy() if before < b and len(ends[before]) < MANY else {}
            ends.append(self.done)
            for ins in block.body:
                if instead:
                    self.substitute(ins.args)
                handler = HANDLERS.get(ins.op)
                dst = ins.dst
                if handler is not None:
                    handler(self, ins)
                    if dst.__class__ is Register and defs[dst.id] == 1:
                        if self.once(ins, around):
                            continue
                elif writes(ins.op):
                    self.wrote(ins)
                if dst is not None and (dst.__class__ is not Register or defs[dst.id] != 1):
                    for d in dst if dst.__class__ is list else (dst.register,):
                        self.version[d] = self.version.get(d, 0) + 1
                body.append(ins)
            block.body = body
            end = block.end
            assert end is not None
            if end.args:
                if instead:
                    self.substitute(end.args)
                if end.kind == "branch":
                    self.branch(end)
                elif end.kind in COUNTED:
                    for a in (*end.args, *([end.defines] if end.defines else ())):
                        self.version[a.register] = self.version.get(a.register, 0) + 1
        if instead:
            self.rebase()

    def rebase(self) -> None:
        """What borrowed from a register that is computed no more borrows from its equal."""
        instead = self.instead
        for r in self.function.registers:
            if r.bases and any(base.id in instead for base in r.bases):
                r.bases = tuple(dict.fromkeys(instead.get(base.id, base) for base in r.bases))
                self.counts.based.update(r.bases)

    def wrote(self, ins: Instruction) -> None:
        """An instruction changed memory, and perhaps operands in place."""
        version = self.version
        version[None] = version.get(None, 0) + 1
        if ins.op == "call":
            changed = [a for a, m in zip(ins.args, ins.modes or (), strict=True) if m == "mut"]
        else:
            changed = [ins.args[i] for i in changed_by(ins.op)]
        for a in changed:
            version[a.register] = version.get(a.register, 0) + 1

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

    # --- rows --------------------------------------------------------------------------------

    def constant(self, ins: Instruction) -> None:
        """`const`: a known value if its register holds no other."""
        if self.defs[ins.dst.register.id] == 1:
            self.known[ins.dst.id] = ins.args[0]

    def make_constant(self, ins: Instruction, pattern: int) -> None:
        """Makes an instruction a constant."""
        self.counts.unuse(ins)
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

    def keep(self, ins: Instruction) -> None:
        """A row that is what it is."""

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
                operands.append((a.type.kind, value))
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
        ins.op, ins.args = better, [other, value]
        if op in POSITIVE and value & (value - 1) == 0:  # no division is needed
            whole = op == "floordiv.i64"
            ins.op = "shr_imm.i64" if whole else "and_imm.i64"
            ins.args = [other, value.bit_length() - 1 if whole else value - 1]
        if op == "add.i64":
            self.join_additions(ins)
        if (ins.op, ins.args[1]) in SAME:
            ins.op, ins.args = "move", ins.args[:1]
            self.move(ins)

    def join_additions(self, ins: Instruction) -> None:
        """x + a + b adds the constants at once, if x is still what it was."""
        middle, b = ins.args
        if middle.__class__ is not Register or self.defs[middle.id] != 1:
            return
        inner = self.counts.sole[middle.id]
        if inner is None or inner.op != "add_imm.i64" or not _small(inner.args[1] + b):
            return
        x = inner.args[0]
        if x.__class__ is not Register:
            return
        if self.defs[x.id] != 1:
            near = self.body[-NEAR:]
            if inner not in near or any(i.dst is x for i in near[near.index(inner) :]):
                return
        self.uses[middle.id] -= 1
        self.uses[x.id] += 1
        ins.args = [x, inner.args[1] + b]

    def branch(self, end: Terminator) -> None:
        """A branch on a constant or on a negation."""
        condition = end.args[0]
        while condition.__class__ is Register:
            value = self.known.get(condition.id)
            if value is not None:
                end.kind, end.args = "jump", []
                end.targets = [end.targets[0 if value else 1]]
                self.uses[condition.id] -= 1
                self.decided = True
                return
            sole = self.counts.sole[condition.id]
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

    # --- once instead of again ---------------------------------------------------------------

    def once(self, ins: Instruction, around: Any) -> bool:
        """Moves an instruction ahead of loops that do not change it, or finds that it was computed
        before; whether it is gone from here."""
        op, dst = ins.op, ins.dst
        shape = shape_of(op)
        counts, defs, version = self.counts, self.defs, self.version
        key: list[Any] = [op]
        if op in LOADS:
            if not is_plain(dst.type):
                return False
            around = ()
            key.append(version.get(None))
        elif op == "const_string":
            if dst.id in counts.taken or defs[dst.id] != 1:
                return False
        elif op[:6] == "const.":
            if dst.id in counts.given and self.uses[dst.id] == 1:
                return False  # it is made in the call's window
        elif shape.decides or op in INVERSE:
            return False
        where: list[int] = []
        for a in ins.args:
            if a.__class__ is Register or a.__class__ is Part:
                r = a.register
                if r.type.owns and self.loud(r.type):
                    return False  # its last use is seen
                key += (r, a.offset, a.type)
                if defs[r.id] != 1 or r.bases:
                    around = ()
                    key.append(version.get(r))
                else:
                    where.append(counts.where[r.id])
            else:
                key.append(a)
        if around and (not shape.term or foldable(op)):
            for header, members, ahead in around:
                if not any(w >= header and members >> w - header & 1 for w in where):
                    return self.hoist(ins, ahead, (ahead, *key))
        if op == "const_string":
            return False
        same = self.done.setdefault(tuple(key), dst)
        if same is dst or same.type is not dst.type:
            return False
        self.instead[dst.id] = same
        counts.unuse(ins)
        return True

    def loud(self, t: Type) -> bool:
        """Whether the end of a value runs code."""
        found = self.louds.get(t)
        if found is None:
            found = self.louds[t] = runs_code_on_drop(t)
        return found

    def loops_around(self) -> dict[int, list[Loop]]:
        """For each block the loops around it, outermost first."""
        blocks = self.function.blocks
        loops = find_loops(blocks)
        sources = predecessors(blocks)
        around: dict[int, list[Loop]] = {}
        for header, members in sorted(loops.items(), key=lambda loop: -loop[1].bit_count()):
            inside = members_of(header, members)
            outside = [s for s in sources[header] if s not in inside]
            if len(outside) != 1:
                continue
            loop = header, members, blocks[outside[0]]
            for n in inside:
                around.setdefault(n, []).append(loop)
        return around

    def hoist(self, ins: Instruction, ahead: Block, key: tuple[Any, ...]) -> bool:
        """Moves an instruction to the end of a block, once for all that are equal."""
        dst = ins.dst
        same = self.hoisted.setdefault(key, dst)
        if same is not dst:
            if same.type is not dst.type:
                return False
            self.instead[dst.id] = same
            self.counts.unuse(ins)
            return True
        self.counts.where[dst.id] = ahead.id
        ahead.body.append(ins)
        return True


@cache
def writes(op: str) -> bool:
    """Whether an instruction changes memory, or an operand in place."""
    if is_row(op):
        return shape_of(op).effect not in ("pure", "reads") or bool(changed_by(op))
    return op in ("set", "detach", "discard")


Handler = Callable[[_Folder, Instruction], None]
HANDLERS: dict[str, Handler] = {"move": _Folder.move}
for _op, _row in BY_NAME.items():
    if _op.startswith("const."):
        HANDLERS[_op] = _Folder.constant
    elif _row.kind == "term":
        HANDLERS[_op] = _Folder.evaluate
COUNTED = ("for_range", "for_step", "each")
LOADS = {op for op in BY_NAME if op.startswith("load.")} | {"fetch"}
VECTORS = [
    op for op, row in BY_NAME.items()
    if row.group == "Lanes" and row.dst is not None and row.effect == "pure"
]  # fmt: skip
HANDLERS |= dict.fromkeys((*LOADS, *VECTORS, "const_string"), _Folder.keep)
HANDLERS |= dict.fromkeys((*IMMEDIATE, "sub.i64"), _Folder.immediate)
assert all(op in BY_NAME for pair in IMMEDIATE.values() for op in pair if op)
