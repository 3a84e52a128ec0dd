"""How divided loops end: by faults, deadlines, interrupts and limits, of whichever thread."""

from __future__ import annotations

import time
from functools import partial

import pytest

from mojovm.machine import core
from tests.runs import needs_llvm
from tests.under_way import HANGS, meanwhile

from .test_division import native, outcome, same

pytestmark = needs_llvm

ENDLESS = """
fn main():
    t = 0
    parallel for i in range(1 << 40):
        t += i ^ (t & 0)
    print(t)
""".replace(" ^ (t & 0)", " ^ 3")


def test_a_deadline_ends_all_threads():
    program = native(ENDLESS)
    start = time.process_time()
    (_, fault), _ = outcome(program, 2, seconds=0.1)
    assert fault is not None
    assert fault[0] == "deadline"
    assert time.process_time() - start < 5


def test_an_interrupt_ends_all_threads():
    program = native(ENDLESS)
    machine = core.Machine(threads=3, portion=1 << 30)
    with pytest.raises(core.Fault) as caught:
        meanwhile(machine.interrupt, lambda: machine.run(program, program.entry))
    assert caught.value.name == "interrupted"
    assert machine.stats()["live"] == 0


def test_an_interrupt_is_one_also_where_a_fault_cancels_others():
    """A helper's first turn never ends; those behind it fault, so whoever has later ones, also the
    loop's own thread, is told to leave."""
    program = native("""
fn main():
    xs = [1, 2, 3]
    t = 0
    parallel for i in range(40):
        if i == 10:
            for k in range(1 << 40):
                t += k ^ 3
        elif i > 10:
            for k in range((40 - i) * 1000):
                t += k ^ 3
            t += xs[i]
    print(t)
""")
    for k in range(100):
        machine = core.Machine(threads=4, portion=1, seconds=HANGS)
        run = partial(machine.run, program, program.entry)
        with pytest.raises(core.Fault) as caught:
            meanwhile(machine.interrupt, run, k % 50 * 5e-6)
        assert caught.value.name == "interrupted"
        assert machine.stats()["live"] == 0


def test_a_fault_among_as_many_turns_as_there_can_be():
    (_, fault) = same("""
fn main():
    xs = [1] * 1000
    t = 0
    parallel for i in range(9223372036854775807):
        t += xs[i]
    print(t)
""")
    assert fault is not None
    assert fault[0] == "index_out_of_range"


def test_a_memory_limit_ends_all_threads():
    (_, fault), _ = outcome(
        native("""
fn main():
    ys: [[Int]] = []
    parallel for i in range(1000):
        ys.append([0] * 1000)
    print(len(ys))
"""),
        3,
        memory_limit=1 << 20,
    )
    assert fault is not None
    assert fault[0] == "out_of_memory"


def test_a_long_turn_ahead_of_a_fault_is_waited_for():
    """Whoever runs the loop is told to leave its turns behind the fault; that ends nothing else."""
    program = native("""
fn work(i: Int) -> Int:
    t = i
    for k in range(30_000_000 if i == 30 else 2000):
        t = t * 31 + k ^ (t >> 3)
    return t if i != 90 else 1 // (i - 90)

fn main():
    ys: [Int] = []
    parallel for i in range(200):
        ys.append(work(i))
    print(len(ys))
""")
    for _ in range(3):
        (_, fault), _ = outcome(program, 4)
        assert fault is not None
        assert fault[0] == "division_by_zero"


def test_turns_ahead_of_a_fault_run_whoever_met_it():
    """A worker that met one in turns that it took over from another goes on with those ahead."""
    source = """
fn main():
    ys: [[Int]] = []
    parallel for i in range(2000):
        var n = 0
        for k in range(TURNS):
            n += k ^ i
        ys.append([n, 10 // (i - 1900), 10 // (1990 - i)])
    print(len(ys))
"""
    for early, turns in (("i < 1000", 2000), ("i > 1000", 2000), ("i % 2 == 0", 400)):
        cost = f"{turns} if {early} else 1"
        same(source.replace("TURNS", cost))


def test_what_was_made_behind_a_gap_is_freed():
    """Abandoned by a deadline, a loop has turns that ran behind some that did not."""
    program = native("""
fn main():
    ys: [[Int]] = []
    parallel for i in range(100000):
        var row = [i]
        for k in range(2000):
            if k % 1000 == 0:
                row.append(k ^ i)
        ys.append(row)
    print(len(ys))
""")
    for threads, portion in ((2, 0), (3, 5), (7, 1)):
        (_, fault), _ = outcome(program, threads, portion, seconds=0.02)
        assert fault is not None
        assert fault[0] == "deadline"
