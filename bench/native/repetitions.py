"""What the programs for numba share: arguments, and timing one repetition after another.

A program is `python NAME.py SIZE REPETITIONS`. It prints a checksum, then the nanoseconds of each
repetition; one more goes before them, which compiles and warms up.
"""

import sys
from collections.abc import Callable
from time import perf_counter_ns


def size() -> int:
    return int(sys.argv[1])


def measure(kernel: Callable, prepare: Callable[[int], tuple], digest: Callable[..., int]) -> None:
    """Time `kernel` on the arguments that `prepare` makes for each repetition, untimed.

    `digest` makes an integer of the result and the arguments, untimed too.
    """
    checksum = 0
    times = []
    for repetition in range(int(sys.argv[2]) + 1):
        arguments = prepare(repetition)
        start = perf_counter_ns()
        result = kernel(*arguments)
        times.append(perf_counter_ns() - start)
        checksum += int(digest(result, *arguments))
    print(checksum, *times[1:], sep="\n")


def measure_on_size(kernel: Callable[[int], int]) -> None:
    """Time a kernel that takes the size and gives an integer."""
    measure(kernel, lambda repetition: (size(),), lambda result, *arguments: result)
