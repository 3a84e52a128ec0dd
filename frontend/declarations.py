"""What declarations mean: types, structs, compile-time names, imports."""

from __future__ import annotations

from fractions import Fraction

from . import ir, tree
from .annotations import BUILTIN_TYPES, DTYPES, LATER, ScopeLowerer, storable, type_of
from .modules import MODULES
from .modules import member as meaning_in
from .near import suggestion
from .program import Program, Scope, Stop
from .results import Meaning, Result
from .source import Note
from .types import (
    BOOL,
    FLOAT_LITERAL,
    INT_LITERAL,
    NONE,
    STR,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    list_of,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


# --- types ----------------------------------------------------------------------------------------


# --- structs --------------------------------------------------------------------------------------


def struct_type(program: Program, meaning: Meaning, applied: list[tree.Argument], low: Any,
                at: Span) -> StructType:  # fmt: skip
    """The type of a struct declaration."""
    declaration: tree.Struct = meaning.what
    if declaration.compile_time:
        raise program.fail(f"`{declaration.name}` has parameters, which are not supported yet", at)
    if applied:
        raise program.fail(f"`{declaration.name}` takes no parameters", at)
    found = program.structs.get(id(declaration))
    if found is None:
        found = make_struct(program, declaration)
    if not found.laid_out and found.failed:
        raise Stop()
    return found


def make_struct(program: Program, declaration: tree.Struct) -> StructType:
    """Declares a struct: members first, then the layout."""
    t = StructType(declaration.name, declaration)
    program.structs[id(declaration)] = t
    t.scope = Scope(program.globals, {"Self": Meaning("type", t)})
    t.constants = {}
    t.defaults = {}
    t.failed = False
    names = {d.name.split(".")[-1] for d in declaration.decorators}
    t.traits = {x.id for x in declaration.traits if isinstance(x, tree.Name)}
    t.traits |= {a.id for x in declaration.traits for a in split_traits(x)}
    seen: dict[str, Span] = {}
    pending = []
    for member in declaration.members:
        if isinstance(member, tree.Function):
            declare_method(program, t, member)
        elif isinstance(member, tree.CompileTime):
            t.constants[member.name] = Meaning("alias", Alias(member, t.scope, program))
        elif isinstance(member, tree.Field):
            if member.name in seen:
                program.report(f"field `{member.name}` is declared twice", member.name_at, "",
                               [note("first here", seen[member.name])])  # fmt: skip
                continue
            seen[member.name] = member.name_at
            pending.append(member)
    t.fieldwise = "__init__" not in t.members or bool(names & {"value", "fieldwise_init"})
    low = ScopeLowerer.of(program, t.scope, None)
    for member in pending:
        try:
            kind = type_of(program, member.type, t.scope, low)
            storable(program, kind, member.at, "a field")
            if contains(kind, t):
                raise program.fail(f"`{t}` contains itself", member.at, "put it in a list")
            t.fields[member.name] = kind
            if member.default is not None:
                t.defaults[member.name] = member.default
        except Stop:
            t.failed = True
    if t.failed:
        raise Stop()
    t.lay_out()
    return t


def split_traits(expr: Any) -> list[tree.Name]:
    """The names in `A & B`."""
    if isinstance(expr, tree.Binary) and expr.op == "&":
        return split_traits(expr.left) + split_traits(expr.right)
    return [expr] if isinstance(expr, tree.Name) else []


def contains(t: Type, struct: StructType) -> bool:
    """Whether a value of a type holds a value of an unfinished struct side by side."""
    if isinstance(t, StructType):
        return not t.laid_out
    if isinstance(t, TupleType):
        return any(contains(i, struct) for i in t.items)
    return False


def note(message: str, at: Span) -> Any:
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
        instance.parameter_modes = ["own"]
        instance.result_type = NONE
    else:
        instance.result_type = t
        if instance.parameter_modes == ["mut"]:
            instance.parameter_modes = ["read"]
    return instance.variant(())


# --- compile-time names ---------------------------------------------------------------------------


class Alias:
    """`alias N = …` not evaluated yet."""

    __slots__ = ("statement", "scope", "program", "busy", "value", "low")

    def __init__(
        self, statement: tree.CompileTime, scope: Any, program: Program, low: Any = None
    ) -> None:
        self.statement = statement
        self.scope = scope
        self.program = program
        self.busy = False
        self.value: Meaning | None = None
        self.low = low


def define_alias(program: Program, statement: tree.CompileTime, low: Any) -> Meaning:
    """A compile-time name inside a function: evaluated where it stands."""
    return alias_value(
        program, Meaning("alias", Alias(statement, low, program, low), statement.name_at)
    )


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


def compute_alias(program: Program, alias: Alias, statement: tree.CompileTime) -> Meaning:
    """Evaluates a compile-time name."""
    if statement.value is None:
        raise program.fail(f"`{statement.name}` needs a value", statement.at)
    if statement.parameters:
        raise program.fail("compile-time names with parameters are not supported yet", statement.at)
    low = alias.low or ScopeLowerer.of(program, alias.scope, None)
    value = statement.value
    meaning = low.static_meaning(value) if isinstance(value, tree.Name | tree.Attribute) else None
    if meaning is not None and meaning.kind in (
        "functions",
        "struct",
        "type",
        "builtin",
        "generic",
    ):
        if meaning.kind in ("functions", "builtin"):
            if not (isinstance(value, tree.Name) and value.id in BUILTIN_TYPES):
                return meaning
        return Meaning("type", low.program_type(value, None))
    if isinstance(value, tree.Attribute) and value.name in DTYPES and (
        value.value is None or isinstance(value.value, tree.Name) and value.value.id == "DType"
    ):  # fmt: skip
        return Meaning("dtype", DTYPES[value.name])
    if isinstance(value, tree.Subscript) and is_type_application(value, low):
        return Meaning("type", low.program_type(value, None))
    want = low.program_type(statement.type, None) if statement.type is not None else None
    result = evaluate(program, value, low, want)
    if want is not None:
        result = low.convert(result, want, value.at)
    return Meaning("constant", result, statement.name_at)


def is_type_application(value: tree.Subscript, low: Any) -> bool:
    """Whether `A[B]` is a type rather than an element."""
    meaning = low.static_meaning(value.value)
    return meaning is not None and meaning.kind in ("generic", "struct", "type")


def is_value_parameter(parameter: tree.Parameter) -> bool:
    """Whether a compile-time parameter is a value (`n: Int`) rather than a type (`T: Trait`)."""
    t = parameter.type
    return t is None or (isinstance(t, tree.Name) and t.id in BUILTIN_TYPES)


def evaluate(program: Program, expr: tree.Expr, low: Any, want: Type | None = None) -> Result:
    """The constant value of an expression; whatever is not folded is run on the machine."""
    from .lower import Lowerer

    function = ir.Function("<comptime>", NONE, expr.at)
    scratch = Lowerer(program, function, low.scope)
    scratch.scopes = [
        {k: v for k, v in names.items() if isinstance(v, Meaning)} for names in low.scopes
    ] + [{}]
    scratch.result_type = None
    result = scratch.lower(expr, want)
    if result.is_const:
        if want is not None and not isinstance(result.type, Literal) and result.type is not NONE:
            result = scratch.convert(result, want, expr.at)
        return result
    if want is not None:
        result = scratch.convert(result, want, expr.at)
    t = resolve(result.type)
    if t.kind == "view":
        result = Result(scratch.own(result, expr.at), list_of(t.element), True)
        t = resolve(result.type)
    check_presentable(program, t, expr.at)
    function.result = t
    scratch.end(ir.ret(scratch.own(result, expr.at), expr.at))
    from .compile import run_now

    value = run_now(program, function, expr.at)
    if elements(value) > CONSTANT_LIMIT:
        raise program.fail(
            f"a compile-time constant has at most {CONSTANT_LIMIT} elements", expr.at,
            "make it when the program runs",
        )  # fmt: skip
    return Result(None, t, False, imported(t, value))


CONSTANT_LIMIT = 1 << 16  # elements of a compile-time list: each is an instruction where it is used


def elements(value: Any) -> int:
    """How many elements a computed value has, those of its lists included."""
    if not isinstance(value, list | tuple):
        return 0
    return len(value) + (sum(map(elements, value)) if value and value[0].__class__ is list else 0)


def check_presentable(program: Program, t: Type, at: Span) -> None:
    """A mistake if values of a type cannot be compile-time constants."""
    if isinstance(t, ListType):
        check_presentable(program, resolve(t.element), at)
    elif isinstance(t, TupleType):
        for item in t.items:
            check_presentable(program, resolve(item), at)
    elif not (t.is_number or t in (BOOL, STR)):
        raise program.fail(f"a `{t}` cannot be a compile-time constant", at)


def imported(t: Type, value: Any) -> Any:
    """A value that the machine computed, as a constant."""
    if isinstance(t, ListType):
        return [imported(resolve(t.element), v) for v in value]
    if isinstance(t, TupleType):
        return tuple(imported(resolve(k), v) for k, v in zip(t.items, value, strict=True))
    return value


def defined(value: Any) -> Result:
    """The constant of a `-D NAME=value`."""
    if isinstance(value, bool):
        return Result(None, BOOL, False, value)
    if isinstance(value, int):
        return Result(None, INT_LITERAL, False, value)
    if isinstance(value, Fraction):
        return Result(None, FLOAT_LITERAL, False, value)
    return Result(None, STR, False, value)


# --- imports --------------------------------------------------------------------------------------


def import_names(program: Program, statement: tree.Import) -> list[tuple[str, Meaning]]:
    """The names that an import brings in."""
    module = statement.module
    if module.startswith("std."):
        module = module[4:]
    module = {"python": "python"}.get(module, module)
    if module not in MODULES:
        raise program.fail(f"module `{module}` is not supported yet", statement.at,
                           suggestion(module, MODULES))  # fmt: skip
    meaning = Meaning("module", module, statement.at)
    if statement.names is None:
        name = statement.alias or statement.module.split(".")[-1]
        return [(name, meaning)]
    brought = []
    for name, alias in statement.names:
        if name == "*":
            brought += [(n, module_member(program, meaning, n)) for n in MODULES[module]]
            continue
        member = module_member(program, meaning, name)
        if member is None:
            if name in LATER:
                raise program.fail(f"{LATER[name]} is not supported yet", statement.at)
            program.report(f"module `{module}` has no `{name}`", statement.at,
                           suggestion(name, MODULES[module]))  # fmt: skip
            brought.append((alias or name, Meaning("failed", None)))
            continue
        brought.append((alias or name, member))
    return [(n, m) for n, m in brought if m is not None and m.kind != "plain"]


def module_member(program: Program, meaning: Meaning, name: str) -> Meaning | None:
    """A module's function, constant or type."""
    if name not in MODULES[meaning.what]:
        return None
    return meaning_in(program, meaning.what, name)
