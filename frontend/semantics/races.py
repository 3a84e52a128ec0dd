"""The race rules of `parallel for` (language.md), checked on the typed tree of a whole function.

A turn may read anything from outside and write outside only by `ys.append(…)`, `ys[i] = …` at an
index that differs in every turn, and reductions `t += e`, `t -= e`, `t *= e`, `t = min(t, …)`,
`t = max(t, …)` on numbers. What is written so may not be read. Of a struct each field is on its own.
"""

from __future__ import annotations

from ..ir.rows import changed_by
from ..source.diagnostics import Note
from ..types import ListType, ViewType
from . import typed
from .body import Body, type_of
from .indices import Form, counts, form_of
from .program import Stop
from .reductions import Reduction, combine, reduction_of
from .regions import ROLES, Region
from .shared import Cell, Names, Way
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


def check_races(body: Body, function: typed.Function) -> None:
    """Reports the data races of a function; its parallel loops learn their roles."""
    races = Races(body)
    for variable in function.parameters:
        races.names.depth_of(variable)
    races.statements(function.body)


class Races:
    """A walk over a function's statements in their order."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.names = Names()
        self.regions: list[Region] = []  # the loops around, outermost first

    # --- statements --------------------------------------------------------------------------

    def statements(self, nodes: list[typed.Stmt]) -> None:
        """Walks over statements; a mistake in one does not hide those of the next."""
        for node in nodes:
            regions = len(self.regions)
            try:
                self.visit(node)
            except Stop:
                self.body.failed = True
                del self.regions[regions:]
                self.names.depth = regions

    def visit(self, node: Any) -> None:
        """Walks over a statement, or an expression that is read."""
        handler = HANDLERS.get(node.__class__)
        if handler is not None:
            handler(self, node)
        elif isinstance(node, typed.Place):
            self.read_place(node)
        else:
            self.parts(node)

    def parts(self, node: Any) -> None:
        """Walks over what is in a node."""
        for name in node.FIELDS:
            value = getattr(node, name)
            if isinstance(value, PARTS):
                self.visit(value)
            elif isinstance(value, Variable):
                self.names.depth_of(value)
            elif value.__class__ is list:
                if value and isinstance(value[0], typed.Stmt):
                    self.statements(value)
                    continue
                for each in value:
                    if isinstance(each, PARTS):
                        self.visit(each)
                    elif isinstance(each, Variable):
                        self.names.depth_of(each)

    def assign(self, node: typed.Assign) -> None:
        """`place = value`: a reduction, a store, or the first of a variable."""
        way = self.names.way(node.place)
        if way.cell is None or not self.shared_by(way.cell):
            self.visit(node.value)
            self.change(node.place, node.at, "assign", way)
            if isinstance(node.place, typed.Local) and way.cell is not None:
                self.names.copies.pop(node.place.variable, None)
                self.hold(node.place.variable, node.value, False)
            return
        if not way.indices:
            found = reduction_of(node.value, lambda e: self.is_cell(e, way.cell))
            if found is not None and not way.opaque:
                self.reduce(way.cell, found, node)
                return
        self.visit(node.value)
        augmented = is_augmented(node.value, node.place)
        if way.indices:
            stores = not augmented and not way.is_referred
            self.change(node.place, node.at, "store into" if stores else "change", way)
            return
        plain = isinstance(node.place, typed.Local) and node.place.variable is way.cell.root
        assigned = plain and way.cell.root.kind != "field" and not augmented
        self.change(node.place, node.at, "assign" if assigned else "change", way)

    def is_cell(self, node: Expr, cell: Cell | None) -> bool:
        """Whether an expression reads a whole cell."""
        if not isinstance(node, typed.Local | typed.Field):
            return False
        way = self.names.way(node)
        return way.cell is cell and not way.indices

    def bind(self, node: typed.Bind) -> None:
        """A variable of its own for a value, which may be borrowed."""
        self.visit(node.value)
        self.hold(node.variable, node.value, node.variable.borrows)
        if isinstance(node.value, typed.Copy | typed.Own) and node.variable.kind == "temporary":
            self.names.copies[node.variable] = node.value.value

    def holds(self, node: typed.Hold) -> None:
        """Names that stand for values."""
        for variable, value in zip(node.variables, node.values, strict=True):
            self.visit(value)
            self.hold(variable, value, True)
            self.names.held[variable] = value

    def hold(self, variable: Variable, value: Expr, borrows: bool) -> None:
        """A new name for a value, which may belong to something else."""
        self.names.depth_of(variable)
        if borrows or isinstance(type_of(value), ViewType):
            lenders = self.names.lending(value)
            if lenders:
                self.names.lenders[variable] = lenders

    def refer(self, node: typed.Refer) -> None:
        """A name for a place: an element's list is read, its index checked."""
        way = self.names.way(node.place)
        if way.indices:
            self.visit(node.place)
        self.names.depth_of(node.variable)
        self.names.references[node.variable] = node.place

    def locate(self, node: typed.Locate) -> None:
        """A name for a place that is changed."""
        for each in self.names.way(node.place).inner:
            self.visit(each)
        self.names.depth_of(node.variable)
        self.names.references[node.variable] = node.place

    def store_slice(self, node: typed.StoreSlice) -> None:
        """Elements are stored: which ones, no rule knows."""
        self.visit(node.value)
        self.change(node.place, node.at, "change", self.names.way(node.place))

    def unpack(self, node: typed.Unpack) -> None:
        """Variables for the parts of a value."""
        self.visit(node.value)
        for variable in node.variables:
            if variable is not None:
                place = typed.Local(node.at, variable.type, variable)
                self.change(place, node.at, "change", self.names.way(place))

    # --- loops -------------------------------------------------------------------------------

    def loop(self, node: typed.For) -> None:
        """A loop in order; one over references changes what it goes over."""
        self.step(node.driver, node.at)
        self.statements(node.body)
        self.statements(node.orelse)

    def step(self, driver: Any, at: Span) -> None:
        """What a driver evaluates before the loop."""
        if isinstance(driver, typed.ListDriver) and driver.binding == "ref":
            self.change(driver.base, driver.base.at, "change", self.names.way(driver.base))
        elif isinstance(driver, typed.CountDriver):
            self.step(driver.inner, at)
            self.visit(driver.start)
        elif isinstance(driver, typed.ZipDriver):
            for each in driver.inner:
                self.step(each, at)
        else:
            for name in driver.FIELDS:
                value = getattr(driver, name)
                if isinstance(value, typed.Expr):
                    self.visit(value)

    def parallel(self, node: typed.Parallel) -> None:
        """A parallel loop."""
        names = self.names
        self.step(node.driver, node.at)
        names.depth_of(node.turns)
        region = Region(node, names.depth)
        self.note_iterated(node.driver, region, isinstance(node.driver, typed.CountDriver))
        self.regions.append(region)
        names.depth += 1
        self.statements(node.body)
        names.depth -= 1
        self.regions.pop()
        region.report(self.body.program)
        combine(self.body, region, self.regions)
        region.conclude(not self.regions)

    def note_iterated(self, driver: Any, region: Region, numbered: bool) -> None:
        """What a parallel loop steps over is read by its turns: `numbered` lists at the index of
        their own, all others anywhere."""
        if isinstance(driver, typed.CountDriver):
            start: Any = driver.start
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
                driver.own = not (way.indices or self.shared_by(way.cell))
                own, place = Form(1), len(way.indices)
                region.indexed.setdefault(way.cell, {})[place, own.key] = own, driver.base.at
            elif numbered and not driver.reverse and not way.indices and not way.opaque:
                own = Form(1)
                region.indexed.setdefault(way.cell, {})[0, own.key] = own, driver.base.at
            else:
                for cell in self.names.lending(driver.base):
                    region.iterated.note(cell, driver.base.at)

    # --- reading -----------------------------------------------------------------------------

    def read_place(self, node: Expr) -> None:
        """The value at a place is read."""
        way = self.names.way(node)
        for each in way.inner:
            self.visit(each)
        if way.value is not None:
            self.visit(way.value)
        elif way.cell is not None and not self.is_own(way):
            self.note_read(way.cell, way.at)

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
                if form is not None and form.is_distinct():
                    found.append((region, (place, form.key), (form, index.at)))
                    break
            else:
                return False
        for region, key, noted in found:
            region.indexed.setdefault(cell, {}).setdefault(key, noted)
        return bool(found)

    def form(self, index: Any, region: Region) -> Form | None:
        """The form of an index in a parallel loop, if it has one."""
        if index is None or isinstance(index, typed.Parallel | typed.For):
            return Form(1) if index is region.loop else None

        names = self.names

        def meant(place: Expr) -> Any:
            if isinstance(place, typed.Local):
                stands_for = names.held.get(place.variable) or names.copies.get(place.variable)
                if stands_for is not None:
                    return stands_for
            way = names.way(place)
            cell = way.cell
            if cell is None or way.indices or way.opaque or not counts(cell.type):
                return None
            if cell.root is region.number:
                return Form(1)
            return cell if names.depth_of(cell.root) <= region.depth else None

        return form_of(index, meant)

    def shared_by(self, cell: Cell) -> list[Region]:
        """The loops around whose turns have a cell in common."""
        return self.regions[self.names.depth_of(cell.root) :]

    # --- changing ----------------------------------------------------------------------------

    def change(self, place: Expr, at: Span, how: str, way: Way) -> None:
        """A place is changed: a race unless it is the turn's own."""
        if isinstance(place, typed.Whole):
            for variable in place.fields:
                field = typed.Local(place.at, variable.type, variable)
                self.change(field, at, how, self.names.way(field))
            return
        for each in way.inner:
            self.visit(each)
        cell = way.cell
        if cell is None:
            if way.value is not None:
                self.visit(way.value)
            return
        for region in self.regions:
            if cell.root is region.number:
                region.number_changed = at
        if not self.shared_by(cell):
            return
        if self.is_own(way):
            self.allow(cell, at, how if how in ROLES else "change")
            return
        if way.indices and how in ROLES and isinstance(cell.type, ListType) and not way.opaque:
            raise self.fail(
                f"data race: two iterations may store at one index of `{cell.name}`", at,
                "index it by the loop's variable, plus or times constants")  # fmt: skip
        words = {"assign": "assigned", "pass for change": "passed for change"}.get(how, "changed")
        raise self.fail(
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

    def reduce(self, cell: Cell, found: Reduction, node: typed.Assign) -> None:
        """`t op= e` of a shared number."""
        for each in found.others:
            self.visit(each)
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

    # --- rows and calls ----------------------------------------------------------------------

    def row(self, node: Any) -> None:
        """A row of the opcode table, which may change some of its operands."""
        changed = changed_by(node.op)
        for i, operand in enumerate(node.operands):
            if i not in changed and isinstance(operand, typed.Expr):
                self.visit(operand)
        if node.op == "swap":  # elements of one list
            items, *indices = node.operands
            t = type_of(items)
            for index in indices:
                element = typed.Element(index.at, getattr(t, "element", t), items, index)
                self.change(element, node.at, "change", self.names.way(element))
            return
        for i in changed:
            operand = node.operands[i]
            way = self.names.way(operand)
            at = min(operand.at[0], node.at[0]), node.at[1]
            if is_append(node.op) and way.cell is not None and not way.indices and (
                not way.opaque and self.shared_by(way.cell)
            ):  # fmt: skip
                self.allow(way.cell, at, "append to")
            else:
                self.change(operand, at, "change", way)

    def call(self, node: typed.Call) -> None:
        """A call, which may change some of its arguments."""
        for argument, mode in zip(node.arguments, node.modes, strict=True):
            if mode != "mut" or not isinstance(argument, typed.Place | typed.CurrentItem):
                self.visit(argument)
        for argument, mode in zip(node.arguments, node.modes, strict=True):
            if mode == "mut" and isinstance(argument, typed.Place | typed.CurrentItem):
                at = argument.at if argument.at[0] != node.at[0] else node.at  # a receiver
                self.change(argument, at, "pass for change", self.names.way(argument))

    def skip(self, node: Any) -> None:
        """What names a loop: the loop was looked at already."""

    def whole(self, node: typed.Whole) -> None:
        """All fields are read."""
        for variable in node.fields:
            self.note_read(self.names.cell(variable, []), node.at)


def is_append(op: str) -> bool:
    """Whether a row appends an element to a list."""
    return op == "append_value" or op.startswith("append.")


def is_augmented(value: Any, place: Expr) -> bool:
    """Whether a value is computed from the very place that it is assigned to."""
    while isinstance(value, typed.Row) and value.operands:
        value = value.operands[0]
        if value is place:
            return True
    return isinstance(value, typed.Call) and place in value.arguments


PARTS = typed.Expr | typed.Stmt

HANDLERS: dict[type, Any] = {
    typed.Assign: Races.assign,
    typed.Bind: Races.bind,
    typed.Hold: Races.holds,
    typed.Refer: Races.refer,
    typed.Locate: Races.locate,
    typed.StoreSlice: Races.store_slice,
    typed.Unpack: Races.unpack,
    typed.For: Races.loop,
    typed.Parallel: Races.parallel,
    typed.Row: Races.row,
    typed.Do: Races.row,
    typed.Call: Races.call,
    typed.CurrentItem: Races.skip,
    typed.Break: Races.skip,
    typed.Continue: Races.skip,
    typed.Whole: Races.whole,
}
