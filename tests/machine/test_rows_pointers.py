"""Rows of pointers: every scalar at every edge of a block, on each tier, against Python's bytes."""

from __future__ import annotations

import struct
from typing import Any

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify
from mojovm.machine import core
from mojovm.spec.terms import SCALARS
from tests.runs import each_tier

from .rows import compiled

FORMS = {"i8": "b", "i16": "h", "i32": "i", "i64": "q", "u8": "B", "u16": "H", "u32": "I",
         "u64": "Q", "f32": "f", "f64": "d", "bool": "?", "f16": "e"}  # fmt: skip
VALUES = {"bool": True, "f16": 1.5, "f32": -2.5, "f64": 0.1}
COUNT = 5


def outcome(text: str, tier: str, arguments: tuple[Any, ...] = ()) -> Any:
    """What the first function of a program gives, or its fault's name and values."""
    code = assemble(text)
    verify(code)
    machine = core.Machine(stack_bytes=1 << 16)
    try:
        return machine.run(compiled(encode(code), tier), 0, arguments)
    except core.Fault as fault:
        return fault.name, fault.a, fault.b
    finally:
        assert machine.stats()["live"] == 0


def stored_and_loaded(t: str) -> str:
    """Stores a value at an index of a block of five, and loads it from there."""
    return f"""
    .source "pointers"
    .type T {t}
    .type Int i64
    .function main line 1
      .result T
      .parameter offset Int read
      .parameter index Int read
      .parameter value T read
      .slots T Int Int T Int Int
        R4 = const.i64 {COUNT}
        R5 = alloc R4 T
        poke.{t} R5 R1 R2 R3
        R0 = peek.{t} R5 R1 R2
        return
    """


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("t", SCALARS)
def test_scalars_at_the_edges(t, tier):
    text, value, size = stored_and_loaded(t), VALUES.get(t, 7), struct.calcsize(FORMS[t])
    for index in (0, 1, COUNT - 1):
        assert outcome(text, tier, (0, index, value)) == value
    assert outcome(text, tier, (size * COUNT, -1, value)) == value
    assert outcome(text, tier, (size * (COUNT - 1), 0, value)) == value
    if size > 1:
        assert outcome(text, tier, (1, 0, value)) == value  # wherever it lies
        beyond = ("outside_block", COUNT - 1, COUNT)
        assert outcome(text, tier, (size * (COUNT - 1) + 1, 0, value)) == beyond
    far = [(0, COUNT), (0, -1), (-size, 0), (size * COUNT, 0), (0, (1 << 63) - 1)]
    far += [((1 << 63) - 1, 0), (-(1 << 63), 0), (1 << 40, 3), (0, -1 << 59)]
    for offset, index in far:
        assert outcome(text, tier, (offset, index, value))[0] == "outside_block", (offset, index)


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("t", SCALARS)
def test_bytes_as_any_scalar(t, tier):
    """Eight bytes of a block, stored as a number, are what Python makes of them."""
    text = f"""
    .source "pointers"
    .type T {t}
    .type Int i64
    .function main line 1
      .result T
      .parameter bits Int read
      .parameter index Int read
      .slots T Int Int Int Int
        R3 = const.i64 1
        R4 = alloc R3 Int
        R3 = const.i64 0
        poke.i64 R4 R3 R3 R1
        R0 = peek.{t} R4 R3 R2
        return
    """
    for bits in (0, 1, -1, 0x4045_0000_3FC0_3C01, -0x7F7E_7D7C_7B7A_7980):
        data = struct.pack("<q", bits)
        for index in range(8 // struct.calcsize(FORMS[t])):
            (known,) = struct.unpack_from("<" + FORMS[t], data, index * struct.calcsize(FORMS[t]))
            assert repr(outcome(text, tier, (bits, index))) == repr(known), (bits, index)


HANDLES = f"""
    .source "pointers"
    .type Int i64
    .type String str
    .function main line 1
      .result Int
      .parameter block Int read
      .parameter offset Int read
      .slots Int Int Int Int Int
        R3 = const.i64 0
        R4 = const.i64 {COUNT}
        R4 = alloc R4 Int
        {{row}}
        return
    """
REACHING = ("R0 = peek.i64 R1 R2 R3", "poke.i64 R1 R2 R3 R3\nR0 = const.i64 0")


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("row", REACHING)
def test_any_number_as_a_handle(row, tier):
    """None but the one of the block leads there, whatever its bits are."""
    text = HANDLES.format(row=row)
    assert outcome(text, tier, (0, 0)) == ("null_pointer", 0, 0)
    first = (1 << 25) | 1  # what the first block of a machine has
    assert outcome(text, tier, (first, 8)) == 0
    for handle in (1, 2, -1, first + 1, first + (1 << 25), first | 1 << 63, (1 << 63) - 1, 1 << 25):
        wrapped = handle - (1 << 64) if handle >= 1 << 63 else handle
        assert outcome(text, tier, (wrapped, 0))[0] == "freed_pointer", handle


@pytest.mark.parametrize("tier", each_tier)
def test_values_that_own(tier):
    """A text is put into a block, copied, lent, given back and taken out."""
    text = """
    .source "pointers"
    .type Int i64
    .type String str
    .string "kept"
    .function main line 1
      .result String
      .slots String - - String - - Int Int Int
        R6 = const.i64 2
        R7 = alloc R6 String
        R8 = const.i64 24
        R3 = const_string S0
        .owned R3:String
        put_at R7 R8 R3 String
        .unowned
        R3 = read_at R7 R8 String
        drop R3 String
        R3 = lend_at R7 R8 String
        .owned R3:String
        {row}
        give_at R7 R8 R3 String
        .unowned
        R0 = take_at R7 R8 String
        return
    """
    assert outcome(text.format(row="flush 1"), tier) == "kept"
    in_use = outcome(text.format(row="free R7 R6"), tier)
    assert in_use[0] == "inside_block"
    twice = """
        R0 = read_at R7 R8 String
        .owned R0:String R3:String
        drop R0 String
        .owned R3:String
    """
    assert outcome(text.format(row=twice), tier)[0] == "pointee_in_use"


@pytest.mark.parametrize("tier", each_tier)
def test_what_a_freed_block_owned_is_given_back(tier):
    text = """
    .source "pointers"
    .type Int i64
    .type Ints list of Int
    .function main line 1
      .result Int
      .slots Int Ints - - Int Int
        R0 = const.i64 1
        R4 = alloc R0 Ints
        R1 = zeros R0 Ints
        R5 = const.i64 0
        .owned R1:Ints
        put_at R4 R5 R1 Ints
        .unowned
        free R4 R5
        return
    """
    code = assemble(text)
    verify(code)
    machine = core.Machine(stack_bytes=1 << 16)
    assert machine.run(compiled(encode(code), tier), 0) == 1
    stats = machine.stats()
    assert (stats["live"], stats["leaked_blocks"], stats["pointer_blocks"]) == (0, 1, 1)
