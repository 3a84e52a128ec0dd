"""Tokens and trees as text, for `mojovm show` and for tests that compare them."""

from __future__ import annotations

from fractions import Fraction

from ..source.files import Source
from . import tree
from .lex import lex

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

# Fields that say where something stands, again what stands elsewhere in the tree, or which of two
# spellings of one thing was written.
_PLACES = frozenset(("at", "name_at", "op_at", "imports", "is_def"))
# Fields that need no label: which part they are is plain to see.
_BARE = frozenset(
    """id name op kind module callee element items args parts keys values generators left right
    operand first ops rest""".split()
)
_WIDTH = 90
_DEEPEST = 40  # levels that are indented; what is deeper stands at that margin


def tokens_text(source: Source) -> str:
    """One token a line: its place, its kind, and its value where that says more."""
    lines = []
    for kind, value, start, _ in lex(source):
        line, column = source.position(start)
        text = f"{line}:{column}".ljust(8) + kind
        if value != "" and value != kind:
            text += f" {_atom(value)}"
        lines.append(text)
    return "\n".join(lines) + "\n"


def tree_text(module: tree.Module) -> str:
    """The tree in nested parentheses, `(Kind field name=field …)`, a node that fits on one line.

    Names, numbers and texts stand for their nodes; fields that hold nothing are left out. A chain
    of operators is as deep a tree as it is long, so this does not recurse.
    """
    flat = _flat_texts(module)
    lines: list[str] = []
    stack: list[tuple[str, Any, str, int]] = [("", module, "", 0)]
    while stack:
        label, value, tail, depth = stack.pop()
        margin = "  " * min(depth, _DEEPEST)
        text = flat.get(id(value)) if _is_inner(value) else _atom(value)
        if text is not None:
            lines.append(f"{margin}{label}{text}{tail}")
            continue
        head, parts, end = _parts(value)
        lines.append(margin + label + head)
        last = len(parts) - 1
        if last < 0:
            lines[-1] += end + tail
        for index in range(last, -1, -1):
            name, part = parts[index]
            stack.append((name, part, end + tail if index == last else "", depth + 1))
    return "\n".join(lines) + "\n"


def _flat_texts(module: tree.Module) -> dict[int, str | None]:
    """The text of each node and list by its id, or None for one that is too long for a line."""
    flat: dict[int, str | None] = {}
    stack: list[Any] = [module]
    while stack:
        value = stack[-1]
        parts = _parts(value)[1]
        missing = [part for _, part in parts if _is_inner(part) and id(part) not in flat]
        if missing and id(value) not in flat:
            stack.extend(missing)
            continue
        stack.pop()
        flat[id(value)] = _flat_text(value, flat)
    return flat


def _flat_text(value: Any, flat: dict[int, str | None]) -> str | None:
    leaf = _leaf(value)
    if leaf is not None:
        return leaf
    head, parts, end = _parts(value)
    texts = [head] if head != "[" else []
    for label, part in parts:
        text = flat[id(part)] if _is_inner(part) else _atom(part)
        if text is None:
            return None
        texts.append(label + text)
    if sum(map(len, texts)) + len(texts) > _WIDTH or isinstance(value, tree.Module):
        return None
    return ("[" if head == "[" else "") + " ".join(texts) + end


def _is_inner(value: Any) -> bool:
    return isinstance(value, (tree.Node, list, tuple))


def _parts(value: Any) -> tuple[str, list[tuple[str, Any]], str]:
    """How a node or a list begins, its parts with their labels, and how it ends."""
    if not isinstance(value, tree.Node):
        return "[", [("", item) for item in value], "]"
    parts = []
    kind: Any = type(value)
    for name in kind.FIELDS:
        part = getattr(value, name)
        if name in _PLACES or part is None or part is False or part == "":
            continue
        if part == [] and name != "captures":  # whose absence means something else
            continue
        bare = name in _BARE or name == "value" and not isinstance(value, tree.Stmt)
        parts.append(("" if bare else f"{name}=", part))
    if len(parts) == 1 and isinstance(value, tree.Stmt):
        parts = [("", parts[0][1])]
    return f"({type(value).__name__}", parts, ")"


def _leaf(node: Any) -> str | None:
    """The text of a node that is written without parentheses."""
    if isinstance(node, tree.Name):
        return node.id if node.id.isidentifier() else f"`{node.id}`"
    if isinstance(node, tree.Number):
        return f"{node.value}f" if node.is_float else str(node.value)
    if isinstance(node, tree.Text):
        return repr(node.value)
    if isinstance(node, tree.Constant):
        return str(node.value)
    return None


def _atom(value: Any) -> str:
    """A value that is no node: words stand bare, other strings in quotes, numbers exactly."""
    if isinstance(value, str) and not value.isidentifier():
        return repr(value)
    return f"{value}f" if isinstance(value, Fraction) else str(value)
