"""`import mojovm`: calling Mojo functions with Python values, and what comes back."""

from __future__ import annotations

import inspect
import math
import signal
import time

import pytest

import mojovm
from tests.under_way import meanwhile, press

TEXT = '''
struct Pair:
    var left: Int
    var name: String

fn typed(x: Int, ys: [f32], k: Int = 1) -> f32:
    """Picks one."""
    return ys[x + k]

def generic(a, b=2):
    return a * b

fn fill(mut xs: List[Int], n: Int):
    for i in range(n):
        xs.append(i)

fn changes(xs: List[Int]):
    xs[0] = 100

fn over(x: Int) -> String:
    return "an int"

fn over(x: String) -> String:
    return "a text"

fn named(*, width: Int, height: Int = 3) -> Int:
    return width * height

fn same_tuple(t: Tuple[Int, String, Float64]) -> Tuple[Int, String, Float64]:
    return t

fn same_nested(xs: List[List[String]]) -> List[List[String]]:
    return xs

fn same_bool(b: Bool) -> Bool:
    return not b

fn same_u8(x: UInt8) -> UInt8:
    return x

fn nothing():
    pass

fn deep(n: Int) -> Int:
    return deep(n + 1) + 1

fn divide(a: Int, b: Int) -> Int:
    return a // b

fn checked(x: Int):
    assert x > 0, "x is positive"

fn leave():
    from sys import exit
    exit(3)

fn forever():
    while True:
        pass

fn say(x: String):
    print("said", x)

print("the script runs")
'''


@pytest.fixture(scope="module")
def loaded():
    said: list[str] = []
    vm = mojovm.VM(stdout=said.append)
    return vm, vm.load_source(TEXT, "face.mojo"), said


@pytest.fixture
def m(loaded):
    return loaded[1]


# --- calling --------------------------------------------------------------------------------------


def test_numbers_lists_and_defaults(m):
    assert m.typed(0, [1.0, 2.0]) == 2.0
    assert m.typed(0, (1, 2.5), 0) == 1.0
    assert m.typed(k=0, x=1, ys=[0.0, 0.1]) == pytest.approx(0.1, rel=1e-7)


@pytest.mark.parametrize(
    ("arguments", "result"),
    [((3,), 6), ((3, 4), 12), ((1.5,), 3.0), (("ab", 2), "abab")],
)
def test_generic(m, arguments, result):
    assert m.generic(*arguments) == result


def test_generic_by_keyword(m):
    assert m.generic(b=4, a=2) == 8
    assert m.generic(2, b=0.5) == 1.0


def test_overloads(m):
    assert (m.over(1), m.over("x")) == ("an int", "a text")


def test_keyword_only(m):
    assert m.named(width=5) == 15
    assert m.named(width=5, height=2) == 10


def test_a_list_given_to_be_changed_is_changed(m):
    xs = [7]
    assert m.fill(xs, 3) is None
    assert xs == [7, 0, 1, 2]
    m.changes(xs)
    assert xs[0] == 100


@pytest.mark.parametrize(
    ("function", "value"),
    [
        ("same_nested", [["a", ""], [], ["ä", "𝄞\n"]]),
        ("same_tuple", (1, "two", 3.0)),
        ("same_u8", 255),
    ],
)
def test_values_go_in_and_out_unchanged(m, function, value):
    assert getattr(m, function)(value) == value


def test_results_have_the_natural_type(m):
    assert m.same_bool(False) is True
    assert type(m.generic(2, 3)) is int
    assert m.nothing() is None
    assert math.isnan(m.generic(math.nan, 1.0))


def test_output_goes_where_the_vm_says(loaded):
    vm, m, said = loaded
    said.clear()
    m.say("hi")
    assert "".join(said) == "said hi\n"
    said.clear()
    vm.run(m)
    assert "".join(said) == "the script runs\n"


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda m: m.typed(), TypeError),
        (lambda m: m.typed(1, 2, 3, 4), TypeError),
        (lambda m: m.typed(0, [1.0], depth=3), TypeError),
        (lambda m: m.typed("0", [1.0]), TypeError),
        (lambda m: m.typed(0.5, [1.0]), TypeError),
        (lambda m: m.typed(0, ["a"]), TypeError),
        (lambda m: m.same_u8(256), OverflowError),
        (lambda m: m.same_u8(-1), OverflowError),
        (lambda m: m.same_bool(1), TypeError),
        (lambda m: m.generic(), TypeError),
        (lambda m: m.generic({}), TypeError),
        (lambda m: m.generic([1, "a"]), TypeError),
        (lambda m: m.named(5), TypeError),
        (lambda m: m.nowhere, AttributeError),
    ],
)
def test_wrong_calls(m, call, error):
    with pytest.raises(error):
        call(m)


def test_description(m):
    assert m.typed.__name__ == "typed"
    assert m.typed.__doc__ == "Picks one."
    assert list(inspect.signature(m.typed).parameters) == ["x", "ys", "k"]
    assert repr(m.typed) == "<mojo function typed(x: Int, ys: [f32], k: Int = 1) -> f32>"
    assert {"typed", "generic", "over"} <= set(dir(m))
    assert repr(m) == "<mojo module 'face.mojo'>"
    assert m.typed is m.typed


def test_load(tmp_path):
    path = tmp_path / "f.mojo"
    path.write_text("fn size() -> Int:\n    return N\n")
    assert mojovm.VM().load(path, defines={"N": "5"}).size() == 5
    with pytest.raises(FileNotFoundError):
        mojovm.VM().load(tmp_path / "no.mojo")
    path.write_bytes(b"\xff")
    with pytest.raises(ValueError, match="not UTF-8"):
        mojovm.VM().load(path)


# --- errors ---------------------------------------------------------------------------------------


def test_compile_error():
    with pytest.raises(mojovm.CompileError) as caught:
        mojovm.VM().load_source("print(a)\nprint(b)\n", "two.mojo")
    assert [d.message for d in caught.value.diagnostics] == [
        "`a` is not defined",
        "`b` is not defined",
    ]
    assert "two.mojo:2:7: error:" in str(caught.value)
    assert [d["line"] for d in caught.value.as_json()] == [1, 2]
    assert isinstance(caught.value, mojovm.MojoError)


def test_a_generic_call_that_does_not_fit_is_a_compile_error(m):
    with pytest.raises(mojovm.CompileError, match="generic"):
        m.generic("a", "b")


@pytest.mark.parametrize(
    ("function", "arguments", "kind", "name"),
    [
        ("typed", (5, [1.0]), IndexError, "index_out_of_range"),
        ("divide", (1, 0), ZeroDivisionError, "division_by_zero"),
        ("checked", (0,), AssertionError, "assertion_failed"),
        ("deep", (0,), RecursionError, "recursion_too_deep"),
    ],
)
def test_faults_are_python_exceptions(m, function, arguments, kind, name):
    with pytest.raises(kind) as caught:
        getattr(m, function)(*arguments)
    fault = caught.value
    assert isinstance(fault, mojovm.RuntimeFault)
    assert fault.name == name
    assert fault.traceback[-1][0] == function
    assert 'File "face.mojo", line' in fault.__notes__[0]


def test_the_text_of_a_fault(m):
    with pytest.raises(mojovm.RuntimeFault, match="index out of range: 6 is outside a list of"):
        m.typed(5, [1.0])
    with pytest.raises(mojovm.RuntimeFault, match="assertion failed: x is positive"):
        m.checked(0)


def test_exit(m):
    with pytest.raises(SystemExit) as caught:
        m.leave()
    assert caught.value.code == 3
    assert isinstance(caught.value, mojovm.RuntimeFault)


def test_a_fault_in_a_generic_function_does_not_show_the_call_from_python(m):
    with pytest.raises(mojovm.RuntimeFault) as caught:
        m.typed(0, [1.0])
    assert [function for function, *_ in caught.value.traceback] == ["typed"]


def test_bounds():
    loop = "fn f() -> Int:\n    var n = 0\n    while True:\n        n += 1\n    return n\n"
    with pytest.raises(TimeoutError):
        mojovm.VM(limits=mojovm.Limits(seconds=0.05)).load_source(loop).f()
    grow = "fn f() -> Int:\n    var xs = List[Int]()\n    while True:\n        xs.append(1)\n"
    with pytest.raises(MemoryError):
        mojovm.VM(limits=mojovm.Limits(memory=10_000_000)).load_source(grow).f()


def test_an_exception_of_the_output_comes_through():
    def refuse(text):
        raise LookupError(text)

    vm = mojovm.VM(stdout=refuse)
    with pytest.raises(LookupError, match="hi"):
        vm.run(vm.load_source("print('hi')"))


def test_ctrl_c_is_itself():
    vm = mojovm.VM()
    m = vm.load_source("fn forever():\n    while True:\n        pass\n")
    start = time.process_time()
    with pytest.raises(KeyboardInterrupt):
        meanwhile(press(signal.SIGINT), m.forever)
    assert time.process_time() - start < 5


def test_names_of_the_package():
    assert {"VM", "CompileError", "RuntimeFault"} <= set(dir(mojovm))
    with pytest.raises(AttributeError):
        mojovm.nowhere  # noqa: B018


def test_a_device_runs_parallel_loops(monkeypatch):
    pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)
    from mojovm.tiers.opencl.run import OpenCLTier

    asked = []
    run = OpenCLTier.run

    def seen(self, index, frame):
        asked.append(run(self, index, frame))
        return asked[-1]

    monkeypatch.setattr(OpenCLTier, "run", seen)
    source = """
fn squares(n: Int) -> List[Int]:
    out: [Int] = []
    parallel for i in range(n):
        out.append(i * i)
    return out
"""
    vm = mojovm.VM(tier="opencl", device="cpu")
    module = vm.load_source(source)
    assert module.squares(100) == [i * i for i in range(100)]
    assert asked == [100]
    del module
    assert vm.stats()["live"] == 0
    with pytest.raises(ValueError, match="'abacus'; there is "):
        mojovm.VM(device="abacus").load_source(source)
    with pytest.raises(ValueError, match="needs a device"):
        mojovm.VM(tier="opencl", device="none")
