"""DType values: which scalar is meant, what may be asked of it. Most are known while compiling."""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    DTYPE,
    DTYPE_NAMES,
    I64,
    SCALARS,
    STR,
    Type,
    VectorType,
)
from . import typed
from .annotations import dtype
from .body import Body, constant, is_constant, row, type_of
from .builtin import METHODS, after, held, positional, rule
from .lanes import lane_type
from .tables import DTYPES
from .texts import append_text
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

SCALAR_KINDS = " ".join(SCALARS)


@rule("static member", "dtype")
def static_member(body: Body, t: Type, node: tree.Attribute) -> Expr:
    """`DType.float32`."""
    if node.name not in DTYPES:
        raise body.fail(f"`DType` has no member `{node.name}`", node.name_at,
                        suggestion(node.name, DTYPES))  # fmt: skip
    return constant(DTYPES[node.name].kind, DTYPE, node.at)


@rule("member", f"vector {SCALAR_KINDS}")
def member(body: Body, t: Type, name: str, at: Span) -> Expr | None:
    """`x.dtype`, `x.size` of numbers and Bools; None for another member."""
    if name in ("dtype", "type", "element_type"):
        return constant(lane_type(t).kind, DTYPE, at)
    if name in ("size", "length"):
        return constant(t.size if isinstance(t, VectorType) else 1, I64, at)
    return None


@rule("compare", "dtype")
def compare(body: Body, op: str, left: Any, right: Any, at: Span) -> Expr:
    """Whether two DTypes are the same."""
    a, b = type_of(left), type_of(right)
    if op not in ("==", "!=") or a is not b:
        raise body.fail(f"`{op}` cannot compare `{a}` and `{b}`", at, "DTypes are equal or not")
    if is_constant(left) and is_constant(right):
        return constant((left.value == right.value) == (op == "=="), BOOL, at)
    return row(f"{'eq' if op == '==' else 'ne'}.bits", BOOL, [left, right], at)


def of_each(body: Body, value: Any, what: Callable[[str], Any], t: Type, at: Span) -> Expr:
    """What is known of each DType, for a value: a constant if that is one."""
    if is_constant(value):
        return constant(what(value.value), t, at)
    steps: list[typed.Stmt] = []
    value = held(body, steps, value)
    kinds = list(DTYPE_NAMES)
    made: Expr = constant(what(kinds[-1]), t, at)
    for kind in reversed(kinds[:-1]):
        test = row("eq.bits", BOOL, [value, constant(kind, DTYPE, at)], at)
        made = typed.Conditional(at, t, test, constant(what(kind), t, at), made)
    return after(steps, made)


def asking(name: str, what: Callable[[str], Any], t: Type) -> None:
    """A method without arguments that says something of a DType."""

    def call(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
        positional(body, node, name, 0, 0)
        return of_each(body, value, what, t, node.at)

    METHODS["dtype", name] = call


def bits(kind: str) -> int:
    """How wide a lane is in memory."""
    return max(BITS[kind], 8)


for _name in ("is_floating_point", "is_float"):
    asking(_name, lambda kind: SCALARS[kind].is_float, BOOL)
for _name in ("is_integral", "is_integer"):
    asking(_name, lambda kind: SCALARS[kind].is_int, BOOL)
asking("is_numeric", lambda kind: SCALARS[kind].is_number, BOOL)
asking("is_bool", lambda kind: kind == "bool", BOOL)
asking("is_signed", lambda kind: SCALARS[kind].is_float or kind[0] == "i", BOOL)
asking("is_unsigned", lambda kind: kind[0] == "u", BOOL)
asking("is_half_float", lambda kind: kind == "f16", BOOL)
for _name in ("sizeof", "size_of"):
    asking(_name, lambda kind: bits(kind) // 8, I64)
for _name in ("bitwidth", "bit_width"):
    asking(_name, bits, I64)
asking("__str__", lambda kind: DTYPE_NAMES[kind], STR)


@rule("text", "dtype")
def write_text(body: Body, value: Expr, buffer: Expr, at: Span) -> None:
    """Appends its name to a text."""
    for kind, name in DTYPE_NAMES.items():
        test = row("eq.bits", BOOL, [value, constant(kind, DTYPE, at)], at)
        within: list[typed.Stmt] = []
        append_text(body, within, buffer, constant(name, STR, at), at)
        body.out.append(typed.If(at, test, [*within, typed.Return(at, None)], []))


VECTOR_BITS = 256  # of what `simd_width_of` says


@rule("width", "vector")
def width(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """simd_width_of[dtype](): how many lanes fill a register of most machines."""
    positional(body, node, "simd_width_of", 0, 0)
    given = node.callee.args if isinstance(node.callee, tree.Subscript) else []
    if not given:
        raise body.fail("`simd_width_of` needs a DType", node.at,
                        "write simd_width_of[DType.float32]()")  # fmt: skip
    kind = dtype(body, given[0].value).kind
    return constant(VECTOR_BITS // max(BITS[kind], 8), I64, node.at)
