"""The mistakes of a program, as they are found, and what leaves the statement that has one."""

from __future__ import annotations

from ..source.diagnostics import CompileFailure, Diagnostic, Note
from ..source.files import SourceMap, Span

ERROR_LIMIT = 100


class Stop(Exception):
    """Raised after a mistake was reported, to leave the statement that has it."""


class Pending(Stop):
    """Raised where a function's result is wanted while its body is being looked at: that statement
    is put off until other ones have told the type."""


class Reports:
    """What there is to tell of a program."""

    def __init__(self, sources: SourceMap) -> None:
        self.sources = sources
        self.diagnostics: list[Diagnostic] = []
        self.warnings: list[Diagnostic] = []
        self.reported: set[tuple[str, Span]] = set()

    def report(self, message: str, at: Span, remedy: str = "",
               notes: list[Note] | None = None) -> None:  # fmt: skip
        """Records a mistake once."""
        if (message, at) in self.reported:
            return
        self.reported.add((message, at))
        self.diagnostics.append(Diagnostic(message, at, remedy, notes or []))
        if len(self.diagnostics) >= ERROR_LIMIT:
            raise CompileFailure(self.sources, self.diagnostics)

    def warn(self, message: str, at: Span, remedy: str = "") -> None:
        """Records what is worth a look but no mistake."""
        self.warnings.append(Diagnostic(message, at, remedy, severity="warning"))

    def fail(self, message: str, at: Span, remedy: str = "",
             notes: list[Note] | None = None) -> Stop:  # fmt: skip
        """Records a mistake and makes the exception to raise."""
        self.report(message, at, remedy, notes)
        return Stop()
