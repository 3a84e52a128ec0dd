"""Assigning to slices, with a step or without: `xs[i:j] = values`, `xs[::2] += 1`."""

from __future__ import annotations

from ..types import BITS, ListType, ViewType, resolve, unify
from . import typed
from .body import Body, type_of
from .changes import check_changeable
from .elementwise import is_quiet
from .typed import Expr, Span


def is_slice(place: Expr) -> bool:
    """Whether assigning to a place stores into the elements of a list."""
    if isinstance(place, typed.Local):
        return place.variable.kind == "slice"
    return isinstance(place, typed.Slice | typed.Stepped)


def store_slice(body: Body, place: Expr, value: Expr, at: Span) -> None:
    """The values have exactly the slice's length; a number is not spread."""
    check_changeable(body, place, at)
    t = type_of(value)
    element = resolve(type_of(place).element)  # type: ignore[attr-defined]
    if not isinstance(t, ListType | ViewType):
        raise body.fail(f"expected a list to assign to a slice, found `{t}`", at,
                        "give as many values as the slice has")  # fmt: skip
    if not unify(t.element, element):
        raise body.fail(f"expected values of `{element}`, found `{t}`", at)
    if element.kind not in BITS:
        raise body.fail("only slices of numbers and Bools can be assigned to", at)
    if isinstance(value, typed.Elements) and not is_quiet(place):
        value = typed.Own(at, value.type, value)  # what is in the place may change what it reads
    body.out.append(typed.StoreSlice(at, place, value))
