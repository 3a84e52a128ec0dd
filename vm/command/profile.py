"""Where the time of a run went: a table for people, a timeline for a viewer.

Time is by samples, one about every millisecond; calls of functions and turns of loops are exact.
What is inlined into a function counts as its time. The timeline is in the Trace Event Format of
Chrome, which Perfetto, speedscope and chrome://tracing show.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ..bytecode.binary import decode
from ..machine.core import Machine, Program
from ..report import texts_of, written_name
from ..tiers.analysis.places import FunctionPlaces, LoopPlace, Places
from ..tiers.native import NativeTier

ROWS = 60  # of a table
SECOND = 1e9
PROGRAM_TRACK, COMPILER_TRACK = 1, 2


@dataclass(slots=True)
class Spent:
    """Nanoseconds in each tier, and how often: calls of a function or turns of a loop."""

    interp: int = 0
    native: int = 0
    times: int = 0

    @property
    def time(self) -> int:
        return self.interp + self.native

    def add(self, time: int, natively: bool) -> None:
        if natively:
            self.native += time
        else:
            self.interp += time


@dataclass(slots=True)
class OfFunction:
    places: FunctionPlaces
    spent: Spent
    loops: dict[LoopPlace, Spent] = field(default_factory=dict)


class Profile:
    """What a profiled machine saw of a program."""

    def __init__(self, program: Program, machine: Machine, name: str, source: bytes) -> None:
        self.name = name
        code = decode(program.bytecode)
        self.places = Places(code, texts_of(code, source))
        self.samples = machine.samples()
        self.whole = Spent()
        self.functions: dict[int, OfFunction] = {}
        for counts in (program.counts(), machine.native_counts()):
            for index, (calls, loops) in enumerate(counts):
                if calls or any(turns for _, turns in loops):
                    self._count(self._function(index), calls, loops)
        for start, end, index, word, natively in self.samples:
            function = self._function(index)
            self.whole.add(end - start, natively)
            function.spent.add(end - start, natively)
            loop = function.places.loop_at(word)
            if loop is not None:
                function.loops.setdefault(loop, Spent()).add(end - start, natively)

    def _function(self, index: int) -> OfFunction:
        if index not in self.functions:
            self.functions[index] = OfFunction(self.places[index], Spent())
        return self.functions[index]

    def _count(self, function: OfFunction, calls: int, loops: tuple[tuple[int, int], ...]) -> None:
        function.spent.times += calls
        for word, turns in loops:
            loop = function.places.loop_of(word)
            if loop is not None and turns:
                function.loops.setdefault(loop, Spent()).times += turns

    # --- the table --------------------------------------------------------------------------------

    def print_table(self, tiers: list[NativeTier]) -> None:
        """On stderr: stdout is the program's."""
        for line in self.table(tiers):
            print(line, file=sys.stderr)

    def table(self, tiers: list[NativeTier]) -> Iterator[str]:
        whole = max(self.whole.time, 1)
        compiling = sum(spent for tier in tiers for _, spent, _ in tier.compilations)
        yield (
            f"profile of {self.name}: {whole / SECOND:.3f} s, "
            f"{self.whole.interp / whole:.0%} of it interpreted and "
            f"{self.whole.native / whole:.0%} native; {compiling:.3f} s of compiling"
        )
        yield "   seconds      %  interp  native   calls, turns  where"
        rows = list(self._rows(whole))
        yield from rows[:ROWS]
        if len(rows) > ROWS:
            yield f"and {len(rows) - ROWS} rows with less time"
        for tier in tiers:
            yield from (f"not compiled: {failure}" for failure in tier.failures)

    def _rows(self, whole: int) -> Iterator[str]:
        def row(spent: Spent, where: str) -> str:
            share = f"{spent.time / whole:6.1%}"
            tiers = f"{spent.interp / whole:7.1%} {spent.native / whole:7.1%}"
            return f"{spent.time / SECOND:10.4f} {share} {tiers} {spent.times:14,}  {where}"

        functions = sorted(self.functions.values(), key=lambda each: -each.spent.time)
        for each in functions:
            about = each.places.function
            where = self.places.told(about.line, about.file)
            yield row(each.spent, f"{written_name(about.name)}, {where}")
            for loop, spent in sorted(each.loops.items(), key=lambda item: item[0].line):
                place = each.places.named(loop)
                source = self.places.source(loop.line, loop.file)
                margin = "  " * loop.depth
                yield row(spent, f"{margin}loop, {place}: {source}"[:100])


# --- the timeline ---------------------------------------------------------------------------------


def timeline(
    profile: Profile, tiers: list[NativeTier], begun: float, ready: float
) -> dict[str, Any]:
    """The run as trace events; `begun` and `ready` are when making its bytecode began and ended."""
    events: list[dict[str, Any]] = []

    def event(phase: str, name: str, start: float, track: int, **more: Any) -> None:
        time = round((start - begun) * 1e6, 3)
        events.append({"name": name, "ph": phase, "ts": time, "pid": 1, "tid": track, **more})

    def slice(name: str, start: float, end: float, track: int, **about: Any) -> None:
        event("X", name, start, track, dur=round((end - start) * 1e6, 3), args=about)

    event("M", "process_name", begun, PROGRAM_TRACK, args={"name": f"mojovm {profile.name}"})
    event("M", "thread_name", begun, PROGRAM_TRACK, args={"name": "program"})
    event("M", "thread_name", begun, COMPILER_TRACK, args={"name": "native compiler"})
    slice("to bytecode", begun, ready, PROGRAM_TRACK)
    for function, natively, start, end, loops in stretches(profile):
        way = "native" if natively else "interp"
        about = profile.places[function].function
        name = f"{written_name(about.name)} [{way}]"
        file = profile.places.code.files[about.file].name
        slice(name, start, end, PROGRAM_TRACK, tier=way, line=about.line, file=file)
        for loop, first, last in loops:
            source = profile.places.source(loop.line, loop.file)
            slice(f"line {loop.line}: {source}", first, last, PROGRAM_TRACK, tier=way)
    for tier in tiers:
        for start, seconds, wanted in tier.compilations:
            names = entry_names(profile.places, wanted)
            title = names[0] if len(names) == 1 else f"{len(names)} functions and loops"
            slice(f"compile {title}", start, start + seconds, COMPILER_TRACK, what=names)
        for time, wanted in tier.installed:
            names = entry_names(profile.places, wanted)
            event("i", f"native from here: {', '.join(names[:8])}", time, PROGRAM_TRACK, s="p",
                  args={"what": names})  # fmt: skip
    return {"traceEvents": events, "displayTimeUnit": "ms"}


Stretch = tuple[int, bool, float, float, list[tuple[LoopPlace, float, float]]]


def stretches(profile: Profile) -> Iterator[Stretch]:
    """Samples in a row in one function and tier as one; in it, those in a row in one loop."""
    found: Stretch | None = None
    for begun, ended, function, word, natively in profile.samples:
        start, end = begun / SECOND, ended / SECOND
        if found is not None and found[:2] == (function, natively) and start == found[3]:
            found = (*found[:3], end, found[4])
        else:
            if found is not None:
                yield found
            found = function, natively, start, end, []
        loop = profile.places[function].loop_at(word)
        loops = found[4]
        if loop is None:
            continue
        if loops and loops[-1][0] is loop and loops[-1][2] == start:
            loops[-1] = loop, loops[-1][1], end
        else:
            loops.append((loop, start, end))
    if found is not None:
        yield found


def entry_names(places: Places, entries: list[tuple[int, int]]) -> list[str]:
    """Functions, and loops entered in the middle, in words."""
    names = []
    for index, word in entries:
        name = written_name(places[index].function.name)
        names.append(name if word < 0 else f"{name}, loop at line {places[index].line(word)}")
    return names
