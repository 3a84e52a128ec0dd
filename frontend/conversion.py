"""Conversions between types: implicit where the language allows, casts where asked for."""

from __future__ import annotations

import math

from . import ir
from .constants import limits, short, to_float, wrapped
from .results import Result
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
    TupleType,
    Type,
    ViewType,
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


class Conversion:
    """Mixin of the Lowerer."""

    def convert(self, result: Result, want: Type, at: Span, purpose: str = "") -> Result:
        """The result as exactly the wanted type; a mistake if it does not convert by itself."""
        t = result.type
        if t is want:
            return result
        want = resolve(want)
        t = resolve(t)
        if t is want:
            return (
                result if result.type is t else Result(result.value, t, result.fresh, result.const)
            )
        if result.is_const:
            converted = self.convert_constant(result, want, at)
            if converted is not None:
                return converted
        elif t.is_int and want.is_float:
            return Result(self.int_to_float(result.value, t, want, at), want, True)
        elif t is F32 and want is F64:
            return Result(self.emit("widen.f32.f64", F64, [result.value], at), F64, True)
        elif t.kind == "f16" and want.is_float:
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
        if (
            isinstance(t, TupleType)
            and isinstance(want, TupleType)
            and len(t.items) == len(want.items)
        ):
            parts = [
                self.convert_constant(Result(None, a, False, v), b, at) if a is not b
                else Result(None, a, False, v)
                for a, b, v in zip(t.items, want.items, value, strict=True)
            ]  # fmt: skip
            if all(p is not None for p in parts):
                return Result(None, want, False, tuple(p.const for p in parts))
        return None

    def int_to_float(self, value: Any, t: Type, want: Type, at: Span) -> ir.Register:
        """An integer register as a float."""
        kind = "u64" if t.kind == "u64" else "int"
        if want.kind == "f16":
            single = self.emit(f"float.{kind}.f32", F32, [value], at)
            return self.emit("narrow.f32.f16", want, [single], at)
        return self.emit(f"float.{kind}.{want.kind}", want, [value], at)

    def cast(self, result: Result, want: Type, at: Span) -> Result:
        """An explicit conversion between scalars, as `Int32(x)` asks for."""
        t = resolve(result.type)
        if t is want:
            return result
        if result.is_const:
            value = result.const
            if isinstance(t, Literal) or t.is_number or t is BOOL:
                if want.is_int:
                    if isinstance(value, float) and not math.isfinite(value):
                        return self.cast(self.settle(result, at), want, at)
                    whole = int(value)
                    bits = BITS[want.kind]
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
        kind, to = t.kind, want.kind
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

    def as_index(self, result: Result, at: Span) -> Result:
        """An integer of any type as an Int. What is larger than all of these becomes the largest,
        which no list is long enough for."""
        t = resolve(result.type)
        if isinstance(t, Literal) or t is I64:
            return self.convert(result, I64, at)
        if t.kind == "u64":
            if result.is_const:
                return Result(None, I64, False, min(result.const, limits(I64)[1]))
            most = self.constant(limits(I64)[1], t, at)
            result = Result(self.emit("min.u64", t, [result.value, most], at), t, True)
        return self.cast(result, I64, at)

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
