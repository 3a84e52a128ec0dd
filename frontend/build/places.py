"""Places to IR: where a value is, so that it can be read, stored into or changed.

There are no pointers: a place inside of a list's element is changed by taking the value out (the
element is left blank, so unwinding stays sound), changing it in a register and putting it back.
`reduced` evaluates what is in a place once; the others use it as often as they need.
"""

from __future__ import annotations

from ..ir import function as ir
from ..semantics import typed
from ..types import BITS, I64, ListType, Type, ViewType, resolve, runs_code_on_drop
from .builder import HANDLERS, Builder, Operand, length, roots

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
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


class Strided:
    """Elements of a list from a first index on, `step` apart: `count` of them."""

    __slots__ = ("base", "first", "step", "count", "type")

    def __init__(self, base: Any, first: Any, step: Any, count: Any, type: Type) -> None:
        self.base = base
        self.first = first
        self.step = step
        self.count = count
        self.type = type


class Accessed:
    """What a struct's `__getitem__` and `__setitem__` read and store; arguments are evaluated."""

    __slots__ = ("node", "base", "type")

    def __init__(self, node: typed.Subscripted, base: Any) -> None:
        self.node = node
        self.base = base
        self.type = resolve(node.type)


class Whole:
    """A value whose fields are variables."""

    __slots__ = ("node", "type")

    def __init__(self, node: typed.Whole) -> None:
        self.node = node
        self.type = resolve(node.type)

    def field(self, b: Builder, offset: int) -> Direct:
        """The field that begins at a slot."""
        t: Any = self.type
        found = next(i for i, n in enumerate(t.fields)
                     if t.offsets[n] == offset and resolve(t.fields[n]).slots)  # fmt: skip
        return Direct(b.registers[self.node.fields[found]])

    def lent(self, b: Builder, at: Span) -> Operand:
        """The fields side by side, borrowed."""
        values = [b.registers[f] for f in self.node.fields] + b.alive(self.node)
        bases = tuple(v for v in values if v.type.owns)
        if not bases and self.type.owns:
            bases = tuple(values)
        op = "gather" if bases else "pack"
        return Operand(b.emit(op, self.type, values, at, bases), not bases, self.node)


class Remote:
    """A place that is neither in a register nor in a list: what it is in says how it is reached."""

    __slots__ = ()
    type: Type

    def part(self, offset: int, t: Type) -> Remote:
        """The part of a type, so many slots into it."""
        raise NotImplementedError

    def settle(self, b: Builder, mark: Any) -> None:
        """Makes what it is found by that what it was at a mark."""
        raise NotImplementedError

    def read(self, b: Builder, at: Span) -> Operand:
        """The value there: a copy, if it owns anything."""
        raise NotImplementedError

    def store(self, b: Builder, operand: Operand, at: Span) -> None:
        """Puts a value there instead."""
        raise NotImplementedError

    def check_out(self, b: Builder, at: Span) -> Any:
        """Takes the value out, so that it can be changed."""
        raise NotImplementedError

    def check_in(self, b: Builder, value: Any, at: Span) -> None:
        """Puts back what was taken out."""
        raise NotImplementedError


def is_remote(place: Any) -> bool:
    """Whether a place is in what is reached by rows of its own."""
    while isinstance(place, Inside | Range):
        if isinstance(place, Inside) and place.guard is not None:
            return False
        place = place.base
    return isinstance(place, Remote)


class Inner:
    """A part of what is taken out of its place to be changed."""

    __slots__ = ("base", "offset", "type", "whole")

    def __init__(self, base: Any, offset: int, type: Type) -> None:
        self.base = base
        self.offset = offset
        self.type = type
        self.whole: Any = None


class Located:
    """A place that a name stands for, as it was when it was evaluated at a mark."""

    __slots__ = ("place", "mark")

    def __init__(self, place: Any, mark: Any) -> None:
        self.place = place
        self.mark = mark

    def settled(self, b: Builder) -> Any:
        """The place, whose indices are what they were."""
        place = self.place
        while not isinstance(place, Direct | Whole):
            if isinstance(place, Inside):
                (index,) = b.as_evaluated([Operand(place.index)], [self.mark])
                place.index = index.value
            elif isinstance(place, Range):
                marks = [self.mark, self.mark]
                bounds = b.as_evaluated([Operand(place.start), Operand(place.stop)], marks)
                place.start, place.stop = (bound.value for bound in bounds)
            elif isinstance(place, Remote):
                place.settle(b, self.mark)
                break
            place = place.base
        return self.place


REDUCED: dict[type, Callable[[Builder, Any], Any]] = {}  # of other nodes that are places


def reduced(b: Builder, node: typed.Expr) -> Any:
    """The place that an expression says, with what is in it evaluated; a value's own register."""
    if isinstance(node, typed.Local):
        bound = b.places.get(node.variable)
        if bound is not None:
            return bound.settled(b) if isinstance(bound, Located) else bound
        register = b.registers.get(node.variable)
        if register is None:  # declared without a value, or assigned on another path first
            variable = node.variable
            register = b.function.register(resolve(variable.type), variable.name, variable.at)
            b.registers[variable] = register
        return Direct(register)
    if isinstance(node, typed.Field):
        return part(b, reduced(b, node.base), node.offset, resolve(node.type))
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
    if isinstance(node, typed.Subscripted):
        return accessed(b, node)
    if isinstance(node, typed.Whole):
        return Whole(node)
    special = REDUCED.get(node.__class__)
    if special is not None:
        return special(b, node)
    operand = b.value(node)
    return Direct(operand.value, operand.fresh)


def accessed(b: Builder, node: typed.Subscripted) -> Accessed:
    """An item of a struct, its arguments evaluated."""
    b.places[node.held] = base = reduced(b, node.base)
    named = [(v, n) for v, n in zip(node.variables, node.arguments, strict=True) if v is not None]
    values = b.values([n for _, n in named])
    for (variable, _), operand in zip(named, values, strict=True):
        b.registers[variable] = operand.value
    return Accessed(node, base)


def part(b: Builder, base: Any, offset: int, t: Type) -> Any:
    """A field or item inside of a place."""
    if isinstance(base, Accessed):
        return Inner(base, offset, t)
    if isinstance(base, Inner):
        return Inner(base.base, base.offset + offset, t)
    if isinstance(base, Inside):
        return Inside(base.base, base.index, base.offset + offset, t, base.guard)
    if isinstance(base, Whole):
        return base.field(b, offset)
    if isinstance(base, Remote):
        return base.part(offset, t)
    assert isinstance(base, Direct)
    return Direct(ir.Part(base.value.register, base.value.offset + offset, t))


def read(b: Builder, place: Any, at: Span) -> Operand:
    """The value at a place: in its register, or loaded; what it owns is borrowed."""
    if isinstance(place, Direct):
        return Operand(place.value, place.fresh)
    if isinstance(place, Remote):
        return place.read(b, at)
    if isinstance(place, Inside):
        if is_remote(place):
            return read_inside(b, place, at)
        t = place.type
        items = place.guard if place.guard is not None else read(b, place.base, at).value
        if place.is_whole():
            return Operand(b.emit(f"load.{t.kind}", t, [items, place.index], at), True)
        bases = roots(items) if t.owns else ()
        args = [items, place.index, place.offset, t.slots]
        return Operand(b.emit("fetch", t, args, at, bases), not t.owns)
    if isinstance(place, Accessed):
        return b.value(place.node.getter)
    if isinstance(place, Whole):
        return place.lent(b, at)
    if isinstance(place, Inner):
        value = read(b, place.base, at).value
        return Operand(ir.Part(value.register, value.offset + place.offset, place.type))
    if isinstance(place, Strided):
        operand: Operand = HANDLERS[Strided](b, place, at)
        return operand
    items = read(b, place.base, at).value
    return Operand(b.emit("view", place.type, [items, place.start, place.stop], at, roots(items)))


def read_inside(b: Builder, place: Inside, at: Span) -> Operand:
    """An element of a list that is taken out meanwhile: a copy, if it owns anything."""
    items, owner = opened(b, place.base, at)
    t = place.type
    if place.is_whole():
        made = b.emit(f"load.{t.kind}", t, [items, place.index], at)
    else:
        bases = roots(items) if t.owns else ()
        args = [items, place.index, place.offset, t.slots]
        made = b.emit("fetch", t, args, at, bases)
        if t.owns:
            made = b.own(Operand(made), at)
    closed(b, owner, at)
    return Operand(made, True)


def store(b: Builder, place: Any, operand: Operand, at: Span) -> None:
    """place = operand."""
    if isinstance(place, Remote):
        place.store(b, operand, at)
        return
    if isinstance(place, Direct):
        if isinstance(place.value, ir.Register):
            b.assign(place.value, operand, at)
        else:
            value = b.own(operand, at) if place.type.owns else operand.value
            b.do("set", [place.value, value], at)
        return
    if isinstance(place, Accessed):
        check_in(b, place, b.own(operand, at), at)
        return
    if isinstance(place, Inner):
        store(b, Direct(check_out(b, place, at)), operand, at)
        check_in(b, place, None, at)
        return
    t = place.type
    if place.is_whole():
        store_scalar(b, place, operand.value, at)
        return
    value = b.own(operand, at) if t.owns else operand.value
    target = check_out(b, place.base, at)
    if runs_code_on_drop(t):
        old = b.emit("take", t, [target, place.index, place.offset, t.slots], at)
        b.do("discard", [old], at)
    b.do("put", [target, place.index, value, place.offset, t.slots], at)
    check_in(b, place.base, target, at)
    renew_guard(b, place, at)


def store_scalar(b: Builder, place: Inside, value: Any, at: Span) -> None:
    """Stores a scalar that is the whole element."""
    if place.guard is not None:
        b.do(f"store.{place.type.kind}", [place.guard, place.index, value], at)
        return
    items, owner = opened(b, place.base, at)
    b.do(f"store.{place.type.kind}", [items, place.index, value], at)
    closed(b, owner, at)


def opened(b: Builder, place: Any, at: Span) -> tuple[Any, Any]:
    """The header of the list at a place, to store scalars through: where it is, if it is in memory
    and else taken out, for `closed` to put it back."""
    inner = place
    while isinstance(inner, Inside | Range):
        inner = inner.base
    if isinstance(inner, Direct | Strided):
        return read(b, place, at).value, None
    if isinstance(place, Range):
        items, owner = opened(b, place.base, at)
        return read(b, Range(Direct(items), place.start, place.stop, place.type), at).value, owner
    held = check_out(b, place, at)
    return held, (place, held)


def closed(b: Builder, owner: Any, at: Span) -> None:
    """Puts back what had to be taken out of its place."""
    if owner is not None:
        place, held = owner
        check_in(b, place, held, at)


def check_out(b: Builder, place: Any, at: Span) -> Any:
    """A register (or part) that owns what is at a place, to be changed and checked in."""
    if isinstance(place, Direct):
        return place.value
    if isinstance(place, Remote):
        return place.check_out(b, at)
    if isinstance(place, Accessed):
        return b.own(read(b, place, at), at)
    if isinstance(place, Whole):
        return b.put_together(place.node)
    if isinstance(place, Inner):
        place.whole = whole = check_out(b, place.base, at)
        return ir.Part(whole.register, whole.offset + place.offset, place.type)
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
    if isinstance(place, Remote):
        place.check_in(b, value, at)
        return
    if isinstance(place, Whole):
        b.take_apart(place.node, value, at)
        return
    if isinstance(place, Accessed):
        b.registers[place.node.given] = value
        assert place.node.setter is not None
        b.value(place.node.setter)
        return
    if isinstance(place, Inner):
        check_in(b, place.base, place.whole, at)
        return
    t = place.type
    if place.is_whole():
        store_scalar(b, place, value, at)
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
        place.index = b.emit("check_index", I64, [index, length(items)], at)
        place.guard = guard(b, items, name, at)
    elif isinstance(place, Range):
        place.start = b.snapshot(Operand(place.start), at)
        place.stop = b.snapshot(Operand(place.stop), at)
    return place


def guard(b: Builder, items: Any, name: str | None, at: Span) -> ir.Register:
    """The borrow that a reference into a list holds while it is used."""
    held = b.emit("borrow", items.type, [items, items.type], at, roots(items))
    held.name = name
    return held
