"""Numbers: conversions that the language makes by itself, casts, and exact arithmetic of literals.

Nothing here knows of structs: what a type's own constructors and operators do is in `calls`.
"""

from __future__ import annotations

import math

from ..syntax.literals import fraction
from ..types import (
    BITS,
    BOOL,
    F32,
    F64,
    FLOAT_LITERAL,
    I64,
    INT_LITERAL,
    U64,
    Literal,
    TupleType,
    Type,
    resolve,
    unify,
)
from ..types import Variable as TypeVariable
from ..types.numbers import limits, short, to_float, wrapped
from .body import Body, constant, is_constant, local, row, type_of
from .typed import Constant, Evaluate, Expr, Field, Hold, Local, Row, Sequence, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Any

LITERAL_BITS = 1 << 14

ROWS = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "**": "pow",
        "&": "and", "|": "or", "^": "xor", "<<": "shl", ">>": "shr", "/": "div"}  # fmt: skip
COMPARES = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


# --- constants -----------------------------------------------------------------------------------


def fixed(body: Body, expr: Expr) -> Expr:
    """A literal as a value of its default type; other expressions as they are."""
    t = expr.type
    if isinstance(t, Literal):
        made = convert_constant(body, expr, I64 if t.is_int else F64, expr.at)
        assert made is not None
        return made
    return expr


def convert_constant(body: Body, expr: Expr, want: Type, at: Span) -> Constant | None:
    """A constant as one of another type, or None if it does not convert."""
    assert is_constant(expr)
    t, value = expr.type, expr.value
    if t is INT_LITERAL or t is FLOAT_LITERAL:
        if want.is_int and t is INT_LITERAL:
            low, high = limits(want)
            if not low <= value <= high:
                raise body.fail(
                    f"{short(value)} does not fit `{want}` ({low} … {high})", at,
                    f"wrap it on purpose: {want}(…) of a variable, or use a wider type",
                )  # fmt: skip
            return constant(value, want, at)
        if want.is_float:
            near = to_float(value, want)
            if near - near != 0 and not isinstance(value, float):
                raise body.fail(f"{short(value)} does not fit `{want}`", at,
                                "use a wider type, or `inf` from math")  # fmt: skip
            return constant(near, want, at)
        if isinstance(want, TypeVariable) and unify(I64 if t is INT_LITERAL else F64, want):
            return convert_constant(body, expr, resolve(want), at)
    if t.is_int and want.is_float and isinstance(value, int):
        return constant(to_float(value, want), want, at)
    if t is F32 and want is F64:
        return constant(value, want, at)
    if (isinstance(t, TupleType) and isinstance(want, TupleType)
            and len(t.items) == len(want.items)):  # fmt: skip
        parts = [
            constant(v, a, at) if a is b
            else convert_constant(body, constant(v, a, at), b, at)
            for a, b, v in zip(t.items, want.items, value, strict=True)
        ]  # fmt: skip
        if all(p is not None for p in parts):
            return constant(tuple(p.value for p in parts if p), want, at)
    return None


def fold_to(value: Any, t: Type, at: Span) -> Constant:
    """A computed constant of a type: sized integers wrap, floats are rounded."""
    if t.is_int and not isinstance(t, Literal):
        value = wrapped(value, t)
    elif t.is_float and not isinstance(t, Literal):
        value = to_float(value, t)
    return constant(value, t, at)


# --- conversions ---------------------------------------------------------------------------------


def convert_number(body: Body, expr: Expr, want: Type, at: Span) -> Expr | None:
    """A number as another number type that it converts to by itself, or None."""
    t = type_of(expr)
    if is_constant(expr):
        made = convert_constant(body, expr, want, at)
        return cast(body, expr, want, at) if made is None and t is I64 and want.is_int else made
    if t.is_int and want.is_float:
        return int_to_float(expr, t, want, at)
    if t is I64 and want.is_int:  # `Int` is the type of counts: it becomes what is wanted
        return cast(body, expr, want, at)
    if t is F32 and want is F64:
        return row("widen.f32.f64", F64, [expr], at)
    if t.kind == "f16" and want.is_float:
        return cast(body, expr, want, at)
    return None


def int_to_float(expr: Expr, t: Type, want: Type, at: Span) -> Expr:
    """An integer as a float."""
    kind = "u64" if t.kind == "u64" else "int"
    if want.kind == "f16":
        return row("narrow.f32.f16", want, [row(f"float.{kind}.f32", F32, [expr], at)], at)
    return row(f"float.{kind}.{want.kind}", want, [expr], at)


def cast(body: Body, expr: Expr, want: Type, at: Span) -> Expr:
    """An explicit conversion between scalars, as `Int32(x)` asks for."""
    t = type_of(expr)
    if t is want:
        return expr
    if is_constant(expr) and (isinstance(t, Literal) or t.is_number or t is BOOL):
        made = cast_constant(body, expr, t, want, at)
        if made is not None:
            return made
    expr = fixed(body, expr)
    t = type_of(expr)
    if want is BOOL:
        return scalar_truth(body, expr, at)
    if t is BOOL or t.is_int:
        if want.is_int:
            return row(f"wrap.{want.kind}", want, [expr], at)
        if t is BOOL:
            expr, t = row("wrap.i64", I64, [expr], at), I64
        return int_to_float(expr, t, want, at)
    if t.kind == "f16":
        wide = row("widen.f16.f32", F32, [expr], at)
        return wide if want is F32 else cast(body, wide, want, at)
    if want.is_int:
        return row(f"trunc.{t.kind}.{want.kind}", want, [expr], at)
    if want.kind == "f16":
        if t is F64:
            expr = row("narrow.f64.f32", F32, [expr], at)
        return row("narrow.f32.f16", want, [expr], at)
    return row("widen.f32.f64" if want is F64 else "narrow.f64.f32", want, [expr], at)


def cast_constant(body: Body, expr: Constant, t: Type, want: Type, at: Span) -> Constant | None:
    """A cast constant; None where the machine had better cast it."""
    value = expr.value
    if want.is_int:
        if isinstance(value, float) and not math.isfinite(value):
            return None
        if isinstance(value, int):
            return constant(wrapped(int(value), want), want, at)
        low, high = limits(want)
        return constant(min(max(int(value), low), high), want, at)
    if want.is_float:
        return constant(to_float(value, want), want, at)
    return constant(bool(value), BOOL, at) if want is BOOL else None


def scalar_truth(body: Body, expr: Expr, at: Span) -> Expr:
    """A number or Bool as a Bool."""
    t = type_of(expr)
    if t is BOOL:
        return expr
    if is_constant(expr):
        return constant(bool(expr.value), BOOL, at)
    if t.is_int:
        return row("truth.int", BOOL, [expr], at)
    expr = widened(body, expr, at)
    t = type_of(expr)
    return row(f"ne.{t.kind}", BOOL, [expr, constant(0.0, t, at)], at)


def widened(body: Body, expr: Expr, at: Span) -> Expr:
    """A Float16 as a Float32, to compute with; others as they are."""
    return cast(body, expr, F32, at) if type_of(expr).kind == "f16" else expr


def computed(body: Body, op: str, values: list[Expr], t: Type, at: Span) -> Expr:
    """What a row gives for values of a float type. A Float16 is computed with as a Float32, and
    what comes of it is rounded."""
    operands: list[Any] = [as_number(body, v, t, at) for v in values]
    if t.kind == "f16":
        return cast(body, computed(body, op, [cast(body, v, F32, at) for v in operands], F32, at),
                    t, at)  # fmt: skip
    return row(f"{op}.{t.kind}", t, operands, at)


# --- arithmetic ----------------------------------------------------------------------------------


def common_type(body: Body, left: Expr, right: Expr, at: Span, op: str, want: Type | None,
                dividing: bool) -> Type:  # fmt: skip
    """The type in which two numbers are combined."""
    a, b = type_of(left), type_of(right)
    fixed_a, fixed_b = not isinstance(a, Literal), not isinstance(b, Literal)
    hint = want if want is not None and want.is_float and not isinstance(want, Literal) else F64
    if fixed_a and fixed_b:
        if a is b:
            return hint if dividing and a.is_int else a
        if a.is_float and b.is_float:
            return a if BITS[a.kind] >= BITS[b.kind] else b
        if a.is_float:
            return a
        if b.is_float:
            return b
        if dividing:
            return hint
        if I64 in (a, b) and op != "range":
            sized = b if a is I64 else a
            return I64 if op in COMPARES and sized is not U64 else sized
        raise body.fail(f"`{op}` mixes `{a}` and `{b}`", at,
                        f"cast one of them: {a}(…) or {b}(…)")  # fmt: skip
    if not fixed_a and not fixed_b:
        return hint if dividing or a.is_float or b.is_float else I64
    known, other = (a, b) if fixed_a else (b, a)
    if known.is_float:
        return known
    if other.is_float or dividing:
        return hint
    return known


def as_number(body: Body, expr: Expr, want: Type, at: Span) -> Expr:
    """A number as a type that `common_type` chose."""
    if type_of(expr) is want:
        return expr
    made = convert_number(body, expr, want, at)
    if made is None and want.is_int and type_of(expr).is_int:  # one of them is `Int`
        made = cast(body, expr, want, at)
    if made is None:
        raise body.fail(f"expected `{want}`, found `{type_of(expr)}`", at, f"cast it: {want}(…)")
    return made


def arithmetic(body: Body, op: str, left: Expr, right: Expr, at: Span, want: Type | None) -> Expr:
    """Arithmetic on two numbers."""
    a, b = type_of(left), type_of(right)
    if (is_constant(left) and is_constant(right) and isinstance(a, Literal)
            and isinstance(b, Literal)):  # fmt: skip
        folded = fold_literals(body, op, left, right, at)
        if folded is not None:
            return folded
    if op == "@":
        raise body.fail(f"`@` does not work on `{a}` and `{b}`", at)
    t = common_type(body, left, right, at, op, want, op == "/")
    if op in "&|^<<>>" and t.is_float:
        raise body.fail(f"`{op}` does not work on `{t}`", at, "convert it: Int(…)")
    if op == "**" and a.is_float and b.is_int and is_constant(right) and right.value == 2:
        if not is_simple(left):  # evaluated once
            held = body.temporary(a, at)
            square = arithmetic(body, "*", local(held, at), local(held, at), at, want)
            return Sequence(at, square.type, [Hold(at, [held], [left])], square)
        right, op, b = left, "*", a
    if t.kind == "f16":
        x, y = cast(body, left, F32, at), cast(body, right, F32, at)
        return cast(body, arithmetic(body, op, x, y, at, F32), t, at)
    x, y = as_number(body, left, t, at), as_number(body, right, t, at)
    if op == "**" and t.is_int and is_constant(y) and y.value < 0:
        raise body.fail("an integer to a negative power is no integer", at,
                        "use a float: Float64(…) ** …")  # fmt: skip
    if op == "/" and a.is_int and b.is_int and not (
        is_constant(y) and y.value != 0 or isinstance(a, Literal) and isinstance(b, Literal)
    ):  # fmt: skip
        return divide_ints(body, left, right, t, at)
    name = f"{ROWS[op]}.bits" if op in "&|^" else f"{ROWS[op]}.{t.kind}"
    return row(name, t, [x, y], at)


def is_simple(expr: Expr) -> bool:
    """Whether an expression may stand twice: evaluating it again costs nothing."""
    while isinstance(expr, Field):
        expr = expr.base
    return isinstance(expr, Local | Constant)


def divide_ints(body: Body, left: Expr, right: Expr, t: Type, at: Span) -> Expr:
    """The quotient of two integers as a float; a fault where the divisor is 0."""
    kind = type_of(left)
    if isinstance(kind, Literal):
        kind = I64 if isinstance(type_of(right), Literal) else type_of(right)
    operands = []
    for operand in (left, right):
        if is_constant(operand):
            operand = as_number(body, operand, kind, at)
        if type_of(operand).kind not in ("i64", "u64"):
            operand = row("wrap.i64", I64, [operand], at)
        operands.append(operand)
    if type_of(operands[0]) is not type_of(operands[1]):
        return divide_mixed(body, operands, t, at)
    made = row(f"divide.{type_of(operands[0]).kind}", F64, operands, at)
    return made if t is F64 else cast(body, made, t, at)


def divide_mixed(body: Body, operands: list[Any], t: Type, at: Span) -> Expr:
    """The quotient of an Int and an unsigned integer, as floats, with the same fault."""
    names = [body.temporary(type_of(o), at) for o in operands]
    x, y = (int_to_float(local(n, at), n.type, F64, at) for n in names)
    divisor = [local(names[1], at), local(names[1], at)]
    checked = row(f"divide.{names[1].type.kind}", F64, divisor, at)
    steps = [Hold(at, names, operands), Evaluate(at, checked)]
    made = Sequence(at, F64, steps, row("div.f64", F64, [x, y], at))
    return made if t is F64 else cast(body, made, t, at)


def fold_literals(body: Body, op: str, left: Constant, right: Constant,
                  at: Span) -> Constant | None:  # fmt: skip
    """Exact arithmetic of two literals; None where it is left to run time."""
    x, y = left.value, right.value
    whole = left.type is INT_LITERAL and right.type is INT_LITERAL
    if isinstance(x, float) or isinstance(y, float):  # -0.0, inf, nan: not exact
        return None
    if not whole:
        x, y = fraction(x), fraction(y)
    if op in ("/", "//", "%") and y == 0:
        if whole and op != "/":
            raise body.fail("division by zero", at)
        return None
    if op in ("<<", ">>", "&", "|", "^") and not whole:
        raise body.fail(f"`{op}` does not work on float literals", at)
    if op in ("<<", "**") and not is_small(op, x, y):
        if op == "**" and (not whole or y < 0):
            return None
        raise body.fail("this number is too large", at, "use floats")
    if op == "**" and whole and y < 0:
        raise body.fail("an integer to a negative power is no integer", at,
                        "use a float: 2.0 ** -1")  # fmt: skip
    if op in ("<<", ">>") and y < 0:
        raise body.fail("a shift by a negative count", at)
    if op == "**" and not whole and fraction(y).denominator != 1:
        return None
    compute = EXACT.get(op)
    if compute is None:
        raise body.fail(f"`{op}` does not work on numbers", at)
    value = compute(x, y)
    if op != "/" and value.numerator.bit_length() > LITERAL_BITS:
        raise body.fail("this number is too large", at, "use floats")
    if whole and op != "/":
        return constant(value, INT_LITERAL, at)
    if not value and zero_is_negative(op, x, y):
        value = -0.0
    return constant(value, FLOAT_LITERAL, at)


EXACT: dict[str, Any] = {
    "+": lambda x, y: x + y,
    "-": lambda x, y: x - y,
    "*": lambda x, y: x * y,
    "/": lambda x, y: fraction(x) / fraction(y),
    "//": lambda x, y: x // y,
    "%": lambda x, y: x % y,
    "**": lambda x, y: x ** int(y),
    "<<": lambda x, y: x << y,
    ">>": lambda x, y: x >> y,
    "&": lambda x, y: x & y,
    "|": lambda x, y: x | y,
    "^": lambda x, y: x ^ y,
}


def is_small(op: str, x: Any, y: Any) -> bool:
    """Whether a power or shift of literals stays below a limit of bits."""
    if op == "<<":
        return 0 <= y <= LITERAL_BITS
    bits = max(fraction(x).numerator.bit_length(), fraction(x).denominator.bit_length())
    return abs(y) * bits <= LITERAL_BITS


# --- comparison ----------------------------------------------------------------------------------


def compare_constants(op: str, x: Any, y: Any) -> bool:
    """Compares two values."""
    return {"==": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]


def compare_numbers(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """Compares two numbers in their common type."""
    if is_constant(left) and isinstance(left.type, Literal):
        if is_constant(right) and isinstance(right.type, Literal):
            return constant(compare_constants(op, left.value, right.value), BOOL, at)
    t = common_type(body, left, right, at, op, None, False)
    if is_constant(left) and is_constant(right):
        x, y = (as_number(body, v, t, at) for v in (left, right))
        return constant(compare_constants(op, x.value, y.value), BOOL, at)  # type: ignore
    if t.kind == "f16":
        left, right, t = cast(body, left, F32, at), cast(body, right, F32, at), F32
    return compare_scalars(op, t, as_number(body, left, t, at), as_number(body, right, t, at), at)


def compare_scalars(op: str, t: Type, x: Expr, y: Expr, at: Span) -> Expr:
    """The row that compares two values of one scalar type."""
    name = COMPARES[op]
    if name in ("gt", "ge"):
        name = "lt" if name == "gt" else "le"
        return Row(at, BOOL, f"{name}.{comparison_kind(name, t)}", [y, x], None, True)
    return row(f"{name}.{comparison_kind(name, t)}", BOOL, [x, y], at)


def comparison_kind(name: str, t: Type) -> str:
    """Which of a comparison's rows is for a type."""
    if t.is_float:
        return t.kind
    if name in ("eq", "ne"):
        return "bits"
    return "u64" if t.kind == "u64" else "int"


def zero_is_negative(op: str, x: Fraction | int, y: Fraction | int) -> bool:
    """Whether the zero that an operator gives is -0.0 for floats."""
    if op == "%":
        return y < 0
    return op in ("*", "/", "//") and (x < 0) != (y < 0)
