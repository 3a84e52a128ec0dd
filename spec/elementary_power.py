"""pow, cbrt and hypot as terms. Needs pairs, the exponential and the logarithm.

pow is exp(y log x). The logarithm has to be right to 2**-67 of it, for it is multiplied by up to
745: s = (m - 1) / (m + 1) is a pair there, and so are the first three terms of the series
atanh(s) = s + s³/3 + s⁵/5 + s⁷ L(s²). Special cases are C's. cbrt begins with a polynomial good to
20 bits and takes one step of Halley's, from a cube whose rounding error is known; hypot takes the
root of a pair. `bench/minimax.py` made the polynomials.
"""

from __future__ import annotations

from .elementary_exponential import exp_of_pair, exp_single
from .elementary_logarithm import LN2_SHORT, log_of_positive, parts
from .elementary_pairs import (
    FRACTION_BITS,
    ONE_BITS,
    Pair,
    bits_of,
    clamped,
    exact_product,
    from_bits,
    fused,
    infinity,
    magnitude,
    not_a_number,
    number,
    ordered_sum,
    plus,
    polynomial,
    power_of_two,
    quotient,
    sign_bit,
    times,
    with_sign,
)
from .terms import Term, rounded, select, square_root

THIRD = 0.3333333333333333, 1.850371707708594e-17
FIFTH = 0.2, -1.1102230246251566e-17
EXPONENT = 2.0**70  # an exponent beyond acts alike: no logarithm but 0 is below 2**-54
CUBE_ROOTS = 1.0, 1.2599210498948732, 1.5874010519681994  # of 1, 2 and 4
FAR = 2.0**600  # what brings the least and the greatest numbers to where squares are exact
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
CUBE_ROOT = (  # -19.4
    0.4739710214673984,
    0.8358872591905944,
    -0.46605083101667166,
    0.20058872337103378,
    -0.04964393903080771,
    0.005249168988787502,
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


# --- cube root and hypotenuse ---------------------------------------------------------------------


def cbrt(x: Term) -> Term:
    a = magnitude(x)
    subnormal = a < 2.0**-1022
    bits = bits_of(select(subnormal, a * 2.0**54, a))
    third = (bits >> 52) * 0x5556 >> 16  # of the biased exponent; 1023 is 3 * 341
    rest = (bits >> 52) - third * 3
    m = from_bits((bits & FRACTION_BITS) | ONE_BITS)
    value = m * power_of_two(rest + 1023)
    one, small = number(1.0), number(2.0**-18)
    factor = select(rest == 2, number(CUBE_ROOTS[2]), number(CUBE_ROOTS[1]))
    root = polynomial(CUBE_ROOT, m) * select(rest == 0, one, factor)
    square, lost = exact_product(root, root)
    cube, missing = exact_product(square, root)
    over = (cube - value) + fused(lost, root, missing)
    root = root - root * over / (cube + cube + value)
    root = root * power_of_two(third + (1023 - 341)) * select(subnormal, small, one)
    return select((number(0.0) < a) & (a < infinity()), with_sign(root, sign_bit(x)), x)


cbrt_single = cbrt


def hypot(x: Term, y: Term) -> Term:
    across, up = magnitude(x), magnitude(y)
    a, b = select(across < up, up, across), select(across < up, across, up)
    factor = select(a < 2.0**-400, number(FAR), number(1.0))
    factor = select(number(2.0**500) < a, number(1 / FAR), factor)
    total = plus(
        Pair(*exact_product(a * factor, a * factor)), exact_product(b * factor, b * factor)
    )
    root = square_root(total.high)
    rest = fused(-root, root, total.high) + total.low
    result = (root + rest / (root + root)) * (1 / factor)
    result = select(a == 0, a + b, result)
    return select((across == infinity()) | (up == infinity()), infinity(), result)


def hypot_single(x: Term, y: Term) -> Term:
    endless = (magnitude(x) == infinity()) | (magnitude(y) == infinity())
    return select(endless, infinity(), square_root(fused(x, x, y * y)))
