"""Constructors of lists, arrays and tuples: `List[Int](length=3, fill=7)`, `list(…)`."""

from __future__ import annotations

from ..library import BUILTINS
from ..syntax import tree
from ..types import I64, ListType, TupleType, Type, ViewType, list_of, resolve, unify
from ..types import Variable as TypeVariable
from . import typed
from .body import Body, constant, local, row, type_of
from .builtin import function, positional
from .calls import convert, value_as
from .lists import append_to, copied, filled, gathered, new_list
from .loops import bind, driver, driver_of
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

KEYWORDS = ("length", "fill", "capacity", "unsafe_uninit_length", "uninitialized", "elements")


def construct_builtin(body: Body, t: Type, node: tree.Call) -> Expr:
    """A list, array or tuple by its type."""
    at = node.at
    if isinstance(t, TupleType):
        display = tree.TupleDisplay(at, [a.value for a in node.args])
        return convert(body, body.value(display, t), t, at)
    if not isinstance(t, ListType):
        raise body.fail(f"`{t}` cannot be made this way", at)
    known: dict[str, tree.Expr] = {}
    plain: list[tree.Expr] = []
    for a in node.args:
        if not a.name:
            plain.append(a.value)
        elif a.name in KEYWORDS:
            known[a.name] = a.value
        else:
            raise body.fail(f"`{t}` has no parameter `{a.name}`", a.at)
    if "elements" in known:
        plain = [known["elements"]]
    if t.size is not None:
        return construct_array(body, t, plain, known.get("fill"), at)
    if "length" in known:
        count = value_as(body, known["length"], I64)
        if "fill" not in known:
            return row("zeros", t, [count, t], at)
        return filled(body, t, count, body.value(known["fill"], resolve(t.element)), at)
    if "capacity" in known:
        made, steps = new_list(body, t, at)
        size = value_as(body, known["capacity"], I64)
        steps.append(typed.Do(at, "reserve", [local(made, at), size]))
        return typed.Sequence(at, t, steps, typed.Take(at, t, made))
    if not plain:
        return row("blank", t, [t], at)
    if len(plain) == 1 and not isinstance(resolve(t.element), ListType):
        return construct_from(body, t, plain[0], at)
    return body.value(tree.ListDisplay(at, plain), t)


def construct_from(body: Body, t: Any, argument: tree.Expr, at: Span) -> Expr:
    """A list of one argument: of what is in it, or of itself."""
    if isinstance(argument, tree.ListDisplay):
        return convert(body, body.value(argument, t), t, at)
    element = resolve(t.element)
    if is_driver(body, argument):
        return convert(body, list_from(body, argument, element, at), t, at)
    value = body.value(argument, element)
    have = type_of(value)
    if isinstance(have, ListType | ViewType) and (
        isinstance(element, TypeVariable) or unify(have.element, element)
    ):  # fmt: skip
        return convert(body, list_of_value(body, value, at), t, at)
    if have.kind == "range":
        return convert(body, list_from_value(body, value, element, argument.at, at), t, at)
    if isinstance(element, TypeVariable):
        unify(have, element)
    return typed.ListOf(at, t, [convert(body, value, resolve(element), argument.at)])


def construct_array(body: Body, t: Any, plain: list[tree.Expr], fill: tree.Expr | None,
                    at: Span) -> Expr:  # fmt: skip
    """A fixed array: of its items, filled, or zeros."""
    count = constant(t.size, I64, at)
    if fill is None and len(plain) == 1 and t.size != 1:
        fill = plain[0]
        if isinstance(fill, tree.ListDisplay):
            return convert(body, body.value(fill, t), t, at)
    if fill is not None:
        return filled(body, t, count, body.value(fill, resolve(t.element)), at)
    if not plain:
        return row("zeros", t, [count, t], at)
    return body.value(tree.ListDisplay(at, plain), t)


# --- list(…) -------------------------------------------------------------------------------------


@function(BUILTINS["list"])
def list_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """list(x): a list of what may be looped over."""
    element = resolve(want.element) if isinstance(want, ListType) else TypeVariable()
    if not node.args:
        t = list_of(element)
        return row("blank", t, [t], node.at)
    if any(a.name in ("length", "fill", "capacity") for a in node.args):
        return construct_builtin(body, list_of(element), node)
    if len(node.args) == 1:
        return list_from(body, positional(body, node, "list", 1, 1)[0], element, node.at)
    return body.value(tree.ListDisplay(node.at, [a.value for a in node.args]), list_of(element))


def is_driver(body: Body, node: tree.Expr) -> bool:
    """Whether an expression is a call that loops step over without making anything."""
    if not isinstance(node, tree.Call):
        return False
    callee = node.callee
    if isinstance(callee, tree.Attribute):
        return callee.name in ("codepoints", "codepoint_slices", "elements") and not node.args
    if not isinstance(callee, tree.Name) or callee.id not in STEPPED:
        return False
    found = body.static_meaning(callee)
    return found is not None and found.kind == "builtin"


STEPPED = ("range", "enumerate", "zip", "reversed")


def list_from(body: Body, source: tree.Expr, element: Type, at: Span) -> Expr:
    """list(iterable)."""
    if is_driver(body, source):
        return collected(body, driver(body, source, at), element, at)
    value = body.value(source, list_of(element))
    if isinstance(type_of(value), ListType | ViewType):
        return list_of_value(body, value, at)
    return list_from_value(body, value, element, source.at, at)


def list_of_value(body: Body, value: Expr, at: Span) -> Expr:
    """A list of its own: a new one as it is."""
    if isinstance(value, typed.Place) or isinstance(type_of(value), ViewType):
        return copied(body, value, at)
    return value


def list_from_value(body: Body, value: Expr, element: Type, source: Span, at: Span) -> Expr:
    """A list of what an evaluated expression gives in a loop."""
    return collected(body, driver_of(body, value, source, ""), element, at)


def collected(body: Body, stepped: Any, element: Type, at: Span) -> Expr:
    """A list of the items of a loop."""
    made, steps = new_list(body, list_of(element), at)
    loop = typed.For(at)
    loop.driver = stepped

    def turn() -> None:
        body.scopes.append({})
        bind(body, tree.Name(at, "\0item"), loop, stepped, (), "", at)
        item = body.scopes.pop()["\0item"]
        append_to(body, made, local(item, at), at)

    loop.body = gathered(body, turn)
    t = resolve(made.type)
    return typed.Sequence(at, t, [*steps, loop], typed.Take(at, t, made))


@function(BUILTINS["reversed"])
def reversed_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """reversed(xs) as a value: a list."""
    return list_from(body, node, TypeVariable(), node.at)


@function(BUILTINS["enumerate"])
def enumerate_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """enumerate(…) outside of a loop: a mistake."""
    raise only_in_loops(body, "enumerate", node.at)


@function(BUILTINS["zip"])
def zip_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """zip(…) outside of a loop: a mistake."""
    raise only_in_loops(body, "zip", node.at)


def only_in_loops(body: Body, name: str, at: Span) -> Exception:
    """The mistake of using as a value what may only be looped over."""
    return body.fail(f"`{name}` can only be looped over", at, f"write `for … in {name}(…)`")


