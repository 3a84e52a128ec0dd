"""Parallel loops and functions on a Dask cluster of this computer's."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import wait

import pytest

import mojovm
from mojovm.command import join
from mojovm.start import Usage
from tests.commands import mojovm as command

from .cluster_program import CALLS, live, outcome, pair

distributed = pytest.importorskip("distributed", reason="Dask is not installed")

SLOW = """
fn slow(n: Int) -> Tuple[List[Int], Float64]:
    ys: [Int] = []
    total: f64 = 0.0
    parallel for i in range(n):
        t = i
        for k in range(2_000_000):
            t = t * 31 + (k ^ (t >> 3))
        ys.append(t)
    parallel for y in ys:
        total += Float64(y) * 0.1
    return ys, total

var made = slow(4)
print(made[0][3], made[1])
"""


@pytest.fixture
def client() -> Iterator[distributed.Client]:
    """A cluster for each test: what one leaves to be cancelled comes to its own scheduler only."""
    quiet = {"processes": True, "threads_per_worker": 1, "dashboard_address": None}
    with (
        distributed.LocalCluster(n_workers=2, silence_logs=50, **quiet) as cluster,
        distributed.Client(cluster, set_as_default=False) as made,
    ):
        yield made


def test_the_same_to_the_bit(client):
    here, there = pair("interp", client, partitions=3)
    for name, calls in CALLS.items():
        assert outcome(there, name, *calls[-1]) == outcome(here, name, *calls[-1])
    assert there._vm._cluster.loops >= len(CALLS) - 1
    assert there._vm.stats()["live"] == 0
    assert set(client.run(live, there._vm._settings).values()) == {0}


def test_a_fault_is_the_lowest_turns(client):
    here, there = pair("interp", client, partitions=5)
    for bad in 0, 57, 99:
        told = [outcome(module, "fails", [1], 100, bad) for module in (here, there)]
        assert told[0] == told[1]
        assert told[0][0] == "assertion_failed"


def test_functions_are_sent(client):
    module = mojovm.VM(tier="interp").load_source("fn square(n: Int) -> Int:\n    return n * n\n")
    futures = client.map(module.square, range(50))
    assert client.gather(futures) == [n * n for n in range(50)]


def test_the_command(client, tmp_path):
    program = tmp_path / "slow.mojo"
    program.write_text(SLOW + "print(1)\nparallel for i in range(3):\n    print(i)\n")
    alone = command("run", program)
    stats = tmp_path / "stats.json"
    address = client.scheduler.address
    done = command("run", f"--cluster={address}", program)
    assert (done.returncode, done.stdout) == (0, alone.stdout)
    assert done.stderr.startswith("mojovm: not on the cluster: <script>, line ")
    assert done.stderr.count("\n") == 1
    done = command("run", "--cluster", address, f"--stats={stats}", program)
    assert (done.returncode, done.stdout) == (0, alone.stdout)
    told = json.loads(stats.read_text())
    assert (told["live"], told["cluster"]["loops"], told["cluster"]["turns"]) == (0, 1, 4)


@pytest.mark.parametrize("address", ["nowhere", ""])
def test_what_is_no_address(address):
    done = command("run", "--cluster", address, "-c", "print(1)")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "cluster" in done.stderr


def test_where_no_scheduler_is(monkeypatch):
    monkeypatch.setattr(join, "CONNECTING", 0.5)
    program = mojovm.VM(tier="interp").load_source(SLOW)._program
    with pytest.raises(Usage, match=r"no cluster at tcp://127.0.0.1:9: .*; start one"):
        join.joined("tcp://127.0.0.1:9", program, "interp", 1)


def test_a_worker_is_lost_when_its_results_have_just_come(client, monkeypatch):
    """What is known of a task changes then; its result stays what it is."""
    arrives = distributed.Future._result

    async def result(self, *args, **kwargs):
        found = await arrives(self, *args, **kwargs)
        self._state.lose()
        return found

    monkeypatch.setattr(distributed.Future, "_result", result)
    here, there = pair("interp", client, partitions=3)
    for name in "structs", "reduced":
        assert outcome(there, name, *CALLS[name][-1]) == outcome(here, name, *CALLS[name][-1])
    joined = there._vm._cluster
    assert (joined.loops, len(joined.reasons)) == (2, 1)  # which is of a loop that is never sent


def test_a_worker_is_killed_in_mid_loop(client):
    """What it was given is done by another."""
    expected = repr(mojovm.VM(tier="interp").load_source(SLOW).slow(60))
    vm = mojovm.VM(tier="interp")
    module = vm.load_source(SLOW)
    joined = vm.cluster(client, partitions=30)
    victim, other = client.run(os.getpid).values()
    submit, sent = joined._submit, []

    def submit_and_kill(*args):
        sent.append(submit(*args))
        if len(sent) == 10:
            wait(sent[:1])
            os.kill(victim, signal.SIGKILL)
        return sent[-1]

    joined._submit = submit_and_kill
    found = repr(module.slow(60))
    assert found == expected
    assert len(sent) == 30
    assert (joined.loops, joined.reasons) == (1, [])
    while victim in (left := client.run(os.getpid, on_error="return").values()):
        time.sleep(0.05)  # until the cluster has noticed
    assert other in left
    assert vm.stats()["live"] == 0
