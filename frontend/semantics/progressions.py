"""Arithmetic progressions: `[a, b, ..., z]` and `[a, ..., z]`, the end included."""

from __future__ import annotations

from itertools import pairwise

from ..syntax import tree
from ..syntax.literals import fraction
from ..types import BOOL, I64, STR, ListType, Literal, Type, list_of, resolve
from ..types import Variable as TypeVariable
from . import numbers, typed
from .body import Body, constant, is_constant, local, row
from .builtin import count_loop
from .calls import common_element, convert
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    pass

LONGEST = 1 << 33


def progression(body: Body, node: tree.ListDisplay, want: Type | None) -> Expr:
    """A list of numbers with the same distance from each to the next."""
    at = node.at
    places = [i for i, item in enumerate(node.items) if isinstance(item, tree.Ellipsis)]
    if len(places) != 1 or places[0] == 0 or places[0] != len(node.items) - 2:
        raise body.fail("a progression is written [a, b, ..., z]", at)
    element = resolve(want.element) if isinstance(want, ListType) else None
    if isinstance(element, TypeVariable):
        element = None
    size = want.size if isinstance(want, ListType) else None
    items: list[Expr] = [body.value(i, element) for i in node.items if i.__class__ is not
                        tree.Ellipsis]  # fmt: skip
    if element is None:
        element = common_element(body, items, [at] * len(items))
    if not element.is_number:
        raise body.fail(f"a progression is of numbers, not of `{element}`", at)
    if element.kind == "f16":
        raise body.fail("a progression of `Float16` is not supported yet", at,
                        "make one of `Float32`, and convert its items")  # fmt: skip
    known = [i for i in items if is_constant(i) and isinstance(i.type, Literal)]
    if len(known) == len(items):
        return exact(body, node, known, element, size)
    return computed(body, items, element, size, at)


def exact(body: Body, node: tree.ListDisplay, items: list[typed.Constant], element: Type,
          size: int | None) -> Expr:  # fmt: skip
    """A progression of literals: checked now."""
    at = node.at
    last = items[-1]
    values = [fraction(i.value) for i in items[:-1]]
    end = fraction(last.value)
    step = values[1] - values[0] if len(values) > 1 else fraction(1 if end >= values[0] else -1)
    for before, after in pairwise(values):
        if after - before != step:
            raise body.fail("the first items of a progression must be evenly spaced", at)
    if step == 0 or (end - values[0]) / step < 0 or ((end - values[0]) / step).denominator != 1:
        raise body.fail("this progression does not land on its end", node.items[-1].at,
                        f"from {values[0]} in steps of {step} it misses {end}")  # fmt: skip
    count = int((end - values[0]) / step) + 1
    if count > LONGEST:
        raise body.fail("this progression is too long", at)
    if size is not None and size != count:
        raise body.fail(f"{count} items for an array of {size}", at)
    convert(body, last, element, at)
    first = convert(body, items[0], element, at)
    whole = step.denominator == 1 and items[0].type.is_int
    stride: Expr = constant(int(step) if whole else step, (items[0] if whole else last).type, at)
    if element.is_int and stride.type.is_int:
        stride = numbers.cast(body, stride, element, at)  # a negative one wraps in an unsigned type
    else:
        stride = convert(body, stride, element, at)
    return counted(body, first, stride, constant(count, I64, at), element, size, [], at)


def computed(body: Body, items: list[Expr], element: Type, size: int | None, at: Span) -> Expr:
    """A progression known at run time only: checked there."""
    name = element.kind
    given = [convert(body, i, element, at) for i in (items[0], *items[1:-1][:1], items[-1])]
    variables = [body.temporary(element, at) for _ in given]
    steps: list[typed.Stmt] = [typed.Hold(at, variables, given)]

    def named(value: Expr, t: Type = element) -> Expr:
        variable = body.temporary(t, at)
        steps.append(typed.Hold(at, [variable], [value]))
        return local(variable, at)

    first, end = local(variables[0], at), local(variables[-1], at)
    if len(given) > 2:
        step = named(row(f"sub.{name}", element, [local(variables[1], at), first], at))
    else:
        step = constant(1 if element.is_int else 1.0, element, at)
    span = row(f"sub.{name}", element, [end, first], at)
    if element.is_int:
        turns = named(row(f"floordiv.{name}", element, [span, step], at))
        count = turns if element is I64 else row("wrap.i64", I64, [turns], at)
    else:
        ratio = row(f"div.{name}", element, [span, step], at)
        turns = named(row(f"round.{name}", element, [ratio], at))
        count = row(f"trunc.{name}.i64", I64, [turns], at)
    count = named(count, I64)
    landing = row(f"mul.{name}", element, [turns, step], at)
    landing = row(f"add.{name}", element, [first, landing], at)
    hit = row(f"eq.{'bits' if element.is_int else name}", BOOL, [landing, end], at)
    message = constant("the progression does not land on its end", STR, at)
    steps.append(typed.If(at, hit, [], [typed.Stop(at, "fail", message)]))
    number = named(row("add.i64", I64, [count, constant(1, I64, at)], at), I64)
    return counted(body, first, step, number, element, size, steps, at)


def counted(body: Body, first: Expr, step: Expr, count: Expr, element: Type, size: int | None,
            steps: list[typed.Stmt], at: Span) -> Expr:  # fmt: skip
    """The loop that appends first + i * step."""
    t = list_of(element, size)
    name = element.kind
    made = body.temporary(t, at)
    steps.append(typed.Bind(at, made, row("blank", t, [t], at)))
    steps.append(typed.Do(at, "reserve", [local(made, at), count]))
    names: list[Expr] = []
    for value in (first, step):  # constants are made once, ahead of the loop
        variable = body.temporary(element, at)
        steps.append(typed.Hold(at, [variable], [value]))
        names.append(local(variable, at))

    def turn(index: Expr) -> None:
        number = index
        if element.is_float:
            number = numbers.int_to_float(index, I64, element, at)
        elif element is not I64:
            number = row(f"wrap.{name}", element, [index], at)
        offset = row(f"mul.{name}", element, [number, names[1]], at)
        item = row(f"add.{name}", element, [names[0], offset], at)
        body.out.append(typed.Do(at, f"append.{name}", [local(made, at), item]))

    steps.append(count_loop(body, count, at, turn))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))
