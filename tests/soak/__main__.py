"""The command: many generated scripts under limits, every third of them hostile.

python -m tests.soak --count N [--seed S] [--jobs N] [--tiers interp,native,…] [--case SEED]

All scripts run in one process, one for each job, which must survive and not grow.
"""

from __future__ import annotations

import argparse
import faulthandler
import mmap
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tests.many import isolated

from .scripts import all_tiers, soak

WARM = 0.2  # the part of the scripts after which the process is as large as it may be
GROWTH = 48 << 20  # bytes that it may vary by afterwards


def job(seeds: range, place: mmap.mmap, number: int, tiers: tuple[str, ...]) -> int:
    """One process's part; its status."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    faulthandler.enable()
    tally = soak(seeds, place, tiers=tiers)
    for outcome, count in sorted(tally.outcomes.items()):
        print(f"{count:7,}  {outcome}")
    warm = tally.resident[int(len(tally.resident) * WARM) :]
    first, last, most = (size >> 20 for size in (warm[0], warm[-1], max(warm)))
    print(
        f"job {number}: {len(seeds):,} scripts, {len(tally.failures)} failures; at worst "
        f"{1000 * tally.worst:.0f} ms late ({tally.again} were tried again); resident "
        f"{first} MiB after a fifth, {last} MiB at the end, {most} MiB at most",
        flush=True,
    )
    return bool(tally.failures) or len(seeds) >= 1000 and warm[-1] > warm[0] + GROWTH


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--tiers", default="", help="only these: interp, native, auto, threads, …")
    parser.add_argument("--case", type=int, help="only this one, in this process")
    options = parser.parse_args()
    tiers = tuple(filter(None, options.tiers.split(",")))
    if unknown := set(tiers) - set(all_tiers()):
        parser.error(f"no tier is called {unknown.pop()}; there is {', '.join(all_tiers())}")
    if options.case is not None:
        tally = soak([options.case], bytearray(8), told=True, tiers=tiers)
        print(dict(tally.outcomes), f"{tally.worst:.3f} s")
        return bool(tally.failures)
    start = time.monotonic()
    places = [mmap.mmap(-1, 8) for _ in range(options.jobs)]

    def isolated_job(number: int) -> int:
        seeds = range(options.seed + number, options.seed + options.count, options.jobs)
        status = isolated(lambda: job(seeds, places[number], number, tiers))
        if status not in (0, 1):
            case = int.from_bytes(places[number][:8], "little")
            print(f"job {number} ended by {status}: --case {case}")
        return status

    with ThreadPoolExecutor(options.jobs) as pool:
        statuses = list(pool.map(isolated_job, range(options.jobs)))
    print(f"{options.count:,} scripts in {time.monotonic() - start:.0f} s")
    return any(statuses)


if __name__ == "__main__":
    sys.exit(main())
