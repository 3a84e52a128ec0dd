"""Terms as LLVM IR text: what an opcode means, inside a function that somebody else writes.

`evaluate(text, term, operands)` appends a term's instructions to a `Text` and gives the operand
that holds the result. Nothing here needs llvmlite.

Results agree with `spec/reference.py` bit for bit. No instruction is undefined or poison for any
operands, since both arms of a select are evaluated; there are no flags and no branches, so that a
loop around a term can be vectorised. But in a `@fastmath` function a term that is one float
operation of the program's carries `FASTMATH`; what computes a remainder or a sine does not, as it
is made of steps that are exact only as they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...spec.terms import BITS, FLOATS, HOST_LIBRARY, PRIMITIVES, SIGNED, Term, width
from .division import floor_quotient, floor_remainder
from .ir_text import (
    C_NAMES,
    DIRECTIONS,
    HOST_FUNCTIONS,
    LLVM_TYPES,
    PRELUDE,
    Text,
    call_host,
    call_intrinsic,
    known,
    literal,
    prelude,
    select,
    typed,
)

__all__ = ["HOST_FUNCTIONS", "LLVM_TYPES", "PRELUDE", "Text", "evaluate", "literal", "prelude"]

# A sum may be done in any order, x / y as x * (1 / y), a * b + c with one rounding, and -0.0 may be
# 0.0; but NaN and infinities are there, so nnan and ninf are not.
FASTMATH = "reassoc nsz arcp contract afn "
RELAXED = ("add", "subtract", "multiply", "divide", "negate")
INLINE_POWER = 1 << 10  # up to this literal exponent a power is written out

# --- primitives: each takes the text, the term and its arguments' operands ------------------------


def _choose(text: Text, term: Term, condition: str, yes: str, no: str) -> str:
    return select(text, condition, LLVM_TYPES[term.type], yes, no)


def _arithmetic(name: str) -> Callable[..., str]:
    def emit(text: Text, term: Term, a: str, b: str) -> str:
        instruction = f"f{name} {text.flags}" if term.type in FLOATS else f"{name} "
        return text.value(f"{instruction}{LLVM_TYPES[term.type]} {a}, {b}")

    return emit


def _plain(name: str) -> Callable[..., str]:
    return lambda text, term, a, b: text.value(f"{name} {LLVM_TYPES[term.type]} {a}, {b}")


def _negate(text: Text, term: Term, a: str) -> str:
    type = LLVM_TYPES[term.type]
    if term.type in FLOATS:
        return text.value(f"fneg {text.flags}{type} {a}")
    return text.value(f"sub {type} 0, {a}")


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
    return call_intrinsic(text, name, a)


def _copy_sign(text: Text, term: Term, a: str, b: str) -> str:
    type = LLVM_TYPES[term.type]
    ordered = text.value(f"fcmp ord {type} {b}, {b}")
    sign = select(text, ordered, type, b, literal(term.type, 1.0))
    return call_intrinsic(text, f"llvm.copysign.{term.type}", a, sign)


def _power(text: Text, term: Term, a: str, b: str) -> str:
    type, exponent = LLVM_TYPES[term.type], known(term.type, b)
    if exponent is not None and 0 <= exponent <= INLINE_POWER:
        return _product(text, type, a, int(exponent))
    if known(term.type, a) == 2:
        inside = text.value(f"icmp ult {type} {b}, {width(term.type)}")
        return select(text, inside, type, _shift_left(text, term, "1", b), "0")
    wide = "i64" if term.type in SIGNED else "u64"
    operands = [
        _convert(text, Term("convert", wide, (Term("argument", term.type),)), operand)
        for operand in (a, b)
    ]
    text.needs.add("power_u64")
    result = text.value(f"call i64 @power_u64({typed(('i64', 'i64'), operands)})")
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
        return call_intrinsic(text, intrinsic, wide, *flags)

    return emit


def _bits_of(text: Text, term: Term, a: str) -> str:
    source, type = LLVM_TYPES[term.arguments[0].type], LLVM_TYPES[term.type]
    nan = literal(term.type, 0x7FC00000 if type == "i32" else 0x7FF8000000000000)
    ordered = text.value(f"fcmp ord {source} {a}, {a}")
    return select(text, ordered, type, text.value(f"bitcast {source} {a} to {type}"), nan)


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
    small = select(text, value(f"icmp uge i32 {rest}, {0x400}"), "i32", normal, tiny)
    magnitude = select(text, value(f"icmp uge i32 {rest}, {0x7C00}"), "i32", beyond, small)
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
    tie = select(text, is_tiny, "i32", tiny_tie, str(0x1000))
    kept = select(text, is_tiny, "i32", tiny_kept, normal_kept)
    lost = select(text, is_tiny, "i32", tiny_lost, normal_lost)
    # more than half is lost, or half of it and what is kept is odd
    excess = value(f"add i32 {lost}, {value(f'and i32 {kept}, 1')}")
    up = value(f"zext i1 {value(f'icmp ugt i32 {excess}, {tie}')} to i32")
    half = value(f"add i32 {kept}, {up}")
    for bound, outside in ((0x33000000, "0"), (0x47800000, str(0x7C00))):
        name = "ult" if outside == "0" else "uge"
        half = select(text, value(f"icmp {name} i32 {bits}, {bound}"), "i32", outside, half)
    nan = value(f"icmp ugt i32 {bits}, {0x7F800000}")
    half = select(text, nan, "i32", str(0x7E00), value(f"or i32 {sign}, {half}"))
    return value(f"trunc i32 {half} to i16")


def _library(text: Text, term: Term, *operands: str) -> str:
    return LIBRARY[term.value](text, term, *operands)


def _round_digits(text: Text, term: Term, a: str, b: str) -> str:
    return call_host(text, f"round_digits_{term.type}", a, b)


def _host_library(text: Text, term: Term, *operands: str) -> str:
    called = C_NAMES.get(term.value, term.value)
    if term.type == "f64":
        return call_host(text, called, *operands)
    wide = [text.value(f"fpext float {operand} to double") for operand in operands]
    return text.value(f"fptrunc double {call_host(text, called, *wide)} to float")


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
    "divide": _arithmetic("div"),
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
    "floor_quotient": floor_quotient,
    "floor_remainder": floor_remainder,
    "power": _power,
    "convert": _convert,
    "saturate": _saturate,
    "round": lambda text, term, a: call_intrinsic(
        text, f"llvm.{DIRECTIONS[term.value]}.{term.type}", a
    ),
    "square_root": lambda text, term, a: call_intrinsic(text, f"llvm.sqrt.{term.type}", a),
    "fused_multiply_add": lambda text, term, a, b, c: call_intrinsic(
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

    text.flags = FASTMATH if text.fastmath and _is_one_operation(term) else ""
    return visit(term)


def _is_one_operation(term: Term) -> bool:
    """Whether a term is float arithmetic on operands as they are, or converted."""
    leaves = ("argument", "constant", "convert")
    return term.primitive in RELAXED and all(a.primitive in leaves for a in term.arguments)
