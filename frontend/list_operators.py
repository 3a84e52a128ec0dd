"""Operators on lists and slices: joining, repeating, elementwise arithmetic, slice assignment."""

from __future__ import annotations

from . import ir
from .results import Direct, Element, Result, SteppedPlace
from .types import (
    BITS,
    BOOL,
    I64,
    ListType,
    Type,
    ViewType,
    list_of,
    resolve,
    runs_code_on_copy,
    unify,
)
from .types import (
    Variable as TypeVariable,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class ListOperators:
    """Operators on lists and slices; a mixin of the Lowerer."""

    def extend(self: Any, target: Any, t: Type, other: Result, at: Span) -> None:
        """target += other, for lists of one element type."""
        have = resolve(other.type)
        element = resolve(t.element)
        if not isinstance(have, ListType | ViewType) or not unify(have.element, element):
            raise self.program.fail(f"expected `{t}`, found `{have}`", at)
        element = resolve(element)
        value = self.value(other, at)
        if value.register is target.register:
            value = self.copied(Result(value, list_of(element)), at)
        if runs_code_on_copy(element):
            length = ir.Part(value.register, value.offset + 1, I64)
            self.count_loop(length, lambda i: self.append(target, self.read_place(
                Element(Direct(value, have), i, 0, element, True), at), at), at)  # fmt: skip
        else:
            self.require_copyable(element, at)
            self.do("extend", [target, value], at)

    def list_operator(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """list + list and list * n."""
        a, b = resolve(left.type), resolve(right.type)
        if op == "+" and isinstance(a, ListType) and isinstance(b, ListType):
            made = self.own(left, at)
            if made is left.value and not left.fresh:
                made = self.copied(left, at)
            self.extend(made, a, right, at)
            return Result(made, list_of(resolve(a.element)), True)
        if op == "*" and (a.is_int or b.is_int):
            items, count = (left, right) if b.is_int else (right, left)
            return self.repeat_list(items, self.value(self.convert(count, I64, at), at), at)
        remedy = (
            "use a slice for elementwise arithmetic: xs[:]" if a.is_number or b.is_number else ""
        )
        raise self.program.fail(f"`{op}` does not work on `{a}` and `{b}`", at, remedy)

    def repeat_list(self: Any, items: Result, count: Any, at: Span) -> Result:
        """list * n."""
        t = list_of(resolve(resolve(items.type).element))
        value = self.value(items, at)
        made = self.emit("blank", t, [t], at)
        length = ir.Part(value.register, value.offset + 1, I64)
        some = self.emit("truth.int", BOOL, [length], at)
        turns = self.emit("wrap.i64", I64, [some], at)
        count = self.emit("mul.i64", I64, [turns, count], at)  # nothing repeated is nothing
        self.do("reserve", [made, count], at)  # absurd counts end here
        self.count_loop(count, lambda i: self.extend(made, t, Result(value, t), at), at)
        return Result(made, t, True)

    def elementwise(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """A slice with a scalar, or two slices of equal length, element by element."""
        a, b = resolve(left.type), resolve(right.type)
        listed = [isinstance(x, ViewType | ListType) for x in (a, b)]
        kinds = [resolve(x.element) if y else x for x, y in zip((a, b), listed, strict=True)]
        if not all(k.is_number for k in kinds):
            raise self.program.fail(f"`{op}` does not work on `{a}` and `{b}`", at)
        values: list[Any] = [
            self.value(r, at) if y else None for r, y in zip((left, right), listed, strict=True)
        ]
        lengths = [ir.Part(v.register, v.offset + 1, I64) for v in values if v is not None]
        if len(lengths) == 2:
            self.do("check_lengths", lengths, at)
        scalars: list[Any] = [left, right]
        for i in range(2):
            if not listed[i] and not scalars[i].is_const:
                scalars[i] = Result(self.settle(scalars[i], at).value, kinds[i], False)
        made: Any = None
        element: Any = None
        want = kinds[0] if listed[0] else kinds[1]
        blank = TypeVariable()
        kind = list_of(blank)
        made = self.emit("blank", kind, [kind], at)
        self.do("reserve", [made, lengths[0]], at)

        def turn(index: Any) -> None:
            nonlocal element
            operands = []
            for i in range(2):
                if listed[i]:
                    place = Element(Direct(values[i], (a, b)[i]), index, 0, kinds[i], True)
                    operands.append(self.read_place(place, at))
                else:
                    operands.append(scalars[i])
            item = self.settle(self.binary(op, operands[0], operands[1], at, want), at)
            self.append_to(made, kind, item, at)

        self.count_loop(lengths[0], turn, at)
        made.type = resolve(kind)
        result = Result(made, resolve(kind), True)
        result.vector = True
        return result

    def store_slice(self: Any, place: Any, result: Result, at: Span) -> None:
        """`xs[i:j] = values`: lengths must agree; a scalar is not spread."""
        t = resolve(result.type)
        element = resolve(place.type.element)
        if isinstance(place, SteppedPlace):
            self.store_stepped(place, result, at)
            return
        if not isinstance(t, ListType | ViewType):
            raise self.program.fail(f"expected a list to assign to a slice, found `{t}`", at,
                                    "give as many values as the slice has")  # fmt: skip
        if not unify(t.element, element):
            raise self.program.fail(f"expected values of `{element}`, found `{t}`", at)
        if element.kind not in BITS:
            raise self.program.fail("only slices of numbers and Bools can be assigned to", at)
        values = self.value(result, at)
        if isinstance(t, ViewType):  # it may overlap what is assigned
            values = self.copied(result, at)
        view = self.read_place(place, at).value
        lengths = [ir.Part(v.register, v.offset + 1, I64) for v in (view, values)]
        self.do("check_lengths", lengths, at)

        def turn(index: Any) -> None:
            item = self.emit(f"load.{element.kind}", element, [values, index], at)
            self.do(f"store.{element.kind}", [view, index, item], at)

        self.count_loop(lengths[0], turn, at)

    def store_stepped(self: Any, place: Any, result: Result, at: Span) -> None:
        """`xs[a:b:c] = values`."""
        t, element = resolve(result.type), resolve(place.type.element)
        if not isinstance(t, ListType | ViewType) or resolve(t.element) is not element:
            raise self.program.fail(f"expected values of `{element}`, found `{t}`", at)
        if element.kind not in BITS:
            raise self.program.fail("only slices of numbers and Bools can be assigned to", at)
        values = self.value(result, at)
        if isinstance(t, ViewType):  # it may overlap what is assigned
            values = self.copied(result, at)
        self.do("check_lengths", [place.count, ir.Part(values, 1, I64)], at)
        items = self.header(place.base, at)
        where = self.emit("sub.i64", I64, [place.first, place.step], at)

        def turn(index: Any) -> None:
            self.block.body.append(ir.Instruction("add.i64", where, [where, place.step], at))
            item = self.emit(f"load.{element.kind}", element, [values, index], at)
            self.do(f"store.{element.kind}", [items, where, item], at)

        self.count_loop(place.count, turn, at)

    def range_contains(self: Any, container: Result, item: Result, at: Span) -> Result:
        """i in range(a, b) for a step of 1 or more."""
        start, stop, step = self.range_parts(container)
        value = self.value(self.convert(item, I64, at), at)
        count = self.emit("range_length", I64, [start, stop, step], at)
        offset = self.emit("sub.i64", I64, [value, start], at)
        turn = self.emit("floordiv.i64", I64, [offset, step], at)
        back = self.emit("mul.i64", I64, [turn, step], at)
        lands = self.emit("eq.bits", BOOL, [back, offset], at)
        zero = self.constant(0, I64, at)
        low = self.emit("le.int", BOOL, [zero, turn], at)
        high = self.emit("lt.int", BOOL, [turn, count], at)
        inside = self.emit("and.bits", BOOL, [low, high], at)
        return Result(self.emit("and.bits", BOOL, [inside, lands], at), BOOL, True)

    def tuple_contains(self: Any, container: Result, item: Result, at: Span) -> Result:
        """x in (a, b, c)."""
        container = self.settle(container, at)
        item = self.settle(item, at)
        result: Any = None
        for part in self.tuple_items(container, len(resolve(container.type).items), at):
            same = self.value(self.compare("==", item, part, at), at)
            result = same if result is None else self.emit("or.bits", BOOL, [result, same], at)
        if result is None:
            return Result(None, BOOL, False, False)
        return Result(result, BOOL, True)
