"""Rows that native code has in line do there what the interpreter does, in all their ways."""

from __future__ import annotations

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify

from .machine_programs import TYPES
from .tiers import Seen, available, needs_llvm, run

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
