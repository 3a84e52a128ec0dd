"""Source texts, places in them, and diagnostics: the one way a user's mistake is reported."""

from __future__ import annotations

from bisect import bisect_right

from mojovm.spec.records import fresh, record

Span = tuple[int, int]


class Source:
    """A named program text; turns character offsets into lines and columns (both from 1).

    `reached` is the place that is being compiled.
    """

    def __init__(self, name: str, text: str) -> None:
        # Names of files may have parts that are no text; they become question marks.
        self.name = name if name.isascii() else name.encode(errors="replace").decode()
        self.text = text
        self.reached: Span = (0, 0)
        starts = [0]
        find, at = text.find, text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        self.starts = starts

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of a character offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span_of_line(self, number: int) -> Span:
        """Where a line's text begins and ends; the beginning of the source, if there is no such."""
        if not 0 < number <= len(self.starts):
            return 0, 0
        start, text = self.starts[number - 1], self.line(number)
        return start + len(text) - len(text.lstrip()), start + len(text)

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


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
    """Raised at the end of a stage that found mistakes; carries all of them and their source."""

    def __init__(self, source: Source, diagnostics: list[Diagnostic]) -> None:
        super().__init__(source.name, diagnostics)
        self.source = source
        self.diagnostics = diagnostics
