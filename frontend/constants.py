"""Compile-time numbers: limits, wrapping, rounding, register patterns."""

from __future__ import annotations

import struct

from .syntax.literals import fraction
from .types import (
    BITS,
    F32,
    F64,
    Type,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def limits(t: Type) -> tuple[int, int]:
    """The smallest and largest value of an integer type."""
    bits = BITS[t.kind]
    if t.kind[0] == "i":
        return -(1 << bits - 1), (1 << bits - 1) - 1
    return 0, (1 << bits) - 1


def wrapped(value: int, t: Type) -> int:
    """The low bits of an integer as a value of an integer type."""
    bits = BITS[t.kind]
    value &= (1 << bits) - 1
    if t.kind[0] == "i" and value >> bits - 1:
        value -= 1 << bits
    return value


def to_float(value: Any, t: Type) -> float:
    """An exact number as the nearest float of a type (one rounding, ties to even)."""
    exact: Any
    if isinstance(value, float):
        if value - value != 0 or value == 0:
            return value
        exact = fraction(value)
    else:
        exact = fraction(value)
    if t is F64:
        try:
            return float(exact)
        except OverflowError:
            return float("inf") if exact > 0 else float("-inf")
    digits, lowest, highest = (24, -149, 128) if t is F32 else (11, -24, 16)
    if not exact:
        return float(value) if isinstance(value, float) else 0.0
    size = abs(exact)
    exponent = size.numerator.bit_length() - size.denominator.bit_length()
    if size < fraction(2) ** exponent:
        exponent -= 1
    quantum = fraction(2) ** max(exponent - digits + 1, lowest)
    rounded = round(size / quantum) * quantum
    if rounded >= fraction(2) ** highest:
        return float("inf") if exact > 0 else float("-inf")
    return float(rounded if exact > 0 else -rounded)


def pattern(t: Type, value: Any) -> int:
    """The register's 64 bits of a scalar constant, as a signed integer."""
    kind = t.kind
    if kind == "f64":
        return struct.unpack("<q", struct.pack("<d", value))[0]
    if kind == "f32":
        return struct.unpack("<I", struct.pack("<f", value))[0]
    if kind == "f16":
        return struct.unpack("<H", struct.pack("<e", value))[0]
    value = int(value)
    return value - (1 << 64) if value >> 63 and value > 0 else value


def short(value: Any) -> str:
    """A number for a message, not longer than a line."""
    text = str(value) if not isinstance(value, int) or value.bit_length() < 300 else "a number"
    return text if len(text) < 60 else text[:50] + "…"
