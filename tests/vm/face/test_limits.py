"""`VM(limits=…, sandbox=…)`: whatever a program does, it ends within its bounds, leaves nothing
behind and the VM as it was; in every tier."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import mojovm
from mojovm import Limits
from mojovm.frontend import types
from mojovm.frontend.deep import RECURSION_LIMIT, Deep
from tests.endless import SILENT_AND_RECURSING
from tests.runs import available, devices
from tests.under_way import HANGS, meanwhile, until

LATE = 0.9  # seconds of processor time, of all threads, that go by until a limit is kept
TIERS = (*available(), "threads", *devices())
each_tier = pytest.mark.parametrize("tier", TIERS)

ENDLESS = (
    SILENT_AND_RECURSING
    + """
fn counting() -> Int:
    var total = 0
    for i in range(1 << 62):
        total = total ^ (i * i)
    return total

fn parallel(n: Int) -> Int:
    var xs = [0] * n
    parallel for i in range(n):
        var x = i
        while x >= 0:
            x = (x * 3 + 1) % 1_000_003
        xs[i] = x
    return xs[0]

fn turning() -> Int:
    return parallel(10_000)

fn summing() -> Int:
    var total = 0
    parallel for i in range(1 << 40):
        total += i * i
    return total

fn deep(n: Int) -> Int:
    return deep(n + 1) + 1

fn growing() -> Int:
    var xs = List[Int]()
    while True:
        xs.append(1)
    return len(xs)

fn gathering(n: Int) -> Int:
    var xs: List[List[Int]] = []
    parallel for i in range(n):
        xs.append([i] * 1000)
    return len(xs)

fn flooding():
    while True:
        print("all work and no play")

fn useful(n: Int) -> Int:
    var total = 0
    for i in range(n):
        total += i
    return total
"""
)


def vm_of(tier: str, **options: Any) -> mojovm.VM:
    threads = 2 if tier == "threads" else 1
    return mojovm.VM(tier="native" if tier == "threads" else tier, threads=threads, **options)


def limited(tier: str, **options: Any) -> tuple[mojovm.VM, Any]:
    """A VM, and the program loaded there. The limits are of runs: compiling has what it needs."""
    limits = Limits(**options)
    vm = vm_of(tier, limits=limits)
    vm._limits = Limits(**{n: v for n, v in options.items() if n != "seconds"})
    return vm, vm.load_source(ENDLESS, "endless.mojo")


def ended(vm: mojovm.VM, call: Callable[[], object], within: float) -> mojovm.LimitExceeded:
    """What a call ends by, within a time; and the VM is as good as before."""
    start = time.process_time()
    with pytest.raises(mojovm.LimitExceeded) as caught:
        call()
    assert time.process_time() - start < within + LATE
    assert vm.stats()["live"] == 0
    return caught.value


@each_tier
@pytest.mark.parametrize("name", ["silent", "counting", "recursing", "turning", "summing"])
def test_seconds(tier, name):
    vm, m = limited(tier, seconds=0.1)
    error = ended(vm, getattr(m, name), 0.1)
    assert (error.name, isinstance(error, TimeoutError)) == ("deadline", True)
    assert m.useful(10) == 45
    if (tier, name) == ("threads", "summing"):
        assert vm.stats()["divided_loops"] == 1


@each_tier
@pytest.mark.parametrize("name", ["silent", "counting", "recursing", "turning", "summing"])
def test_fuel(tier, name):
    vm, m = limited(tier, fuel=300_000)
    for _ in range(2):  # each call has as much
        error = ended(vm, getattr(m, name), 1)
        assert (error.name, isinstance(error, RuntimeError)) == ("out_of_fuel", True)
        assert m.useful(100_000) == 4_999_950_000


@each_tier
def test_memory(tier):
    vm, m = limited(tier, memory=10_000_000)
    for call in (m.growing, lambda: m.gathering(100_000)):
        error = ended(vm, call, 5)
        assert (error.name, isinstance(error, MemoryError)) == ("out_of_memory", True)
        assert vm.stats()["peak_bytes"] <= 10_000_000
    assert m.gathering(10) == 10


def test_arguments_count_as_memory():
    vm = mojovm.VM(limits=mojovm.Limits(memory=10_000))
    m = vm.load_source("fn f(xs: List[Int], s: String) -> Int:\n    return len(xs)\n")
    assert m.f([1, 2, 3], "a") == 3
    for arguments in (([1] * 10_000, "a"), ([1], "a" * 10_000)):
        with pytest.raises(mojovm.LimitExceeded, match="out of memory"):
            m.f(*arguments)
    assert m.f([1, 2, 3], "a") == 3
    assert vm.stats()["live"] == 0


@each_tier
@pytest.mark.parametrize("depth", [1, 10, 1000])
def test_depth(tier, depth):
    vm, m = limited(tier, depth=depth)
    error = ended(vm, lambda: m.deep(0), 5)
    assert (error.name, isinstance(error, RecursionError)) == ("recursion_too_deep", True)
    assert len(error.traceback) <= 32 * depth
    assert m.useful(10) == 45


@pytest.mark.parametrize("tier", available())
def test_output(tier):
    said: list[str] = []
    vm = vm_of(tier, limits=Limits(output=100_000), stdout=said.append)
    m = vm.load_source(ENDLESS)
    for _ in range(2):
        said.clear()
        error = ended(vm, m.flooding, 5)
        assert (error.name, isinstance(error, RuntimeError)) == ("output_limit", True)
        assert 100_000 - 22 < len("".join(said)) <= 100_000
        assert set("".join(said).split("\n")[:-1]) == {"all work and no play"}


WHATEVER = """
import sys, mojovm
from mojovm.face.limits import preload
mojovm.VM, mojovm.CompileError
preload()
before = set(sys.modules)
vm = mojovm.VM(limits=mojovm.Limits(seconds=60))
program = "from math import gcd\\nfrom a import f\\nprint(0.5, gcd(4, 6), f(2))\\n"
loop = "xs = [1]\\nparallel for i in range(1):\\n    xs[i] = 2\\n"
vm.load_source(program + loop, modules={"a": "fn f(x: Int) -> Int: return x"})
for wrong in ("pritn(1)", "import nothing", "x = (", "from a import g"):
    try:
        vm.load_source(wrong, modules={"a": ""})
    except mojovm.CompileError as error:
        str(error)
print(sorted(set(sys.modules) - before))
"""


def test_what_compiling_imports_is_there_ahead_of_it():
    """Where its time is bounded: an import that is cut short would leave halves behind."""
    done = subprocess.run(
        [sys.executable, "-c", WHATEVER], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"


@each_tier
@pytest.mark.parametrize("name", ["silent", "counting", "turning", "summing"])
def test_an_interrupt_from_another_thread(tier, name):
    vm = vm_of(tier)
    m = vm.load_source(ENDLESS)
    start = time.process_time()
    with pytest.raises(KeyboardInterrupt) as caught:
        meanwhile(vm.interrupt, getattr(m, name))
    assert time.process_time() - start < 0.1 + LATE
    assert isinstance(caught.value, mojovm.RuntimeFault)
    assert vm.stats()["live"] == 0
    assert m.useful(10) == 45


# --- compiling ------------------------------------------------------------------------------------

SLOW = "fn f() -> Int:\n    return 1" + " + 1" * 300_000 + "\n"
LONG = "\n".join(f"fn f{i}(x: Int) -> Int:\n    return x + {i}" for i in range(20_000))
EVALUATIONS = """
fn f(n: Int) -> Int:
    var total = 0
    for i in range(n):
        total += i * i
    return total
""" + "\n".join(f"alias x{i} = f(40_000_00{i % 10})" for i in range(200))


@cache
def nested(bracket: str) -> str:
    return f"print({bracket * 1_000_000})"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(LONG, id="long"),
        pytest.param(SLOW, id="slow"),
        pytest.param(EVALUATIONS, id="evaluations"),
    ],
)
def test_compiling_ends(text):
    vm = mojovm.VM(limits=Limits(seconds=0.2))
    error = ended(vm, lambda: vm.load_source(text), 0.2)
    assert (error.name, isinstance(error, TimeoutError)) == ("deadline", True)
    vm._limits = Limits(seconds=HANGS)
    assert vm.load_source("fn one() -> Int:\n    return 1").one() == 1


@pytest.mark.parametrize("bracket", ["(", "[", "{", "((", "f(", "[1, ", "-"])
def test_nested_brackets(bracket):
    vm = mojovm.VM(limits=Limits(seconds=1))
    start = time.process_time()
    with pytest.raises((mojovm.CompileError, mojovm.LimitExceeded)):
        vm.load_source(nested(bracket))
    assert time.process_time() - start < 1 + LATE


def test_an_interrupt_ends_compiling():
    vm = mojovm.VM(limits=Limits(seconds=HANGS))

    def interrupt() -> None:
        until(lambda: vm._watch is not None)
        vm.interrupt()

    with pytest.raises(KeyboardInterrupt):
        meanwhile(interrupt, lambda: vm.load_source(LONG))
    assert vm.load_source("fn one() -> Int:\n    return 1").one() == 1


def test_what_compiling_changes_of_the_process_is_put_back():
    before = sys.getrecursionlimit(), gc.isenabled(), threading.stack_size()
    vm = mojovm.VM(limits=Limits(seconds=0.05))
    for _ in range(5):
        with pytest.raises(TimeoutError):
            vm.load_source(LONG)
    until(lambda: all(thread.name != "mojovm compiler" for thread in threading.enumerate()))
    assert (sys.getrecursionlimit(), gc.isenabled(), threading.stack_size()) == before


def test_compilers_side_by_side_put_back_what_they_change():
    before = sys.getrecursionlimit(), gc.isenabled()
    inside: list[tuple[int, bool]] = []
    first, second = threading.Event(), threading.Event()

    def compile() -> None:
        with Deep():
            first.set()
            assert second.wait(HANGS)
            inside.append((sys.getrecursionlimit(), gc.isenabled()))

    thread = threading.Thread(target=compile)
    thread.start()
    assert first.wait(HANGS)
    with Deep():
        second.set()
        thread.join()
        with Deep():
            pass
        inside.append((sys.getrecursionlimit(), gc.isenabled()))
    assert inside == [(RECURSION_LIMIT, False)] * 2
    assert (sys.getrecursionlimit(), gc.isenabled()) == before


@pytest.mark.parametrize("kind", ["tuples", "structs"])
def test_values_that_double_in_size(kind):
    text = "var x0 = (1, 2)\n" + "".join(f"var x{i + 1} = (x{i}, x{i})\n" for i in range(40))
    if kind == "structs":
        text = "struct S0:\n    var a: Int\n" + "".join(
            f"struct S{i + 1}:\n    var a: S{i}\n    var b: S{i}\n" for i in range(40)
        )
    with pytest.raises(mojovm.CompileError, match="has more than 4096 values in it"):
        mojovm.VM().load_source(text)


def test_a_program_that_is_gone_leaves_nothing():
    def alive() -> int:
        gc.collect()  # a module ends its state first, and is collected after that
        gc.collect()
        return sum(isinstance(o, types.StructType) for o in gc.get_objects())

    before = alive()
    module = mojovm.VM().load_source(
        "struct S:\n    var a: Int\nvar xs = [[S(1)]]\nvar t = (1, xs)\nprint(len(t[1]))\n"
    )
    del module
    assert alive() == before
    assert types.list_of(types.I64) is types.list_of(types.I64)


def test_a_mistake_is_told_as_ever():
    with pytest.raises(mojovm.CompileError, match="`b` is not defined"):
        mojovm.VM(limits=Limits(seconds=HANGS)).load_source("print(b)")


# --- limits ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["fuel", "seconds", "memory", "depth", "output"])
@pytest.mark.parametrize("value", [0, -1, True, "5", 1 << 70, float("nan")])
def test_what_is_no_limit(name, value):
    with pytest.raises((TypeError, ValueError), match=f"{name} is an? .* above 0"):
        Limits(**{name: value})


def test_limits_are_values():
    assert Limits(fuel=1, seconds=0.5) == Limits(seconds=0.5, fuel=1)
    assert repr(Limits(depth=3)) == (
        "Limits(fuel=None, seconds=None, memory=None, depth=3, output=None)"
    )
    with pytest.raises(AttributeError):
        Limits().fuel = 3  # type: ignore[misc]
    assert hash(Limits()) == hash(Limits())


# --- sandboxes ------------------------------------------------------------------------------------

OUTSIDE = """
from time import perf_counter_ns, sleep
from sys import argv
from random import seed, random_si64

fn clock() -> Int:
    var kept = [1, 2]
    return perf_counter_ns() + len(kept)

fn nap(seconds: Float64) -> Int:
    sleep(seconds)
    return perf_counter_ns()

fn arguments() -> Int:
    return len(argv())

fn read() -> String:
    return input()

fn reseed():
    seed()

fn dice() -> List[Int]:
    return [Int(random_si64(1, 6)) for _ in range(20)]
"""
DENIED = {
    "clock": "clock",
    "arguments": "arguments",
    "read": "input",
    "reseed": "clock",
}


@pytest.mark.parametrize("tier", available())
@pytest.mark.parametrize("name", DENIED)
def test_a_sandbox_allows_nothing(tier, name):
    vm = vm_of(tier, sandbox=True)
    m = vm.load_source(OUTSIDE)
    error = ended(vm, getattr(m, name), 1)
    assert (error.name, isinstance(error, PermissionError)) == ("not_allowed", True)
    assert str(error).endswith(f"allow=…): {DENIED[name]}")
    with pytest.raises(PermissionError):
        m.nap(0.0)
    assert len(m.dice()) == 20


def test_a_sandbox_allows_what_it_is_told():
    vm = mojovm.VM(sandbox=True, allow={"clock", "arguments"}, arguments=["a", "b"])
    m = vm.load_source(OUTSIDE)
    assert m.clock() > 0
    assert m.arguments() == 2
    with pytest.raises(PermissionError):
        m.read()
    with pytest.raises(ValueError, match="no capability is called 'files'"):
        mojovm.VM(sandbox=True, allow=["files"])
    with pytest.raises(ValueError, match="sandbox=True"):
        mojovm.VM(allow=["clock"])


def test_a_given_clock():
    ticks = iter(range(100, 1000, 100))
    m = mojovm.VM(sandbox=True, clock=lambda: next(ticks)).load_source(OUTSIDE)
    assert [m.clock(), m.clock()] == [102, 202]
    m = mojovm.VM(sandbox=True, clock=5_000).load_source(OUTSIDE)
    assert [m.clock(), m.nap(3600.0), m.clock()] == [5_002, 3_600_000_005_000, 3_600_000_005_002]
    with pytest.raises(TypeError, match="a clock is a callable"):
        mojovm.VM(clock="noon")  # type: ignore[arg-type]


def test_an_exception_of_a_clock_comes_through():
    def broken() -> int:
        raise LookupError("no time")

    vm = mojovm.VM(clock=broken)
    with pytest.raises(LookupError, match="no time"):
        vm.load_source(OUTSIDE).clock()
    assert vm.stats()["live"] == 0


def test_a_seed():
    def dice(**options: Any) -> list[int]:
        return mojovm.VM(**options).load_source(OUTSIDE).dice()

    assert dice(seed=7) == dice(seed=7) != dice(seed=8)
    assert dice() == dice(seed=0)
    assert dice(seed=-1) == dice(seed=(1 << 64) - 1)
