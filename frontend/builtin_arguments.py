"""The arguments of built-in functions: their number and keywords."""

from __future__ import annotations

from . import tree
from .near import suggestion

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
                raise low.program.fail(f"`{name}` has no parameter `{a.name}`", a.at,
                                       suggestion(a.name, known))  # fmt: skip
            known[a.name] = a.value
        else:
            plain.append(a.value)
    return plain
