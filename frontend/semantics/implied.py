"""Compile-time parameters: given, inferred from arguments and results; compile-time values."""

from __future__ import annotations

from ..syntax import tree
from .program import Program, Scope
from .symbols import Meaning
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Hashable

Span = tuple[int, int]


def mentions(annotation: tree.Expr, declaration: tree.Function, inner: Scope) -> bool:
    """Whether an annotation names a compile-time parameter that is not known yet."""
    unknown = {p.name for p in declaration.compile_time} - set(inner.names)
    if isinstance(annotation, tree.Name):
        return annotation.id in unknown
    for node in walk(annotation):
        if isinstance(node, tree.Name) and node.id in unknown:
            return True
        if isinstance(node, tree.ArrayType) and isinstance(node.size, tree.Name):
            if not is_defined(inner, node.size.id):
                return True
    return False


def is_open(node: tree.Expr) -> bool:
    """Whether it is the `_` that leaves a parameter open."""
    return isinstance(node, tree.Name) and node.id == "_"


def is_defined(scope: Scope, name: str) -> bool:
    """Whether a name has a meaning where a size is wanted."""
    return scope.find(name) is not None or scope.find_in_script(name) is not None


def implicit_sizes(program: Program, declaration: tree.Function, scope: Scope) -> list[str]:
    """Names that a signature uses as sizes and nothing defines: compile-time parameters."""
    found = program.sizes.get(id(declaration))
    if found is None:
        annotations = [p.type for p in declaration.parameters] + [declaration.result]
        names = [
            n.size.id for a in annotations if a is not None and not isinstance(a, tree.Name)
            for n in walk(a) if isinstance(n, tree.ArrayType) and isinstance(n.size, tree.Name)
        ]  # fmt: skip
        found = [n for n in dict.fromkeys(names) if not is_defined(scope, n)]
        program.sizes[id(declaration)] = found
    return found


def frozen(value: object) -> Hashable:
    """A constant as a key: told apart from what is equal, but prints otherwise."""
    if isinstance(value, list | tuple):
        return tuple(map(frozen, value))
    return (repr(value),) if isinstance(value, float) else value


def meaning_key(meaning: Meaning) -> Hashable:
    """What distinguishes one compile-time argument from another."""
    if meaning.kind == "constant":
        return ("constant", meaning.what.type, frozen(meaning.what.value))
    if meaning.kind == "functions":
        return ("functions", tuple(map(id, meaning.what)), id(meaning.scope))
    return (meaning.kind, meaning.what)
