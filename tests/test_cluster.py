"""Parallel loops whose turns run in other processes: the same as in order, also where something
goes wrong there. Workers are processes that begin anew (spawn)."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import pytest

import mojovm
from mojovm.bytecode.binary import encode
from mojovm.cluster import Cluster
from mojovm.evaluator import evaluator
from mojovm.frontend.compile import compile_source
from mojovm.machine import core
from mojovm.travel import Settings, shared_vm

from .parallel.compare import program_of
from .parallel.generate import arguments
from .tiers import each_tier, watched
from .twins.nodes import lines

TEXT = """
struct Cell:
    var n: Int
    var w: f32

struct Tagged:
    var tag: String
    var rows: List[List[Int]]

fn appended(n: Int, k: Int) -> Tuple[List[Int], List[List[String]], List[f32]]:
    ys: [Int] = [-1]
    zs: [[String]] = []
    ws: [f32] = []
    parallel for i in range(n):
        ys.append(i * k)
        if i % 3 != 0:
            zs.append([String(i), "x" * (i % 5)])
        ws.append(Float32(i) * 0.1)
    return ys, zs, ws

fn structs(n: Int) -> Tuple[List[Int], List[f32], List[String], Int]:
    var cells = [Cell(i, 0.5) for i in range(n)]
    var marks = [Tagged("t" + String(i), [[i]]) for i in range(n)]
    flags = [False] * n
    parallel for i in range(n):
        if i % 4 != 1:
            cells[i].n += i
            cells[i].w = Float32(i)
            marks[i].rows.append([i, i])
            marks[i].tag += "!"
            flags[i] = i % 2 == 0
    total = 0
    for m in marks:
        total += len(m.rows)
    for f in flags:
        total += 1 if f else 0
    return [c.n for c in cells], [c.w for c in cells], [m.tag for m in marks], total

fn stored(rows: List[List[Int]], n: Int) -> Tuple[List[List[Int]], List[UInt8]]:
    var mine = rows
    bytes = [UInt8(7)] * (2 * n + 3)
    parallel for i in range(n):
        mine[i].append(len(rows[i]))
        bytes[2 * i + 1] = UInt8(i * 3)
    return mine, bytes

fn reduced(n: Int) -> Tuple[Int, Int8, UInt16, Int, Float64, Float32, Float64, Float64]:
    total = 5
    product: i8 = 3
    least: u16 = 60000
    most = -7
    sum: f64 = 0.25
    tiny: f32 = 1.5
    low: f64 = 1e9
    high: f64 = -0.0
    parallel for i in range(1, n):
        var x = Float64(i * 7919 % 1000) * 0.001
        total += i * i
        product *= Int8(i % 120) | 1
        least = min(least, UInt16(i * 31 % 65000))
        most = max(most, i * 7919 % 1013)
        sum += x
        tiny *= Float32(1.0 + (x - 0.5) * 0.01)
        low = min(low, x - 3.0)
        high = max(high, x)
    return total, product, least, most, sum, tiny, low, high

fn check(i: Int, bad: Int) -> Int:
    assert i != bad, "turn " + String(i)
    return i

fn fails(mut ys: List[Int], n: Int, bad: Int):
    parallel for i in range(n):
        ys.append(check(i, bad))

fn fails_deep(i: Int) -> Int:
    return 1 // i if i == 0 else fails_deep(i - 1) + 1

fn many_faults(n: Int) -> Int:
    xs = [1] * n
    t = 0
    parallel for i in range(n):
        t += xs[i * 2]
        t += fails_deep(200) if i == n - 1 else 0
    return t

fn leaves(n: Int) -> Int:
    from sys import exit
    t = 0
    parallel for i in range(n):
        if i > 60:
            exit(i)
        t += i
    return t

fn prints(n: Int) -> Int:
    t = 0
    parallel for i in range(n):
        print(i)
        t += i
    return t

fn inside(n: Int) -> List[Int]:
    ts: [Int] = []
    parallel for i in range(n):
        u = 0
        parallel for j in range(i):
            u += j * j
        ts.append(u)
    return ts

fn down(n: Int) -> Int:
    return down(n + 1) + 1

fn deep(n: Int) -> Int:
    t = 0
    parallel for i in range(n):
        t += down(i) if i > 1 else 1
    return t

fn room(n: Int, each: Int) -> Int:
    rows: [[Int]] = []
    parallel for i in range(n):
        rows.append([i] * each)
    return len(rows)

fn forever(n: Int) -> Int:
    t = 0
    parallel for i in range(n):
        while i > 3:
            t += 1
    return t
"""

CALLS = {
    "appended": [(n, 7) for n in (0, 1, 2, 5, 333)],
    "structs": [(n,) for n in (0, 1, 3, 200)],
    "stored": [([[k] * (k % 4) for k in range(n)], n) for n in (0, 1, 2, 150)],
    "reduced": [(n,) for n in (0, 1, 2, 3, 2000, 9000)],
    "inside": [(n,) for n in (0, 1, 40)],
}


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as made:
        yield made


def outcome(module: mojovm.Module, name: str, *args: object) -> tuple:
    """What a call gives, to the bit, or how it fails."""
    try:
        return (repr(getattr(module, name)(*args)),)
    except mojovm.RuntimeFault as fault:
        return fault.name, str(fault), fault.traceback, fault.status, fault.__notes__


def pair(tier: str, executor: object, **options) -> tuple[mojovm.Module, mojovm.Module]:
    """The program in order, in the interpreter, and the same on a cluster."""
    vm = mojovm.VM(tier=tier, threads=1)
    there = vm.load_source(TEXT, "loops.mojo")
    vm.cluster(executor, **options)
    return mojovm.VM(tier="interp", threads=1).load_source(TEXT, "loops.mojo"), there


def live(settings: Settings) -> int:
    """In a worker: what its machine has not freed."""
    return shared_vm(settings).stats()["live"]


def nothing_is_left(vm: mojovm.VM, pool: Executor) -> None:
    assert vm.stats()["live"] == 0
    assert [pool.submit(live, vm._settings).result() for _ in range(4)] == [0] * 4


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("name", CALLS)
def test_the_same_to_the_bit(pool, tier, name):
    here, there = pair(tier, pool, partitions=3)
    for args in CALLS[name]:
        assert outcome(there, name, *args) == outcome(here, name, *args)
    assert there._vm._cluster.loops >= 1 + (name != "inside")
    nothing_is_left(there._vm, pool)


FAULTS = {
    "the first turn": ("fails", 100, 0),
    "the last of a partition": ("fails", 99, 32),
    "the first of a partition": ("fails", 99, 33),
    "the last turn": ("fails", 100, 99),
    "the lowest of many": ("many_faults", 90),
    "deep calls": ("many_faults", 1),
    "an exit": ("leaves", 100),
}


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_is_the_lowest_turns(pool, tier, what):
    name, *args = FAULTS[what]
    here, there = pair(tier, pool, partitions=3)
    seen = []
    for module in here, there:
        ys = [-1]
        given = (ys, *args) if name == "fails" else tuple(args)
        seen.append((outcome(module, name, *given), ys))
    assert seen[0] == seen[1]
    assert len(seen[0][0]) > 1
    assert there._vm._cluster.reasons == here_only()
    nothing_is_left(there._vm, pool)


def here_only() -> list[str]:
    """Why a loop of the program is never sent."""
    why = "what it prints, reads, or asks of the clock or of chance has an order"
    line = TEXT.split("fn prints")[0].count("\n") + 3
    return [f"prints, line {line}: its turns run in order: {why}"]


def test_what_has_an_order_runs_here(pool, capfd):
    _, there = pair("interp", pool, partitions=3)
    assert there.prints(20) == 190
    assert capfd.readouterr().out == "".join(f"{i}\n" for i in range(20))
    assert there._vm._cluster.loops == 0


def test_it_ends(pool):
    _, there = pair("interp", pool, partitions=3)
    vm, joined = there._vm, there._vm._cluster
    again = vm.load_source(TEXT)
    expected = outcome(mojovm.VM(tier="interp").load_source(TEXT), "inside", 20)
    for loops in 1, 2, 2:
        assert outcome(again if loops == 2 else there, "inside", 20) == expected
        assert joined.loops == loops
        if loops == 2:
            assert vm.cluster(None) is None


def test_partitions_that_do_not_pay_stay_here():
    class Slow(ThreadPoolExecutor):
        def submit(self, *args, **kwargs):
            time.sleep(0.01)
            return super().submit(*args, **kwargs)

    with Slow(2) as pool:
        here, there = pair("interp", pool)
        for _ in range(4):
            assert outcome(there, "inside", 30) == outcome(here, "inside", 30)
        cluster = there._vm._cluster
        assert cluster.loops == 1
        assert "less time than sending" in cluster.reasons[-1]


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
            core.run_turns(machine, program, body, 0, 1, data)
        assert machine.stats()["live"] == 0
    with pytest.raises(ValueError, match="no body"):
        core.run_turns(machine, program, program.entry, 0, 1, captured)


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
    cluster = vm.cluster(pool, partitions=2)
    assert module.grown(100, 4) == 4
    assert (cluster.loops, cluster.reasons) == (1, [])
    assert module.grown(3000, 4) == 4
    assert cluster.loops == 1
    assert "deep" in cluster.reasons[0]
    nothing_is_left(vm, pool)


def test_memory_limits(pool):
    """A worker has the limit of the VM; what does not fit there is tried here, and then told."""
    vm = mojovm.VM(tier="interp", memory_limit=1 << 20)
    module = vm.load_source(TEXT)
    cluster = vm.cluster(pool, partitions=4)
    assert module.room(8, 1000) == 8
    with pytest.raises(MemoryError):
        module.room(20, 10_000)
    with pytest.raises(MemoryError):
        module.room(4, 200_000)
    assert any("too little memory" in reason for reason in cluster.reasons)
    assert module.room(8, 1000) == 8
    nothing_is_left(vm, pool)


@pytest.mark.parametrize("tier", each_tier)
def test_a_deadline(tier):
    with ThreadPoolExecutor(2) as pool:
        vm = mojovm.VM(tier=tier, seconds=0.3)
        module = vm.load_source(TEXT)
        vm.cluster(pool, partitions=2)
        begun = time.monotonic()
        with pytest.raises(TimeoutError):
            module.forever(8)
        assert time.monotonic() - begun < 5
        assert vm.stats()["live"] == 0


def test_an_interrupt():
    with ThreadPoolExecutor(2) as pool:
        vm = mojovm.VM(tier="interp", seconds=0.9)
        module = vm.load_source(TEXT)
        vm.cluster(pool, partitions=2)
        timer = threading.Timer(0.2, vm._machine.interrupt)
        timer.start()
        begun = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            module.forever(8)
        assert time.monotonic() - begun < 0.8


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
    expected = here.slow(40)
    vm = mojovm.VM(tier="interp")
    module = vm.load_source(text)
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        pids = {pool.submit(os.getpid).result() for _ in range(20)}
        cluster = vm.cluster(pool, partitions=20)
        timer = threading.Timer(0.2, os.kill, (pids.pop(), 9))
        timer.start()
        assert module.slow(40) == expected
        timer.join()
    assert "BrokenProcessPool" in cluster.reasons[0]
    assert vm.stats()["live"] == 0


def test_threads_of_one_process_have_machines_of_their_own():
    with ThreadPoolExecutor(4) as pool:
        here, there = pair("interp", pool, partitions=16)
        for name in CALLS:
            args = CALLS[name][-1]
            assert outcome(there, name, *args) == outcome(here, name, *args)


def test_futures_are_given_up_with_the_run():
    vm = mojovm.VM(tier="interp", seconds=0.2)
    module = vm.load_source(TEXT)
    held = Held()
    vm.cluster(held, partitions=3)
    with pytest.raises(TimeoutError):
        module.structs(30)
    assert [future.cancelled() for future in held.sent] == [True] * 3


@pytest.mark.parametrize("seed", range(3))
def test_random_loops(seed):
    text = "\n".join(lines(program_of(seed)))
    bytecode = encode(compile_source(text, "loops.mojo", evaluate=evaluator(), library=True))
    alone, shared = core.Program(bytecode), core.Program(bytecode)
    sent = 0
    with ThreadPoolExecutor(2) as pool:
        for index, name in enumerate(alone.function_names):
            if not (name[:1] == "f" and name[1:].isdigit()):
                continue
            chance = random.Random(f"{seed} {name}")
            for values in arguments(chance, 3):
                cluster = Cluster(pool, (("tier", "interp"),), chance.choice([2, 3, 7, 1000]))
                cluster.add(shared)
                expected = watched(alone, index, values)
                seen = replace(watched(shared, index, values), allocations=None)
                assert expected.differences(seen) == []
                assert seen.live == 0
                cluster.close()
                sent += cluster.loops
    assert sent > 5


def test_an_endless_recursion_is_told_from_here():
    with ThreadPoolExecutor(2) as pool:
        here, there = pair("interp", pool, partitions=2)
        assert outcome(there, "deep", 4) == outcome(here, "deep", 4)
        assert "too little memory, stack" in there._vm._cluster.reasons[-1]


def test_ctrl_c_while_workers_are_waited_for():
    vm = mojovm.VM(tier="interp", seconds=5)
    module = vm.load_source(TEXT)
    held = Held()
    vm.cluster(held, partitions=3)
    timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        module.structs(30)
    timer.join()
    assert [future.cancelled() for future in held.sent] == [True] * 3
    vm.cluster(None)
    assert module.inside(3) == [0, 0, 1]
