"""What could not be read of a program, so that mistakes that only follow from it are not told.

Needs: the trees of what could be read, and the places of what could not. A function that lacks a
statement, or a struct that lacks a member, is not judged; neither is any line that has a name of
what was lost, since nothing is known of its type.
"""

from __future__ import annotations

import re

from .semantics.imports import Modules
from .semantics.tables import BUILTIN_TYPES, BUILTINS
from .semantics.walk import walk
from .source.diagnostics import Diagnostic
from .source.files import Span
from .syntax import tree
from .syntax.tokens import HARD, SOFT

_WORD = re.compile(r"[^\W\d]\w*")
_COMMENT = re.compile(r"#.*")
_QUOTED = re.compile(r"`([^`]*)`")
_KNOWN = {*BUILTINS, *BUILTIN_TYPES, *HARD, *SOFT, "self", "Self", "fn", "def"}


class Damage:
    """The places of what was lost, and what is uncertain for that reason."""

    def __init__(self, modules: Modules) -> None:
        self.sources, lost = modules.sources, modules.lost
        self.uncertain: list[Span] = []
        self.names: set[str] = set()
        nodes = [n for m in modules.order for n in walk(m.tree.body)]
        functions = [n for n in nodes if isinstance(n, tree.Function)]
        outside = [p for p in lost if not any(is_in(p, f) for f in functions)]
        for place in outside:
            self.names.update(self.words(place))
        self.names -= _KNOWN
        for function in functions:
            if any(is_in(place, function) for place in lost):
                self.uncertain.append(function.at)
                if function.result is None:
                    self.names.add(function.name)
        for struct in nodes:
            if isinstance(struct, tree.Struct) and any(is_in(p, struct) for p in outside):
                self.uncertain.append(struct.at)
                self.names.add(struct.name)

    def words(self, place: Span) -> list[str]:
        """The words of the lines that a place touches, without comments."""
        source = self.sources.file(place[0])
        start, end = (source.position(offset)[0] for offset in place)
        lines = "\n".join(map(source.line, range(start, end + 1)))
        return _WORD.findall(_COMMENT.sub("", lines))

    def explains(self, diagnostic: Diagnostic) -> bool:
        """Whether a mistake may be none, were all of the text read."""
        if any(start <= diagnostic.at[0] < end for start, end in self.uncertain):
            return True
        said = [w for quoted in _QUOTED.findall(diagnostic.message) for w in _WORD.findall(quoted)]
        return not self.names.isdisjoint([*said, *self.words(diagnostic.at)])


def is_in(place: Span, node: tree.Stmt) -> bool:
    """Whether a place begins inside of a node."""
    return node.at[0] <= place[0] < node.at[1]
