"""Parallel loops to IR: turns are counted from 0, so that outlining can run any range of them."""

from __future__ import annotations

from ..ir import function as ir
from ..semantics import typed
from ..types import I64
from .builder import Builder, Operand, builds
from .loops import Driver, driver
from .places import reduced

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

Span = tuple[int, int]

BLOCK = 1024  # turns whose floats are combined in order; blocks are combined as a tree


@builds(typed.Parallel)
def _parallel(b: Builder, node: typed.Parallel) -> None:
    at = node.at
    steps = driver(b, node.driver, at)
    b.items[node] = steps
    b.statements(node.before)
    turns = b.snapshot(Operand(steps.turns()), at)
    b.registers[node.turns] = turns
    stretch = stretch_of(b, node, steps, turns) if node.apart else None

    def turn(number: ir.Register) -> None:
        steps.go_to(number)
        b.statements(node.body)

    def block(number: ir.Register) -> None:
        size = b.constant(BLOCK, I64, at)
        first = b.emit("mul.i64", I64, [number, size], at)
        behind = b.emit("add.i64", I64, [first, size], at)
        last = b.emit("min.i64", I64, [behind, turns], at)
        b.statements(node.opening)
        counted(b, first, last, turn, at, node)
        b.statements(node.closing)

    if node.opening:
        more = b.emit("add.i64", I64, [turns, b.constant(BLOCK - 1, I64, at)], at)
        count = b.emit("floordiv.i64", I64, [more, b.constant(BLOCK, I64, at)], at)
        end = counted(b, None, count, block, at)
    else:
        end = counted(b, None, turns, turn, at, node)
    if node.apart:
        roles = {reduced(b, place).value: role for place, role in node.roles}
        b.function.parallel.append(ir.Parallel(end, roles, stretch, at))
    b.statements(node.after)


def counted(b: Builder, first: Any, last: Any, body: Callable[[ir.Register], None], at: Span,
            loop: typed.Parallel | None = None) -> ir.Terminator:  # fmt: skip
    """Runs `body(i)` for i from a number (None: 0) below another; the terminator that counts.
    `continue` of the loop goes on with the next i."""
    if first is None:
        index = b.emit("const.i64", I64, [-1], at)
    else:
        index = b.emit("sub.i64", I64, [first, b.constant(1, I64, at)], at)
    b.depth += 1
    test, inside = b.new_block(), b.new_block()
    b.depth -= 1
    after = b.new_block()
    b.enter(test)
    end = ir.for_range(index, last, inside, after, at)
    b.end(end)
    b.block = inside
    b.depth += 1
    if loop is not None:
        b.targets[loop] = after, test
    body(index)
    b.end(ir.jump(test, at))
    b.depth -= 1
    b.block = after
    return end


def stretch_of(b: Builder, node: typed.Parallel, steps: Driver, turns: ir.Register) -> Any:
    """How many of the turns may run at once, all or one; None if always all.

    That is one where of a list's indices the first and the last are on two sides of zero."""
    if not node.ends:
        return None
    at = node.at

    def emit(row: str, *args: Any) -> ir.Register:
        return b.emit(row, I64, list(args), at)

    def number(value: int) -> ir.Register:
        return b.constant(value, I64, at)

    numbers = steps.number(number(0)), steps.number(emit("sub.i64", turns, number(1)))
    signs = []
    for form in node.ends:
        ends = []
        for each in numbers:
            end = emit("add.i64", emit("mul.i64", each, number(form.factor)), number(form.offset))
            for place, factor in form.names:
                end = emit("add.i64", end, emit("mul.i64", b.value(place).value, number(factor)))
            ends.append(end)
        signs.append(emit("xor.bits", *ends))
        step = getattr(steps, "step", None)
        if step is not None and abs(form.factor) != 1:
            size = emit("xor.bits", step, emit("shr.i64", step, number(63)))
            signs.append(emit("sub.i64", number(0), emit("shr.i64", size, number(30))))
    apart = signs[0]
    for sign in signs[1:]:
        apart = emit("or.bits", apart, sign)
    all_ = emit("xor.bits", emit("shr.i64", apart, number(63)), number(-1))
    return emit("max.i64", emit("and.bits", turns, all_), number(1))
