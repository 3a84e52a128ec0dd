# Sieve of Eratosthenes over a list of flags, made anew in each repetition.
from sys import argv
from time import perf_counter_ns


def count_primes(n: Int) -> Int:
    var prime = List[Bool](length=n + 1, fill=True)
    var i = 2
    while i * i <= n:
        if prime[i]:
            for j in range(i * i, n + 1, i):
                prime[j] = False
        i += 1
    var count = 0
    for k in range(2, n + 1):
        if prime[k]:
            count += 1
    return count


def main() raises:
    var n = Int(argv()[1])
    var repetitions = Int(argv()[2])
    var checksum = 0
    var times = List[Int]()
    for _ in range(repetitions + 1):
        var start = perf_counter_ns()
        checksum += count_primes(n + Int(checksum == -1))
        times.append(Int(perf_counter_ns() - start))
    print(checksum)
    for i in range(1, len(times)):
        print(times[i])
