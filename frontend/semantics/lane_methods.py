"""What is built in for vectors: how they are made, their methods, what functions do with them."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BOOL,
    F32,
    I64,
    SCALARS,
    U64,
    Type,
    VectorType,
    vector_of,
)
from . import numbers, typed
from .annotations import dtype
from .body import Body, constant, is_constant, local, row, type_of
from .builtin import (
    METHODS,
    Given,
    after,
    held,
    keywords,
    mere,
    method,
    positional,
    rule,
)
from .calls import convert
from .dtypes import member
from .evaluation import evaluate
from .known_numbers import abs_, better_number, round_
from .lanes import (
    applied,
    call,
    compare,
    fit,
    lane_by_lane,
    lane_type,
    made_of,
    operator,
    reduced,
    shaped,
    splat,
)
from .members import member_of_type
from .modules import rounding
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Handler = Callable[[Body, Expr, tree.Call, Type | None], Expr]

SCALAR_KINDS = "bool i8 i16 i32 i64 u8 u16 u32 u64 f16 f32 f64"
ALL = f"vector {SCALAR_KINDS}"


# --- making --------------------------------------------------------------------------------------


@rule("construct", "vector")
def construct(body: Body, t: VectorType, node: tree.Call) -> Expr:
    """`SIMD[dtype, n](…)`: of nothing, one value for all lanes, or one for each."""
    known: dict[str, Any] = {"fill": None, "value": None}
    plain = keywords(body, node, str(t), known)
    plain += [v for v in known.values() if v is not None]
    if not plain:
        zero: Any = False if t.element is BOOL else 0 if t.element.is_int else 0.0
        return splat(body, constant(zero, t.element, node.at), t, node.at)
    if len(plain) == 1:
        value = body.value(plain[0], t.element)
        have = type_of(value)
        if have is t:
            return mere(value)
        if isinstance(have, VectorType) and have.size == t.size:
            return cast(body, value, t.element, node.at)
        return splat(body, lane_value(body, value, t, plain[0].at), t, node.at)
    if len(plain) != t.size:
        raise body.fail(f"`{t}` takes one value or {t.size}, {len(plain)} given", node.at)
    values = [lane_value(body, body.value(each, t.element), t, each.at) for each in plain]
    return made_of(body, t, values, node.at)


def lane_value(body: Body, value: Expr, t: VectorType, at: Span) -> Expr:
    """What a vector is made of, as a lane: a number is cast, as by the scalar's own name."""
    have = type_of(value)
    if have is t.element:
        return value
    if not (have.is_number or have is BOOL) or (have is BOOL) != (t.element is BOOL):
        raise body.fail(f"cannot make a lane of `{t}` of `{have}`", at)
    if is_constant(value):
        return convert(body, value, t.element, at)
    return numbers.cast(body, value, t.element, at)


@rule("static", "vector")
def static(body: Body, t: VectorType, name: str, node: tree.Call) -> Expr | None:
    """`SIMD[dtype, n].splat(x)`; None for another function."""
    if name != "splat":
        return None
    argument = positional(body, node, name, 1, 1)[0]
    value = body.value(argument, t.element)
    return splat(body, lane_value(body, value, t, argument.at), t, node.at)


@rule("static member", "vector")
def static_member(body: Body, t: VectorType, node: tree.Attribute) -> Expr:
    """`SIMD[dtype, n].MAX`, `SIMD[dtype, n].size`."""
    known = member(body, t, node.name, node.at)
    return known or splat(body, member_of_type(body, t.element, node), t, node.at)


@rule("iota", "vector")
def iota(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`iota[dtype, n](start)`: start, start + 1, …"""
    if not isinstance(node.callee, tree.Subscript) or len(node.callee.args) != 2:
        raise body.fail("`iota` needs its parameters", node.at, "write iota[DType.int32, 4]()")
    at = node.at
    lane_node, size_node = (a.value for a in node.callee.args)
    t = applied(body, lane_node, size_node, at)
    arguments = positional(body, node, "iota", 0, 1)
    lane = lane_type(t)
    zero = constant(0 if lane.is_int else 0.0, lane, at)
    start = convert(body, body.value(arguments[0], lane), lane, at) if arguments else zero
    if not isinstance(t, VectorType):
        return mere(start)
    if not lane.is_number:
        raise body.fail(f"`iota` of `{t}`", at)
    counts = [constant(i if lane.is_int else float(i), lane, at) for i in range(t.size)]
    made = made_of(body, t, list(counts), at)
    return operator(body, "+", made, start, at, t) if arguments else made


# --- parameters of methods -----------------------------------------------------------------------


def parameters(node: tree.Call) -> list[tree.Argument]:
    """What is in the brackets of `v.method[…](…)`."""
    return node.callee.args if isinstance(node.callee, tree.Subscript) else []


def one_parameter(body: Body, node: tree.Call, name: str) -> tree.Expr:
    """The one parameter of a method."""
    given = parameters(node)
    if len(given) != 1:
        raise body.fail(f"`{name}` needs one parameter in brackets", node.at,
                        f"write v.{name}[…](…)")  # fmt: skip
    return given[0].value


def whole_number(body: Body, node: tree.Expr) -> int:
    """A number known while compiling."""
    value = evaluate(body, node, I64)
    return int(value.value)


# --- lane by lane --------------------------------------------------------------------------------


def cast(body: Body, value: Expr, to: Type, at: Span) -> Expr:
    """A vector or scalar with lanes of another type."""
    if not isinstance(type_of(value), VectorType):
        return mere(numbers.cast(body, value, to, at))
    return lane_by_lane(body, [value], at, lambda o: numbers.cast(body, o[0], to, at))


@method(ALL, "cast")
def _cast(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "cast", 0, 0)
    to = dtype(body, one_parameter(body, node, "cast"))
    return cast(body, value, to, node.at)


def comparing(op: str) -> Handler:
    """`v.eq(w)`, `v.lt(w)` and so on."""

    def call(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
        other = body.value(positional(body, node, op, 1, 1)[0], lane_type(type_of(value)))
        return compare(body, op, value, other, node.at)

    return call


for _name, _op in (("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"),
                   ("ge", ">=")):  # fmt: skip
    METHODS["vector", _name] = comparing(_op)
    METHODS["vector", f"__{_name}__"] = METHODS["vector", _name]


def by_function(name: str, count: int) -> Handler:
    """A method that is a function of scalars with the receiver as its first argument."""

    def call(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
        at = node.at
        arguments = positional(body, node, name, count, count)
        operands = [value, *(as_operand(body, a, type_of(value), name) for a in arguments)]
        compute = lambda o: computed(body, name, o, at)  # noqa: E731
        if not any(isinstance(type_of(o), VectorType) for o in operands):
            return mere(compute(operands))
        return lane_by_lane(body, operands, at, compute)

    return call


def as_operand(body: Body, node: tree.Expr, t: Type, name: str) -> Expr:
    """An argument of a method as a vector of its type or a lane."""
    value = body.value(node, lane_type(t))
    if isinstance(type_of(value), VectorType) and isinstance(t, VectorType):
        return fit(body, name, body_shape(body, t, node.at), value, node.at)[1]
    return convert(body, value, lane_type(t), node.at)


def body_shape(body: Body, t: VectorType, at: Span) -> Expr:
    """Something of a type, of which only that is looked at."""
    return local(body.temporary(t, at), at)


def computed(body: Body, name: str, operands: list[Any], at: Span) -> Expr:
    """What a method gives for scalars."""
    t = type_of(operands[0])
    if name == "fma":
        if t.is_int:
            product = numbers.arithmetic(body, "*", operands[0], operands[1], at, t)
            return numbers.arithmetic(body, "+", product, operands[2], at, t)
        return numbers.computed(body, "fma", operands, t, at)
    if not t.is_number:
        raise body.fail(f"`{name}` of `{t}`", at)
    if name == "clamp":
        low = better_number(body, "max", operands[0], operands[1], at, t)
        return better_number(body, "min", low, operands[2], at, t)
    return better_number(body, name, operands[0], operands[1], at, t)


for _name, _count in (("fma", 2), ("clamp", 2), ("min", 1), ("max", 1)):
    for _kind in ALL.split():
        METHODS[_kind, _name] = by_function(_name, _count)


def through(name: str, function: Any) -> Handler:
    """A dunder method that is a function of the library: `v.__abs__()`, `v.__floor__()`."""

    def method_call(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
        at = node.at
        positional(body, node, f"__{name}__", 0, 0)
        argument = tree.Argument(at, None, Given(at, value))
        return call(body, tree.Call(at, tree.Name(at, name), [argument]), want, function)

    return method_call


for _name in ("floor", "ceil", "trunc"):
    METHODS["vector", f"__{_name}__"] = through(_name, rounding(_name))
METHODS["vector", "__abs__"] = through("abs", abs_)
METHODS["vector", "__round__"] = through("round", round_)


@rule("clamp", "vector")
def clamp(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """clamp(v, low, high) of lanes."""
    operands: list[Any] = [body.value(a, want) for a in positional(body, node, "clamp", 3, 3)]
    return mere(computed(body, "clamp", operands, node.at))


@method(ALL, "select")
def _select(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`mask.select(a, b)`."""
    at, t = node.at, type_of(value)
    if lane_type(t) is not BOOL:
        raise body.fail(
            f"`select` is of Bools, not of `{t}`", at, "compare first: (v > 0).select(…)"
        )
    operands: list[Any] = [body.value(a, want) for a in positional(body, node, "select", 2, 2)]
    steps: list[typed.Stmt] = []
    shape: Any = next((k for k in map(type_of, operands) if isinstance(k, VectorType)), None)
    if shape is None:
        lane = type_of(operands[0])
        if lane.is_number:
            hint = lane_type(want) if want else None
            first, second = operands
            lane = numbers.common_type(body, first, second, at, "select", hint, False)
        operands = [convert(body, o, lane, at) for o in operands]
        if not isinstance(t, VectorType):
            value, *operands = [held(body, steps, o) for o in (value, *operands)]
            return after(steps, typed.Conditional(at, lane, value, *operands))
        shape = shaped(t, lane)
    operands = [convert(body, o, shape, at) for o in operands]
    if not isinstance(t, VectorType) or t.size != shape.size:
        raise body.fail(f"`select` of a mask `{t}` and `{shape}`", at,
                        "there are as many Bools as lanes")  # fmt: skip
    return row("lanes_select", shape, [value, *operands, shape, t], at)


# --- reductions ----------------------------------------------------------------------------------


def reduction(name: str) -> Handler:
    """`v.reduce_add()` and the like: one value of all lanes."""

    def call(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
        positional(body, node, f"reduce_{name}", 0, 0)
        t = type_of(value)
        if not isinstance(t, VectorType):
            return mere(value)
        return reduction_of(body, value, t, name, node.at)

    return call


def reduction_of(body: Body, value: Expr, t: VectorType, name: str, at: Span) -> Expr:
    """One value of all lanes, by the name of what is done."""
    lane = t.element
    bits = name in ("and", "or", "xor")
    if bits and lane.is_float or not bits and lane is BOOL:
        raise body.fail(f"`reduce_{name}` does not work on `{t}`", at)
    if lane.kind == "f16":  # computed with as Float32, and rounded at the end
        wide = reduction_of(body, cast(body, value, F32, at), vector_of(F32, t.size), name, at)
        return numbers.cast(body, wide, lane, at)
    return reduced(body, value, f"{name}.{'bits' if bits else lane.kind}", at)


for _name in ("add", "mul", "min", "max", "and", "or", "xor"):
    for _kind in ALL.split():
        METHODS[_kind, f"reduce_{_name}"] = reduction(_name)


@method("vector", "reduce_bit_count")
def _bit_count(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """How many bits are one; of Bools, how many are true."""
    positional(body, node, "reduce_bit_count", 0, 0)
    t: Any = type_of(value)
    if t.element.is_float:
        raise body.fail(f"`reduce_bit_count` does not work on `{t}`", node.at)
    counts = lane_by_lane(body, [value], node.at, lambda o: ones(body, o[0], node.at))
    return reduced(body, counts, "add.i64", node.at)


def ones(body: Body, lane: Expr, at: Span) -> Expr:
    """The number of ones among the bits of an integer or Bool."""
    t: Any = type_of(lane)
    if t is not BOOL and t.signed:
        lane = row(f"wrap.u{t.bits}", SCALARS[f"u{t.bits}"], [lane], at)
    return row("population_count", I64, [row("wrap.u64", U64, [lane], at)], at)


@rule("quantify", "vector")
def quantified(body: Body, value: Expr, name: str, at: Span) -> Expr:
    """any(v) and all(v)."""
    t: Any = type_of(value)
    if t.element is not BOOL:
        if t.element.is_float or not t.element.is_number:
            raise body.fail(f"`{name}` of `{t}`", at, "compare first: any(v > 0)")
        value = lane_by_lane(body, [value], at, lambda o: numbers.scalar_truth(body, o[0], at))
    return reduced(body, value, "or.bits" if name == "any" else "and.bits", at)
