"""Runs of which somebody wants to know more than what the program prints."""

from __future__ import annotations

import os
import sys
from errno import EBADF
from time import perf_counter

from .cli import (
    FAILED,
    INTERRUPTED,
    Request,
    Usage,
    bytecode,
    choose_tier,
    execute,
    join_cluster,
    signal_pipe,
)
from .machine.core import Machine, Program


def run_watched(request: Request, source: bytes) -> int:
    """Run a program and tell what was asked for, also when it fails; gives the status."""
    seconds: dict[str, float] = {}
    begun = perf_counter()
    data = bytecode(request, source, seconds)
    from_cache = not seconds
    seconds["ready"] = perf_counter() - begun
    status = FAILED
    machine = program = cluster = None
    tiers = []
    if data is not None:
        program = Program(data)
        machine = Machine(
            arguments=request.argv,
            signals=signal_pipe(),
            counting=request.stats != "",
            profile=request.profile != "",
            validate=request.validate,
            threads=request.threads,
        )
        if request.validate:
            from .validate import repeatable

            for index in repeatable(program.bytecode):
                program.may_repeat(index)
        start = perf_counter()
        counting = request.profile != ""
        tiers = choose_tier(
            program, request.tier, request.use_cache, device=request.device, counting=counting
        )
        cluster = join_cluster(request, program)
        seconds["compile"] = perf_counter() - start  # before the run; "native" tells of all
        start = perf_counter()
        try:
            status = execute(machine, program, source)
        except KeyboardInterrupt:
            status = INTERRUPTED
        seconds["run"] = perf_counter() - start
        for tier in tiers:
            tier.finish()
        if request.profile:
            from .profile import Profile, timeline

            profile = Profile(program, machine, request.name, source)
            if request.profile == "-":
                profile.print_table(tiers)
            else:
                save(request.profile, timeline(profile, tiers, begun, begun + seconds["ready"]))
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
