"""Built-in functions of any value: len, range, and what only loops know."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, NONE, Type
from .body import Body, type_of
from .builtin import positional
from .calls import length
from .ranges import range_bounds, range_value
from .typed import Expr

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable


def len_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """len(x): of a list, string, tuple or struct."""
    argument = positional(body, node, "len", 1, 1)[0]
    value = body.value(argument)
    t = type_of(value)
    if t.is_number or t is BOOL or t is NONE:
        raise body.fail(f"`len` takes a list or a string, not `{t}`", argument.at)
    return length(body, value, node.at)


def range_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """range(…) as a value."""
    return range_value(body, range_bounds(body, positional(body, node, "range", 1, 3)), node.at)


def only_in_loops(name: str) -> Callable[[Body, tree.Call, Type | None], Expr]:
    """What may only be looped over, called elsewhere: a mistake."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        raise body.fail(f"`{name}` can only be looped over", node.at,
                        f"write `for … in {name}(…)`")  # fmt: skip

    return call
