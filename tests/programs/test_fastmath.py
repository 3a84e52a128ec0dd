"""`@fastmath`: a flag of the function from source to native code, and what it does there."""

from __future__ import annotations

import re

import pytest

from mojovm.bytecode.binary import decode, encode
from mojovm.bytecode.code import Code
from mojovm.bytecode.text import assemble, disassemble
from mojovm.bytecode.verify import verify
from mojovm.command.validate import repeatable
from mojovm.compiling.build import build
from mojovm.frontend.driver import compile_source
from tests import commands
from tests.commands import mojovm
from tests.runs import each_tier, needs_llvm, run

program = commands.program

MARKED = """
struct Scale:
    var by: Float64

    @fastmath
    fn all(self, xs: List[Float64]) -> Float64:
        return self.by * total(xs)

    fn one(self, x: Float64) -> Float64:
        return self.by * x

@always_inline
@fastmath
fn total(xs: List[Float64]) -> Float64:
    fn inside(x: Float64) -> Float64:
        return x + 1.0

    var sum = 0.0
    for x in xs:
        sum += inside(x)
    return sum

fn plain(scale: Scale) -> Float64:
    return scale.one(2.0) + scale.all([1.0])

@fastmath
fn first[T: AnyType](x: T) -> T:
    return x

fn quiet(x: Float64) -> Float64:
    return x + 1.0

fn main():
    print(plain(Scale(2.0)), first(1), first(2.0), quiet(1.0))
"""

SUM = """
fn work(a: List[Float64], b: List[Float64]) -> Float64:
    var sum = 0.0
    for i in range(len(a)):
        sum += a[i] * b[i]
    return sum

fn main():
    var xs = [Float64(i) for i in range(100)]
    print(work(xs, xs))
"""
CALLED = """
@fastmath
fn work(a: List[Float64]) -> Float64:
    return add(a)

fn add(a: List[Float64]) -> Float64:
    var sum = 0.0
    for x in a:
        sum += x
    return sum

fn main():
    print(work([1.0, 2.0]))
"""


def compiled(text: str) -> Code:
    code = compile_source(text, "fast.mojo")
    verify(code)
    return code


def marked(code: Code) -> set[str]:
    return {re.split("['~]", f.name)[0] for f in code.functions if f.fastmath}


def optimized(code: Code, name: str) -> str:
    """What LLVM makes of a function; it may take what it is given."""
    from mojovm.machine.core import LAYOUT
    from mojovm.tiers.llvm.build import optimized as behind_the_passes
    from mojovm.tiers.llvm.frame import Shapes
    from mojovm.tiers.llvm.unit import write

    names = [f.name.split("'")[0] for f in code.functions]
    return behind_the_passes(write(Shapes(code), {}, LAYOUT, [(names.index(name), -1)]).text)


def test_only_decorated_functions_are_marked():
    code = compiled(MARKED)
    assert marked(code) == {"Scale.all", "total", "first"}
    assert sum(f.fastmath for f in code.functions) == 4  # both instances of `first`


def test_both_forms_keep_it():
    code = compiled(MARKED)
    assert decode(encode(code)) == code
    text = disassemble(code)
    assert len(re.findall(r"^\.function .* fastmath line \d+$", text, re.MULTILINE)) == 4
    assert encode(assemble(text)) == encode(code)
    header = ".function f exported fastmath line 3"
    assert header in disassemble(assemble(f"{header}\nreturn\n"))


def test_nothing_of_it_is_validated():
    names = [f.name.split("'")[0] for f in compiled(MARKED).functions]
    kept = {names[index] for index in repeatable(build(MARKED, "fast.mojo"))}
    assert "quiet" in kept
    assert not kept & {"Scale.all", "total", "first", "plain", "main"}


@needs_llvm
def test_a_sum_runs_on_vectors():
    fast = optimized(compiled(SUM.replace("fn work", "@fastmath\nfn work")), "work")
    assert re.search(r"= fadd [a-z ]+<\d+ x double>", fast)
    flags = set(re.findall(r"= f(?:add|mul) ([a-z ]*?) ?(?:double|<)", fast))
    assert flags == {"reassoc nsz arcp contract afn"}


@needs_llvm
def test_without_it_the_order_is_kept():
    plain = optimized(compiled(SUM), "work")
    assert re.search(r"= fadd double", plain)
    assert not re.search(r"= fadd .*<\d+ x double>", plain)
    assert "reassoc" not in plain


@needs_llvm
def test_what_is_called_keeps_its_order():
    text = optimized(compiled(CALLED), "work")
    assert re.search(r"= fadd double", text)
    assert "reassoc" not in text


@needs_llvm
@pytest.mark.parametrize("expression", ["a % b", "a // b", "sin(a)", "a ** b", "exp(a)"])
def test_what_is_made_of_exact_steps_stays_exact(expression):
    """Of these, no instruction may be done otherwise, and none is."""
    text = f"""
from math import exp, sin

@fastmath
fn work(a: Float64, b: Float64) -> Float64:
    return {expression}

fn main():
    print(work(1e5, 0.3))
"""
    code = compiled(text)
    assert "reassoc" not in optimized(code, "work")
    expected, seen = (run(encode(code), code.entry, tier) for tier in ("interp", "native"))
    assert not expected.differences(seen)


FAULTS = {
    "index": ("sum += xs[i + n]", "out of range: 10 is"),
    "division": ("sum += Float64(i // (i - n))", "division by zero"),
    "nan": ("sum += xs[i if xs[i] == xs[i] else -11]", "out of range: -11 is"),
}


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("name", FAULTS)
def test_faults_are_as_ever(name, tier):
    body, message = FAULTS[name]
    text = f"""
@fastmath
fn work(xs: List[Float64], n: Int) -> Float64:
    var sum = 0.0
    for i in range(len(xs)):
        print(i)
        {body}
    return sum

fn main():
    var xs = [Float64(i) for i in range(10)]
    xs[7] = (xs[0] / xs[0])
    print(work(xs, 5))
"""
    code = compiled(text)
    seen = run(encode(code), code.entry, tier)
    assert message in seen.message
    assert not run(encode(code), code.entry, "interp").differences(seen)


ROWS = """
fn work(a: List[Float64], mut y: List[Float64], n: Int):
    for i in range(n):
        var sum = 0.0
        for j in range(n):
            sum += a[INDEX]
        y[i] = sum

fn main():
    var y = [0.0]
    work([1.0], y, 1)
"""


@needs_llvm
@pytest.mark.parametrize(
    ("index", "fast", "jammed"),
    [("i * n + j", False, True), ("i * n + j", True, False), ("j * n + i", True, True)],
)
def test_rows_are_vectors_by_themselves(index, fast, jammed):
    """Columns are not, so turns of the outer loop run side by side as ever."""
    from mojovm.machine.core import LAYOUT
    from mojovm.tiers.llvm.frame import Shapes
    from mojovm.tiers.llvm.unit import write

    code = compiled(("@fastmath" if fast else "") + ROWS.replace("INDEX", index))
    names = [f.name.split("'")[0] for f in code.functions]
    text = write(Shapes(code), {}, LAYOUT, [(names.index("work"), -1)]).text
    assert bool(re.search(r"^jam\d+:", text, re.MULTILINE)) == jammed


@needs_llvm
def test_it_is_told_where_it_would_help(program):
    text = SUM.replace("sum += a", "sum *= a")
    plain = mojovm("explain", "--function", "work", program(text))
    assert "write `@fastmath`" in plain.stdout
    fast = mojovm("explain", "--function", "work", program(f"@fastmath{text}"))
    assert "write `@fastmath`" not in fast.stdout
    assert "order" not in fast.stdout
    assert "runs on vectors of " in fast.stdout
