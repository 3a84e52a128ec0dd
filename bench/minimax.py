"""Polynomials that approximate best: where the coefficients in `spec/elementary_*.py` come from.

    python bench/minimax.py            all of them, with the error that rounding them leaves
    python bench/minimax.py SINE …     those of these names

Least squares over Chebyshev's points, which is within a bit of the minimax polynomial, in mpmath's
arithmetic. Coefficients are rounded one after another, the weightiest first, and after each the
others are fitted anew, so that they make up for what rounding lost. Prints lines for a Python
table, with the base-2 logarithm of the greatest weighted error.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mpmath import cos, linspace, log, lu_solve, matrix, mp, mpf, pi, sqrt

mp.prec = 400
Function = Callable[[mpf], mpf]


@dataclass(frozen=True, slots=True)
class Wanted:
    """`function` on the interval, by `terms` powers of x; errors count times `weight`."""

    function: Function
    weight: Function
    low: float
    high: float
    terms: int


def fit(wanted: Wanted, powers: Sequence[int], rest: Function) -> list[mpf]:
    """The best coefficients of these powers for what `rest` leaves of the function."""
    low, high = mpf(wanted.low), mpf(wanted.high)
    count = 4 * len(powers) + 16
    points = [(low + high - (high - low) * cos(pi * (i + 0.5) / count)) / 2 for i in range(count)]
    weights = [wanted.weight(x) for x in points]
    system = matrix(count, len(powers))
    for row, (x, weight) in enumerate(zip(points, weights, strict=True)):
        for column, power in enumerate(powers):
            system[row, column] = weight * x**power
    right = matrix([weight * rest(x) for x, weight in zip(points, weights, strict=True)])
    return list(lu_solve(system.T * system, system.T * right))


def rounded(wanted: Wanted) -> tuple[list[float], mpf]:
    """The coefficients as f64, lowest power first, and the greatest error."""
    fixed: dict[int, float] = {}
    far = max(abs(wanted.low), abs(wanted.high))

    def rest(x: mpf) -> mpf:
        return wanted.function(x) - sum(c * x**p for p, c in fixed.items())

    while len(fixed) < wanted.terms:
        powers = [power for power in range(wanted.terms) if power not in fixed]
        found = fit(wanted, powers, rest)
        weights = [abs(c) * mpf(far) ** p for c, p in zip(found, powers, strict=True)]
        heaviest = weights.index(max(weights))
        fixed[powers[heaviest]] = float(found[heaviest])
    grid = [x for x in linspace(mpf(wanted.low), mpf(wanted.high), 999) if x != 0]
    return [fixed[p] for p in range(wanted.terms)], max(
        abs(rest(x) * wanted.weight(x)) for x in grid
    )


def _series(coefficient: Callable[[int], mpf], z: mpf) -> mpf:
    """The sum of coefficient(n) * z**n, for a z well below 1."""
    total, power, n = mpf(0), mpf(1), 0
    while abs(power) > mpf(2) ** -230:
        total += coefficient(n) * power
        power *= z
        n += 1
    return total


def _asin_coefficient(n: int) -> mpf:
    return mp.binomial(2 * n, n) / (mpf(4) ** n * (2 * n + 1))


def _exp_rest(r: mpf) -> mpf:
    """(exp(r) - 1 - r - r*r/2) / r**3"""
    return _series(lambda n: 1 / mp.factorial(n + 3), r)


LN2 = float(log(2)) / 2 + 1e-9  # how far from 0 the exponential's argument is reduced
SMALL = float((sqrt(2) - 1) ** 4) * (1 + 1e-9)  # the square of (m - 1) / (m + 1), m up to sqrt 2
QUARTER = 0.617  # the square of pi / 4, and a little
ARCTAN = 0.0559  # the square of tan of half of what atan is left with
ARCSINE = 0.2501


def _odd(n: int, sign: int = 1) -> mpf:
    return mpf(sign) ** n / (2 * n + 1)


WANTED = {
    # exp(r) = 1 + r + r*r/2 + r**3 * E(r)
    "EXP": Wanted(_exp_rest, lambda r: r**2, -LN2, LN2, 10),
    "EXP_SINGLE": Wanted(_exp_rest, lambda r: r**2, -LN2, LN2, 6),
    # 2 atanh(s) = 2 s + s * z * L(z) where z = s * s
    "LOG": Wanted(lambda z: _series(lambda n: 2 * _odd(n + 1), z), lambda z: z, 0, SMALL, 7),
    "LOG_SINGLE": Wanted(lambda z: _series(lambda n: 2 * _odd(n + 1), z), lambda z: z, 0, SMALL, 4),
    # atanh(s) = s + s*z/3 + s*z*z/5 + s*z**3 * L(z)
    "LOG_LONG": Wanted(
        lambda z: _series(lambda n: _odd(n + 3), z), lambda z: z**3, 0, SMALL, 7
    ),
    # sin(r) = r + r * z * S(z), cos(r) = 1 - z / 2 + z * z * C(z), z = r * r
    "SINE": Wanted(
        lambda z: _series(lambda n: -mpf(-1) ** n / mp.factorial(2 * n + 3), z),
        lambda z: z, 0, QUARTER, 7,
    ),
    "COSINE": Wanted(
        lambda z: _series(lambda n: mpf(-1) ** n / mp.factorial(2 * n + 4), z),
        lambda z: z**2, 0, QUARTER, 6,
    ),
    "SINE_SINGLE": Wanted(
        lambda z: _series(lambda n: -mpf(-1) ** n / mp.factorial(2 * n + 3), z),
        lambda z: z, 0, QUARTER, 4,
    ),
    "COSINE_SINGLE": Wanted(
        lambda z: _series(lambda n: mpf(-1) ** n / mp.factorial(2 * n + 4), z),
        lambda z: z**2, 0, QUARTER, 4,
    ),
    # atan(u) = u + u * z * A(z), asin(u) = u + u * z * B(z), z = u * u
    "ARCTAN": Wanted(
        lambda z: _series(lambda n: _odd(n + 1, -1), z), lambda z: z, 0, ARCTAN, 9
    ),
    "ARCTAN_SINGLE": Wanted(
        lambda z: _series(lambda n: _odd(n + 1, -1), z), lambda z: z, 0, ARCTAN, 5
    ),
    "ARCSINE": Wanted(
        lambda z: _series(lambda n: _asin_coefficient(n + 1), z), lambda z: z, 0, ARCSINE, 13
    ),
    "ARCSINE_SINGLE": Wanted(
        lambda z: _series(lambda n: _asin_coefficient(n + 1), z), lambda z: z, 0, ARCSINE, 8
    ),
    # the cube root of m, to begin with
    "CUBE_ROOT": Wanted(lambda m: mp.cbrt(m), lambda m: 1 / mp.cbrt(m), 1, 2, 6),
}  # fmt: skip


def main(names: Sequence[str]) -> None:
    for name in names or WANTED:
        coefficients, error = rounded(WANTED[name])
        print(f"{name} = (  # {float(log(error, 2)):.1f}")
        for coefficient in coefficients:
            print(f"    {coefficient!r},")
        print(")", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
