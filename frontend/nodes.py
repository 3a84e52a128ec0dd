"""`@node` makes the classes of the syntax tree: slots and a constructor, and nothing else.

A dataclass would also make comparison, representation and a signature for its documentation, by
compiling each: for the tree's seventy classes that costs more than all other imports of a compile.
"""

from __future__ import annotations

from typing import Any, TypeVar, dataclass_transform

EMPTY: Any = object()  # the default of a field that is a list of its own in every node
C = TypeVar("C", bound=type)


@dataclass_transform()
def node(cls: C) -> C:
    """The class with `__slots__` for its annotated fields, and `FIELDS`, its bases' included.

    Its constructor takes the fields in order or by name, defaults last.
    """
    space = dict(cls.__dict__)
    own = tuple(space.get("__annotations__", ()))
    defaults = {**getattr(cls, "DEFAULTS", {}), **{n: space.pop(n) for n in own if n in space}}
    names = (*getattr(cls, "FIELDS", ()), *own)
    for gone in ("__dict__", "__weakref__"):
        space.pop(gone, None)
    parameters = "".join(f", {n}=EMPTY" if n in defaults else f", {n}" for n in names)
    lines = [f"def __init__(self{parameters}):"]
    for n in names:
        if n not in defaults:
            lines.append(f" self.{n} = {n}")
        elif defaults[n] is EMPTY:
            lines.append(f" self.{n} = [] if {n} is EMPTY else {n}")
        else:
            lines.append(f" self.{n} = {defaults[n]!r} if {n} is EMPTY else {n}")
    made: dict[str, Any] = {}
    exec("\n".join(lines), {"EMPTY": EMPTY}, made)
    space |= {"__slots__": own, "__init__": made["__init__"], "FIELDS": names, "DEFAULTS": defaults}
    return type(cls)(cls.__name__, cls.__bases__, space)
