"""Parallel loops divided among threads: the same as in order, also where something goes wrong."""

from __future__ import annotations

import resource
import subprocess
import sys
import threading

import pytest

import mojovm
from mojovm.bytecode.assemble import assemble
from mojovm.bytecode.binary import decode
from mojovm.bytecode.disassemble import disassemble
from mojovm.compiling.build import build
from mojovm.machine import core
from mojovm.tiers.native import NativeTier
from mojovm.tiers.parallel.bodies import CannotDivide
from mojovm.tiers.parallel.division import Divider
from tests import ROOT
from tests.runs import needs_llvm

pytestmark = needs_llvm


def native(text: str) -> core.Program:
    program = core.Program(build(text, "test.mojo"))
    tier = NativeTier(program)
    tier.compile_all()
    assert not tier.failures
    return program


def outcome(program: core.Program, threads: int, portion: int = 1, **options) -> tuple:
    """What a run shows, and how many loops were divided."""
    printed: list[str] = []
    machine = core.Machine(stdout=printed.append, threads=threads, portion=portion, **options)
    fault = None
    try:
        machine.run(program, program.entry)
    except core.Fault as error:
        fault = error.name, error.message, error.traceback
    stats = machine.stats()
    assert stats["live"] == stats["live_bytes"] == 0
    return ("".join(printed), fault), stats["divided_loops"]


def same(text: str, divided: int = 1) -> tuple:
    program = native(text)
    expected, none = outcome(program, 1)
    assert none == 0
    for threads, portion in ((2, 1), (2, 100), (3, 7), (16, 1)):
        seen, loops = outcome(program, threads, portion)
        assert seen == expected
        assert loops >= divided
    return expected


APPENDS = {
    "one": "ys.append(i * 2)",
    "two": "ys.append(i)\n        ys.append(-i)",
    "some": "if i % 3 == 0:\n            ys.append(i)",
    "rows": "zs.append([k for k in range(i % 5)])",
    "strings": "ws.append(String(i) + '!')",
    "both": "ys.append(i)\n        if i % 7 > 2:\n            ws.append('x' * (i % 7))",
}


@pytest.mark.parametrize("body", APPENDS)
def test_appends_keep_their_order(body):
    same(f"""
fn main():
    ys: [Int] = [-1]
    zs: [[Int]] = [[]]
    ws: [String] = []
    parallel for i in range(500):
        {APPENDS[body]}
    print(ys, zs, ws)
""")


@pytest.mark.parametrize("kind", ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"])
def test_integer_reductions_wrap(kind):
    same(f"""
fn main():
    total: {kind} = 5
    product: {kind} = 3
    least: {kind} = 77
    most: {kind} = 7
    parallel for i in range(1, 400):
        var x = {kind}(i % 120)
        total += x
        product *= x | 1
        least = min(least, x + 4)
        most = max(most, x)
    print(total, product, least, most)
""")


@pytest.mark.parametrize("kind", ["f32", "f64"])
def test_float_reductions(kind):
    same(f"""
fn main():
    total: {kind} = 0.25
    product: {kind} = 2.0
    least: {kind} = 1e9
    most: {kind} = -0.0
    parallel for i in range(5000):
        var x = {kind}(i * 7919 % 1000) * 0.001
        total += x
        product *= 1.0 + (x - 0.5) * 0.01
        least = min(least, x - 3.0)
        most = max(most, x)
    print(total, product, least, most)
""")


def test_not_a_number_is_neither_least_nor_most():
    same("""
fn main():
    xs: [f64] = [1.0, 2.0, 3.0, 0.5]
    nan = xs[0] * 1e308 * 10.0 - xs[1] * 1e308 * 10.0
    for i in range(100):
        xs.append(nan if i % 3 == 1 else Float64(i))
    least = nan
    most = -1.0
    parallel for x in xs:
        least = min(least, x)
        most = max(most, x)
    print(least, most)
""")


def test_elements():
    same("""
struct Cell:
    var n: Int
    var w: f32

fn main():
    var cells = [Cell(i, 0.5) for i in range(300)]
    rows: [[Int]] = [[i] for i in range(300)]
    flags = [False] * 300
    parallel for i in range(300):
        cells[i].n += 1
        cells[i].w = Float32(i)
        rows[i].append(i * i)
        flags[i] = i % 2 == 0
    for c in cells:
        print(c.n, c.w)
    print(rows, flags)
""")


FAULTS = """
fn check(i: Int, bad: Int) -> Int:
    assert i != bad, "turn"
    return i

fn main():
    xs = [1] * 1000
    ys: [[Int]] = []
    parallel for i in range(1000):
        var row = [i, i + 1]
        BODY
        ys.append(row)
    print(len(ys))
"""


@pytest.mark.parametrize("turn", [0, 1, 499, 998, 999])
@pytest.mark.parametrize(
    "body",
    [
        "row.append(check(i, {turn}))",
        "if i >= {turn}:\n            row.append(xs[i + 1000])",
        "row.append(10 // (i - {turn}))",
        "if i == {turn} or i == {turn} + 3:\n            row.append(xs[1000 + i * 2])",
    ],
)
def test_the_lowest_fault_is_reported(body, turn):
    (printed, fault), _ = outcome(native(FAULTS.replace("BODY", body.format(turn=turn))), 1)
    assert (printed, fault is None) == ("", False)
    same(FAULTS.replace("BODY", body.format(turn=turn)))


def test_a_fault_ends_endless_turns_behind_it():
    same("""
fn main():
    ys: [Int] = []
    parallel for i in range(100):
        var n = i
        while i > 50:
            n += 1
        ys.append(10 // (i - 50))
    print(ys)
""")


def test_exit_ends_the_program():
    same("""
from sys import exit

fn main():
    t = 0
    parallel for i in range(100):
        if i >= 60:
            exit(i)
        t += i
    print(t)
""")


def test_what_is_in_order_stays_so():
    text = """
fn main():
    t = 0
    parallel for i in range(50):
        print(i)
        t += i
    print(t)
"""
    program = native(text)
    assert outcome(program, 4) == (outcome(program, 1)[0], 0)
    code = decode(program.bytecode)
    (body,) = (i for i, f in enumerate(code.functions) if f.is_parallel)
    with pytest.raises(CannotDivide, match="order"):
        Divider(code).division(body)


@pytest.mark.parametrize(
    "changed",
    [
        ("add_imm.i64 R5 1", "add_imm.i64 R5 -1"),  # the last element, and then the first
        ("put R2 R6", "put R2 R5"),
        ("take R2 R6", "take R2 R5"),
        ("add_imm.i64 R5 1", "add_imm.i64 R5 1"),
    ],
)
def test_elements_with_memory_belong_to_one_turn(changed):
    """A file may say what the compiler never would."""
    text = disassemble(decode(build("""
fn main():
    rows = [[i] for i in range(300)]
    parallel for i in range(298):
        rows[i + 1].append(i)
    print(rows)
""", "test.mojo")))  # fmt: skip
    assert changed[0] in text
    code = assemble(text.replace(*changed))
    (body,) = (i for i, f in enumerate(code.functions) if f.is_parallel)
    if changed[0] == changed[1]:
        assert Divider(code).division(body)
        return
    with pytest.raises(CannotDivide, match="share an element"):
        Divider(code).division(body)


@pytest.mark.parametrize("start", [-40, -1, 0, 3])
def test_indices_that_may_count_from_the_end(start):
    """The same in order and by threads: where two turns mean one element, they run in order."""
    same(f"""
fn main():
    xs = [0] * 60
    rows = [[i] for i in range(60)]
    var n = 50
    t = 0
    parallel for i in range({start}, n):
        xs[i] = xs[i] * 3 + i
        rows[i + 1].append(i)
    parallel for i in range(1000):
        t += i
    print(xs, rows, t)
""")


def test_loops_inside_divided_loops():
    same("""
fn squares(n: Int) -> Int:
    var t = 0
    parallel for k in range(n):
        t += k * k
    return t

fn main():
    ts: [Int] = []
    parallel for i in range(60):
        u = 0
        parallel for j in range(i):
            u += squares(j)
        ts.append(u)
    print(ts)
""")


def test_what_the_machine_frees_its_helpers_use_again():
    program = native("""
fn main():
    for _ in range(30000):
        rows: [[Int]] = []
        parallel for i in range(400):
            rows.append([i] * 4)
""")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    _, divided = outcome(program, 2, 10)
    assert divided == 30000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # KiB


def test_deep_recursion_in_a_turn():
    same("""
fn down(n: Int) -> Int:
    return 0 if n == 0 else down(n - 1) + 1

fn main():
    ts: [Int] = []
    parallel for i in range(20):
        ts.append(down(i * 5000))
    print(ts)
""")


def test_machines_of_several_python_threads():
    program = native("""
fn main():
    ys: [Int] = []
    parallel for i in range(20000):
        ys.append(i * i % 1000)
    t = 0
    parallel for y in ys:
        t += y
    print(t)
""")
    expected, _ = outcome(program, 1)
    seen: list = []

    def work() -> None:
        seen.extend(outcome(program, 4, 100) for _ in range(10))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 40
    assert all(each == (expected, 2) for each in seen)


def test_a_forked_child_has_helpers_of_its_own():
    text = """
import os
from tests.machine.test_division import native, outcome
program = native('''
fn main():
    t = 0
    parallel for i in range(10000):
        t += i
    print(t)
''')
print(outcome(program, 3), flush=True)
child = os.fork()
if child:
    os.waitpid(child, 0)
print(outcome(program, 3), flush=True)
if child == 0:
    os._exit(0)
"""
    done = subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, timeout=60, check=False,
        cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["(('49995000\\n', None), 1)"] * 3


def test_what_pays_is_divided_by_itself():
    vm = mojovm.VM(tier="native", threads=2)
    module = vm.load_source("""
fn heavy(n: Int) -> List[Float64]:
    ys: [f64] = []
    parallel for i in range(n):
        s = 0.0
        for k in range(300):
            s += 1.0 / Float64(i + k + 1)
        ys.append(s)
    return ys
""")
    short, long = module.heavy(2), module.heavy(3000)
    assert long[:2] == short
    assert vm._machine.stats()["divided_loops"] == 1


def test_numbers_of_threads_that_cannot_be():
    for threads in (-1, 257):
        with pytest.raises(ValueError, match="threads"):
            mojovm.VM(threads=threads)
