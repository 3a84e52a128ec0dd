"""What is built in for vectors: how they are made, their methods, what functions do with them."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, F32, I64, NONE, SCALARS, STR, U64, Type, VectorType, tuple_of
from . import numbers, typed
from .body import Body, constant, is_constant, local, row, type_of
from .annotations import dtype
from .builtin import METHODS, Given, after, count_loop, held, keywords, mere, method, positional, rule
from .calls import convert
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
    vector_type,
)
from .members import member_of_type
from .modules import rounding
from .texts import append_text, text_of
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


@rule("member", "vector")
def member(body: Body, t: VectorType, name: str, at: Span) -> Expr | None:
    """`v.size`; None for another member."""
    if name in ("size", "length"):
        return constant(t.size, I64, at)
    return None


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
    t = applied(body, *(a.value for a in node.callee.args), at)
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
        raise body.fail(f"`select` is of Bools, not of `{t}`", at, "compare first: (v > 0).select(…)")
    operands: list[Any] = [body.value(a, want) for a in positional(body, node, "select", 2, 2)]
    steps: list[typed.Stmt] = []
    shape = next((k for k in map(type_of, operands) if isinstance(k, VectorType)), None)
    if shape is None:
        lane = numbers.common_type(body, *operands, at, "select", lane_type(want) if want else None,
                                   False) if type_of(operands[0]).is_number else type_of(operands[0])  # fmt: skip
        operands = [convert(body, o, lane, at) for o in operands]
        if not isinstance(t, VectorType):
            operands = [held(body, steps, o) for o in operands]
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
        wide = reduction_of(body, cast(body, value, F32, at), shaped(t, F32), name, at)
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


# --- moving lanes --------------------------------------------------------------------------------


def shuffled(body: Body, a: Expr, b: Expr, order: list[int], at: Span) -> Expr:
    """The lanes of those numbers, of a first and then of b."""
    t: Any = type_of(a)
    if len(order) == 1:
        source, lane = (a, order[0]) if order[0] < t.size else (b, order[0] - t.size)
        return row("lane", t.element, [source, lane, t], at)
    text = "".join(map(chr, order))
    made = vector_type(body, t.element, len(order), at)
    return row("lanes_shuffle", made, [a, b, text, t, made], at)


def rearranged(body: Body, value: Expr, order: list[int], at: Span) -> Expr:
    """The lanes of one vector in another order."""
    steps: list[typed.Stmt] = []
    value = held(body, steps, value)
    return after(steps, shuffled(body, value, value, order, at))


@method("vector", "shuffle")
def _shuffle(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    t: Any = type_of(value)
    arguments = positional(body, node, "shuffle", 0, 1)
    most = t.size * (1 + len(arguments))
    order = []
    for each in parameters(node):
        found: Any = evaluate(body, each.value)
        many = found.value if isinstance(found.value, tuple | list) else [found.value]
        for number in many:
            if not isinstance(number, int) or not 0 <= number < most:
                raise body.fail(f"no lane {number} to take: there are {most}", each.at)
            order.append(number)
    if len(order) != t.size:
        raise body.fail(f"`shuffle` of `{t}` takes {t.size} numbers of lanes, {len(order)} given",
                        node.at)  # fmt: skip
    if not arguments:
        return rearranged(body, value, order, node.at)
    return shuffled(body, value, as_vector(body, arguments[0], t), order, node.at)


def as_vector(body: Body, node: tree.Expr, t: VectorType) -> Expr:
    """An argument as a vector of a type."""
    return convert(body, body.value(node, t), t, node.at)


@method("vector", "slice")
def _slice(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`v.slice[n, offset=i]()`."""
    t: Any = type_of(value)
    numbers_given = {"output_width": None, "offset": None}
    for i, each in enumerate(parameters(node)):
        name = each.name or ("output_width", "offset")[min(i, 1)]
        if name not in numbers_given or numbers_given[name] is not None:
            raise body.fail(f"`slice` has no such parameter `{name}`", each.at)
        numbers_given[name] = whole_number(body, each.value)  # type: ignore[call-overload]
    size: Any = numbers_given["output_width"]
    if size is None:
        raise body.fail("`slice` needs the number of lanes", node.at, "write v.slice[2, offset=0]()")
    arguments = positional(body, node, "slice", 0, 1)
    offset: Any = numbers_given["offset"] or (whole_number(body, arguments[0]) if arguments else 0)
    vector_type(body, t.element, size, node.at)
    if not 0 <= offset <= t.size - size:
        raise body.fail(f"lanes {offset} … {offset + size - 1} are outside a vector of {t.size}",
                        node.at)  # fmt: skip
    return rearranged(body, value, list(range(offset, offset + size)), node.at)


@method("vector", "join", "interleave")
def _join(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    t: Any = type_of(value)
    assert isinstance(node.callee, tree.Attribute)
    name = node.callee.name
    other = as_vector(body, positional(body, node, name, 1, 1)[0], t)
    n = t.size
    order = list(range(2 * n)) if name == "join" else [i // 2 + n * (i % 2) for i in range(2 * n)]
    return shuffled(body, value, other, order, node.at)


@method(SCALAR_KINDS, "join", "interleave")
def _join_scalars(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    t: Any = type_of(value)
    argument = positional(body, node, "join", 1, 1)[0]
    other = convert(body, body.value(argument, t), t, argument.at)
    return made_of(body, vector_type(body, t, 2, node.at), [value, other], node.at)  # type: ignore


@method("vector", "deinterleave", "split")
def _deinterleave(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """Two vectors: the even lanes and the odd ones, or the lower half and the upper one."""
    at = node.at
    t: Any = type_of(value)
    assert isinstance(node.callee, tree.Attribute)
    positional(body, node, node.callee.name, 0, 0)
    steps: list[typed.Stmt] = []
    value = held(body, steps, value)
    half = t.size // 2
    orders = [range(0, t.size, 2), range(1, t.size, 2)]
    if node.callee.name == "split":
        orders = [range(half), range(half, t.size)]
    items = [shuffled(body, value, value, list(order), at) for order in orders]
    return after(steps, typed.Construct(at, tuple_of(tuple(i.type for i in items)), items))


@method("vector", "reverse", "reversed")
def _reverse(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "reversed", 0, 0)
    t: Any = type_of(value)
    return rearranged(body, value, list(range(t.size))[::-1], node.at)


@method("vector", "rotate_left", "rotate_right", "shift_left", "shift_right")
def _rotate(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """Lanes move to the left, which is where the first one is, or right; what leaves a vector that
    rotates comes in at the other end, one that shifts gets zeros."""
    t: Any = type_of(value)
    callee = node.callee.value if isinstance(node.callee, tree.Subscript) else node.callee
    assert isinstance(callee, tree.Attribute)
    name, at = callee.name, node.at
    positional(body, node, name, 0, 0)
    count = whole_number(body, one_parameter(body, node, name))
    shifting = name.startswith("shift")
    low = 0 if shifting else -t.size
    if not low <= count <= t.size:
        raise body.fail(f"`{name}` by {count} lanes: there are {t.size}", at)
    step = count if name.endswith("left") else -count
    if not shifting:
        return rearranged(body, value, [(i + step) % t.size for i in range(t.size)], at)
    zero: Any = False if t.element is BOOL else 0 if t.element.is_int else 0.0
    zeros = splat(body, constant(zero, t.element, at), t, at)
    order = [i + step if 0 <= i + step < t.size else t.size for i in range(t.size)]
    return shuffled(body, value, zeros, order, at)


@method("vector", "insert")
def _insert(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`v.insert[offset=i](part)`: some of its lanes are replaced."""
    t: Any = type_of(value)
    given = parameters(node)
    offset = whole_number(body, given[0].value) if given else 0
    argument = positional(body, node, "insert", 1, 1)[0]
    part = body.value(argument, t.element)
    p = type_of(part)
    size = p.size if isinstance(p, VectorType) else 1
    if lane_type(p) is not t.element and not is_constant(part):
        raise body.fail(f"`insert` of `{p}` into `{t}`", argument.at)
    if not 0 <= offset <= t.size - size:
        raise body.fail(f"lanes {offset} … {offset + size - 1} are outside a vector of {t.size}",
                        node.at)  # fmt: skip
    steps: list[typed.Stmt] = []
    made = body.temporary(t, node.at)
    part = held(body, steps, part if size > 1 else convert(body, part, t.element, argument.at))
    steps.append(typed.Bind(node.at, made, typed.Copy(node.at, t, value)))
    for i in range(size):
        lane = row("lane", t.element, [part, i, p], node.at) if size > 1 else part
        steps.append(typed.Do(node.at, "set_lane", [local(made, node.at), offset + i, lane, t]))
    return typed.Sequence(node.at, t, steps, typed.Take(node.at, t, made))


# --- texts ---------------------------------------------------------------------------------------


@rule("text", "vector")
def write_text(body: Body, value: Expr, buffer: Expr, at: Span) -> None:
    """Appends `[1.0, 2.0]` to a text."""
    t: Any = type_of(value)

    def text(s: str) -> None:
        append_text(body, body.out, buffer, constant(s, STR, at), at)

    text("[")

    def turn(index: Expr) -> None:
        separator = row("append_string", NONE, [buffer, constant(", ", STR, at)], at)
        later = row("truth.int", BOOL, [index], at)
        body.out.append(typed.If(at, later, [typed.Evaluate(at, separator)], []))
        append_text(body, body.out, buffer, row("lane_at", t.element, [value, index, t], at), at)

    body.out.append(count_loop(body, constant(t.size, I64, at), at, turn))
    text("]")


@method("vector", "__str__")
def _text(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "__str__", 0, 0)
    return text_of(body, value, node.at)
