"""Functions of the library that are written in the language, parsed when they are first used."""

from __future__ import annotations

from ..conventions import walk
from ..program import Program
from ..source.files import Source
from ..syntax import tree
from ..syntax.parse import parse


def prelude(program: Program, name: str, text: str) -> list[tree.Function]:
    """The declarations of a function by its text. Mistakes and faults have no place in it."""
    found = program.prelude.get(name)
    if found is None:
        module = parse(Source("<library>", text))
        for node in walk(module.body):
            node.at = (0, 0)
        found = program.prelude[name] = [s for s in module.body if isinstance(s, tree.Function)]
    return found
