"""What `mojovm run --stats=FILE` tells of a run."""

from __future__ import annotations

from ..machine.core import Machine, Program
from ..report import written_name
from ..start import Request
from ..tiering import Tiers
from ..tiers.native import NativeTier


def facts(
    request: Request,
    program: Program | None,
    machine: Machine | None,
    tiers: list[Tiers],
    from_cache: bool,
    seconds: dict[str, float],
    status: int,
) -> dict[str, object]:
    """A run in numbers; without program and machine, one that was refused."""
    told: dict[str, object] = {"program": request.name, "tier": request.tier}
    told["from_cache"] = from_cache
    if program is not None and machine is not None:
        told |= {"functions": len(program.function_names), **machine.stats()}
        told["native"] = native_facts(program, [each.native for each in tiers])
        for each in tiers:
            if each.offer is not None and each.offer.used is not None:
                told["opencl"] = each.offer.used.facts()
        if request.validate:
            told["validated"] = validated_facts(program)
    return told | {"status": status, "seconds": seconds}


def native_facts(program: Program, tiers: list[NativeTier]) -> dict[str, object]:
    """What ran natively, what it took, and why the rest did not."""
    entries = [entry for tier in tiers for _, part in tier.installed for entry in part]
    compilations = [each for tier in tiers for each in tier.compilations]
    return {
        "functions": sum(word < 0 for _, word in entries),
        "loops": sum(word >= 0 for _, word in entries),
        "restored": sum(tier.restored for tier in tiers),
        "code_bytes": sum(tier.code_bytes for tier in tiers),
        "units": len(compilations),
        "seconds": sum(spent for _, spent, _ in compilations),
        "entries": named_entries(program, entries) if entries else [],
        "failures": [failure for tier in tiers for failure in tier.failures],
    }


def validated_facts(program: Program) -> dict[str, object]:
    """Which functions ran in both tiers and were the same, how often, and which did not."""
    names = list(map(written_name, program.function_names))
    counts = program.validated()
    return {
        "calls": sum(counts),
        "functions": {name: n for name, n in zip(names, counts, strict=True) if n},
        "interpreted": [name for name, n in zip(names, counts, strict=True) if not n],
    }


def named_entries(program: Program, entries: list[tuple[int, int]]) -> list[dict[str, object]]:
    """Functions, and loops that were entered natively while they ran, with their lines."""
    from ..bytecode.binary import decode
    from ..tiers.analysis.places import Places

    places = Places(decode(program.bytecode))
    named = []
    for index, word in entries:
        function = places[index].function
        entry: dict[str, object] = {"function": written_name(function.name), "line": function.line}
        if function.file:
            entry["file"] = places.code.files[function.file].name
        if word >= 0:
            entry["loop"] = places[index].line(word)
        named.append(entry)
    return named
