"""Lower a function's tree to IR, checking and inferring types on the way.

Needs: the program's declarations. Leaves: an `ir.Function` with every type known, names resolved
and the pseudo-instruction `own` wherever a value must be owned; moves are decided by later passes.

Types flow forward: a name has the type of its first assignment, a literal takes the type that it
is wanted in, and only the element of an empty list may stay open until its first use.
"""

from __future__ import annotations

import struct
from fractions import Fraction
from typing import Any

from . import ir, tree
from .calls import Calls
from .expressions import Expressions
from .loops import Loops
from .methods import ListOperators
from .places import Places
from .program import Instance, Program, Scope, Stop
from .races import Races
from .results import Direct, Exploded, Meaning, Result, Variable
from .source import Note
from .statements import Statements
from .texts import Texts
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
    is_copyable,
    list_of,
    resolve,
    tuple_of,
)
from .types import (
    Variable as TypeVariable,
)

Span = tuple[int, int]


class Lowerer(Statements, Loops, Races, Expressions, Places, Calls, ListOperators, Texts):
    """Lowers one function instance (or the script)."""

    def __init__(self, program: Program, function: ir.Function, scope: Scope,
                 instance: Instance | None = None) -> None:  # fmt: skip
        self.program = program
        self.function = function
        self.scope = scope
        self.instance = instance
        self.scopes: list[dict[str, Any]] = [{}]
        self.poisoned: set[str] = set()
        self.depth = 0
        self.block = function.block()
        self.loops: list[Any] = []
        self.parallel: list[Any] = []
        self.result_type: Type | None = instance.result_type if instance else NONE
        self.constructed: Exploded | None = None
        self.out_name: str | None = None
        self.types: list[tuple[str, Type, Span]] = []
        self.failed = False
        self.nesting = 0

    # --- emitting ----------------------------------------------------------------------------

    def temp(self, t: Type, at: Span, bases: tuple[ir.Register, ...] = ()) -> ir.Register:
        """A new unnamed register."""
        return self.function.register(t, None, at, bases)

    def emit(self, op: str, t: Type, args: list[Any], at: Span,
             bases: tuple[ir.Register, ...] = ()) -> ir.Register:  # fmt: skip
        """Emits a row with a result; returns its new register."""
        dst = self.function.register(t, None, at, bases)
        self.block.body.append(ir.Instruction(op, dst, args, at))
        return dst

    def do(self, op: str, args: list[Any], at: Span) -> None:
        """Emits a row without a result."""
        self.block.body.append(ir.Instruction(op, None, args, at))

    def end(self, terminator: ir.Terminator) -> None:
        """Ends the current block; what follows is unreachable until `start`."""
        self.block.end = terminator
        self.block = self.function.block(self.depth)

    def start(self, block: ir.Block) -> None:
        """Continues in a block, falling into it from the current one."""
        if self.block.end is None:
            self.block.end = ir.jump(block, (0, 0))
        self.block = block

    def new_block(self) -> ir.Block:
        """A block for later; it is placed where `start` finds it."""
        return self.function.block(self.depth)

    # --- constants ---------------------------------------------------------------------------

    def constant(self, value: Any, t: Type, at: Span) -> ir.Register:
        """A register holding a constant of a scalar or string type."""
        if t is STR:
            return self.emit("const_string", STR, [value], at)
        return self.emit(f"const.{t.kind}", t, [pattern(t, value)], at)  # type: ignore[attr-defined]

    def value(self, result: Result, at: Span) -> Any:
        """The IR value of a result; a literal takes its default type."""
        if result.value is not None:
            return result.value
        t = result.type
        if isinstance(t, Literal):
            result = self.convert(result, I64 if t.is_int else F64, at)
            if result.value is not None:
                return result.value
            t = result.type
        if t is NONE:
            raise self.program.fail("this has no value", at, "call it as a statement of its own")
        if isinstance(t, TupleType):
            items = [self.own(Result(None, i, False, c), at) for i, c in zip(t.items, result.const)]
            return self.emit("pack", t, items, at)
        if isinstance(t, ListType):
            items = [Result(None, t.element, False, c) for c in result.const]
            return self.build_list(items, t, at).value
        return self.constant(result.const, t, at)

    def settle(self, result: Result, at: Span) -> Result:
        """The result with a literal's type fixed to its default and its value in a register."""
        value = self.value(result, at)
        return result if result.value is not None else Result(value, value.type, True)

    def own(self, result: Result, at: Span, demanded: bool = False) -> ir.Register:
        """A register that owns the value (or holds it, if plain), to be taken."""
        value = self.value(result, at)
        if result.is_const:
            return value
        if isinstance(result.type, ViewType):
            t: Type = list_of(result.type.element)
        else:
            t = result.type
        if isinstance(value, ir.Register) and not demanded:
            if result.fresh and not value.bases:
                return value
            if not t.owns:
                return value
        self.check_copied(value, t, at)
        dst = self.temp(t, at)
        self.block.body.append(ir.Instruction("own", dst, [value], at, demanded=demanded))
        return dst

    def check_copied(self, value: Any, t: Type, at: Span) -> None:
        """A mistake if owning what is borrowed or part of something would need a copy in vain."""
        if t.owns and (isinstance(value, ir.Part) or value.bases) and not is_copyable(t):
            raise self.program.fail(f"`{t}` cannot be copied out of where it is", at,
                                    "borrow it, or define a copy constructor")  # fmt: skip

    def own_plain(self, result: Result, at: Span) -> Any:
        """A plain value that later assignments to its variable do not change."""
        value = self.value(result, at)
        if result.is_const or (result.fresh and isinstance(value, ir.Register)):
            return value
        dst = self.temp(result.type, at)
        self.block.body.append(ir.Instruction("own", dst, [value], at))
        return dst

    def assign_register(self, dst: ir.Register, result: Result, at: Span) -> None:
        """dst = result, computing straight into dst where the last instruction allows it."""
        if result.is_const and not isinstance(result.type, Literal | TupleType | ListType):
            if result.type is STR:
                self.block.body.append(ir.Instruction("const_string", dst, [result.const], at))
            elif result.type is not NONE:
                image = pattern(result.type, result.const)
                op = f"const.{result.type.kind}"  # type: ignore[attr-defined]
                self.block.body.append(ir.Instruction(op, dst, [image], at))
            return
        value = self.value(result, at)
        body = self.block.body
        if (result.fresh or result.is_const) and body and body[-1].dst is value and not value.bases:
            last = body[-1]
            if not dst.type.owns or all(dst is not getattr(a, "register", None) for a in last.args):
                last.dst = dst
                return
        if isinstance(dst.type, ViewType):
            bases = roots(value)
            dst.bases = tuple(dict.fromkeys(dst.bases + bases))
            body.append(ir.Instruction("borrow", dst, [value, dst.type], at))
            return
        self.check_copied(value, dst.type, at)
        body.append(ir.Instruction("own", dst, [value], at))

    # --- conversion --------------------------------------------------------------------------

    def convert(self, result: Result, want: Type, at: Span, purpose: str = "") -> Result:
        """The result as exactly the wanted type; a mistake if it does not convert by itself."""
        t = result.type
        if t is want:
            return result
        want = resolve(want)
        t = resolve(t)
        if t is want:
            return result if result.type is t else Result(result.value, t, result.fresh, result.const)
        if result.is_const:
            converted = self.convert_constant(result, want, at)
            if converted is not None:
                return converted
        elif t.is_int and want.is_float:
            return Result(self.int_to_float(result.value, t, want, at), want, True)
        elif t is F32 and want is F64:
            return Result(self.emit("widen.f32.f64", F64, [result.value], at), F64, True)
        elif t.kind == "f16" and want.is_float:  # type: ignore[attr-defined]
            return self.cast(result, want, at)
        if unify(t, want):
            return Result(result.value, resolve(want), result.fresh, result.const)
        if isinstance(t, ViewType) and isinstance(want, ListType) and want.size is None:
            if unify(t.element, want.element):
                return Result(self.own(result, at), want, True)
        if isinstance(want, ViewType) and isinstance(t, ListType) and t.element is want.element:
            return Result(result.value, want, False)
        if isinstance(t, TupleType) and isinstance(want, TupleType):
            if len(t.items) == len(want.items) and result.value is not None:
                return self.convert_tuple(result, t, want, at)
        implicit = self.implicit_constructor(want, result, at)
        if implicit is not None:
            return implicit
        remedy = ""
        if t.is_number and want.is_number and want is not t:
            remedy = f"cast it: {want}(…)"
        elif want is STR:
            remedy = "convert it: String(…)"
        elif t is STR and want.is_number:
            remedy = f"convert it: {'Int' if want.is_int else 'Float64'}(…)"
        expected = f"`{want}` {purpose}" if purpose else f"`{want}`"
        raise self.program.fail(f"expected {expected}, found `{t}`", at, remedy)

    def convert_tuple(self, result: Result, t: TupleType, want: TupleType, at: Span) -> Result:
        """A tuple item by item."""
        offset, items = 0, []
        for have, item in zip(t.items, want.items, strict=True):
            part = ir.Part(result.value.register, result.value.offset + offset, have)
            items.append(self.own(self.convert(Result(part, have), item, at), at))
            offset += have.slots
        return Result(self.emit("pack", want, items, at), want, True)

    def convert_constant(self, result: Result, want: Type, at: Span) -> Result | None:
        """A constant as a constant of another type, or None if it does not convert."""
        t, value = result.type, result.const
        if t is INT_LITERAL or t is FLOAT_LITERAL:
            if want.is_int and (t is INT_LITERAL):
                low, high = limits(want)
                if not low <= value <= high:
                    raise self.program.fail(
                        f"{short(value)} does not fit `{want}` ({low} … {high})", at,
                        f"wrap it on purpose: {want}(…) of a variable, or use a wider type",
                    )  # fmt: skip
                return Result(None, want, False, value)
            if want.is_float:
                near = to_float(value, want)
                if near - near != 0 and not isinstance(value, float):
                    raise self.program.fail(f"{short(value)} does not fit `{want}`", at,
                                            "use a wider type, or `inf` from math")  # fmt: skip
                return Result(None, want, False, near)
            if isinstance(want, TypeVariable) and unify(I64 if t is INT_LITERAL else F64, want):
                return self.convert_constant(result, resolve(want), at)
        if t.is_int and want.is_float and isinstance(value, int):
            return Result(None, want, False, to_float(value, want))
        if t is F32 and want is F64:
            return Result(None, want, False, value)
        if isinstance(t, TupleType) and isinstance(want, TupleType) and len(t.items) == len(want.items):
            parts = [
                self.convert_constant(Result(None, a, False, v), b, at) if a is not b
                else Result(None, a, False, v)
                for a, b, v in zip(t.items, want.items, value, strict=True)
            ]  # fmt: skip
            if all(p is not None for p in parts):
                return Result(None, want, False, tuple(p.const for p in parts))  # type: ignore[union-attr]
        return None

    def int_to_float(self, value: Any, t: Type, want: Type, at: Span) -> ir.Register:
        """An integer register as a float."""
        kind = "u64" if t.kind == "u64" else "int"  # type: ignore[attr-defined]
        if want.kind == "f16":  # type: ignore[attr-defined]
            single = self.emit(f"float.{kind}.f32", F32, [value], at)
            return self.emit("narrow.f32.f16", want, [single], at)
        return self.emit(f"float.{kind}.{want.kind}", want, [value], at)  # type: ignore[attr-defined]

    def cast(self, result: Result, want: Type, at: Span) -> Result:
        """An explicit conversion between scalars, as `Int32(x)` asks for."""
        t = resolve(result.type)
        if t is want:
            return result
        if result.is_const:
            value = result.const
            if isinstance(t, Literal) or t.is_number or t is BOOL:
                if want.is_int:
                    if isinstance(value, float) and not (value - value == 0):
                        return self.cast(self.settle(result, at), want, at)
                    whole = int(value)
                    bits = BITS[want.kind]  # type: ignore[attr-defined]
                    if isinstance(value, int):
                        whole = wrapped(whole, want)
                    else:
                        low, high = limits(want)
                        whole = min(max(whole, low), high)
                    assert bits
                    return Result(None, want, False, whole)
                if want.is_float:
                    return Result(None, want, False, to_float(value, want))
                if want is BOOL:
                    return Result(None, BOOL, False, bool(value))
        value = self.value(result, at)
        t = value.type if isinstance(t, Literal) else t
        kind, to = t.kind, want.kind  # type: ignore[attr-defined]
        if want is BOOL:
            return self.truth(Result(value, t), at)
        if t is BOOL or t.is_int:
            if want.is_int:
                return Result(self.emit(f"wrap.{to}", want, [value], at), want, True)
            if want.is_float:
                if t is BOOL:
                    value = self.emit("wrap.i64", I64, [value], at)
                    t = I64
                return Result(self.int_to_float(value, t, want, at), want, True)
        if t.is_float:
            if kind == "f16":
                value = self.emit("widen.f16.f32", F32, [value], at)
                if want is F32:
                    return Result(value, F32, True)
                return self.cast(Result(value, F32, True), want, at)
            if want.is_int:
                return Result(self.emit(f"trunc.{kind}.{to}", want, [value], at), want, True)
            if to == "f16":
                if kind == "f64":
                    value = self.emit("narrow.f64.f32", F32, [value], at)
                return Result(self.emit("narrow.f32.f16", want, [value], at), want, True)
            op = "widen.f32.f64" if want is F64 else "narrow.f64.f32"
            return Result(self.emit(op, want, [value], at), want, True)
        raise self.program.fail(f"cannot make `{want}` of `{t}`", at)

    def implicit_constructor(self, want: Type, result: Result, at: Span) -> Result | None:
        """The value through a constructor of `want` that is marked @implicit, if there is one."""
        if not isinstance(want, StructType):
            return None
        for declaration in want.members.get("__init__", ()):
            if any(d.name == "implicit" for d in declaration.decorators):
                taking = [p for p in declaration.parameters[1:] if not p.star]
                if len(taking) == 1:
                    wanted = self.program_type(taking[0].type, want.scope)
                    if wanted is resolve(result.type) or result.is_const:
                        return self.construct(want, [("", result)], at, declaration)
        return None

    # --- names -------------------------------------------------------------------------------

    def find(self, name: str) -> Any:
        """A local name, or what the surroundings say, or None."""
        for names in reversed(self.scopes):
            found = names.get(name)
            if found is not None:
                return found
        found = self.scope.find(name)
        if found is None and self.function.name != "<script>":
            found = self.program.script_names.get(name)
        return found

    def declare(self, name: str, register: ir.Register | None, at: Span,
                block_scoped: bool = False) -> Variable:  # fmt: skip
        """A new variable: of the block, or of the function."""
        variable = Variable(name, register, at)
        variable.loop_scoped = len(self.scopes)
        (self.scopes[-1] if block_scoped else self.scopes[0])[name] = variable
        if register is not None:
            register.name = name
            register.at = at
            self.types.append((name, register.type, at))
        return variable

    def bind_new(self, name: str, result: Result, at: Span, block_scoped: bool,
                 t: Type | None = None) -> Variable:  # fmt: skip
        """A new variable holding a result."""
        if result.is_const:
            result = self.settle(result, at)
            result.fresh = True
        kind = resolve(t or result.type)
        value = result.value
        body = self.block.body
        if (result.fresh and isinstance(value, ir.Register) and value.name is None
                and (not value.bases or isinstance(kind, ViewType))
                and body and body[-1].dst is value):  # fmt: skip
            register = value
            register.order = len(self.function.registers)
        else:
            register = self.function.register(kind, name, at)
            self.assign_register(register, result, at)
        if kind is NONE:
            raise self.program.fail(f"`{name}` would hold no value", at, "the call returns nothing")
        return self.declare(name, register, at, block_scoped)

    def require_copyable(self, t: Type, at: Span) -> None:
        """A mistake if values of the type cannot be copied."""
        if not is_copyable(resolve(t)):
            raise self.program.fail(f"`{t}` cannot be copied", at, "give it with `^`")

    def annotation(self, expr: tree.Expr) -> Type:
        """The type that an annotation means here."""
        return self.program_type(expr, None)

    def program_type(self, expr: Any, scope: Any) -> Type:
        """The type that an expression means in a scope (default: this function's)."""
        from .declarations import type_of

        return type_of(self.program, expr, scope or self, self)

    def note(self, message: str, at: Span) -> list[Note]:
        """One related place."""
        return [Note(message, at)]

    def meaning(self, name: str) -> Meaning | None:
        """What a name means when it is no variable."""
        found = self.find(name)
        return found if isinstance(found, Meaning) else None

    def direct(self, register: ir.Register) -> Direct:
        """The place that is a register."""
        return Direct(register, register.type)

    def guarded(self, action: Any, *args: Any) -> Any:
        """Runs an action; after a mistake, None."""
        try:
            return action(*args)
        except Stop:
            return None


def roots(value: Any) -> tuple[ir.Register, ...]:
    """The registers that a borrow of this value lives on."""
    register = value.register
    return register.bases if register.bases else (register,)


def unify(a: Type, b: Type) -> bool:
    """Makes two types equal by finding their open elements; False if they differ."""
    a, b = resolve(a), resolve(b)
    if a is b:
        return True
    if isinstance(a, TypeVariable):
        a.link = b
        return True
    if isinstance(b, TypeVariable):
        b.link = a
        return True
    if isinstance(a, ListType) and isinstance(b, ListType):
        return a.size == b.size and unify(a.element, b.element)
    if isinstance(a, TupleType) and isinstance(b, TupleType) and len(a.items) == len(b.items):
        return all(unify(x, y) for x, y in zip(a.items, b.items, strict=True))
    return False


def limits(t: Type) -> tuple[int, int]:
    """The smallest and largest value of an integer type."""
    bits = BITS[t.kind]  # type: ignore[attr-defined]
    if t.kind[0] == "i":  # type: ignore[attr-defined]
        return -(1 << bits - 1), (1 << bits - 1) - 1
    return 0, (1 << bits) - 1


def wrapped(value: int, t: Type) -> int:
    """The low bits of an integer as a value of an integer type."""
    bits = BITS[t.kind]  # type: ignore[attr-defined]
    value &= (1 << bits) - 1
    if t.kind[0] == "i" and value >> bits - 1:  # type: ignore[attr-defined]
        value -= 1 << bits
    return value


def to_float(value: Any, t: Type) -> float:
    """An exact number as the nearest float of a type (one rounding, ties to even)."""
    exact: Any
    if isinstance(value, float):
        if value - value != 0 or value == 0:
            return value
        exact = Fraction(value)
    else:
        exact = Fraction(value)
    if t is F64:
        try:
            return float(exact)
        except OverflowError:
            return float("inf") if exact > 0 else float("-inf")
    digits, lowest, highest = (24, -149, 128) if t is F32 else (11, -24, 16)
    if not exact:
        return float(value) if isinstance(value, float) else 0.0
    size = abs(exact)
    exponent = size.numerator.bit_length() - size.denominator.bit_length()
    if size < Fraction(2) ** exponent:
        exponent -= 1
    quantum = Fraction(2) ** max(exponent - digits + 1, lowest)
    rounded = round(size / quantum) * quantum
    if rounded >= Fraction(2) ** highest:
        return float("inf") if exact > 0 else float("-inf")
    return float(rounded if exact > 0 else -rounded)


def pattern(t: Type, value: Any) -> int:
    """The register's 64 bits of a scalar constant, as a signed integer."""
    kind = t.kind  # type: ignore[attr-defined]
    if kind == "f64":
        return struct.unpack("<q", struct.pack("<d", value))[0]
    if kind == "f32":
        return struct.unpack("<I", struct.pack("<f", value))[0]
    if kind == "f16":
        return struct.unpack("<H", struct.pack("<e", value))[0]
    value = int(value)
    return value - (1 << 64) if value >> 63 and value > 0 else value


def short(value: Any) -> str:
    """A number for a message, not longer than a line."""
    text = str(value) if not isinstance(value, int) or value.bit_length() < 300 else "a number"
    return text if len(text) < 60 else text[:50] + "…"


__all__ = ["Lowerer", "limits", "pattern", "roots", "tuple_of", "unify", "wrapped"]
