"""Calls: which function is meant, which argument goes where, how each is passed."""

from __future__ import annotations

from typing import Any

from . import ir, tree
from .program import Instance, Scope, Stop
from .results import Direct, Exploded, Meaning, Result, Variable
from .types import (
    BOOL,
    F64,
    I64,
    NONE,
    SCALARS,
    STR,
    ListType,
    Literal,
    StructType,
    Type,
    ViewType,
    list_of,
    resolve,
)
from .types import (
    Variable as TypeVariable,
)

Span = tuple[int, int]


class Argument:
    """One argument of a call: an expression, or what it evaluated to."""

    __slots__ = ("name", "expr", "result", "place", "at")

    def __init__(self, name: str, expr: Any, at: Span, result: Result | None = None,
                 place: Any = None) -> None:  # fmt: skip
        self.name = name
        self.expr = expr
        self.at = at
        self.result = result
        self.place = place


class Calls:
    """Mixin of the Lowerer."""

    # --- dispatch ----------------------------------------------------------------------------

    def call(self: Any, expr: tree.Call, want: Type | None) -> Result:
        """A call expression."""
        callee = expr.callee
        if isinstance(callee, tree.Name):
            found = self.find(callee.id)
            if found is None:
                from .library import BUILTINS

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
            from .declarations import alias_value

            meaning = alias_value(self.program, meaning)
        if meaning.kind == "functions":
            return self.call_declared(meaning.what, None, self.program.globals,
                                      self.arguments(expr), expr.at, want, name, applied)  # fmt: skip
        if meaning.kind == "struct":
            from .declarations import struct_type

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
                from .declarations import BUILTIN_TYPES
                from .library import BUILTINS

                if expr.id in BUILTIN_TYPES:
                    return Meaning("generic", expr.id)
                if expr.id in BUILTINS:
                    return Meaning("builtin", BUILTINS[expr.id])
                return None
            return found if isinstance(found, Meaning) else None
        if isinstance(expr, tree.Attribute) and expr.value is not None:
            base = self.static_meaning(expr.value)
            if base is not None and base.kind == "module":
                from .declarations import module_member

                return module_member(self.program, base, expr.name)
        return None

    def call_attribute(self: Any, callee: tree.Attribute, expr: tree.Call,
                       want: Type | None) -> Result:  # fmt: skip
        """`x.f(…)`: a module's function, a static method or a method."""
        if callee.value is None:
            raise self.program.fail(f"`.{callee.name}` needs a type to belong to", callee.at)
        meaning = self.static_meaning(callee.value)
        if meaning is not None:
            if meaning.kind == "module":
                from .declarations import module_member

                member = module_member(self.program, meaning, callee.name)
                if member is None:
                    raise self.program.fail(
                        f"module `{meaning.what}` has no `{callee.name}`", callee.name_at)  # fmt: skip
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
            from .conventions import CHANGING_METHODS

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
        from .library import call_builtin_method

        return call_builtin_method(self, place, t, callee, expr, want)

    def copied(self: Any, result: Result, at: Span) -> ir.Register:
        """An explicit copy: an owned value that `own` cannot turn into a move."""
        t = resolve(result.type)
        from .types import runs_code_on_copy

        if isinstance(t, ViewType):
            t = list_of(t.element)
        dst = self.temp(t, at)
        if not t.owns:
            self.block.body.append(ir.Instruction("own", dst, [result.value], at))
        elif runs_code_on_copy(t):
            from .glue import copier

            callee = copier(self.program, t)
            self.block.body.append(ir.Instruction("call", dst, [result.value], at, ["read"], callee))
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
        pieces = [self.temp(resolve(f), at) for f in t.fields.values()]
        owned = self.own(Result(packed, t), at, True)
        extra = [self.temp(BOOL, at)] if t.has_drop else []
        self.block.body.append(ir.Instruction("unpack", [*pieces, *extra], [owned], at))
        for name, piece in zip(t.fields, pieces, strict=True):
            self.assign_register(exploded.fields[name].register, Result(piece, piece.type, True), at)
        return result

    def arguments(self: Any, expr: tree.Call) -> list[Argument]:
        """The arguments of a call, not evaluated yet."""
        made = []
        for a in expr.args:
            if a.star:
                raise self.program.fail("unpacking arguments is not supported yet", a.at)
            made.append(Argument(a.name or "", a.value, a.value.at))
        return made

    def call_method(self: Any, receiver: Result, name: str, arguments: list[Any], at: Span) -> Result:
        """A method on a value with evaluated arguments: (keyword or "", Result) pairs."""
        receiver = self.settle(receiver, at)
        return self.call_method_place(Direct(receiver.value, receiver.type), name, arguments, at)

    def call_method_place(self: Any, place: Any, name: str, arguments: list[Any], at: Span) -> Result:
        """A method on a place with evaluated arguments."""
        t = resolve(place.type)
        if not isinstance(t, StructType) or name not in t.members:
            raise self.program.fail(f"`{t}` has no method `{name}`", at, f"define `{name}`")
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
        made = [
            a if isinstance(a, Argument) else Argument(a[0], None, at, a[1]) for a in arguments
        ]
        declarations = [declaration] if declaration else list(t.members.get("__init__", ()))
        if declarations and not (t.fieldwise and self.fits_fields(t, made, declarations)):
            return self.call_declared(declarations, t, t.scope, made, at, None, str(t))
        return self.from_fields(t, made, at)

    def fits_fields(self: Any, t: StructType, arguments: list[Argument],
                    declarations: list[tree.Function]) -> bool:  # fmt: skip
        """Whether a call means the constructor from the fields and none of the written ones."""
        if len(arguments) != len(t.fields):
            return False
        return all(match(d, arguments, taken(d, True)) is None for d in declarations)

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
                    f"`{t}` takes {len(names)} values, {len(arguments)} given", argument.at)  # fmt: skip
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

    def call_declared(self: Any, declarations: list[tree.Function], owner: StructType | None,
                      scope: Scope, arguments: list[Argument], at: Span, want: Type | None,
                      name: str, applied: list[tree.Argument] | None = None) -> Result:  # fmt: skip
        """A call of one of the functions declared under a name."""
        declaration = declarations[0]
        if len(declarations) > 1:
            declaration = self.choose(declarations, owner, scope, arguments, at, name)
        constructing = declaration.name in CONSTRUCTORS and owner is not None
        parameters = taken(declaration, constructing)
        bound = match(declaration, arguments, parameters)
        if bound is None or isinstance(bound, tuple):
            self.report_mismatch(declaration, arguments, parameters, at, name, bound)
        compile_time = self.compile_time_arguments(declaration, scope, applied or [], at)
        inner = Scope(scope, compile_time)
        types, values, modes, after = [], [], [], []
        passed: dict[int, Any] = {}
        for i in sorted(range(len(bound)), key=lambda i: position(bound[i])):
            passed[i] = self.pass_argument(declaration, parameters[i], bound[i], inner, owner, at, name)
        for i in range(len(bound)):
            t, value, mode, undo = passed[i]
            types.append(t)
            values.append(value)
            modes.append(mode)
            if undo is not None:
                after.append(undo)
        self.check_overlap(after, values, modes, at)
        unbound = [p.name for p in declaration.compile_time if p.name not in inner.names and not p.star]
        unbound += [n for n in implicit_sizes(self.program, declaration, scope) if n not in inner.names]
        if unbound:
            self.infer_from_result(declaration, inner, want, unbound)
            still = [n for n in unbound if n not in inner.names]
            if still:
                raise self.program.fail(
                    f"the compile-time parameter `{still[0]}` of `{name}` is not known", at,
                    f"give it: {name}[…](…), or -D {still[0]}=…")  # fmt: skip
        key = tuple((k, meaning_key(m)) for k, m in sorted(inner.names.items()))
        instance = self.program.request(declaration, owner, inner, types, key, at, parameters, constructing)
        result_type = self.program.result_of(instance, at, name)
        self.check_plain_modes(instance, modes)
        dst = self.temp(result_type, at) if result_type is not NONE else None
        callee = instance if "lend" in instance.parameter_modes else instance.variant(())
        self.block.body.append(
            ir.Instruction("call", dst, values, at, list(instance.parameter_modes), callee)
        )
        for place, value in after:
            self.checkin(place, value, at)
        if dst is None:
            return Result(None, NONE, False, None)
        return Result(dst, result_type, True)

    def check_overlap(self: Any, after: list[Any], values: list[Any], modes: list[str], at: Span) -> None:
        """An element passed for change may not be part of another argument."""
        for place, value in after:
            base = place
            while not isinstance(base, Direct):
                base = base.base
            root = base.value.register
            for other in values:
                if other is not value and (other.register is root or root in other.register.bases):
                    self.program.report(
                        f"`{root.name}` is passed for change and also as another argument", at,
                        "pass a copy: .copy()", self.note("declared here", root.at))  # fmt: skip

    def check_plain_modes(self: Any, instance: Instance, modes: list[str]) -> None:
        """The modes that arguments were lowered for are those of the instance."""
        assert instance.parameter_modes == modes, (instance.parameter_modes, modes)

    def pass_argument(self: Any, declaration: tree.Function, parameter: tree.Parameter,
                      argument: Any, inner: Scope, owner: StructType | None, at: Span,
                      name: str) -> tuple[Type, Any, str, Any]:  # fmt: skip
        """Lowers one argument: its type, IR value, mode, and what to check in afterwards."""
        program = self.program
        if argument is None:
            argument = Argument("", parameter.default, at)
            default_scope: Any = inner
        else:
            default_scope = None
        annotation = parameter.type
        hint: Type | None = None
        if annotation is None and owner is not None and parameter is declaration.parameters[0] and (
            not is_static(declaration)
        ):  # fmt: skip
            hint = owner
        elif parameter.star == "*":
            return self.pass_variadic(declaration, parameter, argument, inner, at)
        elif annotation is not None and not mentions(annotation, declaration, inner, program):
            hint = self.program_type(annotation, inner)
        changing = parameter.convention == "mut" or (
            parameter.convention in ("", "ref")
            and parameter.name in program.effects_of(declaration).changed
        )
        if changing:
            place = argument.place
            if place is None and argument.expr is not None:
                place = self.place(argument.expr)
            if place is not None:
                t = resolve(place.type) if place.type is not None else None
                if t is not None and hint is not None and t is not hint:
                    place_result = self.convert(self.read_place(place, argument.at), hint, argument.at)
                    t = resolve(place_result.type)
                if t is not None and hint is None and annotation is not None:
                    self.infer(annotation, t, inner, declaration, argument.at)
                if t is not None and program.convention(declaration, parameter, t) == "mut":
                    self.check_changeable(place, argument.at, "pass for change")
                    if isinstance(place, Direct):
                        return t, place.value, "mut", None
                    value = self.checkout(place, argument.at)
                    return t, value, "mut", (place, value)
            elif parameter.convention == "mut" and argument.expr is not None and not isinstance(
                argument.expr, tree.Call | tree.ListDisplay | tree.Transfer
            ):  # fmt: skip
                self.lower(argument.expr, hint)
                raise program.fail(f"`{name}` changes this argument, so it must be a variable",
                                   argument.at, "assign it to a variable first")  # fmt: skip
        if default_scope is not None:
            result = self.default_value(parameter, hint, default_scope)
        else:
            result = self.argument_value(argument, hint)
        if hint is not None:
            result = self.convert_argument(result, hint, argument.at, parameter, name)
            t = hint
        else:
            t = resolve(result.type)
            if isinstance(t, Literal) or result.is_const:
                result = self.settle(result, argument.at)
                result.fresh = True
                t = resolve(result.type)
            if isinstance(t, ViewType):
                t = list_of(t.element)
            if t is NONE:
                raise program.fail("this has no value", argument.at)
            if annotation is not None:
                self.infer(annotation, t, inner, declaration, argument.at)
                full = self.program_type(annotation, inner)
                result = self.convert_argument(result, full, argument.at, parameter, name)
                t = full
        mode = program.convention(declaration, parameter, t)
        if mode == "own":
            return t, self.own(result, argument.at), "own", None
        value = self.value(result, argument.at)
        if mode == "mut":
            held = self.own(result, argument.at)
            if held is value and not result.fresh:
                held = self.temp(t, argument.at)
                self.block.body.append(ir.Instruction("own", held, [value], argument.at))
            return t, held, "mut", None
        return t, value, mode, None

    def convert_argument(self: Any, result: Result, hint: Type, at: Span,
                         parameter: tree.Parameter, name: str) -> Result:  # fmt: skip
        """Converts an argument; a list given where a slice is read needs no copy."""
        t = resolve(result.type)
        if isinstance(t, ViewType) and isinstance(hint, ListType) and hint.size is None:
            from .lower import unify

            if unify(t.element, hint.element) and parameter.convention not in ("own", "mut"):
                return Result(result.value, result.type)
        return self.convert(result, hint, at, f"for parameter `{parameter.name}` of `{name}`")

    def default_value(self: Any, parameter: tree.Parameter, hint: Type | None, inner: Scope) -> Result:
        """The value of a parameter that was not given, in the scope of its declaration."""
        scopes, scope = self.scopes, self.scope
        self.scopes, self.scope = [{}], inner
        try:
            return self.lower(parameter.default, hint)
        finally:
            self.scopes, self.scope = scopes, scope

    def argument_value(self: Any, argument: Argument, hint: Type | None) -> Result:
        """The value of an argument."""
        if argument.result is not None:
            return argument.result
        if argument.place is not None:
            return self.read_place(argument.place, argument.at)
        return self.lower(argument.expr, hint)

    def pass_variadic(self: Any, declaration: tree.Function, parameter: tree.Parameter,
                      arguments: Any, inner: Scope, at: Span) -> tuple[Type, Any, str, Any]:  # fmt: skip
        """The arguments of `*xs` as one list."""
        items = arguments if isinstance(arguments, list) else []
        if parameter.type is not None:
            element = self.program_type(parameter.type, inner)
            results = [self.convert(self.argument_value(a, element), element, a.at) for a in items]
        else:
            results = [self.argument_value(a, None) for a in items]
            if not results:
                raise self.program.fail(f"the type of `*{parameter.name}` is not known", at)
            element = self.common_element(results, [a.at for a in items])
            results = [self.convert(r, element, a.at) for r, a in zip(results, items, strict=True)]
        made = self.build_list(results, list_of(element), at)
        mode = self.program.convention(declaration, parameter, made.type)
        return made.type, made.value, mode, None

    def choose(self: Any, declarations: list[tree.Function], owner: StructType | None, scope: Scope,
               arguments: list[Argument], at: Span, name: str) -> tree.Function:  # fmt: skip
        """The overload that fits the arguments best."""
        fitting = []
        for declaration in declarations:
            parameters = taken(declaration, declaration.name in CONSTRUCTORS and owner is not None)
            bound = match(declaration, arguments, parameters)
            if isinstance(bound, list):
                fitting.append((declaration, parameters, bound))
        if len(fitting) == 1:
            return fitting[0][0]
        if not fitting:
            raise self.program.fail(
                f"no version of `{name}` takes these {len(arguments)} arguments", at, "",
                [n for d in declarations for n in self.note("a version", d.name_at)])  # fmt: skip
        for argument in arguments:
            if argument.result is None and argument.place is None:
                argument.place = self.place(argument.expr)
                if argument.place is None or argument.place.type is None:
                    argument.place = None
                    argument.result = self.lower(argument.expr)
        best, score = None, -1
        for declaration, parameters, bound in fitting:
            total = self.fitness(declaration, parameters, bound, owner, scope)
            if total > score:
                best, score = declaration, total
        if best is None:
            shown = ", ".join(str(resolve(argument_type(a))) for a in arguments)
            raise self.program.fail(f"no version of `{name}` takes ({shown})", at, "",
                                    [n for d in declarations
                                     for n in self.note("a version", d.name_at)])  # fmt: skip
        return best

    def fitness(self: Any, declaration: tree.Function, parameters: list[tree.Parameter],
                bound: list[Any], owner: StructType | None, scope: Scope) -> int:  # fmt: skip
        """How well evaluated arguments fit a declaration; -1: not at all."""
        total = 0
        inner = Scope(scope, {})
        for parameter, argument in zip(parameters, bound, strict=True):
            if argument is None or isinstance(argument, list):
                continue
            if parameter.type is None or mentions(
                parameter.type, declaration, inner, self.program
            ):
                total += 7  # a generic parameter takes every type as it is
                continue
            wanted = self.program_type(parameter.type, inner)
            t = resolve(argument_type(argument))
            if t is wanted:
                total += 8
            elif isinstance(t, Literal):
                if t.is_int and wanted is I64 or t.is_float and wanted is F64:
                    total += 8
                elif t.is_int and wanted.is_int:
                    total += 5
                elif wanted.is_float:
                    total += 4
                else:
                    return -1
            elif t.is_int and wanted.is_float or t.is_float and wanted is F64:
                total += 3
            elif isinstance(t, ViewType) and isinstance(wanted, ListType) and t.element is wanted.element:
                total += 6
            elif isinstance(t, ListType) and isinstance(wanted, ListType) and (
                isinstance(resolve(t.element), TypeVariable)
            ):  # fmt: skip
                total += 5
            else:
                return -1
        return total

    def report_mismatch(self: Any, declaration: tree.Function, arguments: list[Argument],
                        parameters: list[tree.Parameter], at: Span, name: str, bound: Any) -> None:  # fmt: skip
        """The mistake of arguments that do not match the parameters."""
        message, place = bound if bound is not None else ("the arguments do not fit", None)
        note = self.note(f"`{name}` is declared here", declaration.name_at)
        raise self.program.fail(message.format(name=name), place or at, "", note)

    # --- compile-time parameters -------------------------------------------------------------

    def compile_time_arguments(self: Any, declaration: tree.Function, scope: Scope,
                               applied: list[tree.Argument], at: Span) -> dict[str, Meaning]:  # fmt: skip
        """The compile-time parameters given in brackets."""
        parameters = [p for p in declaration.compile_time if not p.star]
        names: dict[str, Meaning] = {}
        positional = [p for p in parameters if not p.infer_only]
        for i, argument in enumerate(applied):
            if argument.name:
                found = next((p for p in parameters if p.name == argument.name), None)
            else:
                found = positional[i] if i < len(positional) else None
            if found is None:
                raise self.program.fail("too many compile-time arguments", argument.at)
            names[found.name] = self.compile_time_argument(found, argument.value)
        for p in parameters:
            if p.name not in names and p.default is not None:
                names[p.name] = self.compile_time_argument(p, p.default)
        return names

    def compile_time_argument(self: Any, parameter: tree.Parameter, value: tree.Expr) -> Meaning:
        """A type or a constant, as its parameter says."""
        from .declarations import is_value_parameter

        if is_value_parameter(self.program, parameter):
            want = I64 if parameter.type is None else self.program_type(parameter.type, None)
            result = self.compile_time_value(value, want)
            return Meaning("constant", self.convert(result, want, value.at))
        return Meaning("type", self.annotation(value))

    def infer(self: Any, annotation: tree.Expr, t: Type, inner: Scope, declaration: tree.Function,
              at: Span) -> None:  # fmt: skip
        """Finds compile-time parameters by matching an annotation against a type."""
        if isinstance(annotation, tree.Name):
            names = {p.name for p in declaration.compile_time}
            if annotation.id in names and annotation.id not in inner.names:
                inner.names[annotation.id] = Meaning("type", t)
            return
        if isinstance(annotation, tree.ListDisplay) and len(annotation.items) == 1:
            if isinstance(t, ListType):
                self.infer(annotation.items[0], resolve(t.element), inner, declaration, at)
        elif isinstance(annotation, tree.ArrayType):
            if isinstance(t, ListType) and t.size is not None:
                self.infer(annotation.element, resolve(t.element), inner, declaration, at)
                self.infer_size(annotation.size, t.size, inner)
        elif isinstance(annotation, tree.Subscript) and isinstance(annotation.value, tree.Name):
            arguments = [a.value for a in annotation.args]
            if isinstance(t, ListType) and arguments:
                self.infer(arguments[0], resolve(t.element), inner, declaration, at)
                if t.size is not None and len(arguments) > 1:
                    self.infer_size(arguments[1], t.size, inner)
            elif t.kind == "tuple":
                for a, item in zip(arguments, t.items, strict=False):  # type: ignore[attr-defined]
                    self.infer(a, resolve(item), inner, declaration, at)

    def infer_size(self: Any, size: tree.Expr, value: int, inner: Scope) -> None:
        """A size parameter from an array's size."""
        if isinstance(size, tree.Name) and inner.find(size.id) is None:
            inner.names[size.id] = Meaning("constant", Result(None, I64, False, value))

    def infer_from_result(self: Any, declaration: tree.Function, inner: Scope, want: Type | None,
                          unbound: list[str]) -> None:  # fmt: skip
        """Compile-time parameters from the wanted result type."""
        if want is not None and declaration.result is not None:
            self.infer(declaration.result, resolve(want), inner, declaration, declaration.at)

    # --- types as functions ------------------------------------------------------------------

    def call_type(self: Any, t: Type, expr: tree.Call, want: Type | None) -> Result:
        """`Int(x)`, `List[T](…)` and the like."""
        from .library import construct_builtin

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
                return self.cast(Result(self.emit("parse_float", F64, [value], at), F64, True), t, at)
        if t is BOOL:
            return self.truth(result, at)
        if isinstance(have, StructType):
            for name in ("__int__",) if t.is_int else ("__float__",):
                if name in have.members:
                    return self.cast(self.call_method(result, name, [], at), t, at)
        if not (have.is_number or have is BOOL):
            raise self.program.fail(f"cannot make `{t}` of `{have}`", at)
        return self.cast(result, t, at)


CONSTRUCTORS = ("__init__", "__copyinit__", "__moveinit__")


def is_static(declaration: tree.Function) -> bool:
    """Whether a struct's function has no receiver."""
    return any(d.name == "staticmethod" for d in declaration.decorators)


def taken(declaration: tree.Function, constructing: bool) -> list[tree.Parameter]:
    """The parameters that arguments go to: no results, no markers, no `self` being made."""
    parameters = [p for p in declaration.parameters if p.star != "marker" and p.convention != "out"]
    if constructing and parameters and parameters[0] is declaration.parameters[0]:
        return parameters[1:]
    return parameters


def match(declaration: tree.Function, arguments: list[Argument],
          parameters: list[tree.Parameter]) -> Any:  # fmt: skip
    """One argument (None: default, a list: variadic) per parameter; else (message, place)."""
    bound: list[Any] = [None] * len(parameters)
    index = {p.name: i for i, p in enumerate(parameters) if not p.positional_only}
    positional = [i for i, p in enumerate(parameters) if not p.keyword_only and not p.star]
    rest = next((i for i, p in enumerate(parameters) if p.star == "*"), None)
    if rest is not None:
        bound[rest] = []
    used, named = 0, False
    for argument in arguments:
        if argument.name:
            i = index.get(argument.name)
            if i is None:
                from difflib import get_close_matches

                near = get_close_matches(argument.name, list(index), 1, 0.6)
                hint = f" (did you mean `{near[0]}`?)" if near else ""
                return f"`{{name}}` has no parameter `{argument.name}`{hint}", argument.at
            if bound[i] is not None:
                return f"`{argument.name}` is given twice to `{{name}}`", argument.at
            bound[i] = argument
            named = True
        elif named:
            return "a positional argument follows a keyword argument", argument.at
        elif used < len(positional):
            if bound[positional[used]] is not None:
                return f"`{parameters[positional[used]].name}` is given twice to `{{name}}`", argument.at
            bound[positional[used]] = argument
            used += 1
        elif rest is not None:
            bound[rest].append(argument)
        else:
            most = len(positional)
            plural = "argument" if most == 1 else "arguments"
            given = len(arguments)
            if arguments[0].place is not None and arguments[0].expr is None:
                most, given = most - 1, given - 1  # the receiver is not counted
            return f"too many arguments: `{{name}}` takes {most} {plural}, {given} given", argument.at
    missing = [
        p.name for p, b in zip(parameters, bound, strict=True)
        if b is None and p.default is None and p.star != "**"
    ]  # fmt: skip
    if missing:
        names = ", ".join(f"`{m}`" for m in missing)
        return f"missing argument{'s' if len(missing) > 1 else ''} {names} of `{{name}}`", None
    return bound


def mentions(annotation: tree.Expr, declaration: tree.Function, inner: Scope, program: Any) -> bool:
    """Whether an annotation names a compile-time parameter that is not known yet."""
    unknown = {p.name for p in declaration.compile_time} - set(inner.names)
    if isinstance(annotation, tree.Name):
        return annotation.id in unknown
    from .conventions import walk

    for node in walk(annotation):
        if isinstance(node, tree.Name) and node.id in unknown:
            return True
        if isinstance(node, tree.ArrayType) and isinstance(node.size, tree.Name):
            if inner.find(node.size.id) is None:
                return True
    return False


def implicit_sizes(program: Any, declaration: tree.Function, scope: Scope) -> list[str]:
    """Names that a signature uses as sizes and nothing defines: compile-time parameters."""
    found = program.sizes.get(id(declaration))
    if found is None:
        from .conventions import walk

        annotations = [p.type for p in declaration.parameters] + [declaration.result]
        names = [
            n.size.id for a in annotations if a is not None and not isinstance(a, tree.Name)
            for n in walk(a) if isinstance(n, tree.ArrayType) and isinstance(n.size, tree.Name)
        ]  # fmt: skip
        found = [n for n in dict.fromkeys(names) if scope.find(n) is None]
        program.sizes[id(declaration)] = found
    return found


def meaning_key(meaning: Meaning) -> Any:
    """What distinguishes one compile-time argument from another."""
    if meaning.kind == "constant":
        const = meaning.what.const
        return ("constant", meaning.what.type, tuple(const) if isinstance(const, list) else const)
    return (meaning.kind, meaning.what)


def position(argument: Any) -> tuple[int, int]:
    """Where an argument stands: arguments are evaluated in the order of the call."""
    if isinstance(argument, list):
        return position(argument[0]) if argument else (1 << 60, 0)
    if argument is None:
        return (1 << 60, 0)
    return argument.at if argument.place is None else (-1, 0)


def argument_type(argument: Argument) -> Type:
    """The type of an evaluated argument."""
    if argument.result is not None:
        return argument.result.type
    return argument.place.type


__all__ = ["Argument", "Calls", "Variable"]
