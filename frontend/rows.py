"""What the frontend asks of an opcode, read from the opcode table when it is first asked.

`shape_of(op)` describes a row by its source operands, in the order of an instruction's `args`.
"""

from __future__ import annotations

from functools import cache

from mojovm.spec.ops import BY_NAME

# How emit encodes a source operand.
REGISTER, NUMBER, WIDE, TYPE, STRING, FUNCTION, LABEL, ROW = range(8)

_KINDS = {
    "imm": NUMBER, "count": NUMBER, "stream": NUMBER, "imm64": WIDE, "type": TYPE,
    "row": ROW, "string": STRING, "function": FUNCTION, "label": LABEL,
}  # fmt: skip


# The row that does for each lane of vectors what a scalar row does, by its operands and whether
# it may trap.
LANE_ROWS = {(1, False): "lanes.1", (2, False): "lanes.2", (2, True): "lanes_checked.2",
             (3, False): "lanes.3"}  # fmt: skip


class Shape:
    """One row: its number and words, and of its sources the encodings, positions and effects."""

    __slots__ = (
        "changes", "decides", "effect", "has_dst", "kinds", "lanes", "number", "removable", "takes",
        "term", "traps", "words",
    )  # fmt: skip

    def __init__(self, row) -> None:  # type: ignore[no-untyped-def]
        sources = row.sources
        self.number: int = row.number
        self.words: int = row.words
        self.has_dst = row.dst is not None
        self.kinds = tuple(REGISTER if o.is_register else _KINDS[o.type] for o in sources)
        self.takes = tuple(i for i, o in enumerate(sources) if o.mode == "take")
        self.changes = tuple(i for i, o in enumerate(sources) if o.mode == "inout")
        self.effect: str = row.effect
        self.traps = bool(row.traps) or row.poll
        self.decides: bool = row.decides or row.poll
        self.term: bool = row.kind == "term"
        self.lanes: str = LANE_ROWS[len(sources), bool(row.traps)] if row.lane else ""
        # Without a use of its result it does nothing.
        self.removable = (
            self.has_dst
            and not row.decides
            and not self.changes
            and row.effect in ("pure", "reads")
        )


def is_row(op: str) -> bool:
    """Whether it is an opcode: some instructions only the frontend knows."""
    return op in BY_NAME


@cache
def shape_of(op: str) -> Shape:
    """That of an opcode."""
    return Shape(BY_NAME[op])


def number_of(op: str) -> int:
    """An opcode's number."""
    return BY_NAME[op].number


_TAKES = {"unpack": (0,), "discard": (0,), "set": (1,)}  # of what only the frontend knows


@cache
def taken_by(op: str) -> tuple[int, ...]:
    """The positions of the arguments whose ownership ends."""
    return shape_of(op).takes if is_row(op) else _TAKES.get(op, ())


@cache
def changed_by(op: str) -> tuple[int, ...]:
    """The positions of the arguments that are changed in place."""
    return shape_of(op).changes if is_row(op) else (0,) if op == "detach" else ()


# What a predicate's opposite is, and whether its operands are exchanged.
INVERSE: dict[str, tuple[str, bool]] = {
    "if": ("unless", False), "unless": ("if", False),
    "eq_imm.int": ("ne_imm.int", False), "ne_imm.int": ("eq_imm.int", False),
    "lt_imm.int": ("ge_imm.int", False), "ge_imm.int": ("lt_imm.int", False),
    "gt_imm.int": ("le_imm.int", False), "le_imm.int": ("gt_imm.int", False),
}  # fmt: skip
for _t in ("int", "u64"):
    INVERSE[f"lt.{_t}"], INVERSE[f"le.{_t}"] = (f"le.{_t}", True), (f"lt.{_t}", True)
for _t in ("f32", "f64"):
    INVERSE[f"lt.{_t}"], INVERSE[f"nlt.{_t}"] = (f"nlt.{_t}", False), (f"lt.{_t}", False)
    INVERSE[f"le.{_t}"], INVERSE[f"nle.{_t}"] = (f"nle.{_t}", False), (f"le.{_t}", False)
for _t in ("bits", "f32", "f64"):
    INVERSE[f"eq.{_t}"], INVERSE[f"ne.{_t}"] = (f"ne.{_t}", False), (f"eq.{_t}", False)
