"""Scripts under limits: each is loaded and run by a VM of its own, on one of the tiers.

It must end within its time and LATE seconds, by an exception that is documented, within its memory
and output, and leave nothing alive. As the machine may be busy, a script is late if it is so by the
clock and in the processor time of each of its threads, and each time that it is tried.
"""

from __future__ import annotations

import gc
import mmap
import os
import random
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import mojovm
from tests.runs import available, devices

from .hostile import KINDS, friendly

LATE = 0.1  # seconds
TRIES = 3
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
        outcome, module = "ended", None
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
        if module is not None:
            module.__del__()  # the variables that its functions see, which a machine keeps longer
            gc.collect()
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
