"""The values of parameters that a call does not give."""

from __future__ import annotations

from ..syntax import tree
from ..types import STR, Type
from .body import Body, constant
from .program import Scope
from .typed import Expr, Span


def call_location(body: Body, at: Span) -> str:
    """Where a call is, as texts tell it: at the parenthesis behind the function's name."""
    source = body.program.sources.file(at[0])
    opened = source.slice(at).find("(")
    file, line, column = body.program.sources.position(at[0] + max(opened, 0))
    return f"{file}:{line}:{column}"


def default_value(body: Body, parameter: tree.Parameter, hint: Type | None, inner: Scope,
                  at: Span) -> Expr:  # fmt: skip
    """The value of a parameter that was not given, in the scope of its declaration; of
    `__call_location`, where the call is."""
    default = parameter.default
    assert default is not None
    if isinstance(default, tree.Name) and default.id == "__call_location":
        return constant(call_location(body, at), STR, at)
    return body.within(inner, body.value, parameter.default, hint)
