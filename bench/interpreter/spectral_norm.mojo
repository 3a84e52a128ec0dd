# Largest singular value of an infinite matrix by power iteration.
from math import floor, sqrt

comptime N = 450
comptime ROUNDS = 10


def element(i: Int, j: Int) -> Float64:
    return 1.0 / (Float64((i + j) * (i + j + 1)) * 0.5 + Float64(i + 1))


def times(v: List[Float64]) -> List[Float64]:
    var n = len(v)
    var result = List[Float64]()
    for i in range(n):
        var total = 0.0
        for j in range(n):
            total += element(i, j) * v[j]
        result.append(total)
    return result^


def times_transposed(v: List[Float64]) -> List[Float64]:
    var n = len(v)
    var result = List[Float64]()
    for i in range(n):
        var total = 0.0
        for j in range(n):
            total += element(j, i) * v[j]
        result.append(total)
    return result^


def main():
    var u = List[Float64](length=N, fill=1.0)
    var v = List[Float64](length=N, fill=0.0)
    for _ in range(ROUNDS):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    var uv = 0.0
    var vv = 0.0
    for i in range(N):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(Int(floor(sqrt(uv / vv) * 1000000000.0 + 0.5)))
