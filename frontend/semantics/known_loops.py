"""Built-in functions that go through what may be looped over: sum, any, list, sorted…"""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, I64, ListType, Type, ViewType, list_of, resolve
from ..types.kinds import vectors_exist
from . import numbers, typed
from .body import Body, constant, local, row, type_of
from .builtin import RULES, Given, keywords, positional
from .calls import convert, truth
from .expressions import combined
from .known_lists import appended
from .loops import bind, driver
from .sorting import put_in_order
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

OPERANDS = tree.Compare | tree.Name | tree.Attribute | tree.Subscript | tree.Unary | tree.Binary
ITEM = "\0item"  # what no program can name


def each(body: Body, source: tree.Expr, at: Span, turn: Callable[[typed.For, Expr], None],
         before: Callable[[Type], None] | None = None) -> list[typed.Stmt]:  # fmt: skip
    """The loop over a source: `turn(loop, item)` adds its statements to `body.out`."""
    outside, body.out = body.out, []
    body.scopes.append({})
    loop = typed.For(at)
    loop.driver = driver(body, source, at)
    around, body.out = body.out, []
    bind(body, tree.Name(at, ITEM), loop, loop.driver, (), "", at)
    turn(loop, body.value(tree.Name(at, ITEM)))
    loop.body, body.out = body.out, outside
    body.scopes.pop()
    return [*around, loop]


def sum_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """sum(xs, start)."""
    arguments = positional(body, node, "sum", 1, 2)
    at = node.at
    steps: list[typed.Stmt] = []
    total: Any = None
    if len(arguments) == 2:
        start = numbers.fixed(body, body.value(arguments[1], want))
        total = body.temporary(type_of(start), at)
        steps.append(typed.Bind(at, total, typed.Own(at, total.type, start)))

    def turn(loop: typed.For, item: Expr) -> None:
        nonlocal total
        t = type_of(item)
        if t is BOOL:
            item, t = numbers.cast(body, item, I64, at), I64
        if total is None:
            if not t.is_number:
                raise body.fail(f"`sum` of a list of `{t}`", at, "its elements must be numbers")
            total = body.temporary(t, at)
            zero = constant(0 if t.is_int else 0.0, t, at)
            steps.append(typed.Bind(at, total, zero))
        made = combined(body, "+", local(total, at), item, at, total.type)
        made = convert(body, made, total.type, at)
        body.out.append(typed.Assign(at, local(total, at), made))

    loop = each(body, arguments[0], at, turn)
    return typed.Sequence(at, total.type, steps + loop, typed.Take(at, total.type, total))


def may_be_vector(body: Body, source: tree.Expr) -> bool:
    """Whether a source may give a vector: no call that a loop goes through without a list."""
    if isinstance(source, tree.Call):
        callee = source.callee
        if isinstance(callee, tree.Attribute):
            return callee.name not in ("codepoints", "codepoint_slices", "elements")
        return not isinstance(callee, tree.Name) or body.find(callee.id) is not None
    return isinstance(source, OPERANDS)


def quantifier(name: str) -> Callable[[Body, tree.Call, Type | None], Expr]:
    """any and all: loops that end early."""
    stop_on = name == "any"

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        source = positional(body, node, name, 1, 1)[0]
        at = node.at
        if vectors_exist() and may_be_vector(body, source):
            value = body.value(source)
            if rule := RULES.get(("quantify", type_of(value).kind)):
                return rule(body, value, name, at)
            source = Given(source.at, value)
        answer = body.temporary(BOOL, at)
        steps: list[typed.Stmt] = [typed.Bind(at, answer, constant(not stop_on, BOOL, at))]

        def turn(loop: typed.For, item: Expr) -> None:
            test = truth(body, item, at)
            end: list[typed.Stmt] = [
                typed.Assign(at, local(answer, at), constant(stop_on, BOOL, at)),
                typed.Break(at, loop),
            ]
            then, orelse = (end, []) if stop_on else ([], end)
            body.out.append(typed.If(at, test, then, orelse))

        steps += each(body, source, at, turn)
        return typed.Sequence(at, BOOL, steps, typed.Take(at, BOOL, answer))

    return call


# --- lists ---------------------------------------------------------------------------------------


def list_from(body: Body, source: tree.Expr, element: Type, at: Span) -> Expr:
    """list(iterable)."""
    if not isinstance(source, tree.Call):
        value = numbers.fixed(body, body.value(source, list_of(element)))
        t = type_of(value)
        if isinstance(t, ListType | ViewType):
            if isinstance(value, typed.Stepped):
                return typed.Own(at, t, value)
            if isinstance(t, ListType) and is_new(value):
                return value
            return typed.Copy(at, list_of(resolve(t.element)), value)
    kind = list_of(element)
    made = body.temporary(kind, at)
    steps: list[typed.Stmt] = [typed.Bind(at, made, row("blank", kind, [kind], at))]

    def turn(loop: typed.For, item: Expr) -> None:
        body.out.append(appended(body, local(made, at), item, at))

    steps += each(body, source, at, turn)
    return typed.Sequence(at, kind, steps, typed.Take(at, kind, made))


def is_new(value: Expr) -> bool:
    """Whether an expression gives a value that is nobody else's."""
    while isinstance(value, typed.Sequence):
        value = value.value
    if isinstance(value, typed.Row):
        return value.lends is None
    return not isinstance(value, typed.Place)


def reversed_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """reversed(xs) as a value: a list."""
    return list_from(body, node, body.open_type(), node.at)


def sorted_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """sorted(xs, reverse=…): a sorted list."""
    known: dict[str, Any] = {"reverse": None}
    plain = keywords(body, node, "sorted", known)
    if len(plain) != 1:
        raise body.fail("`sorted` takes 1 argument", node.at)
    if isinstance(plain[0], tree.Number):
        raise body.fail("`sorted` cannot iterate over a number", plain[0].at)
    if isinstance(plain[0], tree.Name | tree.Attribute | tree.Subscript):
        t = type_of(body.value(plain[0]))
        if t.is_number or t is BOOL:
            raise body.fail(f"`sorted` cannot iterate over `{t}`", plain[0].at)
    at = node.at
    value = list_from(body, plain[0], body.open_type(), at)
    made = body.temporary(type_of(value), at)
    steps: list[typed.Stmt] = [typed.Bind(at, made, value)]
    put_in_order(body, steps, local(made, at), known["reverse"], at)
    return typed.Sequence(at, made.type, steps, typed.Take(at, made.type, made))
