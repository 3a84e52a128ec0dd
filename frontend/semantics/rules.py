"""The race rules of `parallel for`: what its turns may read and change of the outside.

Two turns that may run at once may not mean the same place, unless both only read it, or all change
it in one of the ways whose order does not matter. Of several indices any one may tell turns apart.
"""

from __future__ import annotations

from ..source.diagnostics import Note
from ..types import ListType, ViewType
from . import typed
from .body import Body, type_of
from .indices import Form, counts, form_of
from .reductions import Reduction
from .regions import ROLES, Region
from .shared import Cell, Names, Way
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


class Rules:
    """The loops around a place in a function, and what is noted of them."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.names = Names()
        self.regions: list[Region] = []  # outermost first

    # --- loops -------------------------------------------------------------------------------

    def enter(self, region: Region) -> None:
        """The turns of a loop begin."""
        self.regions.append(region)
        self.names.depth += 1

    def leave(self, count: int) -> None:
        """Only so many loops are around from here on."""
        del self.regions[count:]
        self.names.depth = count

    def shared_by(self, cell: Cell) -> list[Region]:
        """The loops around whose turns have a cell in common."""
        return self.regions[self.names.depth_of(cell.root) :]

    def note_iterated(self, driver: typed.Driver, region: Region, numbered: bool) -> None:
        """What a parallel loop steps over is read by its turns: `numbered` lists at the index of
        their own, all others anywhere."""
        if isinstance(driver, typed.CountDriver):
            start: Expr = driver.start
            known = isinstance(start, typed.Constant) and start.value == 0
            self.note_iterated(driver.inner, region, numbered and known)
        elif isinstance(driver, typed.ZipDriver):
            for each in driver.inner:
                self.note_iterated(each, region, numbered)
        elif isinstance(driver, typed.ListDriver):
            way = self.names.way(driver.base)
            if way.cell is None:
                return
            if driver.binding == "ref" and not way.opaque:
                driver.own = way.is_exact and not self.shared_by(way.cell)
                own, place = Form(1), len(way.indices)
                region.indexed.setdefault(way.cell, {})[place, own.key] = own, driver.base.at
            elif numbered and not driver.reverse and way.is_exact:
                own = Form(1)
                region.indexed.setdefault(way.cell, {})[0, own.key] = own, driver.base.at
            else:
                for cell in self.names.lending(driver.base):
                    region.iterated.note(cell, driver.base.at)

    # --- reading -----------------------------------------------------------------------------

    def note_read(self, cell: Cell, at: Span) -> None:
        """A cell is read by the turns of the loops around, and what its value belongs to."""
        for region in self.shared_by(cell):
            region.read.note(cell, at)
            for lender in self.names.lenders.get(cell.root, ()):
                region.read.note(lender, at)

    def is_own(self, way: Way) -> bool:
        """Whether one of a way's indices is another one in every turn of the loops around; then it
        is remembered. If that is not the first one, turns share elements, of which each has its
        own."""
        cell = way.cell
        if cell is None or way.opaque or not way.indices or not isinstance(cell.type, ListType):
            return False
        found = []
        for region in self.shared_by(cell):
            for place, index in enumerate(way.indices):
                form = self.form(index, region)
                if index is not None and form is not None and form.is_distinct():
                    found.append((region, (place, form.key), (form, index.at)))
                    break
            else:
                return False
        for region, key, noted in found:
            region.indexed.setdefault(cell, {}).setdefault(key, noted)
        return bool(found)

    def form(self, index: Expr | typed.Loop | None, region: Region) -> Form | None:
        """The form of an index in a parallel loop, if it has one."""
        if index is None or isinstance(index, typed.Loop):
            return Form(1) if index is region.loop else None

        names = self.names

        def meant(place: Expr) -> Any:
            if isinstance(place, typed.Local):
                stands_for = names.held.get(place.variable) or names.copies.get(place.variable)
                if stands_for is not None:
                    return stands_for
            way = names.way(place)
            cell = way.cell
            if cell is None or not way.is_exact or not counts(cell.type):
                return None
            if cell.root is region.number:
                return Form(1)
            return cell if names.depth_of(cell.root) <= region.depth else None

        return form_of(index, meant)

    # --- changing ----------------------------------------------------------------------------

    def changed(self, way: Way, cell: Cell, at: Span, how: str) -> None:
        """What a way leads to is changed: a race unless it is the turn's own."""
        for region in self.regions:
            if cell.root is region.number:
                region.number_changed = at
        if isinstance(cell.type, ViewType):  # it is written through
            self.check_apart(self.names.lenders.get(cell.root, []), at)
        if not self.shared_by(cell):
            return
        if self.is_own(way):
            self.allow(cell, at, how if how in ROLES else "change")
            return
        if way.indices and how in ROLES and isinstance(cell.type, ListType) and not way.opaque:
            raise self.fail(
                f"data race: two iterations may store at one index of `{cell.name}`", at,
                "index it by the loop's variable, plus or times constants")  # fmt: skip
        raise self.race(cell, at, how)

    def check_apart(self, lenders: list[Cell], at: Span) -> None:
        """A mistake if turns share what a slice that is written through shows."""
        for lender in lenders:
            if self.shared_by(lender):
                raise self.race(lender, at, "change")

    def race(self, cell: Cell, at: Span, how: str) -> Exception:
        """The mistake of a change that no turn may make."""
        words = {"assign": "assigned", "pass for change": "passed for change"}.get(how, "changed")
        return self.fail(
            f"data race: `{cell.name}` is {words} by every iteration", at,
            "iterations may only append to an outer list, store at their own index, or reduce "
            "with += -= *= min max; use an ordinary `for` for anything else",
            Note(f"`{cell.name}` is declared outside", cell.root.at))  # fmt: skip

    def fail(self, message: str, at: Span, remedy: str, *notes: Note) -> Exception:
        """The mistake of a data race."""
        around = Note("shared by the iterations of this loop", self.regions[-1].loop.at)
        return self.body.fail(message, at, remedy, [around, *notes])

    def allow(self, cell: Cell, at: Span, how: str) -> None:
        """A shared cell is changed in one of the ways that the turns may."""
        for region in self.shared_by(cell):
            _, before, other = region.written.setdefault(cell, (cell, at, how))
            if ROLES[other] != ROLES[how]:
                raise self.body.fail(
                    f"data race: iterations {how} `{cell.name}`, and {other} it", at,
                    "change it in one way only, or use an ordinary `for`",
                    [Note("changed otherwise here", before)])  # fmt: skip

    def reduced(self, cell: Cell, found: Reduction, node: typed.Assign) -> None:
        """`t op= e` of a shared number. A float is a partial value in the innermost loop."""
        self.allow(cell, node.at, found.how)
        regions = self.shared_by(cell)
        if not type_of(node.place).is_float:
            return
        if found.is_extremum:  # of -0.0 and 0.0 the second is taken: the first turn's
            for region in regions:
                region.in_order = region.in_order or found.is_second
            return
        for region in regions:
            region.partial_of(self.body, cell, ROLES[found.how])
        own = regions[-1].partials[cell].value
        node.place = typed.Local(node.place.at, own.type, own)
        found.row.operands[found.position] = typed.Local(node.at, own.type, own)
