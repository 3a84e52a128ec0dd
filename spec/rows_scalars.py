"""Rows of numbers: term rows, whose functions give their meaning. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import (
    FLOATS,
    INTS,
    SIGNED,
    UNSIGNED,
    convert,
    copy_sign,
    float_max,
    float_min,
    floor_quotient,
    floor_remainder,
    fused_multiply_add,
    library,
    power,
    rounded,
    saturate,
    select,
    square_root,
)

NUMBERS = INTS + FLOATS

group("Arithmetic and bits")


@op("add.{t}", "dst={t} a:{t} b:{t}", t=NUMBERS, commutes=True)
def _(t, a, b):
    "Sum; integers wrap."
    return a + b


@op("sub.{t}", "dst={t} a:{t} b:{t}", t=NUMBERS)
def _(t, a, b):
    "Difference; integers wrap."
    return a - b


@op("mul.{t}", "dst={t} a:{t} b:{t}", t=NUMBERS, commutes=True)
def _(t, a, b):
    "Product; integers wrap."
    return a * b


@op("add_imm.i64", "dst=i64 a:i64 b#imm")
def _(t, a, b):
    "Sum with an immediate; wraps."
    return a + b


@op("mul_imm.i64", "dst=i64 a:i64 b#imm")
def _(t, a, b):
    "Product with an immediate; wraps."
    return a * b


@op("floordiv.{t}", "dst={t} a:{t} b:{t}", t=INTS, traps="division_by_zero")
def _(t, a, b):
    "Quotient rounded toward minus infinity; MIN // -1 wraps."
    t.trap("division_by_zero", when=b == 0)
    return floor_quotient(a, b)


@op("mod.{t}", "dst={t} a:{t} b:{t}", t=INTS, traps="division_by_zero")
def _(t, a, b):
    "Remainder of the floored quotient: it has the divisor's sign; MIN % -1 is 0."
    t.trap("division_by_zero", when=b == 0)
    return floor_remainder(a, b)


@op("floordiv_imm.i64", "dst=i64 a:i64 b#imm")
def _(t, a, b):
    "Floored quotient by an immediate above 0 (the verifier refuses others)."
    return floor_quotient(a, b)


@op("mod_imm.i64", "dst=i64 a:i64 b#imm")
def _(t, a, b):
    "Remainder of the floored quotient by an immediate above 0 (the verifier refuses others)."
    return floor_remainder(a, b)


@op("and_imm.i64", "dst=i64 a:i64 b#imm")
def _(t, a, b):
    "Bitwise and with an immediate: the remainder of a division by a power of two."
    return a & b


@op("shr_imm.i64", "dst=i64 a:i64 b#imm")
def _(t, a, b):
    "Arithmetic shift right: the floored quotient by a power of two."
    return a >> b


@op("floordiv.{t}", "dst={t} a:{t} b:{t}", t=FLOATS)
def _(t, a, b):
    "Python's float floor division, IEEE where b is 0."
    return floor_quotient(a, b)


@op("mod.{t}", "dst={t} a:{t} b:{t}", t=FLOATS)
def _(t, a, b):
    "Python's float remainder (the divisor's sign); NaN where b is 0."
    return floor_remainder(a, b)


@op("div.{t}", "dst={t} a:{t} b:{t}", t=FLOATS)
def _(t, a, b):
    "Quotient, correctly rounded; IEEE where b is 0."
    return a / b


@op("divide.{t}", "dst=f64 a:{t} b:{t}", t=("i64", "u64"), traps="division_by_zero")
def _(t, a, b):
    "Quotient of two integers as an f64, each rounded to f64 first."
    t.trap("division_by_zero", when=b == 0)
    return convert(a, "f64") / convert(b, "f64")


@op("pow.{t}", "dst={t} a:{t} b:{t}", t=SIGNED, traps="negative_exponent")
def _(t, a, b):
    "Power by repeated squaring; wraps. A negative exponent is a fault."
    t.trap("negative_exponent", when=b < 0)
    return power(a, b)


@op("pow.{t}", "dst={t} a:{t} b:{t}", t=UNSIGNED)
def _(t, a, b):
    "Power by repeated squaring; wraps."
    return power(a, b)


@op("neg.{t}", "dst={t} a:{t}", t=NUMBERS)
def _(t, a):
    "Negation; integers wrap."
    return -a


@op("abs.{t}", "dst={t} a:{t}", t=SIGNED + FLOATS)
def _(t, a):
    "Absolute value; abs(MIN) wraps to MIN; the sign bit of a float is cleared."
    if t.type in FLOATS:
        return copy_sign(a, 1.0)
    return select(a < 0, -a, a)


@op("min.{t}", "dst={t} a:{t} b:{t}", t=NUMBERS)
def _(t, a, b):
    "The smaller; for floats b unless a < b or b is NaN."
    return float_min(a, b) if t.type in FLOATS else select(b < a, b, a)


@op("max.{t}", "dst={t} a:{t} b:{t}", t=NUMBERS)
def _(t, a, b):
    "The larger; for floats b unless a > b or b is NaN."
    return float_max(a, b) if t.type in FLOATS else select(a < b, b, a)


@op("and.bits", "dst=bits a:bits b:bits", commutes=True, same_type=True)
def _(t, a, b):
    "Bitwise and of two integers or bools of one type."
    return a & b


@op("or.bits", "dst=bits a:bits b:bits", commutes=True, same_type=True)
def _(t, a, b):
    "Bitwise or of two integers or bools of one type."
    return a | b


@op("xor.bits", "dst=bits a:bits b:bits", commutes=True, same_type=True)
def _(t, a, b):
    "Bitwise exclusive or of two integers or bools of one type."
    return a ^ b


@op("invert.{t}", "dst={t} a:{t}", t=INTS)
def _(t, a):
    "Bitwise complement."
    return ~a


@op("not", "dst=bool a:bool")
def _(t, a):
    "Logical negation."
    return a ^ 1


@op("shl.{t}", "dst={t} a:{t} b:{t}", t=INTS)
def _(t, a, b):
    "Shift left; the count is taken modulo the width."
    return a << b


@op("shr.{t}", "dst={t} a:{t} b:{t}", t=INTS)
def _(t, a, b):
    "Shift right, arithmetic for signed types; the count is taken modulo the width."
    return a >> b


@op("population_count", "dst=i64 a:u64")
def _(t, a):
    "Number of one bits."
    return library("population_count", a)


@op("leading_zeros", "dst=i64 a:u64")
def _(t, a):
    "Number of zero bits above the highest one bit; 64 for 0."
    return library("leading_zeros", a)


@op("trailing_zeros", "dst=i64 a:u64")
def _(t, a):
    "Number of zero bits below the lowest one bit; 64 for 0."
    return library("trailing_zeros", a)


group("Comparisons", "`int` serves every integer but u64, and bool; `bits` all of them.")


@op("eq.{t}", "dst=bool a:{t} b:{t}", t=("bits", "f32", "f64"), commutes=True, predicate=True)
def _(t, a, b):
    "Equal; `bits` compares integers and bools of one type; NaN equals nothing."
    return a == b


@op("ne.{t}", "dst=bool a:{t} b:{t}", t=("bits", "f32", "f64"), commutes=True, predicate=True)
def _(t, a, b):
    "Not equal."
    return a != b


@op("lt.{t}", "dst=bool a:{t} b:{t}", t=("int", "u64", "f32", "f64"), predicate=True)
def _(t, a, b):
    "Less than."
    return a < b


@op("le.{t}", "dst=bool a:{t} b:{t}", t=("int", "u64", "f32", "f64"), predicate=True)
def _(t, a, b):
    "Less than or equal."
    return a <= b


@op("eq_imm.int", "dst=bool a:int b#imm", predicate=True)
def _(t, a, b):
    "Equal to an immediate."
    return a == b


@op("ne_imm.int", "dst=bool a:int b#imm", predicate=True)
def _(t, a, b):
    "Not equal to an immediate."
    return a != b


@op("lt_imm.int", "dst=bool a:int b#imm", predicate=True)
def _(t, a, b):
    "Less than an immediate."
    return a < b


@op("le_imm.int", "dst=bool a:int b#imm", predicate=True)
def _(t, a, b):
    "Less than or equal to an immediate."
    return a <= b


@op("gt_imm.int", "dst=bool a:int b#imm", predicate=True)
def _(t, a, b):
    "Greater than an immediate."
    return b < a


@op("ge_imm.int", "dst=bool a:int b#imm", predicate=True)
def _(t, a, b):
    "Greater than or equal to an immediate."
    return b <= a


@op("nlt.{t}", "dst=bool a:{t} b:{t}", t=FLOATS, predicate=True)
def _(t, a, b):
    "Not less than: true also for NaN."
    return (a < b) ^ 1


@op("nle.{t}", "dst=bool a:{t} b:{t}", t=FLOATS, predicate=True)
def _(t, a, b):
    "Not less than or equal: true also for NaN."
    return (a <= b) ^ 1


group("Conversions")


@op("wrap.{t}", "dst={t} a:bits", t=INTS)
def _(t, a):
    "The low bits of an integer or bool, read as another type."
    return convert(a, t.type)


@op("truth.int", "dst=bool a:bits")
def _(t, a):
    "Whether an integer is not 0."
    return a != 0


@op("float.int.{t}", "dst={t} a:int", t=FLOATS)
def _(t, a):
    "An integer (not u64) to the nearest float, ties to even."
    return convert(a, t.type)


@op("float.u64.{t}", "dst={t} a:u64", t=FLOATS)
def _(t, a):
    "A u64 to the nearest float, ties to even."
    return convert(a, t.type)


@op("trunc.{f}.{t}", "dst={t} a:{f}", f=FLOATS, t=INTS)
def _(t, a):
    "A float to an integer, toward zero; saturates; NaN gives 0."
    return saturate(a, t.type)


@op("widen.f32.f64", "dst=f64 a:f32")
def _(t, a):
    "f32 to f64, exact."
    return convert(a, "f64")


@op("narrow.f64.f32", "dst=f32 a:f64")
def _(t, a):
    "f64 to the nearest f32, ties to even."
    return convert(a, "f32")


@op("widen.f16.f32", "dst=f32 a:f16")
def _(t, a):
    "f16 to f32, exact. An f16 register holds its 16 bits, zero-extended."
    return library("widen_half", a)


@op("narrow.f32.f16", "dst=f16 a:f32")
def _(t, a):
    "f32 to the nearest f16, ties to even."
    return library("narrow_half", a)


@op("bits_of.{t}", "dst={u} a:{t}", pairs=(("f32", "u32"), ("f64", "u64")))
def _(t, a):
    "The bits of a float as an unsigned integer; one pattern for every NaN."
    return library("bits_of", a)


@op("float_from_bits.{t}", "dst={t} a:{u}", pairs=(("f32", "u32"), ("f64", "u64")))
def _(t, a):
    "The float with the given bits."
    return library("float_from_bits", a)


group("Mathematics")


@op("sqrt.{t}", "dst={t} a:{t}", t=FLOATS)
def _(t, a):
    "Square root, correctly rounded; NaN below 0."
    return square_root(a)


@op("floor.{t}", "dst={t} a:{t}", t=FLOATS)
def _(t, a):
    "Toward minus infinity."
    return rounded(a, "floor")


@op("ceil.{t}", "dst={t} a:{t}", t=FLOATS)
def _(t, a):
    "Toward plus infinity."
    return rounded(a, "ceiling")


@op("trunc.{t}", "dst={t} a:{t}", t=FLOATS)
def _(t, a):
    "Toward zero."
    return rounded(a, "truncate")


@op("round.{t}", "dst={t} a:{t}", t=FLOATS)
def _(t, a):
    "To the nearest integer, ties to even."
    return rounded(a, "nearest_even")


@op("fma.{t}", "dst={t} a:{t} b:{t} c:{t}", t=FLOATS)
def _(t, a, b, c):
    "a * b + c with one rounding."
    return fused_multiply_add(a, b, c)


@op("copysign.{t}", "dst={t} a:{t} b:{t}", t=FLOATS)
def _(t, a, b):
    "The magnitude of a with the sign of b; a NaN counts as positive."
    return copy_sign(a, b)


def elementary(name, *arguments):
    # loaded late: few programs ask for the meaning of these rows
    from .elementary import elementary

    return elementary(name, *arguments)


ELEMENTARY = """
    exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan
    sinh cosh tanh asinh acosh atanh cbrt
"""


@op("{m}.{t}", "dst={t} a:{t}", m=ELEMENTARY.split(), t=FLOATS)
def _(t, a):
    "The function of that name in C, by its definition in `elementary.py`; error below 1 ulp."
    return elementary(t.values["m"], a)


@op("{m}.{t}", "dst={t} a:{t}", m=("erf", "erfc", "gamma", "lgamma"), t=FLOATS)
def _(t, a):
    "The C library's function of that name; an f32 is computed in f64 and rounded."
    return library(t.values["m"], a)


@op("{m}.{t}", "dst={t} a:{t} b:{t}", m=("pow", "atan2", "hypot"), t=FLOATS)
def _(t, a, b):
    "The function of that name in C, by its definition in `elementary.py`; error below 1 ulp."
    return elementary(t.values["m"], a, b)


@op("round_digits.{t}", "dst={t} a:{t} b:i64", t=FLOATS)
def _(t, a, b):
    "Rounded to b decimal digits, ties to even, as Python's round(a, b); infinite past the end."
    return library("round_digits", a, b)
