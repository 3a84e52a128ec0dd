"""Python values in and out of the machine: what fits is exact, what does not is refused."""

from __future__ import annotations

import math
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import MUT, Code, File, Function, Parameter
from mojovm.machine import core
from mojovm.spec.ops import BY_NAME

from .rows import Types, row


def through(t: str) -> Any:
    """A function that gives back a copy of its argument."""
    return row("copy", t, t, t)


@given(st.data())
def test_integers_that_fit(data: st.DataObject) -> None:
    for bits in (8, 16, 32, 64):
        for name, low in ((f"i{bits}", -(1 << bits - 1)), (f"u{bits}", 0)):
            number = data.draw(st.integers(low, low + (1 << bits) - 1))
            assert through(name)(number) == number
            assert through(f"[{name}]")([number]) == [number]
            for outside in (low - 1, low + (1 << bits), 2**70, -(2**70)):
                with pytest.raises(OverflowError):
                    through(name)(outside)


@given(st.floats())
def test_floats(x: float) -> None:
    assert repr(through("f64")(x)) == repr(x)
    if not math.isfinite(x) or abs(x) < 1e38:
        narrow = struct.unpack("f", struct.pack("f", x))[0]
        assert repr(through("f32")(x)) == repr(narrow)


def test_what_counts_as_what() -> None:
    class Index:
        def __index__(self) -> int:
            return 7

    assert through("i64")(Index()) == 7
    assert through("i64")(True) == 1
    assert through("f64")(3) == 3.0
    assert through("f16")(0.5) == 0.5
    assert through("Bool")(True) is True
    for t, wrong in (
        ("i64", 1.0), ("i64", "1"), ("i64", None), ("Bool", 1), ("f64", "1"), ("f64", None),
        ("String", 1), ("String", b"a"), ("[i64]", 5), ("[i64]", "12"), ("[i64]", [1.5]),
        ("(i64,i64)", 5), ("[String]", {"a": 1}),
    ):  # fmt: skip
        with pytest.raises(TypeError):
            through(t)(wrong)
    for t, wrong in (("(i64,i64)", (1,)), ("(i64,i64)", (1, 2, 3))):
        with pytest.raises(ValueError, match="fields"):
            through(t)(wrong)
    with pytest.raises(OverflowError):
        through("f16")(1e6)


value = st.recursive(
    st.just(("Int", 5)) | st.just(("String", "né")) | st.just(("Bool", False)),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(
            lambda xs: (f"({','.join(t for t, _ in xs)})", tuple(v for _, v in xs))
        )
        | inner.flatmap(lambda x: st.integers(0, 3).map(lambda n: (f"[{x[0]}]", [x[1]] * n)))
    ),
    max_leaves=8,
)


@given(value)
def test_values_of_any_shape(pair: tuple[str, Any]) -> None:
    t, given_value = pair
    assert through(t)(given_value) == given_value


def test_any_sequence_is_a_list() -> None:
    assert through("[i64]")((1, 2)) == [1, 2]
    assert through("[i64]")(range(3)) == [0, 1, 2]


def test_text_without_meaning_in_utf8() -> None:
    with pytest.raises(UnicodeEncodeError):
        through("String")("\ud800")
    assert through("String")("a\0b") == "a\0b"


def test_numbers_of_arguments() -> None:
    with pytest.raises(TypeError, match="1 arguments are wanted, not 2"):
        through("i64")(1, 2)


@pytest.mark.parametrize("fails", [False, True])
def test_lists_given_to_be_changed(fails: bool) -> None:
    types = Types()
    ints, integer = types.index("[Int]"), types.index("Int")
    words = [BY_NAME["append.i64"].number, 0, 3, 0]
    words += [BY_NAME["load.i64" if fails else "move_slot"].number, 3, 0 if fails else 3, 3]
    words += [BY_NAME["return"].number, 0, 0, 0]
    parameters = [Parameter("xs", ints, MUT), Parameter("x", integer, 0)]
    function = Function("add", parameters, -1, words, [ints, -1, -1, integer], [], [])
    program = core.Program(encode(Code([File("add")], types=types.table, functions=[function])))
    machine, xs = core.Machine(), [1, 2]
    if fails:
        with pytest.raises(core.Fault):
            machine.run(program, 0, [xs, 9])
    else:
        machine.run(program, 0, [xs, 9])
    assert xs == [1, 2, 9]
    assert machine.stats()["live"] == 0
