"""Operators on lists and slices: joining, repeating, assigning to slices with a step, `in`."""

from __future__ import annotations

from . import ir
from .results import Direct, Element, Result
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
