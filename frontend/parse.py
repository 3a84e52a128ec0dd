"""Source text to syntax tree: a hand-written recursive descent, each method one rule of the grammar.

Needs: a source. Leaves: its Module; or raises CompileFailure with all syntax errors of the file.
"""

from __future__ import annotations

from . import tree
from .cursor import NESTING, Cursor, Enough
from .lex import END, lex
from .parse_declarations import Declarations
from .parse_expressions import Expressions
from .parse_statements import Statements
from .source import CompileFailure, Diagnostic, Source


class Parser(Declarations, Statements, Expressions, Cursor):
    """All rules together."""

    def module(self) -> tree.Module:
        "module := statement* END, the first string being the documentation"
        body: list[tree.Stmt] = []
        while self.kinds[self.pos] is not END:
            self.statement(body)
        docstring = None
        if body and type(body[0]) is tree.ExprStmt and type(body[0].value) is tree.Text:
            docstring = body[0].value.value
            del body[0]
        return tree.Module((0, len(self.source.text)), body, docstring)


def parse(source: Source) -> tree.Module:
    """The tree of a source; raises CompileFailure."""
    found: list[Diagnostic] = []
    parser = Parser(source, lex(source, found), found)
    module = None
    try:
        module = parser.module()
    except Enough:
        pass
    except RecursionError:  # the caller's stack was almost full; NESTING is the usual limit
        at = parser.at()
        found.append(Diagnostic(f"nested too deeply, within {NESTING} levels", at, ""))
    if found:
        found.sort(key=lambda diagnostic: diagnostic.at)
        raise CompileFailure(source, found)
    return module
