"""The names around a declaration."""

from __future__ import annotations

from .symbols import Meaning

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


class Scope:
    """Names of a declaration's surroundings: compile-time parameters, `Self`, the module's, and at
    last what all modules know."""

    script_names: dict[str, Meaning] = {}  # of a module: what its script assigns
    variables: dict[str, Any] = {}  # of a module: the variables of its script, as far as it has run

    def __init__(self, outer: Scope | None, names: dict[str, Meaning] | None = None) -> None:
        self.outer = outer
        self.names = names if names is not None else {}

    def find_in_script(self, name: str) -> Meaning | None:
        """What the module's script assigns to a name."""
        scope: Scope | None = self
        while scope is not None:
            found = scope.script_names.get(name)
            if found is not None:
                return found
            scope = scope.outer
        return None

    def find(self, name: str) -> Meaning | None:
        """The meaning of a name here or outside."""
        scope = self
        while True:
            found = scope.names.get(name)
            if found is not None or scope.outer is None:
                return found
            scope = scope.outer
            if scope.__class__ is not Scope:
                return scope.find(name)

    def known(self) -> set[str]:
        """The names of this scope itself."""
        return set(self.names)


class Surroundings(Scope):
    """What an inner function sees of the function around it: names that are no variables, also
    those that are declared behind it."""

    def __init__(self, outer: Scope, blocks: list[dict[str, Any]], body: Any) -> None:
        super().__init__(outer)
        self.blocks = blocks  # innermost last
        self.body = body  # that of the function around

    def variable(self, name: str) -> Any:
        """What is a variable there, or stands for a place."""
        for names in reversed(self.blocks):
            found = names.get(name)
            if found is not None and not isinstance(found, Meaning):
                return found
        return None

    def find(self, name: str) -> Meaning | None:
        for names in reversed(self.blocks):
            found = names.get(name)
            if isinstance(found, Meaning):
                return found
        return super().find(name)

    def known(self) -> set[str]:
        return {n for names in self.blocks for n, m in names.items() if isinstance(m, Meaning)}
