"""Loops that are jammed show what they show in the interpreter, to the last bit, and are jammed."""

from __future__ import annotations

import re

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import Code
from mojovm.bytecode.verify import verify
from mojovm.frontend.driver import compile_source
from tests.runs import each_tier, needs_llvm, run

from . import jam_ahead_programs as ahead

pytestmark = needs_llvm

DATA = """
def numbers(n: Int, seed: Int) -> List[Float64]:
    var values = List[Float64]()
    var x = seed
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        values.append(Float64(x) / 1073741824.0 - 1.0)
    return values^

def table(n: Int, m: Int, seed: Int) -> List[List[Float64]]:
    var rows = List[List[Float64]]()
    for i in range(n):
        rows.append(numbers(m, seed + i))
    return rows^

def show(values: List[Float64]):
    var line = String()
    for value in values:
        line += String(value) + " "
    print(line)
"""

# Each defines `work(n, m)`, which has rows of m for n sums.
JAMMED = {
    "flat": """
def inner(a: List[Float64], x: List[Float64], n: Int, m: Int) -> List[Float64]:
    var y = List[Float64]()
    for i in range(n):
        var sum = 0.0
        for j in range(m):
            sum += a[i * m + j] * x[j]
        y.append(sum)
    return y^

def work(n: Int, m: Int):
    show(inner(numbers(n * m, 1), numbers(m, 2), n, m))
""",
    "transposed": """
def inner(a: List[Float64], x: List[Float64], n: Int, m: Int, mut y: List[Float64]):
    for i in range(n):
        var sum = 0.0
        for j in range(m):
            sum += a[j * n + i] * x[j]
        y[i] = sum

def work(n: Int, m: Int):
    var y = numbers(n, 3)
    inner(numbers(n * m, 1), numbers(m, 2), n, m, y)
    show(y)
""",
    "nested lists": """
def inner(a: List[List[Float64]], x: List[Float64], mut y: List[Float64]):
    for i in range(len(a)):
        var sum = 0.0
        for j in range(len(x)):
            sum += a[i][j] * x[j]
        y[i] += sum

def work(n: Int, m: Int):
    var y = numbers(n, 3)
    inner(table(n, m, 1), numbers(m, 2), y)
    show(y)
""",
    "a row by reference": """
def inner(a: List[List[Float64]], x: List[Float64], mut y: List[Float64]):
    for i in range(len(a)):
        ref row = a[i]
        var sum = 0.0
        for j in range(len(x)):
            sum += row[j] * x[j]
        y.append(sum)

def work(n: Int, m: Int):
    var y = numbers(1, 3)
    inner(table(n, m, 1), numbers(m, 2), y)
    show(y)
""",
    "sums of rows": """
def inner(batch: List[List[Float64]]) -> List[Float64]:
    var sums = List[Float64]()
    for row in batch:
        var sum = 0.0
        for x in row:
            sum += x
        sums.append(sum)
    return sums^

def work(n: Int, m: Int):
    var batch = table(n, m, 1)
    show(inner(batch))
    if n > 20:
        _ = batch[20].pop()
        batch[3].append(0.5)
        batch[n - 1].clear()
    show(inner(batch))
""",
    "single precision": """
def inner(a: List[Float32], mut y: List[Float32], n: Int, m: Int):
    for i in range(n):
        var sum: Float32 = 0.0
        for j in range(m):
            sum += a[i * m + j] * a[j]
        y[i] = sum

def work(n: Int, m: Int):
    var a = List[Float32]()
    for value in numbers(n * m + m, 7):
        a.append(Float32(value))
    var y = List[Float32](length=n, fill=0.0)
    inner(a, y, n, m)
    for value in y:
        print(value)
""",
    "least and greatest": """
def inner(a: List[Float64], n: Int, m: Int, mut low: List[Float64], mut high: List[Float64]):
    for i in range(n):
        var least = 1e300
        var most = -1e300
        for x in a:
            least = min(least, x * Float64(i + 1))
            most = max(most, x - Float64(i))
        low[i] = least
        high[i] = most

def work(n: Int, m: Int):
    var low = numbers(n, 3)
    var high = numbers(n, 4)
    inner(numbers(m, 5), n, m, low, high)
    show(low)
    show(high)
""",
    "calls": """
def element(i: Int, j: Int) -> Float64:
    return 1.0 / (Float64((i + j) * (i + j + 1)) * 0.5 + Float64(i + 1))

def inner(v: List[Float64], mut y: List[Float64]):
    for i in range(len(y)):
        var sum = 0.0
        for j in range(len(v)):
            sum += element(i, j) * v[j]
        y[i] = sum

def work(n: Int, m: Int):
    var y = numbers(n, 3)
    inner(numbers(m, 5), y)
    show(y)
""",
    "after the loop": """
def inner(a: List[Float64], n: Int, m: Int) -> Float64:
    var whole = 0.0
    var sum = 0.0
    var turns = 0
    for i in range(n):
        sum = Float64(i)
        var product = 1.0
        var scale = Float64(i) * 0.25
        for j in range(m):
            sum += a[j] * scale
            product *= 1.0 + a[j] * 0.125
        whole = whole * 0.5 + sum * product
        turns += i
    return whole + sum + Float64(turns)

def work(n: Int, m: Int):
    print(inner(numbers(m, 5), n, m))
""",
    "a product of matrices": """
def inner(a: List[Float64], b: List[Float64], mut c: List[Float64], n: Int, m: Int):
    for i in range(n):
        for j in range(n):
            var sum = 0.0
            for k in range(m):
                sum += a[i * m + k] * b[k * n + j]
            c[i * n + j] = sum

def work(n: Int, m: Int):
    var c = numbers(n * n, 3)
    inner(numbers(n * m, 1), numbers(n * m, 2), c, n, m)
    show(c)
""",
    "a recurrence": """
def inner(a: List[Float64], points: List[Float64], mut y: List[Float64]):
    for i in range(len(points)):
        var x = points[i]
        var value = 0.0
        for c in a:
            value = value * x + c
        y[i] = value

def work(n: Int, m: Int):
    var y = numbers(n, 3)
    inner(numbers(m, 1), numbers(n, 2), y)
    show(y)
""",
}

# These must not be jammed, or only as far as their turns know nothing of each other.
PLAIN = {
    "the result is read": """
def inner(mut y: List[Float64], n: Int, m: Int):
    for i in range(n):
        var sum = 0.0
        for j in range(m):
            sum += y[j] * 0.5
        y[i] = sum

def work(n: Int, m: Int):
    var y = numbers(n + m, 1)
    inner(y, n, m)
    show(y)
""",
    "a row is written": """
def inner(mut a: List[List[Float64]], n: Int, m: Int):
    for i in range(n):
        var sum = 0.0
        for j in range(m):
            sum += a[i][j]
        a[(i + 1) % n][0] = sum

def work(n: Int, m: Int):
    var a = table(n, m + 1, 1)
    inner(a, n, m)
    for row in a:
        show(row)
""",
    "sums go on": """
def inner(a: List[Float64], n: Int, m: Int) -> Float64:
    var sum = 0.0
    for i in range(n):
        for j in range(m):
            sum += a[j] * Float64(i)
    return sum

def work(n: Int, m: Int):
    print(inner(numbers(m, 1), n, m))
""",
    "a triangle": """
def inner(a: List[Float64], n: Int, m: Int) -> List[Float64]:
    var y = List[Float64]()
    for i in range(n):
        var sum = 0.0
        for j in range(i, m):
            sum += a[j]
        y.append(sum)
    return y^

def work(n: Int, m: Int):
    show(inner(numbers(m, 1), n, m))
""",
    "a counter is given back": """
def inner(a: List[Float64], n: Int, m: Int, mut last: Float64):
    for i in range(n):
        last = Float64(i)
        for j in range(m):
            last += a[j]

def work(n: Int, m: Int):
    var last = 0.5
    inner(numbers(m, 1), n, m, last)
    print(last)
""",
}
SIZES = [
    (0, 0),
    (1, 1),
    (4, 7),
    (7, 12),
    (15, 9),
    (23, 41),
    (16, 3),
    (16, 4),
    (17, 40),
    (31, 1),
    (32, 5),
    (33, 0),
    (40, 16),
]


def program(text: str, main: str) -> Code:
    code = compile_source(f"{DATA}{text}\ndef main() raises:\n{main}", "jam.mojo")
    verify(code)
    return code


def sizes(pairs: list[tuple[int, int]]) -> str:
    return "".join(f"    work({n}, {m})\n" for n, m in pairs)


def compare(code: Code, tier: str) -> None:
    data = encode(code)
    expected, seen = run(data, code.entry, "interp"), run(data, code.entry, tier)
    assert not expected.differences(seen)


def unit(code: Code, name: str) -> str:
    """The text of a function and what it calls; it may take what it is given."""
    from mojovm.machine.core import LAYOUT
    from mojovm.tiers.llvm.frame import Shapes
    from mojovm.tiers.llvm.unit import write

    names = (f.name.split("'")[0] for f in code.functions)
    wanted = [(i, -1) for i, found in enumerate(names) if found == name]
    return write(Shapes(code), {}, LAYOUT, wanted).text


def jammed(code: Code) -> bool:
    return bool(re.search(r"^jam\d+:", unit(code, "inner"), re.MULTILINE))


ALL_JAMMED, ALL_PLAIN = JAMMED | ahead.JAMMED, PLAIN | ahead.PLAIN


@pytest.mark.parametrize("tier", each_tier[1:])
@pytest.mark.parametrize("name", [*ALL_JAMMED, *ALL_PLAIN])
def test_same_as_interpreted(name, tier):
    pairs = SIZES if name in JAMMED | PLAIN else ahead.SIZES
    compare(program((ALL_JAMMED | ALL_PLAIN)[name], sizes(pairs)), tier)


@pytest.mark.parametrize("name", ALL_JAMMED)
def test_jammed(name):
    assert jammed(program(ALL_JAMMED[name], sizes([(1, 1)])))


@pytest.mark.parametrize("name", ALL_PLAIN)
def test_not_jammed(name):
    assert not jammed(program(ALL_PLAIN[name], sizes([(1, 1)])))


FAULTS = """
def inner(a: List[List[Float64]], x: List[Float64], m: Int, mut y: List[Float64]):
    for i in range(len(a)):
        var sum = 0.0
        for j in range(m):
            sum += a[i][j] * x[j]
        y[i] = sum

def attempt(at: Int, short: Int, xs: Int, ys: Int):
    var a = table(40, 20, 1)
    for _ in range(short):
        _ = a[at].pop()
    var y = numbers(ys, 3)
    inner(a, numbers(xs, 2), 20, y)
    show(y)
"""


OF_SUMS = [(0, 1, 20, 40), (17, 1, 20, 40), (39, 20, 20, 40), (5, 0, 19, 40), (5, 0, 20, 35)]
# Of the sums, and of what follows them: the first one in order, at its place.
OF_BOTH = [(0, 1, -1), (17, 1, -1), (39, 20, -1), (5, 0, 0), (5, 0, 23), (30, 1, 25), (25, 1, 30)]


@pytest.mark.parametrize(
    ("text", "values"),
    [*((FAULTS, values) for values in OF_SUMS), *((ahead.FAULTS, values) for values in OF_BOTH)],
)
def test_faults(text, values):
    main = f"    attempt({', '.join(map(str, values))})\n"
    compare(program(text, main), "native")


def test_indices_from_the_end():
    text = """
def inner(a: List[Float64], mut y: List[Float64], n: Int, m: Int):
    for i in range(n):
        var sum = 0.0
        for j in range(m):
            sum += a[i + j - 20]
        y[i - 5] = sum

def work(n: Int, m: Int):
    var y = numbers(n, 3)
    inner(numbers(n + m, 1), y, n, m)
    show(y)
"""
    compare(program(text, sizes([(50, 30), (64, 8)])), "native")


@pytest.mark.parametrize(("m", "step"), [(5, 1 << 62), (9, 1 << 61), (9, 3), (9, 4)])
def test_indices_that_wrap(m, step):
    """Inside at both ends, outside between them."""
    text = """
def inner(a: List[Float64], mut y: List[Float64], m: Int, step: Int):
    for i in range(len(y)):
        var sum = 0.0
        for j in range(m):
            sum += a[j * step + i]
        y[i] = sum

def attempt(m: Int, step: Int):
    var y = numbers(32, 3)
    inner(numbers(64, 1), y, m, step)
    show(y)
"""
    compare(program(text, f"    attempt({m}, {step})\n"), "native")


def test_vectors():
    """LLVM puts the copies into vectors."""
    from mojovm.tiers.llvm.build import optimized

    text = optimized(unit(program(JAMMED["calls"], sizes([(1, 1)])), "inner"))
    assert re.search(r"fdiv <\d+ x double>", text)
