"""Errors: `raise`, `try`, and calls of functions that raise, as branches.

A function that raises returns whether it did, the error, and its value, side by side; where it did,
the value is blank, which any type's value may be. The caller takes that apart and branches: to the
handler of the `try` around, or it returns the error itself. So the passes see ordinary edges, and
what is alive dies on them in its order. What nobody catches ends the run.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, NONE, STR, StructType, TupleType, Type, tuple_of
from . import typed
from .body import Body, blank, constant, local, means, note, row, type_of
from .builtin import rule
from .calls import convert
from .contexts import exit_contexts
from .control import leaves
from .texts import text_of
from .thrown import as_error, caught_by, error_type, raised_by
from .typed import Expr, Span, Variable

UNCAUGHT = "Unhandled exception caught during execution: "


class Attempt:
    """A `try` around: where its errors go, and how many contexts and loops are outside of it."""

    __slots__ = ("block", "contexts", "error", "loops")

    def __init__(self, block: typed.Block, error: Variable, contexts: int, loops: int) -> None:
        self.block = block
        self.error = error
        self.contexts = contexts
        self.loops = loops


def outcome(error: Type, result: Type) -> TupleType:
    """What a function that raises returns: whether it did, the error, its value."""
    return tuple_of((BOOL, error) if result is NONE else (BOOL, error, result))


# --- where errors go ------------------------------------------------------------------------------


def leave(body: Body, error: Expr, at: Span, what: str) -> None:
    """Adds what happens with an error here: to a handler, to the caller, or to the user."""
    attempt = body.attempts[-1] if body.attempts else None
    outside = attempt.loops if attempt is not None else 0
    if any(around.kind == "parallel" for around in body.loops[outside:]):
        raise body.fail("an error cannot leave a parallel loop", at, "catch it in the loop")
    if attempt is not None:
        error = as_error(body, error, type_of(local(attempt.error, at)), at)
        exit_contexts(body, attempt.contexts, at)
        attempt.block.raised = True
        body.out.append(typed.Assign(at, local(attempt.error, at), error))
        body.out.append(typed.Break(at, attempt.block))
        return
    if body.instance is None:
        text = text_of(body, error, at)
        whole = row("concat", STR, [constant(UNCAUGHT, STR, at), text], at)
        body.out.append(typed.Stop(at, "abort", whole))
        return
    if not body.instance.raises:
        declaration = body.instance.declaration
        raise body.fail(
            f"{what} may raise an error, and `{declaration.name}` does not say that it does", at,
            "catch it by `try`, or write `raises` in the function's head",
            note("this function", declaration.name_at))  # fmt: skip
    error = as_error(body, error, raised_by(body, body.instance), at)
    exit_contexts(body, 0, at)
    body.give(Raised(at, error.type, error), at)


class Raised(typed.Transfer):
    """An error that a function returns instead of a value; `finish` makes the outcome of it."""

    __slots__ = ()


@rule("finish", "raises")
def finish(body: Body, made: typed.Function) -> None:
    """Makes what a function that raises returns the outcomes that its callers expect."""
    assert body.instance is not None
    error = raised_by(body, body.instance)
    result = body.result_type or NONE
    whole = outcome(error, result)

    def value_of(found: Expr | None, at: Span) -> Expr:
        if isinstance(found, Raised):
            items: list[Expr] = [constant(True, BOOL, at), found.place]
            if result is not NONE:
                items.append(blank(result, at))
            return typed.Construct(at, whole, items)
        items = [constant(False, BOOL, at), blank(error, at)]
        if found is not None and result is not NONE:
            items.append(found)
        return typed.Construct(at, whole, items)

    for returned in body.returned:
        returned.value = value_of(returned.value, returned.at)
    made.result = whole


@rule("call", "raises")
def raised_call(body: Body, call: typed.Call, result: Type, name: str) -> Expr:
    """A call of a function that raises: its value, where it did not."""
    at = call.at
    error = raised_by(body, call.callee)
    whole = outcome(error, result)
    call.type = whole
    variables = [body.temporary(t, at) for t in whole.items]
    steps: list[typed.Stmt] = [typed.Unpack(at, list(variables), list(whole.items), call)]
    taken = typed.Take(at, error, variables[1])
    edge = body.collect(leave, body, taken, at, f"`{name}`")
    steps.append(typed.If(at, local(variables[0], at), edge, []))
    value = constant(None, NONE, at) if result is NONE else typed.Take(at, result, variables[2])
    return typed.Sequence(at, result, steps, value)


# --- statements -----------------------------------------------------------------------------------


@means(tree.Raise)
def _raise(body: Body, node: tree.Raise) -> None:
    at = node.at
    if node.value is None:
        if not body.handled:
            raise body.fail("`raise` without an error, outside of a handler", at,
                            "say which error: `raise Error(…)`")  # fmt: skip
        error: Expr = typed.Copy(at, body.handled[-1].type, local(body.handled[-1], at))
    else:
        error = body.value(node.value)
        if not isinstance(type_of(error), StructType):
            error = convert(body, error, error_type(body), at)
    held = body.temporary(type_of(error), at)
    body.out.append(typed.Bind(at, held, error))
    leave(body, typed.Take(at, held.type, held), at, "this")


@means(tree.Try)
def _try(body: Body, node: tree.Try) -> None:
    outside = len(body.contexts)
    if node.final:
        body.contexts.append(node)
    if node.handlers:
        attempted(body, node)
    else:
        whole = typed.Block(node.at, body.block(node.body))
        body.out.append(whole)
    if node.final:
        del body.contexts[outside:]
        body.out += body.block(node.final)


def attempted(body: Body, node: tree.Try) -> None:
    """`try` with a handler."""
    at = node.at
    handler = node.handlers[0]
    if len(node.handlers) > 1:
        raise body.fail("a second `except` is never reached", node.handlers[1].at,
                        "tell errors apart in the first one")  # fmt: skip
    t = caught_by(body, node.body)
    if handler.type is not None and body.annotation(handler.type) is not t:
        raise body.fail(f"only `{t}` is raised", handler.type.at, "write `except e:`")
    error = body.temporary(t, at)
    body.out.append(typed.Bind(at, error, blank(t, at)))
    inner, whole = typed.Block(at), typed.Block(at)
    body.attempts.append(Attempt(inner, error, len(body.contexts), len(body.loops)))
    inner.body = body.block(node.body)
    body.attempts.pop()
    if not leaves(inner.body):
        inner.body += body.block(node.orelse)
        inner.body.append(typed.Break(at, whole))
    whole.body = [inner]
    body.scopes.append({})
    outside, body.out = body.out, whole.body
    caught = error
    if handler.name:
        caught = body.declare(handler.name, t, handler.at, True)
        body.out.append(
            typed.Assign(handler.at, local(caught, handler.at), typed.Take(at, t, error))
        )
    body.handled.append(caught)
    body.statements(handler.body)
    body.handled.pop()
    body.out = outside
    body.scopes.pop()
    body.out.append(whole)
