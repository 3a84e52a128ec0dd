"""The displays of dictionaries and sets: containers of the library that are filled item by item."""

from __future__ import annotations

from ..syntax import tree
from ..types import NONE, StructType, Type, resolve
from . import typed
from .binding import Argument
from .body import Body, local, means, type_of
from .builtin import RULES, rule
from .calls import call_declared, call_method, common_element, construct, convert
from .declarations import instance_of
from .symbols import Meaning
from .typed import Expr, Span


@means(tree.DictDisplay)
def _dict(body: Body, node: tree.DictDisplay, want: Type | None) -> Expr:
    """`{key: value, …}`."""
    wanted = resolve(want) if want is not None else None
    if wanted is not None and wanted.sort == "python":
        display: Expr = RULES["display", "python"](body, node)
        return display
    hints = arguments_of(body, "Dict", wanted)
    if isinstance(wanted, StructType) and not hints and not node.keys:
        return construct(body, wanted, [], node.at)
    if not hints and not node.keys:
        raise body.fail("the types of this dictionary are not known", node.at,
                        "write them: `Dict[String, Int]()`")  # fmt: skip
    key, keys = column(body, node.keys, hints.get("K"))
    value, values = column(body, node.values, hints.get("V"))
    items = [list(pair) for pair in zip(keys, values, strict=True)]
    return filled(body, "Dict", {"K": key, "V": value}, "__setitem__", items, node.at)


@means(tree.SetDisplay)
def _set(body: Body, node: tree.SetDisplay, want: Type | None) -> Expr:
    """`{value, …}`."""
    if want is not None and resolve(want).sort == "python":
        display: Expr = RULES["display", "python"](body, node)
        return display
    hints = arguments_of(body, "Set", resolve(want) if want is not None else None)
    element, values = column(body, node.items, hints.get("T"))
    return filled(body, "Set", {"T": element}, "add", [[value] for value in values], node.at)


def arguments_of(body: Body, name: str, wanted: Type | None) -> dict[str, Type]:
    """The types by which a container of the library is wanted; none if it is not."""
    if isinstance(wanted, StructType):
        if wanted.declaration is body.program.modules.written(name).what:
            return {name: meaning.what for name, meaning in wanted.arguments.items()}
    return {}


def column(body: Body, nodes: list[tree.Expr], hint: Type | None) -> tuple[Type, list[Expr]]:
    """The one type of some items, and these as such."""
    values = [body.value(node, hint) for node in nodes]
    element = hint or common_element(body, values, [node.at for node in nodes])
    pairs = zip(values, nodes, strict=True)
    return element, [convert(body, value, element, node.at) for value, node in pairs]


def filled(body: Body, name: str, arguments: dict[str, Type], method: str,
           items: list[list[Expr]], at: Span) -> Expr:  # fmt: skip
    """A new container of the library that a method has put items into, one after the other."""
    names = {each: Meaning("type", t) for each, t in arguments.items()}
    t = instance_of(body.program, body.program.modules.written(name).what, names, at)
    made = body.temporary(t, at)
    steps: list[typed.Stmt] = [typed.Bind(at, made, construct(body, t, [], at))]
    for item in items:
        call = call_method(body, local(made, at), method, [("", each) for each in item], at)
        steps.append(typed.Evaluate(at, call) if type_of(call) is NONE else typed.Discard(at, call))
    return typed.Sequence(at, t, steps, typed.Take(at, t, made))


@rule("comprehension", "set dict")
def of_items(body: Body, node: tree.Comprehension) -> Expr:
    """`{x for …}`, `{k: v for …}`: of the list of the items."""
    at, item = node.at, node.element
    if node.kind == "dict":
        assert node.value is not None
        item = tree.TupleDisplay(at, [node.element, node.value])
    items = body.value(tree.Comprehension(at, "list", item, None, node.generators))
    page, name = ("collections.dict", "_dict_of") if node.kind == "dict" else (
        "collections.set", "_set_of"
    )  # fmt: skip
    found = body.program.modules.page(page)
    assert found is not None
    return call_declared(body, found.own[name].what, None, None, [Argument("", None, at, items)],
                         at, None, name)  # fmt: skip
