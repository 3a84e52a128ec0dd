"""How native frames are unwound: faults in destructors while another fault is under way, faults one
after the other in one machine, exceptions of the host in the middle of it all."""

from __future__ import annotations

import signal
from functools import cache, partial

import pytest

from mojovm.bytecode.binary import encode
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from tests.runs import Seen, available, needs_llvm, prepared, watched
from tests.under_way import meanwhile, press

pytestmark = needs_llvm

TEXT = """
struct Bomb:
    var name: String
    var fuse: List[Int]
    fn __init__(out self, name: String, fuse: Int):
        self.name = name
        self.fuse = [7] * fuse
    fn __del__(owned self):
        var kept = [self.name, str(len(self.fuse)) + ' is how long the fuse is']
        print('~', kept[0])
        print('  ', burn(self.fuse, 2), kept[1])

fn burn(fuse: List[Int], at: Int) -> Int:
    var ash = [fuse[at], at]
    return len(ash) + ash[0]

struct Nest:
    var name: Int
    var inside: List[Nest]
    fn __init__(out self, name: Int):
        self.name = name
        self.inside = []
    fn __del__(owned self):
        print('~', self.name, len(self.inside), deep(self.name))

fn deep(n: Int) -> Int:
    if n <= 0:
        return 0
    var held = [n]
    return deep(n - 1) + len(held)

fn chain(n: Int) -> Nest:
    var nest = Nest(n)
    for i in range(n):
        var outer = Nest(n - i - 1)
        outer.inside.append(nest^)
        nest = outer^
    return nest^

fn nested(n: Int, at: Int) -> Int:
    var nest = chain(n)
    var xs = [1, 2, 3]
    var found = xs[at]
    return found + nest.name

fn bombs(fuse: Int, at: Int) -> Int:
    var a = Bomb('a', 3)
    var b = Bomb('b', fuse)
    var c = Bomb('c', 3)
    var many = [Bomb('m' + str(i), fuse) for i in range(3)]
    var xs = [1, 2, 3]
    var found = xs[at]
    return found + len(a.fuse) + len(b.fuse) + len(c.fuse) + len(many)

fn bottomless(n: Int) -> Int:
    var bomb = Bomb(str(n % 3), n % 5)
    return bottomless(n + 1) + len(bomb.fuse)

fn printing(n: Int) -> Int:
    var total = 0
    var bomb = Bomb('p', 3)
    for i in range(n):
        var line = 'a line that is some bytes long, number ' + str(i)
        print(line)
        total += len(line)
    return total + len(bomb.fuse)

fn waiting(n: Int) -> Int:
    var bomb = Bomb('w', 3)
    var total = 0
    while True:
        total += len([total, n])
    return total + len(bomb.fuse)
"""


@cache
def ready(tier: str) -> core.Program:
    program, native = prepared(encode(compiled()[0]), tier)
    assert native is None or not native.failures, native.failures
    return program


@cache
def compiled():
    code = compile_source(TEXT, "unwinding.mojo", library=True)
    return code, {f.name: i for i, f in enumerate(code.functions)}


def alike(name: str, *values: int, **options: int) -> Seen:
    index = compiled()[1][name]
    seen = [watched(ready(tier), index, values, **options) for tier in available()]
    assert [seen[0].differences(other) for other in seen[1:]] == [[], []]
    assert seen[0].live == 0
    return seen[0]


@pytest.mark.parametrize("fuse", range(5))
@pytest.mark.parametrize("at", [0, -3, 3, 1 << 62])
def test_destructors_that_fault(fuse, at):
    """By themselves they are a fault; while one is under way they only end."""
    seen = alike("bombs", fuse, at)
    assert bool(seen.fault) == (fuse < 3 or at > 2)
    assert seen.output.count("~") == 6


@pytest.mark.parametrize("depth", [0, 1, 5, 15, 16, 17, 40])
@pytest.mark.parametrize("at", [0, 9])
def test_destructors_inside_each_other(depth, at):
    assert "~ 0" in alike("nested", depth, at).output


@pytest.mark.parametrize("stack", [1 << 16, 1 << 17, 3 << 16])
def test_destructors_where_the_stack_is_full(stack):
    seen = alike("bottomless", 0, stack_bytes=stack)
    assert seen.fault == "recursion_too_deep"


def test_memory_ends_in_a_destructor():
    faults = {alike("bombs", 4, 9, memory_limit=limit).fault for limit in range(1, 1500, 13)}
    assert faults == {"out_of_memory", "index_out_of_range"}
    faults = {alike("nested", 9, 0, memory_limit=limit).fault for limit in range(1, 2500, 31)}
    assert faults == {"", "out_of_memory"}


def test_one_fault_after_the_other_in_one_machine():
    calls = [("bombs", 2, 0), ("bombs", 4, 0), ("nested", 20, 5), ("bombs", 1, 9),
             ("deep", 1 << 50), ("nested", 3, 0),
             ("bottomless", 0), ("burn", [1, 2], 5), ("deep", 5)]  # fmt: skip
    told = {}
    for tier in available():
        printed: list[str] = []
        machine = core.Machine(stdout=printed.append, stack_bytes=1 << 17)
        told[tier] = printed
        for name, *values in calls * 2:
            try:
                result = machine.run(ready(tier), compiled()[1][name], values)
                printed.append(f"= {result}")
            except core.Fault as fault:
                printed.append(f"{fault.name} {fault.message} {fault.traceback} {fault.omitted}")
            assert machine.stats()["live"] == 0
    assert told["native"] == told["interp"] == told["auto"]


@pytest.mark.parametrize("tier", available())
@pytest.mark.parametrize("name", ["printing", "bombs"])
def test_a_stream_that_raises(tier, name):
    """The host's exception ends the run, and what the program owns goes."""

    class Full(Exception):
        pass

    def refuse(text: str) -> None:
        raise Full

    machine = core.Machine(stdout=refuse)
    values = [100_000] if name == "printing" else [3, 0]
    for _ in range(2):
        with pytest.raises(Full):
            machine.run(ready(tier), compiled()[1][name], values)
        assert machine.stats()["live"] == 0
    assert machine.run(ready(tier), compiled()[1]["deep"], [3]) == 3


@pytest.mark.parametrize("tier", available())
def test_a_signal_handler_that_raises(tier):
    class Enough(BaseException):  # others would be a failure of the compilation that they meet
        pass

    def handler(number, frame):
        raise Enough

    machine = core.Machine(stdout=lambda text: None)
    before = signal.signal(signal.SIGALRM, handler)
    try:
        for _ in range(3):
            program, waiting = ready(tier), compiled()[1]["waiting"]
            with pytest.raises(Enough):
                meanwhile(press(signal.SIGALRM), partial(machine.run, program, waiting, [1]))
            assert machine.stats()["live"] == 0
    finally:
        signal.signal(signal.SIGALRM, before)


def test_a_policy_that_raises():
    """What is asked to compile has failed in a way that nobody foresaw."""

    def policy() -> None:
        raise LookupError("nothing there")

    program = core.Program(encode(compiled()[0]))
    program.watch(policy, calls=1, turns=1)
    machine = core.Machine(stdout=lambda text: None)
    with pytest.raises(LookupError, match="nothing there"):
        machine.run(program, compiled()[1]["nested"], [5, 0])
    assert machine.stats()["live"] == 0
