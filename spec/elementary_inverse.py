"""atan, atan2, asin and acos as terms. Needs pairs.

The arc tangent of n / d, n not above d, is that of a breakpoint c (0, ½ or 1) and of
u = (n - c d) / (d + c n), which is small, by atan u = u + u³ A(u²); the quotient is a pair, and the
leading terms are summed with their rounding errors. fdlibm's s_atan.c has four breakpoints and a
rounded quotient. The arc sine of x up to ½ is x + x³ B(x²); beyond, π/2 less twice that of
sqrt((1 - x) / 2), whose rounding error counts, as in fdlibm's e_asin.c. `bench/minimax.py` made A
and B. The functions for f32 are given its value in f64 and round once at their end.
"""

from __future__ import annotations

from .elementary_pairs import (
    Pair,
    capped,
    chosen,
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
    with_sign,
    word,
)
from .terms import Term, select, square_root

HALF_PI = 1.5707963267948966, 6.123233995736766e-17
PI = 3.141592653589793, 1.2246467991473532e-16
ATAN_HALF = 0.4636476090008061, 2.2698777452961687e-17
ATAN_ONE = 0.7853981633974483, 3.061616997868383e-17
FIRST_CHANGE = 0.236  # tan(atan(½) / 2): up to here ½ would be no nearer than 0
SECOND_CHANGE = 0.72
TINY = 2.0**-28  # x**3 / 3 is nothing beside x
FAR = 2.0**600  # what brings the least and the greatest numbers to where nothing is lost

ARCTAN = (  # -64.5
    -0.33333333333333326,
    0.19999999999995305,
    -0.1428571428463516,
    0.11111110986279779,
    -0.09090900789370182,
    0.07691970303562737,
    -0.066581264711132,
    0.0575024749593854,
    -0.0410234436280715,
)
ARCSINE = (  # -59.7
    0.1666666666666676,
    0.07499999999971048,
    0.044642857174297765,
    0.030381942724964518,
    0.02237221446897879,
    0.017351621680535938,
    0.01398070256804337,
    0.011399883105498927,
    0.010774824438216462,
    0.0037267448301756185,
    0.02165857824900883,
    -0.02093097318646593,
    0.03258680161028148,
)
ARCTAN_SINGLE = (  # -39.7
    -0.33333333241419394,
    0.19999976842342274,
    -0.14283803365958675,
    0.11041705909270683,
    -0.07927729314236294,
)
ARCSINE_SINGLE = (  # -39.8
    0.16666666627202062,
    0.07500004965547771,
    0.04464071915459785,
    0.03042627914940483,
    0.021868205583063186,
    0.020633182053520716,
    0.0020143253900852275,
    0.03287431791168739,
)


def _constant(value: tuple[float, float]) -> Pair:
    return Pair(number(value[0]), number(value[1]))


ZERO = 0.0, 0.0


def _by_breakpoint(n: Term, d: Term, zero: Term, half: Term, one: Term) -> Term:
    return select(n < d * FIRST_CHANGE, zero, select(n < d * SECOND_CHANGE, half, one))


def _arctan(n: Term, d: Term) -> Pair:
    """atan(n / d) for n from 0 to d, d positive and of a size whose inverse is normal."""
    nothing = number(0.0)
    above = exact_sum(n, -_by_breakpoint(n, d, nothing, d * 0.5, d))
    below = exact_sum(d, _by_breakpoint(n, d, nothing, n * 0.5, n))
    u = quotient(above, below)
    constants = zip(ZERO, ATAN_HALF, ATAN_ONE, strict=True)
    base = Pair(*(_by_breakpoint(n, d, *map(number, values)) for values in constants))
    z = u.high * u.high
    total, error = ordered_sum(base.high, u.high)
    rest = fused(u.high * z, polynomial(ARCTAN, z), u.low)
    return Pair(total, error + (base.low + rest))


def _less(base: Pair, a: Pair) -> Term:
    """base - a, base being 0 or not below a in magnitude."""
    total, error = ordered_sum(base.high, -a.high)
    return total + (error + (base.low - a.low))


def atan(x: Term) -> Term:
    a = capped(magnitude(x), 2.0**60)
    steep = number(1.0) < a
    one = number(1.0)
    high, low = _arctan(select(steep, one, a), select(steep, a, one))
    result = select(steep, _less(_constant(HALF_PI), Pair(high, low)), high + low)
    return select(a < TINY, x, with_sign(result, sign_bit(x)))


def _ordered(x: Term, y: Term) -> tuple[Term, Term, Term]:
    """Whether |y| is the greater, and the lesser and the greater; of two infinities, ones."""
    across, up = magnitude(x), magnitude(y)
    steep = across < up
    n, d = select(steep, across, up), select(steep, up, across)
    endless = n == infinity()
    return steep, select(endless, number(1.0), n), select(endless, number(1.0), d)


def _turned(x: Term, y: Term, steep: Term, first: Pair) -> Term:
    """atan2 from the angle to the nearer axis."""
    left = sign_bit(x) != 0
    base = chosen(left, _constant(PI), _constant(ZERO))
    base = chosen(steep, _constant(HALF_PI), base)
    # in the second of each two octants the angle is taken from the axis
    back = select(steep ^ left, word(1 << 63), 0)
    angle = Pair(with_sign(first.high, back), with_sign(first.low, back))
    total, error = ordered_sum(base.high, angle.high)
    result = with_sign(total + (error + (base.low + angle.low)), sign_bit(y))
    return select((x == x) & (y == y), result, not_a_number())


def atan2(y: Term, x: Term) -> Term:
    steep, n, d = _ordered(x, y)
    tiny = n < d * 2.0**-30
    factor = select(d < 1 / FAR, number(FAR), number(1.0))
    factor = select(number(FAR) < d, number(1 / FAR), factor)
    plain = Pair(select(n == 0, n, n / d), number(0.0))
    return _turned(x, y, steep, chosen(tiny | (n == 0), plain, _arctan(n * factor, d * factor)))


def _arcsine(x: Term) -> tuple[Term, Term, Pair, Term]:
    """Whether |x| is up to ½, and |x| or else sqrt((1 - |x|) / 2) as a pair, and what its arc sine
    is more than that."""
    a = magnitude(x)
    near = a <= 0.5
    z = select(near, a * a, (1 - a) * 0.5)
    root = square_root(z)
    doubled = select(root == 0, number(1.0), root + root)
    s = chosen(near, Pair(a, number(0.0)), Pair(root, fused(-root, root, z) / doubled))
    return a, near, s, s.high * z * polynomial(ARCSINE, z)


def asin(x: Term) -> Term:
    a, near, s, more = _arcsine(x)
    twice = Pair(s.high * 2, (s.low + more) * 2)
    result = select(near, a + more, _less(_constant(HALF_PI), twice))
    return select(a < TINY, x, with_sign(result, sign_bit(x)))


def acos(x: Term) -> Term:
    _, near, s, more = _arcsine(x)
    sign = sign_bit(x)
    once = Pair(with_sign(s.high, sign), with_sign(more, sign))
    twice = Pair(s.high * 2, (s.low + more) * 2)
    far = select(x < 0, _less(_constant(PI), twice), twice.high + twice.low)
    return select(near, _less(_constant(HALF_PI), once), far)


# --- for f32, in f64 ------------------------------------------------------------------------------


def _arctan_single(n: Term, d: Term) -> Term:
    nothing = number(0.0)
    above = n - _by_breakpoint(n, d, nothing, d * 0.5, d)
    u = above / (d + _by_breakpoint(n, d, nothing, n * 0.5, n))
    z = u * u
    base = _by_breakpoint(n, d, nothing, number(ATAN_HALF[0]), number(ATAN_ONE[0]))
    return fused(u * z, polynomial(ARCTAN_SINGLE, z), u) + base


def atan_single(x: Term) -> Term:
    a = magnitude(x)
    steep = number(1.0) < a
    one = number(1.0)
    result = _arctan_single(select(steep, one, a), select(steep, a, one))
    return with_sign(select(steep, HALF_PI[0] - result, result), sign_bit(x))


def atan2_single(y: Term, x: Term) -> Term:
    steep, n, d = _ordered(x, y)
    first = select(n == 0, n, _arctan_single(n, d))
    return _turned(x, y, steep, Pair(first, number(0.0)))


def _arcsine_single(x: Term) -> tuple[Term, Term]:
    a = magnitude(x)
    near = a <= 0.5
    z = select(near, a * a, (1 - a) * 0.5)
    s = select(near, a, square_root(z))
    return near, fused(s * z, polynomial(ARCSINE_SINGLE, z), s)


def asin_single(x: Term) -> Term:
    near, result = _arcsine_single(x)
    return with_sign(select(near, result, HALF_PI[0] - result * 2), sign_bit(x))


def acos_single(x: Term) -> Term:
    near, result = _arcsine_single(x)
    far = select(x < 0, PI[0] - result * 2, result * 2)
    return select(near, HALF_PI[0] - with_sign(result, sign_bit(x)), far)
