"""Source text to bytecode, for whoever runs it: compile, encode, and say what was wrong."""

from __future__ import annotations

import os
import sys

from ..bytecode.binary import BadBytecode, decode, encode
from ..frontend.driver import Find, compile_program
from ..frontend.guard import Guard
from ..frontend.semantics.imports import Modules
from ..frontend.source.diagnostics import CompileFailure, Diagnostic
from ..frontend.source.files import SourceMap
from ..start import Usage
from .evaluator import Evaluate, evaluator

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import TextIO

Timings = dict[str, float]


def build(
    text: str,
    name: str,
    defines: dict[str, str] | None = None,
    find: Find = None,
    timings: Timings | None = None,
) -> bytes:
    """The bytecode of a source text; raises CompileFailure. `find` makes what finds the modules
    that it imports."""
    return build_program(text, name, defines, find, timings, evaluator(), library=False)[0]


def build_program(
    text: str,
    name: str,
    defines: dict[str, str] | None,
    find: Find,
    timings: Timings | None,
    evaluate: Evaluate,
    *,
    library: bool,
    calls: bool = False,
) -> tuple[bytes, Modules]:
    """The bytecode of a program, and its modules. `evaluate` runs what is evaluated at compile
    time; `library` keeps all that may be called from outside; in a text that only `calls`, each
    struct can be named."""
    code, modules = compile_program(text, name, defines, evaluate, timings, library, find, calls)
    with Guard(modules.sources):
        return encode(code), modules


def build_or_report(
    text: str, name: str, defines: dict[str, str], find: Find, timings: Timings | None = None
) -> bytes | None:
    """The bytecode, or None after telling on stderr what is wrong with the text."""
    try:
        return build(text, name, defines, find, timings)
    except CompileFailure as failure:
        report(failure.source, failure.diagnostics, sys.stderr)
        return None


def verified(data: bytes, name: str) -> bytes:
    """Bytes from a .mbc file, once it is certain that the machine may run them."""
    from ..bytecode.verify import VerifyError, verify

    try:
        code = decode(data)
        verify(code)
    except (BadBytecode, VerifyError) as error:
        raise Usage(f"{name}: {error}; build it again with mojovm build") from None
    if code.entry < 0:
        raise Usage(f"{name}: there is nothing in it to run")
    return data


def trusted(bytecode: bytes, name: str) -> bytes:
    """Bytecode from another process, once it is verified; raises ValueError."""
    try:
        return verified(bytecode, name)
    except Usage as problem:
        message = f"{problem}; both processes need the same version of mojovm"
        raise ValueError(message) from None


def report(source: SourceMap, diagnostics: list[Diagnostic], stream: TextIO) -> None:
    """Print diagnostics for a person."""
    from ..frontend.source.render import render

    color = in_color(stream)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    for diagnostic in diagnostics:
        print(render(source, diagnostic, color, encoding), file=stream)


def in_color(stream: TextIO) -> bool:
    """Whether diagnostics go there in colour: $NO_COLOR decides, then $FORCE_COLOR, both whatever
    they hold if they are not empty, and then what the stream is."""
    get = os.environ.get
    if get("NO_COLOR"):
        return False
    return bool(get("FORCE_COLOR")) or stream.isatty() and get("TERM") != "dumb"
