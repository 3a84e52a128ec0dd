"""Work on a Dask cluster: turns of a parallel loop, and whole calls, run by processes elsewhere."""

import distributed

import mojovm

SOURCE = """
fn steps(start: int) -> int:
    '''How long it takes from here to 1, halving what is even and tripling what is not.'''
    n = start
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count

fn longest(low: int, high: int) -> int:
    best = 0
    parallel for n in range(low, high):
        best = max(best, steps(n))
    return best
"""

if __name__ == "__main__":  # the workers import this file, too
    vm = mojovm.VM()
    module = vm.load_source(SOURCE, "collatz.mojo")
    here = module.longest(1, 100_000)
    quiet = {"dashboard_address": None, "silence_logs": 50}
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, **quiet) as workers,
        distributed.Client(workers) as client,
    ):
        # the turns of the loop are cut into parts, and put together in order
        joined = vm.cluster(client, partitions=4)
        there = module.longest(1, 100_000)
        print("the same result:", here == there, "loops there:", joined.loops)
        vm.cluster(None)
        # a function is pickled with its bytecode, like any other
        ranges = [(1, 1000), (1000, 10_000), (10_000, 100_000)]
        parts = client.gather(client.map(lambda ends: module.longest(*ends), ranges))
        print("whole calls:", parts, max(parts) == here)
