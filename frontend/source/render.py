"""Diagnostics for people and for tools: text with the source line underlined, and plain data."""

from __future__ import annotations

import unicodedata

from .diagnostics import Diagnostic
from .files import SourceMap, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

_WIDEST = 160  # columns of a source line that are shown
_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "help": "1;32",
    "place": "1",
    "mark": "1;32",
}


def render(source: SourceMap, diagnostic: Diagnostic, color: bool, encoding: str = "utf-8") -> str:
    """A diagnostic as text: message, line, underline, notes with theirs, and the remedy; what an
    encoding does not have is escaped."""
    page = _Page(source, color, encoding)
    lines = page.entry(diagnostic.severity, diagnostic.message, diagnostic.at)
    for note in diagnostic.notes:
        lines += page.entry("note", note.message, note.at)
    if diagnostic.remedy:
        lines.append(f"{page.paint('help:', 'help')} {visible(diagnostic.remedy, encoding)}")
    return "\n".join(lines)


def as_json(source: SourceMap, diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as data; lines and columns count from 1, the end is exclusive."""
    return {
        **_place(source, diagnostic.at),
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "remedy": diagnostic.remedy,
        "notes": [
            {**_place(source, note.at), "message": note.message} for note in diagnostic.notes
        ],
    }


def _place(source: SourceMap, at: Span) -> dict[str, Any]:
    file, line, column = source.position(at[0])
    end_line, end_column = source.file(at[0]).position(at[1])
    return {
        "file": file,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


class _Page:
    """What all entries of a diagnostic have in common."""

    def __init__(self, source: SourceMap, color: bool, encoding: str) -> None:
        self.source = source
        self.color = color
        self.encoding = encoding

    def entry(self, severity: str, message: str, at: Span) -> list[str]:
        """The lines for one place: head, source line, underline."""
        file, number, column = self.source.position(at[0])
        name = visible(file, self.encoding)
        head = self.paint(f"{name}:{number}:{column}:", "place")
        head += f" {self.paint(severity + ':', severity)} {visible(message, self.encoding)}"
        text = self.source.file(at[0]).line(number)
        start = min(column - 1, len(text))
        end = max(start, min(len(text), start + at[1] - at[0]))
        first = max(0, start - _WIDEST // 2) if len(text) > _WIDEST else 0
        shown = visible(text[first : first + _WIDEST], self.encoding)
        marked = blank(text[start : min(end, first + _WIDEST)], self.encoding)
        gutter = f"{number:>5} | "
        return [
            head,
            (gutter + shown).rstrip(),
            " " * (len(gutter) - 2)
            + "| "
            + blank(text[first:start], self.encoding)
            + self.paint("^" + "~" * (len(marked) - 1), "mark"),
        ]

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{_STYLES.get(style, '1')}m{text}\x1b[0m" if self.color else text


def visible(text: str, encoding: str = "utf-8") -> str:
    """Text without characters that a terminal would obey, or that an encoding does not have: these
    are escaped, as in a string; white space becomes a plain space."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(c, encoding) for c in text)


def blank(text: str, encoding: str = "utf-8") -> str:
    """Spaces as wide as a text is when it is visible; tabs stay tabs, whatever their width."""
    return "".join("\t" if c == "\t" else " " * _columns(c, encoding) for c in text)


def _shown(character: str, encoding: str) -> str:
    if character == "\t" or character.isascii() and character.isprintable():
        return character
    if not character.isprintable():
        return " " if character.isspace() else ascii(character)[1:-1]
    return character.encode(encoding, "backslashreplace").decode(encoding)


def _columns(character: str, encoding: str) -> int:
    """How many columns of a terminal a character takes, as it is shown."""
    shown = _shown(character, encoding)
    if shown.isascii():
        return len(shown)
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
