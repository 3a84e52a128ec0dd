"""Sieve of Eratosthenes over an array of flags, made anew in each repetition."""

import numpy as np
from numba import njit
from repetitions import measure_on_size


@njit
def count_primes(n):
    prime = np.ones(n + 1, np.bool_)
    i = 2
    while i * i <= n:
        if prime[i]:
            for j in range(i * i, n + 1, i):
                prime[j] = False
        i += 1
    count = 0
    for k in range(2, n + 1):
        if prime[k]:
            count += 1
    return count


measure_on_size(count_primes)
