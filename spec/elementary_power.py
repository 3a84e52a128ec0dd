"""pow, cbrt and hypot as terms. Needs pairs, the exponential and the logarithm.

pow is exp(y log x). The logarithm has to be right to 2**-67 of it, for it is multiplied by up to
745: s = (m - 1) / (m + 1) is a pair there, and so are the first three terms of the series
atanh(s) = s + s³/3 + s⁵/5 + s⁷ L(s²); `bench/minimax.py` made L. Special cases are C's.
"""

from __future__ import annotations

from .elementary_exponential import exp_of_pair, exp_single
from .elementary_logarithm import LN2_SHORT, log_of_positive, parts
from .elementary_pairs import (
    Pair,
    clamped,
    exact_product,
    fused,
    infinity,
    magnitude,
    not_a_number,
    number,
    ordered_sum,
    plus,
    polynomial,
    quotient,
    sign_bit,
    times,
    with_sign,
)
from .terms import Term, rounded, select

THIRD = 0.3333333333333333, 1.850371707708594e-17
FIFTH = 0.2, -1.1102230246251566e-17
EXPONENT = 2.0**70  # an exponent beyond acts alike: no logarithm but 0 is below 2**-54
BOUND = 750.0  # beyond, exp gives 0 or infinity

LOG_LONG = (  # -72.7
    0.14285714285716714,
    0.11111111109959616,
    0.09090909309184808,
    0.07692285990693754,
    0.06667899243573877,
    0.05842168040635304,
    0.05958345455986291,
)


def _pair(value: tuple[float, float]) -> Pair:
    return Pair(number(value[0]), number(value[1]))


def _long_log(x: Term) -> Pair:
    """log of a positive number as a pair, to 2**-67 of it."""
    k, m = parts(x)
    s = quotient(Pair(m - 1, number(0.0)), ordered_sum(number(1.0), m))
    z = times(s, s)
    fifth = plus(_pair(FIFTH), Pair(z.high * polynomial(LOG_LONG, z.high), number(0.0)))
    series = plus(_pair(THIRD), times(z, fifth))
    series = plus(s, times(times(z, s), series))
    whole = Pair(k * LN2_SHORT[0], k * LN2_SHORT[1])
    return plus(whole, Pair(series.high * 2, series.low * 2))


def _with_special_cases(x: Term, y: Term, result: Term) -> Term:
    """pow from |x| ** y, which is right wherever |x| is neither 0 nor infinite nor NaN."""
    size = magnitude(x)
    whole = rounded(y, "truncate") == y
    half = y * 0.5
    odd = whole & (rounded(half, "truncate") != half)
    down = y < 0
    result = select(size == 0, select(down, infinity(), number(0.0)), result)
    result = select(size == infinity(), select(down, number(0.0), infinity()), result)
    result = with_sign(result, select(odd, sign_bit(x), 0))
    impossible = (x < 0) & (size < infinity()) & (whole ^ 1)
    result = select(impossible | (x != x) | (y != y), not_a_number(), result)
    return select((y == 0) | (x == 1), number(1.0), result)


def pow(x: Term, y: Term) -> Term:
    factor = clamped(y, -EXPONENT, EXPONENT)
    logarithm = _long_log(magnitude(x))
    high, low = exact_product(factor, logarithm.high)
    low = select(magnitude(high) < BOUND, fused(factor, logarithm.low, low), number(0.0))
    return _with_special_cases(x, y, exp_of_pair(Pair(clamped(high, -BOUND, BOUND), low)))


def pow_single(x: Term, y: Term) -> Term:
    exponent = clamped(y, -EXPONENT, EXPONENT) * log_of_positive(magnitude(x))
    return _with_special_cases(x, y, exp_single(exponent))
