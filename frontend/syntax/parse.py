"""Source text to syntax tree: recursive descent by hand, each method one rule of the grammar.

Needs: a source. Leaves: its Module; or raises CompileFailure with all syntax errors of the file.
"""

from __future__ import annotations

from collections.abc import Callable

from ..source.diagnostics import CompileFailure, Diagnostic
from ..source.files import Source, Span
from . import tree
from .cursor import Enough, Mistake
from .lex import lex
from .parse_declarations import Declarations, text_of
from .tokens import END, INDENT, INVALID, MOST_ERRORS, NEWLINE, SOFT
from .tree import Stmt


class Parser(Declarations):
    """All rules together, and the statements by the token that begins them.

    The rule of a word that is a keyword only here (`match`, `var`, …) returns None where the line
    goes on as an expression.
    """

    def module(self) -> tree.Module:
        "module := statement* END, the first string being the documentation"
        body: list[Stmt] = []
        while self.kinds[self.pos] is not END:
            self.statement(body)
        docstring = text_of(body[0]) if body else None
        if docstring is not None:
            del body[0]
        at = self.source.base, self.source.end
        return tree.Module(at, body, docstring, self.imports)

    def statement(self, body: list[Stmt]) -> None:
        "statement := compound | simple (';' simple)* [';'] NEWLINE"
        depth, scope, begin = self.depth, self.scope, self.pos
        try:
            rule = _COMPOUND.get(self.kinds[begin])
            if rule is not None:
                node = rule(self)
                if isinstance(node, list):
                    body.extend(node)
                    return
                if node is not None:
                    body.append(node)
                    return
            self.simple_line(body)
        except Mistake as mistake:
            self.depth, self.scope = depth, scope
            self.recover(mistake, begin)

    def simple_line(self, body: list[Stmt]) -> None:
        "simple_line := simple (';' simple)* [';'] NEWLINE"
        kinds = self.kinds
        while True:
            begin = self.pos
            rule = _SIMPLE.get(kinds[begin])
            node = rule(self) if rule is not None else None
            if node is None:
                if kinds[begin] in _COMPOUND and kinds[begin] not in SOFT:
                    self.late_beginning()
                node = self.expression_statement()
            if isinstance(node, list):
                body.extend(node)
            else:
                body.append(node)
            if kinds[self.pos] == ";":
                self.pos += 1
                if kinds[self.pos] is not NEWLINE:
                    continue
            if kinds[self.pos] is not NEWLINE:
                self.line_goes_on(begin)
            self.pos += 1
            return

    def late_beginning(self) -> None:
        """A statement with a block stands after a `:` or a `;`."""
        kind = self.kinds[self.pos]
        self.fail(f"`{kind}` begins on a line of its own", self.at(), "break the line before it")


_Rule = Callable[[Parser], Stmt | list[Stmt] | None]
_COMPOUND: dict[str, _Rule] = {
    "if": Parser.if_statement,
    "while": Parser.while_statement,
    "for": Parser.for_statement,
    "parallel": Parser.parallel_statement,
    "try": Parser.try_statement,
    "with": Parser.with_statement,
    "match": Parser.match_statement,
    "def": Parser.function,
    "fn": Parser.function,
    "async": Parser.function,
    "@": Parser.decorated,
    "struct": Parser.struct,
    "__extension": Parser.struct,
    "trait": Parser.trait,
    "comptime": Parser.comptime_block,
    **dict.fromkeys(("elif", "else", "except", "finally"), Parser.stray_clause),
    "case": Parser.stray_case,
    INDENT: Parser.stray_indent,
}
_SIMPLE: dict[str, _Rule] = {
    "pass": Parser.pass_statement,
    "break": Parser.break_statement,
    "continue": Parser.continue_statement,
    "return": Parser.return_statement,
    "raise": Parser.raise_statement,
    "assert": Parser.assert_statement,
    "del": Parser.delete_statement,
    "global": Parser.global_statement,
    "import": Parser.import_statement,
    "from": Parser.from_statement,
    "var": Parser.declaration,
    "let": Parser.declaration,
    "ref": Parser.declaration,
    "alias": Parser.compile_time_name,
    "type": Parser.compile_time_name,
    "comptime": Parser.compile_time_name,
}


def parse(source: Source) -> tree.Module:
    """The tree of a source; raises CompileFailure."""
    module, mistakes, _ = read(source)
    if mistakes:
        raise CompileFailure(source, mistakes)
    return module


def read(source: Source) -> tuple[tree.Module, list[Diagnostic], list[Span]]:
    """The tree of what can be read of a source, its mistakes, and where something was lost."""
    told: list[Diagnostic] = []
    tokens = lex(source, told)
    found: list[Diagnostic] = []
    parser = Parser(source, tokens, found)
    everything = source.base, source.end
    module = tree.Module(everything, [])
    try:
        module = parser.module()
        if not found and not told:
            return module, [], []
    except Enough:
        parser.lost.append(everything)
    except RecursionError:  # the caller's stack was almost full; NESTING is the usual limit
        parser.lost.append(everything)
        at = parser.at()
        found.append(Diagnostic("nested too deeply", at, "give a part a name of its own"))
    finally:
        source.reached = parser.at()
    # What the lexer has told of a line is the reason of what the parser finds there.
    lines = {source.position(diagnostic.at[0])[0] for diagnostic in told}
    mistakes = told + [d for d in found if source.position(d.at[0])[0] not in lines]
    lost = parser.lost + [diagnostic.at for diagnostic in mistakes]
    lost += [(start, end) for kind, _, start, end in tokens if kind is INVALID]
    mistakes.sort(key=lambda diagnostic: diagnostic.at)
    return module, mistakes[:MOST_ERRORS], lost
