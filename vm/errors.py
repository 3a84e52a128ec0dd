"""What Python code catches: errors of compiling, faults of running, and what is known of them."""

from __future__ import annotations

import builtins
from functools import cache
from typing import Any

from .frontend.render import as_json, render
from .frontend.source import CompileFailure, Diagnostic, Source
from .machine.core import Fault
from .report import reason, traceback_text, written_name
from .spec.faults import BY_NAME, message


class MojoError(Exception):
    """A Mojo program could not be compiled, or its run ended in a fault."""


class CompileError(MojoError):
    """The text is no program; `diagnostics` are all its mistakes, the text of this tells them."""

    def __init__(self, source: Source, diagnostics: list[Diagnostic]) -> None:
        super().__init__(source, diagnostics)
        self.source = source
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        return "\n".join(render(self.source, d, False) for d in self.diagnostics)

    def as_json(self) -> list[dict]:
        """The diagnostics as `mojovm check --json` gives them."""
        return [as_json(self.source, d) for d in self.diagnostics]


class RuntimeFault(MojoError):
    """A run ended in a fault. Each is also the Python exception that it resembles.

    `name` says which fault it is, `traceback` holds (function, line, column) from the outermost
    call to the innermost, and `status` is what the process would have ended with.
    """

    name: str
    traceback: list[tuple[str, int, int]]
    status: int
    kind: tuple[str, bool]  # of `fault_class`

    def __reduce__(self) -> tuple[Any, ...]:
        code = {"code": self.status} if isinstance(self, SystemExit) else {}
        return fault_again, (self.kind, self.args), self.__dict__ | code


class LimitExceeded(RuntimeFault):
    """A program wanted more than it may have: time, fuel, memory, stack, output, or something of
    the outside in a sandbox. The VM is as usable as before."""


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


def runtime_fault(fault: Fault, name: str, text: str) -> BaseException:
    """The exception for a machine's fault in the program of that name and text."""
    kind = BY_NAME[fault.name]
    error = fault_class(kind.exception, kind.limit)(reason(fault))
    if isinstance(error, SystemExit):
        error.code = fault.status
    error.name = fault.name
    error.traceback = [(written_name(f), line, column) for f, line, column in fault.traceback]
    error.status = fault.status
    if error.traceback:
        error.add_note(traceback_text(fault, name, text).rstrip())
    return error


def compilation_ended(fault: str) -> BaseException:
    """The exception for a compilation that a fault of that name has ended."""
    number = BY_NAME[fault].number
    return runtime_fault(Fault(number, fault, message(number), 0, 0, "", [], 0), "", "")
