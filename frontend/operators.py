"""Operators on numbers, strings, lists and structs, and exact arithmetic of literals."""

from __future__ import annotations

from fractions import Fraction

from . import tree
from .constants import to_float, wrapped
from .results import Elements, Result
from .types import (
    BITS,
    BOOL,
    F32,
    F64,
    FLOAT_LITERAL,
    I64,
    INT_LITERAL,
    STR,
    ListType,
    Literal,
    StructType,
    Type,
    ViewType,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]

ROWS = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "**": "pow",
        "&": "and", "|": "or", "^": "xor", "<<": "shl", ">>": "shr", "/": "div"}  # fmt: skip


METHODS = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "**": "pow",
           "&": "and", "|": "or", "^": "xor", "<<": "lshift", ">>": "rshift", "/": "truediv",
           "@": "matmul"}  # fmt: skip


LITERAL_BITS = 1 << 14


class Operators:
    """Mixin of the Lowerer."""

    def _unary(self: Any, expr: tree.Unary, want: Type | None) -> Result:
        if expr.op == "not":
            condition = self.truth(self.lower(expr.operand, BOOL), expr.at)
            if condition.is_const:
                return Result(None, BOOL, False, not condition.const)
            return Result(self.emit("not", BOOL, [condition.value], expr.at), BOOL, True)
        gathered = self.is_gathered(expr)
        operand = (self.unmade if expr.op == "-" else self.lower)(expr.operand, want)
        t = operand.type
        if expr.op == "-" and (isinstance(t, ViewType) or operand.vector):
            zero = Result(None, INT_LITERAL, False, 0)
            made = self.elementwise("-", zero, operand, expr.at)
            return made if gathered else self.made(made)
        if isinstance(t, StructType):
            name = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}[expr.op]
            return self.call_method(operand, name, [], expr.at)
        if operand.is_const and t.is_number:
            value = operand.const
            if expr.op == "-":
                return self.fold_to(-value if value or not t.is_float else -0.0, t)
            if expr.op == "+":
                return operand
            if t.is_int:
                return self.fold_to(~value, t)
        if expr.op == "+" and t.is_number:
            return operand
        if expr.op == "-" and t.is_number:
            operand, t = self.widened_half(operand, expr.at)
            return Result(
                self.emit(f"neg.{t.kind}", t, [self.value(operand, expr.at)], expr.at), t, True
            )
        if expr.op == "~" and t.is_int:
            return Result(self.emit(f"invert.{t.kind}", t, [operand.value], expr.at), t, True)
        if expr.op == "~" and t is BOOL:
            return Result(
                self.emit("not", BOOL, [self.value(operand, expr.at)], expr.at), BOOL, True
            )
        raise self.program.fail(f"`{expr.op}` does not work on `{t}`", expr.at)

    def fold_to(self: Any, value: Any, t: Type) -> Result:
        """A folded constant of a type: wraps sized integers, rounds floats."""
        if t.is_int and not isinstance(t, Literal):
            value = wrapped(value, t)
        elif t.is_float and not isinstance(t, Literal):
            value = to_float(value, t)
        return Result(None, t, False, value)

    def _binary(self: Any, expr: tree.Binary, want: Type | None) -> Result:
        gathered = self.is_gathered(expr)
        chain: list[tree.Binary] = []
        node: tree.Expr = expr
        while isinstance(node, tree.Binary):  # long sums are left-deep: no recursion into them
            chain.append(node)
            node = node.left
        left = self.lower(node, want)
        for node in reversed(chain):
            hint = want if node.op not in ("<<", ">>") else None
            if isinstance(left, Elements):
                left = left if self.is_quiet(node.right) else self.made(left)
                right = self.unmade(node.right, hint)
            else:
                mark = self.mark()
                right = self.unmade(node.right, hint)
                left = self.as_it_was(left, mark)
            left = self.combined(node.op, left, right, node.at, want)
        return left if gathered else self.made(left)

    def binary(self: Any, op: str, left: Result, right: Result, at: Span,
               want: Type | None = None) -> Result:  # fmt: skip
        """left op right for evaluated operands."""
        return self.made(self.combined(op, left, right, at, want))

    def combined(self: Any, op: str, left: Any, right: Any, at: Span,
                 want: Type | None = None) -> Any:  # fmt: skip
        """left op right, of which elements are not computed yet."""
        a, b = resolve(left.type), resolve(right.type)
        if a.is_number and b.is_number:
            return self.arithmetic(op, left, right, at, want)
        if isinstance(a, StructType) or isinstance(b, StructType):
            return self.operator_method(op, left, right, at)
        if a is BOOL and b is BOOL and op in "&|^":
            if left.is_const and right.is_const:
                x, y = left.const, right.const
                return Result(
                    None, BOOL, False, x & y if op == "&" else x | y if op == "|" else x ^ y
                )
            args = [self.value(left, at), self.value(right, at)]
            return Result(self.emit(f"{ROWS[op]}.bits", BOOL, args, at), BOOL, True)
        if a is STR and b is STR and op == "+":
            if left.is_const and right.is_const:
                return Result(None, STR, False, left.const + right.const)
            args = [self.value(left, at), self.value(right, at)]
            return Result(self.emit("concat", STR, args, at), STR, True)
        if op == "*" and (a is STR and b.is_int or b is STR and a.is_int):
            text, count = (left, right) if a is STR else (right, left)
            args = [self.value(text, at), self.value(self.convert(count, I64, at), at)]
            return Result(self.emit("string_repeat", STR, args, at), STR, True)
        if isinstance(a, ViewType) or isinstance(b, ViewType) or left.vector or right.vector:
            return self.elementwise(op, left, right, at)
        if isinstance(a, ListType) or isinstance(b, ListType):
            return self.list_operator(op, left, right, at)
        remedy = ""
        if a is STR or b is STR:
            remedy = "make a string of the other: String(…)"
        elif a is BOOL or b is BOOL:
            remedy = "make an integer of the Bool: Int(…)"
        raise self.program.fail(f"`{op}` does not work on `{a}` and `{b}`", at, remedy)

    def common_type(self: Any, left: Result, right: Result, at: Span, op: str,
                    want: Type | None, dividing: bool) -> Type:  # fmt: skip
        """The type in which two numbers are combined (language.md: mixed arithmetic)."""
        a, b = resolve(left.type), resolve(right.type)
        fixed_a, fixed_b = not isinstance(a, Literal), not isinstance(b, Literal)
        hint = want if want is not None and want.is_float and not isinstance(want, Literal) else F64
        if fixed_a and fixed_b:
            if a is b:
                return hint if dividing and a.is_int else a
            if a.is_float and b.is_float:
                return a if BITS[a.kind] >= BITS[b.kind] else b
            if a.is_float:
                return a
            if b.is_float:
                return b
            if dividing:
                return hint
            raise self.program.fail(f"`{op}` mixes `{a}` and `{b}`", at,
                                    f"cast one of them: {a}(…) or {b}(…)")  # fmt: skip
        if not fixed_a and not fixed_b:
            return hint if dividing or a.is_float or b.is_float else I64
        fixed, other = (a, b) if fixed_a else (b, a)
        if fixed.is_float:
            return fixed
        if other.is_float or dividing:
            return hint
        return fixed

    def widened_half(self: Any, result: Result, at: Span) -> tuple[Result, Type]:
        """An f16 as f32, to compute with; other results as they are."""
        t = resolve(result.type)
        if t.kind == "f16":
            return self.cast(result, F32, at), F32
        if isinstance(t, Literal):
            result = self.settle(result, at)
            return result, result.type
        return result, t

    def arithmetic(self: Any, op: str, left: Result, right: Result, at: Span,
                   want: Type | None) -> Result:  # fmt: skip
        """Arithmetic on two numbers."""
        a, b = resolve(left.type), resolve(right.type)
        if left.is_const and right.is_const and isinstance(a, Literal) and isinstance(b, Literal):
            folded = self.fold_literals(op, left, right, at)
            if folded is not None:
                return folded
        if op == "@":
            raise self.program.fail(f"`@` does not work on `{a}` and `{b}`", at)
        t = self.common_type(left, right, at, op, want, op == "/")
        if op in "&|^<<>>" and t.is_float:
            raise self.program.fail(f"`{op}` does not work on `{t}`", at, "convert it: Int(…)")
        if op == "**" and a.is_float and b.is_int and right.is_const and right.const == 2:
            right = left
            op = "*"
            b = a
        if t.kind == "f16":
            x = self.cast(left, F32, at)
            y = self.cast(right, F32, at)
            return self.cast(self.arithmetic(op, x, y, at, F32), t, at)
        x = self.convert(left, t, at)
        y = self.convert(right, t, at)
        if op == "**" and t.is_int and y.is_const and y.const < 0:
            raise self.program.fail("an integer to a negative power is no integer", at,
                                    "use a float: Float64(…) ** …")  # fmt: skip
        if op == "/" and a.is_int and b.is_int and not (
            y.is_const and y.const != 0 or isinstance(a, Literal) and isinstance(b, Literal)
        ):  # fmt: skip
            return self.divide_ints(left, right, t, at)
        if op in "&|^":
            row = f"{ROWS[op]}.bits"
        else:
            row = f"{ROWS[op]}.{t.kind}"
        args = [self.value(x, at), self.value(y, at)]
        return Result(self.emit(row, t, args, at), t, True)

    def divide_ints(self: Any, left: Result, right: Result, t: Type, at: Span) -> Result:
        """The quotient of two integers as a float; a fault where the divisor is 0."""
        kind = I64 if isinstance(resolve(left.type), Literal) else resolve(left.type)
        if isinstance(resolve(left.type), Literal):
            kind = resolve(right.type)
        args = []
        for result in (left, right):
            result = self.convert(result, kind, at) if result.is_const else result
            have = resolve(result.type)
            value = self.value(result, at)
            if have.kind not in ("i64", "u64"):
                value = self.emit("wrap.i64", I64, [value], at)
            args.append(value)
        if args[0].type is not args[1].type:
            args = [a if a.type is I64 else self.emit("wrap.i64", I64, [a], at) for a in args]
        made = Result(self.emit(f"divide.{args[0].type.kind}", F64, args, at), F64, True)
        return made if t is F64 else self.cast(made, t, at)

    def fold_literals(self: Any, op: str, left: Result, right: Result, at: Span) -> Result | None:
        """Exact arithmetic of two literals; None where it must be left to run time."""
        x, y = left.const, right.const
        whole = left.type is INT_LITERAL and right.type is INT_LITERAL
        if isinstance(x, float) or isinstance(y, float):  # -0.0, inf, nan: not exact
            return None
        if not whole:
            x, y = Fraction(x), Fraction(y)
        if op in ("/", "//", "%") and y == 0:
            if whole and op != "/":
                raise self.program.fail("division by zero", at)
            return None
        if op in ("<<", ">>", "&", "|", "^") and not whole:
            raise self.program.fail(f"`{op}` does not work on float literals", at)
        if op in ("<<", "**") and not self.small_enough(op, x, y):
            if op == "**" and (not whole or y < 0):
                return None
            raise self.program.fail("this number is too large", at, "use floats")
        if op == "**" and whole and y < 0:
            raise self.program.fail("an integer to a negative power is no integer", at,
                                    "use a float: 2.0 ** -1")  # fmt: skip
        if op in ("<<", ">>") and y < 0:
            raise self.program.fail("a shift by a negative count", at)
        value: Any
        match op:
            case "+":
                value = x + y
            case "-":
                value = x - y
            case "*":
                value = x * y
            case "/":
                value = Fraction(x) / Fraction(y)
            case "//":
                value = x // y
            case "%":
                value = x % y
            case "**":
                if not whole and Fraction(y).denominator != 1:
                    return None
                value = x ** int(y)
            case "<<":
                value = x << y
            case ">>":
                value = x >> y
            case "&":
                value = x & y
            case "|":
                value = x | y
            case "^":
                value = x ^ y
            case _:
                raise self.program.fail(f"`{op}` does not work on numbers", at)
        if op != "/" and value.numerator.bit_length() > LITERAL_BITS:
            raise self.program.fail("this number is too large", at, "use floats")
        if whole and op != "/":
            return Result(None, INT_LITERAL, False, value)
        if not value and zero_is_negative(op, x, y):
            value = -0.0
        return Result(None, FLOAT_LITERAL, False, value)

    def small_enough(self: Any, op: str, x: Any, y: Any) -> bool:
        """Whether a power or shift of literals stays below a limit of bits."""
        if op == "<<":
            return 0 <= y <= LITERAL_BITS
        bits = max(Fraction(x).numerator.bit_length(), Fraction(x).denominator.bit_length())
        return abs(y) * bits <= LITERAL_BITS

    def operator_method(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """An operator that a struct defines, the right operand's reflected one included."""
        name = METHODS.get(op, op)
        a, b = left.type, right.type
        if isinstance(a, StructType) and f"__{name}__" in a.members:
            return self.call_method(left, f"__{name}__", [("", right)], at)
        if isinstance(b, StructType) and f"__r{name}__" in b.members:
            return self.call_method(right, f"__r{name}__", [("", left)], at)
        raise self.program.fail(f"`{op}` does not work on `{a}` and `{b}`", at,
                                f"define `__{name}__`")  # fmt: skip


def zero_is_negative(op: str, x: Fraction | int, y: Fraction | int) -> bool:
    """Whether the zero that an operator gives is -0.0 for floats."""
    if op == "%":
        return y < 0
    return op in ("*", "/", "//") and (x < 0) != (y < 0)
