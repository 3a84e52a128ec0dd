"""Outline parallel loops: each becomes a function that runs a range of its turns.

Needs: moves checked, blocks in order. Leaves: a call of that function for all turns where the loop
was. Its parameters are the first turn, the one behind the last, and what the loop uses from
outside: lent, or for change what it writes, with the role in which it does (`ir.Parallel`). So
whoever runs the program may run ranges of turns at once and put together what they have written. A
loop that is not of that form, or leaves something behind that it must not, stays where it is.
"""

from __future__ import annotations

from . import ir
from .flow import liveness, order_blocks, predecessors
from .ir import Block, Function, Instruction, Parallel, Part, Register, Terminator
from .types import BOOL, I64, NONE

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
        self.borrows = [i for block in function.blocks for i in block.body if i.op == "borrow"]


class _Region:
    """The blocks of a loop, and what they share with the rest of the function."""

    def __init__(self, whole: _Whole, loop: Parallel) -> None:
        self.whole = whole
        self.function = whole.function
        self.loop = loop
        self.counter, self.limit = loop.end.args
        self.blocks: list[Block] = []
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
        roles = self.loop.roles
        own = [r for r in self.defined if r not in roles]
        borrowed = [
            r
            for r in self.whole.borrowers
            if r not in self.defined and not roles.keys().isdisjoint(r.bases)
        ]
        self.aliases = self._aliases(borrowed)
        if any(r in borrowed for r in self.captured()):
            return False
        inner, counting = flow.defines([*own, *borrowed]), flow.defines(self.counter)
        behind, around = flow.live_in[self.exit.id], flow.live_in[self.header.id]
        return not behind & (inner | counting) and not around & inner & ~counting

    def _aliases(self, borrowed: list[Register]) -> dict[Register, Register]:
        """Of what points into the changed registers: other names of lists whose elements change."""
        found = {}
        for each in self.whole.borrows:
            source = each.args[0]
            if each.dst in borrowed and self.loop.roles.get(source) == "element":
                found[each.dst] = source
        return found

    def captured(self) -> list[Register]:
        """What the turns use from outside, in the order of its declaration."""
        found: dict[Register, None] = {}
        for block in self.blocks:
            for value in _operands(block):
                register = self.aliases.get(value.register, value.register)
                if register not in self.defined or register in self.loop.roles:
                    found[register] = None
        found.pop(self.counter, None)
        limit = self.limit.register
        if limit in found and not any(
            value.register is limit
            for block in self.blocks
            for value in _operands(block, but=self.loop.end)
        ):
            del found[limit]
        return sorted(found, key=lambda register: register.id)

    def outlined(self, glue: Any) -> Function:
        """Moves the loop into a function of its own, and a call to where it was."""
        outer, at, roles = self.function, self.loop.at, self.loop.roles
        captured = self.captured()
        modes = ["mut" if register in roles else "read" for register in captured]
        called = glue.outlined(
            outer.name, [I64, I64, *(r.type for r in captured)], ["read", "read", *modes]
        )
        made = Function(called.ir_name, NONE, at)
        made.fastmath = outer.fastmath
        made.roles = ["first", "last", *(roles.get(r, "") for r in captured)]
        moved: dict[Register, Register] = {}
        for name, source in (("first", None), ("last", None), *((r.name, r) for r in captured)):
            register = made.register(source.type if source else I64, name, at)
            register.mode = modes[len(made.parameters) - 2] if source else "read"
            made.parameters.append(register)
            if source is not None:
                register.at = source.at
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

    def _rewrite(self, made: Function, captured: list[Register],
                 moved: dict[Register, Register], last: Register) -> None:  # fmt: skip
        """Has the blocks use the registers of their new function."""

        def register(old: Register) -> Register:
            old = self.aliases.get(old, old)
            new = moved.get(old)
            if new is None:
                new = moved[old] = made.register(old.type, old.name, old.at)
                new.exclusive = old.exclusive
                new.bases = tuple(dict.fromkeys(each for b in old.bases for each in bases(b)))
            return new

        def bases(old: Register) -> list[Register]:
            if old in captured or old in self.defined:
                return [register(old)]
            return [register(each) for each in captured if old in each.bases]

        def value(old: Any) -> Any:
            if old.__class__ is Register:
                return register(old)
            if old.__class__ is Part:
                return Part(register(old.register), old.offset, old.type)
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
