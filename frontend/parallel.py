"""Parallel loops: their turns are numbered, so that any range of them may run at any time.

What the turns may write is checked in races.py; outline.py makes a function of the body.
"""

from __future__ import annotations

from .drivers import EnumerateDriver, ZipDriver
from .indices import stretch
from .ir import function as ir
from .races import BLOCK, Region, root_variable
from .results import Direct, Result
from .syntax import tree
from .types import I64, list_of

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class ParallelLoops:
    """Mixin of the Lowerer."""

    def parallel_loop(self: Any, statement: tree.For) -> None:
        """`parallel for`: checked for races. Its turns are numbered, so that any of them may run at
        any time; where it reduces floats, so are blocks of turns, which run in order each."""
        if statement.orelse:
            raise self.program.fail("a parallel loop has no `else`", statement.at)
        at = statement.at
        region = Region(self, statement)
        self.scopes.append({})
        driver = self.parallel_driver(statement)
        self.note_iterated(statement.iterable, region, isinstance(driver, EnumerateDriver))
        self.begin_partials(region)
        turns = self.own_plain(Result(driver.turns(), I64), at)
        before, known = self.block, set(self.scopes[0])

        def turn(number: Any) -> None:
            self.scopes.append({})
            item = driver.item_of(number)
            if statement.binding == "ref":
                self.own_item(item, region)
            self.bind_target(statement.target, item, statement.binding, at)
            region.index = self.number_variable(driver, statement.target)
            self.parallel.append(region)
            self.scoped(statement.body)
            self.parallel.pop()
            self.scopes.pop()

        def block(number: Any) -> None:
            size = self.constant(BLOCK, I64, at)
            first = self.emit("mul.i64", I64, [number, size], at)
            behind = self.emit("add.i64", I64, [first, size], at)
            last = self.emit("min.i64", I64, [behind, turns], at)
            self.begin_block(region)
            self.turn_loop(first, last, turn, at, "parallel")
            self.end_block(region)

        if region.partials:
            more = self.emit("add.i64", I64, [turns, self.constant(BLOCK - 1, I64, at)], at)
            count = self.emit("floordiv.i64", I64, [more, self.constant(BLOCK, I64, at)], at)
            end = self.turn_loop(None, count, block, at)
        else:
            end = self.turn_loop(None, turns, turn, at, "parallel")
        if not self.parallel and not region.in_order and None not in region.roles:
            after, self.block = self.block, before
            step = stretch(self, region, driver, turns, at)
            self.block = after
            self.function.parallel.append(ir.Parallel(end, region.roles, step, at))
        self.end_partials(region, turns)
        self.scopes.pop()
        for name in self.scopes[0].keys() - known:  # an iteration's own
            del self.scopes[0][name]
        region.finish()

    def number_variable(self: Any, driver: Any, target: Any) -> Any:
        """The variable that holds the number of a turn, if there is one."""
        if isinstance(driver, EnumerateDriver):
            target = target.items[0] if isinstance(target, tree.TupleDisplay) else None
        if not isinstance(target, tree.Name) or not hasattr(driver, "number_of"):
            return None
        return self.find(target.id) if target.id != "_" else None

    def parallel_driver(self: Any, statement: tree.For) -> Any:
        """The stepping of a parallel loop."""
        iterable, binding = statement.iterable, statement.binding
        driver = self.driver(iterable, statement.at, binding, statement.target, statement.body)
        if binding == "ref" and root_variable(getattr(driver, "place", None)) is None:
            raise self.program.fail(
                "`parallel for ref` goes over a whole list", iterable.at,
                "loop over the indices: parallel for i in range(…)")  # fmt: skip
        return self.numbered(driver, iterable.at, binding)

    def numbered(self: Any, driver: Any, at: Span, binding: str) -> Any:
        """A driver whose turns have numbers: what has none becomes a list first."""
        if isinstance(driver, EnumerateDriver):
            driver.inner = self.numbered(driver.inner, at, "")
        elif isinstance(driver, ZipDriver):
            driver.inner = [self.numbered(each, at, "") for each in driver.inner]
        elif not hasattr(driver, "turns"):
            items = self.emit("blank", list_of(driver.element), [list_of(driver.element)], at)
            name = tree.Name(at, "_item")

            def gather() -> None:
                self.append(items, self.lower(name), at)

            self.scopes.append({})
            self.drive(driver, name, "", gather, at, "for", None)
            self.scopes.pop()
            return self.place_driver(Direct(items, items.type), at, binding)
        return driver
