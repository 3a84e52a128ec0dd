"""The loop, and all that it reaches, is free of Python: read off the generated C."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import mojovm.machine

pytest.importorskip("Cython")

MACHINE = Path(mojovm.machine.__file__).parent
PREFIX = "__pyx_f_6mojovm_7machine_4core_"
# Those that take the GIL, where the host has a say: signals, streams, what is hot, differences, and
# what runs elsewhere; and what programs ask Python for.
WITH_PYTHON = {
    "ask_clock", "ask_diverter", "ask_policy", "call_sink", "handle_signals", "say_difference",
    "operate", "make_object", "scalar_of", "shown", "tell", "share", "let_go", "reach_memory",
}  # fmt: skip
PYTHON = re.compile(r"\b(?:__Pyx_(?!PRAGMA|XGOTREF|RefNanny)\w+|_?Py[A-Z]\w+)\s*\(")


@pytest.fixture(scope="module")
def functions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The bodies of the C functions by their Cython names."""
    target = tmp_path_factory.mktemp("loop") / "core.c"
    command = [sys.executable, "-m", "cython", "-3", "--module-name", "mojovm.machine.core"]
    subprocess.run([*command, "core.pyx", "-o", target], cwd=MACHINE, check=True)
    text = re.sub(r"/\*.*?\*/", "", target.read_text(), flags=re.DOTALL)
    function = rf"^static [^;\n]*?{PREFIX}(\w+)\([^;\n]*\) \{{\n(.*?)^\}}"
    return dict(re.findall(function, text, re.MULTILINE | re.DOTALL))


def reached(functions: dict[str, str], start: str) -> set[str]:
    found, waiting = set(), [start]
    while waiting:
        name = waiting.pop()
        if name in functions and name not in found and name not in WITH_PYTHON:
            found.add(name)
            waiting += re.findall(rf"{PREFIX}(\w+)\(", functions[name])
    return found


@pytest.mark.parametrize("loop", ["run_fast", "run_counting", "execute"])
def test_no_python_is_reached(functions: dict[str, str], loop: str) -> None:
    names = reached(functions, loop)
    assert {"rt_append_i64", "poll_slow", "drop_nested", "rt_sort"} <= names
    touching = {name: PYTHON.findall(functions[name])[:3] for name in sorted(names)}
    assert {name: calls for name, calls in touching.items() if calls} == {}


def test_the_exceptions_are_what_they_say(functions: dict[str, str]) -> None:
    """And take the GIL as they begin: a function with a block that does, and an object in it, would
    take it each time that it returns."""
    for name in WITH_PYTHON:
        assert PYTHON.search(functions[name])
    sources = [*Path(MACHINE).resolve().glob("*.pxi"), MACHINE / "core.pyx"]
    assert not [str(file) for file in sources if "    with gil:" in file.read_text()]


def test_every_runtime_row_has_its_handler(functions: dict[str, str]) -> None:
    from mojovm.spec.ops import TABLE

    missing = [row.name for row in TABLE if row.kind == "runtime" and row.c_name not in functions]
    assert not missing
