"""The command: many generated scripts under limits, every third of them hostile.

python -m tests.soak --count N [--seed S] [--jobs N] [--tiers interp,native,…] [--case SEED]

Each script is loaded and run by a VM of its own, all in one process (one for each job), on one of
the tiers. It must end within its time and LATE seconds, by an exception that is documented, within
its memory and output, and leave nothing alive; the process must survive and not grow. As the
machine may be busy, a script is late if it is so by the clock and in the processor time of each of
its threads, and each time that it is tried.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import mmap
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import mojovm

from .hostile import KINDS, friendly
from .many import isolated
from .tiers import available, devices

LATE = 0.1  # seconds
TRIES = 3
WARM = 0.2  # the part of the scripts after which the process is as large as it may be
GROWTH = 48 << 20  # bytes that it may vary by afterwards
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Tally:
    """What became of the scripts of one process."""

    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    worst: float = 0.0  # seconds late
    again: int = 0  # tries that were late, but not each time
    resident: list[int] = field(default_factory=list)  # bytes, after each script

    def failed(self, failure: str) -> None:
        print(failure, flush=True)
        self.failures.append(failure)


def all_tiers() -> list[str]:
    """The tiers that scripts run on by turns, the interpreter twice as often."""
    threads = ["threads"] if len(available()) > 1 else []
    return [*available(), "interp", *threads, *devices()]


class Script:
    """One script with its tier and limits, from a seed."""

    def __init__(self, seed: int, tiers: tuple[str, ...] = ()) -> None:
        chance = random.Random(f"soak {seed}")
        self.seed = seed
        hostile = seed % 3 == 0
        self.kind = chance.choice([*KINDS]) if hostile else "friendly"
        self.source = KINDS.get(self.kind, friendly)(chance)
        self.tier = chance.choice(tiers or all_tiers())
        self.limits = mojovm.Limits(
            seconds=chance.choice([0.05, 0.1, 0.2]) if hostile else 1.0,
            fuel=chance.choice([None, None, 1_000_000]),
            memory=chance.choice([1 << 20, 16 << 20, 64 << 20]),
            depth=chance.choice([None, 100, 10_000]),
            output=chance.choice([1000, 1 << 20]),
        )
        self.sandbox = chance.random() < 0.5
        self.said = 0

    def __str__(self) -> str:
        return f"--case {self.seed}: {self.kind} on {self.tier} within {self.limits}"

    def run(self) -> tuple[str, float]:
        """How it ended, and how late; raises what is no way to end."""
        self.said = 0
        vm = mojovm.VM(
            tier="native" if self.tier == "threads" else self.tier,
            threads=2 if self.tier == "threads" else 1,
            limits=self.limits,
            sandbox=self.sandbox,
            stdout=self.say,
            stderr=self.say,
        )
        late = 0.0
        outcome = "ended"
        lap = self.laps()
        try:
            try:
                module = self.load(vm)
            finally:
                late = lap()
            vm.run(module)
        except mojovm.LimitExceeded as error:
            outcome = error.name
        except mojovm.RuntimeFault:
            outcome = "fault"
        except mojovm.CompileError:
            outcome = "compile error"
        except ValueError as error:
            if isinstance(self.source, str) or "UTF-8" not in str(error):
                raise
            outcome = "no text"
        late = max(late, lap()) - (self.limits.seconds or 0)
        stats = vm.stats()
        if stats["live"]:
            raise AssertionError(f"{stats['live']} allocations are alive")
        if stats["peak_bytes"] > (self.limits.memory or 0):
            raise AssertionError(f"{stats['peak_bytes']} bytes were alive at once")
        if self.said > (self.limits.output or 0):
            raise AssertionError(f"{self.said} bytes of output")
        return outcome, late

    def laps(self) -> Callable[[], float]:
        """A watch that tells the seconds since it was last asked."""
        threads = {"threads": 2, "opencl": os.cpu_count() or 1}.get(self.tier, 1)
        last = time.monotonic(), time.process_time()

        def lap() -> float:
            nonlocal last
            before, last = last, (time.monotonic(), time.process_time())
            return min(last[0] - before[0], (last[1] - before[1]) / threads)

        return lap

    def load(self, vm: mojovm.VM) -> mojovm.Module:
        if isinstance(self.source, str):
            return vm.load_source(self.source, "soak.mojo")
        with tempfile.NamedTemporaryFile(suffix=".mojo") as file:
            Path(file.name).write_bytes(self.source)
            return vm.load(file.name)

    def say(self, text: str) -> None:
        self.said += len(text.encode())


def soak(
    seeds: Iterable[int],
    place: mmap.mmap | bytearray,
    told: bool = False,
    tiers: tuple[str, ...] = (),
) -> Tally:
    """Runs scripts, one after the other; `place` gets the seed of the one that runs."""
    tally = Tally()
    for seed in seeds:
        place[:8] = seed.to_bytes(8, "little")
        script = Script(seed, tiers)
        if told:
            print(script, flush=True)
        try:
            for attempt in range(TRIES):
                outcome, late = script.run()
                if late <= LATE:
                    tally.again += attempt > 0
                    tally.worst = max(tally.worst, late)
                    break
            else:
                tally.failed(f"{script}: {outcome}, {late:.2f} s late")
            tally.outcomes[f"{script.kind}: {outcome}"] += 1
        except Exception:
            tally.failed(f"{script}\n{traceback.format_exc()}")
        gc.collect()
        tally.resident.append(int(Path("/proc/self/statm").read_text().split()[1]) * PAGE)
    return tally


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
