# Parallel loops of a given size, over and over. Arguments: the body, the size, how many loops are
# timed together, how often; before that they run until all is warm.
from math import sqrt
from sys import argv
from time import perf_counter_ns

comptime WARM = 300_000_000  # nanoseconds


fn empty(n: int):
    parallel for i in range(n):
        pass


fn cheap(data: [f32]) -> [f32]:
    results: [f32] = []
    parallel for x in data:
        results.append(x * 2.0)
    return results


fn costly(data: [f32]) -> [f32]:
    results: [f32] = []
    parallel for x in data:
        var t = x
        for _ in range(16):
            t = sqrt(t + x) * 0.75
        results.append(t)
    return results


fn run(body: String, data: [f32]) -> f32:
    if body == "empty":
        empty(len(data))
        return data[0]
    if body == "cheap":
        return cheap(data)[0]
    return costly(data)[0]


def main() raises:
    body = String(argv()[1])
    loops = Int(argv()[3])
    data = List[f32](length=Int(argv()[2]), fill=0.5)
    start = perf_counter_ns()
    seen: f32 = 0.0
    while perf_counter_ns() - start < WARM:
        seen = run(body, data)
    print(Int(seen * 1000.0))
    for _ in range(Int(argv()[4])):
        start = perf_counter_ns()
        for _ in range(loops):
            seen += run(body, data)
        print(perf_counter_ns() - start)
    if seen < 0.0:
        print(seen)
