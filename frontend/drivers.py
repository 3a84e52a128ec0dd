"""What a loop steps over: a driver begins before the loop, ends its test block, gives the item.

For parallel loops it says how many turns there are, and gives the item of any of them (`turns` and
`item_of`, instead of the others); strings have neither. One that counts gives the number of any
turn (`number_of`), the least number if known (`least`), and what it counts by (`step`, None: 1).
"""

from __future__ import annotations

from . import ir
from .results import Direct, Element, Result
from .types import (
    BITS,
    BOOL,
    I64,
    STR,
    element_read,
    resolve,
    tuple_of,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class RangeDriver:
    """range(start, stop): the variable itself counts, unless the body assigns it."""

    step = None

    def __init__(self, lowerer: Any, start: Result, stop: Result, at: Span, copied: bool) -> None:
        self.lowerer, self.start, self.at, self.copied = lowerer, start, at, copied
        self.stop = lowerer.own_plain(stop, at)
        self.index: Any = None
        self.first: Any = None

    def begin(self) -> None:
        """Emits what comes before the loop."""
        low = self.lowerer
        if self.start.is_const:
            self.index = low.emit("const.i64", I64, [self.start.const - 1], self.at)
        else:
            one = low.constant(1, I64, self.at)
            self.index = low.emit("sub.i64", I64, [self.start.value, one], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        self.lowerer.end(ir.for_range(self.index, self.stop, inside, after, self.at))

    def item(self) -> Result:
        """The current item."""
        return Result(self.index, I64, not self.copied)

    def turns(self) -> Any:
        """How often it will turn."""
        low = self.lowerer
        one = low.constant(1, I64, self.at)
        self.first = low.own_plain(low.settle(self.start, self.at), self.at)
        return low.emit("range_length", I64, [self.first, self.stop, one], self.at)

    def least(self) -> Any:
        """The least number, if it is known."""
        return self.start.const

    def number_of(self, turn: Any) -> Any:
        """The number of a turn."""
        return self.lowerer.emit("add.i64", I64, [self.first, turn], self.at)

    def item_of(self, turn: ir.Register) -> Result:
        """The item of a turn."""
        if self.start.is_const and self.start.const == 0:
            return Result(turn, I64, not self.copied)
        return Result(self.number_of(turn), I64, True)


class StepDriver:
    """range(start, stop, step) by a count of turns."""

    def __init__(self, lowerer: Any, start: Any, stop: Any, step: Any, at: Span) -> None:
        self.lowerer, self.start, self.stop, self.step, self.at = lowerer, start, stop, step, at
        self.count: Any = None
        self.index: Any = None

    def begin(self) -> None:
        """Emits what comes before the loop."""
        low = self.lowerer
        if self.count is None:
            args = [self.start, self.stop, self.step]
            self.count = low.emit("range_length", I64, args, self.at)
        else:
            fresh = low.temp(I64, self.at)
            low.block.body.append(ir.Instruction("own", fresh, [self.count], self.at))
            self.count = fresh
        self.index = low.emit("sub.i64", I64, [self.start, self.step], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        end = ir.for_step(self.count, self.index, self.step, inside, after, self.at)
        self.lowerer.end(end)

    def item(self) -> Result:
        """The current item."""
        return Result(self.index, I64, False)

    def turns(self) -> Any:
        """How often it will turn."""
        if self.count is not None:
            return self.count
        args = [self.start, self.stop, self.step]
        return self.lowerer.emit("range_length", I64, args, self.at)

    def least(self) -> None:
        """The least number, if it is known."""

    def number_of(self, turn: Any) -> Any:
        """The number of a turn."""
        far = self.lowerer.emit("mul.i64", I64, [turn, self.step], self.at)
        return self.lowerer.emit("add.i64", I64, [self.start, far], self.at)

    def item_of(self, turn: ir.Register) -> Result:
        """The item of a turn."""
        return Result(self.number_of(turn), I64, True)


class ListDriver:
    """The elements of a list: scalars loaded, others borrowed, places for `ref`."""

    def __init__(self, lowerer: Any, place: Any, t: Any, at: Span, binding: str) -> None:
        self.lowerer, self.at, self.binding = lowerer, at, binding
        self.element = element_read(t.element)
        self.place = place
        self.header: Any = None
        if binding != "ref":
            from .lower import roots

            items = lowerer.header(place, at)
            if isinstance(items, ir.Register) and items.bases:
                self.header = items
            else:
                self.header = lowerer.emit(
                    "borrow", items.type, [items, items.type], at, roots(items)
                )
        self.index: Any = None
        self.loaded: Any = None
        self.guard: Any = None
        if binding == "ref":
            items = lowerer.header(place, at)
            self.guard = lowerer.guard_of(items, None, at)

    def begin(self) -> None:
        """Emits what comes before the loop."""
        self.index = self.lowerer.emit("const.i64", I64, [-1], self.at)

    @property
    def scalar(self) -> bool:
        """Whether the element is loaded by the test itself."""
        return self.element.kind in BITS and self.binding != "ref"

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        low = self.lowerer
        if self.scalar:
            self.loaded = low.temp(self.element, self.at)
            low.end(ir.each(self.loaded, self.header, self.index, inside, after, self.at))
            return
        low.end(ir.for_range(self.index, self.turns(), inside, after, self.at))

    def turns(self) -> Any:
        """How often it will turn."""
        items = self.header if self.header is not None else self.guard
        return ir.Part(items.register, items.offset + 1, I64)

    def least(self) -> int:
        """The least index of an item."""
        return 0

    def item_of(self, turn: ir.Register) -> Any:
        """The item of a turn."""
        self.index = turn
        if self.scalar:
            load = f"load.{self.element.kind}"
            self.loaded = self.lowerer.emit(load, self.element, [self.header, turn], self.at)
        return self.item()

    def item(self) -> Any:
        """The current item."""
        low = self.lowerer
        if self.scalar:
            return Result(self.loaded, self.element, True)
        if self.binding == "ref":
            return Element(self.place, self.index, 0, self.element, True, self.guard)
        place = Element(Direct(self.header, self.header.type), self.index, 0, self.element, True)
        result = low.read_place(place, self.at)
        if self.binding == "var" and self.element.owns:
            return Result(low.own(result, self.at), self.element, True)
        return result


class GivenDriver:
    """The elements of a list that is given to its loop: each is moved out in its turn."""

    def __init__(self, lowerer: Any, result: Result, at: Span) -> None:
        self.lowerer, self.at = lowerer, at
        self.items = lowerer.own(result, at)
        self.element = resolve(resolve(self.items.type).element)
        self.index: Any = None

    def begin(self) -> None:
        """Emits what comes before the loop."""
        self.index = self.lowerer.emit("const.i64", I64, [-1], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        self.lowerer.end(ir.for_range(self.index, self.turns(), inside, after, self.at))

    def turns(self) -> Any:
        """How often it will turn."""
        return ir.Part(self.items, 1, I64)

    def item_of(self, turn: ir.Register) -> Result:
        """The item of a turn."""
        self.index = turn
        return self.item()

    def item(self) -> Result:
        """The current item."""
        low, t = self.lowerer, self.element
        if t.kind in BITS:
            made = low.emit(f"load.{t.kind}", t, [self.items, self.index], self.at)
        else:
            made = low.emit("take", t, [self.items, self.index, 0, t.slots], self.at)
        return Result(made, t, True)


class ReversedDriver(ListDriver):
    """reversed(list)."""

    def __init__(self, lowerer: Any, place: Any, t: Any, at: Span) -> None:
        super().__init__(lowerer, place, t, at, "")
        self.back: Any = None

    @property
    def scalar(self) -> bool:
        """Never: elements are reached by their index."""
        return False

    def item(self) -> Any:
        """The current item, by its index from the end."""
        low = self.lowerer
        length = ir.Part(self.header.register, self.header.offset + 1, I64)
        one = low.constant(-1, I64, self.at)
        forward = low.emit("sub.i64", I64, [one, self.index], self.at)
        index = low.emit("add.i64", I64, [forward, length], self.at)
        place = Element(Direct(self.header, self.header.type), index, 0, self.element, True)
        return low.read_place(place, self.at)


class StringDriver:
    """The characters of a string, as strings or code points."""

    def __init__(self, lowerer: Any, result: Result, at: Span, points: bool = False) -> None:
        from .lower import roots

        self.lowerer, self.at, self.points = lowerer, at, points
        value = lowerer.value(result, at)
        self.text = lowerer.emit("borrow", STR, [value, STR], at, roots(value))
        self.position: Any = None
        self.element = I64 if points else STR

    def begin(self) -> None:
        """Emits what comes before the loop."""
        self.position = self.lowerer.emit("const.i64", I64, [0], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        low = self.lowerer
        length = ir.Part(self.text, 1, I64)
        more = low.emit("lt.int", BOOL, [self.position, length], self.at)
        low.end(ir.branch(more, inside, after, self.at))

    def item(self) -> Result:
        """The current item."""
        low = self.lowerer
        args = [self.text, self.position]
        made = low.emit("next_character", STR, args, self.at, self.text.bases)
        if self.points:
            return Result(low.emit("ord", I64, [made], self.at), I64, True)
        return Result(made, STR)


class EnumerateDriver:
    """enumerate(xs, start)."""

    step = None

    def __init__(self, lowerer: Any, inner: Any, start: Result, at: Span) -> None:
        self.lowerer, self.inner, self.start, self.at = lowerer, inner, start, at
        self.number: Any = None
        self.first: Any = None

    def begin(self) -> None:
        """Emits what comes before the loop."""
        low = self.lowerer
        self.inner.begin()
        if self.start.is_const:
            self.number = low.emit("const.i64", I64, [self.start.const - 1], self.at)
        else:
            one = low.constant(1, I64, self.at)
            self.number = low.emit("sub.i64", I64, [self.start.value, one], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        self.inner.test(inside, after)

    def item(self) -> Result:
        """The current number and item, not packed."""
        low = self.lowerer
        one = low.constant(1, I64, self.at)
        low.block.body.append(ir.Instruction("add.i64", self.number, [self.number, one], self.at))
        number = Result(self.number, I64, False)
        return Result(None, tuple_of(()), False, [number, self.inner.item()])

    def turns(self) -> Any:
        """How often it will turn."""
        self.first = self.lowerer.own_plain(self.lowerer.settle(self.start, self.at), self.at)
        return self.inner.turns()

    def least(self) -> Any:
        """The least number, if it is known."""
        return self.start.const

    def number_of(self, turn: Any) -> Any:
        """The number of a turn."""
        return self.lowerer.emit("add.i64", I64, [self.first, turn], self.at)

    def item_of(self, turn: ir.Register) -> Result:
        """The number and item of a turn, not packed."""
        number = self.number_of(turn)
        inner = self.inner.item_of(turn)
        return Result(None, tuple_of(()), False, [Result(number, I64, True), inner])


class ZipDriver:
    """zip(xs, ys, …): ends with the shortest."""

    def __init__(self, lowerer: Any, inner: list[Any], at: Span) -> None:
        self.lowerer, self.inner, self.at = lowerer, inner, at

    def begin(self) -> None:
        """Emits what comes before the loop."""
        for driver in self.inner:
            driver.begin()

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: out of the loop with the first that ends."""
        low = self.lowerer
        for driver in self.inner[:-1]:
            going = low.new_block()
            driver.test(going, after)
            low.block = going
        self.inner[-1].test(inside, after)

    def item(self) -> Result:
        """The current items, not packed."""
        return Result(None, tuple_of(()), False, [d.item() for d in self.inner])

    def turns(self) -> Any:
        """How often it will turn: as often as the shortest."""
        low = self.lowerer
        first, *more = (driver.turns() for driver in self.inner)
        for turns in more:
            first = low.emit("min.i64", I64, [first, turns], self.at)
        return first

    def item_of(self, turn: ir.Register) -> Result:
        """The items of a turn, not packed."""
        items = [driver.item_of(turn) for driver in self.inner]
        return Result(None, tuple_of(()), False, items)
