"""Where rows of lists lie: their memory goes back to the system, and is nobody else's meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

import mojovm

ROWS = """
fn rows(count: Int, length: Int) -> [[Float64]]:
    made: [[Float64]] = []
    for i in range(count):
        row: [Float64] = []
        for j in range(length):
            row.append(Float64(i + j))
        made.append(row)
    return made

fn total(count: Int, length: Int) -> Float64:
    kept: [[[Float64]]] = []
    sum = 0.0
    for size in [length, length // 2, length, length // 3]:
        kept.append(rows(count, size))
        if len(kept) > 2:
            _ = kept.pop()
            kept.append(rows(count // 2, size))
    for each in kept:
        for row in each:
            for x in row:
                sum += x
    return sum
"""


def in_a_process(text: str) -> str:
    command = [sys.executable, "-c", text]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_what_rows_leave_is_there_for_rows_of_another_size_and_for_the_system():
    megabytes = in_a_process(f"""
import mojovm
def resident():
    words = open("/proc/self/statm").read().split()
    return int(words[1]) * 4096 >> 20
def peak():
    return [int(line.split()[1]) >> 10 for line in open("/proc/self/status") if "VmHWM" in line][0]
vm = mojovm.VM(tier="interp")
module = vm.load_source('''{ROWS}
fn by_turns(bytes: Int) -> Int:
    found = 0
    for length in [200, 250, 330, 500, 700, 1000, 3000, 9000]:
        found += len(rows(bytes // (8 * length), length))
    return found
''')
module.by_turns(1 << 20)
before = resident()
module.by_turns(150 << 20)
print(before, peak(), resident())
module.by_turns(150 << 20)
print(before, peak(), resident())
""")
    for line in megabytes.splitlines():
        before, peak, after = map(int, line.split())
        assert peak - before < 150 + 64 + 100  # what lives, what is kept, and what is in between
        assert after - before < 30


@pytest.mark.parametrize("length", [140, 500, 5000])
def test_blocks_are_nobody_elses_whoever_runs_beside(length):
    vms = [mojovm.VM(tier="interp") for _ in range(4)]
    modules = [vm.load_source(ROWS) for vm in vms]
    expected = modules[0].total(40, length)
    seen = []

    def run(module):
        seen.extend(module.total(40, length) for _ in range(6))

    threads = [threading.Thread(target=run, args=(module,)) for module in modules]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [expected] * 24


def test_a_child_has_its_memory_also_where_others_were_allocating():
    module = mojovm.VM(tier="interp").load_source(ROWS)
    expected = module.total(20, 300)
    ends = threading.Event()

    def allocate():
        own = mojovm.VM(tier="interp").load_source(ROWS)
        while not ends.is_set():
            own.total(10, 500)

    beside = threading.Thread(target=allocate)
    beside.start()
    try:
        for _ in range(30):
            child = os.fork()
            if child == 0:
                os._exit(0 if module.total(20, 300) == expected else 1)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    finally:
        ends.set()
        beside.join()
