"""What all of the parser stands on: a cursor over the tokens, mistakes, and getting over them.

A rule that cannot go on calls `fail`, which raises Mistake; the statement it happened in catches it
and `recover`s at the end of its line. A rule that can go on calls `say`.
"""

from __future__ import annotations

from ..source.diagnostics import Diagnostic, Note
from ..source.files import Source
from ..source.near import near_words
from . import tree
from .tokens import (
    DEDENT,
    END,
    INDENT,
    INFIX,
    INVALID,
    MOST_ERRORS,
    NAME,
    NESTING,
    NEWLINE,
    NUMBER,
    SOFT,
    TEMPLATE,
    TEXT,
    Token,
)
from .tree import Expr, Span, Stmt

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn

# What an operand can begin with. After `x^`, one of these makes the `^` an exclusive or.
BEGINS_OPERAND = SOFT | {
    *(NAME, NUMBER, TEXT, TEMPLATE, "(", "[", "{", "-", "+", "~", "lambda", "await"),
    *("True", "False", "None", "...", "def", "fn"),
}

_FOUND = {
    NEWLINE: "the line ends",
    END: "the file ends",
    INDENT: "the line is indented",
    DEDENT: "the block ends",
}
# Spellings of other languages, by the token that the parser stumbles over.
_CONFUSIONS = {
    "&&": ("there is no `&&`", "write `and`"),
    "||": ("there is no `||`", "write `or`"),
    "!": ("there is no `!`", "write `not`"),
    "=": ("`=` assigns, and cannot stand in an expression", "to compare, write `==`"),
    "class": ("there is no `class`", "write `struct`: it has methods and traits, no subclasses"),
    "global": ("`global` begins a statement", "write it on a line of its own: `global name`"),
    "nonlocal": ("there is no `nonlocal`", "list the variable as a capture: `{mut name}`"),
    "yield": ("there is no `yield`", "return a list, or write a struct with `__next__`"),
    ":=": ("`:=` needs a plain name on its left", "name the value: `(name := value)`"),
}


class Mistake(Exception):
    """The statement cannot be read further. Without a diagnostic, the lexer has told already."""

    def __init__(self, diagnostic: Diagnostic | None, skip_block: bool = False) -> None:
        super().__init__(diagnostic)
        self.diagnostic = diagnostic
        self.skip_block = skip_block


class Enough(Exception):
    """So many mistakes that no one reads on."""


class Cursor:
    """The tokens as parallel lists, the place in them, and the mistakes found."""

    def __init__(self, source: Source, tokens: list[Token], found: list[Diagnostic]) -> None:
        self.source = source
        last = tokens[-1]
        tokens = [*tokens, last, last]  # rules look two tokens ahead
        kinds, values, starts, ends = zip(*tokens, strict=True)
        self.kinds, self.values, self.starts, self.ends = kinds, values, starts, ends
        self.pos = 0
        self.depth = 0
        self.found = found
        self.imports: list[tree.Import] = []
        self.lost: list[Span] = []  # statements that could not be read
        self.scope = "module"
        self.broken = -1  # where the last recovery ended
        self.recovering = 0  # how many blocks around have a head that could not be read

    # --- rules that recur, and so are needed before the part of the grammar that has them --------

    def statement(self, body: list[Stmt]) -> None:
        """Parses a statement into a body; a later mixin does."""
        raise NotImplementedError

    def simple_line(self, body: list[Stmt]) -> None:
        """Parses the simple statements of a line; a later mixin does."""
        raise NotImplementedError

    def expression(self) -> Expr:
        """Parses an expression; a later mixin does."""
        raise NotImplementedError

    def expression_list(self) -> Expr:
        """Parses expressions between commas; a later mixin does."""
        raise NotImplementedError

    def item(self) -> Expr:
        """Parses an item of a list or call; a later mixin does."""
        raise NotImplementedError

    def disjunction(self) -> Expr:
        """Parses operands joined by `or`; a later mixin does."""
        raise NotImplementedError

    def operand(self) -> Expr:
        """Parses an operand of an operator; a later mixin does."""
        raise NotImplementedError

    def attribute(self, value: Expr | None) -> Expr:
        """Parses what follows a `.`; a later mixin does."""
        raise NotImplementedError

    def arguments(self, closing: str) -> list[tree.Argument]:
        """Parses arguments up to a bracket; a later mixin does."""
        raise NotImplementedError

    # --- reading -------------------------------------------------------------------------------

    def expect(self, kind: str, where: str) -> None:
        """Pass over a token that has to be there. `where` goes on: "expected `(` "…"""
        if self.kinds[self.pos] != kind:
            self.unexpected(f"`{kind}` {where}")
        self.pos += 1

    def name(self, what: str) -> tuple[str, Span]:
        """Pass over a name; its text and place."""
        pos = self.pos
        kind = self.kinds[pos]
        if kind is not NAME and kind not in SOFT:
            if kind.isidentifier() and kind.islower():
                self.fail(
                    f"`{kind}` is a keyword and cannot be {what}",
                    self.at(),
                    f"choose another name, or write it as `` `{kind}` ``",
                )
            self.unexpected(what)
        self.pos = pos + 1
        return self.values[pos], (self.starts[pos], self.ends[pos])

    def is_name(self, pos: int) -> bool:
        """Whether the token at a position may be a name."""
        kind = self.kinds[pos]
        return kind is NAME or kind in SOFT

    def is_declared(self, pos: int, what: str) -> bool:
        """Does a name to declare stand at `pos`? Fail where something stands in its place."""
        kind = self.kinds[pos]
        if self.is_name(pos):
            return True
        if kind in INFIX or not (kind.isidentifier() and kind.islower()):
            if kind is not NUMBER and kind is not TEXT:
                return False
        self.pos = pos
        self.name(what)
        return True

    def touches(self, pos: int) -> bool:
        """Does the token at `pos` follow the one before it without a space?"""
        return self.ends[pos - 1] == self.starts[pos]

    def at(self) -> Span:
        """The place of the current token."""
        return self.place(self.pos)

    def place(self, pos: int) -> Span:
        """Where a token is: one character at least, if the text has one there."""
        start, end = self.starts[pos], self.ends[pos]
        return start, max(end, min(start + 1, self.source.end))

    def end(self) -> int:
        """Where the last token that is text ended."""
        pos = self.pos - 1
        while pos > 0 and self.kinds[pos] in (NEWLINE, INDENT, DEDENT, INVALID):
            pos -= 1
        return self.ends[pos]

    def matching(self, pos: int) -> int:
        """The place of the bracket that closes the one at `pos`, or of the last token."""
        kinds, depth = self.kinds, 0
        while kinds[pos] is not NEWLINE:
            if kinds[pos] in ("(", "[", "{"):
                depth += 1
            elif kinds[pos] in (")", "]", "}"):
                depth -= 1
                if depth == 0:
                    break
            pos += 1
        return pos

    def closing(self, bracket: str, opened: int) -> None:
        """Pass over the bracket that closes the one at token `opened`."""
        if self.kinds[self.pos] != bracket:
            at = (self.starts[opened], self.ends[opened])
            begins = self.kinds[self.pos] in BEGINS_OPERAND
            remedy = "separate the two by a comma or an operator" if begins else ""
            note = Note(f"`{self.kinds[opened]}` was opened here", at)
            self.unexpected(f"`,` or `{bracket}`", remedy, note)
        self.pos += 1
        self.depth -= 1

    # --- mistakes ------------------------------------------------------------------------------

    def describe(self) -> str:
        """The current token in words: what was found."""
        kind, value = self.kinds[self.pos], self.values[self.pos]
        if kind in _FOUND:
            return _FOUND[kind]
        if kind in (TEXT, TEMPLATE):
            return "a string follows"
        text = self.source.slice((self.starts[self.pos], self.ends[self.pos]))
        if kind is NUMBER:
            return f"the number `{text[:40]}` follows"
        return f"`{text[:40] or value}` follows"

    def unexpected(self, expected: str, remedy: str = "", *notes: Note) -> NoReturn:
        """Fail at the current token, where something else should stand."""
        kind = self.kinds[self.pos]
        if kind is INVALID:
            raise Mistake(None)
        self.misspelt(self.pos, INFIX)
        if kind in _CONFUSIONS:
            message, other = _CONFUSIONS[kind]
            self.fail(message, self.at(), other, *notes)
        self.fail(f"expected {expected}, but {self.describe()}", self.at(), remedy, *notes)

    def misspelt(self, pos: int, words: Iterable[str]) -> None:
        """Fail if a name at a position, where it cannot stand, is nearly one of some keywords."""
        if self.kinds[pos] is NAME:
            word, at = self.values[pos], (self.starts[pos], self.ends[pos])
            meant = near_words(word, words)
            if meant:
                self.fail(f"there is no `{word}`", at, f"did you mean `{meant[0]}`?")

    def fail(self, message: str, at: Span, remedy: str = "", *notes: Note) -> NoReturn:
        """Ends the statement with a mistake."""
        raise Mistake(Diagnostic(message, at, remedy, list(notes)))

    def say(self, message: str, at: Span, remedy: str = "", *notes: Note) -> None:
        """Notes a mistake; parsing goes on."""
        self.add(Diagnostic(message, at, remedy, list(notes)))

    def add(self, diagnostic: Diagnostic) -> None:
        """Keeps a diagnostic; too many end the parsing."""
        self.found.append(diagnostic)
        if len(self.found) >= MOST_ERRORS:
            raise Enough

    def deeper(self) -> None:
        """Enter a bracket, a prefix or a block; the rule subtracts one when it leaves it."""
        self.depth += 1
        if self.depth > NESTING:
            self.too_deep()

    def too_deep(self) -> NoReturn:
        """Ends the statement, as it is nested too deeply."""
        diagnostic = Diagnostic(
            f"nested too deeply: more than {NESTING} levels",
            self.at(),
            "give a part a name of its own, as a variable or a function",
        )
        raise Mistake(diagnostic, skip_block=True)

    def recover(self, mistake: Mistake, begin: int) -> None:
        """Go to the end of the statement's line, and through the block that it may head; it
        began at a token."""
        kinds, told = self.kinds, False
        while kinds[self.pos] not in (NEWLINE, INDENT, DEDENT, END):
            if kinds[self.pos] is INVALID:
                told = True  # one message for a line is enough
            self.pos += 1
        if mistake.diagnostic and not told:
            self.add(mistake.diagnostic)
        if kinds[self.pos] is NEWLINE:
            self.pos += 1
        if kinds[self.pos] is INDENT:
            if mistake.skip_block:
                self.skip_block()
            else:
                self.pos += 1
                self.recovering += 1
                scope, self.scope = self.scope, "function"
                self.rest_of_block([])
                self.scope = scope
                self.recovering -= 1
        self.broken = self.pos
        self.lost.append((self.starts[begin], max(self.starts[begin], self.end())))

    def rest_of_block(self, body: list[Stmt]) -> None:
        """Parse the statements up to the end of an indented block, and pass over that."""
        kinds = self.kinds
        while kinds[self.pos] is not DEDENT and kinds[self.pos] is not END:
            self.statement(body)
        self.pos += kinds[self.pos] is DEDENT  # no rule passes over the end of the file

    def skip_block(self) -> None:
        """Skips to the end of an indented block."""
        depth = 0
        while True:
            kind = self.kinds[self.pos]
            depth += (kind is INDENT) - (kind is DEDENT)
            if kind is not END:
                self.pos += 1
            if depth == 0 or kind is END:
                return
