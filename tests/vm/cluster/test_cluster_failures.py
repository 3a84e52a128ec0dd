"""Clusters where something goes wrong: what is then done here, and what a person is told."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from multiprocessing import get_context

import pytest

import mojovm
from mojovm.cluster import client as cluster
from mojovm.machine import core
from tests.runs import each_tier
from tests.under_way import HANGS, meanwhile, press, until

from .cluster_program import CALLS, TEXT, nothing_is_left, outcome, pair

ENDLESS = """
fn forever(n: Int) -> Int:
    t = 0
    parallel for i in range(n):
        while i > 3:
            t += 1
    return t
"""


@pytest.mark.parametrize("client", [7, "tcp://nowhere:1", object()])
def test_what_is_no_client(client):
    with pytest.raises(TypeError, match="Dask client or an executor"):
        mojovm.VM(tier="interp").cluster(client)


def test_an_executor_that_is_gone():
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    here, there = pair("interp", pool, partitions=2)
    assert outcome(there, "structs", 30) == outcome(here, "structs", 30)
    assert "shutdown" in there._vm._cluster.reasons[-1]


class Held(Executor):
    """Never does anything."""

    def __init__(self) -> None:
        self.sent: list[Future] = []

    def submit(self, *args):
        self.sent.append(Future())
        return self.sent[-1]


class Spoiling(ThreadPoolExecutor):
    """Changes what workers give."""

    def __init__(self, change) -> None:
        super().__init__(1)
        self.change = change

    def submit(self, function, *args):
        return super().submit(lambda: self.change(*function(*args)))


SPOILT = {
    "cut short": lambda changes, fault, took: (changes[:-8], fault, took),
    "longer": lambda changes, fault, took: (changes + bytes(8), fault, took),
    "nothing": lambda changes, fault, took: (b"", fault, took),
    "huge": lambda changes, fault, took: (b"\xff" * len(changes), fault, took),
    "no fault": lambda changes, fault, took: (changes, (99, 0, 0, b"", 0, []), took),
    "a fault nowhere": lambda changes, fault, took: (changes, (1, 0, 0, b"", 1, [(-1, 0)]), took),
    "half a fault": lambda changes, fault, took: (changes, (1, 0), took),
    "none": lambda changes, fault, took: None,
}


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("name", ["appended", "structs", "stored"])
def test_what_makes_no_sense_is_not_taken(how, name):
    args = CALLS[name][-1]
    with Spoiling(SPOILT[how]) as pool:
        here, there = pair("interp", pool, partitions=3)
        assert outcome(there, name, *args) == outcome(here, name, *args)
    assert len(there._vm._cluster.reasons) == 2
    assert there._vm.stats()["live"] == 0


@pytest.mark.parametrize("cut", [0, 1, 8, 16, 24, 80, -8, -1])
def test_captured_values_that_make_no_sense(cut):
    program = pair("interp", Spoiling(None))[0]._program
    body = next(i for i in program.bodies if "stored" in program.function_names[i])
    machine = core.Machine()
    captured = b"".join(n.to_bytes(8, "little") for n in (0, 2, 0, 0, 1, 0, 7, 0, 1, 0, 8))
    for data in captured[:cut], captured + bytes(8), b"\xff" * 80:
        with pytest.raises(ValueError, match="no parcel"):
            core.run_turns(machine, program, body, 0, 1, data, b"")
        assert machine.stats()["live"] == 0
    with pytest.raises(ValueError, match="no body"):
        core.run_turns(machine, program, program.entry, 0, 1, captured, b"")


def test_turns_that_share_elements_stay_here(pool):
    """Each partition would have changed other numbers of the same row."""
    vm = mojovm.VM(tier="interp")
    module = vm.load_source("""
fn filled(n: Int) -> [[Int]]:
    var grid = [[0] * n for _ in range(3)]
    parallel for j in range(n):
        grid[1][j] = j
    return grid
""")
    joined = vm.cluster(pool, partitions=2)
    assert module.filled(50) == [[0] * 50, list(range(50)), [0] * 50]
    assert joined.loops == 0
    assert "share the elements of `grid`" in joined.reasons[0]


def test_nesting_that_is_too_deep_stays_here(pool):
    """Types may refer to themselves through lists."""
    text = """
struct Tree:
    var kids: List[Tree]

fn grown(depth: Int, n: Int) -> Int:
    var trees: List[Tree] = []
    parallel for i in range(n):
        var tree = Tree([])
        for k in range(depth):
            tree = Tree([tree])
        trees.append(tree)
    return len(trees)
"""
    vm = mojovm.VM(tier="interp")
    module = vm.load_source(text)
    joined = vm.cluster(pool, partitions=2)
    assert module.grown(100, 4) == 4
    assert (joined.loops, joined.reasons) == (1, [])
    assert module.grown(3000, 4) == 4
    assert joined.loops == 1
    assert "deep" in joined.reasons[0]
    nothing_is_left(vm, pool)


def test_memory_limits(pool):
    """A worker has the limit of the VM; what does not fit there is tried here, and then told."""
    vm = mojovm.VM(tier="interp", limits=mojovm.Limits(memory=1 << 20))
    module = vm.load_source(TEXT)
    joined = vm.cluster(pool, partitions=4)
    assert module.room(8, 1000) == 8
    with pytest.raises(MemoryError):
        module.room(20, 10_000)
    with pytest.raises(MemoryError):
        module.room(4, 200_000)
    assert any("too little memory" in reason for reason in joined.reasons)
    assert module.room(8, 1000) == 8
    nothing_is_left(vm, pool)


@pytest.mark.parametrize("tier", each_tier)
def test_a_deadline(tier):
    with ThreadPoolExecutor(2) as pool:
        vm = mojovm.VM(tier=tier, limits=mojovm.Limits(seconds=1))
        module = vm.load_source(ENDLESS)
        vm.cluster(pool, partitions=2)
        begun = time.process_time()
        with pytest.raises(TimeoutError):
            module.forever(8)
        assert time.process_time() - begun < 5
        assert vm.stats()["live"] == 0


def test_an_interrupt():
    with ThreadPoolExecutor(2) as pool:
        vm = mojovm.VM(tier="interp")
        module = vm.load_source(ENDLESS)
        joined = vm.cluster(pool, partitions=2)
        submit, sent, machines = joined._submit, [], []

        def keep(work, *given):
            def begin(there, *rest):
                machines.append(there()._machine)
                return work(there, *rest)

            sent.append(submit(begin, *given))
            return sent[-1]

        def interrupt():
            until(lambda: len(machines) == 2)
            vm.interrupt()

        joined._submit = keep
        with pytest.raises(KeyboardInterrupt):
            meanwhile(interrupt, lambda: module.forever(8))
        assert sent[1].running()  # nobody has waited for the worker
        for machine in machines:
            machine.interrupt()


def test_a_worker_dies_in_mid_loop():
    text = """
fn slow(n: Int) -> List[Int]:
    ys: [Int] = []
    parallel for i in range(n):
        t = i
        for k in range(2_000_000):
            t = t * 31 + (k ^ (t >> 3))
        ys.append(t)
    return ys
"""
    here = mojovm.VM(tier="interp").load_source(text)
    expected = here.slow(40).tolist()
    vm = mojovm.VM(tier="interp")
    module = vm.load_source(text)
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        pids = {pool.submit(os.getpid).result() for _ in range(20)}
        joined = vm.cluster(pool, partitions=20)
        submit, sent = joined._submit, []

        def submit_and_kill(*args):
            sent.append(submit(*args))
            if len(sent) == 5:
                wait(sent[:1])
                os.kill(pids.pop(), signal.SIGKILL)
            return sent[-1]

        joined._submit = submit_and_kill
        assert module.slow(40) == expected
    assert "BrokenProcessPool" in joined.reasons[0]
    assert vm.stats()["live"] == 0


def test_futures_are_given_up_with_the_run():
    vm = mojovm.VM(tier="interp", limits=mojovm.Limits(seconds=1))
    module = vm.load_source(TEXT)
    held = Held()
    vm.cluster(held, partitions=3)
    with pytest.raises(TimeoutError):
        module.structs(30)
    assert [future.cancelled() for future in held.sent] == [True] * 3


def test_an_endless_recursion_is_told_from_here():
    with ThreadPoolExecutor(2) as pool:
        here, there = pair("interp", pool, partitions=2)
        assert outcome(there, "deep", 4) == outcome(here, "deep", 4)
        assert "too little memory, stack" in there._vm._cluster.reasons[-1]


def test_ctrl_c_while_workers_are_waited_for():
    vm = mojovm.VM(tier="interp", limits=mojovm.Limits(seconds=HANGS))
    module = vm.load_source(TEXT)
    held = Held()
    vm.cluster(held, partitions=3)

    def press_in_time():
        until(lambda: len(held.sent) == 3)
        press(signal.SIGINT)()

    with pytest.raises(KeyboardInterrupt):
        meanwhile(press_in_time, lambda: module.structs(30))
    assert [future.cancelled() for future in held.sent] == [True] * 3
    vm.cluster(None)
    assert module.inside(3) == [0, 0, 1]


@pytest.mark.parametrize("windows", [[(99, 0, 0)], [(0, 0, 0)], [(-1, 0, 0)]])
def test_windows_that_are_none(windows):
    def run(frame: core.Frame) -> int:
        with pytest.raises(ValueError, match="is no list"):
            frame.windows(0, 1, windows)
        return frame.first

    module = mojovm.VM(tier="interp").load_source(TEXT)
    for body in module._program.bodies:
        module._program.divert(body, run)
    assert module.inside(3) == [0, 0, 1]


def test_where_no_worker_is_left(monkeypatch):
    class Deserted(Held):
        def nthreads(self):
            return {}

    monkeypatch.setattr(cluster, "PATIENCE", 0.1)
    here, there = pair("interp", Deserted(), partitions=2)
    assert outcome(there, "inside", 20) == outcome(here, "inside", 20)
    assert there._vm._cluster.reasons[-1].endswith("there is no worker")
