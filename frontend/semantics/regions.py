"""One parallel loop: what its turns read and write of the outside, and the roles that follow."""

from __future__ import annotations

from ..source.diagnostics import Note
from ..types import list_of
from . import typed
from .body import Body
from .indices import Form, ends
from .program import Program
from .shared import Cell, Noted
from .typed import Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

ROLES = {
    "add to": "sum", "multiply": "product", "take the min into": "min",
    "take the max into": "max", "append to": "append", "store into": "element",
    "change": "element",
}  # fmt: skip


class Partial:
    """A float reduction: the present block's value, and those of all blocks."""

    __slots__ = ("blocks", "role", "value")

    def __init__(self, value: Variable, blocks: Variable, role: str) -> None:
        self.value = value
        self.blocks = blocks
        self.role = role


class Region:
    """One parallel loop, which has `depth` others around it."""

    def __init__(self, loop: typed.Parallel, depth: int) -> None:
        self.loop = loop
        self.depth = depth
        self.read = Noted()
        self.iterated = Noted()
        self.written: dict[Cell, tuple[Cell, Span, str]] = {}
        self.number = number_variable(loop)  # is another number in every turn
        self.number_changed: Span | None = None
        # by which of several indices, and form
        self.indexed: dict[Cell, dict[Any, tuple[Form, Span]]] = {}
        self.partials: dict[Cell, Partial] = {}
        self.in_order = False  # another order would be seen

    def forms(self) -> list[Form]:
        """The indices at which lists are stored to."""
        return [
            form
            for cell in self.written
            if cell in self.indexed
            for form, _ in self.indexed[cell].values()
        ]

    def partial_of(self, body: Body, cell: Cell, role: str) -> None:
        """A partial value of a number that the turns reduce."""
        if cell not in self.partials:
            at, t = self.loop.at, cell.type
            value, blocks = body.temporary(t, at), body.temporary(list_of(t), at)
            self.partials[cell] = Partial(value, blocks, role)

    def report(self, program: Program) -> None:
        """Reports what is both written and read."""
        if self.number_changed is not None and self.number is not None and self.forms():
            program.report(
                f"data race: `{self.number.name}` is changed, so it may be another iteration's",
                self.number_changed, "change a copy of it: var n = …",
                [Note("shared by the iterations of this loop", self.loop.at)])  # fmt: skip
        for cell, at, how in self.written.values():
            places = self.indexed.get(cell, {})
            if len(places) > 1 or places and how == "append to":
                program.report(
                    f"data race: `{cell.name}` is read or stored at another iteration's index",
                    list(places.values())[-1][1], "use one index for reading and writing",
                    [Note("written here", at)])  # fmt: skip
            iterated_at = self.iterated.meeting(cell)
            if iterated_at is not None:
                program.report(
                    f"data race: `{cell.name}` is changed while other iterations go over it",
                    at, "go over a copy of it, or use an ordinary `for`",
                    [Note("gone over here", iterated_at)])  # fmt: skip
            read_at = self.read.meeting(cell)
            if read_at is not None:
                program.report(
                    f"data race: `{cell.name}` is read while other iterations {how} it",
                    read_at, "read it after the loop, or use an ordinary `for`",
                    [Note("written here", at)])  # fmt: skip

    def conclude(self, outermost: bool) -> None:
        """Tells the loop what was found."""
        loop = self.loop
        loop.roles = [
            (typed.Local(loop.at, p.blocks.type, p.blocks), "append")
            for p in self.partials.values()
        ]
        for cell, _, how in self.written.values():
            if cell not in self.partials:
                inside = any(place for place, _ in self.indexed.get(cell, ()))
                loop.roles.append((cell.place, "cells" if inside else ROLES[how]))
        loop.apart = outermost and not self.in_order
        loop.ends = ends(self.forms(), loop.driver)


def number_variable(loop: typed.Parallel) -> Variable | None:
    """The variable that holds the number of a turn, if there is one."""
    driver = loop.driver
    if isinstance(driver, typed.CountDriver):
        path: tuple[int, ...] = (0,)
    elif isinstance(driver, typed.RangeDriver | typed.StepDriver | typed.UnsignedDriver):
        path = ()
    else:
        return None
    for node in loop.body:
        if not isinstance(node, typed.Bind) or not isinstance(node.value, typed.CurrentItem):
            return None
        if node.value.loop is loop and node.value.path == path:
            return node.variable
    return None
