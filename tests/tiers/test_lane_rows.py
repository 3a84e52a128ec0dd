"""Rows of vectors do with each lane what the reference says of the scalar row, in the interpreter
and natively."""

from __future__ import annotations

import math

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import LANE_BYTES, vector_slots
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify
from mojovm.bytecode.verify_types import CLASSES, SCALAR_KEY
from mojovm.spec.ops import TABLE
from mojovm.spec.reference import NAN_PATTERNS, decode, evaluate
from mojovm.spec.reference import encode as pattern
from mojovm.spec.terms import SCALARS
from tests.runs import available, run
from tests.spec.semantic_cases import FAULTS, cases, edges

NAMES = "abc"
# Each scalar row with each type of lane that it takes.
ROWS = [
    (row, kind)
    for row in TABLE
    if row.lane
    for kind in SCALARS
    if SCALAR_KEY[kind] in CLASSES[row.lane] and (row.lane != "bits" or kind[0] != "f")
]
ARITY = {1: "lanes.1", 2: "lanes.2", 3: "lanes.3"}


def program(row, kind: str, lanes: int) -> str:
    """A function of lists of vectors that gives the row's results for their lanes."""
    made = kind if row.dst.type == "bits" else row.dst.type
    k, m = vector_slots(kind, lanes), vector_slots(made, lanes)
    names = NAMES[: len(row.sources)]
    base = 3 * (1 + len(names))
    at = [base + i * k for i in range(len(names))]
    result, index = base + len(names) * k, base + len(names) * k + m
    op = "lanes_checked.2" if row.traps else ARITY[len(names)]
    types = "A B" if op != "lanes.3" else "A"
    given = " ".join(f"R{slot}" for slot in at)
    fetches = "\n".join(
        f"    R{slot} = fetch R{3 * i} R{index} 0 {k}" for i, slot in enumerate(at, 1)
    )
    parameters = "\n".join(f"  .parameter {name} Given read" for name in names)
    words = " ".join(["Word"] * (len(names) * k + m))
    lists = " ".join(["Made - -", *["Given - -"] * len(names)])
    return f"""
.source "lanes.mojo"
.type Int i64
.type Word u64
.type Lane {kind}
.type A vector of Lane size {lanes}
.type MadeLane {made}
.type B vector of MadeLane size {lanes}
.type Given list of A
.type Made list of B
.function f line 1
  .result Made
{parameters}
  .slots {lists} {words} Int
    R0 = blank Made
    R{index} = const.i64 -1
    .owned R0:Made
    jump L1
  L0:
{fetches}
    R{result} = {op} {given} {row.name} {types}
    append_value R0 R{result}
  L1:
    for.i64 R{index} R3+1 L0
    .unowned
    return
"""


def lanes_of(row, kind: str) -> list[tuple]:
    """The cases of a scalar row with lanes of a type."""
    if row.lane == kind:
        return cases(row)
    values = edges(kind)
    if len(row.sources) == 1:
        return [(a,) for a in values]
    return [(a, b) for a in values for b in values]


def same(type: str, got, want) -> bool:
    """Bit for bit, but any NaN is as good as any other."""
    if type in NAN_PATTERNS and math.isnan(want):
        return math.isnan(got)
    return pattern(type, got) == pattern(type, want)


def results(text: str, arguments: list, tier: str) -> list:
    code = assemble(text)
    verify(code)
    seen = run(encode(code), 0, tier, arguments)
    assert not seen.live
    if seen.fault:
        return [seen.fault]
    flat = eval(seen.result, {"nan": math.nan, "inf": math.inf})
    return [lane for vector in flat for lane in vector]


def check(row, kind: str, lanes: int, listed: list[tuple]) -> None:
    made = kind if row.dst.type == "bits" else row.dst.type
    listed = listed * (1 if len(listed) >= lanes else lanes)
    wanted = [evaluate(row.name, *case) for case in listed]
    kept = [(case, want) for case, want in zip(listed, wanted, strict=True) if want not in FAULTS]
    kept = kept[: len(kept) // lanes * lanes]
    columns = zip(*(case for case, _ in kept), strict=True)
    arguments = [
        [column[at : at + lanes] for at in range(0, len(column), lanes)] for column in columns
    ]
    text = program(row, kind, lanes)
    for tier in available():
        found = results(text, arguments, tier)
        for got, (case, want) in zip(found, kept, strict=True):
            if row.dst.type == "bits":
                want = decode(made, pattern(made, want))
            assert same(made, got, want), f"{row.name}{case} gives {got} on {tier}, not {want}"


@pytest.mark.parametrize(("row", "kind"), ROWS, ids=[f"{r.name}-{k}" for r, k in ROWS])
def test_lanes_are_as_the_reference_says(row, kind):
    check(row, kind, 8, lanes_of(row, kind))


@pytest.mark.parametrize("lanes", [2, 4, 16, 32, 64])
@pytest.mark.parametrize("name", "add.f32 mul.i8 lt.f64 sqrt.f64 trunc.f32.i16 not".split())
def test_of_any_number(name, lanes):
    row = next(row for row in TABLE if row.name == name)
    check(row, row.lane, lanes, lanes_of(row, row.lane))


FAULTY = [(row, kind) for row, kind in ROWS if row.traps]


@pytest.mark.parametrize(("row", "kind"), FAULTY, ids=[f"{r.name}-{k}" for r, k in FAULTY])
def test_the_fault_of_one_lane_is_that_of_all(row, kind):
    bad = next(case for case in cases(row) if evaluate(row.name, *case) in FAULTS)
    good = next(case for case in cases(row) if evaluate(row.name, *case) not in FAULTS)
    lanes = [good, good, bad, good]
    arguments = [[tuple(column)] for column in zip(*lanes, strict=True)]
    for tier in available():
        assert results(program(row, kind, 4), arguments, tier) == [evaluate(row.name, *bad)]


def test_every_type_has_lanes():
    assert set(LANE_BYTES) == set(SCALARS)
