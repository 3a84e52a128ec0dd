"""Built-in types, called: `List[Int](length=3, fill=7)`, `list(xs)`, `Tuple[Int, Bool](1, a)`."""

from __future__ import annotations

from ..syntax import tree
from ..types import BITS, I64, STR, ListType, TupleType, Type, ViewType, list_of, resolve
from ..types import Variable as TypeVariable
from . import numbers, typed
from .body import Body, constant, kept, local, row, type_of
from .builtin import RULES, count_loop, held, keywords, positional
from .calls import convert, value_as
from .known_lists import appended
from .known_loops import list_from
from .known_texts import str_
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def list_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """list(x): a list of what may be looped over."""
    element = resolve(want.element) if isinstance(want, ListType) else body.open_type()
    kind = list_of(element)
    if not node.args:
        return row("blank", kind, [kind], node.at)
    if any(a.name in ("length", "fill", "capacity") for a in node.args):
        return construct_builtin(body, kind, node)
    if len(node.args) == 1:
        return list_from(body, positional(body, node, "list", 1, 1)[0], element, node.at)
    return body.value(tree.ListDisplay(node.at, [a.value for a in node.args]), kind)


def construct_builtin(body: Body, t: Type, node: tree.Call) -> Expr:
    """A list, array, text or tuple by its type."""
    at = node.at
    if t is STR:
        return str_(body, node, None)
    if isinstance(t, TupleType):
        return value_as(body, tree.TupleDisplay(at, [a.value for a in node.args]), t)
    if rule := RULES.get(("construct", t.kind)):
        return rule(body, t, node)
    if not isinstance(t, ListType):
        raise body.fail(f"`{t}` cannot be made this way", at)
    element = resolve(t.element)
    known: dict[str, Any] = dict.fromkeys(
        ("length", "fill", "capacity", "unsafe_uninit_length", "uninitialized", "elements")
    )
    plain = keywords(body, node, str(t), known)
    if known["elements"] is not None:
        plain = [known["elements"]]
    if t.size is not None:
        return construct_array(body, t, plain, known["fill"], at)
    if known["length"] is not None:
        count = value_as(body, known["length"], I64)
        if known["fill"] is None:
            return row("zeros", t, [count, t], at)
        return filled(body, t, count, body.value(known["fill"], element), at)
    if known["capacity"] is not None:
        made = body.temporary(t, at)
        size = value_as(body, known["capacity"], I64)
        steps = [
            typed.Bind(at, made, row("blank", t, [t], at)),
            typed.Do(at, "reserve", [local(made, at), size]),
        ]
        return typed.Sequence(at, t, steps, typed.Take(at, t, made))
    if not plain:
        return row("blank", t, [t], at)
    if len(plain) == 1 and not isinstance(element, ListType):
        if isinstance(plain[0], tree.ListDisplay):
            return value_as(body, plain[0], t)
        if is_list(body, plain[0]):
            return convert(body, list_from(body, plain[0], element, at), t, at)
    return body.value(tree.ListDisplay(at, plain), t)


def is_list(body: Body, node: tree.Expr) -> bool:
    """Whether a list's only argument is what it is made of, rather than its element."""
    if isinstance(node, tree.Subscript | tree.Call):
        return True
    if isinstance(node, tree.Name | tree.Attribute):
        return isinstance(type_of(body.value(node)), ListType | ViewType)
    return False


def construct_array(body: Body, t: ListType, plain: list[tree.Expr], fill: tree.Expr | None,
                    at: Span) -> Expr:  # fmt: skip
    """A fixed array: of its items, filled, or zeros."""
    count = constant(t.size, I64, at)
    if fill is None and len(plain) == 1 and t.size != 1:
        if isinstance(plain[0], tree.ListDisplay):
            return value_as(body, plain[0], t)
        fill = plain[0]
    if fill is not None:
        return filled(body, t, count, body.value(fill, resolve(t.element)), at)
    if not plain:
        return row("zeros", t, [count, t], at)
    return body.value(tree.ListDisplay(at, plain), t)


def filled(body: Body, t: ListType, count: Expr, item: Expr, at: Span) -> Expr:
    """A list of equal items."""
    element = resolve(t.element)
    if isinstance(element, TypeVariable):
        item = numbers.fixed(body, item)
        element.link = kept(type_of(item))
        element = element.link
        t = list_of(element, t.size)
    item = convert(body, item, element, at)
    if element.kind in BITS:
        return row(f"fill.{element.kind}", t, [count, item], at)
    steps: list[typed.Stmt] = []
    count, item = held(body, steps, count), held(body, steps, item)
    made = body.temporary(t, at)
    steps.append(typed.Bind(at, made, row("blank", t, [t], at)))
    steps.append(typed.Do(at, "reserve", [local(made, at), count]))

    def turn(index: Expr) -> None:
        body.out.append(appended(body, local(made, at), item, at))

    steps.append(count_loop(body, count, at, turn))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))
