"""Where programs write to when they are run from Python."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol, TypeAlias


class Writable(Protocol):
    """What has a method `write` for text, as files have."""

    def write(self, text: str, /) -> object: ...


Sink: TypeAlias = Callable[[str], object] | Writable


def sink(given: Sink | None, name: str) -> Callable[[str], object]:
    """What is called with text. Without a sink it goes to what `sys.stdout` or `sys.stderr`, as
    `name` says, is when something is written: whoever replaces that, captures it; where it is
    None, text is dropped, as `print` does. Raises TypeError for what text cannot be given to."""
    if given is None:

        def write(text: str) -> None:
            stream = getattr(sys, name)
            if stream is not None:
                stream.write(text)
                stream.flush()  # it may be the prompt of a question

        return write
    if callable(given):
        return given
    if not hasattr(given, "write"):
        raise TypeError(f"{name} is a callable, or has write, not {type(given).__name__}")
    return given.write
