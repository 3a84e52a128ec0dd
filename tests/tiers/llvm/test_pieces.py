"""Functions that are compiled in pieces do what they do in the interpreter, and none is long."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mojovm.bytecode.binary import encode
from mojovm.frontend.driver import compile_source
from mojovm.frontend.source.diagnostics import CompileFailure
from mojovm.machine.core import LAYOUT
from mojovm.tiers import tuning
from tests.loops import compare as loops
from tests.runs import available, needs_llvm, prepared, run, watched

pytestmark = needs_llvm

# Calls of `f` from 0 to 9 take all ways: out of a piece by its end, by break and continue, by
# return and by a fault; lists, strings and what is `mut` live across pieces.
WAYS = """
def fill(n: Int) -> List[Int]:
    var xs = List[Int]()
    for i in range(n):
        xs.append(i * 7 % 5)
    return xs^

def f(n: Int, mut ys: List[Int]) -> String:
    var words = List[String]()
    var sum = 0.5
    var even = n % 2 == 0
    var xs = fill(20 + n)
    for i in range(len(xs)):
        sum += Float64(xs[i])
    for a in range(4):
        for i in range(10):
            ys.append(i + a)
        if n == 1 and a == 2:
            return "early " + String(sum)
        if n == 2 and a == 1:
            break
        for i in range(12):
            xs[i] += ys[i] // (n - 3)
        words.append("a" * a)
        if n == 4 and a > 1:
            for word in words:
                sum += Float64(len(word))
            continue
        for i in range(8):
            sum -= Float64(xs[i * (3 if n == 7 else 1)])
        if n == 5:
            var more = fill(3)
            for i in range(a + 1):
                sum += Float64(more[i])
    for i in range(len(ys)):
        ys[i] = ys[i] * 2 if even else -ys[i]
    for word in words:
        if n == 6:
            return "late " + word
        sum += Float64(len(word))
    var k = 0
    while even and k < 30:
        k += 1
        if xs[k % 20] == 1:
            even = False
    return String(sum) + " " + String(k) + " " + String(even) + " " + String(len(words))
"""


@pytest.mark.parametrize("size", [0, 1, 2, 4])
def test_all_ways_out_of_pieces(monkeypatch, size):
    monkeypatch.setattr(tuning, "PIECE_LOOPS", size)
    code = compile_source(WAYS, "ways.mojo", library=True)
    data, index = encode(code), [f.name for f in code.functions].index("f")
    ready = {tier: prepared(data, tier) for tier in available()}
    kinds = Counter()
    for n in range(10):
        seen = {tier: watched(p, index, (n, [1, 2, 3])) for tier, (p, _) in ready.items()}
        for tier, other in seen.items():
            assert not seen["interp"].differences(other), (n, tier)
            assert not other.live
        kinds[seen["interp"].fault] += 1
    assert kinds == {"": 8, "division_by_zero": 1, "index_out_of_range": 1}
    assert not any(native.failures for _, native in ready.values() if native)


@pytest.mark.parametrize("size", [0, 1])
def test_random_loops_in_pieces(monkeypatch, size):
    monkeypatch.setattr(tuning, "PIECE_LOOPS", size)
    outcomes: Counter[str] = Counter()
    for seed in range(500, 510):
        try:
            loops.case(seed, loops.program_of(seed), available(), outcomes)
        except CompileFailure:
            outcomes["refused"] += 1
    assert outcomes["ran to the end"] > 10


LOOP = """
    for i in range(n):
        xs[i] = xs[i] * {k} + total
    total += xs[{k} % n]"""
INNER = LOOP.replace("\n", "\n    ")


def long_function(loops: int, *, inside: bool) -> str:
    """A function of so many loops, one behind the other, or all inside another."""
    outer = "\n    for _ in range(3):" if inside else ""
    body = "".join((INNER if inside else LOOP).format(k=k) for k in range(loops))
    head = "def f(n: Int) -> Int:\n    var total = 1\n    var xs = List[Int](length=n, fill=3)"
    return f"{head}{outer}{body}\n    return total + len(xs)\n\ndef main():\n    print(f(9))\n"


@pytest.mark.parametrize("inside", [False, True])
def test_no_function_of_llvm_has_many_loops(inside):
    from mojovm.tiers.llvm.frame import Shapes
    from mojovm.tiers.llvm.unit import write

    text = long_function(4 * tuning.PIECE_LOOPS, inside=inside)
    code = compile_source(text, "long.mojo", library=True)
    index = [f.name for f in code.functions].index("f")
    for word in (-1, _middle(code, index)):
        unit = write(Shapes(code), {}, LAYOUT, [(index, word)])
        strips = [len(re.findall(r"^strip\d+:", each, re.M)) for each in unit.text.split("define ")]
        assert sum(strips) >= 4 * tuning.PIECE_LOOPS
        assert max(strips) <= tuning.PIECE_LOOPS


def _middle(code, index: int) -> int:
    """The word of a back edge in the middle of a function."""
    from mojovm.tiers.analysis.graph import Graph

    edges = [i.word for i in Graph(code, index).instructions if i.row.poll]
    return edges[len(edges) // 2]


@pytest.mark.parametrize("inside", [False, True])
def test_a_long_function_on_each_tier(inside):
    code = compile_source(long_function(70, inside=inside), "long.mojo")
    seen = [run(encode(code), code.entry, tier) for tier in available()]
    assert seen[0].output
    assert [seen[0].differences(other) for other in seen[1:]] == [[], []]


def test_pieces_are_shown():
    from mojovm.tiers.analysis.places import Places
    from mojovm.tiers.llvm.listing import listing

    text = long_function(2 * tuning.PIECE_LOOPS, inside=False)
    code = compile_source(text, "long.mojo", library=True)
    index = [f.name for f in code.functions].index("f")
    shown = listing(code, Places(code, [text]), "llvm", [index])
    assert "; f, line 1: piece 1" in shown
    assert "long.mojo:5 | xs[i] = xs[i] * 0 + total" in shown
