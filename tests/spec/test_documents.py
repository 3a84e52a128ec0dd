"""The documents are true: every program in them that says what it does, does it, on each tier."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import ROOT
from tests.conformance.judge import complaints
from tests.conformance.programs import Program, parted
from tests.runs import some_tiers

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMISES = re.compile(r"# (expect|error|fault):")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
MAX_COLUMNS = 110
TELLS_ITS_PROGRAMS = ("LANGUAGE.md", "OWNERSHIP.md", "NUMERICS.md")


def documents() -> list[Path]:
    return [*sorted((ROOT / "spec").glob("*.md")), ROOT / "README.md"]


def programs_of(document: Path) -> list[Program]:
    """The programs of a document; each named by the document and its line there."""
    text = document.read_text()
    found = []
    for fence in FENCE.finditer(text):
        language, program = fence.groups()
        if language == "mojo" and PROMISES.search(program):
            line = text.count("\n", 0, fence.start()) + 2
            path = document.with_name(f"{document.name}:{line}")
            found.append(parted(path, program))
    return found


def all_programs() -> list[Program]:
    return [program for document in documents() for program in programs_of(document)]


def chapters() -> list[str]:
    return sorted(p.name for p in (ROOT / "spec" / "conformance").iterdir() if p.is_dir())


@pytest.mark.parametrize("program", all_programs(), ids=lambda p: p.path.name)
def test_program(program):
    found = complaints(program, some_tiers(program.path.name))
    assert not found, "\n".join([program.path.name, *found])


@pytest.mark.parametrize("name", TELLS_ITS_PROGRAMS)
def test_every_program_says_what_it_does(name):
    document = ROOT / "spec" / name
    written = [program for language, program in FENCE.findall(document.read_text())
               if language == "mojo"]  # fmt: skip
    assert len(written) == len(programs_of(document)) > 0


@pytest.mark.parametrize("chapter", chapters())
def test_language_mentions_chapter(chapter):
    assert f"`{chapter}`" in (ROOT / "spec" / "LANGUAGE.md").read_text()


@pytest.mark.parametrize("document", documents(), ids=lambda d: d.name)
def test_document_is_readable(document):
    lines = document.read_text().splitlines()
    long = [n for n, line in enumerate(lines, 1)
            if len(line) > MAX_COLUMNS]  # fmt: skip
    if document.name in TELLS_ITS_PROGRAMS:
        assert not long, f"{document.name}: lines too long: {long}"
    outside = FENCE.sub("", document.read_text())
    assert "```" not in outside, f"{document.name}: a fence that does not close"
