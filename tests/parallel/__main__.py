"""The command: random parallel loops on every tier, by several numbers of threads and on a device.

python -m tests.parallel --count N [--seed S] [--jobs J] [--some]

A program has several loops, each called several times. What differs is reduced and shown; --some
runs a program on the interpreter and one more tier. For every second program the device is taken
for one of its own memory.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from mojovm.frontend.source.diagnostics import CompileFailure
from tests.runs import available, devices

from ..loops.compare import Different
from ..many import isolated, main
from ..twins.nodes import Node, lines
from ..twins.reduce import smaller
from .compare import case, program_of


def one(seed: int, tiers: Sequence[str]) -> int:
    """In a process of its own: reducing goes on after a crash, so each try is another one."""
    nodes = program_of(seed)
    status = isolated(lambda: tried(seed, nodes, tiers, False))
    if status in (0, 2):
        return status
    nodes = smaller(
        nodes, lambda less: isolated(lambda: tried(seed, less, tiers, False)) == status, 300
    )
    print(f"--- seed {seed}, ended by {status}", *lines(nodes), sep="\n", flush=True)
    isolated(lambda: tried(seed, nodes, tiers, True))
    return 1


def tried(seed: int, nodes: list[Node], tiers: Sequence[str], shown: bool) -> int:
    try:
        case(seed, nodes, with_device(seed, tiers), Counter())
    except CompileFailure:
        return 2
    except Different as found:
        if shown:
            print(f"--- {found.tier}: {found}", flush=True)
        return 1
    return 0


def with_device(seed: int, tiers: Sequence[str]) -> Sequence[str]:
    """The device as one more tier, or now and then as the other one of two."""
    found = devices()
    if found:
        from mojovm.tiers.opencl import nested
        from mojovm.tiers.opencl.device import find

        find().shares_memory &= seed % 2 == 0
        nested.STAY_BYTES = nested.STAY_EACH = 1
    if not found or len(tiers) == len(available()):
        return (*tiers, *found)
    return (*tiers[:1], *found) if seed % 3 == 0 else tiers


if __name__ == "__main__":
    sys.exit(main(__doc__, program_of, one))
