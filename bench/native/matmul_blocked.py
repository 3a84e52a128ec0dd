"""Product of two square matrices in arrays, by blocks that stay in the cache."""

import numpy as np
from numba import njit
from repetitions import measure, size

BLOCK = 64


@njit
def multiply(a, b, c):
    n = len(c)
    c[:] = 0.0
    for i0 in range(0, n, BLOCK):
        i1 = min(i0 + BLOCK, n)
        for k0 in range(0, n, BLOCK):
            k1 = min(k0 + BLOCK, n)
            for j0 in range(0, n, BLOCK):
                j1 = min(j0 + BLOCK, n)
                for i in range(i0, i1):
                    for k in range(k0, k1):
                        factor = a[i, k]
                        target = c[i, j0:j1]  # indices from 0 let the loop vectorise
                        source = b[k, j0:j1]
                        for j in range(len(target)):
                            target[j] += factor * source[j]


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
