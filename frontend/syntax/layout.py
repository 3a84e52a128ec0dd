"""The layout of a text: indentation, lines, brackets, and characters that begin nothing."""

from __future__ import annotations

import re

from ..source.diagnostics import Diagnostic, Note
from .tokens import (
    DEDENT,
    HOLE_END,
    INDENT,
    INVALID,
    MOST_ERRORS,
    NAME,
    NESTING,
    NEWLINE,
    NUMBER,
    OPERATORS,
    TEMPLATE_END,
    TEXT,
    Token,
)


def begins(pattern: str, text: str, pos: int) -> bool:
    """Whether what stands at `pos` begins so; compiled when first asked: few texts ask all."""
    return re.compile(pattern).match(text, pos) is not None


_CLOSES = {"(": ")", "[": "]", "{": "}"}
_OPENS = {")": "(", "]": "[", "}": "{"}
# How a deeper indented line must begin, or the line before it end, to be one line with it.
_GOES_ON = r"[-+*/%@&|^<>=.{,]|(?:and|or|in|is|else|where|raises|as)\b"
_WANTS_MORE = {*OPERATORS, "and", "or", "not", "in", "is"} - set(": ; ) ] } ^ ...".split())
_TEXT_BEGINS = r"""[rRtTfF]{0,2}["']"""
# A line inside a bracket that begins so is a statement; the second, if it is no deeper than the
# statement around it; the others, if the line before, too, is complete or could not go on so.
_STATEMENT = (
    r"(?:return|while|import|raise|break|continue|pass|del|try|with|assert|elif|finally|except)\b"
)
_DECLARATION = r"(?:def|fn|struct|trait|var|let|alias|comptime|class)[ \t]+\w|from\b|@\w"
_WORD = r"(?!(?:and|or|in|is|if|else|for|not|async)\b)[^\W\d]"
_ASSIGNMENT = r"[^\W\d][\w.]*[ \t]*(?:[-+*/%@&|^]|//|\*\*|<<|>>)?=(?!=)"
_ENDS_OPERAND = {NAME, NUMBER, TEXT, TEMPLATE_END, ")", "]", "}", "True", "False", "None"}
_HEAD = r"[ \t]*(?:def|fn|async|struct|trait|if|elif|while|for|parallel|comptime|with)\b"
_LOOKALIKES = {
    **dict.fromkeys("“”„«»", 'write a straight double quote, `"`'),
    **dict.fromkeys("‘’‚", "write a straight quote, `'`"),
    **dict.fromkeys("–—−", "write a plain minus sign, `-`"),
    "×": "write `*`",
    "÷": "write `/`",
    "≤": "write `<=`",
    "≥": "write `>=`",
    "≠": "write `!=`",
    "\xa0": "replace the no-break space by a plain one",
    "\\": "a backslash joins two lines only where it is the last character of its line",
    "`": "close the backquoted name on the same line, and let it hold a character at least",
    "?": "for a choice write `a if condition else b`",
    "$": "names consist of letters, digits and `_`",
}


class Layout:
    """The state of a lexer: tokens so far, brackets and blocks open, mistakes found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.found: list[Diagnostic] = []
        # (bracket, offset, template that it is a hole of or None)
        self.brackets: list[tuple[str, int, tuple | None]] = []
        self.indents = [""]
        self.line_holes = 0  # holes open of templates that end with their line
        self.bad_at = -1  # where the last unexpected characters ended
        self.muddled = -1  # to where brackets are in disorder, as was told

    # --- lines ---------------------------------------------------------------------------------

    def indentation(self, indent: str, pos: int) -> None:
        """A line whose indentation is not that of the open block: INDENT, DEDENTs or neither."""
        if pos == len(self.text) or "#" in indent:  # no code follows
            return
        tokens, indents = self.tokens, self.indents
        end = tokens[-1][3] if tokens else 0
        last = tokens[-1][0] if tokens else ":"
        here, column = _width(indent), _width(indents[-1])
        if here[0] > column[0] and last != ":" and self.goes_on(last, pos):
            return
        if tokens:
            tokens.append((NEWLINE, "", end, end))
        if (here[0] > column[0]) != (here[1] > column[1]) or (here[0] < column[0]) != (
            here[1] < column[1]
        ):
            self.say(
                "tabs and spaces are mixed, so that the indentation has two meanings",
                pos - len(indent),
                pos,
                "indent all lines of the block in the same way, best with four spaces a level",
            )
        if here[0] > column[0]:
            tokens.append((INDENT, "", pos - len(indent), pos))
            indents.append(indent)
            return
        while here[0] < _width(indents[-1])[0]:
            indents.pop()
            tokens.append((DEDENT, "", pos, pos))
        column = _width(indents[-1])
        if here[0] > column[0]:
            tokens.pop()  # go on with the block, at this indentation from now on
            indents.append(indent)
            self.say(
                "this line goes back to an indentation that no open block has",
                pos - len(indent),
                pos,
                f"indent it by {column[0]} columns as its block, or as a block around it",
            )

    def goes_on(self, last: str, pos: int) -> bool:
        """May the deeper indented line at `pos` be the rest of the line that ended in `last`?"""
        if last in _WANTS_MORE or begins(_GOES_ON, self.text, pos):
            return True
        return last in (TEXT, TEMPLATE_END) and begins(_TEXT_BEGINS, self.text, pos)

    def unclosed(self, pos: int) -> bool:
        """At a line end inside brackets: was one forgotten? Then say so, and close them all."""
        text, brackets = self.text, self.brackets
        if self.line_holes:
            self.line_holes = 0
            for depth, (bracket, at, template) in enumerate(brackets):
                if template is not None and len(template[0]) == 1:
                    del brackets[depth:]
                    self.never_closed(bracket, at, at, "the template's ")
                    return not brackets
        if not begins(_STATEMENT, text, pos) and not self.ends_header():
            column = pos - text.rfind("\n", 0, pos) - 1
            if column > len(self.indents[-1]):
                return False
            last = self.tokens[-1][0]
            if not (
                begins(_DECLARATION, text, pos)
                or last in _ENDS_OPERAND
                and begins(_WORD, text, pos)
                or last not in (",", "(", "[", "{")
                and begins(_ASSIGNMENT, text, pos)
            ):
                return False
        self.never_closed(*brackets[-1][:2], self.tokens[-1][3])
        self.forget_brackets()
        return True

    def ends_header(self) -> bool:
        """Is the last token the `:` of a block, though a parenthesis is open?"""
        text, end = self.text, self.tokens[-1][3]
        if self.tokens[-1][0] != ":" or self.brackets[-1][0] != "(":
            return False
        head = text.rfind("\n", 0, self.brackets[0][1]) + 1
        if not begins(_HEAD, text, head):
            return False
        return "lambda" not in text[text.rfind("\n", head, end) + 1 : end]

    # --- brackets ------------------------------------------------------------------------------

    def close(self, word: str, start: int, pos: int) -> tuple | None:
        """A closing bracket. Where it ends a hole, returns the template that goes on."""
        brackets = self.brackets
        if brackets and _CLOSES[brackets[-1][0]] == word:
            template = brackets.pop()[2]
            if template is None:
                self.tokens.append((word, word, start, pos))
                return None
            self.line_holes -= len(template[0]) == 1
            self.tokens.append((HOLE_END, "", start, pos))
            return template
        self.tokens.append((INVALID, "", start, pos))
        if start >= self.muddled:
            end = self.text.find("\n", start)
            self.muddled = end if end >= 0 else len(self.text)
            self.say_mismatch(word, start, pos)
        # The closing bracket of an outer pair means that the inner ones were forgotten.
        for depth in range(len(brackets) - 1, -1, -1):
            if brackets[depth][2] is None and _CLOSES[brackets[depth][0]] == word:
                del brackets[depth:]
                return None
        if brackets and brackets[-1][2] is None:
            brackets.pop()
        return None

    def say_mismatch(self, word: str, start: int, pos: int) -> None:
        """The mistake of a closing bracket that closes nothing, or another kind."""
        if not self.brackets:
            self.say(f"`{word}` closes nothing", start, pos, "remove it, or open its bracket")
            return
        bracket, at, _ = self.brackets[-1]
        self.say(
            f"`{word}` does not match `{bracket}`",
            start,
            pos,
            f"write `{_CLOSES[bracket]}` here, or open with `{_OPENS[word]}`",
            Note(f"`{bracket}` was opened here", (at, at + 1)),
        )

    def never_closed(self, bracket: str, at: int, end: int, whose: str = "") -> None:
        """A bracket opened at `at` should be closed by `end`; or somewhere, if that is `at`."""
        note = Note(f"`{bracket}` was opened here", (at, at + 1))
        self.say(
            f"{whose}`{bracket}` is never closed",
            max(at, end - 1),
            max(end, at + 1),
            f"write `{_CLOSES[bracket]}` where it ends",
            *([note] if end > at + 1 else []),
        )
        self.tokens.append((INVALID, "", end, end))

    def too_deep(self, start: int) -> None:
        """Say so, and give up: what follows is not written by hand."""
        message = f"nested too deeply: more than {NESTING} levels"
        self.say(message, start, start + 1, "give a part a name of its own")
        self.tokens.append((INVALID, "", start, start + 1))
        self.forget_brackets()

    def forget_brackets(self) -> None:
        """Goes on as if no bracket were open."""
        self.brackets.clear()
        self.line_holes = 0

    def bad_characters(self, start: int, pos: int) -> None:
        """Characters that nothing begins with; one message for a line of them."""
        self.tokens.append((INVALID, "", start, pos))
        before, self.bad_at = self.bad_at, pos
        if before >= 0 and "\n" not in self.text[before:start]:
            return
        for character in self.text[start:pos]:
            if not character.isidentifier():
                break
        if character.isprintable() and not character.isspace():
            name = f"`{character}`"
        else:
            import unicodedata

            name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
        remedy = _LOOKALIKES.get(character, "remove it, or put it into a string or a comment")
        self.say(f"unexpected character {name}", start, pos, remedy)

    def check_encodable(self) -> None:
        """A mistake for the first half of a surrogate pair: it is no character."""
        try:
            self.text.encode()
        except UnicodeEncodeError as error:
            name = f"U+{ord(self.text[error.start]):04X}"
            message = f"{name} is half of a surrogate pair, and no character"
            self.say(message, error.start, error.start + 1, "remove it")

    def say(self, message: str, start: int, end: int, remedy: str, *notes: Note) -> None:
        """Keeps a diagnostic, unless there are too many."""
        if len(self.found) < MOST_ERRORS:
            self.found.append(Diagnostic(message, (start, end), remedy, list(notes)))


def _width(indent: str) -> tuple[int, int]:
    """An indentation in columns, with tabs to the next multiple of eight and with tabs of one."""
    if "\t" not in indent:
        plain = len(indent) - indent.count("\r") - indent.count("\f")
        return plain, plain
    indent = indent.replace("\r", "").replace("\f", "")
    return len(indent.expandtabs(8)), len(indent)
