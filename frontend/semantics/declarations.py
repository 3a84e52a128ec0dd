"""What declarations mean: structs, compile-time names."""

from __future__ import annotations

from ..source.diagnostics import Note
from ..syntax import tree
from ..types import (
    BOOL,
    DTYPE,
    FLOAT_LITERAL,
    INT_LITERAL,
    NONE,
    STR,
    ListType,
    StructType,
    TupleType,
    Type,
    resolve,
)
from .body import Body, storable
from .builtin import RULES
from .evaluation import evaluate
from .implied import meaning_key
from .program import INSTANCE_LIMIT, TYPE_NESTING_LIMIT, Program, Scope, Stop
from .symbols import Known, Meaning
from .tables import BUILTIN_TYPES, DTYPES
from .typed import Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


# --- structs --------------------------------------------------------------------------------------


def struct_type(body: Body, meaning: Meaning, applied: list[tree.Argument],
                at: Span) -> StructType:  # fmt: skip
    """The type of a struct declaration, with its compile-time arguments."""
    declaration: tree.Struct = meaning.what
    names: dict[str, Meaning] = {}
    if declaration.compile_time:
        names = RULES["arguments", "struct"](body, declaration, applied, at)
    elif applied:
        raise body.fail(f"`{declaration.name}` takes no parameters", at)
    return instance_of(body.program, declaration, names, at)


def instance_of(program: Program, declaration: tree.Struct, names: dict[str, Meaning],
                at: Span) -> StructType:  # fmt: skip
    """The struct for certain compile-time arguments."""
    key = (id(declaration), *(meaning_key(names[p.name]) for p in bindable(declaration)))
    found = program.structs.get(key)
    if found is None:
        found = declared_struct(program, declaration, names, key, at)
    layouts = program.layouts
    if found in layouts.later:
        if layouts.below_list:
            return found
        layouts.later.remove(found)
        lay_out_struct(program, found)
    if not found.laid_out and found.failed:
        raise Stop()
    return found


def declared_struct(program: Program, declaration: tree.Struct, arguments: dict[str, Meaning],
                    key: tuple[Any, ...], at: Span) -> StructType:  # fmt: skip
    """Declares a struct and its members; the layout is left for later."""
    name = program.modules.struct_name(declaration)
    depth = 1 + max((depth_of(m.what) for m in arguments.values() if m.kind == "type"), default=0)
    if depth > TYPE_NESTING_LIMIT or len(program.structs) >= INSTANCE_LIMIT:
        raise program.fail(f"the compile-time arguments of `{name}` grow without end", at,
                           "do not put ever larger types into the struct itself")  # fmt: skip
    if arguments:
        shown = ", ".join(shown_argument(arguments[p.name]) for p in bindable(declaration))
        name = f"{name}[{shown}]"
    t = StructType(name, declaration)
    t.depth = depth
    program.structs[key] = t
    t.scope = Scope(program.scope_of(declaration.name_at), {"Self": Meaning("type", t)})
    t.scope.names.update(arguments)
    t.arguments = arguments
    t.constants = dict(arguments)
    t.defaults = {}
    names = {d.name.split(".")[-1] for d in declaration.decorators}
    seen: dict[str, Span] = {}
    for member in declaration.members:
        if isinstance(member, tree.Function):
            declare_method(program, t, member)
        elif isinstance(member, tree.CompileTime):
            t.constants[member.name] = Meaning(
                "alias", Alias(member, program, Body(program, t.scope, None, "<comptime>"))
            )
        elif isinstance(member, tree.Field):
            if member.name in seen:
                program.report(f"field `{member.name}` is declared twice", member.name_at, "",
                               [note("first here", seen[member.name])])  # fmt: skip
                continue
            seen[member.name] = member.name_at
            t.declared_fields.append(member)
    if declaration.name == "PythonObject" and program.modules.is_of(declaration, "python.python"):
        t.sort = "python"
    t.fieldwise = "__init__" not in t.members or bool(names & {"value", "fieldwise_init"})
    if declaration.traits:
        from .traits import adopt

        for constant, scope in adopt(program, t, declaration):
            t.constants[constant.name] = Meaning(
                "alias", Alias(constant, program, Body(program, scope, None, "<comptime>"))
            )
    program.layouts.later.append(t)
    return t


def bindable(declaration: tree.Struct | tree.Function) -> list[tree.Parameter]:
    """The compile-time parameters of a declaration that take an argument."""
    return [p for p in declaration.compile_time if not p.star and not is_origin(p.type)]


def is_origin(t: tree.Expr | None) -> bool:
    """Whether a parameter says only where references come from, which is found without it."""
    if t.__class__ is tree.Subscript:
        t = t.value
    return t.__class__ is tree.Name and t.id in ORIGINS


ORIGINS = frozenset(
    "Origin OriginSet MutableOrigin ImmutableOrigin MutOrigin ImmutOrigin AnyLifetime "
    "ImmutableLifetime MutableLifetime Lifetime LifetimeSet".split()
)


def shown_argument(meaning: Meaning) -> str:
    """A compile-time argument as messages show it."""
    if meaning.kind == "functions":
        return str(meaning.what[0].name)
    if meaning.kind != "constant":
        return str(meaning.what)
    value = meaning.what.value
    return f'"{value}"' if meaning.what.type is STR else str(value)


def depth_of(t: Type) -> int:
    """How deep the arguments of structs lie in a type."""
    if isinstance(t, ListType):
        return 1 + depth_of(resolve(t.element))
    if isinstance(t, TupleType):
        return 1 + max((depth_of(resolve(i)) for i in t.items), default=0)
    return t.depth if isinstance(t, StructType) else 0


def lay_out_struct(program: Program, t: StructType) -> None:
    """The types of a struct's fields. What stands in a list has a layout when this one is done:
    it may hold this one, without having it inside."""
    layouts = program.layouts
    body = Body(program, t.scope, None, "<comptime>")
    below, layouts.below_list = layouts.below_list, 0
    layouts.running += 1
    for member in t.declared_fields:
        try:
            kind = body.annotation(member.type)
            storable(program, kind, member.at, "a field")
            if contains(kind):
                raise program.fail(f"`{t}` contains itself", member.at, "put it in a list")
            t.fields[member.name] = kind
            if member.default is not None:
                t.defaults[member.name] = member.default
        except Stop:
            t.failed = True
    layouts.running -= 1
    layouts.below_list = below
    if not t.failed:
        t.lay_out()
    while layouts.later and not layouts.running:
        lay_out_struct(program, layouts.later.pop(0))


def contains(t: Type) -> bool:
    """Whether a value of a type holds a value of an unfinished struct, not in a list."""
    if isinstance(t, ListType):
        return bool(t.size) and contains(t.element)
    if isinstance(t, TupleType):
        return any(contains(i) for i in t.items)
    return isinstance(t, StructType) and not t.laid_out


def note(message: str, at: Span) -> Note:
    """A related place."""
    return Note(message, at)


def declare_method(program: Program, t: StructType, member: tree.Function) -> None:
    """Files a struct's function under its name, or as its destructor, copier or mover."""
    name = member.name
    static = any(d.name == "staticmethod" for d in member.decorators)
    if (not static or name in SPECIAL) and (not member.parameters or member.parameters[0].star):
        program.report(f"`{name}` takes no `self`", member.name_at,
                       "write `self` first, or `@staticmethod` above it")  # fmt: skip
        t.failed = True
        return
    if id(member) in program.unsound:
        t.failed = True
        return
    keyword = [p for p in member.parameters[1:] if p.star != "marker"]
    if name in ("__del__", "__deinit__"):
        t.has_drop = True
        t.drop = lambda: special(program, t, member, "destructor")
        return
    lone = keyword[0] if len(keyword) == 1 else None
    if name == "__copyinit__" or (
        name == "__init__" and lone and lone.keyword_only and lone.name == "copy"
    ):
        t.copier = lambda: special(program, t, member, "constructor")
        return
    if name == "__moveinit__" or (
        name == "__init__" and lone and lone.keyword_only and lone.name in ("move", "take")
    ):
        t.mover = lambda: special(program, t, member, "constructor")
        return
    t.members.setdefault(name, []).append(member)


SPECIAL = ("__init__", "__copyinit__", "__moveinit__", "__del__", "__deinit__")


def special(program: Program, t: StructType, member: tree.Function, kind: str) -> Any:
    """The variant of a destructor, copy or move constructor."""
    parameters = [p for p in member.parameters if p.star != "marker" and p.convention != "out"]
    if kind == "constructor" and len(parameters) == 2:
        parameters = parameters[1:]
    if len(parameters) != 1:
        raise program.fail(f"`{member.name}` takes one value besides `self`", member.name_at)
    instance = program.request(member, t, t.scope, [t], (), member.at, parameters,
                               kind == "constructor")  # fmt: skip
    if kind == "destructor":
        instance.kind = "destructor"
        instance.parameter_modes, instance.inferred = ["own"], []
        instance.result_type = NONE
    else:
        instance.result_type = t
        if instance.parameter_modes == ["mut"]:
            instance.parameter_modes = ["read"]
    instance.is_special = True
    return instance.variant(())


# --- compile-time names ---------------------------------------------------------------------------


class Alias:
    """`alias N = …` not evaluated yet."""

    __slots__ = ("statement", "body", "program", "busy", "value")

    def __init__(self, statement: tree.CompileTime, program: Program, body: Body) -> None:
        self.statement = statement
        self.program = program
        self.busy = False
        self.value: Meaning | None = None
        self.body = body


def define_alias(body: Body, statement: tree.CompileTime) -> Meaning:
    """A compile-time name inside a function: evaluated where it stands."""
    made = Alias(statement, body.program, body)
    return alias_value(body.program, Meaning("alias", made, statement.name_at))


def alias_value(program: Program, meaning: Meaning) -> Meaning:
    """What a compile-time name stands for: a constant, a type or functions."""
    if meaning.kind != "alias":
        return meaning
    alias: Alias = meaning.what
    if alias.value is not None:
        if alias.value.kind == "failed":
            raise Stop()
        return alias.value
    statement = alias.statement
    if alias.busy:
        raise program.fail(f"`{statement.name}` is defined by itself", statement.at)
    alias.busy = True
    try:
        alias.value = compute_alias(program, alias, statement)
    except Stop:
        alias.value = Meaning("failed", None)
        raise
    finally:
        alias.busy = False
    return alias.value


def has_parameters(meaning: Meaning) -> bool:
    """Whether a name is a compile-time name that takes arguments."""
    return meaning.kind == "alias" and bool(meaning.what.statement.parameters)


def require_applied(body: Body, meaning: Meaning, at: Span) -> None:
    """A mistake if a compile-time name that takes arguments is named without them."""
    if has_parameters(meaning):
        name = meaning.what.statement.name
        raise body.fail(f"`{name}` needs its parameters", at, f"write {name}[…]")


def compute_alias(program: Program, alias: Alias, statement: tree.CompileTime) -> Meaning:
    """Evaluates a compile-time name."""
    if statement.value is None:
        raise program.fail(f"`{statement.name}` needs a value", statement.at)
    body = alias.body
    value = statement.value
    if isinstance(value, tree.Binary) and value.op == "&":
        from .traits import names_trait

        if names_trait(body, value.left):
            return Meaning("traits", value)
    if isinstance(value, tree.FunctionType):
        return Meaning("function type", value)
    if isinstance(value, tree.Lambda):
        function: Meaning = RULES["function", "argument"](body, value)
        return function
    meaning = body.static_meaning(value) if isinstance(value, tree.Name | tree.Attribute) else None
    if meaning is not None and meaning.kind in (
        "functions",
        "struct",
        "type",
        "builtin",
        "generic",
        "trait",
    ):
        if meaning.kind == "trait":
            return meaning
        if meaning.kind in ("functions", "builtin"):
            if not (isinstance(value, tree.Name) and value.id in BUILTIN_TYPES):
                return meaning
        return Meaning("type", body.annotation(value))
    if isinstance(value, tree.Attribute) and value.name in DTYPES and (
        value.value is None or isinstance(value.value, tree.Name) and value.value.id == "DType"
    ):  # fmt: skip
        return Meaning("constant", Known(DTYPE, DTYPES[value.name].kind), statement.name_at)
    if isinstance(value, tree.Subscript) and is_type_application(body, value):
        return Meaning("type", body.annotation(value))
    want = body.annotation(statement.type) if statement.type is not None else None
    found = evaluate(body, value, want)
    return Meaning("constant", Known(found.type, found.value), statement.name_at)


def is_type_application(body: Body, value: tree.Subscript) -> bool:
    """Whether `A[B]` is a type rather than an element."""
    meaning = body.static_meaning(value.value)
    return meaning is not None and meaning.kind in ("generic", "struct", "type")


def is_value_parameter(parameter: tree.Parameter) -> bool:
    """Whether a compile-time parameter is a value (`n: Int`) rather than a type (`T: Trait`)."""
    t = parameter.type
    return t is None or (isinstance(t, tree.Name) and t.id in BUILTIN_TYPES)


def defined(value: Any) -> Known:
    """The constant of a `-D NAME=value`."""
    if isinstance(value, bool):
        return Known(BOOL, value)
    if isinstance(value, int):
        return Known(INT_LITERAL, value)
    if isinstance(value, str):
        return Known(STR, value)
    return Known(FLOAT_LITERAL, value)
