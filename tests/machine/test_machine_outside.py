"""The machine and the outside: limits, interrupts, threads, signals, streams."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from mojovm.machine import core
from tests import ROOT
from tests.under_way import HANGS, meanwhile, press

from .programs import BIG, FIB, FOREVER, load, run

# --- ends from outside ----------------------------------------------------------------------------


def test_fuel_and_time() -> None:
    with pytest.raises(core.Fault) as caught:
        run(FOREVER, fuel=100_000)
    assert caught.value.name == "out_of_fuel"
    started = time.process_time()
    with pytest.raises(core.Fault) as caught:
        run(FOREVER, seconds=0.05)
    assert caught.value.name == "deadline"
    assert time.process_time() - started < 1


def test_interrupt_from_another_thread() -> None:
    machine = core.Machine()
    program = load(FOREVER)
    with pytest.raises(core.Fault) as caught:
        meanwhile(machine.interrupt, lambda: machine.run(program, 1))
    assert caught.value.name == "interrupted"
    assert machine.run(load(FIB), 1, [9]) == 34


def test_python_runs_while_the_machine_does() -> None:
    machine = core.Machine()
    counted = 0

    def count() -> None:
        nonlocal counted
        for _ in range(20):
            time.sleep(0.001)
            counted += 1
        machine.interrupt()

    program = load(FOREVER)
    with pytest.raises(core.Fault):
        meanwhile(count, lambda: machine.run(program, 1))
    assert counted == 20


def test_signals_reach_python_and_come_back_as_exceptions() -> None:
    def handler(number, frame):
        raise TimeoutError("alarm")

    machine = core.Machine()
    before = signal.signal(signal.SIGALRM, handler)
    try:
        for text in (FOREVER, BIG.replace(".parameter turns Int read", ".parameter t Int read")):
            program, given = load(text), [] if text is FOREVER else [10**9, 3_000_000]
            run = partial(machine.run, program, 1, given)
            started = time.process_time()
            with pytest.raises(TimeoutError, match="alarm"):
                meanwhile(press(signal.SIGALRM), run)
            assert time.process_time() - started < 0.5
    finally:
        signal.signal(signal.SIGALRM, before)
    assert machine.stats()["live"] == 0


# --- streams --------------------------------------------------------------------------------------

SAY = """
.function say line 2
  .parameter what String read
  .parameter n Int read
  .slots String - - Int Int
    R4 = const.i64 -1
    jump L1
  L0:
    write_string R0 1
  L1:
    for.i64 R4 R3 L0
    return
"""


@pytest.mark.parametrize(
    ("what", "times"), [("é", 1), ("é" * 33, 5000), ("ab", 0), ("ž" * 200_000, 2)]
)
def test_a_sink_gets_all(what: str, times: int) -> None:
    chunks: list[str] = []
    run(SAY, what, times, stdout=chunks.append)
    assert "".join(chunks) == what * times


def test_a_sink_may_raise() -> None:
    def refuse(text: str) -> None:
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        run(SAY, "x" * 70_000, 100, stdout=refuse)


def test_a_machine_is_not_entered_twice() -> None:
    program = load(SAY)
    machine = core.Machine(stdout=lambda text: machine.run(program, 1, ["", 0]))
    with pytest.raises(RuntimeError, match="running"):
        machine.run(program, 1, ["x", 1])


def in_child(body: str, **options) -> subprocess.CompletedProcess:
    script = f"import sys\nfrom tests.machine.test_machine_outside import *\n{body}"
    return subprocess.run([sys.executable, "-c", script], cwd=ROOT, timeout=60, **options)


def test_descriptors_get_all() -> None:
    done = in_child("run(SAY, 'é' * 33, 5000)", capture_output=True)
    assert done.stdout.decode() == "é" * 165_000


def test_a_closed_pipe() -> None:
    body = (
        "try: run(SAY, 'x' * 9000, 1000)\nexcept core.Fault as f: sys.exit(f.name == 'broken_pipe')"
    )
    reader, writer = os.pipe()
    os.close(reader)
    done = in_child(body, stdout=writer)
    os.close(writer)
    assert done.returncode == 1


READ = """
.function ask line 2
  .result String
  .slots String - -
    R0 = read_line
    return
"""


def test_reading_lines() -> None:
    body = """
machine, program = core.Machine(), load(READ)
try:
    while True: print(repr(machine.run(program, 1)))
except core.Fault as fault: print(fault.name)
"""
    done = in_child(body, input="a\n\nlong é ".encode() * 2 + b"x" * 70000, capture_output=True)
    lines = done.stdout.decode().splitlines()
    assert lines[:3] == ["'a'", "''", "'long é a'"]
    assert lines[-1] == "end_of_input"
    assert lines[-2].endswith("x'")
    assert len(lines[-2]) > 70000


def test_arguments_and_random() -> None:
    text = """
.type Strings list of String
.function given line 2
  .result Strings
  .slots Strings - -
    R0 = arguments
    return
.function chance line 3
  .result Float
  .parameter seed Int read
  .slots Float Int
    random_seed R1
    R0 = random_float
    return
"""
    machine = core.Machine(arguments=["a.mojo", "é"])
    assert machine.run(load(text), 1) == ["a.mojo", "é"]
    first = machine.run(load(text), 2, [42])
    assert 0 <= first < 1
    assert machine.run(load(text), 2, [42]) == first != machine.run(load(text), 2, [43])


def test_sleeping_is_interrupted() -> None:
    text = """
.function nap line 2
  .parameter seconds Float read
  .slots Float
    sleep R0
    return
"""
    run(text, 0.001)
    run(text, -1.0)
    run(text, float("nan"))
    machine = core.Machine()
    program, started = load(text), time.monotonic()
    with pytest.raises(core.Fault):
        meanwhile(machine.interrupt, lambda: machine.run(program, 1, [2.0 * HANGS]))
    assert time.monotonic() - started < HANGS
