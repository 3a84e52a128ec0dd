"""What is said of native code is so: which loops are vectors, which are not and why."""

from __future__ import annotations

import json
import re

import pytest

from tests import commands
from tests.commands import misused, mojovm
from tests.runs import needs_llvm

program = commands.program
pytestmark = needs_llvm

PROGRAM = """\
from math import erf

fn scaled(xs: List[Float64]) -> List[Float64]:
    return [x * 2.0 for x in xs]

fn halved(mut xs: List[Int], d: Int):
    for i in range(len(xs)):
        xs[i] = xs[i] // d

fn errors(xs: List[Float64]) -> List[Float64]:
    return [erf(x) for x in xs]

fn gathered(xs: List[Int], places: List[Int]) -> Int:
    var t = 0
    for i in range(len(places)):
        t += xs[places[i]]
    return t

fn doubled(mut xs: List[Int]):
    for i in range(100):
        xs.append(xs[i] + 1)

fn prefixes(mut xs: List[Int]):
    for i in range(1, len(xs)):
        xs[i] = xs[i - 1] + xs[i]

fn collatz(n: Int) -> Int:
    var steps = 0
    var m = n
    while m != 1:
        m = m // 2 if m % 2 == 0 else 3 * m + 1
        steps += 1
    return steps

fn lengths(xs: List[List[Int]]) -> Int:
    var t = 0
    for x in xs:
        var y = x
        y.append(1)
        t += len(y)
    return t

fn total(xs: List[Float64]) -> Float64:
    var t = 0.0
    for x in xs:
        t += x
    return t

fn by_threes(mut xs: List[Int]):
    var i = 0
    while i < len(xs):
        xs[i] = 1
        i += 3

fn no_step(mut xs: List[Int], step: Int):
    var i = 0
    while i < len(xs):
        xs[i] = 1
        i += step

fn first(xs: List[Int], x: Int) -> Int:
    for i in range(len(xs)):
        if xs[i] == x:
            return i
    return -1

fn main():
    var xs = [i for i in range(1000)]
    halved(xs, 3)
    doubled(xs)
    prefixes(xs)
    var floats = [Float64(x) for x in xs]
    print(scaled(floats)[1], errors(floats)[1], gathered(xs, [1, 2]), collatz(27))
    print(lengths([xs, xs]), first(xs, 3), total(floats))
    by_threes(xs)
    no_step(xs, 1)
    for i in range(3):
        print(i)
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What is said of each function."""
    path = tmp_path_factory.mktemp("explain") / "program.mojo"
    path.write_text(PROGRAM)
    done = mojovm("explain", "--json", path)
    assert (done.returncode, done.stderr) == (0, "")
    return {function["function"]: function for function in json.loads(done.stdout)}


def test_every_function_is_native(told):
    assert len(told) == 14
    assert {function["tier"] for function in told.values()} == {"native"}


@pytest.mark.parametrize(
    ("name", "kind", "word", "remedy"),
    [
        ("scaled", "vectors", "", ""),
        ("halved", "scalar", "divides by zero", "constant"),
        ("errors", "scalar", "`erf`", "in line"),
        ("gathered", "scalar", "checks an index in each turn", "counter"),
        ("doubled", "scalar", "another length", "another list"),
        ("prefixes", "scalar", "earlier turn", "another list"),
        ("collatz", "scalar", "how many turns", "range"),
        ("lengths", "scalar", "copies `x`", "^"),
        ("total", "vectors", "order of the source", "@fastmath"),
        ("no_step", "scalar", "not by a constant", "range"),
        ("first", "scalar", "leave the loop", "choose"),
    ],
)
def test_loops(told, name, kind, word, remedy):
    (loop,) = told[name]["loops"]
    assert loop["kind"] == kind
    assert loop["counted"] == (name not in ("collatz", "no_step"))
    notes = [note for note in loop["notes"] if word in note["text"]]
    assert bool(notes) == bool(word)
    assert all(remedy in note["remedy"] for note in notes)


def test_loops_by_slices(tmp_path):
    path = tmp_path / "slices.mojo"
    path.write_text(
        "fn scale(mut xs: List[Float32], n: Int):\n"
        "    for i in range(0, n, 8):\n"
        "        xs[i:i+8] = xs[i:i+8] * 42.0\n"
        "var xs: List[Float32] = [1.0]\n"
        "scale(xs, 1)\n"
    )
    done = mojovm("explain", "--json", path)
    (outer, inner) = json.loads(done.stdout)[1]["loops"]
    assert (outer["kind"], outer["counted"]) == ("outer", True)
    assert "unrolled" in outer["text"]
    assert inner["kind"] == "vectors"


def test_words(program):
    done = mojovm("explain", program(PROGRAM))
    assert (done.returncode, done.stderr) == (0, "")
    assert "scaled, line 3: native\n" in done.stdout
    assert "loop, line 4: return [x * 2.0 for x in xs]\n" in done.stdout
    assert "runs on vectors of " in done.stdout
    assert "prints in each turn\n" in done.stdout
    assert "remedy: " in done.stdout


def test_one_function(program):
    done = mojovm("explain", "--function", "first", program(PROGRAM))
    assert "first, line 61" in done.stdout
    assert "scaled" not in done.stdout
    misused(mojovm("explain", "--function", "none", program(PROGRAM)), "none", "scaled")


def test_a_program_with_mistakes(program):
    done = mojovm("explain", program("print(a)"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "`a`" in done.stderr


@pytest.mark.parametrize(
    ("stage", "comment", "word"),
    [("llvm", ";", "alloca double"), ("llvm-optimized", ";", " x double>"), ("asm", "#", "\tret")],
)
def test_native_stages(program, stage, comment, word):
    path = program(PROGRAM)
    done = mojovm("show", f"--stage={stage}", "--function", "scaled", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{comment} scaled, line 3: " in done.stdout
    assert f"{comment} {path}:4 | return [x * 2.0 for x in xs]\n" in done.stdout
    assert word in done.stdout
    assert "prefixes" not in done.stdout
    assert "!dbg" not in done.stdout
    assert ".cfi_" not in done.stdout


def test_the_last_turns_of_a_strip_are_vectorised_too(program):
    text = """\
fn scaled(mut xs: [f32]) -> int:
    var i = 0
    while i < len(xs):
        xs[i] = xs[i] * 0.5
        i += 1
    return i


print(scaled([1.0, 2.0]))
"""
    done = mojovm("show", "--stage=llvm-optimized", "--function", "scaled", program(text))
    widths = {int(width) for width in re.findall(r"<(\d+) x float>", done.stdout)}
    assert max(widths) < 8 or len(widths) > 1


def test_native_stages_of_bytecode(program, tmp_path):
    mojovm("build", program(PROGRAM), "-o", tmp_path / "a.mbc")
    done = mojovm("show", "--stage=asm", "--function=first", tmp_path / "a.mbc")
    assert ":63 | if xs[i] == x:\n" in done.stdout  # the source is still there


def test_the_cache_tells_what_is_native(program, tmp_path, monkeypatch):
    monkeypatch.setenv("MOJOVM_CACHE_DIR", str(tmp_path / "cache"))
    assert "native  0 files, 0 bytes\n" in mojovm("cache", "info").stdout
    mojovm("run", "--tier=native", program("print(1)"))
    info = mojovm("cache", "info").stdout
    assert "files   2\n" in info
    assert "native  1 files, " in info
    assert mojovm("cache", "clear").stdout == "2 files removed\n"


PARALLEL = """\
fn f(xs: [f32]) -> [f32]:
    ys: [f32] = []
    parallel for x in xs:
        ys.append(x * 2.0)
    parallel for x in xs:
        print(x)
    ws: [str] = []
    parallel for i in range(10):
        ws.append(String(i))
    print(ws)
    return ys

print(f([1.0]))
"""


def test_what_a_device_would_take(program, monkeypatch):
    pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)
    path = program(PARALLEL)
    monkeypatch.setenv("MOJOVM_DEVICE", "cpu")
    text = mojovm("explain", "--function", "f", path).stdout
    assert "line 3: a turn moves 4 bytes to " in text
    assert re.search(r"turns take 1,000 in \S+ us .* 1,000,000 in \S+ \S+ \(\S+ us here\); ", text)
    assert "never on this device" in text or "turns on" in text
    monkeypatch.setenv("MOJOVM_DEVICE", "abacus")
    assert "no device is at hand: no OpenCL device is called" in mojovm("explain", path).stdout
    monkeypatch.setenv("MOJOVM_DEVICE", "none")
    assert "bytes to" not in mojovm("explain", path).stdout


def test_where_the_turns_of_parallel_loops_run(program):
    told = json.loads(mojovm("explain", "--json", program(PARALLEL)).stdout)
    bodies = [each for each in told if each["parallel"]]
    assert [each["function"] for each in bodies] == ["f"] * 3
    notes = [[(note["line"], note["text"]) for note in each["notes"]] for each in bodies]
    divided = "its turns are divided among threads, where that pays"
    assert notes[0][:2] == [(3, divided), (3, "its turns may run on an OpenCL device")]
    assert notes[1][0][0] == 6
    assert notes[1][0][1].startswith("its turns run in order: what it prints")
    assert notes[2] == [
        (8, divided),
        (9, "its turns cannot run on an OpenCL device: it works on strings"),
    ]
    assert all(note["remedy"] for note in bodies[1]["notes"])
    text = mojovm("explain", "--function", "f", program(PARALLEL)).stdout
    assert "parallel loop of f, line 3: native" in text
