"""Measure the compiler: milliseconds per ten lines of source, once the process has started.

Runs in this process: imports the frontend, compiles one tiny program to warm it up, then compiles
the text of every program of `bench/interpreter` and `examples` once per round. The median over the
rounds is taken per program; the last line adds the programs up. A line counts if it holds code: not
if it is blank or only a comment. Reading files, caches and running are not part of it.

    python bench/compile.py [--rounds 9]

Takes about two seconds. The status is 1 if a program does not compile.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = [
    path
    for folder in (ROOT / "bench" / "interpreter", ROOT / "examples")
    for path in sorted(folder.glob("*.mojo"))
]
WARM_UP = "print(1)\n"
TARGET_MILLISECONDS = 1.0

Compile = Callable[[str, str], object]


def code_lines(text: str) -> int:
    """How many lines are neither blank nor only a comment."""
    stripped = (line.strip() for line in text.splitlines())
    return sum(1 for line in stripped if line and not line.startswith("#"))


def milliseconds(compile_source: Compile, text: str, name: str) -> float:
    start = time.perf_counter()
    compile_source(text, name)
    return (time.perf_counter() - start) * 1000


def compilable(compile_source: Compile, texts: dict[str, str]) -> dict[str, str]:
    """The programs that compile; the others are named on stderr."""
    good = {}
    for name, text in texts.items():
        try:
            compile_source(text, name)
        except Exception as error:  # noqa: BLE001  (whatever it is, measure the others)
            print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
        else:
            good[name] = text
    return good


def medians(compile_source: Compile, texts: dict[str, str], rounds: int) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in texts}
    for _ in range(rounds):
        for name, text in texts.items():
            times[name].append(milliseconds(compile_source, text, name))
    return {name: statistics.median(measured) for name, measured in times.items()}


def report(times: dict[str, float], lines: dict[str, int]) -> None:
    print(f"{'program':<40}{'lines':>6}{'ms':>9}{'ms per 10':>11}")
    for name, time_taken in times.items():
        print(f"{name:<40}{lines[name]:>6}{time_taken:>9.2f}{time_taken / lines[name] * 10:>11.2f}")
    total_lines, total_time = sum(lines[name] for name in times), sum(times.values())
    per_ten = total_time / total_lines * 10
    verdict = "met" if per_ten <= TARGET_MILLISECONDS else "missed"
    print(f"{'all':<40}{total_lines:>6}{total_time:>9.2f}{per_ten:>11.2f}")
    print(f"target <= {TARGET_MILLISECONDS} ms per 10 lines: {verdict}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    return parser.parse_args()


def main() -> int:
    options = arguments()
    try:
        from mojovm.frontend.driver import compile_source
    except ImportError as error:
        print(f"mojovm is not installed: {error}", file=sys.stderr)
        return 1
    compile_source(WARM_UP, "warm_up.mojo")
    texts = {str(path.relative_to(ROOT)): path.read_text() for path in PROGRAMS}
    good = compilable(compile_source, texts)
    if good:
        times = medians(compile_source, good, options.rounds)
        report(times, {name: code_lines(text) for name, text in good.items()})
    return 0 if len(good) == len(texts) else 1


if __name__ == "__main__":
    sys.exit(main())
