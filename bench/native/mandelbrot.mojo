# Counts the steps that the points of a grid take to escape.
from sys import argv
from time import perf_counter_ns

comptime LIMIT = 100


def escape_steps(cr: Float64, ci: Float64) -> Int:
    var zr = 0.0
    var zi = 0.0
    for step in range(LIMIT):
        var zr2 = zr * zr
        var zi2 = zi * zi
        if zr2 + zi2 > 4.0:
            return step
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return LIMIT


def total_steps(size: Int) -> Int:
    var total = 0
    for row in range(size):
        var ci = 2.0 * Float64(row) / Float64(size) - 1.0
        for column in range(size):
            var cr = 3.0 * Float64(column) / Float64(size) - 2.0
            total += escape_steps(cr, ci)
    return total


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        checksum += total_steps(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
