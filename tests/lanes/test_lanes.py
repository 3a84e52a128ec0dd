"""Random programs of vectors do what they do lane by lane; `python -m tests.lanes` runs more."""

from __future__ import annotations

import pytest

from tests.runs import some_tiers

from .compare import case

BLOCK = 10


@pytest.mark.parametrize("first", range(0, 60, BLOCK))
def test_random_vectors(first):
    for seed in range(first, first + BLOCK):
        case(seed, some_tiers(str(seed)))
