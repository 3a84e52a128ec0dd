"""Elementwise assignment to slices does what Python's lists do when each step makes a new list.

Whether it is computed in place is the compiler's choice (`frontend/elementwise.py`), so the same
assignments are made to one list, to several, and through names of views, with any bounds.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mojovm

FUNCTIONS = """
def bounded(mut xs: List[Int], ys: List[Int], a: Int, b: Int, c: Int, d: Int):
    xs[a:b] = xs[c:d] * 2 + ys[c:d] * (xs[c:d] - 3)

def named(mut xs: List[Int], ys: List[Int], a: Int, b: Int, c: Int, d: Int):
    v = xs[c:d]
    w = xs[a:b]
    xs[a:b] = v * ys[0] - w

def same(mut xs: List[Int], ys: List[Int], a: Int, b: Int, c: Int, d: Int):
    v = xs[a:b + c]
    b += c
    xs[a:b] = v * 7 + v

def moved(mut xs: List[Int], ys: List[Int], a: Int, b: Int, c: Int, d: Int):
    v = xs[a:b]
    a += 1
    b += 1
    xs[a:b] = v * 5

def plain(mut xs: List[Int], ys: List[Int], a: Int, b: Int, c: Int, d: Int):
    xs[a:b] = xs[c:d]
    xs[a:b] = ys[a:b]
    xs[a:b] += xs[c:d]

def blocks(mut xs: List[Int], ys: List[Int], a: Int, b: Int, c: Int, d: Int):
    for i in range(a, b + 10):
        xs[4 * i + c:4 * i + c + 4] = ys[4 * i + c:4 * i + c + 4] - xs[4 * i + c:4 * i + c + 4]
"""


class Differ(Exception):
    """Lengths differ."""


def put(xs, start, stop, values):
    length = len(xs[start:stop])
    if length != len(values):
        raise Differ
    first = slice(start, stop).indices(len(xs))[0]
    xs[first : first + length] = values


def each(compute, *lists):
    if len({len(values) for values in lists}) > 1:
        raise Differ
    return [compute(*items) for items in zip(*lists, strict=True)]


def bounded(xs, ys, a, b, c, d):
    product = each(lambda y, x: y * (x - 3), ys[c:d], xs[c:d])
    put(xs, a, b, each(lambda x, p: 2 * x + p, xs[c:d], product))


def named(xs, ys, a, b, c, d):
    put(xs, a, b, each(lambda v, w: v * ys[0] - w, xs[c:d], xs[a:b]))


def same(xs, ys, a, b, c, d):
    put(xs, a, b + c, each(lambda v: 8 * v, xs[a : b + c]))


def moved(xs, ys, a, b, c, d):
    put(xs, a + 1, b + 1, each(lambda v: 5 * v, xs[a:b]))


def plain(xs, ys, a, b, c, d):
    put(xs, a, b, xs[c:d])
    put(xs, a, b, ys[a:b])
    put(xs, a, b, each(lambda x, y: x + y, xs[a:b], xs[c:d]))


def blocks(xs, ys, a, b, c, d):
    for i in range(a, b + 10):
        here = slice(4 * i + c, 4 * i + c + 4)
        put(xs, here.start, here.stop, each(lambda y, x: y - x, ys[here], xs[here]))


MODELS = [bounded, named, same, moved, plain, blocks]
NUMBERS = st.lists(st.integers(-9, 9), min_size=1, max_size=40)
BOUND = st.integers(-12, 12)


@pytest.fixture(scope="module", params=["interp", "native"])
def functions(request):
    return mojovm.VM(tier=request.param).load_source(FUNCTIONS)


@settings(deadline=None, max_examples=60)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@given(xs=NUMBERS, ys=NUMBERS, a=BOUND, b=BOUND, c=BOUND, d=BOUND, sized=st.booleans())
def test_as_python_does(functions, model, xs, ys, a, b, c, d, sized):
    if sized:  # lengths agree more often
        ys = (ys * 40)[: len(xs)]
        d = c + b - a
    wanted, found = list(xs), list(xs)
    try:
        model(wanted, ys, a, b, c, d)
    except Differ:
        with pytest.raises(mojovm.RuntimeFault, match="lengths differ"):
            getattr(functions, model.__name__)(found, ys, a, b, c, d)
    else:
        getattr(functions, model.__name__)(found, ys, a, b, c, d)
        assert found == wanted
