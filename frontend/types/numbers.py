"""Compile-time numbers: limits, wrapping, rounding, register patterns."""

from __future__ import annotations

import struct

from .kinds import BITS, F32, F64, Type

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
    if isinstance(value, float) and (value - value != 0 or value == 0):
        return value
    over, under = value.as_integer_ratio()
    if t is F64:
        try:
            return over / under
        except OverflowError:
            return float("inf") if over > 0 else float("-inf")
    if not over:
        return 0.0
    digits, lowest, highest = (24, -149, 128) if t is F32 else (11, -24, 16)
    exponent = floor_of_log2(abs(over), under)
    quantum = max(exponent - digits + 1, lowest)  # the power of two whose multiples there are
    count = rounded_quotient(abs(over) << max(-quantum, 0), under << max(quantum, 0))
    if count.bit_length() + quantum > highest:
        return float("inf") if over > 0 else float("-inf")
    return (count if over > 0 else -count) * 2.0**quantum


def floor_of_log2(over: int, under: int) -> int:
    """The exponent of the greatest power of two that is no more than a positive fraction."""
    exponent = over.bit_length() - under.bit_length()
    below = over << max(-exponent, 0) < under << max(exponent, 0)
    return exponent - below


def rounded_quotient(over: int, under: int) -> int:
    """The nearest integer, the even one of two."""
    count, rest = divmod(over, under)
    return count + (2 * rest > under or (2 * rest == under and count % 2 == 1))


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
