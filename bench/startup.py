"""Measure start-up: the time and the peak memory of a hello world, against bare Python.

Whole processes are timed, each command once per round, so that noise hits all of them alike; the
median over the rounds is reported, and its ratio to `python -c pass` of this same interpreter. The
cache lies in a temporary directory and is filled by one untimed run, in which the output is
checked too.

    python bench/startup.py [--rounds 40]

Peak memory is the largest resident set that the kernel reports when the process is reaped. Linux
lets a process begin with the peak of the one that started it, so a bare interpreter, smaller than
what is measured, does the starting and reaping. With 40 rounds the whole takes about ten seconds.
Install with `pip install .`: an editable install may add its own cost to every start.
"""

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from processes import Command, find_mojovm, interleaved, missing, require_success, run_process

HELLO = Path(__file__).resolve().parent.parent / "examples" / "hello.mojo"
BASE = "python -c pass"
CACHED = "mojovm run"
TARGET_RATIO = 1.6
TARGET_MEGABYTES = 25

REAPER = """
import os, sys
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(pid, 0)
print("peak", usage.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status) != 0)
"""


def commands(mojovm: Command | None) -> dict[str, Command]:
    timed = {
        BASE: [sys.executable, "-c", "pass"],
        "python -I -c pass": [sys.executable, "-I", "-c", "pass"],
    }
    if mojovm:
        timed[CACHED] = [*mojovm, "run", str(HELLO)]
        timed["mojovm run --no-cache"] = [*mojovm, "run", "--no-cache", str(HELLO)]
    return timed


def peak_megabytes(command: Command, environment: dict[str, str]) -> float:
    """Largest resident set of a process, in units of a million bytes."""
    reaper = [sys.executable, "-I", "-S", "-c", REAPER]
    finished = run_process([*reaper, *command], environment)
    require_success(command, finished)
    size = int(finished.errors.split()[-1])
    kibibytes = size / 1024 if sys.platform == "darwin" else size
    return kibibytes * 1024 / 1e6


def fill_cache(command: Command, environment: dict[str, str]) -> None:
    finished = run_process(command, environment)
    require_success(command, finished)
    if finished.output != "hello, world\n":
        sys.exit(f"unexpected output of {' '.join(command)}: {finished.output!r}")


def report_times(seconds: dict[str, list[float]]) -> None:
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    for name, median in medians.items():
        print(f"{name:<24}{median * 1000:>8.1f} ms{median / medians[BASE]:>8.2f}x")
    if CACHED in medians:
        ratio = medians[CACHED] / medians[BASE]
        print(f"hello from the cache: {ratio:.2f}x of {BASE}, {held(ratio, TARGET_RATIO)}x")


def held(value: float, target: float) -> str:
    return f"{'met' if value <= target else 'missed'}: target <= {target}"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    return parser.parse_args()


def main() -> None:
    options = arguments()
    timed = commands(find_mojovm())
    if note := missing([] if CACHED in timed else ["mojovm"]):
        print(note)
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "MOJOVM_CACHE_DIR": cache}
        if CACHED in timed:
            fill_cache(timed[CACHED], environment)
        report_times(interleaved(timed, options.rounds, environment))
        print(f"peak memory of {BASE}: {peak_megabytes(timed[BASE], environment):.1f} MB")
        if CACHED in timed:
            peak = peak_megabytes(timed[CACHED], environment)
            print(f"peak memory of hello: {peak:.1f} MB, {held(peak, TARGET_MEGABYTES)} MB")


if __name__ == "__main__":
    main()
