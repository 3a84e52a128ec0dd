"""Outline parallel loops: each becomes a function that runs a range of its turns.

Needs: moves checked, blocks in order. Leaves: a call of that function for all turns where the loop
was. Its parameters are the first turn, the one behind the last, and what the loop uses from
outside: lent, or for change what it writes, with the role in which it does (`ir.Parallel`). Of a
struct one of whose fields it writes, the fields that it uses are parameters. So
whoever runs the program may run ranges of turns at once and put together what they have written. A
loop that is not of that form, or leaves something behind that it must not, stays where it is.
"""

from __future__ import annotations

from ..ir import function as ir
from ..ir.flow import liveness, order_blocks, predecessors
from ..ir.function import Block, Function, Instruction, Parallel, Part, Register, Terminator, Value
from ..types import BOOL, I64, NONE, StructType, resolve, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def outline(function: Function, glue: Any) -> list[Function]:
    """The functions that a function's parallel loops have become."""
    whole = _Whole(function)
    regions = [_Region(whole, loop) for loop in function.parallel]
    made = [region.outlined(glue) for region in regions if region.is_closed()]
    function.parallel = []
    if made:
        order_blocks(function)
    return made


class _Whole:
    """A function as it is ahead of the first loop that leaves it."""

    def __init__(self, function: Function) -> None:
        self.function = function
        self.flow = liveness(function, function.registers)
        self.sources = predecessors(function.blocks)
        self.by_end = {id(block.end): block for block in function.blocks}
        self.borrowers = [register for register in function.registers if register.bases]
        borrows = [i for block in function.blocks for i in block.body if i.op == "borrow"]
        self.borrowed = {i.dst: i.args[0] for i in borrows}  # from what, by register

    def source_of(self, register: Register, base: Register) -> Any:
        """What in `base` a register borrows, if that is known."""
        source: Any = register
        while source is not None and source.register is not base:
            source = self.borrowed.get(source)
        return source


class _Region:
    """The blocks of a loop, and what they share with the rest of the function."""

    def __init__(self, whole: _Whole, loop: Parallel) -> None:
        self.whole = whole
        self.function = whole.function
        self.loop = loop
        self.counter, self.limit = loop.end.args
        self.blocks: list[Block] = []
        self.split = _Split(loop.roles)
        header = whole.by_end.get(id(loop.end))
        if header is not None:
            self._find_blocks(header)

    def _find_blocks(self, header: Block) -> None:
        self.header, self.depth = header, header.loop
        self.exit = self.loop.end.targets[1]
        found = {header.id: header}
        stack = [self.loop.end.targets[0]]
        while stack:
            block = stack.pop()
            if block.id not in found:
                found[block.id] = block
                assert block.end is not None
                stack += block.end.targets
        self.blocks = [found[number] for number in sorted(found)]

    def is_closed(self) -> bool:
        """Whether the loop is entered by its header alone, left by it alone, nothing that it makes
        is used behind it, and nothing points into what it changes."""
        if not self.blocks or self.exit in self.blocks or self.header.body:
            return False
        if self.split.ends_by_itself():
            return False
        inside = {block.id for block in self.blocks}
        sources, flow = self.whole.sources, self.whole.flow
        before = [source for source in sources[self.header.id] if source not in inside]
        if len(before) != 1 or any(
            source not in inside
            for block in self.blocks
            if block is not self.header
            for source in sources[block.id]
        ):
            return False
        self.before = self.function.blocks[before[0]]
        entering = self.before.end
        if entering is None or entering.kind != "jump" or any(
            block.end is not None and block.end.kind == "return" for block in self.blocks
        ):  # fmt: skip
            return False
        self.defined = {register for block in self.blocks for register in _defined(block)}
        self.defined -= {self.counter}
        own = [r for r in self.defined if r not in self.loop.roles]
        borrowed = [
            r for r in self.whole.borrowers if r not in self.defined and self._borrows_changed(r)
        ]
        self.aliases = self._aliases(borrowed)
        uses = self._uses()
        if uses is None or any(r in borrowed or r.register.is_bytes for r in uses):
            return False
        self.uses = uses
        inner, counting = flow.defines([*own, *borrowed]), flow.defines(self.counter)
        behind, around = flow.live_in[self.exit.id], flow.live_in[self.header.id]
        return not behind & (inner | counting) and not around & inner & ~counting

    def _borrows_changed(self, register: Register) -> bool:
        """Whether a register points into what the turns change."""
        return any(
            base in self.loop.roles
            or base in self.split.roots
            and not self.split.is_apart(self.whole.source_of(register, base))
            for base in register.bases
        )

    def _aliases(self, borrowed: list[Register]) -> dict[Register, Value]:
        """Of what points into the changed registers: other names of lists whose elements change."""
        found = {}
        for each in borrowed:
            source = self.split.part_of(self.whole.borrowed.get(each))
            if self.loop.roles.get(source) in ("element", "cells"):
                found[each] = source
        return found

    def _uses(self) -> list[Value] | None:
        """What the turns use from outside, in the order of its declaration; None if they use a
        struct as a whole, and change a field."""
        found: dict[Value, None] = {}
        for block in self.blocks:
            for value in _operands(block):
                value = self.aliases.get(value.register, value)
                if value.register not in self.defined or value.register in self.loop.roles:
                    part = self.split.part_of(value)
                    if part is None:
                        return None
                    found[part] = None
        found.pop(self.counter, None)
        limit = self.limit.register
        if limit in found and not any(
            value.register is limit
            for block in self.blocks
            for value in _operands(block, but=self.loop.end)
        ):
            del found[limit]
        return sorted(found, key=lambda value: (value.register.id, value.offset))

    def outlined(self, glue: Any) -> Function:
        """Moves a closed loop into a function of its own, and a call to where it was."""
        outer, at, roles = self.function, self.loop.at, self.loop.roles
        captured = self.uses
        modes = ["mut" if value in roles else "read" for value in captured]
        called = glue.outlined(
            outer.name, [I64, I64, *(r.type for r in captured)], ["read", "read", *modes]
        )
        made = Function(called.ir_name, NONE, at)
        made.fastmath = outer.fastmath
        made.roles = ["first", "last", *(roles.get(r, "") for r in captured)]
        moved: dict[Value, Register] = {}
        names = [self.split.names.get(value, value.register.name) for value in captured]
        for name, source in (
            ("first", None), ("last", None), *zip(names, captured, strict=True)
        ):  # fmt: skip
            register = made.register(source.type if source else I64, name, at)
            register.mode = modes[len(made.parameters) - 2] if source else "read"
            made.parameters.append(register)
            if source is not None:
                register.at = source.register.at
                moved[source] = register
        first, last = made.parameters[:2]
        self._rewrite(made, captured, moved, last)
        entry, done = Block(-1), Block(-1)
        entry.body = [Instruction("add_imm.i64", moved[self.counter], [first, -1], at)]
        entry.end = ir.jump(self.header, at)
        done.end = ir.ret(None, at)
        self.loop.end.targets[1] = done
        made.blocks = [entry, *self.blocks, done]
        order_blocks(made)

        start, stop = outer.register(I64, None, at), outer.register(I64, None, at)
        args = [start, stop, *captured]
        call = Instruction("call", None, args, at, called.parameter_modes, called)
        self.before.body.append(Instruction("const.i64", start, [0], at))
        if self.loop.stretch is None:
            self.before.body += [Instruction("move", stop, [self.limit], at), call]
            self.before.end = ir.jump(self.exit, at)
        else:
            self._in_stretches(start, stop, call)
        return made

    def _in_stretches(self, start: Register, stop: Register, call: Instruction) -> None:
        """Has a call for so many turns repeated until all have run."""
        outer, at, limit = self.function, self.loop.at, self.limit
        more, test, stretch = outer.register(BOOL, None, at), Block(-1), Block(-1)
        test.loop = stretch.loop = self.depth
        test.body = [Instruction("lt.int", more, [start, limit], at)]
        test.end = ir.branch(more, stretch, self.exit, at)
        stretch.body = [
            Instruction("add.i64", stop, [start, self.loop.stretch], at),
            Instruction("min.i64", stop, [stop, limit], at),
            call,
            Instruction("move", start, [stop], at),
        ]
        stretch.end = ir.jump(test, at)
        outer.blocks += [test, stretch]
        self.before.end = ir.jump(test, at)

    def _rewrite(self, made: Function, captured: list[Value],
                 moved: dict[Value, Register], last: Register) -> None:  # fmt: skip
        """Has the blocks use the registers of their new function."""

        def register(old: Register) -> Register:
            new = moved.get(old)
            if new is None:
                new = moved[old] = made.register(old.type, old.name, old.at)
                new.exclusive = old.exclusive
                new.bases = tuple(dict.fromkeys(each for b in old.bases for each in bases(b, old)))
            return new

        def bases(old: Register, of: Register) -> list[Register]:
            if old in self.split.roots:
                source = self.split.part_of(self.whole.source_of(of, old))
                parts = [source] if source is not None else captured
                return [moved[p] for p in parts if p.register is old and p in moved]
            if old in captured or old in self.defined:
                return [register(old)]
            return [
                register(each)
                for each in captured
                if each.__class__ is Register and old in each.bases
            ]

        def value(old: Any) -> Any:
            if old.__class__ is Register or old.__class__ is Part:
                alias = self.aliases.get(old.register)
                whole = self.split.part_of(old if alias is None else alias)
                new = register(whole)
                if old.__class__ is Register:
                    return new
                offset = old.offset - (whole.offset if alias is None else 0)
                if offset == 0 and old.type is new.type:
                    return new
                return Part(new, offset, old.type)
            if old.__class__ is list:
                return [register(each) for each in old]
            return old

        end = self.loop.end
        end.args = [end.args[0], last]
        moved[last] = last
        for block in self.blocks:
            block.loop -= self.header.loop - 1
            for each in block.body:
                each.args = [value(a) for a in each.args]
                each.dst = value(each.dst)
            if block.end is not None:
                block.end.args = [value(a) for a in block.end.args]
                block.end.defines = value(block.end.defines)


class _Split:
    """The structs of which the turns of a loop change a field: each field is on its own."""

    def __init__(self, roles: dict[Value, str]) -> None:
        self.changed = [value for value in roles if value.__class__ is Part]
        self.roots = {part.register for part in self.changed}
        self.parts = {(p.register, p.offset, p.type): p for p in self.changed}
        self.names: dict[Value, str] = {}

    def is_apart(self, value: Any) -> bool:
        """Whether what a value lies in is not changed."""
        part = self.part_of(value)
        return part is not None and part not in self.changed

    def ends_by_itself(self) -> bool:
        """Whether such a struct runs code when it ends. After a fault nobody can have it do that
        while a part of it is lent."""
        return any(runs_code_on_drop(resolve(root.type)) for root in self.roots)

    def part_of(self, value: Any) -> Any:
        """What stands for a value: the register that it lies in, or of a struct that is split the
        largest field around it that is changed as a whole or not at all; None if there is none."""
        if value is None or value.register not in self.roots:
            return value and value.register
        register, offset, name = value.register, 0, value.register.name or ""
        t = resolve(register.type)
        while isinstance(t, StructType):
            for field, inner in t.fields.items():
                at, slots = offset + t.offsets[field], resolve(inner).slots
                if at <= value.offset and value.offset + value.type.slots <= at + slots:
                    break
            else:
                return None
            t, offset, name = resolve(inner), at, f"{name}.{field}"
            inside = [p for p in self.changed if p.register is register
                      and at <= p.offset < at + slots]  # fmt: skip
            if not inside or inside[0].type is t:
                part = self.parts.setdefault((register, offset, t), Part(register, offset, t))
                self.names[part] = name
                return part
        return None


def _defined(block: Block) -> Iterator[Register]:
    """The registers that a block defines wholly."""
    end = block.end
    for dst in (*(each.dst for each in block.body), end.defines if end is not None else None):
        if dst.__class__ is Register:
            yield dst
        elif dst.__class__ is list:
            yield from dst
    if end is not None and end.kind in ("for_range", "for_step"):
        yield from (a for a in end.args[:-1] if a.__class__ is Register)
    elif end is not None and end.kind == "each":
        yield end.args[1]


def _operands(block: Block, but: Terminator | None = None) -> Iterator[Any]:
    """The registers and parts that a block reads, or writes in part or as a variable."""
    for each in block.body:
        for a in (*each.args, each.dst):
            if a.__class__ is Register or a.__class__ is Part:
                yield a
    end = block.end
    if end is not None and end is not but:
        yield from (a for a in end.args if a.__class__ is Register or a.__class__ is Part)
