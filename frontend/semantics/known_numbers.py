"""Built-in functions of numbers: min, abs, round, Int(x) and the like; methods of numbers."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    F32,
    F64,
    I64,
    STR,
    U64,
    ListType,
    Literal,
    StructType,
    Type,
    ViewType,
    resolve,
    tuple_of,
)
from . import numbers, typed
from .body import Body, constant, is_constant, local, row, type_of
from .builtin import after, count_loop, held, mere, method, positional
from .callees import scalar_from
from .calls import call_method, convert, value_as
from .expressions import combined, compared
from .places import index_value
from .texts import hold, text_of
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable


# --- the least and the greatest ------------------------------------------------------------------


def extremum(name: str) -> Callable[[Body, tree.Call, Type | None], Expr]:
    """min and max: of several values, or of a list."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        if len(node.args) == 1:
            return extreme_element(body, node, name)
        nodes = positional(body, node, name, 2, 64)
        values = [body.value(a, want) for a in nodes]
        steps: list[typed.Stmt] = []
        if not all(type_of(v).is_number for v in values):
            steps += hold(body, values, node.at)
        best = values[0]
        for value, a in zip(values[1:], nodes[1:], strict=True):
            best = better(body, name, held(body, steps, best) if steps else best, value, a.at, want)
        return after(steps, best)

    return call


def better(body: Body, name: str, a: Expr, b: Expr, at: Span, want: Type | None) -> Expr:
    """min or max of two values; those that are no numbers are read twice."""
    x, y = type_of(a), type_of(b)
    if x.is_number and y.is_number:
        return better_number(body, name, a, b, at, want)
    if x is not y:
        raise body.fail(f"`{name}` of `{x}` and `{y}`", at, "both must have one type")
    test: Expr = compared(body, "<" if name == "min" else ">", b, a, at)
    if is_constant(test):
        chosen: Expr = b if test.value else a
        return chosen
    return typed.Conditional(at, x, test, b, a)


def better_number(body: Body, name: str, a: Expr, b: Expr, at: Span, want: Type | None) -> Expr:
    """min or max of two numbers."""
    x, y = type_of(a), type_of(b)
    if is_constant(a) and is_constant(b) and isinstance(x, Literal) and isinstance(y, Literal):
        mixed = x if x is y else (x if x.is_float else y)
        return constant((min if name == "min" else max)(a.value, b.value), mixed, at)
    t = numbers.common_type(body, a, b, at, name, want, False)
    if t.kind == "f16":
        left, right = numbers.cast(body, a, F32, at), numbers.cast(body, b, F32, at)
        return numbers.cast(body, better_number(body, name, left, right, at, F32), t, at)
    return row(f"{name}.{t.kind}", t, [numbers.as_number(body, v, t, at) for v in (a, b)], at)


def extreme_element(body: Body, node: tree.Call, name: str) -> Expr:
    """min(xs) and max(xs)."""
    at = node.at
    value = numbers.fixed(body, body.value(positional(body, node, name, 1, 1)[0]))
    t = type_of(value)
    if not isinstance(t, ListType | ViewType):
        raise body.fail(f"`{name}` of one `{t}`", at, "give two values or a list")
    element = resolve(t.element)
    steps: list[typed.Stmt] = []
    items = held(body, steps, value)
    best = body.temporary(element, at)
    first = typed.Element(at, element, items, constant(0, I64, at))
    steps.append(typed.Bind(at, best, typed.Own(at, element, first)))

    def turn(index: Expr) -> None:
        item: Expr = typed.Element(at, element, items, index)
        goal = local(best, at)
        if element.kind in BITS and element is not BOOL:
            chosen = better_number(body, name, local(best, at), item, at, element)
            body.out.append(typed.Assign(at, goal, chosen))
            return
        item = held(body, body.out, item)
        test = compared(body, "<" if name == "min" else ">", item, local(best, at), at)
        body.out.append(typed.If(at, test, [typed.Assign(at, goal, item)], []))

    steps.append(count_loop(body, typed.Length(at, I64, items), at, turn))
    return after(steps, typed.Take(at, element, best))


# --- rounding, powers ----------------------------------------------------------------------------


def abs_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """abs(x): of a number or struct."""
    at = node.at
    value: Expr = body.value(positional(body, node, "abs", 1, 1)[0], want)
    t = type_of(value)
    if is_constant(value) and t.is_number:
        return numbers.fold_to(abs(value.value), t, at)
    if isinstance(t, StructType):
        return call_method(body, value, "__abs__", [], at)
    if t.is_int and t.kind[0] == "u":
        return mere(value)
    if not t.is_number:
        raise body.fail(f"`abs` of `{t}`", at)
    value = numbers.widened(body, value, at)
    wide = type_of(value)
    return numbers.cast(body, row(f"abs.{wide.kind}", wide, [value], at), t, at)


def round_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """round(x), round(x, digits)."""
    at = node.at
    arguments = positional(body, node, "round", 1, 2)
    value = body.value(arguments[0], want)
    if type_of(value).is_int:
        return mere(value)
    value = numbers.fixed(body, value)
    kind = type_of(value)
    if not kind.is_float:
        raise body.fail(f"`round` of `{kind}`", at)
    value = numbers.widened(body, value, at)
    t = type_of(value)
    if len(arguments) == 1:
        made = row(f"round.{t.kind}", t, [value], at)
    else:
        digits = value_as(body, arguments[1], I64)
        made = row(f"round_digits.{t.kind}", t, [value, digits], at)
    return numbers.cast(body, made, kind, at)


def divmod_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """divmod(a, b): quotient and remainder."""
    operands = [body.value(a) for a in positional(body, node, "divmod", 2, 2)]
    steps = hold(body, operands, node.at)
    a, b = operands
    made = [combined(body, op, a, b, node.at, None) for op in ("//", "%")]
    items = [numbers.fixed(body, each) for each in made]
    t = tuple_of(tuple([type_of(i) for i in items]))
    return after(steps, typed.Construct(node.at, t, items))


def pow_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """pow(a, b)."""
    a, b = (body.value(x, want) for x in positional(body, node, "pow", 2, 2))
    return combined(body, "**", a, b, node.at, want)


# --- numbers of other values ---------------------------------------------------------------------


def scalar(t: Type) -> Callable[[Body, tree.Call, Type | None], Expr]:
    """A scalar type, called: a conversion, or its zero."""
    zero = False if t is BOOL else 0 if t.is_int else 0.0

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        if not node.args:
            return constant(zero, t, node.at)
        argument = positional(body, node, str(t), 1, 1)[0]
        return mere(scalar_from(body, t, argument, node.at))

    return call


def int_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """int(x), int(text, base)."""
    if len(node.args) == 2:
        text, base = positional(body, node, "int", 2, 2)
        operands = [value_as(body, text, STR), value_as(body, base, I64)]
        return row("parse_int", I64, operands, node.at)
    if not node.args:
        return constant(0, I64, node.at)
    return mere(scalar_from(body, I64, positional(body, node, "int", 1, 1)[0], node.at))


def ord_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """ord(text)."""
    text = value_as(body, positional(body, node, "ord", 1, 1)[0], STR)
    if is_constant(text) and len(text.value) == 1:
        return constant(ord(text.value), I64, node.at)
    return row("ord", I64, [text], node.at)


def chr_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """chr(code)."""
    return row("chr", STR, [index_value(body, positional(body, node, "chr", 1, 1)[0])], node.at)


def based(base: int, name: str) -> Callable[[Body, tree.Call, Type | None], Expr]:
    """bin, oct and hex: the text of an integer in a base."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        argument = positional(body, node, name, 1, 1)[0]
        at, value = node.at, body.value(argument, I64)
        t = type_of(value)
        if not t.is_int and t is not BOOL:
            raise body.fail(f"`{name}` takes an integer, not `{t}`", argument.at)
        if t is U64:
            text = body.temporary(STR, at)
            layout = constant(f"#{name[0] if base != 16 else 'x'}", STR, at)
            steps: list[typed.Stmt] = [
                typed.Bind(at, text, row("blank", STR, [STR], at)),
                typed.Do(at, "append_format.u64", [local(text, at), value, layout]),
            ]
            return after(steps, typed.Take(at, STR, text))
        if not isinstance(t, Literal):
            value = numbers.cast(body, value, I64, at)
        return row("to_base", STR, [convert(body, value, I64, at), base], at)

    return call


def atol(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """atol(text, base)."""
    from .missing import parsed

    arguments = positional(body, node, "atol", 1, 2)
    text = value_as(body, arguments[0], STR)
    base = value_as(body, arguments[1], I64) if len(arguments) > 1 else constant(10, I64, node.at)
    return parsed(body, I64, [text, base], node.at)


def atof(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """atof(text)."""
    from .missing import parsed

    text = value_as(body, positional(body, node, "atof", 1, 1)[0], STR)
    return parsed(body, F64, [text], node.at)


# --- methods -------------------------------------------------------------------------------------

NUMBERS = " ".join(BITS)


@method(NUMBERS, "__int__")
def _int(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "__int__", 0, 0)
    return mere(numbers.cast(body, value, I64, node.at))


@method(NUMBERS, "__float__")
def _float(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "__float__", 0, 0)
    return mere(numbers.cast(body, value, F64, node.at))


@method(NUMBERS, "__str__")
def _text(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "__str__", 0, 0)
    return text_of(body, value, node.at)


@method(NUMBERS, "bit_count")
def _bit_count(body: Body, value: Expr, node: tree.Call, want: Type | None) -> Expr:
    """The number of ones among an integer's bits."""
    positional(body, node, "bit_count", 0, 0)
    return row("population_count", I64, [numbers.cast(body, value, U64, node.at)], node.at)
