"""The command: random programs, run by CPython and on each tier; what differs is reduced and shown.

python -m tests.twins --count N [--seed S] [--tiers interp,native,auto | --some]

LLVM takes nine tenths of the time: with --some, which runs a program on the interpreter and one
more tier, there are twice as many programs an hour.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.runs import available, some_tiers

from ..many import isolated
from .compare import Failure, case, failure_of, program_of
from .nodes import lines
from .python import spelled
from .reduce import reduced


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="print one program, run nothing")
    parser.add_argument("--whole", action="store_true", help="do not reduce")
    parser.add_argument("--tiers", type=lambda text: text.split(","), default=available())
    parser.add_argument("--some", action="store_true", help="the interpreter and one more tier")
    parser.add_argument("--jobs", type=int, default=1, help="so many programs at once")
    options = parser.parse_args()
    if options.show:
        print(*spelled("\n".join(lines(program_of(options.seed)))), sep="\n# ---- twin ----\n")
        return 0
    outcomes: Counter[str] = Counter()
    start, failures = time.monotonic(), 0
    seeds = range(options.seed, options.seed + options.count)
    with ThreadPoolExecutor(options.jobs) as pool:
        statuses = pool.map(
            lambda seed: isolated(
                lambda: one(
                    seed, options.whole, some_tiers(str(seed)) if options.some else options.tiers
                )
            ),
            seeds,
        )
        for seed, status in zip(seeds, statuses, strict=True):
            outcomes[STATUS.get(status, f"ended by {status}")] += 1
            if status not in (0, 2, 4):
                failures += 1
                if status not in STATUS:
                    print(f"seed {seed} ended by {status}", flush=True)
    print(dict(outcomes), f"{time.monotonic() - start:.0f} s, {failures} failures")
    return bool(failures)


STATUS = {0: "equal", 1: "different", 2: "too long", 3: "crashed", 4: "equal faults"}


def one(seed: int, whole: bool, tiers: Sequence[str]) -> int:
    """Runs one program; its status."""
    nodes = program_of(seed)
    try:
        kind = case("\n".join(lines(nodes)), tiers)
    except Failure as failure:
        if not whole:
            nodes = reduced(nodes, failure, tiers)
            failure = failure_of("\n".join(lines(nodes)), tiers) or failure
        ours, _ = spelled("\n".join(lines(nodes)))
        print(f"--- seed {seed}: {failure.kind}", ours, f"--- {failure}", sep="\n", flush=True)
        return 1
    except RecursionError:
        return 3
    return {"equal": 0, "late": 2, "fault": 4}[kind]


if __name__ == "__main__":
    sys.exit(main())
