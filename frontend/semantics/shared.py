"""What turns of a parallel loop may share: variables and fields, and the ways that lead to them.

Of a struct each field is a cell of its own. A way leads from a cell through indices; references
are seen through, and names for values know what they borrow from.
"""

from __future__ import annotations

from ..types import StructType, Type, ViewType, resolve
from . import typed
from .body import local, type_of
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


class Cell:
    """A variable, or a field `offset` slots into it: there is one object for each."""

    __slots__ = ("name", "offset", "place", "root", "type")

    def __init__(self, root: Variable, offset: int, type: Type, name: str, place: Expr) -> None:
        self.root = root
        self.offset = offset
        self.type = type
        self.name = name
        self.place = place

    def slots(self) -> list[tuple[Variable, int]]:
        """What other cells may have in common with it."""
        return [(self.root, self.offset + i) for i in range(self.type.slots)]


class Noted:
    """Cells, each with the place at which it was noted first."""

    __slots__ = ("cells", "slots")

    def __init__(self) -> None:
        self.cells: set[Cell] = set()
        self.slots: dict[tuple[Variable, int], Span] = {}

    def note(self, cell: Cell, at: Span) -> None:
        """Adds a cell, if it is not there."""
        if cell not in self.cells:
            self.cells.add(cell)
            for slot in cell.slots():
                self.slots.setdefault(slot, at)

    def meeting(self, cell: Cell) -> Span | None:
        """Where the first that has something in common with a cell was noted."""
        return next((self.slots[s] for s in cell.slots() if s in self.slots), None)


class Way:
    """Where a place is: in a cell, `indices` into it, and then whatever follows; or in a value
    (`value`). An index is an expression, a loop of whose turn it is the number,
    or None. `inner` are all expressions on the way, `at` is where the cell is named."""

    __slots__ = (
        "at", "cell", "indices", "inner", "is_exact", "is_referred", "opaque", "value",
    )  # fmt: skip

    def __init__(self, at: Span) -> None:
        self.at = at
        self.cell: Cell | None = None
        self.value: Expr | None = None
        self.indices: list[Expr | typed.Loop | None] = []
        self.inner: list[Expr] = []
        self.is_exact = False  # it leads to the whole cell
        self.is_referred = False  # it begins with a name for a place or value, evaluated before
        self.opaque = False  # that is one from outside of all loops, which leads into the cell


class Names:
    """What the names of a function mean where its statements are walked over."""

    def __init__(self) -> None:
        self.depth = 0  # how many parallel loops there are around
        self.depths: dict[Variable, int] = {}  # how many there were around the first mention
        self.references: dict[Variable, Expr] = {}
        self.held: dict[Variable, Expr] = {}  # what other names for places and values stand for
        self.written: dict[Variable, Span] = {}  # slices that are written through, and where
        self.copies: dict[Variable, Expr] = {}  # what numbers in such names are copies of
        self.lenders: dict[Variable, list[Cell]] = {}  # what a variable's value belongs to
        self.cells: dict[tuple[Variable, int, Type], Cell] = {}

    def depth_of(self, variable: Variable) -> int:
        """How many parallel loops are around a variable. A constructor's fields have none."""
        if variable.kind == "field":
            return 0
        return self.depths.setdefault(variable, self.depth)

    def cell(self, root: Variable, fields: list[typed.Field]) -> Cell:
        """The cell of a variable, or of a field of it."""
        offset, t, name = 0, resolve(root.type), root.name
        for field in fields:
            offset, t, name = offset + field.offset, resolve(field.type), f"{name}.{field.name}"
        found = self.cells.get((root, offset, t))
        if found is None:
            place: Expr = local(root, root.at)
            if fields:
                place = typed.Field(root.at, t, place, offset, name)
            found = self.cells[root, offset, t] = Cell(root, offset, t, name, place)
        return found

    def way(self, place: Expr) -> Way:
        """The way to a place."""
        way = Way(place.at)
        steps: list[Any] = []
        written = outside = -1  # how many of the steps come before a name or outer reference
        node: Any = place
        while True:
            if isinstance(node, typed.Local):
                variable = node.variable
                following = self.held.get(variable)
                if following is None:
                    following = self.references.get(variable)
                    if outside < 0 and following is not None and not self.depths[variable]:
                        outside = len(steps)
                if following is None:
                    break
                if written < 0:
                    written, way.at, way.is_referred = len(steps), node.at, True
                node = following
            elif isinstance(node, STEPS) or isinstance(node, typed.CurrentItem) and refers(node):
                steps.append(node)
                node = node.loop.driver.base if isinstance(node, typed.CurrentItem) else node.base
            else:
                break
        for step in steps if written < 0 else steps[:written]:
            way.inner += inner(step)
        steps.reverse()
        fields = 0
        if isinstance(node, typed.Local):
            while fields < len(steps) and isinstance(steps[fields], typed.Field) and (
                isinstance(type_of(steps[fields].base), StructType)
            ):  # fmt: skip
                fields += 1
            way.cell = self.cell(node.variable, steps[:fields])
            if written < 0:
                way.at = steps[fields - 1].at if fields else node.at
        else:
            way.value = node
        way.is_exact = way.cell is not None and fields == len(steps)
        way.opaque = outside >= 0 and fields < len(steps) - outside
        for step in steps[fields:]:
            if isinstance(step, typed.Element):
                way.indices.append(step.index)
            elif isinstance(step, typed.CurrentItem):
                way.indices.append(step.loop)
            else:
                if not isinstance(step, typed.Field):
                    way.indices.append(None)
                break
        return way

    def lending(self, value: Expr) -> list[Cell]:
        """The cells to which what an expression gives belongs."""
        t = type_of(value)
        if not (t.owns or isinstance(t, ViewType)):
            return []
        if isinstance(value, typed.Whole):
            return [cell for field in value.fields for cell in self.lending(local(field, value.at))]
        if isinstance(value, typed.Place | typed.CurrentItem):
            if isinstance(value, typed.CurrentItem) and not refers(value):
                base = getattr(driver_of(value), "base", None)
                return [] if base is None else self.lending(base)
            way = self.way(value)
            if way.cell is None:
                whose = way.value
                return [] if whose is None or whose is value else self.lending(whose)
            return [*self.lenders.get(way.cell.root, ()), way.cell]
        if isinstance(value, typed.Row) and value.lends is not None:
            return self.lending(value.operands[value.lends])
        if isinstance(value, typed.Sequence):
            return self.lending(value.value)
        if isinstance(value, typed.Conditional):
            return [*self.lending(value.then), *self.lending(value.other)]
        if isinstance(value, typed.Take):
            return self.lenders.get(value.variable, [])
        return []


STEPS = typed.Field | typed.Element | typed.Slice | typed.Stepped


def inner(step: Expr) -> list[Expr]:
    """The expressions in a step of a way."""
    if isinstance(step, typed.Element):
        return [step.index]
    if isinstance(step, typed.Slice):
        return [step.start, step.stop]
    if isinstance(step, typed.Stepped):
        return [e for e in (step.start, step.stop, step.step) if e is not None]
    return []


def driver_of(item: typed.CurrentItem) -> typed.Driver | int:
    """What gives a loop's item, or the part of it that is meant; a number for what counts."""
    driver = item.loop.driver
    for i in item.path:
        driver = driver.inner[i] if isinstance(driver, typed.ZipDriver) else i and driver.inner
    return driver


def refers(item: typed.CurrentItem) -> bool:
    """Whether a loop's item is a reference to the element."""
    driver = item.loop.driver
    return isinstance(driver, typed.ListDriver) and driver.binding == "ref"
