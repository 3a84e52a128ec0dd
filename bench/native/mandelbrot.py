"""Counts the steps that the points of a grid take to escape."""

from numba import njit
from repetitions import measure_on_size

LIMIT = 100


@njit
def escape_steps(cr, ci):
    zr = 0.0
    zi = 0.0
    for step in range(LIMIT):
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


@njit
def total_steps(size):
    total = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 3.0 * column / size - 2.0
            total += escape_steps(cr, ci)
    return total


measure_on_size(total_steps)
