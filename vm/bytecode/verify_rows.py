"""What the verifier asks of an opcode, and what it finds out about an instruction.

A `Shape` is read from the opcode table when its opcode is first met. A `Step` is what the check of
one instruction leaves for `verify_ownership`: sets of slots, ints with a bit for each slot where a
leaf begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..spec.ops import TABLE
from .verify_types import LISTS, SCALAR_KEY

MAX_MOVE = 1 << 12  # slots moved by one instruction

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
ALIKE = ("list", "bits")  # the classes of which a `same_type` row has but one type
UNCONDITIONAL = ("jump", "loop")
FIELDS = {"a": 1, "b": 2, "c": 3}


class Shape:
    """One row: where its operands are among its numbers, and how it is checked.

    A row of single leaves has only registers of one leaf each and takes none: `leaves` are (place,
    operand, mode, class). `immediates` are those that can be wrong, `blank` the places that must
    hold 0. A row `matters` to strings and lists if it has one among its registers.
    """

    __slots__ = (
        "alike", "blank", "defines_on_jump", "ends", "freezes", "immediates", "leaves", "matters",
        "operands", "row", "single", "size", "source", "stores",
        "traps",
    )  # fmt: skip

    def __init__(self, number: int) -> None:
        row = self.row = TABLE[number]
        self.size = row.words
        self.operands = [(4 * o.word + FIELDS[o.field], o) for o in row.operands]
        used = {at for at, _ in self.operands}
        used |= {at + 1 for at, o in self.operands if o.type == "imm64"}
        self.blank = [at for at in range(4 * self.size) if at % 4 and at not in used]
        self.immediates = [
            (at, o)
            for at, o in self.operands
            if not o.is_register and (o.type != "imm" or row.name in ABOVE_ZERO)
        ]
        registers = [(at, o) for at, o in self.operands if o.is_register]
        self.single = row.name not in ("call", "return", "return_slot") and not any(
            o.type in ("any", "other", "elem", "slots") or o.mode == "take" for _, o in registers
        )
        self.leaves = [
            (at, o, o.mode, row.name if row.name in LISTS and o.type == "list" else o.type)
            for at, o in registers
        ]
        self.matters = not self.single or any(
            o.type not in SCALAR_KEY and o.type not in ("int", "bits") for _, o in registers
        )
        # what is borrowed is so from the string or list that the row names first
        lent = [at for at, o in registers if o.mode == "read" and o.type not in SCALAR_KEY]
        self.source = lent[0] if any(o.borrowed for _, o in registers) else 0
        self.alike = row.same_type
        self.defines_on_jump = row.label is not None
        self.stores = row.template == "store.{t}"
        self.freezes = row.name == "string_bytes"
        self.traps = bool(row.traps) or row.poll
        self.ends = row.effect == "jumps" and (row.label is None or row.name in UNCONDITIONAL)


@cache
def shape(number: int) -> Shape | None:
    """The shape of an opcode, None if there is no such instruction."""
    return Shape(number) if 0 < number < len(TABLE) else None


class Step:
    """What one instruction does to the states of slots: sets of slots, unless said otherwise."""

    plain_reads = 0
    plain_defines = 0
    jump_defines = 0  # scalars defined where it jumps only
    heap_reads = 0
    heap_changes = 0  # strings and lists changed in place: owned before and after
    heap_takes = 0
    heap_defines = 0  # owned afterwards
    moves: tuple[tuple[int, int], ...] = ()  # strings and lists that keep their state: from, to
    lends: tuple[tuple[int, int], ...] = ()  # strings and lists borrowed from others: from, to
    callee = -1  # a function
    window = 0
    target = -1  # a word

    def __init__(self, word: int, shape: Shape) -> None:
        self.word = word
        self.shape = shape
        self.row = shape.row
