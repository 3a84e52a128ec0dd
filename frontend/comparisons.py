"""Comparisons: chained, of numbers, strings, lists, tuples and structs, and membership."""

from __future__ import annotations

from . import ir, tree
from .results import Result
from .types import (
    BOOL,
    F32,
    I64,
    NONE,
    STR,
    ListType,
    Literal,
    StructType,
    TupleType,
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

COMPARES = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def compare_values(op: str, x: Any, y: Any) -> bool:
    """Compares two constants."""
    return {"==": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]


class Comparisons:
    """Mixin of the Lowerer."""

    def _compare(self: Any, expr: tree.Compare, want: Type | None) -> Result:
        if len(expr.ops) == 1:
            left = self.lower(expr.first, None)
            hint = None if isinstance(left.type, Literal) else left.type
            mark = self.mark()
            right = self.lower(expr.rest[0], hint if expr.ops[0] not in ("in", "not in") else None)
            left = self.as_it_was(left, mark)
            return self.compare(expr.ops[0], left, right, expr.at)
        register = self.temp(BOOL, expr.at)
        done, false = self.new_block(), self.new_block()
        left = self.lower(expr.first, None)
        mark = self.mark()
        for i, (op, operand) in enumerate(zip(expr.ops, expr.rest, strict=True)):
            right = self.lower(operand, None)
            left = self.as_it_was(left, mark)
            if i + 1 < len(expr.ops) and not right.is_const:
                right = self.settle(right, expr.at)
            result = self.compare(op, left, right, expr.at)
            if i + 1 < len(expr.ops):
                going = self.new_block()
                self.end(ir.branch(self.value(result, expr.at), going, false, expr.at))
                self.block = going
                left, mark = right, self.mark()
            else:
                self.assign_register(register, result, expr.at)
                self.end(ir.jump(done, expr.at))
        self.block = false
        self.assign_register(register, Result(None, BOOL, False, False), expr.at)
        self.end(ir.jump(done, expr.at))
        self.block = done
        return Result(register, BOOL, True)

    def compare(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """left op right as a Bool."""
        a, b = resolve(left.type), resolve(right.type)
        if op in ("is", "is not"):
            if a is NONE or b is NONE:
                return Result(None, BOOL, False, (a is b) == (op == "is"))
            op = "==" if op == "is" else "!="
        if op in ("in", "not in"):
            found = self.contains(right, left, at)
            if op == "in":
                return found
            if found.is_const:
                return Result(None, BOOL, False, not found.const)
            return Result(self.emit("not", BOOL, [found.value], at), BOOL, True)
        if a.is_number and b.is_number:
            return self.compare_numbers(op, left, right, at)
        if a is BOOL and b is BOOL:
            if left.is_const and right.is_const:
                return Result(None, BOOL, False, compare_values(op, left.const, right.const))
            return self.compare_scalars(op, BOOL, self.value(left, at), self.value(right, at), at)
        if a is STR and b is STR:
            if left.is_const and right.is_const:
                x, y = left.const.encode(), right.const.encode()
                return Result(None, BOOL, False, compare_values(op, x, y))
            return self.compare_strings(op, self.value(left, at), self.value(right, at), at)
        if isinstance(a, StructType) or isinstance(b, StructType):
            return self.compare_structs(op, left, right, at)
        if isinstance(a, TupleType) and isinstance(b, TupleType):
            return self.compare_glue(op, a, left, self.convert(right, a, at), at)
        if isinstance(a, ListType | ViewType) and isinstance(b, ListType | ViewType):
            if unify(a.element, b.element):
                kind = list_of(resolve(a.element))
                return self.compare_glue(op, kind, left, right, at)
        if op in ("==", "!=") and (a is NONE or b is NONE):
            return Result(None, BOOL, False, (a is b) == (op == "=="))
        raise self.program.fail(f"`{op}` cannot compare `{a}` and `{b}`", at,
                                "convert one of them")  # fmt: skip

    def compare_numbers(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """Compares two numbers in their common type."""
        if isinstance(left.type, Literal) and isinstance(right.type, Literal):
            return Result(None, BOOL, False, compare_values(op, left.const, right.const))
        t = self.common_type(left, right, at, op, None, False)
        if left.is_const and right.is_const:
            left, right = self.convert(left, t, at), self.convert(right, t, at)
            return Result(None, BOOL, False, compare_values(op, left.const, right.const))
        if t.kind == "f16":
            left, right, t = self.cast(left, F32, at), self.cast(right, F32, at), F32
        x = self.value(self.convert(left, t, at), at)
        y = self.value(self.convert(right, t, at), at)
        return self.compare_scalars(op, t, x, y, at)

    def compare_scalars(self: Any, op: str, t: Type, x: Any, y: Any, at: Span) -> Result:
        """The row that compares two registers of one scalar type."""
        name = COMPARES[op]
        if name in ("gt", "ge"):
            name, x, y = ("lt" if name == "gt" else "le"), y, x
        if t.is_float:
            kind = t.kind
        elif name in ("eq", "ne"):
            kind = "bits"
        else:
            kind = "u64" if t.kind == "u64" else "int"
        return Result(self.emit(f"{name}.{kind}", BOOL, [x, y], at), BOOL, True)

    def compare_strings(self: Any, op: str, x: Any, y: Any, at: Span) -> Result:
        """Compares two strings by bytes."""
        if op in ("==", "!="):
            equal = self.emit("string_equal", BOOL, [x, y], at)
            if op == "!=":
                equal = self.emit("not", BOOL, [equal], at)
            return Result(equal, BOOL, True)
        order = self.emit("compare_strings", I64, [x, y], at)
        return self.compare_scalars(op, I64, order, self.constant(0, I64, at), at)

    def compare_structs(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """A comparison that a struct defines, by the other operators where it must be."""
        name = COMPARES[op]
        swapped = {"lt": "gt", "gt": "lt", "le": "ge", "ge": "le", "eq": "eq", "ne": "ne"}[name]
        opposite = {"eq": "ne", "ne": "eq", "lt": "ge", "ge": "lt", "gt": "le", "le": "gt"}[name]
        a, b = left.type, right.type
        if isinstance(a, StructType) and f"__{name}__" in a.members:
            return self.truth(self.call_method(left, f"__{name}__", [("", right)], at), at)
        if isinstance(b, StructType) and f"__{swapped}__" in b.members:
            return self.truth(self.call_method(right, f"__{swapped}__", [("", left)], at), at)
        if isinstance(a, StructType) and f"__{opposite}__" in a.members:
            result = self.truth(self.call_method(left, f"__{opposite}__", [("", right)], at), at)
            value = self.value(result, at)
            return Result(self.emit("not", BOOL, [value], at), BOOL, True)
        if a is b and isinstance(a, StructType) and name in ("eq", "ne") and a.derives("Equatable"):
            return self.compare_glue(op, a, left, right, at)
        raise self.program.fail(f"`{op}` cannot compare `{a}` and `{b}`", at,
                                f"define `__{name}__` in `{a}`")  # fmt: skip

    def contains(self: Any, container: Result, item: Result, at: Span) -> Result:
        """item in container."""
        t = resolve(container.type)
        if t is STR:
            item = self.convert(item, STR, at)
            start = self.constant(0, I64, at)
            args = [self.value(container, at), self.value(item, at), start]
            found = self.emit("find", I64, args, at)
            zero = self.constant(0, I64, at)
            return Result(self.emit("le.int", BOOL, [zero, found], at), BOOL, True)
        if isinstance(t, StructType):
            return self.truth(self.call_method(container, "__contains__", [("", item)], at), at)
        if isinstance(t, ListType | ViewType):
            return self.search(container, self.convert(item, resolve(t.element), at), at)
        if t.kind == "range":
            return self.range_contains(container, item, at)
        if isinstance(t, TupleType):
            return self.tuple_contains(container, item, at)
        raise self.program.fail(f"`in` does not work on `{t}`", at)
