"""Typed expressions to IR: each `_name` builds one kind of node and gives its operand."""

from __future__ import annotations

from ..ir import function as ir
from ..rows import changed_by, taken_by
from ..semantics import typed
from ..types import (
    BITS,
    BOOL,
    DTYPE,
    DTYPE_NAMES,
    I64,
    NONE,
    STR,
    ListType,
    StructType,
    TupleType,
    Type,
    VectorType,
    parts_of,
    resolve,
)
from .builder import Builder, Operand, builds, length, roots
from .places import (
    check_in,
    check_out,
    closed,
    is_remote,
    opened,
    read,
    reduced,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


# --- values --------------------------------------------------------------------------------------


@builds(typed.Constant)
def _constant(b: Builder, node: typed.Constant) -> Operand:
    return Operand(constant(b, node.value, resolve(node.type), node.at), True)


def constant(b: Builder, image: Any, t: Type, at: Span) -> Any:
    """A register with a compile-time value."""
    if t is NONE:
        return b.function.register(NONE, None, at)
    if isinstance(t, TupleType | StructType):
        kinds = map(resolve, parts_of(t))
        items = [constant(b, i, k, at) for i, k in zip(image, kinds, strict=True)]
        return b.emit("pack", t, items, at)
    if isinstance(t, ListType):
        element = resolve(t.element)
        made = b.emit("blank", t, [t], at)
        if len(image) > 4:
            b.do("reserve", [made, b.constant(len(image), I64, at)], at)
        for item in image:
            append(b, made, Operand(constant(b, item, element, at), True), element, at)
        return made
    if t is DTYPE:
        return b.emit(f"const.{t.kind}", t, [[*DTYPE_NAMES].index(image)], at)
    if isinstance(t, VectorType):
        return vector(b, image, t, at)
    return b.constant(image, t, at)


def vector(b: Builder, image: tuple[Any, ...], t: VectorType, at: Span) -> Any:
    """A register with a vector of known lanes."""
    lanes = {lane: b.constant(lane, t.element, at) for lane in dict.fromkeys(image)}
    made = b.emit("splat", t, [lanes[image[0]], t], at)
    for i, lane in enumerate(image):
        if lane != image[0]:
            b.do("set_lane", [made, i, lanes[lane], t], at)
    return made


def append(b: Builder, target: Any, item: Operand, element: Type, at: Span) -> None:
    """Appends an item of the element type to a list."""
    if element.kind in BITS:
        b.do(f"append.{element.kind}", [target, item.value], at)
    else:
        b.do("append_value", [target, b.own(item, at)], at)


@builds(typed.Local)
def _local(b: Builder, node: typed.Local) -> Operand:
    register = b.registers.get(node.variable)
    if register is None or node.variable in b.places:
        return _place(b, node)
    return Operand(register)


@builds(typed.Field)
@builds(typed.Element)
@builds(typed.Pointee)
@builds(typed.Slice)
@builds(typed.Subscripted)
@builds(typed.Whole)
def _place(b: Builder, node: typed.Expr) -> Operand:
    return read(b, reduced(b, node), node.at)


@builds(typed.Row)
def _row(b: Builder, node: typed.Row) -> Operand:
    args, back = row_arguments(b, node.op, node.operands, node.at, node.backwards)
    if node.type is NONE:
        b.do(node.op, args, node.at)
        check_in_all(b, back, node.at)
        return Operand(b.function.register(NONE, None, node.at), True)
    bases = roots(args[node.lends]) if node.lends is not None else ()
    if node.op == "string_bytes" and args[0] is not bases[0]:
        # A string somewhere inside: by it, it is known what these are.
        args[0] = b.emit("borrow", STR, [args[0], STR], node.at, bases)
        bases = (*bases, args[0])
    made = b.emit(node.op, resolve(node.type), args, node.at, bases)
    check_in_all(b, back, node.at)
    return Operand(made, node.lends is None)


def row_arguments(b: Builder, op: str, nodes: list[Any], at: Span,
                  backwards: bool = False) -> tuple[list[Any], list[Any]]:  # fmt: skip
    """The arguments of a row, and the places to put back what it changed."""
    args: list[Any] = list(nodes)
    evaluated = [i for i, n in enumerate(nodes) if isinstance(n, typed.Expr)]
    if backwards:
        evaluated.reverse()
    changed = changed_by(op)
    taken = taken_by(op)
    places: dict[int, Any] = {}
    made: list[Operand] = []
    marks = []
    positions = []
    for i in evaluated:
        if i in changed:
            places[i] = reduced(b, nodes[i])
            continue
        made.append(b.value(nodes[i]))
        marks.append(b.mark())
        positions.append(i)
    if len(made) + len(places) > 1:
        made = b.as_evaluated(made, marks)
    for i, operand in zip(positions, made, strict=True):
        args[i] = b.own(operand, at) if i in taken else operand.value
    back = []
    for i, place in places.items():
        args[i] = check_out(b, place, at)
        back.append((place, args[i]))
    for i, a in enumerate(args):
        if isinstance(a, Type):
            args[i] = resolve(a)
    return args, back


def check_in_all(b: Builder, back: list[Any], at: Span) -> None:
    """Puts back what was taken out of its place to be changed."""
    for place, changed in back:
        check_in(b, place, changed, at)


@builds(typed.Call)
def _call(b: Builder, node: typed.Call) -> Operand:
    made: list[Any] = []
    marks: list[Any] = []
    places: dict[int, Any] = {}
    positions = []
    for i in node.order or range(len(node.arguments)):
        argument, mode = node.arguments[i], node.modes[i]
        if mode == "mut" and is_place(argument):
            places[i] = reduced(b, argument)
            continue
        if mode in ("read", "lend") and is_place(argument) and is_lent_out(argument):
            place = reduced(b, argument)
            if is_remote(place):
                places[i] = place
                continue
        operand = b.value(argument)
        if mode == "own":
            operand = Operand(b.own(operand, argument.at), True)
        elif mode == "mut":
            operand = Operand(changeable(b, operand, argument.at), True)
        made.append(operand)
        marks.append(b.mark())
        positions.append(i)
    if len(made) + len(places) > 1:
        made = b.as_evaluated(made, marks)
    args: list[Any] = [None] * len(node.arguments)
    for i, operand in zip(positions, made, strict=True):
        args[i] = operand.value
    back = []
    for i, place in places.items():
        args[i] = check_out(b, place, node.at)
        back.append((place, args[i]))
    t = resolve(node.type)
    dst = b.temporary(t, node.at) if t is not NONE else None
    callee = node.callee if "lend" in node.modes else node.callee.variant(())
    b.block.body.append(ir.Instruction("call", dst, args, node.at, list(node.modes), callee))
    check_in_all(b, back, node.at)
    if dst is None:
        return Operand(b.function.register(NONE, None, node.at), True)
    return Operand(dst, True)


def is_lent_out(node: typed.Expr) -> bool:
    """Whether what a pointer leads to is taken out while it is passed, and not copied."""
    t = resolve(node.type)
    if not t.owns or t is STR:
        return False
    while isinstance(node, typed.Field | typed.Element):
        node = node.base
    return isinstance(node, typed.Pointee | typed.Local)


def is_place(node: typed.Expr) -> bool:
    """Whether an expression says where a value is."""
    return isinstance(node, typed.Place)


def changeable(b: Builder, operand: Operand, at: Span) -> ir.Register:
    """A new value in a register that a callee may change."""
    held = b.own(operand, at)
    if held is operand.value and not operand.fresh:
        held = b.temporary(resolve(operand.value.type), at)
        b.block.body.append(ir.Instruction("own", held, [operand.value], at))
    return held


@builds(typed.Construct)
def _construct(b: Builder, node: typed.Construct) -> Operand:
    t = resolve(node.type)
    order = node.order or range(len(node.items))
    made = dict(zip(order, b.values([node.items[i] for i in order]), strict=True))
    owned = {i: b.own(made[i], node.items[i].at) for i in order}
    items = [owned[i] for i in range(len(node.items))]
    if isinstance(t, StructType) and t.has_drop:
        items.append(b.constant(True, BOOL, node.at))
    return Operand(b.emit("pack", t, items, node.at), True)


@builds(typed.ListOf)
def _list(b: Builder, node: typed.ListOf) -> Operand:
    t: Any = resolve(node.type)
    element = resolve(t.element)
    late = [isinstance(n, typed.Constant) for n in node.items]
    made = iter(b.values([n for n, c in zip(node.items, late, strict=True) if not c]))
    items = []
    for n, constant_item in zip(node.items, late, strict=True):
        items.append(None if constant_item else Operand(b.own(next(made), n.at), True))
    target = b.emit("blank", t, [t], node.at)
    if len(items) > 4:
        b.do("reserve", [target, b.constant(len(items), I64, node.at)], node.at)
    for n, item in zip(node.items, items, strict=True):
        append(b, target, item or b.value(n), element, node.at)
    return Operand(target, True)


@builds(typed.Length)
def _length(b: Builder, node: typed.Length) -> Operand:
    if isinstance(node.base, typed.Place):
        place = reduced(b, node.base)
        if is_remote(place):  # it is taken out meanwhile, not copied
            items, owner = opened(b, place, node.at)
            made = b.snapshot(Operand(length(items)), node.at)
            closed(b, owner, node.at)
            return Operand(made, True)
        return Operand(length(read(b, place, node.at).value))
    return Operand(length(b.value(node.base).value))


@builds(typed.Transfer)
def _transfer(b: Builder, node: typed.Transfer) -> Operand:
    if isinstance(node.place, typed.Whole):
        return Operand(b.put_together(node.place), True)
    place = reduced(b, node.place)
    source = place.value
    t = resolve(node.type)
    if isinstance(source, ir.Register):
        if not t.owns and not isinstance(t, StructType):
            return Operand(source)
        return Operand(b.own(Operand(source), node.at, True), True)
    return Operand(taken_field(b, source, node.at), True)


def taken_field(b: Builder, part: ir.Part, at: Span) -> ir.Register:
    """`x.field^`: takes x apart; the other fields end here."""
    register = part.register
    whole: Any = resolve(register.type)
    taken = b.own(Operand(register), at, True)
    pieces, offset, found = [], 0, None
    for kind in whole.fields.values():
        piece = b.temporary(resolve(kind), at)
        pieces.append(piece)
        if offset == part.offset and found is None and kind.slots:
            found = piece
        offset += kind.slots
    b.block.body.append(ir.Instruction("unpack", pieces, [taken], at))
    assert found is not None
    return found


@builds(typed.Take)
def _take(b: Builder, node: typed.Take) -> Operand:
    return Operand(b.registers[node.variable], True)


@builds(typed.Own)
def _own(b: Builder, node: typed.Own) -> Operand:
    operand = b.value(node.value)
    value = b.own(operand, node.at)
    return Operand(value, operand.fresh or value is not operand.value)


@builds(typed.Copy)
def _copy(b: Builder, node: typed.Copy) -> Operand:
    source = b.value(node.value).value
    t = resolve(node.type)
    if not t.owns:
        return Operand(b.snapshot(Operand(source), node.at), True)
    return Operand(b.emit("copy", t, [source, t], node.at), True)


@builds(typed.Convert)
def _convert(b: Builder, node: typed.Convert) -> Operand:
    b.registers[node.variable] = b.value(node.value).value
    items = [b.own(b.value(item), node.at) for item in node.items]
    return Operand(b.emit("pack", resolve(node.type), items, node.at), True)


# --- choices -------------------------------------------------------------------------------------


def condition(b: Builder, node: typed.Expr, then: ir.Block, other: ir.Block) -> None:
    """Goes to one of two blocks."""
    while isinstance(node, typed.Not):
        node, then, other = node.operand, other, then
    if isinstance(node, typed.Logical):
        middle = b.new_block()
        if node.op == "and":
            condition(b, node.left, middle, other)
        else:
            condition(b, node.left, then, middle)
        b.block = middle
        condition(b, node.right, then, other)
    elif isinstance(node, typed.Constant):
        b.end(ir.jump(then if node.value else other, node.at))
    else:
        b.end(ir.branch(b.value(node).value, then, other, node.at))


@builds(typed.Logical)
def _logical(b: Builder, node: typed.Logical) -> Operand:
    chosen, keep, done = b.new_block(), b.new_block(), b.new_block()
    left = b.value(node.left)
    register = b.temporary(BOOL, node.at)
    targets = (chosen, keep) if node.op == "and" else (keep, chosen)
    b.end(ir.branch(left.value, *targets, node.at))
    b.block = keep
    b.assign(register, Operand(left.value), node.at)
    b.end(ir.jump(done, node.at))
    b.block = chosen
    b.assign(register, b.value(node.right), node.at)
    b.end(ir.jump(done, node.at))
    b.block = done
    return Operand(register, True)


@builds(typed.Not)
def _not(b: Builder, node: typed.Not) -> Operand:
    return Operand(b.emit("not", BOOL, [b.value(node.operand).value], node.at), True)


@builds(typed.Conditional)
def _conditional(b: Builder, node: typed.Conditional) -> Operand:
    then, other, done = b.new_block(), b.new_block(), b.new_block()
    condition(b, node.condition, then, other)
    t = resolve(node.type)
    register = b.temporary(t, node.at)
    for block, chosen in ((then, node.then), (other, node.other)):
        b.block = block
        b.assign(register, b.value(chosen), node.at)
        b.end(ir.jump(done, node.at))
    b.block = done
    return Operand(register, True)


@builds(typed.Sequence)
def _sequence(b: Builder, node: typed.Sequence) -> Operand:
    b.statements(node.statements)
    return b.value(node.value)


@builds(typed.CurrentItem)
def _current(b: Builder, node: typed.CurrentItem) -> Operand:
    return b.items[node.loop].item(node)
