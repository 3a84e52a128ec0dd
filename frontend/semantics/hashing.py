"""`hash(x)`, the displays of dictionaries and sets, and `_blank`, for the library's own text."""

from __future__ import annotations

from ..syntax import tree
from ..types import BITS, NONE, STR, U64, ListType, StructType, TupleType, Type, parts_of, resolve
from . import numbers, typed
from .binding import Argument
from .body import Body, constant, kept, local, means, row, type_of
from .builtin import after, held, positional
from .calls import call_declared, call_method, common_element, construct, convert
from .declarations import instance_of
from .generated import parts
from .symbols import Meaning
from .typed import Expr, Span


def hash_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """hash(x): of numbers, texts, tuples, lists and structs that have it or are made of such."""
    argument = positional(body, node, "hash", 1, 1)[0]
    return hashed(body, numbers.fixed(body, body.value(argument)), node.at)


def hashed(body: Body, value: Expr, at: Span) -> Expr:
    """The hash of a value."""
    t = type_of(value)
    if isinstance(t, StructType) and "__hash__" in t.members:
        if len(t.members["__hash__"][0].parameters) == 1:
            return numbers.cast(body, call_method(body, value, "__hash__", [], at), U64, at)
    if t.is_int or t.kind == "bool":
        return called(body, "_hash_number", [numbers.cast(body, value, U64, at)], at)
    if t.is_float:
        text = row(f"to_string.{t.kind}", STR, [value], at)
        return called(body, "_hash_text", [text], at)
    if t is STR:
        return called(body, "_hash_text", [value], at)
    if isinstance(t, TupleType | StructType) and parts_of(t):
        steps: list[typed.Stmt] = []
        whole = held(body, steps, value)
        made: Expr = constant(0, U64, at)
        for part in parts(whole, t):
            made = called(body, "_hash_both", [made, hashed(body, part, at)], at)
        return after(steps, made)
    raise body.fail(f"`{t}` has no hash", at, "define `__hash__` in it, or use another key")


def called(body: Body, name: str, values: list[Expr], at: Span) -> Expr:
    """A call of a function of the library."""
    arguments = [Argument("", None, at, value) for value in values]
    return call_declared(
        body, body.program.modules.prelude(name), None, None, arguments, at, None, name
    )


def blank_(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """_blank(T): the value of a type whose bits are all zero, which owns nothing."""
    t = body.annotation(positional(body, node, "_blank", 1, 1)[0])
    if t.kind in BITS:
        return constant(0 if t.is_int else 0.0 if t.is_float else False, t, node.at)
    return row("blank", t, [t], node.at)


# --- displays ------------------------------------------------------------------------------------


@means(tree.DictDisplay)
def _dict(body: Body, node: tree.DictDisplay, want: Type | None) -> Expr:
    """`{key: value, …}`."""
    declaration = body.program.modules.library_struct("Dict").what
    wanted = resolve(want) if want is not None else None
    hints: list[Type | None] = [None, None]
    if isinstance(wanted, StructType) and wanted.declaration is declaration:
        hints = [wanted.arguments[name].what for name in ("K", "V")]
    elif isinstance(wanted, StructType) and not node.keys:
        return construct(body, wanted, [], node.at)
    columns = []
    for nodes, hint in ((node.keys, hints[0]), (node.values, hints[1])):
        if hint is None and not nodes:
            raise body.fail("the types of this dictionary are not known", node.at,
                            "write them: `Dict[String, Int]()`")  # fmt: skip
        values = [body.value(n, hint) for n in nodes]
        element = hint or common_element(body, values, [n.at for n in nodes])
        columns.append((element, [convert(body, v, element, n.at)
                                  for v, n in zip(values, nodes, strict=True)]))  # fmt: skip
    (key, keys), (value, values) = columns
    names = {"K": Meaning("type", key), "V": Meaning("type", value)}
    t = instance_of(body.program, declaration, names, node.at)
    items = [list(pair) for pair in zip(keys, values, strict=True)]
    return filled(body, t, "__setitem__", items, node.at)


@means(tree.SetDisplay)
def _set(body: Body, node: tree.SetDisplay, want: Type | None) -> Expr:
    """`{value, …}`."""
    declaration = body.program.modules.library_struct("Set").what
    wanted = resolve(want) if want is not None else None
    hint: Type | None = None
    if isinstance(wanted, StructType) and wanted.declaration is declaration:
        hint = wanted.arguments["T"].what
    values = [body.value(n, hint) for n in node.items]
    element = hint or kept(common_element(body, values, [n.at for n in node.items]))
    items = [[convert(body, v, element, n.at)] for v, n in zip(values, node.items, strict=True)]
    t = instance_of(body.program, declaration, {"T": Meaning("type", element)}, node.at)
    return filled(body, t, "add", items, node.at)


def filled(body: Body, t: StructType, method: str, items: list[list[Expr]], at: Span) -> Expr:
    """A new container of a type that a method has put items into, one after the other."""
    made = body.temporary(t, at)
    steps: list[typed.Stmt] = [typed.Bind(at, made, construct(body, t, [], at))]
    for item in items:
        arguments = [("", each) for each in item]
        call = call_method(body, local(made, at), method, arguments, at)
        steps.append(typed.Evaluate(at, call) if type_of(call) is NONE else typed.Discard(at, call))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


def iterated(body: Body, base: Expr, t: StructType, at: Span) -> Expr | None:
    """What a struct gives to be looped over: the list of its `__iter__`."""
    if "__iter__" not in t.members:
        return None
    made = call_method(body, base, "__iter__", [], at)
    return made if isinstance(type_of(made), ListType) else None
