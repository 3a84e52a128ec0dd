"""Division as LLVM IR: floored quotients and remainders, of integers and of floats.

Each function takes the text, the term and its operands, and gives the operand of the result. None
divides by 0 or overflows, whatever b is: rows trap ahead of that, but LLVM is to take no licence.
"""

from __future__ import annotations

from ...spec.terms import FLOATS, SIGNED, Term
from .ir_text import LLVM_TYPES, Text, call_host, call_intrinsic, known, literal, select


def _divisor(text: Text, term: Term, b: str) -> str:
    """b, or 1 in place of 0 (which a row traps before it divides, but LLVM must not know that) and
    of -1 (whose quotient is a negation, and overflows). Two selects: the one for 0 goes away behind
    the trap's own test."""
    if known(term.type, b) is not None:
        return b
    type = LLVM_TYPES[term.type]
    for odd in (0, -1) if term.type in SIGNED else (0,):
        b = select(text, text.value(f"icmp eq {type} {b}, {odd}"), type, "1", b)
    return b


def _corrected(text: Text, type: str, rest: str, b: str) -> str:
    """Whether a quotient toward 0 with this rest is one above the floored one."""
    inexact = text.value(f"icmp ne {type} {rest}, 0")
    opposite = text.value(f"icmp slt {type} {text.value(f'xor {type} {rest}, {b}')}, 0")
    return text.value(f"and i1 {inexact}, {opposite}")


def floor_quotient(text: Text, term: Term, a: str, b: str) -> str:
    if term.type in FLOATS:
        return _float_quotient(text, term, a, b)
    type, number = LLVM_TYPES[term.type], known(term.type, b)
    if number in (0, 1):
        return a
    if number == -1:
        return text.value(f"sub {type} 0, {a}")
    signed = term.type in SIGNED
    if number and (shift := _power_of_two(number)) is not None:
        return text.value(f"{'ashr' if signed else 'lshr'} {type} {a}, {shift}")
    divisor = _divisor(text, term, b)
    if not signed:
        return text.value(f"udiv {type} {a}, {divisor}")
    quotient = text.value(f"sdiv {type} {a}, {divisor}")
    rest = text.value(f"srem {type} {a}, {divisor}")
    less = text.value(f"zext i1 {_corrected(text, type, rest, divisor)} to {type}")
    floored = text.value(f"sub {type} {quotient}, {less}")
    if number is not None:
        return floored
    negated = text.value(f"sub {type} 0, {a}")
    return select(text, text.value(f"icmp eq {type} {b}, -1"), type, negated, floored)


def floor_remainder(text: Text, term: Term, a: str, b: str) -> str:
    if term.type in FLOATS:
        return _float_remainder(text, term, a, b)
    type, number = LLVM_TYPES[term.type], known(term.type, b)
    if number in (0, 1, -1):
        return literal(term.type, 0)
    if number and _power_of_two(number) is not None:
        return text.value(f"and {type} {a}, {literal(term.type, number - 1)}")
    divisor = _divisor(text, term, b)
    if term.type not in SIGNED:
        return text.value(f"urem {type} {a}, {divisor}")
    rest = text.value(f"srem {type} {a}, {divisor}")
    added = select(text, _corrected(text, type, rest, divisor), type, divisor, "0")
    return text.value(f"add {type} {rest}, {added}")


def _power_of_two(number: float) -> int | None:
    """The exponent of a whole power of two above 0."""
    whole = int(number)
    power = whole == number and whole > 0 and whole & whole - 1 == 0
    return whole.bit_length() - 1 if power else None


def _remainder(text: Text, term: Term, a: str, b: str) -> str:
    """C's fmod, which is exact; but for the sign of a 0, which nobody looks at."""
    number = known(term.type, b)
    if number is not None and 1 <= number < 2.0**63 and _power_of_two(number) is not None:
        # also exact, and a loop of it can be vectorised: where the quotient underflows, it is 0
        type = LLVM_TYPES[term.type]
        quotient = text.value(f"fdiv {type} {a}, {b}")
        whole = call_intrinsic(text, f"llvm.trunc.{term.type}", quotient)
        product = text.value(f"fmul {type} {whole}, {b}")
        return text.value(f"fsub {type} {a}, {product}")
    return call_host(text, "fmodf" if term.type == "f32" else "fmod", a, b)


def _opposite(text: Text, type: str, zero: str, b: str, rest: str) -> str:
    """Whether a rest that is not 0 has the other sign than b."""
    below = text.value(f"fcmp olt {type} {b}, {zero}")
    rest_below = text.value(f"fcmp olt {type} {rest}, {zero}")
    return text.value(f"xor i1 {below}, {rest_below}")


def _float_remainder(text: Text, term: Term, a: str, b: str) -> str:
    type, zero = LLVM_TYPES[term.type], literal(term.type, 0.0)
    rest = _remainder(text, term, a, b)
    moved = text.value(f"fadd {type} {rest}, {b}")
    floored = select(text, _opposite(text, type, zero, b, rest), type, moved, rest)
    signed_zero = call_intrinsic(text, f"llvm.copysign.{term.type}", zero, b)
    exact = text.value(f"fcmp oeq {type} {rest}, {zero}")
    return select(text, exact, type, signed_zero, floored)


def _float_quotient(text: Text, term: Term, a: str, b: str) -> str:
    type, zero, one = LLVM_TYPES[term.type], literal(term.type, 0.0), literal(term.type, 1.0)
    plain = text.value(f"fdiv {type} {a}, {b}")
    rest = _remainder(text, term, a, b)
    difference = text.value(f"fsub {type} {a}, {rest}")
    quotient = text.value(f"fdiv {type} {difference}, {b}")
    inexact = text.value(f"fcmp une {type} {rest}, {zero}")
    opposite = _opposite(text, type, zero, b, rest)
    less = text.value(f"fsub {type} {quotient}, {one}")
    quotient = select(text, text.value(f"and i1 {inexact}, {opposite}"), type, less, quotient)
    floor = call_intrinsic(text, f"llvm.floor.{term.type}", quotient)
    above = text.value(f"fsub {type} {quotient}, {floor}")
    high = text.value(f"fcmp ogt {type} {above}, {literal(term.type, 0.5)}")
    whole = select(text, high, type, text.value(f"fadd {type} {floor}, {one}"), floor)
    signed_zero = call_intrinsic(text, f"llvm.copysign.{term.type}", zero, plain)
    nothing = text.value(f"fcmp oeq {type} {quotient}, {zero}")
    whole = select(text, nothing, type, signed_zero, whole)
    return select(text, text.value(f"fcmp oeq {type} {b}, {zero}"), type, plain, whole)
