"""No exception of the compiler reaches a user: what goes wrong inside is told as a diagnostic, at
the line that was being compiled; and what ends a compilation for another reason does so."""

from __future__ import annotations

import pytest

import mojovm
from mojovm.bytecode.verify import VerifyError
from mojovm.compiling import build as builds
from mojovm.face.limits import Ended
from mojovm.frontend import compilation, driver, guard
from mojovm.frontend.driver import check
from mojovm.frontend.guard import is_internal
from mojovm.frontend.semantics.body import Body
from mojovm.frontend.source.diagnostics import CompileFailure
from mojovm.frontend.source.files import Source
from mojovm.frontend.syntax.cursor import Cursor

from .mutants import finder

PROGRAM = """\
fn main():
    var n = 1
    if n == 1:
        print(n)
"""
# Where the compiler fails, and the line that it then names.
STAGES = {
    "reading": (Cursor, "expect", "fn f(\n", 1),
    "semantics": (Body, "block", PROGRAM, 3),
    "passes": (compilation, "compile_function", PROGRAM, 1),
    "emission": (driver, "emit", PROGRAM, 1),
}


def failing(error: BaseException):
    def fail(*_: object, **__: object):
        raise error

    return fail


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "error", [AssertionError("no"), KeyError("exp.f16"), IndexError()], ids=repr
)
def test_a_fault_of_a_stage_is_told(stage, error, monkeypatch):
    owner, name, text, line = STAGES[stage]
    monkeypatch.setattr(owner, name, failing(error))
    _, [told] = check(text, "fault.mojo")
    assert is_internal(told)
    assert "please report it" in told.remedy
    assert type(error).__name__ in told.message
    with pytest.raises(mojovm.CompileError) as caught:
        mojovm.VM().load_source(text, "fault.mojo")
    source = caught.value.source
    assert source.position(caught.value.diagnostics[0].at[0])[1] == line


def test_a_fault_in_an_imported_text_is_told_there(monkeypatch):
    files = {"main.mojo": "import tool\n", "tool.mojo": "\nfn f(\n"}
    monkeypatch.setattr(Cursor, "expect", failing(AssertionError()))
    sources, [told] = check(files["main.mojo"], "main.mojo", find=lambda: finder(files))
    assert is_internal(told)
    assert sources.position(told.at[0])[:2] == ("tool.mojo", 2)


def test_a_fault_where_only_a_tree_is_wanted_is_told(monkeypatch):
    monkeypatch.setattr(Cursor, "expect", failing(AssertionError()))
    with pytest.raises(CompileFailure) as caught:
        driver.parsed(Source("fault.mojo", "fn f(\n"))
    assert is_internal(*caught.value.diagnostics)


def test_refused_bytecode_is_told_by_check_too(monkeypatch):
    monkeypatch.setattr(guard, "verify", failing(VerifyError("main", 2, "odd")))
    _, [told] = check(PROGRAM, "fault.mojo")
    assert is_internal(told)
    assert "main at word 2: odd" in told.message
    assert PROGRAM.count("\n", 0, told.at[0]) == 3


def test_what_cannot_be_written_is_told(monkeypatch):
    for owner in builds, driver:
        monkeypatch.setattr(owner, "encode", failing(OverflowError("too large")))
    assert is_internal(*check(PROGRAM, "fault.mojo")[1])
    with pytest.raises(CompileFailure) as caught:
        builds.build(PROGRAM, "fault.mojo")
    assert is_internal(*caught.value.diagnostics)


def test_mistakes_that_were_found_are_told_beside_it(monkeypatch):
    monkeypatch.setattr(Body, "block", failing(AssertionError()))
    _, told = check("var a = nothing\nif 1 == 1:\n    pass\n", "fault.mojo")
    assert [is_internal(d) for d in told] == [False, True]


def test_a_command_shows_no_traceback(monkeypatch, capsys):
    monkeypatch.setattr(compilation, "compile_function", failing(AssertionError()))
    assert builds.build_or_report(PROGRAM, "fault.mojo", {}, None) is None
    shown = capsys.readouterr().err
    assert "fault.mojo:1:1: error: mojovm failed" in shown
    assert "Traceback" not in shown


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), Ended("deadline")], ids=repr)
def test_what_ends_a_compilation_is_no_fault(error, monkeypatch):
    monkeypatch.setattr(compilation, "compile_function", failing(error))
    with pytest.raises(type(error)):
        check(PROGRAM, "fault.mojo")
