"""How runs that are ended from outside are told: where they were, and which call an interrupt ends.
In every tier."""

from __future__ import annotations

import pytest

import mojovm
from mojovm import Limits
from mojovm.machine import core
from tests.runs import available, devices

each_tier = pytest.mark.parametrize("tier", available())

# Each loop goes back in a line marked `here`, with others around it.
LOOPS = {
    "empty": "while True: pass  # here",
    "block": "while True:  # here\n        pass",
    "tested": "while x != -1: x = (x * 3 + 1) % 1000003  # here",
    "counted": "for i in range(1 << 60): x = (x * 3 + i) % 1000003  # here",
    "stepped": "for i in range(1 << 60, 0, -3): x = (x * 3 + i) % 1000003  # here",
    "nested": """
    while x > 0:  # here
        for y in xs: x = (x * 3 + y) % 1000003 + 1  # here
""",
    "branching": """
    while True:  # here
        if x > 5: x = x // 2
        else: x = x + 7
""",
    "going_on": """
    while True:  # here
        x += 1
        if x > 5: continue  # here
        x += 2
""",
    "calling": "while True: x = another(x)  # here",
    "gathering": "while True: xs = [y + 1 for y in xs]  # here",
    "divided": "parallel for i in range(1 << 60): x += i ^ (i >> 3)  # here",
}
TEXT = """
import sys

fn another(x: Int) -> Int:
    return (x * 3 + 1) % 1000003
""" + "".join(
    f"""
fn {name}(n: Int) -> Int:
    x = n
    xs = [1, 2, 3]
    print(len(xs), file=sys.stderr, flush=True)
    {loop.strip()}
    print(xs)
    return x
"""
    for name, loop in LOOPS.items()
)


def ended(call, *arguments) -> mojovm.RuntimeFault:
    with pytest.raises(mojovm.RuntimeFault) as caught:
        call(*arguments)
    return caught.value


def check_place(error: mojovm.RuntimeFault, name: str) -> None:
    function, line, column, file = error.traceback[0]
    shown = TEXT.splitlines()[line - 1]
    assert (function, file) == (name, "<text>")
    assert shown.strip() in LOOPS[name]
    assert shown.endswith("# here")
    assert column > 0 or name == "divided"  # or it was about to begin
    assert f"line {line}, in {name}\n    {shown.strip()}" in error.__notes__[0]


@each_tier
@pytest.mark.parametrize("name", LOOPS)
@pytest.mark.parametrize("end", ["out_of_fuel", "deadline", "interrupted"])
def test_who_is_ended_in_a_loop_is_told_its_line(tier, name, end):
    def interrupt(text: str) -> None:
        if end == "interrupted":
            vm.interrupt()

    limits = {"out_of_fuel": Limits(fuel=100_000), "deadline": Limits(seconds=0.02)}.get(end)
    vm = mojovm.VM(tier=tier, limits=limits, stderr=interrupt)
    vm._limits = Limits()  # what is bounded is the run
    module = vm.load_source(TEXT)
    error = ended(getattr(module, name), 1)
    assert error.name == end
    check_place(error, name)


@pytest.mark.parametrize("tier", devices())
def test_who_is_ended_in_a_loop_on_a_device_is_told_its_line(tier):
    vm = mojovm.VM(tier=tier, limits=Limits(seconds=0.2), stderr=lambda text: None)
    vm._limits = Limits()
    error = ended(vm.load_source(TEXT).divided, 1)
    assert error.name == "deadline"
    check_place(error, "divided")


KEPT = """
struct Loud:
    var number: Int
    fn __init__(out self, number: Int):
        self.number = number
    fn __moveinit__(out self, owned other: Self):
        self.number = other.number
    fn __del__(owned self):
        var x = 0
        while x < 100_000:
            x += self.number
        print("gone", self.number)

fn three() -> Int:
    return 3

fn length(xs: List[Int], owned s: String) -> Int:
    return len(xs) + len(s)

fn growing(mut xs: List[Int]):
    xs.append(1)

fn taking(owned loud: Loud) -> Int:
    return 4

fn made() -> Loud:
    return Loud(1)

fn saying():
    print("said")
"""


@each_tier
def test_an_interrupt_while_nothing_runs_ends_the_next_call_once(tier):
    said: list[str] = []
    vm = mojovm.VM(tier=tier, stdout=said.append)
    module = vm.load_source(KEPT)
    given = [5]
    calls = [
        (module.three, (), 3),
        (module.length, ([1, 2], "abc"), 5),
        (module.growing, (given,), None),
        (module.saying, (), None),
    ]
    for call, arguments, result in calls:
        vm.interrupt()
        vm.interrupt()
        error = ended(call, *arguments)
        assert isinstance(error, KeyboardInterrupt)
        assert [name for name, *_ in error.traceback] == [call.__name__]
        assert (said, given) == ([], [5])
        assert call(*arguments) == result
        assert vm.stats()["live"] == 0 or call is module.saying
        given[:] = [5]
    assert said == ["said\n"]


@each_tier
def test_an_interrupt_is_kept_for_a_call(tier):
    """Values that Python lets go of run their destructors meanwhile, and to their ends."""
    said: list[str] = []
    vm = mojovm.VM(tier=tier, stdout=said.append)
    module = vm.load_source(KEPT)
    loud, other = module.made(), module.Loud(2)
    vm.interrupt()
    del loud
    assert said == ["gone 1\n"]
    assert ended(module.taking, other).name == "interrupted"
    assert module.three() == 3
    del other
    assert "".join(said).count("gone 2") == 1


SUMS = """
fn up(n: Int) -> Int:
    x = 0
    for i in range(n):
        x += i
    return x

fn three() -> Int:
    return 3
"""


def test_an_interrupt_ends_the_running_of_a_script():
    said: list[str] = []
    vm = mojovm.VM(stdout=said.append)
    module = vm.load_source("print('said')")
    vm.interrupt()
    with pytest.raises(KeyboardInterrupt):
        vm.run(module)
    assert not said
    vm.run(module)
    assert said == ["said\n"]


def test_a_policy_that_fails_ends_the_run_that_asked_it_and_no_other():
    class Broken(Exception):
        pass

    def fail() -> None:
        raise Broken

    module = mojovm.VM(tier="interp").load_source(SUMS)
    program, machine = module._program, core.Machine()
    names = program.function_names
    program.watch(fail, calls=1 << 30, turns=4)
    with pytest.raises(Broken):
        machine.run(program, names.index("up"), [5])  # hot in its last turn
    assert machine.run(program, names.index("three")) == 3
