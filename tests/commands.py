"""Running the command `mojovm` in a process of its own, for the tests of what it promises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .under_way import HANGS

MOJOVM = [sys.executable, "-m", "mojovm"]


def mojovm(*arguments, text=None, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [*MOJOVM, *map(str, arguments)],
        input=text, capture_output=True, text=True, timeout=HANGS, check=False, **options,
    )  # fmt: skip


@pytest.fixture
def program(tmp_path):
    """Write a program; gives its path."""

    def write(text: str, name: str = "program.mojo") -> Path:
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


def succeeded(done: subprocess.CompletedProcess, output: str) -> None:
    assert (done.returncode, done.stdout, done.stderr) == (0, output, "")


def misused(done: subprocess.CompletedProcess, *words: str) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("mojovm: ")
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


FAULTY = """\
fn pick(xs: List[Int], i: Int) -> Int:
    return xs[i]

fn main():
    print("before")
    print(pick([1, 2], 5))
"""

TRACEBACK = """\
Traceback (most recent call last):
  File "{path}", line 6, in main
    print(pick([1, 2], 5))
          ^
  File "{path}", line 2, in pick
    return xs[i]
           ^
fault: index out of range: 5 is outside a list of length 2
"""
