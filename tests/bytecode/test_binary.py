"""The binary form: what is encoded is decoded, and no bytes do worse than BadBytecode."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings

from mojovm.bytecode.binary import BODY, HEADER, RECORDS, BadBytecode, checksum, decode, encode
from mojovm.bytecode.code import Code, File
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify

from .codes import SAMPLE, codes

sample = encode(assemble(SAMPLE))


def sealed(data: bytes) -> bytes:
    """The bytes with the size and the checksum that they should have."""
    data = data[:80] + len(data).to_bytes(8, "little") + data[88:]
    return data[:16] + checksum(data) + data[48:]


def test_the_sample_is_verified() -> None:
    verify(decode(sample))


def test_layout() -> None:
    """The numbers that BYTECODE.md states."""
    assert (HEADER.size, BODY) == (96, 288)
    assert list(RECORDS.values()) == [1, 8, 32, 8, 64, 16, 16, 4, 16, 8, 16, 72]
    assert len(encode(Code([File("")]))) == BODY + 16 + 72  # the file's name is a text
    words = decode(sample).functions[0].words
    place = int.from_bytes(sample[96 + 6 * 16 :][:8], "little")
    assert place % 16 == 0
    assert sample[place : place + 4] == words[0].to_bytes(4, "little")


@settings(deadline=None)
@given(codes)
def test_round_trip(code: Code) -> None:
    data = encode(code)
    assert decode(data) == code
    assert encode(decode(data)) == data


def test_every_truncation_is_refused() -> None:
    for size in range(len(sample)):
        with pytest.raises(BadBytecode):
            decode(sample[:size])
        if size >= BODY:
            with pytest.raises(BadBytecode):
                decode(sealed(sample[:size]))
    with pytest.raises(BadBytecode):
        decode(sealed(sample + bytes(16)))


def test_every_flipped_bit_is_refused() -> None:
    for bit in range(8 * len(sample)):
        data = bytearray(sample)
        data[bit // 8] ^= 1 << bit % 8
        with pytest.raises(BadBytecode):
            decode(bytes(data))


def test_flipped_bits_under_a_right_checksum_do_no_harm() -> None:
    chance = random.Random(1)
    passed = 0
    for _ in range(5000):
        data = bytearray(sample)
        for _ in range(chance.randint(1, 3)):
            data[chance.randrange(48, len(data))] ^= 1 << chance.randrange(8)
        try:
            code = decode(sealed(bytes(data)))
        except BadBytecode as error:
            assert 0 <= error.offset <= len(data)
            continue
        passed += 1
        assert decode(encode(code)) == code
    assert passed > 100


def test_large_counts_allocate_nothing() -> None:
    for place in range(96, BODY, 8):
        for value in (1 << 31, 1 << 32, 1 << 60, (1 << 64) - 1):
            data = sample[:place] + value.to_bytes(8, "little") + sample[place + 8 :]
            with pytest.raises(BadBytecode):
                decode(sealed(data))


def test_text_that_is_not_utf8() -> None:
    place = sample.index(b"hello")
    with pytest.raises(BadBytecode, match="UTF-8") as caught:
        decode(sealed(sample[:place] + b"\xff" + sample[place + 1 :]))
    assert caught.value.offset == place


@pytest.mark.parametrize(
    ("place", "value", "reason"),
    [
        (0, b"\0", "no bytecode"),
        (8, b"\1", "version 1"),
        (12, b"\1", "flags"),
        (16, b"\0", "checksum"),
        (48, b"\0\1\2", "opcode table"),
        (60, b"\1", "should be zero"),
        (92, b"\xff\xff", "more strings"),
    ],
)
def test_header(place: int, value: bytes, reason: str) -> None:
    data = sample[:place] + value + sample[place + len(value) :]
    with pytest.raises(BadBytecode, match=reason):
        decode(data if place <= 16 else sealed(data))
