"""Runs random parallel loops with many arguments on each tier and tells the first difference."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from mojovm.bytecode.binary import encode
from mojovm.bytecode.verify import verify
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from mojovm.tiers.native import NativeTier
from tests.runs import OPENCL, Seen, prepared, watched

from ..loops.compare import Different
from ..twins.nodes import Node, lines
from .generate import Bodies, arguments

LIMITS = {"memory_limit": 64 << 20, "stack_bytes": 1 << 18, "seconds": 60.0}
CALLS = 5
FUNCTIONS = 6  # in one program, as it takes longer to compile them than to run them
# Threads and turns in a portion, 0: as many as pay; some of them are chosen for each call.
THREADS = ((2, 0), (2, 1), (2, 7), (2, 100), (7, 1), (7, 3), (16, 1), (16, 50))

Ready = dict[str, tuple[core.Program, NativeTier | None]]


def program_of(seed: int) -> list[Node]:
    return Bodies(seed).program(FUNCTIONS)


def case(seed: int, nodes: list[Node], tiers: Sequence[str], outcomes: Counter[str]) -> None:
    """Raises Different, and CompileFailure for a program that is none."""
    text = "\n".join(lines(nodes))
    code = compile_source(text, "parallel.mojo", evaluate=evaluator(), library=True)
    verify(code)
    data = encode(code)
    ready = {tier: prepared(data, tier) for tier in tiers}
    outcomes["bodies"] += sum(f.is_parallel for f in code.functions)
    for index, function in enumerate(code.functions):
        if function.name[:1] == "f" and function.name[1:].isdigit():
            chance = random.Random(seed * FUNCTIONS + int(function.name[1:]))
            for values in arguments(chance, CALLS):
                divided = [(1, 0), *chance.sample(THREADS, 3)]
                call(index, values, ready, divided, outcomes)


def call(
    index: int, values: list[int], ready: Ready, divided: list[tuple[int, int]],
    outcomes: Counter[str],
) -> None:  # fmt: skip
    first: Seen | None = None
    for tier, (program, native) in ready.items():
        for threads, portion in divided if native is not None else divided[:1]:
            seen = watched(program, index, values, threads=threads, portion=portion, **LIMITS)
            if tier == OPENCL:
                seen = replace(seen, allocations=None)
            if native is not None and native.failures:
                raise Different(tier, f"failed: {native.failures}")
            if first is None:
                first = seen
                outcomes[seen.fault or "ran to the end"] += 1
            found = first.differences(seen)
            if found or seen.live:
                told = [f"function {index} of {tuple(values)}", *found, f"{seen.live} alive"]
                where = f"{tier}, {threads} threads, portions of {portion}"
                raise Different(where, "\n".join(told))
