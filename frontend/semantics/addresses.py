"""Which variables have their address taken: the names in `UnsafePointer(to=x)`."""

from __future__ import annotations

from ..syntax import tree
from .body import Body
from .tables import POINTERS
from .walk import facts


def addressed(body: Body) -> set[str]:
    """The names of the function whose address is taken: what they hold lies in blocks."""
    if body.addressed is None:
        declared = body.instance.declaration.body if body.instance is not None else []
        body.addressed = {
            name for node in facts(declared, body.program.facts) if isinstance(node, tree.Call)
            and (name := address_taken(node))
        }  # fmt: skip
    return body.addressed


def address_taken(node: tree.Call) -> str | None:
    """The variable of `UnsafePointer(to=x)`, `Pointer.address_of(x.y)`."""
    if len(node.args) != 1:
        return None
    callee: tree.Expr | None = node.callee
    if isinstance(callee, tree.Attribute):
        if callee.name != "address_of":
            return None
        callee = callee.value
    elif node.args[0].name != "to":
        return None
    if isinstance(callee, tree.Subscript):
        callee = callee.value
    if not isinstance(callee, tree.Name) or callee.id not in POINTERS:
        return None
    place = node.args[0].value
    while isinstance(place, tree.Attribute) and place.value is not None:
        place = place.value
    return place.id if isinstance(place, tree.Name) else None
