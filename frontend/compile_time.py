"""Compile-time parameters: given, inferred from arguments and results; compile-time values."""

from __future__ import annotations

from .conventions import walk
from .declarations import is_value_parameter
from .program import Scope
from .results import Meaning, Result
from .syntax import tree
from .types import (
    I64,
    ListType,
    Type,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def mentions(annotation: tree.Expr, declaration: tree.Function, inner: Scope) -> bool:
    """Whether an annotation names a compile-time parameter that is not known yet."""
    unknown = {p.name for p in declaration.compile_time} - set(inner.names)
    if isinstance(annotation, tree.Name):
        return annotation.id in unknown
    for node in walk(annotation):
        if isinstance(node, tree.Name) and node.id in unknown:
            return True
        if isinstance(node, tree.ArrayType) and isinstance(node.size, tree.Name):
            if inner.find(node.size.id) is None:
                return True
    return False


def implicit_sizes(program: Any, declaration: tree.Function, scope: Scope) -> list[str]:
    """Names that a signature uses as sizes and nothing defines: compile-time parameters."""
    found = program.sizes.get(id(declaration))
    if found is None:
        annotations = [p.type for p in declaration.parameters] + [declaration.result]
        names = [
            n.size.id for a in annotations if a is not None and not isinstance(a, tree.Name)
            for n in walk(a) if isinstance(n, tree.ArrayType) and isinstance(n.size, tree.Name)
        ]  # fmt: skip
        found = [n for n in dict.fromkeys(names) if scope.find(n) is None]
        program.sizes[id(declaration)] = found
    return found


def meaning_key(meaning: Meaning) -> Any:
    """What distinguishes one compile-time argument from another."""
    if meaning.kind == "constant":
        const = meaning.what.const
        return ("constant", meaning.what.type, tuple(const) if isinstance(const, list) else const)
    return (meaning.kind, meaning.what)


class CompileTimeParameters:
    """Mixin of the Lowerer."""

    def compile_time_arguments(
        self: Any, declaration: tree.Function, applied: list[tree.Argument]
    ) -> dict[str, Meaning]:
        """The compile-time parameters given in brackets."""
        parameters = [p for p in declaration.compile_time if not p.star]
        names: dict[str, Meaning] = {}
        positional = [p for p in parameters if not p.infer_only]
        for i, argument in enumerate(applied):
            if argument.name:
                found = next((p for p in parameters if p.name == argument.name), None)
            else:
                found = positional[i] if i < len(positional) else None
            if found is None:
                raise self.program.fail("too many compile-time arguments", argument.at)
            names[found.name] = self.compile_time_argument(found, argument.value)
        for p in parameters:
            if p.name not in names and p.default is not None:
                scope = Scope(self.program.scope_of(declaration.name_at), names)
                names[p.name] = self.in_scope(scope, self.compile_time_argument, p, p.default)
        return names

    def compile_time_argument(self: Any, parameter: tree.Parameter, value: tree.Expr) -> Meaning:
        """A type or a constant, as its parameter says."""
        if is_value_parameter(parameter):
            want = I64 if parameter.type is None else self.program_type(parameter.type, None)
            result = self.compile_time_value(value, want)
            return Meaning("constant", self.convert(result, want, value.at))
        return Meaning("type", self.annotation(value))

    def infer(self: Any, annotation: tree.Expr, t: Type, inner: Scope, declaration: tree.Function,
              at: Span) -> None:  # fmt: skip
        """Finds compile-time parameters by matching an annotation against a type."""
        if isinstance(annotation, tree.Name):
            names = {p.name for p in declaration.compile_time}
            if annotation.id in names and annotation.id not in inner.names:
                inner.names[annotation.id] = Meaning("type", t)
            return
        if isinstance(annotation, tree.ListDisplay) and len(annotation.items) == 1:
            if isinstance(t, ListType):
                self.infer(annotation.items[0], resolve(t.element), inner, declaration, at)
        elif isinstance(annotation, tree.ArrayType):
            if isinstance(t, ListType) and t.size is not None:
                self.infer(annotation.element, resolve(t.element), inner, declaration, at)
                self.infer_size(annotation.size, t.size, inner)
        elif isinstance(annotation, tree.Subscript) and isinstance(annotation.value, tree.Name):
            arguments = [a.value for a in annotation.args]
            if isinstance(t, ListType) and arguments:
                self.infer(arguments[0], resolve(t.element), inner, declaration, at)
                if t.size is not None and len(arguments) > 1:
                    self.infer_size(arguments[1], t.size, inner)
            elif t.kind == "tuple":
                for a, item in zip(arguments, t.items, strict=False):
                    self.infer(a, resolve(item), inner, declaration, at)

    def infer_size(self: Any, size: tree.Expr, value: int, inner: Scope) -> None:
        """A size parameter from an array's size."""
        if isinstance(size, tree.Name) and inner.find(size.id) is None:
            inner.names[size.id] = Meaning("constant", Result(None, I64, False, value))

    def infer_from_result(
        self: Any, declaration: tree.Function, inner: Scope, want: Type | None
    ) -> None:
        """Compile-time parameters from the wanted result type."""
        if want is not None and declaration.result is not None:
            self.infer(declaration.result, resolve(want), inner, declaration, declaration.at)
