"""Random programs do what CPython does with their twins; `python -m tests.twins` runs more."""

from __future__ import annotations

import pytest

from .twins.compare import case, program_of, run
from .twins.nodes import lines
from .twins.python import run_twin, spelled

BLOCK = 10


@pytest.mark.parametrize("first", range(0, 150, BLOCK))
def test_twins_agree(first):
    for seed in range(first, first + BLOCK):
        text = "\n".join(lines(program_of(seed)))
        try:
            case(text)
        except Exception as failure:
            failure.add_note(f"seed {seed}:\n{text}")
            raise


def test_programs_follow_from_their_seeds():
    assert lines(program_of(5)) == lines(program_of(5))


def test_spellings():
    ours, twin = spelled("‹fn¦def› f(‹mut ¦›x):\n    y = ⟦x⟧\n‹¦f([])›")
    assert ours == "fn f(mut x):\n    y = x\n"
    assert twin == "def f(x):\n    y = own(x)\nf([])"


def test_outcomes_of_both_sides():
    text = "print([1.5, 'a'][0:1])\nx = 0\nx += 1\nprint(1 // (x - 1))".replace(", 'a'", "")
    ours, twin = run(text), run_twin(text)
    assert (ours.output, ours.line, ours.fault) == ("[1.5]\n", 4, "division by zero")
    assert (twin.output, twin.line, twin.fault) == ("[1.5]\n", 4, "division by zero")
