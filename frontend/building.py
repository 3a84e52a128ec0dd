"""Lists made by loops: comprehensions and arithmetic progressions."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from . import ir, tree
from .results import Result
from .types import (
    BOOL,
    F64,
    I64,
    STR,
    ListType,
    Literal,
    Type,
    ViewType,
    element_read,
    list_of,
    resolve,
    unify,
)
from .types import (
    Variable as TypeVariable,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Building:
    """Mixin of the Lowerer."""

    def comprehension(self: Any, expr: tree.Comprehension, want: Type | None) -> Result:
        """`[e for x in xs if c]`."""
        if expr.kind not in ("list", "generator"):
            raise self.program.fail(f"a {expr.kind} comprehension is not supported yet", expr.at)
        element: Any = None
        if isinstance(want, ListType):
            element = resolve(want.element)
        kind = list_of(element if element is not None else TypeVariable())
        made = self.emit("blank", kind, [kind], expr.at)
        depth = len(self.scopes)

        def level(i: int) -> None:
            if i == len(expr.generators):
                item = self.lower(
                    expr.element, None if isinstance(element, TypeVariable) else element
                )
                self.append_to(made, kind, item, expr.element.at)
                return
            generator = expr.generators[i]

            def body() -> None:
                skip = self.new_block()
                for condition in generator.conditions:
                    then = self.new_block()
                    self.condition(condition, then, skip)
                    self.block = then
                level(i + 1)
                self.end(ir.jump(skip, expr.at))
                self.block = skip

            self.iterate(generator.iterable, generator.target, "", body, expr.at)

        level(0)
        del self.scopes[depth:]
        return Result(made, resolve(kind), True)

    def append_to(self: Any, target: Any, t: Type, item: Result, at: Span) -> None:
        """target.append(item), finding the list's element type if it is open."""
        element = resolve(t.element)
        if isinstance(element, TypeVariable):
            found = resolve(item.type)
            if isinstance(found, Literal):
                found = I64 if found.is_int else F64
            if isinstance(found, ViewType):
                found = list_of(found.element)
            if not unify(element, element_read(found)):
                raise self.program.fail("a list cannot hold itself", at, "write its type")
            element = resolve(element)
        self.append(target, self.convert(item, element, at), at)

    def progression(self: Any, expr: tree.ListDisplay, want: Type | None) -> Result:
        """`[a, b, ..., z]` and `[a, ..., z]`: an arithmetic progression, end included."""
        at = expr.at
        places = [i for i, item in enumerate(expr.items) if isinstance(item, tree.Ellipsis)]
        if len(places) != 1 or places[0] == 0 or places[0] != len(expr.items) - 2:
            raise self.program.fail("a progression is written [a, b, ..., z]", at)
        element: Any = resolve(want.element) if isinstance(want, ListType) else None
        if isinstance(element, TypeVariable):
            element = None
        size = want.size if isinstance(want, ListType) else None
        leading = [self.lower(i, element) for i in expr.items[: places[0]]]
        last = self.lower(expr.items[-1], element)
        everything = [*leading, last]
        if element is None:
            element = self.common_element(everything, [at] * len(everything))
        if not element.is_number:
            raise self.program.fail(f"a progression is of numbers, not of `{element}`", at)
        if element.kind == "f16":
            raise self.program.fail("a progression of `Float16` is not supported yet", at,
                                    "make one of `Float32`, and convert its items")  # fmt: skip
        if all(r.is_const and isinstance(r.type, Literal) for r in everything):
            return self.exact_progression(expr, leading, last, element, size)
        return self.computed_progression(expr, leading, last, element, size)

    def exact_progression(self: Any, expr: tree.ListDisplay, leading: list[Result], last: Result,
                          element: Type, size: int | None) -> Result:  # fmt: skip
        """A progression of literals: checked now."""
        at = expr.at
        values = [Fraction(r.const) for r in leading]
        end = Fraction(last.const)
        step = values[1] - values[0] if len(values) > 1 else Fraction(1 if end >= values[0] else -1)
        for before, after in pairwise(values):
            if after - before != step:
                raise self.program.fail(
                    "the first items of a progression must be evenly spaced", at
                )
        if step == 0 or (end - values[0]) / step < 0 or ((end - values[0]) / step).denominator != 1:
            raise self.program.fail(
                "this progression does not land on its end", expr.items[-1].at,
                f"from {values[0]} in steps of {step} it misses {end}")  # fmt: skip
        count = int((end - values[0]) / step) + 1
        if count > 1 << 33:
            raise self.program.fail("this progression is too long", at)
        if size is not None and size != count:
            raise self.program.fail(f"{count} items for an array of {size}", at)
        self.convert(Result(None, last.type, False, last.const), element, at)
        first = self.convert(leading[0], element, at)
        stride = Result(None, leading[0].type if step.denominator == 1 and leading[0].type.is_int
                        else last.type, False, int(step) if step.denominator == 1 and
                        leading[0].type.is_int else step)  # fmt: skip
        return self.fill_progression(self.value(first, at), stride, count, element, size, at)

    def fill_progression(self: Any, first: Any, stride: Any, count: Any, element: Type,
                         size: int | None, at: Span) -> Result:  # fmt: skip
        """The loop that appends first + i * step."""
        kind = list_of(element, size)
        made = self.emit("blank", kind, [kind], at)
        number = self.constant(count, I64, at) if isinstance(count, int) else count
        self.do("reserve", [made, number], at)
        name = element.kind
        if isinstance(stride, Result):
            stride = self.value(self.convert_step(stride, element, at), at)

        def body(index: Any) -> None:
            if element.is_float:
                turn = self.int_to_float(index, I64, element, at)
            else:
                turn = index if element is I64 else self.emit(f"wrap.{name}", element, [index], at)
            offset = self.emit(f"mul.{name}", element, [turn, stride], at)
            item = self.emit(f"add.{name}", element, [first, offset], at)
            self.append(made, Result(item, element, True), at)

        self.count_loop(number, body, at)
        return Result(made, kind, True)

    def convert_step(self: Any, stride: Result, element: Type, at: Span) -> Result:
        """A literal step as an element; a negative one wraps in an unsigned type."""
        if element.is_int and stride.type.is_int:
            return self.cast(stride, element, at)
        return self.convert(stride, element, at)

    def computed_progression(self: Any, expr: tree.ListDisplay, leading: list[Result], last: Result,
                             element: Type, size: int | None) -> Result:  # fmt: skip
        """A progression known at run time only: checked there."""
        at = expr.at
        name = element.kind
        first = self.value(self.convert(leading[0], element, at), at)
        end = self.value(self.convert(last, element, at), at)
        if len(leading) > 1:
            second = self.value(self.convert(leading[1], element, at), at)
            step = self.emit(f"sub.{name}", element, [second, first], at)
        else:
            step = self.constant(1 if element.is_int else 1.0, element, at)
        span = self.emit(f"sub.{name}", element, [end, first], at)
        if element.is_int:
            turns = self.emit(f"floordiv.{name}", element, [span, step], at)
            count = turns if element is I64 else self.emit("wrap.i64", I64, [turns], at)
        else:
            ratio = self.emit(f"div.{name}", element, [span, step], at)
            nearest = self.emit(f"round.{name}", element, [ratio], at)
            count = self.emit(f"trunc.{name}.i64", I64, [nearest], at)
            turns = nearest
        landing = self.emit(f"mul.{name}", element, [turns, step], at)
        landing = self.emit(f"add.{name}", element, [first, landing], at)
        row = "bits" if element.is_int else name
        hit = self.emit(f"eq.{row}", BOOL, [landing, end], at)
        good, bad = self.new_block(), self.new_block()
        self.end(ir.branch(hit, good, bad, at))
        self.block = bad
        text = self.constant("the progression does not land on its end", STR, at)
        self.do("fail", [text], at)
        self.end(ir.unreachable(at))
        self.block = good
        one = self.constant(1, I64, at)
        number = self.emit("add.i64", I64, [count, one], at)
        return self.fill_progression(first, step, number, element, size, at)
