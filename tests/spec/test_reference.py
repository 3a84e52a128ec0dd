"""The reference evaluator against facts that Python knows by other ways."""

from __future__ import annotations

import ctypes
import math
import operator
import struct
from fractions import Fraction

import hypothesis
import pytest
from hypothesis import assume, example
from hypothesis import strategies as st

from mojovm.spec.reference import decode, encode, evaluate, nearest
from mojovm.spec.terms import INTS, SCALARS, SIGNED, width

C_INTEGERS = {
    type: getattr(ctypes, f"c_{'' if type in SIGNED else 'u'}int{width(type)}") for type in INTS
}


def integers(type: str) -> st.SearchStrategy[int]:
    bits = width(type)
    low = -(1 << bits - 1) if type in SIGNED else 0
    return st.integers(low, low + (1 << bits) - 1)


f64 = st.floats()
f32 = st.floats(width=32)
finite = st.floats(allow_nan=False, allow_infinity=False)
finite32 = st.floats(width=32, allow_nan=False, allow_infinity=False)


def given(*strategies):
    """Hypothesis's, with more examples and without a clock."""
    relaxed = hypothesis.settings(max_examples=200, deadline=None)
    return lambda test: relaxed(hypothesis.given(*strategies)(test))


int_type = st.sampled_from(INTS)
int_pairs = int_type.flatmap(lambda type: st.tuples(st.just(type), integers(type), integers(type)))


def same(a: float, b: float) -> bool:
    """Equal in bits, all NaNs being one."""
    return (a != a and b != b) or struct.pack("d", a) == struct.pack("d", b)


def single(value: float) -> float:
    """To f32 by the host's own conversion."""
    return ctypes.c_float(value).value


def neighbours(value: float, type: str) -> list[float]:
    if type == "f64":
        return [math.nextafter(value, -math.inf), math.nextafter(value, math.inf)]
    step = 1 if value >= 0 else -1
    bits = encode("f32", value)
    if value == 0:
        return [-(2.0**-149), 2.0**-149]
    return [decode("f32", bits - step), decode("f32", bits + step)]


@given(int_pairs)
def test_integers_wrap_as_in_c(case):
    type, a, b = case
    wrap = C_INTEGERS[type]
    for name in ("add", "sub", "mul"):
        assert evaluate(f"{name}.{type}", a, b) == wrap(getattr(operator, name)(a, b)).value
    assert evaluate(f"neg.{type}", a) == wrap(-a).value
    assert evaluate(f"invert.{type}", a) == wrap(~a).value
    assert evaluate(f"min.{type}", a, b) == min(a, b)
    assert evaluate(f"max.{type}", a, b) == max(a, b)
    count = b % width(type)
    assert evaluate(f"shl.{type}", a, b) == wrap(a * 2**count).value
    assert evaluate(f"shr.{type}", a, b) == math.floor(Fraction(a, 2**count))


@given(int_pairs)
def test_division_of_integers_floors(case):
    type, a, b = case
    quotient, rest = evaluate(f"floordiv.{type}", a, b), evaluate(f"mod.{type}", a, b)
    if b == 0:
        assert quotient == rest == "division_by_zero"
        return
    assert quotient == C_INTEGERS[type](math.floor(Fraction(a, b))).value
    assert C_INTEGERS[type](quotient * b + rest).value == a
    assert rest == 0 or (rest < 0) == (b < 0)


@given(int_pairs)
def test_powers_of_integers(case):
    type, a, b = case
    b %= 70
    b -= (1 << width(type)) if b >> width(type) - 1 and type in SIGNED else 0
    if b < 0:
        assert evaluate(f"pow.{type}", a, b) == "negative_exponent"
    else:
        assert evaluate(f"pow.{type}", a, b) == C_INTEGERS[type](a**b).value


@pytest.mark.parametrize("type", SIGNED)
def test_the_edges_of_signed_integers(type):
    low = -(1 << width(type) - 1)
    assert evaluate(f"floordiv.{type}", low, -1) == low
    assert evaluate(f"mod.{type}", low, -1) == 0
    assert evaluate(f"abs.{type}", low) == low
    assert evaluate(f"neg.{type}", low) == low


@given(integers("i64"), integers("i64"))
def test_words_are_compared_and_combined_whatever_their_sign(a, b):
    for name, python in (("and", a & b), ("or", a | b), ("xor", a ^ b)):
        word = encode("bits", evaluate(f"{name}.bits", encode("u64", a), encode("u64", b)))
        assert word == encode("i64", python) == encode("bits", evaluate(f"{name}.bits", a, b))
    assert evaluate("eq.bits", a, encode("u64", a)) is True
    assert evaluate("ne.bits", a, b) == (a != b)
    assert evaluate("lt.int", a, b) == (a < b)
    assert evaluate("ge_imm.int", a, b) == (a >= b)
    assert evaluate("wrap.i8", a) == ctypes.c_int8(a).value
    assert evaluate("truth.int", a) == bool(a)


@given(integers("u64"))
def test_counting_bits(a):
    text = f"{a:064b}"
    assert evaluate("population_count", a) == text.count("1")
    assert evaluate("leading_zeros", a) == len(text) - len(text.lstrip("0"))
    assert evaluate("trailing_zeros", a) == len(text) - len(text.rstrip("0"))


@given(f64, f64)
@example(5.0, -math.inf)
@example(-0.0, 3.0)
@example(1e308, 1e-308)
def test_float_division_is_pythons(a, b):
    if b == 0:
        assert math.isnan(evaluate("mod.f64", a, b))
        assert same(evaluate("floordiv.f64", a, b), evaluate("div.f64", a, b))
        return
    assert same(evaluate("floordiv.f64", a, b), a // b)
    assert same(evaluate("mod.f64", a, b), a % b)
    assert same(evaluate("div.f64", a, b), a / b)


@given(f32, f32)
def test_f32_arithmetic_rounds_the_exact_result_once(a, b):
    if math.isfinite(a) and math.isfinite(b):
        for name, symbol in (("add", operator.add), ("sub", operator.sub), ("mul", operator.mul)):
            exact = symbol(Fraction(a), Fraction(b))
            result = evaluate(f"{name}.f32", a, b)
            assert result == nearest(exact, "f32")
            assert same(result, single(symbol(a, b)))
    else:
        assert same(evaluate("add.f32", a, b), a + b)
        assert same(evaluate("mul.f32", a, b), a * b)
    if b != 0:
        assert same(evaluate("div.f32", a, b), single(a / b))


@given(st.fractions(), st.sampled_from(("f32", "f64")))
@example(Fraction(2**24 + 1), "f32")
@example(Fraction(2**128 - 2**103), "f32")
@example(Fraction(3, 2**150), "f32")
@example(Fraction(2**1024 - 2**970 - 1), "f64")
@example(Fraction(1, 2**1075), "f64")
def test_nearest_has_no_nearer_neighbour_and_ties_go_to_even(exact, type):
    result = nearest(exact, type)
    if math.isinf(result):
        assert abs(exact) >= (2**128 - 2**103 if type == "f32" else 2**1024 - 2**970)
        return
    error = abs(Fraction(result) - exact)
    for other in neighbours(result, type):
        if math.isfinite(other):
            apart = abs(Fraction(other) - exact)
            assert error < apart or (error == apart and encode(type, result) % 2 == 0)


@given(st.integers(-(2**63), 2**64 - 1), st.sampled_from(("f32", "f64")))
@example(2**62 + 2**38 + 1, "f32")  # by way of f64 this would be a tie, and go down
@example(2**64 - 1, "f32")
def test_integers_become_floats_in_one_rounding(n, type):
    source = "int" if n < 2**63 else "u64"
    assert evaluate(f"float.{source}.{type}", n) == nearest(n, type)
    if type == "f64":
        assert nearest(n, type) == float(n)


@given(f64, int_type)
@example(-0.9, "u8")
@example(255.5, "u8")
@example(2.0**63, "i64")
@example(2.0**64, "u64")
def test_floats_become_integers_by_saturation(a, type):
    result = evaluate(f"trunc.f64.{type}", a)
    low, high = C_INTEGERS[type](1 << width(type) - 1).value, 0
    low, high = (low, -low - 1) if type in SIGNED else (0, (1 << width(type)) - 1)
    if a != a:
        assert result == 0
    elif math.isinf(a):
        assert result == (high if a > 0 else low)
    else:
        assert result == max(low, min(high, int(a)))


@given(finite, finite, finite)
@example(0.1, 10.0, -1.0)
@example(1e300, 1e300, -1e300)
@example(5e-324, 0.5, 0.0)
def test_fma_rounds_the_exact_result_once(a, b, c):
    exact = Fraction(a) * Fraction(b) + Fraction(c)
    result = evaluate("fma.f64", a, b, c)
    try:
        assert result == exact.numerator / exact.denominator
    except OverflowError:
        assert math.isinf(result) and (result > 0) == (exact > 0)


@given(finite32, finite32, finite32)
def test_fma_of_f32(a, b, c):
    exact = Fraction(a) * Fraction(b) + Fraction(c)
    assert evaluate("fma.f32", a, b, c) == nearest(exact, "f32")


def test_fma_of_what_is_not_finite_and_of_zeros():
    inf, nan = math.inf, math.nan
    assert evaluate("fma.f64", 1e300, 1e300, -inf) == -inf
    assert math.isnan(evaluate("fma.f64", inf, 0.0, 1.0))
    assert math.isnan(evaluate("fma.f64", inf, 1.0, -inf))
    assert math.isnan(evaluate("fma.f64", 1.0, nan, 1.0))
    assert same(evaluate("fma.f64", -0.0, 1.0, -0.0), -0.0)
    assert same(evaluate("fma.f64", -0.0, 1.0, 0.0), 0.0)
    assert same(evaluate("fma.f64", 1.0, 1.0, -1.0), 0.0)
    assert same(evaluate("fma.f64", -5e-324, 0.25, 0.0), -0.0)


@given(finite, st.integers(-330, 340))
@example(2.675, 2)
@example(0.5, 0)
@example(-0.4, 0)
@example(5e22, -23)
@example(1.5e308, -308)
def test_round_digits_is_pythons_round(a, digits):
    try:
        expected = round(a, digits)
    except OverflowError:
        expected = math.copysign(math.inf, a)
    assert same(evaluate("round_digits.f64", a, digits), expected)


@given(f64)
@example(-0.3)
@example(2.5)
@example(-2.5)
def test_rounding_to_whole_numbers(a):
    assume(math.isfinite(a))
    for name, python in (("floor", math.floor), ("ceil", math.ceil), ("trunc", int)):
        result = evaluate(f"{name}.f64", a)
        assert result == python(a) and math.copysign(1, result) == math.copysign(1, a)
    assert same(evaluate("round.f64", a), math.copysign(round(a), a))


def test_halves_all_of_them():
    for bits in range(1 << 16):
        half = struct.unpack("<e", struct.pack("<H", bits))[0]
        assert same(decode("f16", bits), half)
        if half == half:
            assert encode("f16", half) == bits
            assert same(evaluate("narrow.f32.f16", evaluate("widen.f16.f32", half)), half)


@given(finite32)
@example(65519.996)
@example(65520.0)
@example(2.0**-25)
@example(2.0**-24 * 1.5)
def test_narrowing_to_half_is_structs(a):
    a = single(a)
    try:
        expected = struct.unpack("<e", struct.pack("<e", a))[0]
    except OverflowError:
        expected = math.copysign(math.inf, a)
    assert same(evaluate("narrow.f32.f16", a), expected)


@given(f64)
def test_narrowing_to_f32_is_the_hosts(a):
    assert same(evaluate("narrow.f64.f32", a), single(a))


@given(finite, finite)
def test_smaller_and_larger(a, b):
    assert same(evaluate("min.f64", a, b), a if a < b else b)
    assert same(evaluate("max.f64", a, b), a if a > b else b)
    for name in ("min.f64", "max.f64"):
        assert evaluate(name, a, math.nan) == evaluate(name, math.nan, a) == a


@given(f64, f64)
def test_signs(a, b):
    assert same(evaluate("abs.f64", a), abs(a))
    if b == b:
        assert same(evaluate("copysign.f64", a, b), math.copysign(a, b))
    for nan in (math.nan, -math.nan):
        assert same(evaluate("copysign.f64", -1.0, nan), 1.0)
        assert evaluate("bits_of.f64", nan) == 0x7FF8 << 48
    if a == a:
        assert evaluate("float_from_bits.f64", evaluate("bits_of.f64", a)) == a


@given(f64, f64)
def test_comparisons_with_nan_are_false_and_their_negations_true(a, b):
    for left, right in ((a, b), (a, math.nan), (math.nan, b)):
        assert evaluate("lt.f64", left, right) is (left < right)
        assert evaluate("le.f64", left, right) is (left <= right)
        assert evaluate("nlt.f64", left, right) is (not left < right)
        assert evaluate("nle.f64", left, right) is (not left <= right)
        assert evaluate("eq.f64", left, right) is (left == right)
        assert evaluate("ne.f64", left, right) is (left != right)


def test_the_hosts_library():
    for name in ("erf", "erfc"):
        assert evaluate(f"{name}.f64", 0.75) == getattr(math, name)(0.75)
        assert evaluate(f"{name}.f32", 0.75) == single(getattr(math, name)(0.75))
    assert evaluate("gamma.f64", 5.0) == 24.0


def test_elementary_functions_at_known_places():
    for name in ("exp", "log", "sin", "cos", "tan", "asin", "atan", "sinh", "tanh", "log1p"):
        expected = getattr(math, name)(0.75)
        assert abs(evaluate(f"{name}.f64", 0.75) - expected) <= math.ulp(expected)
        assert evaluate(f"{name}.f32", 0.75) == single(expected)
    assert evaluate("pow.f64", 2.0, 0.5) == 1.4142135623730951
    assert evaluate("exp.f32", 1.0) == single(math.exp(1.0))
    assert math.isnan(evaluate("sqrt.f64", -1.0)) and same(evaluate("sqrt.f64", -0.0), -0.0)
    assert evaluate("log.f64", 0.0) == -math.inf


@pytest.mark.parametrize("type", SCALARS)
def test_a_register_holds_a_scalar_in_its_canonical_form(type):
    values = {"bool": [False, True], "f16": [1.5, -2.0], "f32": [0.1, -0.0], "f64": [0.1, -0.0]}
    for value in values.get(type, [0, 1, C_INTEGERS.get(type, ctypes.c_int8)(-1).value]):
        exact = single(value) if type == "f32" else value
        pattern = encode(type, exact)
        assert 0 <= pattern < 1 << 64
        assert decode(type, pattern) == exact
        if type in SIGNED:
            assert pattern == ctypes.c_uint64(value).value  # sign-extended
        else:
            assert pattern < 1 << width(type)


def test_only_term_rows_have_a_value():
    with pytest.raises(ValueError, match="no term row"):
        evaluate("jump")
