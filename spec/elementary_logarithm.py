"""log, log2, log10, log1p, asinh, acosh and atanh as terms. Needs pairs.

x = 2**k * m with m from sqrt ½ to sqrt 2, f = m - 1, s = f / (2 + f), and then
log(m) = 2 atanh(s) = f - f²/2 + s (f²/2 + s² L(s²)), as fdlibm's e_log.c describes it; the leading
terms are summed with their rounding errors. `bench/minimax.py` made L. The inverse hyperbolic
functions are logarithms of pairs.

The functions for f32 are given its value in f64 and round once at their end.
"""

from __future__ import annotations

from .elementary_pairs import (
    FRACTION_BITS,
    LN2,
    ONE_BITS,
    Pair,
    bits_of,
    chosen,
    exact_product,
    exact_sum,
    from_bits,
    fused,
    infinity,
    magnitude,
    not_a_number,
    number,
    ordered_sum,
    polynomial,
    power_of_two,
    quotient,
    sign_bit,
    times,
    whole_float,
    with_sign,
)
from .terms import Term, select, square_root

LN2_SHORT = 0.6931471805598903, 5.497923018708371e-14  # k times the first is exact
LOG10_2_SHORT = 0.30102999566395283, 2.8363394551044964e-14
PER_LN2 = 1.4426950408889634, 2.0355273740931033e-17
PER_LN10 = 0.4342944819032518, 1.098319650216765e-17
SQRT_HALF_BITS = 0x3FE6_A09E_667F_3BCD
LEAST_NORMAL = 2.0**-1022
BIG = 2.0**30  # whose square is so much more than 1 that 1 is nothing
TINY = 2.0**-28  # x**3 / 3 is nothing beside x

LOG = (  # -58.4
    0.6666666666666736,
    0.39999999999405483,
    0.28571428744061894,
    0.2222219842615122,
    0.1818357105743324,
    0.15313895728634316,
    0.14797363506142563,
)
LOG_SINGLE = (  # -36.6
    0.6666666562273721,
    0.40000339058837214,
    0.2853710806934282,
    0.2358540396466751,
)


def _parts(x: Term) -> tuple[Term, Term, Term]:
    """Of a positive normal number k + 1023 as an integer, k as a float, and m."""
    above = bits_of(x) - SQRT_HALF_BITS
    biased = (above + ONE_BITS) >> 52
    m = from_bits((above & FRACTION_BITS) + SQRT_HALF_BITS)
    return biased, whole_float(biased) - 1023, m


def parts(x: Term) -> tuple[Term, Term]:
    """k and m of a positive number, subnormal ones too."""
    subnormal = x < LEAST_NORMAL
    _, k, m = _parts(select(subnormal, x * 2.0**54, x))
    return select(subnormal, k - 54, k), m


def _series(f: Term, m: Term, low: Term | None = None) -> Pair:
    """log(1 + f + low), low being no more than a rounding error of f and 1 + f being about m."""
    s = f / (m + 1)
    half = f * 0.5
    square, lost = exact_product(half, f)
    total, error = ordered_sum(f, -square)
    z = s * s
    rest = fused(s, fused(z, polynomial(LOG, z), square), error - lost)
    if low is not None:  # over 1 + f, which is (1 + s) / (1 - s)
        rest = fused(low, fused(s + s, s - 1, 1.0), rest)
    return Pair(total, rest)


def _with_exponent(k: Term, part: Pair, unit: tuple[float, float] = LN2_SHORT) -> Term:
    total, error = ordered_sum(k * unit[0], part.high)
    return total + (error + fused(k, unit[1], part.low))


def _ends(x: Term, result: Term, least: float = 0.0) -> Term:
    """A logarithm's values where x is not between `least`, which gives -infinity, and infinity."""
    outside = select(x == least, -infinity(), not_a_number())
    return select(number(least) < x, select(x < infinity(), result, x), outside)


def log(x: Term) -> Term:
    k, m = parts(x)
    return _ends(x, _with_exponent(k, _series(m - 1, m)))


def log2(x: Term) -> Term:
    k, m = parts(x)
    part = times(ordered_sum(*_series(m - 1, m)), PER_LN2)
    return _ends(x, _with_exponent(k, part, (1.0, 0.0)))


def log10(x: Term) -> Term:
    k, m = parts(x)
    part = times(ordered_sum(*_series(m - 1, m)), PER_LN10)
    return _ends(x, _with_exponent(k, part, LOG10_2_SHORT))


def _log_of_pair(w: Pair, doubled: Term | None = None) -> Term:
    """log of a pair of which w.high is a positive normal number; where `doubled`, of twice it."""
    biased, k, m = _parts(w.high)
    f, low = ordered_sum(m - 1, w.low * 0.5 * power_of_two(2047 - biased))
    if doubled is not None:
        k = select(doubled, k + 1, k)
    return _with_exponent(k, _series(f, m, low))


def log1p(x: Term) -> Term:
    result = _ends(x, _log_of_pair(exact_sum(number(1.0), x)), -1.0)
    return select(magnitude(x) < 2.0**-54, x, result)


# --- inverse hyperbolic functions -----------------------------------------------------------------


def _sum(a: Term, b: Pair) -> Pair:
    total, error = exact_sum(a, b.high)
    return ordered_sum(total, error + b.low)


def _root(a: Pair) -> Pair:
    root = square_root(a.high)
    return Pair(root, (fused(-root, root, a.high) + a.low) / (root + root))


def _log_of_more(u: Pair, a: Term) -> Term:
    """log(1 + u), or of twice a where that is big."""
    big = number(BIG) <= a
    argument = chosen(big, Pair(a, number(0.0)), _sum(number(1.0), u))
    return select(a < infinity(), _log_of_pair(argument, big), a)


def asinh(x: Term) -> Term:
    """log1p(|x| + x² / (1 + sqrt(1 + x²)))"""
    a = magnitude(x)
    middle = select(a < BIG, a, number(1.0))
    square = exact_product(middle, middle)
    part = quotient(square, _sum(number(1.0), _root(_sum(number(1.0), square))))
    result = _log_of_more(_sum(middle, part), a)
    return select(a < TINY, x, with_sign(result, sign_bit(x)))


def acosh(x: Term) -> Term:
    """log1p(t + sqrt(2 t + t²)) where t = x - 1"""
    t = select(x < BIG, x, number(2.0)) - 1
    root = _root(_sum(t + t, exact_product(t, t)))
    result = _log_of_more(_sum(t, root), x)
    return select(number(1.0) < x, result, select(x == 1, number(0.0), not_a_number()))


def atanh(x: Term) -> Term:
    """Half the logarithm of (1 + |x|) / (1 - |x|), which is 2**k * m and never computed: all that
    is wanted is s = (m - 1) / (m + 1)."""
    a = magnitude(x)
    upper, lower = exact_sum(number(1.0), a), exact_sum(number(1.0), -a)
    biased, k, _ = _parts(upper.high / lower.high)
    factor = power_of_two(biased)
    lower = Pair(lower.high * factor, lower.low * factor)
    total, error = exact_sum(upper.high, -lower.high)
    dividend = ordered_sum(total, error + (upper.low - lower.low))
    total, error = exact_sum(upper.high, lower.high)
    s = quotient(dividend, Pair(total, error + (upper.low + lower.low)))
    z = s.high * s.high
    half = Pair(s.high, fused(s.high * z, polynomial(LOG, z) * 0.5, s.low))
    result = _with_exponent(k * 0.5, half)
    outside = select(a == 1, infinity(), not_a_number())
    result = with_sign(select(a < 1, result, outside), sign_bit(x))
    return select(a < TINY, x, result)


# --- for f32, in f64 ------------------------------------------------------------------------------


def _series_single(s: Term) -> Term:
    z = s * s
    return fused(s * z, polynomial(LOG_SINGLE, z), s + s)


def log_of_positive(x: Term) -> Term:
    """log of a positive number that is normal in f64, to about 2**-37 of it."""
    _, k, m = _parts(x)
    return fused(k, LN2[0], _series_single((m - 1) / (m + 1)))


def log_single(x: Term) -> Term:
    return _ends(x, log_of_positive(x))


def log2_single(x: Term) -> Term:
    _, k, m = _parts(x)
    return _ends(x, fused(_series_single((m - 1) / (m + 1)), PER_LN2[0], k))


def log10_single(x: Term) -> Term:
    return _ends(x, log_of_positive(x) * PER_LN10[0])


def _log_of_more_single(u: Term) -> Term:
    """log(1 + u)"""
    w, error = exact_sum(number(1.0), u)
    biased, k, m = _parts(w)
    f = fused(error, power_of_two(2046 - biased), m - 1)
    return fused(k, LN2[0], _series_single(f / (f + 2)))


def log1p_single(x: Term) -> Term:
    return select(x == 0, x, _ends(x, _log_of_more_single(x), -1.0))


def asinh_single(x: Term) -> Term:
    a = magnitude(x)
    result = _log_of_more_single(a + a * a / (square_root(fused(a, a, 1.0)) + 1))
    return select(x == 0, x, with_sign(select(a < infinity(), result, a), sign_bit(x)))


def acosh_single(x: Term) -> Term:
    t = x - 1
    result = _log_of_more_single(t + square_root(t * (t + 2)))
    result = select(x < infinity(), result, x)
    return select(number(1.0) <= x, result, not_a_number())


def atanh_single(x: Term) -> Term:
    a = magnitude(x)
    result = _log_of_more_single((a + a) / (1 - a)) * 0.5
    outside = select(a == 1, infinity(), not_a_number())
    result = with_sign(select(a < 1, result, outside), sign_bit(x))
    return select(x == 0, x, result)
