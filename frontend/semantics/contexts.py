"""`with`: a value that is entered before a block and exited after it, however it is left.

`body.contexts` holds the entered values of the blocks around, innermost last; `return`, `break` and
`continue` exit those that they leave. A fault does not.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import NONE, StructType, Type, resolve
from . import typed
from .body import Body, local, means, type_of
from .builtin import RULES
from .calls import call_method
from .typed import Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may


@means(tree.With)
def _with(body: Body, node: tree.With) -> None:
    body.scopes.append({})
    within(body, node, 0)
    body.scopes.pop()


def within(body: Body, node: tree.With, i: int) -> None:
    """The block of a `with`, its items from the i-th on entered before."""
    outside = len(body.contexts)
    while i < len(node.items):
        held = enter(body, *node.items[i])
        i += 1
        if sees_errors(held.type):
            RULES["with", "errors"](body, held, outside, node, lambda i=i: within(body, node, i))
            return
    body.statements(node.body)
    exit_contexts(body, outside, node.at)
    del body.contexts[outside:]


def sees_errors(t: Type) -> bool:
    """Whether the `__exit__` of a context may be given an error."""
    return isinstance(t, StructType) and any(
        len(declaration.parameters) > 1 for declaration in t.members.get("__exit__", ())
    )


def enter(body: Body, node: tree.Expr, target: tree.Expr | None) -> Variable:
    """Evaluates a context, enters it and binds what entering gives; the context."""
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
        return held
    if not isinstance(target, tree.Name):
        raise body.fail("`as` is followed by a name", target.at)
    if entered.type is NONE:
        raise body.fail(f"`__enter__` of `{t}` gives nothing to name", target.at)
    variable = body.declare(target.id, resolve(entered.type), target.at, True)
    body.out.append(typed.Assign(target.at, local(variable, target.at), entered))
    return held


def exit_contexts(body: Body, outside: int, at: Span) -> None:
    """Calls `__exit__` of the contexts entered since there were `outside`, innermost first."""
    entered, attempts = body.contexts, body.attempts
    try:
        for i in range(len(entered) - 1, outside - 1, -1):
            held = entered[i]
            # An error from here goes where one goes from outside of what is exited.
            body.contexts = entered[:i]
            body.attempts = [each for each in attempts if each.contexts <= i]
            if isinstance(held, tree.Try):
                body.out += body.block(held.final)
            else:
                exit_one(body, held, at)
    finally:
        body.contexts, body.attempts = entered, attempts


def exit_one(body: Body, held: Variable, at: Span) -> None:
    """Calls `__exit__` of a context, if it is one, and is not called for errors only."""
    t = type_of(local(held, at))
    if not isinstance(t, StructType) or "__exit__" not in t.members:
        # what a variable with an address lies in
        body.out.append(typed.Keep(at, [local(held, at)]))
    elif any(len(d.parameters) == 1 for d in t.members["__exit__"]):
        call = call_method(body, local(held, at), "__exit__", [], at)
        body.out.append(typed.Evaluate(at, call))
