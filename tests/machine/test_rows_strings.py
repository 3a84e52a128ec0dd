"""The string rows do what Python's methods do, on any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .rows import fault_of, row

CHARACTERS = st.characters(exclude_categories=["Cs"])
SPECIAL = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u3000aAzZ09.,ßéŁΣ€𝄞\U0001f600'\"\\"
text = st.text(st.sampled_from(SPECIAL), max_size=12) | st.text(CHARACTERS, max_size=12)
short = st.text(st.sampled_from("ab é"), max_size=3)
ab = st.text(st.sampled_from("ab é"), max_size=14)
small = st.integers(-20, 20)
bound = small | st.sampled_from([-(2**63), 2**63 - 1])


def byte_offset(found: int, whole: str) -> int:
    return found if found < 0 else len(whole[:found].encode())


@given(text, text)
def test_concat_and_comparison(a: str, b: str) -> None:
    first, second = a.encode(), b.encode()
    assert row("concat", "String", "String String")(a, b) == a + b
    assert row("append_string", "-", "String String")(a, b) == a + b
    assert row("string_equal", "Bool", "String String")(a, b) == (a == b)
    order = (first > second) - (first < second)
    assert row("compare_strings", "Int", "String String")(a, b) == order


@given(ab, short)
def test_searching(a: str, b: str) -> None:
    assert row("find", "Int", "String String Int")(a, b, 0) == byte_offset(a.find(b), a)
    assert row("rfind", "Int", "String String")(a, b) == byte_offset(a.rfind(b), a)
    assert row("string_count", "Int", "String String")(a, b) == a.count(b)
    assert row("starts_with", "Bool", "String String")(a, b) == a.startswith(b)
    assert row("ends_with", "Bool", "String String")(a, b) == a.endswith(b)


LONG = 70_000  # longer needles than the C library is asked for
UNITS = st.text(st.sampled_from("ab"), min_size=1, max_size=5)
CHANGES = st.lists(st.integers(0, LONG - 1), max_size=2)


@settings(max_examples=40)
@given(UNITS, CHANGES, st.integers(0, 9), st.integers(0, 9), UNITS, st.booleans())
def test_long_needles(unit, changes, ahead, behind, around, there):
    """Periodic ones, and such as are nearly so, in a hay of the same kind."""
    needle = changed((unit * LONG)[:LONG], changes)
    hay = around * ahead + (needle if there else changed(needle, [LONG // 3])) + around * behind
    hay = unit * ahead + hay + needle[: LONG - 1]
    assert row("find", "Int", "String String Int")(hay, needle, 0) == hay.find(needle)
    assert row("find", "Int", "String String Int")(hay, needle, 3) == hay.find(needle, 3)
    assert row("rfind", "Int", "String String")(hay, needle) == hay.rfind(needle)
    assert row("string_count", "Int", "String String")(hay, needle) == hay.count(needle)


@given(st.text(st.sampled_from("ab"), max_size=60), st.text(st.sampled_from("ab"), max_size=9))
def test_last_ones(hay, needle):
    assert row("rfind", "Int", "String String")(hay, needle) == hay.rfind(needle)


def changed(text: str, places: list[int]) -> str:
    for at in places:
        text = text[:at] + ("b" if text[at] == "a" else "a") + text[at + 1 :]
    return text


@given(ab, short, small)
def test_find_from(a: str, b: str, start: int) -> None:
    expected = a.encode().find(b.encode(), start)
    assert row("find", "Int", "String String Int")(a, b, start) == expected


@given(ab, short, short)
def test_replace(a: str, old: str, new: str) -> None:
    replace = row("replace", "String", "String String String")
    assert replace(a, old, new) == a.replace(old, new)


@given(text, short)
def test_strip(a: str, chars: str) -> None:
    for sides, method in ((1, str.lstrip), (2, str.rstrip), (3, str.strip)):
        strip = row("strip", "String", "String String", sides)
        assert strip(a, chars) == (method(a, chars) if chars else method(a))


@given(ab, short.filter(len), st.integers(-1, 4))
def test_split(a: str, separator: str, limit: int) -> None:
    split = row("split", "[String]", "String String Int")
    assert split(a, separator, limit) == a.split(separator, limit)
    assert row("join", "String", "String [String]")(separator, a.split(separator)) == a


@given(text)
def test_split_at_white_space_and_lines(a: str) -> None:
    assert row("split_space", "[String]", "String")(a) == a.split()
    assert row("split_lines", "[String]", "String")(a) == a.splitlines()


def test_split_needs_a_separator() -> None:
    split = row("split", "[String]", "String String Int")
    assert fault_of(lambda: split("a", "", -1)) == "empty_separator"


@given(text)
def test_case(a: str) -> None:
    assert row("upper", "String", "String")(a) == a.upper()
    assert row("lower", "String", "String")(a) == a.lower()


@given(st.text("ΑσΣςa.'\u0301 1ßİ", max_size=12))
def test_case_of_words(a: str) -> None:
    """What stands beside a sigma decides its form."""
    assert row("upper", "String", "String")(a) == a.upper()
    assert row("lower", "String", "String")(a) == a.lower()


def test_case_of_everything() -> None:
    everything = "".join(chr(c) + " " for c in range(0x20000) if not 0xD800 <= c < 0xE000)
    for name, method in (("upper", str.upper), ("lower", str.lower)):
        assert row(name, "String", "String")(everything) == method(everything)


def test_sigma_beside_everything() -> None:
    """After a letter, with each character between it and the sigma, or behind the sigma."""
    characters = [chr(c) for c in range(0x20000) if not 0xD800 <= c < 0xE000]
    text = " ".join(f"a{c}Σ {c}Σ aΣ{c}a aΣ{c}" for c in characters)
    assert row("lower", "String", "String")(text) == text.lower()


@given(text)
def test_repr(a: str) -> None:
    assert row("append_quoted", "-", "String String")("", a) == repr(a)


def test_repr_of_everything() -> None:
    everything = "".join(chr(c) for c in range(0x110000) if not 0xD800 <= c < 0xE000)
    assert row("append_quoted", "-", "String String")("", everything) == repr(everything)


@given(text, st.integers(-3, 20), st.sampled_from(["*", "é"]))
def test_justify(a: str, width: int, fill: str) -> None:
    for side, method in ((1, str.rjust), (2, str.ljust), (3, str.center)):
        justify = row("justify", "String", "String Int String", side)
        assert justify(a, width, fill) == method(a, width, fill)


@pytest.mark.parametrize(
    "a", ["", "12", "a1", "ab", "aB", "AB1", "  \n", "é", "1é", "A b", "a.", "."]
)
def test_classes(a: str) -> None:
    methods = (str.isdigit, str.isalpha, str.isalnum, str.isspace, str.isupper, str.islower)
    for kind, method in enumerate(methods):
        expected = a.isascii() and method(a)
        assert row("string_class", "Bool", "String", kind)(a) == expected


@given(text)
def test_characters(a: str) -> None:
    assert row("count_characters", "Int", "String")(a) == len(a)
    after = row("next_character", "String", "String Int")
    at, found = 0, []
    while at < len(a.encode()):
        character, at = after(a, at)
        found.append(character)
    assert found == list(a)
    assert after(a, at) == ("", at)
    assert row("string_bytes", "[u8]", "String")(a) == list(a.encode())


def test_next_character_anywhere() -> None:
    after = row("next_character", "String", "String Int")
    assert after("ab", -5) == ("", 2)
    assert after("ab", 2**62) == ("", 2)


@given(text, bound, bound)
def test_slice_is_widened_to_characters(a: str, start: int, stop: int) -> None:
    encoded = a.encode()
    low, high, _ = slice(start, stop).indices(len(encoded))
    inside, at = "", 0
    for character in a:
        size = len(character.encode())
        if at < high and low < at + size and low < high:
            inside += character
        at += size
    assert row("string_slice", "String", "String Int Int")(a, start, stop) == inside


@given(st.text(st.sampled_from("abcdef"), max_size=9), bound, bound, bound)
def test_slice_with_a_step(a: str, start: int, stop: int, step: int) -> None:
    by_step = row("string_step", "String", "String Int Int Int")
    if step == 0:
        assert fault_of(lambda: by_step(a, start, stop, step)) == "step_is_zero"
        return
    ends = [None if end in (-(2**63), 2**63 - 1) else end for end in (start, stop)]
    assert by_step(a, start, stop, step) == a[ends[0] : ends[1] : step]


@given(text, small)
def test_character_at(a: str, index: int) -> None:
    at = row("string_at", "String", "String Int")
    by_byte = [character for character in a for _ in character.encode()]
    if not -len(by_byte) <= index < len(by_byte):
        assert fault_of(lambda: at(a, index)) == "index_out_of_range"
        return
    assert at(a, index) == by_byte[index]


def test_character_at_each_byte() -> None:
    at = row("string_at", "String", "String Int")
    assert [at("aé€𝄞", i) for i in range(10)] == [*"a", *"éé", *"€€€", *"𝄞𝄞𝄞𝄞"]


@given(st.binary(max_size=12) | text.map(str.encode))
def test_from_bytes_replaces_what_is_not_utf8(data: bytes) -> None:
    made = row("string_from_bytes", "String", "[u8]")(list(data))
    assert made == data.decode("utf-8", "replace")


@given(text, st.integers(-2, 40))
def test_repeat(a: str, times: int) -> None:
    assert row("string_repeat", "String", "String Int")(a, times) == a * times


def test_absurd_sizes_are_out_of_memory() -> None:
    repeat = row("string_repeat", "String", "String Int")
    assert fault_of(lambda: repeat("ab", 2**62)) == "out_of_memory"
    justify = row("justify", "String", "String Int String", 1)
    assert fault_of(lambda: justify("a", 2**62, "é")) == "out_of_memory"


@given(CHARACTERS)
def test_ord_and_chr(character: str) -> None:
    assert row("ord", "Int", "String")(character) == ord(character)
    assert row("chr", "String", "Int")(ord(character)) == character


@pytest.mark.parametrize("code", [-1, 0xD800, 0xDFFF, 0x110000, 2**40])
def test_chr_of_no_code_point(code: int) -> None:
    assert fault_of(lambda: row("chr", "String", "Int")(code)) == "bad_code_point"


@pytest.mark.parametrize("a", ["", "ab", "éa"])
def test_ord_wants_one_character(a: str) -> None:
    assert fault_of(lambda: row("ord", "Int", "String")(a)) == "bad_text"
