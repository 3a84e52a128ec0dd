"""Slices of lists and strings: bounds, steps, views."""

from __future__ import annotations

from . import ir, tree
from .results import (
    Direct,
    Element,
    Result,
    SteppedPlace,
)
from .types import (
    BOOL,
    I64,
    STR,
    U8,
    ListType,
    Type,
    ViewType,
    list_of,
    resolve,
    view_of,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def ir_bool() -> Type:
    """Bool, for rows that yield one."""
    return BOOL


class Slices:
    """Mixin of the Lowerer."""

    def slice_bounds(self: Any, argument: tree.Slice) -> tuple[Any, Any]:
        """The two bounds of a slice without a step as i64 values."""
        bounds = []
        for bound, default in ((argument.start, 0), (argument.stop, (1 << 63) - 1)):
            if bound is None:
                bounds.append(self.constant(default, I64, argument.at))
            else:
                bounds.append(self.index_value(bound))
        return bounds[0], bounds[1]

    def string_subscript(self: Any, base: Result, expr: tree.Subscript) -> Result:
        """`s[byte=i]`, `s[i]`, and slices of a string, by bytes."""
        from .lower import roots

        if len(expr.args) != 1 or expr.args[0].name not in (None, "byte"):
            raise self.program.fail("a string takes one index", expr.at, "write s[byte=i]")
        value = self.value(base, expr.at)
        argument = expr.args[0].value
        if not isinstance(argument, tree.Slice):
            index = self.index_value(argument)
            made = self.emit("string_at", STR, [value, index], expr.at, roots(value))
            return Result(made, STR)
        if argument.step is None:
            start, stop = self.slice_bounds(argument)
            made = self.emit("string_slice", STR, [value, start, stop], expr.at, roots(value))
            return Result(made, STR)
        bounds = [
            self.constant(-(1 << 63), I64, expr.at) if b is None else self.index_value(b)
            for b in (argument.start, argument.stop, argument.step)
        ]
        return Result(self.emit("string_step", STR, [value, *bounds], expr.at), STR, True)

    def bytes_view(self: Any, result: Result, at: Span) -> Result:
        """The bytes of a string as a borrowed list of UInt8."""
        from .lower import roots

        value, t = self.value(result, at), view_of(U8)
        bases = roots(value)
        if value is not bases[0]:  # a string somewhere inside: by it, it is known what these are
            value = self.emit("borrow", STR, [value, STR], at, bases)
            bases = (*bases, value)
        return Result(self.emit("string_bytes", t, [value], at, bases), t)

    def stepped_place(self: Any, expr: tree.Subscript) -> Any:
        """`xs[a:b:c]` as a target, or None if it is something else."""
        if len(expr.args) != 1 or not isinstance(expr.args[0].value, tree.Slice):
            return None
        base = self.place(expr.value)
        t = resolve(base.type) if base is not None and base.type is not None else None
        if not isinstance(t, ListType | ViewType):
            return None
        result = self.read_place(base, expr.at)
        start, step, count = self.steps(result, expr.args[0].value)
        return SteppedPlace(base, start, step, count, view_of(resolve(t.element)))

    def steps(self: Any, base: Result, argument: tree.Slice) -> tuple[Any, Any, Any]:
        """The first index, the step and the number of elements of a slice with a step."""
        at = argument.at
        step_result = self.convert(self.lower(argument.step, I64), I64, at)
        step = self.value(step_result, at)
        if not step_result.is_const or step_result.const == 0:
            self.do("check_step", [step], at)
        length = self.value(self.length_of(base, at), at)
        zero = self.constant(0, I64, at)
        start, stop = self.clipped_bounds(argument, step, length, zero, at)
        return start, step, self.emit("range_length", I64, [start, stop, step], at)

    def stepped_slice(self: Any, base: Result, argument: tree.Slice) -> Result:
        """`xs[a:b:c]`: a new list."""
        at = argument.at
        element = resolve(resolve(base.type).element)
        start, step, count = self.steps(base, argument)
        made = self.emit("blank", list_of(element), [list_of(element)], at)
        self.do("reserve", [made, count], at)
        index = self.emit("sub.i64", I64, [start, step], at)

        def body(_: Any) -> None:
            self.block.body.append(ir.Instruction("add.i64", index, [index, step], at))
            place = Element(Direct(base.value, base.type), index, 0, element, True)
            self.append(made, self.read_place(place, at), at)

        self.count_loop(count, body, at)
        result = Result(made, list_of(element), True)
        result.vector = element.is_number
        return result

    def clipped_bounds(self: Any, argument: tree.Slice, step: Any, length: Any,
                       zero: Any, at: Span) -> tuple[Any, Any]:  # fmt: skip
        """Start and stop of a slice with a step, clipped as Python does."""
        bounds = []
        one_less = self.emit("add.i64", I64, [length, self.constant(-1, I64, at)], at)
        minus_one = self.constant(-1, I64, at)
        backward = self.emit("lt.int", ir_bool(), [step, zero], at)
        for bound, ahead, behind in (
            (argument.start, zero, one_less), (argument.stop, length, minus_one),
        ):  # fmt: skip
            register = self.temp(I64, at)
            back, forth, done = self.new_block(), self.new_block(), self.new_block()
            if bound is None:
                self.end(ir.branch(backward, back, forth, at))
                for block, value in ((back, behind), (forth, ahead)):
                    self.block = block
                    self.block.body.append(ir.Instruction("own", register, [value], at))
                    self.end(ir.jump(done, at))
            else:
                given = self.index_value(bound)
                negative = self.emit("lt.int", ir_bool(), [given, zero], at)
                self.block.body.append(ir.Instruction("own", register, [given], at))
                wrap, clip = self.new_block(), self.new_block()
                self.end(ir.branch(negative, wrap, clip, at))
                self.block = wrap
                self.block.body.append(ir.Instruction("add.i64", register, [register, length], at))
                self.end(ir.jump(clip, at))
                self.block = clip
                self.end(ir.branch(backward, back, forth, at))
                for block, low, high in ((back, minus_one, one_less), (forth, zero, length)):
                    self.block = block
                    self.block.body.append(ir.Instruction("max.i64", register, [register, low], at))
                    self.block.body.append(
                        ir.Instruction("min.i64", register, [register, high], at)
                    )
                    self.end(ir.jump(done, at))
            self.block = done
            bounds.append(register)
        return bounds[0], bounds[1]
