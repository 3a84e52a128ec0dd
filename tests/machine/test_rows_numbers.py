"""Numbers to text and back as Python does it: repr, format(), int(), float()."""

from __future__ import annotations

import itertools
import math
import random
import struct
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mojovm.machine import core

from .rows import fault_of, row

f64 = st.floats() | st.integers(-(2**70), 2**70).map(float) | st.floats(-1e6, 1e6)
i64 = st.integers(-(2**63), 2**63 - 1) | st.integers(-1100, 1100)


def printed(kind: str, value) -> str:
    return row(f"append_text.{kind}", "-", f"String {kind}")("", value)


@given(f64)
@example(5e-324)
@example(1e23)
@example(9007199254740993.0)
@example(1e16)
@example(9999999999999998.0)
@example(0.0001)
@example(0.00001)
@example(-0.0)
@example(2.2250738585072014e-308)
@example(1.7976931348623157e308)
def test_f64(x: float) -> None:
    assert printed("f64", x) == repr(x)


def test_f64_at_powers_and_by_chance() -> None:
    """Each power of two with its neighbours, and any bits; through one list, for speed."""
    chance = random.Random(1)
    numbers = [struct.unpack("<d", chance.randbytes(8))[0] for _ in range(50_000)]
    for exponent in range(-1074, 1024):
        power = math.ldexp(1.0, exponent)
        numbers += [power, math.nextafter(power, 0), math.nextafter(power, math.inf)]
    numbers += [float(f"{chance.randrange(10**digits)}e{chance.randint(-330, 290)}")
                for digits in range(1, 18) for _ in range(500)]  # fmt: skip
    assert printed_all("f64", numbers) == [repr(x) for x in numbers]


def printed_all(kind: str, numbers: list[float]) -> list[str]:
    """Prints a list's elements by a loop in the machine."""
    from mojovm.bytecode.binary import encode
    from mojovm.bytecode.text import assemble

    text = f"""
    .source "print"
    .type T {kind}
    .type Int i64
    .type List list of T
    .string "\\n"
    .function all line 1
      .parameter xs List read
      .slots List - - T Int
        R4 = const.i64 -1
        jump L1
      L0:
        write.{kind} R3 1
        write_constant 0 1
      L1:
        R3 = each.{kind} R0 R4 L0
        return
    """
    chunks: list[str] = []
    machine = core.Machine(stdout=chunks.append)
    machine.run(core.Program(encode(assemble(text))), 0, [numbers])
    return "".join(chunks).split()


def shortest(value: float, low: Fraction, high: Fraction, closed: bool) -> set[str]:
    """The shortest decimals within the bounds, nearest to value: what a float's text may be."""
    exact = Fraction(value)
    for digits in range(1, 20):
        exponent = len(str(int(exact))) if exact >= 1 else 0
        while exact < Fraction(10) ** (exponent - 1):
            exponent -= 1
        unit = Fraction(10) ** (exponent - digits)
        base = math.floor(exact / unit)
        inside = [n * unit for n in range(base - 1, base + 3)
                  if (low <= n * unit <= high if closed else low < n * unit < high)]  # fmt: skip
        if inside:
            near = min(abs(n - exact) for n in inside)
            return {repr(float(n)) for n in inside if abs(n - exact) == near}
    raise AssertionError


@pytest.mark.parametrize(("kind", "fraction", "bias"), [("f16", 10, 15), ("f32", 23, 127)])
def test_narrow_floats_are_shortest_in_their_own_width(kind: str, fraction: int, bias: int) -> None:
    chance = random.Random(2)
    total = 1 << (fraction + (5 if kind == "f16" else 8))
    top = total - (1 << fraction)
    if kind == "f16":
        patterns = list(range(1, top, 3))
    else:
        patterns = [chance.randrange(1, top) for _ in range(2000)]
        patterns += [(e << 23) + tip for e in range(1, 255) for tip in (-1, 0, 1)]
    numbers, bounds = [], []
    for bits in patterns:
        exponent = max(bits >> fraction, 1) - bias - fraction
        c = bits - (max(bits >> fraction, 1) - 1 << fraction)
        unit = Fraction(2) ** exponent
        below = (
            Fraction(1, 4)
            if bits % (1 << fraction) == 0 and bits >> fraction > 1
            else Fraction(1, 2)
        )
        numbers.append(float(c * unit))
        bounds.append(((c - below) * unit, (c + Fraction(1, 2)) * unit, c % 2 == 0))
    for text, number, (low, high, closed) in zip(printed_all(kind, numbers), numbers, bounds,
                                                 strict=True):  # fmt: skip
        assert repr(float(text)) in shortest(number, low, high, closed), (text, number)


def test_f32_and_f16_in_words() -> None:
    assert printed("f32", 1 / 3) == "0.33333334"
    assert printed("f32", 0.1) == "0.1"
    assert printed("f32", 16777216.0) == "16777216.0"
    assert printed("f32", 3.4028234663852886e38) == "3.4028235e+38"
    assert printed("f32", math.inf) == "inf"
    assert printed("f16", 0.1) == "0.1"
    assert printed("f16", 65504.0) == "65500.0"
    assert printed("f16", -math.inf) == "-inf"
    assert printed("f16", math.nan) == "nan"


@given(i64)
def test_integers(x: int) -> None:
    assert printed("i64", x) == str(x)
    for bits in (8, 16, 32, 64):
        assert printed(f"u{bits}", x % 2**bits) == str(x % 2**bits)
        signed = (x + 2 ** (bits - 1)) % 2**bits - 2 ** (bits - 1)
        assert printed(f"i{bits}", signed) == str(signed)


def test_bools() -> None:
    assert printed("bool", True) == "True"
    assert printed("bool", False) == "False"


@given(i64)
def test_bases(x: int) -> None:
    for base, show in ((2, bin), (8, oct), (16, hex)):
        assert row("to_base", "String", "i64", base)(x) == show(x)


# --- parsing --------------------------------------------------------------------------------------

numeral = st.text(st.sampled_from("0123456789abfxXoOb_+- .eE\u3000"), max_size=9)


@given(numeral | i64.map(str), st.sampled_from([0, 2, 8, 10, 16, 36]))
def test_parse_int(text: str, base: int) -> None:
    parse = row("parse_int", "Int", "String Int")
    try:
        expected = int(text, base)
    except ValueError:
        expected = 2**63
    if -(2**63) <= expected < 2**63:
        assert parse(text, base) == expected
    else:
        assert fault_of(lambda: parse(text, base)) == "bad_text"


@pytest.mark.parametrize("text", ["9223372036854775808", "-9223372036854775809", "1_", "_1", "0x"])
def test_parse_int_refuses(text: str) -> None:
    assert fault_of(lambda: row("parse_int", "Int", "String Int")(text, 0)) == "bad_text"


@pytest.mark.parametrize("base", [1, -1, 37, 2**40])
def test_no_such_base(base: int) -> None:
    assert fault_of(lambda: row("parse_int", "Int", "String Int")("1", base)) == "bad_text"


words = st.sampled_from(
    ["inf", "-Infinity", "NaN", "+nan", "0x10", "1e", "1e5_0", ".", "._1", "1._0"]
)


HALVES = [  # between two floats, exactly: some of these have the most digits that matter
    Fraction(float.fromhex(low)) + Fraction(float.fromhex(step))
    for low, step in (
        ("0x1.0000000000001p-1022", "0x1p-1074"), ("0x0.0000000000001p-1022", "0x1p-1074"),
        ("0x1.fffffffffffffp-1022", "0x1p-1074"), ("0x1.0p0", "0x1p-52"),
        ("0x1.fffffffffffffp60", "0x1p8"),
    )
]  # fmt: skip


@pytest.mark.parametrize("half", [half / 2 for half in HALVES])
@pytest.mark.parametrize("tail", ["", "0" * 900, "0" * 900 + "1", "0_" * 500 + "1"])
def test_floats_of_many_digits_are_rounded_correctly(half: Fraction, tail: str) -> None:
    """The last of a thousand digits may decide."""
    scale = half.denominator.bit_length() - 1
    digits = str(half.numerator * 5**scale)
    parse = row("parse_float", "Float", "String")
    for text in (
        f"{digits}{tail}e{-scale - len(tail.replace('_', ''))}",
        f"0.{'0' * 30}{digits}{tail}e{len(digits) + 30 - scale}",
        f"-{'0' * 900}{digits}.{tail or '0'}e-{'0' * 900}{scale}",
    ):
        assert parse(text) == float(text), text


@pytest.mark.parametrize(
    "text",
    [
        "0" * 999, "0." + "0" * 999 + "e5", "1" * 400, "1" * 308, "0." + "0" * 330 + "1",
        "1e" + "9" * 999, "1e-" + "9" * 999, "1" + "0" * 5000 + "e-5000",
        "0." + "0" * 5000 + "1e5001", "0" * 20 + "e999999999999",
        "1_0" * 200, "5" + "0" * 2000 + ".5e-2001",
    ],
)  # fmt: skip
def test_long_floats(text: str) -> None:
    assert repr(row("parse_float", "Float", "String")(text)) == repr(float(text))


@given(numeral | f64.map(repr) | words | st.decimals(allow_nan=False).map(str))
@example("1" * 400 + "e-400")
@example("0." + "0" * 300 + "1")
@example("2.2250738585072011e-308")
def test_parse_float(text: str) -> None:
    parse = row("parse_float", "Float", "String")
    try:
        expected = float(text)
    except ValueError:
        assert fault_of(lambda: parse(text)) == "bad_text"
        return
    assert repr(parse(text)) == repr(expected)


# --- format specifications ------------------------------------------------------------------------

SPECS = [
    "".join(parts)
    for parts in itertools.product(
        ["", "<", "^", "*>", "é=", "0=", "=", "x<"],
        ["", "+", " ", "-"],
        ["", "#"],
        ["", "0"],
        ["", "7", "13", "14"],
        ["", ",", "_"],
        ["", ".0", ".3"],
        ["", "d", "x", "X", "b", "o", "c", "n", "f", "e", "G", "g", "%", "s", "q"],
    )
]
VALUES = {
    "i64": [0, 7, -1234567, 65, 2**62],
    "u64": [0, 2**64 - 1],
    "f64": [0.0, -0.0, 1.5, -1234567.125, 1e22, 1e-7, 123.0, math.inf, -math.inf, math.nan],
    "bool": [True, False],
}


def python_format(value, spec: str) -> str | None:
    try:
        return format(value, spec)
    except (ValueError, OverflowError):
        return None


def agrees(kind: str, value, spec: str) -> None:
    call = row(f"append_format.{kind}", "-", f"String {kind} String")
    expected = python_format(value, spec)
    if expected is None:
        assert fault_of(lambda: call("", value, spec)) == "bad_format", (value, spec)
    else:
        assert call("", value, spec) == expected, (value, spec)


@pytest.mark.parametrize("kind", VALUES)
def test_formats(kind: str) -> None:
    chance = random.Random(3)
    for spec in chance.sample(SPECS, 1000):
        agrees(kind, chance.choice(VALUES[kind]), spec)


@given(f64, st.sampled_from([".2f", ".0f", ".10e", "g", ".3g", "", "12.4", ".17", "%", ",.2f"]))
def test_float_formats(x: float, spec: str) -> None:
    agrees("f64", x, spec)


@given(
    st.text(st.sampled_from("ab€"), max_size=5),
    st.sampled_from(
        ["", "5", "<5", ">5", "^6", "*^7", "05", ".2", "8.1s", "=5", "+", "d", ",", "q"]
    ),
)
def test_string_formats(a: str, spec: str) -> None:
    call = row("append_format_string", "-", "String String String")
    expected = python_format(a, spec)
    if expected is None:
        assert fault_of(lambda: call("", a, spec)) == "bad_format"
    else:
        assert call("", a, spec) == expected


def test_a_width_without_end_is_refused() -> None:
    call = row("append_format.i64", "-", "String i64 String")
    assert fault_of(lambda: call("", 1, "99999999999")) == "bad_format"
