"""Random programs that obey the ownership rules, grown with the verifier as guide.

An instruction is any row of the opcode table with operands that might do. Around it grow branches,
loops that count down, jumps forward to anywhere, and calls. Where paths meet, what one of them
owns too much is dropped, what it lacks is made blank.
"""

from __future__ import annotations

import random

from mojovm.bytecode.code import MUT, READ, Code
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify_frame import bits
from mojovm.bytecode.verify_rows import RANGES
from mojovm.bytecode.verify_types import SCALAR_KEY, STR, Layout
from mojovm.spec.ops import TABLE

from .frame import Frame

TYPES = """
.string ""
.string "a"
.string "some words, in  a row"
.string "42"
.string "Stra\\u00dfe \\u017e\\u010d"
.string "\\u0003\\u0000\\u0006\\u0001"
.type Int i64
.type Bool bool
.type Byte u8
.type Small i8
.type Wide u32
.type Word u64
.type Real f64
.type Single f32
.type Half f16
.type String str
.type Ints list of Int
.type Bytes list of Byte
.type Bools list of Bool
.type Singles list of Single
.type Strings list of String
.type Single4 vector of Single size 4
.type Real4 vector of Real size 4
.type Small8 vector of Small size 8
.type Whole4 vector of Int size 4
.type Bool4 vector of Bool size 4
.type Bool8 vector of Bool size 8
.type Vectors list of Single4
.type Rows list of Ints
.type Pair struct
  .field n Int
  .field s String
.type Pairs list of Pair
.type Inner tuple
  .field "" Bool
  .field "" Strings
  .field "" Small
.type Nest struct
  .field pairs Pairs
  .field inner Inner
  .field s String
.type Nests list of Nest
.type Tree struct
  .field kids Trees
  .field name String
.type Trees list of Tree
.type Noisy struct drop destroy
  .field name String
  .field "" Bool
.type Noisies list of Noisy
.function destroy
  .parameter self Noisy own
  .slots String - - Bool
  .owned R0:String
  entry:
    write_string R0 1
    .unowned
    drop R0 String
    return
"""
NEVER = ("sleep", "read_line")  # they wait
PLAIN = [row for row in TABLE if row.kind == "term"]
OTHERS = [
    row
    for row in TABLE
    if row.kind in ("runtime", "control") and row.effect not in ("jumps", "calls")
    if row.name not in NEVER
]
INDEXED = [
    row
    for row in OTHERS
    if "index_out_of_range" in row.traps
    if any(o.type == "list" or o.type[0] == "[" for o in row.operands)
]
TRAPPING = [row for row in OTHERS if not set(row.traps) <= {"out_of_memory", "interrupted"}]
SAFE = [row for row in OTHERS if row not in TRAPPING]
FILLING = [
    row
    for row in SAFE
    if row.name.startswith(("append", "insert", "extend", "concat", "fill", "split", "copy"))
]
LENDING = [row for row in SAFE if any(o.borrowed for o in row.operands)]
READING = [
    row
    for row in SAFE
    if row not in LENDING and all(o.mode in ("read", "define", "immediate") for o in row.operands)
    if any(o.mode == "read" and (o.type in ("str", "list", "any")) for o in row.operands)
]
POOLS = ((PLAIN, 1), (SAFE, 4), (FILLING, 2), (LENDING, 5), (READING, 5), (TRAPPING, 0.1))


def grow(chance: random.Random) -> Code:
    """A program: a few functions, each calling those before it; the last runs it."""
    code = assemble(TYPES)
    layout = Layout(code.types)
    for i in range(chance.randint(1, 4)):
        Growth(chance, code, layout, f"f{i}", bare=False).grow()
    Growth(chance, code, layout, "main", bare=True).grow()
    code.entry = len(code.functions) - 1
    return code


class Growth(Frame):
    """The statements that make up a function."""

    def grow(self) -> None:
        read = self.signature.slots[READ]
        for slot in bits(self.frame.all_plain & (1 << self.calm) - 1 & ~read):
            self.constant(slot)
        for slot in self.counters:
            assert self.put("const.i64", slot, 0)
        for slot in bits(self.frame.all_heap & (1 << self.calm) - 1 & ~self.state.owned & ~read):
            if self.chance.random() < 0.6:
                self.make(slot)
        self.block(self.chance.randint(2, 8), 0)
        while self.pending:
            self.place(*self.pending.popitem())
        self.leave()
        for at, label in self.patches:
            self.words[at] = self.labels[label]

    def leave(self) -> None:
        """Returns."""
        self.settle(self.signature.result_heap | self.signature.heap[MUT])
        assert self.put("return")

    def block(self, count: int, depth: int) -> None:
        chance = self.chance
        for _ in range(count):
            kind = chance.randrange(20)
            if kind < 7:
                for _ in range(chance.randint(1, 8)):
                    self.instruction()
            elif kind < 9:
                self.fill()
            elif kind < 12:
                self.guarded()
            elif kind < 14 and depth < 3:
                self.branch(depth)
            elif kind < 15 and depth < 3:
                self.loop(depth)
            elif kind < 16 and depth < 3:
                self.each(depth)
            elif kind < 18 and self.windows:
                self.call()
            elif kind < 19:
                self.go()
            elif self.pending and chance.random() < 0.7:
                label = chance.choice(list(self.pending))
                self.place(label, self.pending.pop(label))

    def constant(self, slot: int) -> None:
        """A value of a scalar, most often one that does as index."""
        kind = self.code.types[self.function.slots[slot]].kind
        low, high = RANGES.get(kind, (-(1 << 63), 1 << 63))
        value = self.chance.choice((0, 0, 1, 1, 2, 3, -1, 7, low, high - 1))
        if kind in ("f32", "f64", "f16") and self.chance.random() < 0.8:
            value = {"f32": 0x3F800000, "f64": 0x3FF << 52, "f16": 0x3C00}[kind]
        self.put(f"const.{kind}", slot, min(max(value, low), high - 1))

    def instruction(self) -> None:
        """One more of any row."""
        if self.chance.random() < 0.1:
            self.constant(self.chance.choice(list(bits(self.frame.all_plain))))
        for _ in range(30):
            pools, weights = zip(*POOLS, strict=True)
            row = self.chance.choice(self.chance.choices(pools, weights)[0])
            values = self.operands(row)
            if values is not None and self.attempt(row, values):
                return

    def make(self, slot: int) -> None:
        """A string or list with a block of its own, or an empty one."""
        t = self.function.slots[slot]
        number = self.counters[0]
        if self.keys[slot] == STR and self.chance.random() < 0.8:
            self.put("const_string", slot, self.chance.randint(1, 4))
            self.put("append_text.i64", slot, number)
        elif self.keys[slot] > STR and self.chance.random() < 0.5:
            self.put("const.i64", number, self.chance.randint(1, 3))
            self.put("zeros", slot, number, t)
        else:
            self.put("blank", slot, t)

    def fill(self) -> None:
        """Elements with something in them for a list of strings, lists or structs."""
        free = ~(self.state.owned | self.signature.slots[READ])
        for slot in bits(self.state.owned):
            t = self.layout.element_of.get(self.keys[slot], -1)
            if t < 0 or self.code.types[t].kind in SCALAR_KEY or self.chance.random() < 0.5:
                continue
            region = (1 << len(self.layout.keys[t])) - 1
            places = [at for at in self.places[t] if region << at & ~free & ~(1 << slot) == 0]
            if places:
                at = self.chance.choice(places)
                for leaf in bits(self.frame.all_heap & region << at):
                    self.make(leaf)
                for leaf in bits(self.frame.all_plain & region << at):
                    self.constant(leaf)
                if not self.put("append_value", slot, at):
                    for leaf in bits(self.frame.all_heap & region << at & self.state.owned):
                        self.put("drop", leaf, self.function.slots[leaf])
                free = ~(self.state.owned | self.signature.slots[READ])

    def guarded(self) -> None:
        """An instruction with an index, where the list is not empty."""
        chance = self.chance
        for _ in range(20):
            row = chance.choice(INDEXED)
            values = self.operands(row)
            if values is None:
                continue
            o = next(o for o in row.operands if o.type == "list" or o.type[0] == "[")
            kept, size = self.state.copy(), len(self.words)
            if not self.attempt(row, values):
                continue
            self.state = kept
            del self.words[size:]
            index = values.get("index", values.get("i", -1))
            for slot in {index, values.get("j", index)}:
                if not self.put("const.i64", slot, chance.choice((0, -1))):
                    return
            skip = self.label()
            other = self.label()
            self.put("jump_le_imm.int", values[o.name] + 1, 0, label=other)
            lacking = self.state.copy()
            if self.attempt(row, values):
                for _ in range(chance.randint(0, 5)):
                    self.instruction()
                owned = self.state.owned
                self.put("jump", label=skip)
                self.state = lacking
                self.place(other, lacking.owned)
                self.settle(owned)
                self.place(skip, owned)
            else:
                self.place(other, self.state.owned)
            return

    def branch(self, depth: int) -> None:
        test = self.chance.choice(self.leaves[SCALAR_KEY["bool"]])
        if not self.state.plain >> test & 1:
            return
        other, end = self.label(), self.label()
        self.put("jump_unless", test, label=other)
        state = self.state.copy()
        self.block(self.chance.randint(1, 4), depth + 1)
        owned = self.state.owned
        self.put("jump", label=end)
        self.state = state
        self.place(other, state.owned)
        if self.chance.random() < 0.6:
            self.block(self.chance.randint(1, 3), depth + 1)
        self.place(end, owned)

    def loop(self, depth: int) -> None:
        if len(self.counters) <= 2 * depth:
            return
        counter, head = self.counters[2 * depth], self.label()
        self.put("const.i64", counter, self.chance.randint(1, 6))
        owned = self.state.owned
        self.place(head, owned, loop=True)
        self.block(self.chance.randint(1, 4), depth + 1)
        self.settle(owned)
        self.put("add_imm.i64", counter, counter, -1)
        self.put("loop_gt_imm.int", counter, 0, label=head)

    def each(self, depth: int) -> None:
        """Over a list of scalars; the body may do to it what it likes."""
        kind = self.chance.choice(("i64", "u8", "bool", "f32"))
        lists = [
            slot
            for slot in bits(self.state.owned)
            if self.keys[slot] > STR
            and self.code.types[self.layout.element_of[self.keys[slot]]].kind == kind
        ]
        i = self.counters[2 * depth + 1]
        fixed = self.signature.slots[READ] | 1 << i
        dst = [s for s in self.leaves[SCALAR_KEY[kind]] if not fixed >> s & 1]
        if not lists or not dst:
            return
        head, body = self.label(), self.label()
        self.put("const.i64", i, -1)
        owned = self.state.owned
        xs = self.chance.choice(lists)
        # the body may append: an end is needed
        limit = self.counters[2 * depth]
        self.put("const.i64", limit, 5)
        self.put("jump", label=head)
        self.place(body, owned, loop=True)
        self.block(self.chance.randint(1, 3), depth + 1)
        self.settle(owned)
        out = self.label()
        self.put("add_imm.i64", limit, limit, -1)
        self.put("jump_le_imm.int", limit, 0, label=out)
        self.place(head, owned)
        self.put(f"each.{kind}", self.chance.choice(dst), xs, i, label=body)
        self.place(out, owned)

    def go(self) -> None:
        """Perhaps a jump to somewhere further on, perhaps a return."""
        test = self.chance.choice(self.leaves[SCALAR_KEY["bool"]])
        if not self.state.plain >> test & 1:
            return
        skip = self.label()
        self.put("jump_unless", test, label=skip)
        state = self.state.copy()
        kind = self.chance.randrange(6)
        strings = list(bits(self.state.owned & sum(1 << s for s in self.leaves[STR])))
        if kind == 0:
            self.leave()
        elif kind == 1 and strings:
            self.put("fail", self.chance.choice(strings))
        else:
            if not self.pending or kind == 2:
                self.pending[self.label()] = self.state.owned
            label = self.chance.choice(list(self.pending))
            self.settle(self.pending[label])
            self.put("jump", label=label)
        self.state = state
        self.place(skip, state.owned)

    def call(self) -> None:
        chance = self.chance
        f, window = chance.choice(self.windows)
        callee = self.code.functions[f]
        at = window + 1 + (len(self.layout.keys[callee.result]) if callee.result >= 0 else 0)
        end = window + 1 + len(self.frame.signatures[f].keys)
        for slot in bits(self.state.owned >> window << window):
            if not at <= slot < end:
                self.put("drop", slot, self.function.slots[slot])
        for p in callee.parameters:
            self.argument(at, p.type, p.mode)
            at += len(self.layout.keys[p.type])
        self.put("call", window, f)

    def argument(self, at: int, t: int, mode: int) -> None:
        """A value where a parameter will be."""
        region = (1 << len(self.layout.keys[t])) - 1 << at
        heap = self.frame.all_heap & region
        for slot in bits(self.frame.all_plain & region):
            self.constant(slot)
        if heap & ~self.state.owned == 0:
            return
        for slot in bits(heap & self.state.owned):
            self.put("drop", slot, self.function.slots[slot])
        for source in self.chance.sample(self.places[t], min(4, len(self.places[t]))):
            way = self.chance.choice(
                ("borrow", "move", "copy") if mode == READ else ("move", "copy")
            )
            operand = len(self.layout.keys[t]) if way == "move" else t
            if self.put(way, at, source, operand):
                if mode == READ or heap & ~self.state.owned == 0:
                    return
        for slot in bits(heap & ~self.state.owned):
            self.put("blank", slot, self.function.slots[slot])
