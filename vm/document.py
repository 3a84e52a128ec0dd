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
from types import ModuleType
from typing import Any

import mojovm

from . import importer
from .cluster import Cluster
from .jitted import Jitted
from .module import Function, Text
from .spec.faults import FAULTS

API = Path(__file__).resolve().parent / "API.md"

INTRODUCTION = """\
# The Python API

Generated from docstrings by `python -m mojovm.document --write`; edit those, not this. The examples
of a section are one session, which the tests run. The [README](../README.md) is the place to begin.
"""

# What a name that is imported gives access to, after the name itself.
GIVEN = {"VM": ("Cluster", Cluster), "Module": ("Function", Function), "jit": ("Jitted", Jitted)}


def sections() -> Iterator[tuple[str, Any]]:
    """What is documented, by name, in order."""
    for name in mojovm.__all__:
        if not name.startswith("__"):
            yield f"mojovm.{name}", getattr(mojovm, name)
            if name in GIVEN:
                yield GIVEN[name]
    yield "mojovm.importer", importer


def api() -> str:
    """The whole text."""
    parts = [INTRODUCTION]
    for name, thing in sections():
        parts += [f"## {name}\n", *described(name.rpartition(".")[2], thing)]
        if inspect.isclass(thing):
            for member in members(thing):
                parts += [
                    f"### {thing.__name__}.{member}\n",
                    *described(member, vars(thing)[member]),
                ]
    return "\n".join([*parts, *faults()]) + "\n"


def members(thing: type) -> list[str]:
    """The public methods and properties that a class itself has, in the order of its text."""
    documented = (property, cached_property)
    return [
        name
        for name, value in vars(thing).items()
        if not name.startswith("_") and (callable(value) or isinstance(value, documented))
    ]


def described(name: str, thing: Any) -> Iterator[str]:
    """How a thing is called, what it derives from, and what its docstring says."""
    if not isinstance(thing, ModuleType):
        if inspect.isclass(thing) and thing.__bases__[0] not in (object, Exception):
            yield f"A kind of {', '.join(f'`{base.__name__}`' for base in thing.__bases__)}.\n"
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


# What Python code is given, and never makes.
UNCALLED = (
    mojovm.List, mojovm.Struct, mojovm.Module, mojovm.MojoError, Function, Cluster, Jitted,
)  # fmt: skip


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
