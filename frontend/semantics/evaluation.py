"""Compile-time values: what is not folded by itself is run on the machine."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BOOL,
    DTYPE,
    DTYPE_NAMES,
    ListType,
    StructType,
    TupleType,
    Type,
    parts_of,
    resolve,
)
from . import typed
from .body import Body, constant, is_constant, kept, type_of
from .symbols import Meaning
from .typed import Constant, Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

CONSTANT_LIMIT = 1 << 16  # elements of a compile-time list: each is an instruction where it is used


def evaluate(body: Body, node: tree.Expr, want: Type | None = None) -> Constant:
    """The constant that an expression gives."""
    inner = Body(body.program, body.scope, None, "<comptime>")
    inner.scopes = [
        {k: v for k, v in names.items() if isinstance(v, Meaning)} for names in body.scopes
    ] + [{}]
    inner.result_type = None
    value: Expr = inner.value(node, want)
    if want is not None and not (is_constant(value) and value.type.kind == "none"):
        value = inner.convert(value, want, node.at)
    if is_constant(value):
        return value
    return run(inner, value, node.at)


def run(body: Body, value: Expr, at: Span) -> Constant:
    """The constant that a typed expression gives when the machine runs it."""
    program = body.program
    body.close_types()
    t = kept(type_of(value))
    check_presentable(body, t, at)
    function = typed.Function("<comptime>", at, [], [*body.out, typed.Return(at, value)], t)
    image = program.run_function(function, body, at)
    if elements(image) > CONSTANT_LIMIT:
        raise body.fail(
            f"a compile-time constant has at most {CONSTANT_LIMIT} elements", at,
            "make it when the program runs",
        )  # fmt: skip
    return constant(imported(t, image), t, at)


def is_true(body: Body, node: tree.Expr) -> bool:
    """The value of a condition that must be known at compile time."""
    value = evaluate(body, node)
    if value.type is not BOOL and not value.type.is_number:
        raise body.fail("this condition is not known at compile time", node.at)
    return bool(value.value)


def elements(value: Any) -> int:
    """How many elements the lists in a computed value have."""
    if not isinstance(value, list | tuple):
        return 0
    return (len(value) if value.__class__ is list else 0) + sum(map(elements, value))


def check_presentable(body: Body, t: Type, at: Span, inside: tuple[StructType, ...] = ()) -> None:
    """A mistake if values of a type cannot be compile-time constants."""
    if isinstance(t, ListType):
        check_presentable(body, resolve(t.element), at, inside)
    elif isinstance(t, TupleType | StructType) and t not in inside:
        if isinstance(t, StructType):
            inside = (*inside, t)
            if t.has_drop:
                raise body.fail(
                    f"a `{t}` cannot be a compile-time constant, for it has a destructor", at,
                    "make it when the program runs",
                )  # fmt: skip
        for item in parts_of(t):
            check_presentable(body, resolve(item), at, inside)
    elif not (t.is_number or t.kind in ("bool", "str", "vector", "u8") or t in inside):
        raise body.fail(f"a `{t}` cannot be a compile-time constant", at)


def imported(t: Type, value: Any) -> Any:
    """A value that the machine computed, as a constant."""
    if isinstance(t, ListType):
        return [imported(resolve(t.element), v) for v in value]
    if t is DTYPE:
        return [*DTYPE_NAMES][value]
    if isinstance(t, TupleType | StructType):
        return tuple(imported(resolve(k), v) for k, v in zip(parts_of(t), value, strict=True))
    return value
