"""`import kernels` finds `kernels.mojo`: a module like others, at no cost to other imports."""

from __future__ import annotations

import importlib
import sys
from importlib.machinery import PathFinder

import pytest

import mojovm
import mojovm.importer

KERNELS = '''"""Kernels of all kinds."""
from math import sqrt

alias SCALE = 3

struct Pair:
    var left: Int
    var right: Int

fn scaled(x: Int) -> Int:
    """Scales a number."""
    return x * SCALE

def twice(x):
    return x + x

fn main():
    print("main runs")

print("loaded", scaled(2))
'''


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Writes files into a folder of sys.path; what is imported from there is forgotten."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    def write(name, text):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        importlib.invalidate_caches()
        return path

    yield write
    for name in set(sys.modules) - before:
        del sys.modules[name]
    assert mojovm.importer.vm.stats()["live"] == 0


def test_a_file_becomes_a_module(write, capsys):
    path = write("kernels.mojo", KERNELS)
    import kernels

    assert capsys.readouterr().out == "loaded 6\n"
    assert (kernels.scaled(5), kernels.twice("ab")) == (15, "abab")
    assert kernels.__doc__ == "Kernels of all kinds."
    assert kernels.__file__ == str(path)
    assert kernels.__spec__.origin == str(path)
    assert isinstance(kernels.__loader__, mojovm.importer.MojoLoader)
    assert kernels.scaled.__doc__ == "Scales a number."
    assert "scaled" in dir(kernels)
    with pytest.raises(AttributeError):
        kernels.nothing  # noqa: B018


def test_it_runs_once_and_main_only_when_called(write, capsys):
    write("kernels.mojo", KERNELS)
    import kernels

    capsys.readouterr()
    assert importlib.import_module("kernels") is kernels
    assert capsys.readouterr().out == ""
    kernels.main()
    assert capsys.readouterr().out == "main runs\n"


def test_a_file_of_declarations_runs_nothing(write):
    write("kernels.mojo", "fn f() -> Int:\n    return 1\n")
    calls = mojovm.importer.vm.stats()["calls"]
    import kernels

    assert mojovm.importer.vm.stats()["calls"] == calls
    assert kernels.f() == 1


def test_in_a_package(write):
    write("parts/__init__.py", "from .inner import f")
    write("parts/inner.mojo", "fn f() -> Int:\n    return 7\n")
    import parts
    import parts.inner

    assert parts.f() == parts.inner.f() == 7
    assert parts.inner.__package__ == "parts"


def test_python_files_come_first(write):
    write("both.py", "which = 'python'")
    write("both.mojo", "fn which() -> Int:\n    return 1\n")
    import both

    assert both.which == "python"


def test_reload(write):
    write("kernels.mojo", "fn f() -> Int:\n    return 1\n")
    import kernels

    write("kernels.mojo", "fn f() -> Int:\n    return 20\n")
    assert kernels.f() == 1
    assert importlib.reload(kernels) is kernels
    assert kernels.f() == 20


def test_mistakes_name_the_file(write):
    path = write("kernels.mojo", "fn f() -> Int:\n    return nowhere\n")
    with pytest.raises(mojovm.CompileError) as caught:
        importlib.import_module("kernels")
    assert caught.value.source.name == str(path)
    assert "kernels.mojo:2:12" in str(caught.value)
    assert "kernels" not in sys.modules
    write("kernels.mojo", "fn main(x: Int):\n    pass\nfn g(:\n")
    with pytest.raises(mojovm.CompileError, match=r"kernels\.mojo:3"):
        importlib.import_module("kernels")


def test_a_file_that_is_no_text(write):
    write("kernels.mojo", b"fn f():\n    pass # \xff\n")
    with pytest.raises(ImportError, match="line 2 is not UTF-8"):
        importlib.import_module("kernels")


def test_a_fault_at_the_top_ends_the_import(write):
    write("kernels.mojo", "xs = [1]\nprint(xs[len(xs)])\n")
    with pytest.raises(IndexError):
        importlib.import_module("kernels")
    assert "kernels" not in sys.modules


def test_other_imports_do_not_see_it(write, monkeypatch):
    """It is asked last, and only for what nobody else has found."""
    asked = []
    finder = next(f for f in sys.meta_path if isinstance(f, mojovm.importer.MojoFinder))
    monkeypatch.setattr(
        mojovm.importer.MojoFinder, "find_spec", lambda self, *about: asked.append(about)
    )
    write("plain.py", "")
    importlib.import_module("plain")
    assert asked == []
    assert sys.meta_path.index(finder) > sys.meta_path.index(PathFinder)


def test_functions_see_the_variables_of_their_file(write, capsys):
    write("counters.mojo", "count = 0\nprint('loaded')\n\nfn bump() -> Int:\n    global count\n"
          "    count += 1\n    return count\n\nfn main():\n    print(bump())\n")  # fmt: skip
    import counters

    assert capsys.readouterr().out == "loaded\n"
    assert (counters.bump(), counters.bump()) == (1, 2)
    counters.main()
    importlib.reload(counters)
    assert (counters.bump(), capsys.readouterr().out) == (1, "3\nloaded\n")
