"""Whether a function is what the type of functions says that its parameter has."""

from __future__ import annotations

from ..syntax import tree
from ..types import NONE, Type
from .binding import taken
from .body import Body, note
from .builtin import rule
from .implied import mentions
from .program import Scope
from .symbols import Meaning
from .typed import Span
from .walk import walk


@rule("fits", "function")
def check_fits(body: Body, wanted: tree.FunctionType, meaning: Meaning, at: Span,
               parameter: tree.Parameter, inner: Scope,
               declaration: tree.Function | None = None) -> None:  # fmt: skip
    """A mistake if none of the functions of a name is what a type of functions says."""
    if meaning.kind != "functions":
        return
    reasons = [misfit(body, f, meaning, wanted, inner, declaration) for f in meaning.what]
    if None in reasons:
        return
    first: tree.Function = meaning.what[0]
    raise body.fail(
        f"`{parameter.name}` is `{shown(body, wanted)}`, and `{first.name}` is "
        f"`{shown(body, first)}`: {reasons[0]}", at, "",
        note(f"`{first.name}` is declared here", first.name_at))  # fmt: skip


def misfit(body: Body, function: tree.Function, meaning: Meaning, wanted: tree.FunctionType,
           inner: Scope, declaration: tree.Function | None) -> str | None:  # fmt: skip
    """Why a function is not what a type of functions says; None if it is."""
    parameters = [p for p in taken(function, False) if p.star != "marker"]
    asked_for = [p for p in wanted.parameters if p.star != "marker"]
    if not any(p.star for p in [*parameters, *asked_for]):
        least = sum(p.default is None for p in parameters)
        if not least <= len(asked_for) <= len(parameters):
            counted = f"{len(parameters)} argument{'' if len(parameters) == 1 else 's'}"
            return f"it takes {counted}, not {len(asked_for)}"
    given = sum(not p.star for p in wanted.compile_time)
    own = [p for p in function.compile_time if not p.star and not p.infer_only]
    if given > len(own) or given < sum(p.default is None for p in own) and given:
        return f"it takes {len(own)} compile-time parameters, not {given}"
    scope = meaning.scope or body.program.scope_of(function.name_at)
    hers = Scope(scope, {})
    for have, want in zip(parameters, asked_for, strict=False):
        if have.star or want.star:
            break
        found = concrete(body, have.type, function, hers)
        needed = concrete(body, want.type, wanted, inner, declaration)
        if found is not None and needed is not None and found is not needed:
            return f"`{have.name}` is a `{found}`, not a `{needed}`"
    open_result = function.result is None and (
        function.is_def or any(p.convention == "out" for p in function.parameters)
    )
    if not open_result:
        found = NONE if function.result is None else concrete(body, function.result, function, hers)
        needed = NONE
        if wanted.result is not None:
            needed = concrete(body, wanted.result, wanted, inner, declaration)
        if found is not None and needed is not None and found is not needed:
            return f"it returns `{found}`, not `{needed}`"
    if not wanted.raises and body.program.may_raise(body.program, function, scope):
        return "it may raise an error"
    return None


def concrete(body: Body, annotation: tree.Expr | None, owner: tree.Function | tree.FunctionType,
             scope: Scope, declaration: tree.Function | None = None) -> Type | None:  # fmt: skip
    """The type that an annotation means; None if that depends on parameters that are not known."""
    if annotation is None:
        return None
    names: tree.Function = owner  # type: ignore[assignment]
    if mentions(annotation, names, Scope(None, {})) or isinstance(annotation, tree.FunctionType):
        return None
    if declaration is not None and mentions(annotation, declaration, scope):
        return None
    if any(isinstance(n, tree.Name) and n.id == "_" for n in walk(annotation)):
        return None
    return body.annotation(annotation, scope)


def shown(body: Body, node: tree.Function | tree.FunctionType) -> str:
    """The type of functions as it is written."""

    def text(t: tree.Expr | None) -> str:
        if t is None:
            return "_"
        return " ".join(body.program.sources.file(t.at[0]).slice(t.at).split())

    compile_time = ", ".join(f"{p.name}: {text(p.type)}" for p in node.compile_time)
    parameters = [p for p in node.parameters if p.star != "marker" and p.convention != "out"]
    inside = ", ".join(p.star + text(p.type) for p in parameters)
    raises = " raises" if node.raises else ""
    result = f" -> {text(node.result)}" if node.result is not None else ""
    return f"fn{f'[{compile_time}]' if compile_time else ''}({inside}){raises}{result}"
