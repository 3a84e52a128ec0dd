"""Run programs that say what they do, and tell where they do something else.

    python -m tests.conformance [PATH…]      each program in a process of its own; differences shown

A program says in comments what must happen, and exactly that must happen:

    # expect: TEXT    a line that is printed, in order
    # error: TEXT     on the line of a compile error whose message or remedy contains TEXT
    # fault: TEXT     on the line where the run ends in a fault whose message contains TEXT
    # args: A B       arguments, # flags: -D N=8 definitions, # exit: 3 the status

A program with a `.out` beside it prints what that file holds. Each runs on every tier of TIERS.
"""

from __future__ import annotations

import os
import shlex
import signal
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from textwrap import indent

from mojovm.bytecode.binary import encode
from mojovm.bytecode.verify import verify
from mojovm.evaluator import evaluator
from mojovm.frontend.compile import check, compile_source
from mojovm.frontend.source import CompileFailure, Diagnostic, Source
from mojovm.machine import core

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"  # texts that a checkout may have beside it
TIERS = ["interp"]
Place = tuple[int, str]  # a line, and what is said there
PATIENCE = 30  # seconds that a program of the developer's command may take


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a program must do. Lines count from 1."""

    output: str
    errors: dict[int, str] = field(default_factory=dict)
    fault: Place | None = None
    status: int = 0
    arguments: tuple[str, ...] = ()
    defines: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Program:
    path: Path
    text: str
    expected: Expectation

    @property
    def name(self) -> str:
        near = ROOT if self.path.is_relative_to(ROOT) else SHARED
        return (
            str(self.path.relative_to(near)) if self.path.is_relative_to(near) else self.path.name
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a program did. `errors` are (line, message and remedy), `fault` is (line, message)."""

    output: str
    errors: list[Place] = field(default_factory=list)
    fault: Place | None = None
    status: int = 0
    live: int = 0


def expectation(text: str) -> Expectation:
    """Read the comments of a program."""
    printed: list[str] = []
    errors: dict[int, str] = {}
    fault = None
    status, arguments, defines = None, (), {}
    for number, line in enumerate(text.splitlines(), 1):
        for mark in ("expect", "error", "fault", "args", "flags", "exit"):
            _, found, rest = line.partition(f"# {mark}:")
            if not found:
                continue
            rest = rest.removeprefix(" ").rstrip()
            if mark == "expect":
                printed.append(rest + "\n")
            elif mark == "error":
                errors[number] = rest
            elif mark == "fault":
                fault = number, rest
            elif mark == "args":
                arguments = tuple(shlex.split(rest))
            elif mark == "flags":
                defines = definitions(shlex.split(rest))
            else:
                status = int(rest)
            break
    if status is None:
        status = 1 if errors or fault else 0
    return Expectation("".join(printed), errors, fault, status, arguments, defines)


def definitions(flags: list[str]) -> dict[str, str]:
    """`-D N=8 -D M` as names and values."""
    if flags[::2] != ["-D"] * (len(flags) // 2) or len(flags) % 2:
        raise ValueError(f"only -D NAME=VALUE is understood, not {shlex.join(flags)}")
    return {name: value or "True" for name, _, value in (f.partition("=") for f in flags[1::2])}


def read_program(path: Path) -> Program:
    text = path.read_text()
    printed = path.with_suffix(".out")
    if printed.exists():
        return Program(path, text, Expectation(printed.read_text()))
    return Program(path, text, expectation(text))


def programs(*paths: Path) -> list[Program]:
    """The programs in files and folders."""
    files = [f for p in paths for f in (sorted(p.rglob("*.mojo")) if p.is_dir() else [p])]
    return [read_program(file) for file in files]


def own_programs() -> list[Program]:
    return programs(ROOT / "spec" / "conformance", ROOT / "examples")


# --- running --------------------------------------------------------------------------------------


def run(program: Program, tier: str) -> Outcome:
    """Compile, verify and run a program in this process."""
    assert tier == "interp"
    name, defines = program.path.name, program.expected.defines
    try:
        code = compile_source(program.text, name, defines, evaluate=evaluator())
    except CompileFailure as failure:
        found = failure.diagnostics
        if program.expected.errors:
            found = check(program.text, name, defines, evaluator())
        return Outcome("", [described(failure.source, d) for d in found], status=1)
    verify(code)
    return execute(encode(code), code.entry, [name, *program.expected.arguments])


def described(source: Source, diagnostic: Diagnostic) -> Place:
    line, _ = source.position(diagnostic.at[0])
    return line, f"{diagnostic.message} {diagnostic.remedy}"


def execute(data: bytes, entry: int, arguments: list[str]) -> Outcome:
    printed: list[str] = []
    machine = core.Machine(stdout=printed.append, stderr=lambda text: None, arguments=arguments)
    fault, status = None, 0
    try:
        machine.run(core.Program(data), entry, [])
    except core.Fault as error:
        status = error.status
        if error.name != "exited":
            fault = error.traceback[-1][1], error.message
    return Outcome("".join(printed), [], fault, status, machine.stats()["live"])


# --- judging --------------------------------------------------------------------------------------


def complaints(program: Program, tier: str) -> list[str]:
    """Everything in which a program differs from what it says; empty when it is as it should be."""
    expected, outcome = program.expected, run(program, tier)
    found = error_complaints(expected.errors, outcome.errors)
    if not expected.errors and trimmed(expected.output) != trimmed(outcome.output):
        lines = unified_diff(
            trimmed(expected.output), trimmed(outcome.output), "expected", "printed", lineterm=""
        )
        found.append("\n".join(lines))
    found += fault_complaints(expected.fault, outcome.fault)
    if not found and expected.status != outcome.status:
        found.append(f"exit status {outcome.status}, expected {expected.status}")
    if outcome.live:
        found.append(f"{outcome.live} allocations are still alive")
    return found


def trimmed(output: str) -> list[str]:
    return [line.rstrip() for line in output.split("\n")]


def error_complaints(expected: dict[int, str], found: list[Place]) -> list[str]:
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


# --- the developer's command ----------------------------------------------------------------------


def isolated(program: Program) -> list[str]:
    """The complaints about a program, run in a child that may crash or hang."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.alarm(PATIENCE)
        try:
            text = "\n".join(c for tier in TIERS for c in complaints(program, tier))
        except BaseException:
            text = traceback.format_exc()
        with open(write, "w", errors="replace") as pipe:
            pipe.write(text)
        os._exit(0)
    os.close(write)
    with open(read) as pipe:
        text = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status:
        how = signal.Signals(-status).name if status < 0 else f"status {status}"
        text += f"\nended by {how}"
    return [text] if text else []


def main(arguments: list[str]) -> int:
    chosen = programs(*map(Path, arguments)) if arguments else own_programs()
    failed = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for program, found in zip(chosen, pool.map(isolated, chosen), strict=True):
            if found:
                failed.append(program.name)
                print(
                    f"FAIL {program.name}", indent("\n".join(found), "    "), sep="\n", flush=True
                )
    print(f"{len(chosen) - len(failed)} of {len(chosen)} pass")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main([str(Path(a).resolve()) for a in sys.argv[1:]]))
