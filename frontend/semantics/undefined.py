"""Names in generic functions that nothing defines: told though nobody calls them."""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from .assigned import named
from .body import Body
from .declarations import is_origin
from .parameters import is_value_parameter
from .program import Program, Scope, Stop
from .tables import BUILTIN_TYPES, BUILTINS, LATER
from .traits import is_own, traits_in
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator


def check_names(program: Program, function: tree.Function, scope: Scope,
                outer: list[tree.Parameter]) -> None:  # fmt: skip
    """Reports what a function names that nothing defines. `outer` are its struct's parameters."""
    bound = {p.name for p in outer} | set(bound_in(function))
    for name in walk(function.body):
        if not isinstance(name, tree.Name):
            continue
        known = name.id in BUILTINS or name.id in BUILTIN_TYPES or name.id in LATER
        if known or name.id in bound or is_own(name.id) or name.id in ("_", "Self", "Some"):
            continue
        if scope.find(name.id) is None and scope.find_in_script(name.id) is None:
            remedy = suggestion(name.id, [*bound, *BUILTINS], "assign it first, or import it")
            program.report(f"`{name.id}` is not defined", name.at, remedy)


def check_bounds_named(program: Program, parameters: list[tree.Parameter], scope: Scope) -> None:
    """Reports traits that parameters ask for and nothing defines."""
    body = Body(program, scope, None, "<comptime>")
    for p in parameters:
        if p.type is None or is_origin(p.type):
            continue
        if not p.star and not is_value_parameter(p):
            try:
                if isinstance(p.type, tree.Name | tree.Binary):
                    list(traits_in(body, p.type))
            except Stop:
                continue


def bound_in(function: tree.Function) -> Iterator[str]:
    """The names that a function gives a meaning somewhere, as parameters or in its statements."""
    for p in [*function.parameters, *function.compile_time]:
        yield p.name
    for node in walk(function.body):
        if isinstance(node, tree.Function | tree.Lambda):
            yield from (p.name for p in [*node.parameters, *node.compile_time])
            if isinstance(node, tree.Function):
                yield node.name
        elif isinstance(node, tree.CompileTime | tree.Walrus | tree.Struct):
            yield node.name
        elif isinstance(node, tree.Handler) and node.name:
            yield node.name
        elif isinstance(node, tree.Import):
            yield from (alias or name for name, alias in node.names or ())
            yield node.alias or node.module.split(".")[0]
        elif isinstance(node, tree.Assign):
            yield from (name for target in node.targets for name, _ in named(target))
        elif isinstance(node, tree.Declare | tree.For | tree.Generator):
            yield from (name for name, _ in named(node.target))
        elif isinstance(node, tree.With):
            yield from (name for _, target in node.items for name, _ in named(target))
        elif isinstance(node, tree.Case):
            yield from (n.id for n in walk(node.pattern) if isinstance(n, tree.Name))
