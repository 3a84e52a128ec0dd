"""Writes jammed turns: asks ahead whether they can be, runs the copies, and goes on (`jam.py`)."""

from __future__ import annotations

from collections.abc import Sequence

from .. import tuning
from ..analysis.graph import Block
from .affine import Value, compute, inside_ahead, number
from .body import Body
from .control import Label, end, on_the_way, straight
from .frame import llvm_type
from .jam import Check, Jam, rows, used

STRIP = 1024  # turns of the inner loop between two polls
LEAST_TURNS = 4  # of the inner loop, for which asking ahead pays
MOST_TURNS = BOUND = 1 << 31  # with steps below that, too, no index wraps between its ends
# Rows that are shorter than a page and more in all than a near cache holds are left alone: read
# one after the other the processor fetches them ahead, read side by side it does not. Measured for
# rows of 24 to 128 floats: 0.9 to 1.3 ns an element side by side, 0.4 to 0.7 one by one.
LONG_ROW = 512
NEAR_ELEMENTS = 1 << 17


def write(body: Body, jam: Jam, label: Label) -> None:
    """Writes an outer loop's turns side by side, behind the label of the jam."""
    fewer = tuning.JAMMED_REST
    few = Writer(body, jam, fewer) if jam.copies > 2 * fewer else None
    Writer(body, jam, jam.copies, few).write(label)
    if few is not None:
        few.write(label)


class Writer:
    """Writes U turns as one, behind a label that the way to `before` leads to; where there are not
    so many left, it goes to `fewer`."""

    def __init__(self, body: Body, jam: Jam, copies: int, fewer: Writer | None = None) -> None:
        self.body = body
        self.jam = jam
        self.copies = copies
        self.name = jam.name if copies == jam.copies else f"{jam.name}x{copies}"
        self.plain = f"b{jam.shape.before.start}"  # one turn
        self.fewer = fewer.name if fewer is not None else self.plain
        self.limit = body.temporary("i64")
        self.stop = body.temporary("i64")
        self.refused = body.temporary("i64")  # turns for which nothing is asked again
        # where the first turns may be the last, what was computed for others would be lost
        at_first = self.copies if jam.may_leave else 0
        body.temporaries.append(f"  store i64 {at_first}, ptr {self.refused}")
        self.begun = ""  # turns whose inner loop has run, and the rest has not
        self.kept: dict[int, str] = {}  # slot -> its values in each of the copies
        if jam.ahead:
            self.begun = body.temporary("i64")
            body.temporaries.append(f"  store i64 0, ptr {self.begun}")
            for slot in jam.kept:
                type = f"[{self.copies} x {llvm_type(body.kinds[slot])}]"
                self.kept[slot] = body.temporary(type)

    def write(self, label: Label) -> None:
        body, jam = self.body, self.jam
        body.context = jam.context
        body.label(self.name)
        body.mark(jam.shape.turn.last, "jammed")
        if jam.ahead:
            begun = body.value(f"load i64, ptr {self.begun}")
            more = body.value(f"icmp sgt i64 {begun}, 0")
            body.branch(more, f"{self.name}next", f"{self.name}none")
            body.label(f"{self.name}none")
        first = body.read(jam.outer)
        left = body.value(f"sub i64 {body.read(jam.shape.turn.last['limit'])}, {first}")
        refused = body.value(f"load i64, ptr {self.refused}")
        waiting = body.value(f"icmp sgt i64 {refused}, 0")
        body.branch(waiting, f"{self.name}plain", f"{self.name}on")
        body.label(f"{self.name}on")
        few = body.value(f"icmp ult i64 {left}, {self.copies}")
        body.branch(few, self.fewer, f"{self.name}ask")
        body.label(f"{self.name}refused")
        body.line(f"store i64 {self.copies}, ptr {self.refused}")
        body.jump(self.plain)
        body.label(f"{self.name}plain")
        body.line(f"store i64 {body.value(f'add i64 {refused}, -1')}, ptr {self.refused}")
        body.jump(self.plain)
        body.label(f"{self.name}ask")
        self._ask(self._outer(first), left)
        if not jam.ahead:
            body.count(
                jam.shape.turn.last.word, str(self.copies - 1)
            )  # the first was counted before
        self._count(first)
        for copy in range(self.copies):
            self._rows(copy, jam.shape.before)
        body.copies = {}
        self._inner()
        if jam.ahead:
            self._keep(first)
            self._next(label)
            return
        self._count(first)
        self._after()
        body.copies = {}
        # not by the block itself: what is common to two ways there LLVM takes out of the copies
        body.mark(jam.shape.turn.last, "jammed")
        end(body, jam.shape.turn, label)

    def _copy(self, copy: int, shared: Sequence[int] = ()) -> None:
        """What is written from here on is about one copy's registers."""
        jam = self.jam
        self.body.copies = {}
        if copy < self.copies - 1:
            self.body.copies = dict.fromkeys(jam.private.difference(shared), f"x{copy}")

    def _rows(self, copy: int, block: Block, shared: Sequence[int] = ()) -> None:
        self._copy(copy, shared)
        for instruction in rows(block):
            self.body.mark(instruction)
            straight(self.body, instruction)

    def _outer(self, first: str) -> list[str]:
        """What counts the outer turns, in each copy."""
        return [self.body.value(f"add i64 {first}, {copy}") for copy in range(self.copies)]

    def _count(self, first: str) -> None:
        """Gives each copy its count, from one that LLVM does not know for the same. Else it may be
        a part of a vector that was made elsewhere, and that the copies' elements lie side by side
        in memory cannot be seen any more."""
        place = self.body.temporary("i64")
        self.body.line(f"store volatile i64 {first}, ptr {place}")
        hidden = self.body.value(f"load volatile i64, ptr {place}")
        for copy, value in enumerate(self._outer(hidden)):
            self._copy(copy)
            self.body.write(self.jam.outer, value)
        self.body.copies = {}

    # --- asking -----------------------------------------------------------------------------------

    def _unless(self, holds: str) -> None:
        """On, if that holds; else some turns as always."""
        on = self.body.fresh("jam")
        self.body.branch(holds, on, f"{self.name}refused")
        self.body.label(on)

    def _ask(self, outer: list[str], left: str) -> None:
        body, jam = self.body, self.jam
        for check in jam.checks[0]:
            self._ask_copies(check, [dict.fromkeys((jam.outer,), at) for at in outer])
        start = body.value(f"add i64 {compute(body, jam.start, {})}, 1")
        limit = compute(body, jam.limit, {jam.outer: outer[0]})
        holds = body.value(f"icmp slt i64 {start}, {limit}")
        turns = body.value(f"sub i64 {limit}, {start}")
        more = body.value(f"add i64 {turns}, {-LEAST_TURNS}")
        self._unless(body.both(holds, f"icmp ult i64 {more}, {MOST_TURNS - LEAST_TURNS}"))
        if jam.by_rows:
            elements = body.value(f"mul i64 {turns}, {left}")
            near = body.value(f"icmp ule i64 {elements}, {NEAR_ELEMENTS}")
            long = body.value(f"icmp uge i64 {turns}, {LONG_ROW}")
            self._unless(body.value(f"or i1 {near}, {long}"))
        if jam.depends(jam.limit):
            holds = ""
            for at in outer[1:]:
                another = compute(body, jam.limit, {jam.outer: at})
                holds = body.both(holds, f"icmp eq i64 {another}, {limit}")
            self._unless(holds)
        body.line(f"store i64 {limit}, ptr {self.limit}")
        last = body.value(f"add i64 {limit}, -1")
        second = body.value(f"add i64 {start}, 1")
        for check in jam.checks[1]:
            self._ask_copies(
                check,
                [{jam.outer: at, jam.inner: start} for at in outer],
                [{jam.outer: at, jam.inner: second} for at in outer],
                [{jam.outer: at, jam.inner: last} for at in outer],
            )

    def _ask_copies(self, check: Check, *turns: list[dict[int, str]]) -> None:
        """At the first, the second and the last inner turn, where the index differs in those."""
        body, jam = self.body, self.jam
        if check.same:
            copies: Sequence[int] = (0,)
        elif check.index == Value("induction", jam.outer) and not jam.depends(check.length):
            copies = (0, self.copies - 1)
        else:
            copies = range(self.copies)
        steps = {jam.inner: number(1)}
        holds = ""
        for copy in copies:
            at = [turn[copy] for turn in turns]
            inside = inside_ahead(body, check.length, check.index, at, steps, BOUND)
            holds = body.value(f"and i1 {holds}, {inside}") if holds else inside
        self._unless(holds)

    # --- running ----------------------------------------------------------------------------------

    def _inner(self) -> None:
        """The inner loop in strips; there is a first turn."""
        body, jam = self.body, self.jam
        last, counter = jam.shape.inner_turn.last, jam.inner
        body.mark(last)
        self._turn()
        body.jump(f"{self.name}strip")
        body.label(f"{self.name}strip")
        limit = body.value(f"load i64, ptr {self.limit}")
        at = body.read(counter)
        left = body.value(f"sub i64 {limit}, {at}")
        count = body.choose("ult", left, str(STRIP))
        body.line(f"store i64 {body.value(f'add i64 {at}, {count}')}, ptr {self.stop}")
        if body.shapes.watched:
            body.count(last.word, body.value(f"mul i64 {count}, {self.copies}"))
        body.jump(f"{self.name}inside")
        body.label(f"{self.name}inside")
        for copy in range(self.copies):
            self._copy(copy, (counter,))
            body.mark(last)
            on_the_way(body, last)
            self._rows(copy, jam.shape.inside, (counter,))
        body.copies = {}
        body.mark(last)
        stop = body.value(f"load i64, ptr {self.stop}")
        more = body.value(f"icmp slt i64 {self._turn()}, {stop}")
        body.branch(more, f"{self.name}inside", f"{self.name}stripped")
        body.lines[-1] += f", !llvm.loop !{self._alone()}"
        body.label(f"{self.name}stripped")
        limit = body.value(f"load i64, ptr {self.limit}")
        more = body.value(f"icmp slt i64 {body.read(counter)}, {limit}")
        body.branch(more, f"{self.name}poll", f"{self.name}after")
        body.label(f"{self.name}poll")
        body.poll(last)
        body.jump(f"{self.name}strip")
        body.label(f"{self.name}after")

    def _turn(self) -> str:
        turn = self.body.value(f"add i64 {self.body.read(self.jam.inner)}, 1")
        self.body.write(self.jam.inner, turn)
        return turn

    def _alone(self) -> int:
        """Metadata: the copies are put in vectors, not the turns."""
        body = self.body
        first = body.metadata_number()
        body.metadata += [
            f"!{first} = distinct !{{!{first}, !{first + 1}}}",
            f'!{first + 1} = !{{!"llvm.loop.vectorize.enable", i1 false}}',
        ]
        return first

    def _kept(self, slot: int, copy: str) -> tuple[str, str]:
        """The type of what is kept of a slot, and where that is for a copy."""
        type = llvm_type(self.body.kinds[slot])
        place = f"getelementptr {type}, ptr {self.kept[slot]}, i64 {copy}"
        return type, self.body.value(place)

    def _keep(self, first: str) -> None:
        """What the inner loop has left in each copy's registers is for the next turns."""
        body, jam = self.body, self.jam
        for copy in range(self.copies):
            self._copy(copy, (jam.inner,))
            for slot in self.kept:
                type, place = self._kept(slot, str(copy))
                body.line(f"store {type} {body.read(slot)}, ptr {place}")
        body.copies = {}
        body.write(jam.outer, first)
        body.line(f"store i64 {self.copies}, ptr {self.begun}")
        body.jump(f"{self.name}next")

    def _next(self, label: Label) -> None:
        """A turn whose inner loop has run."""
        body, jam = self.body, self.jam
        body.label(f"{self.name}next")
        begun = body.value(f"load i64, ptr {self.begun}")
        body.line(f"store i64 {body.value(f'add i64 {begun}, -1')}, ptr {self.begun}")
        copy = body.value(f"sub i64 {self.copies}, {begun}")
        self._rows(self.copies - 1, jam.shape.before)
        for slot in self.kept:
            type, place = self._kept(slot, copy)
            body.write(slot, body.value(f"load {type}, ptr {place}"))
        body.mark(jam.shape.turn.last, "jammed")
        assert jam.shape.after is not None
        body.jump(label(jam.shape.after))

    def _after(self) -> None:
        body, jam = self.body, self.jam
        if jam.shape.after is None:
            return
        mentioned = set().union(*(used(body, i) | body.defined(i) for i in rows(jam.shape.after)))
        if jam.inner in mentioned:
            end = body.read(jam.inner)
            for copy in range(self.copies - 1):
                self._copy(copy)
                body.write(jam.inner, end)
        for copy in range(self.copies):
            self._rows(copy, jam.shape.after)
