"""Compile-time names with parameters: `comptime Pair[T: AnyType] = Tuple[T, T]`, `Pair[Int]`."""

from __future__ import annotations

from mojovm.spec.records import changed

from ..syntax import tree
from .body import Body
from .builtin import rule
from .declarations import Alias, alias_value
from .implied import meaning_key
from .parameters import add_defaults, given
from .program import Scope
from .symbols import Meaning


@rule("applied", "alias")
def applied(body: Body, meaning: Meaning, node: tree.Subscript) -> Meaning:
    """What a compile-time name means for certain arguments."""
    alias: Alias = meaning.what
    statement = alias.statement
    head = tree.Function(
        statement.at, statement.name, statement.name_at, statement.parameters, [], None, "",
        False, None, [], [], [], None,
    )  # fmt: skip
    around = alias.body.scope
    inner = Scope(around, given(body, head, node.args, around))
    add_defaults(body, head, inner)
    missing = [p.name for p in statement.parameters if p.name not in inner.names and not p.star]
    if missing:
        raise body.fail(f"`{missing[0]}` of `{statement.name}` is not known", node.at,
                        f"write {statement.name}[…]")  # fmt: skip
    key = (id(statement), *((n, meaning_key(m)) for n, m in sorted(inner.names.items())))
    known = body.program.specialised.get(key)
    if known is None:
        plain = changed(statement, parameters=[])
        within = Body(body.program, inner, None, "<comptime>")
        known = Meaning("alias", Alias(plain, body.program, within), statement.name_at)
        body.program.specialised[key] = known
    return alias_value(body.program, known)
