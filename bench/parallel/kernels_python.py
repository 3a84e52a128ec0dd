"""The kernels of kernels.mojo for numba with `parallel=True`, and for NumPy, which has one thread.

`kernels_python.py PEER KERNEL SIZE REPETITIONS THREADS` prints a checksum and the nanoseconds of
each repetition. A batch is an array of two dimensions: lists cannot be filled by several threads of
numba. NumPy has no kernel whose turns are loops that end early.
"""

import math
import sys
from time import perf_counter_ns

import numba
import numpy as np
from numba import njit, prange

COLUMNS = 1000
LIMIT = 200
ONE, TWO = np.float32(1.0), np.float32(2.0)
HALF, QUARTER = np.float32(0.5), np.float32(0.25)


class NumPy:
    """As one writes it for NumPy."""

    @staticmethod
    def batch_increment(batch):
        return batch + ONE

    @staticmethod
    def batch_scale(batch):
        return batch * TWO

    @staticmethod
    def sum_batch(batch):
        return batch.sum(axis=1)

    @staticmethod
    def normalize_batch(batch):
        return batch - batch.mean(axis=1, keepdims=True)

    @staticmethod
    def scale(data):
        return data * TWO

    @staticmethod
    def bells(data):
        return np.exp(-data * data) + np.exp(data * HALF) * QUARTER

    @staticmethod
    def forces(x, y, z, mass):
        made = np.empty((len(x), 3))
        for i in range(len(x)):
            dx, dy, dz = x - x[i], y - y[i], z - z[i]
            d2 = dx * dx + dy * dy + dz * dz + 0.01
            pull = mass / (d2 * np.sqrt(d2))
            made[i] = dx @ pull, dy @ pull, dz @ pull
        return made


@njit(parallel=True)
def batch_increment(batch):
    result = np.empty_like(batch)
    for r in prange(len(batch)):
        for i in range(batch.shape[1]):
            result[r, i] = batch[r, i] + ONE
    return result


@njit(parallel=True)
def batch_scale(batch):
    result = np.empty_like(batch)
    for r in prange(len(batch)):
        for i in range(batch.shape[1]):
            result[r, i] = batch[r, i] * TWO
    return result


@njit(parallel=True)
def sum_batch(batch):
    result = np.empty(len(batch), np.float32)
    for r in prange(len(batch)):
        total = np.float32(0.0)
        for x in batch[r]:
            total += x
        result[r] = total
    return result


@njit(parallel=True)
def normalize_batch(batch):
    result = np.empty_like(batch)
    for r in prange(len(batch)):
        total = np.float32(0.0)
        for x in batch[r]:
            total += x
        mean = np.float32(total / batch.shape[1])
        for i in range(batch.shape[1]):
            result[r, i] = batch[r, i] - mean
    return result


@njit(parallel=True)
def scale(data):
    result = np.empty_like(data)
    for i in prange(len(data)):
        result[i] = data[i] * TWO
    return result


@njit(parallel=True)
def bells(data):
    result = np.empty_like(data)
    for i in prange(len(data)):
        x = data[i]
        result[i] = np.exp(-x * x) + np.exp(x * HALF) * QUARTER
    return result


@njit(parallel=True)
def forces(x, y, z, mass):
    made = np.empty((len(x), 3))
    for i in prange(len(x)):
        fx = fy = fz = 0.0
        for j in range(len(x)):
            dx, dy, dz = x[j] - x[i], y[j] - y[i], z[j] - z[i]
            d2 = dx * dx + dy * dy + dz * dz + 0.01
            pull = mass[j] / (d2 * math.sqrt(d2))
            fx += dx * pull
            fy += dy * pull
            fz += dz * pull
        made[i, 0], made[i, 1], made[i, 2] = fx, fy, fz
    return made


@njit
def escape_steps(cr, ci):
    zr = zi = 0.0
    for step in range(LIMIT):
        zr2, zi2 = zr * zr, zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


@njit(parallel=True)
def mandelbrot(n):
    steps = np.empty(n, np.int64)
    for row in prange(n):
        ci = 2.0 * row / n - 1.0
        total = 0
        for column in range(n):
            total += escape_steps(3.0 * column / n - 2.0, ci)
        steps[row] = total
    return steps


class Numba:
    """As one writes it for numba: loops."""

    batch_increment = staticmethod(batch_increment)
    batch_scale = staticmethod(batch_scale)
    sum_batch = staticmethod(sum_batch)
    normalize_batch = staticmethod(normalize_batch)
    scale = staticmethod(scale)
    bells = staticmethod(bells)
    forces = staticmethod(forces)
    mandelbrot = staticmethod(mandelbrot)


def quarters(n: int) -> np.ndarray:
    return (np.arange(n) % 4).astype(np.float32) * QUARTER


def positions(n: int, salt: int) -> np.ndarray:
    return (np.arange(n) * 7919 + salt) % 1000 * 0.001


def arguments(kernel: str, n: int) -> tuple:
    if kernel == "mandelbrot":
        return (n,)
    if kernel == "forces":
        return tuple(positions(n, salt) for salt in (1, 251, 673, 17))
    if kernel in ("scale", "bells"):
        return (quarters(n),)
    return (np.tile(quarters(COLUMNS), (n, 1)),)


def digest(kernel: str, made: np.ndarray) -> int:
    if kernel == "mandelbrot":
        return int(made.sum())
    squares = float(np.sum(made.astype(np.float64) ** 2))
    return int(squares if kernel == "forces" else squares * 16.0)


def main() -> None:
    peer, kernel, size, repetitions, threads = sys.argv[1:]
    numba.set_num_threads(int(threads))
    run = getattr({"numpy": NumPy, "numba": Numba}[peer], kernel)
    given = arguments(kernel, int(size))
    checksum = digest(kernel, run(*given))
    times = []
    for _ in range(int(repetitions) + 1):
        start = perf_counter_ns()
        run(*given)
        times.append(perf_counter_ns() - start)
    print(checksum, *times[1:], sep="\n")


if __name__ == "__main__":
    main()
