"""An OpenCL device that is not there, fails, or is to stop: the machine does the turns, and nothing
is left of what the device began."""

from __future__ import annotations

import itertools
import os
import random
import signal
import subprocess
import sys
import threading
import time
from functools import partial

import pytest

from mojovm.bytecode.binary import encode
from mojovm.machine import core
from mojovm.tiers.opencl import device as devices
from mojovm.tiers.opencl.launch import Launch
from mojovm.tiers.opencl.run import OpenCLTier
from tests import ROOT
from tests.runs import needs_llvm
from tests.under_way import HANGS, meanwhile, press

from .frame import Frame
from .test_programs import compiled, loops
from .test_runs import diverted

cl = pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

PROCESSORS = os.cpu_count() or 1  # a device of theirs has a thread for each

SCALE = """
fn f(xs: [f32]):
    ys: [f32] = []
    parallel for x in xs:
        ys.append(x * 0.5)
"""
ROWS = """
fn f(xs: [int]):
    rows: [[int]] = []
    parallel for x in xs:
        rows.append([x, x + 1])
"""
SPIN = """
fn main():
    xs: [int] = []
    parallel for i in range(1000000):
        k = i
        for j in range(20000):
            k = (k * 6364136223846793005 + 1442695040888963407) ^ (k >> 7)
        xs.append(k)
    print(len(xs))
"""


class Kept(dict):
    """A store in memory."""

    def code_key(self, bytecode: bytes, about: str) -> str:
        return f"{hash(bytecode)} {about}"

    def load(self, key: str) -> bytes | None:
        return self.get(key)

    def store(self, key: str, data: bytes) -> bool:
        self[key] = data
        return True


def frame_of(source: str, *values: object, last: int) -> tuple[OpenCLTier, int, Frame]:
    code = compiled(source)
    index = loops(code)[0]
    return OpenCLTier(code), index, Frame(code, index, 0, last, list(values))


def test_no_such_device():
    tier, index, frame = frame_of(SCALE, [], [1.0, 2.0], last=2)
    tier.wanted = "abacus"
    assert tier.run(index, frame) == tier.run(index, frame) == 0
    (failure,) = tier.failures
    assert failure.startswith("no OpenCL device is called 'abacus'; there is ")
    assert frame.values()[0] == []


def test_no_pyopencl(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyopencl", None)
    monkeypatch.setattr(devices, "_devices", {})
    tier, index, frame = frame_of(SCALE, [], [1.0], last=1)
    assert tier.run(index, frame) == 0
    assert "no pyopencl" in tier.failures[0]


def test_a_build_that_fails(capfd):
    tier, index, frame = frame_of(SCALE, [], [1.0, 2.0], last=2)
    tier.kernel(index).text += "this is no C"
    assert tier.run(index, frame) == 0
    assert "BUILD_PROGRAM_FAILURE" in tier.failures[0]
    assert frame.values()[0] == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("method", ["gather", "run", "commit", "taken"])
def test_whatever_fails_is_told(monkeypatch, method):
    def fail(*_):
        raise cl.RuntimeError("CL_OUT_OF_RESOURCES")

    monkeypatch.setattr(Launch, method, fail)
    tier, index, frame = frame_of(ROWS, [[7]], [1, 2], last=2)
    assert tier.run(index, frame) == 0
    assert "CL_OUT_OF_RESOURCES" in tier.failures[0]
    assert frame.values()[0] == [[7]]


@pytest.mark.parametrize("room", [0, 30, 60, 100])
def test_no_room_for_what_was_made(room):
    tier, index, frame = frame_of(ROWS, [], [1, 2, 3], last=3)
    before = set(frame.memory)
    frame.room = room
    assert tier.run(index, frame) == 0
    assert "MemoryError" in tier.failures[0]
    assert frame.values()[0] == []
    # the list's own room may stay, the rows may not
    assert len(set(frame.memory) - before) <= 1


@pytest.mark.parametrize("looks", range(12))
def test_the_run_is_to_end_at_any_look(looks):
    tier, index, frame = frame_of(ROWS, [[7]], [1, 2, 3], last=3)
    OpenCLTier(tier.code).run(index, Frame(tier.code, index, 0, 3, [[], [1, 2, 3]]))  # built by now
    before = set(frame.memory)
    seen = itertools.count()
    frame.attend = lambda: next(seen) >= looks  # type: ignore[method-assign]
    done = tier.run(index, frame)
    assert not tier.failures
    assert done in (0, 3)
    assert frame.values()[0] == [[7], [1, 2], [2, 3], [3, 4]][: 1 + done]
    if not done:
        assert len(set(frame.memory) - before) <= 1  # the list's own room may stay


def test_a_build_goes_on_when_the_run_is_to_end(monkeypatch):
    builds, may_build = devices.Device._build, threading.Event()

    def build(*arguments):
        assert may_build.wait(HANGS)
        return builds(*arguments)

    monkeypatch.setattr(devices.Device, "_build", build)
    source = SCALE.replace("0.5", repr(random.random()))
    tier, index, frame = frame_of(source, [], [1.0, 2.0], last=2)
    frame.attend = lambda: True  # type: ignore[method-assign]
    assert tier.run(index, frame) == 0
    may_build.set()
    again = Frame(tier.code, index, 0, 2, [[], [1.0, 2.0]])
    assert tier.run(index, again) == 2
    assert not tier.failures


def test_so_many_builds_are_kept(monkeypatch):
    monkeypatch.setattr(devices, "KEPT_BUILDS", 2)
    found = devices.find()
    monkeypatch.setattr(found, "_built", {})
    for factor in ("0.25", "0.75", "0.25", "1.25"):
        tier, index, frame = frame_of(SCALE.replace("0.5", factor), [], [1.0], last=1)
        assert tier.run(index, frame) == 1
    kept = [tier.kernel(index).text]
    tier, index, _ = frame_of(SCALE.replace("0.5", "0.25"), [], [], last=0)
    assert list(found._built) == [tier.kernel(index).text, *kept]  # what was used last


def test_builds_are_kept():
    store = Kept()
    tier, index, frame = frame_of(SCALE.replace("0.5", "0.375"), [], [1.0, 2.0], last=2)
    tier.store = store
    assert tier.run(index, frame) == 2
    assert (tier.stats.builds, tier.stats.reused, len(store)) == (1, 0, 1)
    found = devices.find()
    kernel = tier.kernel(index)
    del found._built[kernel.text]
    again = OpenCLTier(tier.code, store)
    frame = Frame(tier.code, index, 0, 2, [[], [1.0, 2.0]])
    assert again.run(index, frame) == 2
    assert (again.stats.builds, again.stats.reused) == (1, 1)
    assert frame.values()[0] == [0.375, 0.75]
    del found._built[kernel.text]
    store[next(iter(store))] = b"damaged"
    damaged = OpenCLTier(tier.code, store)
    assert damaged.run(index, Frame(tier.code, index, 0, 2, [[], [1.0, 2.0]])) == 2
    assert damaged.stats.reused == 0


def test_signal_handlers_stay():
    script = """
import ctypes, signal
names = ("SIGFPE", "SIGSEGV", "SIGBUS", "SIGILL", "SIGABRT", "SIGTERM", "SIGINT")
def actions():
    found = []
    for name in names:
        action = ctypes.create_string_buffer(256)
        ctypes.CDLL(None).sigaction(int(getattr(signal, name)), None, action)
        found.append(action.raw[:8])
    return found
before = actions()
from mojovm.tiers.opencl.device import find
find()
assert actions() == before
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_the_child_of_a_fork_touches_no_device():
    script = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from tests.tiers.opencl.test_failures import SCALE, Frame, frame_of
tier, index, frame = frame_of(SCALE, [], [1.0, 2.0], last=2)
assert tier.run(index, frame) == 2
pid = os.fork()
if pid == 0:
    frame = Frame(tier.code, index, 0, 2, [[], [1.0, 2.0]])
    assert tier.run(index, frame) == 0
    assert "forked" in tier.failures[0], tier.failures
    other, index, frame = frame_of(SCALE, [], [1.0, 2.0], last=2)
    other.wanted = "cpu"
    assert other.run(index, frame) == 0
    sys.exit(7)
_, status = os.waitpid(pid, 0)
assert os.waitstatus_to_exitcode(status) == 7, status
assert tier.run(index, Frame(tier.code, index, 0, 2, [[], [1.0, 2.0]])) == 2
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


def test_a_process_of_little_memory_has_no_device():
    """Drivers abort or wait forever there."""
    script = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (900_000 << 10,) * 2)
sys.path.insert(0, {str(ROOT)!r})
from tests.tiers.opencl.test_failures import SCALE, frame_of
tier, index, frame = frame_of(SCALE, [], [1.0, 2.0], last=2)
assert tier.run(index, frame) == 0
(failure,) = tier.failures
assert "address space" in failure and "ulimit -v" in failure, failure
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)


@needs_llvm
def test_a_deadline_ends_a_loop_on_the_device():
    program, tier = diverted(encode(compiled(SPIN)))
    machine = core.Machine(seconds=1.0)
    start = time.process_time()
    with pytest.raises(core.Fault) as caught:
        machine.run(program, program.function_names.index("main"))
    assert caught.value.name == "deadline"
    assert time.process_time() - start < 1.4 * PROCESSORS
    assert not tier.failures
    assert machine.stats()["live"] == 0


@needs_llvm
def test_ctrl_c_ends_a_loop_on_the_device():
    program, _ = diverted(encode(compiled(SPIN)))
    machine = core.Machine()
    pressed = []

    def press_and_note() -> None:
        pressed.append(time.process_time())
        press(signal.SIGINT)()

    run = partial(machine.run, program, program.function_names.index("main"))
    with pytest.raises(KeyboardInterrupt):
        meanwhile(press_and_note, run, lead=1.0)
    assert time.process_time() - pressed[0] < 0.25 * PROCESSORS
    assert machine.stats()["live"] == 0


def test_threads_share_a_device():
    """Each Python thread has frames of its own; the kernels are the same."""
    code = compiled(ROWS)
    index = loops(code)[0]
    tier = OpenCLTier(code)
    wrong: list[object] = []

    def work(start: int) -> None:
        for turns in range(1, 20):
            values = list(range(start, start + turns))
            frame = Frame(code, index, 0, turns, [[], values])
            done = tier.run(index, frame)
            if done != turns or frame.values()[0] != [[x, x + 1] for x in values]:
                wrong.append((start, turns, done))

    threads = [threading.Thread(target=work, args=(1000 * number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert not tier.failures


def test_a_turn_without_end_is_left_to_the_machine():
    """A kernel could not be interrupted."""
    source = """
fn f(xs: [int]):
    out: [int] = []
    parallel for x in xs:
        k = x
        while k != 1:
            k = k // 2 if k % 2 == 0 else 3 * k + 1
        out.append(x)
"""
    tier, index, frame = frame_of(source, [], [7, 27, 0, 6], last=4)
    assert tier.run(index, frame) == 2
    assert frame.values()[0] == [7, 27]
    assert not tier.failures
