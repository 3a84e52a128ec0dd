"""Product of two square matrices in arrays: one sum of products for each element."""

import numpy as np
from numba import njit
from repetitions import measure, size


@njit
def multiply(a, b, c):
    n = len(c)
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a[i, k] * b[k, j]
            c[i, j] = total


def filled(n, step):
    rows, columns = np.indices((n, n))
    return (rows * step + columns) % 17 * 0.25 - 2.0


def total(values):
    return int(np.sum(values.ravel() * (np.arange(values.size) % 7)) * 16.0)


n = size()
a = filled(n, 3)
b = filled(n, 5)
c = np.zeros((n, n))


def prepare(repetition):
    a[0, 0] = repetition
    return a, b, c


measure(multiply, prepare, lambda result, *matrices: total(c))
