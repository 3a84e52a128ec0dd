"""Runs of which somebody wants to know more than what the program prints."""

from __future__ import annotations

import os
import sys
from errno import EBADF
from time import perf_counter

from ..machine.core import Machine, Program
from ..start import FAILED, INTERRUPTED, Request, Usage

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, Protocol

    from ..cluster.client import Cluster
    from ..tiering import Tiers

    class Run(Protocol):
        """A program that is asked for, as the command line has it."""

        request: Request
        source: bytes

        def bytecode(self, timings: dict[str, float]) -> bytes | None: ...
        def machine(self, **options: Any) -> Machine: ...
        def tiers(self, program: Program, *, counting: bool) -> list[Tiers]: ...
        def cluster(self, program: Program) -> Cluster | None: ...
        def execute(self, machine: Machine, program: Program) -> int: ...


def run_watched(run: Run) -> int:
    """Run a program and tell what was asked for, also when it fails; gives the status."""
    request = run.request
    seconds: dict[str, float] = {}
    begun = perf_counter()
    data = run.bytecode(seconds)
    from_cache = not seconds
    seconds["ready"] = perf_counter() - begun
    status = FAILED
    machine = program = cluster = None
    tiers = []
    if data is not None:
        program = Program(data)
        machine = run.machine(
            counting=request.stats != "",
            profile=request.profile != "",
            validate=request.validate,
        )
        if request.validate:
            from .validate import repeatable

            for index in repeatable(program.bytecode):
                program.may_repeat(index)
        start = perf_counter()
        tiers = run.tiers(program, counting=request.profile != "")
        cluster = run.cluster(program)
        seconds["compile"] = perf_counter() - start  # before the run; "native" tells of all
        start = perf_counter()
        try:
            status = run.execute(machine, program)
        except KeyboardInterrupt:
            status = INTERRUPTED
        seconds["run"] = perf_counter() - start
        for each in tiers:
            each.native.finish()
        if request.profile:
            from .profile import Profile, timeline

            profile = Profile(program, machine, request.name, run.source)
            natives = [each.native for each in tiers]
            if request.profile == "-":
                profile.print_table(natives)
            else:
                save(request.profile, timeline(profile, natives, begun, begun + seconds["ready"]))
    if request.stats:
        from .stats import facts

        told = facts(request, program, machine, tiers, from_cache, seconds, status)
        save(request.stats, told | ({"cluster": cluster.facts()} if cluster is not None else {}))
    return status


def write_out(text: str) -> None:
    if sys.stdout is None:  # closed from the start
        raise OSError(EBADF, os.strerror(EBADF))
    sys.stdout.write(text)


def save(path: str, about: object) -> None:
    """Write a file of JSON; - is standard output."""
    import json

    text = json.dumps(about, indent=1) + "\n"
    if path == "-":
        write_out(text)
        return
    try:
        with open(path, "w") as file:
            file.write(text)
    except OSError as error:
        raise Usage(f"{path}: cannot be written: {error.strerror}") from None
