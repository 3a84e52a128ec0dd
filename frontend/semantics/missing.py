"""What is missing raises an error where one is caught or passed on: a key of a dictionary, a number
in a text. Elsewhere that is a fault, so that functions need not say that they raise."""

from __future__ import annotations

from ..types import F64, I64, STR, StructType, Type
from . import typed
from .binding import Argument
from .body import Body, constant, row
from .calls import call_declared, construct
from .program import Instance
from .thrown import error_type, raised_by
from .typed import Expr, Span

CHECKED = {"__getitem__": "_checked_item", "pop": "_checked_pop"}


def expects_errors(body: Body) -> bool:
    """Whether an error may be raised here."""
    if body.attempts:
        attempt = body.attempts[-1]
        if any(around.kind == "parallel" for around in body.loops[attempt.loops :]):
            return False
        return attempt.error.type is error_type(body)
    if any(around.kind == "parallel" for around in body.loops):
        return False
    instance = body.instance
    if not isinstance(instance, Instance) or not instance.raises:
        return False
    if instance.declaration.name.startswith("_checked_"):  # which has looked already
        return False
    return raised_by(body, instance) is error_type(body)


def checked(body: Body, t: StructType, name: str, given: int) -> str:
    """The method that raises an error where the one of a name is a fault, or that one."""
    found = CHECKED.get(name, name)
    return found if given == 1 and found in t.members and expects_errors(body) else name


def absent(body: Body, message: str, at: Span) -> list[typed.Stmt]:
    """What happens where a value is not in a list."""
    if not expects_errors(body):
        return [typed.Stop(at, "abort", constant("the value is not in the list", STR, at))]
    from .errors import leave

    text = Argument("", None, at, constant(message, STR, at))
    error = construct(body, error_type(body), [text], at)
    return body.collect(leave, body, error, at, "this")


def parsed(body: Body, t: Type, values: list[Expr], at: Span) -> Expr:
    """The number that a text spells: an integer, in a base, or a float."""
    assert t in (I64, F64)
    if not expects_errors(body):
        return row("parse_int" if t is I64 else "parse_float", t, [*values], at)
    name = "_checked_integer" if t is I64 else "_checked_float"
    arguments = [Argument("", None, at, value) for value in values]
    declarations = body.program.modules.prelude(name)
    return call_declared(body, declarations, None, None, arguments, at, None, name)
