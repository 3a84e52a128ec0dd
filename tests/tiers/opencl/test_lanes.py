"""Vectors in a kernel are what they are in the interpreter, lane by lane."""

from __future__ import annotations

import pytest

from .test_programs import compare

# Of vectors v and w of `n` lanes of a type, something of that type.
EVERYWHERE = """
    (v + w) * v - w; -v; v // (w * w + 1); v % (w * w + 1)
    min(v, w); max(v, 3); (v < w).select(v, w); (v == v).select(w, 0)
    v.shuffle[1, 0, 3, 2, 5, 4, 7, 6](); v.join(w).slice[8, offset=3](); v.interleave(w).split()[1]
    v.rotate_left[3](); v.shift_right[2](); v.reversed(); v.insert[offset=2](w.slice[2]())
    v.fma(w, v); v.clamp(1, 5); v.cast[DType.int16]().cast[D](); v.cast[DType.bool]().select(v, w)
"""
SCALARS = """
    v.reduce_add(); v.reduce_mul(); v.reduce_min(); v.reduce_max(); v[i % 8]; v[-1]
    1 if any(v > w) else 0; 1 if v == w else 2; (v != w).select(v, w).reduce_add()
    v.load_back(); v.changed()
"""
WHOLE = "v & w; v | 6; v ^ w; ~v; v << 3; v >> w; v ** 3"
FLOATS = "v / w; sqrt(v * v); floor(v); exp(v * 0.01); round(v); v.cast[DType.float16]().cast[D]()"

PROGRAM = """
from math import exp, floor, sqrt

comptime D = DType.{dtype}

fn f(xs: List[Scalar[D]]) -> List[Scalar[D]]:
    var made = List[Scalar[D]]()
    parallel for x in xs:
        var i = Int(x)
        var v = SIMD[D, 8](x, x * 2, x - 3, 1, 7, x * x, 2, 9)
        v[i % 4 + 1] = x + 1
        var w = SIMD[D, 8](3, x, 5, 2, x + 1, 1, 8, 4)
{body}
    return made^
"""


def lines(dtype: str) -> str:
    listed = EVERYWHERE + ";" + (FLOATS if dtype[0] == "f" else WHOLE)
    vectors = [e.strip() for line in listed.splitlines() for e in line.split(";") if e.strip()]
    scalars = [e.strip() for line in SCALARS.splitlines() for e in line.split(";") if e.strip()]
    made = []
    for number, each in enumerate(vectors):
        made.append(f"var r{number} = {each}")
        made += [f"made.append(r{number}[{lane}])" for lane in (0, 3, 7)]
    for each in scalars:
        if each == "v.load_back()":
            made.append("var held = [x, x + 1, x + 2, x + 3]")
            made.append("made.append(held.load[width=2](1).reduce_add())")
        elif each == "v.changed()":
            made.append("held.store(1, w.slice[2]())")
            made.append("made.append(held[0] + held[1] * held[2])")
        else:
            made.append(f"made.append({each})")
    return "\n".join(f"        {line}" for line in made)


@pytest.mark.parametrize(
    "dtype", ["float32", "float64", "int32", "uint8", "int64", "int8", "uint64"]
)
def test_every_row_of_vectors(dtype):
    values = [0.0, 1.0, 2.0, 7.0, 100.0] if dtype[0] == "f" else [0, 1, 2, 7, 100]
    tier = compare(PROGRAM.format(dtype=dtype, body=lines(dtype)), [], values, last=5)
    assert not tier.failures


def test_a_lane_that_faults():
    source = PROGRAM.format(
        dtype="int32", body="        made.append((v // (w - 5)).reduce_add() + w[i])"
    )
    compare(source, [], [0, 1, 2, 3, 9], last=5)
