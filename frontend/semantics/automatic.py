"""Parameters that a signature leaves open: `x: SIMD`, `x: SIMD[DType.float32, _]`, `x: Scalar`,
`p: UnsafePointer`.

They get names that no program can write as such, but as members: `x.dtype` and `x.size`.
"""

from __future__ import annotations

from ..syntax import tree
from .implied import is_open
from .tables import POINTERS
from .walk import walk

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

OPEN = {"SIMD": 2, "Scalar": 1}  # types, and how many parameters they have
NAMES = (("dtype", "DType"), ("size", "Int"))


def name_open(function: tree.Function) -> None:
    """Adds compile-time parameters for what the types of a function's parameters leave open."""
    for parameter in function.parameters:
        t: Any = parameter.type
        if t.__class__ is tree.Name and t.id in OPEN:
            given: list[tree.Argument] = []
            base = t
        elif t.__class__ is tree.Subscript and t.value.__class__ is tree.Name and (
            t.value.id in OPEN
        ):  # fmt: skip
            given, base = t.args, t.value
        elif t.__class__ is tree.Name and t.id in POINTERS and t.id != "DTypePointer":
            hidden = f"{parameter.name}.type"
            anything = tree.Name(t.at, "AnyType")
            function.compile_time.append(
                tree.Parameter(t.at, hidden, t.at, anything, None, infer_only=True)
            )
            named = tree.Argument(t.at, None, tree.Name(t.at, hidden))
            parameter.type = tree.Subscript(t.at, t, [named])
            continue
        else:
            continue
        count = OPEN[base.id]
        found = [a.value for a in given if not isinstance(a.value, tree.Ellipsis)]
        if len(found) == count and not any(map(is_open, found)):
            continue
        values = []
        for i, (name, kind) in enumerate(NAMES[:count]):
            if i < len(found) and not is_open(found[i]):
                values.append(found[i])
                continue
            hidden = f"{parameter.name}.{name}"
            wanted = tree.Name(base.at, kind)
            made = tree.Parameter(base.at, hidden, base.at, wanted, None, infer_only=True)
            function.compile_time.append(made)
            values.append(tree.Name(base.at, hidden))
        arguments = [tree.Argument(base.at, None, value) for value in values]
        parameter.type = tree.Subscript(base.at, base, arguments)


def name_function_types(modules: list[Any]) -> None:
    """Puts the types of functions where parameters name them."""
    for module in modules:
        for function in walk(module.tree.body):
            if not isinstance(function, tree.Function | tree.Struct):
                continue
            parameters = list(function.compile_time)
            if isinstance(function, tree.Function):
                parameters += function.parameters
            for p in parameters:
                found = module.scope.find(p.type.id) if isinstance(p.type, tree.Name) else None
                if found is not None and found.kind == "alias":
                    value = found.what.statement.value
                    if isinstance(value, tree.FunctionType):
                        p.type = value


def name_open_structs(function: tree.Function, scope: Any, owner: tree.Struct | None) -> None:
    """The same for structs with parameters; inside of itself one that has none is `Self`."""
    for parameter in function.parameters:
        t: Any = parameter.type
        base = t.value if t.__class__ is tree.Subscript else t
        if base.__class__ is not tree.Name:
            continue
        if base.id == "Some" and t is not base and len(t.args) == 1:
            hidden = f"{parameter.name}.type"
            function.compile_time.append(
                tree.Parameter(base.at, hidden, base.at, t.args[0].value, None, infer_only=True)
            )
            parameter.type = tree.Name(base.at, hidden)
            continue
        found = scope.find(base.id)
        if found is None or found.kind != "struct" or not found.what.compile_time:
            continue
        declared: tree.Struct = found.what
        if declared is owner and t is base:
            continue
        given = {} if t is base else by_parameter(declared, t.args)
        values = []
        for p in declared.compile_time:
            if p.star:
                continue
            value = given.get(p.name)
            if value is None and (p.default is None or t is base) or (
                value is not None and is_open(value)
            ):  # fmt: skip
                hidden = f"{parameter.name}.{p.name}"
                function.compile_time.append(
                    tree.Parameter(base.at, hidden, base.at, p.type, None, infer_only=True)
                )
                value = tree.Name(base.at, hidden)
            if value is not None:
                values.append(tree.Argument(base.at, p.name, value))
        parameter.type = tree.Subscript(base.at, base, values)


def by_parameter(declared: tree.Struct, applied: list[tree.Argument]) -> dict[str, tree.Expr]:
    """The arguments in brackets by the names of their parameters; `...` leaves the rest open."""
    names = [p.name for p in declared.compile_time if not p.star and not p.infer_only]
    found = {}
    for i, argument in enumerate(applied):
        name = argument.name or (names[i] if i < len(names) else "")
        if not isinstance(argument.value, tree.Ellipsis):
            found[name] = argument.value
    return found
