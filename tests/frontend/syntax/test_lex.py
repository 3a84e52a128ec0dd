"""Text to tokens: kinds, values and places, and that every character is accounted for."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from mojovm.frontend.source.diagnostics import CompileFailure
from mojovm.frontend.source.files import Source
from mojovm.frontend.syntax.lex import lex
from mojovm.frontend.syntax.tokens import DEDENT, END, INDENT, NEWLINE, NUMBER, TEXT

from .cases import Case, read, tokens


@pytest.mark.parametrize("case", read("tokens.txt"), ids=str)
def test_tokens_are_as_written_down(case: Case):
    assert tokens(case.program) == case.expected


def values(text: str, kind: str) -> list:
    return [value for found, value, _, _ in lex(Source("test", text)) if found == kind]


def kinds(text: str) -> str:
    return " ".join(token[0] for token in lex(Source("test", text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("1_000_000", 10**6),
        ("1__000_", 1000),
        ("0xDEAD_beef", 0xDEADBEEF),
        ("0b1010", 10),
        ("0o777", 0o777),
        ("00", 0),
        ("9" * 4000, 10**4000 - 1),
        ("0.1", Fraction(1, 10)),
        ("1e400", Fraction(10**400)),
        ("2.5e-3", Fraction(1, 400)),
        ("1_0.0_1E+0_2", Fraction(1001)),
        ("3.", Fraction(3)),
        (".5", Fraction(1, 2)),
    ],
)
def test_numbers_are_exact(text: str, value: int | Fraction):
    (found,) = values(text, NUMBER)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r"'\a\b\f\n\r\t\v\\\'\"'", "\a\b\f\n\r\t\v\\'\""),
        (r"'\x41\u00e9\U0001F600\101\0\N{EURO SIGN}'", "Aé😀A\0€"),
        ("'a\\\nb'", "ab"),
        ("'''a\r\nb'''", "a\nb"),
        ("'''a'b''c'''", "a'b''c"),
        ('""', ""),
        ('""""""', ""),
        (r"r'\n\''", r"\n\'"),
        ("'é'", "é"),
    ],
)
def test_strings(text: str, value: str):
    assert values(text, TEXT) == [value]


def test_line_ends_of_all_systems():
    assert kinds("if a:\r\n    b\r\n\r\nc\r\n") == kinds("if a:\n    b\n\nc\n")


def test_byte_order_mark():
    assert kinds("\ufeffx = 1") == kinds("x = 1")


def test_tabs_go_to_the_next_multiple_of_eight():
    assert kinds("if a:\n\tb\n\tc\nd").count(DEDENT) == 1
    with pytest.raises(CompileFailure, match="tabs and spaces are mixed"):
        lex(Source("test", "if a:\n        b\n\tc\n"))


def test_blocks_are_closed_at_the_end():
    assert kinds("if a:\n  if b:\n    c").endswith(f"{NEWLINE} {DEDENT} {DEDENT} {END}")
    assert INDENT not in kinds("f(\n    a,\n      b)\n")


def test_places_are_those_of_the_text():
    text = "x = f(\"a\", 1.5)  # no\nif x^:\n    t'{y:>3}' `z w`\n"
    for kind, value, start, end in lex(Source("test", text)):
        assert 0 <= start <= end <= len(text)
        if kind == value:
            assert text[start:end] == kind


def test_mistakes_are_collected_or_raised():
    found: list = []
    assert lex(Source("test", "x = 0x\ny = 'a\nz"), found)[-1][0] == END
    assert [diagnostic.at for diagnostic in found] == [(4, 6), (11, 13)]
    with pytest.raises(CompileFailure) as failure:
        lex(Source("test", "x = 0x\n"))
    assert len(failure.value.diagnostics) == 1


@pytest.mark.parametrize("text", ["#" * (1 << 23), "1" * (1 << 22) + "x"])
def test_what_is_long_is_read_once(text: str):
    """No backtracking, inside which nobody could end it."""
    start = time.process_time()
    lex(Source("long.mojo", text), [])
    assert time.process_time() - start < 0.3
