"""What names mean that are no variables."""

from __future__ import annotations

from ..types import Type

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Known:
    """A value known while compiling, and its type."""

    __slots__ = ("type", "value")

    def __init__(self, type: Type, value: Any) -> None:
        self.type = type
        self.value = value


class Meaning:
    """A name that is no variable: `kind` is "type", "constant" (`what` is Known), "functions",
    "struct", "module", "builtin", "method"…; `what` says which; `scope` is what an inner function
    sees around it, and `owner` whose static method a given function is."""

    __slots__ = ("kind", "what", "at", "scope", "owner")

    def __init__(self, kind: str, what: Any, at: Span = (0, 0)) -> None:
        self.kind = kind
        self.what = what
        self.at = at
        self.scope: Any = None
        self.owner: Any = None
