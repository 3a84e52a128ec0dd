"""What bounds a run bounds native code: stacks, interrupts, deadlines, faults under way. Where a
native run cannot go on, the interpreter does, and nobody can tell from outside."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from mojovm.bytecode.binary import encode
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from mojovm.tiers import tuning
from mojovm.tiers.native import NativeTier
from tests.endless import SILENT_AND_RECURSING
from tests.runs import Seen, available, needs_llvm, prepared, run, watched
from tests.under_way import HANGS, meanwhile, press

pytestmark = needs_llvm
PROMPT = 0.5  # seconds of processor time in which a run must end: it is promised in 0.05


@cache
def compiled(text: str) -> tuple[bytes, dict[str, int]]:
    """Bytecode, and the functions by name."""
    code = compile_source(text, "limits.mojo", library=True)
    return encode(code), {f.name: i for i, f in enumerate(code.functions)}


@cache
def ready(text: str, tier: str) -> core.Program:
    program, native = prepared(compiled(text)[0], tier)
    assert native is None or not native.failures, native.failures
    return program


def alike(text: str, name: str, *values: Any, **options: Any) -> Seen:
    function = compiled(text)[1][name]
    seen = [watched(ready(text, tier), function, values, **options) for tier in available()]
    assert [seen[0].differences(other) for other in seen[1:]] == [[], []]
    assert seen[0].live == 0
    return seen[0]


# --- recursion ------------------------------------------------------------------------------------

DEEP = """
struct Loud:
    var n: Int
    fn __init__(out self, n: Int):
        self.n = n
    fn __del__(owned self):
        if self.n % 1000 < 2:
            print('~', self.n)

fn plain(n: Int) -> Int:
    if n == 0:
        return 0
    return plain(n - 1) + 1

fn even(n: Int) -> Int:
    if n == 0:
        return 1
    return odd(n - 1) * 3

fn odd(n: Int) -> Int:
    if n == 0:
        return 0
    return even(n - 1) + even(0)

fn owning(n: Int, owned xs: List[Int]) -> Int:
    if n == 0:
        return len(xs)
    var more = xs + [n]
    if len(more) > 3:
        more = [n]
    var kept = str(n) + ' is the number of this frame'
    var result = owning(n - 1, more^)
    return result + len(kept)

fn loud(n: Int) -> Int:
    var a = Loud(n)
    if n == 0:
        return 0
    var result = loud(n - 1) + 1
    return result + a.n

fn looping(n: Int) -> Int:
    var total = 0
    for i in range(2):
        total += i
        if n > 0:
            total += looping(n - 1)
            break
    return total

fn changing(n: Int, mut xs: List[String]) -> Int:
    if n == 0:
        return len(xs)
    xs.append('a text that is not so short')
    if len(xs) > 9:
        xs.clear()
    return changing(n - 1, xs) + 1
"""
FOREVER = 1 << 60
DEEP_CALLS: dict[str, list] = {
    "plain": [], "even": [], "odd": [], "owning": [[1, 2]], "loud": [], "looping": [],
    "changing": [["x"]],
}  # fmt: skip


@pytest.mark.parametrize("name", DEEP_CALLS)
@pytest.mark.parametrize("stack", [1 << 16, 1 << 20])
def test_too_deep(name, stack):
    seen = alike(DEEP, name, FOREVER, *DEEP_CALLS[name], stack_bytes=stack)
    assert seen.fault == "recursion_too_deep"
    assert seen.omitted > 100


@pytest.mark.parametrize("name", ["plain", "owning"])
def test_as_deep_as_the_machine_reaches(name):
    """The process's own stack ends long before: the interpreter runs the rest."""
    assert alike(DEEP, name, FOREVER, *DEEP_CALLS[name]).fault == "recursion_too_deep"
    assert not alike(DEEP, name, 300_000, *DEEP_CALLS[name]).fault


@pytest.mark.parametrize("name", DEEP_CALLS)
def test_just_deep_enough(name):
    """The last depth that does not fault is the same."""
    functions = compiled(DEEP)[1]

    def faults(tier: str, depth: int) -> bool:
        values = [depth, *DEEP_CALLS[name]]
        return bool(watched(ready(DEEP, tier), functions[name], values, stack_bytes=1 << 16).fault)

    low, high = 1, 1 << 16
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if faults("interp", middle) else (middle, high)
    for tier in available():
        assert [faults(tier, depth) for depth in (low - 1, low, high, high + 1)] == [
            False, False, True, True,
        ]  # fmt: skip


@pytest.mark.parametrize("names", [["even"], ["odd"], ["plain", "owning", "loud"]])
def test_some_functions_native_and_others_not(names, monkeypatch):
    monkeypatch.setattr(tuning, "UNIT_WORDS", 0)  # nothing is compiled along
    data, functions = compiled(DEEP)
    program = core.Program(data)
    tier = NativeTier(program)
    for name in names:
        tier.compile([(functions[name], -1)])
    assert not tier.failures
    for name in ("even", "odd", *names):
        values = [FOREVER, *DEEP_CALLS[name]]
        expected = run(data, functions[name], "interp", values, stack_bytes=1 << 18)
        seen = watched(program, functions[name], values, stack_bytes=1 << 18)
        assert not expected.differences(seen)


@pytest.mark.parametrize("size", [256 << 10, 1 << 20, 8 << 20])
@pytest.mark.parametrize("name", ["even", "owning", "loud"])
def test_in_a_thread_with_a_stack_of_its_own(name, size):
    data, functions = compiled(DEEP)
    values = [FOREVER, *DEEP_CALLS[name]]
    expected = run(data, functions[name], "interp", values, stack_bytes=1 << 20)
    seen = []

    def work() -> None:
        for program in programs:
            seen.append(watched(program, functions[name], values, stack_bytes=1 << 20))

    # not auto: LLVM itself wants more stack than there may be
    programs = [ready(DEEP, tier) for tier in ("interp", "native")]
    before = threading.stack_size(size)
    try:
        thread = threading.Thread(target=work)
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert [expected.differences(each) for each in seen] == [[], []]


def test_one_machine_in_threads_with_big_and_small_stacks():
    """Where a thread's stack ends is found out anew: the next thread may lie at the same place."""
    functions, machine = compiled(DEEP)[1], core.Machine(stack_bytes=1 << 22)
    faults: list[str] = []

    def work() -> None:
        try:
            machine.run(ready(DEEP, "native"), functions["even"], [FOREVER])
        except core.Fault as fault:
            faults.append(fault.name)

    before = threading.stack_size()
    try:
        for size in (48 << 20, 256 << 10, 48 << 20, 1 << 20, 256 << 10):
            threading.stack_size(size)
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
    finally:
        threading.stack_size(before)
    assert faults == ["recursion_too_deep"] * 5


# --- interrupts -----------------------------------------------------------------------------------

ENDLESS = (
    SILENT_AND_RECURSING
    + """
fn mapping() -> Int:
    var xs = [1.5] * 100_000
    while True:
        for i in range(len(xs)):
            xs[i] = xs[i] * 1.0000001 + 0.5
    return 1

fn summing() -> Int:
    var total = 0
    for i in range(1 << 62):
        total = total ^ (i * i)
    return total

fn stepping() -> Int:
    var total = 0
    for i in range(1 << 62, -(1 << 62), -3):
        total += i // 7
    return total

fn nesting() -> Int:
    var total = 0
    for i in range(1 << 40):
        for j in range(i % 7):
            for k in range(3):
                total += i ^ j ^ k
    return total

fn copying() -> Int:
    var total = 0
    var xs = [1] * 100_000
    while True:
        var ys = xs + xs
        ys.reverse()
        total += ys[total % len(ys)]
    return total

fn sorting() -> Int:
    var xs = [(i * 7919) % 100_003 for i in range(100_003)]
    while True:
        xs.sort()
        xs.reverse()
    return xs[0]

fn text() -> Int:
    var s = String('ab')
    while True:
        s = s.replace('a', 'ba')
        if len(s) > 100_000:
            s = 'ab'
    return len(s)

fn owning() -> Int:
    var total = 0
    while True:
        var rows = [[total, 1], [total]]
        rows.append([3])
        total += len(rows[2]) + len(str(total))
    return total

fn adding() -> Int:
    var xs: List[Int] = []
    while True:
        for i in range(100_000):
            xs.append(i)
        xs.clear()
    return len(xs)

fn matrices() -> Int:
    var a = [[1.0] * 64 for _ in range(64)]
    var total = 0.0
    while True:
        for i in range(64):
            for j in range(64):
                var s = 0.0
                for k in range(64):
                    s += a[i][k] * a[k][j]
                total += s
    return Int(total)
"""
)
ENDLESS_NAMES = [part.partition("(")[0] for part in ENDLESS.split("\nfn ")[1:]]
ENDLESS_NAMES.remove("calling")


@pytest.fixture(scope="module")
def endless() -> core.Program:
    return ready(ENDLESS, "native")


@pytest.fixture(scope="module")
def metered() -> core.Program:
    program = core.Program(compiled(ENDLESS)[0])
    tier = NativeTier(program, metered=True)
    tier.compile_all()
    assert not tier.failures
    return program


def ends(call: Callable[[], object], machine: core.Machine, after: float) -> BaseException:
    """What a run ends by, if it does so soon after a time."""
    start = time.process_time()
    with pytest.raises((core.Fault, KeyboardInterrupt)) as caught:
        call()
    assert time.process_time() - start < after + PROMPT
    assert machine.stats()["live"] == 0
    return caught.value


def running(machine: core.Machine, program: core.Program, name: str) -> Callable[[], object]:
    return lambda: machine.run(program, compiled(ENDLESS)[1][name])


@pytest.mark.parametrize("name", ENDLESS_NAMES)
def test_a_deadline(endless, name):
    machine = core.Machine(seconds=0.03)
    fault = ends(running(machine, endless, name), machine, 0.03)
    assert isinstance(fault, core.Fault)
    assert fault.name == "deadline"


@pytest.mark.parametrize("name", ENDLESS_NAMES)
def test_an_interrupt_from_another_thread(endless, name):
    machine = core.Machine()
    run = running(machine, endless, name)
    fault = ends(lambda: meanwhile(machine.interrupt, run), machine, 0.03)
    assert isinstance(fault, core.Fault)
    assert fault.name == "interrupted"
    assert machine.run(ready(DEEP, "native"), compiled(DEEP)[1]["even"], [0]) == 1


@pytest.mark.parametrize("name", ENDLESS_NAMES)
def test_control_c(endless, name):
    machine = core.Machine()
    run = running(machine, endless, name)
    ended = ends(lambda: meanwhile(press(signal.SIGINT), run), machine, 0.1)
    assert isinstance(ended, KeyboardInterrupt)


@pytest.mark.parametrize("name", ENDLESS_NAMES)
def test_fuel(metered, name):
    machine = core.Machine(fuel=100_000, seconds=HANGS)
    fault = ends(running(machine, metered, name), machine, PROMPT)
    assert isinstance(fault, core.Fault)
    assert fault.name == "out_of_fuel"


# --- faults under way -----------------------------------------------------------------------------

FAULTS = """
struct Loud:
    var name: String
    var items: List[Int]
    fn __init__(out self, name: String):
        self.name = name
        self.items = [1, 2, 3]
    fn __copyinit__(out self, other: Self):
        self.name = other.name + "'"
        self.items = other.items
    fn __del__(owned self):
        print('~', self.name, len(self.items))

fn inner(owned a: Loud, mut b: Loud, xs: List[List[Int]], at: Int) -> Int:
    var c = Loud('c of ' + str(at))
    b.items.append(at)
    if at == 3:
        b = Loud('new b, with a long name')
    var rows = xs
    rows[at % len(rows)].append(100 // (at - 5))
    c.items = rows[at]
    return c.items[at] + a.items[at]

fn middle(at: Int, mut given: List[Loud]) -> Int:
    var b = Loud('b, with a name that is not short')
    var texts = [str(i) * 9 for i in range(at + 2)]
    var total = 0
    for i in range(at):
        given.append(Loud('given ' + str(i)))
        total += inner(Loud('a' + texts[i]), b, [[1], [2, 3, 4, 5], [3], [1, 2, 3, 4, 5, 6]], i)
    texts.append('end')
    return total + len(b.items)

fn outer(at: Int) -> Int:
    var all = [Loud('first of all')]
    var total = middle(at, all)
    print(len(all))
    return total + middle(at + 1, all)
"""


@pytest.mark.parametrize("at", [-1, 0, 1, 2, 3, 4, 5, 6])
def test_a_fault_in_calls_inside_each_other(at):
    seen = alike(FAULTS, "outer", at)
    assert "~ first of all 3" in seen.output
    assert seen.fault == ("" if at < 2 else "index_out_of_range")
    if seen.fault:
        assert [name.partition("'")[0] for name, *_ in seen.traceback] == [
            "outer",
            "middle",
            "inner",
        ]


@pytest.mark.parametrize("at", [0, 2, 4])
def test_too_little_memory_anywhere(at):
    """Wherever memory ends, natively it ends there, too, and nothing is left."""
    outcomes = {alike(FAULTS, "outer", at, memory_limit=limit).fault
                for limit in range(1, 2500, 23)}  # fmt: skip
    assert "out_of_memory" in outcomes
    assert len(outcomes) == 2
