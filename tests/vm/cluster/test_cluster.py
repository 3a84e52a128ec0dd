"""Parallel loops whose turns run in other processes do the same as in order, to the bit."""

from __future__ import annotations

import itertools
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest

import mojovm
from mojovm.bytecode.binary import encode
from mojovm.cluster import client as cluster
from mojovm.cluster.client import Cluster
from mojovm.compiling.evaluator import evaluator
from mojovm.face.vm import shared_vm
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from tests.parallel.compare import program_of
from tests.parallel.generate import arguments
from tests.runs import each_tier, watched
from tests.twins.nodes import lines

from .cluster_program import CALLS, TEXT, nothing_is_left, outcome, pair


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
    "neighbours that are not there": ("neighbours", [0.5] * 60, [[k] for k in range(90)], 90),
    "an empty row among them": (
        "neighbours",
        [0.5] * 99,
        [[k] * (k != 70 and k != 40) for k in range(90)],
        90,
    ),
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


def test_partitions_that_do_not_pay_stay_here(monkeypatch):
    """By a clock that finds that sending them takes hours."""
    hours = itertools.count(0, 3600)
    monkeypatch.setattr(cluster, "perf_counter", lambda: float(next(hours)))
    with ThreadPoolExecutor(2) as pool:
        here, there = pair("interp", pool)
        for _ in range(4):
            assert outcome(there, "inside", 30) == outcome(here, "inside", 30)
        joined = there._vm._cluster
        assert joined.loops == 1
        assert "less time than sending" in joined.reasons[-1]


def test_threads_of_one_process_have_machines_of_their_own():
    with ThreadPoolExecutor(4) as pool:
        here, there = pair("interp", pool, partitions=16)
        for name in CALLS:
            args = CALLS[name][-1]
            assert outcome(there, name, *args) == outcome(here, name, *args)


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
                there = partial(shared_vm, (("tier", "interp"),))
                cluster = Cluster(pool, there, chance.choice([2, 3, 7, 1000]))
                cluster.add(shared)
                expected = watched(alone, index, values)
                seen = replace(watched(shared, index, values), allocations=None)
                assert expected.differences(seen) == []
                assert seen.live == 0
                cluster.close()
                sent += cluster.loops
    assert sent > 5


def test_a_partition_is_sent_what_it_reaches():
    class Noting(ThreadPoolExecutor):
        def submit(self, function, *args):
            sizes.append(len(args[-1]) + len(args[-2]))
            return super().submit(function, *args)

    sizes: list[int] = []
    with Noting(2) as pool:
        _, there = pair("interp", pool, partitions=10)
        args = CALLS["neighbours"][-1]
        for name, most in ("neighbours", 2200), ("inside", 100):
            sizes.clear()
            getattr(there, name)(*(args if name == "neighbours" else (100,)))
            assert len(sizes) == 10
            assert max(sizes) < most
