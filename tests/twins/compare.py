"""Runs a program here, on each tier, and its twin in Python, and says where they differ."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

from mojovm.bytecode.binary import encode
from mojovm.bytecode.verify import VerifyError, verify
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.frontend.source.diagnostics import CompileFailure
from tests.runs import CompilationFailed, Seen, available, without_fuel
from tests.runs import run as run_on

from .nodes import Node
from .python import Outcome, TooLong, run_twin, spelled
from .statements import Generator

LIMITS = {"stack_bytes": 1 << 20, "memory_limit": 64 << 20, "fuel": 2_000_000, "seconds": 60.0}
TOO_LONG = ("out_of_fuel", "deadline")  # it may never end, so it is run in the interpreter only


class Failure(Exception):
    """What went wrong; failures of one kind have one cause, as far as the reducer can tell."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def program_of(seed: int, small: bool = False) -> list[Node]:
    return Generator(seed).program(small)


def failure_of(text: str, tiers: Sequence[str]) -> Failure | None:
    try:
        case(text, tiers)
    except Failure as failure:
        return failure
    return None


def case(text: str, tiers: Sequence[str] = ()) -> str:
    """Runs a program in both spellings; how it ended. Raises Failure where they differ, or one tier
    from the first of them."""
    ours, twin = spelled(text)
    try:
        expected = run_twin(twin)
    except TooLong:
        return "late"
    except Exception as error:  # a fault of the generator, or of the reducer's deletions
        raise Failure(f"twin {type(error).__name__}", str(error)) from None
    found = run(ours, tiers or available())
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


def run(text: str, tiers: Sequence[str]) -> Outcome:
    """Compiles, verifies and runs a program here; what it shows on the first tier."""
    data, entry = compiled(text)
    seen: list[Seen] = []
    for tier in tiers:
        try:
            seen.append(run_on(data, entry, tier, **(without_fuel(LIMITS) if seen else LIMITS)))
        except CompilationFailed as failure:
            raise Failure(f"{tier} failed", str(failure)) from None
        if seen[0].fault in TOO_LONG:
            break
        if differences := seen[0].differences(seen[-1]):
            names = ", ".join(text.partition(":")[0] for text in differences)
            raise Failure(f"{tier} differs in {names}", "\n".join(differences))
    first = seen[0]
    if first.live:
        raise Failure("leak", f"{first.live} allocations are still alive")
    if not first.fault:
        return Outcome(first.output)
    return Outcome(first.output, first.traceback[-1][1], first.message)


def compiled(text: str) -> tuple[bytes, int]:
    """A program's bytecode, verified, and the function to run."""
    try:
        code = compile_source(text, "twin.mojo", evaluate=evaluator())
    except CompileFailure as failure:
        first = failure.diagnostics[0]
        _, row, _ = failure.source.position(first.at[0])
        raise Failure(f"refused: {first.message[:24]}", f"line {row}: {first.message}") from None
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        raise Failure(f"{type(error).__name__} in {where.name}", traceback.format_exc()) from None
    try:
        verify(code)
    except VerifyError as error:
        raise Failure("verify", str(error)) from None
    return encode(code), code.entry


def plain(output: str) -> list[str]:
    """The lines but for those of lives, which may be more here or fewer."""
    return [text.rstrip() for text in output.split("\n") if text not in ("+", "~")]


def difference(expected: list[str], found: list[str]) -> str:
    for i, (a, b) in enumerate(zip(expected, found, strict=False)):
        if a != b:
            return f"line {i + 1} of the output: expected {a!r}, found {b!r}"
    return f"expected {len(expected)} lines, found {len(found)}"
