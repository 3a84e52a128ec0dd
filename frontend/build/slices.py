"""Slices with a step, elementwise arithmetic and assigning to slices, to IR: loops over indices."""

from __future__ import annotations

from ..ir import function as ir
from ..ir.value_numbers import ValueNumbers
from ..semantics import typed
from ..types import BOOL, I64, Type, ViewType, list_of, resolve
from .builder import Builder, Operand, builds, for_each_index, length
from .expressions import append
from .places import REDUCED, Direct, Inside, Strided, closed, opened, read, reduced

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def new_list(b: Builder, t: Type, count: Any, at: Span) -> ir.Register:
    """An empty list with room for a number of elements."""
    made = b.emit("blank", t, [t], at)
    b.do("reserve", [made, count], at)
    return made


def change(b: Builder, register: ir.Register, steps: list[tuple[str, Any]], at: Span) -> None:
    """Computes a register anew, by rows and their other operands; "own" sets it."""
    for op, operand in steps:
        args = [operand] if op == "own" else [register, operand]
        b.block.body.append(ir.Instruction(op, register, args, at))


# --- slices with a step --------------------------------------------------------------------------


def strided(b: Builder, node: typed.Stepped) -> Strided:
    """The first index, the step and the number of elements, clipped as Python does."""
    at = node.at
    base = reduced(b, node.base)
    items = read(b, base, at).value
    given = [n for n in (node.start, node.stop, node.step) if n is not None]
    values = dict(zip(map(id, given), b.values(given), strict=True))
    step = values[id(node.step)].value
    known = node.step.value if isinstance(node.step, typed.Constant) else 0
    if not known:
        b.do("check_step", [step], at)
    size = length(items)
    last = b.emit("add.i64", I64, [size, b.constant(-1, I64, at)], at)
    zero, before = b.constant(0, I64, at), b.constant(-1, I64, at)
    backward = None if known else b.emit("lt.int", BOOL, [step, zero], at)

    def by_direction(register: ir.Register, ahead: list[Any], behind: list[Any]) -> None:
        """Changes a register by (row, operand) pairs, which the direction chooses."""
        if backward is None:
            change(b, register, behind if known < 0 else ahead, at)
            return
        back, forth, done = b.new_block(), b.new_block(), b.new_block()
        b.end(ir.branch(backward, back, forth, at))
        for block, steps in ((back, behind), (forth, ahead)):
            b.block = block
            change(b, register, steps, at)
            b.end(ir.jump(done, at))
        b.block = done

    bounds = []
    for bound, ahead, behind in ((node.start, zero, last), (node.stop, size, before)):
        register = b.temporary(I64, at)
        bounds.append(register)
        if bound is None:
            by_direction(register, [("own", ahead)], [("own", behind)])
            continue
        change(b, register, [("own", values[id(bound)].value)], at)
        wrap, clip = b.new_block(), b.new_block()
        b.end(ir.branch(b.emit("lt.int", BOOL, [register, zero], at), wrap, clip, at))
        b.block = wrap
        change(b, register, [("add.i64", size)], at)
        b.end(ir.jump(clip, at))
        b.block = clip
        within = [("max.i64", zero), ("min.i64", size)]
        by_direction(register, within, [("max.i64", before), ("min.i64", last)])
    count = b.emit("range_length", I64, [*bounds, step], at)
    return Strided(base, bounds[0], step, count, resolve(node.type))


REDUCED[typed.Stepped] = strided


@builds(typed.Stepped)
def _stepped(b: Builder, node: typed.Stepped) -> Operand:
    return read(b, strided(b, node), node.at)


@builds(Strided)
def chosen(b: Builder, place: Strided, at: Span) -> Operand:
    """The elements of a slice with a step, as a list."""
    t: Any = place.type
    element = resolve(t.element)
    items = read(b, place.base, at).value
    made = new_list(b, t, place.count, at)
    where = b.emit("sub.i64", I64, [place.first, place.step], at)

    def turn(_: ir.Register) -> None:
        change(b, where, [("add.i64", place.step)], at)
        append(b, made, read(b, Inside(Direct(items), where, 0, element), at), element, at)

    for_each_index(b, place.count, turn, at)
    return Operand(made, True)


# --- elementwise ---------------------------------------------------------------------------------


@builds(typed.Elements)
def _elements(b: Builder, node: typed.Elements) -> Operand:
    return made_of(b, node, operands_of(b, node))


def operands_of(b: Builder, node: typed.Elements) -> list[Any]:
    """Evaluates what elements are computed from; the lists, of which the first has their length."""
    made, marks = [], []
    checks = list(node.checks)
    for i, (variable, value) in enumerate(zip(node.variables, node.values, strict=True)):
        operand = b.value(value)
        made.append(operand)
        b.registers[variable] = operand.value
        for after, x, y in checks:
            if after == i + 1:
                b.do("check_lengths", [length(b.registers[v]) for v in (x, y)], node.at)
        marks.append(b.mark())
    for variable, operand in zip(node.variables, b.as_evaluated(made, marks), strict=True):
        b.registers[variable] = operand.value
    return [b.registers[v] for v in node.lists]


def made_of(b: Builder, node: typed.Elements, lists: list[Any]) -> Operand:
    """The list of some elements."""
    t: Any = resolve(node.type)
    made = new_list(b, t, length(lists[0]), node.at)

    def turn(index: ir.Register) -> None:
        append(b, made, element_at(b, node, index), resolve(t.element), node.at)

    for_each_index(b, length(lists[0]), turn, node.at)
    return Operand(made, True)


def element_at(b: Builder, node: typed.Elements, index: ir.Register) -> Operand:
    """The element of a turn."""
    for variable in node.indices:
        b.registers[variable] = index
    return b.value(node.item)


# --- assigning to slices -------------------------------------------------------------------------


@builds(typed.StoreSlice)
def _store(b: Builder, node: typed.StoreSlice) -> None:
    at, value = node.at, node.value
    computed: typed.Elements | None = None
    if isinstance(value, typed.Elements) and value.fuses:
        computed = value
        lists = operands_of(b, value)
    else:
        lists = [b.value(value).value]
    fresh = computed is None and not isinstance(resolve(value.type), ViewType)
    place = reduced(b, node.place)
    stepped = isinstance(place, Strided)
    target, owner = opened(b, place.base if stepped else place, at)
    if not fresh and not in_place(b, target, lists, stepped):
        if computed is not None:
            lists = [made_of(b, computed, lists).value]
            computed = None
        else:
            t = list_of(resolve(lists[0].type.element))
            lists = [b.emit("copy", t, [lists[0], t], at)]
    count = place.count if stepped else length(target)
    b.do("check_lengths", [count, length(lists[0])], at)
    shown: Any = resolve(target.type)
    element = resolve(shown.element)
    where = b.emit("sub.i64", I64, [place.first, place.step], at) if stepped else None

    def turn(index: ir.Register) -> None:
        if where is not None:
            change(b, where, [("add.i64", place.step)], at)
        if computed is not None:
            item = element_at(b, computed, index)
        else:
            item = read(b, Inside(Direct(lists[0]), index, 0, element), at)
        to = index if where is None else where
        b.do(f"store.{element.kind}", [target, to, item.value], at)

    for_each_index(b, count, turn, at)
    closed(b, owner, at)


def in_place(b: Builder, target: Any, lists: list[Any], stepped: bool) -> bool:
    """Whether elements of lists may be read while those of a slice are written, turn by turn: each
    is somebody else's, or the very same slice."""
    owners = owners_of(target)
    mixed = [value for value in lists if owners & owners_of(value)]
    if stepped or not mixed:
        return not mixed
    numbers = ValueNumbers(b.block.body)
    return all(numbers.same(target, value) for value in mixed)


def owners_of(value: Any) -> set[ir.Register]:
    """The registers whose memory a list or slice may be."""
    found, work = set(), [value.register]
    while work:
        register = work.pop()
        if register.bases:
            work += [base for base in register.bases if base not in found]
        else:
            found.add(register)
    return found
