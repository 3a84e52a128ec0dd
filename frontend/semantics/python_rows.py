"""The rows of Python objects, as the library's own text calls them."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, F64, I64, STR, Type
from . import typed
from .body import Body, row
from .builtin import positional, rule
from .calls import value_as
from .typed import Expr


def operation(node: tree.Expr) -> str:
    """The name of an operation, which the library writes as a text."""
    assert isinstance(node, tree.Text)
    return node.value


@rule("_python", "row")
def python(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """_python(operation, a, b, c)."""
    name, *objects = positional(body, node, "_python", 4, 4)
    values = [value_as(body, each, I64) for each in objects]
    return typed.Row(node.at, I64, "python", [*values, operation(name)])


@rule("_python_named", "row")
def python_named(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """_python_named(operation, text, a, b)."""
    name, text, *objects = positional(body, node, "_python_named", 4, 4)
    values = [value_as(body, text, STR), *(value_as(body, each, I64) for each in objects)]
    return typed.Row(node.at, I64, "python_named", [*values, operation(name)])


def of_one(helper: str, op: str, result: Type) -> None:
    """Files a row of one object."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        value = value_as(body, positional(body, node, helper, 1, 1)[0], I64)
        return row(op, result, [value], node.at)

    rule(helper, "row")(call)


def of_none(helper: str, op: str, result: Type) -> None:
    """Files a row of no object."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        positional(body, node, helper, 0, 0)
        return row(op, result, [], node.at)

    rule(helper, "row")(call)


@rule("_python_release", "row")
def release(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """_python_release(a)."""
    from .builtin import done

    value = value_as(body, positional(body, node, "_python_release", 1, 1)[0], I64)
    return done([typed.Do(node.at, "python_release", [value])], node.at)


of_one("_python_to_int", "python_to.i64", I64)
of_one("_python_memory", "python_memory", I64)
of_one("_python_to_float", "python_to.f64", F64)
of_one("_python_to_bool", "python_to.bool", BOOL)
of_one("_python_text", "python_text", STR)
of_one("_python_share", "python_share", I64)
of_none("_python_error", "python_error", STR)
of_none("_python_failed", "python_failed", BOOL)
