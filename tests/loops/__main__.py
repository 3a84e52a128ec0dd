"""The command: random loops on every tier; what differs is reduced and shown.

python -m tests.loops --count N [--seed S] [--jobs J] [--some]

LLVM takes most of the time: with --some, which runs a program on the interpreter and one more tier,
there are twice as many programs an hour.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from mojovm.frontend.source.diagnostics import CompileFailure

from ..many import main
from ..twins.nodes import lines
from ..twins.reduce import smaller
from .compare import Different, case, difference, program_of


def one(seed: int, tiers: Sequence[str]) -> int:
    nodes = program_of(seed)
    try:
        case(seed, nodes, tiers, Counter())
    except CompileFailure:
        return 2
    except Different as found:
        two = ("interp", found.tier)
        nodes = smaller(nodes, lambda less: difference(seed, less, two) is not None, 400)
        found = difference(seed, nodes, two) or found
        print(f"--- seed {seed}", *lines(nodes), f"--- {found.tier}: {found}", sep="\n", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(__doc__, program_of, one))
