"""Random loops over lists do the same on every tier; `python -m tests.loops` runs more of them."""

from __future__ import annotations

from collections import Counter

import pytest

from mojovm.frontend.source.diagnostics import CompileFailure
from tests.runs import needs_llvm, some_tiers
from tests.twins.nodes import lines

from .compare import case, program_of

BLOCK = 10


@needs_llvm
@pytest.mark.parametrize("first", range(0, 60, BLOCK))
def test_random_loops(first):
    outcomes: Counter[str] = Counter()
    for seed in range(first, first + BLOCK):
        nodes = program_of(seed)
        try:
            case(seed, nodes, some_tiers(str(seed)), outcomes)
        except CompileFailure:
            outcomes["refused"] += 1
        except Exception as failure:
            failure.add_note("\n".join([f"seed {seed}:", *lines(nodes)]))
            raise
    assert outcomes["refused"] < BLOCK / 2
    assert outcomes["ran to the end"] > BLOCK
    assert outcomes["index_out_of_range"] > BLOCK
