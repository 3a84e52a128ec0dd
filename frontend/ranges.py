"""Ranges: their bounds, their stepping, how many numbers they have.

All of a range's numbers have one type: `Int`, or the unsigned one of its bounds, of which the
others must then be. Signed ints of other widths count as `Int`.
"""

from __future__ import annotations

from . import ir, tree
from .conventions import assigned_in
from .drivers import RangeDriver, StepDriver, UnsignedDriver
from .results import Result
from .types import BOOL, I64, U64, Literal, Type, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
MOST = (1 << 63) - 1  # turns of a loop


class Ranges:
    """Mixin of the Lowerer."""

    def range_bounds(self: Any, arguments: list[tree.Expr]) -> list[Result]:
        """Start, stop and step of range(...), all of one type."""
        results = [self.lower(a, I64) for a in arguments]
        t = self.range_type(results, arguments)
        for i, (r, a) in enumerate(zip(results, arguments, strict=True)):
            if not t.signed and r.is_const and r.const < 0:
                raise self.program.fail(
                    f"{r.const} does not fit `{t}`, of which this range is", a.at,
                    "reversed(range(…)) counts down; or make the others Int(…)")  # fmt: skip
            if not isinstance(resolve(r.type), Literal):
                r = self.cast(r, t, a.at)
            results[i] = self.convert(r, t, a.at)
        if len(results) == 1:
            results.insert(0, Result(None, t, False, 0))
        if len(results) == 2:
            results.append(Result(None, t, False, 1))
        return results

    def range_type(self: Any, results: list[Result], arguments: list[tree.Expr]) -> Type:
        """The type of a range's numbers."""
        unsigned: Any = None
        for r, a in zip(results, arguments, strict=True):
            t = resolve(r.type)
            if not t.is_int:
                raise self.program.fail(
                    f"`range` takes `Int`, not `{t}`", a.at, "convert it: Int(…)"
                )
            if not isinstance(t, Literal) and not t.signed:
                unsigned = unsigned or Result(None, t)
        if unsigned is None:
            return I64
        for r, a in zip(results, arguments, strict=True):
            self.common_type(unsigned, r, a.at, "range", None, False)
        return resolve(unsigned.type)

    def range_driver(self: Any, arguments: list[tree.Expr], at: Span, target: Any,
                     statements: list[tree.Stmt] | None) -> Any:  # fmt: skip
        """The stepping of range(…)."""
        start, stop, step = self.range_bounds(arguments)
        if step.is_const and step.const == 0:
            raise self.program.fail("step is zero", at, "a range's step must not be 0")
        if not start.type.signed:
            return self.unsigned_driver(start, stop, step, at)
        if step.is_const and step.const == 1:
            changed = True
            if isinstance(target, tree.Name):
                changed = statements is None or assigned_in(
                    target.id, statements, self.program.facts, self.program.callees
                )
            return RangeDriver(self, start, stop, at, changed)
        stepped = self.own_plain(step, at)
        if not step.is_const:
            self.do("check_step", [stepped], at)
        return StepDriver(self, self.own_plain(start, at), self.value(stop, at), stepped, at)

    def unsigned_driver(self: Any, start: Result, stop: Result, step: Result, at: Span) -> Any:
        """The stepping of a range of an unsigned type: its turns are counted."""
        t = start.type
        values = [self.own_plain(r, at) for r in (start, stop, step)]
        count = self.range_count(values, at)
        first, by = (self.as_int(v, at) for v in (values[0], values[2]))
        origin = Result(None, I64, False, start.const) if start.is_const else Result(first, I64)
        return UnsignedDriver(self, t, origin, count, None if step.const == 1 else by, at)

    def as_int(self: Any, value: Any, at: Span) -> Any:
        """The bits of an integer as an `Int`."""
        return value if value.type is I64 else self.emit("wrap.i64", I64, [value], at)

    def range_count(self: Any, parts: list[Any], at: Span) -> Any:
        """How many numbers a range has, from its start, stop and step; a fault if that is 0."""
        t = resolve(parts[0].type)
        if t is not U64:
            return self.emit("range_length", I64, [self.as_int(p, at) for p in parts], at)
        start, stop, step = parts
        self.do("check_step", [self.as_int(step, at)], at)
        way = self.emit("sub.u64", U64, [self.emit("max.u64", U64, [start, stop], at), start], at)
        full = self.emit("floordiv.u64", U64, [way, step], at)
        rest = self.emit("mod.u64", U64, [way, step], at)
        more = self.emit("min.u64", U64, [rest, self.constant(1, U64, at)], at)
        count = self.emit("add.u64", U64, [full, more], at)
        most = self.constant(MOST, U64, at)
        return self.as_int(self.emit("min.u64", U64, [count, most], at), at)

    def reversed_range(self: Any, arguments: list[tree.Expr], at: Span) -> Any:
        """reversed(range(…))."""
        values = [self.value(r, at) for r in self.range_bounds(arguments)]
        t = resolve(values[0].type)
        self.do("check_step", [self.as_int(values[2], at)], at)
        count = self.range_count(values, at)
        start, step = self.as_int(values[0], at), self.as_int(values[2], at)
        one = self.constant(1, I64, at)
        last = self.emit("sub.i64", I64, [count, one], at)
        offset = self.emit("mul.i64", I64, [last, step], at)
        first = self.emit("add.i64", I64, [start, offset], at)
        down = self.emit("neg.i64", I64, [step], at)
        if not t.signed:
            return UnsignedDriver(self, t, Result(first, I64), count, down, at)
        driver = StepDriver(self, first, None, down, at)
        driver.count = count
        return driver

    def value_driver(self: Any, result: Result, at: Span) -> Any:
        """The stepping over a range that is a value."""
        parts = [Result(self.own_plain(p, at), p.type) for p in self.range_results(result)]
        if not parts[0].type.signed:
            return self.unsigned_driver(*parts, at)
        start, stop, step = (p.value for p in parts)
        return StepDriver(self, start, stop, step, at)

    def range_results(self: Any, result: Result) -> list[Result]:
        """Start, stop and step of a range value."""
        return [Result(part, part.type) for part in self.range_parts(result)]

    def range_parts(self: Any, result: Result) -> list[Any]:
        """The same, in place."""
        value, element = result.value, resolve(result.type).element
        return [ir.Part(value.register, value.offset + i, element) for i in range(3)]

    def range_contains(self: Any, container: Result, item: Result, at: Span) -> Result:
        """i in range(a, b)."""
        start, stop, step = self.range_parts(container)
        t = start.type
        value = self.value(self.convert(item, t, at), at)
        if t.signed:
            count = self.range_count([start, stop, step], at)
            offset = self.emit("sub.i64", I64, [value, start], at)
            turn = self.emit("floordiv.i64", I64, [offset, step], at)
            back = self.emit("mul.i64", I64, [turn, step], at)
            lands = self.emit("eq.bits", BOOL, [back, offset], at)
            zero = self.constant(0, I64, at)
            low = self.emit("le.int", BOOL, [zero, turn], at)
            high = self.emit("lt.int", BOOL, [turn, count], at)
        else:
            wide = [self.emit("wrap.u64", U64, [v], at) for v in (start, stop, step, value)]
            offset = self.emit("sub.u64", U64, [wide[3], wide[0]], at)
            rest = self.emit("mod.u64", U64, [offset, wide[2]], at)
            lands = self.emit("eq.bits", BOOL, [rest, self.constant(0, U64, at)], at)
            low = self.emit("le.u64", BOOL, [wide[0], wide[3]], at)
            high = self.emit("lt.u64", BOOL, [wide[3], wide[1]], at)
        inside = self.emit("and.bits", BOOL, [low, high], at)
        return Result(self.emit("and.bits", BOOL, [inside, lands], at), BOOL, True)
