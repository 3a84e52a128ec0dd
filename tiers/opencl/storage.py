"""Where the lists that turns make are kept, and how much room they need.

Nothing can be allocated in a kernel. So each turn has a part of each *arena*: one for every list
that the turns append to together, and one for every list that a turn makes, together with the
registers that it is moved to. Of the lists of an arena only the newest one grows; one that is given
away stays where it is, one that is dropped makes room for the next. How much a turn needs is
either bounded (`Arena.count` elements) or counted beforehand, by a kernel that does the same but
writes nothing. What it reads of what would have been written is not known then (it is *tainted*),
and no decision may depend on it.
"""

from __future__ import annotations

from ...bytecode.code import MUT, READ
from ...spec.records import slotted
from .refusals import Refusal
from .shapes import Shapes
from .turn import Activation, Step, Turns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    S = TypeVar("S")

MANY = 64  # elements: more than so many are counted
Register = tuple[int, int]  # an activation's number, and a slot

# Bits of a register in a state.
MADE, WRITTEN, TAINTED, OWNED = 1, 2, 4, 8
BITS = 4

# Operands whose value decides nothing: it is only put somewhere.
PASSIVE = ("value", "src", "dst", "list")
# Rows that make a list longer.
GROWING = ("append.{t}", "append_value", "insert", "extend")
# What may be done with a list that all turns append to; hints have no meaning here.
HARMLESS = ("append.{t}", "append_value", "expect", "reserve")
# Rows that neither fault nor jump, but say how long a list is.
DECIDING = ("zeros", "fill.{t}", "view", "truncate")


@slotted
class Arena:
    """Room for elements of a type; `slot` is the list that the turns share, or -1. A turn needs
    room for `count` of them, or, if that is -1, for as many as are counted."""

    number: int
    element: int
    slot: int = -1
    count: int = -1


class Storage:
    """The arenas of a loop's body, and what is known of its registers ahead of each step."""

    def __init__(self, turns: Turns, shapes: Shapes) -> None:
        self.turns = turns
        self.shapes = shapes
        self.refusals: list[Refusal] = []
        self.unsure: list[Refusal] = []  # decisions that cannot be made while counting
        self.arenas: list[Arena] = []
        self._classes: dict[Register, Register] = {}
        self._by_class: dict[Register, Arena] = {}
        self._numbers: dict[Register, int] = {}
        self.shared = self._parameters("append")
        self.elements = self._parameters("element", "cells")
        for step in turns.live():
            for source, destination in self.moves(step):
                self._unite(source, destination)
        self._find_arenas()
        self.states = self._flow()
        for step in turns.live():
            self._check(step)
        self._count()

    @property
    def counted(self) -> list[Arena]:
        return [arena for arena in self.arenas if arena.count < 0]

    def arena(self, activation: Activation, slot: int) -> Arena | None:
        return self._by_class.get(self._class((activation.number, slot)))

    def known(self, step: Step, slot: int, bits: int, ahead: bool = True) -> bool:
        """Whether a register may be so ahead of a step."""
        register = step.activation.number, slot
        return bool(self.states.get(step, 0) >> self._shift(register) & bits)

    # --- registers -------------------------------------------------------------------------------

    def _parameters(self, *roles: str) -> list[int]:
        found, at = [], 0
        for parameter in self.turns.activations[0].function.parameters:
            if parameter.role in roles:
                found.append(at)
            at += self.shapes.slots(parameter.type)
        return found

    def _shift(self, register: Register) -> int:
        return BITS * self._numbers.setdefault(register, len(self._numbers))

    def _class(self, register: Register) -> Register:
        while register in self._classes:
            register = self._classes[register]
        return register

    def _unite(self, a: Register, b: Register) -> None:
        a, b = self._class(a), self._class(b)
        if a != b:
            self._classes[max(a, b)] = min(a, b)

    def list_slots(self, activation: Activation, first: int, count: int) -> Iterator[int]:
        for slot in range(first, first + count):
            if activation.kind(slot) == "list":
                yield slot

    def arguments(self, step: Step) -> Iterator[tuple[int, int, int]]:
        """(the caller's slot, the callee's slot, mode) of each slot of a call's arguments; the
        result's have the mode -1."""
        assert step.callee
        function = step.callee.function
        window = step.instruction["window"] + 1
        at = self.shapes.slots(function.result) if function.result >= 0 else 0
        for slot in range(at):
            yield window + slot, slot, -1
        for parameter in function.parameters:
            for slot in range(at, at + self.shapes.slots(parameter.type)):
                yield window + slot, slot, parameter.mode
            at += self.shapes.slots(parameter.type)

    def passed(self, step: Step) -> Iterator[tuple[Register, Register, int]]:
        """What half a call copies: (source, destination, mode)."""
        assert step.callee
        outer, inner = step.activation.number, step.callee.number
        for slot, own, mode in self.arguments(step):
            if step.part == "enter" and mode >= READ:
                yield (outer, slot), (inner, own), mode
            elif step.part == "leave" and mode in (-1, MUT):
                yield (inner, own), (outer, slot), mode

    def copies(self, step: Step) -> Iterator[tuple[Register, Register, bool]]:
        """(source, destination, whether it changes hands) of each slot that a step copies."""
        i, number = step.instruction, step.activation.number
        match i.row.name:
            case _ if step.part:
                for source, destination, mode in self.passed(step):
                    yield source, destination, mode != READ
            case "move":
                for k in range(i["n"]):
                    yield (number, i["src"] + k), (number, i["dst"] + k), True
            case "move_slot" | "view":
                slot = i["src"] if i.has("src") else i["list"]
                yield (number, slot), (number, i["dst"]), False
            case "borrow":
                for k in range(self.shapes.slots(i["t"])):
                    yield (number, i["src"] + k), (number, i["dst"] + k), False
            case "return_slot":
                yield (number, i["src"]), (number, 0), False

    def _is_list(self, register: Register) -> bool:
        return self.turns.activations[register[0]].kind(register[1]) == "list"

    def moves(self, step: Step) -> Iterator[tuple[Register, Register]]:
        """The lists that change hands."""
        for source, destination, moved in self.copies(step):
            if moved and self._is_list(source):
                yield source, destination

    def births(self, step: Step) -> Iterator[int]:
        """Slots of new lists."""
        i = step.instruction
        match i.row.template:
            case "blank" | "zeros" | "copy":
                count = self.shapes.slots(i["t"])
                yield from self.list_slots(step.activation, i["dst"], count)
            case "fill.{t}":
                yield i["dst"]

    def taken(self, step: Step) -> Iterator[int]:
        """Slots of lists that end here: given to another list, or dropped."""
        i = step.instruction
        match i.row.template:
            case "append_value":
                count = self.shapes.slots(step.activation.element(i["list"]))
                yield from self.list_slots(step.activation, i["value"], count)
            case "drop":
                count = self.shapes.slots(i["t"])
                yield from self.list_slots(step.activation, i["src"], count)

    def _find_arenas(self) -> None:
        for slot in self.shared:
            body = self.turns.activations[0]
            self._add((0, slot), Arena(len(self.arenas), body.element(slot), slot))
        for step in self.turns.live():
            for slot in self.births(step):
                register = self._class((step.activation.number, slot))
                if register not in self._by_class:
                    element = step.activation.element(slot)
                    self._add(register, Arena(len(self.arenas), element))

    def _add(self, register: Register, arena: Arena) -> None:
        self.arenas.append(arena)
        self._by_class[self._class(register)] = arena

    # --- what is known ---------------------------------------------------------------------------

    def _flow(self) -> dict[Step, int]:
        begin = 0
        for slot in self.elements:
            begin |= WRITTEN << self._shift((0, slot))
        return forward(self.turns, begin, self._after, lambda a, b: a | b)

    def _after(self, step: Step, state: int) -> int:
        """What holds behind a step."""
        number = step.activation.number
        copied = [
            (destination, state >> self._shift(source) & 15, source if moved else None)
            for source, destination, moved in self.copies(step)
        ]
        if copied:
            for destination, bits, moved_from in copied:
                if moved_from:
                    state &= ~(OWNED << self._shift(moved_from))
                else:
                    bits &= ~OWNED
                state = self._put(state, destination, bits)
            return state
        for slot in self.taken(step):
            state &= ~(OWNED << self._shift((number, slot)))
        row, i = step.instruction.row, step.instruction
        if row.template == "fetch":
            bits = state >> self._shift((number, i["list"])) & WRITTEN
            for k in range(i["n"]):
                is_list = step.activation.kind(i["dst"] + k) == "list"
                state = self._put(
                    state, (number, i["dst"] + k), bits if is_list else TAINTED * (bits > 0)
                )
            return state
        tainted = any(
            state >> self._shift((number, slot))
            & (WRITTEN if step.activation.kind(slot) == "list" else TAINTED)
            for slot in (i.number(operand) for operand in row.sources if operand.is_register)
        )
        if row.dst:
            count = 1
            if row.dst.type == "any":
                count = self.shapes.slots(i["t"])
            elif row.dst.type == "elem":
                count = self.shapes.slots(step.activation.element(i["list"]))
            for k in range(count):
                state = self._put(state, (number, i["dst"] + k), TAINTED * tainted)
        for slot in self.births(step):
            state = self._put(state, (number, slot), MADE | WRITTEN | OWNED)
        return state

    def _put(self, state: int, register: Register, bits: int) -> int:
        shift = self._shift(register)
        return state & ~(15 << shift) | bits << shift

    # --- what cannot be --------------------------------------------------------------------------

    def _check(self, step: Step) -> None:
        i, number, state = step.instruction, step.activation.number, self.states.get(step, 0)
        row = i.row
        for slot in self.births(step):
            own = self._class((number, slot))
            others = (r for r in list(self._numbers) if r != (number, slot))
            if step not in self.turns.inside:
                self.refusals.append(step.refusal("row", row.name))
            if any(self._class(r) == own and state >> self._shift(r) & OWNED for r in others):
                self.refusals.append(step.refusal("two_lists"))
        if row.name == "fetch" and self.known(step, i["list"], MADE):
            if list(self.list_slots(step.activation, i["dst"], i["n"])):
                self.refusals.append(step.refusal("list_inside"))
        if self._uses_shared(step) or (
            row.template in GROWING and not self.arena(step.activation, i["list"])
        ):
            self.refusals.append(step.refusal("list_shared"))
        if any(state >> self._shift((number, slot)) & TAINTED for slot in self._deciding(step)):
            self.unsure.append(step.refusal("count"))

    def _uses_shared(self, step: Step) -> bool:
        """Whether a step does something else with a shared list than to append to it."""
        row, i = step.instruction.row, step.instruction
        used = {slot for (activation, slot), _, _ in self.copies(step) if activation == 0}
        if not step.part and step.activation.number == 0 and row.template not in HARMLESS:
            used |= {i.number(operand) for operand in row.operands if operand.is_register}
        return bool(used & {slot + k for slot in self.shared for k in range(3)})

    def _deciding(self, step: Step) -> Iterator[int]:
        """The registers that decide where a turn goes on, or how long a list is."""
        row, i = step.instruction.row, step.instruction
        if step.part or row.name.startswith("return"):
            return
        read = [(at, o) for at, o in enumerate(row.sources) if o.is_register]
        if row.trap_conditions:
            terms = [term for _, condition in row.trap_conditions for term in condition.walk()]
            asked = {term.value for term in terms if term.primitive == "argument"}
            yield from (i.number(operand) for at, operand in read if at in asked)
        elif row.effect == "jumps" or row.decides or row.template in DECIDING:
            yield from (i.number(operand) for _, operand in read if operand.name not in PASSIVE)

    # --- how much --------------------------------------------------------------------------------

    def _count(self) -> None:
        """Finds the arenas of which every turn needs as much."""
        appends: dict[Step, Arena] = {}
        many: dict[Step, list[Arena]] = {}
        for step in self.turns.live():
            i = step.instruction
            if i.row.template in GROWING and i.row.name != "extend":
                found = self.arena(step.activation, i["list"])
                if found:
                    appends[step] = found
            elif i.row.template in ("zeros", "fill.{t}", "copy"):
                slots = self.births(step)
                many[step] = [a for s in slots if (a := self.arena(step.activation, s))]
            elif i.row.name == "extend" and (found := self.arena(step.activation, i["list"])):
                many[step] = [found]
        Counts = tuple[tuple[int, int], ...]

        def after(step: Step, counts: Counts) -> Counts:
            changed = list(counts)
            if step in appends:
                low, high = counts[appends[step].number]
                changed[appends[step].number] = low + 1, min(high + 1, MANY + 1)
            for arena in many.get(step, ()):
                changed[arena.number] = counts[arena.number][0], MANY + 1
            return tuple(changed)

        def join(a: Counts, b: Counts) -> Counts:
            return tuple((min(x[0], y[0]), max(x[1], y[1])) for x, y in zip(a, b, strict=True))

        begin = ((0, 0),) * len(self.arenas)
        ahead = forward(self.turns, begin, after, join)
        ends = [
            after(step, ahead[step])
            for step in self.turns.inside
            if step in ahead and step.lives and self.turns.header in step.successors
        ]
        for arena in self.arenas:
            low = min((end[arena.number][0] for end in ends), default=0)
            high = max((counts[arena.number][1] for counts in (*ahead.values(), *ends)), default=0)
            if high <= MANY and (arena.slot < 0 or low == high):
                arena.count = high


def forward(
    turns: Turns, begin: S, after: Callable[[Step, S], S], join: Callable[[S, S], S]
) -> dict[Step, S]:
    """What holds ahead of each step that lives, from `begin` on at the entry; the header hands on
    what comes from before the loop."""
    states = {turns.entry: begin}
    waiting = [turns.entry]
    while waiting:
        step = waiting.pop()
        state = after(step, states[step]) if step is not turns.header else states[step]
        for successor in step.successors:
            if not successor.lives or (successor is turns.header and step in turns.inside):
                continue
            old = states.get(successor)
            new = state if old is None else join(old, state)
            if new != old:
                states[successor] = new
                waiting.append(successor)
    return states
