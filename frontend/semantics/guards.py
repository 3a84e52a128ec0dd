"""`with` over what sees errors: its `__exit__` is given the error that leaves the block, and may
say that this ends there."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, StructType, Type
from . import typed
from .body import Body, blank, local, type_of
from .builtin import rule
from .calls import call_method
from .contexts import exit_contexts
from .control import leaves
from .errors import Attempt, leave
from .thrown import caught_by, error_type
from .typed import Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable


@rule("with", "errors")
def guarded(
    body: Body, held: Variable, outside: int, node: tree.With, inside: Callable[[], None]
) -> None:
    """The block of a context that was entered, and whose `__exit__` sees errors."""
    at = node.at
    t = seen_by(body, held, node)
    error = body.temporary(t, at)
    body.out.append(typed.Bind(at, error, blank(t, at)))
    inner, whole = typed.Block(at), typed.Block(at)
    body.attempts.append(Attempt(inner, error, len(body.contexts), len(body.loops)))
    inner.body = body.collect(inside)
    body.attempts.pop()
    if not leaves(inner.body):
        inner.body += body.collect(exit_contexts, body, outside, at)
        inner.body.append(typed.Break(at, whole))
    del body.contexts[outside:]
    whole.body = [inner, *(body.collect(failed, body, held, error, at) if inner.raised else ())]
    body.out.append(whole)


def failed(body: Body, held: Variable, error: Variable, at: Span) -> None:
    """What happens with an error that left the block."""
    kept = body.temporary(error.type, at)
    body.out.append(typed.Bind(at, kept, typed.Take(at, error.type, error)))
    ended = call_method(body, local(held, at), "__exit__", [("", local(kept, at))], at)
    again = body.collect(leave, body, typed.Take(at, kept.type, kept), at, "what is in `with`")
    if ended.type is BOOL:
        body.out.append(typed.If(at, typed.Not(at, BOOL, ended), again, []))
    else:
        body.out += [typed.Evaluate(at, ended), *again]


def seen_by(body: Body, held: Variable, node: tree.With) -> Type:
    """The type of the errors that a context is given."""
    t = type_of(local(held, node.at))
    assert isinstance(t, StructType)
    for declaration in t.members["__exit__"]:
        if len(declaration.parameters) > 1:
            written = declaration.parameters[1].type
            if isinstance(written, tree.Name) and written.id == "Error":
                return error_type(body)
    return caught_by(body, node.body)
