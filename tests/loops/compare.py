"""Runs a random loop with many arguments on each tier and tells the first difference."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from mojovm.bytecode.binary import encode
from mojovm.bytecode.verify import verify
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.frontend.source.diagnostics import CompileFailure
from tests.runs import Seen, prepared, watched, without_fuel

from ..twins.nodes import Node, lines
from .generate import Loops, arguments

LIMITS = {"memory_limit": 8 << 20, "fuel": 100_000, "stack_bytes": 1 << 18}
CALLS = 12


class Different(Exception):
    """A tier that does something else; `tier` names it."""

    def __init__(self, tier: str, message: str) -> None:
        super().__init__(message)
        self.tier = tier


def program_of(seed: int) -> list[Node]:
    return Loops(seed).program()


def case(seed: int, nodes: list[Node], tiers: Sequence[str], outcomes: Counter[str]) -> None:
    """Raises Different, and CompileFailure for a program that is none."""
    code = compile_source("\n".join(lines(nodes)), "loops.mojo", evaluate=evaluator(), library=True)
    verify(code)
    names = [f.name for f in code.functions]
    if "f" not in names:  # left out by who looks for a smaller program
        return
    data, index = encode(code), names.index("f")
    metered = seed % 5 == 0
    ready = {tier: prepared(data, tier, metered) for tier in tiers}
    chance = random.Random(seed)
    for values in arguments(chance, Loops(seed).element, CALLS):
        first: Seen | None = None
        for tier, (program, native) in ready.items():
            limits = LIMITS
            endless = first is not None and first.fault == "out_of_fuel"
            if endless:
                limits = {**without_fuel(LIMITS), "seconds": 0.01}  # ended anywhere
            elif first is not None:
                limits = {**LIMITS, "fuel": 1 << 40} if metered else without_fuel(LIMITS)
            seen = watched(program, index, values, **limits)
            if native is not None and native.failures:
                raise Different(tier, f"failed: {native.failures}")
            if first is None:
                first = seen
                outcomes[seen.fault or "ran to the end"] += 1
            found = [] if endless else first.differences(seen)
            if found or seen.live:
                shown = repr(values) if len(values[0]) < 200 else f"{len(values[0])} elements"
                told = [f"called with {shown} {values[4:]}", *found, f"{seen.live} alive"]
                raise Different(tier, "\n".join(told))


def difference(seed: int, nodes: list[Node], tiers: Sequence[str]) -> Different | None:
    try:
        case(seed, nodes, tiers, Counter())
    except Different as found:
        return found
    except CompileFailure:
        pass
    return None
