"""Built-in functions."""

from __future__ import annotations

from ..library import BUILTINS
from ..syntax import tree
from ..types import BOOL, NONE, Type
from .body import Body, type_of
from .builtin import function, positional
from .calls import length
from .typed import Expr


@function(BUILTINS["len"])
def _len(body: Body, node: tree.Call, want: Type | None) -> Expr:
    argument = positional(body, node, "len", 1, 1)[0]
    value = body.value(argument)
    t = type_of(value)
    if t.is_number or t is BOOL or t is NONE:
        raise body.fail(f"`len` takes a list or a string, not `{t}`", argument.at)
    return length(body, value, node.at)
