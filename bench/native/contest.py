"""Run programs that time their own repetitions, in turns, and compare what they compute.

Such a program prints a checksum, then the nanoseconds of each repetition. What counts for a process
is its best repetition, and for a peer the median of that over the rounds.
"""

import argparse
import math
import os
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from processes import Command, run_process

CONTRACTION_TOLERANCE = 1e-4


def python_keeps(folder: str | Path) -> dict[str, str]:
    """Variables for processes in which Python keeps its own bytecode in a folder.

    A package that was installed has its bytecode; modules of a working tree may have none, and
    each process would compile them anew.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder)}


@dataclass(slots=True)
class Score:
    """What one peer did on one benchmark: the best repetition of each process, in seconds."""

    best: list[float] = field(default_factory=list)
    checksum: int | None = None
    failure: str = ""

    @property
    def seconds(self) -> float:
        return statistics.median(self.best)


@dataclass(frozen=True, slots=True)
class Peer:
    """One of the contestants; an exact one never contracts `a * b + c` to one rounding."""

    name: str
    exact: bool
    command: Command


def take(score: Score, command: Command) -> None:
    """Run a program once and add the result to the score."""
    finished = run_process(command)
    lines = finished.output.split()
    if finished.status != 0 or len(lines) < 2:
        score.failure = f"status {finished.status} from {' '.join(command)}\n{finished.errors}"
        return
    score.checksum = int(lines[0])
    score.best.append(min(map(int, lines[1:])) / 1e9)


def measure(peers: list[Peer], rounds: int) -> dict[str, Score]:
    """Rounds in which each peer runs once; each begins with another peer."""
    scores = {peer.name: Score() for peer in peers}
    for turn in range(rounds):
        first = turn % len(peers)
        for peer in peers[first:] + peers[:first]:
            if not scores[peer.name].failure:
                take(scores[peer.name], peer.command)
    return scores


def complaints(benchmark: str, peers: list[Peer], scores: dict[str, Score]) -> list[str]:
    """What is wrong with the results, in words."""
    wrong = [f"{benchmark}: {score.failure.rstrip()}" for score in scores.values() if score.failure]
    measured = [peer for peer in peers if not scores[peer.name].failure]
    exact = {scores[peer.name].checksum for peer in measured if peer.exact}
    loose = [scores[peer.name].checksum for peer in measured if not peer.exact]
    reference = min(exact, default=0)
    near = all(math.isclose(s, reference, rel_tol=CONTRACTION_TOLERANCE) for s in loose)
    if len(exact) > 1 or (exact and not near):
        listed = ", ".join(f"{peer.name} {scores[peer.name].checksum}" for peer in measured)
        wrong.append(f"{benchmark}: checksums differ: {listed}")
    return wrong


def met(fulfilled: bool) -> str:
    return "met" if fulfilled else "missed"


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
