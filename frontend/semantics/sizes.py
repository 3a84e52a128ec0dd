"""How large values are in memory, as programs ask: `size_of[T]()`, `align_of[T]()`. The answers are
those of C for the same fields, which Mojo's are too; texts and lists are three words."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BITS,
    I64,
    ListType,
    NoneType,
    StructType,
    TupleType,
    Type,
    VectorType,
    resolve,
)
from .annotations import dtype, is_type
from .body import Body, constant
from .builtin import positional, rule
from .typed import Expr

WORD = 8  # bytes


def size_and_alignment(t: Type) -> tuple[int, int]:
    """Bytes of a value of a type, and what its address is a multiple of."""
    t = resolve(t)
    if isinstance(t, NoneType):
        return 0, 1
    if isinstance(t, VectorType):
        size = size_and_alignment(t.element)[0] * t.size
        return size, size & -size
    if isinstance(t, StructType):
        return laid_out([resolve(field) for field in t.fields.values()])
    if isinstance(t, TupleType):
        return laid_out(list(t.items))
    if isinstance(t, ListType) and t.size is not None:
        size, alignment = size_and_alignment(t.element)
        return size * t.size, alignment
    if t.kind in BITS:
        size = max(BITS[t.kind] // 8, 1)
        return size, size
    return {"str": 3, "list": 3, "view": 2}.get(t.kind, 1) * WORD, WORD


def laid_out(items: list[Type]) -> tuple[int, int]:
    """The same of values side by side, each at a multiple of its own alignment."""
    at, widest = 0, 1
    for item in items:
        size, alignment = size_and_alignment(item)
        at = -(-at // alignment) * alignment + size
        widest = max(widest, alignment)
    return -(-at // widest) * widest, widest


def asked(body: Body, node: tree.Call, name: str) -> Type:
    """The type in the brackets of a call: one of lanes may be named by its DType."""
    positional(body, node, name, 0, 0)
    given = node.callee.args if isinstance(node.callee, tree.Subscript) else []
    if not given:
        raise body.fail(f"`{name}` needs a type", node.at, f"write {name}[Int]()")
    value = given[0].value
    if isinstance(value, tree.Attribute) and getattr(value.value, "id", "") == "DType":
        return dtype(body, value)
    if isinstance(value, tree.Name) and not is_type(body, value):
        return dtype(body, value)
    return body.annotation(value)


@rule("size_of", "type")
def size_of(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """size_of[T](): bytes."""
    return constant(size_and_alignment(asked(body, node, "size_of"))[0], I64, node.at)


@rule("align_of", "type")
def align_of(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """align_of[T](): bytes."""
    return constant(size_and_alignment(asked(body, node, "align_of"))[1], I64, node.at)


@rule("bit_width_of", "type")
def bit_width_of(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """bit_width_of[T](): bits."""
    return constant(size_and_alignment(asked(body, node, "bit_width_of"))[0] * 8, I64, node.at)
