"""The applications in `examples/embedding` run, and print what they promise."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests import ROOT

FOLDER = ROOT / "examples" / "embedding"

# Of each application: what else it needs, and the lines, or beginnings of lines, that it prints.
APPLICATIONS = {
    "image_filter.py": ("numpy", ["     ##--          --##", "  .:=+*##############*+=:."]),
    "pandas_column.py": ("pandas", ["8         6       3      9", "on the fullest day: 7"]),
    "log_stream.py": ("", ["20000 lines, 200 failed, 199990000 bytes sent"] * 2),
    "solar_system.py": ("", ["                xxxxxxxxxxxxxxx", "at 18.0, energy is kept: True"]),
    "monte_carlo.py": ("", ["the same as in Python: True", "simulated: 7.15", "exact: 7.13"]),
    "pricing_server.py": (
        "",
        [
            'discount: 200 OK {"price": 90.0}',
            'mistake: 422 Unprocessable Entity {"mistakes": [{"file": "rule", "line": 2',
            'endless: 403 Forbidden {"error": "out of fuel"}',
            'greedy: 403 Forbidden {"error": "out of memory',
            'deep: 403 Forbidden {"error": "recursion too deep',
            'outside: 422 Unprocessable Entity {"error": "index out of range: 40',
            "no number: 400 Bad Request",
        ],
    ),
    "spreadsheet.py": (
        "",
        [
            "A3 5.0",
            "B1 4.0",
            "C1 #CYCLE",
            "C3 #NAME?",
            "D1 #LIMIT",
            "D2 #LIMIT",
            "D3 #VALUE!",
            "then A3 is 4.0",
        ],
    ),
    "plugins/host.py": (
        "",
        [
            "broken.mojo is left out: `String` has no method `uppercased`",
            "peek.mojo is left out: not allowed",
            "stamp.mojo: Adds the time.",
            "unlike.mojo is left out:",
            "Hello from a plugin at 60 s.",
        ],
    ),
    "cluster_run.py": (
        "distributed",
        [
            "the same result: True loops there: 1",
            "whole calls: [178, 261, 350] True",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", APPLICATIONS)
def test_an_application(name):
    needs, lines = APPLICATIONS[name]
    if needs and find_spec(needs) is None:
        pytest.skip(f"{needs} is missing: pip install mojovm[test]")
    done = subprocess.run(
        [sys.executable, FOLDER / name],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    printed = iter(done.stdout.splitlines())
    for line in lines:  # in this order, others between them
        assert any(other.startswith(line) for other in printed), (line, done.stdout)


def test_the_notebook_shows_what_is_stored_in_it(tmp_path, monkeypatch):
    nbformat = pytest.importorskip("nbformat", reason="pip install mojovm[test]")
    nbclient = pytest.importorskip("nbclient", reason="pip install mojovm[test]")
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", tempfile.mkdtemp(dir=tmp_path))
    stored = nbformat.read(FOLDER / "notebook.ipynb", as_version=4)
    book = nbformat.read(FOLDER / "notebook.ipynb", as_version=4)
    client = nbclient.NotebookClient(book, timeout=120, kernel_name="python3")
    client.create_kernel_manager().kernel_spec.argv[0] = sys.executable
    client.execute(cwd=os.fspath(tmp_path))
    for cell, before in zip(book.cells, stored.cells, strict=True):
        assert cell.get("outputs") == before.get("outputs"), cell.source


def test_the_readme_lists_them_all():
    listed = set(re.findall(r"\]\(([^)]+)\)", (FOLDER / "README.md").read_text()))
    assert listed == {*APPLICATIONS, "notebook.ipynb"}
    assert {Path(name).parts[0] for name in listed} | {"README.md"} == {
        path.name for path in FOLDER.iterdir() if not path.name.startswith((".", "__"))
    }
