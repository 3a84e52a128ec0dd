"""Lists as values: displays, comprehensions, operators, `in`."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, I64, ListType, TupleType, Type, ViewType, list_of, resolve
from ..types import Variable as TypeVariable
from . import numbers, typed
from .body import Body, constant, is_constant, kept, local, means, row, type_of
from .builtin import RULES, copied, count_loop, rule
from .calls import common_element, condition, convert
from .changes import root
from .constructors import filled
from .elementwise import elementwise, is_vector
from .expressions import compared
from .known_lists import appended, element_of, extended
from .loops import Stepped, bind, stepping, take_item
from .progressions import progression
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


# --- small parts ---------------------------------------------------------------------------------


def held(body: Body, *values: Expr) -> tuple[list[typed.Stmt], list[Expr]]:
    """Names for values that are used more than once, and what gives them; each value is what it
    was when it was evaluated. A scalar or text that is known names itself."""
    names, variables, computed = [], [], []
    for value in values:
        if is_constant(value) and not isinstance(type_of(value), ListType | TupleType):
            names.append(numbers.fixed(body, value))
            continue
        variable = body.temporary(type_of(value), value.at)
        variables.append(variable)
        computed.append(value)
        names.append(local(variable, value.at))
    if not variables:
        return [], names
    return [typed.Hold(values[0].at, variables, computed)], names


def apart(body: Body, place: Expr, value: Expr, at: Span) -> Expr:
    """A value that is not changed with the place that it is combined with."""
    if not may_belong(value, root(place)):
        return value
    if isinstance(type_of(value), ViewType):
        return typed.Own(at, kept(type_of(value)), value)
    if isinstance(type_of(value), ListType):
        return typed.Copy(at, value.type, value)
    return copied(body, value, at)


def may_belong(value: Expr, variable: Any) -> bool:
    """Whether a value may be a part of what a variable holds."""
    if isinstance(value, typed.Row) and value.lends is not None:
        return may_belong(value.operands[value.lends], variable)
    if isinstance(value, typed.Conditional):
        return may_belong(value.then, variable) or may_belong(value.other, variable)
    if isinstance(value, typed.Sequence):
        holds = [s for s in value.statements if isinstance(s, typed.Hold)]
        return may_belong(value.value, variable) or any(
            may_belong(value.value, name) and may_belong(given, variable)
            for hold in holds
            for name, given in zip(hold.variables, hold.values, strict=True)
        )
    return isinstance(value, typed.Place) and root(value) is variable


# --- displays ------------------------------------------------------------------------------------


@means(tree.ListDisplay)
def _list(body: Body, node: tree.ListDisplay, want: Type | None) -> Expr:
    want = resolve(want) if want is not None else None
    at = node.at
    if want is not None and want.sort == "python":
        display: Expr = RULES["display", "python"](body, node)
        return display
    if any(isinstance(i, tree.Ellipsis) for i in node.items):
        return progression(body, node, want)
    element: Type | None = None
    if isinstance(want, ListType | ViewType):
        element = resolve(want.element)
    size = want.size if isinstance(want, ListType) else None
    if not node.items:
        if isinstance(want, ListType) and size is not None:
            return zero_array(body, want, at)
        t = list_of(element if element is not None else body.open_type())
        return row("blank", t, [t], at)
    if isinstance(element, TypeVariable):
        element = None
    items = [body.value(i, element) for i in node.items]
    if element is None:
        element = common_element(body, items, [i.at for i in node.items])
    if size is not None and size != len(items):
        raise body.fail(f"{len(items)} items for an array of {size}", at,
                        "give as many as the type says")  # fmt: skip
    made = [convert(body, r, element, i.at) for r, i in zip(items, node.items, strict=True)]
    return typed.ListOf(at, list_of(element, size), made)


def zero_array(body: Body, t: Any, at: Span) -> Expr:
    """A fixed array of zeros; of arrays of zeros where arrays are nested."""
    count = constant(t.size, I64, at)
    element = resolve(t.element)
    if isinstance(element, ListType) and element.size is not None:
        return filled(body, t, count, zero_array(body, element, at), at)
    return row("zeros", t, [count, t], at)


@means(tree.Comprehension)
def _comprehension(body: Body, node: tree.Comprehension, want: Type | None) -> Expr:
    if node.kind in ("set", "dict"):
        whole: Expr = RULES["comprehension", node.kind](body, node)
        return whole
    at = node.at
    want = resolve(want) if want is not None else None
    element: Type | None = resolve(want.element) if isinstance(want, ListType) else None
    kind = list_of(element if element is not None else body.open_type())
    made = body.temporary(kind, at)
    steps: list[typed.Stmt] = [typed.Bind(at, made, row("blank", kind, [kind], at))]
    hint = None if isinstance(element, TypeVariable) else element

    def level(i: int) -> None:
        if i == len(node.generators):
            item = body.value(node.element, hint)
            body.out.append(appended(body, local(made, at), item, node.element.at))
            return
        generator = node.generators[i]

        def turn() -> None:
            conditions = [condition(body, c) for c in generator.conditions]
            inner = body.collect(level, i + 1)
            for test in reversed(conditions):
                inner = [typed.If(test.at, test, inner, [])]
            body.out += inner

        over(body, generator.iterable, generator.target, at, turn)

    steps += body.collect(level, 0)
    t = resolve(made.type)
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


def over(body: Body, iterable: tree.Expr, target: tree.Expr, at: Span,
         turn: Callable[[], None]) -> None:  # fmt: skip
    """Adds a loop over an iterable, of which `turn` adds the body."""
    loop = typed.For(at)
    scopes = len(body.scopes)
    body.scopes.append({})
    found = stepping(body, iterable, at, "", target)
    body.scopes.append({})
    if isinstance(found, Stepped):

        def given(item: Expr) -> None:
            take_item(body, target, item, at)
            turn()

        RULES["loop", "iterator"](body, found.iterator, at, given, [])
        del body.scopes[scopes:]
        return
    loop.driver = found

    def inside() -> None:
        bind(body, target, loop, loop.driver, (), "", at)
        turn()

    loop.body = body.collect(inside)
    del body.scopes[scopes:]
    body.out.append(loop)


# --- operators -----------------------------------------------------------------------------------


@rule("operator", "list view")
def list_operator(body: Body, op: str, left: Expr, right: Expr, at: Span,
                  want: Type | None) -> Expr:  # fmt: skip
    """`+` and `*` of lists; of slices each operator, element by element."""
    if is_vector(left) or is_vector(right):
        return elementwise(body, op, left, right, at)
    a, b = type_of(left), type_of(right)
    if op == "+" and isinstance(a, ListType) and isinstance(b, ListType):
        return joined(body, left, right, at)
    if op == "*" and (a.is_int or b.is_int):
        return repeated(body, left, right, at)
    remedy = "use a slice for elementwise arithmetic: xs[:]" if a.is_number or b.is_number else ""
    raise body.fail(f"`{op}` does not work on `{a}` and `{b}`", at, remedy)


def joined(body: Body, left: Expr, right: Expr, at: Span) -> Expr:
    """list + list: what is new on the left is what the right is added to."""
    t = list_of(element_of(type_of(left)))
    if isinstance(left, typed.Place):
        steps, (first, second) = held(body, left, right)
        first = typed.Own(at, t, first)
    else:
        begun = body.temporary(t, at)
        end = body.temporary(type_of(right), at)
        steps = [typed.Hold(at, [begun, end], [left, right])]
        first, second = typed.Take(at, t, begun), local(end, at)
    made = body.temporary(t, at)
    steps.append(typed.Bind(at, made, first))
    extended(body, steps, local(made, at), second, at)
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


def repeated(body: Body, left: Expr, right: Expr, at: Span) -> Expr:
    """list * n, n * list."""
    if type_of(left).is_int:
        left = convert(body, left, I64, at)
    else:
        right = convert(body, right, I64, at)
    steps, (first, second) = held(body, left, right)
    items, count = (second, first) if type_of(first).is_int else (first, second)
    t = list_of(element_of(type_of(items)))
    some = row("truth.int", BOOL, [typed.Length(at, I64, items)], at)
    turns = row("mul.i64", I64, [row("wrap.i64", I64, [some], at), count], at)
    more, (times,) = held(body, turns)  # nothing repeated is nothing
    made = body.temporary(t, at)
    steps += [*more, typed.Bind(at, made, row("blank", t, [t], at))]
    steps.append(typed.Do(at, "reserve", [local(made, at), times]))  # absurd counts end here

    def turn(_: Expr) -> None:
        extended(body, body.out, local(made, at), items, at)

    steps.append(count_loop(body, times, at, turn))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


# --- membership ----------------------------------------------------------------------------------


@rule("in", "list view")
def contained(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """item in list: the item is evaluated first."""
    element = element_of(type_of(container))
    steps, (item, container) = held(body, convert(body, item, element, at), container)
    found = body.temporary(BOOL, at)
    steps.append(typed.Bind(at, found, constant(False, BOOL, at)))

    def turn(index: Expr) -> None:
        same = compared(body, "==", typed.Element(at, element, container, index), item, at)
        hit: list[typed.Stmt] = [typed.Assign(at, local(found, at), constant(True, BOOL, at))]
        body.out.append(typed.If(at, same, hit, []))

    loop = count_loop(body, typed.Length(at, I64, container), at, turn)
    loop.body[-1].then.append(typed.Break(at, loop))  # type: ignore[attr-defined]
    return typed.Sequence(at, BOOL, [*steps, loop], typed.Take(at, BOOL, found))


@rule("in", "tuple")
def contained_in_tuple(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """item in (a, b, c)."""
    t: Any = type_of(container)
    steps, (item, container) = held(body, item, container)
    result: Expr | None = None
    offset = 0
    for kind in t.items:
        part = typed.Field(at, resolve(kind), container, offset, "")
        offset += kind.slots
        same = compared(body, "==", item, part, at)
        result = same if result is None else row("or.bits", BOOL, [result, same], at)
    if result is None:
        return constant(False, BOOL, at)
    return typed.Sequence(at, BOOL, steps, result)
