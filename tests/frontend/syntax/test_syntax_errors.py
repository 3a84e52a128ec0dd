"""What the parser says to wrong programs: messages and places; and that hostile ones end soon."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mojovm.frontend.source.diagnostics import CompileFailure, Diagnostic, Note
from mojovm.frontend.source.files import Source, SourceMap
from mojovm.frontend.source.render import as_json, render
from mojovm.frontend.syntax.parse import parse
from tests import ROOT

from .cases import Case, mistakes, outcome, read

VALID = [
    file.read_text()
    for file in sorted((ROOT / "spec/conformance").rglob("*.mojo"))[::11]
    if not file.name.startswith("error_") and file.stat().st_size
]
WORDS = """
    if else elif for while in not and or is def fn struct trait var let ref alias comptime match
    parallel case type lambda await async return raise try except finally with as import from
    del pass class yield True x y 1 2.5 0x 'a' "b t"{x}" t"{ { ( ) [ ] { } : ; , . ... -> := =
    == < + - * / // ** @ ^ & ~ += ! && ? ` `q` \\ # where raises mut self \"\"\" é “ \x00
""".split()


@pytest.mark.parametrize("case", read("errors.txt"), ids=str)
def test_errors_are_as_written_down(case: Case):
    assert outcome(case.program) == case.expected


# --- rendering ---------------------------------------------------------------------------------


def rendered(text: str, at: tuple[int, int], color: bool = False, **more: object) -> list[str]:
    source = SourceMap(Source("test.mojo", text))
    return render(source, Diagnostic("wrong", at, **more), color).split("\n")


def test_underline_is_aligned_after_tabs_and_wide_characters():
    assert rendered("\tä = 字 + x", (7, 8))[1:] == ["    1 | \tä = 字 + x", "      | \t       ^"]


def test_underline_of_several_lines_ends_with_the_first():
    assert rendered("f(a,\n  b)", (1, 9))[1:] == ["    1 | f(a,", "      |  ^~~"]


def test_what_an_encoding_does_not_have_is_escaped():
    source = SourceMap(Source("näme.mojo", "é = 字 + x"))
    told = Diagnostic("`字`", (4, 5), "ö")
    assert render(source, told, False, "ascii").split("\n") == [
        r"n\xe4me.mojo:1:5: error: `\u5b57`",
        r"    1 | \xe9 = \u5b57 + x",
        "      |        ^~~~~~",
        r"help: \xf6",
    ]
    assert r"é = \u5b57" in render(source, told, False, "latin-1")


def test_what_a_terminal_would_obey_is_escaped():
    source = SourceMap(Source("a\x1b[31m\nb.mojo", "x\x07\x1b = \u202ey"))
    assert render(source, Diagnostic("wrong\x1b", (1, 3)), False).split("\n") == [
        r"a\x1b[31m b.mojo:1:2: error: wrong\x1b",
        r"    1 | x\x07\x1b = \u202ey",
        "      |  ^~~~~~~~",
    ]


def test_notes_and_remedy_follow():
    notes = [Note("opened here", (0, 1))]
    lines = rendered("(a\nb", (3, 4), notes=notes, remedy="close it")
    assert lines == [
        "test.mojo:2:1: error: wrong",
        "    2 | b",
        "      | ^",
        "test.mojo:1:1: note: opened here",
        "    1 | (a",
        "      | ^",
        "help: close it",
    ]


def test_colors_only_if_asked_for():
    plain, colored = rendered("x", (0, 1), False), rendered("x", (0, 1), True)
    assert "\x1b" not in "".join(plain)
    assert "\x1b[1;31merror:\x1b[0m" in colored[0]


def test_what_a_terminal_would_obey_is_not_shown():
    assert "\x1b" not in "".join(rendered("x\x1b[2J = \udc80 1", (0, 1)))


def test_long_lines_are_cut_around_the_mistake():
    lines = rendered("a" * 5000 + " b " + "c" * 5000, (5001, 5002))
    assert max(map(len, lines)) < 200
    assert lines[1][lines[2].index("^")] == "b"


def test_diagnostics_as_data():
    source = SourceMap(Source("test.mojo", "x = (1,\n2]"))
    diagnostic = mistakes(source.text)[0]
    assert as_json(source, diagnostic) == {
        "file": "test.mojo",
        "line": 2,
        "column": 2,
        "end_line": 2,
        "end_column": 3,
        "severity": "error",
        "message": "`]` does not match `(`",
        "remedy": "write `)` here, or open with `[`",
        "notes": [
            {
                "file": "test.mojo",
                "line": 1,
                "column": 5,
                "end_line": 1,
                "end_column": 6,
                "message": "`(` was opened here",
            }
        ],
    }


# --- one mistake, one message ------------------------------------------------------------------


def test_a_lost_or_doubled_token_makes_one_message_nearly_always():
    pick = random.Random(3)
    counts = []
    for _ in range(300):
        text = pick.choice(VALID)
        pieces = [piece for piece in text.split(" ") if piece.strip()]
        piece = pick.choice(pieces)
        broken = text.replace(piece, pick.choice(["", piece + piece, piece + "("]), 1)
        counts.append(len(mistakes(broken)))
    assert sum(count > 1 for count in counts) <= len(counts) // 10
    assert max(counts) <= 6


def test_at_most_fifty_are_said():
    assert len(mistakes("x = = 1\n" * 1000)) == 50
    assert len(mistakes("x = $\n" * 1000)) == 50


# --- hostile texts -----------------------------------------------------------------------------

DEEP = {
    "parentheses": "(" * 1_000_000,
    "closed brackets": "x = " + "[" * 200_000 + "]" * 200_000,
    "all brackets": "([{" * 100_000,
    "minuses": "x = " + "-" * 20_000 + "1",
    "nots": "x = " + "not " * 20_000 + "1",
    "powers": "x = " + "2**" * 20_000 + "1",
    "lambdas": "x = " + "lambda: " * 20_000 + "1",
    "types": "x: " + "fn() -> " * 20_000 + "Int",
    "walruses": "x = " + "a := " * 20_000 + "1",
    "templates": "x = " + 't"{' * 20_000,
    "calls": "f(" * 20_000,
    "ifs": "".join(f"{' ' * depth}if x:\n" for depth in range(1000)) + " " * 1000 + "pass",
    "functions": "".join(f"{' ' * depth}def f():\n" for depth in range(300)) + " " * 300 + "pass",
    "all operators": "x = " + "(1 or 1 and 1 == 1 | 1 ^ 1 & 1 << 1 + 1 * " * 140 + "1" + ")" * 140,
}
LONG = {
    "sum": "x = " + "a + " * 30_000 + "a",
    "conditions": "x = " + "a and " * 30_000 + "a",
    "comparisons": "x = " + "a < " * 30_000 + "a",
    "choices": "x = " + "a if b else " * 20_000 + "c",
    "attributes": "x = a" + ".b" * 50_000,
    "calls": "x = a" + "()" * 50_000,
    "elifs": "if x:\n  pass\n" + "elif x:\n  pass\n" * 10_000,
    "strings": "x = " + '"a" ' * 50_000,
    "lines": "\n" * 200_000,
    "name": "a" * 1_000_000,
    "transfers": "x" + "^" * 50_000,
}
BAD = {
    "huge exponent": "x = 1e400000000",
    "tiny exponent": "x = 1e-99999999999999999999",
    "digits": "9" * 1_000_000,
    "hexadecimal digits": "0x" + "f" * 1_000_000,
    "quotes": '"' * 200_001,
    "lines with quotes": 'x = "a\n' * 50_000,
    "escapes": '"' + r"\q" * 50_000 + '"',
    "closing": ")" * 50_000,
    "decorators": "@a\n" * 20_000,
    "unclosed calls": "f(a,\n" * 20_000,
    "elses": "else:\n" * 20_000,
    "backquotes": "`" * 50_001,
    "nul": "\0" * 100_000,
    "keywords": "from " * 20_000,
    "points": "x = " + "." * 50_001,
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_too_deeply_is_refused(name: str):
    found = mistakes(DEEP[name])
    assert [diagnostic.message.split(":")[0] for diagnostic in found] == ["nested too deeply"]


@pytest.mark.parametrize("name", LONG)
def test_what_is_only_long_is_read(name: str):
    assert mistakes(LONG[name]) == []


@pytest.mark.parametrize("name", BAD)
def test_what_is_long_and_wrong_is_refused(name: str):
    assert 1 <= len(mistakes(BAD[name])) <= 50


def test_150_levels_are_within_reach():
    assert mistakes("x = " + "(" * 140 + "1" + ")" * 140) == []
    blocks = "".join(f"{' ' * depth}if x:\n" for depth in range(140)) + " " * 140 + "pass"
    assert mistakes(blocks) == []


def test_a_caller_deep_in_its_stack_gets_a_diagnostic():
    def deep(levels: int) -> list[Diagnostic]:
        return deep(levels - 1) if levels else mistakes("x = " + "(" * 140 + "1" + ")" * 140)

    assert "nested too deeply" in deep(700)[0].message


@pytest.mark.parametrize("seed", range(4))
def test_a_megabyte_of_garbage(seed: int):
    pick = random.Random(seed)
    letters = [chr(code) for code in range(256)] if seed % 2 else "ab()[]{}:;=+-*.,'\"\n \t#@!`\\0"
    text = "".join(pick.choices(letters, k=1_000_000))
    start = time.process_time()
    assert 1 <= len(mistakes(text)) <= 50
    assert time.process_time() - start < 10


# --- any text ----------------------------------------------------------------------------------


def check(text: str) -> None:
    """A text parses, or is refused with diagnostics that can be shown."""
    try:
        parse(Source("test.mojo", text))
    except CompileFailure as failure:
        source = failure.source
        assert 1 <= len(failure.diagnostics) <= 50
        for diagnostic in failure.diagnostics:
            start, end = diagnostic.at
            assert 0 <= start <= end <= len(text)
            assert "error: " in render(source, diagnostic, False)
            assert as_json(source, diagnostic)["line"] <= text.count("\n") + 1


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes):
    check(data.decode("utf-8", "surrogateescape"))


@given(st.text(max_size=100))
@settings(max_examples=150, deadline=None)
def test_any_text(text: str):
    check(text)


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n    ", "\n        "]), max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_words(words: list[str]):
    check(" ".join(words))


@given(
    st.sampled_from(VALID),
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 9), st.sampled_from(["", *WORDS])), max_size=4
    ),
)
@settings(max_examples=150, deadline=None)
def test_any_damage_to_a_program(text: str, damage: list[tuple[float, int, str]]):
    for place, length, word in damage:
        at = int(place * len(text))
        text = text[:at] + word + text[at + length :]
    check(text)
