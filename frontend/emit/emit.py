"""Emit bytecode: numbered IR to a Code.

Needs: registers numbered (blocks in final order, calls in windows). Leaves: words with fused tests
and fallthroughs, every backward jump a polling row, drop maps and line tables exact.
"""

from __future__ import annotations

from mojovm.bytecode.code import MUT, OWN, READ, Code, Parameter
from mojovm.bytecode.code import Function as CodeFunction

from ..ir.function import Block, Function, Instruction, Part, Register, Terminator
from ..passes.windows import frame
from ..rows import INVERSE, NUMBER, REGISTER, ROW, STRING, TYPE, WIDE, number_of, shape_of, taken_by
from ..source.files import SourceMap, Span
from ..types import Type, is_plain
from .tables import Tables

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    DropMap = tuple[tuple[int, int], ...]  # slots, and the types of what is dropped; blanks: ~type
    Lent = tuple[Register, Register | Part]  # what a call changes, and where that came from

EXT = number_of("ext")
MOVE, MOVE_SLOT = number_of("move"), number_of("move_slot")
JUMP, LOOP, CALL = number_of("jump"), number_of("loop"), number_of("call")
RETURN, RETURN_SLOT = number_of("return"), number_of("return_slot")
MODES = {"read": READ, "own": OWN, "mut": MUT, "": READ}


def emit(functions: list[Function], sources: SourceMap, glue: Any, entry: str = "") -> Code:
    """The program of some functions; `entry` names the one that runs it."""
    program = Tables(functions, sources, glue)
    for function in functions:
        sources.reached = function.at
        program.code.functions.append(_Emitter(program, function).run())
    program.finish_types()
    program.code.entry = program.functions.get(entry, -1)
    return program.code


class _Emitter:
    def __init__(self, program: Tables, function: Function) -> None:
        self.program = program
        self.function = function
        self.words: list[int] = []
        self.labels = [0] * len(function.blocks)
        self.fixups: list[tuple[int, Block]] = []
        self.lines: list[tuple[int, int, int, int]] = []
        self.span: Span = (0, 0)
        self.drops: list[list[Any]] = []
        # Ownership: a bit for each register that owns.
        self.owners = [
            r for r in function.registers
            if r.type.owns and not r.bases and r.mode != "read" and r.slot >= 0
        ]  # fmt: skip
        flow = function.flow
        self.bit: dict[Register, int] = {}
        self.crossing = 0  # those that may own from block to block have the same bits in `flow`
        self.by_bit = list(flow.chosen) if flow is not None else []
        for r in self.owners:
            bit = flow.bit[r.id] if flow is not None and r.id < len(flow.bit) else 0
            self.crossing |= bit
            if not bit:
                bit = 1 << len(self.by_bit)
                self.by_bit.append(r)
            self.bit[r] = bit
        self.maps: dict[int, tuple[tuple[int, int], ...]] = {0: ()}
        self.holes: dict[Register, list[tuple[int, Type]]] = {}  # parts that are moved out
        self.owned = 0
        self.mut = 0
        self.rebound: set[Register] = set()
        self.row_words: list[int] = []

    def run(self) -> CodeFunction:
        """The function's bytecode."""
        function, program = self.function, self.program
        line, _, file = program.position(function.at[0])
        self.mark(function.at)
        blocks = function.blocks
        for p in function.parameters:
            if p in self.bit:
                self.owned |= self.bit[p]
                if p.mode == "mut":
                    self.mut |= self.bit[p]
        if self.owners:
            self.trap(-1, self.owned)
        for i, block in enumerate(blocks):
            self.labels[i] = len(self.words) // 4
            if i and self.owners:
                self.enter(i)
            self.block(block)
            self.end(block, i)
        for place, target in self.fixups:
            self.words[place] = self.labels[target.id]
        return CodeFunction(
            name=function.name,
            parameters=self.parameters(),
            result=program.type(function.result),
            words=self.words,
            slots=[s if s.__class__ is int else program.type(s) for s in function.slots],
            drops=[(a, b, e) for a, b, e in self.drops if e],
            lines=self.lines,
            line=line,
            file=file,
            docstring=function.docstring,
            exported=function.exported,
            fastmath=function.fastmath,
        )

    def parameters(self) -> list[Parameter]:
        """The parameters; one of plain type that the body assigns is its own."""
        found = []
        defaults, roles = self.function.defaults, self.function.roles
        for i, p in enumerate(self.function.parameters):
            mode = MODES[p.mode]
            if mode == READ and p in self.rebound:
                mode = OWN
            has_default = i < len(defaults) and defaults[i]
            t = self.program.type(p.type)
            role = roles[i] if roles else ""
            found.append(Parameter(p.name or "", t, mode, has_default, role))
        return found

    # --- places and ownership ----------------------------------------------------------------

    def mark(self, at: Span) -> None:
        """From here on the words belong to a place in the source."""
        if at == self.span or at == (0, 0):
            return
        self.span = at
        place = self.program.position(at[0])
        word = len(self.words) // 4
        lines = self.lines
        if lines:
            last = lines[-1]
            if last[1:] == place:
                return
            if last[0] == word:
                lines.pop()
        lines.append((word, *place))

    def enter(self, block: int) -> None:
        """What is owned where a block begins."""
        flow = self.function.flow
        self.owned = flow.live_in[block] & self.crossing if flow is not None else 0

    def trap(self, word: int, owned: int, lent: Sequence[Lent] = ()) -> None:
        """Says what is owned where a word may trap. What a call has been lent is put back into the
        mut parameter that it came from."""
        if lent:
            entries = self.put_back(self.entries(owned), lent)
        elif self.holes:
            entries = self.entries(owned)
        else:
            key = owned ^ self.mut
            found = self.maps.get(key)
            if found is None:
                found = self.maps[key] = self.entries(owned)
            entries = found
        drops = self.drops
        if drops and drops[-1][2] == entries:
            drops[-1][1] = word
        else:
            drops.append([word, word, entries])

    def entries(self, owned: int) -> DropMap:
        """The drop map of a set of owned registers, in the order of destruction; then the blanks,
        for behind one of those a drop means more (`put_back`)."""
        found: list[tuple[int, int]] = []
        type, holes = self.program.type, self.holes
        listed = owned | self.mut
        registers = []
        while listed:
            low = listed & -listed
            registers.append(self.by_bit[low.bit_length() - 1])
            listed ^= low
        for r in sorted(registers, key=lambda r: -r.order):
            bit = self.bit[r]
            if self.mut & bit:
                if not owned & bit:
                    found.append((r.slot, ~type(r.type)))
                elif r in holes:
                    found += [(r.slot + o, ~type(t)) for o, t in holes[r]]
            elif r in holes:
                out = {o + i for o, t in holes[r] for i in range(t.slots)}
                for at, leaf in enumerate(frame(r.type)):
                    owns = leaf == "str" or leaf.__class__ not in (str, int)
                    if owns and at not in out:
                        found.append((r.slot + at, type(leaf)))
            else:
                found.append((r.slot, type(r.type)))
        return tuple(sorted(found, key=lambda entry: entry[1] < 0))

    def put_back(self, entries: DropMap, lent: Sequence[Lent]) -> DropMap:
        """Has the drop of what was lent stand behind the blank where it is to be put back."""
        back: list[tuple[int, int]] = []
        for there, place in lent:
            t = self.program.type(place.type)
            pair = (place.register.slot + place.offset, ~t), (there.slot, t)
            if pair[0] in entries and pair[1] in entries:
                back += pair
        return (*(entry for entry in entries if entry not in back), *back)

    def own(self, ins: Instruction) -> None:
        """Follows what an instruction takes and defines."""
        bit, args, op = self.bit, ins.args, ins.op
        if op == "call":
            args = [a for a, m in zip(args, ins.modes or (), strict=True) if m == "own"]
        elif op != "pack":
            args = [args[i] for i in taken_by(op)]
        for a in args:
            if a.__class__ is Register:
                self.owned &= ~bit.get(a, 0)
            elif op == "move" and a.__class__ is Part and a.type.owns and a.register in bit:
                self.holes.setdefault(a.register, []).append((a.offset, a.type))
        dst = ins.dst
        if dst.__class__ is Register:
            self.owned |= bit.get(dst, 0)
        elif dst.__class__ is list:
            for d in dst:
                self.owned |= bit.get(d, 0)
        elif dst.__class__ is Part and dst.register in self.holes:
            left = [hole for hole in self.holes[dst.register] if hole[0] != dst.offset]
            if left:
                self.holes[dst.register] = left
            else:
                del self.holes[dst.register]

    # --- instructions ------------------------------------------------------------------------

    def block(self, block: Block) -> None:
        """The words of a block's instructions."""
        words, owners = self.words, self.owners
        span = self.span
        string, type = self.program.string, self.program.type
        moved: list[Lent] = []  # just before
        for ins in block.body:
            if ins.at != span:
                self.mark(ins.at)
                span = self.span
            op, dst = ins.op, ins.dst
            if dst.__class__ is Register and dst.mode == "read":
                self.rebound.add(dst)
            if op == "move":
                self.move(dst.register.slot + dst.offset, ins.args[0])
            elif op == "call":
                if owners:
                    taken, changed = 0, []
                    for a, mode in zip(ins.args, ins.modes or (), strict=True):
                        if mode == "own":
                            taken |= self.bit.get(a, 0)
                        elif mode == "mut":
                            changed.append(a)
                    lent = [each for each in moved if each[0] in changed]
                    self.trap(len(words) // 4, self.owned & ~taken, lent)
                words += (CALL, ins.window, self.program.functions[ins.callee.ir_name], 0)
            elif op == "keep":
                continue
            elif op == "pack":
                self.pack(dst.slot, ins.args)
            elif op == "gather":
                self.gather(dst.slot, ins.args)
            elif op == "unpack":
                slot = ins.args[0].register.slot + ins.args[0].offset
                for d in dst:
                    self.moves(d.slot, slot, d.type.slots)
                    slot += d.type.slots
            elif op == "detach":
                part = ins.args[0]
                slot = part.register.slot + part.offset
                self.moves(dst.slot, slot, dst.type.slots)
                words += (number_of("blank"), slot, type(part.type), 0)
            else:
                shape = shape_of(op)
                if owners and shape.traps:
                    self.trap(len(words) // 4, self.owned)
                for i in shape.changes:
                    if ins.args[i].register.mode == "read":
                        self.rebound.add(ins.args[i].register)
                words.append(shape.number)
                fields = 0
                if dst is not None:
                    words.append(dst.register.slot + dst.offset)
                    fields = 1
                for kind, a in zip(shape.kinds, ins.args, strict=True):
                    if fields == 3:
                        words.append(EXT)
                    fields += 1
                    if kind == REGISTER:
                        words.append(a.register.slot + a.offset if a.__class__ is Part else a.slot)
                    elif kind == NUMBER:
                        words.append(a)
                    elif kind == TYPE:
                        words.append(type(a))
                    elif kind == STRING:
                        words.append(string(a))
                    elif kind == ROW:
                        words.append(number_of(a))
                    elif kind == WIDE:
                        low = a & 0xFFFFFFFF
                        high = a >> 32 & 0xFFFFFFFF
                        words += (low - (low >> 31 << 32), high - (high >> 31 << 32))
                        fields += 1
                size = len(words) & 3
                if size:
                    words += (0,) * (4 - size)
            if op != "move":
                moved = []
            elif owners and self.mut & self.bit.get(ins.args[0].register, 0):
                moved.append((dst, ins.args[0]))
            if owners:
                self.own(ins)

    def move(self, to: int, source: Register | Part) -> None:
        """Moves a value to some slots."""
        self.moves(to, source.register.slot + source.offset, source.type.slots)

    def moves(self, to: int, source: int, count: int) -> None:
        """Moves slots."""
        if to == source or not count:
            return
        if count == 1:
            self.words += (MOVE_SLOT, to, source, 0)
        else:
            self.words += (MOVE, to, source, count)

    def pack(self, to: int, values: list[Any]) -> None:
        """Moves values side by side; those that already lie so move at once."""
        start = end = -1
        for v in values:
            slot = v.register.slot + v.offset
            if slot != end:
                self.moves(to, start, end - start)
                to += end - start
                start = end = slot
            end += v.type.slots
        self.moves(to, start, end - start)

    def gather(self, to: int, values: list[Any]) -> None:
        """Borrows values side by side."""
        for v in values:
            if v.type.owns:
                row = number_of("borrow")
                slot = v.register.slot + v.offset
                self.words += (row, to, slot, self.program.type(v.type))
            else:
                self.move(to, v)
            to += v.type.slots

    # --- terminators -------------------------------------------------------------------------

    def end(self, block: Block, index: int) -> None:
        """The words of a block's end."""
        end = block.end
        assert end is not None
        kind = end.kind
        if kind == "jump":
            target = end.targets[0]
            if target.id <= index:
                self.mark(end.at)  # a run may end here
            self.jump(target, index)
            return
        self.mark(end.at)
        if kind == "return":
            self.returns(end)
        elif kind in ("for_range", "for_step", "each"):
            self.loop(end, kind)
            self.jump(end.targets[1], index)
        elif kind != "unreachable":
            self.branch(end, index)

    def jump(self, target: Block, index: int) -> None:
        """Continues in a block."""
        if target.id == index + 1:
            return
        if target.id <= index:
            self.poll()
            self.words += (LOOP, 0, 0, 0, EXT, 0, 0, 0)
            self.fixups.append((len(self.words) - 7, target))
        else:
            self.words += (JUMP, 0, 0, 0)
            self.fixups.append((len(self.words) - 3, target))

    def poll(self) -> None:
        """The next row may be interrupted."""
        if self.owners:
            self.trap(len(self.words) // 4, self.owned)

    def loop(self, end: Terminator, kind: str) -> None:
        """A loop's counting row."""
        slots = [a.register.slot + a.offset for a in end.args]
        words = self.words
        self.poll()
        target = end.targets[0]
        if kind == "for_range":
            words += (number_of("for.i64"), slots[0], slots[1], 0, EXT, 0, 0, 0)
            self.fixups.append((len(words) - 5, target))
            return
        if kind == "for_step":
            words += (number_of("for_step.i64"), *slots, EXT, 0, 0, 0)
        else:
            row = number_of(f"each.{end.defines.type.kind}")
            words += (row, end.defines.slot, slots[0], slots[1], EXT, 0, 0, 0)
        self.fixups.append((len(words) - 3, target))

    def branch(self, end: Terminator, index: int) -> None:
        """A two-way branch; one way falls through where it can."""
        then, other = end.targets
        test, args = end.kind, end.args
        if test == "branch":
            test = "if"
        if then.id == index + 1 or (other.id <= index < then.id and other.id != index + 1):
            then, other = other, then
            test, swap = INVERSE[test]
            if swap:
                args = [args[1], args[0]]
        backward = then.id <= index
        shape = shape_of(("loop_" if backward else "jump_") + test)
        words = self.words
        if backward:
            self.poll()
        fields = [a if a.__class__ is int else a.register.slot + a.offset for a in args]
        self.fixups.append((len(words) + 1 + len(fields), then))
        words.append(shape.number)
        words += fields
        words += (0,) * (3 - len(fields))
        if shape.words == 2:
            words += (EXT, 0, 0, 0)
        self.jump(other, index)

    def returns(self, end: Terminator) -> None:
        """Back to the caller with the result in its place."""
        if end.args and end.args[0].type.slots:
            value = end.args[0]
            slot = value.register.slot + value.offset
            if value.type.slots == 1 and is_plain(value.type):
                self.words += (RETURN_SLOT, slot, 0, 0)
                return
            self.moves(0, slot, value.type.slots)
        self.words += (RETURN, 0, 0, 0)
