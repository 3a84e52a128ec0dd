"""Which functions of a program with Python objects raise though they do not say it: whatever is
done with an object may, and what is one is known only when types are. So each `def` raises that
can have any: it, or the struct that it belongs to, names their types, or it takes arguments
without a type, or it reads what the script got from Python."""

from __future__ import annotations

from ..syntax import tree
from .program import Program
from .walk import walk

NAMES = frozenset(("Python", "PythonObject", "object"))


def holds_objects(program: Program, declaration: tree.Function) -> bool:
    """Whether a function may have Python objects."""
    names = NAMES | from_python(program, declaration)
    if mentions([declaration.parameters, declaration.result, declaration.body], names):
        return True
    structs = [s for s in program.declared_structs if declaration in s.members]
    if structs:
        fields = [m for m in structs[0].members if isinstance(m, tree.Field)]
        return mentions(fields, names)
    return any(p.type is None for p in declaration.parameters if p.star != "marker")


def mentions(nodes: object, names: frozenset[str]) -> bool:
    """Whether a name is among nodes."""
    return any(isinstance(node, tree.Name) and node.id in names for node in walk(nodes))


def from_python(program: Program, declaration: tree.Function) -> frozenset[str]:
    """The names that a script gives to what comes from Python."""
    module = program.modules.at(declaration.name_at)
    found: frozenset[str] = frozenset()
    for statement in module.script if module is not None else ():
        if mentions([statement], NAMES | found):
            targets = statement.targets if isinstance(statement, tree.Assign) else []
            if isinstance(statement, tree.Declare):
                targets = [statement.target]
            found |= {t.id for t in targets if isinstance(t, tree.Name)}
    return found
