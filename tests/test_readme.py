"""What the README shows is so: its programs, its Python session and its commands."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from . import ROOT
from .conformance.judge import complaints
from .conformance.programs import Program, expectation

README = ROOT / "README.md"
TEXT = README.read_text()


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.M | re.S)


@pytest.mark.parametrize("text", blocks("mojo"))
def test_programs(text):
    assert not complaints(Program(README, text, expectation(text)))


def test_python_session():
    session = "".join(blocks("pycon"))
    parsed = doctest.DocTestParser().get_doctest(session, {}, "README", str(README), 0)
    told: list[str] = []
    assert doctest.DocTestRunner().run(parsed, out=told.append).failed == 0, "".join(told)


def commands() -> list[str]:
    lines = "".join(blocks("sh")).splitlines()
    return [line for line in lines if line.startswith("mojovm")]


@pytest.mark.parametrize("command", commands())
def test_commands(command, tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    launcher = tmp_path / "mojovm"
    launcher.write_text(f'#!/bin/sh\nexec {sys.executable} -m mojovm "$@"\n')
    launcher.chmod(0o755)
    done = subprocess.run(
        command, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout or "check" in command


def test_links_lead_somewhere():
    for link in re.findall(r"\]\(([^)#]+)\)", TEXT):
        assert (ROOT / link).exists(), link


def test_the_first_commands_are_those_of_the_automatic_run():
    install, test = (block.strip() for block in blocks("sh")[:2])
    script = (ROOT / ".ci" / "run").read_text()
    assert "install -e '.[test]'" in install
    assert "--quiet -e '.[test]'" in script
    assert test.removeprefix(".venv/bin/") in script.replace('"', "")


def test_folders_of_the_layout_exist():
    layout = TEXT.split("## The layout")[1].split("## Working")[0]
    for folder in re.findall(r"`([a-z/]+)/`", layout):
        assert (Path(ROOT) / folder).is_dir(), folder
