"""Diagnostics: the one way a user's mistake is reported."""

from __future__ import annotations

from mojovm.spec.records import fresh, record

from .files import Source, SourceMap, Span


@record
class Note:
    """A place that explains a diagnostic, e.g. where a value was moved."""

    message: str
    at: Span


@record
class Diagnostic:
    """One mistake: what, where, and how to mend it."""

    message: str
    at: Span
    remedy: str = ""
    notes: list[Note] = fresh(list)
    severity: str = "error"


class CompileFailure(Exception):
    """Raised at the end of a stage that found mistakes; carries all of them and their sources."""

    def __init__(self, source: Source | SourceMap, diagnostics: list[Diagnostic]) -> None:
        super().__init__(source.name, diagnostics)
        self.source = source if isinstance(source, SourceMap) else SourceMap(source)
        self.diagnostics = diagnostics
