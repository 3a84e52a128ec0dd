"""Counted loops, cut into strips: a loop of at most STRIP turns inside a loop that polls.

So the inner loop has one exit and a known count, which is what vectorising wants, and a poll costs
nothing. Ahead of each strip it is asked whether all its indices are inside their lists and there
is room for what it appends; if so it runs in a version that checks nothing ("fast"), else in
one that does ("slow"), which also makes room. An index a·i + b of a strip cannot wrap between its
ends as long as |a| is below 2**40, so asking at both ends suffices.
"""

from __future__ import annotations

from collections.abc import Container

from ...spec.records import fresh, slotted
from ..analysis.graph import Block, Instruction, Loop, only_computes
from .affine import Registers, Value, compute, inside_ahead, number
from .body import Body, Context
from .control import condition, on_the_way
from .lanes import LANES
from .pointers import POINTED, scalars
from .rows import INLINE

STRIP = 4096  # turns between two polls
SHORT_STRIP = 64  # where a turn may do long work
BOUND = 1 << 40  # of what an index grows by in a turn
VECTORS = ("load_lanes", "store_lanes")  # what reads or writes several elements of a list
COUNTED = ("for.i64", "for_step.i64")
# Fused tests that a counted loop may end with, and how much is added to their limit.
TESTS = {"loop_lt.int": 0, "loop_le.int": 1, "loop_lt_imm.int": 0, "loop_le_imm.int": 1}


@slotted
class Strip:
    """A counted loop: `end` is the block of its back edge, `start` what follows that."""

    loop: Loop
    end: Block
    start: Block
    registers: Registers
    counter: int  # the slot that counts, of for_step how many are left
    limit: Value | None  # of the counter; None for for_step
    beyond: int = 0  # added to the limit
    contexts: tuple[Context, ...] = ()
    checks: list[tuple[int, Value, Value]] = fresh(list)  # word, length, index
    appends: dict[int, list[int]] = fresh(dict)  # list slot -> words
    unasked: dict[int, str] = fresh(dict)  # word -> why not, of other indices

    @property
    def last(self) -> Instruction:
        return self.end.last

    @property
    def enters_by_test(self) -> bool:
        return self.loop.header is self.end

    @property
    def name(self) -> str:
        return str(self.last.word)

    @property
    def step(self) -> int:
        """Of the counter, where its limit is known."""
        return int(self.registers.steps[self.counter].detail)

    @property
    def runs_to_its_end(self) -> bool:
        """Whether a strip has as many turns as are told ahead, but for faults."""
        others = self.loop.blocks - {self.end}
        return all(b.successors and self.loop.blocks.issuperset(b.successors) for b in others)

    @property
    def writes(self) -> bool:
        """Whether turns store to lists or append."""
        rows = (i.row for block in self.loop.blocks for i in block.instructions)
        return bool(self.appends) or any(row.effect == "writes" for row in rows)

    @property
    def entry(self) -> str:
        """The label that an edge to the start from outside of the loop leads to."""
        return f"strip{self.name}"


def refuse(reasons: list[str] | None, reason: str) -> Strip | None:
    """Says why a loop cannot be cut, if anybody asks."""
    if reasons is not None:
        reasons.append(reason)
    return None


def find(
    body: Body, loop: Loop, reasons: list[str] | None = None, within: Container[int] = ()
) -> Strip | None:
    """The loop as one that can be cut, or None, and why, by a name (`explain.REASONS`). `within`
    are the back edges of loops inside of it, of few turns where no slice is clipped."""
    polls = [b.last for b in loop.blocks if b.last.row.poll and b.last.word not in within]
    if len(polls) != 1:
        return refuse(reasons, "several_ways_back")
    end = next(b for b in loop.blocks if b.last is polls[0])
    start = end.successors[0]
    inside = [p for p in start.predecessors if p in loop.blocks]
    last = end.last
    counted = last.row.name in COUNTED or last.row.template == "each.{t}" or last.row.name in TESTS
    if not counted:
        return refuse(reasons, "no_count")
    if inside != [end] or loop.header not in (start, end) or len(end.successors) != 2:
        return refuse(reasons, "several_ways_in")
    if end.successors[1] in loop.blocks:
        return refuse(reasons, "goes_on_behind")
    if loop.header is start and (loop.latches != [end] or last.row.template == "each.{t}"):
        return refuse(reasons, "several_ways_back")
    registers = Registers(body, loop, start, end, whole=bool(within))
    strip = _counter(registers, loop, end, start, reasons)
    if strip is not None:
        if long_turns(body, loop):  # another version would cost more to compile than it saves
            strip.contexts = (Context(f".f{strip.name}"),)
        else:
            _note_checks(body, strip)
    return strip


def long_turns(body: Body, loop: Loop) -> bool:
    """Whether a turn may do long work: it calls what is no mere computation."""
    return any(
        (i.row.name == "call" and not only_computes(body.code.functions[i["f"]]))
        or (i.row.kind == "runtime" and i.row.template not in INLINE | LANES | POINTED)
        for block in loop.blocks
        for i in block.instructions
    )


def _counter(
    registers: Registers, loop: Loop, end: Block, start: Block, reasons: list[str] | None
) -> Strip | None:
    last = end.last
    name = last.row.name
    if name == "for_step.i64":
        if last["n"] in registers.steps and last["i"] in registers.steps:
            return Strip(loop, end, start, registers, last["n"], None)
        return refuse(reasons, "counter_changes")
    beyond = 0
    if name == "for.i64":
        counter, limit = last["i"], registers.at(last, last["limit"])
    elif name in TESTS:
        counter, beyond = last["a"], TESTS[name]
        by_number = "_imm" in name
        limit = Value("number", last["b"]) if by_number else registers.at(last, last["b"])
        step = registers.steps.get(counter)
        if step is None or step.form != "number" or not 0 < step.detail < 1 << 16:
            return refuse(reasons, "counter_changes")
        if registers.body.kinds[counter] != "i64":
            return refuse(reasons, "counter_is_no_int")
        if not by_number and registers.body.kinds[last["b"]] not in ("i64", "length"):
            return refuse(reasons, "counter_is_no_int")
    else:
        counter, limit = last["i"], registers.at(last, last["list"] + 1)
    if counter not in registers.steps:
        return refuse(reasons, "counter_changes")
    if limit is None or limit.degree:
        return refuse(reasons, "limit_changes")
    if _fetches(limit):  # what it is loaded from would have to be checked first
        return refuse(reasons, "limit_is_fetched")
    return Strip(loop, end, start, registers, counter, limit, beyond)


def _fetches(value: Value) -> bool:
    return value.form == "fetched" or any(map(_fetches, value.parts))


def _note_checks(body: Body, strip: Strip) -> None:
    """Which indices can be asked about ahead of a strip, and which lists are appended to."""
    registers = strip.registers
    blocks = sorted(strip.loop.blocks, key=lambda block: block.order)
    if not strip.enters_by_test:
        blocks.sort(key=lambda block: block is strip.end and block is not strip.start)
    instructions = [i for block in blocks for i in block.instructions]
    appended: dict[int, list[Instruction]] = {}
    for i in instructions:
        if i.row.template in ("append.{t}", "append_value"):
            appended.setdefault(i["list"], []).append(i)
    for slot, rows in appended.items():
        if all(row in rows for row in registers.definitions[slot]):
            strip.appends[slot] = [row.word for row in rows]
    for i in instructions:
        if i.row.template in VECTORS:
            _note_vector(body, strip, i)
            continue
        if i.row.template in POINTED:
            _note_pointed(body, strip, i)
            continue
        if not i.has("index") or i.row.template in ("string_at", "pop", "insert"):
            continue
        if i.row.name == "check_index":
            length = registers.at(i, i["length"])
        elif i.has("list"):
            length = registers.at(i, i["list"] + 1)
        else:
            continue
        index = registers.at(i, i["index"])
        if length is not None and index is not None and length.degree == 0:
            strip.checks.append((i.word, length, index))
        elif length is None or length.degree:
            strip.unasked[i.word] = "list_changes"
        else:
            strip.unasked[i.word] = "index_not_linear"
    checked = {word for word, _, _ in strip.checks}
    checked |= {word for words in strip.appends.values() for word in words}
    if checked:
        strip.contexts = (Context(f".f{strip.name}", frozenset(checked)),
                          Context(f".s{strip.name}"))  # fmt: skip
    else:
        strip.contexts = (Context(f".f{strip.name}"),)


def _note_pointed(body: Body, strip: Strip, i: Instruction) -> None:
    """Scalars that a pointer leads to: the first of them, and that all are there behind it."""
    size, count = scalars(body, i)
    extent, at = strip.registers.pointed(i, size, size * count)
    if extent is not None and at is not None:
        strip.checks.append((i.word, extent, at))
    else:
        strip.unasked[i.word] = "list_changes" if extent is None else "index_not_linear"


def _note_vector(body: Body, strip: Strip, i: Instruction) -> None:
    """Elements that are loaded or stored together: the first and the last of them."""
    registers = strip.registers
    length, first = registers.at(i, i["list"] + 1), registers.at(i, i["first"])
    if length is None or length.degree:
        strip.unasked[i.word] = "list_changes"
    elif first is None:
        strip.unasked[i.word] = "index_not_linear"
    else:
        more = number(body.code.types[i["t"]].size - 1)
        last = Value("term", "add_imm.i64", (first, more), first.degree, first.size + 2)
        strip.checks += [(i.word, length, first), (i.word, length, last)]


def turns_left(body: Body, strip: Strip) -> str:
    """How many turns a loop has, ahead of one."""
    counter = body.read(strip.counter)
    if strip.limit is None:
        return body.value(f"add i64 {counter}, 1")
    limit = compute(body, strip.limit, {})
    if strip.beyond:
        limit = body.value(f"add i64 {limit}, {strip.beyond}")
    left = body.value(f"sub i64 {limit}, {counter}")
    left = body.choose("sgt", left, "1")
    if strip.step > 1:
        left = body.value(f"add i64 {left}, {strip.step - 1}")
        left = body.value(f"udiv i64 {left}, {strip.step}")
    return left


def inductions(
    body: Body, strip: Strip, turns: str
) -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """What the induction variables hold in the first turn, the second and so many turns on."""
    first: dict[int, str] = {}
    second: dict[int, str] = {}
    last: dict[int, str] = {}
    for slot, step in strip.registers.steps.items():
        by = compute(body, step, {})
        first[slot] = body.read(slot)
        second[slot] = body.value(f"add i64 {first[slot]}, {by}")
        last[slot] = grown(body, first[slot], by, turns)
    return first, second, last


def grown(body: Body, first: str, by: str, turns: str) -> str:
    """What something holds so many turns on that grows by so much each turn."""
    way = turns if by == "1" else body.value(f"mul i64 {turns}, {by}")
    return body.value(f"add i64 {first}, {way}")


class Writer:
    """Writes what surrounds the versions of a strip's blocks."""

    def __init__(self, body: Body, strip: Strip) -> None:
        self.body = body
        self.strip = strip
        self.stop = body.temporary("i64")  # the counter's value that ends a strip
        self.step = 1  # of the counter, where its limit is known
        if strip.limit is not None:
            self.step = strip.step
        self.done = body.temporary("i64") if self.step > 1 else ""  # turns of a strip so far
        # what slots hold behind a strip of a known count: told ahead, so that nothing that counts
        # inside is used behind it, which would keep the last few turns from being vectorised, too
        self.known: dict[int, str] = {}
        if self.step == 1 and strip.writes and strip.runs_to_its_end and len(strip.loop.blocks) < 3:
            lengths = [slot + 1 for slot in strip.appends]
            slots = [*strip.registers.steps, *lengths]
            self.known = {slot: body.temporary("i64") for slot in slots}
        self.turned = ""  # how many turns a strip has, where a profile counts them at its end
        if body.shapes.watched and strip.runs_to_its_end:
            self.turned = body.temporary("i64")

    def turns(self) -> int:
        return SHORT_STRIP if long_turns(self.body, self.strip.loop) else STRIP

    # --- ahead of a strip -------------------------------------------------------------------------

    def head(self, fast: str, slow: str) -> None:
        """The strip is about to run its first turn: how many it has, and in which version."""
        body, strip = self.body, self.strip
        body.label(strip.entry)
        counter = body.read(strip.counter)
        stepped = strip.limit is None
        left = turns_left(body, strip)
        count = body.choose("ult", left, str(self.turns()))
        ready = "true"
        for slot, words in strip.appends.items():
            room = body.value(f"sub i64 {body.read(slot + 2)}, {body.read(slot + 1)}")
            if len(words) > 1:
                room = body.value(f"udiv i64 {room}, {len(words)}")
            ready = body.both(ready, f"icmp sgt i64 {room}, 0")
            count = body.choose("ult", count, body.choose("sgt", room, "1"))
        if self.turned:
            body.line(f"store i64 {count}, ptr {self.turned}")
        turns = body.value(f"add i64 {count}, -1")  # beyond the first
        if stepped:
            body.line(f"store i64 {body.value(f'sub i64 {counter}, {turns}')}, ptr {self.stop}")
        elif self.step > 1:
            body.line(f"store i64 0, ptr {self.done}")
            body.line(f"store i64 {count}, ptr {self.stop}")
        else:
            body.line(f"store i64 {body.value(f'add i64 {counter}, {count}')}, ptr {self.stop}")
        self._foretell(count)
        if len(strip.contexts) == 1:
            body.jump(fast)
            return
        self._choose_version(ready, turns, fast, slow)

    def _foretell(self, count: str) -> None:
        body, strip = self.body, self.strip
        for slot, place in self.known.items():
            if slot in strip.registers.steps:
                by = compute(body, strip.registers.steps[slot], {})
            else:
                by = str(len(strip.appends[slot - 1]))
            body.line(f"store i64 {grown(body, body.read(slot), by, count)}, ptr {place}")

    def _choose_version(self, ready: str, beyond: str, fast: str, slow: str) -> None:
        body, strip = self.body, self.strip
        turns = inductions(body, strip, beyond)
        done: set[tuple[Value, Value]] = set()
        for _, length, index in strip.checks:
            if (length, index) in done:
                continue
            done.add((length, index))
            inside = inside_ahead(body, length, index, turns, strip.registers.steps, BOUND)
            following = body.fresh("checked")
            # one after the other: a later one may load what this one allows
            body.branch(body.value(f"xor i1 {inside}, true"), slow, following, rarely=True)
            body.label(following)
        body.branch(body.value(f"xor i1 {ready}, true"), slow, fast, rarely=True)

    def value(self, value: Value, inductions: dict[int, str]) -> str:
        """An expression, computed here."""
        return compute(self.body, value, inductions)

    # --- around it --------------------------------------------------------------------------------

    def enter(self, leave: str) -> None:
        """The loop's test, come upon from outside."""
        body, last = self.body, self.strip.last
        way = body.fresh("way")
        body.branch(condition(body, last), way, leave)
        body.label(way)
        if self.strip.limit is None:
            on_the_way(body, last)
        body.jump(self.strip.entry)

    def turn(self, again: str) -> None:
        """The back edge inside a strip."""
        body, strip = self.body, self.strip
        last = strip.last
        stop = body.value(f"load i64, ptr {self.stop}")
        if not (self.turned or strip.enters_by_test):
            body.count(last.word, "1")
        body.mark(last, "again")
        if strip.limit is None:
            more = body.value(f"icmp sgt i64 {body.read(strip.counter)}, {stop}")
            way = body.fresh("way")
            body.branch(more, way, f"stripped{strip.name}")
            body.label(way)
            on_the_way(body, last)
            body.jump(again)
            return
        if self.step > 1:  # by a count of its own: the counter may wrap behind the last turn
            at = body.value(f"add nuw nsw i64 {body.value(f'load i64, ptr {self.done}')}, 1")
            body.line(f"store i64 {at}, ptr {self.done}")
            more = body.value(f"icmp slt i64 {at}, {stop}")
            body.branch(more, again, f"stripped{strip.name}")
            return
        if last.row.name not in TESTS:
            turn = body.value(f"add nsw i64 {body.read(strip.counter)}, 1")
            body.write(strip.counter, turn)
        at = body.read(strip.counter)
        more = body.value(f"icmp slt i64 {at}, {stop}")
        if not self.known or body.context is not strip.contexts[0]:
            body.branch(more, again, f"stripped{strip.name}")
            return
        body.branch(more, again, f"ended{strip.name}")
        body.label(f"ended{strip.name}")
        for slot, place in self.known.items():
            body.write(slot, body.value(f"load i64, ptr {place}"))
        body.jump(f"stripped{strip.name}")

    def tail(self, leave: str) -> None:
        """A strip has ended: poll, and on to the next one, if there is more."""
        body, strip = self.body, self.strip
        last = strip.last
        body.label(f"stripped{strip.name}")
        if strip.limit is None or last.row.name in TESTS:
            more = condition(body, last)
        else:  # counted already
            assert strip.limit is not None
            at, limit = body.read(strip.counter), self.value(strip.limit, {})
            more = body.value(f"icmp slt i64 {at}, {limit}")
        if self.turned:
            body.count(last.word, body.value(f"load i64, ptr {self.turned}"))
        if body.shapes.watched and not strip.enters_by_test:  # it was entered without a jump back
            body.count(last.word, body.value(f"add i64 {body.word('bool', more)}, -1"))
        way = body.fresh("way")
        body.branch(more, way, leave)
        body.label(way)
        if strip.limit is None:
            on_the_way(body, last)
        body.poll(last)
        body.jump(strip.entry)

    def start(self) -> None:
        """At the head of the first block of a turn."""
        if self.strip.enters_by_test and not self.turned:
            self.body.count(self.strip.last.word, "1")
        if self.strip.limit is not None:
            on_the_way(self.body, self.strip.last)
