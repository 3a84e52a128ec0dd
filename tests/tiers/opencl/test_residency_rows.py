"""Lists inside of lists stay on a device of its own memory until the host needs one of them."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

import pytest

from mojovm.bytecode.binary import decode, encode
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from mojovm.tiers import cost
from mojovm.tiers.opencl.run import OpenCLTier
from tests.runs import needs_llvm

from .test_residency import apart, moves

__all__ = ["apart"]
pytestmark = needs_llvm
pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

FUNCTIONS = """
struct Named:
    number: Int
    row: [Int]

fn rows(n: Int, m: Int) -> [[Int]]:
    made: [[Int]] = []
    parallel for i in range(n):
        row: [Int] = []
        for j in range(m):
            row.append(i * 100000 + j)
        made.append(row)
    return made

fn ragged(n: Int) -> [[Int]]:
    made: [[Int]] = []
    parallel for i in range(n):
        row: [Int] = []
        for j in range(i % 5 * 300):
            row.append(i * 100000 + j)
        made.append(row)
    return made

fn plus(batch: [[Int]], k: Int) -> [[Int]]:
    made: [[Int]] = []
    parallel for row in batch:
        new: [Int] = []
        for x in row:
            new.append(x + k)
        made.append(new)
    return made

fn sums(batch: [[Int]]) -> [Int]:
    found: [Int] = []
    parallel for row in batch:
        t = 0
        for x in row:
            t += x
        found.append(t)
    return found

fn total(batch: [[Int]]) -> Int:
    t = 0
    for s in sums(batch):
        t += s
    return t

fn add(mut batch: [[Int]], k: Int):
    parallel for i in range(len(batch)):
        for j in range(len(batch[i])):
            batch[i][j] = batch[i][j] + k

fn named(n: Int, m: Int) -> [Named]:
    made: [Named] = []
    parallel for i in range(n):
        row: [Int] = []
        for j in range(m):
            row.append(i + j)
        made.append(Named(i, row))
    return made

fn of_named(all: [Named]) -> [Int]:
    found: [Int] = []
    parallel for each in all:
        t = each.number
        for x in each.row:
            t += x
        found.append(t)
    return found

fn add_to_named(mut all: [Named]):
    parallel for i in range(len(all)):
        all[i].number = all[i].number + 1
        for j in range(len(all[i].row)):
            all[i].row[j] = all[i].row[j] * 2

fn add_to(mut row: [Int], k: Int):
    parallel for j in range(len(row)):
        row[j] = row[j] + k

fn total_of(row: [Int]) -> Int:
    t = 0
    parallel for x in row:
        t += x
    return t

fn cubes(n: Int) -> [[[Int]]]:
    made: [[[Int]]] = []
    parallel for i in range(n):
        plane: [[Int]] = []
        for j in range(4):
            row: [Int] = []
            for k in range(100):
                row.append(i * j + k)
            plane.append(row)
        made.append(plane)
    return made
"""
# What main does; then the whole MiB to the device, from it, and of what stayed there, without what
# the headers of lists take. 1024 rows of 128 Int are one.
CASES = {
    "a chain is never copied": ("print(total(plus(plus(rows(1024, 512), 1), 2)))", 0, 0, 12),
    "what is dropped is not needed": ("a = plus(rows(1024, 512), 1)\nprint(len(a))", 0, 0, 4),
    "of different lengths": ("print(total(plus(ragged(1000), 1)))", 0, 0, 9),
    "read once": ("a = rows(1024, 256)\nprint(a[5][6], a[1023][255])\nprint(total(a))", 0, 2, 2),
    "what the host has changed goes back": (
        "a = rows(1024, 256)\na[9][3] = -1\nprint(total(a))", 2, 2, 0,
    ),
    "changed there": (
        "a = rows(1024, 256)\nadd(a, 5)\nadd(a, 1)\nprint(a[7][8], total(a))", 0, 2, 6,
    ),
    "changed there again and again": (
        """a = [[i + j for j in range(256)] for i in range(1024)]
for k in range(5):
    add(a, k)
print(a[1023][255])""",
        2, 2, 8,
    ),
    "changed there behind a reader": (
        "a = ragged(1000)\nb = plus(a, 1)\nadd(a, 5)\nprint(total(a), total(b), a[999][7])",
        0, 4, 18,
    ),
    "changed in structs": (
        """a = named(1024, 256)
add_to_named(a)
print(of_named(a)[1000], a[7].number, a[9].row[3])""",
        0, 2, 4,
    ),
    "in another order": (
        """a = rows(1024, 256)
for i in range(512):
    swap(a[i], a[1023 - i])
print(total(a), a[0][0], a[1023][0])""",
        0, 2, 2,
    ),
    "fewer": (
        """a = rows(1024, 256)
for i in range(100):
    _ = a.pop(i)
print(total(a), len(a))""",
        0, 0, 1,
    ),
    "others among them": ("a = rows(1024, 256)\na[7] = [1, 2, 3]\nprint(total(a))", 2, 2, 0),
    "one that grows": (
        "a = rows(1024, 256)\na[7].append(3)\nprint(total(a), len(a[7]))", 2, 2, 0,
    ),
    "one alone": (
        """a = rows(1024, 256)
b = a.pop(3)
a.clear()
more = rows(10, 10)
print(b[0], b[255], len(a), total(more))""",
        0, 2, 0,
    ),
    "of two loops": (
        """a = rows(1024, 256)
b = plus(a, 1)
for i in range(512):
    swap(a[i], b[i])
print(total(a), total(b))""",
        4, 4, 2,
    ),
    "in structs": ("print(of_named(named(1024, 256))[1000])", 0, 0, 2),
    "of a MiB each, one by one": (
        """a = rows(4, 140000)
t = 0
for row in a:
    t += total_of(row)
print(t)
b = a.pop(1)
add_to(b, 7)
print(b[0], b[139999], a[0][139999], a[1][0], total(a))
c: [Int] = []
for i in range(200000):
    c.append(i)
print(a[0][0], a[1][139999], a[2][7], total_of(c))""",
        10, 5, 0,
    ),
    "a page from each other": (
        "a = rows(3, 131576)\nb = a.pop(0)\nadd_to(b, 1)\nprint(b[0], a[0][0], a[1][7])",
        1, 4, 0,
    ),
    "deeper ones are copied": ("a = cubes(300)\nprint(a[299][3][99], len(a[7]))", 0, 0, 0),
    "all empty": ("a = rows(1000, 0)\nprint(total(a), len(a))", 0, 0, 0),
    "short ones are copied": ("a = rows(10000, 8)\nprint(total(a))", 0, 0, 0),
    "in two parts": ("a = rows(9000, 1024)\nprint(total(plus(a, 1)), a[8999][1023])", 0, 6, 140),
    "of many loops": (
        """kept: [[[Int]]] = []
for i in range(5):
    kept.append(rows(1024, 256))
    kept.append(plus(kept[2 * i], i))
print(kept[9][1][2])""",
        0, 2, 10,
    ),
    "freed by threads": (
        """kept: [[[Int]]] = [rows(512, 300), rows(512, 300), rows(512, 300)]
lengths: [Int] = []
parallel for i in range(3):
    var mine = kept[i].copy()
    lengths.append(len(String(mine[100][7])))
print(lengths, len(kept))""",
        0, 3, 0,
    ),
}  # fmt: skip


def compiled(body: str) -> bytes:
    main = "\n".join("    " + line for line in body.split("\n"))
    text = f"{FUNCTIONS}\nfn main():\n{main}\n"
    return encode(compile_source(text, "rows.mojo", evaluate=evaluator()))


@pytest.mark.parametrize("name", CASES)
def test_what_moves(name, apart):
    body, *moved = CASES[name]
    assert moves(compiled(body), apart) == moved


def test_what_stays_is_not_forecast_to_be_sent(apart):
    data = compiled("a = rows(1024, 256)\nprint(total(a))\na[7][7] = 0\nprint(total(a))")
    program = core.Program(data)
    tier = OpenCLTier(decode(data), device="cpu")
    sent = []

    def run_and_tell(index, frame):
        for argument in tier.kernel(index).arguments:
            if argument.kind == "list":
                where = cost.header(frame, argument.slot)
                sent.append(cost.lent_bytes(tier.shapes, argument.element, *where, apart))
        return tier.run(index, frame)

    for body in program.bodies:
        program.divert(body, partial(run_and_tell, body))
    machine = core.Machine(stdout=lambda text: None)
    machine.run(program, program.entry)
    assert sent == [24 * 1024, 24 * 1024 + (2 << 20)]
    assert not tier.failures
    assert machine.stats()["live"] == 0


BEGIN = f"""
import os, pickle, sys, threading
import numpy
import mojovm
from mojovm.tiers.opencl.device import find
device = find()
device.shares_memory = False
functions = '''{FUNCTIONS}'''
module = mojovm.VM(tier="opencl", threads=4).load_source(functions)
batch = module.plus(module.rows(1024, 256), 1)
assert device.residency.kept_bytes == 2 << 20, device.residency.kept_bytes
"""
SCRIPTS = {
    "read": ("print(batch[5][7], len(batch), batch[1023][-1])", "500008 1024 102300256\n"),
    "a child": (
        """
child = os.fork()
if child == 0:
    print(batch[2][1], module.total(batch), flush=True)
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), module.total(batch))
""",
        "200002 13408699285504\n7 13408699285504\n",
    ),
    "one filled by the system": (
        """
view = numpy.asarray(batch[3])
with open("/dev/zero", "rb") as zeros:
    assert zeros.readinto(view[1:]) > 0
print(batch[3][0], batch[3][255], batch[4][0], device.residency.kept_bytes)
del view
module.add(batch, 1)
print(batch[3][:2], batch[4][0])
""",
        "300001 0 400001 0\n[300002, 1] 400002\n",
    ),
    "pickled": ("print(pickle.loads(pickle.dumps(batch))[9][9])", "900010\n"),
    "read by threads": (
        """
seen = []
def read(k):
    for i in range(k, 1024, 4):
        seen.append(batch[i][i % 256] - 100000 * i - i % 256)
for again in range(20):
    batch = module.plus(batch, 1)
    threads = [threading.Thread(target=read, args=(k,)) for k in range(4)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
    assert set(seen) == {again + 2} and len(seen) == 1024
    seen.clear()
""",
        "",
    ),
    "as much as the device has": (
        """
import mojovm.tiers.opencl.device as devices
devices.KEPT_SHARE = (5 << 20) / device.device.global_mem_size
kept = [module.plus(batch, k) for k in range(5)]
print(device.residency.kept_bytes >> 20, [each[7][7] - 700008 for each in kept])
""",
        "4 [0, 1, 2, 3, 4]\n",
    ),
    "as much as the machine may have": (
        """
small = mojovm.VM(tier="opencl", limits=mojovm.Limits(memory=3 << 20)).load_source(functions)
first = small.rows(1024, 256)
try:
    small.rows(1024, 256)
except mojovm.MojoError as error:
    print(error.name, first[3][3])
del first
print(small.rows(1024, 256)[2][2])
""",
        "out_of_memory 300003\n200002\n",
    ),
    "kept beyond the end": ("print('end')", "end\n"),
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_embedded(name):
    text, printed = SCRIPTS[name]
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + text], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", printed)
