"""Source text to bytecode, for whoever runs it: compile, encode, and say what was wrong."""

from __future__ import annotations

import os
import sys
from _blake2 import blake2b

from .bytecode.binary import BadBytecode, decode, encode
from .cli import Usage
from .evaluator import Evaluate, evaluator
from .frontend.compile import compile_source
from .frontend.guard import Guard
from .frontend.source import CompileFailure, Diagnostic, Source

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import TextIO

Timings = dict[str, float]


def build(
    text: str,
    name: str,
    defines: dict[str, str] | None = None,
    timings: Timings | None = None,
    library: bool = False,
    evaluate: Evaluate | None = None,
) -> bytes:
    """The bytecode of a source text; raises CompileFailure. `evaluate` runs what is evaluated
    at compile time, within other bounds than the usual ones."""
    evaluate = evaluate or evaluator()
    code = compile_source(text, name, defines or {}, evaluate, timings, library)
    with Guard(Source(name, text)):
        code.source_hash = source_hash(text)
        return encode(code)


def source_hash(text: str) -> bytes:
    """What a .mbc file remembers of its source."""
    return blake2b(text.encode(), digest_size=32).digest()


def build_or_report(
    text: str, name: str, defines: dict[str, str], timings: Timings | None = None
) -> bytes | None:
    """The bytecode, or None after telling on stderr what is wrong with the text."""
    try:
        return build(text, name, defines, timings)
    except CompileFailure as failure:
        report(failure.source, failure.diagnostics, sys.stderr)
        return None


def verified(data: bytes, name: str) -> bytes:
    """Bytes from a .mbc file, once it is certain that the machine may run them."""
    from .bytecode.verify import VerifyError, verify

    try:
        code = decode(data)
        verify(code)
    except (BadBytecode, VerifyError) as error:
        raise Usage(f"{name}: {error}; build it again with mojovm build") from None
    if code.entry < 0:
        raise Usage(f"{name}: there is nothing in it to run")
    return data


def report(source: Source, diagnostics: list[Diagnostic], stream: TextIO) -> None:
    """Print diagnostics for a person, in colour on a terminal."""
    from .frontend.render import render

    color = in_color(stream)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    for diagnostic in diagnostics:
        print(render(source, diagnostic, color, encoding), file=stream)


def in_color(stream: TextIO) -> bool:
    get = os.environ.get
    return stream.isatty() and not get("NO_COLOR") and get("TERM") != "dumb"
