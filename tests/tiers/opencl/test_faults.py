"""Turns that fault on an OpenCL device, and what a loop's turns add up to there."""

from __future__ import annotations

import random
import struct
from copy import deepcopy

import pytest

from mojovm.bytecode.binary import encode
from mojovm.machine import core
from mojovm.tiers.opencl.run import OpenCLTier

from .frame import Frame
from .test_programs import INTS, compare, compiled, extremes, loops

pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

FAULTS = {
    "index": ("out.append(xs[x])", [0, 1, 2, -3, 7, 1, 9], 4),
    "division": ("out.append(7 // x)", [1, 2, 0, 0, 3], 2),
    "first turn": ("out.append(7 // x)", [0, 2, 3], 0),
    "last turn": ("out.append(7 // x)", [1] * 999 + [0], 999),
    "assertion": ("assert x != 3\n        out.append(x)", [1, 2, 3, 4], 2),
    "exponent": ("out.append(2 ** x)", [1, 5, -1], 2),
    "step": ("for i in range(0, 9, x):\n            out.append(i)", [1, -2, 3, 0, 2], 3),
    "after appends": ("out.append(x)\n        out.append(7 // x)", [1, 2, 0, 4], 2),
    "varying appends": (
        "for i in range(x):\n            out.append(60 // (x - 3 - i))", [1, 2, 3, 0, 7], 2
    ),
    "in a function": ("out.append(share(x))", [1, 2, 0], 2),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_the_lowest_turn_that_faults(name):
    """Those before it are done; `compare` has it fault in the interpreter."""
    body, values, expected = FAULTS[name]
    source = f"""
fn share(n: int) -> int:
    return 100 // n

fn f(xs: [int]):
    out: [int] = []
    parallel for x in xs:
        {body}
"""
    code = compiled(source)
    parameters = code.functions[loops(code)[0]].parameters[2:]
    given = [[] if p.role == "append" else values for p in parameters]
    tier = compare(source, *given, last=len(values))
    assert tier.stats.turns == expected


def test_elements_behind_a_fault_are_as_they_were():
    source = """
fn f(mut xs: [int], ys: [int], n: int):
    parallel for i in range(n):
        xs[i] = xs[i] * 10
        xs[i] += 100 // ys[i]
"""
    tier = compare(source, [1, 2, 3, 4, 5], [1, 2, 0, 4, 5], last=5)
    assert tier.stats.turns == 2


def test_rows_before_a_fault_are_kept():
    source = """
fn f(rows: [[int]]):
    out: [[int]] = []
    parallel for row in rows:
        var new: [int] = []
        for x in row:
            new.append(12 // x)
        out.append(new)
"""
    tier = compare(source, [], [[1, 2], [], [3, 4, 6], [5, 0], [0]], last=5)
    assert tier.stats.turns == 3


# --- reductions -----------------------------------------------------------------------------------


def reduced(kind: str, statement: str, start: object, values: list, name: str = "t") -> None:
    source = f"""
fn f(xs: [{kind}], start: {kind}) -> {kind}:
    {name}: {kind} = start
    parallel for x in xs:
        {statement}
    return {name}
"""
    code = compiled(source)
    program = core.Program(encode(code))
    outer = next(i for i, function in enumerate(code.functions) if function.name == "f")
    expected = core.Machine().run(program, outer, [values, start])
    index = loops(code)[0]
    parameters = code.functions[index].parameters[2:]
    given = [start if p.role else deepcopy(values) for p in parameters]
    tier = OpenCLTier(code)
    frame = Frame(code, index, 0, len(values), given)
    assert tier.run(index, frame) == len(values)
    assert not tier.failures
    found = next(v for v, p in zip(frame.values(), parameters, strict=True) if p.role)
    assert repr(found) == repr(expected)


STATEMENTS = ("t += x", "t *= x", "t = min(t, x)", "t = max(t, x)")


@pytest.mark.parametrize("statement", STATEMENTS)
@pytest.mark.parametrize("kind", INTS)
def test_integers_add_up(kind, statement):
    random.seed(1)
    values = [random.choice(extremes(kind)) | 1 for _ in range(1000)]
    for count in (1, 2, 1000):
        reduced(kind, statement, 3, values[:count])


@pytest.mark.parametrize("statement", STATEMENTS[2:])
@pytest.mark.parametrize("kind", ["f32", "f64"])
def test_floats_have_the_same_zero_and_nan(kind, statement):
    """Which of two zeros it is, and whether a NaN comes through, depends on the order."""
    random.seed(2)
    nan = float("nan")
    for values in ([0.0, -0.0], [-0.0, 0.0], [nan, nan], [nan, 2.0, nan], [nan, -0.0, 0.0, nan]):
        for start in (nan, 0.0, -0.0, 1.0):
            reduced(kind, statement, start, values)
    many = [random.choice([0.0, -0.0, nan, 1.5, -1.5]) for _ in range(5000)]
    reduced(kind, statement, 0.0, many)


def test_many_turns_add_up():
    values = [random.randrange(-(2**62), 2**62) for _ in range(100_000)]
    reduced("i64", "t += x", -1, values)


def test_sums_end_at_a_fault():
    source = """
fn f(xs: [int]) -> int:
    t = 100
    parallel for x in xs:
        t += 60 // x
    return t
"""
    code = compiled(source)
    index = loops(code)[0]
    values = [3] * 40_000
    values[30_000] = values[39_999] = 0
    frame = Frame(code, index, 0, len(values), [100, values])
    assert OpenCLTier(code).run(index, frame) == 30_000
    assert frame.values()[0] == 100 + 20 * 30_000


def test_floats_add_up_in_blocks():
    """The turns are blocks; their values go to a list, in order."""
    source = """
fn f(xs: [f32]):
    t: f32 = 0.0
    parallel for x in xs:
        t += x * 0.1
    print(t)
"""
    values = [struct.unpack("f", struct.pack("f", random.random()))[0] for _ in range(5000)]
    code = compiled(source)
    parameters = code.functions[loops(code)[0]].parameters[2:]
    kinds = {"List[Float32]": values, "Int": len(values)}
    given = [[] if p.role else kinds[code.types[p.type].name] for p in parameters]
    compare(source, *given, last=5)
