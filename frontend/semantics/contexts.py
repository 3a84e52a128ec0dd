"""`with`: a value that is entered before a block and exited after it, however it is left.

`body.contexts` holds the entered values of the blocks around, innermost last; `return`, `break` and
`continue` exit those that they leave. A fault does not.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import NONE, StructType, resolve
from . import typed
from .body import Body, local, means, type_of
from .calls import call_method
from .typed import Span

TYPE_CHECKING = False  # typing would cost more than a start may


@means(tree.With)
def _with(body: Body, node: tree.With) -> None:
    outside = len(body.contexts)
    body.scopes.append({})
    for expr, target in node.items:
        enter(body, expr, target)
    body.statements(node.body)
    exit_contexts(body, outside, node.at)
    del body.contexts[outside:]
    body.scopes.pop()


def enter(body: Body, node: tree.Expr, target: tree.Expr | None) -> None:
    """Evaluates a context, enters it and binds what entering gives."""
    value = body.value(node)
    t = type_of(value)
    if not isinstance(t, StructType) or "__enter__" not in t.members:
        raise body.fail(f"`{t}` cannot be used by `with`", node.at,
                        "define `__enter__` and `__exit__` in it")  # fmt: skip
    held = body.temporary(t, node.at)
    body.out.append(typed.Bind(node.at, held, value))
    entered = call_method(body, local(held, node.at), "__enter__", [], node.at)
    body.contexts.append(held)
    if target is None:
        body.out.append(typed.Evaluate(node.at, entered))
        return
    if not isinstance(target, tree.Name):
        raise body.fail("`as` is followed by a name", target.at)
    if entered.type is NONE:
        raise body.fail(f"`__enter__` of `{t}` gives nothing to name", target.at)
    variable = body.declare(target.id, resolve(entered.type), target.at, True)
    body.out.append(typed.Assign(target.at, local(variable, target.at), entered))


def exit_contexts(body: Body, outside: int, at: Span) -> None:
    """Calls `__exit__` of the contexts entered since there were `outside`, innermost first."""
    entered = body.contexts
    for i in range(len(entered) - 1, outside - 1, -1):
        held = entered[i]
        if isinstance(held, tree.Try):
            body.contexts = entered[:i]
            body.out += body.block(held.final)
            body.contexts = entered
            continue
        t = type_of(local(held, at))
        if isinstance(t, StructType) and "__exit__" in t.members:
            call = call_method(body, local(held, at), "__exit__", [], at)
            body.out.append(typed.Evaluate(at, call))
        else:  # what a variable with an address lies in
            body.out.append(typed.Keep(at, [local(held, at)]))
