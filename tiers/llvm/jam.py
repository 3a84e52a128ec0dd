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

Where more than such an `after` lies behind the inner loop (other loops, lists that are made), only
what is ahead of that is jammed: what the inner loop leaves in registers is kept for U turns, which
then run one by one and begin behind it.

    U times `before`; for j: U times `inside`      then, U times:  `before`, what was kept; the rest

In a `@fastmath` function a sum along a row waits for nothing: LLVM makes vectors of it by itself.
But what lies side by side for the copies, as the columns in a product of matrices, is jammed still:
0.4 ns an element against 2.8.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...spec.ops import BY_NAME
from ...spec.records import slotted
from .. import tuning
from ..analysis.graph import Block, Instruction, Loop, decode, only_computes
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
class Shape:
    """The blocks of an outer loop: `turn` has its back edge, `inner_turn` that of the inner one.
    `after` is what follows that in a turn, if anything does, and `rest` all from there on."""

    turn: Block
    before: Block
    inner_turn: Block
    inside: Block
    after: Block | None
    rest: set[Block]

    @property
    def moved(self) -> list[Block]:
        return [self.before, self.inner_turn, self.inside]

    @property
    def moved_rows(self) -> list[Instruction]:
        return [*rows(self.before), self.inner_turn.last, *rows(self.inside)]

    @property
    def rest_rows(self) -> list[Instruction]:
        return [i for block in self.rest for i in block.instructions]


@slotted
class Jam:
    """An outer loop that can be jammed: with its `after`, or `ahead` of the rest."""

    shape: Shape
    ahead: bool
    registers: Registers
    start: Value  # what counts the inner turns, ahead of them
    limit: Value  # of it
    private: frozenset[int]  # slots that a turn defines ahead of using them
    checks: tuple[list[Check], list[Check]]  # of `before`, and of the rest
    context: Context
    copies: int
    may_leave: bool = False  # whether a turn may be the last one of the function
    by_rows: bool = False  # whether the copies read far from each other

    @property
    def outer(self) -> int:
        """The slot that counts the outer turns."""
        return self.shape.turn.last["i"]

    @property
    def inner(self) -> int:
        return self.shape.inner_turn.last["i"]

    @property
    def name(self) -> str:
        return f"jam{self.shape.turn.last.word}"

    @property
    def kept(self) -> list[int]:
        """The slots in which the inner loop leaves something for what follows it, be that behind
        the outer loop, to be kept for each copy."""
        body, moved = self.registers.body, {i.word for i in self.shape.moved_rows}
        inner = [self.shape.inner_turn.last, *rows(self.shape.inside)]
        left = set().union(*(body.defined(i) for i in inner))
        others = [i for i in body.graph.instructions if i.word not in moved]
        wanted = set(range(body.signature.result_slots)).union(*(used(body, i) for i in others))
        return sorted(left & wanted)

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
    if shape is None or not (_allowed(body, shape.before) and _allowed(body, shape.inside)):
        return None
    ahead = not _is_last(body, shape)
    size = sum(_size(body, i) for i in shape.moved_rows)
    if not ahead:
        size += sum(_size(body, i) for block in shape.rest for i in rows(block))
    elif not _stays_inside(loop, shape):
        return None
    sums = _carried_floats(body, shape)
    if not 0 < sums <= 8 or size > tuning.JAMMED_OPERATIONS or _meets_writes(body, roots, shape):
        return None
    registers = Registers(body, loop, shape.before, shape.turn)
    registers.headers_stay = registers.all_asked = True  # by what is allowed, and what is asked
    private = (_private_ahead if ahead else _private)(body, registers, shape)
    if private is None:
        return None
    copies = max(tuning.JAMMED_TURNS * 2 // max(sums, 2), 2)
    jam = _with_checks(Jam(
        shape, ahead, registers, number(0), number(0), private, ([], []), Context(".j"), copies,
        bool(_ways_out(loop, shape)),
    ))  # fmt: skip
    if jam is not None and jam.by_rows and body.fastmath:
        return None  # vectors along a row need no other rows
    return jam


def _shape(body: Body, loop: Loop) -> Shape | None:
    """The loop's blocks by what they are for, if it has such."""
    turn = loop.header
    if loop.latches == [turn] or len(turn.instructions) != 1 or turn.last.row.name != "for.i64":
        return None
    before = turn.successors[0]
    inner_turn = before.successors[0] if before.successors else turn
    inner = next((each for each in body.graph.loops if each.header is inner_turn), None)
    last = inner_turn.last
    if inner is None or len(inner_turn.instructions) != 1 or len(inner.blocks) != 2:
        return None
    if last.row.name != "for.i64" and last.row.template != "each.{t}":
        return None
    inside, behind = inner_turn.successors
    ways = [(before, turn, inner_turn), (inside, inner_turn, inner_turn)]
    after = None if behind is turn else behind
    if inner.blocks != {inner_turn, inside} or (after and after.predecessors != [inner_turn]):
        return None
    for block, origin, target in ways:
        if block.predecessors != [origin] or block.successors != [target]:
            return None
    rest = loop.blocks - {turn, before, inner_turn, inside}
    return Shape(turn, before, inner_turn, inside, after, rest)


def _is_last(body: Body, shape: Shape) -> bool:
    """Whether what follows the inner loop is all that there is, and can be jammed, too."""
    after = shape.after
    if after is None:
        return True
    whole = shape.rest == {after} and after.successors == [shape.turn]
    return whole and _allowed(body, after, writing=True)


def _ways_out(loop: Loop, shape: Shape) -> set[Block]:
    """Where the rest of a turn leads to, but for the next turn."""
    return {to for block in shape.rest for to in block.successors} - loop.blocks


def _stays_inside(loop: Loop, shape: Shape) -> bool:
    """Whether a turn that has begun leads to the next, or out of the function."""
    return shape.after in shape.rest and not any(to.successors for to in _ways_out(loop, shape))


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


def _meets_writes(body: Body, roots: Roots, shape: Shape) -> bool:
    """Whether what is moved ahead may read what an earlier turn writes."""
    read = {
        roots.root(instruction["list"])
        for block in shape.moved
        for instruction in block.instructions
        if instruction.has("list")
    }
    written = set().union(*(_written(body, roots, i) for i in shape.rest_rows))
    return bool(written) and (None in read | written or bool(read & written))


def _written(body: Body, roots: Roots, instruction: Instruction) -> set[int | None]:
    """Who owns the lists that a row changes, gives away or frees."""
    row = instruction.row
    if row.name == "call":
        callee = instruction["f"]
        known = callee in body.callees and only_computes(body.code.functions[callee])
        return set() if known else {None}
    if row.template in WRITES:
        return {roots.root(instruction["list"])}
    slots = {
        slot
        for operand in row.operands
        if operand.mode in ("take", "inout") or (row.name in MOVES and operand.mode == "read")
        for slot in body.extent(instruction, operand)
    }
    return {roots.root(slot) for slot in slots if body.kinds[slot] == "pointer"}


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


def _carried_floats(body: Body, shape: Shape) -> int:
    """How many floats one turn of the inner loop hands to the next: what it waits for."""
    defined: set[int] = set()
    needed = exposed(body, [shape.inner_turn.last, *rows(shape.inside)], defined)
    return sum(body.kinds[slot] in FLOATS for slot in needed & defined)


def _needed_ahead(
    body: Body, registers: Registers, shape: Shape
) -> tuple[set[int], set[int]] | None:
    """The slots that a turn uses, up to the end of its inner loop, ahead of defining them; and what
    it has certainly defined then. None if the loops are not counted by what nobody changes."""
    turn, inner = shape.turn, shape.inner_turn.last["i"]
    outer = turn.last["i"]
    if registers.definitions[outer] != [turn.last] or turn.last["limit"] in registers.definitions:
        return None
    certain: set[int] = set()
    needed = exposed(body, rows(shape.before), certain)
    inside = [shape.inner_turn.last, *rows(shape.inside)]
    needed |= exposed(body, inside, set(certain))  # which may never run
    if inner not in certain or any(inner in body.defined(i) for i in rows(shape.inside)):
        return None
    return needed, certain


def _private(body: Body, registers: Registers, shape: Shape) -> frozenset[int] | None:
    """The slots that each copy has for itself; None if that cannot be."""
    found = _needed_ahead(body, registers, shape)
    if found is None:
        return None
    needed, certain = found
    needed |= exposed(body, rows(shape.after) if shape.after is not None else (), certain)
    changed = {slot for slot in registers.definitions if body.kinds[slot]}
    carried = needed & changed - {shape.turn.last["i"]}
    for instruction in shape.moved_rows:
        if carried & (used(body, instruction) | body.defined(instruction)):
            return None
    private = frozenset(changed - carried)
    blocks = [shape.turn, *shape.moved, *shape.rest]
    if private.intersection(body.signature.mut_slots) or _owned(body, blocks) & private:
        return None
    return private


def _private_ahead(body: Body, registers: Registers, shape: Shape) -> frozenset[int] | None:
    """As `_private`, of the copies of what is ahead of the rest: that must be the same whatever the
    rest of earlier turns has done."""
    found = _needed_ahead(body, registers, shape)
    if found is None:
        return None
    outer = shape.turn.last["i"]
    made = set().union(*(body.defined(i) for i in shape.moved_rows)) | {outer}
    if found[0] & set(registers.definitions) - {outer}:
        return None
    private = frozenset(slot for slot in made if body.kinds[slot])
    blocks = [shape.turn, *shape.moved]
    if private.intersection(body.signature.mut_slots) or _owned(body, blocks) & private:
        return None
    return private


def _owned(body: Body, blocks: list[Block]) -> set[int]:
    """What is dropped if there is a fault in one of the blocks."""
    found: set[int] = set()
    for first, last, entries in body.ranges:
        if any(first <= block.last.word and block.start <= last for block in blocks):
            for slot, type in entries:
                found.update(range(slot, slot + body.shapes.slots(type if type >= 0 else ~type)))
    return found


# --- what must be asked ahead ---------------------------------------------------------------------


def _with_checks(jam: Jam) -> Jam | None:
    registers, body = jam.registers, jam.registers.body
    shape = jam.shape
    inner = [shape.inner_turn.last, *rows(shape.inside)]
    changed = set().union(*(body.defined(i) for i in inner))
    state: dict[int, Value | None] = dict.fromkeys(registers.definitions)
    state[jam.outer] = Value("induction", jam.outer)
    registers.through(state, shape.before)

    last = shape.inner_turn.last
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
    registers.through(state, shape.inside)
    state |= dict.fromkeys(changed)
    asked = [(shape.before, jam.checks[0]), (shape.inside, jam.checks[1])]
    if shape.after is not None and not jam.ahead:
        registers.through(state, shape.after)
        asked.append((shape.after, jam.checks[1]))
    words: set[int] = set()
    for block, checks in asked:
        for i in rows(block):
            if not i.has("index"):
                continue
            lengths = i["length"] if i.row.name == "check_index" else i["list"] + 1
            length, index = registers.at(i, lengths), registers.at(i, i["index"])
            if length is None or index is None or length.degree:
                return None
            if block is shape.inside and i.row.template == "load.{t}":
                jam.by_rows |= jam.depends(length) or not jam.lies_close(index)
            check = Check(length, index, not (jam.depends(length) or jam.depends(index)))
            if check not in jam.checks[0] and check not in jam.checks[1]:
                checks.append(check)
            words.add(i.word)
    jam.context = Context(".j", frozenset(words))
    return jam
