"""Python objects in embedded programs: the capability, what is held, and how long."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import mojovm
from mojovm import Limits
from tests.runs import each_tier

PROGRAM = """
from python import Python, PythonObject

struct Keeper(Copyable, Movable):
    var thing: PythonObject
    fn __init__(out self) raises:
        self.thing = Python.import_module("mojo_test_host").thing

fn try_many(count: Int) raises -> Int:
    var host = Python.import_module("mojo_test_host")
    var all = List[PythonObject]()
    var kept = List[Keeper]()
    for i in range(count):
        var thing = host.thing
        all.append(thing)
        kept.append(Keeper())
        host.last = thing
        if host.thing is not thing:
            return -1
    return len(all) + len(kept)

fn try_raising(count: Int) raises -> Int:
    var kept = Keeper()
    var caught = 0
    for i in range(count):
        try:
            var copy = kept.copy()
            copy.thing.nothing(copy.thing, x=kept.thing)
        except e:
            caught += 1
    kept.thing.nothing()
    return caught

fn try_faulting(xs: List[Int]) raises -> Int:
    var kept = [Keeper(), Keeper()]
    var thing: PythonObject = [kept[0].thing]
    return xs[5] + len(thing)

fn try_waiting() raises:
    var kept = Keeper()
    var sleep = Python.import_module("time").sleep
    while kept.thing is not None:
        sleep(0.01)

fn try_forever() raises:
    var kept = Keeper()
    var i = PythonObject(0)
    while True:
        i = i + 1

fn try_shown() raises -> String:
    return String(PythonObject([1, "a"]))

fn try_ended() raises:
    var kept = Keeper()
    Python.import_module("sys").exit(kept.thing)

fn try_interrupted() raises:
    var kept = Keeper()
    try:
        Python.import_module("mojo_test_host").interrupt()
    except e:
        print("caught")

fn many(count: Int) -> Int:
    try:
        return try_many(count)
    except e:
        abort(String(e))
        return 0

fn raising(count: Int) -> Int:
    try:
        return try_raising(count)
    except e:
        abort(String(e))
        return 0

fn faulting(xs: List[Int]) -> Int:
    try:
        return try_faulting(xs)
    except e:
        abort(String(e))
        return 0

fn waiting():
    try:
        try_waiting()
    except e:
        abort(String(e))

fn forever():
    try:
        try_forever()
    except e:
        abort(String(e))

fn shown() -> String:
    try:
        return try_shown()
    except e:
        abort(String(e))
        return ""

fn ended():
    try:
        try_ended()
    except e:
        abort(String(e))

fn interrupted():
    try:
        try_interrupted()
    except e:
        abort(String(e))
"""


class Thing:
    """What programs hold."""


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.fixture
def thing() -> Iterator[Thing]:
    host: Any = ModuleType("mojo_test_host")
    host.thing = Thing()
    host.interrupt = interrupt
    sys.modules[host.__name__] = host
    yield host.thing
    del sys.modules[host.__name__]


def loaded(tier: str, **options: Any) -> Any:
    return mojovm.VM(tier=tier, allow={"python"}, **options).load_source(PROGRAM)


@pytest.mark.parametrize("tier", each_tier)
def test_objects_are_let_go_of(thing, tier):
    m = loaded(tier)
    before = sys.getrefcount(thing)
    assert m.many(50) == 100
    sys.modules["mojo_test_host"].last = None  # type: ignore[attr-defined]
    assert sys.getrefcount(thing) == before


@pytest.mark.parametrize("tier", each_tier)
def test_also_when_python_raises(thing, tier):
    m = loaded(tier)
    before = sys.getrefcount(thing)
    for _ in range(3):
        with pytest.raises(mojovm.RuntimeFault, match="has no attribute 'nothing'"):
            m.raising(20)
        assert sys.getrefcount(thing) == before


@pytest.mark.parametrize("tier", each_tier)
def test_also_at_a_fault(thing, tier):
    m = loaded(tier)
    before = sys.getrefcount(thing)
    for _ in range(3):
        with pytest.raises(IndexError):
            m.faulting([1])
        assert sys.getrefcount(thing) == before


@pytest.mark.parametrize("tier", each_tier)
def test_also_when_the_time_is_up(thing, tier):
    m = loaded(tier, limits=Limits(seconds=2.5))  # which is for compiling, too
    before = sys.getrefcount(thing)
    for call in (m.waiting, m.forever):
        start = time.monotonic()
        with pytest.raises(mojovm.LimitExceeded):
            call()
        assert time.monotonic() - start < 10
        assert sys.getrefcount(thing) == before


def test_also_when_it_is_interrupted(thing):
    vm = mojovm.VM(allow={"python"})
    m = vm.load_source(PROGRAM)
    before = sys.getrefcount(thing)
    threading.Timer(0.2, vm.interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        m.waiting()
    assert sys.getrefcount(thing) == before


@pytest.mark.parametrize("tier", each_tier)
def test_what_ends_a_process_is_no_error(thing, tier):
    m = loaded(tier)
    before = sys.getrefcount(thing)
    with pytest.raises(SystemExit) as ended:
        m.ended()
    assert ended.value.code is thing
    del ended
    with pytest.raises(KeyboardInterrupt):
        m.interrupted()
    gc.collect()
    assert sys.getrefcount(thing) == before


@pytest.mark.parametrize("options", [{}, {"sandbox": True}, {"sandbox": True, "allow": {"clock"}}])
def test_python_is_nobodys_by_itself(options):
    m = mojovm.VM(**options).load_source(PROGRAM)
    with pytest.raises(mojovm.LimitExceeded, match=r"VM\(allow=….: python") as caught:
        m.shown()
    assert isinstance(caught.value, PermissionError)


@pytest.mark.parametrize("sandbox", [False, True])
def test_python_where_it_is_allowed(sandbox):
    m = mojovm.VM(sandbox=sandbox, allow={"python"}).load_source(PROGRAM)
    assert m.shown() == "[1, 'a']"


def test_a_module_keeps_what_its_script_got(thing):
    m = mojovm.VM(allow={"python"}).load_source("""
from python import Python
var thing = Python.import_module("mojo_test_host").thing
var count = 0
fn same() -> Bool:
    try:
        return thing is Python.import_module("mojo_test_host").thing
    except:
        return False
""")
    before = sys.getrefcount(thing)
    assert m.same() and m.same()
    assert sys.getrefcount(thing) == before + 1
    del m
    gc.collect()
    assert sys.getrefcount(thing) == before


def test_a_call_from_python_back_into_the_machine(thing):
    vm = mojovm.VM(allow={"python"})
    m = vm.load_source(
        PROGRAM
        + """
fn back():
    try:
        Python.import_module("mojo_test_host").call()
    except e:
        abort(String(e))
"""
    )
    sys.modules["mojo_test_host"].call = m.shown  # type: ignore[attr-defined]
    with pytest.raises(mojovm.RuntimeFault, match="running already"):
        m.back()
    assert m.shown() == "[1, 'a']"


MEMORY = """
from python import Python

fn halved(count: Int) -> Float64:
    try:
        var array = Python.import_module("mojo_test_host").array
        var p = array.ctypes.data.unsafe_get_as_pointer[DType.float64]()
        var sum: Float64 = 0
        for i in range(count):
            p[i] /= 2
            sum += p[i]
        return sum
    except e:
        abort(String(e))
        return 0

fn freed():
    try:
        var array = Python.import_module("mojo_test_host").array
        array.ctypes.data.unsafe_get_as_pointer[DType.float64]().free()
    except e:
        abort(String(e))
"""


@pytest.mark.parametrize("tier", each_tier)
def test_the_memory_of_an_array(thing, tier):
    numpy = pytest.importorskip("numpy")
    host: Any = sys.modules["mojo_test_host"]
    host.array = array = numpy.arange(1000.0)
    m = mojovm.VM(tier=tier, allow={"python"}).load_source(MEMORY)
    before = sys.getrefcount(array)
    assert m.halved(1000) == array.sum() == 249750
    with pytest.raises(IndexError, match="1000 is outside of a block of 1000"):
        m.halved(1001)
    with pytest.raises(ValueError, match="only what `alloc` gave is freed"):
        m.freed()
    assert sys.getrefcount(array) == before
    array.setflags(write=False)
    with pytest.raises(mojovm.RuntimeFault, match="read-only"):
        m.halved(1)


def test_what_is_printed_comes_in_order():
    program = """
from python import Python
def main():
    var builtins = Python.import_module("builtins")
    print("one")
    builtins.print("two")
    print("three")
    _ = Python.evaluate("print('four')")
    print("five")
    Python.import_module("atexit").register(builtins.print, "six")
"""
    command = [sys.executable, "-m", "mojovm", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["one", "two", "three", "four", "five", "six"]


def test_modules_are_found_beside_the_program(tmp_path):
    (tmp_path / "mojo_test_beside.py").write_text("def double(x): return 2 * x\n")
    program = tmp_path / "main.mojo"
    program.write_text("""
from python import Python
def main():
    print(Python.import_module("mojo_test_beside").double(21))
""")
    command = [sys.executable, "-m", "mojovm", "run", "--no-cache", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout == "42\n"


def test_a_process_ends_as_python_says():
    program = """
from python import Python
def main():
    print("before")
    Python.import_module("sys").exit(3)
"""
    command = [sys.executable, "-m", "mojovm", "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (3, "before\n", "")


def test_a_library_whose_functions_raise_and_see_the_scripts_variables():
    m = mojovm.VM(allow={"python"}).load_source(
        "from python import Python\n"
        'var math = Python.import_module("math")\n'
        "def area(r: Float64):\n    return Float64(math.pi) * r\n"
        "def plain(n: Int) -> Int:\n    return n + 1\n"
    )
    assert m.plain(1) == 2
