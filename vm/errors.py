"""What Python code catches: errors of compiling, faults of running, and what is known of them."""

from __future__ import annotations

import builtins
from functools import cache
from typing import Any

from .frontend.source.diagnostics import CompileFailure, Diagnostic
from .frontend.source.files import Source, SourceMap
from .frontend.source.render import as_json, render
from .machine.core import Fault
from .report import Frame, Texts, reason, traceback_text, written_name
from .spec.faults import BY_NAME, message


class MojoError(Exception):
    """A Mojo program could not be compiled, or its run ended in a fault.

    >>> try:
    ...     mojovm.VM().load_source("print(1 +)")
    ... except mojovm.MojoError as error:
    ...     print(type(error).__name__)
    CompileError
    """


class CompileError(MojoError):
    """The text is no program; `diagnostics` are all its mistakes, the text of this tells them.

    Each has a `message`, a `remedy`, perhaps empty, and its place `at`: where it begins and ends.
    `source.position` makes a file, a line and a column of either, `source.files` are all texts.

    >>> try:
    ...     mojovm.VM().load_source("print(nothing)", "rule.mojo")
    ... except mojovm.CompileError as error:
    ...     print(error)
    ...     mistake = error.diagnostics[0]
    ...     print(mistake.message, error.source.position(mistake.at[0]))
    rule.mojo:1:7: error: `nothing` is not defined
        1 | print(nothing)
          |       ^~~~~~~
    help: assign it first, or import it
    `nothing` is not defined ('rule.mojo', 1, 7)
    """

    def __init__(self, source: Source | SourceMap, diagnostics: list[Diagnostic]) -> None:
        super().__init__(source, diagnostics)
        self.source = source if isinstance(source, SourceMap) else SourceMap(source)
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(render(self.source, d, False) for d in self.diagnostics)

    def as_json(self) -> list[dict]:
        """The diagnostics as `mojovm check --json` gives them."""
        return [as_json(self.source, d) for d in self.diagnostics]


class RuntimeFault(MojoError):
    """A run ended in a fault. Each is also the Python exception that it resembles.

    `name` says which fault it is, `traceback` holds (function, line, column, file) from the
    outermost call to the innermost, but for so many in the middle as `omitted` says, and `status`
    is what the process would have ended with.

    >>> module = mojovm.VM().load_source("fn half(x: Int, by: Int) -> Int: return x // by")
    >>> try:
    ...     module.half(1, 0)
    ... except ZeroDivisionError as error:
    ...     print(error.name, error.traceback, error.status)
    division_by_zero [('half', 1, 41, '<text>')] 1
    """

    name: str
    traceback: list[Frame]
    omitted: int
    status: int
    kind: tuple[str, bool]  # of `fault_class`

    def __reduce__(self) -> tuple[Any, ...]:
        code = {"code": self.status} if isinstance(self, SystemExit) else {}
        return fault_again, (self.kind, self.args), self.__dict__ | code


class LimitExceeded(RuntimeFault):
    """A program wanted more than it may have: time, fuel, memory, stack, output, or something of
    the outside in a sandbox. The VM is as usable as before.

    >>> vm = mojovm.VM(limits=mojovm.Limits(memory=1_000_000))
    >>> module = vm.load_source("fn zeros(n: Int) -> [f64]: return [0.0] * n")
    >>> try:
    ...     module.zeros(1_000_000)
    ... except mojovm.LimitExceeded as error:
    ...     print(error.name, isinstance(error, MemoryError))
    out_of_memory True
    >>> module.zeros(2)
    [0.0, 0.0]
    """


@cache
def fault_class(exception: str, limit: bool) -> type[RuntimeFault]:
    """RuntimeFault, or LimitExceeded, and a Python exception in one."""
    ours, name = (LimitExceeded, "Limit") if limit else (RuntimeFault, "Fault")
    members = {"kind": (exception, limit)}
    return type(f"{exception}{name}", (ours, getattr(builtins, exception)), members)


def fault_again(kind: tuple[str, bool], args: tuple[Any, ...]) -> RuntimeFault:
    """A fault that comes from another process."""
    return fault_class(*kind)(*args)


def compile_error(failure: CompileFailure) -> CompileError:
    return CompileError(failure.source, failure.diagnostics)


def runtime_fault(fault: Fault, texts: Texts) -> BaseException:
    """The exception for a machine's fault in the program of these texts."""
    kind = BY_NAME[fault.name]
    error = fault_class(kind.exception, kind.limit)(reason(fault))
    if isinstance(error, SystemExit):
        error.code = fault.status
    error.name = fault.name
    error.traceback = [(written_name(frame[0]), *frame[1:]) for frame in fault.traceback]
    error.omitted = fault.omitted
    error.status = fault.status
    if error.traceback:
        error.add_note(traceback_text(fault, texts).rstrip())
    return error


def compilation_ended(fault: str) -> BaseException:
    """The exception for a compilation that a fault of that name has ended."""
    number = BY_NAME[fault].number
    return runtime_fault(Fault(number, fault, message(number), 0, 0, "", [], 0), {})
