"""`mojovm run --stats=FILE`: what happened in a run, as JSON."""

from __future__ import annotations

import json
from time import perf_counter

from .cli import FAILED, Request, Usage, bytecode, execute
from .machine.core import Machine, Program


def run_with_stats(request: Request, source: bytes) -> int:
    """Run a program and write the statistics, also when it fails; gives the status."""
    seconds: dict[str, float] = {}
    facts: dict[str, object] = {"program": request.name, "tier": request.tier}
    start = perf_counter()
    data = bytecode(request, source, seconds)
    facts["from_cache"] = not seconds
    seconds["ready"] = perf_counter() - start
    status = FAILED
    if data is not None:
        program, machine = Program(data), Machine(arguments=request.argv, counting=True)
        start = perf_counter()
        status = execute(machine, program, request.name, source)
        seconds["run"] = perf_counter() - start
        facts |= {"functions": len(program.function_names), **machine.stats()}
    facts |= {"status": status, "seconds": seconds}
    try:
        with open(request.stats, "w") as file:
            json.dump(facts, file, indent=2)
            file.write("\n")
    except OSError as error:
        raise Usage(f"{request.stats}: cannot be written: {error.strerror}") from None
    return status
