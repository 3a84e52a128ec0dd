# One hot function, called again and again: prints a checksum and when each call ended.
from sys import argv
from time import perf_counter_ns

comptime COLUMNS = 500
comptime LIMIT = 100


def row_steps(ci: Float64) -> Int:
    var total = 0
    for column in range(COLUMNS):
        var cr = 3.0 * Float64(column) / Float64(COLUMNS) - 2.0
        var zr = 0.0
        var zi = 0.0
        var step = 0
        while step < LIMIT and zr * zr + zi * zi <= 4.0:
            var next = zr * zr - zi * zi + cr
            zi = 2.0 * zr * zi + ci
            zr = next
            step += 1
        total += step
    return total


def main() raises:
    var calls = Int(argv()[1])
    var checksum = 0
    var times = List[Int]()
    times.append(Int(perf_counter_ns()))
    for _ in range(calls):
        checksum += row_steps(0.25 + Float64(checksum) * 1e-30)
        times.append(Int(perf_counter_ns()))
    print(checksum)
    for time in times:
        print(time)
