"""Structs with compile-time parameters: arguments that are written, or found from a constructor."""

from __future__ import annotations

from ..syntax import tree
from ..types import StructType, Type, resolve
from . import numbers
from .binding import Argument, match, taken
from .body import Body, kept, note, type_of
from .builtin import rule
from .calls import argument_value
from .declarations import bindable, instance_of, struct_type
from .parameters import add_defaults, given, infer
from .program import Scope
from .symbols import Meaning
from .traits import check_bounds
from .typed import Span


@rule("arguments", "struct")
def arguments_of(body: Body, declaration: tree.Struct, applied: list[tree.Argument],
                 at: Span) -> dict[str, Meaning]:  # fmt: skip
    """All compile-time arguments of a struct that is named; inside of itself it needs none."""
    around = body.program.scope_of(declaration.name_at)
    inner = Scope(around, given(body, declaration, applied, around))
    own = None if applied else own_type(body, declaration)
    if own is not None:
        return own.arguments
    add_defaults(body, declaration, inner)
    require_all(body, declaration, inner, at)
    check_bounds(body, declaration, inner, at, declaration.name)
    return inner.names


def own_type(body: Body, declaration: tree.Struct) -> StructType | None:
    """The type that `Self` means here, if it is one of this struct."""
    found = body.scope.find("Self")
    if found is not None and found.kind == "type" and isinstance(found.what, StructType):
        if found.what.declaration is declaration:
            return found.what
    return None


def require_all(body: Body, declaration: tree.Struct, inner: Scope, at: Span) -> None:
    """A mistake if a compile-time parameter is not known."""
    missing = [p.name for p in bindable(declaration) if p.name not in inner.names]
    if missing:
        names = ", ".join(f"`{name}`" for name in missing)
        raise body.fail(
            f"{names} of `{declaration.name}` {'is' if len(missing) == 1 else 'are'} not known",
            at, f"write {declaration.name}[…]",
            note(f"`{declaration.name}` is declared here", declaration.name_at))  # fmt: skip


@rule("called", "struct")
def struct_called(body: Body, meaning: Meaning, applied: list[tree.Argument],
                  arguments: list[Argument], node: tree.Call,
                  want: Type | None) -> StructType:  # fmt: skip
    """The type that a call of a struct's name makes: what is not written in brackets is found from
    the arguments, which get their values, then from the type that is wanted."""
    declaration: tree.Struct = meaning.what
    if not declaration.compile_time:
        return struct_type(body, meaning, applied, node.at)
    around = body.program.scope_of(declaration.name_at)
    inner = Scope(around, given(body, declaration, applied, around))
    names = [p.name for p in bindable(declaration)]
    if any(name not in inner.names for name in names):
        infer_from_arguments(body, declaration, inner, arguments, node.at)
    wanted = resolve(want) if want is not None else None
    for known in (wanted, own_type(body, declaration)):
        if isinstance(known, StructType) and known.declaration is declaration:
            for name in names:
                inner.names.setdefault(name, known.arguments[name])
    add_defaults(body, declaration, inner)
    require_all(body, declaration, inner, node.at)
    check_bounds(body, declaration, inner, node.at, declaration.name)
    return instance_of(body.program, declaration, inner.names, node.at)


def infer_from_arguments(body: Body, declaration: tree.Struct, inner: Scope,
                         arguments: list[Argument], at: Span) -> None:  # fmt: skip
    """Finds a struct's compile-time arguments from those of a constructor that takes these."""
    names = [p.name for p in bindable(declaration) if p.default is None]
    for parameters in makers(declaration):
        bound = match(arguments, parameters)
        if not isinstance(bound, list):
            continue
        found = Scope(inner.outer, dict(inner.names))
        for parameter, argument in zip(parameters, bound, strict=True):
            if parameter.type is None:
                continue
            for each in argument if isinstance(argument, list) else [argument]:
                if each is not None:
                    each.result = numbers.fixed(body, argument_value(body, each, None))
                    infer(body, parameter.type, kept(type_of(each.result)), found, declaration, at)
        if all(name in found.names for name in names):
            inner.names.update(found.names)
            return


def makers(declaration: tree.Struct) -> list[list[tree.Parameter]]:
    """The parameters of each constructor, the one from the fields last."""
    made = [
        taken(m, True) for m in declaration.members
        if isinstance(m, tree.Function) and m.name == "__init__"
    ]  # fmt: skip
    fields = [m for m in declaration.members if isinstance(m, tree.Field)]
    made.sort(key=lambda parameters: any(p.star for p in parameters))  # any number comes last
    made.append([tree.Parameter(f.at, f.name, f.name_at, f.type, f.default) for f in fields])
    return made
