"""The race rules of `parallel for` (language.md), checked on the typed tree of a whole function.

A turn may read anything from outside and write outside only by `ys.append(…)`, `ys[i] = …` at an
index that differs in every turn, and reductions `t += e`, `t -= e`, `t *= e`, `t = min(t, …)`,
`t = max(t, …)` on numbers. What is written so may not be read. This is the walk over the tree;
`rules` says what may be.
"""

from __future__ import annotations

from ..rows import changed_by
from ..types import ViewType
from . import typed
from .body import Body, type_of
from .changes import root
from .program import Stop
from .reductions import Reduction, combine, reduction_of
from .regions import Region
from .rules import Rules
from .shared import Cell, Way
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
        self.rules = Rules(body)
        self.names = self.rules.names

    # --- statements --------------------------------------------------------------------------

    def statements(self, nodes: list[typed.Stmt]) -> None:
        """Walks over statements; a mistake in one does not hide those of the next."""
        for node in nodes:
            depth = self.names.depth
            try:
                self.visit(node)
            except Stop:
                self.body.failed = True
                self.rules.leave(depth)

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
        names, place = self.names, node.place
        if isinstance(place, typed.Local) and isinstance(type_of(place), ViewType):
            self.show(place.variable, node.value)
            return
        way = names.way(place)
        if way.cell is None or not self.rules.shared_by(way.cell):
            self.visit(node.value)
            self.change(place, node.at, "assign", way)
            if way.cell is not None:
                names.copies.pop(way.cell.root, None)
            return
        if way.is_exact:
            found = reduction_of(node.value, lambda e: self.is_cell(e, way.cell))
            if found is not None:
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
        return way.cell is cell and way.is_exact

    def bind(self, node: typed.Bind) -> None:
        """A variable of its own for a value, which may be borrowed."""
        self.visit(node.value)
        self.hold(node.variable, node.value, node.variable.borrows)
        if isinstance(node.value, typed.Copy | typed.Own) and node.variable.kind == "temporary":
            self.names.copies[node.variable] = node.value.value

    def show(self, variable: Variable, value: Expr) -> None:
        """A name for a slice, which is written through: one that shows several things in turn is
        taken to show all of them."""
        names = self.names
        self.visit(value)
        known = variable in names.depths
        lenders = names.lending(value)
        self.hold(variable, value, True)
        if not known and isinstance(value, typed.Slice):
            names.held[variable] = value
            return
        names.held.pop(variable, None)
        if variable in names.written:
            self.rules.check_apart(lenders, names.written[variable])

    def holds(self, node: typed.Hold) -> None:
        """Names that stand for values."""
        for variable, value in zip(node.variables, node.values, strict=True):
            self.visit(value)
            self.hold(variable, value, True)
            self.names.held[variable] = value

    def hold(self, variable: Variable, value: Expr, borrows: bool) -> None:
        """A new name for a value, which may belong to something else."""
        names = self.names
        names.depth_of(variable)
        if borrows or isinstance(type_of(value), ViewType):
            lenders = names.lending(value)
            if lenders:
                names.lenders[variable] = [*names.lenders.get(variable, ()), *lenders]

    def refer(self, node: typed.Refer) -> None:
        """A name for a place: an element's list is read, its index checked."""
        way = self.names.way(node.place)
        if way.indices:
            self.visit(node.place)
        self.names.depth_of(node.variable)
        self.names.references[node.variable] = node.place

    def locate(self, node: typed.Locate) -> None:
        """A name for a place while it is changed."""
        way = self.names.way(node.place)
        for each in way.inner if way.value is None else (way.value, *way.inner):
            self.visit(each)
        self.names.depth_of(node.variable)
        self.names.held[node.variable] = node.place

    def subscripted(self, node: typed.Subscripted) -> None:
        """An item of a struct is read by a call."""
        for each in self.names.way(node.base).inner:
            self.visit(each)
        self.names.depth_of(node.held)
        self.names.held[node.held] = node.base
        for variable, argument in zip(node.variables, node.arguments, strict=True):
            self.visit(argument)
            if variable is not None:
                self.names.depth_of(variable)
                self.names.held[variable] = argument
        self.visit(node.getter)

    def change_within(self, node: typed.Change) -> None:
        """A place that several statements change, by a name for what it holds."""
        way = self.names.way(node.place)
        for each in way.inner:
            self.visit(each)
        self.change(node.place, node.at, "change", way)
        self.names.depth_of(node.variable)
        self.statements(node.body)

    def store_slice(self, node: typed.StoreSlice) -> None:
        """A slice gets values."""
        self.visit(node.value)
        self.change(node.place, node.at, "store into", self.names.way(node.place))

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
        rules, names = self.rules, self.names
        self.step(node.driver, node.at)
        names.depth_of(node.turns)
        region = Region(node, names.depth)
        rules.note_iterated(node.driver, region, isinstance(node.driver, typed.CountDriver))
        rules.enter(region)
        self.statements(node.body)
        rules.leave(region.depth)
        region.report(self.body.program)
        combine(self.body, region, rules.regions)
        region.conclude(not rules.regions)

    # --- reading -----------------------------------------------------------------------------

    def read_place(self, node: Expr) -> None:
        """The value at a place is read."""
        way = self.names.way(node)
        for each in way.inner:
            self.visit(each)
        if way.value is not None and not way.is_referred:
            self.visit(way.value)
        elif way.cell is not None and not self.rules.is_own(way):
            self.rules.note_read(way.cell, way.at)

    # --- changing ----------------------------------------------------------------------------

    def change(self, place: Expr, at: Span, how: str, way: Way) -> None:
        """A place is changed: a race unless it is the turn's own."""
        if isinstance(place, typed.Whole):
            for field in place.fields:
                lone = typed.Local(place.at, field.type, field)
                self.change(lone, at, how, self.names.way(lone))
            return
        for each in way.inner:
            self.visit(each)
        variable = root(place)
        if variable is not None and isinstance(variable.type, ViewType):
            self.names.written.setdefault(variable, at)
        cell = way.cell
        if cell is None:
            if not way.is_referred:
                self.visit(way.value)
            if isinstance(way.value, typed.Subscripted) and way.value.setter is not None:
                self.visit(way.value.setter)
            return
        self.rules.changed(way, cell, at, how)

    def reduce(self, cell: Cell, found: Reduction, node: typed.Assign) -> None:
        """`t op= e` of a shared number."""
        for each in found.others:
            self.visit(each)
        self.rules.reduced(cell, found, node)

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
            if is_append(node.op) and way.cell is not None and way.is_exact and (
                self.rules.shared_by(way.cell)
            ):  # fmt: skip
                self.rules.allow(way.cell, at, "append to")
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
            self.rules.note_read(self.names.cell(variable, []), node.at)


def is_append(op: str) -> bool:
    """Whether a row appends an element to a list."""
    return op == "append_value" or op.startswith("append.")


def is_augmented(value: Expr, place: Expr) -> bool:
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
    typed.Subscripted: Races.subscripted,
    typed.Pointee: Races.parts,  # what pointers lead to is watched over by who uses them
    typed.Change: Races.change_within,
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
