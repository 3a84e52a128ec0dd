"""Infer what a function does to its parameters, where no convention is written.

`effects(function, look_up)` gives the names of the parameters that the body changes in place
("changed": the caller's value changes) and those it only rebinds ("rebound": a copy of its own).
The analysis is syntactic and by name, so it needs no types and may be asked in any order;
recursion counts as no change, which the least fixed point allows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..syntax import tree

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias

CHANGING_METHODS = frozenset(
    "append extend insert pop remove clear reverse sort resize reserve swap_elements shrink".split()
)


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
)


def facts(body: list[tree.Stmt], known: dict[int, list[Any]]) -> list[Any]:
    """The nodes of a body that assign, call or return, in source order, without those of functions
    in it; walked once."""
    found = known.get(id(body))
    if found is None:
        nodes = walk(body, passed=tree.Function)
        found = known[id(body)] = [n for n in nodes if isinstance(n, INTEREST)]
    return found


def inner_functions(body: list[tree.Stmt]) -> Iterator[tree.Function]:
    """The functions that are declared in a body, at any depth."""
    waiting: list[tree.Node] = [*body]
    while waiting:
        statement = waiting.pop()
        if isinstance(statement, tree.Function):
            yield statement
        for part in BLOCKS.get(statement.__class__, ()):
            waiting += getattr(statement, part)


BLOCKS: dict[type, tuple[str, ...]] = {
    tree.Function: ("body",), tree.If: ("body", "orelse"), tree.For: ("body", "orelse"),
    tree.While: ("body", "orelse"), tree.With: ("body",), tree.Match: ("cases",),
    tree.Case: ("body",),
}  # fmt: skip


def root(expr: Any) -> str | None:
    """The variable at the root of a place: `a` of `a.b[i].c`."""
    while isinstance(expr, tree.Attribute | tree.Subscript):
        expr = expr.value
    return expr.id if isinstance(expr, tree.Name) else None


class Effects:
    """What one function does to its parameters, by name."""

    __slots__ = ("changed", "rebound")

    def __init__(self) -> None:
        self.changed: set[str] = set()
        self.rebound: set[str] = set()


LookUp: TypeAlias = "Callable[[Any], list[tuple[tree.Function, bool]]]"


def effects(function: tree.Function, look_up: LookUp, done: dict[int, Any],
            known: dict[int, list[Any]]) -> Effects:  # fmt: skip
    """Effects of a function. `look_up(callee expression)` gives the declarations that a call may
    mean, each with whether the callee's first parameter is the receiver (`x.f()`)."""
    found = done.get(id(function))
    if found is not None:
        return found
    found = done[id(function)] = Effects()
    aliases: dict[str, str] = {p.name: p.name for p in function.parameters}
    names = set(aliases)
    nodes = facts(function.body, known)
    for node in nodes:
        if isinstance(node, tree.For) and node.binding == "ref":
            base = root(node.iterable)
            if base in aliases and isinstance(node.target, tree.Name):
                aliases[node.target.id] = aliases[base]
        elif isinstance(node, tree.Declare) and node.keyword == "ref":
            base = root(node.value)
            if base in aliases and isinstance(node.target, tree.Name):
                aliases[node.target.id] = aliases[base]

    def change(place: Any, rebinding: bool) -> None:
        base = root(place)
        if base is None or base not in aliases:
            return
        name = aliases[base]
        if rebinding and isinstance(place, tree.Name) and base in names:
            found.rebound.add(name)
        else:
            found.changed.add(name)

    for node in nodes:
        if isinstance(node, tree.Assign):
            for target in node.targets:
                items = target.items if isinstance(target, tree.TupleDisplay) else [target]
                for item in items:
                    change(item, True)
        elif isinstance(node, tree.AugAssign):
            change(node.target, True)
        elif isinstance(node, tree.Declare) and node.keyword == "" and node.type is None:
            change(node.target, True)
        elif isinstance(node, tree.Call):
            _call(node, change, look_up, done, known)
    return found


def _call(
    node: tree.Call, change: Callable[[Any, bool], None], look_up: LookUp,
    done: dict[int, Any], known: dict[int, list[Any]],
) -> None:  # fmt: skip
    callee = node.callee
    if isinstance(callee, tree.Attribute) and callee.name in CHANGING_METHODS:
        change(callee.value, False)
    elif isinstance(callee, tree.Name) and callee.id in ("swap", "sort", "shuffle"):
        for argument in node.args:
            change(argument.value, False)
    for declaration, receiver in look_up(callee):
        parameters = declaration.parameters
        if receiver and parameters and isinstance(callee, tree.Attribute):
            if changes(declaration, parameters[0], look_up, done, known):
                change(callee.value, False)
            parameters = parameters[1:]
        by_name = {p.name: p for p in parameters}
        for i, argument in enumerate(node.args):
            if argument.name is not None:
                parameter = by_name.get(argument.name)
            else:
                parameter = parameters[i] if i < len(parameters) else None
            if parameter is not None and changes(declaration, parameter, look_up, done, known):
                change(argument.value, False)


def changes(
    function: tree.Function, parameter: tree.Parameter, look_up: LookUp,
    done: dict[int, Any], known: dict[int, list[Any]],
) -> bool:  # fmt: skip
    """Whether passing to this parameter may change the argument."""
    if parameter.convention in ("", "ref"):
        return parameter.name in effects(function, look_up, done, known).changed
    return parameter.convention == "mut"


def names_assigned(body: list[tree.Stmt]) -> set[str]:
    """The names that a function's statements give a value, save those of `var` in a block."""
    found: set[str] = set()
    targets: list[Any] = []
    for node in walk(body):
        if isinstance(node, tree.Assign):
            targets += node.targets
        elif isinstance(node, tree.AugAssign | tree.For):
            targets.append(node.target)
        elif isinstance(node, tree.Declare):
            targets.append(node.target)
        elif isinstance(node, tree.Walrus):
            found.add(node.name)
        elif isinstance(node, tree.With):
            targets += [target for _, target in node.items if target is not None]
    while targets:
        target = targets.pop()
        if isinstance(target, tree.TupleDisplay | tree.ListDisplay):
            targets += target.items
        elif isinstance(target, tree.Name):
            found.add(target.id)
    return found


def assigned_in(name: str, statements: list[tree.Stmt], known: Any, callees: Any) -> bool:
    """Whether a name is assigned, or passed for change, anywhere in some statements."""
    for node in facts(statements, known):
        if isinstance(node, tree.Call):
            if any(
                a.value.__class__ is tree.Name and a.value.id == name for a in node.args
            ) and any(p.convention == "mut" for f, _ in callees(node.callee) for p in f.parameters):
                return True
        elif isinstance(node, tree.Walrus):
            if node.name == name:
                return True
        elif isinstance(node, tree.Declare) and node.keyword == "ref":
            if root(node.value) == name:
                return True
        elif not isinstance(node, tree.Return):
            for target in node.targets if isinstance(node, tree.Assign) else (node.target,):
                items = target.items if isinstance(target, tree.TupleDisplay) else (target,)
                if any(i.__class__ is tree.Name and i.id == name for i in items):
                    return True
    return False
