"""`match`: patterns are tried in order; each leaves its case's block where it does not fit."""

from __future__ import annotations

from ..syntax import tree
from ..types import StructType, TupleType, resolve
from . import numbers, typed
from .assignments import bind_new
from .body import Body, is_constant, kept, local, means, type_of
from .calls import condition
from .expressions import compared
from .names import unknown_member
from .program import Stop
from .symbols import Meaning
from .typed import Expr

TYPE_CHECKING = False  # typing would cost more than a start may


@means(tree.Match)
def _match(body: Body, node: tree.Match) -> None:
    value = numbers.fixed(body, body.value(node.subject))
    held = body.temporary(kept(type_of(value)), node.subject.at)
    body.out.append(typed.Hold(node.at, [held], [value]))
    whole = typed.Block(node.at)

    def cases() -> None:
        for case in node.cases:
            block = typed.Block(case.at)
            body.scopes.append({})
            block.body = body.collect(one_case, body, case, local(held, node.subject.at), block)
            body.scopes.pop()
            block.body.append(typed.Break(case.at, whole))
            body.out.append(block)

    whole.body = body.collect(cases)
    body.out.append(whole)


def one_case(body: Body, case: tree.Case, subject: Expr, other: typed.Block) -> None:
    """A case's pattern, guard and statements."""
    try:
        fit(body, case.pattern, subject, other)
        if case.guard is not None:
            require(body, condition(body, case.guard), other)
    except Stop:
        body.failed = True
    body.statements(case.body)


def require(body: Body, condition: Expr, other: typed.Block) -> None:
    """Leaves a block unless a condition holds."""
    if not (is_constant(condition) and condition.value):
        leave = typed.Break(condition.at, other)
        body.out.append(typed.If(condition.at, condition, [], [leave]))


def fit(body: Body, pattern: tree.Expr, subject: Expr, other: typed.Block) -> None:
    """Goes on if the pattern fits, else leaves the block."""
    if isinstance(pattern, tree.Name) and not isinstance(body.find(pattern.id), Meaning):
        if pattern.id != "_":
            bind_new(body, pattern.id, subject, pattern.at, True)
    elif isinstance(pattern, tree.Walrus):  # `case p as x`
        fit(body, pattern.value, subject, other)
        bind_new(body, pattern.name, subject, pattern.at, True)
    elif isinstance(pattern, tree.Binary) and pattern.op == "|":
        either(body, pattern, subject, other)
    elif isinstance(pattern, tree.TupleDisplay):
        fit_tuple(body, pattern, subject, other)
    elif isinstance(pattern, tree.Call):
        fit_struct(body, pattern, subject, other)
    else:
        wanted = body.value(pattern, type_of(subject))
        require(body, compared(body, "==", subject, wanted, pattern.at), other)


def either(body: Body, pattern: tree.Binary, subject: Expr, other: typed.Block) -> None:
    """`a | b`: either fits."""
    fits, first = typed.Block(pattern.at), typed.Block(pattern.at)
    first.body = body.collect(fit, body, pattern.left, subject, first)
    first.body.append(typed.Break(pattern.at, fits))
    fits.body = [first, *body.collect(fit, body, pattern.right, subject, other)]
    body.out.append(fits)


def fit_tuple(body: Body, pattern: tree.TupleDisplay, subject: Expr, other: typed.Block) -> None:
    """`(p, q)`: item by item."""
    t = type_of(subject)
    if not isinstance(t, TupleType) or len(t.items) != len(pattern.items):
        raise body.fail(f"this pattern never fits a `{t}`", pattern.at)
    offset = 0
    for item, kind in zip(pattern.items, t.items, strict=True):
        kind = resolve(kind)
        fit(body, item, typed.Field(item.at, kind, subject, offset, ""), other)
        offset += kind.slots


def fit_struct(body: Body, pattern: tree.Call, subject: Expr, other: typed.Block) -> None:
    """`Point(x=0, y=b)`: fields by name or position."""
    t = type_of(subject)
    if not isinstance(t, StructType) or body.annotation(pattern.callee) is not t:
        raise body.fail(f"this pattern never fits a `{t}`", pattern.at)
    names = list(t.fields)
    for position, argument in enumerate(pattern.args):
        if argument.name is None and position >= len(names):
            raise body.fail(f"`{t}` has {len(names)} fields", argument.at)
        name = argument.name or names[position]
        if name not in t.fields:
            raise unknown_member(body, t, name, argument.at, "field")
        part = typed.Field(argument.at, resolve(t.fields[name]), subject, t.offsets[name], name)
        fit(body, argument.value, part, other)
