"""Natively, vectors are those of the processor; lists are checked ahead of loops that load them."""

from __future__ import annotations

import json

import pytest

from tests.commands import mojovm
from tests.runs import needs_llvm

pytestmark = needs_llvm

PROGRAM = """\
fn dot(a: List[Float32], b: List[Float32]) -> Float32:
    var sum = SIMD[DType.float32, 4](0)
    for i in range(0, len(a), 4):
        sum += a.load[width=4](i) * b.load[width=4](i)
    return sum.reduce_add()

fn rows(xs: List[SIMD[DType.float64, 2]]) -> Float64:
    var most = SIMD[DType.float64, 2](0)
    for x in xs:
        most = max(most, x)
    return most.reduce_max()

fn masked(v: SIMD[DType.int32, 4], w: SIMD[DType.int32, 4]) -> SIMD[DType.int32, 4]:
    return (v < w).select(v ^ w, v.shuffle[1, 0, 3, 2]())

fn main():
    var xs = [Float32(i) for i in range(64)]
    print(dot(xs, xs), rows([SIMD[DType.float64, 2](1, 2)]))
    print(masked(SIMD[DType.int32, 4](1, 2, 3, 4), 3))
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    made = tmp_path_factory.mktemp("lanes") / "program.mojo"
    made.write_text(PROGRAM)
    return made


def shown(path, stage: str, function: str) -> str:
    done = mojovm("show", f"--stage={stage}", "--function", function, path)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_lanes_are_registers(path):
    text = shown(path, "llvm-optimized", "dot")
    assert "phi <4 x float>" in text and "fmul <4 x float>" in text
    assert "phi <2 x i64>" not in text  # nothing is put together of words
    assert "<2 x double>" in shown(path, "llvm-optimized", "rows")
    masked = shown(path, "llvm-optimized", "masked")
    assert "select <4 x i1>" in masked and "shufflevector <4 x i32>" in masked


def test_assembly_has_vector_instructions(path):
    text = shown(path, "asm", "dot")
    assert "mulps" in text and "addps" in text


def test_checks_of_loads_are_made_ahead(path):
    done = mojovm("explain", "--json", path)
    told = {function["function"]: function for function in json.loads(done.stdout)}
    (loop,) = told["dot"]["loops"]
    assert loop["kind"] == "lanes"
    assert "2 index checks made once ahead of it" in loop["text"]
