"""Methods of lists and slices."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    I64,
    NONE,
    ListType,
    Type,
    ViewType,
    element_read,
    is_copyable,
    list_of,
    resolve,
    runs_code_on_copy,
    runs_code_on_drop,
    unify,
)
from ..types import Variable as TypeVariable
from . import typed
from .body import Body, constant, kept, local, row, type_of
from .builtin import (
    after,
    by_name,
    change,
    copied,
    count_loop,
    done,
    held,
    method,
    method_of,
    pinned,
    positional,
)
from .calls import convert, length, value_as
from .changes import check_changeable, check_changes_whole, is_direct, root, stepped_changed
from .expressions import compared, contained
from .places import index_value
from .sorting import sort_method
from .texts import hold
from .typed import Expr, Local, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def check_length_changes(body: Body, items: Expr, node: tree.Call) -> None:
    """A mistake if a list may not be changed, or has always the same length."""
    t: Any = type_of(items)
    if isinstance(t, ViewType):
        raise body.fail("a slice has no length of its own to change", node.at,
                        "copy it first: List(…)")  # fmt: skip
    if t.size is not None:
        raise body.fail(f"`{t}` has a fixed length", method_of(node).name_at, "use a List")
    if isinstance(items, typed.Stepped):
        raise stepped_changed(body, node.at)
    check_changeable(body, items, node.at)


def element_of(t: Any) -> Type:
    """The type of a list's elements."""
    return resolve(t.element)


# --- adding --------------------------------------------------------------------------------------


def appended(body: Body, items: Expr, item: Expr, at: Span) -> typed.Do:
    """items.append(item), which finds the type of the elements if that is open."""
    element = element_of(type_of(items))
    if isinstance(element, TypeVariable):
        if not unify(element, element_read(kept(type_of(item)))):
            raise body.fail("a list cannot hold itself", at, "write its type")
        element = resolve(element)
    if element is NONE:
        raise body.fail("this has no value", at, "call it as a statement of its own")
    item = convert(body, item, element, at)
    op = f"append.{element.kind}" if element.kind in BITS else "append_value"
    return typed.Do(at, op, [items, item])


@method("list view", "append", "push_back")
def _append(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    argument = positional(body, node, "append", 1, 1)[0]
    element = element_of(type_of(items))
    item = body.value(argument, None if isinstance(element, TypeVariable) else element)
    if not isinstance(element, TypeVariable):
        item = convert(body, item, element, argument.at)
    check_length_changes(body, items, node)
    return done([appended(body, items, item, argument.at)], node.at)


@method("list view", "extend")
def _extend(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    other = body.value(positional(body, node, "extend", 1, 1)[0], type_of(items))
    check_length_changes(body, items, node)
    steps: list[typed.Stmt] = []
    extended(body, steps, items, other, node.at)
    return done(steps, node.at)


def extended(body: Body, steps: list[typed.Stmt], items: Expr, other: Expr, at: Span) -> None:
    """items += other, for lists of one element type."""
    t: Any = type_of(items)
    have = type_of(other)
    if not isinstance(have, ListType | ViewType) or not unify(have.element, t.element):
        raise body.fail(f"expected `{t}`, found `{have}`", at)
    element = resolve(t.element)
    if not is_copyable(element):
        raise body.fail(f"`{element}` cannot be copied", at, "give it with `^`")
    if is_direct(items) and is_direct(other) and root(items) is root(other):
        other = typed.Copy(at, list_of(element), other)
    if not runs_code_on_copy(element):
        steps.append(typed.Do(at, "extend", [items, other]))
        return
    items = pinned(body, steps, items)
    source = held(body, steps, other)

    def write(within: list[typed.Stmt], target: Expr) -> None:
        def turn(index: Expr) -> None:
            item = typed.Element(at, element, source, index)
            body.out.append(appended(body, target, item, at))

        within.append(count_loop(body, typed.Length(at, I64, source), at, turn))

    change(body, steps, items, at, write)


@method("list view", "insert")
def _insert(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    place, argument = positional(body, node, "insert", 2, 2)
    index = index_value(body, place)
    item = value_as(body, argument, element_of(type_of(items)))
    check_length_changes(body, items, node)
    return row("insert", NONE, [items, index, item], node.at)


@method("list view", "reserve")
def _reserve(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    size = value_as(body, positional(body, node, "reserve", 1, 1)[0], I64)
    check_length_changes(body, items, node)
    return row("reserve", NONE, [items, size], node.at)


# --- taking away ---------------------------------------------------------------------------------


@method("list view", "pop", "pop_back")
def _pop(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    """xs.pop(), xs.pop(i)."""
    arguments = positional(body, node, "pop", 0, 1)
    index = index_value(body, arguments[0]) if arguments else constant(-1, I64, node.at)
    check_length_changes(body, items, node)
    return row("pop", element_of(type_of(items)), [items, index], node.at)


@method("list view", "remove")
def _remove(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    at, element = node.at, element_of(type_of(items))
    steps: list[typed.Stmt] = []
    argument = value_as(body, positional(body, node, "remove", 1, 1)[0], element)
    items = pinned(body, steps, items)
    item = held(body, steps, argument)
    index = found_index(body, steps, named(body, steps, items), item, at)
    check_length_changes(body, items, node)
    gone = row("pop", element_of(type_of(items)), [items, index], at)
    steps.append(typed.Discard(at, gone) if element.owns else typed.Evaluate(at, gone))
    return done(steps, at)


@method("list view", "clear")
def _clear(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "clear", 0, 0)
    check_length_changes(body, items, node)
    if not runs_code_on_drop(type_of(items)):
        return row("clear", NONE, [items], node.at)
    steps: list[typed.Stmt] = []

    def write(within: list[typed.Stmt], target: Expr) -> None:
        within.append(ended(body, target, constant(0, I64, node.at), node.at))
        within.append(typed.Do(node.at, "clear", [target]))

    change(body, steps, items, node.at, write)
    return done(steps, node.at)


def ended(body: Body, items: Expr, first: Expr, at: Span) -> typed.Stmt:
    """Destroys the elements from an index on by user code, leaving blanks."""
    element = element_of(type_of(items))
    count = row("sub.i64", I64, [typed.Length(at, I64, items), first], at)

    def turn(index: Expr) -> None:
        here = row("add.i64", I64, [index, first], at)
        taken = row("take", element, [items, here, 0, element.slots], at)
        body.out.append(typed.Discard(at, taken))

    return count_loop(body, count, at, turn)


@method("list view", "resize")
def _resize(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    """xs.resize(n), xs.resize(n, x)."""
    arguments = positional(body, node, "resize", 1, 2)
    at, element = node.at, element_of(type_of(items))
    steps: list[typed.Stmt] = []
    items = pinned(body, steps, items)
    operands: list[Expr] = [value_as(body, arguments[0], I64)]
    if len(arguments) > 1:
        operands.append(value_as(body, arguments[1], element))
    else:
        operands.append(row("blank", element, [element], at))
    steps += hold(body, operands, at)
    size, item = operands
    check_length_changes(body, items, node)

    def write(within: list[typed.Stmt], target: Expr) -> None:
        if runs_code_on_drop(type_of(items)):
            within.append(ended(body, target, size, at))
        within.append(typed.Do(at, "truncate", [target, size]))
        more = row("sub.i64", I64, [size, typed.Length(at, I64, target)], at)

        def turn(index: Expr) -> None:
            body.out.append(appended(body, target, item, at))

        within.append(count_loop(body, more, at, turn))

    change(body, steps, items, at, write)
    return done(steps, at)


# --- searching -----------------------------------------------------------------------------------


def named(body: Body, steps: list[typed.Stmt], items: Expr) -> Expr:
    """A list that is read for as long as nothing changes it."""
    variable = body.temporary(type_of(items), items.at)
    steps.append(typed.Hold(items.at, [variable], [items]))
    return local(variable, items.at)


Bounds = tuple["Expr | None", "Expr | None"]


def clipped(bound: Expr, length: Expr, at: Span) -> Expr:
    """A bound of a search, counted from the end if it is negative; it may lie outside."""
    sign = row("shr.i64", I64, [bound, constant(63, I64, at)], at)
    return row("add.i64", I64, [bound, row("and.bits", I64, [sign, length], at)], at)


def index_of(body: Body, steps: list[typed.Stmt], items: Expr, item: Expr, at: Span,
             bounds: Bounds = (None, None)) -> Local:  # fmt: skip
    """The index of the first element that is equal to an item, or -1. All are read often; `bounds`
    say where to begin and end."""
    element = element_of(type_of(items))
    found = body.temporary(I64, at)
    steps.append(typed.Bind(at, found, constant(-1, I64, at)))
    loop: Any = None

    def turn(index: Expr) -> None:
        same = compared(body, "==", typed.Element(at, element, items, index), item, at)
        hit: list[typed.Stmt] = [typed.Assign(at, local(found, at), index)]
        body.out.append(typed.If(at, same, hit, []))

    length = typed.Length(at, I64, items)
    first, last = bounds
    if first is not None:
        first = row("max.i64", I64, [clipped(first, length, at), constant(0, I64, at)], at)
    last = length if last is None else (
        row("min.i64", I64, [clipped(last, length, at), length], at)
    )  # fmt: skip
    loop = count_loop(body, last, at, turn, first)
    loop.body[-1].then.append(typed.Break(at, loop))
    steps.append(loop)
    return local(found, at)


def found_index(body: Body, steps: list[typed.Stmt], items: Expr, item: Expr, at: Span,
                bounds: Bounds = (None, None)) -> Local:  # fmt: skip
    """The index of an element; an error or a fault if there is none."""
    index = index_of(body, steps, items, item, at, bounds)
    there = row("le.int", BOOL, [constant(0, I64, at), index], at)
    from .missing import absent

    missing = absent(body, "ValueError: Given element is not in list", at)
    steps.append(typed.If(at, there, [], missing))
    return index


@method("list view", "index")
def _index(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    """xs.index(x), xs.index(x, start, stop): the bounds as those of a slice."""
    argument, start, stop = by_name(body, node, "index", ("value", "start", "stop"), 1)
    assert argument is not None
    given = [value_as(body, argument, element_of(type_of(items)))]
    given += [index_value(body, b) for b in (start, stop) if b is not None]
    steps: list[typed.Stmt] = []
    items = held(body, steps, items)
    steps += hold(body, given, node.at)
    item, *rest = given
    first = rest.pop(0) if start is not None else None
    last = rest.pop() if stop is not None else None
    index = found_index(body, steps, items, item, node.at, (first, last))
    return after(steps, typed.Take(node.at, I64, index.variable))


@method("list view", "count")
def _count(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    at, element = node.at, element_of(type_of(items))
    steps: list[typed.Stmt] = []
    value = value_as(body, positional(body, node, "count", 1, 1)[0], element)
    items = held(body, steps, items)
    item = held(body, steps, value)
    total = body.temporary(I64, at)
    steps.append(typed.Bind(at, total, constant(0, I64, at)))

    def turn(index: Expr) -> None:
        same = compared(body, "==", typed.Element(at, element, items, index), item, at)
        more = row("add.i64", I64, [local(total, at), row("wrap.i64", I64, [same], at)], at)
        body.out.append(typed.Assign(at, local(total, at), more))

    steps.append(count_loop(body, typed.Length(at, I64, items), at, turn))
    return after(steps, typed.Take(at, I64, total))


@method("list view", "__contains__")
def _contains(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    item = body.value(positional(body, node, "__contains__", 1, 1)[0])
    return contained(body, items, item, node.at)


@method("list view", "__len__")
def _len(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "__len__", 0, 0)
    return length(body, items, node.at)


# --- order ---------------------------------------------------------------------------------------


@method("list view", "reverse")
def _reverse(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "reverse", 0, 0)
    check_changes_whole(body, items, node.at)
    return row("reverse", NONE, [items], node.at)


@method("list view", "sort")
def _sort(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    return sort_method(body, items, node)


@method("list view", "swap_elements")
def _swap(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    i, j = positional(body, node, "swap_elements", 2, 2)
    indices = [index_value(body, i), index_value(body, j)]
    check_changes_whole(body, items, node.at)
    return row("swap", NONE, [items, *indices], node.at)


@method("list view", "copy")
def _copy(body: Body, items: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "copy", 0, 0)
    return copied(body, items, node.at)
