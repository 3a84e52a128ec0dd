"""Which argument of a call goes to which parameter."""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from .tables import BUILTIN_TYPES
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

CONSTRUCTORS = ("__init__", "__copyinit__", "__moveinit__")
LAST = (1 << 60, 0)  # where what is not written stands: behind everything


class Argument:
    """One argument of a call: its syntax, or its typed expression."""

    __slots__ = ("name", "expr", "result", "place", "at")

    def __init__(self, name: str, expr: Any, at: Span, value: Expr | None = None,
                 receiver: bool = False) -> None:  # fmt: skip
        self.name = name
        self.expr = expr
        self.at = at
        self.result = value
        self.place = value if receiver else None


def is_static(declaration: tree.Function) -> bool:
    """Whether a struct's function has no receiver."""
    return any(d.name == "staticmethod" for d in declaration.decorators)


def taken(declaration: tree.Function, constructing: bool) -> list[tree.Parameter]:
    """The parameters that arguments go to: no results, no markers, no `self` being made."""
    parameters = [p for p in declaration.parameters if p.star != "marker" and p.convention != "out"]
    if constructing and parameters and parameters[0] is declaration.parameters[0]:
        return parameters[1:]
    return parameters


def takes_any(declaration: tree.Function) -> bool:
    """Whether a function of the library takes any arguments: as one that gathers them."""
    last = declaration.parameters[-1].type if declaration.parameters else None
    return last.__class__ is tree.Name and last.id == "_PythonArguments"


def match(arguments: list[Argument], parameters: list[tree.Parameter]) -> Any:
    """One argument (None: default, a list: variadic) per parameter; else (message, place)."""
    bound: list[Any] = [None] * len(parameters)
    index = {p.name: i for i, p in enumerate(parameters) if not p.positional_only}
    positional = [i for i, p in enumerate(parameters) if not p.keyword_only and not p.star]
    rest = next((i for i, p in enumerate(parameters) if p.star == "*"), None)
    if rest is not None:
        bound[rest] = []
    used, named = 0, False
    for argument in arguments:
        if argument.name:
            i = index.get(argument.name)
            if i is None:
                near = suggestion(argument.name, index)
                hint = f" ({near})" if near else ""
                return f"`{{name}}` has no parameter `{argument.name}`{hint}", argument.at
            if bound[i] is not None:
                return f"`{argument.name}` is given twice to `{{name}}`", argument.at
            bound[i] = argument
            named = True
        elif named:
            return "a positional argument follows a keyword argument", argument.at
        elif used < len(positional):
            if bound[positional[used]] is not None:
                return (
                    f"`{parameters[positional[used]].name}` is given twice to `{{name}}`",
                    argument.at,
                )
            bound[positional[used]] = argument
            used += 1
        elif rest is not None:
            bound[rest].append(argument)
        else:
            most = len(positional)
            plural = "argument" if most == 1 else "arguments"
            given = len(arguments)
            if arguments[0].place is not None and arguments[0].expr is None:
                most, given = most - 1, given - 1  # the receiver is not counted
            return (
                f"too many arguments: `{{name}}` takes {most} {plural}, {given} given",
                argument.at,
            )
    missing = [
        p.name for p, b in zip(parameters, bound, strict=True)
        if b is None and p.default is None and p.star != "**"
    ]  # fmt: skip
    if missing:
        names = ", ".join(f"`{m}`" for m in missing)
        return f"missing argument{'s' if len(missing) > 1 else ''} {names} of `{{name}}`", None
    return bound


def position(argument: Any) -> tuple[int, int]:
    """Where an argument stands: arguments are evaluated in the order of the call."""
    if isinstance(argument, list):
        return position(argument[0]) if argument else LAST
    if argument is None:
        return LAST
    return argument.at if argument.place is None else (-1, 0)


def evaluation(order: list[Any], names: list[Any]) -> list[int] | None:
    """The positions in the order of evaluation; None where that is their own."""
    if order == names:
        return None
    return [names.index(n) for n in order]


def may_take_function(parameter: tree.Parameter, argument: Any) -> bool:
    """Whether an argument may be a function, as far as a glance tells."""
    expr = argument.expr if isinstance(argument, Argument) else None
    return isinstance(expr, tree.Name | tree.Attribute | tree.Lambda) and (
        parameter.type is None or not isinstance(parameter.type, tree.Name)
        or parameter.type.id not in BUILTIN_TYPES
    )  # fmt: skip
