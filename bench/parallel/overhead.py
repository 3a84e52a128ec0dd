"""What it costs to divide a parallel loop, and to decide whether it pays, by the size of the loop.

An empty `parallel for` of one turn is timed once it is warm. Loops with a cheap and with a costly
body are timed over sizes from 1 to 10^7, with all threads: by `--tier=auto`, which begins in the
interpreter, and by `--tier=native`, against the best fixed choice, which is the best of the
interpreter (to 10,000 turns), native code on one thread, and native code on all.

    python bench/parallel/overhead.py [--threads N] [--longest TURNS] [--rounds 5] [--json FILE]

`auto` runs each body once untimed, which fills its cache. Each process runs its loop for 0.3
seconds to warm up, then times some at a time. Peers take turns for several rounds; what counts for
a process is its best time, and for a peer the best of them, for on a busy machine threads wait for
a processor. While `auto` looks late there are more rounds, up to four times as many. The status is
1 if a program failed or results differ, but times never make it fail.
"""

import argparse
import json
import os
import platform
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "native"))

from contest import Peer, Score, complaints, met, positive, take
from processes import Command, needed_mojovm, run_process, status

SOURCE = Path(__file__).resolve().parent / "overhead.mojo"
BODIES = ("cheap", "costly")
SIZES = [10**power for power in range(8)]
TURNS_TOGETHER, MOST_TOGETHER, TIMES = 100_000, 1_000, 30
UNTIMED = 1_000_000  # loops of 100 turns, which take longer than compiling
LONGEST_INTERPRETED = 10_000
PATIENCE = 4
EMPTY_TARGET, TARGET = 5e-6, 1.1
FIXED = ("interp", "1 thread", "all")


def fill_cache(mojovm: Command, body: str, threads: int) -> None:
    arguments = [str(SOURCE), body, "100", str(UNTIMED), "1"]
    run_process([*mojovm, "run", "--tier=auto", f"--threads={threads}", *arguments])


def peers(mojovm: Command, body: str, size: int, threads: int) -> list[Peer]:
    """Who runs loops of a size, how many of them timed together."""
    choices = {
        "interp": ("interp", 1),
        "1 thread": ("native", 1),
        "all": ("native", threads),
        "auto": ("auto", threads),
    }
    if size > LONGEST_INTERPRETED:
        del choices["interp"]
    arguments = [str(SOURCE), body, str(size), str(together(size)), str(TIMES)]
    return [
        Peer(name, True, [*mojovm, "run", f"--tier={tier}", f"--threads={count}", *arguments])
        for name, (tier, count) in choices.items()
    ]


def together(size: int) -> int:
    return max(1, min(TURNS_TOGETHER // size, MOST_TOGETHER))


def measure(everyone: list[Peer], rounds: int) -> dict[str, Score]:
    """Rounds in which each peer runs once, more of them while `auto` looks late."""
    scores = {peer.name: Score() for peer in everyone}
    for turn in range(rounds * PATIENCE):
        if turn >= rounds and late(seconds(scores, 1), "auto") <= TARGET:
            break
        first = turn % len(everyone)
        for peer in everyone[first:] + everyone[:first]:
            if not scores[peer.name].failure:
                take(scores[peer.name], peer.command)
    return scores


def seconds(scores: dict[str, Score], loops: int) -> dict[str, float]:
    """Of one loop, by peer."""
    return {name: min(s.best) / loops for name, s in scores.items() if not s.failure}


def late(times: dict[str, float], name: str) -> float:
    """The time of a peer over that of the best fixed choice; 0 where either is missing."""
    fixed = [times[each] for each in FIXED if each in times]
    return times[name] / min(fixed) if fixed and name in times else 0.0


def row(body: str, size: int, times: dict[str, float]) -> str:
    line = f"{body:<8}{size:>10}"
    for name in (*FIXED, "auto"):
        line += f"{times[name] * 1e6:>13.2f}" if name in times else f"{'-':>13}"
    return line + "".join(f"{late(times, name):>12.3f}" for name in ("all", "auto"))


def verdict(name: str, lags: dict[str, float]) -> str:
    worst = max(lags, key=lags.get)
    behind = sum(lag > TARGET for lag in lags.values())
    return (
        f"{name}: later than {TARGET}x the best fixed choice in {behind} of {len(lags)}, "
        f"worst {worst} {lags[worst]:.3f}: {met(behind == 0)}"
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=positive, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--longest", type=positive, default=SIZES[-1], metavar="TURNS")
    parser.add_argument("--rounds", type=positive, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    mojovm = needed_mojovm()
    everyone = [p for p in peers(mojovm, "empty", 1, options.threads) if p.name == "all"]
    scores = measure(everyone, options.rounds)
    wrong = complaints("empty", everyone, scores)
    for time in seconds(scores, together(1)).values():
        print(
            f"an empty loop of one turn: {time * 1e9:.0f} ns, "
            f"target < {EMPTY_TARGET * 1e6:.0f} us: {met(time < EMPTY_TARGET)}"
        )
    columns = "".join(f"{name:>13}" for name in (*FIXED, "auto"))
    print(f"{'microseconds':<18}{columns}{'all/best':>12}{'auto/best':>12}")
    measured: dict[str, dict[str, float]] = {}
    for body in BODIES:
        fill_cache(mojovm, body, options.threads)
        for size in (size for size in SIZES if size <= options.longest):
            everyone = peers(mojovm, body, size, options.threads)
            scores = measure(everyone, options.rounds)
            wrong += complaints(f"{body} {size}", everyone, scores)
            times = measured[f"{body} {size}"] = seconds(scores, together(size))
            print(row(body, size, times), flush=True)
    for name in ("all", "auto"):
        print(verdict(name, {label: late(times, name) for label, times in measured.items()}))
    if options.json:
        facts = {"machine": platform.platform(), "threads": options.threads, "seconds": measured}
        options.json.write_text(json.dumps(facts, indent=2) + "\n")
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
