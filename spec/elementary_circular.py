"""sin, cos and tan as terms. Needs pairs.

x = k * π/2 + r with r in ±π/4 as a pair. Below 2**40 by Cody and Waite's subtraction with π/2 in
three parts: x - k * P1 is exact with a fused multiplication (both are multiples of 2**-53 or so,
and the difference is small), and so is the next step as a pair. From there on by Payne and Hanek
(Radian Reduction for Trigonometric Functions, 1983): x is an integer M times a power of two, those
bits of 2/π are chosen whose products matter modulo 4, and M times them is computed in integers.
Both are computed and one selected, so the second is kept short: 27 selects and 10 products.

Then sin r = r + r³ S(r²) and cos r = 1 - r²/2 + r⁴ C(r²) by minimax polynomials
(`bench/minimax.py`), the leading terms summed with their rounding errors, as fdlibm's kernels do.
The functions for f32 are given its value in f64 and round once at their end.
"""

from __future__ import annotations

from itertools import pairwise

from .elementary_pairs import (
    FRACTION_BITS,
    MAGIC,
    Pair,
    bits_of,
    chosen,
    exact_product,
    exact_sum,
    fused,
    infinity,
    magnitude,
    not_a_number,
    number,
    ordered_sum,
    polynomial,
    quotient,
    sign_bit,
    times,
    whole_float,
    with_sign,
    word,
)
from .terms import Term, select

HALF_PI = 1.5707963267948966, 6.123233995736766e-17, -1.4973849048591698e-33
PER_HALF_PI = 0.6366197723675814
LARGE = 2.0**40
LARGE_EXPONENT = 1023 + 40
TINY = 2.0**-28  # x**3 / 3 is nothing beside x
LOW_HALF = 0xFFFF_FFFF

# floor(2/π * 2**1280)
TWO_PER_PI = int(
    "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e0"
    "06492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f4"
    "9c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d"
    "7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361d",
    16,
)

SINE = (  # -62.9
    -0.16666666666666666,
    0.008333333333333097,
    -0.0001984126984105176,
    2.7557319126236317e-06,
    -2.505208516014213e-08,
    1.6056145988661016e-10,
    -7.479860658129534e-13,
)
COSINE = (  # -64.0
    0.041666666666666595,
    -0.0013888888888873457,
    2.480158728911521e-05,
    -2.7557314256935547e-07,
    2.087571142445913e-09,
    -1.1359080712550331e-11,
)
SINE_SINGLE = (  # -37.5
    -0.16666666640931924,
    0.008333329326644962,
    -0.00019839319602701788,
    2.718189647276507e-06,
)
COSINE_SINGLE = (  # -43.1
    0.04166666662101503,
    -0.0013888883624234712,
    2.4799490819986855e-05,
    -2.720812139654376e-07,
)


# --- reduction by subtraction ---------------------------------------------------------------------


def _subtracted(a: Term) -> tuple[Term, Pair]:
    """The quadrant (its low two bits count) and r, for a from 0 to LARGE."""
    shifted = fused(a, PER_HALF_PI, MAGIC)
    k = -(shifted - MAGIC)
    first = fused(k, HALF_PI[0], a)
    product, lost = exact_product(k, HALF_PI[1])
    high, low = exact_sum(first, product)
    return bits_of(shifted), ordered_sum(high, low + fused(k, HALF_PI[2], lost))


# --- reduction by multiplication ------------------------------------------------------------------


def _window(offset: Term, first_bit: int, steps: int, count: int) -> list[Term]:
    """`count` words of the bits of 2/π (bit 1 is worth ½) from first_bit + offset on; the offset
    is below 64 * 2**steps. Chosen by halves, as a barrel shifter does."""
    length = (1 << steps) + count
    last = first_bit - 1 + 64 * length
    bits = TWO_PER_PI >> 1280 - last
    words = [word(bits >> 64 * (length - 1 - i) & (1 << 64) - 1) for i in range(length)]
    for step in reversed(range(steps)):
        far = (offset >> 6 + step & 1) == 1
        length = (1 << step) + count
        pairs = zip(words[:length], words[1 << step :], strict=False)
        words = [select(far, b, a) for a, b in pairs]
    shift = offset & 63
    rest = 63 - shift
    return [a << shift | b >> 1 >> rest for a, b in pairwise(words)]


def _high_product(a: Term, b: Term) -> Term:
    """The upper 64 bits of a product, a being below 2**53."""
    a_high, a_low, b_high, b_low = a >> 32, a & LOW_HALF, b >> 32, b & LOW_HALF
    low = a_low * b_low >> 32
    middle = a_high * b_low + low  # below 2**54
    other = a_low * b_high + (middle & LOW_HALF)
    return a_high * b_high + (middle >> 32) + (other >> 32)


def _centred(high: Term, low: Term) -> tuple[Term, Pair]:
    """The quadrant, and r, from the product's bits: two before the point, 126 behind it."""
    quadrant = (high >> 62) + (high >> 61 & 1)
    upper, lower = high << 2 | low >> 62, low << 2
    # the fraction as a signed number: its upper half biased to be positive
    top = whole_float((upper ^ 1 << 63) >> 32) - 2.0**31
    value = ordered_sum(top * 2.0**-32, whole_float(upper & LOW_HALF) * 2.0**-64)
    rest = fused(whole_float(lower >> 32), 2.0**-96, whole_float(lower & LOW_HALF) * 2.0**-128)
    value = ordered_sum(value.high, value.low + rest)
    return quadrant, ordered_sum(*times(value, (HALF_PI[0], HALF_PI[1])))


def _multiplied(a: Term) -> tuple[Term, Pair]:
    """The quadrant and r, for a finite a from LARGE on."""
    bits = bits_of(a)
    whole = bits & FRACTION_BITS | 1 << 52
    # a = whole * 2**e; bits before number e - 1 give multiples of 4
    first, second, third = _window((bits >> 52) - LARGE_EXPONENT, 40 - 52 - 1, 4, 3)
    middle = whole * second
    low = middle + _high_product(whole, third)
    high = whole * first + _high_product(whole, second) + select(low < middle, word(1), 0)
    return _centred(high, low)


def _reduced(a: Term) -> tuple[Term, Pair]:
    large = number(LARGE) <= a
    near_quadrant, near = _subtracted(a)
    far_quadrant, far = _multiplied(a)
    return select(large, far_quadrant, near_quadrant), chosen(large, far, near)


# --- sine and cosine of what is left --------------------------------------------------------------


def _sine(r: Pair, z: Term) -> Pair:
    low = fused(z * -0.5, r.low, r.low)
    return Pair(r.high, fused(r.high * z, polynomial(SINE, z), low))


def _cosine(r: Pair, z: Term) -> Pair:
    half = z * 0.5
    total = 1 - half
    lost = fused(r.high, r.high, -z) * -0.5
    rest = fused(z * z, polynomial(COSINE, z), fused(-r.high, r.low, lost))
    return Pair(total, ((1 - total) - half) + rest)


def _bit(quadrant: Term, number: int) -> Term:
    return (quadrant >> number & 1) == 1


def _finite(a: Term, result: Term) -> Term:
    return select(a < infinity(), result, not_a_number())


def sin(x: Term) -> Term:
    a = magnitude(x)
    quadrant, r = _reduced(a)
    z = r.high * r.high
    high, low = chosen(_bit(quadrant, 0), _cosine(r, z), _sine(r, z))
    result = with_sign(high + low, (quadrant << 62 & 1 << 63) ^ sign_bit(x))
    return _finite(a, select(a < TINY, x, result))


def cos(x: Term) -> Term:
    a = magnitude(x)
    quadrant, r = _reduced(a)
    z = r.high * r.high
    high, low = chosen(_bit(quadrant, 0), _sine(r, z), _cosine(r, z))
    return _finite(a, with_sign(high + low, (quadrant + 1) << 62 & 1 << 63))


def tan(x: Term) -> Term:
    a = magnitude(x)
    quadrant, r = _reduced(a)
    z = r.high * r.high
    sine, cosine = ordered_sum(*_sine(r, z)), ordered_sum(*_cosine(r, z))
    odd = _bit(quadrant, 0)
    high, low = quotient(chosen(odd, cosine, sine), chosen(odd, sine, cosine))
    result = with_sign(high + low, (quadrant << 63) ^ sign_bit(x))
    return _finite(a, select(a < TINY, x, result))


# --- for f32, in f64 ------------------------------------------------------------------------------


def _multiplied_single(a: Term) -> tuple[Term, Term]:
    """As `_multiplied`, for an integer of 24 bits."""
    bits = bits_of(a)
    whole = (bits & FRACTION_BITS | 1 << 52) >> 29
    first, second = _window((bits >> 52) - LARGE_EXPONENT, 40 - 23 - 1, 1, 2)
    low = whole * (second & LOW_HALF) >> 32
    product = whole * first + (whole * (second >> 32) + low >> 32)
    quadrant = (product >> 62) + (product >> 61 & 1)
    fraction = product << 2
    top = whole_float((fraction ^ 1 << 63) >> 32) - 2.0**31
    value = fused(top, 2.0**-32, whole_float(fraction & LOW_HALF) * 2.0**-64)
    return quadrant, value * HALF_PI[0]


def _reduced_single(a: Term) -> tuple[Term, Term]:
    shifted = fused(a, PER_HALF_PI, MAGIC)
    k = -(shifted - MAGIC)
    near = fused(k, HALF_PI[1], fused(k, HALF_PI[0], a))
    large = number(LARGE) <= a
    far_quadrant, far = _multiplied_single(a)
    return select(large, far_quadrant, bits_of(shifted)), select(large, far, near)


def _sine_single(r: Term, z: Term) -> Term:
    return fused(r * z, polynomial(SINE_SINGLE, z), r)


def _cosine_single(z: Term) -> Term:
    return fused(z * z, polynomial(COSINE_SINGLE, z), fused(z, -0.5, 1.0))


def sin_single(x: Term) -> Term:
    a = magnitude(x)
    quadrant, r = _reduced_single(a)
    z = r * r
    result = select(_bit(quadrant, 0), _cosine_single(z), _sine_single(r, z))
    result = with_sign(result, (quadrant << 62 & 1 << 63) ^ sign_bit(x))
    return _finite(a, select(x == 0, x, result))


def cos_single(x: Term) -> Term:
    a = magnitude(x)
    quadrant, r = _reduced_single(a)
    z = r * r
    result = select(_bit(quadrant, 0), _sine_single(r, z), _cosine_single(z))
    return _finite(a, with_sign(result, (quadrant + 1) << 62 & 1 << 63))


def tan_single(x: Term) -> Term:
    a = magnitude(x)
    quadrant, r = _reduced_single(a)
    z = r * r
    sine, cosine = _sine_single(r, z), _cosine_single(z)
    odd = _bit(quadrant, 0)
    result = select(odd, cosine, sine) / select(odd, sine, cosine)
    result = with_sign(result, (quadrant << 63) ^ sign_bit(x))
    return _finite(a, select(x == 0, x, result))
