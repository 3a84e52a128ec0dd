"""What a person reads when a run has ended in a fault. Loaded only then."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from errno import EPIPE
from itertools import groupby

from .cli import BYTECODE, FAILED, INTERRUPTED, UNREAD
from .frontend.render import blank, visible
from .machine.core import Fault

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Frame = tuple[str, int, int]  # function, line, column


def report_fault(fault: Fault, name: str, source: bytes) -> int:
    """Tell on stderr why a run ended, if there is something to tell; gives the exit status."""
    if fault.name == "exited":
        return fault.status
    if fault.name == "interrupted":
        return INTERRUPTED
    if fault.name == "broken_pipe" and fault.a == EPIPE:
        return UNREAD
    if source.startswith(BYTECODE):
        name, text = origin(source)
    else:
        text = source.decode(errors="replace")
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    told = traceback_text(fault, name, text, encoding)
    print(f"{told}fault: {visible(reason(fault), encoding)}", file=sys.stderr)
    return FAILED


def origin(data: bytes) -> tuple[str, str]:
    """Name and text of what a .mbc file was built from; no text if it is not there as it was."""
    from .build import source_hash
    from .bytecode.binary import decode

    code = decode(data)
    try:
        with open(code.source_name, encoding="utf-8") as file:
            text = file.read()
    except (OSError, ValueError):
        return code.source_name, ""
    return code.source_name, text if source_hash(text) == code.source_hash else ""


def text_of(source: bytes) -> str:
    """The text of a program that may be bytecode; empty where its source is not at hand."""
    return origin(source)[1] if source.startswith(BYTECODE) else source.decode(errors="replace")


def reason(fault: Fault) -> str:
    if fault.name == "broken_pipe":
        return f"output cannot be written: {os.strerror(fault.a)}"
    return fault.message


def traceback_text(fault: Fault, name: str, source: str, encoding: str = "utf-8") -> str:
    """Each call with its place, and the line there where the source is known; what an encoding
    does not have is escaped."""
    lines = source.split("\n")
    frames = fault.traceback
    if frames and calls_main_unasked(frames[0], lines):
        del frames[0]
    return told_calls(frames, fault.omitted, lambda some: calls(some, name, lines, encoding))


def told_calls(frames: list[Any], omitted: int, shown: Callable[[list[Any]], Iterable[str]]) -> str:
    """Calls as `shown` shows them, and how many are left out in their middle."""
    half = len(frames) // 2 if omitted else len(frames)
    parts = ["Traceback (most recent call last):\n", *shown(frames[:half])]
    if omitted:
        parts += [f"  [{omitted} calls are not shown]\n", *shown(frames[half:])]
    return "".join(parts)


def calls_main_unasked(frame: Frame, lines: list[str]) -> bool:
    """Whether a frame is the script that calls main() because nothing in it did."""
    function, line, column = frame
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return function == "<script>" and text[: column - 1] in ("fn ", "def ")


def calls(
    frames: list[Frame], name: str, lines: list[str], encoding: str = "utf-8"
) -> Iterator[str]:
    name = visible(name, encoding)
    for (function, line, column), same in groupby(frames):
        yield f'  File "{name}", line {line}, in {written_name(function)}\n'
        if 0 < line <= len(lines):
            yield pointed(lines[line - 1].rstrip(), column, encoding)
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
