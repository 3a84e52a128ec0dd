"""Runs a program on each tier and tells everything that can be seen of the run.

`interp` is the interpreter alone. `native` has the whole program compiled ahead. `auto` compiles
each function and loop in place when it is called, or goes back, for the first time, so that native
code takes over wherever it may.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.util import find_spec
from typing import Any
from zlib import crc32

import pytest

from mojovm.machine import core
from mojovm.tiers.native import NativeTier
from mojovm.tiers.offer import Offer

TIERS = ("interp", "native", "auto")
# Native code with parallel loops divided among so many threads, by so many turns.
THREADS = {"threads-2": (2, 1), "threads-7": (7, 3)}
NO_LLVM = "llvmlite is not installed: there is no native tier"

OPENCL = "opencl"  # native code with parallel loops on a device, PoCL's as a rule

needs_llvm = pytest.mark.skipif(find_spec("llvmlite") is None, reason=NO_LLVM)
# for `parametrize("tier", each_tier)`
each_tier = [pytest.param(t, marks=() if t == "interp" else needs_llvm) for t in TIERS]


@cache
def available() -> tuple[str, ...]:
    """The tiers that can run programs here."""
    return TIERS if find_spec("llvmlite") else TIERS[:1]


@cache
def devices() -> tuple[str, ...]:
    """The tier of OpenCL, where there is a device."""
    try:
        from mojovm.tiers.opencl.device import find
        from mojovm.tiers.opencl.failures import Unavailable
    except ImportError:
        return ()
    try:
        find()
    except Unavailable:
        return ()
    return (OPENCL,)


def some_tiers(name: str) -> tuple[str, ...]:
    """Where there are many programs to try, as LLVM takes its time: the interpreter and one more,
    by the program's name."""
    chosen = "auto" if crc32(name.encode()) % 5 == 0 else "native"
    return tuple(tier for tier in available() if tier in ("interp", chosen))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a run shows: all of it is the same on every tier."""

    output: str
    errors: str = ""  # what was written to the other stream
    result: str = ""  # the result's repr: it tells -0.0 from 0.0, and nan is equal to nan
    given: str = ""  # the arguments afterwards: lists given for change are
    fault: str = ""  # its name
    message: str = ""
    status: int = 0
    traceback: tuple[tuple[str, int, int, str], ...] = ()
    omitted: int | None = 0  # None: threads have stacks of their own, with other room
    allocations: int | None = 0  # None: who divides loops may make lists of his own
    live: int = 0

    def differences(self, other: Seen) -> list[str]:
        """In what another run differs from this one."""
        pairs = [(f.name, getattr(self, f.name), getattr(other, f.name)) for f in fields(self)]
        return [f"{name}: {shown(a, b)}" for name, a, b in pairs if a != b and b is not None]


def shown(a: Any, b: Any) -> str:
    """Two values, of long ones only where they part."""
    a, b = (x if isinstance(x, str) else repr(x) for x in (a, b))
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), 0)
    first = max(at - 60, 0)
    return f"{a[first : at + 60]!r} is now {b[first : at + 60]!r}"


class CompilationFailed(Exception):
    """The native tier gave a function up: its interpreted run would prove nothing."""


def prepared(
    data: bytes, tier: str, metered: bool = False
) -> tuple[core.Program, NativeTier | None]:
    """A program, ready to run on a tier; `metered` code is for machines with fuel."""
    program = core.Program(data)
    if tier == "interp":
        return program, None
    native = NativeTier(program, metered=metered)
    if tier == OPENCL:
        offer = Offer(data, None, "auto", always=True)
        for body in program.bodies:
            program.divert(body, offer.to(body))
    if tier != "auto":
        native.compile_all()
    else:
        program.watch(native.compile_hot, calls=1, turns=1)
    return program, native


def run(data: bytes, index: int, tier: str, values: Sequence[Any] = (), **options: Any) -> Seen:
    """Runs a function of a program; raises CompilationFailed if the tier failed. `options` are the
    machine's."""
    program, native = prepared(data, tier)
    threads, portion = THREADS.get(tier, (1, 0))
    seen = watched(program, index, values, threads=threads, portion=portion, **options)
    if tier == OPENCL:
        seen = replace(seen, allocations=None)
    if native is not None and native.failures:
        raise CompilationFailed(f"{tier}: {'; '.join(native.failures)}")
    return seen


def without_fuel(options: dict[str, Any]) -> dict[str, Any]:
    """Options to repeat a run that has ended by itself: a machine with fuel runs only native code
    that counts, and that is not what programs run."""
    return {name: value for name, value in options.items() if name != "fuel"} | {"seconds": 60.0}


def watched(program: core.Program, index: int, values: Sequence[Any] = (), **options: Any) -> Seen:
    """Runs a function in a machine of its own, with copies of the values."""
    values = deepcopy(values)
    printed: list[str] = []
    complained: list[str] = []
    machine = core.Machine(stdout=printed.append, stderr=complained.append, **options)
    told: dict[str, Any] = {}
    try:
        told["result"] = repr(machine.run(program, index, values))
    except core.Fault as fault:
        told["fault"], told["message"], told["status"] = fault.name, fault.message, fault.status
        told["traceback"], told["omitted"] = tuple(fault.traceback), fault.omitted
    told["given"] = repr(values)
    stats = machine.stats()
    streams = {"output": "".join(printed), "errors": "".join(complained)}
    allocations = stats["allocations"] if stats["threads"] == 1 else None
    if options.get("threads", 1) > 1:
        told["omitted"] = None
    return Seen(**streams, **told, allocations=allocations, live=stats["live"])
