"""A slice of the soak: `python -m tests.soak` runs as many scripts as one likes."""

from __future__ import annotations

import random

import pytest

from .hostile import KINDS, friendly
from .scripts import Script, soak


def test_a_slice_of_scripts_each_ends_in_time():
    tally = soak(range(300, 312), bytearray(8))
    assert not tally.failures
    assert sum(tally.outcomes.values()) == 12


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_drawn_by_a_seed(kind):
    first, again = (KINDS[kind](random.Random(5)) for _ in range(2))
    assert first == again
    assert len({KINDS[kind](random.Random(seed)) for seed in range(30)}) > 2


def test_hostile_scripts_are_a_third():
    kinds = [Script(seed).kind for seed in range(60)]
    assert kinds.count("friendly") == 40
    assert friendly(random.Random(1)) != friendly(random.Random(2))


@pytest.mark.parametrize("found", ["late", "an exception"])
def test_what_is_wrong_is_found(monkeypatch, found):
    def run(script: Script) -> tuple[str, float]:
        if found == "late":
            return "ended", 1.0
        raise AssertionError("3 allocations are alive")

    monkeypatch.setattr(Script, "run", run)
    tally = soak([3, 4], bytearray(8))
    assert len(tally.failures) == 2
    assert ("1.00 s late" if found == "late" else "are alive") in tally.failures[0]
