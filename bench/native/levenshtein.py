"""Edit distance of two long pseudo-random texts over four letters, by two rows of the table."""

import numpy as np
from numba import njit
from repetitions import measure, size


@njit
def letters(n, seed):
    state = seed
    text = np.empty(n, np.uint8)
    for i in range(n):
        state = state * 16807 % 2147483647
        text[i] = 97 + state % 4
    return text


@njit
def distance(x, y):
    previous = np.arange(len(y) + 1)
    current = np.zeros(len(y) + 1, np.int64)
    for i in range(len(x)):
        letter = x[i]
        current[0] = i + 1
        for j in range(len(y)):
            best = previous[j]
            if letter != y[j]:
                best += 1
            if previous[j + 1] + 1 < best:
                best = previous[j + 1] + 1
            if current[j] + 1 < best:
                best = current[j] + 1
            current[j + 1] = best
        previous, current = current, previous
    return previous[len(y)]


measure(
    distance,
    lambda repetition: (letters(size(), 1 + repetition), letters(size(), 1001 + repetition)),
    lambda result, *texts: result,
)
