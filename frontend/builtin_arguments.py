"""The arguments of built-in functions: their number and keywords."""

from __future__ import annotations

from . import tree

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def positional(low: Any, expr: tree.Call, name: str, least: int, most: int) -> list[tree.Expr]:
    """The argument expressions of a built-in without keywords; their number is checked."""
    for a in expr.args:
        if a.name or a.star:
            raise low.program.fail(f"`{name}` has no parameter `{a.name or a.star}`", a.at)
    if not least <= len(expr.args) <= most:
        takes = str(least) if least == most else f"{least} to {most}"
        raise low.program.fail(
            f"`{name}` takes {takes} argument{'s' if takes != '1' else ''}, {len(expr.args)} given",
            expr.at)  # fmt: skip
    return [a.value for a in expr.args]


def keywords(low: Any, expr: tree.Call, name: str, known: dict[str, Any]) -> list[tree.Expr]:
    """Splits off keyword arguments into `known`; returns the positional expressions."""
    plain = []
    for a in expr.args:
        if a.name:
            if a.name not in known:
                raise low.program.fail(f"`{name}` has no parameter `{a.name}`", a.at)
            known[a.name] = a.value
        else:
            plain.append(a.value)
    return plain


def named(
    low: Any, expr: tree.Call, name: str, parameters: tuple[str, ...], least: int
) -> list[tree.Expr | None]:
    """The arguments by position or name, None for those that are not given."""
    found: list[tree.Expr | None] = [None] * len(parameters)
    for i, argument in enumerate(expr.args):
        if argument.star:
            raise low.program.fail("unpacking arguments is not supported yet", argument.at)
        if argument.name is None and i >= len(parameters):
            raise low.program.fail(
                f"`{name}` takes {least} to {len(parameters)} arguments, {len(expr.args)} given",
                expr.at)  # fmt: skip
        if argument.name is not None and argument.name not in parameters:
            known = ", ".join(parameters)
            raise low.program.fail(
                f"`{name}` has no parameter `{argument.name}`", argument.at, f"it has {known}"
            )
        place = i if argument.name is None else parameters.index(argument.name)
        if found[place] is not None:
            raise low.program.fail(f"`{parameters[place]}` is given twice", argument.at)
        found[place] = argument.value
    missing = [p for p, given in zip(parameters[:least], found, strict=False) if given is None]
    if missing:
        raise low.program.fail(f"missing argument `{missing[0]}` of `{name}`", expr.at)
    return found
