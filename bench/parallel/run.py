"""Time parallel loops side by side with C and OpenMP, numba and NumPy, in steady state.

Each kernel is written once per language. A process prepares, runs it once to warm up, and times
each repetition inside by the monotonic clock. Peers take turns for several rounds, a process each;
what counts for a process is its best repetition, and for a peer the median of that over the rounds.

    python bench/parallel/run.py [scale forces ...] [--threads N] [--rounds 5] [--quick]
        [--json FILE]

mojovm and gcc (-O3 -march=native -fopenmp) run with one thread and with N (as a rule all), numba
(`parallel=True`) with N, NumPy with one. C writes into memory that was there before: so in kernels
that only move numbers it shows the bandwidth of the machine. A batch of `n` is `n` rows of 1000.
With --quick the sizes are small, to check rather than to measure. The status is 1 if a program
failed or checksums differ.
"""

import argparse
import importlib.util
import json
import os
import platform
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "native"))

from building import Compiler
from contest import Peer, Score, complaints, measure, met, positive
from processes import Command, find_mojovm, find_program, missing, status

HERE = Path(__file__).resolve().parent
REPETITIONS = 20


@dataclass(frozen=True, slots=True)
class Kernel:
    """Sizes to measure, a small one to check; bytes moved per unit of size if that is all it does;
    whether it computes for long; whether results are the same in spite of contraction and of
    another exponential function; whether NumPy has it."""

    sizes: tuple[int, ...]
    quick: int
    traffic: int = 0
    computes: bool = False
    exact: bool = True
    numpy: bool = True


ROW = 8 * 1000
KERNELS = {
    "batch_increment": Kernel((1_000, 10_000), 20, traffic=ROW),
    "batch_scale": Kernel((1_000, 10_000), 20, traffic=ROW),
    "sum_batch": Kernel((1_000, 10_000), 20),
    "normalize_batch": Kernel((1_000, 10_000), 20),
    "scale": Kernel((1_000_000, 10_000_000), 20_000, traffic=8),
    "bells": Kernel((1_000_000, 10_000_000), 20_000, computes=True, exact=False),
    "forces": Kernel((3_000,), 100, computes=True, exact=False),
    "mandelbrot": Kernel((800,), 50, computes=True, exact=False, numpy=False),
}
SCALING, BANDWIDTH = 1.9, 0.9
MEANS = {"gcc": 1.15, "numba": 1.0}


class Contest:
    """The peers that are here, one or several threads each: named `gcc`, or `gcc 1`."""

    def __init__(self, threads: int, folder: Path) -> None:
        self.threads = threads
        self.mojovm = find_mojovm()
        compiler = Compiler("gcc", find_program("gcc"), ("-fopenmp",))
        self.program = compiler.build(HERE / "kernels.c", folder) if compiler.program else None
        self.python = {name: bool(importlib.util.find_spec(name)) for name in ("numba", "numpy")}
        here = {"mojovm": self.mojovm, "gcc": self.program} | self.python
        self.absent = [name for name, there in here.items() if not there]

    def peers(self, name: str, size: int) -> list[Peer]:
        given = [name, str(size), str(REPETITIONS)]
        exact, all_threads = KERNELS[name].exact, str(self.threads)
        found = []

        def add(label: str, command: Command, threads: str) -> None:
            found.append(Peer(label, exact or "mojovm" in label, [*command, *given, threads]))

        for label, threads in (("mojovm 1", "1"), ("mojovm", all_threads)):
            if self.mojovm:
                options = ["run", "--tier=native", f"--threads={threads}"]
                add(label, [*self.mojovm, *options, str(HERE / "kernels.mojo")], threads)
        for label, threads in (("gcc 1", "1"), ("gcc", all_threads)):
            if self.program:
                add(label, [self.program], threads)
        for label, threads in (("numba", all_threads), ("numpy", "1")):
            if self.python[label] and (label == "numba" or KERNELS[name].numpy):
                add(label, [sys.executable, str(HERE / "kernels_python.py"), label], threads)
        return found


NAMES = ("mojovm 1", "mojovm", "gcc 1", "gcc", "numba", "numpy")
Seconds = dict[str, float]


def ratio(seconds: Seconds, above: str, below: str) -> float | None:
    both = {above, below} <= seconds.keys()
    return seconds[above] / seconds[below] if both else None


RATIOS = {
    "speed-up": ("mojovm 1", "mojovm"),
    "gcc's": ("gcc 1", "gcc"),
    "/gcc": ("mojovm", "gcc"),
    "/numba": ("mojovm", "numba"),
}


def heading() -> str:
    line = f"{'milliseconds':<26}" + "".join(f"{name:>10}" for name in NAMES)
    return line + "".join(f"{name:>9}" for name in RATIOS)


def row(label: str, seconds: Seconds) -> str:
    line = f"{label:<26}"
    for name in NAMES:
        line += f"{seconds[name] * 1e3:>10.3f}" if name in seconds else f"{'-':>10}"
    for pair in RATIOS.values():
        value = ratio(seconds, *pair)
        line += f"{'-':>9}" if value is None else f"{value:>9.2f}"
    return line


Measured = dict[tuple[str, int], Seconds]


def means(measured: Measured) -> list[str]:
    """The whole set against each peer that has all threads, too."""
    lines = []
    for peer, target in MEANS.items():
        found = [r for seconds in measured.values() if (r := ratio(seconds, "mojovm", peer))]
        if not found:
            lines.append(f"mojovm/{peer}: not measured (target: at most {target})")
            continue
        mean = statistics.geometric_mean(found)
        lines.append(
            f"mojovm/{peer}: geometric mean {mean:.3f} of {len(found)}, "
            f"target <= {target}: {met(mean <= target)}"
        )
    return lines


def least(what: str, shares: dict[str, float], target: float) -> str:
    if not shares:
        return f"{what}: not measured (target: at least {target})"
    lowest = min(shares, key=shares.get)
    reached = sum(share >= target for share in shares.values())
    return (
        f"{what}: at least {target} in {reached} of {len(shares)}, "
        f"lowest {lowest} {shares[lowest]:.2f}: {met(reached == len(shares))}"
    )


def verdicts(measured: Measured, threads: int) -> list[str]:
    """The lines that hold what was measured against the targets."""
    speedups, shares = {}, {}
    for (name, size), seconds in measured.items():
        kernel = KERNELS[name]
        if kernel.computes and (speedup := ratio(seconds, "mojovm 1", "mojovm")):
            speedups[f"{name} {size}"] = speedup
        if kernel.traffic and (share := ratio(seconds, "gcc", "mojovm")):
            shares[f"{name} {size}"] = share
    scaling = SCALING * threads / 2
    return [
        least(f"speed-up by {threads} threads of what computes", speedups, scaling),
        least("share of the bandwidth of C and OpenMP", shares, BANDWIDTH),
        *bandwidths(measured),
        *means(measured),
    ]


def bandwidths(measured: Measured) -> list[str]:
    lines = []
    for (name, size), seconds in measured.items():
        if (traffic := KERNELS[name].traffic * size) and "gcc" in seconds:
            lines.append(f"    {name} {size}: {traffic / seconds['gcc'] / 1e9:.1f} GB/s in C")
    return lines


def kernel_name(text: str) -> str:
    if text not in KERNELS:
        raise argparse.ArgumentTypeError(f"no kernel {text}; there are {', '.join(KERNELS)}")
    return text


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", type=kernel_name, metavar="KERNEL")
    parser.add_argument("--threads", type=positive, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--rounds", type=positive, default=5)
    parser.add_argument("--quick", action="store_true", help="small sizes, to check")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def as_json(measured: Measured, threads: int) -> str:
    seconds = {f"{name} {size}": seconds for (name, size), seconds in measured.items()}
    facts = {"machine": platform.platform(), "threads": threads, "seconds": seconds}
    return json.dumps(facts, indent=2) + "\n"


def main() -> int:
    options = arguments()
    measured: Measured = {}
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        contest = Contest(options.threads, Path(folder))
        if note := missing(contest.absent):
            print(note)
        print(heading())
        for name in options.names or KERNELS:
            kernel = KERNELS[name]
            for size in (kernel.quick,) if options.quick else kernel.sizes:
                label, peers = f"{name} {size}", contest.peers(name, size)
                scores: dict[str, Score] = measure(peers, options.rounds)
                wrong += complaints(label, peers, scores)
                measured[name, size] = {n: s.seconds for n, s in scores.items() if not s.failure}
                print(row(label, measured[name, size]), flush=True)
    print(*verdicts(measured, options.threads), sep="\n")
    if options.json:
        options.json.write_text(as_json(measured, options.threads))
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
