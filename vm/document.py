"""The reference of the Python API, `API.md`, rendered from the docstrings of what is public.

`python -m mojovm.document --write` writes it, `--check` tells whether it is fresh. It is committed,
so that it can be read where nothing is installed; the tests run its examples.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import mojovm

from . import importer
from .cluster.client import Cluster
from .face.function import Function, Text
from .jitted import Jitted
from .spec.faults import FAULTS

API = Path(__file__).resolve().parent / "API.md"

INTRODUCTION = """\
# The Python API

Generated from docstrings by `python -m mojovm.document --write`; edit those, not this. The examples
of a section are one session, which the tests run. The [README](../README.md) is the place to begin.
"""

# What Python code is given, and never makes.
UNCALLED = (
    mojovm.List, mojovm.Struct, mojovm.Module, mojovm.MojoError, Function, Cluster, Jitted,
)  # fmt: skip

# What only other parts of mojovm call.
INTERNAL = {"Cluster.add", "Function.call_otherwise", "Limits.of_machine"}

# What is documented where it comes from: nobody asks for it by its name.
GIVEN = {"VM": Cluster, "Module": Function, "jit": Jitted}

PUBLIC = [getattr(mojovm, name) for name in mojovm.__all__]


def sections() -> Iterator[tuple[str, list[Any]]]:
    """What is documented, by name, in order: the thing itself, and what it gives."""
    for name in mojovm.__all__:
        if not name.startswith("__"):
            yield name, [getattr(mojovm, name), *([GIVEN[name]] if name in GIVEN else [])]
    yield "importer", [importer]


def api() -> str:
    """The whole text."""
    parts = [INTRODUCTION]
    for name, (first, *given) in sections():
        parts += [f"## mojovm.{name}\n", *described(name, first), *of_class(first)]
        for thing in given:
            parts += [f"### {thing.__name__}\n", *described(thing.__name__, thing)]
            parts += of_class(thing, "####")
    return "\n".join([*parts, *faults()]) + "\n"


def of_class(thing: Any, level: str = "###") -> Iterator[str]:
    """What the public methods and properties that a class itself has do, in its order."""
    for name, value in vars(thing).items() if inspect.isclass(thing) else ():
        place = f"{thing.__name__}.{name}"
        is_member = callable(value) or isinstance(value, (property, cached_property))
        if is_member and not name.startswith("_") and place not in INTERNAL:
            yield f"{level} {place}\n"
            yield from described(name, value)


def described(name: str, thing: Any) -> Iterator[str]:
    """How a thing is called, what it derives from, and what its docstring says."""
    base = thing.__base__ if inspect.isclass(thing) else None
    if base is not None and base in PUBLIC:
        yield f"A kind of `{base.__name__}`.\n"
    if written := signature(name, thing):
        yield f"```python\n{written}\n```\n"
    text = inspect.getdoc(thing)
    if not text:
        raise SystemExit(f"{name} has no docstring")
    # an example is text that begins with >>> and ends at an empty line
    yield re.sub(r"^>>> .*?(?=\n\n|\Z)", r"```pycon\n\g<0>\n```", text, flags=re.M | re.S) + "\n"


def signature(name: str, thing: Any) -> str:
    """A call of it, with types; nothing for what is not called."""
    if not callable(thing) or (inspect.isclass(thing) and issubclass(thing, UNCALLED)):
        return ""
    found = inspect.signature(thing)
    taken = [
        p.replace(annotation=Text(p.annotation) if isinstance(p.annotation, str) else p.annotation)
        for p in found.parameters.values()
        if p.name != "self"
    ]
    result = found.return_annotation
    known = isinstance(result, str) and not inspect.isclass(thing)
    return (
        name
        + str(found.replace(parameters=taken, return_annotation=inspect.Signature.empty))
        + (f" -> {result}" if known else "")
    )


def faults() -> Iterator[str]:
    """What a fault is caught as."""
    yield "## Faults\n"
    yield "| name | message | caught as |\n|---|---|---|"
    for fault in FAULTS:
        ours = "LimitExceeded" if fault.limit else "RuntimeFault"
        yield f"| `{fault.name}` | {fault.message} | `{ours}`, `{fault.exception}` |"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--check"]:
            if not API.exists() or API.read_text(encoding="utf-8") != api():
                sys.exit(f"{API.name} is stale: run `python -m mojovm.document --write`")
        case ["--write"]:
            API.write_text(api(), encoding="utf-8")
        case _:
            sys.exit(__doc__)
