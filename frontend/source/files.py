"""The texts of a program and the places in them.

All texts of a program lie one behind another, as if they were one: so a place is a number and a
span two, and they say which file they are in. Go's `FileSet` and rustc's `SourceMap` do the same.
"""

from __future__ import annotations

from _bisect import bisect_right
from _blake2 import blake2b

Span = tuple[int, int]
LIBRARY = "<library>/"  # how the names of the library's texts begin


class Source:
    """A named text whose characters are the offsets from `base` on.

    Lines and columns count from 1. `reached` is how far it has been parsed.
    """

    def __init__(self, name: str, text: str, base: int = 0) -> None:
        # Names of files may have parts that are no text; they become question marks.
        self.name = name if name.isascii() else name.encode(errors="replace").decode()
        self.text = text
        self.base = base
        self.reached: Span = base, base
        starts = [base]
        find, at = text.find, text.find("\n")
        while at >= 0:
            starts.append(base + at + 1)
            at = find("\n", at + 1)
        self.starts = starts

    @property
    def is_library(self) -> bool:
        """Whether it is a text of the library, which nobody needs to see."""
        return self.name.startswith(LIBRARY)

    @property
    def digest(self) -> bytes:
        """What bytecode remembers of the text, to know it again."""
        return blake2b(self.text.encode(errors="surrogatepass"), digest_size=32).digest()

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.base + len(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def slice(self, at: Span) -> str:
        """The text of a span."""
        return self.text[at[0] - self.base : at[1] - self.base]

    def span_of_line(self, number: int) -> Span:
        """Where a line's text begins and ends; the beginning of the source, if there is no such."""
        if not 0 < number <= len(self.starts):
            return self.base, self.base
        start, text = self.starts[number - 1], self.line(number)
        return start + len(text) - len(text.lstrip()), start + len(text)

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else self.end
        return self.slice((start, end)).rstrip("\r\n")


class SourceMap:
    """All texts of a program, the program's own first. `reached` is the place that is being
    compiled."""

    def __init__(self, first: Source) -> None:
        self.files = [first]
        self.bases = [first.base]
        self.reached: Span = (0, 0)

    @property
    def name(self) -> str:
        """The name of the program's own text."""
        return self.files[0].name

    @property
    def text(self) -> str:
        """The program's own text."""
        return self.files[0].text

    def add(self, name: str, text: str) -> Source:
        """One more text; between two lies an offset that is in none."""
        made = Source(name, text, self.files[-1].end + 1)
        self.files.append(made)
        self.bases.append(made.base)
        return made

    def index(self, offset: int) -> int:
        """Which text an offset is in, as a number."""
        return bisect_right(self.bases, offset) - 1 if len(self.bases) > 1 else 0

    def file(self, offset: int) -> Source:
        """The text that an offset is in."""
        return self.files[self.index(offset)]

    def position(self, offset: int) -> tuple[str, int, int]:
        """(name of the file, line, column) of an offset."""
        file = self.file(offset)
        return file.name, *file.position(offset)
