# Fannkuch-redux: reverses prefixes of every permutation of as many numbers as the size says.
from sys import argv
from time import perf_counter_ns


def flips_of(first: List[Int], mut perm: List[Int]) -> Int:
    for i in range(len(first)):
        perm[i] = first[i]
    var flips = 0
    var top = perm[0]
    while top != 0:
        var lo = 0
        var hi = top
        while lo < hi:
            var kept = perm[lo]
            perm[lo] = perm[hi]
            perm[hi] = kept
            lo += 1
            hi -= 1
        flips += 1
        top = perm[0]
    return flips


def next_permutation(mut first: List[Int], mut count: List[Int]) -> Bool:
    for r in range(1, len(first)):
        var head = first[0]
        for i in range(r):
            first[i] = first[i + 1]
        first[r] = head
        var left = count[r] - 1
        count[r] = left
        if left > 0:
            return True
        count[r] = r + 1
    return False


def fannkuch(n: Int) -> Int:
    var first = List[Int]()
    var perm = List[Int]()
    var count = List[Int]()
    for i in range(n):
        first.append(i)
        perm.append(i)
        count.append(i + 1)
    var checksum = 0
    var most = 0
    var sign = 1
    var more = True
    while more:
        var flips = flips_of(first, perm)
        checksum += sign * flips
        if flips > most:
            most = flips
        sign = -sign
        more = next_permutation(first, count)
    return checksum * 1000 + most


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        checksum += fannkuch(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
