"""Which functions raise: those that say it, and each `def` that says nothing and may.

What a `def` does is seen in its statements: it raises, or calls what raises, outside of a `try`.
"""

from __future__ import annotations

from ..syntax import tree
from .program import Program, Scope
from .walk import parts

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def may_raise(program: Program, declaration: tree.Function, scope: Scope) -> bool:
    """Whether a function may end with an error."""
    if declaration.raises or not declaration.is_def:
        return declaration.raises
    found = program.raising.get(id(declaration))
    if found is None:
        program.raising[id(declaration)] = False  # while it is looked at
        found = any(raises(program, node, scope) for node in exposed(declaration.body))
        if not found and "PythonObject" in program.modules.library_names:
            from .python_raising import holds_objects

            found = holds_objects(program, declaration)
        program.raising[id(declaration)] = found
    return found


def raises(program: Program, node: Any, scope: Scope) -> bool:
    """Whether a statement or call raises by itself."""
    if isinstance(node, tree.Raise):
        return True
    if not isinstance(node, tree.Call):
        return False
    callee = node.callee
    if isinstance(callee, tree.Subscript):
        callee = callee.value
    if isinstance(callee, tree.Name):
        found = scope.find(callee.id)
        if found is not None and found.kind == "functions":
            return any(may_raise(program, f, program.scope_of(f.name_at)) for f in found.what)
        return found is not None and found.kind == "struct" and method_raises(
            program, found.what, "__init__"
        )  # fmt: skip
    if isinstance(callee, tree.Attribute):
        if callee.name == "run" and discovers(callee.value):
            return True
        return any(method_raises(program, s, callee.name) for s in program.declared_structs)
    return False


def method_raises(program: Program, struct: tree.Struct, name: str) -> bool:
    """Whether a struct has a method of a name that may raise."""
    scope = program.scope_of(struct.name_at)
    return any(
        isinstance(m, tree.Function) and m.name == name and may_raise(program, m, scope)
        for m in struct.members
    )


def exposed(node: Any) -> Iterator[Any]:
    """The nodes below statements whose errors nothing in them catches."""
    stack = [node]
    while stack:
        item = stack.pop()
        if isinstance(item, list | tuple):
            stack += item
        elif isinstance(item, tree.Try) and item.handlers:
            stack += [item.handlers, item.orelse, item.final]
        elif isinstance(item, tree.Node) and not isinstance(item, tree.Function):
            yield item
            stack += [getattr(item, name) for name in parts(item)]


def discovers(node: tree.Expr | None) -> bool:
    """Whether an expression is a suite of a module's tests: `TestSuite.discover_tests[…]()`."""
    if not isinstance(node, tree.Call) or not isinstance(node.callee, tree.Subscript):
        return False
    found = node.callee.value
    return isinstance(found, tree.Attribute) and found.name == "discover_tests"


Program.may_raise = staticmethod(may_raise)
