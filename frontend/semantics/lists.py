"""Lists as values: displays, comprehensions, operators, `in`."""

from __future__ import annotations

from ..glue import copier
from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    I64,
    NONE,
    ListType,
    Type,
    ViewType,
    is_copyable,
    list_of,
    resolve,
    runs_code_on_copy,
    unify,
)
from ..types import Variable as TypeVariable
from . import numbers, typed
from .body import Body, constant, is_constant, kept, local, means, row, type_of
from .builtin import count_loop, rule
from .calls import common_element, convert, truth
from .changes import root
from .elementwise import elementwise, is_vector
from .expressions import compared
from .loops import bind, driver
from .progressions import progression
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


# --- small parts ---------------------------------------------------------------------------------


def element_of(t: Type) -> Type:
    """The type of a list's or slice's elements."""
    return resolve(t.element)  # type: ignore[attr-defined]


def held(body: Body, *values: Expr) -> tuple[list[typed.Stmt], list[Expr]]:
    """Names for values that are used more than once: the statement that names them, and the names.
    A constant names itself."""
    names, variables, computed = [], [], []
    for value in values:
        if is_constant(value) and not isinstance(type_of(value), ListType):
            names.append(numbers.fixed(body, value))
            continue
        variable = body.temporary(type_of(value), value.at)
        variables.append(variable)
        computed.append(value)
        names.append(local(variable, value.at))
    if not variables:
        return [], names
    return [typed.Hold(values[0].at, variables, computed)], names


def new_list(body: Body, t: Type, at: Span) -> tuple[Variable, list[typed.Stmt]]:
    """A variable for a list that is made step by step, and the statement that begins it."""
    made = body.temporary(t, at)
    return made, [typed.Bind(at, made, row("blank", t, [t], at))]


def copied(body: Body, value: Expr, at: Span) -> Expr:
    """A copy, never a move; of a slice a list."""
    t = kept(type_of(value))
    if t.owns and runs_code_on_copy(t):
        return typed.Call(at, t, copier(body.program, t), [value], ["read"])
    return typed.Copy(at, t, value)


def require_copyable(body: Body, t: Type, at: Span) -> None:
    """A mistake if values of a type cannot be copied."""
    if not is_copyable(resolve(t)):
        raise body.fail(f"`{t}` cannot be copied", at, "give it with `^`")


def appended(place: Expr, item: Expr, element: Type, at: Span) -> typed.Do:
    """list.append(item), the item being of the element type."""
    if element.kind in BITS:
        return typed.Do(at, f"append.{element.kind}", [place, item])
    return typed.Do(at, "append_value", [place, item])


def append_to(body: Body, made: Variable, item: Expr, at: Span) -> None:
    """Adds `made.append(item)` to the body, finding the list's element type if it is open."""
    t: Any = resolve(made.type)
    element = resolve(t.element)
    if isinstance(element, TypeVariable):
        element.link = kept(type_of(item))
        element = resolve(element)
    if element is NONE:
        raise body.fail("this has no value", at, "call it as a statement of its own")
    item = convert(body, item, element, at)
    body.out.append(appended(local(made, at), item, element, at))


def extended(body: Body, place: Expr, other: Expr, at: Span) -> list[typed.Stmt]:
    """place += other, for lists of one element type."""
    t, have = type_of(place), type_of(other)
    element = element_of(t)
    if not isinstance(have, ListType | ViewType) or not unify(have.element, element):
        raise body.fail(f"expected `{t}`, found `{have}`", at)
    element = resolve(element)
    if not runs_code_on_copy(element):
        require_copyable(body, element, at)
        return [typed.Do(at, "extend", [place, other])]
    steps, (items,) = held(body, other)

    def turn(index: Expr) -> None:
        body.out.append(appended(place, typed.Element(at, element, items, index), element, at))

    return [*steps, count_loop(body, typed.Length(at, I64, items), at, turn)]


def apart(body: Body, place: Expr, value: Expr, at: Span) -> Expr:
    """A value that is not changed with the place that it is combined with."""
    if not isinstance(value, typed.Place) or root(value) is not root(place):
        return value
    if isinstance(type_of(value), ViewType):
        return typed.Own(at, kept(type_of(value)), value)
    return copied(body, value, at)


# --- displays ------------------------------------------------------------------------------------


@means(tree.ListDisplay)
def _list(body: Body, node: tree.ListDisplay, want: Type | None) -> Expr:
    want = resolve(want) if want is not None else None
    at = node.at
    if any(isinstance(i, tree.Ellipsis) for i in node.items):
        return progression(body, node, want)
    element: Type | None = None
    if isinstance(want, ListType | ViewType):
        element = resolve(want.element)
    size = want.size if isinstance(want, ListType) else None
    if not node.items:
        if isinstance(want, ListType) and size is not None:
            return zero_array(body, want, at)
        t = list_of(element if element is not None else TypeVariable())
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


def filled(body: Body, t: Any, count: Expr, item: Expr, at: Span) -> Expr:
    """A list of equal items."""
    element = resolve(t.element)
    if isinstance(element, TypeVariable):
        element.link = kept(type_of(item))
        element = resolve(element)
        t = list_of(element, t.size)
    item = convert(body, item, element, at)
    if element.kind in BITS:
        return row(f"fill.{element.kind}", t, [count, item], at)
    steps, (count, item) = held(body, count, item)
    made, begun = new_list(body, t, at)
    steps += [*begun, typed.Do(at, "reserve", [local(made, at), count])]
    loop = count_loop(body, count, at, lambda _: append_to(body, made, item, at))
    return typed.Sequence(at, t, [*steps, loop], typed.Take(at, t, made))


@means(tree.Comprehension)
def _comprehension(body: Body, node: tree.Comprehension, want: Type | None) -> Expr:
    if node.kind not in ("list", "generator"):
        raise body.fail(f"a {node.kind} comprehension is not supported yet", node.at)
    at = node.at
    want = resolve(want) if want is not None else None
    element: Type | None = resolve(want.element) if isinstance(want, ListType) else None
    made, steps = new_list(body, list_of(element if element is not None else TypeVariable()), at)
    hint = None if isinstance(element, TypeVariable) else element

    def level(i: int) -> None:
        if i == len(node.generators):
            append_to(body, made, body.value(node.element, hint), node.element.at)
            return
        generator = node.generators[i]

        def turn() -> None:
            conditions = [truth(body, body.value(c, BOOL), c.at) for c in generator.conditions]
            inner = gathered(body, lambda: level(i + 1))
            for condition in reversed(conditions):
                inner = [typed.If(condition.at, condition, inner, [])]
            body.out += inner

        over(body, generator.iterable, generator.target, at, turn)

    steps += gathered(body, lambda: level(0))
    t = resolve(made.type)
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


def gathered(body: Body, action: Callable[[], None]) -> list[typed.Stmt]:
    """The statements that an action adds to the body."""
    outside, body.out = body.out, []
    try:
        action()
        return body.out
    finally:
        body.out = outside


def over(body: Body, iterable: tree.Expr, target: tree.Expr, at: Span,
         turn: Callable[[], None]) -> None:  # fmt: skip
    """Adds a loop over an iterable, of which `turn` adds the body."""
    loop = typed.For(at)
    scopes = len(body.scopes)
    body.scopes.append({})
    loop.driver = driver(body, iterable, at, "", target)
    body.scopes.append({})

    def inside() -> None:
        bind(body, target, loop, loop.driver, (), "", at)
        turn()

    loop.body = gathered(body, inside)
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
    steps += extended(body, local(made, at), second, at)
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
    steps_, (turns_,) = held(body, turns)  # nothing repeated is nothing
    made, begun = new_list(body, t, at)
    steps += [*begun, *steps_]
    steps.append(typed.Do(at, "reserve", [local(made, at), turns_]))  # absurd counts end here

    def turn(_: Expr) -> None:
        body.out += extended(body, local(made, at), items, at)

    steps.append(count_loop(body, turns_, at, turn))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


# --- membership ----------------------------------------------------------------------------------


def index_of(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """The index of the first element equal to an item, or -1. The item is evaluated first."""
    element = element_of(type_of(container))
    steps, (item, container) = held(body, convert(body, item, element, at), container)
    found = body.temporary(I64, at)
    steps.append(typed.Bind(at, found, constant(-1, I64, at)))
    loop = typed.For(at)

    def turn(index: Expr) -> None:
        here = typed.Element(at, element, container, index)
        hit = [typed.Assign(at, local(found, at), index), typed.Break(at, loop)]
        body.out.append(typed.If(at, compared(body, "==", here, item, at), hit, []))

    steps.append(count_loop(body, typed.Length(at, I64, container), at, turn, loop))
    return typed.Sequence(at, I64, steps, typed.Take(at, I64, found))


@rule("in", "list view")
def contained(body: Body, container: Expr, item: Expr, at: Span) -> Expr:
    """item in list."""
    found = index_of(body, container, item, at)
    return numbers.compare_scalars("<=", I64, constant(0, I64, at), found, at)


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
