"""The command: random loops on every tier; what differs is reduced and shown.

python -m tests.loops --count N [--seed S] [--jobs J] [--some]

LLVM takes most of the time: with --some, which runs a program on the interpreter and one more tier,
there are twice as many programs an hour.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from mojovm.frontend.source import CompileFailure

from ..tiers import available, some_tiers
from ..twins.nodes import lines
from ..twins.reduce import smaller
from .compare import Different, case, difference, program_of

STATUS = {0: "equal", 1: "different", 2: "refused", 3: "crashed"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="so many programs at once")
    parser.add_argument("--some", action="store_true", help="the interpreter and one more tier")
    parser.add_argument("--show", action="store_true", help="print one program, run nothing")
    options = parser.parse_args()
    if options.show:
        print("\n".join(lines(program_of(options.seed))))
        return 0
    start, outcomes = time.monotonic(), Counter[str]()
    seeds = range(options.seed, options.seed + options.count)

    def run(seed: int) -> int:
        return isolated(seed, some_tiers(str(seed)) if options.some else available())

    with ThreadPoolExecutor(options.jobs) as pool:
        for seed, status in zip(seeds, pool.map(run, seeds), strict=True):
            outcomes[STATUS.get(status, "crashed")] += 1
            if status not in STATUS:
                print(f"seed {seed} ended by {status}", flush=True)
    print(dict(outcomes), f"{time.monotonic() - start:.0f} s")
    return bool(outcomes["different"] + outcomes["crashed"])


def isolated(seed: int, tiers: Sequence[str]) -> int:
    """Runs one program in a process of its own, as it may crash; its status."""
    child = os.fork()
    if child == 0:
        status = 3
        try:
            status = one(seed, tiers)
        except BaseException:
            traceback.print_exc()
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def one(seed: int, tiers: Sequence[str]) -> int:
    nodes = program_of(seed)
    try:
        case(seed, nodes, tiers, Counter())
    except CompileFailure:
        return 2
    except Different as found:
        two = ("interp", found.tier)
        nodes = smaller(nodes, lambda less: difference(seed, less, two) is not None, 400)
        found = difference(seed, nodes, two) or found
        print(f"--- seed {seed}", *lines(nodes), f"--- {found.tier}: {found}", sep="\n", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
