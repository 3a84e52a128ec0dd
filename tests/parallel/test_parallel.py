"""Random parallel loops do the same on every tier and by any number of threads;
`python -m tests.parallel` runs more of them."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.runs import needs_llvm, some_tiers
from tests.twins.nodes import lines

from .compare import case, program_of

BLOCK = 2


@needs_llvm
@pytest.mark.parametrize("first", range(0, 12, BLOCK))
def test_random_parallel_loops(first):
    outcomes: Counter[str] = Counter()
    for seed in range(first, first + BLOCK):
        nodes = program_of(seed)
        try:
            case(seed, nodes, some_tiers(str(seed)), outcomes)
        except Exception as failure:
            failure.add_note("\n".join([f"seed {seed}:", *lines(nodes)]))
            raise
    assert outcomes["bodies"] > 4 * BLOCK
    assert outcomes["ran to the end"] > 4 * BLOCK
    assert outcomes["index_out_of_range"] > BLOCK
