"""Formats: values laid out as `{x:spec}` in a template or `"{}".format(x)` says."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, F64, I64, STR, list_of
from . import numbers, typed
from .binding import Argument
from .body import Body, constant, local, means, row, type_of
from .calls import call_declared
from .texts import append_text, hold, text_of
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from ..types import Type


@means(tree.Template)
def _template(body: Body, node: tree.Template, want: Type | None) -> Expr:
    """`t"…{x}…"` and `f"…{x:spec}…"`: all values are evaluated first."""
    at = node.at
    pieces: list[Expr] = []
    holes: list[tree.Hole | None] = []
    for part in node.parts:
        hole = part if isinstance(part, tree.Hole) else None
        if isinstance(part, str):
            pieces.append(constant(part, STR, at))
        else:
            pieces.append(body.value(part.value if hole is not None else part))
        holes.append(hole)
    steps = hold(body, pieces, at)
    buffer = body.temporary(STR, at)
    steps.append(typed.Bind(at, buffer, row("blank", STR, [STR], at)))
    target = local(buffer, at)
    for piece, hole in zip(pieces, holes, strict=True):
        if hole is None:
            append_text(body, steps, target, piece, at)
        else:
            append_laid_out(body, steps, target, piece, hole.conversion, hole.spec or "", hole.at)
    return typed.Sequence(at, STR, steps, typed.Take(at, STR, buffer))


def append_laid_out(body: Body, steps: list[typed.Stmt], buffer: Expr, value: Expr,
                    conversion: str | None, spec: str, at: Span) -> None:  # fmt: skip
    """buffer += a value laid out by a format specification."""
    if conversion == "r" and type_of(value) is STR:
        quoted = body.temporary(STR, at)
        steps.append(typed.Bind(at, quoted, row("blank", STR, [STR], at)))
        steps.append(typed.Do(at, "append_quoted", [local(quoted, at), value]))
        value = local(quoted, at)
    elif conversion in ("s", "r"):
        value = text_of(body, value, at)
    if not spec:
        append_text(body, steps, buffer, value, at)
        return
    value = numbers.fixed(body, value)
    t = type_of(value)
    if t.is_int and t.kind != "u64":
        value = numbers.cast(body, value, I64, at)
    elif t.is_float:
        value = numbers.cast(body, value, F64, at)
    elif not t.is_int and t is not BOOL:
        value = text_of(body, value, at)
    t = type_of(value)
    op = "append_format_string" if t is STR else f"append_format.{t.kind}"
    steps.append(typed.Do(at, op, [buffer, value, constant(spec, STR, at)]))


def format_pattern(body: Body, pattern: str, node: tree.Call) -> Expr:
    """`"{} and {1}".format(a, b)` of a literal text."""
    from string import Formatter

    at = node.at
    values = [body.value(a.value) for a in node.args]
    steps = hold(body, values, at)
    positional = [v for v, a in zip(values, node.args, strict=True) if a.name is None]
    named = {a.name: v for v, a in zip(values, node.args, strict=True) if a.name is not None}
    try:
        fields = list(Formatter().parse(pattern))
    except ValueError as problem:
        raise body.fail(f"bad format: {problem}", at) from None
    buffer = body.temporary(STR, at)
    steps.append(typed.Bind(at, buffer, row("blank", STR, [STR], at)))
    target = local(buffer, at)
    automatic = 0
    for literal, field, spec, conversion in fields:
        append_text(body, steps, target, constant(literal, STR, at), at)
        if field is None:
            continue
        if field == "" or field.isdigit():
            number = automatic if field == "" else int(field)
            automatic += field == ""
            chosen = positional[number] if number < len(positional) else None
        else:
            chosen = named.get(field)
        if chosen is None:
            raise body.fail(f"the format has no argument for `{{{field}}}`", at)
        append_laid_out(body, steps, target, chosen, conversion, spec or "", at)
    return typed.Sequence(at, STR, steps, typed.Take(at, STR, buffer))


def format_at_run_time(body: Body, pattern: Expr, node: tree.Call) -> Expr:
    """`pattern.format(a, b)` where the pattern is a value."""
    at = node.at
    texts = [text_of(body, body.value(a.value), a.value.at) for a in node.args]
    arguments = [Argument("", None, at, v)
                 for v in (pattern, typed.ListOf(at, list_of(STR), texts))]  # fmt: skip
    return call_declared(body, body.program.modules.prelude("_format"), None, None,
                         arguments, at, STR, "format")  # fmt: skip
