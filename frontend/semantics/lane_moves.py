"""Vectors whose lanes move, are loaded from lists and stored there, and their texts."""

from __future__ import annotations

from mojovm.bytecode.code import LANE_BYTES

from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    DTYPE_NAMES,
    I64,
    NONE,
    STR,
    U64,
    Type,
    VectorType,
    resolve,
    tuple_of,
    vector_of,
)
from . import numbers, typed
from .annotations import dtype
from .body import Body, constant, is_constant, local, row, type_of
from .builtin import after, count_loop, done, held, mere, method, positional, rule
from .calls import convert
from .changes import check_changeable
from .evaluation import evaluate
from .lane_methods import SCALAR_KINDS, one_parameter, parameters, whole_number
from .lanes import lane_type, made_of, splat, vector_type
from .places import index_value
from .texts import append_text, text_of
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


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
    known: dict[str, int] = {}
    for i, each in enumerate(parameters(node)):
        name = each.name or ("output_width", "offset")[min(i, 1)]
        if name not in ("output_width", "offset") or name in known:
            raise body.fail(f"`slice` has no such parameter `{name}`", each.at)
        known[name] = whole_number(body, each.value)
    size = known.get("output_width")
    if size is None:
        raise body.fail(
            "`slice` needs the number of lanes", node.at, "write v.slice[2, offset=0]()"
        )
    arguments = positional(body, node, "slice", 0, 1)
    offset = whole_number(body, arguments[0]) if arguments else known.get("offset", 0)
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


# --- scalars as vectors of one lane ---------------------------------------------------------------


@rule("subscript", SCALAR_KINDS)
def _only_lane(body: Body, base: Expr, index: Any, at: Span) -> Expr:
    """`x[0]` of a number: itself."""
    one = constant(1, I64, at)
    if is_constant(index) and index.value in (0, -1):
        return mere(base)
    if is_constant(index):
        raise body.fail(f"index out of range: {index.value} is outside a vector of 1", at)
    steps: list[typed.Stmt] = []
    base = held(body, steps, base)
    steps.append(typed.Evaluate(at, row("check_index", I64, [index, one], at)))
    return after(steps, base)


# --- lists ---------------------------------------------------------------------------------------


@method("list view", "load")
def _load(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`xs.load[width=4](i)`: elements from an index on as a vector."""
    at = node.at
    lane = numbers_of(body, value, "load", at)
    size = 1
    for each in parameters(node):
        if each.name not in (None, "width") or len(parameters(node)) > 1:
            raise body.fail("`load` has one parameter, `width`", each.at)
        size = whole_number(body, each.value)
    t = vector_type(body, lane, size, at)
    given = positional(body, node, "load", 0, 1)
    first = index_value(body, given[0]) if given else constant(0, I64, at)
    if not isinstance(t, VectorType):
        return mere(typed.Element(at, lane, value, first))
    return row("load_lanes", t, [value, first, t], at)


@method("list view", "store")
def _store(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`xs.store(i, v)`: the lanes become the elements from an index on."""
    at = node.at
    lane = numbers_of(body, value, "store", at)
    first, given = positional(body, node, "store", 2, 2)
    index, new = index_value(body, first), body.value(given, lane)
    t = type_of(new)
    if not isinstance(t, VectorType):
        new, t = convert(body, new, lane, given.at), lane
    if lane_type(t) is not lane:
        raise body.fail(f"`store` of `{t}` into a list of `{lane}`", given.at,
                        f"cast it: .cast[DType.{DTYPE_NAMES[lane.kind]}]()")  # fmt: skip
    check_changeable(body, value, at)
    if not isinstance(t, VectorType):
        return done([typed.Assign(at, typed.Element(at, lane, value, index), new)], at)
    return done([typed.Do(at, "store_lanes", [value, index, new, t])], at)


def numbers_of(body: Body, value: Expr, name: str, at: Span) -> Any:
    """The type of a list's elements, which are numbers or Bools."""
    items: Any = type_of(value)
    lane = resolve(items.element)
    if lane.kind not in BITS:
        raise body.fail(f"`{name}` works on lists of numbers, not on `{items}`", at)
    return lane


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


# --- the same bits -------------------------------------------------------------------------------


@rule("bitcast", "vector")
def bitcast(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`bitcast[dtype, n](x)`: the same bits as lanes of another type."""
    at = node.at
    given = parameters(node)
    if not 1 <= len(given) <= 2:
        raise body.fail("`bitcast` needs the type of the lanes", at,
                        "write bitcast[DType.uint8, 4](x)")  # fmt: skip
    size = whole_number(body, given[1].value) if len(given) == 2 else 1
    t = vector_type(body, dtype(body, given[0].value), size, at)
    value = numbers.fixed(body, body.value(positional(body, node, "bitcast", 1, 1)[0]))
    have = type_of(value)
    if lane_type(have).sort not in LANE_BYTES:
        raise body.fail(f"`bitcast` of `{have}`", at)
    if width(have) != width(t):
        raise body.fail(f"`bitcast` of `{have}` to `{t}`: they take {width(have)} and {width(t)}"
                        " bytes", at, "choose as many lanes as have the same size")  # fmt: skip
    word = value if isinstance(have, VectorType) else word_of(body, value, at)
    return row("move", t, [word], at) if isinstance(t, VectorType) else from_word(word, t, at)


def width(t: Type) -> int:
    """The bytes of a vector or scalar in memory."""
    size = t.size if isinstance(t, VectorType) else 1
    return LANE_BYTES[lane_type(t).kind] * size


def word_of(body: Body, value: Expr, at: Span) -> Expr:
    """The bits of a scalar in one word: as those of the first lane of a vector that fills one."""
    t: Any = type_of(value)
    if width(t) == 8:
        return row("bits_of.f64" if t.is_float else "wrap.u64", U64, [value], at)
    zero: Any = False if t is BOOL else 0 if t.is_int else 0.0
    whole = vector_type(body, t, 8 // width(t), at)
    made = body.temporary(whole, at)
    steps: list[typed.Stmt] = []
    value = held(body, steps, value)
    steps.append(typed.Bind(at, made, splat(body, constant(zero, t, at), whole, at)))
    steps.append(typed.Do(at, "set_lane", [local(made, at), 0, value, whole]))
    return typed.Sequence(at, whole, steps, typed.Take(at, whole, made))


def from_word(word: Expr, t: Any, at: Span) -> Expr:
    """A scalar of the bits of a vector of one word, or of a word."""
    if width(t) < 8:
        whole = vector_of(t, 8 // width(t))
        return row("lane", t, [row("move", whole, [word], at), 0, whole], at)
    bits = row("move", U64, [word], at)
    if t.is_float:
        return row("float_from_bits.f64", t, [bits], at)
    return bits if t is U64 else row("wrap.i64", t, [bits], at)
