"""Where programs write that are run from Python."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys

import pytest

import mojovm

PROGRAM = """
from sys import stderr

print("out", end="")
print("err", file=stderr)
"""


def run(**streams):
    vm = mojovm.VM(**streams)
    vm.run(vm.load_source(PROGRAM))
    assert vm.stats()["live"] == 0


def test_where_python_prints(capsys):
    run()
    assert capsys.readouterr() == ("out", "err\n")


def test_it_is_looked_up_at_each_run():
    vm = mojovm.VM()
    module = vm.load_source("print('here')")
    first, second = io.StringIO(), io.StringIO()
    for stream in (first, second, second):
        with contextlib.redirect_stdout(stream):
            vm.run(module)
    assert (first.getvalue(), second.getvalue()) == ("here\n", "here\nhere\n")
    assert vm.stats()["live"] == 0


def test_in_order_with_what_python_prints():
    text = (
        "import mojovm\nvm = mojovm.VM()\nm = vm.load_source(\"print('b')\")\n"
        "print('a')\nvm.run(m)\nprint('c')\n"
    )
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    assert done.stdout == "a\nb\nc\n"


def test_given_streams():
    out, err = io.StringIO(), []
    run(stdout=out, stderr=err.append)
    assert (out.getvalue(), "".join(err)) == ("out", "err\n")


def test_no_stream_at_all(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    run()


def test_what_is_no_stream():
    with pytest.raises(TypeError, match="stdout is a callable, or has write, not int"):
        mojovm.VM(stdout=1)


def test_an_exception_of_a_stream_comes_through():
    class Full:
        def write(self, text):
            raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        run(stdout=Full())
