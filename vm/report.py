"""What a person reads when a run has ended in a fault. Loaded only then."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from errno import EPIPE
from itertools import groupby

from .bytecode.binary import decode
from .bytecode.code import Code, File
from .frontend.source.files import Source
from .frontend.source.render import blank, visible
from .machine.core import Fault, Program
from .start import BYTECODE, FAILED, INTERRUPTED, UNREAD

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

UNCAUGHT = "Unhandled exception caught during execution: "
Frame = tuple[str, int, int, str]  # function, line, column, file
Texts = Mapping[str, str]  # of files, by their names


def report_fault(fault: Fault, program: Program, source: bytes) -> int:
    """Tell on stderr why a run ended, if there is something to tell; gives the exit status."""
    if fault.name == "exited":
        return fault.status
    if fault.name == "interrupted":
        return INTERRUPTED
    if fault.name == "broken_pipe" and fault.a == EPIPE:
        return UNREAD
    code = decode(program.bytecode)
    texts = dict(zip([f.name for f in code.files], texts_of(code, source), strict=True))
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    told = traceback_text(fault, texts, encoding)
    if (error := uncaught(fault)) is not None:
        print(UNCAUGHT + error, flush=True)
        if fault.traceback:
            print(told, end="", file=sys.stderr)
        return FAILED
    print(f"{told}fault: {visible(reason(fault), encoding)}", file=sys.stderr)
    return FAILED


def uncaught(fault: Fault) -> str | None:
    """The message of an error that nothing in the program caught; None if the fault is another."""
    before, found, error = fault.message.partition(UNCAUGHT)
    return error if found and fault.name == "aborted" and before == "aborted: " else None


def texts_of(code: Code, source: bytes) -> list[str]:
    """The texts of a program's files, empty for one that is not there as it was. `source` is what
    was run or shown: the first of them, or bytecode."""
    if source.startswith(BYTECODE):
        return [text_of(file) for file in code.files]
    return [source.decode(errors="replace"), *(text_of(file) for file in code.files[1:])]


def text_of(file: File) -> str:
    """The text that code comes from, empty if it is not there as it was."""
    try:
        with open(file.name, encoding="utf-8-sig", newline="") as opened:
            source = Source(file.name, opened.read())
    except (OSError, ValueError):
        return ""
    return source.text if source.digest == file.hash else ""


def reason(fault: Fault) -> str:
    if fault.name == "broken_pipe":
        return f"output cannot be written: {os.strerror(fault.a)}"
    return fault.message


def traceback_text(fault: Fault, texts: Texts, encoding: str = "utf-8") -> str:
    """Each call with its place, and the line there where the text is known; what an encoding does
    not have is escaped."""
    frames = fault.traceback
    if frames and calls_main_unasked(frames[0], texts):
        del frames[0]
    return told_calls(frames, fault.omitted, lambda some: calls(some, texts, encoding))


def told_calls(frames: list[Any], omitted: int, shown: Callable[[list[Any]], Iterable[str]]) -> str:
    """Calls as `shown` shows them, and how many are left out in their middle."""
    half = len(frames) // 2 if omitted else len(frames)
    parts = ["Traceback (most recent call last):\n", *shown(frames[:half])]
    if omitted:
        parts += [f"  [{omitted} calls are not shown]\n", *shown(frames[half:])]
    return "".join(parts)


def calls_main_unasked(frame: Frame, texts: Texts) -> bool:
    """Whether a frame is the script that calls main() because nothing in it did."""
    function, line, column, file = frame
    return function == "<script>" and line_of(texts, file, line)[: column - 1] in ("fn ", "def ")


def line_of(texts: Texts, file: str, line: int) -> str:
    """A line of a file, empty where that is not known."""
    lines = texts.get(file, "").split("\n")
    return lines[line - 1].rstrip() if 0 < line <= len(lines) else ""


def calls(frames: list[Frame], texts: Texts, encoding: str = "utf-8") -> Iterator[str]:
    for (function, line, column, file), same in groupby(frames):
        yield f'  File "{visible(file, encoding)}", line {line}, in {written_name(function)}\n'
        if shown := line_of(texts, file, line):
            yield pointed(shown, column, encoding)
        repeats = sum(1 for _ in same) - 1
        if repeats:
            yield f"  [the same call {repeats} more times]\n"


def written_name(function: str) -> str:
    """A function's name as it is in the source: bytecode tells the variants of one apart."""
    return function.partition("'")[0].partition("~")[0]


def pointed(line: str, column: int, encoding: str = "utf-8") -> str:
    """A line of source with a mark under a column."""
    text = line.lstrip()
    shown = f"    {visible(text, encoding)}\n"
    before = column - 1 - (len(line) - len(text))
    if 0 <= before < len(text):
        shown += f"    {blank(text[:before], encoding)}^\n"
    return shown
