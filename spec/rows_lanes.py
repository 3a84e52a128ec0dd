"""Rows of vectors: what scalar rows mean, lane by lane. Form: `source.py`.

A `#row` operand is the number of a term row over registers of one type, its *lane row*: by it these
few rows do for every operation and type of lane. `#type` operands name vector types, of which the
table gives the type of a lane and their number. Registers of class `any` are of the type `t`, those
of class `other` of the type `u`.
"""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op

group(
    "Lanes",
    "A vector of n lanes lies in its slots as in memory, zeros behind the last lane; a Bool is a"
    " byte. `row` is a scalar row, which says what is done with each lane.",
)


@op("lanes.1", "dst=other a:any row#row t#type u#type", kind="runtime", grows="constant")
def _():
    "The row's result for each lane of a."


@op("lanes.2", "dst=other a:any b:any row#row t#type u#type", kind="runtime", grows="constant")
def _():
    "The row's result for the lanes of a and b, pair by pair."


@op(
    "lanes_checked.2",
    "dst=other a:any b:any row#row t#type u#type",
    kind="runtime",
    grows="constant",
    traps="division_by_zero negative_exponent",
)
def _():
    "The same for a row that may trap: the first lane that does decides."


@op("lanes.3", "dst=any a:any b:any c:any row#row t#type", kind="runtime", grows="constant")
def _():
    "The row's result for the lanes of a, b and c."


@op("lanes_reduce", "dst=bits a:any row#row t#type", kind="runtime", grows="constant")
def _():
    """One value of all lanes: the lanes of the lower half are combined with those of the upper one,
    in pairs, until one is left."""


@op(
    "lanes_select", "dst=any mask:other a:any b:any t#type u#type", kind="runtime", grows="constant"
)
def _():
    "Lane by lane that of a where the mask is true, else that of b."


@op("lanes_shuffle", "dst=other a:any b:any order#string t#type u#type", kind="runtime",
    grows="constant")  # fmt: skip
def _():
    "For each byte of the order, the lane of that number: those of a, then those of b."


@op("splat", "dst=any value:bits t#type", kind="runtime", grows="constant")
def _():
    "A vector whose lanes are all one value."


@op("lane", "dst=bits a:any at#count t#type", kind="runtime", grows="constant")
def _():
    "The lane of a number that is known."


@op("lane_at", "dst=bits a:any index:i64 t#type", kind="runtime", grows="constant",
    traps="index_out_of_range")  # fmt: skip
def _():
    "The lane at an index; a negative index counts from the end."


@op("set_lane", "a&any at#count value:bits t#type", kind="runtime", grows="constant")
def _():
    "Changes the lane of a number that is known."


@op("set_lane_at", "a&any index:i64 value:bits t#type", kind="runtime", grows="constant",
    traps="index_out_of_range")  # fmt: skip
def _():
    "Changes the lane at an index; a negative index counts from the end."


@op("load_lanes", "dst=any list:list first:i64 t#type", kind="runtime", grows="constant",
    effect="reads", traps="index_out_of_range")  # fmt: skip
def _():
    "The elements of a list from an index on, which is not negative; all must be inside."


@op("store_lanes", "list&list first:i64 a:any t#type", kind="runtime", grows="constant",
    effect="writes", traps="index_out_of_range")  # fmt: skip
def _():
    "The lanes become the elements of a list from an index on, which is not negative."
