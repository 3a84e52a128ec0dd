"""Of which type the errors are that functions raise and that a `try` catches.

A function says it, `raises NetworkError`; without a type it is Error. What a `try` catches is seen
in its statements: if all that they raise or call raises errors of one type, it is that; else it is
Error, and what is raised of another type becomes its text.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import StructType, Type, resolve
from .binding import Argument
from .body import Body, type_of
from .calls import construct
from .declarations import struct_type
from .program import Instance, Scope, Stop
from .raising import callees, may_raise, uncaught
from .texts import text_of
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator


def error_type(body: Body) -> StructType:
    """The type of errors that are of no other."""
    return struct_type(body, body.program.modules.written("Error"), [], (0, 0))


def raised_by(body: Body, instance: Instance) -> Type:
    """The type of the errors of a function."""
    written = instance.declaration.raises_type
    if written is None:
        return error_type(body)
    names = Body(body.program, instance.scope, None, "<comptime>")
    try:
        return resolve(names.annotation(written))
    except Stop:  # its mistake is told already
        return error_type(body)


def caught_by(body: Body, statements: list[tree.Stmt]) -> Type:
    """The type of the errors that come out of the statements of a `try`."""
    found: list[Type] = []
    for t in thrown(body, statements):
        if t not in found:
            found.append(t)
    return found[0] if len(found) == 1 else error_type(body)


def thrown(body: Body, statements: list[tree.Stmt]) -> Iterator[Type]:
    """The types of the errors of statements, as far as their text says."""
    for node in uncaught(statements):
        if isinstance(node, tree.Raise) and node.value is not None:
            yield raised_type(body, node.value)
        elif isinstance(node, tree.Call):
            for callee in callees(body.program, node.callee, body.scope):
                if callee is None or callee.raises_type is None:
                    if callee is None or may_raise(
                        body.program, callee, body.program.scope_of(callee.name_at)
                    ):
                        yield error_type(body)
                elif callee.raises:
                    yield written_type(body, callee)


def written_type(body: Body, callee: tree.Function) -> Type:
    """The type that a function says it raises; Error if only a call tells which it is."""
    scope = body.program.scope_of(callee.name_at)
    if callee.compile_time or not is_known(scope, callee.raises_type):
        return error_type(body)
    assert callee.raises_type is not None
    return resolve(Body(body.program, scope, None, "<comptime>").annotation(callee.raises_type))


def is_known(scope: Scope, node: tree.Expr | None) -> bool:
    """Whether the names that a type begins with are those of a struct."""
    if isinstance(node, tree.Subscript):
        node = node.value
    found = scope.find(node.id) if isinstance(node, tree.Name) else None
    return found is not None and found.kind in ("struct", "alias")


def raised_type(body: Body, value: tree.Expr) -> Type:
    """The type of an error that is raised, as its text says it."""
    if isinstance(value, tree.Transfer):
        value = value.value
    if isinstance(value, tree.Name):
        variable = body.find(value.id)
        if isinstance(variable, Variable) and isinstance(resolve(variable.type), StructType):
            return resolve(variable.type)
    callee = value.callee if isinstance(value, tree.Call) else None
    if isinstance(callee, tree.Attribute):  # of a static method, which gives its own type mostly
        callee = callee.value
    if callee is not None and is_known(body.scope, callee):
        try:
            return resolve(body.annotation(callee))
        except Stop:
            return error_type(body)
    return error_type(body)


def as_error(body: Body, error: Expr, want: Type, at: Span) -> Expr:
    """An error as the type that is caught or that the function says it raises."""
    have = type_of(error)
    if have is want:
        return error
    if want is error_type(body) and isinstance(have, StructType):
        text = text_of(body, error, at)
        return construct(body, want, [Argument("", None, at, text)], at)
    raise body.fail(f"this raises `{have}`, where errors are `{want}`", at,
                    f"catch it, and raise `{want}(…)`")  # fmt: skip
