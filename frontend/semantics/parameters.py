"""Compile-time parameters: given in brackets, inferred from arguments and results."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BITS,
    DTYPE,
    I64,
    ListType,
    PointerType,
    StructType,
    TupleType,
    Type,
    VectorType,
    resolve,
)
from .annotations import dtype
from .body import Body
from .builtin import RULES
from .declarations import bindable, is_value_parameter
from .evaluation import evaluate
from .implied import is_open, mentions
from .program import Scope
from .symbols import Known, Meaning
from .typed import Span

__all__ = ["add_defaults", "given", "infer", "infer_from_result", "mentions"]


def given(body: Body, declaration: tree.Function | tree.Struct, applied: list[tree.Argument],
          around: Scope) -> dict[str, Meaning]:  # fmt: skip
    """The compile-time parameters given in brackets; `around` has the names of the declaration."""
    parameters = bindable(declaration)
    names: dict[str, Meaning] = {}
    inner = Scope(around, names)
    positional = [p for p in parameters if not p.infer_only and not p.keyword_only]
    for i, argument in enumerate(applied):
        if argument.name:
            found = next((p for p in parameters if p.name == argument.name), None)
        else:
            found = positional[i] if i < len(positional) else None
        if found is None:
            if argument.name:
                raise body.fail(f"`{declaration.name}` has no parameter `{argument.name}`",
                                argument.at)  # fmt: skip
            raise body.fail("too many compile-time arguments", argument.at)
        if found.name in names:
            raise body.fail(f"`{found.name}` is given twice", argument.at)
        if not isinstance(argument.value, tree.Ellipsis) and not is_open(argument.value):
            names[found.name] = compile_time_argument(body, found, argument.value, inner)
    return names


def add_defaults(body: Body, declaration: tree.Function | tree.Struct, inner: Scope) -> None:
    """Gives the compile-time parameters that are not known their defaults."""
    for p in bindable(declaration):
        if p.name not in inner.names and p.default is not None:
            inner.names[p.name] = body.within(
                inner, compile_time_argument, body, p, p.default, inner
            )


def compile_time_argument(body: Body, parameter: tree.Parameter, node: tree.Expr,
                          inner: Scope) -> Meaning:  # fmt: skip
    """A type, a constant or a function, as its parameter says."""
    if isinstance(parameter.type, tree.FunctionType):
        return function_argument(body, parameter, node, inner)
    if not is_value_parameter(parameter):
        return Meaning("type", body.annotation(node))
    want = I64 if parameter.type is None else body.annotation(parameter.type, inner)
    if want is DTYPE:
        return dtype_meant(dtype(body, node))
    value = evaluate(body, node, want)
    return Meaning("constant", Known(value.type, value.value))


def infer(body: Body, annotation: tree.Expr, t: Type, inner: Scope,
          declaration: tree.Function | tree.Struct, at: Span) -> None:  # fmt: skip
    """Finds compile-time parameters by matching an annotation against a type."""
    if isinstance(annotation, tree.Name):
        names = {p.name for p in declaration.compile_time}
        if annotation.id in names and annotation.id not in inner.names:
            inner.names[annotation.id] = Meaning("type", t)
        return
    if isinstance(annotation, tree.ListDisplay) and len(annotation.items) == 1:
        if isinstance(t, ListType):
            infer(body, annotation.items[0], resolve(t.element), inner, declaration, at)
    elif isinstance(annotation, tree.ArrayType):
        if isinstance(t, ListType) and t.size is not None:
            infer(body, annotation.element, resolve(t.element), inner, declaration, at)
            infer_size(annotation.size, t.size, inner, declaration)
    elif isinstance(annotation, tree.Subscript) and isinstance(t, StructType):
        infer_arguments(body, annotation, t, inner, declaration, at)
    elif isinstance(annotation, tree.Subscript) and isinstance(annotation.value, tree.Name):
        arguments = [a.value for a in annotation.args]
        if isinstance(t, ListType) and arguments:
            infer(body, arguments[0], resolve(t.element), inner, declaration, at)
            if t.size is not None and len(arguments) > 1:
                infer_size(arguments[1], t.size, inner, declaration)
        elif annotation.value.id in ("SIMD", "Scalar") and t.kind in ("vector", *BITS):
            lane = t.element if isinstance(t, VectorType) else t
            infer_dtype(body, arguments[0], lane, inner, declaration)
            if len(arguments) > 1:
                infer_size(
                    arguments[1], t.size if isinstance(t, VectorType) else 1, inner, declaration
                )
        elif isinstance(t, PointerType) and arguments:
            if annotation.value.id == "DTypePointer":
                infer_dtype(body, arguments[0], t.element, inner, declaration)
            else:
                infer(body, arguments[0], t.element, inner, declaration, at)
        elif isinstance(t, TupleType):
            for a, item in zip(arguments, t.items, strict=False):
                infer(body, a, resolve(item), inner, declaration, at)


def infer_arguments(body: Body, annotation: tree.Subscript, t: StructType, inner: Scope,
                    declaration: tree.Function | tree.Struct, at: Span) -> None:  # fmt: skip
    """The same for the arguments of a struct."""
    if not isinstance(annotation.value, tree.Name):
        return
    found = inner.find(annotation.value.id)
    if found is None or found.what is not t.declaration and found.what is not t:
        return
    parameters = [p for p in bindable(t.declaration) if not p.infer_only and not p.keyword_only]
    for i, argument in enumerate(annotation.args):
        name = argument.name or (parameters[i].name if i < len(parameters) else "")
        meaning = t.arguments.get(name)
        if meaning is None:
            continue
        node = argument.value
        if meaning.kind == "type":
            infer(body, node, meaning.what, inner, declaration, at)
        elif isinstance(node, tree.Name) and node.id not in inner.names and any(
            p.name == node.id for p in declaration.compile_time
        ):  # fmt: skip
            inner.names[node.id] = meaning


def function_argument(body: Body, parameter: tree.Parameter, node: tree.Expr,
                      inner: Scope) -> Meaning:  # fmt: skip
    """The function that is given for a parameter."""
    found: Meaning | None = RULES["function", "argument"](body, node)
    if found is None:
        raise body.fail(f"`{parameter.name}` is to be a function", node.at,
                        "give the name of one")  # fmt: skip
    RULES["fits", "function"](body, parameter.type, found, node.at, parameter, inner)
    return found


def dtype_meant(t: Type) -> Meaning:
    """The DType of a scalar, as a compile-time parameter has it."""
    RULES["load", "vector"]()
    return Meaning("constant", Known(DTYPE, t.kind))


def infer_dtype(body: Body, node: tree.Expr, lane: Type, inner: Scope,
                declaration: tree.Function | tree.Struct) -> None:  # fmt: skip
    """A DType parameter from the lanes of a vector or a scalar."""
    names = {p.name for p in declaration.compile_time}
    if isinstance(node, tree.Name) and node.id in names and node.id not in inner.names:
        inner.names[node.id] = dtype_meant(lane)


def infer_size(size: tree.Expr, value: int, inner: Scope,
               declaration: tree.Function | tree.Struct) -> None:  # fmt: skip
    """A size parameter from an array's size."""
    if not isinstance(size, tree.Name) or size.id in inner.names:
        return
    own = any(p.name == size.id for p in declaration.compile_time)  # it may hide another name
    if own or inner.find(size.id) is None:
        inner.names[size.id] = Meaning("constant", Known(I64, value))


def infer_from_result(body: Body, declaration: tree.Function, inner: Scope,
                      want: Type | None) -> None:  # fmt: skip
    """Compile-time parameters from the wanted result type."""
    if want is not None and declaration.result is not None:
        infer(body, declaration.result, resolve(want), inner, declaration, declaration.at)
