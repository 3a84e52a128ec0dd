"""A profile's counts are exact and the same on every tier; its time is all of the run's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise

import pytest

from mojovm.bytecode.binary import decode
from mojovm.compiling.build import build
from mojovm.machine import core
from mojovm.tiers.native import NativeTier
from tests import commands
from tests.commands import mojovm
from tests.runs import each_tier, needs_llvm

program = commands.program

COUNTED = """\
fn fib(n: Int) -> Int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

fn find(xs: List[Int], x: Int) -> Int:
    for i in range(len(xs)):
        if xs[i] == x:
            return i
    return -1

fn collatz(n: Int) -> Int:
    var steps = 0
    var m = n
    while m != 1:
        m = m // 2 if m % 2 == 0 else 3 * m + 1
        steps += 1
    return steps

fn stepped(n: Int) -> Int:
    var i = 0
    var t = 0
    while i < n:
        t += i * i
        i += 3
    return t

fn matvec(m: List[List[Float64]], v: List[Float64]) -> List[Float64]:
    var r = List[Float64]()
    for i in range(len(m)):
        var s = 0.0
        for j in range(len(v)):
            s += m[i][j] * v[j]
        r.append(s)
    return r

fn main():
    print(fib(15))
    var xs = [i for i in range(9000)]
    var t = 0
    for k in range(30):
        t += find(xs, 300 * k)
    for n in range(1, 300):
        t += collatz(n)
    for n in range(4):
        t += stepped(3000 * n)
    for n in range(100, 0, -1):
        t += n
    for x in xs:
        if x % 3 == 0:
            continue
        t += x
    var k = 0
    while True:
        k += 1
        if k > 5000:
            break
    var m = [[Float64(i * j) for j in range(40)] for i in range(50)]
    print(t, k, matvec(m, [1.0 for i in range(40)])[7])
"""

Counts = dict[str, tuple[int, list[int]]]


def profiled(text: str, tier: str) -> tuple[Counts, list]:
    """Calls and turns of each function's loops, and the samples."""
    program = core.Program(build(text, "test.mojo"))
    machine = core.Machine(profile=True, stdout=lambda text: None)
    if tier != "interp":
        native = NativeTier(program, counting=True)
        if tier == "native":
            native.compile_all()
        else:
            program.watch(native.compile_hot, calls=20, turns=50)
    machine.run(program, program.entry)
    if tier != "interp":
        assert not native.failures
    counts: Counts = {}
    both = zip(program.counts(), machine.native_counts(), strict=True)
    for name, (interp, native_count) in zip(program.function_names, both, strict=True):
        pairs = zip(interp[1], native_count[1], strict=True)
        turns = [a + b for (_, a), (_, b) in pairs]
        counts[name.partition("'")[0]] = interp[0] + native_count[0], turns
    return counts, machine.samples()


@pytest.mark.parametrize("tier", each_tier)
def test_counts(tier):
    counts, _ = profiled(COUNTED, tier)
    assert counts["fib"] == (1973, [])
    assert counts["find"] == (30, [sum(300 * k + 1 for k in range(30))])
    assert counts["stepped"] == (4, [6000])
    assert counts["matvec"] == (1, [2000, 50]) or counts["matvec"] == (1, [50, 2000])
    assert counts["main"][0] == 1
    assert set(counts["main"][1]) >= {9000, 30, 299, 4, 100, 5000, 2000, 50, 40}
    assert counts == profiled(COUNTED, "interp")[0]


@pytest.mark.parametrize("tier", each_tier)
def test_samples_tell_all_time_and_where(tier):
    text = """\
fn spin(n: Int) -> Int:
    var x = 1
    for i in range(n):
        x = (x * 6364136223846793005 + i) ^ (x >> 7)
    return x

fn main():
    print(spin(30000000))
"""
    _, samples = profiled(text, tier)
    assert all(start < end for start, end, *_ in samples)
    for before, after in pairwise(samples):
        assert before[1] <= after[0]
    whole = sum(end - start for start, end, *_ in samples)
    tiers = [sum(e - s for s, e, _, _, way in samples if way == native) for native in (False, True)]
    assert samples[-1][1] - samples[0][0] >= whole > 10_000_000  # compiling in place is in none
    assert tiers[tier != "interp"] > 0.8 * whole


def test_a_leaf_is_told_from_its_caller():
    text = """\
fn leaf(x: Int) -> Int:
    var y = x
    y = (y * 3) ^ (y >> 1)
    y = (y * 5) ^ (y >> 2)
    y = (y * 7) ^ (y >> 3)
    y = (y * 9) ^ (y >> 4)
    return y

fn main():
    var t = 0
    for i in range(2000000):
        t = leaf(t + i)
    print(t)
"""
    program = core.Program(build(text, "test.mojo"))
    machine = core.Machine(profile=True, stdout=lambda text: None)
    machine.run(program, program.entry)
    spent = dict.fromkeys(program.function_names, 0)
    for start, end, function, _, _ in machine.samples():
        spent[program.function_names[function]] += end - start
    assert spent["leaf"] > spent["main"] / 4  # it never looks around by itself


def test_an_unprofiled_machine_has_no_samples():
    program = core.Program(build("print(1)", "test.mojo"))
    machine = core.Machine(stdout=lambda text: None)
    machine.run(program, program.entry)
    assert machine.samples() == []
    assert machine.native_counts() == []


# --- the command ----------------------------------------------------------------------------------


def test_table(program):
    done = mojovm("run", "--profile", "--tier=interp", program(COUNTED))
    assert done.returncode == 0
    assert done.stdout.startswith("610\n")
    lines = done.stderr.splitlines()
    assert lines[0].startswith("profile of ")
    assert "100% of it interpreted" in lines[0]
    table = "\n".join(lines)
    assert "1,973  fib, line 1" in table
    assert "loop, line 15: while m != 1:" in table
    assert any(line.split()[4] == "9,000" and "for x in xs:" in line for line in lines)


@needs_llvm
def test_timeline(program, tmp_path):
    path = tmp_path / "time.json"
    done = mojovm("run", f"--profile={path}", "--tier=native", program(COUNTED))
    assert (done.returncode, done.stderr) == (0, "")
    events = json.loads(path.read_text())["traceEvents"]
    assert {"M", "X", "i"} == {event["ph"] for event in events}
    for event in events:
        assert {"name", "pid", "tid", "ts"} <= set(event)
        assert event["ts"] >= 0
        assert event["ph"] != "X" or event["dur"] >= 0
    names = [event["name"] for event in events]
    assert any(name.startswith("compile ") for name in names)
    assert any(name.startswith("native from here: ") for name in names)
    assert any(name.endswith("[native]") for name in names)


@needs_llvm
def test_stats_tell_of_native_code(program, tmp_path):
    path, told = program(COUNTED), tmp_path / "s.json"
    for restored in (False, True):
        mojovm("run", "--tier=native", f"--stats={told}", path)
        native = json.loads(told.read_text())["native"]
        assert native["functions"] == 7
        assert native["code_bytes"] > 1000
        assert native["failures"] == []
        assert native["restored"] == (7 if restored else 0)
        assert (native["seconds"] == 0) == restored
        assert {"function": "fib", "line": 1} in native["entries"]


@needs_llvm
@pytest.mark.parametrize("tier", ["native", "auto"])
def test_a_function_that_cannot_be_compiled_is_named(tier, monkeypatch):
    program = core.Program(build(COUNTED, "test.mojo"))
    words = max(len(f.words) // 4 for f in decode(program.bytecode).functions)
    monkeypatch.setattr("mojovm.tiers.tuning.FUNCTION_WORDS", words - 1)
    native = NativeTier(program)
    if tier == "native":
        native.compile_all()
    else:
        program.watch(native.compile_hot, calls=1, turns=1)
    core.Machine(stdout=lambda text: None).run(program, program.entry)
    assert set(native.failures) == {f"main: more than {words - 1} words of bytecode"}
    assert not native.whole


@needs_llvm
def test_a_compilation_that_fails_is_told(monkeypatch):
    def fail(*given):
        raise RuntimeError("no good")

    monkeypatch.setattr("mojovm.tiers.compiler.write", fail)
    program = core.Program(build("fn f() -> Int:\n    return 1\n\nprint(f())\n", "test.mojo"))
    native = NativeTier(program)
    native.compile_all()
    core.Machine(stdout=lambda text: None).run(program, program.entry)
    assert native.failures == ["<script>, f: RuntimeError: no good"]


def test_stats_tell_that_llvm_is_missing(program, tmp_path):
    (tmp_path / "llvmlite").mkdir()
    (tmp_path / "llvmlite" / "__init__.py").touch()  # without the library
    told = tmp_path / "s.json"
    path = os.pathsep.join((str(tmp_path), os.environ.get("PYTHONPATH", "")))
    environment = {**os.environ, "PYTHONPATH": path}
    for tier in ("native", "auto"):
        command = [sys.executable, "-m", "mojovm", "run", "--no-cache"]
        command += [f"--tier={tier}", f"--stats={told}", str(program(COUNTED))]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment, cwd=tmp_path
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("610\n")
        if tier == "native":
            native = json.loads(told.read_text())["native"]
            assert native["functions"] == 0
            assert "LLVM is not to be had" in native["failures"][0]
