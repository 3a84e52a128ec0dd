# Largest singular value of an infinite matrix by power iteration.
from math import floor, sqrt
from sys import argv
from time import perf_counter_ns

comptime ROUNDS = 10


def element(i: Int, j: Int) -> Float64:
    return 1.0 / (Float64((i + j) * (i + j + 1)) * 0.5 + Float64(i + 1))


def times_matrix(v: List[Float64], mut result: List[Float64]):
    for i in range(len(result)):
        var total = 0.0
        for j in range(len(v)):
            total += element(i, j) * v[j]
        result[i] = total


def times_transposed(v: List[Float64], mut result: List[Float64]):
    for i in range(len(result)):
        var total = 0.0
        for j in range(len(v)):
            total += element(j, i) * v[j]
        result[i] = total


def spectral_norm(n: Int) -> Float64:
    var u = List[Float64](length=n, fill=1.0)
    var v = List[Float64](length=n, fill=0.0)
    var between = List[Float64](length=n, fill=0.0)
    for _ in range(ROUNDS):
        times_matrix(u, between)
        times_transposed(between, v)
        times_matrix(v, between)
        times_transposed(between, u)
    var uv = 0.0
    var vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    return sqrt(uv / vv)


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        var norm = spectral_norm(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
        checksum += Int(floor(norm * 1000000000.0 + 0.5))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
