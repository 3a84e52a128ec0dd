"""Result types that are not written, and whose fault a mistake in a generic function is."""

from __future__ import annotations

from ..source.diagnostics import Note
from ..syntax import tree
from ..types import NONE, Type
from .binding import CONSTRUCTORS
from .body import Body
from .functions import understand
from .program import Instance, Pending, Program
from .typed import Span
from .walk import facts


def result_of(program: Program, instance: Instance, at: Span) -> Type:
    """The result type of an instance: written, or inferred by looking at its body now."""
    if instance.result_type is not None:
        return instance.result_type
    declaration = instance.declaration
    if instance.owner is not None and declaration.name in CONSTRUCTORS:
        instance.result_type = instance.owner
        return instance.owner
    names = Body(program, instance.scope, None, "<comptime>")
    for parameter in declaration.parameters:
        if parameter.convention == "out" and parameter.type is not None:
            instance.result_type = names.annotation(parameter.type)
            return instance.result_type
    if declaration.result is not None:
        if declaration.result_convention == "ref":
            raise program.fail("functions that return references are not supported yet",
                               declaration.result.at)  # fmt: skip
        instance.result_type = names.annotation(declaration.result)
        return instance.result_type
    if not any(
        isinstance(n, tree.Return) and n.value is not None
        for n in facts(declaration.body, program.facts)
    ):
        instance.result_type = NONE
        return NONE
    if instance.guessing:
        raise Pending()
    instance.guessing = True
    program.nesting += 1
    if program.nesting > 60:
        raise program.fail("too many functions without a result type call one another", at,
                           "write `-> …` in their heads")  # fmt: skip
    before = len(program.diagnostics)
    try:
        if instance.typed is None:
            understand(program, instance)
        if len(program.diagnostics) > before:
            blame(program, instance, before)
    finally:
        program.nesting -= 1
        instance.guessing = False
    if instance.result_type is None:
        instance.result_type = NONE
    return instance.result_type


NOTE_LIMIT = 8  # a mistake deep within calls of generic functions names this many of them


def blame(program: Program, instance: Instance, before: int) -> None:
    """Mistakes in a generic function's body belong to the call that gave it these types."""
    declaration, at = instance.declaration, instance.called_from
    implied = 1 if instance.owner is not None else 0
    if at is None or all(p.type is not None for p in instance.parameters[implied:]):
        return
    shown = ", ".join(str(t) for t in instance.parameter_types)
    if len(shown) > 200:
        shown = shown[:200] + "…"
    for diagnostic in program.diagnostics[before:]:
        body_at = diagnostic.at
        if declaration.at[0] <= body_at[0] < declaration.at[1]:
            diagnostic.at = at
            if len(diagnostic.notes) < NOTE_LIMIT:
                diagnostic.notes.insert(0, Note("in the function's body", body_at))
            if not diagnostic.message.startswith("in `"):  # the innermost call says what is wrong
                message = f"in `{declaration.name}` called with ({shown}): {diagnostic.message}"
                diagnostic.message = message
