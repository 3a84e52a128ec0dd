"""Vectors between Python and a machine: tuples of their lanes."""

from __future__ import annotations

import numpy as np
import pytest

import mojovm

TEXT = """
struct Ray:
    var origin: SIMD[DType.float32, 4]
    var hits: Int

    fn __init__(out self, x: Float32):
        self.origin = SIMD[DType.float32, 4](x, 0, 0, 1)
        self.hits = 0

    fn move(mut self, by: SIMD[DType.float32, 4]):
        self.origin += by

fn doubled(v: SIMD[DType.float32, 4]) -> SIMD[DType.float32, 4]:
    return v + v

fn flipped(v: SIMD[DType.bool, 2]) -> SIMD[DType.bool, 2]:
    return ~v

fn wide() -> SIMD[DType.uint64, 2]:
    return SIMD[DType.uint64, 2](1 << 63, 7)

fn halves(v: SIMD[DType.float16, 4]) -> SIMD[DType.float16, 4]:
    return v / 2

fn rows(n: Int) -> List[SIMD[DType.int8, 4]]:
    return [SIMD[DType.int8, 4](Int8(i)) for i in range(n)]

fn total(xs: List[SIMD[DType.int8, 4]]) -> Int:
    var sum = 0
    for x in xs:
        sum += Int(x.reduce_add())
    return sum

fn raised(mut xs: List[SIMD[DType.int8, 4]]):
    for ref x in xs:
        x[0] += 1

fn pair(p: Tuple[SIMD[DType.int8, 2], Int]) -> Tuple[Int, SIMD[DType.int8, 2]]:
    return (p[1], p[0])

fn lanes(v):
    return v.size
"""


@pytest.fixture(scope="module")
def m():
    return mojovm.VM().load_source(TEXT)


def test_vectors_are_tuples(m):
    assert m.doubled((1, 2.5, -3, 0)) == (2.0, 5.0, -6.0, 0.0)
    assert m.doubled([1, 2, 3, 4]) == m.doubled(np.arange(1, 5)) == (2.0, 4.0, 6.0, 8.0)
    assert m.flipped((True, False)) == (False, True)
    assert m.wide() == (1 << 63, 7)
    assert m.halves((1, 3, 0.25, -5)) == (0.5, 1.5, 0.125, -2.5)


def test_vectors_in_others(m):
    assert m.pair(((1, -1), 5)) == (5, (1, -1))
    rows = m.rows(3)
    assert rows == [(0,) * 4, (1,) * 4, (2,) * 4] and rows[-1] == (2, 2, 2, 2)
    assert m.total(rows) == m.total([(0,) * 4, (1,) * 4, (2,) * 4]) == 12
    m.raised(rows)
    assert rows.tolist() == [(1, 0, 0, 0), (2, 1, 1, 1), (3, 2, 2, 2)]
    rows[1] = (9, 8, 7, 6)
    assert m.total(rows) == 1 + 30 + 9


def test_vectors_in_structs(m):
    ray = m.Ray(2)
    ray.move((1, 1, 1, 1))
    assert ray.origin == (3.0, 1.0, 1.0, 2.0)
    ray.origin = [4, 3, 2, 1]
    assert repr(ray) == "Ray(origin=(4.0, 3.0, 2.0, 1.0), hits=0)"
    with pytest.raises(ValueError, match="a vector of 4 numbers is wanted, not 3"):
        ray.origin = (1, 2, 3)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ((1, 2), ValueError),
        ("abcd", TypeError),
        (5, TypeError),
        ((1, 2, 3, "x"), TypeError),
        ((1, 2, 3, 1e300), OverflowError),
        (None, TypeError),
    ],
)
def test_what_is_no_vector_is_refused(m, given, error):
    with pytest.raises(error):
        m.doubled(given)
