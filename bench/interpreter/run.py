"""Time the interpreter benchmarks side by side: mojovm, Lua 5.4, CPython and LuaJIT's interpreter.

Each benchmark is one algorithm written once per language, `NAME.mojo`, `NAME.lua`, `NAME.py`. What
is measured is the wall time of the whole process, start-up and compilation included; nothing is
subtracted. First each program runs once untimed, and all peers must print the same. Then come the
rounds: a round runs every peer once, so that whatever else the computer does meanwhile hits all
peers alike, and the median over the rounds is reported. That is why no calibration of a single
process (as pyperf does it) is needed here.

    python bench/interpreter/run.py [--only fib,sieve] [--rounds 5] [--json out.json]

A peer that is not installed is skipped, and said so. LuaJIT runs with its compiler off
(`-joff`); where it cannot read a program of Lua 5.4, `NAME.luajit.lua` stands in. With all peers
and five rounds the whole takes about three minutes. The status is 1 if a program failed or
the outputs differ.
"""

import argparse
import json
import math
import platform
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from processes import Command, find_mojovm, find_program, interleaved, missing, run_process, status

HERE = Path(__file__).resolve().parent
BENCHMARKS = sorted(path.stem for path in HERE.glob("*.mojo"))


@dataclass(frozen=True, slots=True)
class Peer:
    """One of the contestants: how it is started, and the endings of its programs."""

    name: str
    command: Command | None
    endings: tuple[str, ...]

    def on(self, benchmark: str) -> Command:
        """The command that runs a benchmark: the first of its programs that exists."""
        sources = [HERE / f"{benchmark}{ending}" for ending in self.endings]
        return [*self.command, str(next(path for path in sources if path.exists()))]


@dataclass(frozen=True, slots=True)
class Target:
    """A goal for the machine against one peer: the geometric mean and the worst ratio allowed."""

    peer: str
    mean: float
    worst: float


TARGETS = [Target("lua5.4", mean=0.5, worst=1.0), Target("cpython", mean=0.2, worst=math.inf)]


def peers() -> list[Peer]:
    mojovm = find_mojovm()
    lua = find_program("lua5.4")
    luajit = find_program("luajit")
    return [
        Peer("mojovm", mojovm and [*mojovm, "run"], (".mojo",)),
        Peer("lua5.4", lua and [lua], (".lua",)),
        Peer("cpython", [sys.executable], (".py",)),
        Peer("luajit -joff", luajit and [luajit, "-joff"], (".luajit.lua", ".lua")),
    ]


def disagreements(benchmark: str, contestants: list[Peer]) -> list[str]:
    """Run each peer once: what is wrong with the results, in words."""
    results = {peer.name: run_process(peer.on(benchmark)) for peer in contestants}
    wrong = [
        f"{benchmark}: {name} ended with status {result.status}\n{result.errors.rstrip()}"
        for name, result in results.items()
        if result.status != 0
    ]
    outputs = {name: result.output for name, result in results.items() if result.status == 0}
    if len(set(outputs.values())) > 1:
        wrong.append(f"{benchmark}: outputs differ: {outputs}")
    return wrong


def measure(benchmark: str, contestants: list[Peer], rounds: int) -> dict[str, list[float]]:
    return interleaved({peer.name: peer.on(benchmark) for peer in contestants}, rounds)


def ratios(medians: dict[str, dict[str, float]], peer: str) -> dict[str, float]:
    """Time of the machine over that of a peer, by benchmark, where both were measured."""
    return {
        benchmark: times["mojovm"] / times[peer]
        for benchmark, times in medians.items()
        if "mojovm" in times and peer in times
    }


def heading(contestants: list[Peer]) -> str:
    columns = [f"{peer.name:>13}" for peer in contestants]
    columns += [f"{'mojovm/' + target.peer:>16}" for target in TARGETS]
    return f"{'seconds':<16}" + "".join(columns)


def row(benchmark: str, times: dict[str, float], contestants: list[Peer]) -> str:
    columns = [f"{times[peer.name]:>13.3f}" for peer in contestants]
    for target in TARGETS:
        ratio = ratios({benchmark: times}, target.peer).get(benchmark)
        columns.append(f"{'-' if ratio is None else format(ratio, '.2f'):>16}")
    return f"{benchmark:<16}" + "".join(columns)


def verdict(target: Target, medians: dict[str, dict[str, float]]) -> list[str]:
    """The lines that hold the measured ratios against a target."""
    measured = ratios(medians, target.peer)
    if not measured:
        return [f"mojovm/{target.peer}: not measured (target: mean <= {target.mean})"]
    mean = statistics.geometric_mean(measured.values())
    count = f"geometric mean {mean:.3f} of {len(measured)}"
    held = met(mean <= target.mean)
    lines = [f"mojovm/{target.peer}: {count}, target <= {target.mean}: {held}"]
    if target.worst < math.inf:
        slowest = max(measured, key=measured.get)
        lines.append(
            f"mojovm/{target.peer}: slowest {slowest} {measured[slowest]:.3f}, "
            f"target <= {target.worst}: {met(measured[slowest] <= target.worst)}"
        )
    return lines


def met(fulfilled: bool) -> str:
    return "met" if fulfilled else "missed"


def as_json(seconds: dict[str, dict[str, list[float]]], medians: dict) -> str:
    means = {
        target.peer: statistics.geometric_mean(measured.values())
        for target in TARGETS
        if (measured := ratios(medians, target.peer))
    }
    facts = {
        "machine": platform.platform(),
        "python": platform.python_version(),
        "seconds": seconds,
        "medians": medians,
        "geometric_means_of_mojovm_over": means,
    }
    return json.dumps(facts, indent=2) + "\n"


def benchmark_names(text: str) -> list[str]:
    names = text.split(",")
    if unknown := sorted(set(names) - set(BENCHMARKS)):
        raise argparse.ArgumentTypeError(f"no benchmark {unknown[0]}; there are {BENCHMARKS}")
    return names


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", type=benchmark_names, default=BENCHMARKS, metavar="NAMES")
    parser.add_argument("--rounds", type=positive, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    everyone = peers()
    contestants = [peer for peer in everyone if peer.command]
    if note := missing(peer.name for peer in everyone if not peer.command):
        print(note)
    print(heading(contestants))
    seconds, medians, wrong = {}, {}, []
    for benchmark in options.only:
        if complaints := disagreements(benchmark, contestants):
            wrong += complaints
            print(f"{benchmark:<16} not measured, see below")
            continue
        seconds[benchmark] = measure(benchmark, contestants, options.rounds)
        medians[benchmark] = {
            name: statistics.median(times) for name, times in seconds[benchmark].items()
        }
        print(row(benchmark, medians[benchmark], contestants), flush=True)
    print(*(line for target in TARGETS for line in verdict(target, medians)), sep="\n")
    if options.json:
        options.json.write_text(as_json(seconds, medians))
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
