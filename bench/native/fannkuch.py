"""Fannkuch-redux: reverses prefixes of every permutation of as many numbers as the size says."""

import numpy as np
from numba import njit
from repetitions import measure_on_size


@njit
def flips_of(first, perm):
    for i in range(len(first)):
        perm[i] = first[i]
    flips = 0
    top = perm[0]
    while top != 0:
        lo = 0
        hi = top
        while lo < hi:
            kept = perm[lo]
            perm[lo] = perm[hi]
            perm[hi] = kept
            lo += 1
            hi -= 1
        flips += 1
        top = perm[0]
    return flips


@njit
def next_permutation(first, count):
    for r in range(1, len(first)):
        head = first[0]
        for i in range(r):
            first[i] = first[i + 1]
        first[r] = head
        left = count[r] - 1
        count[r] = left
        if left > 0:
            return True
        count[r] = r + 1
    return False


@njit
def fannkuch(n):
    first = np.arange(n)
    perm = np.arange(n)
    count = np.arange(1, n + 1)
    checksum = 0
    most = 0
    sign = 1
    more = True
    while more:
        flips = flips_of(first, perm)
        checksum += sign * flips
        if flips > most:
            most = flips
        sign = -sign
        more = next_permutation(first, count)
    return checksum * 1000 + most


measure_on_size(fannkuch)
