"""Calls: which function is meant, which argument goes where, how each is passed; and the
conversions that calls make: constructors marked `@implicit`, operators, truth."""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from ..types import (
    BOOL,
    F64,
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
from . import numbers, typed
from .binding import (
    CONSTRUCTORS,
    LAST,
    Argument,
    evaluation,
    is_static,
    match,
    may_take_function,
    position,
    taken,
    takes_any,
)
from .body import Body, constant, is_constant, kept, local, note, type_of
from .builtin import RULES, ended
from .changes import check_changeable, slice_changed
from .declarations import bindable
from .implied import implicit_sizes, meaning_key, mentions
from .names import unknown_member
from .program import Scope, Surroundings
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def written(body: Body, call: tree.Call) -> list[Argument]:
    """The arguments of a call, not looked at yet."""
    made = []
    for a in call.args:
        if a.star:
            raise body.fail("unpacking arguments is not supported yet", a.at)
        made.append(Argument(a.name or "", a.value, a.value.at))
    return made


# --- conversion ----------------------------------------------------------------------------------


def convert(body: Body, expr: Expr, want: Type, at: Span, purpose: str = "") -> Expr:
    """The expression as exactly the wanted type; a mistake if it does not convert by itself."""
    t = expr.type
    if t is want:
        return expr
    want, t = resolve(want), resolve(t)
    if t is want:
        return expr
    number = numbers.convert_number(body, expr, want, at)
    if number is not None:
        return number
    if unify(t, want):
        return expr
    if isinstance(t, ViewType) and isinstance(want, ListType) and want.size is None:
        if unify(t.element, want.element):
            return typed.Own(at, want, expr)
    if isinstance(want, ViewType) and isinstance(t, ListType) and t.element is want.element:
        return expr
    if isinstance(t, TupleType) and isinstance(want, TupleType):
        if len(t.items) == len(want.items):
            return convert_tuple(body, expr, t, want, at)
    if want is BOOL and t.sort == "python":
        return truth(body, expr, at)
    implicit = implicit_constructor(body, want, expr, at)
    if implicit is not None:
        return implicit
    converts = RULES.get(("convert", want.kind)) or want is BOOL and RULES.get(("truth", t.kind))
    if converts and (made := converts(body, expr, *([want] if want is not BOOL else []), at)):
        return made
    remedy = ""
    if t.is_number and want.is_number and want is not t:
        remedy = f"cast it: {want}(…)"
    elif want is STR:
        remedy = "convert it: String(…)"
    elif t is STR and want.is_number:
        remedy = f"convert it: {'Int' if want.is_int else 'Float64'}(…)"
    expected = f"`{want}` {purpose}" if purpose else f"`{want}`"
    raise body.fail(f"expected {expected}, found `{t}`", at, remedy)


def convert_tuple(body: Body, expr: Expr, t: TupleType, want: TupleType, at: Span) -> Expr:
    """A tuple item by item."""
    held = body.temporary(t, at)
    offset, items = 0, []
    for have, item in zip(t.items, want.items, strict=True):
        part = typed.Field(at, have, local(held, at), offset, "")
        items.append(convert(body, part, item, at))
        offset += have.slots
    return typed.Convert(at, want, held, expr, items)


def implicit_constructor(body: Body, want: Type, expr: Expr, at: Span) -> Expr | None:
    """The value through a constructor of `want` that is marked @implicit, if there is one."""
    if not isinstance(want, StructType):
        return None
    if want.sort == "python":
        return RULES["convert", "python"](body, expr, at)
    if type_of(expr) is NONE and "__is__" in want.members and is_constant(expr):
        return construct(body, want, [], at)
    for declaration in want.members.get("__init__", ()):
        if declaration.parameters[0].convention == "mut" or any(
            d.name == "implicit" for d in declaration.decorators
        ):  # `inout self`: of the time when all of them were
            taking = [p for p in declaration.parameters[1:] if not p.star]
            if len(taking) == 1:
                wanted = body.annotation(taking[0].type, want.scope)
                if wanted is type_of(expr) or is_constant(expr):
                    return construct(body, want, [Argument("", None, at, expr)], at, declaration)
    return None


def value_as(body: Body, node: tree.Expr, want: Type) -> Expr:
    """The value of a syntax node as a type."""
    return convert(body, body.value(node, want), want, node.at)


def truth(body: Body, expr: Expr, at: Span) -> Expr:
    """The expression as a Bool, as `if` sees it."""
    t = type_of(expr)
    if t is BOOL or t.is_number:
        return numbers.scalar_truth(body, expr, at)
    if t is STR or isinstance(t, ListType | ViewType):
        return numbers.scalar_truth(body, length(body, expr, at), at)
    if isinstance(t, StructType):
        for name in ("__bool__", "__len__"):
            if name in t.members:
                return truth(body, call_method(body, expr, name, [], at), at)
    if rule := RULES.get(("truth", t.kind)):
        return rule(body, expr, at)
    raise body.fail(f"`{t}` is not true or false", at, "compare it with something")


def condition(body: Body, node: tree.Expr) -> Expr:
    """A syntax node as a condition: of `and`, `or`, `not` each operand is true or false."""
    if isinstance(node, tree.Logical):
        left: Expr = condition(body, node.left)
        right = condition(body, node.right)
        if is_constant(left):
            return left if left.value == (node.op == "or") else right
        return typed.Logical(node.at, BOOL, node.op, left, right)
    if isinstance(node, tree.Unary) and node.op == "not":
        operand: Expr = condition(body, node.operand)
        if is_constant(operand):
            return constant(not operand.value, BOOL, node.at)
        return typed.Not(node.at, BOOL, operand)
    return truth(body, body.value(node, BOOL), node.at)


def length(body: Body, expr: Expr, at: Span) -> Expr:
    """len(x): of lists and texts the header's length, read in place."""
    t = type_of(expr)
    if is_constant(expr) and t is STR:
        return constant(len(expr.value.encode()), I64, at)
    if isinstance(t, TupleType):
        return constant(len(t.items), I64, at)
    if isinstance(t, StructType):
        return convert(body, call_method(body, expr, "__len__", [], at), I64, at)
    if t is STR or isinstance(t, ListType | ViewType):
        return typed.Length(at, I64, expr)
    if rule := RULES.get(("length", t.kind)):
        return rule(body, expr, at)
    raise body.fail(f"`{t}` has no length", at)


# --- members -------------------------------------------------------------------------------------


def call_method(body: Body, receiver: Expr, name: str, arguments: list[tuple[str, Expr]],
                at: Span, want: Type | None = None) -> Expr:  # fmt: skip
    """A method of a struct with typed arguments: (keyword or "", expression) pairs."""
    t = type_of(receiver)
    if not isinstance(t, StructType) or name not in t.members:
        known = t.members if isinstance(t, StructType) else ()
        raise body.fail(f"`{t}` has no method `{name}`", at,
                        suggestion(name, known, f"define `{name}`"))  # fmt: skip
    made = [Argument(k, None, at, v) for k, v in arguments]
    return call_member(body, t, name, receiver, made, at, want)


def call_member(body: Body, t: StructType, name: str, receiver: Expr, arguments: list[Argument],
                at: Span, want: Type | None,
                applied: list[tree.Argument] | None = None) -> Expr:  # fmt: skip
    """A struct's method, its receiver being what an expression gives."""
    declarations = t.members[name]
    if not is_static(declarations[0]):
        first = Argument("", None, at, numbers.fixed(body, receiver), True)
        arguments = [first, *arguments]
    return call_declared(
        body, declarations, t, t.scope, arguments, at, want, f"{t}.{name}", applied
    )


def construct(body: Body, t: StructType, arguments: list[Argument], at: Span,
              declaration: tree.Function | None = None) -> Expr:  # fmt: skip
    """`T(…)`: by a constructor, or from the fields."""
    if len(arguments) == 1 and "__is__" in t.members and is_none(arguments[0].expr):
        arguments = []
    if t.sort == "python" and len(arguments) == 1 and not arguments[0].name:
        return RULES["construct", "python"](body, arguments[0], at)
    declarations = [declaration] if declaration else list(t.members.get("__init__", ()))
    if declarations and not (t.fieldwise and fits_fields(t, arguments, declarations)):
        return call_declared(body, declarations, t, t.scope, arguments, at, None, str(t))
    return from_fields(body, t, arguments, at)


def is_none(node: tree.Expr | None) -> bool:
    """Whether it is `None`, of which a struct that compares itself with it makes an empty one."""
    return isinstance(node, tree.Constant) and node.value is None


def fits_fields(t: StructType, arguments: list[Argument],
                declarations: list[tree.Function]) -> bool:  # fmt: skip
    """Whether a call means the constructor from the fields and none of the written ones."""
    if len(arguments) != len(t.fields):
        return False
    return not any(isinstance(match(arguments, taken(d, True)), list) for d in declarations)


def from_fields(body: Body, t: StructType, arguments: list[Argument], at: Span) -> Expr:
    """A struct from its fields, by position and name."""
    given: dict[str, Argument] = {}
    names = list(t.fields)
    for i, argument in enumerate(arguments):
        if argument.name:
            name = argument.name
            if name not in t.fields:
                raise unknown_member(body, t, name, argument.at, "field")
        elif i < len(names):
            name = names[i]
        else:
            raise body.fail(f"`{t}` takes {len(names)} values, {len(arguments)} given", argument.at)
        if name in given:
            raise body.fail(f"field `{name}` is given twice", argument.at)
        given[name] = argument
    missing = [n for n in names if n not in given and n not in t.defaults]
    if missing:
        raise body.fail(
            f"`{t}` misses " + ", ".join(f"`{m}`" for m in missing), at,
            "give a value for each field")  # fmt: skip
    made: dict[str, Expr] = {}
    order = sorted(names, key=lambda n: given[n].at if n in given else LAST)
    for name in order:
        kind = resolve(t.fields[name])
        if name in given:
            argument = given[name]
            made[name] = convert(body, argument_value(body, argument, kind), kind, argument.at)
        else:
            made[name] = body.within(t.scope, value_as, body, t.defaults[name], kind)
    return typed.Construct(at, t, [made[n] for n in names], evaluation(order, names))


# --- declared functions --------------------------------------------------------------------------


def call_declared(body: Body, declarations: list[tree.Function], owner: StructType | None,
                  around: Scope | None, arguments: list[Argument], at: Span, want: Type | None,
                  name: str, applied: list[tree.Argument] | None = None) -> Expr:  # fmt: skip
    """A call of one of the functions declared under a name. `around` has the names that they see:
    None for those of the module that they are in."""
    declaration = declarations[0]
    scope = around or body.program.scope_of(declaration.name_at)
    if len(declarations) > 1:
        from .overloads import choose

        declaration = choose(body, declarations, owner, scope, arguments, at, name, applied)
    if takes_any(declaration):
        arguments = RULES["gather", "python"](body, arguments, at)
    constructing = declaration.name in CONSTRUCTORS and owner is not None
    if owner is not None and owner.homes:
        scope = owner.homes.get(id(declaration), scope)
    parameters = taken(declaration, constructing)
    bound = match(arguments, parameters)
    if bound is None or isinstance(bound, tuple):
        message, place = bound if bound is not None else ("the arguments do not fit", None)
        raise body.fail(message.format(name=name), place or at, "",
                        note(f"`{name}` is declared here", declaration.name_at))  # fmt: skip
    inner = Scope(scope, {})
    functions = {}
    if any(map(may_take_function, parameters, bound)):
        functions = RULES["functions", "given"](body, declaration, parameters, bound)
        left = [i for i, p in enumerate(parameters) if p.name not in functions]
        parameters, bound = [parameters[i] for i in left], [bound[i] for i in left]
    if declaration.compile_time:
        from .parameters import given

        inner.names = given(body, declaration, applied or [], scope)
    elif applied:
        raise body.fail("too many compile-time arguments", applied[0].at)
    inner.names.update(functions)
    order = sorted(range(len(bound)), key=lambda i: position(bound[i]))
    passed: dict[int, tuple[Type, Expr, str]] = {}
    for i in order:
        passed[i] = pass_argument(
            body, declaration, parameters[i], bound[i], inner, owner, at, name
        )
    unbound = [p.name for p in bindable(declaration) if p.name not in inner.names]
    unbound += [n for n in implicit_sizes(body.program, declaration, scope) if n not in inner.names]
    if unbound:
        from .parameters import add_defaults, infer_from_result

        infer_from_result(body, declaration, inner, want)
        add_defaults(body, declaration, inner)
        still = [n for n in unbound if n not in inner.names]
        if still:
            raise body.fail(
                f"the compile-time parameter `{still[0]}` of `{name}` is not known", at,
                f"give it: {name}[…](…), or -D {still[0]}=…")  # fmt: skip
    if declaration.compile_time:
        from .traits import check_bounds

        check_bounds(body, declaration, inner, at, name)
    key: Any = tuple((k, meaning_key(m)) for k, m in sorted(inner.names.items()))
    if isinstance(scope, Surroundings):
        key = (scope, key)
    positions = range(len(bound))
    types = [passed[i][0] for i in positions]
    instance = body.program.request(
        declaration, owner, inner, types, key, at, parameters, constructing
    )
    result = body.program.result_of(instance, at)
    values = [passed[i][1] for i in positions]
    modes = [passed[i][2] for i in positions]
    call = typed.Call(at, result, instance, values, modes, evaluation(order, list(positions)))
    body.calls.append(call)
    made: Expr = RULES["call", "raises"](body, call, result, name) if instance.raises else call
    return ended(made, at) if getattr(declaration.result, "id", "") == "Never" else made


def argument_value(body: Body, argument: Argument, hint: Type | None) -> Expr:
    """The value of an argument."""
    if argument.result is not None:
        return argument.result
    return body.value(argument.expr, hint)


def pass_argument(body: Body, declaration: tree.Function, parameter: tree.Parameter,
                  argument: Any, inner: Scope, owner: StructType | None, at: Span,
                  name: str) -> tuple[Type, Expr, str]:  # fmt: skip
    """One argument: its type, its value, and how it is passed."""
    program = body.program
    annotation = parameter.type
    hint: Type | None = None
    if annotation is None and owner is not None and parameter is declaration.parameters[0] and (
        not is_static(declaration)
    ):  # fmt: skip
        hint = owner
    elif parameter.star == "*":
        return pass_variadic(body, declaration, parameter, argument, inner, at)
    elif annotation is not None and not mentions(annotation, declaration, inner):
        hint = body.annotation(annotation, inner)
    if argument is None:
        if hint is None and declaration.compile_time:
            from .parameters import add_defaults

            add_defaults(body, declaration, inner)
            if annotation is not None and not mentions(annotation, declaration, inner):
                hint = body.annotation(annotation, inner)
        from .defaults import default_value

        value = default_value(body, parameter, hint, inner, at)
        place_at = at
    else:
        value = argument_value(body, argument, hint)
        place_at = argument.at
    if parameter.convention == "mut" and isinstance(value, typed.Place) and argument is not None:
        place, t = value, type_of(value)
        is_slice = isinstance(value, typed.Slice)
        if hint is not None and t is not hint:
            value = convert(body, value, hint, place_at)
            t = type_of(value)
        elif hint is None and annotation is not None:
            from .parameters import infer

            infer(body, annotation, t, inner, declaration, place_at)
        check_changeable(body, place, place_at, "pass for change")
        if is_slice:
            raise slice_changed(body, place_at)
        if type_of(place) is not t:
            raise body.fail(f"expected `{t}`, found `{type_of(place)}`", place_at,
                            "what is changed is not converted")  # fmt: skip
        return t, value, "mut"
    elif parameter.convention == "mut" and argument is not None and (
        argument.expr is not None
        and not isinstance(argument.expr, tree.Call | tree.ListDisplay | tree.Transfer)
    ):  # fmt: skip
        raise body.fail(f"`{name}` changes this argument, so it must be a variable",
                        place_at, "assign it to a variable first")  # fmt: skip
    if hint is not None:
        value = convert_argument(body, value, hint, place_at, parameter, name)
        t = hint
    else:
        value = numbers.fixed(body, value)
        t = kept(type_of(value))
        if t is NONE:
            raise body.fail("this has no value", place_at)
        if annotation is not None:
            from .parameters import infer

            infer(body, annotation, t, inner, declaration, place_at)
            if mentions(annotation, declaration, inner):
                raise body.fail(f"`{t}` does not fit parameter `{parameter.name}` of `{name}`",
                                place_at)  # fmt: skip
            full = body.annotation(annotation, inner)
            value = convert_argument(body, value, full, place_at, parameter, name)
            t = full
    return t, value, program.convention(parameter, t)


def convert_argument(body: Body, value: Expr, hint: Type, at: Span, parameter: tree.Parameter,
                     name: str) -> Expr:  # fmt: skip
    """Converts an argument; a list given where a slice is read needs no copy."""
    t = type_of(value)
    if isinstance(t, ViewType) and isinstance(hint, ListType) and hint.size is None:
        if unify(t.element, hint.element) and parameter.convention not in ("own", "mut"):
            return value
    return convert(body, value, hint, at, f"for parameter `{parameter.name}` of `{name}`")


def pass_variadic(body: Body, declaration: tree.Function, parameter: tree.Parameter,
                  arguments: Any, inner: Scope, at: Span) -> tuple[Type, Expr, str]:  # fmt: skip
    """The arguments of `*xs` as one list."""
    items = arguments if isinstance(arguments, list) else []
    if parameter.type is not None:
        element = body.annotation(parameter.type, inner)
        values = [convert(body, argument_value(body, a, element), element, a.at) for a in items]
    else:
        values = [argument_value(body, a, None) for a in items]
        if not values:
            raise body.fail(f"the type of `*{parameter.name}` is not known", at)
        element = common_element(body, values, [a.at for a in items])
        values = [convert(body, v, element, a.at) for v, a in zip(values, items, strict=True)]
    t = list_of(element)
    mode = body.program.convention(parameter, t)
    return t, typed.ListOf(at, t, values), mode


# --- alternatives --------------------------------------------------------------------------------


def meet(body: Body, first: Expr, second: Expr, at: Span, want: Type | None) -> Type:
    """The one type of two alternatives."""
    a, b = type_of(first), type_of(second)
    a = list_of(a.element) if isinstance(a, ViewType) else a
    b = list_of(b.element) if isinstance(b, ViewType) else b
    if a.is_number and b.is_number:
        if isinstance(a, Literal) and isinstance(b, Literal):
            if want is not None and want.is_number and not isinstance(want, Literal):
                if want.is_float or (a.is_int and b.is_int):
                    return want
            return I64 if a.is_int and b.is_int else F64
        if not isinstance(a, Literal) and not isinstance(b, Literal) and a is not b:
            if not (a.is_float or b.is_float):
                raise body.fail(f"the alternatives are `{a}` and `{b}`", at, "convert one of them")
        return numbers.common_type(body, first, second, at, "if", want, False)
    if unify(a, b):
        return resolve(a)
    raise body.fail(f"the alternatives are `{a}` and `{b}`", at, "both must have one type")


def common_element(body: Body, items: list[Expr], places: list[Span]) -> Type:
    """The element type of a list display without a wanted type."""
    first = items[0]
    for item, at in zip(items[1:], places[1:], strict=True):
        t = meet(body, first, item, at, None)
        first = constant(getattr(first, "value", 0), t, at)
    t = resolve(first.type)
    if t is NONE:
        raise body.fail("`None` cannot be a list's element", places[0])
    return kept(t)


Body.convert = convert  # what evaluates constants asks for it
