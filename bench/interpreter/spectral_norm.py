"""Largest singular value of an infinite matrix by power iteration."""

from math import floor, sqrt

N = 450
ROUNDS = 10


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) * 0.5 + (i + 1))


def times(v):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * v[j]
        result.append(total)
    return result


def times_transposed(v):
    n = len(v)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * v[j]
        result.append(total)
    return result


def main():
    u = [1.0] * N
    for _ in range(ROUNDS):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    uv = 0.0
    vv = 0.0
    for i in range(N):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(floor(sqrt(uv / vv) * 1000000000.0 + 0.5))


main()
