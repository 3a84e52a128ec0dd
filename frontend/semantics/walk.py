"""Walks over syntax trees."""

from __future__ import annotations

from collections.abc import Iterator

from ..syntax import tree

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

_LEAVES = (tree.Name, tree.Number, tree.Text, tree.Constant, tree.Pass, tree.Break, tree.Continue,
           tree.Ellipsis, tree.Import, str, int, bool)  # fmt: skip
_CHILDREN: dict[type, tuple[str, ...]] = dict.fromkeys(_LEAVES, ())
NOT_CHILDREN = frozenset(
    "at name_at op_at name id op ops kind star compile_time_only imports".split()
)


def children(kind: Any) -> tuple[str, ...]:
    """The attributes of a node's class that may hold nodes, last first."""
    names = tuple(n for n in reversed(kind.FIELDS) if n not in NOT_CHILDREN)
    _CHILDREN[kind] = names
    return names


def parts(node: tree.Node) -> tuple[str, ...]:
    """The attributes of a node that may hold nodes, last first."""
    known = _CHILDREN.get(node.__class__)
    return children(node.__class__) if known is None else known


def walk(node: Any, passed: Any = None) -> Iterator[Any]:
    """Every node at or below a node or list of nodes, in source order, but for what is of or below
    a class that is `passed`."""
    stack = [node]
    known = _CHILDREN
    while stack:
        item = stack.pop()
        kind = item.__class__
        if kind is list or kind is tuple:
            stack += item[::-1]
            continue
        names = known.get(kind)
        if names is None:
            if not issubclass(kind, tree.Node):
                continue
            names = children(kind)
        elif kind is str or kind is int or kind is bool:
            continue
        if kind is passed:
            continue
        yield item
        for name in names:
            child = getattr(item, name)
            if child is not None and child != []:
                stack.append(child)


INTEREST = (
    tree.Assign,
    tree.AugAssign,
    tree.Declare,
    tree.For,
    tree.Walrus,
    tree.Call,
    tree.Return,
    tree.Raise,
    tree.Try,
)


def facts(body: list[tree.Stmt], known: dict[int, list[Any]]) -> list[Any]:
    """The nodes of a body that assign, call, return, raise or try, in source order, without
    those of functions in it; walked once."""
    found = known.get(id(body))
    if found is None:
        nodes = walk(body, passed=tree.Function)
        found = known[id(body)] = [n for n in nodes if isinstance(n, INTEREST)]
    return found
