"""The function being built: its current block, its variables' registers, and how to emit."""

from __future__ import annotations

from ..ir import function as ir
from ..ir.changes import changes
from ..semantics import typed
from ..types import BOOL, I64, STR, StructType, Type, ViewType, list_of, resolve
from ..types.numbers import pattern

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    C = TypeVar("C", bound=Callable[..., Any])

Span = tuple[int, int]
HANDLERS: dict[type, Callable[..., Any]] = {}  # of each kind of node


def builds(kind: type) -> Callable[[C], C]:
    """Makes a function the one that builds a kind of node."""

    def register(handler: C) -> C:
        HANDLERS[kind] = handler
        return handler

    return register


Mark = tuple[ir.Block, int, int]  # a block, a place in it, the number of blocks then


class Operand:
    """A value in a register or part of one. A `fresh` one is nobody else's and may be taken; one of
    a `whole` is lent by its fields, of which it must be put together to be taken."""

    __slots__ = ("value", "fresh", "whole")

    def __init__(self, value: Any, fresh: bool = False, whole: typed.Whole | None = None) -> None:
        self.value = value
        self.fresh = fresh
        self.whole = whole


class Builder:
    """Emits into the current block of a function."""

    def __init__(self, function: ir.Function) -> None:
        self.function = function
        self.depth = 0
        self.block = function.block()
        self.registers: dict[typed.Variable, Any] = {}  # or parts of registers
        self.places: dict[typed.Variable, Any] = {}  # of `ref` names
        self.targets: dict[typed.Loop, tuple[ir.Block, ir.Block]] = {}  # exit, next turn
        self.items: dict[typed.Loop, Any] = {}  # the drivers of the loops around

    def value(self, node: typed.Expr) -> Operand:
        """The operand that an expression gives."""
        operand: Operand = HANDLERS[node.__class__](self, node)
        return operand

    def values(self, nodes: list[typed.Expr]) -> list[Operand]:
        """Several operands, each as it was when it was evaluated."""
        made, marks = [], []
        for node in nodes:
            made.append(self.value(node))
            marks.append(self.mark())
        return self.as_evaluated(made, marks) if len(made) > 1 else made

    def statements(self, nodes: list[typed.Stmt]) -> None:
        """Builds statements into the current block and those that follow."""
        for node in nodes:
            HANDLERS[node.__class__](self, node)

    # --- emitting ----------------------------------------------------------------------------

    def temporary(self, t: Type, at: Span, bases: tuple[ir.Register, ...] = ()) -> ir.Register:
        """A new register without a name."""
        return self.function.register(t, None, at, bases)

    def emit(self, op: str, t: Type, args: list[Any], at: Span,
             bases: tuple[ir.Register, ...] = ()) -> ir.Register:  # fmt: skip
        """An instruction with a result, in a new register."""
        dst = self.function.register(t, None, at, bases)
        self.block.body.append(ir.Instruction(op, dst, args, at))
        return dst

    def do(self, op: str, args: list[Any], at: Span) -> None:
        """An instruction without a result."""
        self.block.body.append(ir.Instruction(op, None, args, at))

    def constant(self, value: Any, t: Type, at: Span) -> ir.Register:
        """A register with a constant of a scalar or text type."""
        if t is STR:
            return self.emit("const_string", STR, [value], at)
        return self.emit(f"const.{t.kind}", t, [pattern(t, value)], at)

    # --- blocks ------------------------------------------------------------------------------

    def new_block(self) -> ir.Block:
        """A block for later."""
        return self.function.block(self.depth)

    def end(self, terminator: ir.Terminator) -> None:
        """Ends the current block; what follows is not reached until another is entered."""
        self.block.end = terminator
        self.block = self.function.block(self.depth)

    def enter(self, block: ir.Block) -> None:
        """Goes on in a block, falling into it from the current one."""
        if self.block.end is None:
            self.block.end = ir.jump(block, (0, 0))
        self.block = block

    # --- ownership ---------------------------------------------------------------------------

    def own(self, operand: Operand, at: Span, demanded: bool = False) -> ir.Register:
        """A register that owns the value (or holds it, if plain), to be taken."""
        if operand.whole is not None:
            return self.put_together(operand.whole)
        value = operand.value
        t = kept_type(value.type)
        if isinstance(value, ir.Register) and not demanded:
            if operand.fresh and not value.bases or not t.owns:
                return value
        dst = self.temporary(t, at)
        self.block.body.append(ir.Instruction("own", dst, [value], at, demanded=demanded))
        return dst

    def snapshot(self, operand: Operand, at: Span) -> Any:
        """A plain value that no later assignment to its variable changes."""
        value = operand.value
        if operand.fresh and isinstance(value, ir.Register):
            return value
        dst = self.temporary(value.type, at)
        self.block.body.append(ir.Instruction("own", dst, [value], at))
        return dst

    def assign(self, dst: ir.Register, operand: Operand, at: Span) -> None:
        """dst = operand, computed straight into dst where the last instruction allows it."""
        if operand.whole is not None:
            operand = Operand(self.put_together(operand.whole), True)
        value, body = operand.value, self.block.body
        if operand.fresh and body and body[-1].dst is value and not value.bases:
            last = body[-1]
            if not dst.type.owns or all(dst is not getattr(a, "register", None) for a in last.args):
                last.dst = dst
                return
        if isinstance(dst.type, ViewType):
            dst.bases = tuple(dict.fromkeys(dst.bases + roots(value)))
            body.append(ir.Instruction("borrow", dst, [value, dst.type], at))
            return
        body.append(ir.Instruction("own", dst, [value], at))

    def adopt(self, operand: Operand, t: Type, name: str, at: Span) -> ir.Register:
        """The register of a new variable that holds the value: its own if it is a new one."""
        value, body = operand.value, self.block.body
        if (operand.fresh and isinstance(value, ir.Register) and value.name is None
                and (not value.bases or isinstance(t, ViewType))
                and body and body[-1].dst is value):  # fmt: skip
            value.order = len(self.function.registers)
            value.name, value.at = name or None, at
            return value
        register = self.function.register(t, name or None, at)
        self.assign(register, operand, at)
        return register

    # --- values whose fields are variables ---------------------------------------------------

    def put_together(self, whole: typed.Whole) -> ir.Register:
        """A value that takes its fields, which are moved if this is their end."""
        items = [self.own(Operand(self.registers[f]), whole.at) for f in whole.fields]
        return self.emit("pack", resolve(whole.type), items + self.alive(whole), whole.at)

    def take_apart(self, whole: typed.Whole, value: ir.Register, at: Span) -> None:
        """Gives the fields what they are in a value that was put together."""
        pieces = [self.temporary(resolve(f.type), at) for f in whole.fields]
        extra = [self.temporary(BOOL, at)] if getattr(value.type, "has_drop", False) else []
        self.block.body.append(ir.Instruction("unpack", pieces + extra, [value], at))
        for field, piece in zip(whole.fields, pieces, strict=True):
            self.assign(self.registers[field], Operand(piece, True), at)

    def alive(self, whole: typed.Whole) -> list[ir.Register]:
        """The hidden slot of a struct with a destructor: false where that is running."""
        t: Any = resolve(whole.type)
        return [self.constant(not whole.ending, BOOL, whole.at)] if t.has_drop else []

    # --- the order of evaluation -------------------------------------------------------------

    def mark(self) -> Mark:
        """The place that has been reached."""
        return self.block, len(self.block.body), len(self.function.blocks)

    def as_evaluated(self, operands: list[Operand], marks: list[Mark]) -> list[Operand]:
        """Operands as they were at their marks: what was changed since is replaced by a copy that
        is put in at the mark. Lists, slices and structs are read when the operation is."""
        kept = list(operands)
        for i in range(len(operands) - 1, -1, -1):  # what is put in leaves earlier marks in place
            value = operands[i].value
            block, index, count = marks[i]
            if index == len(block.body) and count == len(self.function.blocks):
                continue  # nothing was done since
            if operands[i].fresh and not value.register.bases:
                continue
            t = resolve(value.type)
            if t.owns and t is not STR or isinstance(t, StructType | ViewType):
                continue
            tails = [block.body[index:], *(b.body for b in self.function.blocks[count:])]
            if any(changes(ins, value) for body in tails for ins in body):
                copy = self.temporary(t, value.register.at)
                ins = ir.Instruction("own", copy, [value], value.register.at)
                block.body.insert(index, ins)
                kept[i] = Operand(copy, True)
        return kept


def roots(value: Any) -> tuple[ir.Register, ...]:
    """The registers that a borrow of this value lives on."""
    register = value.register
    return register.bases if register.bases else (register,)


def kept_type(t: Type) -> Type:
    """The type in which a value is kept: a slice's is a list."""
    t = resolve(t)
    return list_of(t.element) if isinstance(t, ViewType) else t


def length(value: Any) -> ir.Part:
    """The length of a list or slice."""
    return ir.Part(value.register, value.offset + 1, I64)


def for_each_index(b: Builder, count: Any, turn: Callable[[ir.Register], None], at: Span) -> None:
    """Builds `turn(i)` for i from 0 below a count."""
    index = b.emit("const.i64", I64, [-1], at)
    b.depth += 1
    test, inside = b.new_block(), b.new_block()
    b.depth -= 1
    after = b.new_block()
    b.enter(test)
    b.end(ir.for_range(index, count, inside, after, at))
    b.block = inside
    b.depth += 1
    turn(index)
    b.end(ir.jump(test, at))
    b.depth -= 1
    b.block = after
