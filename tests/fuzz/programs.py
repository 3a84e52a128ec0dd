"""What the fuzzers start from, and how they run what they made."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from functools import cache

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import Code
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import VerifyError, verify
from mojovm.frontend.driver import compile_source
from mojovm.frontend.source.diagnostics import CompileFailure
from mojovm.machine import core
from mojovm.tiers.analysis.graph import decode
from tests import ROOT
from tests.bytecode.codes import SAMPLE
from tests.runs import Seen, available, prepared, watched, without_fuel

CONFORMANCE = ROOT / "spec" / "conformance"
LIMITS = {"stack_bytes": 1 << 20, "memory_limit": 64 << 20, "fuel": 200_000, "seconds": 2.0}


TIER_LIMITS = {"stack_bytes": 1 << 20, "fuel": 200_000}


class Found(Exception):
    """A program that the verifier should have refused, or the machine should have survived."""


@cache
def samples(compiled: int = 60) -> tuple[Code, ...]:
    """The hand-written sample and some verified programs of the conformance suite."""
    found = [assemble(SAMPLE)]
    files = sorted(
        f
        for f in CONFORMANCE.rglob("*.mojo")
        if not f.name.startswith("error") and "modules" not in f.parts
    )
    random.Random(0).shuffle(files)
    for file in files:
        if len(found) > compiled:
            break
        try:
            code = compile_source(file.read_text(), file.name)
            verify(code)
        except (CompileFailure, VerifyError, RecursionError):
            continue  # other tests tell
        found.append(code)
    return tuple(found)


def run(code: Code, outcomes: Counter[str], **limits: float) -> None:
    """Runs each function of a verified program that takes nothing, and counts how it ended."""
    try:
        program = core.Program(encode(code))
    except ValueError as error:
        raise Found(f"verified, but not loaded: {error}") from None
    machine = core.Machine(stdout=quiet, stderr=quiet, denied=["python"], **{**LIMITS, **limits})
    for index, function in enumerate(code.functions):
        if function.parameters:
            continue
        try:
            machine.run(program, index)
            outcomes["ran to the end"] += 1
        except core.Fault as fault:
            outcomes[fault.name] += 1
        except (MemoryError, RecursionError, ValueError) as error:  # a result that is too much
            outcomes[type(error).__name__] += 1
        live = machine.stats()["live"]
        if live:
            raise Found(f"{function.name} leaves {live} allocations behind")


def agree(
    code: Code, memory_limits: Sequence[int], outcomes: Counter[str], among: Sequence[str] = ()
) -> None:
    """Runs each function that takes nothing on each tier, with each limit of memory: what can be
    seen must be the same. What asks for the time shows something else in every run."""
    if any(i.row.name == "clock" for f in code.functions for i in decode(f.words)):
        outcomes["not compared"] += 1
        return
    data = encode(code)
    tiers = {tier: prepared(data, tier) for tier in among or available()}
    for index, function in enumerate(code.functions):
        if function.parameters:
            continue
        for limit in memory_limits:
            first: Seen | None = None
            for tier, (program, native) in tiers.items():
                limits = {**TIER_LIMITS, "memory_limit": limit}
                endless = first is not None and first.fault == "out_of_fuel"
                if first is not None:
                    limits = without_fuel(limits) | ({"seconds": 0.01} if endless else {})
                seen = seen_of(program, index, limits)
                if native is not None and native.failures:
                    raise Found(f"{tier} failed: {native.failures}")
                first = first or seen
                if seen.live or seen != first and not endless:
                    raise Found(f"{function.name} in {limit} bytes: {first}, on {tier} {seen}")
                outcomes[f"{'ended' if endless else 'compared'} on {tier}"] += 1


def seen_of(program: core.Program, index: int, limits: dict[str, float]) -> Seen:
    try:
        return watched(program, index, **limits)
    except (MemoryError, RecursionError, ValueError) as error:  # a result that is too much
        return Seen("", fault=type(error).__name__)


def quiet(text: str) -> None:
    """A stream that goes nowhere."""
