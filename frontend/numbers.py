"""The exact value of a number as it is written: an int, or a Fraction where it has a fraction."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

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
    if text.isdigit() and text[0] != "0":  # by far the most
        if len(text) > MOST_DIGITS:
            raise _too_long()
        return int(text)
    text = text.lower()
    if text[:2] in ("0x", "0o", "0b"):
        return _based(text)
    found = _DECIMAL.match(text)
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
    return Fraction(digits * 10**power) if power >= 0 else Fraction(digits, 10**-power)


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
