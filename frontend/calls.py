"""Calls: which function is meant, which argument goes where, how each is passed."""

from __future__ import annotations

from . import ir, tree
from .annotations import BUILTIN_TYPES
from .constructors import construct_builtin
from .conventions import CHANGING_METHODS
from .declarations import alias_value, module_member, struct_type
from .glue import copier
from .library import BUILTINS
from .near import suggestion
from .passing import Argument, is_static, match, taken
from .program import Stop
from .results import Direct, Exploded, Meaning, Result
from .types import (
    BOOL,
    F64,
    I64,
    SCALARS,
    STR,
    StructType,
    Type,
    ViewType,
    list_of,
    resolve,
    runs_code_on_copy,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Calls:
    """Mixin of the Lowerer."""

    # --- dispatch ----------------------------------------------------------------------------

    def call(self: Any, expr: tree.Call, want: Type | None) -> Result:
        """A call expression."""
        callee = expr.callee
        if isinstance(callee, tree.Name):
            found = self.find(callee.id)
            if found is None:
                entry = BUILTINS.get(callee.id)
                if entry is None:
                    raise self.unknown_name(callee.id, callee.at)
                return entry(self, expr, want)
            if isinstance(found, Meaning):
                return self.call_meaning(found, callee.id, expr, want, [])
            return self.call_value(expr, want)
        if isinstance(callee, tree.Subscript):
            meaning = self.static_meaning(callee.value)
            if meaning is not None:
                return self.call_applied(meaning, callee, expr, want)
            return self.call_value(expr, want)
        if isinstance(callee, tree.Attribute):
            return self.call_attribute(callee, expr, want)
        return self.call_value(expr, want)

    def call_value(self: Any, expr: tree.Call, want: Type | None) -> Result:
        """A call of a value: a struct with __call__."""
        place = self.value_or_place(expr.callee)
        t = resolve(place.type)
        if isinstance(t, StructType) and "__call__" in t.members:
            return self.call_member(t, "__call__", place, self.arguments(expr), expr.at, want)
        shown = f"`{expr.callee.id}`" if isinstance(expr.callee, tree.Name) else "this"
        raise self.program.fail(f"{shown} is a `{t}` and cannot be called", expr.at)

    def call_meaning(self: Any, meaning: Meaning, name: str, expr: tree.Call, want: Type | None,
                     applied: list[tree.Argument]) -> Result:  # fmt: skip
        """A call of what a name means."""
        if meaning.kind == "alias":
            meaning = alias_value(self.program, meaning)
        if meaning.kind == "functions":
            return self.call_declared(
                meaning.what,
                None,
                self.program.globals,
                self.arguments(expr),
                expr.at,
                want,
                name,
                applied,
            )
        if meaning.kind == "struct":
            t = struct_type(self.program, meaning, applied, self, expr.at)
            return self.construct(t, self.arguments(expr), expr.at)
        if meaning.kind == "type":
            return self.call_type(meaning.what, expr, want)
        if meaning.kind == "builtin":
            return meaning.what(self, expr, want)
        if meaning.kind == "failed":
            raise Stop()
        return self.meaning_value(meaning, name, expr.at)

    def call_applied(self: Any, meaning: Meaning, callee: tree.Subscript, expr: tree.Call,
                     want: Type | None) -> Result:  # fmt: skip
        """`f[3](x)`, `List[Int](…)`, `Scalar[DType.int8](…)`."""
        if meaning.kind == "functions":
            return self.call_meaning(meaning, "", expr, want, callee.args)
        if meaning.kind == "struct":
            return self.call_meaning(meaning, "", expr, want, callee.args)
        if meaning.kind == "builtin":
            return meaning.what(self, expr, want)
        return self.call_type(self.annotation(callee), expr, want)

    def static_meaning(self: Any, expr: Any) -> Meaning | None:
        """What a name or dotted name means, if it is no value."""
        if isinstance(expr, tree.Name):
            found = self.find(expr.id)
            if found is None:
                if expr.id in BUILTIN_TYPES:
                    return Meaning("generic", expr.id)
                if expr.id in BUILTINS:
                    return Meaning("builtin", BUILTINS[expr.id])
                return None
            return found if isinstance(found, Meaning) else None
        if isinstance(expr, tree.Attribute) and expr.value is not None:
            base = self.static_meaning(expr.value)
            if base is not None and base.kind == "module":
                return module_member(self.program, base, expr.name)
        return None

    def call_attribute(self: Any, callee: tree.Attribute, expr: tree.Call,
                       want: Type | None) -> Result:  # fmt: skip
        """`x.f(…)`: a module's function, a static method or a method."""
        if callee.value is None:
            raise self.program.fail(f"`.{callee.name}` needs a type to belong to", callee.at)
        meaning = self.static_meaning(callee.value)
        if meaning is not None:
            if meaning.kind == "alias":
                meaning = alias_value(self.program, meaning)
            if meaning.kind == "module":
                member = module_member(self.program, meaning, callee.name)
                if member is None:
                    raise self.no_member(meaning.what, callee.name, callee.name_at)
                return self.call_meaning(member, callee.name, expr, want, [])
            if meaning.kind in ("struct", "type", "generic", "alias"):
                t = self.annotation(callee.value)
                return self.call_static(t, callee, expr, want)
        elif isinstance(callee.value, tree.Subscript):
            applied = self.static_meaning(callee.value.value)
            if applied is not None and applied.kind in ("struct", "generic"):
                return self.call_static(self.annotation(callee.value), callee, expr, want)
        return self.call_method_of(callee, expr, want)

    def call_static(self: Any, t: Type, callee: tree.Attribute, expr: tree.Call,
                    want: Type | None) -> Result:  # fmt: skip
        """`Type.method(…)`: a static method, or a method with its receiver as an argument."""
        if not isinstance(t, StructType):
            raise self.unknown_member(t, callee.name, callee.name_at, "static method")
        declarations = t.members.get(callee.name)
        if declarations is None:
            raise self.unknown_member(t, callee.name, callee.name_at, "method")
        return self.call_declared(declarations, t, t.scope, self.arguments(expr), expr.at, want,
                                  f"{t}.{callee.name}")  # fmt: skip

    def call_method_of(self: Any, callee: tree.Attribute, expr: tree.Call,
                       want: Type | None) -> Result:  # fmt: skip
        """`receiver.method(…)`."""
        receiver = callee.value
        assert receiver is not None
        if isinstance(receiver, tree.Name) and isinstance(self.find(receiver.id), Exploded):
            return self.call_on_exploded(self.find(receiver.id), callee, expr, want)
        if self.parallel and callee.name == "append":
            from .methods import shared_append

            done = shared_append(self, callee, expr)
            if done is not None:
                return done
        opened = None
        if self.parallel and isinstance(receiver, tree.Subscript | tree.Attribute):
            if callee.name in CHANGING_METHODS:
                opened = self.open_shared(receiver, expr.at, "change")
        try:
            return self.call_method_at(self.value_or_place(receiver), callee, expr, want)
        finally:
            self.close_shared(opened)

    def call_method_at(self: Any, place: Any, callee: tree.Attribute, expr: tree.Call,
                       want: Type | None) -> Result:  # fmt: skip
        """A method of the value at a place."""
        receiver: Any = callee.value
        t = resolve(place.type) if place.type is not None else None
        if t is None:
            result = self.settle(self.read_place(place, receiver.at), receiver.at)
            place, t = Direct(result.value, result.type), resolve(result.type)
        if isinstance(t, StructType):
            if callee.name not in t.members and callee.name == "copy" and not expr.args:
                self.require_copyable(t, expr.at)
                kept = Result(self.read_place(place, expr.at).value, t)
                return Result(self.copied(kept, expr.at), t, True)
            if callee.name not in t.members:
                if callee.name in t.fields:
                    raise self.program.fail(f"`{callee.name}` is a field of `{t}`, not a method",
                                            callee.name_at)  # fmt: skip
                raise self.unknown_member(t, callee.name, callee.name_at, "method")
            return self.call_member(t, callee.name, place, self.arguments(expr), expr.at, want)
        from .methods import call_builtin_method

        return call_builtin_method(self, place, t, callee, expr, want)

    def copied(self: Any, result: Result, at: Span) -> ir.Register:
        """An explicit copy: an owned value that `own` cannot turn into a move."""
        t = resolve(result.type)
        if isinstance(t, ViewType):
            t = list_of(t.element)
        dst = self.temp(t, at)
        if not t.owns:
            self.block.body.append(ir.Instruction("own", dst, [result.value], at))
        elif runs_code_on_copy(t):
            callee = copier(self.program, t)
            self.block.body.append(
                ir.Instruction("call", dst, [result.value], at, ["read"], callee)
            )
        else:
            self.block.body.append(ir.Instruction("copy", dst, [result.value, t], at))
        return dst

    def call_on_exploded(self: Any, exploded: Exploded, callee: tree.Attribute, expr: tree.Call,
                         want: Type | None) -> Result:  # fmt: skip
        """A method on `self` in a constructor: the fields are packed for the call."""
        t = exploded.type
        at = expr.at
        if callee.name not in t.members:
            field = exploded.fields.get(callee.name)
            if field is not None:
                raise self.program.fail(f"`{callee.name}` is a field, not a method", callee.name_at)
            raise self.unknown_member(t, callee.name, callee.name_at, "method")
        packed = self.assemble(exploded, at).value
        result = self.call_member(t, callee.name, Direct(packed, t), self.arguments(expr), at, want)
        if self.parallel:
            call = self.block.body[-1]
            lent = [m for a, m in zip(call.args, call.modes or [""] * len(call.args), strict=True)
                    if a is packed]  # fmt: skip
            if call.op == "call" and "mut" not in lent:
                return result
            for field in exploded.fields.values():
                self.note_change(field, at, "change")
        pieces = [self.temp(resolve(f), at) for f in t.fields.values()]
        owned = self.own(Result(packed, t), at, True)
        extra = [self.temp(BOOL, at)] if t.has_drop else []
        self.block.body.append(ir.Instruction("unpack", [*pieces, *extra], [owned], at))
        for name, piece in zip(t.fields, pieces, strict=True):
            self.assign_register(
                exploded.fields[name].register, Result(piece, piece.type, True), at
            )
        return result

    def arguments(self: Any, expr: tree.Call) -> list[Argument]:
        """The arguments of a call, not evaluated yet."""
        made = []
        for a in expr.args:
            if a.star:
                raise self.program.fail("unpacking arguments is not supported yet", a.at)
            made.append(Argument(a.name or "", a.value, a.value.at))
        return made

    def call_method(
        self: Any, receiver: Result, name: str, arguments: list[Any], at: Span
    ) -> Result:
        """A method on a value with evaluated arguments: (keyword or "", Result) pairs."""
        receiver = self.settle(receiver, at)
        return self.call_method_place(Direct(receiver.value, receiver.type), name, arguments, at)

    def call_method_place(
        self: Any, place: Any, name: str, arguments: list[Any], at: Span
    ) -> Result:
        """A method on a place with evaluated arguments."""
        t = resolve(place.type)
        if not isinstance(t, StructType) or name not in t.members:
            known = t.members if isinstance(t, StructType) else ()
            raise self.program.fail(f"`{t}` has no method `{name}`", at,
                                    suggestion(name, known, f"define `{name}`"))  # fmt: skip
        made = [Argument(k, None, at, r) for k, r in arguments]
        return self.call_member(t, name, place, made, at, None)

    def call_member(self: Any, t: StructType, name: str, place: Any, arguments: list[Argument],
                    at: Span, want: Type | None) -> Result:  # fmt: skip
        """A struct's method with its receiver at a place."""
        declarations = t.members[name]
        if is_static(declarations[0]):
            return self.call_declared(declarations, t, t.scope, arguments, at, want, f"{t}.{name}")
        receiver = Argument("", None, at, None, place)
        return self.call_declared(declarations, t, t.scope, [receiver, *arguments], at, want,
                                  f"{t}.{name}")  # fmt: skip

    def construct(self: Any, t: StructType, arguments: list[Any], at: Span,
                  declaration: tree.Function | None = None) -> Result:  # fmt: skip
        """`T(…)`: by a constructor, or from the fields."""
        made = [a if isinstance(a, Argument) else Argument(a[0], None, at, a[1]) for a in arguments]
        declarations = [declaration] if declaration else list(t.members.get("__init__", ()))
        if declarations and not (t.fieldwise and self.fits_fields(t, made, declarations)):
            return self.call_declared(declarations, t, t.scope, made, at, None, str(t))
        return self.from_fields(t, made, at)

    def fits_fields(self: Any, t: StructType, arguments: list[Argument],
                    declarations: list[tree.Function]) -> bool:  # fmt: skip
        """Whether a call means the constructor from the fields and none of the written ones."""
        if len(arguments) != len(t.fields):
            return False
        return not any(isinstance(match(arguments, taken(d, True)), list) for d in declarations)

    def from_fields(self: Any, t: StructType, arguments: list[Argument], at: Span) -> Result:
        """A struct from its fields, by position and name."""
        given: dict[str, Argument] = {}
        names = list(t.fields)
        for i, argument in enumerate(arguments):
            if argument.name:
                name = argument.name
                if name not in t.fields:
                    raise self.unknown_member(t, name, argument.at, "field")
            elif i < len(names):
                name = names[i]
            else:
                raise self.program.fail(
                    f"`{t}` takes {len(names)} values, {len(arguments)} given", argument.at
                )
            if name in given:
                raise self.program.fail(f"field `{name}` is given twice", argument.at)
            given[name] = argument
        missing = [n for n in names if n not in given and n not in t.defaults]
        if missing:
            raise self.program.fail(
                f"`{t}` misses " + ", ".join(f"`{m}`" for m in missing), at,
                "give a value for each field")  # fmt: skip
        owned: dict[str, Any] = {}
        for name in sorted(names, key=lambda n: given[n].at if n in given else (1 << 60, 0)):
            kind = resolve(t.fields[name])
            if name in given:
                argument = given[name]
                result = self.argument_value(argument, kind)
                owned[name] = self.own(self.convert(result, kind, argument.at), argument.at)
            else:
                result = self.lower_as(t.defaults[name], kind)
                owned[name] = self.own(result, at)
        items = [owned[n] for n in names]
        if t.has_drop:
            items.append(self.constant(True, BOOL, at))
        return Result(self.emit("pack", t, items, at), t, True)

    # --- declared functions ------------------------------------------------------------------

    # --- compile-time parameters -------------------------------------------------------------

    # --- types as functions ------------------------------------------------------------------

    def call_type(self: Any, t: Type, expr: tree.Call, want: Type | None) -> Result:
        """`Int(x)`, `List[T](…)` and the like."""
        t = resolve(t)
        if isinstance(t, StructType):
            return self.construct(t, self.arguments(expr), expr.at)
        if t.kind in SCALARS and len(expr.args) == 1 and not expr.args[0].name:
            return self.convert_to_scalar(t, expr.args[0].value, expr.at)
        return construct_builtin(self, t, expr)

    def convert_to_scalar(self: Any, t: Type, argument: tree.Expr, at: Span) -> Result:
        """A scalar from a number, a Bool or a text."""
        result = self.lower(argument, None)
        have = resolve(result.type)
        if have is STR:
            value = self.value(result, at)
            if t.is_int:
                ten = self.constant(10, I64, at)
                parsed = self.emit("parse_int", I64, [value, ten], at)
                return self.cast(Result(parsed, I64, True), t, at)
            if t.is_float:
                return self.cast(
                    Result(self.emit("parse_float", F64, [value], at), F64, True), t, at
                )
        if t is BOOL:
            return self.truth(result, at)
        if isinstance(have, StructType):
            for name in ("__int__",) if t.is_int else ("__float__",):
                if name in have.members:
                    return self.cast(self.call_method(result, name, [], at), t, at)
        if not (have.is_number or have is BOOL):
            raise self.program.fail(f"cannot make `{t}` of `{have}`", at)
        return self.cast(result, t, at)
