"""Which functions `mojovm run --validate` may run twice: those that reach nothing outside, and give
the same in both tiers."""

from __future__ import annotations

from ..bytecode.binary import decode
from ..tiers.analysis.reach import Reach


def repeatable(data: bytes) -> list[int]:
    """The functions of a program from which no stream, clock or chance can be reached, and nothing
    that is `@fastmath`: its results may differ."""
    code = decode(data)
    reach = Reach(code)
    return [
        index
        for index in range(len(code.functions))
        if not any(i in reach.outside or code.functions[i].fastmath for i in reach.of(index))
    ]
