# Product of two square matrices in flat lists, by blocks that stay in the cache.
from sys import argv
from time import perf_counter_ns

comptime BLOCK = 64


def filled(n: Int, step: Int) -> List[Float64]:
    var values = List[Float64]()
    for i in range(n):
        for j in range(n):
            values.append(Float64((i * step + j) % 17) * 0.25 - 2.0)
    return values^


def multiply(a: List[Float64], b: List[Float64], mut c: List[Float64], n: Int):
    for i in range(n * n):
        c[i] = 0.0
    for i0 in range(0, n, BLOCK):
        var i1 = min(i0 + BLOCK, n)
        for k0 in range(0, n, BLOCK):
            var k1 = min(k0 + BLOCK, n)
            for j0 in range(0, n, BLOCK):
                var j1 = min(j0 + BLOCK, n)
                for i in range(i0, i1):
                    for k in range(k0, k1):
                        var factor = a[i * n + k]
                        for j in range(j0, j1):
                            c[i * n + j] += factor * b[k * n + j]


def total(values: List[Float64]) -> Int:
    var sum = 0.0
    for i in range(len(values)):
        sum += values[i] * Float64(i % 7)
    return Int(sum * 16.0)


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    var a = filled(n, 3)
    var b = filled(n, 5)
    var c = List[Float64](length=n * n, fill=0.0)
    for r in range(repetitions + 1):
        a[0] = Float64(r)
        var start = perf_counter_ns()
        multiply(a, b, c, n)
        times.append(Int(perf_counter_ns() - start))
        checksum += total(c)
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
