"""A Bool in memory that others share is true unless all of its bits are 0, on every tier."""

from __future__ import annotations

import importlib.util

import pytest

import mojovm
from tests.runs import available

np = pytest.importorskip("numpy", reason="needs NumPy")

TEXT = """
fn walked(xs: List[Bool]) -> Int:
    var n = 0
    for x in xs:
        if x:
            n += 1
    return n

fn indexed(xs: List[Bool]) -> Int:
    var n = 0
    for i in range(len(xs)):
        n += Int(xs[i])
    return n

fn picked(xs: List[Bool]) -> Int:
    var t = [10, 20]
    return t[Int(xs[0])]

fn alike(xs: List[Bool]) -> Bool:
    return xs[0] == xs[1] and not (xs[0] ^ xs[1]) and (xs[0] & xs[1])

fn copied(xs: List[Bool]) -> List[Bool]:
    var ys = List(xs[0:])
    ys.append(not xs[0])
    return ys

fn taken(xs: List[Bool]) -> Int:
    var ys = xs.copy()
    ys.sort()
    return Int(ys.pop()) + Int(ys[0]) + sum(ys)

fn rows(xs: List[List[Bool]]) -> Int:
    var n = 0
    for row in xs:
        for x in row:
            n += Int(x)
    return n

fn counted(xs: List[Bool]) -> Int:
    var n = 0
    parallel for x in xs:
        n += Int(x)
    return n

fn mapped(xs: List[Bool]) -> List[Int]:
    var ys = List[Int](length=len(xs), fill=0)
    parallel for i in range(len(xs)):
        ys[i] = Int(xs[i]) + Int(not xs[i]) * 10
    return ys
"""
BYTES = [2, 4, 0, 255, 128, 0, 1]

tiers = [*available(), *(["opencl"] if importlib.util.find_spec("pyopencl") else [])]


@pytest.fixture(params=tiers)
def module(request):
    vm = mojovm.VM(tier=request.param, threads=2)
    yield vm.load_source(TEXT)
    assert vm.stats()["live"] == 0


def shared(numbers) -> object:
    return np.array(numbers, "u1").view("?")


def test_true_by_any_bits(module) -> None:
    xs = shared(BYTES)
    assert (module.walked(xs), module.indexed(xs), module.picked(xs)) == (5, 5, 20)
    assert module.alike(xs) is True
    assert list(module.copied(xs)) == [True, True, False, True, True, False, True, False]
    assert module.taken(xs) == 5
    assert module.rows(xs[:6].reshape(2, 3)) == 4


def test_in_parallel_loops(module) -> None:
    xs = shared(BYTES * 30_000)
    assert module.counted(xs) == 150_000
    assert list(module.mapped(xs)) == [1 if b else 10 for b in BYTES] * 30_000


def test_own_list_that_an_array_shows(module) -> None:
    own = module.copied(shared([1, 0]))
    np.asarray(own).view("u1")[:] = [6, 0, 64]
    assert (list(own), module.walked(own), module.indexed(own)) == ([True, False, True], 2, 2)
