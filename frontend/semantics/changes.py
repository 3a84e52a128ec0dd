"""What may be changed: mistakes of changing what is constant or lent, arguments that overlap."""

from __future__ import annotations

from ..types import StructType, is_plain
from . import typed
from .body import Body, local, note, type_of
from .builtin import RULES
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from ..source.diagnostics import Note


PARTS = (typed.Field | typed.Element | typed.Slice | typed.Subscripted | typed.Length
         | typed.Stepped)  # fmt: skip


def root(place: Expr) -> Variable | None:
    """The variable that a place belongs to, None for a value's own."""
    while not isinstance(place, typed.Local):
        if isinstance(place, typed.CurrentItem):
            driver = place.loop.driver
            base = getattr(driver, "base", None)
            if base is None:
                return None
            place = base
            continue
        if not isinstance(place, PARTS):
            return None
        place = place.base
    return place.variable


def stepped_behind(variable: Variable, value: Expr) -> Variable | None:
    """The variable of a slice with a step that a variable shows which gets a value."""
    if isinstance(value, typed.Stepped):
        return variable
    owner = root(value) if isinstance(value, typed.Slice) else None
    return owner.stepped if owner is not None else None


def shows_text(value: Expr) -> bool:
    """Whether a slice is of a text's bytes."""
    while isinstance(value, typed.Slice):
        value = value.base
    if isinstance(value, typed.Local):
        return value.variable.kind == "bytes"
    return isinstance(value, typed.Row) and value.op == "string_bytes"


def check_changeable(body: Body, place: Expr, at: Span, how: str = "change") -> None:
    """A mistake if a place belongs to something that may not be changed."""
    inner: Expr = place
    while isinstance(inner, PARTS):
        if isinstance(inner, typed.Stepped) and inner is not place:
            raise stepped_changed(body, at)
        if isinstance(inner, typed.Subscripted):
            RULES["change", "struct"](body, inner, at)
        inner = inner.base
    if isinstance(inner, typed.Whole):
        for each in inner.fields:
            check_changeable(body, local(each, at), at, how)
        return
    if shows_text(inner):
        raise body.fail("the bytes of a string cannot be changed", at, "copy them: List(…)")
    lent = isinstance(inner, typed.Row) and inner.lends is not None and type_of(inner).owns
    if lent or isinstance(inner, typed.Constant) and inner is not place:
        raise body.fail("this belongs to something else, and may not be changed", at,
                        "give it a name of its own first: `var name = …`")  # fmt: skip
    variable = root(place)
    if variable is None:
        return
    variable.changed = True
    if variable.kind == "capture" and not variable.fixed:
        variable.mode = "mut"
        return
    owns = variable.type.owns
    stepped = variable.stepped
    if stepped is not None:
        raise body.fail(
            f"`{stepped.name}` is a slice with a step: a copy, which changes no list", at,
            "make it a list: List(…), or assign to the slice itself: xs[::2] = …",
            note("made here", stepped.at))  # fmt: skip
    if variable.fixed and variable.mode != "mut":
        if variable.borrows:
            raise body.fail(
                f"`{variable.name}` {variable.fixed} and may not be changed", at,
                f"write `for ref {variable.name} in …` to change the elements")  # fmt: skip
        if variable.fixed != "is a loop variable" or owns:
            raise body.fail(f"`{variable.name}` {variable.fixed} and may not be changed", at)
    if variable.mode == "read" and (owns or isinstance(type_of(place), StructType) and (
        isinstance(variable.type, StructType)
    )):  # fmt: skip
        raise body.fail(
            f"cannot change `{variable.name}`: it is borrowed", at,
            f"declare it `mut {variable.name}`", note("declared here", variable.at))  # fmt: skip
    if variable.mode == "read" and isinstance(variable.type, StructType):
        raise body.fail(
            f"cannot change `{variable.name}`: it is borrowed", at,
            f"declare it `mut {variable.name}`", note("declared here", variable.at))  # fmt: skip


def borrowed_transferred(variable: Variable, at: Span) -> tuple[str, Span, str, list[Note]]:
    """The mistake of giving away what is only borrowed: what to report of it."""
    name = variable.name
    remedy = "copy: .copy()"
    if variable.kind == "parameter":
        remedy = f"declare it `var {name}`, or {remedy}"
    return (f"cannot transfer out of borrowed `{name}`", at, remedy,
            note("declared here", variable.at))  # fmt: skip


def check_changes_whole(body: Body, place: Expr, at: Span) -> None:
    """A mistake if a place may not be changed, or is a slice, whose elements are those of a list
    in several places."""
    if isinstance(place, typed.Stepped):
        raise stepped_changed(body, at)
    check_changeable(body, place, at)
    if isinstance(place, typed.Slice):
        raise slice_changed(body, at)


def stepped_changed(body: Body, at: Span) -> Exception:
    """The mistake of changing the list that a slice with a step is, of which nobody has a name."""
    return body.fail("a slice with a step is a list of its own: this changes nothing else", at,
                     "give it a name first: `var name = …`")  # fmt: skip


def slice_changed(body: Body, at: Span) -> Exception:
    """The mistake of changing a slice where a list could be."""
    return body.fail("a slice cannot be changed as a whole", at, "assign to it")


def check_assignable(body: Body, variable: Variable, at: Span) -> None:
    """A mistake if a variable may not be assigned."""
    variable.rebound = True
    if variable.kind == "capture" and not variable.fixed:
        variable.mode = "mut"
        return
    if variable.fixed:
        if variable.fixed == "is a loop variable" and not variable.type.owns:
            return
        remedy = "capture it `mut`" if variable.kind == "capture" else "declare it `var`"
        raise body.fail(f"cannot assign to `{variable.name}`: it {variable.fixed}", at, remedy,
                        note("declared here", variable.at))  # fmt: skip
    if variable.mode == "read" and variable.type.owns:
        raise body.fail(
            f"cannot change `{variable.name}`: it is borrowed", at,
            f"declare it `mut {variable.name}` or `var {variable.name}`",
            note("declared here", variable.at))  # fmt: skip


def is_direct(place: Expr) -> bool:
    """Whether a place is a variable or a part of one, not inside of a list."""
    while isinstance(place, typed.Field):
        place = place.base
    return isinstance(place, typed.Local)


def extent(place: Expr) -> tuple[int, int]:
    """The slots of its variable in which a place is, or the list that it is in."""
    parts = []
    while isinstance(place, PARTS):
        parts.append(place)
        place = place.base
    first, slots = 0, type_of(place).slots
    for part in reversed(parts):
        if not isinstance(part, typed.Field):
            break
        first, slots = first + part.offset, type_of(part).slots
    return first, first + slots


def touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two ranges of slots have some in common."""
    return a[0] < b[1] and b[0] < a[1]


def check_overlaps(body: Body, values: list[Expr], modes: list[str], at: Span) -> list[Expr]:
    """A mistake where an element is passed for change and what it lies in is passed, too. (That of
    variables is found when moves are checked.) Plain values are read ahead."""
    if "mut" not in modes:
        return values
    values = list(values)
    for i, mode in enumerate(modes):
        if mode != "mut" or is_direct(values[i]):
            continue
        owner = root(values[i])
        if owner is None:
            continue
        for j, other in enumerate(values):
            if j == i or root(other) is not owner or modes[j] == "mut" and j < i:
                continue
            if modes[j] != "mut" and is_plain(type_of(other)):
                values[j] = typed.Copy(other.at, other.type, other)
                continue
            if is_direct(other) and not touch(extent(values[i]), extent(other)):
                continue
            body.program.report(
                f"`{owner.name}` is passed for change and also as another argument", at,
                "pass a copy: .copy()", note("declared here", owner.at))  # fmt: skip
            if modes[j] != "mut":
                values[j] = typed.Copy(other.at, other.type, other)
    return values
