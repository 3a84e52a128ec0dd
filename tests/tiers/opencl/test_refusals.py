"""What of parallel loops is no kernel, where, and why."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from mojovm.tiers.opencl.kernel import Kernel, translate
from mojovm.tiers.opencl.refusals import TEXTS

from .test_programs import compiled, loops

# The remark says which refusal is due on its line.
REFUSED = {
    "recursion": """
fn fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)  # recursion

fn f(n: int):
    out: [int] = []
    parallel for i in range(n):
        out.append(fib(i))
""",
    "strings": """
fn f(words: [str]):
    out: [str] = []
    parallel for w in words:
        out.append(w + "!")  # string
""",
    "lengths of strings": """
fn f(words: [str]):
    out: [int] = []
    total = 0
    parallel for w in words:
        total += len(w)  # string
        n = len(w)  # string
        out.append(n)
        out.append(len(words))
""",
    "output": """
fn f(xs: [int]):
    total = 0
    parallel for x in xs:
        print(x)  # row
        total += x
""",
    "library": """
from math import gamma

fn f(xs: [f64]):
    out: [f64] = []
    parallel for x in xs:
        out.append(gamma(x))  # library
""",
    "sorting": """
fn f(rows: [[int]]):
    out: [[int]] = []
    parallel for row in rows:
        out.append(sorted(row))  # row
""",
    "what was written decides": """
fn f(rows: [[int]]):
    out: [int] = []
    parallel for row in rows:
        var doubled: [int] = []
        for x in row:
            doubled.append(2 * x)
        for x in doubled:
            if x > 10:  # count
                out.append(x)
""",
    "a list inside a list of the turn's own": """
fn f(n: int):
    out: [int] = []
    parallel for i in range(n):
        var table: [[int]] = []
        for j in range(i):
            table.append([i, j])
        total = 0
        for j in range(i):
            total += table[j][0]  # list_inside
        out.append(total)
""",
}


@pytest.mark.parametrize("name", REFUSED)
def test_refusals_say_where_and_why(name):
    source = REFUSED[name]
    code = compiled(source)
    found = translate(code, loops(code)[0])
    assert not isinstance(found, Kernel)
    expected = {
        (number, key)
        for number, line in enumerate(source.split("\n"), 1)
        for key in re.findall(r"  # (\w+)$", line)
    }
    places = set()
    for refusal in found:
        lines = code.functions[refusal.function].lines
        place = max((line for line in lines if line[0] <= refusal.word), default=(0, 0, 0))
        places.add((place[1], refusal.key))
        assert refusal.text and "{" not in refusal.text
    assert expected == places


def test_texts_have_no_full_stop_and_fit_together():
    for text, remedy in TEXTS.values():
        assert text and not (text + remedy).endswith(".")


def test_what_only_leads_to_a_failure_is_the_hosts():
    source = """
fn f(xs: [int]):
    out: [int] = []
    parallel for x in xs:
        if x < 0:
            print("below 0:", x)
            assert False, "no " + str(x)
        out.append(x)
"""
    code = compiled(source)
    assert isinstance(translate(code, loops(code)[0]), Kernel)


def test_devices_that_compute_otherwise_are_refused():
    pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)
    import pyopencl

    from mojovm.tiers.opencl.device import Device

    source = """
fn f(xs: [{0}]):
    out: [{0}] = []
    parallel for x in xs:
        out.append(3 / x)
"""
    flags = pyopencl.device_fp_config
    exact = flags.DENORM | flags.CORRECTLY_ROUNDED_DIVIDE_SQRT

    def refused(kind: str, single: int, double: int) -> list[str]:
        code = compiled(source.format(kind))
        kernel = translate(code, loops(code)[0])
        lesser = Device.__new__(Device)
        lesser.cl, lesser.name = pyopencl, "abacus"
        lesser.device = SimpleNamespace(single_fp_config=single, double_fp_config=double)
        return [refusal.text for refusal in lesser.refusals(kernel)]

    assert refused("f64", exact, 63) == refused("f32", exact, 0) == []
    assert refused("f64", exact, 0) == ["it computes with Float64, which abacus does not have"]
    (text,) = refused("f32", flags.DENORM, 0)
    assert "does not round" in text
    (text,) = refused("f32", flags.CORRECTLY_ROUNDED_DIVIDE_SQRT, 0)
    assert "smallest" in text
