"""File the top-level declarations of a module; what remains is the script."""

from __future__ import annotations

from ..source.diagnostics import Note
from ..source.near import suggestion
from ..syntax import tree
from .assigned import assigned
from .body import Body
from .declarations import Alias, defined
from .imports import Module
from .program import Program, Scope, Stop
from .symbols import Meaning
from .tables import BUILTIN_TYPES, BUILTINS, POINTERS
from .typed import Span
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


SIMPLE = {*BUILTIN_TYPES, "", "Self"}


def declare(program: Program) -> None:
    """Files the declarations of all modules and binds what they import; what remains of each is
    its script."""
    names = program.universe.names
    for name, value in program.defines.items():
        if name in BUILTINS:
            program.report(
                f"-D cannot define `{name}`, which is built in", (0, 0), "use another name"
            )
        names[name] = Meaning("constant", defined(value))
    once: list[list[tuple[tree.CompileTime, Meaning]]] = []
    for module in program.modules.order:
        module.scope.outer = program.universe
        places: dict[str, Span] = {}
        for statement in module.tree.body:
            try:
                declare_one(program, module, statement, places)
            except Stop:
                continue
        once.append(list(find_script_names(module)))
    program.modules.bind(program)
    for module in program.modules.order:
        check_imported(program, module)
    name_open_structs(program)
    for module, names_once in zip(program.modules.order, once, strict=True):
        name_constants(program, module, names_once)
    name_structs(program)


def name_open_structs(program: Program) -> None:
    """Gives names to what signatures leave open of structs with parameters."""
    for module in program.modules.order:
        for statement in module.tree.body:
            owner = statement if isinstance(statement, tree.Struct) else None
            for each in statement.members if isinstance(statement, tree.Struct) else [statement]:
                if isinstance(each, tree.Function) and may_be_open(each):
                    from . import automatic  # few programs have such signatures

                    automatic.name_open_structs(each, module.scope, owner)


def may_be_open(function: tree.Function) -> bool:
    """Whether a signature names other types than those that are always there."""
    return any(
        p.type is not None and getattr(getattr(p.type, "value", p.type), "id", "") not in SIMPLE
        for p in function.parameters
    )


def name_structs(program: Program) -> None:
    """Tells structs of one name apart by their modules; the program's own keep their names."""
    first: dict[str, Module | None] = {}
    for declaration in sorted(program.declared_structs, key=lambda s: s.at):
        module = program.modules.at(declaration.at)
        if first.setdefault(declaration.name, module) is not module:
            program.modules.struct_names[id(declaration)] = f"{module}.{declaration.name}"


def declare_one(
    program: Program, module: Module, statement: tree.Stmt, places: dict[str, Span]
) -> None:
    """Files one top-level statement."""
    names = module.own
    if isinstance(statement, tree.Function):
        check_signature(program, statement)
        if id(statement) in program.unsound:
            names[statement.name] = Meaning("failed", None)
            return
        group = names.get(statement.name)
        if group is not None and group.kind == "functions":
            if any(same_signature(f, statement) for f in group.what):
                raise program.fail(
                    f"`{statement.name}` is defined already", statement.name_at,
                    "give it another name, or other parameters",
                    [Note("first defined here", places[statement.name])])  # fmt: skip
            group.what.append(statement)
            return
        clash(program, statement.name, statement.name_at, places)
        names[statement.name] = Meaning("functions", [statement], statement.name_at)
    elif isinstance(statement, tree.Struct | tree.Trait):
        check_decorators(program, statement.decorators)
        for member in statement.members:
            if isinstance(member, tree.Function):
                check_signature(program, member)
        clash(program, statement.name, statement.name_at, places)
        kind = "struct" if isinstance(statement, tree.Struct) else "trait"
        names[statement.name] = Meaning(kind, statement, statement.name_at)
        if isinstance(statement, tree.Struct):
            program.declared_structs.append(statement)
    elif isinstance(statement, tree.CompileTime):
        if statement.name in program.defines:
            return
        clash(program, statement.name, statement.name_at, places)
        names[statement.name] = Meaning(
            "alias",
            Alias(statement, program, Body(program, module.scope, None, "<comptime>")),
            statement.name_at,
        )
    elif not isinstance(statement, tree.Import):
        module.script.append(statement)


def check_signature(program: Program, function: tree.Function) -> None:
    """Mistakes in a function's head that no call is needed to see."""
    check_decorators(program, function.decorators)
    if any(p.type is not None and is_open(p.type) for p in function.parameters):
        from .automatic import name_open  # few programs have such signatures

        name_open(function)
    if function.is_async:
        program.report("`async` functions are not supported yet", function.name_at)
    before = len(program.diagnostics)
    seen: dict[str, Any] = {}
    defaulted = False
    for parameter in function.parameters:
        if parameter.star == "marker":
            continue
        if parameter.name in seen:
            program.report(f"parameter `{parameter.name}` is declared twice", parameter.name_at)
        seen[parameter.name] = parameter
        if parameter.star == "**":
            program.report("`**` parameters are not supported yet", parameter.at)
        if parameter.default is not None:
            defaulted = True
        elif defaulted and not parameter.keyword_only and not parameter.star and (
            parameter.convention != "out"
        ):  # fmt: skip
            program.report(
                f"parameter `{parameter.name}` without a default follows one with a default",
                parameter.name_at, "give it a default, or put it first")  # fmt: skip
    if len(program.diagnostics) > before:
        program.unsound.add(id(function))


def is_open(t: tree.Expr) -> bool:
    """Whether a type may leave open which vectors or pointers are meant: `SIMD`,
    `SIMD[DType.int8, _]`, `UnsafePointer`."""
    if t.__class__ is tree.Subscript:
        t = t.value
    return t.__class__ is tree.Name and (t.id in ("SIMD", "Scalar") or t.id in POINTERS)


DECORATORS = frozenset(
    "always_inline no_inline inline export staticmethod parameter __copy_capture noncapturing "
    "nonmaterializable value fieldwise_init register_passable implicit deprecated doc_private "
    "doc_hidden unroll extern compiler.register explicit_destroy adaptive fastmath align stable "
    "unstable".split()
)


def check_decorators(program: Program, decorators: list[tree.Decorator]) -> None:
    """A mistake for each decorator that does not exist."""
    for decorator in decorators:
        if decorator.name not in DECORATORS:
            program.report(f"decorator `{decorator.name}` is not defined", decorator.at,
                           suggestion(decorator.name, DECORATORS, "remove it", "@"))  # fmt: skip


def clash(program: Program, name: str, at: Span, places: dict[str, Span]) -> None:
    """A mistake if a name is declared already."""
    if name in places:
        raise program.fail(f"`{name}` is defined already", at, "give it another name",
                           [Note("first defined here", places[name])])  # fmt: skip
    places[name] = at


def same_signature(a: tree.Function, b: tree.Function) -> bool:
    """Whether two functions could not be told apart by a call."""
    return [shape(p) for p in a.parameters] == [shape(p) for p in b.parameters] and (
        [is_function(p) for p in a.compile_time] == [is_function(p) for p in b.compile_time]
    )


def is_function(parameter: tree.Parameter) -> bool:
    """Whether a compile-time parameter is a function."""
    return isinstance(parameter.type, tree.FunctionType)


def shape(parameter: tree.Parameter) -> Any:
    """What distinguishes a parameter in overloading."""
    t = parameter.type
    return (parameter.star, parameter.name if parameter.keyword_only else "", structure(t))


def structure(node: Any) -> Any:
    """A tree without its places, to be compared."""
    return tuple(
        (
            type(n).__name__,
            getattr(n, "id", None),
            getattr(n, "name", None),
            getattr(n, "value", None) if isinstance(n, tree.Number) else None,
        )
        for n in walk(node)
    )


def find_script_names(module: Module) -> Iterator[tuple[tree.CompileTime, Meaning]]:
    """Files the names that a module's script assigns, as functions see them; gives those that may
    be constants, as one statement at the top level assigns them."""
    script_names = module.scope.script_names = {}
    counts: dict[str, int] = {}
    for name, at in assigned(module.script, loops=False):
        counts[name] = counts.get(name, 0) + 1
        if name not in script_names:
            script_names[name] = Meaning("script variable", (module.scope, name), at)
    if not counts:
        return
    shared = {
        name.id for node in walk(module.tree.body) if isinstance(node, tree.Global)
        for name in node.names
    }  # fmt: skip
    statement: Any
    for statement in module.script:
        target: Any = None
        if isinstance(statement, tree.Assign) and len(statement.targets) == 1:
            target = statement.targets[0]
        elif isinstance(statement, tree.Declare):
            target = statement.target
        if isinstance(target, tree.Name) and counts[target.id] == 1 and target.id not in shared:
            t = statement.type if isinstance(statement, tree.Declare) else None
            once = tree.CompileTime(statement.at, target.id, target.at, [], t, statement.value)
            yield once, script_names[target.id]


def check_imported(program: Program, module: Module) -> None:
    """A mistake where a script assigns a variable that it imports by name. What only a star brings
    gives way to the script's own variables."""
    names = module.scope.names
    for name, variable in module.scope.script_names.items():
        found = names.get(name)
        if found is not None and found.kind == "script variable":
            if name in module.imported:
                imported_assigned(program, module, name, variable.at)
            else:
                del names[name]


def imported_assigned(program: Program, module: Module, name: str, at: Span) -> Stop:
    """The mistake of assigning to a variable that is imported by name."""
    home = module.imported[name][0]
    return program.fail(f"`{name}` is a variable of module `{home}`", at,
                        f"assign `{home}.{name}`, or use another name")  # fmt: skip


def name_constants(
    program: Program, module: Module, once: list[tuple[tree.CompileTime, Meaning]]
) -> None:
    """Makes names that are assigned once, to a constant, compile-time names as functions see them,
    unless something changes them in place."""
    found = []
    for constant, variable in once:
        if constant.value is not None and is_constant(program, constant.value, module.scope):
            variable.kind = "alias"
            found.append((constant, variable))
    changed = changed_in_place(program, module, {c.name for c, _ in found}) if found else set()
    for constant, variable in found:
        if constant.name in changed:
            variable.kind = "script variable"
        else:
            body = Body(program, module.scope, None, "<comptime>")
            variable.what = Alias(constant, program, body)


def changed_in_place(program: Program, module: Module, names: set[str]) -> set[str]:
    """Which names of a module's script something in the module may change without assigning them:
    by a parameter that is written `mut` or `ref`, by `swap`, or by a reference."""
    changing = {"swap"}
    for each in program.modules.order:
        for node in walk(each.tree.body):
            if isinstance(node, tree.Function) and any(
                p.convention in ("mut", "ref") for p in node.parameters if p.name != "self"
            ):  # fmt: skip
                changing.add(node.name)
    found: set[str] = set()
    functions = [n for n in walk(module.tree.body) if isinstance(n, tree.Function)]
    for function in [None, *functions]:
        given = set()
        for node in walk(module.script if function is None else function.body, tree.Function):
            if isinstance(node, tree.Declare) and node.keyword == "ref":
                given.add(getattr(node.value, "id", ""))
            elif isinstance(node, tree.Call) and called(node.callee) in changing:
                given.update(getattr(a.value, "id", "") for a in node.args)
        given &= names
        if given and function is not None:
            given -= {p.name for p in function.parameters}
            given -= {name for name, _ in assigned(function.body)}
        found |= given
    return found


def called(callee: Any) -> str:
    """The last name of what a call names."""
    if isinstance(callee, tree.Subscript):
        callee = callee.value
    return getattr(callee, "name", "") or getattr(callee, "id", "")


def is_constant(program: Program, node: Any, scope: Scope) -> bool:
    """Whether an expression says a constant: literals, and names of such, put together."""
    if isinstance(node, tree.Number | tree.Text | tree.Constant):
        return True
    if isinstance(node, tree.Unary):
        return is_constant(program, node.operand, scope)
    if isinstance(node, tree.Binary):
        return is_constant(program, node.left, scope) and is_constant(program, node.right, scope)
    found: Meaning | None = None
    if isinstance(node, tree.Name):
        found = scope.find(node.id) or scope.find_in_script(node.id)
    elif isinstance(node, tree.Attribute) and isinstance(node.value, tree.Name):
        base = scope.find(node.value.id)
        if base is not None and base.kind == "module":
            found = program.member(base, node.name)
    return found is not None and found.kind in ("constant", "alias")
