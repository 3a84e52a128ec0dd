"""Where control goes: whether it comes to what follows a statement."""

from __future__ import annotations

from . import typed


def leaves(body: list[typed.Stmt]) -> bool:
    """Whether control never comes to what follows these statements."""
    return any(leaves_at(s) for s in body)


def leaves_at(s: typed.Stmt) -> bool:
    """Whether control never comes to what follows a statement."""
    if isinstance(s, typed.Return | typed.Stop | typed.Break | typed.Continue):
        return True
    if isinstance(s, typed.If):
        if isinstance(s.condition, typed.Constant):
            return leaves(s.then if s.condition.value else s.orelse)
        return leaves(s.then) and leaves(s.orelse)
    if isinstance(s, typed.While):
        endless = isinstance(s.condition, typed.Constant) and s.condition.value
        return bool(endless) and not breaks(s.body, s)
    if not isinstance(s, typed.Block) or s.raised:
        return False
    return leaves(s.body) and not breaks(s.body, s)


def breaks(body: list[typed.Stmt], loop: typed.Loop) -> bool:
    """Whether a `break` of a loop may be reached in some statements."""
    for s in body:
        if isinstance(s, typed.Break) and s.loop is loop:
            return True
        inner = [s.then, s.orelse] if isinstance(s, typed.If) else (
            [s.body, s.orelse] if isinstance(s, typed.While | typed.For)
            else [s.body] if isinstance(s, typed.Block) else []
        )  # fmt: skip
        if isinstance(s, typed.If) and isinstance(s.condition, typed.Constant):
            inner = [s.then if s.condition.value else s.orelse]
        if any(breaks(part, loop) for part in inner):
            return True
        if leaves_at(s):
            return False
    return False
