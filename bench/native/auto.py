"""Hold the tier `auto` against `interp` and `native`: it should end with the better of the two.

Whole processes are timed, start-up included, on work that takes the interpreter from 1 ms to 10 s:

    NAME/100ms     one long call of the hot code, which has to change over in the middle of it
    NAME*100       many short calls of it, each of a millisecond
    examples       each program as it is

Each tier runs once untimed, which fills its cache, then the tiers take turns; the best of the
rounds counts. While `auto` looks late there are more rounds, up to four times as many, for noise
comes and goes. Where the interpreter is expected to take a second or more, it runs in one only.

    python bench/native/auto.py [fib nbody ...] [--longest 10s] [--rounds 5] [--cold] [--json FILE]

With --cold no cache is used, but for Python's own bytecode. The default is --longest 1s: no work
above one second. Examples run where no names are given. The status is 1 if a program failed or
outputs differ, but times never make it fail.
"""

import argparse
import json
import math
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import met, positive, python_keeps
from processes import Command, needed_mojovm, run_process, status

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
TIERS = ("interp", "native", "auto")
TARGET = 1.1
PATIENCE = 4
LONG = 1.0

# The argument with which one repetition takes the interpreter about so many seconds.
SECONDS = (0.001, 0.01, 0.1, 1.0, 10.0)
SIZES = {
    "binary_trees": (12, 15, 18, 21, 24),
    "collatz": (2_000, 12_000, 110_000, 1_000_000, 9_000_000),
    "fannkuch": (7, 8, 9, 10, 11),
    "fib": (24, 29, 33, 38, 43),
    "levenshtein": (200, 620, 1_900, 6_000, 19_000),
    "mandelbrot": (45, 150, 450, 1_450, 4_500),
    "matmul_blocked": (38, 95, 200, 440, 950),
    "matmul_naive": (45, 95, 205, 440, 950),
    "nbody": (1_000, 8_500, 85_000, 850_000, 8_500_000),
    "quicksort": (5_000, 40_000, 300_000, 2_700_000, 24_000_000),
    "sieve": (60_000, 600_000, 6_000_000, 55_000_000, 400_000_000),
    "spectral_norm": (32, 90, 310, 970, 3_050),
}


@dataclass(frozen=True, slots=True)
class Work:
    """A program with its arguments, and about how long the interpreter takes."""

    name: str
    arguments: tuple[str, ...]
    seconds: float


def span(seconds: float) -> str:
    return f"{seconds:g}s" if seconds >= 1 else f"{seconds * 1e3:g}ms"


def works(names: list[str], longest: float) -> Iterator[Work]:
    for name in names or SIZES:
        source = str(HERE / f"{name}.mojo")
        for seconds, size in zip(SECONDS, SIZES[name], strict=True):
            if seconds <= longest:
                yield Work(f"{name}/{span(seconds)}", (source, str(size), "0"), seconds)
        for seconds in SECONDS[2:]:
            if seconds <= longest:
                calls = round(seconds / SECONDS[0])
                short = (source, str(SIZES[name][0]), str(calls - 1))
                yield Work(f"{name}*{calls}", short, seconds)
    if not names:
        for example in sorted(EXAMPLES.glob("*.mojo")):
            yield Work(example.stem, (str(example),), 0.0)


@dataclass(slots=True)
class Score:
    seconds: float = math.inf
    output: str = ""
    failure: str = ""


def take(score: Score, command: Command, environment: dict[str, str]) -> None:
    finished = run_process(command, environment)
    if finished.status != 0:
        score.failure = f"status {finished.status} from {' '.join(command)}\n{finished.errors}"
    score.output = finished.output.partition("\n")[0]
    score.seconds = min(score.seconds, finished.seconds)


def measure(
    mojovm: Command, work: Work, options: argparse.Namespace, environment: dict[str, str]
) -> dict[str, Score]:
    scores = {tier: Score() for tier in TIERS}
    cache = ["--no-cache"] if options.cold else []
    commands = {tier: [*mojovm, "run", f"--tier={tier}", *cache, *work.arguments] for tier in TIERS}
    for tier in TIERS:
        if tier != "interp" or work.seconds < LONG:
            run_process(commands[tier], environment)
    for turn in range(options.rounds * PATIENCE):
        if turn >= options.rounds and (lag(scores) or 0.0) <= TARGET:
            break
        first = turn % len(TIERS)
        for tier in TIERS[first:] + TIERS[:first]:
            seldom = tier == "interp" and work.seconds >= LONG and turn > 0
            if not scores[tier].failure and not seldom:
                take(scores[tier], commands[tier], environment)
    return scores


def complaints(work: Work, scores: dict[str, Score]) -> list[str]:
    wrong = [f"{work.name}: {score.failure.rstrip()}" for score in scores.values() if score.failure]
    outputs = {tier: score.output for tier, score in scores.items() if not score.failure}
    if len(set(outputs.values())) > 1:
        wrong.append(f"{work.name}: outputs differ: {outputs}")
    return wrong


def lag(scores: dict[str, Score]) -> float | None:
    """The time of `auto` over that of the better of the others."""
    if any(score.failure for score in scores.values()):
        return None
    return scores["auto"].seconds / min(scores["interp"].seconds, scores["native"].seconds)


def row(work: Work, scores: dict[str, Score]) -> str:
    cells = [
        f"{'-':>10}" if score.failure else f"{score.seconds * 1e3:>10.1f}"
        for score in scores.values()
    ]
    ratio = lag(scores)
    cells.append(f"{'-':>11}" if ratio is None else f"{ratio:>11.3f}")
    return f"{work.name:<22}" + "".join(cells)


def verdict(lags: dict[str, float]) -> str:
    if not lags:
        return f"auto: not measured (target: at most {TARGET} of the better of interp and native)"
    worst = max(lags, key=lags.get)
    late = sum(ratio > TARGET for ratio in lags.values())
    return (
        f"auto: later than {TARGET}x the better in {late} of {len(lags)}, "
        f"worst {worst} {lags[worst]:.3f}: {met(late == 0)}"
    )


def benchmark_name(text: str) -> str:
    if text not in SIZES:
        raise argparse.ArgumentTypeError(f"no benchmark {text}; there are {', '.join(SIZES)}")
    return text


def arguments() -> argparse.Namespace:
    spans = {span(seconds): seconds for seconds in SECONDS}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", type=benchmark_name, metavar="NAME")
    parser.add_argument("--longest", choices=spans, default="1s")
    parser.add_argument("--rounds", type=positive, default=5)
    parser.add_argument("--cold", action="store_true", help="without any cache")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    options.longest = spans[options.longest]
    return options


def main() -> int:
    options = arguments()
    mojovm = needed_mojovm()
    print(f"{'milliseconds':<22}" + "".join(f"{tier:>10}" for tier in TIERS) + f"{'auto/best':>11}")
    seconds, lags, wrong = {}, {}, []
    with tempfile.TemporaryDirectory() as folder:
        environment = python_keeps(folder) | {"MOJOVM_CACHE_DIR": folder}
        for work in works(options.names, options.longest):
            scores = measure(mojovm, work, options, environment)
            wrong += complaints(work, scores)
            seconds[work.name] = {t: s.seconds for t, s in scores.items() if not s.failure}
            if (ratio := lag(scores)) is not None:
                lags[work.name] = ratio
            print(row(work, scores), flush=True)
    print(verdict(lags))
    if options.json:
        facts = {"machine": platform.platform(), "cold": options.cold, "seconds": seconds}
        options.json.write_text(json.dumps(facts, indent=2) + "\n")
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
