"""Operands on which machines are compared with the reference: edges, ties, chance."""

from __future__ import annotations

import functools
import itertools
import math
import random

from mojovm.spec.faults import BY_NAME as FAULTS
from mojovm.spec.ops import BY_NAME, TABLE
from mojovm.spec.reference import NAN_PATTERNS, decode, encode, evaluate, narrowed
from mojovm.spec.terms import INTS, SIGNED, width

TERM_ROWS = [row for row in TABLE if row.kind == "term"]
RANDOM_CASES = 400

FLOAT_EDGES = [
    0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.0, 1e-3, 7.25, -1e9, 2.0**31, -(2.0**63), 2.0**64,
    math.inf, -math.inf, math.nan,
]  # fmt: skip


# Where a rounding is a tie or nearly one: what chance does not find.
TIES = {
    "float.int.f32": [(sign * (2**62 + 2**38 + tip),) for sign in (1, -1) for tip in (-1, 0, 1)],
    "float.u64.f32": [(2**63 + 2**39 + tip,) for tip in (-1, 0, 1)],
    "float.u64.f64": [(2**63 + 2**10 + tip,) for tip in (-1, 0, 1)],
    "narrow.f32.f16": [
        (decode("f32", encode("f32", decode("f16", half)) + 0x1000 + tip),)
        for half in range(0x400, 0x7C00, 63)
        for tip in (-1, 0, 1)
    ]
    + [((half + 0.5) * 2.0**-24,) for half in range(0x400)],
    "round_digits.f64": [
        (sign * value, digits)
        for sign in (1, -1)
        for value, digits in (
            (50.0, -2), (150.0, -2), (5e22, -23), (15.0, -1), (0.5, 0), (2.5, 0), (2.675, 2),
            (0.125, 2), (50.000000000000007, -2), (49.99999999999999, -2), (5e-324, 323),
        )
    ],
}  # fmt: skip

EXTREMES = {
    "f32": (0x7F7FFFFF, 1, 0x007FFFFF, 0x00800000),
    "f64": (0x7FEFFFFFFFFFFFFF, 1, 0x000FFFFFFFFFFFFF, 0x0010000000000000),
}
KINDS = {"int": "i64", "bits": "u64", "imm": "i32"}


def edges(type: str) -> list:
    type = KINDS.get(type, type)
    if type in INTS:
        bits = width(type)
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if type in SIGNED else (0, 2**bits - 1)
        near = [low, low + 1, low // 2, -7, -2, -1, 0, 1, 2, 3, bits - 1, bits, high - 1, high]
        near += [high // 2, high // 2 + 1]
        return [value for value in dict.fromkeys(near) if low <= value <= high]
    if type == "bool":
        return [False, True]
    if type == "f16":
        return [decode("f16", bits) for bits in range(1 << 16)]
    extremes = [decode(type, bits) for bits in EXTREMES[type]]
    return [*(narrowed(edge, type) for edge in FLOAT_EDGES), *extremes, -extremes[0]]


def random_value(type: str, chance: random.Random):
    """Any bits, and as often a number of a size that people use."""
    type = KINDS.get(type, type)
    everyday = chance.random() < 0.5
    if type in ("f32", "f64") and everyday:
        return narrowed(math.ldexp(chance.uniform(-1, 1), chance.randint(-3, 12)), type)
    bits = chance.getrandbits(width(type))
    return decode(type, bits >> chance.randrange(width(type)) if everyday else bits)


def cases(row) -> list[tuple]:
    types = [operand.type for operand in row.sources]
    chance = random.Random(row.name)
    listed = [*itertools.product(*map(edges, types)), *TIES.get(row.name, [])]
    listed += [tuple(random_value(type, chance) for type in types) for _ in range(RANDOM_CASES)]
    if row.name in ("floordiv_imm.i64", "mod_imm.i64"):
        return [(a, b) for a, b in listed if b > 0]
    if row.template == "round_digits.{t}":
        places = (*range(-40, 40), -310, -309, -308, 323, 324)
        listed += [(a, b) for a in edges(types[0]) for b in places]
        listed += [(random_value(types[0], chance), b) for b in places for _ in range(4)]
    return listed


@functools.cache
def expectations(name: str) -> tuple[list, list[int], list[int]]:
    """A row's cases, the frames that hold them, and what each should become: a pattern, or a
    fault's number as a negative."""
    row = BY_NAME[name]
    listed = cases(row)
    frames, expected = [], []
    for at, case in enumerate(listed):
        frames.append(0)
        for operand, value in zip(row.sources, case, strict=True):
            type = KINDS.get(operand.type, operand.type)
            sign = at % 2 << width(type) - 1 if value != value else 0  # of a NaN: must not show
            frames.append(encode(type, value) | sign)
        result = evaluate(name, *case)
        if isinstance(result, str):
            expected.append(-FAULTS[result].number)
        else:
            expected.append(encode(KINDS.get(row.dst.type, row.dst.type), result))
    return listed, frames, expected


def check(name: str, outcomes: list[int], faults: list[int]) -> None:
    """What some machine made of a row's frames (dst's patterns), against the reference."""
    row = BY_NAME[name]
    listed, _, expected = expectations(name)
    for case, outcome, fault, want in zip(listed, outcomes, faults, expected, strict=True):
        got = -fault if fault else outcome
        if got != want and row.dst.type in NAN_PATTERNS and math.isnan(decode(row.dst.type, got)):
            got = NAN_PATTERNS[row.dst.type]  # one NaN is as good as another
        assert got == want, f"{name}{case} gives {got:#x}, the reference {want:#x}"
