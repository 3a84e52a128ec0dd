"""Functions of scalars that take vectors, too; what that means is loaded when a program has any."""

from __future__ import annotations

from ..syntax import tree
from ..types import I64, Type
from ..types.kinds import BITS, vectors_exist
from .annotations import dtype
from .body import Body, constant
from .builtin import RULES, positional, rule
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable

    Handler = Callable[[Body, tree.Call, Type | None], Expr]

VECTOR_BITS = 256  # of what `simd_width_of` says


@rule("load", "vector")
def load() -> None:
    """Makes everything known that is said of vectors."""
    from . import dtypes, lane_methods, lane_moves  # noqa: F401


@rule("type", "vector")
def type_applied(body: Body, lane: tree.Expr, size: tree.Expr, at: Span) -> Type:
    """`SIMD[dtype, size]`, the first of which loads what is said of vectors."""
    load()
    made: Type = RULES["type", "vector"](body, lane, size, at)
    return made


@rule("static member", "dtype")
def dtype_member(body: Body, t: Type, node: tree.Attribute) -> Expr:
    """`DType.float32`, the first of which loads what is said of these."""
    load()
    made: Expr = RULES["static member", "dtype"](body, t, node)
    return made


def lanewise(handler: Handler, name: str = "") -> Handler:
    """A function that does with each lane of vectors what it does with scalars: in the same steps,
    or by a rule of that name."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        if not vectors_exist():
            return handler(body, node, want)
        made: Expr = RULES["call", "vector"](body, node, want, handler, name)
        return made

    return call


def later(name: str) -> Handler:
    """A function that is loaded when it is called."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        load()
        made: Expr = RULES[name, "vector"](body, node, want)
        return made

    return call


def width(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """simd_width_of[dtype](): how many lanes fill a register of most machines."""
    positional(body, node, "simd_width_of", 0, 0)
    given = node.callee.args if isinstance(node.callee, tree.Subscript) else []
    if not given:
        raise body.fail("`simd_width_of` needs a DType", node.at,
                        "write simd_width_of[DType.float32]()")  # fmt: skip
    kind = dtype(body, given[0].value).kind
    return constant(VECTOR_BITS // max(BITS[kind], 8), I64, node.at)
