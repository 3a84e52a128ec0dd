"""Longest Collatz chain from a start below the size."""

from numba import njit
from repetitions import measure_on_size


@njit
def chain_length(start):
    n = start
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


@njit
def longest(limit):
    best = 0
    best_start = 0
    for start in range(1, limit):
        steps = chain_length(start)
        if steps > best:
            best = steps
            best_start = start
    return best_start * 1000 + best


measure_on_size(longest)
