"""Which functions `mojovm run --validate` may run twice: those that reach nothing outside, and give
the same in both tiers."""

from __future__ import annotations

from .bytecode.binary import decode
from .bytecode.code import Code
from .spec.ops import TABLE
from .tiers.graph import decode as instructions

OUTSIDE = frozenset(row.name for row in TABLE if row.group == "The outside")


def repeatable(data: bytes) -> list[int]:
    """The functions of a program from which no stream, clock or chance can be reached, and nothing
    that is `@fastmath`: its results may differ."""
    code = decode(data)
    calls: dict[int, set[int]] = {}
    found: set[int] = set()  # those that must not
    for index, function in enumerate(code.functions):
        calls[index] = destructors(code, index)
        if function.fastmath:
            found.add(index)
        for instruction in instructions(function.words):
            if instruction.row.name in OUTSIDE:
                found.add(index)
            elif instruction.row.name == "call":
                calls[index].add(instruction["f"])
    changed = True
    while changed:
        more = {index for index, called in calls.items() if called & found} - found
        found |= more
        changed = bool(more)
    return [index for index in calls if index not in found]


def destructors(code: Code, index: int) -> set[int]:
    """The functions that may run when a function ends by a fault, and drops what it owns."""
    found: set[int] = set()
    seen: set[int] = set()
    work = [entry[1] for _, _, entries in code.functions[index].drops for entry in entries]
    while work:
        number = work.pop()
        if number < 0 or number in seen:
            continue
        seen.add(number)
        type = code.types[number]
        if type.drop_function >= 0:
            found.add(type.drop_function)
        work += [type.element, *(field for _, field in type.fields)]
    return found
