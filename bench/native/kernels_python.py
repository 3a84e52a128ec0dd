"""The article's kernels in NumPy and numba: `kernels_python.py PEER KERNEL SIZE REPETITIONS`.

Prints a checksum and the nanoseconds of each repetition, as the programs in Mojo and C do. A batch
is a list of arrays, for numba a typed one.
"""

import sys
from collections.abc import Callable
from time import perf_counter_ns

import numba
import numpy as np
from numba import njit

ROWS = 100
CHAIN = 4
ONE = np.float32(1.0)
TWO = np.float32(2.0)
FACTOR = np.float32(42.0)


class NumPy:
    """As one writes it for NumPy."""

    @staticmethod
    def rows(arrays):
        return arrays

    @staticmethod
    def scale_array(arr):
        return arr * TWO

    @staticmethod
    def sum_tensor(t):
        return np.sum(t)

    @staticmethod
    def process_tensor(t):
        return t + ONE

    @staticmethod
    def simd_multiply(ptr):
        ptr *= FACTOR

    @staticmethod
    def batch_increment(batch):
        return [row + ONE for row in batch]

    @staticmethod
    def sum_batch(batch):
        return np.array([row.sum() for row in batch])

    @staticmethod
    def normalize_batch(batch):
        return [row - row.mean() for row in batch]


@njit
def scaled(arr):
    result = np.empty_like(arr)
    for i in range(len(arr)):
        result[i] = arr[i] * TWO
    return result


@njit
def summed(t):
    total = np.float32(0.0)
    for x in t:
        total += x
    return total


@njit
def plus(t, what):
    result = np.empty_like(t)
    for i in range(len(t)):
        result[i] = t[i] + what
    return result


@njit
def multiply(ptr):
    for i in range(len(ptr)):
        ptr[i] *= FACTOR


@njit
def incremented(batch):
    results = numba.typed.List()
    for row in batch:
        results.append(plus(row, ONE))
    return results


@njit
def sums(batch):
    result = np.empty(len(batch), np.float32)
    for r in range(len(batch)):
        result[r] = summed(batch[r])
    return result


@njit
def normalized(batch):
    results = numba.typed.List()
    for row in batch:
        mean = np.float32(summed(row) / len(row))
        results.append(plus(row, -mean))
    return results


class Numba:
    """As one writes it for numba: loops."""

    rows = staticmethod(numba.typed.List)
    scale_array = staticmethod(scaled)
    sum_tensor = staticmethod(summed)
    simd_multiply = staticmethod(multiply)
    batch_increment = staticmethod(incremented)
    sum_batch = staticmethod(sums)
    normalize_batch = staticmethod(normalized)

    @staticmethod
    def process_tensor(t):
        return plus(t, ONE)


def numbers(n: int) -> np.ndarray:
    return (np.arange(n) % 4).astype(np.float32) * np.float32(0.25)


def squares(arrays) -> int:
    return int(sum(np.sum(array.astype(np.float64) ** 2) for array in arrays) * 16.0)


def scale_array(peer, n: int) -> tuple[int, Callable]:
    data = numbers(n)

    def repetition():
        return peer.scale_array(data)[n // 2]

    return squares([peer.scale_array(data)]), repetition


def sum_tensor(peer, n: int) -> tuple[int, Callable]:
    data = numbers(n)
    return int(peer.sum_tensor(data) * 4.0), lambda: peer.sum_tensor(data)


def process_tensor(peer, n: int) -> tuple[int, Callable]:
    tensor = numbers(n)

    def repetition():
        nonlocal tensor
        for _ in range(CHAIN):
            tensor = peer.process_tensor(tensor)
        return tensor[n // 2]

    repetition()
    return squares([tensor]), repetition


def simd_multiply(peer, n: int) -> tuple[int, Callable]:
    data = numbers(n)
    peer.simd_multiply(data)

    def repetition():
        peer.simd_multiply(data)
        return data[n // 2]

    return squares([data]), repetition


def on_rows(peer, n: int, kernel: Callable) -> tuple[int, Callable]:
    batch = peer.rows([numbers(n // ROWS) for _ in range(ROWS)])
    return squares(kernel(batch)), lambda: kernel(batch)[ROWS // 2][0]


def batch_increment(peer, n: int) -> tuple[int, Callable]:
    return on_rows(peer, n, peer.batch_increment)


def sum_batch(peer, n: int) -> tuple[int, Callable]:
    batch = peer.rows([numbers(n // ROWS) for _ in range(ROWS)])
    return squares([peer.sum_batch(batch)]), lambda: peer.sum_batch(batch)[ROWS // 2]


def normalize_batch(peer, n: int) -> tuple[int, Callable]:
    return on_rows(peer, n, peer.normalize_batch)


MEASURED = [
    scale_array,
    sum_tensor,
    process_tensor,
    simd_multiply,
    batch_increment,
    sum_batch,
    normalize_batch,
]


def main() -> None:
    peer = {"numpy": NumPy, "numba": Numba}[sys.argv[1]]
    kernel = {one.__name__: one for one in MEASURED}[sys.argv[2]]
    np.seterr(over="ignore")
    checksum, repetition = kernel(peer, int(sys.argv[3]))
    times = []
    for _ in range(int(sys.argv[4]) + 1):
        start = perf_counter_ns()
        repetition()
        times.append(perf_counter_ns() - start)
    print(checksum, *times[1:], sep="\n")


if __name__ == "__main__":
    main()
