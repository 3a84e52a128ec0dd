# Sorts a list of pseudo-random integers in place, recursively; only the sorting is timed.
from sys import argv
from time import perf_counter_ns


def pseudo_random(n: Int, seed: Int) -> List[Int]:
    var state = seed
    var numbers = List[Int]()
    for _ in range(n):
        state = state * 16807 % 2147483647
        numbers.append(state)
    return numbers^


def quicksort(mut xs: List[Int], first: Int, last: Int):
    var pivot = xs[first]
    var i = first
    var j = last
    while i <= j:
        while xs[i] < pivot:
            i += 1
        while xs[j] > pivot:
            j -= 1
        if i <= j:
            var kept = xs[i]
            xs[i] = xs[j]
            xs[j] = kept
            i += 1
            j -= 1
    if first < j:
        quicksort(xs, first, j)
    if i < last:
        quicksort(xs, i, last)


def digest(xs: List[Int]) -> Int:
    var result = 0
    for i in range(len(xs)):
        if i > 0 and xs[i - 1] > xs[i]:
            print("not sorted at", i)
        result = (result * 31 + xs[i]) % 1000003
    return result


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for r in range(repetitions + 1):
        var xs = pseudo_random(n, 42 + r)
        var start = perf_counter_ns()
        quicksort(xs, 0, n - 1)
        times.append(Int(perf_counter_ns() - start))
        checksum += digest(xs)
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
