"""Calls of declared functions: which version, which argument goes where, how each is passed."""

from __future__ import annotations

from . import ir, tree
from .compile_time import implicit_sizes, meaning_key, mentions
from .flow import is_plain
from .near import suggestion
from .order import touches
from .program import Instance, Scope
from .results import Direct, Result
from .types import (
    F64,
    I64,
    NONE,
    ListType,
    Literal,
    StructType,
    Type,
    ViewType,
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


def match(arguments: list[Argument], parameters: list[tree.Parameter]) -> Any:
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
                near = suggestion(argument.name, index)
                hint = f" ({near})" if near else ""
                return f"`{{name}}` has no parameter `{argument.name}`{hint}", argument.at
            if bound[i] is not None:
                return f"`{argument.name}` is given twice to `{{name}}`", argument.at
            bound[i] = argument
            named = True
        elif named:
            return "a positional argument follows a keyword argument", argument.at
        elif used < len(positional):
            if bound[positional[used]] is not None:
                return (
                    f"`{parameters[positional[used]].name}` is given twice to `{{name}}`",
                    argument.at,
                )
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
            return (
                f"too many arguments: `{{name}}` takes {most} {plural}, {given} given",
                argument.at,
            )
    missing = [
        p.name for p, b in zip(parameters, bound, strict=True)
        if b is None and p.default is None and p.star != "**"
    ]  # fmt: skip
    if missing:
        names = ", ".join(f"`{m}`" for m in missing)
        return f"missing argument{'s' if len(missing) > 1 else ''} {names} of `{{name}}`", None
    return bound


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


def base_of(place: Any) -> Direct:
    """The variable, or part of one, that a place belongs to."""
    while not isinstance(place, Direct):
        place = place.base
    return place


class Passing:
    """Mixin of the Lowerer."""

    def call_declared(self: Any, declarations: list[tree.Function], owner: StructType | None,
                      scope: Scope, arguments: list[Argument], at: Span, want: Type | None,
                      name: str, applied: list[tree.Argument] | None = None) -> Result:  # fmt: skip
        """A call of one of the functions declared under a name."""
        declaration = declarations[0]
        if len(declarations) > 1:
            declaration = self.choose(declarations, owner, scope, arguments, at, name)
        constructing = declaration.name in CONSTRUCTORS and owner is not None
        parameters = taken(declaration, constructing)
        bound = match(arguments, parameters)
        if bound is None or isinstance(bound, tuple):
            self.report_mismatch(declaration, at, name, bound)
        compile_time = self.compile_time_arguments(declaration, applied or [])
        inner = Scope(scope, compile_time)
        types, values, modes = [], [], []
        changed: dict[int, Any] = {}
        marks: dict[int, Any] = {}
        passed: dict[int, Any] = {}
        for i in sorted(range(len(bound)), key=lambda i: position(bound[i])):
            passed[i] = self.pass_argument(
                declaration, parameters[i], bound[i], inner, owner, at, name
            )
            marks[i] = self.mark()
        read = self.arguments_as_read(passed, marks)
        for i in range(len(bound)):
            t, value, mode, place = passed[i]
            types.append(t)
            values.append(value if mode == "mut" else read[i])
            modes.append(mode)
            if place is not None:
                changed[i] = place
        self.check_out_all(changed, values, at)
        unbound = [
            p.name for p in declaration.compile_time if p.name not in inner.names and not p.star
        ]
        unbound += [
            n for n in implicit_sizes(self.program, declaration, scope) if n not in inner.names
        ]
        if unbound:
            self.infer_from_result(declaration, inner, want)
            still = [n for n in unbound if n not in inner.names]
            if still:
                raise self.program.fail(
                    f"the compile-time parameter `{still[0]}` of `{name}` is not known", at,
                    f"give it: {name}[…](…), or -D {still[0]}=…")  # fmt: skip
        key = tuple((k, meaning_key(m)) for k, m in sorted(inner.names.items()))
        instance = self.program.request(
            declaration, owner, inner, types, key, at, parameters, constructing
        )
        result_type = self.program.result_of(instance, at, name)
        self.check_plain_modes(instance, modes)
        dst = self.temp(result_type, at) if result_type is not NONE else None
        callee = instance if "lend" in instance.parameter_modes else instance.variant(())
        self.block.body.append(
            ir.Instruction("call", dst, values, at, list(instance.parameter_modes), callee)
        )
        for i, place in changed.items():
            self.checkin(place, values[i], at)
        if dst is None:
            return Result(None, NONE, False, None)
        return Result(dst, result_type, True)

    def arguments_as_read(
        self: Any, passed: dict[int, Any], marks: dict[int, Any]
    ) -> dict[int, Any]:
        """The values of arguments, each as it was when it was evaluated."""
        results = [Result(value, t) for t, value, _, _ in passed.values()]
        read = self.as_read(results, list(marks.values()))
        return {i: r.value for i, r in zip(passed, read, strict=True)}

    def check_out_all(self: Any, changed: dict[int, Any], values: list[Any], at: Span) -> None:
        """Takes elements that are passed for change out of their lists, when all is evaluated."""
        for i, place in changed.items():
            held = base_of(place).value
            root = held.register
            for j, other in enumerate(values):
                if other is None:
                    if j <= i or base_of(changed[j]).value.register is not root:
                        continue
                elif other.register is not root and root not in other.register.bases:
                    continue
                elif is_plain(other.type):
                    values[j] = self.own_plain(Result(other, other.type), at)
                    continue
                elif other.register is root and not touches(held, other):
                    continue
                else:
                    values[j] = self.copied(Result(other, other.type), at)
                self.program.report(
                    f"`{root.name}` is passed for change and also as another argument", at,
                    "pass a copy: .copy()", self.note("declared here", root.at))  # fmt: skip
        for i, place in changed.items():
            values[i] = self.checkout(place, at)

    def check_plain_modes(self: Any, instance: Instance, modes: list[str]) -> None:
        """The modes that arguments were lowered for are those of the instance."""
        assert instance.parameter_modes == modes, (instance.parameter_modes, modes)

    def pass_argument(self: Any, declaration: tree.Function, parameter: tree.Parameter,
                      argument: Any, inner: Scope, owner: StructType | None, at: Span,
                      name: str) -> tuple[Type, Any, str, Any]:  # fmt: skip
        """Lowers one argument: its type, IR value, mode; or the place to check out, instead."""
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
        elif annotation is not None and not mentions(annotation, declaration, inner):
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
                    place_result = self.convert(
                        self.read_place(place, argument.at), hint, argument.at
                    )
                    t = resolve(place_result.type)
                if t is not None and hint is None and annotation is not None:
                    self.infer(annotation, t, inner, declaration, argument.at)
                if t is not None and program.convention(declaration, parameter, t) == "mut":
                    had = resolve(place.type)
                    if had is not t:
                        raise program.fail(f"expected `{t}`, found `{had}`", argument.at,
                                           "what is changed is not converted")  # fmt: skip
                    self.check_changeable(place, argument.at, "pass for change")
                    if isinstance(place, Direct):
                        return t, place.value, "mut", None
                    return t, None, "mut", place
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
            if unify(t.element, hint.element) and parameter.convention not in ("own", "mut"):
                return Result(result.value, result.type)
        return self.convert(result, hint, at, f"for parameter `{parameter.name}` of `{name}`")

    def default_value(
        self: Any, parameter: tree.Parameter, hint: Type | None, inner: Scope
    ) -> Result:
        """The value of a parameter that was not given, in the scope of its declaration."""
        scopes, scope = self.scopes, self.scope
        fresh: list[dict[str, Any]] = [{}]
        self.scopes, self.scope = fresh, inner
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

    def pass_variadic(
        self: Any,
        declaration: tree.Function,
        parameter: tree.Parameter,
        arguments: Any,
        inner: Scope,
        at: Span,
    ) -> tuple[Type, Any, str, Any]:
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
            bound = match(arguments, parameters)
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
            total = self.fitness(declaration, parameters, bound, scope)
            if total > score:
                best, score = declaration, total
        if best is None:
            shown = ", ".join(str(resolve(argument_type(a))) for a in arguments)
            raise self.program.fail(f"no version of `{name}` takes ({shown})", at, "",
                                    [n for d in declarations
                                     for n in self.note("a version", d.name_at)])  # fmt: skip
        return best

    def fitness(self: Any, declaration: tree.Function, parameters: list[tree.Parameter],
                bound: list[Any], scope: Scope) -> int:  # fmt: skip
        """How well evaluated arguments fit a declaration; -1: not at all."""
        total = 0
        inner = Scope(scope, {})
        for parameter, argument in zip(parameters, bound, strict=True):
            if argument is None or isinstance(argument, list):
                continue
            if parameter.type is None or mentions(parameter.type, declaration, inner):
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
            elif (
                isinstance(t, ViewType)
                and isinstance(wanted, ListType)
                and t.element is wanted.element
            ):
                total += 6
            elif isinstance(t, ListType) and isinstance(wanted, ListType) and (
                isinstance(resolve(t.element), TypeVariable)
            ):  # fmt: skip
                total += 5
            else:
                return -1
        return total

    def report_mismatch(
        self: Any,
        declaration: tree.Function,
        at: Span,
        name: str,
        bound: Any,
    ) -> None:
        """The mistake of arguments that do not match the parameters."""
        message, place = bound if bound is not None else ("the arguments do not fit", None)
        note = self.note(f"`{name}` is declared here", declaration.name_at)
        raise self.program.fail(message.format(name=name), place or at, "", note)
