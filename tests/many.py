"""The command of random programs: draws many, runs each in a process of its own, counts how they
end."""

from __future__ import annotations

import argparse
import os
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from .runs import available, some_tiers
from .twins.nodes import Node, lines

STATUS = {0: "equal", 1: "different", 2: "refused", 3: "crashed"}


def main(
    text: str | None, draw: Callable[[int], list[Node]], one: Callable[[int, Sequence[str]], int]
) -> int:
    """`draw` gives the program of a seed, `one` runs it on some tiers and gives its status."""
    parser = argparse.ArgumentParser(
        description=text, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="so many programs at once")
    parser.add_argument("--some", action="store_true", help="the interpreter and one more tier")
    parser.add_argument("--show", action="store_true", help="print one program, run nothing")
    options = parser.parse_args()
    if options.show:
        print("\n".join(lines(draw(options.seed))))
        return 0
    start, outcomes = time.monotonic(), Counter[str]()
    seeds = range(options.seed, options.seed + options.count)

    def run(seed: int) -> int:
        tiers = some_tiers(str(seed)) if options.some else available()
        return isolated(lambda: one(seed, tiers))

    with ThreadPoolExecutor(options.jobs) as pool:
        for seed, status in zip(seeds, pool.map(run, seeds), strict=True):
            outcomes[STATUS.get(status, "crashed")] += 1
            if status not in STATUS:
                print(f"seed {seed} ended by {status}", flush=True)
    print(dict(outcomes), f"{time.monotonic() - start:.0f} s")
    return bool(outcomes["different"] + outcomes["crashed"])


def isolated(run: Callable[[], int]) -> int:
    """Runs something in a process of its own, as it may crash; its status."""
    child = os.fork()
    if child == 0:
        status = 3
        try:
            status = run()
        except BaseException:
            traceback.print_exc()
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
