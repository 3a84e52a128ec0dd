"""Reductions of parallel loops: their shapes in the typed tree, and floats in blocks of turns.

Floats are combined in order within a block, and the blocks as a tree (NUMERICS.md): the loop has a
partial value for each block, and their list is combined behind it.
"""

from __future__ import annotations

from ..types import resolve
from . import typed
from .binding import Argument
from .body import Body, constant, local, row
from .calls import call_declared, convert
from .regions import Partial, Region
from .shared import Cell
from .typed import Expr, Row

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable

WAYS = {"add": "add to", "sub": "add to", "mul": "multiply", "min": "take the min into",
        "max": "take the max into"}  # fmt: skip


class Reduction:
    """`e` of `t op= e`: `others` is what is evaluated for it, `row.operands[position]` is t."""

    __slots__ = ("how", "is_extremum", "is_second", "others", "position", "row")

    def __init__(self, how: str, row: Row, position: int, others: list[Expr]) -> None:
        self.how = how
        self.row = row
        self.position = position
        self.others = others
        self.is_extremum = how.startswith("take")
        self.is_second = position == 1


def reduction_of(value: Expr, is_target: Callable[[Expr], bool]) -> Reduction | None:
    """What a value that is assigned to a number reduces it by, if it does: `t + e`, `e + t`,
    `t - e`, `t * e`, `max(t, e)` and so on, also `t + e + f`."""
    kind = ""
    others: list[Expr] = []
    while True:
        while isinstance(value, Row) and value.op in ("narrow.f32.f16", "widen.f16.f32"):
            value = value.operands[0]
        if not isinstance(value, Row):
            return None
        name = value.op.partition(".")[0]
        if name not in WAYS or kind and (kind != WAYS[name] or name in ("min", "max")):
            return None
        kind = WAYS[name]
        for position in (0, 1) if name != "sub" else (0,):
            holder, place, inner = value, position, value.operands[position]
            while isinstance(inner, Row) and inner.op == "widen.f16.f32":
                holder, place, inner = inner, 0, inner.operands[0]
            if is_target(inner):
                made = Reduction(kind, holder, place, [value.operands[1 - position], *others])
                made.is_second = position == 1
                return made
        others.append(value.operands[1])
        value = value.operands[0]


def combine(body: Body, region: Region, around: list[Region]) -> None:
    """Has a loop begin its blocks of turns, end them, and combine them behind it."""
    loop, at = region.loop, region.loop.at
    loop.before, loop.opening, loop.closing, loop.after = [], [], [], []
    for cell, partial in region.partials.items():
        t, kept = resolve(cell.type), partial.blocks.type
        blocks, value = local(partial.blocks, at), local(partial.value, at)
        loop.before.append(typed.Bind(at, partial.blocks, row("blank", kept, [kept], at)))
        neutral = -0.0 if partial.role == "sum" else 1.0  # changes nothing
        loop.opening.append(typed.Assign(at, value, constant(neutral, t, at)))
        loop.closing.append(typed.Do(at, f"append.{t.kind}", [blocks, value]))
        loop.after.append(combined(body, region, cell, partial, around))


def combined(body: Body, region: Region, cell: Cell, partial: Partial,
             around: list[Region]) -> typed.Stmt:  # fmt: skip
    """The statement that combines the blocks into a variable, or the partial of a loop around."""
    at = region.loop.at
    outer = [r.partials[cell] for r in around if cell in r.partials]
    target = local(outer[-1].value, at) if outer else cell.place
    name = "_combine_sums" if partial.role == "sum" else "_combine_products"
    declared = body.program.modules.prelude(name)
    arguments = [Argument("", None, at, local(partial.blocks, at), True)]
    arguments += [Argument("", None, at, e) for e in (local(region.loop.turns, at), target)]
    call = call_declared(body, declared, None, None, arguments, at,
                         resolve(cell.type), name)  # fmt: skip
    return typed.Assign(at, target, convert(body, call, resolve(cell.type), at))
