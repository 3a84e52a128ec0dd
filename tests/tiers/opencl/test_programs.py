"""What a parallel loop does on an OpenCL device is what the interpreter does, bit by bit."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from itertools import compress
from textwrap import indent

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import MUT, Code
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from mojovm.tiers.opencl.kernel import Kernel
from mojovm.tiers.opencl.run import OpenCLTier
from tests import ROOT
from tests.conformance.programs import SEED, programs

from .frame import Frame

pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

ROWS = [[1.5, -2.25, 0.1], [], [7.0], [0.0, -0.0, 1e30, 3.0]]


@cache
def compiled(source: str) -> Code:
    return compile_source(source, "test.mojo", library=True, evaluate=evaluator())


def loops(code: Code) -> list[int]:
    return [i for i, function in enumerate(code.functions) if function.is_parallel]


def compare(source: str, *values: object, last: int, first: int = 0) -> OpenCLTier:
    """Runs the only loop of a program on both; the values are those of the loop's parameters."""
    code = compiled(source)
    index = loops(code)[0]
    tier = OpenCLTier(code)
    frame = Frame(code, index, first, last, deepcopy(list(values)))
    done = tier.run(index, frame)
    assert not tier.failures
    program = core.Program(encode(code))
    expected = deepcopy(list(values))
    core.Machine().run(program, index, [first, done, *expected])
    changed = [p.mode == MUT for p in code.functions[index].parameters[2:]]
    found, expected_values = compress(frame.values(), changed), compress(expected, changed)
    assert repr(list(found)) == repr(plain(list(expected_values)))
    if done < last:
        with pytest.raises(core.Fault):
            core.Machine().run(program, index, [done, done + 1, *expected])
    return tier


def plain(value: object) -> object:
    """Values as a frame gives them: structs are tuples."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if hasattr(value, "__dict__"):
        return tuple(plain(each) for each in vars(value).values())
    return value


@pytest.mark.skipif(not SEED.is_dir(), reason="the article's programs are not here")
@pytest.mark.parametrize(
    ("name", "values", "last"),
    [
        ("05_batch_increment", ([], ROWS), 4),
        ("06_scale_tensor", ([9.5], [1.0, 3.0, 50.0, -7.3]), 4),
        ("07_sum_batch", ([], ROWS), 4),
        ("09_batch_scale", ([[1.0]], ROWS), 4),
        ("11_normalize_batch", ([], [row for row in ROWS if row]), 3),
        ("12_gpu_scale", ([], [1.0, 2.0, 700.0]), 3),
    ],
)
def test_articles_programs(name, values, last):
    tier = compare((SEED / f"{name}.mojo").read_text(), *values, last=last)
    assert tier.stats.turns == last


CASES = {
    "fixed appends to two lists": (
        """
fn f(xs: [int]):
    a: [int] = []
    b: [f64] = []
    parallel for x in xs:
        a.append(x)
        a.append(x * 3)
        b.append(x / 7)
    print(a, b)
""",
        ([], [], [1, -5, 7]),
        3,
    ),
    "a varying number of appends": (
        """
fn f(xs: [int]):
    a: [int] = []
    parallel for x in xs:
        for i in range(x):
            if i % 3 != 1:
                a.append(i * x)
    print(a)
""",
        ([4], [0, 5, -2, 11, 1]),
        5,
    ),
    "two rows a turn": (
        """
fn f(xs: [i32]):
    a: [[i32]] = []
    b: [[i32]] = []
    parallel for x in xs:
        var low: [i32] = []
        var high: [i32] = []
        for i in range(x):
            if i % 2 == 0:
                low.append(i32(i) * x)
            else:
                high.append(i32(i) - x)
        a.append(high)
        a.append(low)
        b.append([x, x])
    print(a, b)
""",
        ([], [], [3, 0, 6]),
        3,
    ),
    "rows are read back": (
        """
from math import exp

fn f(rows: [[f64]]):
    out: [[f64]] = []
    parallel for row in rows:
        var es: [f64] = []
        total = 0.0
        for x in row:
            es.append(exp(x))
        for e in es:
            total += e
        var shares: [f64] = []
        for i in range(len(es)):
            shares.append(es[i] / total)
        shares[0] *= 2.0
        out.append(shares)
    print(out)
""",
        ([], [[0.5, 1.5], [2.0], [-1.0, 0.0, 1.0]]),
        3,
    ),
    "structs": (
        """
struct P:
    x: f32
    n: i16
    ok: bool
    k: u64

fn f(ps: [P]):
    qs: [P] = []
    parallel for p in ps:
        if p.ok:
            qs.append(P(p.x * 0.5, p.n - i16(1), not p.ok, p.k + 1))
    print(len(qs))
""",
        ([], [(1.5, -32768, True, 2**64 - 1), (0.25, 4, False, 3), (-0.0, 5, True, 0)]),
        3,
    ),
    "elements in place": (
        """
fn f(mut xs: [f32], ys: [f32]):
    parallel for i in range(len(xs)):
        xs[i] = xs[i] * 0.1 + ys[len(ys) - 1 - i]
""",
        ([1.0, 2.0, 3.5], [0.1, 0.2, 0.3]),
        3,
    ),
    "elements of rows in place": (
        """
fn f(mut grid: [[i64]], m: int, n: int):
    parallel for i in range(m):
        for j in range(n):
            grid[i][j] = i * 10 + j
""",
        ([[1, 2], [7, 8], [3, 4, 5]], 2),
        3,
    ),
    "three levels": (
        """
fn f(cubes: [[[f32]]]):
    out: [[[f32]]] = []
    parallel for cube in cubes:
        var plane: [[f32]] = []
        for row in cube:
            var line: [f32] = []
            for x in row:
                line.append(x + 1.0)
            plane.append(line)
        out.append(plane)
    print(out)
""",
        ([], [[[1.0], [2.0, 3.0]], [], [[], [4.0]]]),
        3,
    ),
    "calls": (
        """
fn clamp(x: f64, low: f64, high: f64) -> f64:
    if x < low:
        return low
    return high if x > high else x

fn push(mut xs: [f64], x: f64):
    xs.append(clamp(x, -1.0, 1.0))
    xs.append(x)

fn f(xs: [f64]):
    out: [[f64]] = []
    parallel for x in xs:
        var row: [f64] = []
        push(row, x)
        push(row, x * 2.0)
        out.append(row)
    print(out)
""",
        ([], [0.25, -3.0, 9.5]),
        3,
    ),
    "a matrix product": (
        """
fn f(a: [[f32]], b: [[f32]]):
    c: [[f32]] = []
    parallel for row in a:
        var line: [f32] = []
        for j in range(len(b[0])):
            var s: f32 = 0.0
            for k in range(len(row)):
                s += row[k] * b[k][j]
            line.append(s)
        c.append(line)
    print(c)
""",
        ([[1.0, 0.1], [0.5, 4.0]], [], [[1.0, 2.0], [0.3, -0.7]]),
        2,
    ),
    "slices": (
        """
fn f(xs: [int], n: int):
    out: [int] = []
    parallel for i in range(n):
        total = 0
        for x in xs[i - 2:i + 2]:
            total += x
        out.append(total)
    print(out)
""",
        ([1, 2, 3, 4], []),
        5,
    ),
    "lists of a known size": (
        """
fn f(xs: [int]):
    out: [[int]] = []
    parallel for x in xs:
        var row = List[Int](length=x, fill=7)
        for i in range(len(row)):
            row[i] += i * x
        var copy = row.copy()
        copy.append(x)
        out.append(copy)
        out.append(row)
    print(out)
""",
        ([], [3, 0, 5]),
        3,
    ),
    "tables that die in the turn": (
        """
fn f(xs: [int]):
    out: [int] = []
    parallel for x in xs:
        var seen: [int] = []
        for i in range(x):
            seen.append(i * i % 7)
        total = 0
        for i in range(x):
            total += seen[x - 1 - i] * i
        var twice: [int] = []
        for s in seen:
            twice.append(2 * s)
        out.append(total)
        out.append(len(twice))
    print(out)
""",
        ([], [3, 0, 9]),
        3,
    ),
    "a nested loop with a step": (
        """
fn f(n: int, step: int):
    out: [int] = []
    parallel for i in range(n):
        total = 0
        for j in range(i * 10, -5, step):
            total += j
        out.append(total)
    print(out)
""",
        (-3, []),
        4,
    ),
    "while and break": (
        """
fn f(n: int):
    out: [int] = []
    parallel for i in range(1, n):
        k = i
        steps = 0
        while k != 1:
            steps += 1
            if steps > 50:
                break
            k = k // 2 if k % 2 == 0 else 3 * k + 1
        out.append(steps)
    print(out)
""",
        ([], 1),
        30,
    ),
    "messages of failures are the host's": (
        """
fn f(xs: [int]):
    out: [int] = []
    parallel for x in xs:
        assert x > 0, "not above 0: " + str(x)
        out.append(1000 // x)
    print(out)
""",
        ([], [3, 1, 9]),
        3,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_loops(name):
    source, values, last = CASES[name]
    compare(source, *values, last=last)


PROGRAMS = [
    program
    for program in programs(ROOT / "spec" / "conformance" / "parallel")
    if not program.expected.errors
]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda p: p.path.stem)
def test_kernels_of_the_conformance_programs_build(program):
    code = compiled(program.text)
    tier = OpenCLTier(code)
    for index in loops(code):
        kernel = tier.kernel(index)
        if isinstance(kernel, Kernel):
            from mojovm.tiers.opencl.device import find

            find().build(kernel, None, lambda: False)


# What a turn does with a row: appends to `out`, or to `s`.
BODIES = {
    "own sum divided": (
        "var t: [int] = []\nfor x in row:\n    t.append(int(x) * 3)\nm = sum(t) // len(t)\n"
        "for v in t:\n    s.append(f64(v - m))"
    ),
    "comprehension": "out.append([x * 2 for x in row])",
    "sum": "s.append(sum(row))",
    "max": "s.append(max(row))",
    "conditional": "s.append(row[0] if len(row) > 0 else 0.0)",
    "copied row": "out.append(row.copy())",
    "lent row appended": "out.append(row)",
    "slice": "out.append(row[1:3])",
    "sum of a slice": "s.append(sum(row[1:3]))",
    "pop": "t = row.copy()\nt.pop()\nout.append(t)",
    "clear": "t = row.copy()\nt.clear()\nt.append(1.0)\nout.append(t)",
    "reverse": "t = row.copy()\nt.reverse()\nout.append(t)",
    "swap": "t = row.copy()\nt[0], t[1] = t[1], t[0]\nout.append(t)",
    "equality": "s.append(1.0 if row == row else 0.0)",
    "membership": "s.append(1.0 if 2.0 in row else 0.0)",
    "enumerate": "t = 0.0\nfor i, x in enumerate(row):\n    t += x * i\ns.append(t)",
    "zip": "t = 0.0\nfor a, b in zip(row, row):\n    t += a * b\ns.append(t)",
    "array of fixed size": (
        "a: [f64; 4] = []\nfor i in range(4):\n    a[i] = row[i % len(row)]\ns.append(a[3])"
    ),
    "rows on two paths": "if len(row) > 2:\n    out.append([1.0])\nelse:\n    out.append([row[0]])",
    "two values": "a, b = row[0], row[1]\ns.append(a - b)",
    "extend": "t = [1.0]\nt.extend(row)\nout.append(t)",
    "concatenation": "out.append(row + row)",
    "insert": "t = row.copy()\nt.insert(0, 1.0)\nout.append(t)",
}


@pytest.mark.parametrize("name", BODIES)
def test_rows(name):
    source = f"""
fn f(rows: [[f64]]):
    out: [[f64]] = []
    s: [f64] = []
    parallel for row in rows:
{indent(BODIES[name], " " * 8)}
    print(out, s)
"""
    code = compiled(source)
    rows = [[1.5, -2.0, 3.0], [5.0, 1.0], [2.0, 2.0, 2.0, 0.5]]
    parameters = code.functions[loops(code)[0]].parameters[2:]
    compare(source, *([] if p.role else rows for p in parameters), last=3)


INTS = ("i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64")


def extremes(kind: str) -> list[int]:
    bits = int(kind[1:])
    low, high = (0, 2**bits - 1) if kind[0] == "u" else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    return [low, high, 1, 3, high // 3, *([-1, low // 3] if low else [])]


@pytest.mark.parametrize("kind", INTS)
def test_integers_of_every_width(kind):
    source = f"""
fn f(xs: [{kind}], ys: [{kind}]):
    out: [[{kind}]] = []
    flags: [bool] = []
    parallel for i in range(len(xs)):
        x = xs[i]
        for y in ys:
            flags.append(x < y)
            var row: [{kind}] = [x + y, x - y, x * y, x & y, x | y, x ^ y, x << y, x >> y, ~x]
            row.append(min(x, y))
            if y != 0:
                row.append(x // y)
                row.append(x % y)
            out.append(row)
"""
    values = extremes(kind)
    compare(source, values, values, [], [], last=len(values))


@pytest.mark.parametrize("kind", ["f32", "f64"])
def test_floats(kind):
    source = f"""
from math import exp, log, sin, sqrt, atan2, floor, pow, tanh, cbrt

fn f(xs: [{kind}], ys: [{kind}]):
    out: [{kind}] = []
    whole: [int] = []
    parallel for i in range(len(xs)):
        x = xs[i]
        for y in ys:
            out.append(x + y)
            out.append(x * y + x)
            out.append(x / y)
            out.append(x // y)
            out.append(x % y)
            out.append(min(x, y))
            out.append(atan2(x, y))
            out.append(pow(x, y))
            whole.append(int(x * y))
        out.append(sqrt(x))
        out.append(exp(x))
        out.append(log(x))
        out.append(sin(x))
        out.append(tanh(x))
        out.append(cbrt(x))
        out.append(floor(x))
"""
    values = [0.0, -0.0, 1.0, -2.5, 0.1, 1e-40, 3e38, float("inf"), float("nan"), 1e-310, 12345.678]
    compare(source, values, values, [], [], last=len(values))
