"""Largest singular value of an infinite matrix by power iteration."""

from math import floor, sqrt

import numpy as np
from numba import njit
from repetitions import measure, size

ROUNDS = 10


@njit
def element(i, j):
    return 1.0 / (((i + j) * (i + j + 1)) * 0.5 + (i + 1))


@njit
def times_matrix(v, result):
    for i in range(len(result)):
        total = 0.0
        for j in range(len(v)):
            total += element(i, j) * v[j]
        result[i] = total


@njit
def times_transposed(v, result):
    for i in range(len(result)):
        total = 0.0
        for j in range(len(v)):
            total += element(j, i) * v[j]
        result[i] = total


@njit
def spectral_norm(n):
    u = np.ones(n)
    v = np.zeros(n)
    between = np.zeros(n)
    for _ in range(ROUNDS):
        times_matrix(u, between)
        times_transposed(between, v)
        times_matrix(v, between)
        times_transposed(between, u)
    uv = 0.0
    vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    return sqrt(uv / vv)


measure(
    spectral_norm,
    lambda repetition: (size(),),
    lambda norm, n: floor(norm * 1000000000.0 + 0.5),
)
