"""Functions that the compiler writes: destroying, copying, printing and comparing compound values.

Each is made once per type, through the program's table; it is registered before its body is built
so that a type which contains itself in a list ends in recursion, not in an endless expansion.
"""

from __future__ import annotations

from collections.abc import Callable

from . import ir
from .program import Program, Variant
from .results import Direct, Element, Result
from .types import (
    BOOL,
    I64,
    NONE,
    STR,
    ListType,
    RangeType,
    StructType,
    TupleType,
    Type,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
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


def build(program: Program, key: Any, name: str, types: list[Type], modes: list[str], result: Type,
          body: Callable[[Any, list[ir.Register]], None]) -> Variant:  # fmt: skip
    """The generated function for a key."""
    found = program.glue.get(key)
    if found is not None:
        return found
    variant = Variant(None, program.unique(name), types, modes, result)
    program.glue[key] = variant

    def lower() -> ir.Function:
        from .lower import Lowerer

        function = ir.Function(variant.ir_name, result, NOWHERE)
        for i, mode in enumerate(modes):
            types[i] = resolve(types[i])  # the uses that follow may have told it
            register = function.register(types[i], None, NOWHERE)
            register.mode = mode
            function.parameters.append(register)
        lowerer = Lowerer(program, function, program.globals)
        lowerer.result_type = result
        body(lowerer, function.parameters)
        if lowerer.block.end is None:
            lowerer.block.end = ir.ret(None, NOWHERE)
        return function

    variant.instance = lower
    program.queue.append(variant)
    return variant


def dropper(program: Program, t: Type) -> Variant:
    """Destroys a value that runs user code somewhere inside."""
    t = resolve(t)
    if isinstance(t, StructType) and t.has_drop:
        return t.drop()

    def body(low: Any, parameters: list[ir.Register]) -> None:
        value = parameters[0]
        if isinstance(t, ListType):
            element = resolve(t.element)
            length = ir.Part(value, 1, I64)

            def turn(index: Any) -> None:
                taken = low.emit("take", element, [value, index, 0, element.slots], NOWHERE)
                low.block.body.append(ir.Instruction("discard", None, [taken], NOWHERE))

            low.count_loop(length, turn, NOWHERE)
            low.do("drop", [value, t], NOWHERE)
        else:
            unpack(low, value, t)

    return build(program, ("drop", t), f"drop {t}", [t], ["own"], NONE, body)


def unpack(low: Any, value: ir.Register, t: Any) -> list[ir.Register]:
    """Takes a struct or tuple apart; the pieces that are not used end in declaration order."""
    kinds = list(t.fields.values()) if isinstance(t, StructType) else list(t.items)
    pieces = []
    for i, kind in enumerate(kinds):
        piece = low.temp(resolve(kind), value.at)
        piece.order = (1 << 20) - i
        pieces.append(piece)
    extra = [low.temp(BOOL, value.at)] if getattr(t, "has_drop", False) else []
    low.block.body.append(ir.Instruction("unpack", [*pieces, *extra], [value], value.at))
    return pieces + extra


def copier(program: Program, t: Type) -> Variant:
    """Copies a value where that runs user code."""
    t = resolve(t)
    if isinstance(t, StructType) and t.copier is not None:
        return t.copier()

    def body(low: Any, parameters: list[ir.Register]) -> None:
        value = parameters[0]
        if isinstance(t, ListType):
            element = resolve(t.element)
            made = low.emit("blank", t, [t], NOWHERE)
            length = ir.Part(value, 1, I64)
            low.do("reserve", [made, length], NOWHERE)

            def turn(index: Any) -> None:
                place = Element(Direct(value, t), index, 0, element, True)
                low.append(made, low.read_place(place, NOWHERE), NOWHERE)

            low.count_loop(length, turn, NOWHERE)
            low.end(ir.ret(made, NOWHERE))
            return
        items = [low.own(Result(p, p.type), NOWHERE) for p in parts(value, t)]
        low.end(ir.ret(low.emit("pack", t, items, NOWHERE), NOWHERE))

    return build(program, ("copy", t), f"copy {t}", [t], ["read"], t, body)


def parts(value: ir.Register, t: Any) -> list[ir.Part]:
    """The fields or items of a struct or tuple in place."""
    kinds = list(t.fields.values()) if isinstance(t, StructType) else list(t.items)
    made, offset = [], 0
    for kind in kinds:
        made.append(ir.Part(value, offset, resolve(kind)))
        offset += resolve(kind).slots
    return made


def writer(program: Program, t: Type, at: Span) -> Variant:
    """Appends the printed form of a list, tuple, range or struct to a string."""
    t = resolve(t)

    def body(low: Any, parameters: list[ir.Register]) -> None:
        value, buffer = parameters
        if isinstance(t, ListType):
            low.append_literal(buffer, "[", at)
            element = resolve(t.element)

            def turn(index: Any) -> None:
                separate(low, buffer, index, at)
                place = Element(Direct(value, t), index, 0, element, True)
                low.append_text(buffer, low.read_place(place, at), at)

            low.count_loop(ir.Part(value, 1, I64), turn, at)
            low.append_literal(buffer, "]", at)
            return
        if isinstance(t, RangeType):
            low.append_literal(buffer, "range(", at)
            for i in range(3):
                low.append_literal(buffer, ", " if i else "", at)
                low.append_text(buffer, Result(ir.Part(value, i, t.element), t.element), at)
            low.append_literal(buffer, ")", at)
            return
        struct = isinstance(t, StructType)
        low.append_literal(buffer, f"{t.name.split('[')[0]}(" if struct else "(", at)
        names = list(t.fields) if isinstance(t, StructType) else []
        pieces = parts(value, t)
        for i, part in enumerate(pieces):
            low.append_literal(buffer, (", " if i else "") + (f"{names[i]}=" if struct else ""), at)
            low.append_text(buffer, Result(part, part.type), at)
        low.append_literal(buffer, ",)" if not struct and len(pieces) == 1 else ")", at)

    return build(program, ("write", t), f"write {t}", [t, STR], ["read", "mut"], NONE, body)


def separate(low: Any, buffer: ir.Register, index: Any, at: Span) -> None:
    """Appends `, ` unless the index is 0."""
    first, rest = low.new_block(), low.new_block()
    test = low.emit("truth.int", BOOL, [index], at)
    low.end(ir.branch(test, rest, first, at))
    low.block = rest
    low.append_literal(buffer, ", ", at)
    low.end(ir.jump(first, at))
    low.block = first


def equal(program: Program, t: Type, at: Span) -> Variant:
    """Whether two lists, tuples or structs are equal."""
    t = resolve(t)

    def body(low: Any, parameters: list[ir.Register]) -> None:
        a, b = parameters
        differ = low.new_block()

        def require(result: Result) -> None:
            same = low.new_block()
            low.end(ir.branch(low.value(result, at), same, differ, at))
            low.block = same

        if isinstance(t, ListType):
            element = resolve(t.element)
            lengths = [Result(ir.Part(x, 1, I64), I64) for x in (a, b)]
            require(low.compare("==", lengths[0], lengths[1], at))

            def turn(index: Any) -> None:
                items = [
                    low.read_place(Element(Direct(x, t), index, 0, element, True), at)
                    for x in (a, b)
                ]
                require(low.compare("==", items[0], items[1], at))

            low.count_loop(ir.Part(a, 1, I64), turn, at)
        else:
            for x, y in zip(parts(a, t), parts(b, t), strict=True):
                require(low.compare("==", Result(x, x.type), Result(y, y.type), at))
        low.end(ir.ret(low.constant(True, BOOL, at), at))
        low.block = differ
        low.end(ir.ret(low.constant(False, BOOL, at), at))

    return build(program, ("equal", t), f"equal {t}", [t, t], ["read", "read"], BOOL, body)


def less(program: Program, t: Type, at: Span) -> Variant:
    """Whether one list or tuple comes before another, item by item."""
    t = resolve(t)

    def body(low: Any, parameters: list[ir.Register]) -> None:
        a, b = parameters

        def decide(x: Result, y: Result) -> None:
            smaller = low.compare("<", x, y, at)
            yes, no = low.new_block(), low.new_block()
            low.end(ir.branch(low.value(smaller, at), yes, no, at))
            low.block = yes
            low.end(ir.ret(low.constant(True, BOOL, at), at))
            low.block = no
            larger = low.compare("<", y, x, at)
            stop, going = low.new_block(), low.new_block()
            low.end(ir.branch(low.value(larger, at), stop, going, at))
            low.block = stop
            low.end(ir.ret(low.constant(False, BOOL, at), at))
            low.block = going

        if isinstance(t, ListType):
            element = resolve(t.element)
            lengths = [ir.Part(x, 1, I64) for x in (a, b)]
            shortest = low.emit("min.i64", I64, lengths, at)

            def turn(index: Any) -> None:
                items = [
                    low.read_place(Element(Direct(x, t), index, 0, element, True), at)
                    for x in (a, b)
                ]
                decide(items[0], items[1])

            low.count_loop(shortest, turn, at)
            result = low.compare("<", Result(lengths[0], I64), Result(lengths[1], I64), at)
            low.end(ir.ret(low.value(result, at), at))
            return
        if isinstance(t, TupleType | StructType):
            for x, y in zip(parts(a, t), parts(b, t), strict=True):
                decide(Result(x, x.type), Result(y, y.type))
        low.end(ir.ret(low.constant(False, BOOL, at), at))

    return build(program, ("less", t), f"less {t}", [t, t], ["read", "read"], BOOL, body)
