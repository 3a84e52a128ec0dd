"""Check each instruction by itself. Needs the layouts. Leaves: a `Step` for each instruction.

Here everything is settled that does not depend on the path taken: that the words are instructions
of the table, that registers are in the frame and of the types that the row wants, that immediates
are in range and labels are beginnings of instructions. What is left for `verify_ownership` is in
the steps, as sets of slots: an int with a bit for each slot where a leaf begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from ..spec.ops import TABLE
from ..spec.table import Op, Operand
from ..spec.terms import SCALARS
from .code import MUT, OWN, READ, Code, Function
from .verify_types import BEHIND, LINKAGE, SCALAR_KEY, STR, Layout, VerifyError

MAX_FRAME = 1 << 16  # slots of a function
MAX_MOVE = 1 << 12  # slots moved by one instruction

I64 = SCALAR_KEY["i64"]
SCALAR_KEYS = frozenset(range(len(SCALARS)))
CLASSES = {  # the keys that an operand's class takes
    "bits": SCALAR_KEYS,
    "int": SCALAR_KEYS - {SCALAR_KEY[kind] for kind in ("u64", "f32", "f64", "f16")},
    "str": frozenset((STR,)),
    **{kind: frozenset((key,)) for kind, key in SCALAR_KEY.items()},
}
ELEMENTS = {  # rows that take only lists of these elements
    "sort": {*SCALARS, "str"},
    "list_equal": {*SCALARS, "str"} - {"f32", "f64", "f16"},
}
COUNTS: dict[tuple[str, str], Sequence[int]] = {  # the values of counts by row ("": any), operand
    ("", "n"): range(1, MAX_MOVE + 1),
    ("strip", "sides"): (1, 2, 3),
    ("justify", "side"): (1, 2, 3),
    ("string_class", "kind"): range(6),
    ("to_base", "base"): (2, 8, 16),
    ("sort", "descending"): (0, 1),
}
ABOVE_ZERO = ("floordiv_imm.i64", "mod_imm.i64")
RANGES = {"i8": (-(1 << 7), 1 << 7), "i16": (-(1 << 15), 1 << 15), "i32": (-(1 << 31), 1 << 31),
          "u8": (0, 1 << 8), "u16": (0, 1 << 16), "u32": (0, 1 << 32), "f32": (0, 1 << 32),
          "f16": (0, 1 << 16), "bool": (0, 2)}  # fmt: skip
UNCONDITIONAL = ("jump", "loop")
FIELDS = {"a": 1, "b": 2, "c": 3}

Region = tuple[Operand, int, int]


@dataclass(slots=True)
class Step:
    """What one instruction does to the states of slots: sets of slots, unless said otherwise."""

    word: int
    row: Op
    plain_reads: int = 0
    plain_defines: int = 0
    jump_defines: int = 0  # scalars defined where it jumps only
    heap_reads: int = 0
    heap_changes: int = 0  # strings and lists changed in place: owned before and after
    heap_takes: int = 0
    heap_defines: int = 0  # owned afterwards
    moves: tuple[tuple[int, int], ...] = ()  # strings and lists that keep their state: from, to
    lends: tuple[tuple[int, int], ...] = ()  # strings and lists borrowed from others: from, to
    stores: bool = False  # overwrites scalars in the list that it reads
    freezes: bool = False  # what it lends may not be written
    callee: Signature | None = None
    window: int = 0
    target: int = -1  # a word
    ends: bool = False  # nothing falls through
    traps: bool = False


@dataclass(slots=True)
class Signature:
    """A function's frame: what callers and its own body must agree on. Sets of its slots."""

    function: Function
    keys: tuple[int, ...] = ()  # of the result and the parameters
    result_plain: int = 0
    result_heap: int = 0
    slots: list[int] = field(default_factory=lambda: [0, 0, 0])  # by mode: all that is passed so
    heap: list[int] = field(default_factory=lambda: [0, 0, 0])  # by mode: strings and lists
    scalars: list[int] = field(default_factory=lambda: [0, 0, 0])  # by mode: scalars


def sign(function: Function, layout: Layout) -> Signature:
    """The function's signature; refuses types and modes that do not exist."""
    signature = Signature(function)
    count = len(layout.types)
    keys: list[int] = []
    if function.result != -1:
        if not 0 <= function.result < count:
            raise VerifyError(function.name, None, "its result type is not in the type table")
        keys += layout.keys[function.result]
        signature.result_plain = layout.plain[function.result]
        signature.result_heap = layout.heap[function.result]
    for p in function.parameters:
        if not 0 <= p.type < count:
            raise VerifyError(function.name, None, f"parameter {p.name}: no such type")
        if p.mode not in (READ, OWN, MUT):
            raise VerifyError(function.name, None, f"parameter {p.name}: no such mode")
        signature.slots[p.mode] |= (1 << len(layout.keys[p.type])) - 1 << len(keys)
        signature.heap[p.mode] |= layout.heap[p.type] << len(keys)
        signature.scalars[p.mode] |= layout.plain[p.type] << len(keys)
        keys += layout.keys[p.type]
        if len(keys) > MAX_FRAME:
            raise VerifyError(function.name, None, "its parameters do not fit a frame")
    signature.keys = tuple(keys)
    return signature


class Words:
    """The frame of a function and, once `check_all` has been called, its steps."""

    def __init__(
        self, code: Code, layout: Layout, signatures: Sequence[Signature], signature: Signature
    ) -> None:
        self.code = code
        self.layout = layout
        self.signatures = signatures
        self.signature = signature
        self.function = signature.function
        self.words = self.function.words
        self.word = 0
        self.keys = self.lay_out_frame()
        self.all_plain = mask(0 <= key < STR for key in self.keys)
        self.all_heap = mask(key >= STR for key in self.keys)
        self.steps: list[Step] = []
        self.starts: dict[int, int] = {}  # word -> index in steps

    def check_all(self) -> None:
        """Fills `steps`, one for each instruction."""
        self.split()
        for step in self.steps:
            self.word = step.word
            self.check(step)
        if not self.steps[-1].ends:
            self.fail("the function runs off its end")

    def fail(self, reason: str) -> NoReturn:
        raise VerifyError(self.function.name, self.word, reason)

    # --- the frame --------------------------------------------------------------------------------

    def lay_out_frame(self) -> tuple[int, ...]:
        """The key of each slot of the frame."""
        name, slots, layout = self.function.name, self.function.slots, self.layout
        if len(slots) > MAX_FRAME:
            raise VerifyError(name, None, f"a frame of more than {MAX_FRAME} slots")
        keys: list[int] = []
        wanted = 0  # slots of a string or list still to come
        for i, t in enumerate(slots):
            if (t == BEHIND) != (wanted > 0) or not LINKAGE <= t < len(layout.types):
                raise VerifyError(name, None, f"slot {i} is no part of a leaf")
            if t < 0:
                keys.append(t)
                wanted -= t == BEHIND
                continue
            if layout.types[t].kind in ("struct", "tuple"):
                raise VerifyError(name, None, f"slot {i} has the type of several leaves")
            keys.append(layout.keys[t][0])
            wanted = len(layout.keys[t]) - 1
        if wanted:
            raise VerifyError(name, None, "the frame ends inside a string or list")
        head = self.signature.keys
        if tuple(keys[: len(head)]) != head:
            raise VerifyError(name, None, "the frame does not begin with result and parameters")
        return tuple(keys)

    def split(self) -> None:
        """Finds the instructions."""
        words = self.words
        if not words or len(words) % 4:
            self.fail("a function has at least one whole word")
        if not -(1 << 31) <= min(words) <= max(words) < 1 << 31:
            self.fail("a number that does not fit 32 bits")
        end = len(words) // 4
        while self.word < end:
            number = words[4 * self.word]
            if not 0 < number < len(TABLE):
                self.fail("the second word of nothing" if number == 0 else f"no opcode {number}")
            row = TABLE[number]
            if row.words == 2 and (self.word + 1 >= end or words[4 * self.word + 4] != 0):
                self.fail(f"{row.name} without its second word")
            self.starts[self.word] = len(self.steps)
            self.steps.append(Step(self.word, row))
            self.word += row.words

    # --- one instruction --------------------------------------------------------------------------

    def check(self, step: Step) -> None:
        row = step.row
        values = self.operands(step)
        for o in row.operands:
            if not o.is_register:
                self.check_immediate(step, o, values[o.name])
        regions = self.check_registers(row, values)
        self.check_overlaps(regions)
        for o, first, count in regions:
            self.note(step, o, first, count)
        self.note_lent(step, regions)
        step.traps = bool(row.traps) or row.poll
        step.ends = row.effect == "jumps" and (row.label is None or row.name in UNCONDITIONAL)
        step.stores = row.template == "store.{t}"
        step.freezes = row.name == "string_bytes"
        if row.name == "call":
            self.check_call(step, values["window"], values["f"])
        elif row.name == "return_slot":
            self.check_return_slot(values["src"])
        defined = step.plain_defines | step.jump_defines | step.heap_defines
        for _, to in step.moves + step.lends:
            defined |= 1 << to
        if defined & self.signature.slots[READ]:
            self.fail(f"{row.name} changes a parameter that is only read")

    def operands(self, step: Step) -> dict[str, int]:
        """The operands' values by name; all other fields must be 0."""
        row = step.row
        raw = self.words[4 * step.word : 4 * (step.word + row.words)]
        raw[0] = 0
        values: dict[str, int] = {}
        for o in row.operands:
            at = 4 * o.word + FIELDS[o.field]
            value, raw[at] = raw[at], 0
            if o.type == "imm64":
                low, high = value & 0xFFFFFFFF, raw[at + 1]
                value, raw[at + 1] = high << 32 | low, 0
            values[o.name] = value
        if any(raw):
            self.fail(f"{row.name}: a field that means nothing is not 0")
        return values

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
        elif kind == "count":
            allowed = COUNTS.get((row.name, o.name)) or COUNTS.get(("", o.name), range(1 << 31))
            if value not in allowed:
                self.fail(f"{row.name}: {o.name} cannot be {value}")
        elif kind == "imm":
            if row.name in ABOVE_ZERO and value <= 0:
                self.fail(f"{row.name}: {value} is not above 0")
        elif kind == "imm64":
            low, high = RANGES.get(row.values["t"], (-(1 << 63), 1 << 63))
            if not low <= value < high:
                self.fail(f"{value} is no {row.values['t']} as registers hold it")

    # --- registers --------------------------------------------------------------------------------

    def check_registers(self, row: Op, values: dict[str, int]) -> list[Region]:
        """The registers' places: first slot and number of slots."""
        regions: list[Region] = []
        list_key = same = -1
        for o in row.operands:
            if o.type == "list" or o.type[0] == "[":
                list_key = self.check_list(o, values[o.name], row)
        for o in row.operands:
            if not o.is_register:
                continue
            first = values[o.name]
            if o.type in ("any", "elem"):
                t = values["t"] if o.type == "any" else self.layout.element_of[list_key]
                self.check_value(o, first, self.layout.keys[t])
                regions.append((o, first, len(self.layout.keys[t])))
            elif o.type == "slots":
                regions.append((o, first, values.get("n", 1)))
            else:
                key = self.check_leaf(o, first)
                if row.same_type and o.type in ("list", "bits"):
                    if same not in (-1, key):
                        self.fail(f"{row.name}: its operands are not of one type")
                    same = key
                regions.append((o, first, 3 if key >= STR else 1))
        if row.name in ("move", "move_slot"):
            self.check_move(row, values["dst"], values["src"], values.get("n", 1))
        elif "offset" in values:
            slots = values["src" if row.name == "put" else "dst"]
            self.check_part(list_key, values["offset"], values["n"], slots)
        return regions

    def key_of(self, o: Operand, slot: int) -> int:
        if not 0 <= slot < len(self.keys):
            self.fail(f"{o.name}: no register {slot}")
        return self.keys[slot]

    def check_leaf(self, o: Operand, first: int) -> int:
        """A scalar, string or list; gives its key. A length may be read as an i64."""
        key = self.key_of(o, first)
        wanted = CLASSES.get(o.type, (key,))  # a list was checked before
        if key == BEHIND and self.is_length(first) and o.mode == "read" and I64 in wanted:
            return I64
        if key not in wanted:
            self.fail(f"{o.name}: register {first} is no {o.type}")
        return key

    def is_length(self, slot: int) -> bool:
        return self.keys[slot] == BEHIND and self.keys[slot - 1] >= STR

    def check_list(self, o: Operand, first: int, row: Op) -> int:
        """A list whose elements suit the row; gives its key."""
        key = self.key_of(o, first)
        if key <= STR:
            self.fail(f"{o.name}: register {first} is no list")
        kind = self.layout.types[self.layout.element_of[key]].kind
        if o.type != "list" and kind != o.type[1:-1]:
            self.fail(f"{o.name}: register {first} is no list of {o.type[1:-1]}")
        allowed = ELEMENTS.get(row.name)
        if allowed is not None and kind not in allowed:
            self.fail(f"{row.name} does not take lists of {kind}")
        return key

    def check_value(self, o: Operand, first: int, keys: tuple[int, ...]) -> None:
        """Slots that hold a value of several leaves."""
        if first < 0 or self.keys[first : first + len(keys)] != keys or first > len(self.keys):
            self.fail(f"{o.name}: the registers from {first} on are of another type")

    def check_move(self, row: Op, dst: int, src: int, n: int) -> None:
        """Whole leaves of the same types; the one slot of move_slot holds a scalar."""
        end, keys = len(self.keys), self.keys
        if not (0 <= dst <= end - n and 0 <= src <= end - n):
            self.fail(f"{row.name}: no such registers")
        moved = keys[src : src + n]
        if row.name == "move_slot":
            if keys[dst] == I64 and self.is_length(src):
                return
            if moved[0] >= STR:
                self.fail("move_slot moves scalars")
        if moved != keys[dst : dst + n] or LINKAGE in moved:
            self.fail(f"{row.name}: registers {dst} and {src} are not of the same types")
        if BEHIND in (moved[0], *keys[src + n : src + n + 1], *keys[dst + n : dst + n + 1]):
            self.fail(f"{row.name}: part of a string or list")

    def check_part(self, list_key: int, offset: int, n: int, first: int) -> None:
        """Whole leaves at an offset of a list's elements, alike in the registers from `first`."""
        t = self.layout.element_of[list_key]
        element = self.layout.keys[t]
        if self.layout.types[t].kind in SCALAR_KEY:
            self.fail("scalar elements have instructions of their own")
        if offset + n > len(element):
            self.fail(f"an element has {len(element)} slots")
        part = element[offset : offset + n]
        if part[0] == BEHIND or element[offset + n : offset + n + 1] == (BEHIND,):
            self.fail("part of an element's string or list")
        if first < 0 or self.keys[first : first + n] != part:
            self.fail(f"the registers from {first} on are not of the element's types")

    def check_overlaps(self, regions: list[Region]) -> None:
        """What is defined, taken or changed is not also something else. But one scalar may be
        defined where scalars are read, and scalars and lengths be read of what is taken."""
        for o, first, count in regions:
            if o.mode == "read":
                continue
            owning = self.all_heap >> first & (1 << count) - 1
            for other, start, size in regions:
                if other is o or first + count <= start or start + size <= first:
                    continue
                if o.mode == "define":
                    allowed = count == 1 and other.mode != "inout"
                else:
                    allowed = not owning or (size == 1 and other.mode == "read")
                if not allowed and other.mode != "define":  # or else it is found from there
                    self.fail(f"{o.name} and {other.name} share register {max(first, start)}")

    # --- notes for the ownership check ------------------------------------------------------------

    def note(self, step: Step, o: Operand, first: int, count: int) -> None:
        """Enters a region into the step's sets."""
        region = (1 << count) - 1 << first
        plain, heap = self.all_plain & region, self.all_heap & region
        if o.mode == "read":
            step.plain_reads |= plain
            step.heap_reads |= heap
            if count and self.keys[first] == BEHIND:
                step.heap_reads |= 1 << first - 1
        elif o.mode == "inout":
            step.plain_reads |= plain
            step.plain_defines |= plain
            step.heap_changes |= heap
        elif o.mode == "define":
            if step.row.label is None:
                step.plain_defines |= plain
            else:
                step.jump_defines |= plain
            if not o.borrowed and step.row.name != "move":
                step.heap_defines |= heap
        elif step.row.name in ("move", "move_slot"):
            step.plain_reads |= plain
            if self.keys[first] == BEHIND:
                step.heap_reads |= 1 << first - 1
        else:
            step.heap_takes |= heap
            if step.row.name != "drop":  # which looks at nothing else
                step.plain_reads |= plain

    def note_lent(self, step: Step, regions: list[Region]) -> None:
        """Pairs the strings and lists that are moved or lent with where they come from."""
        dst = regions[0] if regions and regions[0][0].mode == "define" else None
        if dst is None:
            return
        o, first, count = dst
        heap = bits((self.all_heap >> first) & (1 << count) - 1)
        if step.row.name in ("move", "borrow"):
            pairs = tuple((regions[1][1] + slot, first + slot) for slot in heap)
            if o.borrowed:
                step.lends = pairs
            else:
                step.moves = pairs
        elif o.borrowed:  # from the string or list that the row names first
            step.lends = tuple((regions[1][1], first + slot) for slot in heap)

    def check_call(self, step: Step, window: int, f: int) -> None:
        callee = self.signatures[f]
        after = window + 1 + len(callee.keys)
        if self.keys[window : window + 1] != (LINKAGE,):
            self.fail(f"register {window} is no linkage slot")
        if self.keys[window + 1 : after] != callee.keys:
            self.fail(f"the registers of the call are not of {callee.function.name}'s types")
        step.callee, step.window = callee, window

    def check_return_slot(self, src: int) -> None:
        result = self.function.result
        key = I64 if self.keys[src] == BEHIND else self.keys[src]
        if result < 0 or self.layout.keys[result] != (key,):
            self.fail("the result has another type")


def mask(members: Iterable[bool]) -> int:
    """The set of the slots whose turn is true."""
    return int("0" + "".join("01"[member] for member in members)[::-1], 2)


def bits(slots: int) -> Iterator[int]:
    """The slots of a set, ascending."""
    while slots:
        low = slots & -slots
        yield low.bit_length() - 1
        slots ^= low
