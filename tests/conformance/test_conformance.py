"""Programs do what they say, on every tier: ours, the article's and the oracle's. LLVM takes its
time: each is interpreted and run in one other way; `python -m tests.conformance` tries all ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.runs import TIERS, available, needs_llvm, some_tiers

from .judge import complaints
from .programs import (
    ORACLE,
    ROOT,
    SEED,
    Expectation,
    Program,
    excluded,
    expectation,
    oracle_programs,
    own_programs,
    programs,
    seed_as_it_stands,
    seed_when_called,
)
from .seed_calls import CALLS


def listed(found: list[Program]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("program", found, ids=lambda p: p.name)


def assert_right(program: Program) -> None:
    found = complaints(program, some_tiers(program.name))
    assert not found, "\n".join([program.name, *found])


@needs_llvm
def test_every_tier_is_tried():
    assert available() == TIERS


@listed(own_programs())
def test_own(program):
    assert_right(program)


def test_there_are_as_many_as_promised():
    own = programs(ROOT / "spec" / "conformance")
    assert len(own) >= 250
    assert sum(bool(p.expected.errors) for p in own) >= 250 / 3


# --- the article's programs -----------------------------------------------------------------------

needs_seed = pytest.mark.skipif(not SEED.is_dir(), reason="the article's programs are not here")


@needs_seed
@pytest.mark.parametrize("name", CALLS)
def test_seed_as_it_stands(name):
    assert_right(seed_as_it_stands(name))


@needs_seed
@pytest.mark.parametrize("name", CALLS)
def test_seed_when_called(name):
    assert_right(seed_when_called(name))


@needs_seed
def test_no_seed_is_forgotten():
    assert {path.stem for path in SEED.glob("*.mojo")} == set(CALLS)


# --- programs with the output of another compiler -------------------------------------------------


def oracle() -> list:
    reasons = excluded()
    return [
        pytest.param(
            program,
            id=program.path.stem,
            marks=pytest.mark.xfail(reason=reasons[program.path.stem], strict=True)
            if program.path.stem in reasons
            else (),
        )
        for program in oracle_programs()
    ]


@pytest.mark.parametrize("program", oracle())
def test_oracle(program):
    assert_right(program)


@pytest.mark.skipif(not ORACLE.is_dir(), reason="the oracle's programs are not here")
def test_exclusions_name_programs_and_reasons():
    names = {path.stem for path in ORACLE.glob("*.mojo")}
    assert set(excluded()) <= names
    assert all(excluded().values())


# --- the runner itself ----------------------------------------------------------------------------


def test_comments_are_read():
    text = 'print(1)  # expect: 1\n# expect:\nx  # error: unknown\n# flags: -D N=8\n# args: a "b c"'
    assert expectation(text) == Expectation(
        "1\n\n", {3: "unknown"}, None, 1, ("a", "b c"), {"N": "8"}
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("print(1)  # expect: 2", "-2"),
        ("print(1)", "+1"),
        ("print(nowhere)  # error: something else", "expected 'something else'"),
        ("print(nowhere)\n# error: unknown", "unexpected error"),
        ("print(1 // 1)  # expect: 1\n# fault: division", "expected fault"),
        ("xs = [1]\nprint(xs[len(xs)])", "unexpected fault"),
        ("# exit: 3\nprint(1)  # expect: 1", "exit status 0"),
    ],
)
def test_differences_are_told(text, complaint):
    found = complaints(Program(Path("wrong.mojo"), text, expectation(text)), TIERS[:1])
    assert complaint in "\n".join(found)
