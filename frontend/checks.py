"""Built-in functions that end the program, or end it unless a condition holds."""

from __future__ import annotations

from .builtin_arguments import positional
from .ir import function as ir
from .results import Result
from .syntax import tree
from .types import I64, NONE, STR, Type

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def exit_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """exit(status)."""
    arguments = positional(low, expr, "exit", 0, 1)
    status = low.lower_as(arguments[0], I64) if arguments else Result(None, I64, False, 0)
    low.do("exit", [low.value(status, expr.at)], expr.at)
    low.end(ir.unreachable(expr.at))
    return Result(None, NONE, False, None)


def abort_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """abort(message)."""
    arguments = positional(low, expr, "abort", 0, 1)
    text = (
        low.to_string(low.lower(arguments[0]), expr.at)
        if arguments
        else Result(None, STR, False, "")
    )
    low.do("abort", [low.value(text, expr.at)], expr.at)
    low.end(ir.unreachable(expr.at))
    return Result(None, NONE, False, None)


def debug_assert(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """debug_assert(condition, message)."""
    if not expr.args:
        raise low.program.fail("`debug_assert` takes a condition", expr.at)
    message = expr.args[1].value if len(expr.args) > 1 else None
    low._assert(tree.Assert(expr.at, expr.args[0].value, message))
    return Result(None, NONE, False, None)


def constrained(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """constrained[condition, message]()."""
    callee = expr.callee
    arguments = callee.args if isinstance(callee, tree.Subscript) else expr.args
    if not arguments:
        raise low.program.fail("`constrained` takes a condition", expr.at)
    message = arguments[1].value if len(arguments) > 1 else None
    low._assert(tree.Assert(expr.at, arguments[0].value, message, True))
    return Result(None, NONE, False, None)
