"""Cut a source text into tokens.

Needs: any text. Leaves: tokens `(kind, value, start, end)` in the order of the text, and at its end
NEWLINE, the DEDENTs still due, and END. A keyword's or an operator's kind is its own text; the
other kinds are the capital names in `tokens`. Brackets suspend lines; so does a deeper indented
line that can only go on with the one before it (`-> Int:` below a long parameter list).

A mistake makes a Diagnostic and lexing goes on. Where the parser could only stumble over the same
mistake again, an INVALID token stands in its line and tells it to keep quiet.
"""

from __future__ import annotations

import re

from ..source.diagnostics import CompileFailure, Diagnostic
from ..source.files import Source, Span
from .layout import Layout
from .literals import NumberError, body_of, number_value, piece_of, unescape
from .tokens import (
    CONVERSION,
    DEDENT,
    END,
    HARD,
    HOLE,
    INVALID,
    MOST_ERRORS,
    NAME,
    NESTING,
    NEWLINE,
    NUMBER,
    OPERATORS,
    SOFT,
    SPEC,
    TEMPLATE,
    TEMPLATE_END,
    TEMPLATE_TEXT,
    TEXT,
    Token,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

_KINDS = {word: word for word in (*HARD, *SOFT, *OPERATORS)}

_NUMBER = (
    r"(?:0[xX][0-9a-fA-F_]++|0[oO][0-7_]++|0[bB][01_]++"
    r"|(?:[0-9][0-9_]*+(?:\.(?:[0-9][0-9_]*+|(?=[eE][-+]?[0-9])|(?![.\w])))?|\.[0-9][0-9_]*+)"
    r"(?:[eE][-+]?[0-9][0-9_]*+)?)(?!\w)"
)
# What repeats gives nothing back, where that could not help: backtracking costs time, all at once.
_TOKEN = re.compile(
    r"[ \t\r\f]*(?:"
    r"""(?P<name>[^\W\d]\w*+(?!["']))"""
    rf"|(?P<number>{_NUMBER})"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<newline>(?:\#[^\n]*+)?(?:\n[ \t\r\f]*+(?:\#[^\n]*+)?)++)"
    r"|(?P<op>->|:=|\.\.\.|&&|\|\||(?:\*\*|//|<<|>>|[-+*/%@&|^<>=!])=?|[,:.;~])"
    r"""|(?P<plain>"[^"\\\n]*"(?!")|'[^'\\\n]*'(?!'))"""
    r"""|(?P<text>(?:[rRbBuUtTfF]{1,2})?(?:\"{3}|'{3}|"|'))"""
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<quoted>`[^`\n]*`)"
    r"|(?P<badnumber>\.?[0-9]\w*)"
    r"|(?P<join>\\[ \t\r]*\n)"
    r"|(?P<comment>\#[^\n]*+)"
    r"|(?P<end>\Z)"
    r"|(?P<bad>[^\x00-\x7f\w]+|.))",
    re.DOTALL,
)
_LEADING = re.compile(r"\ufeff?(?:[ \t\r\f]*+(?:\#[^\n]*+)?\n)*+[ \t\r\f]*")

_CONVERSION = re.compile(r"![ \t]*([rsa])(?=[ \t]*[:}])")
_CONVERSION_END = re.compile(r"[ \t]*\w*")


def lex(source: Source, found: list[Diagnostic] | None = None) -> list[Token]:
    """The tokens of a source. Mistakes go to `found`; without it they raise CompileFailure."""
    lexer = _Lexer(source.text)
    lexer.run()
    tokens, base = lexer.tokens, source.base
    if base:
        tokens = [(kind, value, start + base, end + base) for kind, value, start, end in tokens]
        for diagnostic in lexer.found:
            diagnostic.at = moved(diagnostic.at, base)
            for note in diagnostic.notes:
                note.at = moved(note.at, base)
    if found is not None:
        found.extend(lexer.found)
    elif lexer.found:
        raise CompileFailure(source, lexer.found)
    return tokens


def moved(at: Span, base: int) -> Span:
    """A span of a text, from the text's base on."""
    return at[0] + base, at[1] + base


class _Lexer(Layout):
    """One run over a text."""

    def run(self) -> None:
        """Lex the whole text."""
        text, tokens, brackets, indents = self.text, self.tokens, self.brackets, self.indents
        add, match, kinds, ascii_only = tokens.append, _TOKEN.match, _KINDS, text.isascii()
        if not ascii_only:
            self.check_encodable()
        pos = _end_of(_LEADING, text, 0)
        self.indentation(text[text.rfind("\n", 0, pos) + 1 : pos].lstrip("\ufeff"), pos)
        while True:
            found = match(text, pos)
            assert found  # the pattern has a group for every character, and one for the end
            kind = found.lastgroup
            start, pos = found.span(kind or 0)
            if kind == "name":
                word = text[start:pos]
                add((kinds.get(word, NAME), word, start, pos))
                if not ascii_only and not word.isidentifier():
                    self.bad_characters(start, pos)
            elif kind == "op":
                word = kinds[text[start:pos]]
                if brackets and brackets[-1][2] is not None and word[0] in ":!":
                    pos = self.end_of_hole(word, start, pos)
                else:
                    add((word, word, start, pos))
            elif kind == "newline":
                if brackets and not self.unclosed(pos):
                    continue
                indent = text[text.rfind("\n", start, pos) + 1 : pos]
                if indent == indents[-1]:
                    end = tokens[-1][3] if tokens else 0
                    add((NEWLINE, "", end, end))
                else:
                    self.indentation(indent, pos)
            elif kind == "open":
                word = text[start]
                add((word, word, start, pos))
                brackets.append((word, start, None))
                if len(brackets) > NESTING:
                    self.too_deep(start)
                    break
            elif kind == "close":
                template = self.close(text[start], start, pos)
                if template is not None:
                    pos = self.template(template, pos)
            elif kind == "number":
                add((NUMBER, self.number(text[start:pos], start, pos), start, pos))
            elif kind == "plain":
                add((TEXT, text[start + 1 : pos - 1], start, pos))
            elif kind == "text":
                pos = self.string(text[start:pos], start, pos)
            elif kind == "word":
                word = text[start:pos]
                add((kinds.get(word, NAME), word, start, pos))
            elif kind == "quoted" and pos - start > 2:
                add((NAME, text[start + 1 : pos - 1], start, pos))
            elif kind == "badnumber":
                add((NUMBER, self.number(text[start:pos], start, pos), start, pos))
            elif kind == "end":
                break
            elif kind in ("bad", "quoted"):
                self.bad_characters(start, pos)
            if len(self.found) >= MOST_ERRORS:
                break
        self.finish(pos)

    def finish(self, pos: int) -> None:
        """Close what is open at the end of the text."""
        tokens = self.tokens
        if self.brackets:
            bracket, at, _ = self.brackets[-1]
            self.never_closed(bracket, at, at)
        end = tokens[-1][3] if tokens else pos
        if tokens and tokens[-1][0] is not NEWLINE:
            tokens.append((NEWLINE, "", end, end))
        tokens.extend([(DEDENT, "", pos, pos)] * (len(self.indents) - 1))
        tokens.append((END, "", pos, pos))

    # --- strings and templates -----------------------------------------------------------------

    def string(self, opening: str, start: int, pos: int) -> int:
        """A string or template that is more than a plain one; returns where it ends."""
        quote = opening.lstrip("rRbBuUtTfF")
        prefix = opening[: len(opening) - len(quote)].lower()
        if prefix not in ("", "r", "u", "t", "f", "rt", "tr", "rf", "fr"):
            self.say(
                f"there is no string prefix `{prefix}`",
                start,
                start + len(prefix),
                "strings are '…', r'…', t'…' or f'…'"
                + ("; for bytes use `.as_bytes()`" if "b" in prefix else ""),
            )
        raw = "r" in prefix
        if "t" in prefix or "f" in prefix:
            self.tokens.append((TEMPLATE, prefix, start, pos))
            return self.template((quote, raw, start), pos)
        text = self.text
        end = _end_of(body_of(quote), text, pos)
        if not text.startswith(quote, end):
            return self.unterminated(quote, start, pos, end)
        body = text[pos:end]
        value = body.replace("\r\n", "\n") if raw else unescape(body, pos, self.say)
        end += len(quote)
        self.tokens.append((TEXT, value, start, end))
        return end

    def template(self, template: tuple, pos: int) -> int:
        """Literal text of a template from `pos` to its next hole or its end."""
        quote, raw, start = template
        text, add = self.text, self.tokens.append
        while True:
            end = _end_of(piece_of(quote, raw), text, pos)
            if end > pos:
                body = text[pos:end]
                if raw:
                    value = body.replace("\r\n", "\n").replace("{{", "{").replace("}}", "}")
                else:
                    value = unescape(body, pos, self.say, braces=True)
                add((TEMPLATE_TEXT, value, pos, end))
            if text.startswith(quote, end):
                add((TEMPLATE_END, "", end, end + len(quote)))
                return end + len(quote)
            if text.startswith("{", end):
                add((HOLE, "", end, end + 1))
                self.brackets.append(("{", end, template))
                self.line_holes += len(quote) == 1
                if len(self.brackets) > NESTING:
                    self.too_deep(end)
                    return len(text)
                return end + 1
            if not text.startswith("}", end):
                return self.unterminated(quote, start, pos, end)
            self.say("a single `}` in a template", end, end + 1, "write `}}` for the character")
            pos = end + 1

    def end_of_hole(self, word: str, start: int, pos: int) -> int:
        """`:` or `!` at the top of a hole: its format or its conversion; else an operator."""
        template = self.brackets[-1][2]
        assert template
        if word == "!":
            found = _CONVERSION.match(self.text, start)
            if found:
                self.tokens.append((CONVERSION, found[1], start, found.end()))
                return found.end()
            end = _end_of(_CONVERSION_END, self.text, pos)
            self.say("a conversion is `!r`, `!s` or `!a`", start, end, "remove it")
            self.tokens.append((INVALID, "", start, end))
            return end
        if word[0] == "!":
            self.tokens.append((word, word, start, pos))
            return pos
        end = pos = start + 1
        text = self.text
        while end < len(text) and text[end] not in "{}\n" and not text.startswith(template[0], end):
            end += 1
        if text.startswith("{", end):
            self.say(
                "a template's format cannot hold another value",
                end,
                end + 1,
                "write the width and the precision as digits",
            )
            while end < len(text) and text[end] not in "}\n":
                end += 1
            end += text.startswith("}", end)
        self.tokens.append((SPEC, text[pos:end], pos, end))
        return end

    def unterminated(self, quote: str, start: int, pos: int, end: int) -> int:
        for bracket, at, template in self.brackets:
            if template is not None and template[0] == quote:  # then this was meant to end that
                self.never_closed(bracket, at, at, "the template's ")
                self.forget_brackets()
                return end
        if len(quote) == 3:
            message, end_said = "unterminated string: it goes on to the end of the file", pos
        else:
            message, end_said = "unterminated string", end
        remedy = f"close it with `{quote}`"
        if len(quote) == 1:
            remedy += f"; one of several lines begins and ends with `{quote * 3}`"
        self.say(message, start, end_said, remedy)
        self.tokens.append((INVALID, "", start, end))
        self.forget_brackets()  # what follows the lost quote would have closed them
        return end

    # --- mistakes ------------------------------------------------------------------------------

    def number(self, text: str, start: int, pos: int) -> Any:
        try:
            return number_value(text)
        except NumberError as error:
            self.say(error.message, start, pos, error.remedy)
            return 0


def _end_of(pattern: re.Pattern[str], text: str, pos: int) -> int:
    """Where what a pattern matches at `pos` ends."""
    found = pattern.match(text, pos)
    return found.end() if found else pos
