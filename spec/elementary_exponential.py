"""exp, exp2, expm1, sinh, cosh and tanh as terms. Needs pairs.

x = k * ln 2 + r with a whole k and r in ±ln 2 / 2, by Cody and Waite's subtraction with ln 2 in two
parts (Software Manual for the Elementary Functions, 1980; with a fused multiplication the first is
exact), then exp(r) = 1 + r + r²/2 + r³ E(r) by a minimax polynomial (`bench/minimax.py`), the
leading terms summed with their rounding errors, as Tang's and fdlibm's functions do. No tables: a
polynomial of degree 12 vectorises, a look-up does not.

The hyperbolic functions come from exp(x) - 1 as a pair, a quarter of it so that it does not
overflow before they do. The functions for f32 are given its value in f64 and round once at their
end; a bit or two less of f64 is nothing there.
"""

from __future__ import annotations

from .elementary_pairs import (
    BIAS,
    LN2,
    MAGIC,
    MAGIC_BITS,
    Pair,
    bits_of,
    capped,
    clamped,
    exact_product,
    exact_sum,
    fused,
    magnitude,
    number,
    ordered_sum,
    polynomial,
    power_of_two,
    quotient,
    scaled,
    sign_bit,
    with_sign,
)
from .terms import Term, select

PER_LN2 = 1.4426950408889634
LEAST, GREATEST = -746.0, 710.0  # beyond, exp gives 0 and infinity
TINY = 2.0**-28  # x**3 / 6 is nothing beside x
SINH_LEAST_LOST = 40.0  # from here on exp(-x) is nothing beside exp(x)

EXP = (  # -61.7
    0.16666666666666677,
    0.04166666666666668,
    0.008333333333321454,
    0.0013888888888877455,
    0.00019841269886514685,
    2.480158734057197e-05,
    2.7557243862350287e-06,
    2.755725926471716e-07,
    2.5109145832188592e-08,
    2.0919476730207806e-09,
)
EXP_SINGLE = (  # -37.4
    0.16666666756407295,
    0.04166666679002542,
    0.008333288516538065,
    0.0013888836082265698,
    0.00019905201474463665,
    2.4869945841012183e-05,
)


def _reduced(x: Term) -> tuple[Term, Pair]:
    """k (as `scaled` wants it) and r as a pair."""
    shifted = fused(x, PER_LN2, MAGIC)
    whole = shifted - MAGIC
    return shifted, ordered_sum(fused(whole, -LN2[0], x), whole * -LN2[1])


def exponential(r: Pair, shifted: Term) -> Term:
    """2**k * exp(r): the error is that of the last rounding and a sixteenth of it."""
    total, error = ordered_sum(number(1.0), r.high)
    square = r.high * r.high
    rest = fused(square, fused(r.high, polynomial(EXP, r.high), 0.5), r.low)
    return scaled(total + (error + rest), shifted)


def exp(x: Term) -> Term:
    shifted, r = _reduced(clamped(x, LEAST, GREATEST))
    return exponential(r, shifted)


def exp_of_pair(x: Pair) -> Term:
    """exp of a pair within the bounds of exp."""
    shifted, r = _reduced(x.high)
    return exponential(ordered_sum(r.high, r.low + x.low), shifted)


def exp2(x: Term) -> Term:
    x = clamped(x, -1080.0, 1025.0)
    shifted = x + MAGIC
    fraction = x - (shifted - MAGIC)
    high, low = exact_product(fraction, LN2[0])
    return exponential(Pair(high, fused(fraction, LN2[1], low)), shifted)


def _quarter(x: Term) -> Pair:
    """(exp(x) - 1) / 4, for x from -60 to 711, to about 2**-58 of it."""
    shifted, r = _reduced(x)
    half = r.high * 0.5
    square, lost = exact_product(half, r.high)
    cube = (r.high * r.high) * r.high
    rest = fused(cube, polynomial(EXP, r.high), fused(r.low, r.high, lost)) + r.low
    high, low = ordered_sum(r.high, square)
    factor = power_of_two(bits_of(shifted) - (MAGIC_BITS - BIAS + 2))
    without, missing = exact_sum(factor, number(-0.25))
    total, error = exact_sum(without, factor * high)
    return ordered_sum(total, fused(factor, low + rest, error + missing))


def expm1(x: Term) -> Term:
    high, low = _quarter(clamped(x, -60.0, GREATEST))
    return select(magnitude(x) < 2.0**-54, x, (high + low) * 4)


def sinh(x: Term) -> Term:
    """(E + E / (E + 1)) / 2 where E = exp(x) - 1."""
    a = magnitude(x)
    quarter = _quarter(capped(a, 710.5))
    times_four = Pair(quarter.high * 4, quarter.low * 4)
    part = quotient(quarter, _one_more(times_four))
    total, error = ordered_sum(quarter.high, part.high)
    small = total + (error + (quarter.low + part.low))
    big = quarter.high + (quarter.low + 0.25)
    result = select(a < SINH_LEAST_LOST, small, big) * 2
    return select(a < TINY, x, with_sign(result, sign_bit(x)))


def _one_more(a: Pair) -> Pair:
    """1 + a for an a not below 0."""
    total, error = exact_sum(a.high, number(1.0))
    return ordered_sum(total, error + a.low)


def cosh(x: Term) -> Term:
    """(P + 1 / P) / 2 where P = exp(x)."""
    a = magnitude(x)
    quarter = _quarter(capped(a, 710.5))
    total, error = exact_sum(quarter.high, number(0.25))
    whole = ordered_sum(total, error + quarter.low)
    inverse = quotient(Pair(number(0.0625), number(0.0)), whole)
    total, error = ordered_sum(whole.high, inverse.high)
    small = total + (error + (whole.low + inverse.low))
    return select(a < SINH_LEAST_LOST, small, whole.high + whole.low) * 2


def tanh(x: Term) -> Term:
    """E / (E + 2) where E = exp(2 x) - 1."""
    a = magnitude(x)
    quarter = _quarter(capped(a, 20.0) * 2)
    total, error = exact_sum(quarter.high, number(0.5))
    high, low = quotient(quarter, Pair(total, error + quarter.low))
    return select(a < TINY, x, with_sign(high + low, sign_bit(x)))


# --- for f32, in f64 ------------------------------------------------------------------------------


def _single(x: Term) -> tuple[Term, Term]:
    """2**k and exp(r) - 1, x being within ±200."""
    shifted = fused(x, PER_LN2, MAGIC)
    r = fused(shifted - MAGIC, -LN2[0], x)
    return power_of_two(bits_of(shifted) - (MAGIC_BITS - BIAS)), _single_rest(r)


def _single_rest(r: Term) -> Term:
    return fused(r * r, fused(r, polynomial(EXP_SINGLE, r), 0.5), r)


def exp_single(x: Term) -> Term:
    factor, rest = _single(clamped(x, -110.0, 90.0))
    return fused(factor, rest, factor)


def exp2_single(x: Term) -> Term:
    x = clamped(x, -160.0, 130.0)
    shifted = x + MAGIC
    factor = power_of_two(bits_of(shifted) - (MAGIC_BITS - BIAS))
    return fused(factor, _single_rest((x - (shifted - MAGIC)) * LN2[0]), factor)


def _less_one_single(x: Term) -> Term:
    factor, rest = _single(x)
    return fused(factor, rest, factor - 1)


def expm1_single(x: Term) -> Term:
    return select(x == 0, x, _less_one_single(clamped(x, -40.0, 90.0)))


def sinh_single(x: Term) -> Term:
    a = magnitude(x)
    less = _less_one_single(capped(a, 90.0))
    result = with_sign((less + less / (less + 1)) * 0.5, sign_bit(x))
    return select(a < TINY, x, result)


def cosh_single(x: Term) -> Term:
    power = _less_one_single(capped(magnitude(x), 90.0)) + 1
    return (power + 1 / power) * 0.5


def tanh_single(x: Term) -> Term:
    a = magnitude(x)
    less = _less_one_single(capped(a, 10.0) * 2)
    return select(a < TINY, x, with_sign(less / (less + 2), sign_bit(x)))
