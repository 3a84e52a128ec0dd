"""`Error("no key ", key)`: the message is the texts of all arguments, one behind the other."""

from __future__ import annotations

from ..syntax import tree
from ..types import STR, StructType
from .binding import Argument
from .body import Body, row, type_of
from .builtin import rule
from .calls import construct, written
from .texts import text_of
from .thrown import error_type
from .typed import Expr


@rule("construct", "error")
def error_of(body: Body, t: StructType, node: tree.Call) -> Expr:
    """An error; one argument that is an error or a text needs no text made of it."""
    if t is not error_type(body) or any(a.name or a.star for a in node.args):
        return construct(body, t, written(body, node), node.at)
    values = [body.value(argument.value) for argument in node.args]
    whole = values[0]
    if len(values) > 1 or type_of(whole) not in (STR, t):
        whole = text_of(body, whole, node.at)
        for value in values[1:]:
            whole = row("concat", STR, [whole, text_of(body, value, node.at)], node.at)
    return construct(body, t, [Argument("", None, node.at, whole)], node.at)
