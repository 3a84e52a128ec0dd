"""What declarations mean: types, structs, compile-time names, imports."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from . import ir, tree
from .program import Program, Scope, Stop
from .results import Meaning, Result
from .types import (
    BOOL,
    F16,
    F32,
    F64,
    FLOAT_LITERAL,
    I8,
    I16,
    I32,
    I64,
    INT_LITERAL,
    NONE,
    STR,
    U8,
    U16,
    U32,
    U64,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    list_of,
    resolve,
    tuple_of,
)

Span = tuple[int, int]

BUILTIN_TYPES: dict[str, Any] = {
    "Int": I64, "int": I64, "Int8": I8, "Int16": I16, "Int32": I32, "Int64": I64, "UInt": U64,
    "UInt8": U8, "UInt16": U16, "UInt32": U32, "UInt64": U64, "Byte": U8, "Float16": F16,
    "Float32": F32, "Float64": F64, "float": F64, "Bool": BOOL, "bool": BOOL, "String": STR,
    "str": STR, "StringLiteral": STR, "StaticString": STR, "StringSlice": STR, "StringRef": STR,
    "StringSpan": STR, "i8": I8, "i16": I16, "i32": I32, "i64": I64, "u8": U8, "u16": U16,
    "u32": U32, "u64": U64, "f16": F16, "f32": F32, "f64": F64, "NoneType": NONE,
    "List": None, "list": None, "InlineArray": None, "Array": None, "StaticTuple": None,
    "Tuple": None, "tuple": None, "Scalar": None, "SIMD": None, "IntLiteral": I64,
    "FloatLiteral": F64, "Span": None,
}  # fmt: skip

DTYPES = {"int8": I8, "int16": I16, "int32": I32, "int64": I64, "uint8": U8, "uint16": U16,
          "uint32": U32, "uint64": U64, "float16": F16, "float32": F32, "float64": F64,
          "bool": BOOL, "index": I64, "int": I64, "uint": U64}  # fmt: skip

LATER = {"Dict": "a dictionary", "Set": "a set", "Optional": "`Optional`", "Variant": "`Variant`",
         "UnsafePointer": "a pointer", "Pointer": "a pointer", "OwnedPointer": "a pointer",
         "ArcPointer": "a pointer", "DTypePointer": "a pointer",
         "Deque": "`Deque`", "Counter": "`Counter`", "PythonObject": "a Python object",
         "Error": "an error value", "Atomic": "`Atomic`", "Buffer": "`Buffer`", "Some": "`Some[…]`",
         "DynamicVector": "`DynamicVector`", "open": "a file", "parallelize": "`parallelize`",
         "vectorize": "`vectorize`", "InlinedFixedVector": "`InlinedFixedVector`"}  # fmt: skip


# --- types ----------------------------------------------------------------------------------------


def type_of(program: Program, expr: Any, scope: Any, low: Any) -> Type:
    """The type that an expression means."""
    if isinstance(expr, tree.Name):
        return named_type(program, expr, scope, low)
    if isinstance(expr, tree.Constant) and expr.value is None:
        return NONE
    if isinstance(expr, tree.ListDisplay) and len(expr.items) == 1:
        return list_of(storable(program, type_of(program, expr.items[0], scope, low), expr.at))
    if isinstance(expr, tree.ArrayType):
        element = storable(program, type_of(program, expr.element, scope, low), expr.at)
        return list_of(element, array_size(program, expr.size, scope, low))
    if isinstance(expr, tree.TupleDisplay):
        return tuple_of(tuple(type_of(program, i, scope, low) for i in expr.items))
    if isinstance(expr, tree.Subscript):
        return applied_type(program, expr, scope, low)
    if isinstance(expr, tree.Attribute):
        return attribute_type(program, expr, scope, low)
    if isinstance(expr, tree.Text):
        raise program.fail("a type is written without quotes", expr.at)
    raise program.fail("this is not a type", expr.at)


def storable(program: Program, t: Type, at: Span) -> Type:
    """The type, if values of it can be elements."""
    if t is NONE:
        raise program.fail("`None` cannot be a list's element", at)
    return t


def named_type(program: Program, expr: tree.Name, scope: Any, low: Any) -> Type:
    """The type of a plain name."""
    found = scope.find(expr.id)
    if isinstance(found, Meaning):
        if found.kind == "alias":
            found = alias_value(program, found)
        if found.kind == "type":
            return found.what
        if found.kind == "struct":
            return struct_type(program, found, [], low, expr.at)
        if found.kind == "failed":
            raise Stop()
        raise program.fail(f"`{expr.id}` is not a type", expr.at)
    if found is not None:
        raise program.fail(f"`{expr.id}` is a variable, not a type", expr.at)
    t = BUILTIN_TYPES.get(expr.id)
    if t is not None:
        return t
    if expr.id in BUILTIN_TYPES:
        raise program.fail(f"`{expr.id}` needs its parameters", expr.at, f"write {expr.id}[…]")
    if expr.id in LATER:
        raise program.fail(f"{LATER[expr.id]} is not supported yet", expr.at)
    from difflib import get_close_matches

    known = [*BUILTIN_TYPES, *(k for k, m in program.globals.names.items() if m.kind == "struct")]
    near = get_close_matches(expr.id, known, 1, 0.6)
    remedy = f"did you mean `{near[0]}`?" if near else ""
    raise program.fail(f"`{expr.id}` is not defined", expr.at, remedy)


def applied_type(program: Program, expr: tree.Subscript, scope: Any, low: Any) -> Type:
    """`List[T]`, `Tuple[A, B]`, `Scalar[DType.x]`, `S[…]`."""
    base = expr.value
    if not isinstance(base, tree.Name):
        if isinstance(base, tree.Attribute):
            return type_of(program, tree.Subscript(expr.at, tree.Name(base.at, base.name), expr.args), scope, low)
        raise program.fail("this is not a type", expr.at)
    found = scope.find(base.id)
    if isinstance(found, Meaning):
        if found.kind == "struct":
            return struct_type(program, found, expr.args, low, expr.at)
        raise program.fail(f"`{base.id}` takes no parameters", expr.at)
    arguments = [a.value for a in expr.args]
    name = base.id
    if name in ("List", "list", "Span") and arguments:
        return list_of(storable(program, type_of(program, arguments[0], scope, low), expr.at))
    if name in ("InlineArray", "Array", "StaticTuple") and len(arguments) == 2:
        if name == "StaticTuple" and not is_type(program, arguments[0], scope):
            arguments.reverse()
        element = storable(program, type_of(program, arguments[0], scope, low), expr.at)
        return list_of(element, array_size(program, arguments[1], scope, low))
    if name in ("Tuple", "tuple"):
        return tuple_of(tuple(type_of(program, a, scope, low) for a in arguments))
    if name == "Scalar" and len(arguments) == 1:
        return dtype(program, arguments[0], scope)
    if name == "SIMD" and len(arguments) == 2:
        if array_size(program, arguments[1], scope, low) == 1:
            return dtype(program, arguments[0], scope)
        raise program.fail("SIMD vectors are not supported yet", expr.at)
    if name in ("StringSlice", "StringSpan", "StringLiteral"):
        return STR
    if name in LATER:
        raise program.fail(f"{LATER[name]} is not supported yet", expr.at)
    if name in BUILTIN_TYPES:
        raise program.fail(f"`{name}` does not take these parameters", expr.at)
    raise program.fail(f"`{name}` is not defined", base.at)


def is_type(program: Program, expr: Any, scope: Any) -> bool:
    """Whether an expression looks like a type."""
    if isinstance(expr, tree.Name):
        found = scope.find(expr.id)
        if isinstance(found, Meaning):
            return found.kind in ("type", "struct")
        return expr.id in BUILTIN_TYPES
    return isinstance(expr, tree.Subscript | tree.ListDisplay | tree.ArrayType)


def dtype(program: Program, expr: Any, scope: Any) -> Type:
    """The scalar of `DType.float32` or `.float32`."""
    if isinstance(expr, tree.Attribute) and expr.name in DTYPES:
        return DTYPES[expr.name]
    if isinstance(expr, tree.Name):
        found = scope.find(expr.id)
        if isinstance(found, Meaning):
            if found.kind == "alias":
                found = alias_value(program, found)
            if found.kind in ("type", "dtype"):
                return found.what
    raise program.fail("expected a DType", expr.at, "for example DType.float32")


def attribute_type(program: Program, expr: tree.Attribute, scope: Any, low: Any) -> Type:
    """`module.Type`, `Self.Type`, `DType.float32`."""
    if isinstance(expr.value, tree.Name):
        if expr.value.id == "DType" and expr.name in DTYPES:
            return DTYPES[expr.name]
        found = scope.find(expr.value.id)
        if isinstance(found, Meaning):
            if found.kind == "module":
                member = module_member(program, found, expr.name)
                if member is not None and member.kind == "type":
                    return member.what
            if found.kind in ("struct", "type"):
                owner = found.what if found.kind == "type" else struct_type(program, found, [], low, expr.at)
                if isinstance(owner, StructType) and expr.name in owner.constants:
                    meaning = alias_value(program, owner.constants[expr.name])
                    if meaning.kind == "type":
                        return meaning.what
    raise program.fail("this is not a type", expr.at)


def array_size(program: Program, expr: Any, scope: Any, low: Any) -> int:
    """The size of a fixed array, known at compile time."""
    result = evaluate(program, expr, ScopeLowerer.of(program, scope, low), I64)
    if not result.type.is_int:
        raise program.fail("the size of an array must be an integer", expr.at)
    if not 0 <= result.const < 1 << 40:
        raise program.fail(f"an array cannot have {result.const} elements", expr.at)
    return result.const


class ScopeLowerer:
    """Makes a lowerer for compile-time expressions in a scope."""

    @staticmethod
    def of(program: Program, scope: Any, low: Any) -> Any:
        """A lowerer whose names are those of the scope."""
        if scope is low or not isinstance(scope, Scope):
            return low
        from .lower import Lowerer

        return Lowerer(program, ir.Function("<comptime>", NONE, (0, 0)), scope)


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
    from .source import Note

    return Note(message, at)


def declare_method(program: Program, t: StructType, member: tree.Function) -> None:
    """Files a struct's function under its name, or as its destructor, copier or mover."""
    name = member.name
    first = member.parameters[0].name if member.parameters else ""
    keyword = [p for p in member.parameters[1:] if p.star != "marker"]
    if name in ("__del__", "__deinit__"):
        t.has_drop = True
        t.drop = lambda: special(program, t, member, "destructor")
        return
    lone = keyword[0] if len(keyword) == 1 else None
    if name == "__copyinit__" or (name == "__init__" and lone and lone.keyword_only and lone.name == "copy"):
        t.copier = lambda: special(program, t, member, "constructor")
        return
    if name == "__moveinit__" or (
        name == "__init__" and lone and lone.keyword_only and lone.name in ("move", "take")
    ):
        t.mover = lambda: special(program, t, member, "constructor")
        return
    del first
    t.members.setdefault(name, []).append(member)


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

    def __init__(self, statement: tree.CompileTime, scope: Any, program: Program, low: Any = None) -> None:
        self.statement = statement
        self.scope = scope
        self.program = program
        self.busy = False
        self.value: Meaning | None = None
        self.low = low


def define_alias(program: Program, statement: tree.CompileTime, low: Any) -> Meaning:
    """A compile-time name inside a function: evaluated where it stands."""
    return alias_value(program, Meaning("alias", Alias(statement, low, program, low), statement.name_at))


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
    if meaning is not None and meaning.kind in ("functions", "struct", "type", "builtin", "generic"):
        if meaning.kind in ("functions", "builtin"):
            if not (isinstance(value, tree.Name) and value.id in BUILTIN_TYPES):
                return meaning
        return Meaning("type", low.program_type(value, None))
    if isinstance(value, tree.Attribute) and value.name in DTYPES and (
        value.value is None or isinstance(value.value, tree.Name) and value.value.id == "DType"
    ):  # fmt: skip
        return Meaning("dtype", DTYPES[value.name])
    if isinstance(value, tree.Subscript) and is_type_application(program, value, low):
        return Meaning("type", low.program_type(value, None))
    want = low.program_type(statement.type, None) if statement.type is not None else None
    result = evaluate(program, value, low, want)
    if want is not None:
        result = low.convert(result, want, value.at)
    return Meaning("constant", result, statement.name_at)


def is_type_application(program: Program, value: tree.Subscript, low: Any) -> bool:
    """Whether `A[B]` is a type rather than an element."""
    meaning = low.static_meaning(value.value)
    return meaning is not None and meaning.kind in ("generic", "struct", "type")


def is_value_parameter(program: Program, parameter: tree.Parameter) -> bool:
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
        result = Result(scratch.own(result, expr.at), list_of(t.element), True)  # type: ignore[attr-defined]
        t = resolve(result.type)
    check_presentable(program, t, expr.at)
    function.result = t
    scratch.end(ir.ret(scratch.own(result, expr.at), expr.at))
    from .compile import run_now

    value = run_now(program, function, expr.at)
    return Result(None, t, False, imported(t, value))


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
    from .modules import MODULES

    module = statement.module
    if module.startswith("std."):
        module = module[4:]
    module = {"python": "python"}.get(module, module)
    if module not in MODULES:
        from difflib import get_close_matches

        near = get_close_matches(module, list(MODULES), 1, 0.7)
        remedy = f"did you mean `{near[0]}`?" if near else ""
        raise program.fail(f"module `{module}` is not supported yet", statement.at, remedy)
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
            from difflib import get_close_matches

            near = get_close_matches(name, list(MODULES[module]), 1, 0.6)
            program.report(f"module `{module}` has no `{name}`", statement.at,
                           f"did you mean `{near[0]}`?" if near else "")  # fmt: skip
            brought.append((alias or name, Meaning("failed", None)))
            continue
        brought.append((alias or name, member))
    return [(n, m) for n, m in brought if m is not None and m.kind != "plain"]


def module_member(program: Program, meaning: Meaning, name: str) -> Meaning | None:
    """A module's function, constant or type."""
    from .modules import MODULES, member

    if name not in MODULES[meaning.what]:
        return None
    return member(program, meaning.what, name)
