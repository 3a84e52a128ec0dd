"""Programs do what they say, on every tier: ours, the article's and the oracle's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from .conformance import (
    ROOT,
    SHARED,
    TIERS,
    Expectation,
    Program,
    complaints,
    expectation,
    own_programs,
    programs,
)
from .seed_calls import BEFORE, CALLS, DEFINES

SEED, ORACLE = SHARED / "seed", SHARED / "oracle"
EXCLUDED_FILE = Path(__file__).with_name("oracle_excluded.txt")


def listed(found: list[Program]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("program", found, ids=lambda p: p.name)


every_tier = pytest.mark.parametrize("tier", TIERS)


def assert_right(program: Program, tier: str) -> None:
    found = complaints(program, tier)
    assert not found, "\n".join([program.name, *found])


@every_tier
@listed(own_programs())
def test_own(program, tier):
    assert_right(program, tier)


def test_there_are_as_many_as_promised():
    own = programs(ROOT / "spec" / "conformance")
    assert len(own) >= 250
    assert sum(bool(p.expected.errors) for p in own) >= 250 / 3


# --- the article's programs -----------------------------------------------------------------------

needs_seed = pytest.mark.skipif(not SEED.is_dir(), reason="the article's programs are not here")


def seed(name: str, before: str, after: str) -> Program:
    path = SEED / f"{name}.mojo"
    calls = "\n" + after
    expected = replace(expectation(calls), defines=DEFINES.get(name, {}))
    return Program(path, before + path.read_text() + calls, expected)


@needs_seed
@every_tier
@pytest.mark.parametrize("name", CALLS)
def test_seed_as_it_stands(name, tier):
    assert_right(seed(name, "", ""), tier)


@needs_seed
@every_tier
@pytest.mark.parametrize("name", CALLS)
def test_seed_when_called(name, tier):
    assert_right(seed(name, BEFORE.get(name, ""), CALLS[name]), tier)


@needs_seed
def test_no_seed_is_forgotten():
    assert {path.stem for path in SEED.glob("*.mojo")} == set(CALLS)


# --- programs with the output of another compiler -------------------------------------------------


def excluded() -> dict[str, str]:
    """Programs that need what is not there yet, with the reason."""
    lines = EXCLUDED_FILE.read_text().splitlines()
    pairs = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {name: reason for name, _, reason in pairs}


def oracle() -> list:
    reasons, found = excluded(), programs(ORACLE) if ORACLE.is_dir() else []
    return [
        pytest.param(
            program,
            id=program.path.stem,
            marks=pytest.mark.xfail(reason=reasons[program.path.stem], strict=True)
            if program.path.stem in reasons
            else (),
        )
        for program in found
    ]


@every_tier
@pytest.mark.parametrize("program", oracle())
def test_oracle(program, tier):
    assert_right(program, tier)


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
    found = complaints(Program(Path("wrong.mojo"), text, expectation(text)), TIERS[0])
    assert complaint in "\n".join(found)
