# Edit distance of two long pseudo-random texts over four letters, by two rows of the table.
from sys import argv
from time import perf_counter_ns


def letters(n: Int, seed: Int) -> List[UInt8]:
    var state = seed
    var text = List[UInt8]()
    for _ in range(n):
        state = state * 16807 % 2147483647
        text.append(UInt8(97 + state % 4))
    return text^


def distance(x: List[UInt8], y: List[UInt8]) -> Int:
    var previous = List[Int]()
    for j in range(len(y) + 1):
        previous.append(j)
    var current = List[Int](length=len(y) + 1, fill=0)
    for i in range(len(x)):
        var letter = x[i]
        current[0] = i + 1
        for j in range(len(y)):
            var best = previous[j]
            if letter != y[j]:
                best += 1
            if previous[j + 1] + 1 < best:
                best = previous[j + 1] + 1
            if current[j] + 1 < best:
                best = current[j] + 1
            current[j + 1] = best
        swap(previous, current)
    return previous[len(y)]


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for r in range(repetitions + 1):
        var x = letters(n, 1 + r)
        var y = letters(n, 1001 + r)
        var start = perf_counter_ns()
        checksum += distance(x, y)
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
