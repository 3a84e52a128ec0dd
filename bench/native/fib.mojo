# Doubly recursive Fibonacci numbers: the cost of a call and a return.
from sys import argv
from time import perf_counter_ns


def fib(n: Int) -> Int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        checksum += fib(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
