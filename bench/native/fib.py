"""Doubly recursive Fibonacci numbers: the cost of a call and a return."""

from numba import njit
from repetitions import measure_on_size


@njit
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


measure_on_size(fib)
