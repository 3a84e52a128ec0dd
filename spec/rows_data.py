"""Rows of lists, strings and the outside: one handler each in the machine. Form: `ops.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import SCALARS

group("Lists", "A list is (data, length, capacity); its length is readable as an i64 at slot + 1.")


@op("reserve", "list&list n:i64", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "Makes the capacity at least n."


@op("zeros", "dst=any n:i64 t#type", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "A list of n blank elements (n below 0: none)."


@op("fill.{t}", "dst=[{t}] n:i64 value:{t}", t=SCALARS, kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "A list of n equal scalars (n below 0: none)."


@op("append.{t}", "list&[{t}] value:{t}", t=SCALARS, kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "Appends a scalar; capacity doubles from 4 when full."


@op("append_value", "list&list value!elem", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "Appends an element of several slots (or any non-scalar), taking it."


@op("load.{t}", "dst={t} list:[{t}] index:i64", t=SCALARS, kind="runtime", effect="reads",
    traps="index_out_of_range")
def _():
    "dst = list[index]; a negative index counts from the end."


@op("store.{t}", "list:[{t}] index:i64 value:{t}", t=SCALARS, kind="runtime", effect="writes",
    traps="index_out_of_range")
def _():
    "list[index] = value. The header does not change, so the list is only read."


@op("fetch", "dst~slots list:list index:i64 offset#count n#count", kind="runtime",
    effect="reads", traps="index_out_of_range")
def _():
    "Copies n slots at `offset` of an element; what they own is borrowed from the list."


@op("take", "dst=slots list&list index:i64 offset#count n#count", kind="runtime",
    effect="writes", traps="index_out_of_range")
def _():
    "Moves n slots at `offset` out of an element and leaves them blank there."


@op("put", "list&list index:i64 src!slots offset#count n#count", kind="runtime",
    effect="allocates", traps="index_out_of_range")
def _():
    "Drops n slots at `offset` of an element and moves src there. Runs no user code."


@op("pop", "dst=elem list&list index:i64", kind="runtime", effect="writes",
    traps="index_out_of_range")
def _():
    "Removes the element at an index (negative from the end) and gives it."


@op("insert", "list&list index:i64 value!elem", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "Inserts before an index, which is clipped into the list as in Python."


@op("clear", "list&list", kind="runtime", effect="allocates")
def _():
    "Drops the elements; the capacity stays. Runs no user code."


@op("truncate", "list&list n:i64", kind="runtime", effect="allocates")
def _():
    "Drops the elements from n on. Runs no user code."


@op("extend", "list&list other:list", kind="runtime", effect="allocates", same_type=True,
    traps="out_of_memory")
def _():
    "Appends deep copies of the elements of a list of the same type. Runs no user code."


@op("reverse", "list&list", kind="runtime", effect="writes")
def _():
    "Reverses the elements in place."


@op("sort", "list&list descending#count", kind="runtime", effect="writes",
    traps="out_of_memory")
def _():
    "Sorts scalars or strings in place, stably; NaN sorts after everything."


@op("swap", "list&list i:i64 j:i64", kind="runtime", effect="writes",
    traps="index_out_of_range")
def _():
    "Exchanges two elements."


@op("view", "dst~list list:list start:i64 stop:i64", kind="runtime", effect="reads",
    same_type=True)
def _():
    "The elements start … stop clipped as in Python, as a borrowed list of capacity 0."


@op("list_equal", "dst=bool a:list b:list", kind="runtime", effect="reads", same_type=True)
def _():
    "Whether two lists of integers, bools or strings have equal lengths and elements."


group(
    "Strings",
    "A string is (data, length in bytes, capacity), UTF-8; the length is readable at slot + 1.",
)


@op("concat", "dst=str a:str b:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "A new string of both."


@op("append_string", "text&str b:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "text += b, in amortised constant time a byte."


@op("append_text.{t}", "text&str a:{t}", t=SCALARS, kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "Appends the printed form of a scalar (floats: shortest round trip in their own width)."


@op("append_format.{t}", "text&str a:{t} spec:str", t=("i64", "u64", "f64", "bool"),
    kind="runtime", effect="allocates", traps="out_of_memory bad_format")
def _():
    "Appends a scalar laid out by a format specification as Python's format() does."


@op("append_format_string", "text&str a:str spec:str", kind="runtime", effect="allocates",
    traps="out_of_memory bad_format")
def _():
    "Appends a string laid out by a format specification."


@op("append_quoted", "text&str a:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "Appends the repr of a string: quoted and escaped as Python does."


@op("compare_strings", "dst=i64 a:str b:str", kind="runtime", effect="reads")
def _():
    "-1, 0 or 1 by bytes."


@op("string_equal", "dst=bool a:str b:str", kind="runtime", effect="reads")
def _():
    "Whether two strings are equal."


@op("string_slice", "dst~str a:str start:i64 stop:i64", kind="runtime", effect="reads")
def _():
    "Bytes start … stop, clipped as in Python, as a borrowed string; widened to whole characters."


@op("string_step", "dst=str a:str start:i64 stop:i64 step:i64", kind="runtime",
    effect="allocates", traps="out_of_memory step_is_zero")
def _():
    "Every step-th byte as Python's slice a[start:stop:step]; MIN or MAX: a bound left out."


@op("string_at", "dst~str a:str index:i64", kind="runtime", effect="reads",
    traps="index_out_of_range")
def _():
    "The character whose byte stands at an index (negative from the end), as a borrowed string."


@op("string_bytes", "dst~[u8] a:str", kind="runtime", effect="reads")
def _():
    "The bytes of a string as a borrowed list."


@op("string_from_bytes", "dst=str a:[u8]", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "A string of bytes; what is not UTF-8 becomes U+FFFD."


@op("next_character", "dst~str a:str at&i64", kind="runtime", effect="reads")
def _():
    "The character at byte `at` as a borrowed string, empty at the end; `at` moves past it."


@op("string_repeat", "dst=str a:str n:i64", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "n times a (n below 0: none)."


@op("find", "dst=i64 a:str b:str start:i64", kind="runtime", effect="reads")
def _():
    "Byte offset of the first b at or after start, or -1."


@op("rfind", "dst=i64 a:str b:str", kind="runtime", effect="reads")
def _():
    "Byte offset of the last b, or -1."


@op("string_count", "dst=i64 a:str b:str", kind="runtime", effect="reads")
def _():
    "How often b occurs in a without overlap; for the empty b the number of characters + 1."


@op("starts_with", "dst=bool a:str b:str", kind="runtime", effect="reads")
def _():
    "Whether a starts with b."


@op("ends_with", "dst=bool a:str b:str", kind="runtime", effect="reads")
def _():
    "Whether a ends with b."


@op("replace", "dst=str a:str old:str new:str", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "a with every `old` replaced."


@op("strip", "dst~str a:str chars:str sides#count", kind="runtime", effect="reads")
def _():
    "A borrowed part of a without `chars` (empty: white space) at left (1), right (2), both (3)."


@op("split", "dst=[str] a:str separator:str limit:i64", kind="runtime", effect="allocates",
    traps="out_of_memory empty_separator")
def _():
    "The parts between separators, at most limit splits (below 0: all)."


@op("split_space", "dst=[str] a:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "The parts between runs of white space."


@op("split_lines", "dst=[str] a:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "The lines without their ends."


@op("join", "dst=str a:str parts:[str]", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "The parts with a between them."


@op("upper", "dst=str a:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "Upper case, by Unicode's simple mapping."


@op("lower", "dst=str a:str", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "Lower case, by Unicode's simple mapping."


@op("justify", "dst=str a:str width:i64 fill:str side#count", kind="runtime",
    effect="allocates", traps="out_of_memory")
def _():
    "a padded with `fill` to a width in characters, at left (1: rjust), right (2: ljust), both (3)."


@op("string_class", "dst=bool a:str kind#count", kind="runtime", effect="reads")
def _():
    "Not empty and all ASCII: 0 digits, 1 letters, 2 letters or digits, 3 space, 4 upper, 5 lower."


@op("count_characters", "dst=i64 a:str", kind="runtime", effect="reads")
def _():
    "Number of code points."


@op("ord", "dst=i64 a:str", kind="runtime", effect="reads", traps="bad_text")
def _():
    "The code point of a string of one character."


@op("chr", "dst=str code:i64", kind="runtime", effect="allocates", traps="bad_code_point")
def _():
    "The string of one code point."


@op("parse_int", "dst=i64 a:str base:i64", kind="runtime", effect="reads", traps="bad_text")
def _():
    "The integer that a text spells in a base (0: by its prefix), white space around it ignored."


@op("parse_float", "dst=f64 a:str", kind="runtime", effect="reads", traps="bad_text")
def _():
    "The float that a text spells, correctly rounded, white space around it ignored."


@op("to_base", "dst=str a:i64 base#count", kind="runtime", effect="allocates",
    traps="out_of_memory")
def _():
    "The text of an integer in base 2, 8 or 16 with Python's prefix (0b, 0o, 0x)."


group("The outside")


@op("write_string", "text:str stream#stream", kind="runtime", effect="writes",
    traps="interrupted")
def _():
    "Writes a string to standard output (1, buffered) or standard error (2)."


@op("write.{t}", "a:{t} stream#stream", t=SCALARS, kind="runtime", effect="writes",
    traps="interrupted")
def _():
    "Writes the printed form of a scalar to a stream."


@op("write_constant", "text#string stream#stream", kind="runtime", effect="writes",
    traps="interrupted")
def _():
    "Writes a string constant to a stream."


@op("flush", "stream#stream", kind="runtime", effect="writes", traps="interrupted")
def _():
    "Hands buffered output to the host."


@op("read_line", "dst=str", kind="runtime", effect="allocates",
    traps="out_of_memory end_of_input")
def _():
    "One line of standard input without its end."


@op("clock", "dst=i64", kind="runtime", effect="reads")
def _():
    "Nanoseconds of a monotonic clock."


@op("sleep", "seconds:f64", kind="runtime", effect="reads", traps="interrupted")
def _():
    "Waits; ends early when interrupted."


@op("arguments", "dst=[str]", kind="runtime", effect="allocates", traps="out_of_memory")
def _():
    "The program's arguments; the first is the program's name."


@op("random_seed", "a:i64", kind="runtime", effect="writes")
def _():
    "Seeds the machine's generator (xoshiro256++, seeded by splitmix64)."


@op("random_bits", "dst=u64", kind="runtime", effect="writes")
def _():
    "64 random bits."


@op("random_float", "dst=f64", kind="runtime", effect="writes")
def _():
    "A random f64 in [0, 1) of 53 bits."
