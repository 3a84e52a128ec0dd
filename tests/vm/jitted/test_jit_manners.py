"""How `@mojovm.jit` behaves: what it refuses and how it says so, what it takes in, what it is."""

from __future__ import annotations

import concurrent.futures
import inspect
import linecache
import pickle
import sys
import textwrap
import warnings
from copy import deepcopy

import pytest

import mojovm
from mojovm.jitted.meaning import _COMPENSATED_SUM
from mojovm.jitted.source import mojo_annotation

from . import jit_elsewhere, jit_samples
from .jit_elsewhere import helped, moved
from .jit_programs import CALLS

FACTOR = 3
LOCAL = "x"


@pytest.fixture
def write(tmp_path):
    """Makes a function from the text of its file."""

    def write(text, name="f", **scope):
        text = textwrap.dedent(text)
        path = tmp_path / f"given{len(list(tmp_path.iterdir()))}.py"
        path.write_text(text)
        space = {"__name__": path.stem, "mojovm": mojovm, **scope}
        exec(compile(text, str(path), "exec"), space)
        return space[name]

    return write


# --- what it refuses ------------------------------------------------------------------------------

REFUSED = {
    "with open(x) as f: pass": "`with`",
    "y = lambda: 1": "a lambda",
    "y = {1: 2}": "a dictionary",
    "y = {1, 2}": "a set",
    "yield x": "`yield`",
    "try: pass\n    except ValueError: pass": "`try`",
    "raise ValueError": "`raise`",
    "def g(): pass": "a function in a function",
    "class C: pass": "a class",
    "import math": "`import`",
    "global z": "`global`",
    "del x": "`del`",
    "y = f'{x}'": "an f-string",
    "y = (z := x)": "`:=`",
    "y = x is None": "`is`",
    "y = x or 5": "give one of their operands",
    "y = [*x]": "`*`",
    "y = x.real": "the attribute `real`",
    "y = x.encode()": "the method `encode`",
    "y = nowhere": "`nowhere` is not defined",
    "y = nowhere(x)": "`nowhere` is not defined",
    "y = print(x)": "`print` cannot be compiled",
    "y = helped(x)": "`helped` is a plain Python function",
    "y = THING": "`THING` is a dict",
    "y = 'ä'": "not ASCII",
    "y = b'a'": "type bytes",
    "y = 1j": "type complex",
    "y = None": "`None` can only be returned",
    "y = sorted(x, key=abs)": "the argument `key`",
    "y = sum(x, 1)": "`sum` like this",
    "y = (i for i in x)": "a generator",
    "y = [[0] * 2] * 3": "a list in a repeated list",
    "x[1:2] = [3]": "a slice is assigned",
    "x[x.pop()] /= x[0]": "found by a call",
    "for i in x: pass\n    return i": "outside of the loop",
    "for i in x: i = 3": "is assigned in it",
    "for x in x: pass": "also a loop's name",
    "y = x\n    y.append(1)": "`y` is changed and may share a list with the caller's x",
    "y = [x, x]\n    y[0].append(1)": "`y` is changed and may share",
    "r = [0]\n    y = [r] * 3\n    y[0].append(1)": "other elements of it",
    "y = x[0]\n    y[0] = 1": "`y` is changed and may share",
    "y = [1]\n    z = y\n    w = z\n    w.append(2)\n    return y": "share a list with y",
    "for r in x: r.append(1)": "`r` is changed and may share",
    "for i in range(2):\n        y = [1]\n        x[0] = y\n        y.append(1)": "`y` is changed",
    "x += [1]": "write x.extend",
    "y = z = [1]\n    z.append(2)\n    return y": "`z` is changed and may share a list with y",
    "x.append(1)\n    x = [1]\n    x.append(2)": "another one elsewhere",
}


@pytest.mark.parametrize("body", REFUSED)
def test_refused(write, body):
    text = f"# a line\n@mojovm.jit\ndef f(x):\n    1\n    {body}\n    return 1\n"
    function = write(text, THING={}, helped=helped)
    with pytest.raises(mojovm.CompileError) as caught:
        function([[1]])
    assert any(REFUSED[body] in d.message + d.remedy for d in caught.value.diagnostics)
    assert f"{caught.value.source.name}:" in str(caught.value)
    lines = {d["line"] for d in caught.value.as_json()}
    assert lines <= {3, *range(5, 6 + body.count("\n"))}


ACCEPTED = {
    "y = list(x)\n    y.append(1)\n    return y": [5, 1],
    "y = [0, 0]\n    z = y\n    y = [1]\n    y.append(2)\n    return z": [0, 0],
    "y = []\n    for a in x:\n        z = [a]\n        z.append(1)\n        y.append(z)\n"
    "    y[0][0] = 7\n    return y": [[7, 1]],
    "y = x[0]\n    x[0] = 8\n    return y": 5,
    "y = [0]\n    z = y\n    y.append(1)\n    return y": [0, 1],
    "y = x[0]\n    y += x[0]\n    return y": 10,
    "y = 1\n    z = y\n    z += 1\n    return y": 1,
}


@pytest.mark.parametrize("body", ACCEPTED)
def test_not_refused(write, body):
    function = write(f"@mojovm.jit\ndef f(x):\n    {body}\n")
    assert function([5]) == function.__wrapped__([5]) == ACCEPTED[body]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0].__name__)
def test_ordinary_programs(call):
    function, *arguments = call
    expected = function.__wrapped__(*deepcopy(arguments))
    given = deepcopy(arguments)
    assert function(*given) == expected
    assert given == arguments


def test_what_functions_that_call_each_other_change(write):
    function = write("""
        @mojovm.jit
        def even(xs, n):
            if n > 0:
                xs.append(n)
                odd(xs, n - 1)
        @mojovm.jit
        def odd(xs, n):
            if n > 0:
                even(xs, n - 1)
        @mojovm.jit
        def deep(rows, n):
            if n > 0:
                deep(rows, n - 1)
        @mojovm.jit
        def f(n):
            xs = [0]
            ys = xs
            odd(xs, n)
            deep([xs], 1)
            return ys
    """)
    with pytest.raises(mojovm.CompileError, match="`xs` is changed and may share a list with ys"):
        function(2)


def test_all_mistakes_are_told_with_their_lines(write):
    function = write("""
        import math

        class Somewhere:
            @staticmethod
            @mojovm.jit
            def f(a, *rest):  # ä
                with a:
                    pass
                return {}
        f = Somewhere.f
    """)
    with pytest.raises(mojovm.CompileError) as caught:
        function(1)
    told = [(d["line"], d["column"]) for d in caught.value.as_json()]
    assert told == [(7, 15), (8, 9), (10, 16)]


def test_what_the_compiler_finds_is_told_of_the_python_file(write):
    function = write("""
        @mojovm.jit
        def f(ä: int, text: str) -> int:
            '''Documented
            at length.'''
            return ä + text
    """)
    with pytest.raises(mojovm.CompileError) as caught:
        function(1, "a")
    (told,) = caught.value.as_json()
    assert (told["line"], told["column"], told["end_column"]) == (6, 12, 20)
    assert "return ä + text" in str(caught.value)


def test_what_is_found_for_a_type_is_told_of_the_python_file(write):
    function = write("@mojovm.jit\ndef f(a):\n    return a.find(1)\n")
    with pytest.raises(mojovm.CompileError) as caught:
        function(1)
    (told,) = caught.value.as_json()
    assert told["line"] == 3
    assert "(Int)" in told["message"]


def test_arguments():
    with pytest.raises(TypeError, match="ASCII"):
        jit_samples.words("ä", "b")
    with pytest.raises(TypeError, match="ASCII"):
        jit_samples.walked([["a", "ä"]], [1])
    with pytest.raises(OverflowError):
        jit_samples.helped(1 << 63)
    with pytest.raises(TypeError):
        jit_samples.arithmetic("a", 1)
    with pytest.raises(TypeError):
        jit_samples.helped()
    with pytest.raises(TypeError):
        jit_samples.helped(1, c=2, d=3)


def test_lists_that_are_changed():
    @mojovm.jit
    def moved(xs: list[int], ys: list[int], i):
        for x in xs:
            ys.append(x)
        ys[0] = xs[i]

    xs, ys = [1, 2], [3]
    moved(xs, ys, 1)
    assert (xs, ys) == ([1, 2], [2, 1, 2])
    with pytest.raises(TypeError, match="given twice"):
        moved(xs, xs, 0)
    with pytest.raises(IndexError):
        moved(xs, ys, 5)
    assert ys == [2, 1, 2]
    with pytest.raises(TypeError, match="ys is changed, and a tuple cannot be"):
        moved(xs, (1, 2), 0)
    moved((3, 4), ys, 0)
    assert ys == [3, 1, 2, 3, 4]

    @mojovm.jit
    def inner(rows):
        rows[0][0] = 1

    with pytest.raises(TypeError, match="lists in lists"):
        inner([[0]])


def test_without_source():
    space = {}
    exec("def f(): return 1", space)
    with pytest.raises(mojovm.CompileError, match="f cannot be compiled: its source cannot be"):
        mojovm.jit(space["f"])()
    with pytest.raises(TypeError, match="not a type"):
        mojovm.jit(int)
    with pytest.raises(mojovm.CompileError, match="a lambda"):
        mojovm.jit(lambda x: x)(1)


def test_nested_too_deeply(write):
    function = write(f"@mojovm.jit\ndef f(x):\n    return {' + '.join(['x'] * 900)}\n")
    with pytest.raises(mojovm.CompileError, match="nested too deeply"):
        function(1)


def test_a_file_that_has_changed(write):
    function = write("@mojovm.jit\ndef f(x):\n    return x\n")
    linecache.clearcache()
    with open(function.__wrapped__.__code__.co_filename, "w") as file:
        file.write("\n\ndef f(x):\n    return x\n")
    with pytest.raises(mojovm.CompileError, match="not in its file any more"):
        function(1)


# --- falling back ---------------------------------------------------------------------------------


def test_fallback(write):
    function = write("@mojovm.jit(fallback=True)\ndef f(x):\n    return {x: 1}\n")
    assert function.reason == ""
    with pytest.warns(RuntimeWarning, match="f runs in Python: .*:3:12"):
        assert function(1) == {1: 1}
    assert "a dictionary cannot be compiled" in function.reason
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert function("a") == {"a": 1}


def test_fallback_of_single_calls(write):
    function = write("@mojovm.jit(fallback=True)\ndef f(x):\n    return x + x\n")
    assert function(2) == 4
    assert function.reason == ""
    with pytest.warns(RuntimeWarning, match="ASCII"):
        assert function("ä") == "ää"
    assert function(1 << 70) == 1 << 71
    assert "does not fit i64" in function.reason
    with pytest.raises(TypeError, match="argument"):
        function(1, 2)


def test_faults_do_not_fall_back(write):
    function = write("@mojovm.jit(fallback=True)\ndef f(xs, i):\n    return xs[i]\n")
    with pytest.raises(mojovm.RuntimeFault):
        function([1], 1)
    assert function.reason == ""


# --- what it takes in -----------------------------------------------------------------------------


def test_values_around_it(write):
    scope = write("""
        N = 2
        @mojovm.jit
        def f(x):
            return x * N
        def get():
            return f, globals()
    """, "get")  # fmt: skip
    function, space = scope()
    assert function(3) == 6
    space["N"] = 5
    assert function(3) == 15
    space["N"] = {}
    with pytest.raises(mojovm.CompileError):
        function(3)


def test_closures():
    def make(k):
        @mojovm.jit
        def scaled(x):
            return x * k + FACTOR

        return scaled

    two, half = make(2), make(0.5)
    assert (two(4), half(4)) == (11, 5.0)


def test_functions_of_other_files():
    moved_here = moved

    @mojovm.jit
    def outer(xs, i):
        return moved_here(xs, i) + jit_elsewhere.moved(xs, i)

    assert outer(list(range(10)), 1) == 12
    with pytest.raises(IndexError) as caught:
        outer([1], 1)
    (_, here, *_), (_, there, *_) = caught.value.traceback
    lines, first = inspect.getsourcelines(outer.__wrapped__)
    assert lines[here - first].strip().startswith("return moved_here")
    lines, first = inspect.getsourcelines(moved.__wrapped__)
    assert lines[there - first].strip() == "return xs[i + STEP]"
    (note,) = caught.value.__notes__
    assert __file__ in note
    assert jit_elsewhere.__file__ in note


def test_a_recursion_without_end():
    @mojovm.jit(vm=mojovm.VM(tier="interp"))
    def down(n: int) -> int:
        return down(n + 1) + 1

    with pytest.raises(RecursionError) as caught:
        down(0)
    (note,) = caught.value.__notes__
    assert note.count("return down(n + 1) + 1") == 2
    assert f"[{caught.value.omitted} calls are not shown]" in note


def test_two_functions_of_one_name(write):
    first = write("@mojovm.jit\ndef f(x):\n    return x + 1\n")
    both = write("@mojovm.jit\ndef f(x):\n    return first(x) * 10\n", first=first)
    assert both(1) == 20


def test_names_of_builtin_functions(write):
    function = write("""
        @mojovm.jit
        def sum(xs):
            return 100
        @mojovm.jit
        def f(xs):
            return sum(xs) + len(xs)
    """)
    assert function([1, 2]) == 102


# --- what it is -----------------------------------------------------------------------------------


def test_it_looks_like_the_function():
    function = jit_samples.helped
    assert function.__name__ == function.__qualname__ == "helped"
    assert function.__module__ == jit_samples.__name__
    assert str(inspect.signature(function)) == "(a: 'int', b: 'int' = 3, *, c: 'int' = 7) -> 'int'"
    assert jit_samples.nothing.__doc__ == "Only documented."
    assert function.__wrapped__(1) == function(1) == 10
    assert "helped" in repr(function)


def test_it_pickles_by_its_name():
    assert pickle.loads(pickle.dumps(jit_samples.helped)) is jit_samples.helped


def test_each_thread_has_its_machine():
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert list(pool.map(jit_samples.factorial, range(20))) == [
            jit_samples.factorial.__wrapped__(n) for n in range(20)
        ]


def test_annotations():
    assert mojo_annotation(list[list[float]]) == "List[List[Float64]]"
    assert mojo_annotation(tuple[int, str, bool]) == "Tuple[Int, String, Bool]"
    numpy_like = type("float32", (), {"__module__": "numpy"})
    assert mojo_annotation(numpy_like) == "Float32"
    assert mojo_annotation(list[numpy_like]) == "List[Float32]"
    assert mojo_annotation(dict[str, int]) == mojo_annotation(object) == ""


def test_annotated_variables(write):
    function = write("""
        @mojovm.jit
        def f(n: "int", other: "Nowhere" = 2):
            total: float = 0
            name: str
            for i in range(n):
                total += i / other
            return total
    """)
    assert function(3) == 1.5


def test_imports_nothing_before_it_is_used():
    assert "mojovm.jitted" in sys.modules
    assert mojovm.jit is sys.modules["mojovm.jitted"].jit


def test_sums_as_cpython_3_12_adds():
    vm = mojovm.VM()
    total = vm.load_source(_COMPENSATED_SUM).__py_sum
    assert total([0.1] * 10) == 1.0
    assert total([1e16, 1.0, -1e16]) == 1.0
    assert total([1e308, 1e308]) == float("inf")
    assert total([1, 2]) == 3
    assert vm.stats()["live"] == 0
