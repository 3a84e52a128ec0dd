"""Time from process start to peak speed for one hot function: mojovm, numba, LuaJIT and node.

`hot.mojo`, `hot.py` (numba), `hot.lua` and `hot.js` call one function again and again, and print
when each call ended, by the clock that this script starts them by. Reported are, by peer:

    first call   when the first call ended
    peak         when the first call began from which on calls take no longer than at the peak
    work         when as many calls had ended as the fastest peer makes in that time at its peak;
                 where there were fewer, what is missing is added at the peer's own peak
    call         how long a call takes at the peak: the median of the last quarter

All are counted from just before the process is started, in milliseconds, medians over rounds in
which each peer runs once. `cold` has an empty cache in each process, `cached` one that a first run
filled, which is not measured; Python's own bytecode is always there. The targets are about ratios
of times to peak.

    python bench/native/startup.py [--calls 3000] [--rounds 5] [--tiers native,auto] [--json FILE]

The status is 1 if a program failed or results differ.
"""

import argparse
import importlib.util
import json
import platform
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import met, positive, python_keeps
from processes import Command, Finished, find_mojovm, find_program, missing, run_process, status

HERE = Path(__file__).resolve().parent
WORK = (0.001, 0.01, 0.1, 1.0)
NEAR_PEAK = 1.15
WINDOW = 9
CACHES = ("MOJOVM_CACHE_DIR", "NUMBA_CACHE_DIR")


@dataclass(frozen=True, slots=True)
class Peer:
    """A command, and whether its caches are new in each run."""

    name: str
    command: Command | None
    cold: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """How many times sooner than a rival a peer is to be at its peak."""

    peer: str
    rival: str
    factor: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """When the first call began and when each call ended, in seconds since process start."""

    ends: list[float]

    def durations(self) -> list[float]:
        return [end - begin for begin, end in zip(self.ends, self.ends[1:], strict=False)]

    def call(self) -> float:
        durations = self.durations()
        return statistics.median(durations[-max(1, len(durations) // 4) :])

    def peak(self) -> float:
        """When the first call began that is followed by calls as fast as at the end."""
        durations, limit = self.durations(), NEAR_PEAK * self.call()
        for i, duration in enumerate(durations):
            if duration <= limit and statistics.median(durations[i : i + WINDOW]) <= limit:
                return self.ends[i]
        return self.ends[-1]


@dataclass(slots=True)
class Score:
    timelines: list[Timeline] = field(default_factory=list)
    checksum: str = ""
    failure: str = ""

    def median(self, measure) -> float:
        return statistics.median(measure(timeline) for timeline in self.timelines)


def peers(tiers: list[str]) -> list[Peer]:
    mojovm, node, luajit = find_mojovm(), find_program("node"), find_program("luajit")
    numba = [sys.executable, str(HERE / "hot.py")] if importlib.util.find_spec("numba") else None
    everyone = []
    for tier in tiers:
        command = mojovm and [*mojovm, "run", f"--tier={tier}", str(HERE / "hot.mojo")]
        everyone.append(Peer(f"mojovm {tier} cold", command, cold=True))
        everyone.append(Peer(f"mojovm {tier} cached", command))
    return [
        *everyone,
        Peer("numba cold", numba, cold=True),
        Peer("numba cached", numba),
        Peer("luajit", luajit and [luajit, str(HERE / "hot.lua")]),
        Peer("node", node and [node, str(HERE / "hot.js")]),
    ]


def targets(tiers: list[str]) -> list[Target]:
    return [
        Target(f"mojovm {tier} {state}", f"numba {state}", factor)
        for tier in tiers
        for state, factor in (("cold", 5.0), ("cached", 10.0))
    ]


def run(peer: Peer, calls: int, kept: Path) -> tuple[int, Finished]:
    """Run a peer once: when it was started, by the monotonic clock, and how it ended."""
    extra = ["cache"] if peer.name == "numba cached" else []
    command = [*peer.command, str(calls), *extra]
    with tempfile.TemporaryDirectory() as fresh:
        place = fresh if peer.cold else str(kept)
        environment = python_keeps(kept) | dict.fromkeys(CACHES, place)
        start = time.monotonic_ns()
        return start, run_process(command, environment)


def take(score: Score, start: int, finished: Finished) -> None:
    checksum, *ends = finished.output.split() or [""]
    if finished.status != 0 or len(ends) < 2:
        score.failure = f"status {finished.status}\n{finished.errors.rstrip()}"
        return
    score.checksum = checksum
    score.timelines.append(Timeline([(int(end) - start) / 1e9 for end in ends]))


def measure(contestants: list[Peer], calls: int, rounds: int, kept: Path) -> dict[str, Score]:
    scores = {peer.name: Score() for peer in contestants}
    for peer in contestants:
        run(peer, calls, kept)
    for turn in range(rounds):
        first = turn % len(contestants)
        for peer in contestants[first:] + contestants[:first]:
            if not scores[peer.name].failure:
                take(scores[peer.name], *run(peer, calls, kept))
    return scores


def done(timeline: Timeline, calls: int) -> float:
    """When that many calls had ended; with fewer at hand, the last ones go on at the peak."""
    there = len(timeline.ends) - 1
    return timeline.ends[min(calls, there)] + max(0, calls - there) * timeline.call()


def figures(scores: dict[str, Score]) -> dict[str, dict[str, float]]:
    """What is reported, in seconds, by peer."""
    calls = {name: score.median(Timeline.call) for name, score in scores.items()}
    fastest = min(calls.values())
    found: dict[str, dict[str, float]] = {}
    for name, score in scores.items():
        found[name] = {
            "first call": score.median(lambda timeline: timeline.ends[1]),
            "peak": score.median(Timeline.peak),
        }
        for work in WORK:
            count = max(1, round(work / fastest))
            end = score.median(lambda timeline, count=count: done(timeline, count))
            found[name][f"{work * 1e3:g} ms of work"] = end
        found[name]["call"] = calls[name]
    return found


def table(found: dict[str, dict[str, float]]) -> list[str]:
    columns = list(next(iter(found.values())))
    lines = [f"{'milliseconds':<22}" + "".join(f"{column:>16}" for column in columns)]
    for name, values in found.items():
        cells = [f"{value * 1e3:>16.{4 if key == 'call' else 1}f}" for key, value in values.items()]
        lines.append(f"{name:<22}" + "".join(cells))
    return lines


def verdict(target: Target, found: dict[str, dict[str, float]]) -> str:
    if target.peer not in found or target.rival not in found:
        return f"{target.peer}: not measured (target: {target.factor:g}x ahead of {target.rival})"
    factor = found[target.rival]["peak"] / found[target.peer]["peak"]
    return (
        f"{target.peer}: peak {factor:.1f}x sooner than {target.rival}, "
        f"target >= {target.factor:g}: {met(factor >= target.factor)}"
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--calls", type=positive, default=3000)
    parser.add_argument("--rounds", type=positive, default=5)
    parser.add_argument("--tiers", type=lambda text: text.split(","), default=["native", "auto"])
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    everyone = peers(options.tiers)
    contestants = [peer for peer in everyone if peer.command]
    if note := missing(peer.name for peer in everyone if not peer.command):
        print(note)
    with tempfile.TemporaryDirectory() as folder:
        scores = measure(contestants, options.calls, options.rounds, Path(folder))
    wrong = [f"{name}: {score.failure}" for name, score in scores.items() if score.failure]
    scores = {name: score for name, score in scores.items() if not score.failure}
    if len({score.checksum for score in scores.values()}) > 1:
        wrong.append("checksums differ: " + str({n: s.checksum for n, s in scores.items()}))
    if scores:
        found = figures(scores)
        print(*table(found), sep="\n")
        print(*(verdict(target, found) for target in targets(options.tiers)), sep="\n")
        if options.json:
            facts = {"machine": platform.platform(), "seconds": found}
            options.json.write_text(json.dumps(facts, indent=2) + "\n")
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
