# The clock does not run backwards.
from time import perf_counter, perf_counter_ns

fn main():
    var t0 = perf_counter()
    var n0 = perf_counter_ns()
    var t = 0
    for i in range(1000):
        t += i
    print(t)  # expect: 499500
    print(perf_counter() >= t0, perf_counter_ns() >= n0)  # expect: True True
    print(perf_counter() - t0 < 60.0)  # expect: True
