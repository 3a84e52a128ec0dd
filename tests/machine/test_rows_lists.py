"""The list rows do what Python's lists do, on elements of every storage."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mojovm.machine import core

from .rows import fault_of, row

INTEGERS = {f"{sign}{bits}": (bits, sign == "i") for bits in (8, 16, 32, 64) for sign in "iu"}


def integers(kind: str) -> st.SearchStrategy[int]:
    bits, signed = INTEGERS[kind]
    if signed:
        return st.integers(-(1 << bits - 1), (1 << bits - 1) - 1)
    return st.integers(0, 2**bits - 1)


ELEMENTS = {kind: integers(kind) for kind in INTEGERS} | {
    "bool": st.booleans(),
    "f16": st.floats(width=16, allow_nan=False),
    "f32": st.floats(width=32, allow_nan=False),
    "f64": st.floats(allow_nan=False),
}
SCALARS = {"bool": "Bool", "i64": "Int", "f64": "Float"}
index = st.integers(-7, 7) | st.sampled_from([-(2**63), 2**63 - 1])
ints = st.lists(st.integers(-9, 9), max_size=6)
texts = st.lists(st.text(max_size=3), max_size=6)
nested = st.lists(st.lists(st.integers(-9, 9), max_size=3), max_size=5)
LISTS = [("[Int]", ints), ("[String]", texts), ("[[Int]]", nested)]


@pytest.mark.parametrize("kind", ELEMENTS)
@given(data=st.data())
def test_load_store_append_fill(kind: str, data: st.DataObject) -> None:
    t = SCALARS.get(kind, kind)
    xs = data.draw(st.lists(ELEMENTS[kind], max_size=6))
    value, at = data.draw(ELEMENTS[kind]), data.draw(index)
    assert row(f"append.{kind}", "-", f"[{t}] {t}")(xs, value) == [*xs, value]
    assert row("append_value", "-", f"[{t}] {t}")(xs, value) == [*xs, value]
    count = max(min(at, 9), -9)
    assert row(f"fill.{kind}", f"[{t}]", f"Int {t}")(count, value) == [value] * count
    load = row(f"load.{kind}", t, f"[{t}] Int")
    if -len(xs) <= at < len(xs):
        assert load(xs, at) == xs[at]
    else:
        assert fault_of(lambda: load(xs, at)) == "index_out_of_range"
    assert row("pop", t, f"[{t}] Int")([value], 0) == (value, [])
    assert row("insert", "-", f"[{t}] Int {t}")(xs, 0, value) == [value, *xs]


def test_a_fault_tells_index_and_length() -> None:
    with pytest.raises(core.Fault) as caught:
        row("load.i64", "Int", "[Int] Int")([1, 2, 3], 7)
    assert (caught.value.a, caught.value.b) == (7, 3)
    assert caught.value.message == "index out of range: 7 is outside a list of length 3"
    assert caught.value.traceback == [("load.i64", 1, 1, "load.i64")]


@pytest.mark.parametrize(("t", "lists"), LISTS)
@given(data=st.data())
def test_changes_of_length(t: str, lists, data: st.DataObject) -> None:
    xs, at = data.draw(lists), data.draw(index)
    other = data.draw(lists)
    pop = row("pop", t[1:-1], f"{t} Int")
    expected = list(xs)
    if -len(xs) <= at < len(xs):
        popped = expected.pop(at)
        assert pop(xs, at) == (popped, expected)
    else:
        assert fault_of(lambda: pop(xs, at)) == "index_out_of_range"
    for value in other[:1]:
        expected = list(xs)
        expected.insert(max(min(at, 99), -99), value)
        assert row("insert", "-", f"{t} Int {t[1:-1]}")(xs, at, value) == expected
        if t != "[Int]":
            appended = row("append_value", "-", f"{t} {t[1:-1]}")(xs, value)
            assert appended == [*xs, value]
    assert row("truncate", "-", f"{t} Int")(xs, at) == xs[: max(at, 0)]
    assert row("clear", "-", t)(xs) == []
    assert row("extend", "-", f"{t} {t}")(xs, other) == xs + other
    assert row("reverse", "-", t)(xs) == xs[::-1]
    assert row("reserve", "-", f"{t} Int")(xs, min(at, 40)) == xs
    assert row("copy", t, t, t)(xs) == xs


@pytest.mark.parametrize(("t", "lists"), LISTS)
@given(data=st.data())
def test_parts(t: str, lists, data: st.DataObject) -> None:
    xs, i, j = data.draw(lists), data.draw(index), data.draw(index)
    assert row("view", t, f"{t} Int Int")(xs, i, j) == xs[i:j]
    swap = row("swap", "-", f"{t} Int Int")
    if all(-len(xs) <= k < len(xs) for k in (i, j)):
        expected = list(xs)
        expected[i], expected[j] = xs[j], xs[i]
        assert swap(xs, i, j) == expected
    else:
        assert fault_of(lambda: swap(xs, i, j)) == "index_out_of_range"
    other = data.draw(lists)
    if t != "[[Int]]":
        assert row("list_equal", "Bool", f"{t} {t}")(xs, other) == (xs == other)
        assert row("list_equal", "Bool", f"{t} {t}")(xs, list(xs))


def test_parts_of_elements() -> None:
    pairs = [("a", 1), ("b", 2), ("c", 3)]
    t = "[(String,Int)]"
    assert row("fetch", "String", f"{t} Int", 0, 3)(pairs, 1) == "b"
    assert row("fetch", "Int", f"{t} Int", 3, 1)(pairs, -1) == 3
    assert row("take", "String", f"{t} Int", 0, 3)(pairs, 1) == ("b", [pairs[0], ("", 2), pairs[2]])
    put = row("put", "-", f"{t} Int String", 0, 3)
    assert put(pairs, 2, "long enough to be owned") == [*pairs[:2], ("long enough to be owned", 3)]
    assert fault_of(lambda: put(pairs, 3, "x")) == "index_out_of_range"
    assert fault_of(lambda: row("fetch", "Int", f"{t} Int", 3, 1)([], 0)) == "index_out_of_range"


def test_zeros_and_blanks() -> None:
    assert row("zeros", "[Int]", "Int", "[Int]")(3) == [0, 0, 0]
    assert row("zeros", "[[Int]]", "Int", "[[Int]]")(2) == [[], []]
    assert row("zeros", "[f32]", "Int", "[f32]")(-1) == []
    assert row("blank", "(String,[Int],Bool)", "", "(String,[Int],Bool)")() == ("", [], False)


# --- sorting --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ELEMENTS)
@given(data=st.data())
def test_sort(kind: str, data: st.DataObject) -> None:
    xs = data.draw(st.lists(ELEMENTS[kind], max_size=60))
    t = SCALARS.get(kind, kind)
    for descending in (False, True):
        result = row("sort", "-", f"[{t}]", int(descending))(xs)
        assert list(map(repr, result)) == list(map(repr, sorted(xs, reverse=descending)))


@given(st.lists(st.text(max_size=3), max_size=60))
def test_sort_of_texts_is_by_bytes(xs: list[str]) -> None:
    for descending in (False, True):
        result = row("sort", "-", "[String]", int(descending))(xs)
        assert result == sorted(xs, key=str.encode, reverse=descending)


@pytest.mark.parametrize("t", ["f16", "f32", "Float"])
def test_nan_sorts_last(t: str) -> None:
    xs = [math.nan, 2.0, -1.0, math.nan, -math.inf, 0.5]
    up, down = (row("sort", "-", f"[{t}]", order)(xs) for order in (0, 1))
    assert up[:4] == [-math.inf, -1.0, 0.5, 2.0]
    assert down[:4] == [2.0, 0.5, -1.0, -math.inf]
    assert all(map(math.isnan, up[4:] + down[4:]))


def test_sort_of_many() -> None:
    xs = [i * 7919 % 10007 for i in range(10007)]
    sort = row("sort", "-", "[Int]", 0)
    assert sort(xs) == sorted(xs)
    assert sort(sorted(xs)) == sorted(xs)
    assert sort(sorted(xs, reverse=True)) == sorted(xs)


# --- sizes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [2**40, 2**59, 2**61, 2**63 - 1])
def test_absurd_sizes_are_out_of_memory(count: int) -> None:
    limited = {"machine": core.Machine(stack_bytes=1 << 16, memory_limit=1 << 30)}
    for call in (
        lambda: row("fill.i64", "[Int]", "Int Int")(count, 1, **limited),
        lambda: row("fill.u8", "[u8]", "Int u8")(count, 0, **limited),
        lambda: row("zeros", "[[Int]]", "Int", "[[Int]]")(count, **limited),
        lambda: row("reserve", "-", "[Int] Int")([1, 2], count, **limited),
    ):
        assert fault_of(call) == "out_of_memory"


@given(st.integers(-(2**63), 2**63 - 1), st.integers(-(2**63), 2**63 - 1), st.integers(-9, 9))
def test_range_length(start: int, stop: int, step: int) -> None:
    if step:
        a, b = range(start, stop, step), min(2**63 - 1, -(-(stop - start) // step))
        expected = max(b, 0) if len(range(0)) == 0 and (stop - start) * step > 0 else 0
        assert row("range_length", "Int", "Int Int Int")(start, stop, step) == expected
        assert not a or expected
    else:
        assert fault_of(lambda: row("check_step", "-", "Int")(step)) == "step_is_zero"


@given(index, st.integers(0, 7))
def test_checks(at: int, length: int) -> None:
    check = row("check_index", "Int", "Int Int")
    if -length <= at < length:
        assert check(at, length) == at % length
    else:
        assert fault_of(lambda: check(at, length)) == "index_out_of_range"
    lengths = fault_of(lambda: row("check_lengths", "-", "Int Int")(at, length))
    assert lengths == ("" if at == length else "lengths_differ")
