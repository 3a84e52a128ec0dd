"""Code objects: what a compiled program is, between the frontend and every tier.

A program is one `Code`. Its registers are slots of 64 bits; a value of a type takes the slots of
its leaves side by side. Leaves are scalars (1 slot), strings and lists (3 slots: data, length,
capacity). A struct or tuple is its fields' leaves in order, a vector as many u64 as hold its lanes.
"""

from __future__ import annotations

from ..spec.records import fresh, record

MAX_TYPE_SLOTS = 4096  # of one value
LANES = (2, 4, 8, 16, 32, 64)  # how many a vector may have
LANE_BYTES = {"i8": 1, "i16": 2, "i32": 4, "i64": 8, "u8": 1, "u16": 2, "u32": 4, "u64": 8,
              "f16": 2, "f32": 4, "f64": 8, "bool": 1}  # fmt: skip

READ, OWN, MUT = 0, 1, 2  # how a parameter is passed; a plain value passed by copy is READ

# What a parameter is to a function that is the body of a parallel loop: "" is lent to every turn.
# Such a function runs the turns from `first` on that are before `last`; whether ranges of them may
# run at once is for those to find out who run them so.
ROLES = ("", "first", "last", "append", "element", "sum", "product", "min", "max", "cells")


def vector_slots(lane: str, count: int) -> int:
    """The slots of a vector: its lanes lie side by side as in memory."""
    return (LANE_BYTES[lane] * count + 7) // 8


@record
class Type:
    """One row of the type table.

    `kind` is a scalar's name, "str", "list", "struct", "tuple" or "vector". `element` (lists,
    vectors) and `fields` (structs, tuples: name, type) are indices into the table; a list's element
    may be a type further down, so types may refer to themselves through lists. `size` of a fixed
    array is its length, of a vector the number of its lanes, -1 for a list. `drop_function` is the
    function that destroys a value running user code, or -1.
    """

    kind: str
    name: str
    element: int = -1
    fields: tuple[tuple[str, int], ...] = ()
    size: int = -1
    drop_function: int = -1


@record
class File:
    """A text that code comes from, and the hash by which it is known again."""

    name: str
    hash: bytes = b""


@record
class Parameter:
    name: str
    type: int
    mode: int
    default: bool = False
    role: str = ""


@record
class Function:
    """One function.

    `words` holds 4 int32 per word: op, a, b, c. Labels are word indices within the function,
    functions and types indices into the code's tables, strings indices into its string table.
    `slots` gives each register slot's leaf type (an index into the type table), -1 for the second
    and third slot of a string or list, -2 for a call's linkage slot. Registers start with the
    result's slots, then the parameters', then the rest.

    `drops` maps traps to what is owned there: (first word, last word, entries), ranges sorted and
    disjoint; an entry is (slot, type) to drop, or (slot, ~type) to blank (a mut parameter that is
    moved out at that point). Word -1 is the function's entry, where a poll or a full stack
    may trap before the first instruction.
    `lines` maps words to places: (first word, line, column, file), sorted. Files are indices into
    the code's; `file` and `line` are where the function begins.
    `fastmath` lets native code take its float arithmetic for that of real numbers, see
    spec/NUMERICS.md.
    """

    name: str
    parameters: list[Parameter]
    result: int  # type index, or -1
    words: list[int]
    slots: list[int]
    drops: list[tuple[int, int, tuple[tuple[int, int], ...]]]
    lines: list[tuple[int, int, int, int]]
    line: int = 0
    docstring: str = ""
    exported: bool = False
    fastmath: bool = False
    file: int = 0

    @property
    def is_parallel(self) -> bool:
        """Whether it is the body of a parallel loop."""
        return bool(self.parameters) and self.parameters[0].role == "first"


@record
class Code:
    """A program: `entry` is the index of the function that runs it (no parameters), or -1. The
    first of its files is the program's own, the others are what that imports."""

    files: list[File] = fresh(list)
    types: list[Type] = fresh(list)
    functions: list[Function] = fresh(list)
    strings: list[str] = fresh(list)
    entry: int = -1

    @property
    def source_name(self) -> str:
        """The name of the program's own text."""
        return self.files[0].name if self.files else ""
