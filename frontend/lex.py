"""Cut a source text into tokens.

Needs: any text. Leaves: tokens `(kind, value, start, end)` in the order of the text, and at its end
NEWLINE, the DEDENTs still due, and END. A keyword's or an operator's kind is its own text; the
other kinds are the capital names below. Brackets suspend lines; so does a deeper indented line that
can only go on with the one before it (`-> Int:` below a long parameter list).

A mistake makes a Diagnostic and lexing goes on. Where the parser could only stumble over the same
mistake again, an INVALID token stands in its line and tells it to keep quiet.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from .literals import BODY, PIECE, NumberError, number_value, unescape
from .source import CompileFailure, Diagnostic, Note, Source

Token = tuple[str, Any, int, int]

NAME, NUMBER, TEXT = "NAME", "NUMBER", "TEXT"
NEWLINE, INDENT, DEDENT, END, INVALID = "NEWLINE", "INDENT", "DEDENT", "END", "INVALID"
# A template is TEMPLATE (TEMPLATE_TEXT | HOLE … [CONVERSION] [SPEC] HOLE_END)* TEMPLATE_END.
TEMPLATE, TEMPLATE_TEXT, TEMPLATE_END = "TEMPLATE", "TEMPLATE_TEXT", "TEMPLATE_END"
HOLE, CONVERSION, SPEC, HOLE_END = "HOLE", "CONVERSION", "SPEC", "HOLE_END"

NESTING = 150  # brackets, blocks and prefixes around one another; more would end Python's stack
MOST_ERRORS = 50  # more than a person reads, and a bound on the work that garbage causes

HARD = frozenset(
    """and as assert async await break continue def del elif else except False finally fn for from
    if import in is lambda None not or pass raise return True try while with
    class global nonlocal yield""".split()
)
# Keywords only where a statement begins and goes on as theirs does; names everywhere else.
SOFT = frozenset(
    "__extension alias case comptime let match parallel ref struct trait type var".split()
)

OPERATORS = """+ - * / // % ** @ << >> & | ^ ~ < > <= >= == != = += -= *= /= //= %= **= @= <<= >>=
    &= |= ^= -> := ... . , : ; ( ) [ ] { } ! && ||""".split()

_KINDS = {word: word for word in (*HARD, *SOFT, *OPERATORS)}
_CLOSES = {"(": ")", "[": "]", "{": "}"}

_NUMBER = (
    r"(?:0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+"
    r"|(?:[0-9][0-9_]*(?:\.(?:[0-9][0-9_]*|(?=[eE][-+]?[0-9])|(?![.\w])))?|\.[0-9][0-9_]*)"
    r"(?:[eE][-+]?[0-9][0-9_]*)?)(?!\w)"
)
_TOKEN = re.compile(
    r"[ \t\r\f]*(?:"
    r"""(?P<name>[^\W\d]\w*(?![\w"']))"""
    rf"|(?P<number>{_NUMBER})"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<newline>(?:\#[^\n]*)?(?:\n[ \t\r\f]*(?:\#[^\n]*)?)+)"
    r"|(?P<op>->|:=|\.\.\.|&&|\|\||(?:\*\*|//|<<|>>|[-+*/%@&|^<>=!])=?|[,:.;~])"
    r"""|(?P<plain>"[^"\\\n]*"(?!")|'[^'\\\n]*'(?!'))"""
    r"""|(?P<text>(?:[rRbBuUtTfF]{1,2})?(?:\"{3}|'{3}|"|'))"""
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<quoted>`[^`\n]*`)"
    r"|(?P<badnumber>\.?[0-9]\w*)"
    r"|(?P<join>\\[ \t\r]*\n)"
    r"|(?P<comment>\#[^\n]*)"
    r"|(?P<end>\Z)"
    r"|(?P<bad>[^\x00-\x7f\w]+|.))",
    re.DOTALL,
)
_LEADING = re.compile(r"\ufeff?(?:[ \t\r\f]*(?:\#[^\n]*)?\n)*[ \t\r\f]*")

# How a deeper indented line must begin, or the line before it end, to be one line with it.
_GOES_ON = re.compile(r"[-+*/%@&|^<>=.{,]|(?:and|or|in|is|else|where|raises|as)\b")
_WANTS_MORE = {*OPERATORS, "and", "or", "not", "in", "is"} - set(": ; ) ] } ^ ...".split())
_TEXT_BEGINS = re.compile(r"""[rRtTfF]{0,2}["']""")
# A line inside a bracket that begins so is a statement; the second, if it is no deeper than the
# statement around it; the others, if the line before, too, is complete or could not go on so.
_STATEMENT = re.compile(
    r"(?:return|while|import|raise|break|continue|pass|del|try|with|assert|elif|finally|except)\b"
)
_DECLARATION = re.compile(
    r"(?:def|fn|struct|trait|var|let|alias|comptime|class)[ \t]+\w|from\b|@\w"
)
_WORD = re.compile(r"(?!(?:and|or|in|is|if|else|for|not|async)\b)[^\W\d]")
_ASSIGNMENT = re.compile(r"[^\W\d][\w.]*[ \t]*(?:[-+*/%@&|^]|//|\*\*|<<|>>)?=(?!=)")
_ENDS_OPERAND = {NAME, NUMBER, TEXT, TEMPLATE_END, ")", "]", "}", "True", "False", "None"}
_CONVERSION = re.compile(r"![ \t]*([rsa])(?=[ \t]*[:}])")
_CONVERSION_END = re.compile(r"[ \t]*\w*")
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


def lex(source: Source, found: list[Diagnostic] | None = None) -> list[Token]:
    """The tokens of a source. Mistakes go to `found`; without it they raise CompileFailure."""
    lexer = _Lexer(source.text)
    lexer.run()
    if found is not None:
        found.extend(lexer.found)
    elif lexer.found:
        raise CompileFailure(source, lexer.found)
    return lexer.tokens


class _Lexer:
    """The state of one run: tokens so far, brackets open, indentation of the blocks open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.found: list[Diagnostic] = []
        # (bracket, offset, template that it is a hole of or None)
        self.brackets: list[tuple[str, int, tuple | None]] = []
        self.indents = [""]
        self.line_holes = 0  # holes open of templates that end with their line
        self.bad_at = -1  # where the last unexpected characters ended

    def run(self) -> None:
        """Lex the whole text."""
        text, tokens, brackets, indents = self.text, self.tokens, self.brackets, self.indents
        add, match, kinds, ascii_only = tokens.append, _TOKEN.match, _KINDS, text.isascii()
        pos = _end_of(_LEADING, text, 0)
        self.indentation(text[text.rfind("\n", 0, pos) + 1 : pos].lstrip("\ufeff"), pos, pos)
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
                    self.indentation(indent, start, pos)
            elif kind == "open":
                word = text[start]
                add((word, word, start, pos))
                brackets.append((word, start, None))
                if len(brackets) > NESTING:
                    self.too_deep(start)
                    break
            elif kind == "close":
                pos = self.close(text[start], start, pos)
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

    # --- lines ---------------------------------------------------------------------------------

    def indentation(self, indent: str, start: int, pos: int) -> None:
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
            self.say(
                "this line goes back to an indentation that no open block has",
                pos - len(indent),
                pos,
                f"indent it by {column[0]} columns as its block, or as a block around it",
            )

    def goes_on(self, last: str, pos: int) -> bool:
        """May the deeper indented line at `pos` be the rest of the line that ended in `last`?"""
        if last in _WANTS_MORE or _GOES_ON.match(self.text, pos):
            return True
        return last in (TEXT, TEMPLATE_END) and bool(_TEXT_BEGINS.match(self.text, pos))

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
        if not _STATEMENT.match(text, pos):
            column = pos - text.rfind("\n", 0, pos) - 1
            if column > len(self.indents[-1]):
                return False
            last = self.tokens[-1][0]
            if not (
                _DECLARATION.match(text, pos)
                or last in _ENDS_OPERAND
                and _WORD.match(text, pos)
                or last not in (",", "(", "[", "{")
                and _ASSIGNMENT.match(text, pos)
            ):
                return False
        self.never_closed(*brackets[-1][:2], self.tokens[-1][3])
        self.forget_brackets()
        return True

    # --- brackets ------------------------------------------------------------------------------

    def close(self, word: str, start: int, pos: int) -> int:
        """A closing bracket; where it ends a hole, go on with the template's text."""
        brackets = self.brackets
        if not brackets:
            self.say(f"`{word}` closes nothing", start, pos, "remove it, or open its bracket")
            self.tokens.append((INVALID, "", start, pos))
            return pos
        bracket, at, template = brackets[-1]
        if _CLOSES[bracket] != word:
            self.say(
                f"`{word}` does not match `{bracket}`",
                start,
                pos,
                f"write `{_CLOSES[bracket]}` here, or open with `{_opens(word)}`",
                Note(f"`{bracket}` was opened here", (at, at + 1)),
            )
            self.tokens.append((INVALID, "", start, pos))
            # The closing bracket of an outer pair means that the inner ones were forgotten.
            for depth in range(len(brackets) - 1, max(len(brackets) - 50, -1), -1):
                if brackets[depth][2] is None and _CLOSES[brackets[depth][0]] == word:
                    del brackets[depth:]
                    return pos
            if template is None:
                brackets.pop()
            return pos
        brackets.pop()
        if template is None:
            self.tokens.append((word, word, start, pos))
            return pos
        self.line_holes -= len(template[0]) == 1
        self.tokens.append((HOLE_END, "", start, pos))
        return self.template(template, pos)

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
        self.brackets.clear()
        self.line_holes = 0

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
        end = _end_of(BODY[quote], text, pos)
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
            end = _end_of(PIECE[quote, raw], text, pos)
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
            name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
        remedy = _LOOKALIKES.get(character, "remove it, or put it into a string or a comment")
        self.say(f"unexpected character {name}", start, pos, remedy)

    def say(self, message: str, start: int, end: int, remedy: str, *notes: Note) -> None:
        if len(self.found) < MOST_ERRORS:
            self.found.append(Diagnostic(message, (start, end), remedy, list(notes)))


def _end_of(pattern: re.Pattern[str], text: str, pos: int) -> int:
    """Where what a pattern matches at `pos` ends."""
    found = pattern.match(text, pos)
    return found.end() if found else pos


def _opens(closing: str) -> str:
    return {")": "(", "]": "[", "}": "{"}[closing]


def _width(indent: str) -> tuple[int, int]:
    """An indentation in columns, with tabs to the next multiple of eight and with tabs of one."""
    if "\t" not in indent:
        plain = len(indent) - indent.count("\r") - indent.count("\f")
        return plain, plain
    indent = indent.replace("\r", "").replace("\f", "")
    return len(indent.expandtabs(8)), len(indent)
