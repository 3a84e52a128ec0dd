"""Runs programs that say what they do, and tells where they do something else, or not the same on
every tier; programs with parallel loops also on several threads.

The first tier is held against what the program says, the others against the first one, in
everything that can be seen of a run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import Code
from mojovm.bytecode.verify import verify
from mojovm.compiling.evaluator import evaluator
from mojovm.compiling.files import Files
from mojovm.frontend.driver import check, compile_source
from mojovm.frontend.source.diagnostics import CompileFailure, Diagnostic
from mojovm.frontend.source.files import SourceMap
from tests import runs as tier_runs
from tests.runs import CompilationFailed, Seen

from .programs import Line, Place, Program


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a program did: errors of its compilation as (line, message and remedy), or a run on
    each tier."""

    errors: list[Place] = field(default_factory=list)
    seen: dict[str, Seen | CompilationFailed] = field(default_factory=dict)


# --- running --------------------------------------------------------------------------------------


def run(program: Program, tiers: Sequence[str]) -> Outcome:
    """Compile, verify and run a program in this process."""
    name, defines, folder = program.path.name, program.expected.defines, program.path.parent
    find = Files([], program.files, disk=False).finder(name)
    if program.is_folder:
        name = str(program.path)
        find = Files([str(folder / each) for each in program.expected.include]).finder(name)
    try:
        code = compile_source(program.text, name, defines, evaluate=evaluator(), find=find)
    except CompileFailure as failure:
        found = failure.diagnostics
        if program.expected.errors:
            _, found = check(program.text, name, defines, evaluator(), find)
        return Outcome([described(failure.source, d, name) for d in found])
    verify(code)
    arguments = [name, *program.expected.arguments]
    if any(function.is_parallel for function in code.functions) and len(tiers) > 1:
        tiers = [*tiers, *tier_runs.THREADS, *tier_runs.devices()]
    return Outcome([], {tier: execute(code, tier, arguments) for tier in tiers})


def described(source: SourceMap, diagnostic: Diagnostic, name: str) -> Place:
    file, line, _ = source.position(diagnostic.at[0])
    return placed(file, line, name), f"{diagnostic.message} {diagnostic.remedy}"


def placed(file: str, line: int, name: str) -> Line:
    """A line as a program of that name speaks of it."""
    return line if file == name else f"{Path(file).relative_to(Path(name).parent)}:{line}"


def execute(code: Code, tier: str, arguments: list[str]) -> Seen | CompilationFailed:
    try:
        return tier_runs.run(encode(code), code.entry, tier, arguments=arguments)
    except CompilationFailed as failure:
        return failure


# --- judging --------------------------------------------------------------------------------------


def complaints(program: Program, tiers: Sequence[str] = ()) -> list[str]:
    """Everything in which a program differs from what it says, or a tier from the first one; empty
    when it is as it should be."""
    outcome = run(program, tiers or tier_runs.available())
    found = error_complaints(program.expected.errors, outcome.errors)
    first: Seen | None = None
    for tier, seen in outcome.seen.items():
        if isinstance(seen, CompilationFailed):
            found.append(str(seen))
        elif first is None:
            first = seen
            found += run_complaints(program, seen)
        else:
            found += [f"{tier}: {difference}" for difference in first.differences(seen)]
    return found


def run_complaints(program: Program, seen: Seen) -> list[str]:
    expected, found = program.expected, []
    if not expected.errors and trimmed(expected.output) != trimmed(seen.output):
        lines = unified_diff(
            trimmed(expected.output), trimmed(seen.output), "expected", "printed", lineterm=""
        )
        found.append("\n".join(lines))
    fault = None
    if seen.fault not in ("", "exited"):
        _, line, _, file = seen.traceback[-1]
        name = str(program.path) if program.is_folder else program.path.name
        fault = placed(file, line, name), seen.message
    found += fault_complaints(expected.fault, fault)
    if not found and not expected.errors and expected.status != seen.status:
        found.append(f"exit status {seen.status}, expected {expected.status}")
    if seen.live:
        found.append(f"{seen.live} allocations are still alive")
    return found


def trimmed(output: str) -> list[str]:
    return [line.rstrip() for line in output.split("\n")]


def error_complaints(expected: dict[Line, str], found: list[Place]) -> list[str]:
    complaints = []
    for line, message in found:
        if line not in expected:
            complaints.append(f"line {line}: unexpected error: {message}")
        elif expected[line].lower() not in message.lower():
            complaints.append(f"line {line}: expected {expected[line]!r} in error: {message}")
    for line, text in expected.items():
        if line not in [place for place, _ in found]:
            complaints.append(f"line {line}: expected error: {text}")
    return complaints


def fault_complaints(expected: Place | None, found: Place | None) -> list[str]:
    if expected is None and found is None:
        return []
    if expected is None or found is None:
        word, place = ("unexpected", found) if found else ("expected", expected)
        return [f"line {place[0]}: {word} fault: {place[1]}"]
    if expected[0] == found[0] and expected[1].lower() in found[1].lower():
        return []
    return ["line {}: expected fault: {}".format(*expected), "line {}: fault: {}".format(*found)]
