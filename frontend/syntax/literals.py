"""What literals mean: the exact values of numbers, where strings end, and their escapes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

MOST_DIGITS = 4000  # of a literal, and of its exponent's reach: exact arithmetic stays cheap

_BASES = {"x": (16, "hexadecimal"), "o": (8, "octal"), "b": (2, "binary")}
_DECIMAL = re.compile(r"([0-9_]*)(\.[0-9_]*)?(?:e([-+]?)([0-9_]*))?", re.ASCII)


class NumberError(Exception):
    """A number that cannot be read; says why and what to write."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@lru_cache(4096)
def number_value(text: str) -> int | Fraction:
    """The value of a literal, `0x_ff`, `1_000` or `2.5e-3`; raises NumberError."""
    if text.isdigit() and text.isascii() and text[0] != "0":  # by far the most
        if len(text) > MOST_DIGITS:
            raise _too_long()
        return int(text)
    text = text.lower()
    if text[:2] in ("0x", "0o", "0b"):
        return _based(text)
    found = _DECIMAL.match(text)
    assert found  # all its parts may be empty
    whole, part, sign, exponent = found.groups()
    if exponent is not None and not exponent.strip("_"):
        raise NumberError("the exponent has no digits", "write its power of ten, as in `1e6`")
    if found.end() < len(text):
        name = text[found.end() :]
        raise NumberError(
            f"the number runs into `{name}`",
            "put a space or an operator between them; a name cannot begin with a digit",
        )
    whole, part = whole.replace("_", ""), (part or "").replace("_", "")[1:]
    is_int = found[2] is None and exponent is None
    if is_int and len(whole) > 1 and whole[0] == "0" and whole.strip("0"):
        raise NumberError(
            "a decimal number cannot begin with 0",
            f"write {whole.lstrip('0')[:40]}, or 0o{whole.lstrip('0')[:40]} for octal",
        )
    exponent = (exponent or "").replace("_", "").lstrip("0")
    if len(whole) + len(part) > MOST_DIGITS:
        raise _too_long()
    if len(exponent) > 4 or int(exponent or 0) > MOST_DIGITS:
        raise NumberError(
            "the exponent is out of reach of any number type",
            f"exponents go to {MOST_DIGITS}; Float64 holds up to 1.8e308",
        )
    if is_int:
        return int(whole)
    power = int(sign + exponent) if exponent else 0
    power -= len(part)
    digits = int(whole + part)
    return fraction(digits * 10**power) if power >= 0 else fraction(digits, 10**-power)


def fraction(numerator: Any, denominator: int | None = None) -> Fraction:
    """An exact number. Many programs have none, and its class takes long to import."""
    from fractions import Fraction

    return Fraction(numerator, denominator)


def _based(text: str) -> int:
    """A number with the prefix 0x, 0o or 0b."""
    base, name = _BASES[text[1]]
    digits = text[2:].replace("_", "")
    if not digits:
        raise NumberError(f"`{text}` has no digits", f"write {name} digits after `{text[:2]}`")
    for digit in digits:
        if not ("0" <= digit <= "9" or "a" <= digit <= "f") or int(digit, 16) >= base:
            highest = f"{name} digits go up to {base - 1:x}"
            raise NumberError(f"`{digit}` is not a {name} digit", highest)
    if len(digits) > MOST_DIGITS:
        raise _too_long()
    return int(digits, base)


def _too_long() -> NumberError:
    return NumberError(
        f"a number of more than {MOST_DIGITS} digits", "compute it, or shorten it with an exponent"
    )


# What follows is compiled when it is first wanted: few texts want all of it. Groups that repeat are
# not possessive: Python 3.11.2 leaves such a one in the midst of a repetition that fails.


def _inner(quote: str) -> tuple[str, str]:
    """Pattern of characters that stand for themselves, and of a quote that does not close."""
    if len(quote) == 1:
        return rf"[^{quote}\\\n", ""
    return rf"[^{quote[0]}\\", rf"|{quote[0]}(?!{quote[:2]})"


@cache
def body_of(quote: str) -> re.Pattern[str]:
    """What stands between quotes."""
    plain, lone = _inner(quote)
    return re.compile(rf"{plain}]*+(?:(?:\\.{lone}){plain}]*+)*", re.DOTALL)


@cache
def piece_of(quote: str, raw: bool) -> re.Pattern[str]:
    """The text of a template up to a hole or the quote."""
    plain, lone = _inner(quote)
    escape = r"\\(?:[^{}]|(?=[{}]))" if raw else r"\\(?:N\{[^{}\n]*\}|[^{}]|(?=[{}]))"
    special = rf"{escape}|\{{\{{|\}}\}}{lone}"
    return re.compile(rf"{plain}{{}}]*+(?:(?:{special}){plain}{{}}]*+)*", re.DOTALL)


_ESCAPE = (
    r"\\(?:(?P<one>[abfnrtv\\'\"])|(?P<line>\r?\n)|x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})"
    r"|U(?P<U>[0-9a-fA-F]{8})|(?P<o>[0-7]{1,3})|N\{(?P<N>[^{}\n]*)\}|(?P<bad>.?))"
    r"|(?P<brace>\{\{|\}\})|\r\n"
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
            import unicodedata

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

    return re.sub(_ESCAPE, value, body, flags=re.DOTALL)
