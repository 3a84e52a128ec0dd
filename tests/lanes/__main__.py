"""The command: random programs of vectors on every tier, beside the same lane by lane.

python -m tests.lanes --count N [--seed S] [--jobs J] [--some]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..many import main
from ..twins.nodes import Node, line
from .compare import Different, case, program_of


def nodes(seed: int) -> list[Node]:
    """Both spellings, to be shown."""
    return [line(text) for text in program_of(seed)]


def one(seed: int, tiers: Sequence[str]) -> int:
    try:
        case(seed, tiers)
    except Different as found:
        print(f"--- seed {seed}, {found}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(__doc__, nodes, one))
