"""`@mojovm.jit`: what compiles means what it means in CPython, the rest is refused."""

from __future__ import annotations

import math
from copy import deepcopy
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mojovm
from tests.runs import needs_llvm

from . import jit_samples as samples

TIERS = ["interp", pytest.param("native", marks=needs_llvm)]

ints = st.integers(-50, 50)
small = st.integers(-6, 9)
floats = st.floats(width=32) | st.sampled_from([0.0, -0.0, 1.0, -2.5, 0.5, 1.5, 2.675])
plain = st.floats(-1e6, 1e6)
lists = st.lists(ints, max_size=6)
numbers = lists | st.lists(plain, max_size=6)
text = st.text(st.characters(max_codepoint=127), max_size=6) | st.text("ab, A1\n", max_size=8)

ARGUMENTS = {
    "arithmetic": (ints, ints),
    "int_division": (ints, ints),
    "float_division": (floats, floats),
    "in_place": (ints, ints),
    "float_in_place": (plain, plain),
    "shifts": (ints, st.integers(-3, 70)),
    "shift_left": (st.integers(-3, 70),),
    "powers": (ints, plain),
    "float_power": (floats.filter(lambda x: x >= 0), st.floats(0, 4)),
    "compared": (ints | plain, ints | plain),
    "logic": (small, small),
    "bools": (st.booleans(), ints),
    "constants": (plain,),
    "infinity": (floats,),
    "extremes": (floats, floats, st.lists(floats, max_size=5)),
    "sums": (numbers,),
    "quantors": (lists,),
    "conversions": (plain, ints),
    "big": (st.floats(-(2.0**62), 2.0**62) | st.sampled_from([math.inf, math.nan]),),
    "number": (text | ints.map(str),),
    "maths": (plain,),
    "roots": (floats,),
    "logarithm": (floats,),
    "exponential": (st.floats(-1000, 1000),),
    "inverse": (st.floats(-1.5, 1.5),),
    "two": (plain, floats),
    "indexed": (numbers | text, small),
    "sliced": (numbers | text, small, small),
    "stepped": (lists | text, small),
    "own_slice": (lists,),
    "methods": (lists, small),
    "found": (lists, small),
    "removed": (lists, small),
    "popped": (lists, small),
    "filled": (lists, small),
    "rebound": (lists,),
    "ranges": (small, small, small),
    "walked": (lists, lists),
    "changed_while_walked": (lists,),
    "loops": (small,),
    "swapped": (numbers, small, small),
    "double_buffer": (lists, small),
    "grid": (small, small),
    "table": (small,),
    "helped": (ints,),
    "helping": (ints,),
    "appended": (lists, ints),
    "by_helper": (ints,),
    "factorial": (st.integers(0, 20),),
    "words": (text, text),
    "texts": (text, text.filter(bool)),
    "kinds": (text,),
    "parts": (text,),
    "bracketed": (ints, lists),
    "asserted": (small,),
    "nothing": (ints,),
    "first_of": (st.tuples(ints, plain),),
}

# Functions that round in their last bit as they like, and by how much.
ROUGH = {"float_power": 4e-16, "maths": 4e-16, "logarithm": 4e-16, "exponential": 4e-16,
         "inverse": 4e-16, "two": 4e-16, "powers": 4e-16, "float_in_place": 8e-16}  # fmt: skip


def functions():
    return [name for name, value in vars(samples).items() if hasattr(value, "reason")]


def test_every_sample_is_tried():
    assert set(functions()) == set(ARGUMENTS)


@cache
def compiled(name, tier):
    vm = mojovm.VM(tier=tier)
    return mojovm.jit(vm=vm)(getattr(samples, name).__wrapped__), vm


def outcome(function, arguments):
    """(result or exception, the arguments afterwards)."""
    arguments = deepcopy(arguments)
    try:
        return function(*arguments), arguments
    except Exception as error:
        return error, arguments


def same(a, b, rough):
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(same(x, y, rough) for x, y in zip(a, b, strict=True))
    if isinstance(a, float) and isinstance(b, float):
        if rough and math.isclose(a, b, rel_tol=rough):
            return True
        return a == b and math.copysign(1, a) == math.copysign(1, b) or (a != a and b != b)
    return a == b and isinstance(a, bool) == isinstance(b, bool)


@pytest.mark.parametrize("tier", TIERS)
@pytest.mark.parametrize("name", ARGUMENTS)
@settings(max_examples=10, database=None)
@given(data=st.data())
def test_as_in_python(name, tier, data):
    arguments = data.draw(st.tuples(*ARGUMENTS[name]))
    function, vm = compiled(name, tier)
    expected, given_expected = outcome(function.__wrapped__, arguments)
    got, given_got = outcome(function, arguments)
    if isinstance(expected, Exception):
        assert isinstance(got, type(expected)), (expected, got)
    else:
        assert same(expected, got, ROUGH.get(name, 0)), (expected, got)
    assert given_expected == given_got
    assert vm.stats()["live"] == 0
