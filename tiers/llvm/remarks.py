"""What LLVM says of a unit's loops while it optimises it. Needs llvmlite.

LLVM writes its remarks to the process's standard error, and the option that asks for them stays
set: this is for a process that does nothing else (`mojovm explain`).
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

from ...machine.core import llvm_option
from .build import begin, optimized
from .listing import named_loops

KINDS = ("-pass-remarks", "-pass-remarks-missed", "-pass-remarks-analysis")
PASSES = "loop-vectorize|loop-idiom|loop-unroll"
REMARK = re.compile(r"^remark: f(\d+):(\d+):(\d+): (.*)$")
WIDTH = re.compile(r"vectorized loop \(vectorization width: (\d+), interleaved count: (\d+)\)")
FAST, SLOW = 1, 2  # columns: see `placing`


@dataclass(slots=True)
class Told:
    """What became of one loop. `said` are (function, word, message) of what stood in the way."""

    width: int = 0  # elements of a vector; 0: not vectorised
    interleaved: int = 0
    unrolled: bool = False
    replaced: str = ""
    said: list[tuple[int, int, str]] = field(default_factory=list)


Loops = dict[tuple[int, int], Told]  # by function and word of the back edge


@cache
def ask() -> None:
    begin()
    for kind in KINDS:
        llvm_option(f"{kind}={PASSES}")


@contextmanager
def standard_error() -> Iterator[list[str]]:
    """Collects the lines that anybody writes to the process's standard error."""
    lines: list[str] = []
    with tempfile.TemporaryFile() as file:
        kept = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            yield lines
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            file.seek(0)
            lines += file.read().decode(errors="replace").splitlines()


def compile_asking(text: str) -> tuple[Loops, dict[str, bool]]:
    """Compiles a unit with places; gives what was said of each loop, and `named_loops` of what is
    left in the end. Raises as the compiler does."""
    ask()
    with standard_error() as lines:
        module = optimized(text)
    return told(lines), named_loops(module)


def told(lines: list[str]) -> Loops:
    """Remarks by loop: those of its instructions come ahead of what became of it."""
    loops: Loops = {}
    waiting: list[tuple[int, int, str]] = []
    for line in lines:
        found = REMARK.match(line)
        if found is None:
            continue
        function, word, version = int(found[1]), int(found[2]) - 1, int(found[3])
        message = found[4]
        width = WIDTH.match(message)
        if version == SLOW and (width or message == "loop not vectorized"):
            waiting = []
        elif width:
            loop = loops.setdefault((function, word), Told())
            loop.width = max(loop.width, int(width[1]))
            loop.interleaved = max(loop.interleaved, int(width[2]))
            waiting = []
        elif message == "loop not vectorized":
            loop = loops.setdefault((function, word), Told())
            loop.said += [each for each in waiting if each not in loop.said]
            waiting = []
        elif message.startswith("loop not vectorized: "):
            if version != SLOW:
                waiting.append((function, word, message.removeprefix("loop not vectorized: ")))
        elif "unrolled loop" in message and version == FAST:
            loops.setdefault((function, word), Told()).unrolled |= "completely" in message
        elif "vectorization is not beneficial" in message:
            if version != SLOW:
                loops.setdefault((function, word), Told()).said.append((function, word, message))
            waiting = []
        elif call := re.search(r"(?:Formed a|into a) call to (?:llvm\.)?(\w+)", message):
            loops.setdefault((function, word), Told()).replaced = call[1]
    return loops
