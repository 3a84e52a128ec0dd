"""Methods of pointers, of all years: loading, storing, moving values in and out, freeing."""

from __future__ import annotations

from ..syntax import tree
from ..types import BITS, I64, Type, VectorType, is_plain, pointer_to, resolve
from . import numbers, typed
from .annotations import array_size, dtype
from .body import Body, constant, row, type_of
from .builtin import RULES, after, done, held, keywords, method, positional
from .calls import convert, value_as
from .places import index_value
from .pointers import as_type, block_of, moved, offset_of, pointee_type, size_of
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def parameters(node: tree.Call) -> list[tree.Argument]:
    """What is in the brackets of `p.method[…](…)`."""
    return node.callee.args if isinstance(node.callee, tree.Subscript) else []


def element_of(pointer: Expr) -> Type:
    """The type of what a pointer leads to."""
    t: Any = type_of(pointer)
    return resolve(t.element)


# --- blocks --------------------------------------------------------------------------------------


@method("pointer", "free")
def _free(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "free", 0, 0)
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    steps.append(typed.Do(node.at, "free", [block_of(pointer), offset_of(pointer)]))
    return done(steps, node.at)


@method("pointer", "bitcast")
def _bitcast(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`p.bitcast[T]()`, in older years with a DType."""
    given = parameters(node)
    if not given:
        raise body.fail("`bitcast` needs a type in brackets", node.at, "write p.bitcast[T]()")
    positional(body, node, "bitcast", 0, 0)
    return as_type(body, pointer, pointer_to(meant(body, given[0].value, node.at)), node.at)


def meant(body: Body, node: tree.Expr, at: Span) -> Type:
    """A type, written as such or as a DType."""
    if isinstance(node, tree.Attribute) and (
        node.value is None or isinstance(node.value, tree.Name) and node.value.id == "DType"
    ):  # fmt: skip
        return dtype(body, node)
    return pointee_type(body, node, at)


@method("pointer", "address_space_cast", "origin_cast", "unsafe_origin_cast", "mut_cast",
        "unsafe_mut_cast", "static_alignment_cast", "as_noalias_ptr", "as_immutable",
        "as_any_origin", "get_immutable")  # fmt: skip
def _same(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "this", 0, 1)
    return as_type(body, pointer, type_of(pointer), node.at)


@method("pointer", "offset", "__add__")
def _offset(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    known: dict[str, Any] = {"idx": None, "index": None, "offset": None}
    given = keywords(body, node, "offset", known)
    given += [v for v in known.values() if v is not None]
    if len(given) != 1:
        raise body.fail(f"`offset` takes 1 argument, {len(given)} given", node.at)
    return moved(body, pointer, index_value(body, given[0]), node.at)


# --- loading and storing -------------------------------------------------------------------------


def width_of(body: Body, node: tree.Call) -> int | None:
    """How many lanes `load[width=4]`, `load[4]` are about; None: it is not said."""
    found = None
    for each in parameters(node):
        if each.name in (None, "width"):
            if each.name is None and not is_number(body, each.value):
                continue  # a type, which is known
            found = array_size(body, each.value)
        elif each.name not in ("alignment", "volatile", "invariant", "type", "dtype",
                               "non_temporal"):  # fmt: skip
            raise body.fail(f"there is no parameter `{each.name}`", each.at, "it has `width`")
    return found


def is_number(body: Body, node: tree.Expr) -> bool:
    """Whether what stands in brackets is a number rather than a type."""
    if isinstance(node, tree.Attribute):
        return not (isinstance(node.value, tree.Name) and node.value.id == "DType")
    if isinstance(node, tree.Name):
        meaning = body.static_meaning(node)
        return meaning is None or meaning.kind in ("constant", "alias")
    return True


def lanes(body: Body, pointer: Expr, width: int, at: Span) -> Type:
    """The type of so many numbers that a pointer leads to."""
    element = element_of(pointer)
    if width == 1:
        return element
    if element.sort not in BITS:
        raise body.fail(f"lanes are numbers or Bools, not `{element}`", at)
    RULES["load", "vector"]()
    made: Type = RULES["lanes", "vector"](body, element, width, at)
    return made


@method("pointer", "load", "simd_load", "aligned_simd_load")
def _load(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`p.load()`, `p.load(i)`, `p.load[width=4](i)`."""
    at = node.at
    width = width_of(body, node) or 1
    given = positional(body, node, "load", 0, 1)
    index = index_value(body, given[0]) if given else None
    t = lanes(body, pointer, width, at)
    if not isinstance(t, VectorType):
        return typed.Own(at, t, typed.Pointee(at, t, pointer, index))
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    place = [block_of(pointer), offset_of(pointer), index or constant(0, I64, at)]
    return after(steps, row("peek_lanes", t, [*place, t], at))


@method("pointer", "store", "simd_store", "aligned_simd_store", "simd_nt_store")
def _store(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`p.store(v)`, `p.store(i, v)`, `p.store[width=4](i, v)`."""
    at = node.at
    known: dict[str, Any] = {"val": None, "value": None, "offset": None, "idx": None}
    given = keywords(body, node, "store", known)
    given += [known[n] for n in ("offset", "idx", "val", "value") if known[n] is not None]
    if not 1 <= len(given) <= 2:
        raise body.fail(f"`store` takes 1 to 2 arguments, {len(given)} given", at)
    index = index_value(body, given[0]) if len(given) == 2 else None
    element, width = element_of(pointer), width_of(body, node)
    value = body.value(given[-1], element)
    t = type_of(value)
    if not isinstance(t, VectorType) and (width or 1) == 1:
        value = convert(body, value, element, given[-1].at)
        return done([typed.Assign(at, typed.Pointee(at, element, pointer, index), value)], at)
    t = lanes(body, pointer, width or t.size, at)  # type: ignore[attr-defined]
    value = convert(body, value, t, given[-1].at)
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    place = [block_of(pointer), offset_of(pointer), index or constant(0, I64, at)]
    steps.append(typed.Do(at, "poke_lanes", [*place, value, t]))
    return done(steps, at)


# --- values --------------------------------------------------------------------------------------


def initialize(body: Body, pointer: Expr, value: Expr, at: Span) -> Expr:
    """Puts a value where none was: what is there is not destroyed."""
    element = element_of(pointer)
    value = convert(body, value, element, at)
    if is_plain(element):
        return done([typed.Assign(at, typed.Pointee(at, element, pointer, None), value)], at)
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    place = [block_of(pointer), offset_of(pointer)]
    steps.append(typed.Do(at, "put_at", [*place, value, element]))
    return done(steps, at)


@method("pointer", "init_pointee_move", "init_pointee_copy", "init_pointee_explicit_copy",
        "initialize_pointee_move", "initialize_pointee_copy", "unsafe_write", "emplace_value",
        "emplace_ref")  # fmt: skip
def _initialize(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    given = positional(body, node, "this", 1, 1)[0]
    return initialize(body, pointer, body.value(given, element_of(pointer)), node.at)


def taken(body: Body, pointer: Expr, at: Span) -> Expr:
    """The value that a pointer leads to, moved out."""
    element = element_of(pointer)
    if is_plain(element):
        return typed.Own(at, element, typed.Pointee(at, element, pointer, None))
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    place = [block_of(pointer), offset_of(pointer)]
    return after(steps, row("take_at", element, [*place, element], at))


@method("pointer", "take_pointee", "take_value", "move_from_pointee", "unsafe_take")
def _take(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "this", 0, 0)
    return taken(body, pointer, node.at)


@method("pointer", "destroy_pointee", "unsafe_destroy_pointee", "destroy_element")
def _destroy(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, "this", 0, 0)
    return destroyed(body, pointer, node.at)


def destroyed(body: Body, pointer: Expr, at: Span) -> Expr:
    """Ends the value that a pointer leads to."""
    value = taken(body, pointer, at)
    if is_plain(element_of(pointer)):
        return done([typed.Evaluate(at, value)], at)
    return done([typed.Discard(at, value)], at)


@method("pointer", "init_pointee_move_from", "move_pointee_into", "initialize_pointee_from")
def _move(body: Body, pointer: Expr, node: tree.Call, want: Type | None) -> Expr:
    """`to.init_pointee_move_from(source)`, `source.move_pointee_into(to)`."""
    at = node.at
    callee: Any = node.callee
    given = positional(body, node, callee.name, 1, 1)[0]
    other = value_as(body, given, type_of(pointer))
    pair = (other, pointer) if callee.name != "move_pointee_into" else (pointer, other)
    return move_between(body, *pair, at)


def move_between(body: Body, source: Expr, to: Expr, at: Span) -> Expr:
    """Moves the value that one pointer leads to where the other one does."""
    steps: list[typed.Stmt] = []
    to = held(body, steps, to)
    steps.append(typed.Evaluate(at, initialize(body, to, taken(body, source, at), at)))
    return done(steps, at)


# --- many of them --------------------------------------------------------------------------------


def bytes_of(body: Body, pointer: Expr, count: Expr, at: Span) -> Expr:
    """The bytes that so many values take."""
    size = constant(size_of(element_of(pointer)), I64, at)
    return numbers.arithmetic(body, "*", count, size, at, I64)
