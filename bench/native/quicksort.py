"""Sorts an array of pseudo-random integers in place, recursively; only the sorting is timed."""

import numpy as np
from numba import njit
from repetitions import measure, size


@njit
def pseudo_random(n, seed):
    state = seed
    numbers = np.empty(n, np.int64)
    for i in range(n):
        state = state * 16807 % 2147483647
        numbers[i] = state
    return numbers


@njit
def quicksort(xs, first, last):
    pivot = xs[first]
    i = first
    j = last
    while i <= j:
        while xs[i] < pivot:
            i += 1
        while xs[j] > pivot:
            j -= 1
        if i <= j:
            kept = xs[i]
            xs[i] = xs[j]
            xs[j] = kept
            i += 1
            j -= 1
    if first < j:
        quicksort(xs, first, j)
    if i < last:
        quicksort(xs, i, last)


@njit
def digest(xs):
    result = 0
    for i in range(len(xs)):
        if i > 0 and xs[i - 1] > xs[i]:
            print("not sorted at", i)
        result = (result * 31 + xs[i]) % 1000003
    return result


measure(
    quicksort,
    lambda repetition: (pseudo_random(size(), 42 + repetition), 0, size() - 1),
    lambda result, xs, first, last: digest(xs),
)
