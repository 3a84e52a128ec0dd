"""Which functions raise: those that say it, and each `def` that says nothing and may.

What a `def` does is seen in its statements: it raises, or calls what raises, outside of a `try`.
A search from one settles all that it may call, so each body is looked at once: those that raise by
themselves do, and so do their callers, and theirs.
"""

from __future__ import annotations

from ..syntax import tree
from .program import Program, Scope
from .walk import facts, parts

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def may_raise(program: Program, declaration: tree.Function, scope: Scope) -> bool:
    """Whether a function may end with an error."""
    if declaration.raises or not declaration.is_def:
        return declaration.raises and getattr(declaration.raises_type, "id", "") != "Never"
    found = program.raising.get(id(declaration))
    if found is None:
        search(program, declaration, scope)
        found = program.raising[id(declaration)]
    return found


def search(program: Program, declaration: tree.Function, scope: Scope) -> None:
    """Settles a function, and all that it may call and that were not yet."""
    known = program.raising
    callers: dict[int, list[int]] = {}
    raising: list[int] = []
    seen = {id(declaration)}
    work = [(declaration, scope)]
    while work:
        function, scope = work.pop()
        if has_objects(program, function):
            raising.append(id(function))
        for callee in called(program, function, scope):
            if callee is None or callee.raises or known.get(id(callee)):
                raising.append(id(function))
            elif callee.is_def and id(callee) not in known:
                callers.setdefault(id(callee), []).append(id(function))
                if id(callee) not in seen:
                    seen.add(id(callee))
                    work.append((callee, program.scope_of(callee.name_at)))
    known.update(dict.fromkeys(seen, False))
    while raising:
        found = raising.pop()
        if not known[found]:
            known[found] = True
            raising += callers.get(found, ())


def has_objects(program: Program, function: tree.Function) -> bool:
    """Whether a function may have Python objects, in a program that has any."""
    texts = [source.text for source in program.sources.files if not source.is_library]
    if not any(word in text for text in texts for word in ("Python", "object(", ": object")):
        return False
    from .python_raising import holds_objects

    return holds_objects(program, function)


def called(program: Program, function: tree.Function, scope: Scope) -> Iterator[Any]:
    """The functions that one may call where nothing in it catches their errors; None for an error
    of its own."""
    for node in exposed(program, function.body):
        if isinstance(node, tree.Raise):
            yield None
        elif isinstance(node, tree.Call):
            yield from callees(program, node.callee, scope)


def callees(program: Program, callee: tree.Expr, scope: Scope) -> Iterator[Any]:
    """What a call may call, as far as its text says: of a method, those of that name."""
    if isinstance(callee, tree.Subscript):
        callee = callee.value
    if isinstance(callee, tree.Name):
        found = scope.find(callee.id)
        if found is not None and found.kind == "functions":
            yield from found.what
        elif found is not None and found.kind == "struct":
            yield from methods(program, [found.what], "__init__")
    elif isinstance(callee, tree.Attribute):
        if callee.name == "run" and suites(callee.value):
            yield None
        yield from methods(program, program.declared_structs, callee.name)


def methods(program: Program, structs: list[tree.Struct], name: str) -> Iterator[tree.Function]:
    """The methods of a name in structs."""
    for struct in structs:
        for member in struct.members:
            if isinstance(member, tree.Function) and member.name == name:
                yield member


def exposed(program: Program, body: list[tree.Stmt]) -> Iterator[Any]:
    """The calls and raises in a body whose errors nothing in it catches."""
    found = facts(body, program.facts)
    if any(isinstance(node, tree.Try) for node in found):
        return uncaught(body)
    return iter(found)


def uncaught(body: list[tree.Stmt]) -> Iterator[Any]:
    """The nodes below statements, but for those in a `try` that handles errors."""
    stack: list[Any] = [body]
    while stack:
        item = stack.pop()
        if isinstance(item, list | tuple):
            stack += item
        elif isinstance(item, tree.Try) and item.handlers:
            stack += [item.handlers, item.orelse, item.final]
        elif isinstance(item, tree.Node) and not isinstance(item, tree.Function):
            yield item
            stack += [getattr(item, name) for name in parts(item)]


def suites(node: tree.Expr | None) -> bool:
    """Whether a call of `run` may run a suite of tests: that of what `discover_tests` gives, or of
    a variable."""
    if isinstance(node, tree.Transfer):
        node = node.value
    if isinstance(node, tree.Name):
        return node.id == "suite"
    if not isinstance(node, tree.Call) or not isinstance(node.callee, tree.Subscript):
        return False
    found = node.callee.value
    return isinstance(found, tree.Attribute) and found.name == "discover_tests"
