"""Runs a program here and its twin in Python, and says where they differ."""

from __future__ import annotations

import traceback

from mojovm.bytecode.binary import encode
from mojovm.bytecode.verify import VerifyError, verify
from mojovm.evaluator import evaluator
from mojovm.frontend.compile import compile_source
from mojovm.frontend.source import CompileFailure
from mojovm.machine import core

from .nodes import Node
from .python import Outcome, TooLong, run_twin, spelled
from .statements import Generator

LIMITS = {"stack_bytes": 1 << 20, "memory_limit": 64 << 20, "fuel": 2_000_000, "seconds": 5.0}


class Failure(Exception):
    """What went wrong; failures of one kind have one cause, as far as the reducer can tell."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def program_of(seed: int) -> list[Node]:
    return Generator(seed).program()


def failure_of(text: str) -> Failure | None:
    try:
        case(text)
    except Failure as failure:
        return failure
    return None


def case(text: str) -> str:
    """Runs a program in both spellings; how it ended. Raises Failure where they differ."""
    ours, twin = spelled(text)
    try:
        expected = run_twin(twin)
    except TooLong:
        return "late"
    except Exception as error:  # a fault of the generator, or of the reducer's deletions
        raise Failure(f"twin {type(error).__name__}", str(error)) from None
    found = run(ours)
    if plain(found.output) != plain(expected.output):
        raise Failure("output", difference(plain(expected.output), plain(found.output)))
    if (found.fault is None) != (expected.fault is None):
        raise Failure("fault", f"expected {expected.fault} in line {expected.line}, "
                      f"found {found.fault} in line {found.line}")  # fmt: skip
    if expected.fault is None:
        made, ended = (found.output.splitlines().count(mark) for mark in "+~")
        if made != ended:
            raise Failure("lives", f"{made} values made, {ended} destroyed")
        return "equal"
    assert found.fault is not None
    if found.line != expected.line or expected.fault not in found.fault and expected.fault:
        raise Failure("fault line", f"expected {expected.fault} in line {expected.line}, "
                      f"found {found.fault} in line {found.line}")  # fmt: skip
    return "fault"


def run(text: str) -> Outcome:
    """Compiles, verifies and runs a program here."""
    try:
        code = compile_source(text, "twin.mojo", evaluate=evaluator())
    except CompileFailure as failure:
        first = failure.diagnostics[0]
        row, _ = failure.source.position(first.at[0])
        raise Failure(f"refused: {first.message[:24]}", f"line {row}: {first.message}") from None
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        raise Failure(f"{type(error).__name__} in {where.name}", traceback.format_exc()) from None
    try:
        verify(code)
    except VerifyError as error:
        raise Failure("verify", str(error)) from None
    printed: list[str] = []
    machine = core.Machine(stdout=printed.append, stderr=lambda _: None, **LIMITS)
    outcome = Outcome("")
    try:
        machine.run(core.Program(encode(code)), code.entry, [])
    except core.Fault as fault:
        outcome.line, outcome.fault = fault.traceback[-1][1], fault.message
    outcome.output = "".join(printed)
    live = machine.stats()["live"]
    if live:
        raise Failure("leak", f"{live} allocations are still alive")
    return outcome


def plain(output: str) -> list[str]:
    """The lines but for those of lives, which may be more here or fewer."""
    return [text.rstrip() for text in output.split("\n") if text not in ("+", "~")]


def difference(expected: list[str], found: list[str]) -> str:
    for i, (a, b) in enumerate(zip(expected, found, strict=False)):
        if a != b:
            return f"line {i + 1} of the output: expected {a!r}, found {b!r}"
    return f"expected {len(expected)} lines, found {len(found)}"
