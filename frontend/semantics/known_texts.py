"""Built-in functions that make texts, and methods of texts."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BOOL,
    I64,
    NONE,
    STR,
    U8,
    ListType,
    StructType,
    Type,
    ViewType,
    list_of,
    resolve,
    view_of,
)
from ..types import Variable as TypeVariable
from . import typed
from .body import Body, constant, is_constant, row, type_of
from .builtin import after, change, done, keywords, method, method_of, pinned, positional
from .calls import call_method, convert, length, value_as
from .changes import check_changeable
from .expressions import contained
from .formats import format_at_run_time, format_pattern
from .texts import append_text, hold, text_of
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


# --- functions -----------------------------------------------------------------------------------


def str_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """String(…): the text of a value, or of several in a row."""
    at = node.at
    if any(a.name for a in node.args):
        return str_of(body, node)
    if not node.args:
        return constant("", STR, at)
    if len(node.args) == 1:
        value = body.value(node.args[0].value)
        text = text_of(body, value, at)
        return text if is_constant(text) or text is not value else typed.Own(at, STR, text)
    values = [body.value(a.value) for a in node.args]
    steps = hold(body, values, at)
    buffer = new_text(body, steps, at)
    for value, a in zip(values, node.args, strict=True):
        append_text(body, steps, buffer, value, a.at)
    return typed.Sequence(at, STR, steps, typed.Take(at, STR, buffer.variable))


BYTES = ("bytes", "from_utf8", "from_utf8_lossy", "unsafe_from_utf8")


def str_of(body: Body, node: tree.Call) -> Expr:
    """String(from_utf8=bytes), String(capacity=n)."""
    known: dict[str, Any] = dict.fromkeys((*BYTES, "capacity"))
    for each in keywords(body, node, "String", known):
        raise body.fail("`String` takes a value or a keyword, not both", each.at)
    for name in BYTES:
        if known[name] is not None:
            value = body.value(known[name])
            t = type_of(value)
            if not isinstance(t, ListType | ViewType) or resolve(t.element) is not U8:
                raise body.fail(f"expected a list of `UInt8`, found `{t}`", value.at,
                                "the bytes of a text in UTF-8")  # fmt: skip
            return row("string_from_bytes", STR, [convert(body, value, list_of(U8), node.at)],
                       node.at)  # fmt: skip
    capacity = value_as(body, known["capacity"], I64)  # which is only a hint
    return after([typed.Evaluate(node.at, capacity)], constant("", STR, node.at))


def new_text(body: Body, steps: list[typed.Stmt], at: Span) -> typed.Local:
    """An empty text that is about to be written."""
    buffer = body.temporary(STR, at)
    steps.append(typed.Bind(at, buffer, row("blank", STR, [STR], at)))
    return typed.Local(at, STR, buffer)


def quoted(body: Body, value: Expr, at: Span) -> Expr:
    """A text as it is written in a program."""
    steps: list[typed.Stmt] = []
    buffer = new_text(body, steps, at)
    steps.append(typed.Do(at, "append_quoted", [buffer, value]))
    return typed.Sequence(at, STR, steps, typed.Take(at, STR, buffer.variable))


def repr_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """repr(x): the text of a value, strings quoted."""
    value = body.value(positional(body, node, "repr", 1, 1)[0])
    if type_of(value) is STR:
        return quoted(body, value, node.at)
    t = type_of(value)
    if isinstance(t, StructType) and "__repr__" in t.members:
        return call_method(body, value, "__repr__", [], node.at)
    return text_of(body, value, node.at)


def input_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """input(prompt): a line of standard input."""
    arguments = positional(body, node, "input", 0, 1)
    steps: list[typed.Stmt] = []
    if arguments:
        steps.append(typed.Do(node.at, "write_string", [value_as(body, arguments[0], STR), 1]))
    steps.append(typed.Do(node.at, "flush", [1]))
    return typed.Sequence(node.at, STR, steps, row("read_line", STR, [], node.at))


# --- methods that ask ----------------------------------------------------------------------------

# name: least and most arguments, row, type; the arguments are texts, and follow the receiver
SIMPLE: dict[str, tuple[int, str, Type]] = {
    "rfind": (1, "rfind", I64), "count": (1, "string_count", I64),
    "startswith": (1, "starts_with", BOOL), "endswith": (1, "ends_with", BOOL),
    "replace": (2, "replace", STR), "splitlines": (0, "split_lines", list_of(STR)),
    "upper": (0, "upper", STR), "lower": (0, "lower", STR),
    "count_codepoints": (0, "count_characters", I64),
}  # fmt: skip
CLASSES = {"isdigit": 0, "is_ascii_digit": 0, "isalpha": 1, "isalnum": 2, "isspace": 3,
           "isupper": 4, "islower": 5}  # fmt: skip
SIDES = {"strip": 3, "lstrip": 1, "rstrip": 2}
JUSTIFY = {"ascii_rjust": 1, "rjust": 1, "ascii_ljust": 2, "ljust": 2, "center": 3,
           "ascii_center": 3}  # fmt: skip
LATER = {"codepoints": 0, "is_ascii_printable": 0, "zfill": 1, "title": 0, "capitalize": 0,
         "codepoint_slices": 0}  # fmt: skip


def name_of(node: tree.Call) -> str:
    """The name of the method that is called."""
    return method_of(node).name


@method("str", *SIMPLE)
def _simple(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    name = name_of(node)
    count, op, t = SIMPLE[name]
    operands = [text]
    for a in positional(body, node, name, count, count):
        operands.append(convert(body, body.value(a, STR), STR, a.at, f"for `{name}`"))
    return row(op, t, operands, node.at)


@method("str", "find", "index")
def _find(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    name = name_of(node)
    arguments = positional(body, node, name, 1, 2 if name == "find" else 1)
    part = value_as(body, arguments[0], STR)
    start = value_as(body, arguments[1], I64) if len(arguments) > 1 else constant(0, I64, node.at)
    return row("find", I64, [text, part, start], node.at)


@method("str", "__contains__")
def _contains(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    part = body.value(positional(body, node, "__contains__", 1, 1)[0])
    return contained(body, text, part, node.at)


@method("str", *SIDES)
def _strip(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    name = name_of(node)
    arguments = positional(body, node, name, 0, 1)
    letters = value_as(body, arguments[0], STR) if arguments else constant("", STR, node.at)
    return row("strip", STR, [text, letters, SIDES[name]], node.at, 0)


@method("str", "removeprefix", "removesuffix")
def _without_end(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    """The text without what it begins or ends with, as a borrowed one."""
    name, at = name_of(node), node.at
    operands = [text, value_as(body, positional(body, node, name, 1, 1)[0], STR)]
    steps = hold(body, operands, at)
    text, part = operands
    has = row("starts_with" if name == "removeprefix" else "ends_with", BOOL, [text, part], at)
    cut = row("mul.i64", I64, [row("wrap.i64", I64, [has], at), length(body, part, at)], at)
    whole = typed.Length(at, I64, text)
    if name == "removeprefix":
        bounds: list[Expr] = [cut, whole]
    else:
        bounds = [constant(0, I64, at), row("sub.i64", I64, [whole, cut], at)]
    return after(steps, row("string_slice", STR, [text, *bounds], at, 0))


@method("str", "split")
def _split(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    """s.split(), s.split(separator), s.split(separator, maxsplit)."""
    t, at = list_of(STR), node.at
    if any(a.name == "maxsplit" for a in node.args):
        arguments = [a.value for a in node.args]
    else:
        arguments = positional(body, node, "split", 0, 2)
    if not arguments:
        return row("split_space", t, [text], at)
    separator = value_as(body, arguments[0], STR)
    limit = value_as(body, arguments[1], I64) if len(arguments) > 1 else constant(-1, I64, at)
    return row("split", t, [text, separator, limit], at)


@method("str", "join")
def _join(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    parts = body.value(positional(body, node, "join", 1, 1)[0], list_of(STR))
    t = type_of(parts)
    element = resolve(t.element) if isinstance(t, ListType | ViewType) else None
    if isinstance(element, TypeVariable):
        element.link = STR
        element = STR
    if element is not STR:
        raise body.fail(f"`join` takes a list of strings, not `{t}`", node.at)
    return row("join", STR, [text, parts], node.at)


@method("str", "byte_length", "__len__")
def _length(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, name_of(node), 0, 0)
    return length(body, text, node.at)


@method("str", "as_bytes", "bytes")
def _bytes(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    """The bytes of a text as a borrowed list of UInt8."""
    positional(body, node, name_of(node), 0, 0)
    return row("string_bytes", view_of(U8), [text], node.at, 0)


@method("str", "copy", "__str__")
def _copy(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    positional(body, node, name_of(node), 0, 0)
    return typed.Copy(node.at, STR, text)


@method("str", *CLASSES)
def _class(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    name = name_of(node)
    positional(body, node, name, 0, 0)
    return row("string_class", BOOL, [text, CLASSES[name]], node.at)


@method("str", *JUSTIFY)
def _justify(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    name = name_of(node)
    arguments = positional(body, node, name, 1, 2)
    width = value_as(body, arguments[0], I64)
    fill = value_as(body, arguments[1], STR) if len(arguments) > 1 else constant(" ", STR, node.at)
    return row("justify", STR, [text, width, fill, JUSTIFY[name]], node.at)


@method("str", "format")
def _format(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    receiver = method_of(node).value
    if isinstance(receiver, tree.Text):
        return format_pattern(body, receiver.value, node)
    return format_at_run_time(body, text, node)


@method("str", *LATER)
def _later(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    name = name_of(node)
    positional(body, node, name, LATER[name], LATER[name])
    raise body.fail(f"`String.{name}` is not supported yet", method_of(node).name_at)


# --- methods that change -------------------------------------------------------------------------


@method("str", "append")
def _append(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    argument = positional(body, node, "append", 1, 1)[0]
    check_changeable(body, text, node.at)
    item = text_of(body, body.value(argument), node.at)
    return row("append_string", NONE, [text, item], node.at)


@method("str", "write")
def _write(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    """s.write(a, b): their texts are appended."""
    arguments = positional(body, node, "write", 0, 64)
    check_changeable(body, text, node.at)
    steps: list[typed.Stmt] = []
    text = pinned(body, steps, text)
    values = [body.value(a.value) for a in node.args]
    steps += hold(body, values, node.at)

    def write(within: list[typed.Stmt], target: Expr) -> None:
        for value, a in zip(values, arguments, strict=True):
            append_text(body, within, target, value, a.at)

    change(body, steps, text, node.at, write)
    return done(steps, node.at)


@method("str", "reserve")
def _reserve(body: Body, text: Expr, node: tree.Call, want: Type | None) -> Expr:
    value = body.value(positional(body, node, "reserve", 1, 1)[0])
    return done([] if is_constant(value) else [typed.Evaluate(node.at, value)], node.at)
