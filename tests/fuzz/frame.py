"""One function in the making: its frame, its words so far, and what its registers hold there.

An instruction is appended only if the verifier's own step says that it may stand there; what the
registers hold behind it is the verifier's word too.
"""

from __future__ import annotations

import random
from collections import defaultdict

from mojovm.bytecode.code import MUT, OWN, READ, Code, Function, Parameter
from mojovm.bytecode.verify_frame import bits, sign
from mojovm.bytecode.verify_ownership import NO_DROPS, State
from mojovm.bytecode.verify_rows import COUNTS, FIELDS, RANGES, Step, shape
from mojovm.bytecode.verify_types import CLASSES, LINKAGE, SCALAR_KEY, STR, Layout, VerifyError
from mojovm.bytecode.verify_words import Words
from mojovm.spec.opcode import Op, Operand
from mojovm.spec.ops import BY_NAME, TABLE

from .drop_maps import Recorder

LANE_ROWS = [row for row in TABLE if row.lane]


class Frame:
    """A function of random signature, with some registers of some types, that does nothing yet."""

    def __init__(
        self, chance: random.Random, code: Code, layout: Layout, name: str, bare: bool
    ) -> None:
        self.chance = chance
        self.code = code
        self.layout = layout
        self.function = Function(name, [], -1, [], [], [], [])
        self.windows: list[tuple[int, int]] = []  # function, linkage slot
        self.counters: list[int] = []
        self.lay_out(bare)
        code.functions.append(self.function)
        signatures = [sign(f, layout) for f in code.functions]
        self.frame = Words(code, layout, signatures, signatures[-1])
        self.keys = self.frame.keys
        self.signature = signatures[-1]
        self.flow = Recorder(self.frame, layout)
        self.flow.budget = 1 << 60
        self.words = self.function.words
        self.labels: dict[int, int] = {}  # label -> word
        self.patches: list[tuple[int, int]] = []  # index into words, label
        self.next_label = 0
        self.pending: dict[int, int] = {}  # label to be placed -> what is owned there
        self.arrivals: dict[int, list[State]] = defaultdict(list)  # label -> states that jump there
        self.leaves: dict[int, list[int]] = defaultdict(list)  # key -> slots
        for slot, key in enumerate(self.keys):
            if key >= 0:
                self.leaves[key].append(slot)
        self.places = {t: self.find(layout.keys[t]) for t in range(len(code.types))}
        heap = self.signature.heap
        scalars = self.signature.scalars
        lent = dict.fromkeys(bits(heap[READ]), self.flow.caller)
        self.state = State(sum(scalars), heap[OWN] | heap[MUT], lent)
        self.lent = lent
        self.lent_lately: list[int] = []

    def lay_out(self, bare: bool) -> None:
        """The signature and the frame: parameters, two of each type, windows for calls."""
        chance, function, types = self.chance, self.function, self.code.types
        count = len(types)
        if not bare:
            function.result = chance.choice((-1, chance.randrange(count)))
            for i in range(chance.randint(0, 3)):
                t, mode = chance.randrange(count), chance.choice((READ, OWN, MUT))
                function.parameters.append(Parameter(f"p{i}", t, mode))
        for t in (function.result, *(p.type for p in function.parameters)):
            if t >= 0:
                self.add(t)
        for t in chance.choices(range(count), k=chance.randint(4, 12)):
            for _ in range(chance.randint(1, 3)):
                self.add(t)
        for _ in range(4):
            self.add(0)
            self.add(1)
        for _ in range(8):
            self.counters.append(len(function.slots))
            self.add(0)
        self.calm = len(function.slots)  # calls leave alone what lies below
        for f in range(1, len(self.code.functions)):
            callee = self.code.functions[f]
            self.windows.append((f, len(function.slots)))
            function.slots.append(LINKAGE)
            for t in (callee.result, *(p.type for p in callee.parameters)):
                if t >= 0:
                    self.add(t)

    def add(self, t: int) -> None:
        """Slots for a value."""
        kind = self.code.types[t].kind
        if kind == "vector":
            word = next(i for i, t in enumerate(self.code.types) if t.kind == "u64")
            self.function.slots += [word] * len(self.layout.keys[t])
        elif kind in ("struct", "tuple"):
            for _, field in self.code.types[t].fields:
                self.add(field)
        else:
            self.function.slots += [t] if kind in SCALAR_KEY else [t, -1, -1]

    def find(self, keys: tuple[int, ...]) -> list[int]:
        """Where the frame has slots of these keys; whole leaves if the keys are."""
        n = len(keys)
        return [i for i in range(len(self.keys) - n + 1) if self.keys[i : i + n] == keys]

    # --- words --------------------------------------------------------------------------------

    def put(self, name: str, *values: int, label: int = -1) -> bool:
        """Appends an instruction; for a label row `label` is where it goes."""
        row = BY_NAME[name]
        named = [o.name for o in row.operands if o.type != "label"]
        return self.attempt(row, dict(zip(named, values, strict=True)), label)

    def attempt(self, row: Op, values: dict[str, int], label: int = -1) -> bool:
        """Appends an instruction if it may stand here."""
        raw = [row.number, *[0] * (4 * row.words - 1)]
        for o in row.operands:
            at = 4 * o.word + FIELDS[o.field]
            if o.type == "label":
                self.patches.append((len(self.words) + at, label))
                self.arrivals[label].append(self.state.copy())
                continue
            value = values[o.name]
            if o.type == "imm64":
                high = value >> 32 & 0xFFFFFFFF
                raw[at + 1] = high - (high >> 31 << 32)
                value = (value & 0xFFFFFFFF) - ((value >> 31 & 1) << 32)
            raw[at] = value
        state = self.state.copy()
        form = shape(row.number)
        assert form is not None
        step = Step(0, form)
        self.frame.words = raw
        self.frame.starts = {0: 0} if row.poll else {}
        if row.label is None:
            try:
                self.frame.check(step)
                self.flow.apply(step, state, NO_DROPS)
            except VerifyError:
                return False
        self.lent_lately = [*self.lent_lately, *(to for _, to in step.lends)][-6:]
        self.state = state
        self.words += raw
        return True

    def label(self) -> int:
        self.next_label += 1
        return self.next_label

    def place(self, label: int, owned: int, loop: bool = False) -> None:
        """The place that a label names; all paths to it own the same. Who will come back to a loop
        is not known, so nothing is taken for granted there that a path might lack."""
        self.settle(owned)
        self.labels[label] = len(self.words) // 4
        for state in self.arrivals[label]:
            self.state.meet(state)
        if loop:
            self.state.borrowed = dict(self.lent)
            self.state.plain &= (1 << self.calm) - 1

    def settle(self, owned: int) -> None:
        """Drops and makes until just this is owned."""
        slots = self.function.slots
        for slot in bits(self.state.owned & ~owned):
            assert self.put("drop", slot, slots[slot])
        for slot in bits(owned & ~self.state.owned):
            assert self.put("blank", slot, slots[slot])

    # --- operands -----------------------------------------------------------------------------

    def operands(self, row: Op) -> dict[str, int] | None:
        """Operands that might do; None if the frame has none."""
        chance = self.chance
        values: dict[str, int] = {}
        element = part = None
        if row.group == "Lanes":
            values |= self.vectors(row)
            part = self.layout.keys[values["t"]]
        for o in row.operands:
            if o.name in values:
                continue
            if o.type == "type":
                values[o.name] = chance.randrange(len(self.code.types))
                part = self.layout.keys[values[o.name]]
            elif o.type == "list" or o.type[0] == "[":
                slot = self.choose(o, self.lists(o.type), 1)
                if slot is None:
                    return None
                values[o.name] = slot
                element = self.layout.element_of[self.keys[slot]]
                part = self.layout.keys[element]
        if row.name in ("move", "move_slot"):
            part = self.layout.keys[chance.randrange(len(self.code.types))]
            values["n"] = len(part)
        elif "offset" in (o.name for o in row.operands) and part is not None:
            edges = [i for i in range(len(part) + 1) if i == len(part) or part[i] >= 0]
            low, high = sorted(chance.sample(edges, 2))
            part = part[low:high]
            values["offset"], values["n"] = low, high - low
        for o in row.operands:
            if o.name in values:
                continue
            value: int | None
            if not o.is_register:
                value = self.immediate(row, o)
            elif o.type in ("any", "elem", "slots", "other"):
                keys = self.layout.keys[values["u"]] if o.type == "other" else part
                assert keys is not None
                value = self.choose(o, self.find(keys), len(keys))
            else:
                wanted = CLASSES[o.type]
                if row.group == "Lanes" and o.type == "bits":
                    wanted = {SCALAR_KEY[self.lane(values["t"])]}
                slots = [s for key in wanted for s in self.leaves[key]]
                if o.mode == "read" and o.type == "i64" and chance.random() < 0.1:
                    slots = [s + 1 for s in bits(self.state.owned)] or slots
                value = self.choose(o, slots, 1)
            if value is None:
                return None
            values[o.name] = value
        return values

    def lane(self, t: int) -> str:
        """The kind of a vector's lanes."""
        return self.code.types[self.code.types[t].element].kind

    def vectors(self, row: Op) -> dict[str, int]:
        """Types of vectors for a row, and a scalar row or a number of a lane that might do."""
        chance, types = self.chance, self.code.types
        t, u = chance.choices([i for i, t in enumerate(types) if t.kind == "vector"], k=2)
        values = {"t": t}
        if any(o.name == "u" for o in row.operands):
            values["u"] = u if chance.random() < 0.5 else t
        if any(o.type == "row" for o in row.operands):
            lane, count = self.lane(t), row.name[-1] if row.name[-1].isdigit() else "2"
            rows = [each for each in LANE_ROWS if SCALAR_KEY[lane] in CLASSES[each.lane]]
            fitting = [each for each in rows if len(each.sources) == int(count)]
            values["row"] = chance.choice(fitting or rows).number
        if any(o.name == "at" for o in row.operands):
            values["at"] = chance.randrange(types[t].size)
        return values

    def lists(self, wanted: str) -> list[int]:
        return [
            slot
            for key, slots in self.leaves.items()
            if key > STR
            and wanted in ("list", f"[{self.code.types[self.layout.element_of[key]].kind}]")
            for slot in slots
        ]

    def choose(self, o: Operand, slots: list[int], count: int) -> int | None:
        """One of the slots; most often one in a state that suits the operand."""
        state, heap, plain = self.state, self.frame.all_heap, self.frame.all_plain
        defined = state.owned | state.plain | sum(1 << s for s in state.borrowed)
        fitting = []
        if o.mode != "read":
            slots = [slot for slot in slots if slot not in self.counters]
        for slot in slots:
            region = (1 << count) - 1 << slot
            if o.mode == "define":
                good = not (state.owned | self.signature.slots[READ]) & region
            elif o.mode == "read":
                good = not (heap | plain) & ~defined & region
            else:
                good = not heap & ~state.owned & region
            if good:
                fitting.append(slot)
        lately = [slot for slot in slots if slot in self.lent_lately]
        if lately and o.mode == "read" and self.chance.random() < 0.4:
            return self.chance.choice(lately)  # also where its root is gone: it must be refused
        if o.mode == "read":
            liked = [slot for slot in fitting if slot in state.borrowed]
        else:
            liked = [s for s in fitting if any(roots >> s & 1 for roots in state.borrowed.values())]
        if liked and self.chance.random() < 0.5:
            return self.chance.choice(liked)
        if fitting and self.chance.random() < 0.95:
            return self.chance.choice(fitting)
        return self.chance.choice(slots) if slots else None

    def immediate(self, row: Op, o: Operand) -> int:
        chance = self.chance
        allowed = COUNTS.get((row.name, o.name))
        if allowed is not None:
            return chance.choice(list(allowed))
        match o.type:
            case "string":
                return chance.randrange(len(self.code.strings))
            case "stream":
                return 1
            case "imm64":
                low, high = RANGES.get(row.values["t"], (-(1 << 63), 1 << 63))
                return min(max(chance.choice((0, 1, 2, -1)), low), high - 1)
        return chance.choice((1, 2, 3, 10, 0, -1))
