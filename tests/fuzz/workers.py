"""Runs a fuzzer's cases in child processes, so that a crash costs one case and is told."""

from __future__ import annotations

import argparse
import json
import mmap
import os
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

Case = Callable[[str, Counter], None]  # seed of the case, outcomes
CHUNK = 2000


def main(case: Case, description: str) -> int:
    """The command: --count cases from --seed, or the one case --case."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="only this one, in this process")
    options = parser.parse_args()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    outcomes: Counter[str] = Counter()
    if options.case is not None:
        case(f"{options.seed}/{options.case}", outcomes)
        print(dict(outcomes))
        return 0
    start = time.monotonic()
    failures = 0
    at = 0
    while at < options.count:
        done, failed = run_chunk(case, options.seed, at, min(options.count, at + CHUNK), outcomes)
        failures += failed
        at = done
    for name, count in sorted(outcomes.items(), key=lambda item: -item[1]):
        print(f"{count:9,}  {name}")
    seconds = time.monotonic() - start
    print(f"{options.count:9,}  cases in {seconds:.0f} s, {failures} failures")
    return 1 if failures else 0


def run_chunk(case: Case, seed: int, at: int, end: int, outcomes: Counter) -> tuple[int, int]:
    """Cases at … end in a child process; where to go on, and the number of failures."""
    place = mmap.mmap(-1, 8)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report"
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = work(case, seed, at, end, place, report)
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        _, status = os.waitpid(child, 0)
        reached = int.from_bytes(place[:8], "little")
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0:
            counts, failures = json.loads(report.read_text())
            outcomes.update(counts)
            return end, failures
    why = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else "exit"
    print(f"case {reached} CRASHED ({why}): --seed {seed} --case {reached}", flush=True)
    # what the chunk did before is done again, to be counted
    failures = run_chunk(case, seed, at, reached, outcomes)[1] if reached > at else 0
    return reached + 1, failures + 1


def work(case: Case, seed: int, at: int, end: int, place: mmap.mmap, report: Path) -> int:
    """The child's part: runs cases, writing down which one it is at."""
    outcomes: Counter[str] = Counter()
    failures = 0
    for number in range(at, end):
        place[:8] = number.to_bytes(8, "little")
        signal.alarm(180)
        try:
            case(f"{seed}/{number}", outcomes)
        except Exception as error:
            failures += 1
            text = f"{type(error).__name__}: {error}"
            print(f"case {number} FAILED: {text}: --seed {seed} --case {number}", flush=True)
    signal.alarm(0)
    report.write_text(json.dumps([outcomes, failures]))
    return 0
