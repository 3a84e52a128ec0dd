"""Functions that copy and destroy values, where that runs code: what passes ask for."""

from __future__ import annotations

from ..ir import function as ir
from ..semantics.program import Program, Variant
from ..types import I64, NONE, ListType, StructType, Type, resolve
from .builder import Builder, Operand, for_each_index
from .expressions import append
from .places import Direct, Inside, read

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

NOWHERE = (0, 0)


class Glue:
    """What the passes ask for: how a type is copied and destroyed when that runs code."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def copier(self, t: Type) -> Variant:
        """The function that copies a value."""
        return copier(self.program, t)

    def dropper(self, t: Type) -> Variant:
        """The function that destroys a value."""
        return dropper(self.program, t)

    def outlined(self, name: str, types: list[Type], modes: list[str]) -> Variant:
        """What calls a parallel loop of a function."""
        return Variant(None, self.program.unique(f"{name}'parallel"), types, modes, NONE)

    def finished(self, function: ir.Function) -> None:
        """A parallel loop has been compiled."""
        self.program.finished[function.name] = function


def made(program: Program, key: Any, name: str, t: Type, mode: str, result: Type,
         write: Callable[[Builder, ir.Register], None]) -> Variant:  # fmt: skip
    """The function of a value that is written for a key, once."""
    found = program.glue.get(key)
    if found is not None:
        return found
    variant = Variant(None, program.unique(name), [t], [mode], result)
    program.glue[key] = variant

    def build() -> ir.Function:
        function = ir.Function(variant.ir_name, result, NOWHERE)
        register = function.register(resolve(t), None, NOWHERE)
        register.mode = mode
        function.parameters.append(register)
        b = Builder(function)
        write(b, register)
        for block in function.blocks:
            if block.end is None:
                block.end = ir.ret(None, NOWHERE)
        return function

    variant.instance = build
    program.queue.append(variant)
    return variant


def dropper(program: Program, t: Type) -> Variant:
    """Destroys a value that runs user code somewhere inside."""
    t = resolve(t)
    if isinstance(t, StructType) and t.has_drop:
        return t.drop()

    def write(b: Builder, value: ir.Register) -> None:
        if not isinstance(t, ListType):
            take_apart(b, value, t)
            return
        element = resolve(t.element)

        def turn(index: ir.Register) -> None:
            taken = b.emit("take", element, [value, index, 0, element.slots], NOWHERE)
            b.do("discard", [taken], NOWHERE)

        for_each_index(b, ir.Part(value, 1, I64), turn, NOWHERE)
        b.do("drop", [value, t], NOWHERE)

    return made(program, ("drop", t), f"drop {t}", t, "own", NONE, write)


def take_apart(b: Builder, value: ir.Register, t: Any) -> None:
    """Takes a struct or tuple apart; the pieces end in the order of declaration."""
    pieces = []
    for i, kind in enumerate(kinds(t)):
        piece = b.temporary(resolve(kind), value.at)
        piece.order = (1 << 20) - i
        pieces.append(piece)
    b.block.body.append(ir.Instruction("unpack", pieces, [value], value.at))


def kinds(t: Any) -> list[Type]:
    """The types of a struct's fields or a tuple's items."""
    return list(t.fields.values()) if isinstance(t, StructType) else list(t.items)


def copier(program: Program, t: Type) -> Variant:
    """Copies a value where that runs user code."""
    t = resolve(t)
    if isinstance(t, StructType) and t.copier is not None:
        return t.copier()

    def write(b: Builder, value: ir.Register) -> None:
        if isinstance(t, ListType):
            element = resolve(t.element)
            copy = b.emit("blank", t, [t], NOWHERE)
            length = ir.Part(value, 1, I64)
            b.do("reserve", [copy, length], NOWHERE)

            def turn(index: ir.Register) -> None:
                item = read(b, Inside(Direct(value), index, 0, element), NOWHERE)
                append(b, copy, item, element, NOWHERE)

            for_each_index(b, length, turn, NOWHERE)
            b.end(ir.ret(copy, NOWHERE))
            return
        items, offset = [], 0
        for kind in kinds(t):
            part = ir.Part(value, offset, resolve(kind))
            items.append(b.own(Operand(part), NOWHERE))
            offset += part.type.slots
        b.end(ir.ret(b.emit("pack", t, items, NOWHERE), NOWHERE))

    return made(program, ("copy", t), f"copy {t}", t, "read", t, write)
