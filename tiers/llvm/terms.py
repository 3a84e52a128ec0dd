"""Terms as LLVM IR text: what an opcode means, inside a function that somebody else writes.

`evaluate(text, term, operands)` appends a term's instructions to a `Text` and gives the operand
that holds the result. Operands are registers or literals (`literal`) of type `LLVM_TYPES[type]`.
What the instructions need outside of the function is noted in `text.needs`, and `prelude(needs)`
is its text, once a module. Nothing here needs llvmlite.

Results agree with `spec/reference.py` bit for bit. No instruction is undefined or poison for any
operands, since both arms of a select are evaluated; there are no flags and no branches, so that a
loop around a term can be vectorised. Functions of the host are called without side effects: that
they set errno is nobody's business.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterable, Sequence

from ...spec.terms import BITS, FLOATS, HOST_LIBRARY, INTS, PRIMITIVES, SIGNED, Term, width

LLVM_TYPES = {type: f"i{width(type)}" for type in (*INTS, "bool", "f16", "bits")}
LLVM_TYPES |= {"f32": "float", "f64": "double"}

# C functions of the host by name: the result's type and the parameters'.
HOST_FUNCTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "fmod": ("double", ("double", "double")),
    "fmodf": ("float", ("float", "float")),
    "round_digits_f64": ("double", ("double", "i64")),
    "round_digits_f32": ("float", ("float", "i64")),
}
_C_NAMES = {"gamma": "tgamma", "lgamma": "log_gamma"}
_TWO_OPERANDS = ("pow", "atan2", "hypot")
for _name in sorted(HOST_LIBRARY - {"round_digits"}):
    _parameters = ("double",) * (2 if _name in _TWO_OPERANDS else 1)
    HOST_FUNCTIONS[_C_NAMES.get(_name, _name)] = "double", _parameters

_INTRINSICS: dict[str, tuple[str, tuple[str, ...]]] = {
    "llvm.ctpop.i64": ("i64", ("i64",)),
    "llvm.ctlz.i64": ("i64", ("i64", "i1")),
    "llvm.cttz.i64": ("i64", ("i64", "i1")),
}
_DIRECTIONS = {
    "floor": "floor",
    "ceiling": "ceil",
    "truncate": "trunc",
    "nearest_even": "roundeven",
}
for _float in FLOATS:
    for _name, _arity in [*((name, 1) for name in _DIRECTIONS.values()), ("sqrt", 1)]:
        _INTRINSICS[f"llvm.{_name}.{_float}"] = LLVM_TYPES[_float], (LLVM_TYPES[_float],) * _arity
    for _name, _arity in (("copysign", 2), ("fma", 3)):
        _INTRINSICS[f"llvm.{_name}.{_float}"] = LLVM_TYPES[_float], (LLVM_TYPES[_float],) * _arity
    for _int in INTS:
        _name = f"llvm.fpto{'si' if _int in SIGNED else 'ui'}.sat.{LLVM_TYPES[_int]}.{_float}"
        _INTRINSICS[_name] = LLVM_TYPES[_int], (LLVM_TYPES[_float],)

_POWER = """\
define internal i64 @power_u64(i64 %base, i64 %exponent) nounwind willreturn memory(none) {
start:
  br label %test
test:
  %result = phi i64 [ 1, %start ], [ %product, %step ]
  %square = phi i64 [ %base, %start ], [ %next, %step ]
  %rest = phi i64 [ %exponent, %start ], [ %halved, %step ]
  %done = icmp eq i64 %rest, 0
  br i1 %done, label %end, label %step
step:
  %odd = trunc i64 %rest to i1
  %factor = select i1 %odd, i64 %square, i64 1
  %product = mul i64 %result, %factor
  %next = mul i64 %square, %square
  %halved = lshr i64 %rest, 1
  br label %test
end:
  ret i64 %result
}"""
INLINE_POWER = 1 << 10  # up to this literal exponent a power is written out


def _declaration(name: str, result: str, parameters: Sequence[str]) -> str:
    return f"declare {result} @{name}({', '.join(parameters)})"


PRELUDE = {
    name: _declaration(name, *signature)
    for name, signature in {**HOST_FUNCTIONS, **_INTRINSICS}.items()
}
PRELUDE["power_u64"] = _POWER


def prelude(needs: Iterable[str]) -> str:
    """The definitions of these names and of all that they name in turn."""
    wanted: dict[str, None] = {}
    waiting = sorted(needs, reverse=True)
    while waiting:
        name = waiting.pop()
        if name not in wanted:
            wanted[name] = None
            waiting += [used for used in re.findall(r"@([\w.]+)", PRELUDE[name]) if used != name]
    return "".join(f"{PRELUDE[name]}\n" for name in wanted)


class Text:
    """The body of one function while it is written."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.needs: set[str] = set()
        self._names = 0
        self._values = 0

    def line(self, text: str) -> None:
        """An instruction without a result, or a label."""
        self.lines.append(text if text.endswith(":") else f"  {text}")

    def value(self, instruction: str) -> str:
        """An instruction with a result: gives its register."""
        name = f"%v{self._values}"
        self._values += 1
        self.lines.append(f"  {name} = {instruction}")
        return name

    def fresh(self, hint: str) -> str:
        """A name that nothing else in the function has, without its %."""
        self._names += 1
        return f"{hint}.{self._names}"

    def host(self, name: str) -> str:
        """An operand of type ptr: the address of one of `HOST_FUNCTIONS`."""
        self.needs.add(name)
        return f"@{name}"


# --- literals -------------------------------------------------------------------------------------


def literal(type: str, value: float) -> str:
    """A constant as an operand; an f16 is given by its bits."""
    if type in FLOATS:
        if type == "f32":
            value = struct.unpack("<f", struct.pack("<f", value))[0]
        # LLVM writes a float, too, as the bits of a double
        return f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}"
    if type == "bool":
        return "true" if int(value) & 1 else "false"
    bits = width(type)
    low = int(value) & (1 << bits) - 1
    return str(low - (1 << bits) if low >> bits - 1 else low)  # LLVM's integers have no sign


def known(type: str, operand: str) -> float | None:
    """The number that an operand is, if it is a literal."""
    if operand.startswith(("%", "@")):
        return None
    if type in FLOATS:
        if not re.fullmatch("0x[0-9A-Fa-f]{16}", operand):
            return None
        return float(struct.unpack("<d", struct.pack("<Q", int(operand, 16)))[0])
    if operand in ("true", "false"):
        return operand == "true"
    low = int(operand) & (1 << width(type)) - 1
    return low - (1 << width(type)) if type in SIGNED and low >> width(type) - 1 else low


# --- primitives: each takes the text, the term and its arguments' operands ------------------------


def _intrinsic(text: Text, name: str, *operands: str) -> str:
    text.needs.add(name)
    result, parameters = _INTRINSICS[name]
    return text.value(f"call {result} @{name}({_typed(parameters, operands)})")


def _typed(types: Sequence[str], operands: Sequence[str]) -> str:
    return ", ".join(f"{type} {operand}" for type, operand in zip(types, operands, strict=True))


def _host(text: Text, name: str, *operands: str) -> str:
    """A call that LLVM may move, merge and drop, but not take for a function that it knows: it
    would make x * x of pow(x, 2), which the interpreter does not."""
    result, parameters = HOST_FUNCTIONS[name]
    attributes = "nounwind willreturn memory(none) nobuiltin"
    called = text.host(name)
    return text.value(f"call {result} {called}({_typed(parameters, operands)}) {attributes}")


def _select(text: Text, condition: str, type: str, yes: str, no: str) -> str:
    return text.value(f"select i1 {condition}, {type} {yes}, {type} {no}")


def _choose(text: Text, term: Term, condition: str, yes: str, no: str) -> str:
    return _select(text, condition, LLVM_TYPES[term.type], yes, no)


def _arithmetic(name: str) -> Callable[..., str]:
    def emit(text: Text, term: Term, a: str, b: str) -> str:
        prefix = "f" if term.type in FLOATS else ""
        return text.value(f"{prefix}{name} {LLVM_TYPES[term.type]} {a}, {b}")

    return emit


def _plain(name: str) -> Callable[..., str]:
    return lambda text, term, a, b: text.value(f"{name} {LLVM_TYPES[term.type]} {a}, {b}")


def _negate(text: Text, term: Term, a: str) -> str:
    type = LLVM_TYPES[term.type]
    return text.value(f"fneg {type} {a}" if term.type in FLOATS else f"sub {type} 0, {a}")


def _shift(text: Text, term: Term, name: str, a: str, b: str) -> str:
    type, mask = LLVM_TYPES[term.type], width(term.type) - 1
    count = known(term.type, b)
    masked = text.value(f"and {type} {b}, {mask}") if count is None else str(int(count) & mask)
    return text.value(f"{name} {type} {a}, {masked}")


def _shift_left(text: Text, term: Term, a: str, b: str) -> str:
    return _shift(text, term, "shl", a, b)


def _shift_right(text: Text, term: Term, a: str, b: str) -> str:
    return _shift(text, term, "ashr" if term.type in SIGNED else "lshr", a, b)


def _compare(float_name: str, signed: str, unsigned: str) -> Callable[..., str]:
    def emit(text: Text, term: Term, a: str, b: str) -> str:
        type = term.arguments[0].type
        if type in FLOATS:
            return text.value(f"fcmp {float_name} {LLVM_TYPES[type]} {a}, {b}")
        name = signed if type in SIGNED else unsigned
        return text.value(f"icmp {name} {LLVM_TYPES[type]} {a}, {b}")

    return emit


def _convert(text: Text, term: Term, a: str) -> str:
    source, to = term.arguments[0].type, term.type
    if source in FLOATS:
        if source == to:
            return a
        name = "fpext" if to == "f64" else "fptrunc"
    elif to in FLOATS:
        name = "sitofp" if source in SIGNED else "uitofp"
    elif width(source) == width(to):
        return a
    elif width(source) > width(to):
        name = "trunc"
    else:
        name = "sext" if source in SIGNED else "zext"
    return text.value(f"{name} {LLVM_TYPES[source]} {a} to {LLVM_TYPES[to]}")


def _saturate(text: Text, term: Term, a: str) -> str:
    sign = "si" if term.type in SIGNED else "ui"
    name = f"llvm.fpto{sign}.sat.{LLVM_TYPES[term.type]}.{term.arguments[0].type}"
    return _intrinsic(text, name, a)


def _copy_sign(text: Text, term: Term, a: str, b: str) -> str:
    type = LLVM_TYPES[term.type]
    ordered = text.value(f"fcmp ord {type} {b}, {b}")
    sign = _select(text, ordered, type, b, literal(term.type, 1.0))
    return _intrinsic(text, f"llvm.copysign.{term.type}", a, sign)


# --- division -------------------------------------------------------------------------------------


def _divisor(text: Text, term: Term, b: str) -> str:
    """b, or 1 in place of 0 (which a row traps before it divides, but LLVM must not know that) and
    of -1 (whose quotient is a negation, and overflows). Two selects: the one for 0 goes away behind
    the trap's own test."""
    if known(term.type, b) is not None:
        return b
    type = LLVM_TYPES[term.type]
    for odd in (0, -1) if term.type in SIGNED else (0,):
        b = _select(text, text.value(f"icmp eq {type} {b}, {odd}"), type, "1", b)
    return b


def _corrected(text: Text, type: str, rest: str, b: str) -> str:
    """Whether a quotient toward 0 with this rest is one above the floored one."""
    inexact = text.value(f"icmp ne {type} {rest}, 0")
    opposite = text.value(f"icmp slt {type} {text.value(f'xor {type} {rest}, {b}')}, 0")
    return text.value(f"and i1 {inexact}, {opposite}")


def _floor_quotient(text: Text, term: Term, a: str, b: str) -> str:
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
    return _select(text, text.value(f"icmp eq {type} {b}, -1"), type, negated, floored)


def _floor_remainder(text: Text, term: Term, a: str, b: str) -> str:
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
    added = _select(text, _corrected(text, type, rest, divisor), type, divisor, "0")
    return text.value(f"add {type} {rest}, {added}")


def _power_of_two(number: float) -> int | None:
    """The exponent of a whole power of two above 0."""
    whole = int(number)
    return whole.bit_length() - 1 if whole > 0 and whole & whole - 1 == 0 else None


def _remainder(text: Text, term: Term, a: str, b: str) -> str:
    """C's fmod, which is exact; but for the sign of a 0, which nobody looks at."""
    number = known(term.type, b)
    if number and number < 2.0**63 and number == int(number) and _power_of_two(number) is not None:
        # also exact, and a loop of it can be vectorised: where the quotient underflows, it is 0
        type = LLVM_TYPES[term.type]
        quotient = text.value(f"fdiv {type} {a}, {b}")
        whole = _intrinsic(text, f"llvm.trunc.{term.type}", quotient)
        product = text.value(f"fmul {type} {whole}, {b}")
        return text.value(f"fsub {type} {a}, {product}")
    return _host(text, "fmodf" if term.type == "f32" else "fmod", a, b)


def _opposite(text: Text, type: str, zero: str, b: str, rest: str) -> str:
    """Whether a rest that is not 0 has the other sign than b."""
    below = text.value(f"fcmp olt {type} {b}, {zero}")
    rest_below = text.value(f"fcmp olt {type} {rest}, {zero}")
    return text.value(f"xor i1 {below}, {rest_below}")


def _float_remainder(text: Text, term: Term, a: str, b: str) -> str:
    type, zero = LLVM_TYPES[term.type], literal(term.type, 0.0)
    rest = _remainder(text, term, a, b)
    moved = text.value(f"fadd {type} {rest}, {b}")
    floored = _select(text, _opposite(text, type, zero, b, rest), type, moved, rest)
    signed_zero = _intrinsic(text, f"llvm.copysign.{term.type}", zero, b)
    exact = text.value(f"fcmp oeq {type} {rest}, {zero}")
    return _select(text, exact, type, signed_zero, floored)


def _float_quotient(text: Text, term: Term, a: str, b: str) -> str:
    type, zero, one = LLVM_TYPES[term.type], literal(term.type, 0.0), literal(term.type, 1.0)
    plain = text.value(f"fdiv {type} {a}, {b}")
    rest = _remainder(text, term, a, b)
    difference = text.value(f"fsub {type} {a}, {rest}")
    quotient = text.value(f"fdiv {type} {difference}, {b}")
    inexact = text.value(f"fcmp une {type} {rest}, {zero}")
    opposite = _opposite(text, type, zero, b, rest)
    less = text.value(f"fsub {type} {quotient}, {one}")
    quotient = _select(text, text.value(f"and i1 {inexact}, {opposite}"), type, less, quotient)
    floor = _intrinsic(text, f"llvm.floor.{term.type}", quotient)
    above = text.value(f"fsub {type} {quotient}, {floor}")
    high = text.value(f"fcmp ogt {type} {above}, {literal(term.type, 0.5)}")
    whole = _select(text, high, type, text.value(f"fadd {type} {floor}, {one}"), floor)
    signed_zero = _intrinsic(text, f"llvm.copysign.{term.type}", zero, plain)
    nothing = text.value(f"fcmp oeq {type} {quotient}, {zero}")
    whole = _select(text, nothing, type, signed_zero, whole)
    return _select(text, text.value(f"fcmp oeq {type} {b}, {zero}"), type, plain, whole)


def _power(text: Text, term: Term, a: str, b: str) -> str:
    type, exponent = LLVM_TYPES[term.type], known(term.type, b)
    if exponent is not None and 0 <= exponent <= INLINE_POWER:
        return _product(text, type, a, int(exponent))
    if known(term.type, a) == 2:
        inside = text.value(f"icmp ult {type} {b}, {width(term.type)}")
        return _select(text, inside, type, _shift_left(text, term, "1", b), "0")
    wide = "i64" if term.type in SIGNED else "u64"
    operands = [
        _convert(text, Term("convert", wide, (Term("argument", term.type),)), operand)
        for operand in (a, b)
    ]
    text.needs.add("power_u64")
    result = text.value(f"call i64 @power_u64({_typed(('i64', 'i64'), operands)})")
    return _convert(text, Term("convert", term.type, (Term("argument", wide),)), result)


def _product(text: Text, type: str, a: str, exponent: int) -> str:
    """A power as multiplications."""
    result = "1"
    while exponent:
        if exponent & 1:
            result = a if result == "1" else text.value(f"mul {type} {result}, {a}")
        exponent >>= 1
        if exponent:
            a = text.value(f"mul {type} {a}, {a}")
    return result


# --- library --------------------------------------------------------------------------------------


def _count(intrinsic: str, *flags: str) -> Callable[..., str]:
    def emit(text: Text, term: Term, a: str) -> str:
        wide = _convert(text, Term("convert", "u64", term.arguments), a)
        return _intrinsic(text, intrinsic, wide, *flags)

    return emit


def _bits_of(text: Text, term: Term, a: str) -> str:
    source, type = LLVM_TYPES[term.arguments[0].type], LLVM_TYPES[term.type]
    nan = literal(term.type, 0x7FC00000 if type == "i32" else 0x7FF8000000000000)
    ordered = text.value(f"fcmp ord {source} {a}, {a}")
    return _select(text, ordered, type, text.value(f"bitcast {source} {a} to {type}"), nan)


def _float_from_bits(text: Text, term: Term, a: str) -> str:
    source = LLVM_TYPES[term.arguments[0].type]
    return text.value(f"bitcast {source} {a} to {LLVM_TYPES[term.type]}")


def _widen_half(text: Text, term: Term, a: str) -> str:
    """By integers, as `primitives.h` does: not every machine has an instruction for it."""
    value = text.value
    wide = value(f"zext i16 {a} to i32")
    sign = value(f"shl i32 {value(f'and i32 {wide}, {0x8000}')}, 16")
    rest = value(f"and i32 {wide}, {0x7FFF}")
    mantissa = value(f"shl i32 {value(f'and i32 {rest}, {0x3FF}')}, 13")
    beyond = value(f"or i32 {mantissa}, {0x7F800000}")
    normal = value(f"add i32 {value(f'shl i32 {rest}, 13')}, {0x38000000}")
    scaled = value(f"fmul float {value(f'uitofp i32 {rest} to float')}, {literal('f32', 2.0**-24)}")
    tiny = value(f"bitcast float {scaled} to i32")
    small = _select(text, value(f"icmp uge i32 {rest}, {0x400}"), "i32", normal, tiny)
    magnitude = _select(text, value(f"icmp uge i32 {rest}, {0x7C00}"), "i32", beyond, small)
    return value(f"bitcast i32 {value(f'or i32 {sign}, {magnitude}')} to float")


def _narrow_half(text: Text, term: Term, a: str) -> str:
    """As `primitives.h`, both cases computed; shift counts of the other case are masked."""
    value = text.value
    bits = value(f"bitcast float {a} to i32")
    sign = value(f"and i32 {value(f'lshr i32 {bits}, 16')}, {0x8000}")
    bits = value(f"and i32 {bits}, {0x7FFFFFFF}")

    count = value(f"sub i32 126, {value(f'lshr i32 {bits}, 23')}")
    shift = value(f"and i32 {count}, 31")
    before = value(f"and i32 {value(f'sub i32 {count}, 1')}, 31")
    mantissa = value(f"or i32 {value(f'and i32 {bits}, {0x7FFFFF}')}, {0x800000}")
    tiny_tie = value(f"shl i32 1, {before}")
    mask = value(f"sub i32 {value(f'shl i32 {tiny_tie}, 1')}, 1")
    tiny_kept = value(f"lshr i32 {mantissa}, {shift}")
    tiny_lost = value(f"and i32 {mantissa}, {mask}")

    normal_kept = value(f"lshr i32 {value(f'sub i32 {bits}, {0x38000000}')}, 13")
    normal_lost = value(f"and i32 {bits}, {0x1FFF}")

    is_tiny = value(f"icmp ult i32 {bits}, {0x38800000}")
    tie = _select(text, is_tiny, "i32", tiny_tie, str(0x1000))
    kept = _select(text, is_tiny, "i32", tiny_kept, normal_kept)
    lost = _select(text, is_tiny, "i32", tiny_lost, normal_lost)
    # more than half is lost, or half of it and what is kept is odd
    excess = value(f"add i32 {lost}, {value(f'and i32 {kept}, 1')}")
    up = value(f"zext i1 {value(f'icmp ugt i32 {excess}, {tie}')} to i32")
    half = value(f"add i32 {kept}, {up}")
    for bound, outside in ((0x33000000, "0"), (0x47800000, str(0x7C00))):
        name = "ult" if outside == "0" else "uge"
        half = _select(text, value(f"icmp {name} i32 {bits}, {bound}"), "i32", outside, half)
    nan = value(f"icmp ugt i32 {bits}, {0x7F800000}")
    half = _select(text, nan, "i32", str(0x7E00), value(f"or i32 {sign}, {half}"))
    return value(f"trunc i32 {half} to i16")


def _library(text: Text, term: Term, *operands: str) -> str:
    return LIBRARY[term.value](text, term, *operands)


def _round_digits(text: Text, term: Term, a: str, b: str) -> str:
    return _host(text, f"round_digits_{term.type}", a, b)


def _host_library(text: Text, term: Term, *operands: str) -> str:
    called = _C_NAMES.get(term.value, term.value)
    if term.type == "f64":
        return _host(text, called, *operands)
    wide = [text.value(f"fpext float {operand} to double") for operand in operands]
    return text.value(f"fptrunc double {_host(text, called, *wide)} to float")


LIBRARY: dict[str, Callable[..., str]] = {
    "population_count": _count("llvm.ctpop.i64"),
    "leading_zeros": _count("llvm.ctlz.i64", "false"),
    "trailing_zeros": _count("llvm.cttz.i64", "false"),
    "widen_half": _widen_half,
    "narrow_half": _narrow_half,
    "bits_of": _bits_of,
    "float_from_bits": _float_from_bits,
    **dict.fromkeys(HOST_LIBRARY, _host_library),
    "round_digits": _round_digits,
}
assert set(LIBRARY) == {*BITS, *HOST_LIBRARY}, "a library function without LLVM"

HANDLERS: dict[str, Callable[..., str]] = {
    "add": _arithmetic("add"),
    "subtract": _arithmetic("sub"),
    "multiply": _arithmetic("mul"),
    "divide": _plain("fdiv"),
    "negate": _negate,
    "and": _plain("and"),
    "or": _plain("or"),
    "xor": _plain("xor"),
    "shift_left": _shift_left,
    "shift_right": _shift_right,
    "equal": _compare("oeq", "eq", "eq"),
    "less": _compare("olt", "slt", "ult"),
    "less_equal": _compare("ole", "sle", "ule"),
    "select": _choose,
    "floor_quotient": _floor_quotient,
    "floor_remainder": _floor_remainder,
    "power": _power,
    "convert": _convert,
    "saturate": _saturate,
    "round": lambda text, term, a: _intrinsic(
        text, f"llvm.{_DIRECTIONS[term.value]}.{term.type}", a
    ),
    "square_root": lambda text, term, a: _intrinsic(text, f"llvm.sqrt.{term.type}", a),
    "fused_multiply_add": lambda text, term, a, b, c: _intrinsic(
        text, f"llvm.fma.{term.type}", a, b, c
    ),
    "copy_sign": _copy_sign,
    "library": _library,
}
assert {*HANDLERS, "argument", "constant"} == set(PRIMITIVES), "a primitive without LLVM"


def evaluate(text: Text, term: Term, arguments: Sequence[str]) -> str:
    """Appends a term's instructions for these operands; gives the operand of its result."""
    done: dict[int, str] = {}  # by identity: a term is a graph, and `==` on terms makes a term

    def visit(term: Term) -> str:
        if term.primitive == "argument":
            return arguments[term.value]
        if term.primitive == "constant":
            return literal(term.type, term.value)
        if id(term) not in done:
            operands = [visit(argument) for argument in term.arguments]
            done[id(term)] = HANDLERS[term.primitive](text, term, *operands)
        return done[id(term)]

    return visit(term)
