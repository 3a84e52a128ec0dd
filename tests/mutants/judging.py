"""The command: mutants of the conformance programs and calls of the library, to be compiled.

python -m tests.mutants --count N [--modules N] [--calls N] [--seed S] [--jobs N] [--keep FOLDER]
python -m tests.mutants --case SEED

Each goes through `check` and `build` in this process. Whatever it is, it must be a program or be
refused with diagnostics: none that tells of a fault of the compiler, no other exception, each place
inside of the text, the same verdict by both, and within PATIENCE seconds of the processor.
"""

from __future__ import annotations

import argparse
import re
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from mojovm.compiling.build import build_program
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import check
from mojovm.frontend.guard import is_internal
from mojovm.frontend.source.diagnostics import CompileFailure, Diagnostic
from mojovm.frontend.source.files import SourceMap
from mojovm.frontend.source.render import as_json, render
from mojovm.frontend.source.resolver import Resolver

from .mutations import files_of, module, mutant
from .random_calls import call

PATIENCE = 2.0  # seconds of the processor in which a program is compiled, or refused
FUEL = 200_000  # of an evaluation while compiling

Maker = Callable[[int], tuple[str, str]]
MAKERS: dict[str, Maker] = {"mutant": mutant, "module": module, "call": call}


class Late(BaseException):
    """Compiling takes too long."""


@dataclass
class Tally:
    """What became of programs: how many of each kind were refused, and how they failed."""

    tried: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    failures: dict[str, list[str]] = field(default_factory=dict)  # programs, by what is wrong
    slowest: float = 0.0

    def add(self, other: Tally) -> None:
        self.tried += other.tried
        self.refused += other.refused
        self.slowest = max(self.slowest, other.slowest)
        for name, texts in other.failures.items():
            self.failures.setdefault(name, []).extend(texts)


@contextmanager
def patience(seconds: float):
    """Raises Late in what takes longer; 0: nothing is timed."""

    def late(*_: object) -> None:
        raise Late

    before = signal.signal(signal.SIGPROF, late) if seconds else None
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        if seconds:
            signal.signal(signal.SIGPROF, before)


class Memory:
    """A loader of files that are on no disk, by their paths."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = files

    def kind(self, path: str) -> str:
        if path in self.files:
            return "file"
        return "folder" if any(each.startswith(f"{path}/") for each in self.files) else ""

    def text(self, path: str) -> str:
        return self.files[path]

    def identity(self, path: str) -> str:
        return path

    def names(self, folder: str) -> list[str]:
        around = f"{folder}/" if folder else ""
        inner = [each.removeprefix(around) for each in self.files if each.startswith(around)]
        return sorted({each.partition("/")[0] for each in inner})


def finder(files: dict[str, str]) -> Resolver:
    """What finds the modules of a program among its files."""
    return Resolver(Memory(files), [""])


def verdict(text: str, seconds: float = 0) -> tuple[list[str], bool]:
    """What is wrong with how a text was compiled, each time in so much time (0: in any), and
    whether it was refused."""
    files, evaluate = files_of(text), evaluator(fuel=FUEL)
    name = next(iter(files))
    with patience(seconds):
        sources, diagnostics = check(files[name], name, None, evaluate, lambda: finder(files))
    found = [problem for d in diagnostics for problem in problems(sources, d)]
    refused = any(d.severity == "error" for d in diagnostics)
    for library in (False, True):
        try:
            with patience(seconds):
                build_program(files[name], name, None, lambda: finder(files), None, evaluate,
                              library=library)  # fmt: skip
        except CompileFailure as failure:
            if not refused:
                found.append(f"check saw nothing: {failure.diagnostics[0].message}")
        else:
            if refused:
                found.append("refused by check only")
    return found, refused


def problems(sources: SourceMap, diagnostic: Diagnostic) -> Iterable[str]:
    """What is wrong with a diagnostic."""
    if is_internal(diagnostic):
        yield f"internal: {diagnostic.message}"
    if not diagnostic.message:
        yield "no message"
    for place in (diagnostic, *diagnostic.notes):
        start, end = place.at
        file = sources.file(start)
        unseen = file.is_library and place is diagnostic
        if unseen or not file.base <= start <= end <= file.end:
            yield f"a place outside of the text: {place.message}"
    render(sources, diagnostic, True)
    as_json(sources, diagnostic)


def judge(kind: str, text: str, tally: Tally, seconds: float = 0) -> None:
    """Compiles a text, and counts what became of it."""
    tally.tried[kind] += 1
    begun = time.process_time()
    try:
        found, refused = verdict(text, seconds)
        tally.refused[kind] += refused
    except Late as error:
        frames = traceback.extract_tb(error.__traceback__)
        found = [f"late: {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}"]
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{last.filename.rpartition('/')[2]}:{last.lineno}"
        found = [f"exception: {type(error).__name__} at {where}"]
    tally.slowest = max(tally.slowest, time.process_time() - begun)
    for problem in found:
        name = re.sub(r"`[^`]*`|word \d+|register \d+|type \d+ \(.*?\)", "…", problem)
        tally.failures.setdefault(name, []).append(text)


def tried(job: tuple[str, range]) -> Tally:
    """The programs of some seeds."""
    what, seeds = job
    tally = Tally()
    for seed in seeds:
        kind, text = MAKERS[what](seed)
        judge(f"{what}: {kind}", text, tally, PATIENCE)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=1000, help="mutants")
    parser.add_argument("--modules", type=int, default=0, help="mutants of several files")
    parser.add_argument("--calls", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the shortest program of each fault")
    parser.add_argument("--case", help="mutant:SEED, module:SEED or call:SEED: show it")
    options = parser.parse_args()
    if options.case:
        what, _, seed = options.case.partition(":")
        text = MAKERS[what](int(seed))[1]
        print(text, *verdict(text)[0], sep="\n")
        return 0
    tally, begun = Tally(), time.monotonic()
    counts = {"mutant": options.count, "module": options.modules, "call": options.calls}
    jobs = [
        (what, range(first, min(first + 500, options.seed + count)))
        for what, count in counts.items()
        for first in range(options.seed, options.seed + count, 500)
    ]
    with get_context("fork").Pool(options.jobs) as pool:
        for part in pool.imap_unordered(tried, jobs):
            tally.add(part)
    return told(tally, time.monotonic() - begun, options.keep)


def told(tally: Tally, seconds: float, keep: Path | None) -> int:
    """Prints the tally; the status."""
    for kind, count in sorted(tally.tried.items()):
        print(f"{count:8,}  {kind}, {tally.refused[kind]:,} of them refused")
    print(f"{sum(tally.tried.values()):8,}  in {seconds:.0f} s, the slowest {tally.slowest:.2f} s")
    worst = sorted(tally.failures.items(), key=lambda failure: -len(failure[1]))
    for number, (name, texts) in enumerate(worst):
        print(f"FAILED {len(texts):6,} times: {name}")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{number:03}.mojo").write_text(min(texts, key=len), errors="replace")
    return bool(worst)
