"""The text of a kernel: steps to statements. `kernel.py` says what is around them.

Each register is a variable `r<activation>_<slot>` of its kind. A list is such a pointer to its
elements, its length in `…n`, and, where its elements have lists, the blocks that those lie in, in
`…b0`, `…b1` and so on. What stands in no step:

    at      the number of this turn, from 0         a0, a1 …  the arenas
    end     that of the turn where this ends        b0, b1 …  a turn's part of them
    first   the body's number of turn 0             u0, u1 …  how much of it is used,
    places  where the parts begin; when counting,   m0, m1 …  and ever was
            how long they must be
    stop    not 0 once the host wants an end        looks     that a turn may still take at it

Kernels are not interrupted from outside. So where a turn's loops go back they look at `stop`, each
`patience` times; and a turn that has taken all its looks gives up like one that faults.
"""

from __future__ import annotations

from ...bytecode.code import Code
from ...spec.opcode import Op
from .refusals import Refusal
from .shapes import SCALAR_KINDS, RecursiveType, Shapes, scaled
from .storage import Arena, Storage
from .turn import Activation, Step, Turns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Emitter = Callable[["Writer", Step], None]

PATIENCE = 1 << 12  # times that loops go back between two looks: some microseconds


class Writer:
    """Writes the statements of all steps: by `emitters`, of the templates of rows, where they are
    no terms; `counting` as told in `storage.py`."""

    def __init__(
        self,
        code: Code,
        turns: Turns,
        storage: Storage,
        emitters: Mapping[str, Emitter],
        *,
        counting: bool,
    ) -> None:
        self.code = code
        self.emitters = emitters
        self.turns = turns
        self.storage = storage
        self.shapes: Shapes = storage.shapes
        self.counting = counting
        self.refusals: list[Refusal] = []
        self.rows: dict[int, Op] = {}  # whose meaning is called
        self.needs: set[str] = set()  # functions of `kernel.FUNCTIONS`
        self.used: dict[tuple[int, int], Activation] = {}
        self.lines: list[str] = []
        self._numbers = {step: number for number, step in enumerate(turns.steps)}
        self._labels = {"begin", "next"}

    def line(self, text: str) -> None:
        self.lines.append(f"    {text}")

    def refuse(self, step: Step, key: str, name: str = "") -> None:
        self.refusals.append(step.refusal(key, name))

    # --- registers -------------------------------------------------------------------------------

    def name(self, activation: Activation, slot: int) -> str:
        """The variable of a register."""
        if activation.kind(slot) == "length":
            return f"{self.name(activation, slot - 1)}n"
        self.used[activation.number, slot] = activation
        return f"r{activation.number}_{slot}"

    def register(self, step: Step, slot: int) -> str:
        return self.name(step.activation, slot)

    def blocks(self, activation: Activation, slot: int) -> list[int]:
        """The element types of the blocks below a list register."""
        return self.shapes.blocks(activation.element(slot))

    def copy(self, source: Activation, slot: int, destination: Activation, into: int) -> None:
        """Copies a leaf between registers; strings have none."""
        kind = destination.kind(into)
        if kind in SCALAR_KINDS or kind == "list":
            a, b = self.name(source, slot), self.name(destination, into)
            self.line(f"{b} = {a};")
            if kind == "list":
                self.line(f"{b}n = {a}n;")
                for number in range(len(self.blocks(destination, into))):
                    self.line(f"{b}b{number} = {a}b{number};")

    def copy_all(self, copies: Iterable[tuple[tuple[int, int], tuple[int, int], bool]]) -> None:
        activations = self.turns.activations
        for (a, slot), (b, into), _ in copies:
            self.copy(activations[a], slot, activations[b], into)

    def declarations(self, given: set[tuple[int, int]]) -> list[str]:
        """The variables that are used, but those that are arguments."""
        lines = []
        for (number, slot), activation in sorted(self.used.items(), key=lambda item: item[0]):
            kind, name = activation.kind(slot), f"r{number}_{slot}"
            if (number, slot) in given or kind == "str":
                continue
            if kind == "list":
                element = activation.element(slot)
                lines.append(f"    __global {self.shapes.stored(element)} *{name} = 0;")
                lines.append(f"    int64_t {name}n = 0;")
                for block, inner in enumerate(self.blocks(activation, slot)):
                    lines.append(f"    __global {self.shapes.stored(inner)} *{name}b{block} = 0;")
            else:
                lines.append(f"    {SCALAR_KINDS[kind]} {name};")
        return lines

    # --- steps -----------------------------------------------------------------------------------

    def _label(self, step: Step, source: Step | None) -> str:
        """Where a jump to a step goes."""
        if step is self.turns.header:
            return "next" if source in self.turns.inside else "begin"
        if not step.lives:
            return "fault"
        self._labels.add(label := f"s{self._numbers[step]}")
        return label

    def jump(self, source: Step | None, target: Step | None, margin: str = "") -> None:
        assert target
        goto = f"goto {self._label(target, source)};"
        if source is not None and source.instruction.row.poll and target is source.target:
            look = f"{{ if (*stop || --looks < 0) goto fault; patience = {PATIENCE}; }}"
            goto = f"{{ if (--patience < 0) {look} {goto} }}"
        self.line(margin + goto)

    def section(self, start: Step, steps: set[Step]) -> list[str]:
        """The text of steps, beginning with `start`."""
        self.lines = []
        ordered = [step for step in self.turns.steps if step in steps and step.lives]
        if not ordered or ordered[0] is not start:
            self.jump(None, start)
        for step, following in zip(ordered, [*ordered[1:], None], strict=True):
            self.lines.append(f"s{self._numbers[step]}:;")
            self._step(step)
            if step.follows is None:
                if step.instruction.row.name.startswith("return"):
                    self.line("goto done;")
            elif step.follows is not following:
                self.jump(step, step.follows)
        return self.lines

    def without_idle_labels(self, lines: list[str]) -> list[str]:
        return [
            line for line in lines if line[:1] == " " or line.removesuffix(":;") in self._labels
        ]

    def _step(self, step: Step) -> None:
        """Writes a step, if no string is what it needs: those have no variables."""
        used, self.used = self.used, {}
        self._write(step)
        if any(activation.kind(slot) == "str" for (_, slot), activation in self.used.items()):
            self.refuse(step, "string")
        used.update(self.used)
        self.used = used

    def _write(self, step: Step) -> None:
        row = step.instruction.row
        try:
            if step.part:
                self.copy_all((a, b, True) for a, b, _ in self.storage.passed(step))
            elif row.kind in ("term", "branch"):
                self._term(step)
            elif row.template in self.emitters:
                self.emitters[row.template](self, step)
            elif "string" in row.name or any(operand.type == "str" for operand in row.operands):
                self.refuse(step, "string")
            else:
                self.refuse(step, "row", row.name)
        except RecursiveType as problem:
            self.refuse(step, "recursive_type", str(problem))

    def _term(self, step: Step) -> None:
        """A row whose meaning is a term: calls the function that is its C text."""
        i, row = step.instruction, step.instruction.row
        meaning = row.test or row
        if not meaning.portable:
            self.refuse(step, "library", row.name)
            return
        self.rows[meaning.number] = meaning
        arguments = [
            self.register(step, i.number(operand))
            if operand.is_register
            else f"({SCALAR_KINDS['i64']}){i.number(operand)}"
            for operand in row.sources
            if operand is not row.label
        ]
        if row.test:
            self.line(f"if ({row.c_name}({', '.join(arguments)}))")
            self.jump(step, step.target, "    ")
        elif row.trap_conditions:
            assert row.dst
            into = self.register(step, i.number(row.dst))
            self.line(f"if ({row.c_name}({', '.join([*arguments, f'&{into}'])}))")
            self.line("    goto fault;")
        else:
            assert row.dst
            into = self.register(step, i.number(row.dst))
            self.line(f"{into} = {row.c_name}({', '.join(arguments)});")

    # --- around a turn ---------------------------------------------------------------------------

    def begin(self) -> list[str]:
        """A turn begins: its number, and where the arenas' parts for it lie."""
        self.lines = []
        body = self.turns.activations[0]
        self.line(f"{self.name(body, self.turns.counter)} = (int64_t)(first + at);")
        self.line("patience = 0;")  # so that a turn with a loop looks at once
        self.line("looks = most;")
        for arena in self.storage.arenas:
            if not self.counting:
                self.line(f"b{arena.number} = a{arena.number} + {self._place(arena)};")
            if arena.slot >= 0:
                name = self.name(body, arena.slot)
                if not self.counting:
                    self.line(f"{name} = b{arena.number};")
                self.line(f"{name}n = 0;")
            else:
                self.line(f"u{arena.number} = 0;")
                self.line(f"m{arena.number} = 0;")
        return self.lines

    def _place(self, arena: Arena) -> str:
        units = self.shapes.units(arena.element)
        if arena.count >= 0:
            return scaled("at", arena.count * units)
        return scaled(self.row_of_places(arena), units)

    def row_of_places(self, arena: Arena) -> str:
        return f"places[{self.storage.counted.index(arena)} * total + at]"

    def next(self) -> list[str]:
        """A turn ends."""
        self.lines = []
        if self.counting:
            for arena in self.storage.counted:
                needed = f"m{arena.number}"
                if arena.slot >= 0:
                    needed = f"{self.name(self.turns.activations[0], arena.slot)}n"
                self.line(f"{self.row_of_places(arena)} = {needed};")
        return self.lines
