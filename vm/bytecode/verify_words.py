"""Check each instruction by itself. Needs the layouts. Leaves: a `Step` for each instruction.

Here everything is settled that does not depend on the path taken: that the words are instructions
of the table, that registers are in the frame and of the types that the row wants, that immediates
are in range and labels are beginnings of instructions. What is left for `verify_ownership` is in
the steps.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..spec.opcode import Operand
from ..spec.ops import TABLE
from .code import Code
from .verify_frame import Signature, bits
from .verify_rows import ABOVE_ZERO, ALIKE, COUNTS, RANGES, Shape, Step, shape
from .verify_types import BEHIND, I64, Layout
from .verify_values import Values


class Words(Values):
    """The frame of a function and, once `check_all` has been called, its steps."""

    def __init__(
        self, code: Code, layout: Layout, signatures: Sequence[Signature], signature: Signature
    ) -> None:
        super().__init__(code, layout, signatures, signature)
        self.words = self.function.words
        self.steps: list[Step] = []
        self.starts: dict[int, int] = {}  # word -> index in steps

    def check_all(self) -> None:
        """Fills `steps`, one for each instruction."""
        self.split()
        for step in self.steps:
            self.word = step.word
            self.check(step)
        if not self.steps[-1].shape.ends:
            self.fail("the function runs off its end")

    def split(self) -> None:
        """Finds the instructions."""
        words = self.words
        if not words or len(words) % 4:
            self.fail("a function has at least one whole word")
        if not -(1 << 31) <= min(words) <= max(words) < 1 << 31:
            self.fail("a number that does not fit 32 bits")
        end = len(words) // 4
        word, steps = 0, self.steps
        while word < end:
            found = shape(words[4 * word])
            if found is None or (found.size == 2 and (word + 1 >= end or words[4 * word + 4] != 0)):
                self.word = word
                number = words[4 * word]
                if found is not None:
                    self.fail(f"{found.row.name} without its second word")
                self.fail(f"no opcode {number}" if number else "the second word of nothing")
            self.starts[word] = len(steps)
            steps.append(Step(word, found))
            word += found.size

    # --- one instruction --------------------------------------------------------------------------

    def check(self, step: Step) -> None:
        form, words, base = step.shape, self.words, 4 * step.word
        for at in form.blank:
            if words[base + at]:
                self.fail(f"{form.row.name}: a field that means nothing is not 0")
        for at, o in form.immediates:
            if o.type == "imm64":
                self.check_constant(step, words[base + at], words[base + at + 1])
            else:
                self.check_immediate(step, o, words[base + at])
        if form.single:
            self.check_leaves(step, form)
        else:
            self.check_values(step, {o.name: words[base + at] for at, o in form.operands})
        if self.read_slots:
            defined = step.plain_defines | step.jump_defines | step.heap_defines
            for _, to in step.moves + step.lends:
                defined |= 1 << to
            if defined & self.read_slots:
                self.fail(f"{form.row.name} changes a parameter that is only read")

    def check_leaves(self, step: Step, form: Shape) -> None:
        """Registers of one leaf each. A scalar may be defined where scalars are read, a length be
        read of what is changed; else what is defined or changed is no other operand."""
        words, keys, classes, base = self.words, self.keys, self.classes, 4 * step.word
        reads = defines = changes = lengths = 0
        for at, o, mode, wanted in form.leaves:
            slot = words[base + at]
            if not 0 <= slot < len(keys) or keys[slot] not in classes[wanted]:
                self.check_leaf(o, slot, wanted)  # fails, unless it is a length
                lengths |= 1 << slot - 1
            elif mode == "read":
                reads |= 1 << slot
            elif mode == "define":
                defines |= 1 << slot
            else:
                changes |= 1 << slot
        if form.alike:
            self.check_alike([words[base + at] for at, o, _, _ in form.leaves if o.type in ALIKE])
        if not form.matters:
            step.plain_reads, step.plain_defines = reads, defines
            if changes:
                self.check_apart(step, defines & changes)
                step.plain_reads, step.plain_defines = reads | changes, defines | changes
            if lengths:
                step.heap_reads = lengths
            return
        heap = self.all_heap
        self.check_apart(
            step, defines & (changes | heap & (reads | lengths)) | changes & reads & heap
        )
        scalars = defines & ~heap
        step.plain_reads = (reads | changes) & ~heap
        if form.defines_on_jump:
            step.plain_defines, step.jump_defines = changes & ~heap, scalars
        else:
            step.plain_defines = scalars | changes & ~heap
        step.heap_reads = reads & heap | lengths
        step.heap_changes = changes & heap
        if form.source:
            step.lends = ((words[base + form.source], next(bits(defines))),)
        else:
            step.heap_defines = defines & heap

    def check_apart(self, step: Step, shared: int) -> None:
        if shared:
            self.fail(f"{step.row.name}: two operands share register {next(bits(shared))}")

    def check_alike(self, slots: list[int]) -> None:
        if len({I64 if self.keys[slot] == BEHIND else self.keys[slot] for slot in slots}) > 1:
            self.fail("operands that are not of one type")

    def check_constant(self, step: Step, low: int, high: int) -> None:
        """The 64 bits of a scalar."""
        kind, value = step.row.values["t"], low & 0xFFFFFFFF | high << 32
        lowest, limit = RANGES.get(kind, (-(1 << 63), 1 << 63))
        if not lowest <= value < limit:
            self.fail(f"{value} is no {kind} as registers hold it")

    def check_immediate(self, step: Step, o: Operand, value: int) -> None:
        kind, row = o.type, step.row
        if kind == "label":
            if value not in self.starts:
                self.fail(f"label {value} is not where an instruction begins")
            # so every cycle polls, and the order of words is one of evaluation
            if (value <= step.word) != row.poll:
                self.fail("loop instructions go back, others forward")
            step.target = value
        elif kind in ("function", "type", "string"):
            if not 0 <= value < len(getattr(self.code, kind + "s")):
                self.fail(f"no {kind} {value}")
            if row.name == "zeros" and self.layout.types[value].kind != "list":
                self.fail("zeros makes lists only")
        elif kind == "stream":
            if value not in (1, 2):
                self.fail(f"no stream {value}")
        elif kind == "row":
            if not 0 <= value < len(TABLE):
                self.fail(f"no opcode {value}")
        elif kind == "count":
            allowed = COUNTS.get((row.name, o.name)) or COUNTS.get(("", o.name), range(1 << 31))
            if value not in allowed:
                self.fail(f"{row.name}: {o.name} cannot be {value}")
        elif kind == "imm":
            if row.name in ABOVE_ZERO and value <= 0:
                self.fail(f"{row.name}: {value} is not above 0")
