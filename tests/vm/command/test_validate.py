"""A validated run is the same as any other, unless native code computes something else."""

from __future__ import annotations

import json

import pytest

from mojovm.command.validate import repeatable
from mojovm.compiling.build import build
from mojovm.machine import core
from mojovm.tiers.native import NativeTier
from tests import commands
from tests.commands import misused, mojovm
from tests.runs import needs_llvm

program = commands.program
pytestmark = needs_llvm

CALLS = """\
struct Pair:
    var names: List[String]
    var weight: Float64

    fn __init__(out self, owned names: List[String], weight: Float64):
        self.names = names^
        self.weight = weight

fn joined(names: List[String], mut count: Int) -> String:
    var s = String()
    for name in names:
        s += name
        count += 1
    return s

fn grown(owned xs: List[List[Int]], mut log: List[String]) -> List[List[Int]]:
    xs.append([1, 2])
    log.append("grown")
    return xs^

fn paired(names: List[String]) -> Pair:
    return Pair(names, 0.5)

fn nothing(x: Float64) -> Float64:
    return (x - x) / (x - x)

fn pick(xs: List[Int], i: Int) -> Int:
    return xs[i]

fn depth(n: Int) -> Int:
    return 0 if n == 0 else 1 + depth(n - 1)

fn main():
    var count = 0
    var log = List[String]()
    var xs = [[0]]
    for i in range(20):
        _ = joined(["a", "b" + String(i)], count)
        xs = grown(xs^, log)
        _ = paired(log)
        _ = nothing(1.0)
    print(count, len(log), len(xs), depth(200000))
    print(pick([1, 2], 5))
"""


def test_a_run_that_is_validated(program, tmp_path):
    path, told = program(CALLS), tmp_path / "s.json"
    plain = mojovm("run", "--tier=interp", path)
    done = mojovm("run", "--validate", "--tier=native", f"--stats={told}", path)
    assert (done.returncode, done.stdout) == (1, "40 20 21 200000\n")
    assert (done.stdout, done.stderr) == (plain.stdout, plain.stderr)
    stats = json.loads(told.read_text())
    assert stats["live"] == 0
    validated = stats["validated"]
    names = {"joined": 20, "grown": 20, "paired": 20, "nothing": 20, "depth": 1, "pick": 1}
    assert names.items() <= validated["functions"].items()
    assert {"main", "<script>"} <= set(validated["interpreted"])


def test_automatically(program):
    text = """\
fn f(x: Int) -> Int:
    return x * x

fn main():
    var t = 0
    for i in range(300000):
        t += f(i)
    print(t)
"""
    done = mojovm("run", "--validate", program(text))
    assert (done.returncode, done.stdout, done.stderr) == (0, "8999955000050000\n", "")


def test_there_must_be_something_to_compare():
    misused(mojovm("run", "--validate", "--tier=interp", "-c", "print(1)"), "--validate")


def test_what_may_be_run_twice():
    text = """\
fn quiet(x: Int) -> Int:
    return x + 1

fn loud(x: Int) -> Int:
    print(x)
    return x

fn through(x: Int) -> Int:
    return loud(x)

fn main():
    print(quiet(1) + through(2))
"""
    data = build(text, "test.mojo")
    names = core.Program(data).function_names
    assert {names[index] for index in repeatable(data)} == {"quiet"}


# --- what is wrong is found -----------------------------------------------------------------------


def validated(text: str, wrong: str) -> str:
    """The message of a run whose native code is that of another text: one with the same rows."""
    from mojovm.tiers.compiler import Compiler

    data = build(text, "test.mojo")
    program = core.Program(data)
    native = NativeTier(program)
    native._compiler = Compiler(build(wrong, "test.mojo"))
    native.compile_all()
    assert not native.failures
    for index in repeatable(data):
        program.may_repeat(index)
    machine = core.Machine(validate=True, stdout=lambda text: None)
    with pytest.raises(core.Fault) as caught:
        machine.run(program, program.entry)
    assert machine.stats()["live"] == 0
    return caught.value.message


def test_another_result():
    text = "fn f(x: Int, xs: List[Int]) -> Int:\n    return x + xs[0]\n\nprint(f(4, [5, 6]))\n"
    message = validated(text, text.replace("+", "-"))
    assert "f(4, [5, 6]) gives -1 natively and 9 in the interpreter" in message


def test_another_list():
    text = "fn f(x: Float64) -> List[Float64]:\n    return [x, x + 1.0]\n\nprint(f(4.0))\n"
    message = validated(text, text.replace("1.0", "2.0"))
    assert "f(4.0) gives [4.0, 6.0] natively and [4.0, 5.0] in the interpreter" in message


def test_another_mut_argument():
    text = """\
fn f(mut xs: List[List[Int]], owned ys: List[Int]):
    xs.append([7])

fn main():
    var xs = [[1]]
    f(xs, [1])
    print(len(xs))
"""
    message = validated(text, text.replace("[7]", "[8]"))
    assert "f([[1]], [1]) gives xs = [[1], [8]] natively and xs = [[1], [7]]" in message


def test_another_fault():
    text = "fn f(x: Int, xs: List[Int]) -> Int:\n    return xs[x + 1]\n\nprint(f(1, [5, 6]))\n"
    message = validated(text, text.replace("x + 1", "x - 1"))
    assert "gives 5 natively and the fault `index out of range" in message
