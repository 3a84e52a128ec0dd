"""Overloads: the version of a function that fits the arguments of a call best."""

from __future__ import annotations

from ..syntax import tree
from ..types import F64, I64, ListType, Literal, StructType, Type, ViewType, resolve
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
    versions = [n for d in declarations for n in note("a version", d.name_at)]
    if not fitting:
        raise body.fail(f"no version of `{name}` takes these {len(arguments)} arguments", at, "",
                        versions)  # fmt: skip
    for argument in arguments:
        if argument.result is None:
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


def fitness(body: Body, declaration: tree.Function, parameters: list[tree.Parameter],
            bound: list[Any], scope: Scope) -> int:  # fmt: skip
    """How well typed arguments fit a declaration; -1: not at all."""
    total = 0
    inner = Scope(scope, {})
    for parameter, argument in zip(parameters, bound, strict=True):
        if argument is None or isinstance(argument, list):
            continue
        if parameter.type is None or mentions(parameter.type, declaration, inner):
            total += 7  # a generic parameter takes every type as it is
            continue
        rank = fit(type_of(argument.result), body.annotation(parameter.type, inner))
        if rank < 0:
            return -1
        total += rank
    return total


def fit(t: Type, wanted: Type) -> int:
    """How well a type fits a parameter's; -1: not at all."""
    if t is wanted:
        return 8
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
