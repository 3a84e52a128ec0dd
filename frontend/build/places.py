"""Places to IR: where a value is, so that it can be read, stored into or changed.

There are no pointers: a place inside of a list's element is changed by taking the value out (the
element is left blank, so unwinding stays sound), changing it in a register and putting it back.
`reduced` evaluates what is in a place once; the others use it as often as they need.
"""

from __future__ import annotations

from ..ir import function as ir
from ..semantics import typed
from ..types import BITS, I64, ListType, Type, ViewType, resolve, runs_code_on_drop
from .builder import Builder, Operand, builds, roots

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Direct:
    """A register, or a part of one."""

    __slots__ = ("value", "fresh")

    def __init__(self, value: Any, fresh: bool = False) -> None:
        self.value = value
        self.fresh = fresh

    @property
    def type(self) -> Type:
        return resolve(self.value.type)


class Inside:
    """`offset` slots into the element of a list at an index, which is in a register. `guard` is
    the borrow that a reference holds on the list."""

    __slots__ = ("base", "index", "offset", "type", "guard")

    def __init__(self, base: Any, index: Any, offset: int, type: Type, guard: Any = None) -> None:
        self.base = base
        self.index = index
        self.offset = offset
        self.type = type
        self.guard = guard

    def is_whole(self) -> bool:
        """Whether it is a scalar that is the whole element."""
        if self.type.kind not in BITS:
            return False
        items = resolve(self.guard.type if self.guard is not None else self.base.type)
        return isinstance(items, ListType | ViewType) and resolve(items.element) is self.type


class Range:
    """Elements from one index to another of a list."""

    __slots__ = ("base", "start", "stop", "type")

    def __init__(self, base: Any, start: Any, stop: Any, type: Type) -> None:
        self.base = base
        self.start = start
        self.stop = stop
        self.type = type


class Accessed:
    """What a struct's `__getitem__` and `__setitem__` read and store; arguments are evaluated."""

    __slots__ = ("node", "base", "arguments", "type")

    def __init__(self, node: typed.Subscripted, base: Any, arguments: list[Any]) -> None:
        self.node = node
        self.base = base
        self.arguments = arguments
        self.type = resolve(node.type)


def reduced(b: Builder, node: typed.Expr) -> Any:
    """The place that an expression says, with what is in it evaluated; a value's own register."""
    if isinstance(node, typed.Local):
        bound = b.places.get(node.variable)
        if bound is not None:
            return bound
        register = b.registers.get(node.variable)
        if register is None:  # declared without a value, or assigned on another path first
            variable = node.variable
            register = b.function.register(resolve(variable.type), variable.name, variable.at)
            b.registers[variable] = register
        return Direct(register)
    if isinstance(node, typed.Field):
        return part(reduced(b, node.base), node.offset, resolve(node.type))
    if isinstance(node, typed.Element):
        base = reduced(b, node.base)
        index = b.value(node.index).value
        return Inside(base, index, 0, resolve(node.type))
    if isinstance(node, typed.Slice):
        base = reduced(b, node.base)
        start, stop = b.values([node.start, node.stop])
        return Range(base, start.value, stop.value, resolve(node.type))
    if isinstance(node, typed.CurrentItem):
        return b.items[node.loop].place(node)
    operand = b.value(node)
    return Direct(operand.value, operand.fresh)


def part(base: Any, offset: int, t: Type) -> Any:
    """A field or item inside of a place."""
    if isinstance(base, Inside):
        return Inside(base.base, base.index, base.offset + offset, t, base.guard)
    assert isinstance(base, Direct)
    return Direct(ir.Part(base.value.register, base.value.offset + offset, t))


@builds(typed.Local)
@builds(typed.Field)
@builds(typed.Element)
@builds(typed.Slice)
def read_node(b: Builder, node: typed.Expr) -> Operand:
    """The value at a place."""
    return read(b, reduced(b, node), node.at)


def read(b: Builder, place: Any, at: Span) -> Operand:
    """The value at a place: in its register, or loaded; what it owns is borrowed."""
    if isinstance(place, Direct):
        return Operand(place.value, place.fresh)
    if isinstance(place, Inside):
        t = place.type
        items = place.guard if place.guard is not None else read(b, place.base, at).value
        if place.is_whole():
            return Operand(b.emit(f"load.{t.kind}", t, [items, place.index], at), True)
        bases = roots(items) if t.owns else ()
        args = [items, place.index, place.offset, t.slots]
        return Operand(b.emit("fetch", t, args, at, bases), not t.owns)
    items = read(b, place.base, at).value
    return Operand(b.emit("view", place.type, [items, place.start, place.stop], at, roots(items)))


def store(b: Builder, place: Any, operand: Operand, at: Span) -> None:
    """place = operand."""
    if isinstance(place, Direct):
        if isinstance(place.value, ir.Register):
            b.assign(place.value, operand, at)
        else:
            value = b.own(operand, at) if place.type.owns else operand.value
            b.do("set", [place.value, value], at)
        return
    t = place.type
    if place.is_whole():
        items = place.guard if place.guard is not None else read(b, place.base, at).value
        b.do(f"store.{t.kind}", [items, place.index, operand.value], at)
        return
    value = b.own(operand, at) if t.owns else operand.value
    target = check_out(b, place.base, at)
    if runs_code_on_drop(t):
        old = b.emit("take", t, [target, place.index, place.offset, t.slots], at)
        b.do("discard", [old], at)
    b.do("put", [target, place.index, value, place.offset, t.slots], at)
    check_in(b, place.base, target, at)
    renew_guard(b, place, at)


def check_out(b: Builder, place: Any, at: Span) -> Any:
    """A register (or part) that owns what is at a place, to be changed and checked in."""
    if isinstance(place, Direct):
        return place.value
    assert isinstance(place, Inside)
    t = place.type
    if place.is_whole():
        items = place.guard if place.guard is not None else read(b, place.base, at).value
        return b.emit(f"load.{t.kind}", t, [items, place.index], at)
    if place.guard is not None:
        guard = place.guard
        b.emit("borrow", guard.type, [guard, guard.type], at, guard.bases)
    target = check_out(b, place.base, at)
    taken = b.emit("take", t, [target, place.index, place.offset, t.slots], at)
    check_in(b, place.base, target, at)
    return taken


def check_in(b: Builder, place: Any, value: Any, at: Span) -> None:
    """Puts a checked-out value back."""
    if isinstance(place, Direct):
        return
    t = place.type
    if place.is_whole():
        items = place.guard if place.guard is not None else read(b, place.base, at).value
        b.do(f"store.{t.kind}", [items, place.index, value], at)
        return
    target = check_out(b, place.base, at)
    b.do("put", [target, place.index, value, place.offset, t.slots], at)
    check_in(b, place.base, target, at)
    renew_guard(b, place, at)


def renew_guard(b: Builder, place: Inside, at: Span) -> None:
    """After a change through a reference, its borrow of the list begins anew."""
    if place.guard is not None:
        items = read(b, place.base, at).value
        b.do("borrow", [items, items.type], at)
        b.block.body[-1].dst = place.guard


def referred(b: Builder, node: typed.Expr, name: str, at: Span) -> Any:
    """The place of a `ref` name: an element's index is checked once, its list borrowed."""
    place = reduced(b, node)
    if isinstance(place, Inside) and place.guard is None:
        items = read(b, place.base, at).value
        index = b.snapshot(Operand(place.index), at)
        length = ir.Part(items.register, items.offset + 1, I64)
        place.index = b.emit("check_index", I64, [index, length], at)
        place.guard = guard(b, items, name, at)
    return place


def guard(b: Builder, items: Any, name: str | None, at: Span) -> ir.Register:
    """The borrow that a reference into a list holds while it is used."""
    held = b.emit("borrow", items.type, [items, items.type], at, roots(items))
    held.name = name
    return held
