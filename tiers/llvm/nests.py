"""Loops whose turns each work through a slice of a few elements.

    for i in range(0, n, 8):
        xs[i:i+8] = xs[i:i+8] * y

The inner loop has eight turns, unless the slice is clipped. So the outer loop is cut into strips
like any other (`strips.py`), ahead of which it is asked whether all its slices lie inside their
lists; if so it runs in a version in which nothing is clipped, and the inner loops have a count
that LLVM knows, and no polls. Else one turn runs as it always did. What is clipped is the last turn
as a rule, so that is left to a strip of its own.
"""

from __future__ import annotations

from ...spec.records import slotted
from ..analysis.graph import Block, Instruction, Loop
from .affine import Value, inside_ahead, number
from .aliases import Roots, Scopes
from .body import OUTSIDE, Body, Context
from .control import condition, end, on_the_way
from .strips import BOUND, STRIP, Strip, find, inductions, long_turns, turns_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Plan(Protocol):
        """How the blocks of a function are written."""

        context: Context

        def straight(self, block: Block) -> None: ...
        def label(self, block: Block) -> str: ...


MOST_TURNS = 64  # of an inner loop: what is unrolled, and runs without a poll
MOST_ROWS = 60  # of the whole: it is written once more


@slotted
class Nest:
    """An outer loop. `asked` are lengths of lists, and what must lie in 0 … length."""

    strip: Strip
    asked: list[tuple[Value, Value]]
    turns: int  # of all inner loops, in one turn
    context: Context

    @property
    def name(self) -> str:
        return f"nest{self.strip.name}"


# --- what can be written so ---------------------------------------------------------------------


def find_nest(body: Body, loop: Loop, roots: Roots) -> Nest | None:
    """The loop as a nest, or None."""
    within = [i for i in body.graph.innermost if i is not loop and i.header in loop.blocks]
    rows = [instruction for block in loop.blocks for instruction in block.instructions]
    sliced = any(row.row.name == "view" for row in rows)
    if not sliced or not within or len(rows) > MOST_ROWS or long_turns(body, loop):
        return None
    strip = find(body, loop, within=[inner.header.last.word for inner in within])
    if strip is None or strip.appends or not strip.registers.views:
        return None
    counts = [_turns(strip, inner) for inner in within]
    if any(strip.start in inner.blocks for inner in within) or None in counts:
        return None
    turns = sum(count for count in counts if count is not None)
    if turns > MOST_TURNS:
        return None
    asked: dict[tuple[Value, Value], None] = {}
    for length, start, stop in strip.registers.views.values():
        asked[length, start] = asked[length, stop] = None
    checked = {word for word, _, _ in strip.checks} | set(strip.registers.views)
    checked.update(*(_inside(strip, inner) for inner in within))
    context = Context(f".n{strip.name}", frozenset(checked),
                      frozenset(inner.header.last.word for inner in within))  # fmt: skip
    scopes = Scopes(roots, loop, body.metadata_number())
    body.metadata += scopes.lines
    context.scope = scopes.tag
    return Nest(strip, list(asked), turns, context)


def _turns(strip: Strip, inner: Loop) -> int | None:
    """How many turns an inner loop has at most, where nothing is clipped."""
    last = inner.header.last
    if last.row.name != "for.i64" or len(_definitions(strip, inner, last["i"])) != 1:
        return None
    registers = strip.registers
    limit = registers.at(last, last["limit"])
    entering = [b for b in inner.header.predecessors if b not in inner.blocks]
    starts = {registers.after[block].get(last["i"]) for block in entering}
    if limit is None or limit.form != "number" or starts != {number(-1)}:
        return None
    return max(int(limit.detail), 0)


def _definitions(strip: Strip, inner: Loop, slot: int) -> list[Instruction]:
    rows = [i for block in inner.blocks for i in block.instructions]
    return [i for i in rows if i in strip.registers.definitions.get(slot, ())]


def _inside(strip: Strip, inner: Loop) -> set[int]:
    """Where the counter of an inner loop is an index that is inside, for the list is as long."""
    last, registers = inner.header.last, strip.registers
    limit = registers.at(last, last["limit"])
    found = set()
    for block in inner.blocks:
        for i in block.instructions:
            if i.row.template in ("load.{t}", "store.{t}") and i["index"] == last["i"]:
                length = registers.at(i, i["list"] + 1)
                if limit and length and length.form == "number" and length.detail >= limit.detail:
                    found.add(i.word)
    return found


# --- writing it ---------------------------------------------------------------------------------


class Writer:
    """Writes the turns of a nest, behind a label that the way to a turn leads to."""

    def __init__(self, body: Body, nest: Nest) -> None:
        self.body = body
        self.nest = nest
        self.left = body.temporary("i64")  # turns behind the present one

    def write(self, plan: Plan, order: list[Block]) -> None:
        body, nest = self.body, self.nest
        strip = nest.strip
        plan.context = body.context = OUTSIDE
        body.label(nest.name)
        body.mark(strip.last)
        self._ask(f"b{strip.start.start}")
        body.jump(f"b{strip.start.start}{nest.context.suffix}")
        for block in order:
            if block not in strip.loop.blocks:
                continue
            plan.context = body.context = nest.context
            body.label(f"b{block.start}{nest.context.suffix}")
            plan.straight(block)
            body.mark(block.last)
            if block is strip.end:
                self._turn(plan)
            else:
                end(body, block, plan.label)

    def _ask(self, plain: str) -> None:
        """On, if the slices of some turns are not clipped; else one turn as always."""
        body, strip = self.body, self.nest.strip
        left = turns_left(body, strip)
        count = body.value(f"add i64 {left}, -1")  # without the last one
        count = body.choose("ugt", count, "1")
        count = body.choose("ult", count, str(STRIP // max(self.nest.turns, 1)))
        behind = body.value(f"add i64 {count}, -1")
        turns = inductions(body, strip, behind)
        steps = strip.registers.steps
        bounds = [(_and_one(length), bound) for length, bound in self.nest.asked]
        indices = dict.fromkeys((length, index) for _, length, index in strip.checks)
        for length, index in [*bounds, *indices]:
            inside = inside_ahead(body, length, index, turns, steps, BOUND)
            on = body.fresh("whole")
            body.branch(inside, on, plain)
            body.label(on)
        body.line(f"store i64 {behind}, ptr {self.left}")
        body.count(strip.last.word, behind)

    def _turn(self, plan: Plan) -> None:
        """The back edge; behind the last turn, that of the loop as it always was."""
        body, strip = self.body, self.nest.strip
        left = body.value(f"load i64, ptr {self.left}")
        way, done = body.fresh("way"), body.fresh("nested")
        body.branch(body.value(f"icmp sgt i64 {left}, 0"), way, done)
        body.label(way)
        body.line(f"store i64 {body.value(f'add nsw i64 {left}, -1')}, ptr {self.left}")
        condition(body, strip.last)  # for what it does besides
        on_the_way(body, strip.last)
        body.mark(strip.last, "again")
        body.jump(f"b{strip.start.start}{self.nest.context.suffix}")
        body.label(done)
        plan.context = body.context = OUTSIDE
        end(body, strip.end, plan.label)


def _and_one(length: Value) -> Value:
    """What a bound of a slice must be below."""
    if length.form == "number":
        return number(length.detail + 1)
    return Value("term", "add_imm.i64", (length, number(1)), 0, length.size + 2)
