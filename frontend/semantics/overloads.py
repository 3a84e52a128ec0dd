"""Overloads: the version of a function that fits the arguments of a call best."""

from __future__ import annotations

from ..syntax import tree
from ..types import F64, I64, NONE, ListType, Literal, StructType, Type, ViewType, resolve
from ..types import Variable as TypeVariable
from .binding import CONSTRUCTORS, Argument, match, taken
from .body import Body, note, type_of
from .implied import mentions
from .program import Scope
from .typed import Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def choose(body: Body, declarations: list[tree.Function], owner: StructType | None, scope: Scope,
           arguments: list[Argument], at: Span, name: str,
           applied: list[tree.Argument] | None = None) -> tree.Function:  # fmt: skip
    """The overload that fits the arguments best; `applied` are those in brackets."""
    fitting = []
    for declaration in declarations:
        if applied and not takes(body, declaration, applied):
            continue
        parameters = taken(declaration, declaration.name in CONSTRUCTORS and owner is not None)
        bound = match(arguments, parameters)
        if isinstance(bound, list):
            fitting.append((declaration, parameters, bound))
    if len(fitting) == 1:
        return fitting[0][0]
    versions = [n for d in declarations for n in note("a version", d.name_at)]
    if not fitting:
        raise body.fail(f"no version of `{name}` takes these {len(arguments)} arguments", at, "",
                        versions)  # fmt: skip
    for argument in arguments:
        if argument.result is None and not isinstance(argument.expr, tree.Lambda):
            meaning = body.static_meaning(argument.expr)
            if meaning is None or meaning.kind != "functions":
                argument.result = body.value(argument.expr)
    best, score = None, -1
    for declaration, parameters, bound in fitting:
        total = fitness(body, declaration, parameters, bound, scope)
        if total > score:
            best, score = declaration, total
    if best is None:
        shown = ", ".join(str(type_of(a.result)) for a in arguments if a.result)
        raise body.fail(f"no version of `{name}` takes ({shown})", at, "", versions)
    return best


def takes(body: Body, declaration: tree.Function, applied: list[tree.Argument]) -> bool:
    """Whether arguments in brackets are as many as a declaration takes, and functions where it
    wants functions."""
    positional = [p for p in declaration.compile_time if not p.infer_only and not p.keyword_only]
    by_name = {p.name: p for p in declaration.compile_time}
    for i, argument in enumerate(applied):
        found = by_name.get(argument.name) if argument.name else (
            positional[i] if i < len(positional) else None
        )  # fmt: skip
        if found is None:
            return any(p.star for p in positional)
        if isinstance(found.type, tree.FunctionType) is not is_function(body, argument.value):
            return False
        if isinstance(found.type, tree.FunctionType) and not found.type.raises:
            if may_raise(body, argument.value):
                return False
    return True


def may_raise(body: Body, node: tree.Expr) -> bool:
    """Whether a function that is named in brackets may raise an error."""
    meaning = body.static_meaning(node) if isinstance(node, tree.Name | tree.Attribute) else None
    if meaning is None or meaning.kind != "functions":
        return False
    declaration = meaning.what[0]
    scope = meaning.scope or body.program.scope_of(declaration.name_at)
    return bool(body.program.may_raise(body.program, declaration, scope))


def is_function(body: Body, node: tree.Expr) -> bool:
    """Whether an argument in brackets is a function, as far as its name tells."""
    if isinstance(node, tree.Subscript):
        node = node.value
    meaning = body.static_meaning(node) if isinstance(node, tree.Name | tree.Attribute) else None
    return isinstance(node, tree.Lambda) or (
        meaning is not None and meaning.kind in ("functions", "builtin")
    )  # fmt: skip


def fitness(body: Body, declaration: tree.Function, parameters: list[tree.Parameter],
            bound: list[Any], scope: Scope) -> int:  # fmt: skip
    """How well typed arguments fit a declaration; -1: not at all."""
    total = 0
    inner = Scope(scope, {})
    known: dict[str, Type] = {}  # what earlier arguments say of type parameters
    for parameter, argument in zip(parameters, bound, strict=True):
        if argument is None or isinstance(argument, list) or argument.result is None:
            continue
        t = type_of(argument.result)
        if parameter.type is None:
            rank = 5 if t is not NONE else -1  # whatever value it is
        elif mentions(parameter.type, declaration, inner):
            rank = fit_generic(t, parameter.type, known)
        else:
            rank = fit(t, body.annotation(parameter.type, inner))
        if rank < 0:
            return -1
        total += rank
    return total


def fit_generic(t: Type, wanted: tree.Expr, known: dict[str, Type]) -> int:
    """The same of a parameter whose type is a compile-time parameter, or is made of some."""
    if isinstance(wanted, tree.Name):
        found = known.setdefault(wanted.id, t)
        if found is t:
            return 6
        return -1 if isinstance(found, Literal) else fit(t, found)
    name = getattr(getattr(wanted, "value", None), "id", "")
    if isinstance(wanted, tree.ListDisplay) or name in ("List", "list", "Span", "DynamicVector"):
        return 7 if isinstance(t, ListType | ViewType) else -1
    if name in ("SIMD", "Scalar"):
        return 7 if t.kind == "vector" or t.is_number or t.kind == "bool" else -1
    if name and isinstance(t, StructType):
        declared = getattr(t.declaration, "name", "")
        return 7 if declared == name else -1
    return 6


def fit(t: Type, wanted: Type) -> int:
    """How well a type fits a parameter's; -1: not at all."""
    if t is wanted:
        return 8
    if t is NONE:
        return 3 if isinstance(wanted, StructType) and "__is__" in wanted.members else -1
    if isinstance(t, Literal):
        if t.is_int and wanted is I64 or t.is_float and wanted is F64:
            return 8
        if t.is_int and wanted.is_int:
            return 5
        return 4 if wanted.is_float else -1
    if t.is_int and wanted.is_float or t.is_float and wanted is F64:
        return 3
    if isinstance(t, ViewType) and isinstance(wanted, ListType) and t.element is wanted.element:
        return 6
    if isinstance(t, ListType) and isinstance(wanted, ListType):
        return 5 if isinstance(resolve(t.element), TypeVariable) else -1
    return -1
