"""The sources are in the state that they are kept in: linted, typed, generated files fresh."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from . import ROOT

SOURCES = ("vm", "frontend", "tiers", "spec", "tests", "bench")
MAX_LINES = 500
MAX_COLUMNS = 100


def run(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing():
    run("-m", "ruff", "check", "--no-cache", ".")


def test_ruff_would_format_nothing():
    run("-m", "ruff", "format", "--no-cache", "--check", ".")


def test_mypy_finds_nothing():
    run("-m", "mypy")


def test_generated_files_are_fresh():
    run("-m", "mojovm.spec", "--check")


def written() -> list[Path]:
    """Every source file that people write."""
    suffixes = {".py", ".pyx", ".pxi", ".h", ".mojo"}
    found = [f for folder in SOURCES for f in sorted((ROOT / folder).rglob("*"))]
    return [f for f in found if f.suffix in suffixes and not f.name.startswith("_")]


def test_files_are_of_readable_size():
    sizes = {str(f.relative_to(ROOT)): len(f.read_text().splitlines()) for f in written()}
    assert not {name: size for name, size in sizes.items() if size > MAX_LINES}


def test_lines_are_of_readable_width():
    assert not [
        f"{file.relative_to(ROOT)}:{number}"
        for file in written()
        if file.suffix != ".mojo"
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if len(line) > MAX_COLUMNS
    ]


def test_modules_say_what_they_are_for():
    bare = [
        str(file.relative_to(ROOT))
        for folder in SOURCES
        for file in (ROOT / folder).rglob("*.py")
        if file.stat().st_size and not file.read_text().startswith(('"""', "r'''", 'r"""'))
    ]
    assert not bare
