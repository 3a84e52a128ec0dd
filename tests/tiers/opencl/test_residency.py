"""Lists stay on a device of its own memory until the host needs them, and nobody notices: by pages
that make a fault when they are touched."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mojovm.bytecode.binary import decode, encode
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.tiers.opencl import device as devices
from mojovm.tiers.opencl.upload import Upload
from tests.runs import needs_llvm, run

from .test_runs import seen

pytestmark = needs_llvm
pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

MIB = 1 << 20
FUNCTIONS = """
struct Point:
    x: f64
    n: Int

fn numbers(n: Int) -> [Int]:
    ys: [Int] = []
    parallel for i in range(n):
        ys.append(i)
    return ys

fn plus(xs: [Int], k: Int) -> [Int]:
    ys: [Int] = []
    parallel for x in xs:
        ys.append(x + k)
    return ys

fn extend(mut ys: [Int], n: Int):
    parallel for i in range(n):
        ys.append(i)

fn add(mut xs: [Int], k: Int):
    parallel for i in range(len(xs)):
        xs[i] = xs[i] + k

fn divide(mut xs: [Int], zero: Int):
    parallel for i in range(len(xs)):
        xs[i] = 1000 // (i - zero)

fn total(xs: [Int]) -> Int:
    t = 0
    parallel for x in xs:
        t += x
    return t

fn texts(xs: [Int]) -> Int:
    words: [String] = []
    parallel for i in range(100000):
        words.append(String(xs[i * 2]))
    return len(words)

fn points(n: Int) -> [Point]:
    ps: [Point] = []
    parallel for i in range(n):
        ps.append(Point(f64(i), i))
    return ps

fn moved(ps: [Point]) -> [Point]:
    qs: [Point] = []
    parallel for p in ps:
        qs.append(Point(p.x + 0.5, p.n))
    return qs
"""
# What main does; then the whole MiB to the device, from it, and of what stayed there. 131072 Int
# are one; what a sum begins with is an eighth.
CASES = {
    "a chain is never copied": ("print(total(plus(plus(numbers(262144), 1), 2)))", 0, 0, 6),
    "what is dropped is not needed": ("a = plus(numbers(262144), 1)\nprint(len(a))", 0, 0, 2),
    "what the host reads is copied once": (
        "a = numbers(262144)\nprint(a[5])\nprint(a[200000])\nprint(total(a))",
        0, 2, 2,
    ),
    "what the host has changed goes back": (
        "a = numbers(262144)\na[9] = -1\nprint(total(a))\nprint(total(a))",
        2, 2, 2,
    ),
    "what is given stays, too": (
        "a: [Int] = [1] * 262144\nprint(total(a))\nprint(total(a))\na[3] = 7\nprint(total(a))",
        4, 0, 2,
    ),
    "changed there, again and again": (
        "a = numbers(262144)\nfor k in range(5):\n    add(a, k)\nprint(a[262143])",
        0, 2, 10,
    ),
    "changed there behind a reader": (
        "a = numbers(262144)\nb = plus(a, 1)\nadd(a, 10)\nprint(total(a), total(b), a[0], b[0])",
        0, 4, 8,
    ),
    "appended to by the host": (
        """a = numbers(262144)
for i in range(300000):
    a.append(i)
print(a[0], a[262143], a[-1], len(a))""",
        0, 2, 0,
    ),
    "appended to by another loop": (
        "a = numbers(262144)\na.append(7)\nadd(a, 1)\nextend(a, 1000)\nprint(total(a), len(a))",
        4, 4, 0,
    ),
    "one out, another in": (
        "a = numbers(262144)\na.pop()\na.append(5)\nprint(total(a))",
        2, 2, 0,
    ),
    "shorter": ("a = numbers(262144)\na.pop()\nprint(total(a))", 0, 0, 1),
    "emptied": (
        """a = numbers(262144)
a.clear()
for i in range(131072):
    a.append(1)
print(total(a))""",
        1, 2, 0,
    ),
    "a part of it": ("a = numbers(262144)\nprint(total(a[131072:]))", 1, 2, 0),
    "structs": ("print(moved(moved(points(131072)))[131071].x)", 0, 2, 4),
    "short ones are copied": ("a = numbers(1000)\nprint(total(a))", 0, 0, 0),
    "a copy of its own": (
        "a = numbers(262144)\nb = a.copy()\nadd(b, 1)\nprint(a[7], b[7])",
        2, 4, 0,
    ),
    "read by threads": (
        """a = numbers(262144)
words: [String] = []
parallel for i in range(1000):
    words.append(String(a[i * 262]))
print(words[0], words[999])""",
        0, 2, 0,
    ),
    "sorted": (
        "a = plus(numbers(262144), 1)\na.sort(reverse=True)\nprint(a[0], total(a))",
        2, 2, 2,
    ),
    "many": (
        """kept: [[Int]] = []
for k in range(20):
    kept.append(plus(numbers(131072), k))
s = 0
for k in range(20):
    s += total(kept[k])
print(s, kept[3][3])""",
        2, 1, 40,
    ),
}  # fmt: skip


@pytest.fixture
def apart(monkeypatch) -> devices.Device:
    """The device as if it had memory of its own."""
    device = devices.find()
    monkeypatch.setattr(device, "shares_memory", False)
    assert device.residency.kept_bytes == 0
    return device


def compiled(body: str, more: str = "") -> bytes:
    main = "\n".join("    " + line for line in body.split("\n"))
    text = f"{FUNCTIONS}{more}\nfn main():\n{main}\n"
    return encode(compile_source(text, "lists.mojo", evaluate=evaluator()))


def moves(data: bytes, device: devices.Device) -> list[int]:
    """The whole MiB to the device, from it, and of what stayed there, of a program that does as
    interpreted and leaves nothing behind."""
    entry = decode(data).entry
    found, tier = seen(data, entry, threads=2)
    expected = run(data, entry, "interp")
    assert not expected.differences(found)
    assert not found.live
    assert not tier.failures
    facts = tier.facts()
    assert device.residency.kept_bytes == 0
    return [facts[f"bytes_{way}"] // MIB for way in ("to", "from", "stayed")]


@pytest.mark.parametrize("name", CASES)
def test_what_moves(name, apart):
    body, *moved = CASES[name]
    assert moves(compiled(body), apart) == moved


def test_shared_memory_is_read_in_place():
    device = devices.find()
    assert device.shares_memory
    data = compiled(
        "a: [Int] = [i for i in range(1048576)]\nb = plus(a, 1)\nadd(b, 1)\nprint(b[5])"
    )
    entry = decode(data).entry
    found, tier = seen(data, entry)
    assert not run(data, entry, "interp").differences(found)
    assert tier.stats.loops == 2
    assert tier.facts()["bytes_to"] // MIB == 8  # of the list that is changed


def test_a_fault_leaves_what_was_there_before(apart):
    data = compiled("a = plus(numbers(262144), 1)\ndivide(a, 200000)")
    entry = decode(data).entry
    found, _ = seen(data, entry)
    assert "division by zero" in str(found)
    assert not run(data, entry, "interp").differences(found)
    assert not found.live
    assert apart.residency.kept_bytes == 0


def test_little_memory_there(apart, monkeypatch):
    """The host takes back what is kept, and all is as before."""
    monkeypatch.setattr(devices, "KEPT_SHARE", 0.0)
    data = compiled("a = plus(plus(numbers(262144), 1), 2)\nprint(total(a))")
    entry = decode(data).entry
    found, tier = seen(data, entry)
    assert not run(data, entry, "interp").differences(found)
    assert not tier.failures
    assert tier.facts()["bytes_from"] >= 4 * MIB


def test_no_memory_there(apart, monkeypatch):
    """As a driver tells it when a kernel is to run: what is kept makes room for that."""
    enqueue = devices.Device.enqueue
    refused = []

    def full(self, kernel, *given):
        if self.residency.kept_bytes > 3 * MIB:
            refused.append(kernel.function_name)
            raise self.cl.MemoryError("clEnqueueNDRangeKernel", -4, "")
        enqueue(self, kernel, *given)

    monkeypatch.setattr(devices.Device, "enqueue", full)
    made = "a = numbers(262144)\nb = plus(a, 1)\nc = plus(b, 2)\n"
    data = compiled(made + "print(total(a), total(b), total(c))")
    entry = decode(data).entry
    found, tier = seen(data, entry)
    assert refused
    assert not run(data, entry, "interp").differences(found)
    assert not tier.failures
    assert tier.stats.loops == 6


# What main does with a list of 8 MiB, which turns reach at their own number, and the MiB that go to
# the device.
UPLOADS = {
    "each": ("b = plus(a, 1)\nprint(b[0], b[-1], total(b))", 8),
    "neighbours": ("print(differences(a, 3)[-1])", 7),
    "in place": ("add(a, 1)\nprint(a[0], a[-1], total(a))", 8),
    "a sum": ("print(total(a))\nprint(total(a))", 8),
    "half of it": ("print(first(a, 400000)[-1])\nprint(total(a))", 11),
    "a fault midway": ("divide(a, 700000)", 16),
    "from its end": ("print(backwards(a)[0])\nprint(total(a))", 8),
    "two": ("b = plus(a, 1)\nb[0] = 5\nprint(both(a, b)[0], both(a, b)[-1])", 16),
}
REACHING = """
fn differences(xs: [Int], by: Int) -> [Int]:
    ys: [Int] = []
    parallel for i in range(len(xs) - by - 1):
        ys.append(xs[i + by] - xs[i] + xs[i + 1])
    return ys

fn first(xs: [Int], n: Int) -> [Int]:
    ys: [Int] = []
    parallel for i in range(n):
        ys.append(xs[i])
    return ys

fn backwards(xs: [Int]) -> [Int]:
    ys: [Int] = []
    parallel for i in range(len(xs)):
        ys.append(xs[len(xs) - 1 - i])
    return ys

fn both(xs: [Int], ys: [Int]) -> [Int]:
    zs: [Int] = []
    parallel for x, y in zip(xs, ys):
        zs.append(x * y)
    return zs
"""


@pytest.mark.parametrize("name", UPLOADS)
def test_the_device_works_while_lists_are_on_their_way(name, apart, monkeypatch):
    order = []
    send, enqueue = Upload._send_units, devices.Device.enqueue

    def sending(self, behind):
        order.append("send" if behind > self.sent else "nothing")
        send(self, behind)

    def working(self, kernel, *given):
        order.append(kernel.function_name)
        enqueue(self, kernel, *given)

    monkeypatch.setattr(Upload, "_send_units", sending)
    monkeypatch.setattr(devices.Device, "enqueue", working)
    body, expected = UPLOADS[name]
    data = compiled("a: [Int] = [i * 3 for i in range(1048576)]\n" + body, REACHING)
    entry = decode(data).entry
    found, tier = seen(data, entry)
    assert not run(data, entry, "interp").differences(found)
    assert not found.live
    assert not tier.failures
    assert tier.facts()["bytes_to"] // MIB == expected
    assert apart.residency.kept_bytes == 0
    assert ("send" in order[order.index("run") :]) == (name != "from its end")


BEGIN = f"""
import ctypes, faulthandler, os, signal, sys, threading
import numpy
import mojovm
from mojovm.tiers.opencl.device import find
device = find()
device.shares_memory = False
module = mojovm.VM(tier="opencl", threads=4).load_source('''{FUNCTIONS}''')
xs = module.plus(module.numbers(262144), 1)
assert device.residency.kept_bytes == 2 << 20, device.residency.kept_bytes
here = mojovm.VM(tier="native", threads=4).load_source('''{FUNCTIONS}''')
"""
SCRIPTS = {
    "read": ("print(xs[5], xs[-1])", "6 262144\n"),
    "a child": (
        """
child = os.fork()
if child == 0:
    print(xs[7], module.plus(xs, 1)[3], flush=True)
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), xs[1], module.plus(xs, 1)[4])
""",
        "8 5\n7 2 6\n",
    ),
    "filled by the system": (
        """
view = numpy.asarray(xs)
with open('/dev/zero', 'rb') as zeros:
    assert zeros.readinto(view[:262143]) > 0
print(xs[0], xs[262143])
""",
        "0 262144\n",
    ),
    "kept beyond the end": ("print('end')", "end\n"),
    "filled by the system behind a loop": (
        """
view = numpy.asarray(xs)
print(module.total(xs))
with open('/dev/zero', 'rb') as zeros:
    assert zeros.readinto(view[:262143]) > 0
print(module.total(xs))
del view
module.add(xs, 1)
print(xs[0], device.residency.alone_bytes >> 20)
""",
        "34359869440\n262144\n1 6\n",
    ),
    "handlers set up later": (
        """
faulthandler.enable()
print(xs[3])
ys = module.plus(xs, 1)
faulthandler.disable()
print(ys[3])
ys = module.plus(xs, 2)
signal.signal(signal.SIGSEGV, lambda *_: print("signal"))
print(ys[3], here.total(module.plus(xs, 3)))
""",
        "4\n5\n6 34360655872\n",
    ),
    "signals that are sent": (
        """
seen = []
signal.signal(signal.SIGSEGV, lambda *_: seen.append(xs[2]))
for _ in range(3):
    os.kill(os.getpid(), signal.SIGSEGV)
    print(module.plus(xs, 1)[0], len(seen))
""",
        "2 1\n2 2\n2 3\n",
    ),
    "a thread that shuts out signals": (
        """
def touch():
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    print(xs[3])
thread = threading.Thread(target=touch)
thread.start()
thread.join()
""",
        "4\n",
    ),
    "many threads that read": (
        """
for k in range(20):
    ys = module.plus(xs, k)
    before = device.residency.kept_bytes
    assert module.texts(ys) == 100000
    assert device.residency.kept_bytes == before
""",
        "",
    ),
    "with another handler": (
        """
faulthandler.enable()
ys = module.plus(xs, 1)
print(xs[2], ys[2])
""",
        "3 4\n",
    ),
}
ENDS = {
    "a fault of somebody else's": ("xs[0]\nctypes.string_at(8)", -11, ""),
    "a fault that somebody else tells": (
        """
faulthandler.enable()
module.plus(xs, 1)[0]
ctypes.string_at(8)
""",
        -11,
        "Segmentation fault",
    ),
    "the device is gone": (
        """
import pyopencl._cl
from mojovm.machine.core import Residency
library = ctypes.CDLL(pyopencl._cl.__file__)
lost = ctypes.CFUNCTYPE(ctypes.c_int)(lambda *_: -5)
functions = lost, library.clRetainMemObject, library.clReleaseMemObject
places = [ctypes.cast(function, ctypes.c_void_p).value for function in functions]
device._residency = Residency(device.queue.int_ptr, *places)
module.plus(xs, 1)[0]
""",
        1,
        "2097152 bytes that a device has computed cannot be read back: the device's status (-5)",
    ),
}


def script(text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + text], capture_output=True, text=True, timeout=60
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_embedded(name):
    text, printed = SCRIPTS[name]
    done = script(text)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", printed)


@pytest.mark.parametrize("name", ENDS)
def test_ends(name):
    text, status, told = ENDS[name]
    done = script(text)
    assert done.returncode == status
    assert told in done.stderr
