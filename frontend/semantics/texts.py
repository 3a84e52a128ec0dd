"""Texts of values: print, String(x), templates."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BITS,
    BOOL,
    DTYPE,
    DTYPE_NAMES,
    F64,
    NONE,
    STR,
    ListType,
    Literal,
    PointerType,
    RangeType,
    StructType,
    TupleType,
    Type,
    VectorType,
    ViewType,
    list_of,
    runs_code_on_drop,
)
from ..types.kinds import DType
from ..types.numbers import to_float
from . import numbers, typed
from .binding import Argument
from .body import Body, Reference, constant, is_constant, local, row, type_of
from .calls import call_member, call_method, value_as
from .changes import root
from .tables import BUILTINS
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


COMPOUND = (StructType, ListType, ViewType, TupleType, RangeType, VectorType, DType,
            PointerType)  # fmt: skip
PLACE_NAMES = (tree.Name, tree.Attribute, tree.Subscript)


def known_text(expr: Expr) -> str | None:
    """The printed form of a constant, or None where the machine had better print it."""
    if not is_constant(expr):
        return None
    return constant_text(expr.value, expr.type)


def print_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """`print(values…, sep=, end=, file=, flush=)`: all values first, then the writing."""
    at = node.at
    values: list[Expr] = []
    owners: list[Expr] = []
    between: dict[str, Expr] = {}
    stream, flush = 1, False
    for argument in node.args:
        if argument.star:
            raise body.fail("unpacking arguments is not supported yet", argument.at)
        if argument.name is None:
            value = body.value(argument.value)
            if isinstance(argument.value, PLACE_NAMES):
                value = with_owner(body, value, owners)
            values.append(value)
        elif argument.name in ("sep", "end"):
            between[argument.name] = value_as(body, argument.value, STR)
        elif argument.name == "flush":
            flush = True
        elif argument.name == "file":
            name = argument.value
            word = name.id if isinstance(name, tree.Name) else getattr(name, "name", "")
            if word not in ("stderr", "stdout"):
                raise body.fail("`file` is stdout or stderr", argument.at)
            stream = 2 if word == "stderr" else 1
        else:
            raise body.fail(f"`print` has no parameter `{argument.name}`", argument.at,
                            "it has sep, end, file and flush")  # fmt: skip
    lent = [isinstance(v, typed.Length) and type_of(v.base).kind == "view" for v in values]
    everything = [*values, *between.values()]
    steps = hold(body, everything, at)  # all are evaluated ahead of what makes texts of them
    values = everything[: len(values)]
    given = dict(zip(between, everything[len(values) :], strict=True))
    separator = given.get("sep") or constant(" ", STR, at)
    ending = given.get("end") or constant("\n", STR, at)
    held = [
        v for v, part in zip(values, lent, strict=True)
        if not is_constant(v) and (v.type.owns or v.type.kind == "view" or part)
    ]  # fmt: skip
    held += owners
    printed = [printable(body, v, at) for v in values]
    if len(values) > 1:
        steps += hold(body, printed, at)
    pending: list[str] = []

    def write_pending() -> None:
        if pending:
            text = "".join(pending)
            pending.clear()
            if text:
                steps.append(typed.Do(at, "write_constant", [text, stream]))

    def write(expr: Expr) -> None:
        known = known_text(expr)
        if known is not None:
            pending.append(known)
            return
        write_pending()
        t = type_of(expr)
        op = "write_string" if t is STR else f"write.{t.kind}"
        steps.append(typed.Do(at, op, [expr, stream]))

    for i, text in enumerate(printed):
        if i:
            write(separator)
        write(text)
    write(ending)
    write_pending()
    if held:  # what is printed lives until all of it is written
        steps.append(typed.Keep(at, held))
    if flush:
        steps.append(typed.Do(at, "flush", [stream]))
    return typed.Sequence(at, NONE, steps, constant(None, NONE, at))


def with_owner(body: Body, value: Expr, owners: list[Expr]) -> Expr:
    """A number that is printed as a part of something: that is added to the owners, if destroying
    it runs code."""
    around, owner, copied = None, value, False
    while isinstance(owner, typed.Field | typed.Element | typed.Slice | typed.Pointee):
        copied |= isinstance(owner, typed.Pointee)
        around, owner = owner, owner.base
    if not copied and (value.type.owns or isinstance(value.type, ViewType)):
        return value
    if isinstance(owner, typed.Local):
        found = body.find(owner.variable.name)
        while isinstance(found, Reference) and found.variable is owner.variable:
            variable = root(found.place)
            if variable is None:
                return value
            owner = local(variable, value.at)
            found = body.find(variable.name)
    if not (isinstance(owner.type, ViewType) or runs_code_on_drop(type_of(owner))):
        return value
    if isinstance(owner, typed.Local):
        owners.append(owner)
        return value
    if around is None:
        return value
    held = body.temporary(owner.type, value.at)
    around.base = local(held, value.at)
    owners.append(around.base)
    return typed.Sequence(value.at, value.type, [typed.Hold(value.at, [held], [owner])], value)


def hold(body: Body, values: list[Expr], at: Span) -> list[typed.Stmt]:
    """Holds those of some values that take computing; they become names for what was computed."""
    variables, computed = [], []
    for i, value in enumerate(values):
        if is_constant(value) and known_text(value) is not None:
            continue
        if type_of(value) is NONE:  # what returns nothing
            computed.append(value)
            variables.append(body.temporary(NONE, at))
            values[i] = constant(None, NONE, at)
            continue
        if isinstance(value, typed.Local) and value.variable.kind == "temporary":
            continue
        value = numbers.fixed(body, value)
        if isinstance(value, typed.Field | typed.Length) and not value.type.owns:
            if runs_code_on_drop(type_of(whole_of(value))):
                value = typed.Copy(at, value.type, value)  # its owner may end before
        variable = body.temporary(value.type, at)
        variables.append(variable)
        computed.append(value)
        values[i] = local(variable, at)
    return [typed.Hold(at, variables, computed)] if variables else []


def whole_of(value: Expr) -> Expr:
    """What a field or a length is a part of."""
    while isinstance(value, typed.Field | typed.Length):
        value = value.base
    return value


def printable(body: Body, expr: Expr, at: Span) -> Expr:
    """A value ready to be written: scalars and texts as they are, others as a text."""
    if known_text(expr) is not None:
        return expr
    expr = numbers.fixed(body, expr)
    t = type_of(expr)
    if t.sort in BITS or t is STR:
        return expr
    return text_of(body, expr, at)


def text_of(body: Body, expr: Expr, at: Span) -> Expr:
    """String(x)."""
    known = known_text(expr)
    if known is not None:
        return constant(known, STR, at)
    expr = numbers.fixed(body, expr)
    t = type_of(expr)
    if t is STR:
        return expr
    if isinstance(t, StructType) and "__str__" in t.members:
        return call_method(body, expr, "__str__", [], at)
    buffer = body.temporary(STR, at)
    steps: list[typed.Stmt] = [typed.Bind(at, buffer, row("blank", STR, [STR], at))]
    append_text(body, steps, local(buffer, at), expr, at)
    return typed.Sequence(at, STR, steps, typed.Take(at, STR, buffer))


def append_text(body: Body, steps: list[typed.Stmt], buffer: Expr, expr: Expr, at: Span) -> None:
    """buffer += the printed form of a value."""
    known = known_text(expr)
    if known is not None:
        if known:
            steps.append(typed.Do(at, "append_string", [buffer, constant(known, STR, at)]))
        return
    expr = numbers.fixed(body, expr)
    t = type_of(expr)
    if t is STR:
        steps.append(typed.Do(at, "append_string", [buffer, expr]))
    elif t.sort in BITS:
        steps.append(typed.Do(at, f"append_text.{t.kind}", [buffer, expr]))
    elif isinstance(t, StructType) and "__str__" in t.members:
        text = call_method(body, expr, "__str__", [], at)
        steps.append(typed.Do(at, "append_string", [buffer, text]))
    elif isinstance(t, StructType) and "write_to" in t.members:
        call = call_member(body, t, "write_to", expr, [Argument("", None, at, buffer, True)], at,
                           None)  # fmt: skip
        steps.append(typed.Evaluate(at, call))
    elif isinstance(t, COMPOUND):
        if isinstance(t, ViewType):
            t = list_of(t.element)
        if isinstance(t, StructType) and not t.printable():
            raise body.fail(f"`{t}` cannot be printed", at, "define `__str__` in it")
        from .generated import writer

        callee = writer(body.program, t, at, append_text)
        call = typed.Call(at, NONE, callee, [expr, buffer], ["read", "mut"])
        body.calls.append(call)
        steps.append(typed.Evaluate(at, call))
    else:
        raise body.fail(f"`{t}` cannot be printed", at)


def constant_text(value: Any, t: Type) -> str | None:
    """The printed form of a constant, or None where the machine had better print it."""
    if t is NONE:
        return "None"
    if t is STR:
        return value
    if t is BOOL:
        return "True" if value else "False"
    if t is DTYPE:
        return DTYPE_NAMES[value]
    if t.is_int:
        return str(value) if abs(value) < 1 << 2000 else None
    if t.is_float and (isinstance(t, Literal) or t is F64):
        return repr(float(value) if isinstance(value, float) else to_float(value, F64))
    return None


BUILTINS["print"] = print_
