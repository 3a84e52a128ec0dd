"""Built-in functions that end the program, or end it unless a condition holds."""

from __future__ import annotations

from ..syntax import tree
from ..types import I64, STR, Type
from . import typed
from .body import MEANINGS, Body, constant
from .builtin import done, positional
from .calls import value_as
from .texts import text_of
from .typed import Expr


def exit_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """exit(status)."""
    arguments = positional(body, node, "exit", 0, 1)
    status = value_as(body, arguments[0], I64) if arguments else constant(0, I64, node.at)
    return done([typed.Stop(node.at, "exit", status)], node.at)


def abort_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """abort(message)."""
    arguments = positional(body, node, "abort", 0, 1)
    text: Expr = constant("", STR, node.at)
    if arguments:
        text = text_of(body, body.value(arguments[0]), node.at)
    return done([typed.Stop(node.at, "abort", text)], node.at)


def debug_assert(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """debug_assert(condition, message): looks with `-D ASSERT=all` only, or where it says
    `[assert_mode="safe"]`."""
    if not node.args:
        raise body.fail("`debug_assert` takes a condition", node.at)
    given = node.callee.args if isinstance(node.callee, tree.Subscript) else []
    always = any(isinstance(e.value, tree.Text) and e.value.value == "safe" for e in given)
    made = asserted(body, node, node.args, False)
    if always or body.program.defines.get("ASSERT") == "all":
        return made
    return done([], node.at)


def constrained(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """constrained[condition, message]()."""
    arguments = node.callee.args if isinstance(node.callee, tree.Subscript) else node.args
    if not arguments:
        raise body.fail("`constrained` takes a condition", node.at)
    return asserted(body, node, arguments, True)


def asserted(body: Body, node: tree.Call, arguments: list[tree.Argument],
             compile_time: bool) -> Expr:  # fmt: skip
    """What `assert condition, message` does."""
    message = arguments[1].value if len(arguments) > 1 else None
    outside, body.out = body.out, []
    MEANINGS[tree.Assert](body, tree.Assert(node.at, arguments[0].value, message, compile_time))
    steps, body.out = body.out, outside
    return done(steps, node.at)
