"""A text put together from pieces of others, that knows where each of its places comes from.

What the compiler says of the text can so be told of the files, or notebook cells, that people
wrote. `source` is None where a piece comes from nowhere that anybody would want to see.
"""

from __future__ import annotations

from bisect import bisect_right

from ..errors import CompileError, RuntimeFault
from ..frontend.source.diagnostics import Diagnostic, Note
from ..frontend.source.files import Source, SourceMap, Span
from ..report import Frame, Texts, calls, told_calls

Place = tuple[Source, Span]


class Assembly:
    """Pieces in order; `text` is all of them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._origins: list[tuple[Source | None, Span]] = []
        self._length = 0

    def keep(self, source: Source, start: int, end: int) -> None:
        """Add a piece of a source as it is."""
        self.put(source.text[start:end], source, (start, end))

    def put(self, text: str, source: Source | None = None, at: Span = (0, 0)) -> None:
        """Add a text that stands for what is at a place of a source."""
        if text:
            self._parts.append(text)
            self._starts.append(self._length)
            self._origins.append((source, at))
            self._length += len(text)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def origin(self, offset: int) -> Place | None:
        """The source that a character of the text comes from, and the place there."""
        if not 0 <= offset < self._length:
            return None
        piece = bisect_right(self._starts, offset) - 1
        source, (start, end) = self._origins[piece]
        if source is None:
            return None
        if len(self._parts[piece]) == end - start:  # kept, or as long
            start += offset - self._starts[piece]
            end = start + 1
        return source, (start, end)

    def compile_error(self, error: CompileError, home: Place) -> CompileError:
        """An error of compiling the text, told of the source that its first mistake is in. What is
        about a place from nowhere is told of the innermost place that its notes know, or of `home`.
        """
        found = [self._told(d, home, error.source) for d in error.diagnostics]
        source = found[0][0]
        return CompileError(source, [told for where, told in found if where is source])

    def _told(self, told: Diagnostic, home: Place, sources: SourceMap) -> tuple[Source, Diagnostic]:
        source = sources.file(told.at[0])
        if source is not sources.files[0] and not source.is_library:  # in what the text imports
            notes = [n for n in told.notes if sources.file(n.at[0]) is source]
            return source, Diagnostic(told.message, told.at, told.remedy, notes, told.severity)
        known = [(place, n) for n in told.notes if (place := self.origin(n.at[0])) is not None]
        place, span = self.origin(told.at[0]), told.at
        if place is None and known:
            place, span = known[-1][0], known.pop()[1].at
        source, at = place or home
        near = [Note(n.message, self._until(a, n.at)) for (s, a), n in known if s is source]
        where = self._until(at, span)
        return source, Diagnostic(told.message, where, told.remedy, near, told.severity)

    def _until(self, at: Span, span: Span) -> Span:
        """From a place to the end of what a span of the text comes from."""
        last = self.origin(span[1] - 1)
        return at[0], max(at[1], last[1][1] if last is not None else 0)

    def relocate(self, error: RuntimeFault, name: str, texts: Texts) -> None:
        """Make a fault in the text one in the sources: its traceback and the note that shows it.
        The text was compiled by that name; `texts` are those of what it imports."""
        lines = Source(name, self.text)
        frames: list[Frame] = []
        known = dict(texts)
        for function, line, column, file in error.traceback:
            if file != name:
                frames.append((function, line, column, file))
                continue
            place = self.origin(lines.starts[line - 1] + column - 1)
            if place is not None:
                source, at = place
                known[source.name] = source.text
                frames.append((function, *source.position(at[0]), source.name))
        error.traceback = frames
        if frames:
            shown = told_calls(frames, error.omitted, lambda some: calls(some, known))
            error.__notes__ = [shown.rstrip()]
