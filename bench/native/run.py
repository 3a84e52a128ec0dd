"""Time the native tier side by side with C and numba: the same algorithms, in steady state.

Each benchmark is one algorithm on one layout of data, written once per language, `NAME.mojo`,
`NAME.c`, `NAME.py` (numba). A program takes a size and a number of repetitions. It runs one
repetition to warm up and to compile, then times each one inside the process by the monotonic
clock, and prints a checksum and the times. So neither start-up nor compilation is in the numbers.

Peers take turns for several rounds, a process each. What counts for a process is its best
repetition, and for a peer the median of that over the rounds. Ratios are to gcc.

    python bench/native/run.py [fib sieve ...] [--tier native] [--rounds 3] [--quick] [--json FILE]

`gcc` and `clang` run with -O3 -march=native, which lets them contract `a * b + c` to one
rounding; `gcc exact` adds -ffp-contract=off, which is the arithmetic of mojovm and of numba. These
three must print the same checksum; where contraction is allowed, results may differ a little.
With --quick the sizes are small, to check rather than to measure. The status is 1 if a program
failed or checksums differ.
"""

import argparse
import importlib.util
import json
import math
import platform
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from building import Compiler, compilers, version
from contest import Peer, Score, complaints, measure, met, positive
from processes import find_mojovm, missing, status

HERE = Path(__file__).resolve().parent
BASE = "gcc"
REPETITIONS = 5


@dataclass(frozen=True, slots=True)
class Size:
    """The argument of a benchmark: to measure, where gcc takes 50 to 200 ms, and to check."""

    full: int
    quick: int


SIZES = {
    "binary_trees": Size(20, 12),
    "collatz": Size(500_000, 10_000),
    "fannkuch": Size(10, 7),
    "fib": Size(38, 22),
    "levenshtein": Size(8_000, 300),
    "mandelbrot": Size(800, 100),
    "matmul_blocked": Size(700, 80),
    "matmul_naive": Size(400, 60),
    "nbody": Size(1_000_000, 5_000),
    "quicksort": Size(1_000_000, 20_000),
    "sieve": Size(5_000_000, 100_000),
    "spectral_norm": Size(2_000, 80),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A goal for mojovm against one peer: the geometric mean and the worst ratio allowed."""

    peer: str
    mean: float
    worst: float


TARGETS = [Target("gcc", mean=1.10, worst=1.5), Target("numba", mean=1.0, worst=math.inf)]


class Contest:
    """The peers that are here, and the folder where C programs are built."""

    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        everyone = compilers(options.clang)
        self.compilers: list[Compiler] = [one for one in everyone if one.program]
        self.mojovm = find_mojovm()
        self.numba = bool(importlib.util.find_spec("numba"))
        self.tier, self.quick, self.folder = options.tier, options.quick, folder
        here = {"numba": self.numba, "mojovm": self.mojovm}
        here |= {one.name: one.program for one in everyone}
        self.names = [one.name for one in self.compilers]
        self.names += [name for name in ("numba", "mojovm") if here[name]]
        self.absent = [name for name, there in here.items() if not there]

    def peers(self, benchmark: str) -> list[Peer]:
        size = SIZES[benchmark].quick if self.quick else SIZES[benchmark].full
        arguments = [str(size), str(REPETITIONS)]
        source = HERE / benchmark
        peers = [
            Peer(
                one.name,
                not one.contracts,
                [one.build(source.with_suffix(".c"), self.folder), *arguments],
            )
            for one in self.compilers
        ]
        if self.numba and (program := source.with_suffix(".py")).exists():
            peers.append(Peer("numba", True, [sys.executable, str(program), *arguments]))
        if self.mojovm:
            program = str(source.with_suffix(".mojo"))
            command = [*self.mojovm, "run", f"--tier={self.tier}", program, *arguments]
            peers.append(Peer("mojovm", True, command))
        return peers


def heading(names: list[str]) -> str:
    columns = [f"{BASE + ' ms':>10}"] + [f"{name:>11}" for name in names if name != BASE]
    return f"{'':<16}" + "".join(columns)


def row(benchmark: str, seconds: dict[str, float], names: list[str]) -> str:
    base = seconds.get(BASE)
    columns = [f"{base * 1e3:>10.2f}" if base else f"{'-':>10}"]
    for name in names:
        if name != BASE:
            both = base and name in seconds
            columns.append(f"{seconds[name] / base:>11.3f}" if both else f"{'-':>11}")
    return f"{benchmark:<16}" + "".join(columns)


def ratios(seconds: dict[str, dict[str, float]], name: str, peer: str) -> dict[str, float]:
    """Time of one peer over that of another, by benchmark, where both were measured."""
    return {
        benchmark: times[name] / times[peer]
        for benchmark, times in seconds.items()
        if name in times and peer in times
    }


def means(seconds: dict[str, dict[str, float]], names: list[str]) -> str:
    columns = [f"{'':>10}"]
    for name in names:
        if name != BASE:
            measured = ratios(seconds, name, BASE).values()
            mean = statistics.geometric_mean(measured) if measured else math.nan
            columns.append(f"{mean:>11.3f}")
    return f"{'geometric mean':<16}" + "".join(columns)


def verdict(target: Target, seconds: dict[str, dict[str, float]]) -> list[str]:
    """The lines that hold the measured ratios against a target."""
    measured = ratios(seconds, "mojovm", target.peer)
    if not measured:
        return [f"mojovm/{target.peer}: not measured (target: mean <= {target.mean})"]
    mean = statistics.geometric_mean(measured.values())
    count = f"geometric mean {mean:.3f} of {len(measured)}"
    lines = [f"mojovm/{target.peer}: {count}, target <= {target.mean}: {met(mean <= target.mean)}"]
    if target.worst < math.inf:
        slowest = max(measured, key=measured.get)
        lines.append(
            f"mojovm/{target.peer}: slowest {slowest} {measured[slowest]:.3f}, "
            f"target <= {target.worst}: {met(measured[slowest] <= target.worst)}"
        )
    return lines


def as_json(contest: Contest, scores: dict[str, dict[str, Score]]) -> str:
    facts = {
        "machine": platform.platform(),
        "compilers": {one.name: version([one.program]) for one in contest.compilers},
        "tier": contest.tier,
        "best_seconds_of_each_process": {
            benchmark: {name: score.best for name, score in by_peer.items()}
            for benchmark, by_peer in scores.items()
        },
    }
    return json.dumps(facts, indent=2) + "\n"


def benchmark_name(text: str) -> str:
    if text not in SIZES:
        raise argparse.ArgumentTypeError(f"no benchmark {text}; there are {', '.join(SIZES)}")
    return text


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", type=benchmark_name, metavar="NAME")
    parser.add_argument("--tier", default="native", help="of mojovm (native)")
    parser.add_argument("--rounds", type=positive, default=3)
    parser.add_argument("--quick", action="store_true", help="small sizes, to check")
    parser.add_argument("--clang", default="clang", metavar="PROGRAM")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        contest = Contest(options, Path(folder))
        if note := missing(contest.absent):
            print(note)
        print(heading(contest.names))
        scores, seconds, wrong = {}, {}, []
        for benchmark in options.names or SIZES:
            peers = contest.peers(benchmark)
            scores[benchmark] = measure(peers, options.rounds)
            wrong += complaints(benchmark, peers, scores[benchmark])
            seconds[benchmark] = {
                name: score.seconds
                for name, score in scores[benchmark].items()
                if not score.failure
            }
            print(row(benchmark, seconds[benchmark], contest.names), flush=True)
        print(means(seconds, contest.names))
        print(*(line for target in TARGETS for line in verdict(target, seconds)), sep="\n")
        if options.json:
            options.json.write_text(as_json(contest, scores))
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
