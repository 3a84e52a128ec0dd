"""Functions of pointers: `alloc`, `stack_allocation`, `memcpy` and their like."""

from __future__ import annotations

from ..syntax import tree
from ..types import I64, U8, PointerType, Type, pointer_to
from . import numbers, typed
from .annotations import array_size
from .body import Body, constant, row, type_of
from .builtin import after, by_name, done, held, keywords, positional, rule
from .calls import convert, value_as
from .places import index_value
from .pointer_methods import (
    bytes_of,
    destroyed,
    initialize,
    is_number,
    meant,
    move_between,
    parameters,
    taken,
)
from .pointers import allocated, block_of, offset_of, pointee_type
from .typed import Expr

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def pointer_argument(body: Body, node: Any, name: str) -> Expr:
    """An argument that is a pointer."""
    value = body.value(node)
    if not isinstance(type_of(value), PointerType):
        raise body.fail(f"`{name}` takes a pointer, not `{type_of(value)}`", node.at)
    return value


# --- making blocks -------------------------------------------------------------------------------


@rule("alloc", "pointer")
def alloc(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`alloc[T](n)`."""
    given = [a.value for a in parameters(node) if a.name in (None, "type", "T")]
    if len(given) != 1:
        raise body.fail("`alloc` needs a type in brackets", node.at, "write alloc[T](n)")
    known: dict[str, Any] = {"alignment": None, "count": None}
    plain = keywords(body, node, "alloc", known)
    plain += [known["count"]] if known["count"] is not None else []
    if len(plain) != 1:
        raise body.fail(f"`alloc` takes the number of values, {len(plain)} given", node.at)
    t = pointer_to(pointee_type(body, given[0], node.at))
    return allocated(body, t, value_as(body, plain[0], I64), node.at)


@rule("stack_allocation", "pointer")
def stack_allocation(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`stack_allocation[n, T]()`: a block as any other, which is given back at the end."""
    positional(body, node, "stack_allocation", 0, 0)
    given = [a for a in parameters(node) if a.name not in ("alignment", "address_space", "name")]
    if len(given) != 2:
        raise body.fail("`stack_allocation` needs a number and a type in brackets", node.at,
                        "write stack_allocation[n, T]()")  # fmt: skip
    given.sort(key=lambda a: not (a.name == "count" or a.name is None and is_number(body, a.value)))
    size = array_size(body, given[0].value)
    t = pointer_to(meant(body, given[1].value, node.at))
    return allocated(body, t, constant(size, I64, node.at), node.at)


# --- bytes ---------------------------------------------------------------------------------------


@rule("memcpy", "pointer")
@rule("memmove", "pointer")
def memcpy(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`memcpy(dest, src, n)`: n values."""
    at = node.at
    if parameters(node) and len(node.args) == 2:  # 2023: memcpy[n](dest, src)
        count: Any = constant(array_size(body, parameters(node)[0].value), I64, at)
        to, source = (pointer_argument(body, a.value, "memcpy") for a in node.args)
    else:
        to_node, source_node, n = by_name(body, node, "memcpy", ("dest", "src", "count"), 3)
        to = pointer_argument(body, to_node, "memcpy")
        source = pointer_argument(body, source_node, "memcpy")
        assert n is not None
        count = index_value(body, n)
    if type_of(to) is not type_of(source):
        raise body.fail(f"`memcpy` from `{type_of(source)}` to `{type_of(to)}`", at,
                        "cast one: p.bitcast[T]()")  # fmt: skip
    steps: list[typed.Stmt] = []
    to, source = held(body, steps, to), held(body, steps, source)
    bytes = bytes_of(body, to, count, at)
    places = [block_of(to), offset_of(to), block_of(source), offset_of(source)]
    steps.append(typed.Do(at, "copy_at", [*places, bytes]))
    return done(steps, at)


@rule("memset", "pointer")
def memset(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`memset(p, byte, n)`: n values, each of whose bytes is the one that is given."""
    p, value, n = by_name(body, node, "memset", ("ptr", "value", "count"), 3)
    assert p is not None and value is not None and n is not None
    byte = body.value(value, U8)
    byte = numbers.cast(body, byte, U8, value.at) if type_of(byte) is not U8 else byte
    return filled(body, pointer_argument(body, p, "memset"), byte, index_value(body, n), node)


@rule("memset_zero", "pointer")
def memset_zero(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`memset_zero(p, n)`, in brackets in some years: n values become blank."""
    given = [a.value for a in parameters(node)]
    p, n = by_name(body, node, "memset_zero", ("ptr", "count"), 1)
    assert p is not None
    if n is None:
        if len(given) != 1:
            raise body.fail("missing argument `count` of `memset_zero`", node.at)
        count: Any = constant(array_size(body, given[0]), I64, node.at)
    else:
        count = index_value(body, n)
    zero = constant(0, U8, node.at)
    return filled(body, pointer_argument(body, p, "memset_zero"), zero, count, node)


def filled(body: Body, pointer: Expr, byte: Expr, count: Expr, node: tree.Call) -> Expr:
    """Sets the bytes of so many values."""
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    bytes = bytes_of(body, pointer, count, node.at)
    place = [block_of(pointer), offset_of(pointer)]
    steps.append(typed.Do(node.at, "fill_at", [*place, bytes, convert(body, byte, U8, node.at)]))
    return done(steps, node.at)


@rule("memcmp", "pointer")
def memcmp(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`memcmp(a, b, n)`: -1, 0 or 1 by the first byte of n values that differs."""
    first, second, n = by_name(body, node, "memcmp", ("s1", "s2", "count"), 3)
    assert n is not None
    steps: list[typed.Stmt] = []
    a = held(body, steps, pointer_argument(body, first, "memcmp"))
    b = held(body, steps, pointer_argument(body, second, "memcmp"))
    bytes = bytes_of(body, a, index_value(body, n), node.at)
    places = [block_of(a), offset_of(a), block_of(b), offset_of(b)]
    return after(steps, row("compare_at", I64, [*places, bytes], node.at))


# --- values, in the spelling of 2024 -------------------------------------------------------------


@rule("destroy_pointee", "pointer")
def destroy_pointee(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`destroy_pointee(p)`."""
    given = positional(body, node, "destroy_pointee", 1, 1)[0]
    return destroyed(body, pointer_argument(body, given, "destroy_pointee"), node.at)


@rule("initialize_pointee_move", "pointer")
@rule("initialize_pointee_copy", "pointer")
def initialize_pointee(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`initialize_pointee_move(p, value)`."""
    given, value = positional(body, node, "initialize_pointee_move", 2, 2)
    pointer = pointer_argument(body, given, "initialize_pointee_move")
    t: Any = type_of(pointer)
    return initialize(body, pointer, body.value(value, t.element), node.at)


@rule("move_from_pointee", "pointer")
def move_from_pointee(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`move_from_pointee(p)`."""
    given = positional(body, node, "move_from_pointee", 1, 1)[0]
    return taken(body, pointer_argument(body, given, "move_from_pointee"), node.at)


@rule("move_pointee", "pointer")
def move_pointee(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`move_pointee(src=p, dst=q)`."""
    source, to = by_name(body, node, "move_pointee", ("src", "dst"), 2)
    places = [pointer_argument(body, n, "move_pointee") for n in (source, to)]
    return move_between(body, places[0], places[1], node.at)
