"""Infer what a function does to its parameters, where no convention is written.

`effects(function, look_up)` gives the names of the parameters that the body changes in place
("changed": the caller's value changes) and those it only rebinds ("rebound": a copy of its own).
The analysis is syntactic and by name, so it needs no types and may be asked in any order;
recursion counts as no change, which the least fixed point allows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from . import tree

CHANGING_METHODS = frozenset(
    "append extend insert pop remove clear reverse sort resize reserve swap_elements shrink".split()
)


def walk(node: Any) -> Iterator[tree.Node]:
    """Every node at or below a node or list of nodes, in source order."""
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, list | tuple):
            stack.extend(reversed(item))
        elif is_dataclass(item):
            if isinstance(item, tree.Node):
                yield item
            names = _FIELDS.get(type(item))
            if names is None:
                names = _FIELDS[type(item)] = tuple(
                    f.name for f in reversed(fields(item)) if f.name not in ("at", "name_at", "op_at")
                )
            for name in names:
                child = getattr(item, name)
                if child is not None and not isinstance(child, str | int | bool):
                    stack.append(child)


_FIELDS: dict[type, tuple[str, ...]] = {}


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


LookUp = Callable[[Any], list[tuple[tree.Function, bool]]]


def effects(function: tree.Function, look_up: LookUp, done: dict[int, Effects]) -> Effects:
    """Effects of a function. `look_up(callee expression)` gives the declarations that a call may
    mean, each with whether the callee's first parameter is the receiver (`x.f()`)."""
    found = done.get(id(function))
    if found is not None:
        return found
    found = done[id(function)] = Effects()
    aliases: dict[str, str] = {p.name: p.name for p in function.parameters}
    names = set(aliases)
    for node in walk(function.body):
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

    for node in walk(function.body):
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
            _call(node, change, look_up, done)
    return found


def _call(
    node: tree.Call, change: Callable[[Any, bool], None], look_up: LookUp, done: dict[int, Effects]
) -> None:
    callee = node.callee
    if isinstance(callee, tree.Attribute) and callee.name in CHANGING_METHODS:
        change(callee.value, False)
    elif isinstance(callee, tree.Name) and callee.id in ("swap", "sort", "shuffle"):
        for argument in node.args:
            change(argument.value, False)
    for declaration, receiver in look_up(callee):
        parameters = declaration.parameters
        if receiver and parameters and isinstance(callee, tree.Attribute):
            if changes(declaration, parameters[0], look_up, done):
                change(callee.value, False)
            parameters = parameters[1:]
        by_name = {p.name: p for p in parameters}
        for i, argument in enumerate(node.args):
            if argument.name is not None:
                parameter = by_name.get(argument.name)
            else:
                parameter = parameters[i] if i < len(parameters) else None
            if parameter is not None and changes(declaration, parameter, look_up, done):
                change(argument.value, False)


def changes(
    function: tree.Function, parameter: tree.Parameter, look_up: LookUp, done: dict[int, Effects]
) -> bool:
    """Whether passing to this parameter may change the argument."""
    if parameter.convention in ("", "ref"):
        return parameter.name in effects(function, look_up, done).changed
    return parameter.convention == "mut"
