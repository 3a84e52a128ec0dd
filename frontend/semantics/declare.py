"""File the top-level declarations of a module; what remains is the script."""

from __future__ import annotations

from ..source.diagnostics import Note
from ..source.near import suggestion
from ..syntax import tree
from . import conventions
from .body import Body
from .declarations import Alias, defined
from .imports import Module
from .program import Program, Scope, Stop
from .symbols import Meaning
from .tables import BUILTINS, HELPERS

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


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
    for name, helper in HELPERS.items():
        names[name] = Meaning("builtin", helper)
    once: list[list[tuple[tree.CompileTime, Meaning]]] = []
    for module in program.modules.order:
        module.scope.outer = program.universe
        places: dict[str, Any] = {}
        for statement in module.tree.body:
            try:
                declare_one(program, module, statement, places)
            except Stop:
                continue
        once.append(list(find_script_names(module)))
    for declaration in program.declared_structs:
        for member in declaration.members:
            if isinstance(member, tree.Function):
                program.methods.setdefault(member.name, []).append(member)
    find_inner_functions(program)
    program.modules.bind(program)
    for module, names_once in zip(program.modules.order, once, strict=True):
        name_constants(program, module, names_once)
    name_structs(program)


def find_inner_functions(program: Program) -> None:
    """Files the functions that are declared in functions, methods and the blocks of scripts."""
    outermost: list[Any] = [s for module in program.modules.order for s in module.tree.body]
    for struct in program.declared_structs:
        outermost += struct.members
    for statement in outermost:
        body = statement.body if isinstance(statement, tree.Function) else [statement]
        for function in conventions.inner_functions(body):
            program.inner.setdefault(function.name, []).append(function)


def name_structs(program: Program) -> None:
    """Tells structs of one name apart by their modules; the program's own keep their names."""
    first: dict[str, Module | None] = {}
    for declaration in sorted(program.declared_structs, key=lambda s: s.at):
        module = program.modules.at(declaration.at)
        if first.setdefault(declaration.name, module) is not module:
            program.modules.struct_names[id(declaration)] = f"{module}.{declaration.name}"


def declare_one(
    program: Program, module: Module, statement: tree.Stmt, places: dict[str, Any]
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
    elif isinstance(statement, tree.Struct):
        check_decorators(program, statement.decorators)
        for member in statement.members:
            if isinstance(member, tree.Function):
                check_signature(program, member)
        clash(program, statement.name, statement.name_at, places)
        names[statement.name] = Meaning("struct", statement, statement.name_at)
        program.declared_structs.append(statement)
    elif isinstance(statement, tree.Trait):
        names[statement.name] = Meaning("failed", None)
        raise program.fail("traits are not supported yet", statement.name_at)
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


DECORATORS = frozenset(
    "always_inline no_inline inline export staticmethod parameter noncapturing nonmaterializable "
    "value fieldwise_init register_passable implicit deprecated doc_private doc_hidden "
    "unroll extern compiler.register explicit_destroy adaptive fastmath align stable "
    "unstable".split()
)


def check_decorators(program: Program, decorators: list[tree.Decorator]) -> None:
    """A mistake for each decorator that does not exist."""
    for decorator in decorators:
        if decorator.name not in DECORATORS:
            program.report(f"decorator `{decorator.name}` is not defined", decorator.at,
                           suggestion(decorator.name, DECORATORS, "remove it", "@"))  # fmt: skip


def clash(program: Program, name: str, at: Any, places: dict[str, Any]) -> None:
    """A mistake if a name is declared already."""
    if name in places:
        raise program.fail(f"`{name}` is defined already", at, "give it another name",
                           [Note("first defined here", places[name])])  # fmt: skip
    places[name] = at


def same_signature(a: tree.Function, b: tree.Function) -> bool:
    """Whether two functions could not be told apart by a call."""
    return [shape(p) for p in a.parameters] == [shape(p) for p in b.parameters] and (
        len(a.compile_time) == len(b.compile_time)
    )


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
        for n in conventions.walk(node)
    )


def find_script_names(module: Module) -> Iterator[tuple[tree.CompileTime, Meaning]]:
    """Files the names that a module's script assigns at its top level, as functions see them; gives
    those that are assigned once."""
    script_names = module.scope.script_names = {}
    counts: dict[str, int] = {}
    for node in conventions.walk(module.script):
        targets: list[Any] = []
        if isinstance(node, tree.Assign):
            targets = list(node.targets)
        elif isinstance(node, tree.Declare | tree.AugAssign | tree.For):
            targets = [node.target]
        for target in targets:
            for item in target.items if isinstance(target, tree.TupleDisplay) else [target]:
                if isinstance(item, tree.Name):
                    counts[item.id] = counts.get(item.id, 0) + 1
    shared = {
        name.id for node in conventions.walk(module.tree.body) if isinstance(node, tree.Global)
        for name in node.names
    }  # fmt: skip
    for statement in module.script:
        value: Any = None
        target = None
        if isinstance(statement, tree.Assign) and len(statement.targets) == 1:
            target, value = statement.targets[0], statement.value
        elif isinstance(statement, tree.Declare):
            target, value = statement.target, statement.value
        if isinstance(target, tree.Name):
            variable = Meaning("script variable", (module.scope, target.id), target.at)
            script_names[target.id] = variable
            if counts[target.id] == 1 and target.id not in shared:
                t = statement.type if isinstance(statement, tree.Declare) else None
                yield tree.CompileTime(statement.at, target.id, target.at, [], t, value), variable


def name_constants(
    program: Program, module: Module, once: list[tuple[tree.CompileTime, Meaning]]
) -> None:
    """Makes names that are assigned once, to a constant, compile-time names as functions see them."""
    for constant, variable in once:
        if constant.value is not None and is_constant(constant.value, module.scope):
            body = Body(program, module.scope, None, "<comptime>")
            variable.kind, variable.what = "alias", Alias(constant, program, body)


def is_constant(node: Any, scope: Scope) -> bool:
    """Whether an expression says a constant: literals, and names of such, put together."""
    if isinstance(node, tree.Number | tree.Text | tree.Constant):
        return True
    if isinstance(node, tree.Unary):
        return is_constant(node.operand, scope)
    if isinstance(node, tree.Binary):
        return is_constant(node.left, scope) and is_constant(node.right, scope)
    if isinstance(node, tree.Name):
        found = scope.find(node.id) or scope.find_in_script(node.id)
        return found is not None and found.kind in ("constant", "alias")
    if isinstance(node, tree.Attribute) and isinstance(node.value, tree.Name):
        base = scope.find(node.value.id)
        return base is not None and base.kind == "module"
    return False
