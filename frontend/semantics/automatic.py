"""Parameters that a signature leaves open: `x: SIMD`, `x: SIMD[DType.float32, _]`, `x: Scalar`.

They get names that no program can write as such, but as members: `x.dtype` and `x.size`.
"""

from __future__ import annotations

from ..syntax import tree

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


def is_open(node: tree.Expr) -> bool:
    """Whether it is the `_` that leaves a parameter open."""
    return isinstance(node, tree.Name) and node.id == "_"
