"""A range of turns as one list of steps, with the functions that they call in line.

Needs verified code and the index of a parallel loop's body. Leaves steps that know what follows
them, and which of them are worth writing:

    the prologue, up to the header of the loop     `header` is none of the steps: it lets a turn
    the turn, from `turn` back to the header       begin (END_OF_TURN is where it leads back), and
    what follows, from `after` to the return       leads to `after` when there is none left

A step from which no path leads to the end faults, or runs forever; the machine repeats such a turn,
so whoever comes to one gives up (`lives` is false), and what it would do need not be known.
"""

from __future__ import annotations

from itertools import pairwise

from ...bytecode.code import Code, Function
from ...spec.records import slotted
from ..analysis.graph import Instruction, decode
from .refusals import Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STEPS = 4000  # of a kernel: drivers take long for large ones
FIRST, LAST = 0, 1  # slots of the parameters that say which turns


class Refused(Exception):
    """A loop that cannot go to a device."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.text)
        self.refusal = refusal


class Activation:
    """One call of a function, in line; 0 is the loop's body."""

    def __init__(self, code: Code, number: int, index: int) -> None:
        self.number = number
        self.index = index
        self.function: Function = code.functions[index]
        self._types = code.types

    def kind(self, slot: int) -> str:
        """What a register holds; "length" for the slot behind a string's or list's first."""
        type = self.function.slots[slot]
        return self._types[type].kind if type >= 0 else "length" if type == -1 else "linkage"

    def element(self, slot: int) -> int:
        """The element type of a list register."""
        return self._types[self.function.slots[slot]].element


@slotted
class Step:
    """An instruction in its place, or one of the two halves of a call: `part` is "enter" (arguments
    go to `callee`) or "leave" (results come back). `follows` is where it goes on, `target` where it
    may jump to."""

    activation: Activation
    instruction: Instruction
    part: str = ""
    callee: Activation | None = None
    follows: Step | None = None
    target: Step | None = None
    lives: bool = False

    @property
    def successors(self) -> Iterator[Step]:
        return (step for step in (self.target, self.follows) if step is not None)

    def refusal(self, key: str, name: str = "") -> Refusal:
        return Refusal(key, self.activation.index, self.instruction.word, name)


class Turns:
    """The steps of a loop's body, in order."""

    def __init__(self, code: Code, index: int) -> None:
        self.code = code
        self.index = index
        self.activations: list[Activation] = []
        self.steps: list[Step] = []
        entry, returns = self._expand(index, ())
        self.header = self._find_header()
        assert self.header.target and self.header.follows
        self.entry, self.turn, self.after = entry, self.header.target, self.header.follows
        self.returns = set(returns)
        self.before = self._reach(entry)
        self.inside = self._reach(self.turn)
        self.behind = self._reach(self.after)
        if self.before & self.inside or self.behind & (self.before | self.inside):
            raise Refused(self.header.refusal("form"))
        self._mark(self.before | self.inside | self.behind)

    @property
    def counter(self) -> int:
        """The slot that has the turn's number."""
        return self.header.instruction["i"]

    def live(self) -> Iterator[Step]:
        return (step for step in self.steps if step.lives and step is not self.header)

    def _expand(self, index: int, path: tuple[int, ...]) -> tuple[Step, list[Step]]:
        """Adds a function's steps; gives the first one, and those that return."""
        activation = Activation(self.code, len(self.activations), index)
        self.activations.append(activation)
        instructions = decode(activation.function.words)
        by_word: dict[int, Step] = {}
        ends: list[tuple[Step, Step]] = []  # the first and last step of each instruction
        for instruction in instructions:
            first = last = Step(activation, instruction)
            by_word[instruction.word] = first
            self.steps.append(first)
            if len(self.steps) > STEPS:
                raise Refused(first.refusal("size"))
            if instruction.row.name == "call":
                last = self._call(first, (*path, index))
            ends.append((first, last))
        for (_, last), (following, _) in pairwise(ends):
            if last.instruction.goes_on:
                last.follows = following
        for first, _ in ends:
            if first.instruction.target >= 0:
                first.target = by_word[first.instruction.target]
        returns = [step for step, _ in ends if step.instruction.row.name.startswith("return")]
        return ends[0][0], returns

    def _call(self, enter: Step, path: tuple[int, ...]) -> Step:
        called = enter.instruction["f"]
        if called in path:
            name = self.code.functions[called].name
            raise Refused(enter.refusal("recursion", name))
        enter.part = "enter"
        number = len(self.activations)
        enter.follows, returns = self._expand(called, path)
        enter.callee = self.activations[number]
        leave = Step(enter.activation, enter.instruction, "leave", enter.callee)
        self.steps.append(leave)
        for step in returns:
            step.follows = leave
        return leave

    def _find_header(self) -> Step:
        found = [
            step
            for step in self.steps
            if step.activation.number == 0
            and step.instruction.row.name == "for.i64"
            and step.instruction["limit"] == LAST
        ]
        if len(found) != 1:
            raise Refused(Refusal("form", self.index, -1))
        return found[0]

    def _reach(self, start: Step) -> set[Step]:
        """What can be reached without passing the header."""
        return reach([start], lambda step: step.successors, {self.header}) - {self.header}

    def _mark(self, reached: set[Step]) -> None:
        """Finds what lives: it is reached, and leads to the end."""
        sources: dict[Step, list[Step]] = {}
        for step in (*reached, self.header):
            for successor in step.successors:
                sources.setdefault(successor, []).append(step)
        leading = reach(self.returns, lambda step: sources.get(step, ()))
        for step in reached & leading:
            step.lives = True
        self.header.lives = self.header in leading


def reach(
    starts: Iterable[Step], onward: Callable[[Step], Iterable[Step]], but: Iterable[Step] = ()
) -> set[Step]:
    """All steps that `onward` leads to from some, not going on from those in `but`."""
    found: set[Step] = set()
    waiting = list(starts)
    while waiting:
        step = waiting.pop()
        if step not in found:
            found.add(step)
            if step not in but:
                waiting += onward(step)
    return found
