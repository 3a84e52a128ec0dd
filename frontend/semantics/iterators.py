"""Loops over iterators: structs whose `__next__` gives one item after the other.

When there are no more, `__next__` raises StopIteration; before 2026 `__has_next__` was asked first,
or `__len__`, which told how many were left. A loop becomes what a person would write with `while`:
`break` leaves all of it, `continue` the block of a turn, and the end the block around the `while`,
so that `else` runs.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, I64, StructType, Type, list_of, resolve
from . import numbers, typed
from .binding import Argument
from .body import Around, Body, blank, constant, kept, local, note, row, type_of
from .builtin import RULES, Given, positional, rule
from .calls import call_method, construct, truth
from .errors import Attempt
from .known_lists import appended
from .raising import may_raise
from .thrown import error_type
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable


@rule("iterator", "struct")
def iterator_of(body: Body, value: Expr, at: Span) -> Expr | None:
    """The iterator that a value is or that its `__iter__` gives; None if it gives none."""
    t = type_of(value)
    if isinstance(t, StructType) and "__next__" in t.members:
        return value
    if not isinstance(t, StructType) or "__iter__" not in t.members:
        return None
    given = call_method(body, value, "__iter__", [], at)
    inner = type_of(given)
    return given if isinstance(inner, StructType) and "__next__" in inner.members else None


def how_it_ends(body: Body, t: StructType, at: Span) -> str:
    """What tells that there are no more items: "raises", "__has_next__" or "__len__"."""
    if "__has_next__" in t.members:
        return "__has_next__"
    declaration = t.members["__next__"][0]
    if may_raise(body.program, declaration, body.program.scope_of(declaration.name_at)):
        return "raises"
    if "__len__" in t.members:
        return "__len__"
    raise body.fail(f"nothing tells when `{t}` has no more items", at,
                    "let its `__next__` raise StopIteration",
                    note("`__next__`", declaration.name_at))  # fmt: skip


@rule("loop", "iterator")
def loop_over(
    body: Body, iterator: Expr, at: Span, turn: Callable[[Expr], None],
    orelse: list[tree.Stmt],
) -> None:  # fmt: skip
    """A loop over an iterator; `turn` adds the statements of one, given its item."""
    t = type_of(iterator)
    assert isinstance(t, StructType)
    ends = how_it_ends(body, t, at)
    held = Variable("", t, at, "local")
    body.out.append(typed.Bind(at, held, kept_value(body, iterator, at)))
    whole, done, again = typed.Block(at), typed.Block(at), typed.While(at)
    again.condition = constant(True, BOOL, at)
    again.body = body.collect(one_turn, body, held, ends, at, whole, done, turn)
    done.body = [again]
    whole.body = [done, *body.block(orelse)]
    body.out.append(whole)


def kept_value(body: Body, iterator: Expr, at: Span) -> Expr:
    """The iterator that the loop steps: a copy, if it is somebody's."""
    return typed.Copy(at, type_of(iterator), iterator) if isinstance(iterator, typed.Place) else (
        iterator
    )  # fmt: skip


def one_turn(
    body: Body, held: Variable, ends: str, at: Span, whole: typed.Block, done: typed.Block,
    turn: Callable[[Expr], None],
) -> None:  # fmt: skip
    """Adds what a turn does: it gets the next item or leaves the loop, and does what is to be done
    with it."""
    if ends != "raises":
        left = call_method(body, local(held, at), ends, [], at)
        more = truth(body, left, at)
        if ends == "__len__":
            more = numbers.compare_scalars(">", I64, left, constant(0, I64, at), at)
        out = typed.Break(at, done)
        body.out.append(typed.If(at, typed.Not(at, BOOL, more), [out], []))
        value = call_method(body, local(held, at), "__next__", [], at)
    else:
        t = stop_type(body, held, at)
        error = body.temporary(t, at)
        body.out.append(typed.Bind(at, error, blank(t, at)))
        body.attempts.append(Attempt(done, error, len(body.contexts), len(body.loops)))
        value = call_method(body, local(held, at), "__next__", [], at)
        body.attempts.pop()
    item = body.temporary(kept(type_of(value)), at)
    body.out.append(typed.Bind(at, item, value))
    within = typed.Block(at)
    body.loops.append(Around(whole, len(body.contexts), "", within))
    body.scopes.append({})
    within.body = body.collect(turn, typed.Take(at, item.type, item))
    body.scopes.pop()
    body.loops.pop()
    body.out.append(within)


def stop_type(body: Body, held: Variable, at: Span) -> Type:
    """The type of what `__next__` raises when there are no more items."""
    t = held.type
    assert isinstance(t, StructType)
    declaration = t.members["__next__"][0]
    names = Body(body.program, t.scope, None, "<comptime>")
    if declaration.raises_type is None:
        return error_type(body)
    return resolve(names.annotation(declaration.raises_type))


@rule("gather", "iterator")
def gathered(body: Body, iterator: Expr, at: Span) -> Expr:
    """A list of the items of an iterator."""
    kind = list_of(body.open_type())
    made = body.temporary(kind, at)
    body.out.append(typed.Bind(at, made, row("blank", kind, [kind], at)))

    def turn(item: Expr) -> None:
        body.out.append(appended(body, local(made, at), item, at))

    loop_over(body, iterator, at, turn, [])
    t = resolve(made.type)
    return typed.Take(at, t, made)


@rule("iter", "call")
def iter_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """iter(x): the iterator of a struct; of anything else that can be looped over, one over a list
    of its items."""
    given = positional(body, node, "iter", 1, 1)[0]
    if not is_loop_word(body, given):
        value = numbers.fixed(body, body.value(given))
        made = iterator_of(body, value, node.at)
        if made is not None:
            return kept_value(body, made, node.at)
        given = Given(given.at, value)
    items = Argument("", tree.Comprehension(
        node.at, "list", tree.Name(node.at, ITEM), None,
        [tree.Generator(node.at, tree.Name(node.at, ITEM), given, [])],
    ), node.at)  # fmt: skip
    page = body.program.modules.page("iter.iter")
    assert page is not None
    meaning = page.own["_ListIterator"]
    t = RULES["called", "struct"](body, meaning, [], [items], node, want)
    return construct(body, t, [items], node.at)


def is_loop_word(body: Body, node: tree.Expr) -> bool:
    """Whether it is `range(…)`, `zip(…)` or the like, which are known to loops."""
    return isinstance(node, tree.Call) and isinstance(node.callee, tree.Name) and (
        node.callee.id in ("range", "zip", "enumerate", "reversed")
        and body.find(node.callee.id) is None
    )  # fmt: skip


ITEM = "\0item"  # what no program can name
