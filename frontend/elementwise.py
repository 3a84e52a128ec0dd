"""Elementwise arithmetic of slices, and assigning to slices.

An elementwise expression yields `Elements`: its slices and numbers are evaluated and their lengths
checked, its elements are not computed. So what is assigned to a slice is computed in place, and
what becomes a list, however many operators it has, makes that one list. Nothing may change the
slices meanwhile: before what might do that is evaluated, and where an element may fault, the list
is made at once.
"""

from __future__ import annotations

from .ir import function as ir
from .ir.value_numbers import ValueNumbers
from .results import Direct, Element, Elements, Meaning, Result, SteppedPlace
from .syntax import tree
from .types import (
    BITS,
    BOOL,
    I64,
    ListType,
    Type,
    ViewType,
    list_of,
    resolve,
    unify,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Elementwise:
    """Mixin of the Lowerer."""

    # --- what is computed later ----------------------------------------------------------------

    def unmade(self: Any, expr: tree.Expr, want: Type | None) -> Any:
        """The value of an expression; that of an elementwise one as Elements."""
        if expr.__class__ is tree.Binary or expr.__class__ is tree.Unary:
            self.gathering = expr
        return self.lower(expr, want)

    def is_gathered(self: Any, expr: tree.Expr) -> bool:
        """Whether whoever lowers an expression computes its elements; to be asked at once."""
        asked, self.gathering = self.gathering is expr, None
        return asked

    def is_quiet(self: Any, expr: tree.Expr | None) -> bool:
        """Whether evaluating an expression is certain to change no list and to run no function."""
        while expr.__class__ is tree.Binary:
            if not self.is_quiet(expr.right):
                return False
            expr = expr.left
        kind = expr.__class__
        if kind is tree.Number or kind is tree.Constant or expr is None:
            return True
        if kind is tree.Unary:
            return self.is_quiet(expr.operand)
        if kind is tree.Slice:
            return all(map(self.is_quiet, (expr.start, expr.stop, expr.step)))
        if kind is tree.Name:
            found = self.find(expr.id)
            if isinstance(found, Meaning):
                return found.kind == "constant"
        elif kind is tree.Subscript:
            if not self.is_quiet(expr.value) or not all(self.is_quiet(a.value) for a in expr.args):
                return False
        elif kind is not tree.Attribute:
            return False
        t = self.type_of_target(expr)
        return isinstance(t, ListType | ViewType) or t is BOOL or (t is not None and t.is_number)

    def elementwise(self: Any, op: str, left: Any, right: Any, at: Span) -> Any:
        """A slice with a scalar, or two slices of equal length, element by element."""
        a, b = resolve(left.type), resolve(right.type)
        listed = [isinstance(x, ViewType | ListType) for x in (a, b)]
        kinds = [resolve(x.element) if y else x for x, y in zip((a, b), listed, strict=True)]
        if not all(k.is_number for k in kinds):
            raise self.program.fail(f"`{op}` does not work on `{a}` and `{b}`", at)
        operands: list[Any] = []
        lists: list[list[Any]] = []
        for result, is_list in zip((left, right), listed, strict=True):
            if isinstance(result, Elements):
                lists.append(result.lists)
            elif is_list:
                result = self.settle(result, at)
                lists.append([result.value])
            operands.append(result)
        if len(lists) == 2:
            self.do("check_lengths", [length(values[0]) for values in lists], at)
        for i in range(2):
            if not listed[i] and not operands[i].is_const:
                operands[i] = Result(self.settle(operands[i], at).value, kinds[i], False)
        want = kinds[0] if listed[0] else kinds[1]
        plain = [Result(None, kind) for kind in kinds]
        element = self.common_type(*plain, at, op, want, op == "/")
        read = [value for values in lists for value in values]
        made = Elements(op, operands[0], operands[1], want, list_of(element), read, at)
        may_fault = op in ("/", "//", "%", "**") and any(kind.is_int for kind in kinds)
        return self.made(made) if may_fault else made

    def element_of(self: Any, operand: Any, index: Any, at: Span) -> Result:
        """What an operand of elementwise arithmetic is in one turn."""
        if isinstance(operand, Elements):
            items = [self.element_of(o, index, operand.at) for o in (operand.left, operand.right)]
            return self.settle(self.binary(operand.op, *items, operand.at, operand.want), at)
        t = resolve(operand.type)
        if not isinstance(t, ListType | ViewType):
            return operand
        place = Element(Direct(operand.value, t), index, 0, resolve(t.element), True)
        return self.read_place(place, at)

    def made(self: Any, elements: Any) -> Result:
        """The list of some elements; what is no elements, as it is."""
        if not isinstance(elements, Elements):
            return elements
        t, at = elements.type, elements.at
        list = self.emit("blank", t, [t], at)
        self.do("reserve", [list, elements.length], at)

        def turn(index: Any) -> None:
            self.append_to(list, t, self.element_of(elements, index, at), at)

        self.count_loop(elements.length, turn, at)
        result = Result(list, t, True)
        result.vector = True
        return result

    # --- assigning to slices -------------------------------------------------------------------

    def store_slice(self: Any, place: Any, result: Any, at: Span) -> None:
        """`xs[i:j] = values`: lengths must agree; a scalar is not spread."""
        t = resolve(result.type)
        element = resolve(place.type.element)
        if isinstance(place, SteppedPlace):
            self.store_stepped(place, self.made(result), at)
            return
        if not isinstance(t, ListType | ViewType):
            raise self.program.fail(f"expected a list to assign to a slice, found `{t}`", at,
                                    "give as many values as the slice has")  # fmt: skip
        if not unify(t.element, element):
            raise self.program.fail(f"expected values of `{element}`, found `{t}`", at)
        if element.kind not in BITS:
            raise self.program.fail("only slices of numbers and Bools can be assigned to", at)
        if isinstance(result, Elements):
            values, read = result, result.lists
        else:
            values = self.settle(result, at)
            read = [values.value] if isinstance(t, ViewType) else []
        view = self.read_place(place, at).value
        if not self.in_place(view, read):
            values = self.made(result) if isinstance(result, Elements) else self.listed(values, at)
        count = values.length if isinstance(values, Elements) else length(values.value)
        self.do("check_lengths", [length(view), count], at)

        def turn(index: Any) -> None:
            item = self.element_of(values, index, at)
            self.do(f"store.{element.kind}", [view, index, self.value(item, at)], at)

        self.count_loop(length(view), turn, at)

    def listed(self: Any, result: Result, at: Span) -> Result:
        """A slice's elements as a list."""
        return Result(self.copied(result, at), list_of(resolve(result.type).element), True)

    def in_place(self: Any, view: ir.Register, read: list[Any]) -> bool:
        """Whether elements of these lists may be read while those of a slice are written, turn by
        turn: each is somebody else's, or the very same slice."""
        owners = owners_of(view)
        mixed = [value for value in read if owners & owners_of(value)]
        numbers = ValueNumbers(self.block.body) if mixed else None
        return all(numbers.same(view, value) for value in mixed)


def length(value: Any) -> ir.Part:
    """The length of a list or slice."""
    return ir.Part(value.register, value.offset + 1, I64)


def owners_of(value: Any) -> set[ir.Register]:
    """The registers whose memory a list or slice may be."""
    found, work = set(), [value.register]
    while work:
        register = work.pop()
        if register.bases:
            work += [base for base in register.bases if base not in found]
        else:
            found.add(register)
    return found
