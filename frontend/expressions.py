"""Expressions: each `_name` method lowers one kind of tree node to a `Result`."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from . import ir, tree
from .program import NESTING_LIMIT
from .results import Exploded, Item, Meaning, Result, Variable
from .types import (
    BITS,
    BOOL,
    F32,
    F64,
    FLOAT_LITERAL,
    I64,
    INT_LITERAL,
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
    tuple_of,
)
from .types import (
    Variable as TypeVariable,
)

Span = tuple[int, int]

ROWS = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "**": "pow",
        "&": "and", "|": "or", "^": "xor", "<<": "shl", ">>": "shr", "/": "div"}  # fmt: skip
METHODS = {"+": "add", "-": "sub", "*": "mul", "//": "floordiv", "%": "mod", "**": "pow",
           "&": "and", "|": "or", "^": "xor", "<<": "lshift", ">>": "rshift", "/": "truediv",
           "@": "matmul"}  # fmt: skip
COMPARES = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
LITERAL_BITS = 1 << 14


class Expressions:
    """Mixin of the Lowerer."""

    def lower(self: Any, expr: tree.Expr, want: Type | None = None) -> Result:
        """The value of an expression; `want` is the type it had better have (a hint)."""
        handler = EXPRESSIONS.get(type(expr))
        if handler is None:
            kind = type(expr).__name__.lower()
            raise self.program.fail(f"{NAMES.get(kind, kind)} is not supported yet", expr.at)
        self.nesting += 1
        try:
            if self.nesting > NESTING_LIMIT * 2:
                raise self.program.fail("this expression is nested too deeply", expr.at)
            return handler(self, expr, want)
        finally:
            self.nesting -= 1

    def lower_as(self: Any, expr: tree.Expr, want: Type) -> Result:
        """The value of an expression, converted to a type."""
        return self.convert(self.lower(expr, want), want, expr.at)

    # --- literals and names ------------------------------------------------------------------

    def _number(self: Any, expr: tree.Number, want: Type | None) -> Result:
        if expr.is_float:
            return Result(None, FLOAT_LITERAL, False, expr.value)
        return Result(None, INT_LITERAL, False, expr.value)

    def _text(self: Any, expr: tree.Text, want: Type | None) -> Result:
        return Result(None, STR, False, expr.value)

    def _constant(self: Any, expr: tree.Constant, want: Type | None) -> Result:
        if expr.value is None:
            return Result(None, NONE, False, None)
        return Result(None, BOOL, False, expr.value)

    def _name(self: Any, expr: tree.Name, want: Type | None) -> Result:
        found = self.find(expr.id)
        if isinstance(found, Variable):
            return self.read_variable(found, expr.at)
        if found is None:
            found = self.static_meaning(expr)
            if found is None:
                raise self.unknown_name(expr.id, expr.at)
        if isinstance(found, Meaning):
            return self.meaning_value(found, expr.id, expr.at)
        if isinstance(found, Exploded):
            return self.assemble(found, expr.at)
        return self.read_place(found, expr.at)

    def read_variable(self: Any, variable: Variable, at: Span) -> Result:
        """The value in a variable."""
        if variable.register is None:
            raise self.program.fail(
                f"`{variable.name}` is not assigned yet", at,
                "assign it first", self.note("declared here", variable.at))  # fmt: skip
        if self.parallel:
            self.note_read(variable, at)
        return Result(variable.register, variable.register.type, False)

    def meaning_value(self: Any, meaning: Meaning, name: str, at: Span) -> Result:
        """The value of a name that is no variable."""
        if meaning.kind == "alias":
            from .declarations import alias_value

            meaning = alias_value(self.program, meaning)
        if meaning.kind == "constant":
            result: Result = meaning.what
            return Result(None, result.type, False, result.const)
        if meaning.kind == "script variable":
            raise self.program.fail(
                f"`{name}` is a variable of the script, which functions do not see", at,
                "pass it as an argument, or declare it with `comptime` if it never changes",
                self.note("declared here", meaning.at))  # fmt: skip
        if meaning.kind == "failed":
            raise self.stop()
        what = {"functions": "a function", "struct": "a type", "type": "a type",
                "module": "a module", "builtin": "a function", "generic": "a type"}.get(meaning.kind, meaning.kind)  # fmt: skip
        raise self.program.fail(f"`{name}` is {what}, not a value", at, "call it, or name a value")

    def unknown_name(self: Any, name: str, at: Span) -> Exception:
        """The mistake of a name that nothing defines, with the nearest one that is."""
        if name in self.poisoned:
            return self.stop()
        from difflib import get_close_matches

        from .declarations import LATER
        from .library import BUILTINS

        if name in LATER:
            return self.program.fail(f"{LATER[name]} is not supported yet", at)

        known: set[str] = set(BUILTINS)
        for names in self.scopes:
            known.update(names)
        scope = self.scope
        while scope is not None:
            known.update(scope.names)
            scope = scope.outer
        if name in self.assigned_names():
            return self.program.fail(f"`{name}` is not assigned yet", at, "assign it first")
        near = get_close_matches(name, sorted(known), 1, 0.7)
        remedy = f"did you mean `{near[0]}`?" if near else "assign it first, or import it"
        return self.program.fail(f"`{name}` is not defined", at, remedy)

    def assigned_names(self: Any) -> set[str]:
        """Names that the function's plain assignments define somewhere."""
        from .conventions import walk

        body = self.program.script if self.instance is None else self.instance.declaration.body
        return {
            t.id for n in walk(body) if isinstance(n, tree.Assign) for t in n.targets
            if isinstance(t, tree.Name)
        }  # fmt: skip

    def stop(self: Any) -> Exception:
        """Leaves a statement whose cause was reported already."""
        from .program import Stop

        return Stop()

    def assemble(self: Any, exploded: Exploded, at: Span) -> Result:
        """`self` as a whole value in a constructor: a copy put together from the fields."""
        items = []
        for name, t in exploded.type.fields.items():
            field = exploded.fields[name]
            if field.register is None:
                raise self.program.fail(f"`self.{name}` is not assigned yet", at,
                                        "assign every field before `self` is used whole")  # fmt: skip
            items.append(self.own(Result(field.register, t), at))
        if exploded.type.has_drop:
            items.append(self.constant(True, BOOL, at))
        return Result(self.emit("pack", exploded.type, items, at), exploded.type, True)

    # --- operators ---------------------------------------------------------------------------

    def _unary(self: Any, expr: tree.Unary, want: Type | None) -> Result:
        if expr.op == "not":
            condition = self.truth(self.lower(expr.operand, BOOL), expr.at)
            if condition.is_const:
                return Result(None, BOOL, False, not condition.const)
            return Result(self.emit("not", BOOL, [condition.value], expr.at), BOOL, True)
        operand = self.lower(expr.operand, want)
        t = operand.type
        if isinstance(t, StructType):
            name = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}[expr.op]
            return self.call_method(operand, name, [], expr.at)
        if operand.is_const and (t.is_number or t is BOOL):
            value = operand.const
            if expr.op == "-":
                return self.fold_to(-value if value or not t.is_float else -0.0, t, expr.at)
            if expr.op == "+":
                return operand
            if t.is_int:
                return self.fold_to(~value, t, expr.at)
        if expr.op == "+" and t.is_number:
            return operand
        if expr.op == "-" and t.is_number:
            operand, t = self.widened_half(operand, expr.at)
            return Result(self.emit(f"neg.{t.kind}", t, [self.value(operand, expr.at)], expr.at), t, True)
        if expr.op == "~" and t.is_int:
            return Result(self.emit(f"invert.{t.kind}", t, [operand.value], expr.at), t, True)
        if expr.op == "~" and t is BOOL:
            return Result(self.emit("not", BOOL, [self.value(operand, expr.at)], expr.at), BOOL, True)
        if (isinstance(t, ViewType) or operand.vector) and expr.op == "-":
            return self.elementwise("-", Result(None, INT_LITERAL, False, 0), operand, expr.at)
        raise self.program.fail(f"`{expr.op}` does not work on `{t}`", expr.at)

    def fold_to(self: Any, value: Any, t: Type, at: Span) -> Result:
        """A folded constant of a type: wraps sized integers, rounds floats."""
        if t.is_int and not isinstance(t, Literal):
            from .lower import wrapped

            value = wrapped(value, t)
        elif t.is_float and not isinstance(t, Literal):
            from .lower import to_float

            value = to_float(value, t)
        return Result(None, t, False, value)

    def _binary(self: Any, expr: tree.Binary, want: Type | None) -> Result:
        chain: list[tree.Binary] = []
        node: tree.Expr = expr
        while isinstance(node, tree.Binary):  # long sums are left-deep: no recursion into them
            chain.append(node)
            node = node.left
        left = self.lower(node, want)
        for node in reversed(chain):
            hint = want if node.op not in ("<<", ">>") else None
            right = self.lower(node.right, hint)
            left = self.binary(node.op, left, right, node.at, want)
        return left

    def binary(self: Any, op: str, left: Result, right: Result, at: Span,
               want: Type | None = None) -> Result:  # fmt: skip
        """left op right for evaluated operands."""
        a, b = resolve(left.type), resolve(right.type)
        if a.is_number and b.is_number:
            return self.arithmetic(op, left, right, at, want)
        if isinstance(a, StructType) or isinstance(b, StructType):
            return self.operator_method(op, left, right, at)
        if a is BOOL and b is BOOL and op in "&|^":
            if left.is_const and right.is_const:
                x, y = left.const, right.const
                return Result(None, BOOL, False, x & y if op == "&" else x | y if op == "|" else x ^ y)
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
        if not result.is_const and t.kind == "f16":
            return Result(self.emit("widen.f16.f32", F32, [result.value], at), F32, True), F32
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
                return Result(None, FLOAT_LITERAL, False, value)
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
        size = value.bit_length() if whole else value.numerator.bit_length()
        if size > LITERAL_BITS:
            raise self.program.fail("this number is too large", at, "use floats")
        return Result(None, INT_LITERAL if whole else FLOAT_LITERAL, False, value)

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

    # --- logic -------------------------------------------------------------------------------

    def truth(self: Any, result: Result, at: Span) -> Result:
        """The result as a Bool, as `if` sees it."""
        t = resolve(result.type)
        if t is BOOL:
            return result
        if t.is_number:
            if result.is_const:
                return Result(None, BOOL, False, bool(result.const))
            if t.is_int:
                return Result(self.emit("truth.int", BOOL, [result.value], at), BOOL, True)
            result, t = self.widened_half(result, at)
            zero = self.constant(0.0, t, at)
            return Result(self.emit(f"ne.{t.kind}", BOOL, [result.value, zero], at), BOOL, True)
        if t is STR or isinstance(t, ListType | ViewType):
            length = self.length_of(result, at)
            return Result(self.emit("truth.int", BOOL, [self.value(length, at)], at), BOOL, True)
        if isinstance(t, StructType):
            for name in ("__bool__", "__len__"):
                if name in t.members:
                    return self.truth(self.call_method(result, name, [], at), at)
        raise self.program.fail(f"`{t}` is not true or false", at, "compare it with something")

    def length_of(self: Any, result: Result, at: Span) -> Result:
        """len(x): of lists and strings the header's length, read in place."""
        t = resolve(result.type)
        if result.is_const and t is STR:
            return Result(None, I64, False, len(result.const.encode()))
        if isinstance(t, TupleType):
            return Result(None, I64, False, len(t.items))
        if isinstance(t, StructType):
            return self.convert(self.call_method(result, "__len__", [], at), I64, at)
        if t is STR or isinstance(t, ListType | ViewType):
            value = self.value(result, at)
            return Result(ir.Part(value.register, value.offset + 1, I64), I64)
        if t.kind == "range":
            part = self.range_parts(result)
            return Result(self.emit("range_length", I64, part, at), I64, True)
        raise self.program.fail(f"`{t}` has no length", at)

    def condition(self: Any, expr: tree.Expr, then: ir.Block, other: ir.Block) -> bool | None:
        """Branches on an expression, short-circuiting; a constant condition is also returned."""
        if isinstance(expr, tree.Logical):
            middle = self.new_block()
            if expr.op == "and":
                self.condition(expr.left, middle, other)
            else:
                self.condition(expr.left, then, middle)
            self.block = middle
            self.condition(expr.right, then, other)
            return None
        if isinstance(expr, tree.Unary) and expr.op == "not":
            known = self.condition(expr.operand, other, then)
            return None if known is None else not known
        result = self.truth(self.lower(expr, BOOL), expr.at)
        if result.is_const:
            self.end(ir.jump(then if result.const else other, expr.at))
            return bool(result.const)
        self.end(ir.branch(result.value, then, other, expr.at))
        return None

    def _logical(self: Any, expr: tree.Logical, want: Type | None) -> Result:
        left = self.lower(expr.left, want)
        if left.is_const and left.type is BOOL:
            if left.const == (expr.op == "or"):
                return left
            return self.lower(expr.right, want)
        test = self.truth(left, expr.at)
        chosen, done = self.new_block(), self.new_block()
        keep = self.new_block()
        targets = (chosen, keep) if expr.op == "and" else (keep, chosen)
        kind = resolve(left.type)
        register = self.temp(kind, expr.at)
        self.end(ir.branch(test.value, *targets, expr.at))
        self.block = keep
        self.assign_register(register, left, expr.at)
        self.end(ir.jump(done, expr.at))
        self.block = chosen
        right = self.lower(expr.right, kind)
        if kind is BOOL:
            right = self.truth(right, expr.right.at)
        self.assign_register(register, self.convert(right, kind, expr.right.at), expr.at)
        self.end(ir.jump(done, expr.at))
        self.block = done
        return Result(register, kind, True)

    def _ternary(self: Any, expr: tree.Ternary, want: Type | None) -> Result:
        then, other, done = self.new_block(), self.new_block(), self.new_block()
        known = self.condition(expr.condition, then, other)
        if known is not None:
            self.block = then if known else other
            return self.lower(expr.then if known else expr.other, want)
        self.block = then
        first = self.lower(expr.then, want)
        first_end = self.block
        self.block = other
        hint = want or (None if isinstance(first.type, Literal) else first.type)
        second = self.lower(expr.other, hint)
        second_end = self.block
        t = self.meet(first, second, expr.at, want)
        register = self.temp(t, expr.at)
        for block, result in ((first_end, first), (second_end, second)):
            self.block = block
            self.assign_register(register, self.convert(result, t, expr.at), expr.at)
            self.end(ir.jump(done, expr.at))
        self.block = done
        return Result(register, t, True)

    def meet(self: Any, first: Result, second: Result, at: Span, want: Type | None) -> Type:
        """The one type of two alternatives."""
        a, b = resolve(first.type), resolve(second.type)
        if isinstance(a, ViewType):
            a = list_of(a.element)
        if isinstance(b, ViewType):
            b = list_of(b.element)
        if a.is_number and b.is_number:
            if isinstance(a, Literal) and isinstance(b, Literal):
                if want is not None and want.is_number and not isinstance(want, Literal):
                    if want.is_float or (a.is_int and b.is_int):
                        return want
                return I64 if a.is_int and b.is_int else F64
            if not isinstance(a, Literal) and not isinstance(b, Literal) and a is not b:
                if not (a.is_float or b.is_float):
                    raise self.program.fail(f"the alternatives are `{a}` and `{b}`", at,
                                            "convert one of them")  # fmt: skip
            return self.common_type(first, second, at, "if", want, False)
        from .lower import unify

        if unify(a, b):
            return resolve(a)
        raise self.program.fail(f"the alternatives are `{a}` and `{b}`", at,
                                "both must have one type")  # fmt: skip

    # --- comparison --------------------------------------------------------------------------

    def _compare(self: Any, expr: tree.Compare, want: Type | None) -> Result:
        if len(expr.ops) == 1:
            left = self.lower(expr.first, None)
            hint = None if isinstance(left.type, Literal) else left.type
            right = self.lower(expr.rest[0], hint if expr.ops[0] not in ("in", "not in") else None)
            return self.compare(expr.ops[0], left, right, expr.at)
        register = self.temp(BOOL, expr.at)
        done, false = self.new_block(), self.new_block()
        left = self.lower(expr.first, None)
        for i, (op, operand) in enumerate(zip(expr.ops, expr.rest, strict=True)):
            right = self.lower(operand, None)
            if i + 1 < len(expr.ops) and not right.is_const:
                right = self.settle(right, expr.at)
            result = self.compare(op, left, right, expr.at)
            if i + 1 < len(expr.ops):
                going = self.new_block()
                self.end(ir.branch(self.value(result, expr.at), going, false, expr.at))
                self.block = going
                left = right
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
            from .lower import unify

            if unify(a.element, b.element):
                kind = list_of(resolve(a.element))
                return self.compare_glue(op, kind, left, right, at)
        if op in ("==", "!=") and (a is NONE or b is NONE):
            return Result(None, BOOL, False, (a is b) == (op == "=="))
        raise self.program.fail(f"`{op}` cannot compare `{a}` and `{b}`", at,
                                "convert one of them")  # fmt: skip

    def compare_numbers(self: Any, op: str, left: Result, right: Result, at: Span) -> Result:
        """Compares two numbers in their common type."""
        if left.is_const and right.is_const:
            return Result(None, BOOL, False, compare_values(op, left.const, right.const))
        t = self.common_type(left, right, at, op, None, False)
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
            kind = t.kind  # type: ignore[attr-defined]
        elif name in ("eq", "ne"):
            kind = "bits"
        else:
            kind = "u64" if t.kind == "u64" else "int"  # type: ignore[attr-defined]
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

    # --- displays ----------------------------------------------------------------------------

    def _list_display(self: Any, expr: tree.ListDisplay, want: Type | None) -> Result:
        want = resolve(want) if want is not None else None
        if any(isinstance(i, tree.Ellipsis) for i in expr.items):
            return self.progression(expr, want)
        element: Type | None = None
        if isinstance(want, ListType | ViewType):
            element = resolve(want.element)
        size = want.size if isinstance(want, ListType) else None
        if not expr.items:
            if size is not None:
                return self.zero_array(want, expr.at)
            t = list_of(element if element is not None else TypeVariable())
            return Result(self.emit("blank", t, [t], expr.at), t, True)
        if isinstance(element, TypeVariable):
            element = None
        items = [self.lower(i, element) for i in expr.items]
        if element is None:
            element = self.common_element(items, [i.at for i in expr.items])
        if size is not None and size != len(items):
            raise self.program.fail(f"{len(items)} items for an array of {size}", expr.at,
                                    "give as many as the type says")  # fmt: skip
        converted = [
            self.convert(r, element, i.at) for r, i in zip(items, expr.items, strict=True)
        ]
        return self.build_list(converted, list_of(element, size), expr.at)

    def zero_array(self: Any, t: ListType, at: Span) -> Result:
        """A fixed array of zeros; of arrays of zeros where arrays are nested."""
        count = self.constant(t.size, I64, at)
        element = resolve(t.element)
        if isinstance(element, ListType) and element.size is not None:
            from .library import filled

            return filled(self, t, count, self.zero_array(element, at), at)
        return Result(self.emit("zeros", t, [count, t], at), t, True)

    def common_element(self: Any, items: list[Result], places: list[Span]) -> Type:
        """The element type of a list display without a wanted type."""
        first = items[0]
        for item, at in zip(items[1:], places[1:], strict=True):
            first = Result(None, self.meet(first, item, at, None), False, first.const or 0)
        t = resolve(first.type)
        if isinstance(t, Literal):
            return I64 if t.is_int else F64
        if isinstance(t, ViewType):
            return list_of(t.element)
        if t is NONE:
            raise self.program.fail("`None` cannot be a list's element", places[0])
        return t

    def build_list(self: Any, items: list[Result], t: ListType, at: Span) -> Result:
        """A new list of items already of the element type."""
        kept = [i if i.is_const else Result(self.own(i, at), t.element, True) for i in items]
        made = self.emit("blank", t, [t], at)
        if len(kept) > 4:
            self.do("reserve", [made, self.constant(len(kept), I64, at)], at)
        for item in kept:
            self.append(made, item, at)
        return Result(made, t, True)

    def append(self: Any, target: Any, item: Result, at: Span) -> None:
        """list.append(item) for an item of the element type."""
        element = resolve(item.type)
        if element.kind in BITS:
            self.do(f"append.{element.kind}", [target, self.value(item, at)], at)
        else:
            self.do("append_value", [target, self.own(item, at)], at)

    def _tuple_display(self: Any, expr: tree.TupleDisplay, want: Type | None) -> Result:
        hints: list[Any] = [None] * len(expr.items)
        if isinstance(want, TupleType) and len(want.items) == len(hints):
            hints = list(want.items)
        items = [self.lower(i, h) for i, h in zip(expr.items, hints, strict=True)]
        owned, types = [], []
        for item, node, hint in zip(items, expr.items, hints, strict=True):
            if hint is not None:
                item = self.convert(item, hint, node.at)
            register = self.own(self.settle(item, node.at), node.at)
            owned.append(register)
            types.append(resolve(register.type))
        t = tuple_of(tuple(types))
        return Result(self.emit("pack", t, owned, expr.at), t, True)

    def _walrus(self: Any, expr: tree.Walrus, want: Type | None) -> Result:
        self.assign_name(expr.name, self.lower(expr.value, want), expr.at)
        return self._name(tree.Name(expr.at, expr.name), want)

    def _transfer(self: Any, expr: tree.Transfer, want: Type | None) -> Result:
        return self.transfer(expr)

    def _subscript(self: Any, expr: tree.Subscript, want: Type | None) -> Result:
        return self.subscript(expr, want)

    def _attribute(self: Any, expr: tree.Attribute, want: Type | None) -> Result:
        return self.attribute(expr, want)

    def _call(self: Any, expr: tree.Call, want: Type | None) -> Result:
        return self.call(expr, want)

    def _template(self: Any, expr: tree.Template, want: Type | None) -> Result:
        return self.template(expr)

    def _comprehension(self: Any, expr: tree.Comprehension, want: Type | None) -> Result:
        return self.comprehension(expr, want)


def compare_values(op: str, x: Any, y: Any) -> bool:
    """Compares two constants."""
    return {"==": x == y, "!=": x != y, "<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]


EXPRESSIONS = {
    tree.Number: Expressions._number,
    tree.Text: Expressions._text,
    tree.Constant: Expressions._constant,
    tree.Name: Expressions._name,
    tree.Unary: Expressions._unary,
    tree.Binary: Expressions._binary,
    tree.Logical: Expressions._logical,
    tree.Ternary: Expressions._ternary,
    tree.Compare: Expressions._compare,
    tree.ListDisplay: Expressions._list_display,
    tree.TupleDisplay: Expressions._tuple_display,
    tree.Walrus: Expressions._walrus,
    tree.Transfer: Expressions._transfer,
    tree.Subscript: Expressions._subscript,
    tree.Attribute: Expressions._attribute,
    tree.Call: Expressions._call,
    tree.Template: Expressions._template,
    tree.Comprehension: Expressions._comprehension,
}

NAMES = {"lambda": "a lambda", "setdisplay": "a set", "dictdisplay": "a dictionary",
         "await": "`await`", "ellipsis": "`...`", "functiontype": "a function type",
         "arraytype": "an array type as a value", "slice": "a slice here"}  # fmt: skip

__all__ = ["Expressions", "Item", "compare_values"]
