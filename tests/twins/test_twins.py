"""Random programs do what CPython does with their twins, small ones on every tier; more of them,
and big ones natively, by `python -m tests.twins`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import runs as tier_runs
from tests.runs import Seen, needs_llvm, some_tiers

from . import compare
from .compare import case, failure_of, program_of, run
from .nodes import lines
from .python import run_twin, spelled
from .reduce import reduced

BLOCK = 10


def assert_agrees(seed: int, small: bool, tiers: tuple[str, ...]) -> None:
    text = "\n".join(lines(program_of(seed, small)))
    try:
        case(text, tiers)
    except Exception as failure:
        failure.add_note(f"seed {seed}:\n{text}")
        raise


@pytest.mark.parametrize("first", range(0, 150, BLOCK))
def test_twins_agree(first):
    for seed in range(first, first + BLOCK):
        assert_agrees(seed, False, ("interp",))


@needs_llvm
@pytest.mark.parametrize("first", range(0, 60, BLOCK))
def test_tiers_agree(first):
    for seed in range(first, first + BLOCK):
        assert_agrees(seed, True, some_tiers(str(seed)))


def test_a_difference_of_tiers_is_found_and_reduced(monkeypatch):
    def lying(data: bytes, index: int, tier: str, **options) -> Seen:
        seen = tier_runs.run(data, index, "interp", **options)
        return replace(seen, output="lies") if tier == "native" and seen.output else seen

    monkeypatch.setattr(compare, "run_on", lying)
    nodes, tiers = program_of(5), ("interp", "native", "auto")
    failure = failure_of("\n".join(lines(nodes)), tiers)
    assert failure
    assert failure.kind == "native differs in output"
    left = lines(reduced(nodes, failure, tiers))
    assert sum("print(" in text for text in left) == 1
    assert len(left) < 12


def test_programs_follow_from_their_seeds():
    assert lines(program_of(5)) == lines(program_of(5))


def test_spellings():
    ours, twin = spelled("‹fn¦def› f(‹mut ¦›x):\n    y = ⟦x⟧\n‹¦f([])›")
    assert ours == "fn f(mut x):\n    y = x\n"
    assert twin == "def f(x):\n    y = own(x)\nf([])"


def test_outcomes_of_both_sides():
    text = "print([1.5, 'a'][0:1])\nx = 0\nx += 1\nprint(1 // (x - 1))".replace(", 'a'", "")
    ours, twin = run(text, ("interp",)), run_twin(text)
    assert (ours.output, ours.line, ours.fault) == ("[1.5]\n", 4, "division by zero")
    assert (twin.output, twin.line, twin.fault) == ("[1.5]\n", 4, "division by zero")
