"""Mistakes of names that nothing defines, with the nearest ones that are."""

from __future__ import annotations

from ..source.near import suggestion
from ..syntax import tree
from ..syntax.tokens import HARD
from ..types import StructType, Type
from .body import Body
from .program import Scope, Stop
from .symbols import Meaning
from .tables import BUILTINS, LATER, METHODS
from .typed import Span
from .walk import walk


def unknown_name(body: Body, name: str, at: Span) -> Exception:
    """The mistake of a name that nothing defines."""
    if name in body.poisoned:
        return Stop()
    if name in body.enclosed():
        return body.fail(
            f"`{name}` of the enclosing function is not assigned yet, or a reference, and cannot "
            "be captured", at, "pass it as an argument")  # fmt: skip
    if name in LATER:
        return body.fail(f"{LATER[name]} is not supported yet", at)
    known: set[str] = {*BUILTINS, *HARD}
    for names in body.scopes:
        known.update(names)
    scope: Scope | None = body.scope
    while scope is not None:
        known.update(scope.known())
        scope = scope.outer
    if name in body.own_names() and body.scope.find_in_script(name) is not None:
        return body.fail(
            f"`{name}` is not assigned yet", at,
            f"assign it first, or write `global {name}` if the script's is meant")  # fmt: skip
    if name in assigned_names(body):
        return body.fail(f"`{name}` is not assigned yet", at, "assign it first")
    remedy = suggestion(name, known, "assign it first, or import it")
    return body.fail(f"`{name}` is not defined", at, remedy)


def assigned_names(body: Body) -> set[str]:
    """Names that the function's plain assignments define somewhere."""
    code = body.script if body.instance is None else body.instance.declaration.body
    return {
        t.id for n in walk(code) if isinstance(n, tree.Assign) for t in n.targets
        if isinstance(t, tree.Name)
    }  # fmt: skip


def unknown_in_module(body: Body, module: Meaning, node: tree.Attribute) -> Exception:
    """The mistake of a name that a module does not have."""
    remedy = body.program.modules.near(module.what, node.name)
    return body.fail(f"module `{module.what}` has no `{node.name}`", node.name_at, remedy)


def unknown_member(body: Body, t: Type, name: str, at: Span, kind: str) -> Exception:
    """The mistake of a field or method that a type does not have."""
    if isinstance(t, StructType):
        if name in t.members:
            return body.fail(f"`{name}` is a method of `{t}`: call it", at)
        known = [*t.fields, *t.members, *t.constants]
    else:
        known = [name for of, name in METHODS if of == t.kind]
    return body.fail(f"`{t}` has no {kind} `{name}`", at, suggestion(name, known))
