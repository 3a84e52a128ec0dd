"""The inside of string literals: where they end, and what their escapes mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_QUOTES = ('"', "'", '"""', "'''")


def _inner(quote: str) -> tuple[str, str]:
    """Pattern of characters that stand for themselves, and of a quote that does not close."""
    if len(quote) == 1:
        return rf"[^{quote}\\\n", ""
    return rf"[^{quote[0]}\\", rf"|{quote[0]}(?!{quote[:2]})"


def _body(quote: str) -> re.Pattern:
    plain, lone = _inner(quote)
    return re.compile(rf"{plain}]*(?:(?:\\.{lone}){plain}]*)*", re.DOTALL)


def _piece(quote: str, raw: bool) -> re.Pattern:
    plain, lone = _inner(quote)
    escape = r"\\(?:[^{}]|(?=[{}]))" if raw else r"\\(?:N\{[^{}\n]*\}|[^{}]|(?=[{}]))"
    special = rf"{escape}|\{{\{{|\}}\}}{lone}"
    return re.compile(rf"{plain}{{}}]*(?:(?:{special}){plain}{{}}]*)*", re.DOTALL)


# What stands between the quotes, by the quote; and the text between the holes of a template.
BODY = {quote: _body(quote) for quote in _QUOTES}
PIECE = {(quote, raw): _piece(quote, raw) for quote in _QUOTES for raw in (False, True)}

_ESCAPE = re.compile(
    r"\\(?:(?P<one>[abfnrtv\\'\"])|(?P<line>\r?\n)|x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})"
    r"|U(?P<U>[0-9a-fA-F]{8})|(?P<o>[0-7]{1,3})|N\{(?P<N>[^{}\n]*)\}|(?P<bad>.?))"
    r"|(?P<brace>\{\{|\}\})|\r\n",
    re.DOTALL,
)
_ONE = dict(zip("abfnrtv\\'\"", "\a\b\f\n\r\t\v\\'\"", strict=True))
_WANTED = {
    "x": "two hexadecimal digits, as in `\\x41`",
    "u": "four hexadecimal digits, as in `\\u00e9`",
    "U": "eight hexadecimal digits, as in `\\U0001f600`",
    "N": "a character's name in braces, as in `\\N{EURO SIGN}`",
}


def unescape(
    body: str, offset: int, say: Callable[[str, int, int, str], None], braces: bool = False
) -> str:
    """A literal's value. `offset` is where it stands; `say` takes a mistake's message, start, end
    and remedy. With `braces`, `{{` and `}}` stand for one brace."""
    if "\\" not in body and "\r" not in body and not (braces and ("{" in body or "}" in body)):
        return body

    def value(found: re.Match) -> str:
        kind = found.lastgroup
        text = found[kind] if kind else ""
        if kind == "one":
            return _ONE[text]
        if kind == "brace":
            return text[0] if braces else text
        if kind is None:
            return "\n"
        if kind == "line":
            return ""
        if kind == "N":
            try:
                return unicodedata.lookup(text)
            except KeyError:
                problem, remedy = f"no character is named `{text}`", "use `\\u` and its number"
        elif kind == "bad":
            problem, remedy = f"`\\{text}` is no escape", "write `\\\\` for a backslash, or r'…'"
            if text in _WANTED:
                problem, remedy = f"`\\{text}` is not complete", f"it takes {_WANTED[text]}"
        else:
            code = int(text, 8 if kind == "o" else 16)
            if code < 0x110000 and not 0xD800 <= code < 0xE000:
                return chr(code)
            problem = f"U+{code:04X} is no character"
            remedy = "characters go up to U+10FFFF, without U+D800 to U+DFFF"
        start, end = found.span()
        say(problem, offset + start, offset + end, remedy)
        return ""

    return _ESCAPE.sub(value, body)
