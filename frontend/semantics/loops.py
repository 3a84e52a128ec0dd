"""What loops mean: what they step over, and what their targets are."""

from __future__ import annotations

from ..syntax import tree
from ..types import (
    I64,
    STR,
    ListType,
    RangeType,
    StructType,
    TupleType,
    Type,
    ViewType,
    resolve,
    tuple_of,
)
from ..types import Variable as TypeVariable
from . import numbers, typed
from .body import MEANINGS, Around, Body, Reference, constant, local, means, type_of
from .builtin import RULES
from .calls import call_method, condition, value_as
from .changes import check_changeable, stepped_changed
from .contexts import exit_contexts
from .declarations import struct_type
from .evaluation import evaluate
from .ranges import (
    MOST_UNROLLED,
    compile_time_range,
    range_driver,
    reversed_range,
    value_driver,
)
from .symbols import Known, Meaning
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


@means(tree.While)
def _while(body: Body, node: tree.While) -> None:
    loop = typed.While(node.at)
    loop.condition = condition(body, node.condition)
    body.loops.append(Around(loop, len(body.contexts)))
    loop.body = body.block(node.body)
    body.loops.pop()
    loop.orelse = body.block(node.orelse)
    body.out.append(loop)


@means(tree.Break)
def _break(body: Body, node: tree.Break) -> None:
    around = innermost(body, node, "break")
    if around.kind == "parallel":
        body.program.report("`break` cannot leave a parallel loop", node.at,
                            "its iterations run in any order; use an ordinary loop")  # fmt: skip
        return  # the loop's data races are told, too
    exit_contexts(body, around.contexts, node.at)
    body.out.append(typed.Break(node.at, around.node))


@means(tree.Continue)
def _continue(body: Body, node: tree.Continue) -> None:
    around = innermost(body, node, "continue")
    exit_contexts(body, around.contexts, node.at)
    if around.next is not None:
        body.out.append(typed.Break(node.at, around.next))
    else:
        body.out.append(typed.Continue(node.at, around.node))


def innermost(body: Body, node: tree.Stmt, word: str) -> Around:
    """The loop that `break` or `continue` is about."""
    if not body.loops:
        raise body.fail(f"`{word}` outside a loop", node.at)
    return body.loops[-1]


@means(tree.For)
def _for(body: Body, node: tree.For) -> None:
    if node.kind == "compile_time":
        unrolled(body, node)
        return
    if node.kind:
        MEANINGS[tree.For, node.kind](body, node)
        return
    loop = typed.For(node.at)
    body.scopes.append({})
    found = stepping(body, node.iterable, node.at, node.binding, node.target, node.body)
    if isinstance(found, Stepped):
        over_iterator(body, node, found.iterator)
        body.scopes.pop()
        return
    loop.driver = found
    loop.body = turn(body, node, loop)
    count_by_itself(loop)
    body.scopes.pop()
    loop.orelse = body.block(node.orelse)
    body.out.append(loop)


def over_iterator(body: Body, node: tree.For, iterator: Expr) -> None:
    """A loop over an iterator."""

    def turn(item: Expr) -> None:
        take_item(body, node.target, item, node.at)
        body.scopes.append({})
        body.statements(node.body)
        body.scopes.pop()

    RULES["loop", "iterator"](body, iterator, node.at, turn, node.orelse)


def take_item(body: Body, target: tree.Expr, item: Expr, at: Span) -> None:
    """Gives a loop's target an item that is nobody else's."""
    t = type_of(item)
    if isinstance(target, tree.TupleDisplay) and t.sort == "python":
        RULES["unpack", "python"](body, target, item, at, True)
    elif isinstance(target, tree.TupleDisplay):
        held = body.temporary(t, at)
        body.out.append(typed.Bind(at, held, item))
        bind_parts(body, target, typed.Local(at, t, held), "", at)
    elif not isinstance(target, tree.Name):
        raise body.fail("a loop's target must be a name", target.at)
    else:
        variable = body.declare(target.id, t, target.at, True, "item")
        body.out.append(typed.Assign(at, local(variable, at), item))


class Stepped:
    """Not a driver but an iterator, over which a loop is written out."""

    __slots__ = ("iterator",)

    def __init__(self, iterator: Expr) -> None:
        self.iterator = iterator


def count_by_itself(loop: typed.For) -> None:
    """The variable of a range counts the turns itself, unless the body gives it other values."""
    first = loop.body[0] if loop.body else None
    if isinstance(loop.driver, typed.RangeDriver) and isinstance(first, typed.Bind):
        variable = first.variable
        loop.driver.shared = not (variable.changed or variable.rebound)


def turn(body: Body, node: tree.For, loop: typed.For | typed.Parallel,
         kind: str = "") -> list[typed.Stmt]:  # fmt: skip
    """The statements of a turn: the target gets the item, and the body."""
    body.loops.append(Around(loop, len(body.contexts), kind))
    outside, body.out = body.out, []
    body.scopes.append({})
    bind(body, node.target, loop, loop.driver, (), node.binding, node.at)
    body.scopes.append({})
    body.statements(node.body)
    made, body.out = body.out, outside
    del body.scopes[-2:]
    body.loops.pop()
    return made


# --- compile-time loops --------------------------------------------------------------------------


def unrolled(body: Body, node: tree.For) -> None:
    """`comptime for`: the body once for each value."""
    values = compile_time_items(body, node.iterable)
    if body.program.turns + len(values) > MOST_UNROLLED:
        raise body.fail("this compile-time loop has too many turns", node.at,
                        "let it run when the program does")  # fmt: skip
    body.program.turns += len(values)
    whole = typed.Block(node.at)

    def turns() -> None:
        for value in values:
            turn = typed.Block(node.at)
            body.scopes.append({})
            body.loops.append(Around(whole, len(body.contexts), "compile_time", turn))
            if isinstance(node.target, tree.Name):
                known = Known(value.type, value.value)
                body.scopes[-1][node.target.id] = Meaning("constant", known)
            turn.body = body.block(node.body)
            body.loops.pop()
            body.scopes.pop()
            body.out.append(turn)

    whole.body = body.collect(turns)
    body.out.append(whole)


def compile_time_items(body: Body, iterable: tree.Expr) -> list[typed.Constant]:
    """The values of a compile-time loop's iterable."""
    at = iterable.at
    if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Name):
        if iterable.callee.id == "range":
            return compile_time_range(body, iterable)
    values = evaluate(body, iterable)
    t = type_of(values)
    if isinstance(t, ListType):
        return [constant(v, resolve(t.element), at) for v in values.value]
    if isinstance(t, TupleType):
        return [constant(v, k, at) for k, v in zip(t.items, values.value, strict=True)]
    raise body.fail("this is not known at compile time", at)


# --- targets -------------------------------------------------------------------------------------


ITEMS = typed.ListDriver | typed.GivenDriver | typed.UnsignedDriver | typed.TextDriver


def item_type(driver: typed.Driver | int) -> Type:
    """The type of a driver's items, where they are not put together."""
    if isinstance(driver, typed.RangeDriver | typed.StepDriver):
        return I64
    if isinstance(driver, ITEMS):
        return resolve(driver.element)
    inner = parts_of(driver) or []
    return tuple_of(tuple(I64 if isinstance(d, int) else item_type(d) for d in inner))


def bind(body: Body, target: tree.Expr, loop: typed.Loop, driver: typed.Driver | int,
         path: tuple[int, ...], binding: str, at: Span) -> None:  # fmt: skip
    """Gives a loop's target the current item, or a part of it."""
    if isinstance(target, tree.TupleDisplay):
        inner = parts_of(driver)
        if inner is not None:
            if len(inner) != len(target.items):
                raise body.fail(f"cannot unpack {len(inner)} values into {len(target.items)} names",
                                target.at)  # fmt: skip
            for i, (goal, part) in enumerate(zip(target.items, inner, strict=True)):
                bind(body, goal, loop, part, (*path, i), binding, at)
            return
        t = item_type(driver)
        item = typed.CurrentItem(at, t, loop, path)
        if isinstance(driver, typed.ListDriver) and driver.binding == "ref":
            bind_parts(body, target, item, binding, at)
            return
        held = body.temporary(t, at)
        held.borrows = t.owns
        body.out.append(typed.Hold(at, [held], [item]))
        bind_parts(body, target, typed.Local(at, t, held), binding, at)
        return
    if not isinstance(target, tree.Name):
        raise body.fail("a loop's target must be a name", target.at)
    if target.id == "_" and not isinstance(driver, typed.TextDriver | typed.CountDriver | int):
        return
    t = I64 if isinstance(driver, int) else item_type(driver)
    item = typed.CurrentItem(at, t, loop, path)
    if isinstance(driver, typed.ListDriver) and driver.binding == "ref":
        variable = Variable(target.id, t, target.at, "item")
        body.scopes[-1][target.id] = Reference(variable, item)
        body.out.append(typed.Refer(at, variable, item))
        return
    variable = body.declare(target.id, t, target.at, True, "item")
    if binding != "var" and t.owns and not isinstance(driver, typed.GivenDriver):
        variable.borrows = True
        variable.fixed = "is a loop variable"
    body.out.append(typed.Bind(at, variable, item))


def parts_of(driver: typed.Driver | int) -> Sequence[typed.Driver | int] | None:
    """The drivers of the items of zip or enumerate; a number for what counts."""
    if isinstance(driver, typed.ZipDriver):
        return driver.inner
    if isinstance(driver, typed.CountDriver):
        return [0, driver.inner]
    return None


def bind_parts(body: Body, target: Any, item: Expr, binding: str, at: Span) -> None:
    """Gives names the items of a tuple, in place."""
    t = type_of(item)
    if not isinstance(t, TupleType):
        raise body.fail(f"`{t}` cannot be unpacked into {len(target.items)} names", at)
    if len(t.items) != len(target.items):
        raise body.fail(f"cannot unpack {len(t.items)} values into {len(target.items)} names", at)
    offset = 0
    for goal, kind in zip(target.items, t.items, strict=True):
        kind = resolve(kind)
        part = typed.Field(at, kind, item, offset, "")
        offset += kind.slots
        if isinstance(goal, tree.TupleDisplay):
            bind_parts(body, goal, part, binding, at)
        elif not isinstance(goal, tree.Name):
            raise body.fail("a loop's target must be a name", goal.at)
        elif goal.id != "_":
            if binding == "ref":
                reference = Variable(goal.id, kind, goal.at, "item")
                body.scopes[-1][goal.id] = Reference(reference, part)
                body.out.append(typed.Refer(at, reference, part))
                continue
            variable = body.declare(goal.id, kind, goal.at, True, "item")
            body.out.append(typed.Assign(at, typed.Local(at, kind, variable), part))


# --- what can be looped over ---------------------------------------------------------------------


def driver(body: Body, iterable: tree.Expr, at: Span, binding: str = "",
           target: tree.Expr | None = None,
           code: list[tree.Stmt] | None = None) -> typed.Driver:  # fmt: skip
    """What a loop steps over; the items of an iterator are gathered first."""
    found = stepping(body, iterable, at, binding, target, code)
    if isinstance(found, Stepped):
        whole = RULES["gather", "iterator"](body, found.iterator, at)
        return typed.GivenDriver(whole, resolve(whole.type.element))
    return found


def stepping(body: Body, iterable: tree.Expr, at: Span, binding: str = "",
             target: tree.Expr | None = None,
             code: list[tree.Stmt] | None = None) -> typed.Driver | Stepped:  # fmt: skip
    """What a loop steps over: a driver, or an iterator."""
    if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Name):
        name = iterable.callee.id
        found = body.find(name)
        if found is None or isinstance(found, Meaning) and found.kind == "builtin":
            made = builtin_driver(body, name, iterable, at, target, code)
            if made is not None:
                return made
    if isinstance(iterable, tree.Transfer):
        if binding == "var":
            given = body.value(iterable)
            t = type_of(given)
            if isinstance(t, ListType):
                return typed.GivenDriver(given, t.element)
        iterable = iterable.value
    if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Attribute):
        made = characters(body, iterable)
        if made is not None:
            return made
    base = numbers.fixed(body, body.value(iterable))
    return driver_of(body, base, iterable.at, binding)


def driver_of(body: Body, base: Expr, at: Span, binding: str) -> typed.Driver | Stepped:
    """The stepping over what an expression gives."""
    t = type_of(base)
    if isinstance(t, ListType | ViewType):
        if binding == "ref":
            if isinstance(base, typed.Stepped):
                raise stepped_changed(body, at)
            check_changeable(body, base, at)
        if isinstance(resolve(t.element), TypeVariable):
            raise body.fail("the element type of this list is not known", at,
                            "write its type: `xs: List[Int] = []`")  # fmt: skip
        return typed.ListDriver(base, resolve(t.element), binding)
    if t is STR:
        return typed.TextDriver(base, STR)
    if isinstance(t, TupleType):
        raise body.fail("a tuple is looped over with `comptime for`", at)
    if isinstance(t, StructType):
        iterator = RULES["iterator", "struct"](body, base, at)
        if iterator is not None:
            return Stepped(iterator)
        if "__iter__" in t.members:
            given = call_method(body, base, "__iter__", [], at)
            if isinstance(type_of(given), ListType):
                return driver_of(body, given, at, "")
        raise body.fail(f"cannot iterate over `{t}`", at,
                        "give it an `__iter__`, and what that gives a `__next__`")  # fmt: skip
    if isinstance(t, RangeType):
        return value_driver(body, base, t, at)
    raise body.fail(f"cannot iterate over `{t}`", at, "loop over a list or range(…)")


def characters(body: Body, call: tree.Call) -> typed.TextDriver | None:
    """The characters of a text: codepoints, codepoint_slices."""
    assert isinstance(call.callee, tree.Attribute)
    name = call.callee.name
    if name not in ("codepoint_slices", "codepoints", "elements") or call.args:
        return None
    assert call.callee.value is not None
    base = body.value(call.callee.value)
    if type_of(base) is not STR:
        return None
    if name != "codepoints":
        return typed.TextDriver(base, STR)
    point = struct_type(body, body.program.modules.written("Codepoint"), [], call.at)
    return typed.TextDriver(base, point)


def builtin_driver(body: Body, name: str, call: tree.Call, at: Span, target: tree.Expr | None,
                   code: list[tree.Stmt] | None) -> typed.Driver | None:  # fmt: skip
    """range, enumerate, zip and reversed, stepped without building anything."""
    arguments = [a.value for a in call.args]
    plain = not any(a.name or a.star for a in call.args)
    if name == "range" and plain and 1 <= len(arguments) <= 3:
        return range_driver(body, arguments, call.at, target, code)
    if name == "enumerate" and arguments:
        start: Expr = constant(0, I64, at)
        inner = driver(body, arguments[0], at)
        for a in call.args[1:]:
            start = value_as(body, a.value, I64)
        return typed.CountDriver(inner, start)
    if name == "zip" and plain and len(arguments) >= 2:
        return typed.ZipDriver([driver(body, a, at) for a in arguments])
    if name == "reversed" and plain and len(arguments) == 1:
        given = arguments[0]
        if isinstance(given, tree.Call) and isinstance(given.callee, tree.Name):
            if given.callee.id == "range" and 1 <= len(given.args) <= 3:
                return reversed_range(body, [a.value for a in given.args], at)
        base = body.value(given)
        t = type_of(base)
        if isinstance(t, ListType | ViewType):
            return typed.ListDriver(base, resolve(t.element), "", True)
        raise body.fail(f"`{t}` cannot be reversed", given.at)
    return None
