"""Members of modules and built-in types: `math.pi`, `sys.argv`, `Int.MAX`."""

from __future__ import annotations

from ..syntax import tree
from ..types import STR, Type, list_of
from ..types.numbers import limits
from .body import Body, constant, local, row
from .builtin import RULES
from .expressions import meaning_value
from .names import unknown_in_module, unknown_member
from .symbols import Meaning
from .typed import Expr, Span

GREATEST = {"f64": 1.7976931348623157e308, "f32": 3.4028234663852886e38, "f16": 65504.0}


def member_of_module(body: Body, module: Meaning, node: tree.Attribute) -> Expr:
    """`math.pi`, `sys.argv`."""
    if module.what == "sys" and node.name == "argv":
        return program_arguments(node.at)
    member = body.program.member(module, node.name)
    if member is None:
        raise unknown_in_module(body, module, node)
    if member.kind == "script variable":
        variable = body.shared(member)
        if variable is not None:
            return local(variable, node.at)
    return meaning_value(body, member, node.name, node.at)


def program_arguments(at: Span) -> Expr:
    """The program's arguments."""
    return row("arguments", list_of(STR), [], at)


def member_of_type(body: Body, t: Type, node: tree.Attribute) -> Expr:
    """A compile-time member of a built-in type."""
    name = node.name
    if t.is_int and name in ("MAX", "MIN", "MAX_FINITE", "MIN_FINITE"):
        return constant(limits(t)[0 if name.startswith("MIN") else 1], t, node.at)
    if t.is_float:
        top = GREATEST[t.kind]
        values = {"MAX": float("inf"), "MIN": float("-inf"), "MAX_FINITE": top,
                  "MIN_FINITE": -top}  # fmt: skip
        if name in values:
            return constant(values[name], t, node.at)
    if rule := RULES.get(("static member", t.sort)):
        return rule(body, t, node)
    raise unknown_member(body, t, name, node.name_at, "compile-time member")
