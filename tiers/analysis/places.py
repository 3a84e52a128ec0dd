"""Where a program's instructions and loops stand in its source, for those who tell people of them.

A loop is known by its back edge: the word that counts its turns. Needs verified code; knows nothing
of LLVM.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ...bytecode.code import Code, Function
from .graph import Graph, Loop


@dataclass(slots=True, eq=False)
class LoopPlace:
    """A loop of a function. `words` are its back edges; a cycle that is no natural loop has no
    `loop`. `depth` is 1 for one that is in no other."""

    line: int
    column: int
    file: int
    words: list[int]
    loop: Loop | None
    depth: int = 1
    inner: list[LoopPlace] = field(default_factory=list)


class FunctionPlaces:
    """The places of one function."""

    def __init__(self, code: Code, index: int) -> None:
        self.index = index
        self.function: Function = code.functions[index]
        self.graph = Graph(code, index)
        self._firsts = [first for first, *_ in self.function.lines]

    def place(self, word: int) -> tuple[int, int, int]:
        """Line, column and file of an instruction; the function's own where there is none."""
        at = bisect_right(self._firsts, word) - 1
        if at < 0:
            return self.function.line, 0, self.function.file
        _, line, column, file = self.function.lines[at]
        return line, column, file

    def line(self, word: int) -> int:
        return self.place(word)[0]

    @cached_property
    def loops(self) -> list[LoopPlace]:
        """Its loops in the order of the source."""
        found: dict[int, LoopPlace] = {}
        for block in self.graph.order:
            last = block.last
            if not last.row.poll:
                continue
            around = [loop for loop in self.graph.loops if block in loop.blocks]
            loop = min(around, key=lambda loop: len(loop.blocks)) if around else None
            key = loop.header.start if loop else ~last.word
            if key in found:
                found[key].words.append(last.word)
            else:
                place = self.place(last.word)
                found[key] = LoopPlace(*place, [last.word], loop, max(len(around), 1))
        ordered = sorted(found.values(), key=lambda loop: (loop.line, loop.depth, loop.column))
        for each in ordered:
            outer = self._around(each, ordered)
            if outer is not None:
                outer.inner.append(each)
        return ordered

    def _around(self, inner: LoopPlace, loops: list[LoopPlace]) -> LoopPlace | None:
        """The loop that a loop is directly in."""
        found: LoopPlace | None = None
        for each in loops:
            if each is inner or each.loop is None or inner.loop is None:
                continue
            if inner.loop.header in each.loop.blocks and each.depth < inner.depth:
                if found is None or each.depth > found.depth:
                    found = each
        return found

    def loop_at(self, word: int) -> LoopPlace | None:
        """The innermost loop around an instruction."""
        starts = [block.start for block in self.graph.blocks]
        block = self.graph.blocks[bisect_right(starts, word) - 1]
        found: LoopPlace | None = None
        for each in self.loops:
            inside = block in each.loop.blocks if each.loop else block.last.word in each.words
            if inside and (found is None or each.depth > found.depth):
                found = each
        return found

    def loop_of(self, word: int) -> LoopPlace | None:
        """The loop whose turns are counted at a word."""
        return next((each for each in self.loops if word in each.words), None)

    def named(self, loop: LoopPlace) -> str:
        """A loop by its line, and its column where that has several."""
        several = sum(each.line == loop.line for each in self.loops) > 1
        return f"line {loop.line}, column {loop.column}" if several else f"line {loop.line}"


class Places:
    """The places of a program. `texts` are those of its files, where they are at hand."""

    def __init__(self, code: Code, texts: Sequence[str] = ()) -> None:
        self.code = code
        self.lines = [text.split("\n") for text in texts]
        self._functions: dict[int, FunctionPlaces] = {}

    def __getitem__(self, index: int) -> FunctionPlaces:
        if index not in self._functions:
            self._functions[index] = FunctionPlaces(self.code, index)
        return self._functions[index]

    def source(self, line: int, file: int) -> str:
        """A line of a file without its margin; empty where it is not known."""
        lines = self.lines[file] if file < len(self.lines) else []
        return lines[line - 1].strip() if 0 < line <= len(lines) else ""

    def told(self, line: int, file: int) -> str:
        """A line in words, with its file where that is not the program's own."""
        return f"line {line} of {self.code.files[file].name}" if file else f"line {line}"
