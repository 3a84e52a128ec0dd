"""Pointers: their types, making them, arithmetic, comparison, and the places that they lead to.

A pointer is a handle and an offset in bytes (`PointerType`); what is done with it are operations on
these two numbers, and rows that ask the machine's table of blocks.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    DTYPE,
    I64,
    NONE,
    STR,
    U8,
    U64,
    PointerType,
    Type,
    pointer_to,
    resolve,
)
from . import numbers, typed
from .annotations import dtype, element_type
from .body import Body, Reference, constant, row, type_of
from .builtin import after, held, keywords, positional, rule
from .calls import convert, value_as
from .places import index_value
from .texts import append_text
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

WORD = 1 << 32  # of a pointer as a number: the offset is the lower half

# Parameters of a pointer's type that say nothing of what is done with it.
IGNORED = ("mut", "origin", "is_mutable", "address_space", "alignment", "alignment_", "exclusive")


@rule("type", "pointer")
def pointer_type(body: Body, name: str, arguments: list[tree.Expr], at: Span) -> PointerType:
    """The type that `UnsafePointer[T, …]` means; all but the first argument is ignored."""
    if name not in ("DTypePointer", *_TYPED):
        return pointer_to(U8)
    if name == "DTypePointer":
        return pointer_to(dtype(body, arguments[0]))
    return pointer_to(pointee_type(body, arguments[0], at))


_TYPED = (
    "UnsafePointer", "MutUnsafePointer", "ImmutUnsafePointer", "UnsafeMutPointer",
    "UnsafeImmutPointer", "LegacyUnsafePointer", "Pointer",
)  # fmt: skip


def pointee_type(body: Body, node: tree.Expr, at: Span) -> Type:
    """The type of what a pointer leads to. `NoneType` stands for bytes."""
    if isinstance(node, tree.Name) and node.id in ("NoneType", "None"):
        return U8
    if isinstance(node, tree.Constant) and node.value is None:
        return U8
    return element_type(body, node, at)


# --- sizes and parts -----------------------------------------------------------------------------


def size_of(t: Type) -> int:
    """Bytes from one value of a type to the next in a block."""
    t = resolve(t)
    if t.sort in BITS:
        return max(BITS[t.sort] // 8, 1)
    return 8 * max(t.slots, 1)


def block_of(pointer: Expr) -> Expr:
    """The handle of a pointer that may be read often."""
    return typed.Field(pointer.at, I64, pointer, 0, "block")


def offset_of(pointer: Expr) -> Expr:
    """The offset of a pointer that may be read often."""
    return typed.Field(pointer.at, I64, pointer, 1, "offset")


def made(block: Expr, offset: Expr, t: Type, at: Span) -> Expr:
    """A pointer of its two numbers."""
    return typed.Construct(at, t, [block, offset])


def null(t: Type, at: Span) -> Expr:
    """The pointer that leads nowhere."""
    return made(constant(0, I64, at), constant(0, I64, at), t, at)


def as_type(body: Body, pointer: Expr, t: Type, at: Span) -> Expr:
    """The same pointer, to values of another type."""
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    return after(steps, made(block_of(pointer), offset_of(pointer), t, at))


def moved(body: Body, pointer: Expr, index: Expr, at: Span, less: bool = False) -> Expr:
    """A pointer so many values on, or back."""
    t: Any = type_of(pointer)
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    size = constant(size_of(t.element), I64, at)
    way = numbers.arithmetic(body, "*", convert(body, index, I64, at), size, at, I64)
    offset = numbers.arithmetic(body, "-" if less else "+", offset_of(pointer), way, at, I64)
    return after(steps, made(block_of(pointer), offset, t, at))


@rule("number", "pointer")
def number(body: Body, pointer: Expr, at: Span) -> Expr:
    """Int(p): made up, the same each time, and in order within a block."""
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    high = row("mul.i64", I64, [block_of(pointer), constant(WORD, I64, at)], at)
    return after(steps, row("add.i64", I64, [high, offset_of(pointer)], at))


# --- what may be asked of pointers ---------------------------------------------------------------


@rule("truth", "pointer")
def truth(body: Body, pointer: Expr, at: Span) -> Expr:
    """Whether a pointer is not null."""
    steps: list[typed.Stmt] = []
    pointer = held(body, steps, pointer)
    zero = constant(0, I64, at)
    return after(steps, numbers.compare_scalars("!=", I64, number(body, pointer, at), zero, at))


@rule("compare", "pointer")
def compared(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """Pointers are equal if they lead to the same place; their order is that of their numbers."""
    a, b = type_of(left), type_of(right)
    if not isinstance(a, PointerType) or not isinstance(b, PointerType):
        raise body.fail(f"`{op}` cannot compare `{a}` and `{b}`", at)
    steps: list[typed.Stmt] = []
    if op not in ("==", "!="):
        return numbers.compare_scalars(op, I64, number(body, left, at), number(body, right, at), at)
    names = [body.temporary(a, at), body.temporary(b, at)]
    steps.append(typed.Hold(at, list(names), [left, right]))
    left, right = (typed.Local(at, n.type, n) for n in names)
    same = [
        numbers.compare_scalars("==", I64, part(left), part(right), at)
        for part in (block_of, offset_of)
    ]
    both: Expr = row("and.bits", BOOL, list(same), at)
    return after(steps, both if op == "==" else typed.Not(at, BOOL, both))


@rule("operator", "pointer")
def operator(body: Body, op: str, left: Expr, right: Expr, at: Span,
             want: Type | None) -> Expr:  # fmt: skip
    """p + i, i + p, p - i, p - q."""
    a, b = type_of(left), type_of(right)
    if op in "+-" and isinstance(a, PointerType) and b.is_int:
        return moved(body, left, right, at, op == "-")
    if op == "+" and isinstance(b, PointerType) and a.is_int:
        return moved(body, right, left, at)
    if op == "-" and isinstance(a, PointerType) and a is b:
        far = row("sub.i64", I64, [number(body, left, at), number(body, right, at)], at)
        size = constant(size_of(a.element), I64, at)
        return numbers.arithmetic(body, "//", far, size, at, I64)
    raise body.fail(f"`{op}` does not work on `{a}` and `{b}`", at,
                    "pointers are moved by integers: p + i")  # fmt: skip


@rule("text", "pointer")
def text(body: Body, pointer: Expr, buffer: Expr, at: Span) -> None:
    """A pointer's number in hexadecimal."""
    wide = numbers.cast(body, number(body, pointer, at), U64, at)
    digits = row("to_base", STR, [numbers.cast(body, wide, I64, at), 16], at)
    append_text(body, body.out, buffer, digits, at)


@rule("member", "pointer")
def member(body: Body, t: Any, name: str, at: Span) -> Expr | None:
    """`p.address` is none; `p.type` is the type that it leads to, where a DType is meant."""
    if name == "type" and t.element.sort in BITS:
        return constant(t.element.kind, DTYPE, at)
    return None


@rule("convert", "pointer")
def converted(body: Body, value: Expr, want: PointerType, at: Span) -> Expr | None:
    """`None` is the null pointer, and every pointer one to bytes of no type."""
    t = type_of(value)
    if t is NONE:
        return null(want, at)
    if isinstance(t, PointerType) and want.element is U8:
        return as_type(body, value, want, at)
    return None


# --- making them ---------------------------------------------------------------------------------


@rule("construct", "pointer")
def construct(body: Body, t: PointerType, node: tree.Call) -> Expr:
    """`UnsafePointer[T]()` is null; `UnsafePointer[T](p)`, `UnsafePointer[T](to=x)`."""
    if not node.args:
        return null(t, node.at)
    known: dict[str, Any] = {"to": None, "other": None, "unsafe_from_address": None}
    plain = keywords(body, node, str(t), known)
    if known["unsafe_from_address"] is not None:
        raise body.fail("a pointer cannot be made of a number", node.at,
                        "keep the pointer itself: the numbers of pointers are made up")  # fmt: skip
    if known["to"] is not None:
        return convert(body, address(body, known["to"], node.at), t, node.at)
    plain += [known["other"]] if known["other"] is not None else []
    if len(plain) != 1:
        raise body.fail(f"`{t}` takes one value, {len(plain)} given", node.at)
    value = body.value(plain[0])
    have = type_of(value)
    if have.is_int:
        raise body.fail("a pointer cannot be made of a number", node.at,
                        "keep the pointer itself: the numbers of pointers are made up")  # fmt: skip
    return convert(body, value, t, plain[0].at)


@rule("to", "pointer")
def pointing_to(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`UnsafePointer(to=x)`, `Pointer(to=x)`; of another pointer, itself."""
    if len(node.args) == 1 and node.args[0].name == "to":
        return address(body, node.args[0].value, node.at)
    if not node.args and isinstance(want, PointerType):
        return null(want, node.at)
    if len(node.args) == 1 and not node.args[0].name:
        value = body.value(node.args[0].value, want)
        if isinstance(type_of(value), PointerType):
            return value
    raise body.fail("this pointer's type is not known", node.at,
                    "write UnsafePointer[T](), or UnsafePointer(to=x)")  # fmt: skip


@rule("static", "pointer")
def static(body: Body, t: PointerType | None, name: str, node: tree.Call) -> Expr | None:
    """`UnsafePointer[T].alloc(n)`, `get_null()`, `address_of(x)`; None for another function."""
    at = node.at
    if name == "address_of":
        return address(body, positional(body, node, name, 1, 1)[0], at)
    if name not in ("alloc", "aligned_alloc", "get_null"):
        if t is None:
            raise body.fail(f"`UnsafePointer` has no static method `{name}`", at,
                            "it has alloc, get_null and address_of")  # fmt: skip
        return None
    if t is None:
        raise body.fail("this pointer's type is not known", at, f"write UnsafePointer[T].{name}(…)")
    if name == "get_null":
        positional(body, node, name, 0, 0)
        return null(t, at)
    known: dict[str, Any] = {"alignment": None, "count": None}
    plain = keywords(body, node, name, known)
    if name == "aligned_alloc" and len(plain) == 2:
        plain.pop(0)
    plain += [known["count"]] if known["count"] is not None else []
    if len(plain) != 1:
        raise body.fail(f"`{name}` takes the number of values, {len(plain)} arguments given", at)
    return allocated(body, t, value_as(body, plain[0], I64), at)


def allocated(body: Body, t: PointerType, count: Expr, at: Span) -> Expr:
    """A pointer to a new block of so many blank values."""
    element = resolve(t.element)
    return made(row("alloc", I64, [count, element], at), constant(0, I64, at), t, at)


def address(body: Body, node: tree.Expr, at: Span) -> Expr:
    """The pointer to a place: to what another one leads to, or to a variable in a block of its own
    (see `boxes`)."""
    place: Any = body.value(node)
    parts: list[typed.Field] = []
    while isinstance(place, typed.Field):
        parts.append(place)
        place = place.base
    if isinstance(place, typed.Local):
        found = body.find(place.variable.name)
        if isinstance(found, Reference) and found.variable is place.variable:
            place = found.place
    if isinstance(place, typed.Pointee) and not parts:
        t = type_of(place)
        if place.index is None:
            return as_type(body, place.base, pointer_to(t), at)
        return as_type(body, moved(body, place.base, place.index, at), pointer_to(t), at)
    if isinstance(place, typed.Pointee):
        offset = sum(part.offset for part in parts)
        steps: list[typed.Stmt] = []
        inner = place.base if place.index is None else moved(body, place.base, place.index, at)
        pointer = held(body, steps, inner)
        there = row("add.i64", I64, [offset_of(pointer), constant(8 * offset, I64, at)], at)
        t = pointer_to(type_of(parts[0]))
        return after(steps, made(block_of(pointer), there, t, at))
    raise body.fail(
        "only what lies in a block of its own has an address", at,
        "allocate it: var p = alloc[T](1)")  # fmt: skip


# --- where they lead -----------------------------------------------------------------------------


@rule("pointee", "pointer")
def pointee(body: Body, base: Expr, node: tree.Subscript) -> Expr:
    """`p[]`, `p[i]`."""
    t: Any = type_of(base)
    element = resolve(t.element)
    if not node.args:
        return typed.Pointee(node.at, element, base, None)
    if len(node.args) != 1 or node.args[0].name or isinstance(node.args[0].value, tree.Slice):
        raise body.fail("a pointer takes one index", node.at, "write p[i]")
    return typed.Pointee(node.at, element, base, index_value(body, node.args[0].value))
