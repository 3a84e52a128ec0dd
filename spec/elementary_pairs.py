"""What the elementary functions are made of: pairs of floats, polynomials, powers of two. Needs
terms.

A `Pair` stands for the exact sum of its two f64, the low one being a few units of the high one's
last place at most. Sums and products whose rounding error is kept are Dekker's and Knuth's, with a
fused multiplication for the error of a product (Muller et al., Handbook of Floating-Point
Arithmetic, chapters 4 and 5). Nothing branches: all of it vectorises.

Floats are cut up through `bits_of`, which gives all NaNs one pattern, so that no result depends on
a NaN's bits. Where an argument is infinite or NaN the intermediate values mean nothing; the
functions put the right result in place at their end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .terms import Term, fused_multiply_add, library, select

LN2 = 0.6931471805599453, 2.3190468138462996e-17
MAGIC = (
    1.5 * 2.0**52
)  # added to a number below 2**51, it leaves the nearest integer in the low bits
MAGIC_BITS = 0x4338_0000_0000_0000
WHOLE = 2.0**52
WHOLE_BITS = 0x4330_0000_0000_0000
FRACTION_BITS = 0x000F_FFFF_FFFF_FFFF
ONE_BITS = 0x3FF0_0000_0000_0000
BIAS = 1023


class Pair(NamedTuple):
    high: Term
    low: Term


def number(value: float) -> Term:
    return Term("constant", "f64", (), value)


def word(value: int) -> Term:
    return Term("constant", "u64", (), value)


def infinity() -> Term:
    return from_bits(word(0x7FF0_0000_0000_0000))


def not_a_number() -> Term:
    return from_bits(word(0x7FF8_0000_0000_0000))


def bits_of(a: Term) -> Term:
    return library("bits_of", a)


def from_bits(a: Term) -> Term:
    return library("float_from_bits", a)


def magnitude(a: Term) -> Term:
    return from_bits(bits_of(a) & 0x7FFF_FFFF_FFFF_FFFF)


def sign_bit(a: Term) -> Term:
    return bits_of(a) & (1 << 63)


def with_sign(a: Term, sign: Term) -> Term:
    """a, negated where the sign bit is set."""
    return from_bits(bits_of(a) ^ sign)


def fused(a: Term, b: Term | float, c: Term | float) -> Term:
    b = b if isinstance(b, Term) else number(b)
    return fused_multiply_add(a, b, c if isinstance(c, Term) else number(c))


def clamped(a: Term, low: float, high: float) -> Term:
    """a within bounds; NaN stays."""
    return select(a < low, number(low), capped(a, high))


def capped(a: Term, high: float) -> Term:
    return select(number(high) < a, number(high), a)


def whole_float(a: Term) -> Term:
    """A u64 below 2**52 as f64; no processor needs a slow conversion for it."""
    return from_bits(a | WHOLE_BITS) - WHOLE


# --- pairs ----------------------------------------------------------------------------------------


def ordered_sum(a: Term, b: Term) -> Pair:
    """a + b exactly, a being 0 or not below b in magnitude."""
    total = a + b
    return Pair(total, (a - total) + b)


def exact_sum(a: Term, b: Term) -> Pair:
    """a + b exactly."""
    total = a + b
    part = total - a
    return Pair(total, (a - (total - part)) + (b - part))


def exact_product(a: Term, b: Term | float) -> Pair:
    """a * b exactly, unless it comes near the least numbers."""
    product = a * b
    return Pair(product, fused(a, b, -product))


def times(a: Pair, b: tuple[Term | float, Term | float]) -> Pair:
    """The product of two pairs, to about 2**-100 of it."""
    product, error = exact_product(a.high, b[0])
    return Pair(product, fused(a.high, b[1], fused(a.low, b[0], error)))


def plus(a: Pair, b: Pair) -> Pair:
    """The sum of two pairs, a being 0 or not below b in magnitude."""
    total, error = ordered_sum(a.high, b.high)
    return Pair(total, error + (a.low + b.low))


def quotient(a: Pair, b: Pair) -> Pair:
    """a / b to about 2**-100, with one division."""
    inverse = 1 / b.high
    first = a.high * inverse
    rest = fused(-first, b.high, a.high) + fused(-first, b.low, a.low)
    return Pair(first, rest * inverse)


def chosen(condition: Term, yes: Pair, no: Pair) -> Pair:
    return Pair(select(condition, yes.high, no.high), select(condition, yes.low, no.low))


# --- polynomials and powers of two ----------------------------------------------------------------


def polynomial(coefficients: Sequence[float], x: Term) -> Term:
    """The sum of coefficients[n] * x**n, by Estrin's scheme: halves that do not wait for each
    other."""
    parts: list[Term | float] = list(coefficients)
    while len(parts) > 1:
        pairs = zip(parts[::2], parts[1::2], strict=False)
        joined: list[Term | float] = [fused(x, high, low) for low, high in pairs]
        parts = joined + parts[len(joined) * 2 :]
        if len(parts) > 1:
            x = x * x
    assert isinstance(parts[0], Term)
    return parts[0]


def power_of_two(exponent: Term) -> Term:
    """2 to a biased exponent, u64, from 1 to 2046."""
    return from_bits(exponent << 52)


def scaled(a: Term, shifted: Term) -> Term:
    """a * 2**k, k in the low bits of `shifted` (which is k + MAGIC) and from -2000 to 2000,
    rounded once where it is subnormal."""
    both = bits_of(shifted) - (MAGIC_BITS - 2 * BIAS)
    half = both >> 1
    return a * power_of_two(half) * power_of_two(both - half)
