"""A slice of the mutants and calls that `python -m tests.mutants` compiles as many of as one likes:
each is a program or refused, in order."""

from __future__ import annotations

import pytest

from mojovm.frontend.source.diagnostics import Diagnostic
from mojovm.frontend.source.files import Source, SourceMap

from . import judging
from .judging import MAKERS, Tally, judge
from .mutations import FILE, LEVELS, files_of, originals

BLOCK = 40


@pytest.mark.parametrize("first", range(0, 120, BLOCK))
@pytest.mark.parametrize("what", MAKERS)
def test_each_is_compiled_or_refused(what, first):
    tally = Tally()
    for seed in range(first, first + BLOCK):
        kind, text = MAKERS[what](seed)
        judge(kind, text, tally)
    assert sum(tally.tried.values()) == BLOCK
    assert not tally.failures


@pytest.mark.parametrize("what", MAKERS)
def test_they_follow_from_their_seeds(what):
    texts = [MAKERS[what](seed) for seed in range(30)]
    assert texts == [MAKERS[what](seed) for seed in range(30)]
    assert len(set(texts)) == 30


def test_every_level_is_drawn():
    assert {MAKERS["mutant"](seed)[0] for seed in range(40)} == set(LEVELS)
    assert len(originals()) > 100


def test_a_program_of_several_files_is_one_text():
    files = {"main.mojo": "import a\n\n", "a/__init__.mojo": "", "a/odd name.mojo": "#\nx"}
    text = "".join(f"{FILE}{path}\n{text}\n" for path, text in files.items())
    assert files_of(text) == files
    assert files_of("x = 1") == {"mutant.mojo": "x = 1"}


def telling(diagnostic: Diagnostic):
    """A check that tells of one mistake."""
    return lambda text, name, *_: (SourceMap(Source(name, text)), [diagnostic])


def judged(monkeypatch, name: str, result) -> Tally:
    monkeypatch.setattr(judging, name, result)
    tally = Tally()
    judge("mutant", "print(1)", tally)
    return tally


@pytest.mark.parametrize("at", [(0, 9), (-1, 2), (5, 4)])
def test_a_place_outside_of_the_text_is_found(at, monkeypatch):
    tally = judged(monkeypatch, "check", telling(Diagnostic("odd", at, severity="warning")))
    assert list(tally.failures) == ["a place outside of the text: odd"]


def test_an_exception_is_found(monkeypatch):
    def failing(*_):
        raise KeyError("exp")

    tally = judged(monkeypatch, "check", failing)
    assert [name.split(" at ")[0] for name in tally.failures] == ["exception: KeyError"]


def test_verdicts_that_differ_are_found(monkeypatch):
    tally = judged(monkeypatch, "check", telling(Diagnostic("odd", (0, 1))))
    assert list(tally.failures) == ["refused by check only"]
