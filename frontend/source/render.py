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


def render(source: SourceMap, diagnostic: Diagnostic, color: bool) -> str:
    """A diagnostic as text: message, line, underline, notes with theirs, and the remedy."""
    severity = diagnostic.severity
    lines = [*_entry(source, severity, diagnostic.message, diagnostic.at, color)]
    for note in diagnostic.notes:
        lines += _entry(source, "note", note.message, note.at, color)
    if diagnostic.remedy:
        lines.append(f"{_paint('help:', 'help', color)} {_visible(diagnostic.remedy)}")
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


def _entry(source: SourceMap, severity: str, message: str, at: Span, color: bool) -> list[str]:
    """The lines for one place: head, source line, underline."""
    name, number, column = source.position(at[0])
    head = _paint(f"{name}:{number}:{column}:", "place", color)
    head += f" {_paint(severity + ':', severity, color)} {_visible(message)}"
    text = source.file(at[0]).line(number)
    start = min(column - 1, len(text))
    end = max(start, min(len(text), start + at[1] - at[0]))
    first = max(0, start - _WIDEST // 2) if len(text) > _WIDEST else 0
    shown = text[first : first + _WIDEST]
    before, marked = text[first:start], text[start : min(end, first + _WIDEST)]
    # Tabs stay tabs in the underline, so that it is aligned whatever their width.
    blank = "".join("\t" if c == "\t" else " " * _columns(c) for c in before)
    line = "^" + "~" * (sum(map(_columns, marked)) - 1)
    gutter = f"{number:>5} | "
    return [
        head,
        (gutter + _visible(shown)).rstrip(),
        " " * (len(gutter) - 2) + "| " + blank + _paint(line, "mark", color),
    ]


def _columns(character: str) -> int:
    """How many columns of a terminal a character takes, as `_visible` shows it."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    if character.isprintable() and unicodedata.east_asian_width(character) in "WF":
        return 2
    return 1


def _visible(text: str) -> str:
    """Text without characters that a terminal would obey, or could not encode."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        c if c == "\t" or c.isprintable() else " " if c.isspace() else "\ufffd" for c in text
    )


def _paint(text: str, style: str, color: bool) -> str:
    return f"\x1b[{_STYLES.get(style, '1')}m{text}\x1b[0m" if color else text
