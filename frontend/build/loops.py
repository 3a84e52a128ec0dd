"""Loops to IR: `while`, and `for` over each kind of driver.

A driver begins before the loop, ends its test block, and gives the item.
"""

from __future__ import annotations

from ..ir import function as ir
from ..semantics import typed
from ..types import BITS, BOOL, I64, STR, U32, Type, resolve, tuple_of
from .builder import Builder, Operand, builds, length, roots
from .expressions import condition
from .places import Direct, Inside, guard, read, reduced

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


@builds(typed.While)
def _while(b: Builder, node: typed.While) -> None:
    b.depth += 1
    test, body = b.new_block(), b.new_block()
    b.depth -= 1
    after, exit = b.new_block(), b.new_block()
    b.enter(test)
    b.depth += 1
    condition(b, node.condition, body, after)
    b.targets[node] = exit, test
    b.block = body
    b.statements(node.body)
    b.end(ir.jump(test, node.at))
    b.depth -= 1
    b.block = after
    b.statements(node.orelse)
    b.end(ir.jump(exit, node.at))
    b.block = exit


@builds(typed.For)
def _for(b: Builder, node: typed.For) -> None:
    driver = DRIVERS[node.driver.__class__](b, node.driver, node.at)
    b.depth += 1
    test, inside = b.new_block(), b.new_block()
    b.depth -= 1
    after = b.new_block()
    exit = b.new_block() if node.orelse else after
    driver.begin()
    b.enter(test)
    b.depth += 1
    driver.test(inside, after)
    b.targets[node] = exit, test
    b.items[node] = driver
    b.block = inside
    b.statements(node.body)
    b.end(ir.jump(test, node.at))
    b.depth -= 1
    b.block = after
    if node.orelse:
        b.statements(node.orelse)
        b.end(ir.jump(exit, node.at))
        b.block = exit


@builds(typed.CurrentItem)
def _current(b: Builder, node: typed.CurrentItem) -> Operand:
    item = b.items[node.loop].item(node.path)
    return item if isinstance(item, Operand) else read(b, item, node.at)


class Driver:
    """What a loop steps over."""

    def __init__(self, b: Builder, node: Any, at: Span) -> None:
        self.b = b
        self.node = node
        self.at = at
        self.prepare()

    def prepare(self) -> None:
        """Evaluates what is stepped over."""

    def begin(self) -> None:
        """Emits what comes before the loop."""

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        """Ends the test block: on to the body, or out of the loop."""
        raise NotImplementedError

    def item(self, path: tuple[int, ...]) -> Any:
        """The current item: an operand or a place."""
        raise NotImplementedError

    def turns(self) -> Any:
        """How many turns a parallel loop will have."""
        raise NotImplementedError

    def number(self, turn: Any) -> Any:
        """The number that the variable of a parallel loop has in a turn."""
        raise NotImplementedError

    def go_to(self, turn: ir.Register) -> None:
        """Makes a turn of a parallel loop the current one."""
        self.index = turn

    def place(self, node: typed.CurrentItem) -> Any:
        """The current item as a place."""
        item = self.item(node.path)
        return Direct(item.value, item.fresh) if isinstance(item, Operand) else item


class _Range(Driver):
    def prepare(self) -> None:
        b, node = self.b, self.node
        start, stop = b.values([node.start, node.stop])
        self.start = start
        self.stop = stop.value if node.steady else b.snapshot(stop, self.at)
        self.is_new = node.shared

    def begin(self) -> None:
        b, node = self.b, self.node
        if isinstance(node.start, typed.Constant):
            self.index = b.emit("const.i64", I64, [node.start.value - 1], self.at)
        else:
            one = b.constant(1, I64, self.at)
            self.index = b.emit("sub.i64", I64, [self.start.value, one], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.b.end(ir.for_range(self.index, self.stop, inside, after, self.at))

    def item(self, path: tuple[int, ...]) -> Operand:
        return Operand(self.index, self.is_new)

    def turns(self) -> Any:
        b = self.b
        one = b.constant(1, I64, self.at)
        self.first = b.snapshot(self.start, self.at)
        return b.emit("range_length", I64, [self.first, self.stop, one], self.at)

    def number(self, turn: Any) -> Any:
        return self.b.emit("add.i64", I64, [self.first, turn], self.at)

    def go_to(self, turn: ir.Register) -> None:
        start = self.node.start
        if isinstance(start, typed.Constant) and start.value == 0:
            self.index = turn
        else:
            self.index, self.is_new = self.number(turn), True


class _Step(Driver):
    def prepare(self) -> None:
        b, at = self.b, self.at
        start, stop, step = b.values([self.node.start, self.node.stop, self.node.step])
        self.step = b.snapshot(step, at)
        if self.node.checked:
            b.do("check_step", [self.step], at)
        self.start, self.stop = b.snapshot(start, at), stop.value
        self.count: Any = None
        self.is_new = False
        if self.node.backwards:
            count = b.emit("range_length", I64, [self.start, self.stop, self.step], at)
            one = b.constant(1, I64, at)
            last = b.emit("sub.i64", I64, [count, one], at)
            offset = b.emit("mul.i64", I64, [last, self.step], at)
            self.start = b.emit("add.i64", I64, [self.start, offset], at)
            self.step = b.emit("neg.i64", I64, [self.step], at)
            self.count = count

    def begin(self) -> None:
        b, at = self.b, self.at
        if self.count is None:
            self.count = b.emit("range_length", I64, [self.start, self.stop, self.step], at)
        self.index = b.emit("sub.i64", I64, [self.start, self.step], at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.b.end(ir.for_step(self.count, self.index, self.step, inside, after, self.at))

    def item(self, path: tuple[int, ...]) -> Operand:
        return Operand(self.index, self.is_new)

    def turns(self) -> Any:
        if self.count is not None:
            return self.count
        args = [self.start, self.stop, self.step]
        return self.b.emit("range_length", I64, args, self.at)

    def number(self, turn: Any) -> Any:
        far = self.b.emit("mul.i64", I64, [turn, self.step], self.at)
        return self.b.emit("add.i64", I64, [self.start, far], self.at)

    def go_to(self, turn: ir.Register) -> None:
        self.index, self.is_new = self.number(turn), True


class _Unsigned(Driver):
    """Turns are counted, and the item is worked out from them: sums and products of the numbers'
    bits wrap to the same bits."""

    def prepare(self) -> None:
        b, node = self.b, self.node
        given = [node.count, node.start] + ([node.step] if node.step is not None else [])
        values = [b.snapshot(v, self.at) for v in b.values(given)]
        self.count, self.first = values[:2]
        self.step = values[2] if node.step is not None else None

    def begin(self) -> None:
        self.index = self.b.emit("const.i64", I64, [-1], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.b.end(ir.for_range(self.index, self.count, inside, after, self.at))

    def item(self, path: tuple[int, ...]) -> Operand:
        b, t, start = self.b, self.node.element, self.node.start
        known = isinstance(start, typed.Constant) and start.value == 0 and self.step is None
        number = self.index if known else self.number(self.index)
        return Operand(b.emit(f"wrap.{t.kind}", t, [number], self.at), True)

    def turns(self) -> Any:
        return self.count

    def number(self, turn: Any) -> Any:
        if self.step is not None:
            turn = self.b.emit("mul.i64", I64, [turn, self.step], self.at)
        return self.b.emit("add.i64", I64, [self.first, turn], self.at)


class _List(Driver):
    def prepare(self) -> None:
        if not self.node.reverse:
            self.at = self.node.base.at
        b, at = self.b, self.at
        self.base = reduced(b, self.node.base)
        self.element: Type = resolve(self.node.element)
        items = read(b, self.base, at).value
        if self.node.binding == "ref":
            self.items = guard(b, items, None, at)
        elif isinstance(items, ir.Register) and items.bases:
            self.items = items
        else:
            self.items = b.emit("borrow", items.type, [items, items.type], at, roots(items))

    @property
    def is_loaded(self) -> bool:
        """Whether the test itself loads the element."""
        return (self.element.kind in BITS and self.node.binding != "ref"
                and not self.node.reverse)  # fmt: skip

    @property
    def length(self) -> Any:
        """How many elements there are."""
        return length(self.items)

    def begin(self) -> None:
        self.index = self.b.emit("const.i64", I64, [-1], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        b = self.b
        if self.is_loaded:
            self.loaded = b.temporary(self.element, self.at)
            b.end(ir.each(self.loaded, self.items, self.index, inside, after, self.at))
            return
        b.end(ir.for_range(self.index, self.length, inside, after, self.at))

    def turns(self) -> Any:
        return self.length

    def go_to(self, turn: ir.Register) -> None:
        self.index = turn
        if self.is_loaded:
            op = f"load.{self.element.kind}"
            self.loaded = self.b.emit(op, self.element, [self.items, turn], self.at)

    def item(self, path: tuple[int, ...]) -> Any:
        b, at, t = self.b, self.at, self.element
        if self.is_loaded:
            return Operand(self.loaded, True)
        if self.node.binding == "ref":
            return Inside(self.base, self.index, 0, t, None if self.node.own else self.items)
        index = self.index
        if self.node.reverse:
            forward = b.emit("sub.i64", I64, [b.constant(-1, I64, at), index], at)
            index = b.emit("add.i64", I64, [forward, self.length], at)
        operand = read(b, Inside(Direct(self.items), index, 0, t), at)
        if self.node.binding == "var" and t.owns:
            return Operand(b.own(operand, at), True)
        return operand


class _Given(Driver):
    def prepare(self) -> None:
        self.items = self.b.own(self.b.value(self.node.base), self.at)
        self.element: Type = resolve(self.node.element)

    def begin(self) -> None:
        self.index = self.b.emit("const.i64", I64, [-1], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.b.end(ir.for_range(self.index, self.turns(), inside, after, self.at))

    def turns(self) -> Any:
        return ir.Part(self.items, 1, I64)

    def item(self, path: tuple[int, ...]) -> Operand:
        b, t = self.b, self.element
        if t.kind in BITS:
            return Operand(b.emit(f"load.{t.kind}", t, [self.items, self.index], self.at), True)
        args = [self.items, self.index, 0, t.slots]
        return Operand(b.emit("take", t, args, self.at), True)


class _Text(Driver):
    def prepare(self) -> None:
        text = self.b.value(self.node.base).value
        self.text = self.b.emit("borrow", STR, [text, STR], self.at, roots(text))

    def begin(self) -> None:
        self.position = self.b.emit("const.i64", I64, [0], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        b = self.b
        more = b.emit("lt.int", BOOL, [self.position, ir.Part(self.text, 1, I64)], self.at)
        b.end(ir.branch(more, inside, after, self.at))

    def item(self, path: tuple[int, ...]) -> Operand:
        b = self.b
        args = [self.text, self.position]
        made = b.emit("next_character", STR, args, self.at, self.text.bases)
        element = self.node.element
        if element is STR:
            return Operand(made)
        code = b.emit("wrap.u32", U32, [b.emit("ord", I64, [made], self.at)], self.at)
        return Operand(b.emit("pack", element, [code], self.at), True)


class _Count(Driver):
    def prepare(self) -> None:
        self.inner = driver(self.b, self.node.inner, self.at)
        self.start = self.b.value(self.node.start)
        self.is_new = False

    def begin(self) -> None:
        b, start = self.b, self.node.start
        self.inner.begin()
        if isinstance(start, typed.Constant):
            self.index = b.emit("const.i64", I64, [start.value - 1], self.at)
        else:
            one = b.constant(1, I64, self.at)
            self.index = b.emit("sub.i64", I64, [self.start.value, one], self.at)
        self.counted = False

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.inner.test(inside, after)

    def item(self, path: tuple[int, ...]) -> Any:
        if path and path[0] == 1:
            return self.inner.item(path[1:])
        if not self.counted:
            b = self.b
            one = b.constant(1, I64, self.at)
            ins = ir.Instruction("add.i64", self.index, [self.index, one], self.at)
            b.block.body.append(ins)
            self.counted = True
        number = Operand(self.index, self.is_new)
        return number if path else packed(self.b, [number, self.inner.item(())], self.at)

    def turns(self) -> Any:
        self.first = self.b.snapshot(self.start, self.at)
        return self.inner.turns()

    def number(self, turn: Any) -> Any:
        return self.b.emit("add.i64", I64, [self.first, turn], self.at)

    def go_to(self, turn: ir.Register) -> None:
        self.index, self.is_new, self.counted = self.number(turn), True, True
        self.inner.go_to(turn)


class _Zip(Driver):
    def prepare(self) -> None:
        self.inner = [driver(self.b, each, self.at) for each in self.node.inner]

    def begin(self) -> None:
        for each in self.inner:
            each.begin()

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        b = self.b
        for each in self.inner[:-1]:
            following = b.new_block()
            each.test(following, after)
            b.block = following
        self.inner[-1].test(inside, after)

    def turns(self) -> Any:
        first, *more = (each.turns() for each in self.inner)
        for turns in more:
            first = self.b.emit("min.i64", I64, [first, turns], self.at)
        return first

    def go_to(self, turn: ir.Register) -> None:
        for each in self.inner:
            each.go_to(turn)

    def item(self, path: tuple[int, ...]) -> Any:
        if path:
            return self.inner[path[0]].item(path[1:])
        return packed(self.b, [each.item(()) for each in self.inner], self.at)


def packed(b: Builder, items: list[Any], at: Span) -> Operand:
    """Several items as one tuple."""
    operands = [i if isinstance(i, Operand) else read(b, i, at) for i in items]
    owned = [b.own(o, at) for o in operands]
    t = tuple_of(tuple(resolve(r.type) for r in owned))
    return Operand(b.emit("pack", t, owned, at), True)


def driver(b: Builder, node: Any, at: Span) -> Driver:
    """The stepping over what a driver node says."""
    return DRIVERS[node.__class__](b, node, at)


DRIVERS: dict[type, type[Driver]] = {
    typed.RangeDriver: _Range,
    typed.StepDriver: _Step,
    typed.UnsignedDriver: _Unsigned,
    typed.ListDriver: _List,
    typed.GivenDriver: _Given,
    typed.TextDriver: _Text,
    typed.CountDriver: _Count,
    typed.ZipDriver: _Zip,
}
