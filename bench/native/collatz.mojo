# Longest Collatz chain from a start below the size.
from sys import argv
from time import perf_counter_ns


def chain_length(start: Int) -> Int:
    var n = start
    var steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def longest(limit: Int) -> Int:
    var best = 0
    var best_start = 0
    for start in range(1, limit):
        var steps = chain_length(start)
        if steps > best:
            best = steps
            best_start = start
    return best_start * 1000 + best


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        checksum += longest(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
