"""Rows of strings: one handler each in the machine. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import SCALARS

group(
    "Strings",
    "A string is (data, length in bytes, capacity), UTF-8; the length is readable at slot + 1.",
)


@op(
    "concat",
    "dst=str a:str b:str",
    kind="runtime",
    grows="a b",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "A new string of both."


@op(
    "append_string",
    "text&str b:str",
    kind="runtime",
    grows="b",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "text += b, in amortised constant time a byte."


@op(
    "append_text.{t}",
    "text&str a:{t}",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Appends the printed form of a scalar (floats: shortest round trip in their own width)."


@op(
    "append_format.{t}",
    "text&str a:{t} spec:str",
    t=("i64", "u64", "f64", "bool"),
    kind="runtime",
    grows="spec",
    effect="allocates",
    traps="out_of_memory bad_format",
)
def _():
    "Appends a scalar laid out by a format specification as Python's format() does."


@op(
    "append_format_string",
    "text&str a:str spec:str",
    kind="runtime",
    grows="a spec",
    effect="allocates",
    traps="out_of_memory bad_format",
)
def _():
    "Appends a string laid out by a format specification."


@op(
    "append_quoted",
    "text&str a:str",
    kind="runtime",
    grows="a",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Appends the repr of a string: quoted and escaped as Python does."


@op("compare_strings", "dst=i64 a:str b:str", kind="runtime", grows="a b", effect="reads")
def _():
    "-1, 0 or 1 by bytes."


@op("string_equal", "dst=bool a:str b:str", kind="runtime", grows="a b", effect="reads")
def _():
    "Whether two strings are equal."


@op(
    "string_slice",
    "dst~str a:str start:i64 stop:i64",
    kind="runtime",
    grows="constant",
    effect="reads",
)
def _():
    "Bytes start … stop, clipped as in Python, as a borrowed string; widened to whole characters."


@op(
    "string_step",
    "dst=str a:str start:i64 stop:i64 step:i64",
    kind="runtime",
    grows="a",
    effect="allocates",
    traps="out_of_memory step_is_zero",
)
def _():
    "Every step-th byte as Python's slice a[start:stop:step]; MIN or MAX: a bound left out."


@op(
    "string_at",
    "dst~str a:str index:i64",
    kind="runtime",
    grows="constant",
    effect="reads",
    traps="index_out_of_range",
)
def _():
    "The character whose byte stands at an index (negative from the end), as a borrowed string."


@op("string_bytes", "dst~[u8] a:str", kind="runtime", grows="constant", effect="reads")
def _():
    "The bytes of a string as a borrowed list."


@op(
    "string_from_bytes",
    "dst=str a:[u8]",
    kind="runtime",
    grows="a",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "A string of bytes; what is not UTF-8 becomes U+FFFD."


@op("next_character", "dst~str a:str at&i64", kind="runtime", grows="constant", effect="reads")
def _():
    "The character at byte `at` as a borrowed string, empty at the end; `at` moves past it."


@op(
    "string_repeat",
    "dst=str a:str n:i64",
    kind="runtime",
    grows="a n",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "n times a (n below 0: none)."


@op("find", "dst=i64 a:str b:str start:i64", kind="runtime", grows="a b", effect="reads")
def _():
    "Byte offset of the first b at or after start, or -1."


@op("rfind", "dst=i64 a:str b:str", kind="runtime", grows="a b", effect="reads")
def _():
    "Byte offset of the last b, or -1."


@op("string_count", "dst=i64 a:str b:str", kind="runtime", grows="a b", effect="reads")
def _():
    "How often b occurs in a without overlap; for the empty b the number of characters + 1."


@op("starts_with", "dst=bool a:str b:str", kind="runtime", grows="b", effect="reads")
def _():
    "Whether a starts with b."


@op("ends_with", "dst=bool a:str b:str", kind="runtime", grows="b", effect="reads")
def _():
    "Whether a ends with b."


@op(
    "replace",
    "dst=str a:str old:str new:str",
    kind="runtime",
    grows="a old new",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "a with every `old` replaced."


@op("strip", "dst~str a:str chars:str sides#count", kind="runtime", grows="a chars", effect="reads")
def _():
    "A borrowed part of a without `chars` (empty: white space) at left (1), right (2), both (3)."


@op(
    "split",
    "dst=[str] a:str separator:str limit:i64",
    kind="runtime",
    grows="a separator",
    effect="allocates",
    traps="out_of_memory empty_separator",
)
def _():
    "The parts between separators, at most limit splits (below 0: all)."


@op(
    "split_space",
    "dst=[str] a:str",
    kind="runtime",
    grows="a",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "The parts between runs of white space."


@op(
    "split_lines",
    "dst=[str] a:str",
    kind="runtime",
    grows="a",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "The lines without their ends."


@op(
    "join",
    "dst=str a:str parts:[str]",
    kind="runtime",
    grows="a parts",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "The parts with a between them."


@op("upper", "dst=str a:str", kind="runtime", grows="a", effect="allocates", traps="out_of_memory")
def _():
    "Upper case, by Unicode's full mapping: one character may become up to three."


@op("lower", "dst=str a:str", kind="runtime", grows="a", effect="allocates", traps="out_of_memory")
def _():
    "Lower case, by Unicode's full mapping, a sigma at the end of a word included."


@op(
    "justify",
    "dst=str a:str width:i64 fill:str side#count",
    kind="runtime",
    grows="a width fill",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "a padded with `fill` to a width in characters, at left (1: rjust), right (2: ljust), both (3)."


@op("string_class", "dst=bool a:str kind#count", kind="runtime", grows="a", effect="reads")
def _():
    "Not empty and all ASCII: 0 digits, 1 letters, 2 letters or digits, 3 space, 4 upper, 5 lower."


@op("count_characters", "dst=i64 a:str", kind="runtime", grows="a", effect="reads")
def _():
    "Number of code points."


@op("ord", "dst=i64 a:str", kind="runtime", grows="constant", effect="reads", traps="bad_text")
def _():
    "The code point of a string of one character."


@op(
    "chr",
    "dst=str code:i64",
    kind="runtime",
    grows="constant",
    effect="allocates",
    traps="bad_code_point",
)
def _():
    "The string of one code point."


@op(
    "parse_int",
    "dst=i64 a:str base:i64",
    kind="runtime",
    grows="a",
    effect="reads",
    traps="bad_text",
)
def _():
    "The integer that a text spells in a base (0: by its prefix), white space around it ignored."


@op("parse_float", "dst=f64 a:str", kind="runtime", grows="a", effect="reads", traps="bad_text")
def _():
    "The float that a text spells, correctly rounded, white space around it ignored."


@op(
    "to_base",
    "dst=str a:i64 base#count",
    kind="runtime",
    grows="constant",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "The text of an integer in base 2, 8 or 16 with Python's prefix (0b, 0o, 0x)."
