"""One hot function for numba: `python hot.py CALLS [cache]`."""

import sys
from time import perf_counter_ns

from numba import njit

COLUMNS = 500
LIMIT = 100


@njit(cache="cache" in sys.argv)
def row_steps(ci):
    total = 0
    for column in range(COLUMNS):
        cr = 3.0 * column / COLUMNS - 2.0
        zr = 0.0
        zi = 0.0
        step = 0
        while step < LIMIT and zr * zr + zi * zi <= 4.0:
            following = zr * zr - zi * zi + cr
            zi = 2.0 * zr * zi + ci
            zr = following
            step += 1
        total += step
    return total


checksum = 0
times = [perf_counter_ns()]
for _ in range(int(sys.argv[1])):
    checksum += row_steps(0.25 + checksum * 1e-30)
    times.append(perf_counter_ns())
print(checksum, *times, sep="\n")
