"""What may be asked of a type: whether code copies and destroys it, how deep its lists lie."""

from __future__ import annotations

from .kinds import ListType, StructType, TupleType, Type
from .unification import resolve


def runs_code_on_drop(t: Type) -> bool:
    """Whether destroying a value runs a user's destructor somewhere inside it."""
    return _runs(t, "has_drop", set())


def runs_code_on_copy(t: Type) -> bool:
    """Whether copying a value runs a user's copy constructor somewhere inside it."""
    return _runs(t, "has_copier", set())


def _runs(t: Type, what: str, seen: set[int]) -> bool:
    if id(t) in seen:
        return False
    seen.add(id(t))
    if isinstance(t, ListType):
        return _runs(t.element, what, seen)
    if isinstance(t, TupleType):
        return any(_runs(i, what, seen) for i in t.items)
    if isinstance(t, StructType):
        mine = t.has_drop if what == "has_drop" else t.copier is not None
        return mine or any(_runs(f, what, seen) for f in t.fields.values())
    return False


def nesting(t: Type) -> int:
    """How many lists lie within one another in a type."""
    depth = 0
    while isinstance(t, ListType):
        depth += 1
        t = resolve(t.element)
    return depth


def is_copyable(t: Type) -> bool:
    """Whether a copy may be made: a struct with a destructor needs a copy constructor."""
    return _copyable(t, set())


def _copyable(t: Type, seen: set[int]) -> bool:
    if id(t) in seen:
        return True
    seen.add(id(t))
    if isinstance(t, ListType):
        return _copyable(t.element, seen)
    if isinstance(t, TupleType):
        return all(_copyable(i, seen) for i in t.items)
    if isinstance(t, StructType):
        if t.copier is not None:
            return True
        return not t.has_drop and all(_copyable(f, seen) for f in t.fields.values())
    return True


def is_plain(t: Type) -> bool:
    """Whether values of the type are scalars only: neither owned nor borrowed memory."""
    found = t.__dict__.get("plain")
    if found is None:
        leaves = t.leaves
        found = not t.owns and all(leaf.__class__ is str and leaf != "str" for leaf in leaves)
        t.__dict__["plain"] = found
    return found
