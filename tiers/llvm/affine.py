"""What the registers of a counted loop hold, in terms of what they held when a stretch of its
iterations began.

A `Value` is an expression over registers that the loop does not change and over its induction
variables. In those it is of degree 0 or 1, so its extremes over a stretch lie at the ends, and
whether every index of the stretch is inside its list can be asked once, ahead of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...spec.opcode import TERM_TYPES
from ...spec.ops import BY_NAME
from ...spec.records import frozen
from ...spec.terms import Term
from ..analysis.graph import Block, Instruction, Loop
from .body import Body
from .frame import HEADER
from .pointers import scalar_extent
from .terms import evaluate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Rows after which nested lists' headers in memory may say something else.
MOVE_HEADERS = frozenset(
    "take append_value pop insert swap reverse sort extend clear truncate drop call".split()
)
# Values of more parts are not followed: a doubled sum doubles what is written for it each time.
LARGEST = 60
SMALL_STEP = 1 << 31  # of an index from turn to turn, which need not be asked about


@frozen
class Value:
    """`form` and `detail`: "number" and it; "register" or "induction" and its slot; "term" and the
    row whose meaning is applied to `parts`; "fetched" and (bytes of an element, bytes into it,
    kind), of the list whose data, length and index are `parts`; "extent" and the size of scalars,
    of the block whose handle is the part. `size`: how many values it is written with, those that
    are there twice counted twice."""

    form: str
    detail: Any
    parts: tuple[Value, ...] = ()
    degree: int = 0
    size: int = 1


State = dict[int, "Value | None"]  # of the slots that the loop changes


def number(value: int) -> Value:
    return Value("number", value)


def degree(term: Term, parts: Sequence[Value]) -> int | None:
    """The degree of a term in the induction variables; None if it is more than 1, or unknown."""
    done: dict[int, int | None] = {}  # by identity: a term is a graph, with many ways through it

    def visit(term: Term) -> int | None:
        if term.primitive == "argument":
            return parts[term.value].degree
        if id(term) not in done:
            done[id(term)] = combine(term, [visit(argument) for argument in term.arguments])
        return done[id(term)]

    return visit(term)


def combine(term: Term, degrees: Sequence[int | None]) -> int | None:
    if None in degrees:
        return None
    if not any(degrees):
        return 0
    linear = term.primitive in ("add", "subtract", "negate") or (
        term.primitive == "multiply" and 0 in degrees
    )
    return 1 if linear and term.type == "i64" else None


def coefficient(value: Value, steps: dict[int, Value]) -> int | None:
    """By how much a value grows each iteration, if that is known now."""
    if value.degree == 0:
        return 0
    if value.form == "induction":
        step = steps[value.detail]
        return step.detail if step.form == "number" else None
    meaning = BY_NAME[value.detail].meaning
    assert meaning is not None
    return _growth(meaning, value.parts, steps)


def _growth(term: Term, parts: Sequence[Value], steps: dict[int, Value]) -> int | None:
    if term.primitive == "argument":
        return coefficient(parts[term.value], steps)
    if degree(term, parts) == 0:
        return 0
    found = [_growth(argument, parts, steps) for argument in term.arguments]
    if term.primitive == "multiply":
        for this, other in ((0, 1), (1, 0)):
            by = _number(term.arguments[other], parts)
            if by is not None and found[this] is not None:
                return found[this] * by  # type: ignore[operator]
        return None
    if None in found:
        return None
    if term.primitive == "negate":
        return -found[0]  # type: ignore[operator]
    return found[0] + found[1] if term.primitive == "add" else found[0] - found[1]  # type: ignore


def _number(term: Term, parts: Sequence[Value]) -> int | None:
    if term.primitive == "constant":
        return int(term.value)
    if term.primitive == "argument" and parts[term.value].form == "number":
        return int(parts[term.value].detail)
    return None


def compute(body: Body, value: Value, inductions: dict[int, str]) -> str:
    """Writes an expression, with what the induction variables hold."""
    if value.form == "number":
        return str(value.detail)
    if value.form == "register":
        return body.read(value.detail)
    if value.form == "induction":
        return inductions[value.detail]
    parts = [compute(body, part, inductions) for part in value.parts]
    if value.form == "term":
        meaning = BY_NAME[value.detail].meaning
        assert meaning is not None
        return evaluate(body, meaning, parts)
    if value.form == "extent":
        return scalar_extent(body, parts[0], value.detail)
    size, offset, kind = value.detail
    element = body.element(parts[0], parts[2], size)
    return body.load(kind, body.address(element, offset))


def inside_ahead(
    body: Body,
    length: Value,
    index: Value,
    turns: Sequence[dict[int, str]],
    steps: dict[int, Value],
    bound: int,
) -> str:
    """Whether an index is inside a list of this length in the first, the last and so in all turns
    of a stretch: an i1. `turns` says what the induction variables hold in the first, the second
    and the last one. Between its ends the index cannot wrap, if it grows by less than `bound` in a
    turn, for there are fewer than 2**63 / `bound` turns."""
    size = compute(body, length, turns[0])
    low = compute(body, index, turns[0])
    inside = body.value(f"icmp ult i64 {low}, {size}")
    if index.degree:
        high = compute(body, index, turns[2])
        inside = body.both(inside, f"icmp ult i64 {high}, {size}")
        step = coefficient(index, steps)
        if step is None or abs(step) > SMALL_STEP:
            grown = body.value(f"sub i64 {compute(body, index, turns[1])}, {low}")
            moved = body.value(f"add i64 {grown}, {bound}")
            inside = body.both(inside, f"icmp ult i64 {moved}, {2 * bound}")
    return inside


def distance(start: Value, stop: Value) -> int | None:
    """By how much one value is ahead of another, if that is the same in each iteration."""
    (base, offset), (other, further) = anchored(start), anchored(stop)
    return further - offset if base == other else None


def anchored(value: Value) -> tuple[Value | None, int]:
    """A value as another one, or none, and a number that is added."""
    offset = 0
    while value.form == "term" and value.detail == "add_imm.i64":
        value, more = value.parts
        offset += more.detail
    return (None, offset + value.detail) if value.form == "number" else (value, offset)


class Registers:
    """Runs a loop's blocks once over values: `start` follows the back edge that ends `end`."""

    def __init__(
        self, body: Body, loop: Loop, start: Block, end: Block, *, whole: bool = False
    ) -> None:
        self.body = body
        self.loop = loop
        self.start, self.end = start, end
        self.within = {
            inner.header: inner.blocks
            for inner in body.graph.loops
            if inner is not loop and inner.header in loop.blocks
        }
        # Slices of a width that is known, taken as not clipped: word -> length, start and stop.
        self.views: dict[int, tuple[Value, Value, Value]] = {}
        self.whole = whole  # whether there are any
        self.all_asked = False  # whether all indices are known to be inside, from the front
        self.definitions: dict[int, list[Instruction]] = {}
        for block in loop.blocks:
            for instruction in block.instructions:
                for slot in body.defined(instruction):
                    self.definitions.setdefault(slot, []).append(instruction)
        self.headers_stay = not any(
            i.row.name in MOVE_HEADERS or body.replaces_header(i)
            for block in loop.blocks
            for i in block.instructions
        )
        self.steps: dict[int, Value] = {}
        for slot, instructions in self.definitions.items():
            if len(instructions) == 1 and self.every_time(instructions[0]):
                step = self._step(slot, instructions[0])
                if step is not None:
                    self.steps[slot] = step
        self._before: dict[int, State] = {}
        self.after: dict[Block, State] = {}
        self._run()

    def every_time(self, instruction: Instruction) -> bool:
        """Whether each iteration goes through an instruction once."""
        entered = self.loop.header is self.end  # which also those come to who do not go on
        ways = self.loop.latches if entered else [self.end]
        return any(
            instruction in block.instructions and all(map(block.dominates, ways))
            for block in self.loop.blocks.difference(*self.within.values())
        )

    def _step(self, slot: int, instruction: Instruction) -> Value | None:
        """By how much the one instruction that changes a register lets it grow."""
        row = instruction.row
        if row.name == "for.i64" or row.template == "each.{t}":
            return number(1) if instruction["i"] == slot else None
        if row.name == "for_step.i64":
            return number(-1) if slot == instruction["n"] else self.kept(instruction["step"])
        if row.name == "add_imm.i64" and instruction["a"] == slot:
            return number(instruction["b"])
        if row.name == "add.i64" and slot in (instruction["a"], instruction["b"]):
            return self.kept(instruction["b" if instruction["a"] == slot else "a"])
        return None

    def kept(self, slot: int) -> Value | None:
        """A register that the loop does not change."""
        return None if slot in self.definitions else Value("register", slot)

    def at(self, instruction: Instruction, slot: int) -> Value | None:
        """What a register holds ahead of an instruction that has an index or ends a turn; None:
        unknown."""
        return self._held(self._before[instruction.word], slot)

    def pointed(
        self, instruction: Instruction, size: int, bytes: int
    ) -> tuple[Value | None, Value | None]:
        """How many bytes there are that so many may begin at, and at which of these an instruction
        reaches them, whose index counts scalars of a size."""
        names = ("block", "offset" if instruction.has("offset") else "start", "index")
        block, offset, index = (self.at(instruction, instruction[name]) for name in names)
        extent = Value("extent", bytes, (block,)) if block and not block.degree else None
        if offset is None or index is None:
            return extent, None
        way = Value("term", "mul_imm.i64", (index, number(size)), index.degree, index.size + 2)
        degree = max(offset.degree, way.degree)
        return extent, Value("term", "add.i64", (offset, way), degree, offset.size + way.size + 1)

    def _held(self, state: State, slot: int) -> Value | None:
        return state[slot] if slot in state else Value("register", slot)

    def _run(self) -> None:
        first: State = dict.fromkeys(self.definitions)
        for slot in self.steps:
            first[slot] = Value("induction", slot, degree=1)
        order = sorted(self.loop.blocks, key=lambda block: block.order)
        order = [self.start, *(b for b in order if b not in (self.start, self.end))]
        if self.end is not self.start:
            order.append(self.end)
        after = self.after
        for block in order:
            inside = self.within.get(block, set())  # a loop that begins here
            if block is self.start:
                state = dict(first)
            else:
                incoming = [
                    after.get(p) for p in block.predecessors if p in self.loop.blocks - inside
                ]
                known = [s for s in incoming if s is not None]
                state = dict(known[0]) if known and len(known) == len(incoming) else {}
                for slot in self.definitions:
                    if any(s[slot] != state.get(slot) for s in known) or slot not in state:
                        state[slot] = None
            for slot in {s for b in inside for i in b.instructions for s in self.body.defined(i)}:
                state[slot] = None
            self.through(state, block)
            after[block] = state

    def through(self, state: State, block: Block) -> None:
        """Runs a block: changes the state to what holds behind it."""
        for instruction in block.instructions:
            asked = instruction.has("index") or instruction.has("first")
            if instruction.row.poll or asked:  # nobody asks about others
                self._before[instruction.word] = dict(state)
            self._pass(state, instruction)

    def _pass(self, state: State, instruction: Instruction) -> None:
        row, body = instruction.row, self.body
        results: dict[int, Value | None] = {}
        if row.name in ("move", "move_slot", "borrow"):
            target, source = (body.extent(instruction, o) for o in row.operands[:2])
            results = {t: self._held(state, s) for t, s in zip(target, source, strict=True)}
        elif row.name == "const.i64":
            low, high = instruction.numbers[2] & 0xFFFFFFFF, instruction.numbers[3]
            results = {instruction["dst"]: number(high << 32 | low)}
        elif row.name == "check_index" and self.all_asked:
            results = {instruction["dst"]: self._held(state, instruction["index"])}
        elif row.name == "fetch" and self.headers_stay:
            results = self._fetched(state, instruction)
        elif row.name == "view" and self.whole:
            results = self._view(state, instruction)
        elif row.meaning is not None and not row.trap_conditions and row.dst:
            results = {instruction.number(row.dst): self._term(state, instruction)}
        for slot in body.defined(instruction):
            state[slot] = results.get(slot)

    def _term(self, state: State, instruction: Instruction) -> Value | None:
        row = instruction.row
        parts: list[Value] = []
        assert row.meaning is not None
        for operand in row.sources:
            if operand.is_register and operand.type in (*TERM_TYPES, "bits"):
                return None
            field = instruction.number(operand)
            part = self._held(state, field) if operand.is_register else number(field)
            if part is None:
                return None
            parts.append(part)
        found = degree(row.meaning, parts)
        size = 1 + sum(part.size for part in parts)
        if found is None or size > LARGEST:
            return None
        return Value("term", row.name, tuple(parts), found, size)

    def _view(self, state: State, instruction: Instruction) -> dict[int, Value | None]:
        """The length of a slice that is not clipped."""
        if any(instruction in block.instructions for i in self.within.values() for block in i):
            return {}
        slots = instruction["list"] + 1, instruction["start"], instruction["stop"]
        length, start, stop = (self._held(state, slot) for slot in slots)
        if length is None or length.degree or start is None or stop is None:
            return {}
        width = distance(start, stop)
        if width is None or width < 0:
            return {}
        self.views[instruction.word] = length, start, stop
        return {instruction["dst"] + 1: number(width)}

    def _fetched(self, state: State, instruction: Instruction) -> dict[int, Value | None]:
        """Parts of an element that is the same all through the loop."""
        here = instruction["list"]
        parts = [self._held(state, slot) for slot in (here, here + 1, instruction["index"])]
        if any(part is None or part.degree for part in parts):
            return {}
        size = self.body.element_size(instruction)
        return {
            (slot := instruction["dst"] + i): Value(
                "fetched",
                (size, 8 * (instruction["offset"] + i), self.body.kinds[slot]),
                tuple(part for part in parts if part),
            )
            for i in range(instruction["n"])
            if self.body.kinds[instruction["dst"] + i] in HEADER
        }
