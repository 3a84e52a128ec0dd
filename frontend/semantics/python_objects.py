"""Python objects: what becomes one by itself, and what is done with them in ways of their own.

`PythonObject` is a struct of the library (`python/python.mojo`), with its operators. Here is what
a struct cannot say of itself: that values of most types convert to it, that displays where one is
wanted are Python's, that a call takes any arguments, and that names may be given its items.
"""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    BOOL,
    F64,
    I64,
    NONE,
    STR,
    U64,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    ViewType,
    list_of,
    pointer_to,
    resolve,
)
from . import items, numbers, typed
from .annotations import dtype
from .assignments import assign_target, bind_new
from .binding import Argument
from .body import Body, constant, is_constant, kept, local, row, type_of
from .builtin import RULES, rule
from .calls import argument_value, call_declared, call_method, construct, convert
from .declarations import struct_type
from .expressions import METHODS
from .symbols import Meaning
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

CONVERTERS = {"Dict": "_python_dict", "Optional": "_python_optional", "Set": "_python_set"}


def object_type(body: Body) -> StructType:
    """The type of Python objects."""
    return library_type(body, "PythonObject")


def library_type(body: Body, name: str) -> StructType:
    """A struct of the library's file."""
    return struct_type(body, declared(body, name), [], (0, 0))


def declared(body: Body, name: str) -> Meaning:
    """What the library's file declares under a name."""
    page = body.program.modules.page("python.python")
    assert page is not None
    return page.own[name]


def library_call(body: Body, name: str, values: list[Expr], at: Span) -> Expr:
    """A call of a function of the library's file."""
    arguments = [Argument("", None, at, value) for value in values]
    found = declared(body, name)
    return call_declared(body, found.what, None, found.scope, arguments, at, None, name)


def made(body: Body, number: Expr, at: Span) -> Expr:
    """The object of a number that a row gave."""
    return typed.Construct(at, object_type(body), [number])


# --- conversion ----------------------------------------------------------------------------------


@rule("convert", "python")
def converted(body: Body, value: Expr, at: Span) -> Expr | None:
    """A value as a Python object; None if its type has no such."""
    t = type_of(value)
    whole = object_type(body)
    if t is whole:
        return value
    if t is NONE:
        if is_constant(value):
            return construct(body, whole, [], at)
        return None
    if isinstance(t, Literal):
        value = convert(body, value, fitting(value, t), at)
        t = type_of(value)
    if t is STR:
        zero = constant(0, I64, at)
        number: Expr = typed.Row(at, I64, "python_named", [value, zero, zero, "text"])
        return made(body, number, at)
    if t is BOOL:
        return made(body, row("python_from.bool", I64, [value], at), at)
    if t.is_int:
        wide = U64 if t.kind[0] == "u" else I64
        value = numbers.cast(body, value, wide, at)
        return made(body, row(f"python_from.{wide.kind}", I64, [value], at), at)
    if t.is_float:
        return made(body, row("python_from.f64", I64, [numbers.cast(body, value, F64, at)], at), at)
    if isinstance(t, TupleType):
        held = body.temporary(t, at)
        offset = 0
        parts: list[tuple[str, Expr]] = []
        for kind in t.items:
            parts.append(("", typed.Field(at, kind, local(held, at), offset, "")))
            offset += resolve(kind).slots
        whole_tuple = gathered(body, parts, "_tuple", at)
        return typed.Sequence(at, whole, [typed.Hold(at, [held], [value])], whole_tuple)
    if isinstance(t, ListType | ViewType):
        given = convert(body, value, list_of(resolve(t.element)), at)
        return library_call(body, "_python_list", [given], at)
    if isinstance(t, StructType) and (name := CONVERTERS.get(t.declaration.name)):
        if t.declaration is body.program.modules.written(t.declaration.name).what:
            return library_call(body, name, [value], at)
    return None


def fitting(value: Any, t: Literal) -> Type:
    """The type of a literal that Python is given."""
    if t.is_float:
        return F64
    return U64 if value.value > 2**63 - 1 else I64


@rule("construct", "python")
def constructed(body: Body, argument: Argument, at: Span) -> Expr:
    """`PythonObject(x)`."""
    whole = object_type(body)
    return convert(body, argument_value(body, argument, whole), whole, at)


# --- arguments -----------------------------------------------------------------------------------


def gathered(body: Body, parts: list[tuple[str, Expr]], finish: str, at: Span) -> Expr:
    """What the library makes of arguments: (keyword, "*", "**" or "", value) pairs."""
    t = library_type(body, "_PythonArguments")
    whole = object_type(body)
    held = body.temporary(t, at)
    steps: list[typed.Stmt] = [typed.Bind(at, held, construct(body, t, [], at))]
    place = local(held, at)
    for name, value in parts:
        given = [("", convert(body, value, whole, value.at))]
        method = {"": "_add", "*": "_add_all", "**": "_add_all_named"}.get(name, "_add_named")
        if method == "_add_named":
            given.insert(0, ("", constant(name, STR, at)))
        steps.append(typed.Evaluate(at, call_method(body, place, method, given, at)))
    if not finish:
        return typed.Sequence(at, t, steps, typed.Take(at, t, held))
    found = body.temporary(whole, at)
    steps.append(typed.Bind(at, found, call_method(body, place, finish, [], at)))
    return typed.Sequence(at, whole, steps, typed.Take(at, whole, found))


@rule("gather", "python")
def gather(body: Body, arguments: list[Argument], at: Span) -> list[Argument]:
    """The arguments of a function of the library that takes any: the receiver, and all others."""
    receiver = [a for a in arguments if a.place is not None]
    whole = object_type(body)
    seen: set[str] = set()
    parts = []
    for a in arguments[len(receiver) :]:
        if a.name in seen:
            raise body.fail(f"`{a.name}` is given twice", a.at)
        if not a.name and seen:
            raise body.fail("a positional argument follows a keyword argument", a.at)
        if a.name.strip("*"):
            seen.add(a.name)
        parts.append((a.name, argument_value(body, a, None if "*" in a.name else whole)))
    return [*receiver, Argument("", None, at, gathered(body, parts, "", at))]


# --- displays ------------------------------------------------------------------------------------


@rule("display", "python")
def display(body: Body, node: Any) -> Expr:
    """A list, tuple, dictionary or set where a Python object is wanted."""
    at = node.at
    whole = object_type(body)
    if isinstance(node, tree.DictDisplay):
        pairs = zip(node.keys, node.values, strict=True)
        parts = [("", body.value(each, whole)) for pair in pairs for each in pair]
        return gathered(body, parts, "_dict", at)
    finish = {tree.ListDisplay: "_list", tree.TupleDisplay: "_tuple"}.get(type(node), "_set")
    return gathered(body, [("", body.value(each, whole)) for each in node.items], finish, at)


# --- attributes and items ------------------------------------------------------------------------


@rule("index", "python")
def index(body: Body, node: tree.Subscript) -> Expr:
    """What stands between the brackets, as one object."""
    whole = object_type(body)
    parts = []
    for a in node.args:
        if a.name:
            raise body.fail("what Python indexes by has no names", a.at)
        if isinstance(a.value, tree.Slice):
            parts.append(slice_object(body, a.value))
        else:
            parts.append(convert(body, body.value(a.value, whole), whole, a.value.at))
    if len(parts) == 1:
        return parts[0]
    return gathered(body, [("", part) for part in parts], "_index", node.at)


def slice_object(body: Body, node: tree.Slice) -> Expr:
    """`start:stop:step`."""
    whole = object_type(body)
    bounds = []
    for bound in (node.start, node.stop, node.step):
        found = constant(None, NONE, node.at) if bound is None else body.value(bound, whole)
        bounds.append(convert(body, found, whole, node.at))
    return library_call(body, "_python_slice", bounds, node.at)


@rule("pointer", "python")
def pointer(body: Body, base: Expr, callee: tree.Subscript) -> Expr:
    """`address.unsafe_get_as_pointer[DType.float64]()`."""
    RULES["load", "pointer"]()
    from .pointers import made as made_pointer

    at = callee.at
    element = dtype(body, callee.args[0].value)
    block = library_call(body, "_python_block", [base], at)
    return made_pointer(block, constant(0, I64, at), pointer_to(element), at)


@rule("augment", "python")
def augment(body: Body, place: items.Target, node: tree.AugAssign) -> None:
    """`x.name op= value`, `x[index] op= value`: what is named is evaluated once."""
    at = node.at
    whole = object_type(body)
    named: list[tuple[str, Expr]] = []
    for _, value in place.arguments:
        held = body.temporary(kept(type_of(value)), at)
        body.out.append(typed.Bind(at, held, numbers.fixed(body, value)))
        named.append(("", local(held, at)))
    base = body.temporary(whole, at)
    body.out.append(typed.Bind(at, base, typed.Own(at, whole, place.base)))
    getter = place.setter.replace("set", "get")
    item = body.temporary(whole, at)
    read = call_method(body, local(base, at), getter, named, at)
    body.out.append(typed.Bind(at, item, read))
    value = convert(body, body.value(node.value, whole), whole, node.value.at)
    call = call_method(body, local(item, at), in_place(node.op), [("", value)], at)
    body.out.append(typed.Evaluate(at, call))
    stored: list[tuple[str, Expr]] = [*named, ("", local(item, at))]
    body.out.append(typed.Evaluate(
        at, call_method(body, local(base, at), place.setter, stored, at)))  # fmt: skip


def in_place(op: str) -> str:
    """The method of `op=`."""
    return f"__i{METHODS[op]}__"


@rule("is", "python")
def is_same(body: Body, op: str, left: Expr, right: Expr, at: Span) -> Expr:
    """`a is b`: whether they are one object."""
    whole = object_type(body)
    a, b = (convert(body, each, whole, at) for each in (left, right))
    same = call_method(body, a, "_same", [("", b)], at)
    return same if op == "is" else typed.Not(at, BOOL, same)


# --- unpacking -------------------------------------------------------------------------


@rule("unpack", "python")
def unpack(body: Body, target: Any, value: Expr, at: Span, in_block: bool) -> None:
    """`a, b = object`: as many items as there are names."""
    whole = object_type(body)
    count = convert(body, constant(len(target.items), I64, at), whole, at)
    held = body.temporary(whole, at)
    body.out.append(typed.Bind(at, held, library_call(body, "_python_parts", [value, count], at)))
    for i, goal in enumerate(target.items):
        place = convert(body, constant(i, I64, at), whole, at)
        item = call_method(body, local(held, at), "__getitem__", [("", place)], at)
        if isinstance(goal, tree.TupleDisplay):
            unpack(body, goal, item, at, in_block)
        elif in_block and isinstance(goal, tree.Name):
            bind_new(body, goal.id, item, goal.at, True)
        elif not (isinstance(goal, tree.Name) and goal.id == "_"):
            assign_target(body, goal, item, at)
