"""What becomes of each function and loop of a program when it is compiled natively, and why not
more: what `mojovm explain` tells. Static: nothing is run.

Needs verified bytecode; LLVM is imported only here and its absence is told, not raised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..bytecode.code import Code
from ..machine.core import LAYOUT
from . import tuning
from .analysis.graph import Block, Instruction, Loop
from .analysis.places import FunctionPlaces, LoopPlace, Places
from .llvm import jam
from .llvm.aliases import Roots
from .llvm.body import Body
from .llvm.frame import Shapes
from .llvm.nests import find_nest
from .llvm.rows import INLINE
from .llvm.strips import Strip, find
from .llvm.unit import write
from .parallel.bodies import CannotDivide
from .parallel.division import Divider
from .reasons import (
    CALLS,
    CHECKS,
    DEVICE,
    IN_ORDER,
    INDEX,
    LEAVES,
    LIBRARY,
    LLVM_SAYS,
    MACHINE,
    MAY_FAULT,
    NO_DEVICE,
    NO_NUMBERS,
    NOT_COUNTED,
    SUMS,
    THREADS,
    UNTOLD,
    Reason,
)

if TYPE_CHECKING:
    from .llvm.remarks import Loops, Told
    from .offer import Offer


@dataclass(frozen=True, slots=True)
class Note:
    """Something that costs time, where, and what to change; `remedy` may be empty."""

    line: int
    column: int
    text: str
    remedy: str = ""
    file: int = 0


@dataclass(slots=True)
class LoopFate:
    """What became of a loop: `kind` is "vectors", "lanes" (the program's own vectors), "scalar",
    "outer", "side by side", "gone" or "interp"; `counted` whether it is cut into strips; `text`
    says it in words."""

    place: LoopPlace
    name: str
    kind: str
    text: str
    counted: bool = False
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class FunctionFate:
    """What became of a function: `tier` is "native" or "interp", with the reason."""

    index: int
    tier: str
    reason: str = ""
    loops: list[LoopFate] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class Explainer:
    """Compiles a program as `--tier=native` does, and looks at what comes of it."""

    def __init__(
        self, code: Code, places: Places, offer: Offer | None = None, threads: int = 1
    ) -> None:
        """`offer` and `threads` are those that parallel loops would have."""
        self.code = code
        self.places = places
        self.offer = offer
        self.threads = threads
        self.shapes = Shapes(code, placed=True)
        self.refused: dict[int, str] = {}  # function -> why it is not native
        self.told: Loops = {}
        self.left: dict[str, bool] = {}  # loops in the end, by name
        self.divider = Divider(code)
        self._compile()

    def _compile(self) -> None:
        try:
            from .compiler import parts
            from .llvm.remarks import compile_asking
        except (ImportError, OSError) as problem:
            reason = f"LLVM is not to be had ({problem}): pip install llvmlite"
            self.refused = dict.fromkeys(range(len(self.code.functions)), reason)
            return
        compiled = parts(self.code)
        for index in set(range(len(self.code.functions))).difference(*compiled):
            words = len(self.code.functions[index].words) // 4
            self.refused[index] = (
                f"too large: {words} words of bytecode, and {tuning.FUNCTION_WORDS} are compiled "
                "at most; divide it"
            )
        for part in compiled:
            try:
                unit = write(self.shapes, {}, LAYOUT, [(index, -1) for index in part])
                told, left = compile_asking(unit.text)
            except Exception as problem:  # whatever it is, the interpreter would go on
                self.refused |= dict.fromkeys(part, f"{type(problem).__name__}: {problem}")
            else:
                self.told |= told
                self.left |= left

    def fates(self) -> list[FunctionFate]:
        """All functions, in the order of their numbers."""
        return [self.fate(index) for index in range(len(self.code.functions))]

    def fate(self, index: int) -> FunctionFate:
        places = self.places[index]
        if index in self.refused:
            fate = FunctionFate(index, "interp", self.refused[index])
            for loop in places.loops:
                text = "runs in the interpreter, with its function"
                fate.loops.append(LoopFate(loop, places.named(loop), "interp", text))
            return fate
        fate = FunctionFate(index, "native")
        if self.code.functions[index].is_parallel:
            fate.notes += dict.fromkeys(self._divided(index))
        body = Body(self.shapes, places.graph, LAYOUT, framed=False, serial=0)
        body.callees = {i: f"f{i}" for i in range(len(self.code.functions))}
        roots = Roots(body)
        for place in places.loops:
            fate.loops.append(OneLoop(self, places, body, roots, place).fate())
        inside = {block for each in places.loops if each.loop for block in each.loop.blocks}
        rows = [
            i for block in places.graph.order if block not in inside for i in block.instructions
        ]
        fate.notes += copies(places, rows, in_loop=False)
        return fate

    def _divided(self, index: int) -> Iterator[Note]:
        """Where the turns of a parallel loop run."""
        from .opencl.kernel import Kernel, translate

        try:
            self.divider.division(index)
            yield self._about(index, -1, *THREADS)
        except CannotDivide as why:
            text, remedy = IN_ORDER
            yield self._about(index, why.word, text.format(why=why), why.remedy or remedy)
        kernel = translate(self.code, index)
        if isinstance(kernel, Kernel):
            yield self._about(index, -1, *DEVICE)
            if self.offer is not None:
                yield self._about(index, -1, self._forecast(self.offer, index), "")
        for refusal in [] if isinstance(kernel, Kernel) else kernel:
            text = NO_DEVICE.format(why=refusal.text)
            yield self._about(refusal.function, refusal.word, text, refusal.remedy)

    def _forecast(self, offer: Offer, index: int) -> str:
        """What the model of the device says of a loop. A device may be measured for that, and
        PoCL's LLVM has been asked for remarks along with ours."""
        from .llvm.remarks import standard_error

        with standard_error():
            forecast = offer.forecast(index)
        if forecast is None:
            return NO_NUMBERS.format(why=offer.failures[-1])
        return forecast.told(self.threads)

    def _about(self, index: int, word: int, text: str, remedy: str) -> Note:
        if word < 0:
            function = self.code.functions[index]
            return Note(function.line, 0, text, remedy, function.file)
        line, column, file = self.places[index].place(word)
        return Note(line, column, text, remedy, file)


class OneLoop:
    """Finds out about one loop."""

    def __init__(
        self, all: Explainer, places: FunctionPlaces, body: Body, roots: Roots, place: LoopPlace
    ) -> None:
        self.all = all
        self.places = places
        self.body = body
        self.roots = roots
        self.place = place

    def fate(self) -> LoopFate:
        place, loop = self.place, self.place.loop
        fate = LoopFate(place, self.places.named(place), "scalar", "")
        if loop is None:
            fate.text = "runs natively, one turn at a time: it is entered in several places"
            return fate
        if place.inner:
            self._outer(fate, loop)
        else:
            self._innermost(fate, loop)
        own = loop.blocks.difference(*(each.loop.blocks for each in place.inner if each.loop))
        rows = [i for block in sorted(own, key=by_place) for i in block.instructions]
        fate.notes += copies(self.places, rows, in_loop=True)
        fate.notes += self._asks_machine(rows)
        first = {(note.file, note.line, note.text): note for note in reversed(fate.notes)}
        fate.notes = sorted(first.values(), key=lambda note: (note.file, note.line, note.column))
        return fate

    def note(self, instruction: Instruction, reason: Reason, **parts: object) -> Note:
        text, remedy = reason
        line, column, file = self.places.place(instruction.word)
        return Note(line, column, text.format(**parts), remedy, file)

    def _outer(self, fate: LoopFate, loop: Loop) -> None:
        jammed = jam.find(self.body, loop, self.roots)
        if jammed is not None:
            fate.kind, fate.counted = "side by side", True
            fate.text = (
                f"{jammed.copies} turns of it run side by side, in vectors, in the loop inside"
            )
            return
        fate.kind = "outer"
        fate.text = "runs natively, one turn at a time, around the loop inside"
        if find_nest(self.body, loop, self.roots) is not None:
            fate.counted = True
            fate.text = (
                "runs natively around the loop inside, which is unrolled where no slice is "
                "clipped; that is asked once ahead of many turns"
            )

    def _here(self, text: str, remedy: str = "") -> Note:
        """A note of the loop as a whole."""
        return Note(self.place.line, self.place.column, text, remedy, self.place.file)

    def _innermost(self, fate: LoopFate, loop: Loop) -> None:
        reasons: list[str] = []
        strip = find(self.body, loop, reasons)
        if strip is None:
            text, remedy = NOT_COUNTED[reasons[0]]
            fate.text = "runs natively, one turn at a time: it is no counted loop"
            fate.notes.append(self._here(text, remedy))
            return
        fate.counted = True
        told = self._told(strip)
        if told is not None and told.width > 1 and self.all.left.get(self._name(strip), True):
            fate.kind = "vectors"
            fate.text = f"runs on vectors of {told.width}"
            if told.interleaved > 1:
                fate.text += f", {told.interleaved} of them at once"
            if self._sums_floats(strip) and not self.body.fastmath:
                fate.notes.append(self._here(*SUMS))
        elif replaced := self._replaced():
            fate.kind, fate.text = "gone", f"became a call of {replaced}"
        elif self._name(strip) not in self.all.left:
            fate.kind = "gone"
            fate.text = "LLVM left nothing of it: unrolled, or computed without a loop"
        elif any(row.row.group == "Lanes" for row in self._rows()):
            fate.kind, fate.text = "lanes", "runs natively on the vectors that it has itself"
        else:
            fate.text = "runs natively, one turn at a time: it was not vectorised"
            if told is not None and told.width > 1:  # one of its copies for different cases
                fate.text += ", but in some case"
        asked = len({word for word, _, _ in strip.checks})
        if asked:
            plural = "checks" if asked > 1 else "check"
            fate.text += f"; {asked} index {plural} made once ahead of it"
        fate.notes += self._checks(strip)
        if fate.kind == "scalar":
            fate.notes += self._obstacles(strip, told)
            rows = list(self._rows())
            others = [*self._asks_machine(rows), *copies(self.places, rows, in_loop=True)]
            if not fate.notes and not others:
                fate.notes.append(self._here(*MAY_FAULT))

    def _sums_floats(self, strip: Strip) -> bool:
        """Whether a turn hands a float to the next one."""
        defined: set[int] = set()
        needed: set[int] = set()
        blocks = sorted(strip.loop.blocks, key=by_place)
        if strip.enters_by_test:
            blocks.sort(key=lambda block: block is not strip.end)
        for block in blocks:
            needed |= jam.exposed(self.body, block.instructions, defined)
        return any(self.body.kinds[slot] in jam.FLOATS for slot in needed & defined)

    def _name(self, strip: Strip) -> str:
        return f"f{self.places.index}:{strip.last.word + 1}{strip.contexts[0].suffix}"

    def _told(self, strip: Strip) -> Told | None:
        return self.all.told.get((self.places.index, strip.last.word))

    def _replaced(self) -> str:
        """The function of C's library that does the loop's work; of that LLVM tells by a store."""
        told = (self.all.told.get((self.places.index, row.word)) for row in self._rows())
        return next((each.replaced for each in told if each is not None and each.replaced), "")

    def _rows(self) -> Iterator[Instruction]:
        assert self.place.loop is not None
        for block in sorted(self.place.loop.blocks, key=by_place):
            yield from block.instructions

    def _checks(self, strip: Strip) -> Iterator[Note]:
        """Indices that are checked in each turn."""
        for instruction in self._rows():
            why = strip.unasked.get(instruction.word)
            if why is not None:
                yield self.note(instruction, INDEX[why])

    def _obstacles(self, strip: Strip, told: Told | None) -> Iterator[Note]:
        """What stood in the way of vectors, as far as it is in this function."""
        for instruction in self._rows():
            for name, _ in instruction.row.trap_conditions:
                yield self.note(instruction, CHECKS.get(name, CHECKS[""]), name=name)
        for block in sorted(strip.loop.blocks, key=by_place):
            outside = [s for s in block.successors if s not in strip.loop.blocks]
            if block is not strip.end and (outside or not block.successors):
                yield self.note(block.last, LEAVES)
        said = told.said if told is not None else []
        stuck = {
            word
            for function, word, message in said
            if function == self.places.index and "call instruction" in message
        }
        for instruction in self._rows():
            row = instruction.row
            if row.name == "call" and (instruction.word in stuck or not said):
                name = self.all.code.functions[instruction["f"]].name.partition("'")[0]
                yield self.note(instruction, CALLS, name=name)
            elif row.kind == "term" and instruction.word in stuck:
                yield self.note(instruction, LIBRARY, name=row.name.partition(".")[0])
        general = [r for _, _, message in said for part, r in LLVM_SAYS.items() if part in message]
        for text, remedy in dict.fromkeys(general):
            yield self._here(text, remedy)
        own = [m for _, _, m in said if not any(part in m for part in UNTOLD)]
        if own and not general:
            yield self._here(f"LLVM says: {own[-1]}")

    def _asks_machine(self, rows: Iterable[Instruction]) -> Iterator[Note]:
        """Rows that the machine runs in each turn."""
        for instruction in rows:
            row = instruction.row
            if row.kind != "runtime" or row.template in INLINE or row.name == "copy":
                continue
            reason = next((r for part, r in MACHINE.items() if part in row.name), None)
            if reason is not None:
                yield self.note(instruction, reason)


def by_place(block: Block) -> int:
    return block.start


def copies(places: FunctionPlaces, rows: Iterable[Instruction], *, in_loop: bool) -> Iterator[Note]:
    """Deep copies among these instructions."""
    for instruction in rows:
        if instruction.row.name == "copy":
            type = places.graph.code.types[instruction["t"]].name
            often = " in each turn" if in_loop else ""
            remedy = "hand it over with `^` where it is not used again, or take it as `read`"
            line, column, file = places.place(instruction.word)
            yield Note(line, column, f"copies a {type}{often}", remedy, file)
