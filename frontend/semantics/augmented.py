"""`place op= value`: the place is evaluated once, ahead of the value."""

from __future__ import annotations

from ..syntax import tree
from ..types import STR, ListType, StructType, ViewType, resolve, view_of
from . import numbers, typed
from .assignments import constant_assigned, items, target_place
from .binding import Argument
from .body import Body, Reference, local, means, row, type_of
from .builtin import RULES, done
from .calls import call_member, convert, value_as
from .changes import check_assignable, check_changeable, is_direct
from .elementwise import is_quiet
from .expressions import METHODS, combined
from .known_lists import extended
from .lists import apart
from .slices import is_slice, store_slice
from .symbols import Meaning
from .typed import Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


@means(tree.AugAssign)
def _augmented(body: Body, node: tree.AugAssign) -> None:
    target, at = node.target, node.at
    if isinstance(target, tree.Name):
        found = body.find(target.id)
        if isinstance(found, Variable):
            check_assignable(body, found, at)
            augment(body, local(found, at), node)
            return
        if isinstance(found, Reference):
            check_changeable(body, found.place, at)
            augment(body, local(found.variable, at), node)
            return
        if found is None or isinstance(found, Meaning):
            if found is not None and found.kind in ("constant", "alias"):
                raise constant_assigned(body, target.id, at)
            body.value(target)
            raise body.fail(f"cannot assign to `{target.id}`", at)
    place = target_place(body, target)
    if isinstance(place, items.Target):
        if place.owner.sort == "python":
            RULES["augment", "python"](body, place, node)
            return
        place = body.value(target)
    check_changeable(body, place, at)
    augment(body, place, node)


def augment(body: Body, place: typed.Expr, node: tree.AugAssign) -> None:
    """`place op= value` for a place that may be changed."""
    t: Any = type_of(place)
    op, at = node.op, node.at
    if isinstance(place, typed.Subscripted) and t.owns:  # read, changed and stored again
        place = located(body, place)
        item = body.temporary(t, at)
        body.out.append(typed.Bind(at, item, typed.Own(at, t, place)))
        augment(body, local(item, at), node)
        body.out.append(typed.Assign(at, place, typed.Take(at, t, item)))
        return
    if t is STR and op == "+":
        value = apart(body, place, value_as(body, node.value, STR), at)
        steps: list[typed.Stmt] = [typed.Do(at, "append_string", [place, value])]
        if isinstance(place, typed.Local) and not is_quiet(value):
            body.appended.append((steps, place, value))
            body.out.append(typed.Evaluate(at, done(steps, at)))
        else:
            body.out += steps
        return
    if isinstance(t, ListType) and op == "+" and t.size is None and not is_slice(place):
        value = apart(body, place, body.value(node.value, t), at)
        if not is_direct(place):
            place = located(body, place)
        extended(body, body.out, place, value, at)
        return
    if isinstance(t, StructType):
        name = f"__i{METHODS.get(op, op)}__"
        value = numbers.fixed(body, body.value(node.value))
        if name in t.members:
            value = apart(body, place, value, at)
            call = call_member(body, t, name, place, [Argument("", None, at, value)], at, None)
            body.out.append(typed.Evaluate(at, call))
            return
    else:
        want = view_of(resolve(t.element)) if isinstance(place, typed.Stepped) else t
        value = body.value(node.value, want)
    sliced = is_slice(place) or isinstance(t, ViewType)  # a slice is written through
    if not is_direct(place) or is_slice(place):
        place = located(body, place)
    made = combined(body, op, place, value, at, t)
    if sliced:
        store_slice(body, place, made, at)
        return
    body.out.append(typed.Assign(at, place, convert(body, made, t, at)))


def settle_appended(body: Body) -> None:
    """Texts that are appended to by values which change them, too: they are read ahead of those.
    What calls change is known when all functions were looked at."""
    for steps, place, value in body.appended:
        if changes(value, place.variable):
            text = row("concat", STR, [place, value], place.at)
            steps[:] = [typed.Assign(steps[0].at, place, text)]
    body.appended = []


def located(body: Body, place: typed.Expr) -> typed.Local:
    """A name for a place: what is in it is evaluated once."""
    kind = "slice" if is_slice(place) else "place"
    variable = Variable("", place.type, place.at, kind)
    body.out.append(typed.Locate(place.at, variable, place))
    return local(variable, place.at)


def changes(value: typed.Expr, variable: Variable) -> bool:
    """Whether evaluating an expression may change a variable."""
    if isinstance(value, list | tuple):
        return any(changes(each, variable) for each in value)
    if isinstance(value, typed.CurrentItem | typed.Break | typed.Continue):
        return False  # it names a loop that it is in
    if isinstance(value, typed.Call):
        for argument, mode in zip(value.arguments, value.modes, strict=True):
            if mode == "mut" and isinstance(argument, typed.Local) and (
                argument.variable is variable
            ):  # fmt: skip
                return True
    elif isinstance(value, typed.Assign) and isinstance(value.place, typed.Local):
        if value.place.variable is variable:
            return True
    fields = getattr(value, "FIELDS", None)
    return fields is not None and any(changes(getattr(value, f), variable) for f in fields[1:])
