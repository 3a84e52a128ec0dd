"""The names that statements give a value, without looking at what the statements mean."""

from __future__ import annotations

from ..syntax import tree
from .walk import parts

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .typed import Span

OTHERS = (tree.Function, tree.Struct, tree.Trait)  # names in them are their own


def assigned(body: list[tree.Stmt], loops: bool = True) -> Iterator[tuple[str, Span]]:
    """The names that the statements of a function or script give a value, and where, in order. Left
    out are those of `var` in a block, and, without `loops`, those that `for` and `with` give."""
    return in_block(body, frozenset(), True, loops)


def in_block(
    body: list[Any], hidden: frozenset[str], is_outermost: bool, loops: bool
) -> Iterator[tuple[str, Span]]:
    """Those of a block; `hidden` are names that blocks around it have for themselves."""
    for node in body:
        yield from in_node(node, hidden, loops or is_outermost and isinstance(node, tree.Declare))
        if isinstance(node, tree.Declare):
            names = list(named(node.target))
            if not node.keyword or is_outermost:
                yield from ((name, at) for name, at in names if name not in hidden)
            else:
                hidden |= {name for name, _ in names}


def in_node(node: Any, hidden: frozenset[str], loops: bool) -> Iterator[tuple[str, Span]]:
    """Those of a statement, or of what is in one."""
    if isinstance(node, list | tuple):
        for each in node:
            yield from in_node(each, hidden, loops)
        return
    if not isinstance(node, tree.Node) or isinstance(node, OTHERS):
        return
    given: list[tuple[str, Span]] = []
    if isinstance(node, tree.Assign):
        given = [item for target in node.targets for item in named(target)]
    elif isinstance(node, tree.AugAssign):
        given = list(named(node.target))
    elif isinstance(node, tree.Walrus):
        given = [(node.name, node.at)]
    elif isinstance(node, tree.For) and node.kind != "compile_time":
        given = list(named(node.target))
        if node.kind == "compile_time":  # constants of their turn, and no variables
            hidden |= {name for name, _ in given}
    elif isinstance(node, tree.With):
        given = [item for _, target in node.items if target is not None for item in named(target)]
    if given and not loops and isinstance(node, tree.For | tree.With):
        hidden |= {name for name, _ in given}
    yield from ((name, at) for name, at in given if name not in hidden)
    for part in reversed(parts(node)):
        value = getattr(node, part)
        if isinstance(value, list) and value and isinstance(value[0], tree.Stmt):
            yield from in_block(value, hidden, False, loops)
        else:
            yield from in_node(value, hidden, loops)


def named(target: Any) -> Iterator[tuple[str, Span]]:
    """The names in an assignment's target."""
    if isinstance(target, tree.TupleDisplay | tree.ListDisplay):
        for item in target.items:
            yield from named(item)
    elif isinstance(target, tree.Starred):
        yield from named(target.value)
    elif isinstance(target, tree.Name):
        yield target.id, target.at
