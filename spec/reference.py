"""The reference evaluator: what the terms mean, on Python's numbers. It defines; the rest agrees.

`evaluate(name, *operands)` gives a term row's result, or the name of the fault it traps with (no
result is a string). Integers are ints in their type's range, bools are bools, floats of every
width, f16 too, are floats of exactly representable value. A `bits` operand may be read as signed
or unsigned; both operands of one instruction alike.

`encode(type, value)` is the 64-bit pattern of a scalar in a register, `decode` its inverse.

Floats are computed exactly as fractions, or in f64 where rounding f64's result once more to f32 is
known to be innocent (+ - * / and square root); nothing is rounded twice otherwise.
"""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Callable
from fractions import Fraction
from functools import cache

from .source import BY_NAME
from .terms import FLOATS, PRIMITIVES, SIGNED, Term, width

Number = int | float

# (bits of precision, exponent of the smallest subnormal, exponent of the first infinite power)
_FORMATS = {"f16": (11, -24, 16), "f32": (24, -149, 128), "f64": (53, -1074, 1024)}
_PACKED = {"f16": "<e", "f32": "<f", "f64": "<d"}

NAN_PATTERNS = {"f16": 0x7E00, "f32": 0x7FC0_0000, "f64": 0x7FF8_0000_0000_0000}


# --- registers ------------------------------------------------------------------------------------


def encode(type: str, value: Number) -> int:
    """The slot's pattern: signed integers sign-extended, the others zero-extended."""
    if type in _PACKED:
        if value != value:
            return NAN_PATTERNS[type]
        return int.from_bytes(struct.pack(_PACKED[type], value), "little")
    return int(value) & (1 << 64) - 1


def decode(type: str, pattern: int) -> Number:
    """The value of a slot; `bits` as unsigned."""
    if type in _PACKED:
        raw = pattern.to_bytes(8, "little")[: width(type) // 8]
        return struct.unpack(_PACKED[type], raw)[0]
    if type == "bool":
        return bool(pattern & 1)
    return wrapped(pattern, type)


def wrapped(value: Number, type: str) -> int:
    """The low bits of an integer, read as a type."""
    bits = width(type)
    low = int(value) & (1 << bits) - 1
    return low - (1 << bits) if type in SIGNED and low >> bits - 1 else low


# --- rounding -------------------------------------------------------------------------------------


def nearest(value: Fraction | int, type: str) -> float:
    """The nearest float of a type to an exact number, ties to even; infinity past the end."""
    value = Fraction(value)
    if value == 0:
        return 0.0
    precision, lowest, limit = _FORMATS[type]
    top, bottom = abs(value.numerator), value.denominator
    exponent = top.bit_length() - bottom.bit_length()  # of the leading bit, or 1 above it
    if Fraction(2) ** exponent > abs(value):
        exponent -= 1
    unit = Fraction(2) ** max(exponent - precision + 1, lowest)
    result = round(value / unit) * unit
    if abs(result) >= 2**limit:
        return math.inf if value > 0 else -math.inf
    return float(result)


def narrowed(value: float, type: str) -> float:
    """A float to the nearest of a type."""
    if not math.isfinite(value) or value == 0 or type == "f64":
        return value
    return nearest(Fraction(value), type) or math.copysign(0.0, value)


# --- primitives: each takes the term and its arguments' values ------------------------------------


def _result(term: Term, value: Number) -> Number:
    """Brings an operation's outcome into the term's type."""
    if term.type in FLOATS:
        return narrowed(value, term.type)
    if term.type == "bool":
        return bool(value)
    return value if term.type == "bits" else wrapped(value, term.type)


def _divide(term: Term, a: float, b: float) -> float:
    if b == 0:
        if a == 0 or a != a:
            return math.nan
        return math.copysign(math.inf, a) * math.copysign(1.0, b)
    return narrowed(a / b, term.type)


def _equal(term: Term, a: Number, b: Number) -> bool:
    if term.arguments[0].type == "bits":
        return wrapped(a, "u64") == wrapped(b, "u64")
    return a == b


def _python_floored(a: float, b: float, type: str) -> tuple[float, float]:
    """Quotient and remainder by CPython's algorithm, with each step rounded to the type."""
    if math.isinf(a) or a != a or b != b or b == 0:
        return (_divide(Term("divide", type), a, b) if b == 0 else math.nan), math.nan
    rest = math.fmod(a, b)
    quotient = narrowed(narrowed(a - rest, type) / b, type)
    if rest == 0:
        rest = math.copysign(0.0, b)
    elif (b < 0) != (rest < 0):
        rest = narrowed(rest + b, type)
        quotient = narrowed(quotient - 1.0, type)
    if quotient == 0:
        return math.copysign(0.0, a / b), rest
    if math.isinf(quotient):
        return quotient, rest
    whole = _whole(math.floor, quotient)
    if narrowed(quotient - whole, type) > 0.5:
        whole = narrowed(whole + 1.0, type)
    return whole, rest


def _floor_quotient(term: Term, a: Number, b: Number) -> Number:
    if term.type in FLOATS:
        return _python_floored(a, b, term.type)[0]
    return wrapped(a // b, term.type)


def _floor_remainder(term: Term, a: Number, b: Number) -> Number:
    if term.type in FLOATS:
        return _python_floored(a, b, term.type)[1]
    return wrapped(a % b, term.type)


def _convert(term: Term, a: Number) -> Number:
    if term.type not in FLOATS:
        return wrapped(a, term.type)
    return narrowed(a, term.type) if isinstance(a, float) else nearest(a, term.type)


def _saturate(term: Term, a: float) -> int:
    if a != a:
        return 0
    bits = width(term.type) - (term.type in SIGNED)
    low, high = (-(1 << bits) if term.type in SIGNED else 0), (1 << bits) - 1
    if math.isinf(a):
        return high if a > 0 else low
    return min(max(math.trunc(a), low), high)


def _whole(direction: Callable[[float], int], a: float) -> float:
    """A rounding to whole numbers that keeps infinities, NaN and the sign of zero."""
    return math.copysign(float(direction(a)), a) if math.isfinite(a) else a


_DIRECTIONS: dict[object, Callable[[float], int]] = {
    "floor": math.floor,
    "ceiling": math.ceil,
    "truncate": math.trunc,
    "nearest_even": round,
}


def _square_root(term: Term, a: float) -> float:
    if a < 0:
        return math.nan
    return narrowed(math.sqrt(a), term.type)


def _fused_quickly(a: float, b: float, c: float) -> float:
    """a * b + c, rounded once, if that is normal and finite; else 0."""
    a_part, a_exponent = math.frexp(a)
    b_part, b_exponent = math.frexp(b)
    c_part, c_exponent = math.frexp(c)
    product = int(a_part * 2**53) * int(b_part * 2**53)
    added = int(c_part * 2**53)
    exponent, to = a_exponent + b_exponent - 106, c_exponent - 53
    if to > exponent:
        added <<= to - exponent
    else:
        product <<= exponent - to
        exponent = to
    exact = product + added
    if not -1021 < exact.bit_length() + exponent < 1024:
        return 0.0
    down = max(exact.bit_length() - 1000, 0)  # an int beyond the range does not become a float
    if down:
        exact = exact >> down | (exact & (1 << down) - 1 != 0)
    return math.ldexp(float(exact), exponent + down)


def _fused_multiply_add(term: Term, a: float, b: float, c: float) -> float:
    if not (math.isfinite(a) and math.isfinite(b)):
        return a * b + c
    if not math.isfinite(c):
        return c
    if term.type == "f64" and (quick := _fused_quickly(a, b, c)):
        return quick
    exact = Fraction(a) * Fraction(b) + Fraction(c)
    if exact == 0:
        # of exact zeros the signs decide; of numbers that cancel, +0
        return math.copysign(0.0, a) * math.copysign(1.0, b) + c if 0 in (a, b) else 0.0
    return nearest(exact, term.type) or math.copysign(0.0, exact)


def _copy_sign(term: Term, a: float, b: float) -> float:
    return math.copysign(a, b if b == b else 1.0)


def _round_digits(type: str, a: float, b: int) -> float:
    if not math.isfinite(a) or a == 0 or b > 323:
        return a
    unit = Fraction(10) ** -max(b, -309)
    return nearest(round(Fraction(a) / unit) * unit, type) or math.copysign(0.0, a)


@cache
def _host_function(name: str, arity: int) -> Callable[..., float]:
    """A function of the C library that this very process runs on; Python's own `math` differs."""
    function = ctypes.CDLL(None)[{"gamma": "tgamma"}.get(name, name)]
    function.argtypes = (ctypes.c_double,) * arity
    function.restype = ctypes.c_double
    return function


_BITS: dict[object, Callable] = {
    "population_count": lambda term, a: a.bit_count(),
    "leading_zeros": lambda term, a: 64 - a.bit_length(),
    "trailing_zeros": lambda term, a: (a & -a).bit_length() - 1 if a else 64,
    "widen_half": lambda term, a: a,
    "narrow_half": lambda term, a: narrowed(a, "f16"),
    "bits_of": lambda term, a: encode(term.arguments[0].type, a),
    "float_from_bits": lambda term, a: decode(term.type, a),
    "round_digits": lambda term, a, b: _round_digits(term.type, a, b),
}


def _library(term: Term, *arguments: Number) -> Number:
    if term.value in _BITS:
        return _BITS[term.value](term, *arguments)
    return narrowed(_host_function(term.value, len(arguments))(*arguments), term.type)


HANDLERS: dict[str, Callable] = {
    "argument": lambda term: term.value,  # the operand of that number: `value_of` knows it
    "constant": lambda term: term.value,
    "add": lambda term, a, b: _result(term, a + b),
    "subtract": lambda term, a, b: _result(term, a - b),
    "multiply": lambda term, a, b: _result(term, a * b),
    "divide": _divide,
    "negate": lambda term, a: _result(term, -a),
    "and": lambda term, a, b: _result(term, a & b),
    "or": lambda term, a, b: _result(term, a | b),
    "xor": lambda term, a, b: _result(term, a ^ b),
    "shift_left": lambda term, a, b: _result(term, a << b % width(term.type)),
    "shift_right": lambda term, a, b: _result(term, a >> b % width(term.type)),
    "equal": _equal,
    "less": lambda term, a, b: a < b,
    "less_equal": lambda term, a, b: a <= b,
    "select": lambda term, condition, yes, no: yes if condition else no,
    "floor_quotient": _floor_quotient,
    "floor_remainder": _floor_remainder,
    "power": lambda term, a, b: wrapped(pow(a, b, 1 << width(term.type)), term.type),
    "convert": _convert,
    "saturate": _saturate,
    "round": lambda term, a: _whole(_DIRECTIONS[term.value], a),
    "square_root": _square_root,
    "fused_multiply_add": _fused_multiply_add,
    "copy_sign": _copy_sign,
    "library": _library,
}
assert set(HANDLERS) == set(PRIMITIVES), "a primitive without meaning"


@cache
def _steps(term: Term) -> list[tuple[Callable, Term, list[int]]]:
    """What there is to do for a term, in order: each step's values stand at earlier places."""
    places: dict[Term, int] = {}
    steps = []
    for step in term.walk():
        steps.append((HANDLERS[step.primitive], step, [places[a] for a in step.arguments]))
        places[step] = len(places)
    return steps


def value_of(term: Term, operands: tuple[Number, ...]) -> Number:
    """A term's value. Both arms of a select are evaluated: no primitive can go wrong."""
    values: list[Number] = []
    for handler, step, places in _steps(term):
        if step.primitive == "argument":
            values.append(operands[step.value])
        else:
            values.append(handler(step, *[values[place] for place in places]))
    return values[-1]


def evaluate(name: str, *operands: Number) -> Number | str:
    """What a term row gives for its operands in order (dst left out), or a fault's name."""
    row = BY_NAME[name]
    if row.meaning is None:
        raise ValueError(f"{name} is no term row")
    for fault, condition in row.trap_conditions:
        if value_of(condition, operands):
            return fault
    return value_of(row.meaning, operands)
