"""Unroll and jam: U turns of an outer loop run side by side in one inner loop.

A float sum is done in the order of the source, so a loop that sums waits for each addition. Sums
of different turns of the loop around it know nothing of each other: with U of them in one body,
each in its order, LLVM puts them side by side in vectors, and the result has the same bits. The
transform is that of Callahan, Carr and Kennedy, "Improving register allocation for subscripted
variables" (1990).

    before; for j: inside; after      U times `before`; for j: U times `inside`; U times `after`

What is moved ahead by that, `before` and `inside`, writes no memory and cannot fault, as it is
asked ahead of U turns whether all their indices are inside their lists; and `after` writes to no
list that those read. Each copy has its own variables for what a turn defines ahead of using it;
what one turn hands to the next is met in `after` only, which runs in order. The last copy has the
registers themselves. Whenever something does not hold, one turn runs as it always did.

In a `@fastmath` function a sum along a row waits for nothing: LLVM makes vectors of it by itself.
But what lies side by side for the copies, as the columns in a product of matrices, is jammed still:
0.4 ns an element against 2.8.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...spec.ops import BY_NAME
from ...spec.records import slotted
from .. import tuning
from ..graph import Block, Instruction, Loop, decode, only_computes
from .affine import Registers, Value, coefficient, degree, number
from .aliases import Roots
from .body import Body, Context

MOVES = ("move", "move_slot")
PLAIN = ("borrow", "load.{t}", "fetch", "check_index", "const.{t}", *MOVES)
WRITES = ("store.{t}", "put", "append.{t}")
FLOATS = ("f32", "f64")


@slotted
class Check:
    """An index that must be inside a list of this length, and whether they are the same in all
    copies."""

    length: Value
    index: Value
    same: bool


@slotted
class Jam:
    """An outer loop: `turn` is the block of its back edge, that of the inner one `inner_turn`."""

    turn: Block
    before: Block
    inner_turn: Block
    inside: Block
    after: Block | None
    registers: Registers
    start: Value  # what counts the inner turns, ahead of them
    limit: Value  # of it
    private: frozenset[int]  # slots that a turn defines ahead of using them
    checks: tuple[list[Check], list[Check]]  # of `before`, and of the rest
    context: Context
    copies: int
    by_rows: bool = False  # whether the copies read far from each other

    @property
    def outer(self) -> int:
        """The slot that counts the outer turns."""
        return self.turn.last["i"]

    @property
    def inner(self) -> int:
        return self.inner_turn.last["i"]

    @property
    def name(self) -> str:
        return f"jam{self.turn.last.word}"

    def depends(self, value: Value) -> bool:
        """Whether a value is another one in each copy."""
        if value.form == "induction" and value.detail == self.outer:
            return True
        return any(map(self.depends, value.parts))

    def lies_close(self, index: Value) -> bool:
        """Whether an index is the same in all copies, or the next one in the next copy."""
        along = _along(index, self.outer)
        return along is not None and coefficient(along, {self.outer: number(1)}) in (0, 1)


def _along(value: Value, slot: int) -> Value | None:
    """A value as one of the induction variable at `slot` alone; None if it is not linear in it."""
    if value.form == "induction":
        return Value("induction", value.detail, degree=int(value.detail == slot))
    parts = tuple(part for p in value.parts if (part := _along(p, slot)) is not None)
    if len(parts) < len(value.parts) or value.form != "term":
        return None if value.parts else value
    meaning = BY_NAME[value.detail].meaning
    assert meaning is not None
    found = degree(meaning, parts)
    return None if found is None else Value("term", value.detail, parts, found)


# --- what can be jammed ---------------------------------------------------------------------------


def find(body: Body, loop: Loop, roots: Roots) -> Jam | None:
    """The outer loop as one that can be jammed, or None."""
    shape = _shape(body, loop)
    if shape is None:
        return None
    turn, before, inner_turn, inside, after = shape
    if not (_allowed(body, before) and _allowed(body, inside)):
        return None
    if after is not None and not _allowed(body, after, writing=True):
        return None
    parts = [block for block in (before, inside, after) if block is not None]
    size = sum(_size(body, row) for block in parts for row in rows(block))
    sums = _carried_floats(body, inner_turn, inside)
    if not 0 < sums <= 8 or size > tuning.JAMMED_OPERATIONS:
        return None
    if _meets_writes(body, roots, (before, inner_turn, inside), after):
        return None
    registers = Registers(body, loop, before, turn)
    registers.headers_stay = registers.all_asked = True  # by what is allowed, and what is asked
    private = _private(body, registers, shape)
    if private is None:
        return None
    copies = max(tuning.JAMMED_TURNS * 2 // max(sums, 2), 2)
    jam = _with_checks(Jam(
        turn, before, inner_turn, inside, after, registers, number(0), number(0), private,
        ([], []), Context(".j"), copies,
    ))  # fmt: skip
    if jam is not None and jam.by_rows and body.fastmath:
        return None  # vectors along a row need no other rows
    return jam


Shape = tuple[Block, Block, Block, Block, Block | None]


def _shape(body: Body, loop: Loop) -> Shape | None:
    """The loop's blocks by what they are for: turn, before, inner_turn, inside, after."""
    turn = loop.header
    if loop.latches == [turn] or len(turn.instructions) != 1 or turn.last.row.name != "for.i64":
        return None
    within = [inner for inner in body.graph.loops if inner.header in loop.blocks - {turn}]
    if len(within) != 1:
        return None
    inner = within[0]
    inner_turn = inner.header
    last = inner_turn.last
    if len(inner_turn.instructions) != 1 or len(inner.blocks) != 2:
        return None
    if last.row.name != "for.i64" and last.row.template != "each.{t}":
        return None
    before, inside, behind = turn.successors[0], inner_turn.successors[0], inner_turn.successors[1]
    after = None if behind is turn else behind
    blocks = {turn, before, inner_turn, inside} | ({after} if after else set())
    if loop.blocks != blocks or inner.blocks != {inner_turn, inside}:
        return None
    ways = [(before, turn, inner_turn), (inside, inner_turn, inner_turn)]
    if after is not None:
        ways.append((after, inner_turn, turn))
    for block, origin, target in ways:
        if block.predecessors != [origin] or block.successors != [target]:
            return None
    return turn, before, inner_turn, inside, after


def rows(block: Block) -> list[Instruction]:
    return [i for i in block.instructions if i.row.name != "jump"]


def _allowed(body: Body, block: Block, *, writing: bool = False) -> bool:
    return all(_movable(body, i) or (writing and _writes(body, i)) for i in rows(block))


def _movable(body: Body, instruction: Instruction) -> bool:
    """Whether a row may run earlier, once indices are known to be inside."""
    row = instruction.row
    if row.kind == "term":
        return not row.trap_conditions
    if row.name == "call":
        callee = instruction["f"]
        return callee in body.callees and only_computes(body.code.functions[callee])
    if row.name in MOVES:  # what is owned stays where it is
        slots = body.extent(instruction, row.operands[0])
        return not any(body.kinds[slot] == "pointer" for slot in slots)
    return row.template in PLAIN


def _writes(body: Body, instruction: Instruction) -> bool:
    return instruction.row.template in WRITES and not body.replaces_header(instruction)


def _size(body: Body, instruction: Instruction) -> int:
    """About how many instructions a row is."""
    if instruction.row.name == "call":
        inside = decode(body.code.functions[instruction["f"]].words)
        return sum(_size(body, i) for i in inside)
    meaning = instruction.row.meaning
    if meaning is None:
        return 1
    return sum(term.primitive not in ("argument", "constant") for term in meaning.walk())


def _meets_writes(body: Body, roots: Roots, readers: Iterable[Block], after: Block | None) -> bool:
    """Whether what is moved ahead may read what an earlier turn writes."""
    reads = {
        roots.root(instruction["list"])
        for block in readers
        for instruction in block.instructions
        if instruction.has("list")
    }
    writes = {
        roots.root(i["list"])
        for i in (rows(after) if after is not None else ())
        if i.row.template in WRITES
    }
    return bool(writes) and (None in reads | writes or bool(reads & writes))


# --- registers ------------------------------------------------------------------------------------


def used(body: Body, instruction: Instruction) -> set[int]:
    """The slots that an instruction reads."""
    if instruction.row.name == "call":
        base = instruction["window"] + 1
        slots = body.shapes.signature(instruction["f"]).parameter_slots
        return {base + slot for slot in slots}
    return {
        slot
        for operand in instruction.row.operands
        if operand.mode not in ("define", "immediate")
        for slot in body.extent(instruction, operand)
    }


def exposed(body: Body, instructions: Iterable[Instruction], defined: set[int]) -> set[int]:
    """The slots that are used ahead of their definition; adds to what is defined."""
    found: set[int] = set()
    for instruction in instructions:
        found |= used(body, instruction) - defined
        defined |= body.defined(instruction)
    return found


def _carried_floats(body: Body, inner_turn: Block, inside: Block) -> int:
    """How many floats one turn of the inner loop hands to the next: what it waits for."""
    defined: set[int] = set()
    needed = exposed(body, [inner_turn.last, *rows(inside)], defined)
    return sum(body.kinds[slot] in FLOATS for slot in needed & defined)


def _private(body: Body, registers: Registers, shape: Shape) -> frozenset[int] | None:
    """The slots that each copy has for itself; None if that cannot be."""
    turn, before, inner_turn, inside, after = shape
    outer, inner = turn.last["i"], inner_turn.last["i"]
    if registers.definitions[outer] != [turn.last] or turn.last["limit"] in registers.definitions:
        return None
    certain: set[int] = set()
    moved = [*rows(before), inner_turn.last, *rows(inside)]
    needed = exposed(body, rows(before), certain)
    needed |= exposed(body, moved[len(rows(before)) :], set(certain))  # which may never run
    if inner not in certain or any(inner in body.defined(i) for i in rows(inside)):
        return None
    needed |= exposed(body, rows(after) if after is not None else (), certain)
    changed = {slot for slot in registers.definitions if body.kinds[slot]}
    carried = needed & changed - {outer}
    for instruction in moved:
        if carried & (used(body, instruction) | body.defined(instruction)):
            return None
    private = frozenset(changed - carried)
    if private.intersection(body.signature.mut_slots) or _owned(body, shape) & private:
        return None
    return private


def _owned(body: Body, shape: Shape) -> set[int]:
    """What is dropped if there is a fault in the loop."""
    found: set[int] = set()
    for first, last, entries in body.ranges:
        for block in shape:
            if block is not None and first <= block.last.word and block.start <= last:
                for slot, type in entries:
                    found.update(
                        range(slot, slot + body.shapes.slots(type if type >= 0 else ~type))
                    )
    return found


# --- what must be asked ahead ---------------------------------------------------------------------


def _with_checks(jam: Jam) -> Jam | None:
    registers, body = jam.registers, jam.registers.body
    inner = [jam.inner_turn.last, *rows(jam.inside)]
    changed = set().union(*(body.defined(i) for i in inner))
    state: dict[int, Value | None] = dict.fromkeys(registers.definitions)
    state[jam.outer] = Value("induction", jam.outer)
    registers.through(state, jam.before)

    last = jam.inner_turn.last
    limits = last["list"] + 1 if last.row.template == "each.{t}" else last["limit"]
    start, limit = state[jam.inner], state.get(limits, Value("register", limits))
    if limits in changed or start is None or limit is None or jam.depends(start):
        return None
    if last.row.template == "each.{t}" and (start.form, start.detail) != ("number", -1):
        return None
    jam.limit = limit
    jam.by_rows = jam.depends(limit)
    jam.start = start

    state |= dict.fromkeys(changed)
    state[jam.inner] = Value("induction", jam.inner, degree=1)
    registers.through(state, jam.inside)
    state |= dict.fromkeys(changed)
    if jam.after is not None:
        registers.through(state, jam.after)
    words: set[int] = set()
    for block, checks in zip(
        (jam.before, jam.inside, jam.after), (jam.checks[0], jam.checks[1], jam.checks[1]),
        strict=True,
    ):  # fmt: skip
        for i in rows(block) if block is not None else ():
            if not i.has("index"):
                continue
            lengths = i["length"] if i.row.name == "check_index" else i["list"] + 1
            length, index = registers.at(i, lengths), registers.at(i, i["index"])
            if length is None or index is None or length.degree:
                return None
            if block is jam.inside and i.row.template == "load.{t}":
                jam.by_rows |= jam.depends(length) or not jam.lies_close(index)
            check = Check(length, index, not (jam.depends(length) or jam.depends(index)))
            if check not in jam.checks[0] and check not in jam.checks[1]:
                checks.append(check)
            words.add(i.word)
    jam.context = Context(".j", frozenset(words))
    return jam
