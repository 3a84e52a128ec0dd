"""`with`: a value that is entered before a block and exited after it, however it is left."""

from __future__ import annotations

from .results import Direct, Result
from .syntax import tree
from .types import NONE, StructType, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Contexts:
    """Mixin of the Lowerer. `contexts` holds the entered values of the blocks around, innermost
    last; `return`, `break` and `continue` exit those that they leave. A fault does not."""

    def with_statement(self: Any, statement: tree.With) -> None:
        """`with a as x, b: …`."""
        outside = len(self.contexts)
        self.scopes.append({})
        for expr, target in statement.items:
            self.enter(expr, target)
        self.statements(statement.body)
        self.exit_contexts(outside, statement.at)
        del self.contexts[outside:]
        self.scopes.pop()

    def enter(self: Any, expr: tree.Expr, target: tree.Expr | None) -> None:
        """Evaluates a context, enters it and binds what entering gives."""
        result = self.settle(self.lower(expr), expr.at)
        t = resolve(result.type)
        if not isinstance(t, StructType) or "__enter__" not in t.members:
            raise self.program.fail(
                f"`{t}` cannot be used by `with`",
                expr.at,
                "define `__enter__` and `__exit__` in it",
            )
        held = self.function.register(t, None, expr.at)
        self.assign_register(held, result, expr.at)
        place = Direct(held, t)
        entered = self.call_method_place(place, "__enter__", [], expr.at)
        self.contexts.append(place)
        if target is None:
            return
        if not isinstance(target, tree.Name):
            raise self.program.fail("`as` is followed by a name", target.at)
        if entered.type is NONE:
            raise self.program.fail(f"`__enter__` of `{t}` gives nothing to name", target.at)
        self.bind_new(target.id, entered, target.at, True)

    def exit_contexts(self: Any, outside: int, at: Span) -> None:
        """Calls `__exit__` of the contexts entered since there were `outside`, innermost first."""
        for place in reversed(self.contexts[outside:]):
            if "__exit__" in resolve(place.type).members:
                self.call_method_place(place, "__exit__", [], at)

    def exit_before(self: Any, result: Result, at: Span) -> Any:
        """Takes the value of a `return`, then exits every context."""
        owned = self.own(result, at)
        if not self.contexts:
            return owned
        kept = self.own_plain(Result(owned, owned.type), at) if not owned.type.owns else owned
        self.exit_contexts(0, at)
        return kept
