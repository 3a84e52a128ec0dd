"""A flood of compilation: many functions, or one of many loops. Do time and memory stay bounded?

The scripts are generated. One has functions of five shapes (integers, floating point, branches, a
list, calls of each other), no two alike, and a loop that calls every one of them so often that all
are warm. The other is one function, a loop over a list behind the other. They run on each tier,
with as many functions or loops as asked for and with a quarter of them, without a cache. Reported
are wall time, peak memory, what the statistics of mojovm say of compilation, and what a function or
loop costs more than on the interpreter. Where that does not grow with their number, nothing is out
of bounds.

    python bench/native/flood.py [--functions 2000] [--calls 1000] [--loops 800] [--rounds 3]
        [--tiers interp,native,auto] [--keep FOLDER] [--json FILE]

With --keep the scripts are left in a folder. The status is 1 if a run failed or outputs differ.
"""

import argparse
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from contest import positive, python_keeps
from processes import Command, needed_mojovm, status

GROUP = 50  # functions called by one driver, so that no function is very long
MEGABYTE = 1e6

SHAPES = [
    """
def f{i}(x: Int) -> Int:
    var total = x
    for k in range(12):
        total = (total * {a} + k) % {m}
    return total
""",
    """
def f{i}(x: Int) -> Int:
    var y = Float64(x % 1000)
    for k in range(12):
        y = y * 0.5 + Float64(k) * {a}.25
    return Int(y) + {i}
""",
    """
def f{i}(x: Int) -> Int:
    var total = 0
    var n = x % {m}
    while n > {a}:
        if n % 2 == 0:
            n //= 2
        else:
            n -= {a}
        total += 1
    return total + {i}
""",
    """
def f{i}(x: Int) -> Int:
    var values = List[Int]()
    for k in range(6):
        values.append(x + k * {a})
    var total = 0
    for value in values:
        total += value % {m}
    return total
""",
    """
def f{i}(x: Int) -> Int:
    var total = {i}
    for k in range(3):
        total += f{before}(x + k) % {m}
    return total
""",
]


def script(functions: int, calls: int) -> str:
    """The source of a program with so many functions, each called so often by the drivers."""
    parts = []
    for i in range(functions):
        shape = SHAPES[i % len(SHAPES)]
        parts.append(shape.format(i=i, a=3 + i % 89, m=1009 + 2 * i, before=i - 1))
    drivers = range(0, functions, GROUP)
    for first in drivers:
        members = range(first, min(first + GROUP, functions))
        body = "\n".join(f"    total += f{i}(x + {i})" for i in members)
        parts.append(
            f"\ndef drive{first}(x: Int) -> Int:\n    var total = 0\n{body}\n    return total\n"
        )
    body = "\n".join(f"        total += drive{first}(x)" for first in drivers)
    parts.append(f"\ndef main():\n    var total = 0\n    for x in range({calls}):\n{body}\n")
    parts.append("    print(total)\n")
    return "\n".join(part.strip("\n") + "\n" for part in parts)


LOOP = """\
    for i in range(n):
        values[i] = values[i] * {a} % {m} + total
    total += values[{i} % n]
"""


def long_script(loops: int) -> str:
    """The source of a program with one function of so many loops, not long to run."""
    body = "".join(LOOP.format(i=i, a=3 + i % 89, m=1009 + 2 * i) for i in range(loops))
    head = "def long(n: Int) -> Int:\n    var total = 1\n    var values = List[Int]()\n"
    fill = "    for i in range(n):\n        values.append(i)\n"
    return f"{head}{fill}{body}    return total\n\ndef main():\n    print(long(1000))\n"


@dataclass(frozen=True, slots=True)
class Flooded:
    """One run: wall time, peak memory in bytes, the statistics that mojovm wrote."""

    seconds: float
    memory: int
    stats: dict
    status: int
    output: str
    errors: str


@dataclass(slots=True)
class Score:
    runs: list[Flooded] = field(default_factory=list)

    def median(self, measure) -> float:
        return statistics.median(measure(run) for run in self.runs)

    @property
    def failure(self) -> str:
        return next((f"status {r.status}\n{r.errors}" for r in self.runs if r.status), "")


def flooded(mojovm: Command, tier: str, source: Path, environment: dict[str, str]) -> Flooded:
    """Run the script; the peak is that of the process alone, as the kernel tells at its end."""
    stats = source.with_suffix(".json")
    stats.unlink(missing_ok=True)
    options = ["--no-cache", f"--tier={tier}", f"--stats={stats}"]
    command = [*mojovm, "run", *options, str(source)]
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        redirect = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)]
        start = time.perf_counter()
        pid = os.posix_spawn(command[0], command, environment, file_actions=redirect)
        _, wait_status, usage = os.wait4(pid, 0)
        seconds = time.perf_counter() - start
        out.seek(0)
        err.seek(0)
        facts = json.loads(stats.read_text()) if stats.exists() else {}
        memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        status = os.waitstatus_to_exitcode(wait_status)
        return Flooded(seconds, memory, facts, status, out.read(), err.read())


def compilation(facts: dict, path: str = "") -> dict[str, float]:
    """The numbers in the statistics that are about native code, by their names."""
    found = {}
    for name, value in facts.items():
        full = f"{path}.{name}" if path else name
        if isinstance(value, dict):
            found |= compilation(value, full)
        elif isinstance(value, int | float) and any(word in full for word in ("compil", "native")):
            found[full] = value
    return found


def row(count: int, what: str, tier: str, score: Score, base: Score | None) -> str:
    seconds, memory = score.median(lambda run: run.seconds), score.median(lambda run: run.memory)
    line = f"{count:>5} {what:<10}{tier:<8}{seconds:>9.2f}{memory / MEGABYTE:>10.1f}"
    if base is not None and not base.failure:
        more_seconds = (seconds - base.median(lambda run: run.seconds)) / count
        more_memory = (memory - base.median(lambda run: run.memory)) / count
        line += f"{more_seconds * 1e3:>14.3f}{more_memory / 1e3:>14.2f}"
    else:
        line += f"{'-':>14}{'-':>14}"
    told = compilation(score.runs[-1].stats)
    return line + "  " + ", ".join(f"{name} {value:g}" for name, value in told.items())


def heading() -> str:
    return (
        f"{'':<16}{'tier':<8}{'seconds':>9}{'peak MB':>10}"
        f"{'ms for each':>14}{'kB for each':>14}  statistics"
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--functions", type=positive, default=2000)
    parser.add_argument("--calls", type=positive, default=1000)
    parser.add_argument("--loops", type=positive, default=800)
    parser.add_argument("--rounds", type=positive, default=3)
    tiers = ["interp", "native", "auto"]
    parser.add_argument("--tiers", type=lambda text: text.split(","), default=tiers)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    mojovm = needed_mojovm()
    cases = {}
    for part in (4, 1):
        functions, loops = max(1, options.functions // part), max(1, options.loops // part)
        cases[functions, "functions"] = script(functions, options.calls)
        cases[loops, "loops"] = long_script(loops)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        for (count, what), text in cases.items():
            (options.keep / f"{count}_{what}.mojo").write_text(text)
    print(heading())
    facts, wrong = [], []
    with tempfile.TemporaryDirectory() as folder:
        environment = python_keeps(folder)
        source = Path(folder) / "flood.mojo"
        source.write_text(script(functions=len(SHAPES), calls=1))
        for tier in options.tiers:  # makes Python's own bytecode
            flooded(mojovm, tier, source, environment)
        for (count, what), text in cases.items():
            source.write_text(text)
            scores = {tier: Score() for tier in options.tiers}
            for _ in range(options.rounds):
                for tier, score in scores.items():
                    if not score.failure:
                        score.runs.append(flooded(mojovm, tier, source, environment))
            outputs = set()
            for tier, score in scores.items():
                if score.failure:
                    wrong.append(f"{count} {what}, {tier}: {score.failure.rstrip()}")
                    continue
                outputs |= {run.output for run in score.runs}
                base = scores.get("interp") if tier != "interp" else None
                print(row(count, what, tier, score, base), flush=True)
                runs = [[run.seconds, run.memory, run.stats] for run in score.runs]
                facts.append({what: count, "tier": tier, "runs": runs})
            if len(outputs) > 1:
                wrong.append(f"{count} {what}: outputs differ: {outputs}")
    if options.json:
        report = {"machine": platform.platform(), "runs": facts}
        options.json.write_text(json.dumps(report, indent=2) + "\n")
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
