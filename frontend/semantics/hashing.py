"""`hash(x)`, and `_blank` for the library's own text."""

from __future__ import annotations

from ..syntax import tree
from ..types import STR, U64, ListType, StructType, TupleType, Type, parts_of
from . import numbers, typed
from .binding import Argument
from .body import Body, blank, constant, type_of
from .builtin import after, held, positional
from .calls import call_declared, call_method
from .generated import parts
from .texts import text_of
from .typed import Expr, Span


def hash_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """hash(x): of numbers, texts, tuples and structs that have it or are made of such."""
    argument = positional(body, node, "hash", 1, 1)[0]
    return hashed(body, numbers.fixed(body, body.value(argument)), node.at)


def hashed(body: Body, value: Expr, at: Span) -> Expr:
    """The hash of a value."""
    t = type_of(value)
    if isinstance(t, StructType) and "__hash__" in t.members:
        if len(t.members["__hash__"][0].parameters) == 1:
            return numbers.cast(body, call_method(body, value, "__hash__", [], at), U64, at)
    if t.is_int or t.kind == "bool":
        return called(body, "_hash_number", [numbers.cast(body, value, U64, at)], at)
    if t.is_float:
        unsigned = numbers.arithmetic(body, "+", value, constant(0.0, t, at), at, t)  # -0.0 is 0.0
        return called(body, "_hash_text", [text_of(body, unsigned, at)], at)
    if t is STR:
        return called(body, "_hash_text", [value], at)
    if isinstance(t, ListType):
        return called(body, "_hash_list", [value], at)
    if isinstance(t, TupleType | StructType) and parts_of(t):
        steps: list[typed.Stmt] = []
        whole = held(body, steps, value)
        made: Expr = constant(0, U64, at)
        for part in parts(whole, t):
            made = called(body, "_hash_both", [made, hashed(body, part, at)], at)
        return after(steps, made)
    raise body.fail(f"`{t}` has no hash", at, "define `__hash__` in it, or use another key")


def called(body: Body, name: str, values: list[Expr], at: Span) -> Expr:
    """A call of a function of the library."""
    arguments = [Argument("", None, at, value) for value in values]
    return call_declared(
        body, body.program.modules.prelude(name), None, None, arguments, at, None, name
    )


def blank_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """_blank(T): the value of a type whose bits are all zero, which owns nothing."""
    t = body.annotation(positional(body, node, "_blank", 1, 1)[0])
    return blank(t, node.at)
