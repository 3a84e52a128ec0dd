"""Rows that native code has in line do there what the interpreter does, in all their ways."""

from __future__ import annotations

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify
from mojovm.frontend.driver import compile_source
from mojovm.spec.ops import TABLE
from mojovm.tiers.llvm.affine import Value, degree
from tests.machine.programs import TYPES
from tests.runs import Seen, available, needs_llvm, run

pytestmark = needs_llvm


def alike(text: str, *arguments) -> Seen:
    """Runs function 1 of a program on each tier: what all of them show."""
    code = assemble(TYPES + text)
    verify(code)
    data = encode(code)
    first, *others = [run(data, 1, tier, arguments) for tier in available()]
    assert [first.differences(other) for other in others] == [[]] * len(others)
    assert not first.live
    return first


SCALARS = {"Byte": "u8", "Small": "i8", "Wide": "u32", "Half": "f16", "Single": "f32",
           "Truth": "bool", "Whole": "i64"}  # fmt: skip

APPEND_VALUES = """
.type {t} {kind}
.type List list of {t}
.function f line 2
  .result List
  .parameter value {t} read
  .slots List - - {t} Int Int
    R0 = blank List
    R4 = const.i64 -1
    R5 = const.i64 7
    .owned R0:List
    jump L1
  L0:
    append_value R0 R3
  L1:
    for.i64 R4 R5 L0
    .unowned
    return
"""


@pytest.mark.parametrize("t", SCALARS)
def test_scalars_appended_as_values(t):
    """Where there is room, too: elements have their own width."""
    seen = alike(APPEND_VALUES.format(t=t, kind=SCALARS[t]), t == "Truth" or 1)
    assert len(eval(seen.result)) == 7


def test_the_degree_of_every_term_is_found():
    """Terms are graphs: a walk of every way through one of sin's would not end."""
    for row in TABLE:
        if row.meaning is not None:
            assert degree(row.meaning, [Value("register", 1)] * 4) == 0


def test_a_sum_doubled_again_and_again():
    """An index with 2**60 times as many summands is compiled, and right."""
    doubled = "".join(f"        var a{i + 1} = a{i} + a{i}\n" for i in range(60))
    text = f"fn f(xs: List[Int], n: Int) -> Int:\n    var acc = 0\n    for i in range(n):\n\
        var a0 = (i + n) * 16\n{doubled}        acc += xs[a60]\n    return acc\n"
    code = compile_source(text, "doubled.mojo", library=True)
    index = [f.name for f in code.functions].index("f")
    assert run(encode(code), index, "native", [[7, 8, 9], 0]).result == "0"
    assert run(encode(code), index, "native", [[7, 8, 9], 16]).result == str(7 * 16)
