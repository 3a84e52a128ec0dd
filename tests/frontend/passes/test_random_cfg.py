"""Random control-flow graphs with owned, borrowed and changed values, through all passes.

Each program is run by value semantics before the passes and as bytecode after them: same results,
same faults, nothing leaked, freed twice or used after it was freed. The bytecode must verify. Then
the machine runs it, on every tier with the same result.

    python -m tests.frontend.passes.test_random_cfg 20000 [first seed]
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Sequence

import pytest

from mojovm.bytecode.verify import verify
from mojovm.frontend import types
from mojovm.frontend.emit.emit import emit
from mojovm.frontend.ir import function as ir
from mojovm.frontend.passes.pipeline import Mistaken, compile_function
from mojovm.frontend.source.files import Source, SourceMap
from tests.frontend.ir_machine import Fault, Frames, OutOfFuel, Values
from tests.frontend.ir_text import Callee, Glue, parse, struct
from tests.fuzz.programs import agree
from tests.runs import available, some_tiers

INT, BOOL = types.I64, types.BOOL
INTS = types.list_of(INT)
PAIR = struct("Pair", a=INTS, n=INT, b=INTS)
NODE = struct("Node", has_drop=True, copier=True, tag=INT)  # counts its lives, by what it writes
BOX = struct("Box", node=NODE, items=INTS)
KINDS = [INT, INT, INTS, INTS, PAIR, NODE, BOX]
FIELDS = {PAIR: [INTS, INT, INTS], BOX: [NODE, INTS]}
OPS = ["add.i64", "sub.i64", "mul.i64", "min.i64", "floordiv.i64", "mod.i64"]
TESTS = ["lt.int", "le.int", "eq.bits", "ne.bits"]

WRITTEN = [
    """make(n: i64) -> Node
    b:
        %one: i64 = const.i64 1
        write.i64 %one, 1
        %t: bool = const.bool 1
        %x: Node = pack n, %t
        return %x
    """,
    """drop_Node(own x: Node)
    b:
        n: i64, alive: bool = unpack x
        branch alive, yes, no
    yes:
        %one: i64 = const.i64 -1
        write.i64 %one, 1
        return
    no:
        return
    """,
    """copy_Node(x: Node) -> Node
    b:
        %one: i64 = const.i64 1
        write.i64 %one, 1
        %y: Node = pack x+0:i64, x+1:bool
        return %y
    """,
    """drop_Box(own x: Box)
    b:
        n: Node, xs: [i64] = unpack x
        return
    """,
    """copy_Box(x: Box) -> Box
    b:
        %n: Node = own x+0:Node
        %xs: [i64] = own x+2:[i64]
        %y: Box = pack %n, %xs
        return %y
    """,
]
MAKE = Callee("make", [INT], ["read"], NODE)


def written() -> list[ir.Function]:
    """The functions that make, copy and destroy the types that run code."""
    found = [parse(text, {}, Node=NODE, Box=BOX)[0] for text in WRITTEN]
    for f in found:
        f.name = f.name.replace("_", " ")
    return found


class Named(Callee):
    """A function of the world; remembers the variants that were asked for."""

    def __init__(self, world: World, number: int, modes: list[str]) -> None:
        kinds, asked, result = world.signatures[number]
        super().__init__(f"f{number}", kinds, modes, result)
        self.world, self.number, self.asked = world, number, asked

    def variant(self, given: tuple[bool, ...]) -> Named:
        modes = [
            "own" if g else "read" if m == "lend" else m
            for g, m in zip(given, self.asked, strict=True)
        ]
        made = Named(self.world, self.number, modes)
        if any(given):
            made.ir_name += "'" + "".join("o" if g else "-" for g in given)
        self.world.wanted[made.ir_name] = (self.number, modes)
        return made


class World:
    """Some functions that call those before them; the last is the one to run."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        chance = random.Random(seed)
        self.signatures: list[tuple[list, list[str], types.Type]] = []
        self.wanted: dict[str, tuple[int, list[str]]] = {}
        for _ in range(chance.randint(1, 4)):
            kinds = [chance.choice(KINDS) for _ in range(chance.randint(0, 3))]
            modes = [
                chance.choice(["read", "own", "mut"] + ["lend"] * 2 * (k is not INT))
                for k in kinds
            ]  # fmt: skip
            result = chance.choice([types.NONE, INT, INT, INTS, PAIR, NODE, BOX])
            self.signatures.append((kinds, modes, result))
        self.signatures.append(([], [], PAIR))

    def function(self, number: int, modes: list[str] | None = None) -> ir.Function:
        """Function `number`, its lent parameters passed by other modes if `modes` says so."""
        return _Maker(self, number, modes).run()


class _Maker:
    def __init__(self, world: World, number: int, modes: list[str] | None) -> None:
        self.world, self.number = world, number
        self.chance = random.Random(world.seed * 100 + number)
        self.kinds, self.asked, self.result = world.signatures[number]
        self.modes = modes or ["read" if m == "lend" else m for m in self.asked]
        self.function = ir.Function(f"f{number}", self.result, (0, 1))
        self.variables: dict[types.Type, list] = {k: [] for k in KINDS}
        self.fixed: set[ir.Register] = set()  # parameters that may not be changed
        self.loans: list[ir.Register] = []
        self.results: list[ir.Register] = []  # of calls, not in any variable yet
        self.line = 0

    def do(self, op: str, dst, *args, **more) -> None:
        self.line += 1
        self.block.body.append(ir.Instruction(op, dst, list(args), (self.line, 0), **more))

    def temp(self, t: types.Type, op: str, *args, bases=()):
        made = self.function.register(t, None, (self.line, 0), tuple(bases))
        self.do(op, made, *args)
        return made

    def run(self) -> ir.Function:
        chance, f = self.chance, self.function
        for i, (t, mode, asked) in enumerate(zip(self.kinds, self.modes, self.asked, strict=True)):
            p = f.register(t, f"p{i}", (0, 1))
            p.mode = mode
            f.parameters.append(p)
            self.variables[t].append(p)
            if asked in ("read", "lend"):
                self.fixed.add(p)
        blocks = [f.block() for _ in range(chance.randint(1, 8))]
        self.block = blocks[0]
        self.declare()
        for block in blocks:
            self.block = block
            self.loans, self.results = [], []
            for _ in range(chance.choice([0, 1, 2, 3, 6])):
                self.statement()
            self.end(blocks)
        return f

    def declare(self) -> None:
        for t, count in ((INT, 4), (INTS, 3), (PAIR, 2), (NODE, 2), (BOX, 1)):
            for _ in range(self.chance.randint(1, count)):
                made = self.function.register(t, f"v{len(self.function.registers)}", (0, 1))
                if t is INT:
                    self.do("const.i64", made, self.chance.randint(-3, 3))
                elif t is INTS:
                    self.do("blank", made, INTS)
                    if self.chance.random() < 0.9:
                        self.do("append.i64", None, made, self.integer())
                elif t is NODE:
                    self.do("call", made, self.integer(), modes=["read"], callee=MAKE)
                else:
                    self.do("pack", made, *[self.owned(f) for f in FIELDS[t]])
                self.variables[t].append(made)

    # --- operands ----------------------------------------------------------------------------

    def integer(self):
        """An int to read."""
        chance = self.chance
        roll = chance.random()
        if roll < 0.2:
            return self.temp(INT, "const.i64", chance.choice([0, 1, 2, -1, 7, 1 << 40]))
        if roll < 0.3 and self.variables[PAIR]:
            return ir.Part(chance.choice(self.variables[PAIR]), 3, INT)
        if roll < 0.45 and self.variables[INTS]:
            items = self.items()
            return ir.Part(items.register, items.offset + 1, INT)
        if roll < 0.6 and self.variables[INT]:
            return self.temp(INT, chance.choice(OPS[:4]), self.variable(INT), self.variable(INT))
        return self.variable(INT)

    def index(self):
        """Where an item is, if there are any; seldom another number."""
        if self.chance.random() < 0.1:
            return self.integer()
        return self.temp(INT, "const.i64", self.chance.choice([0, -1]))

    def variable(self, t: types.Type, changed: bool = False):
        fit = [v for v in self.variables[t] if not (changed and v in self.fixed)]
        if not fit:
            return self.temp(INT, "const.i64", 1) if t is INT else self.fresh(t)
        return self.chance.choice(fit)

    def fresh(self, t: types.Type):
        if t is INTS:
            made = self.temp(INTS, "blank", INTS)
            if self.chance.random() < 0.8:
                self.do("append.i64", None, made, self.integer())
            return made
        if t is NODE:
            made = self.function.register(NODE, None, (self.line, 0))
            self.do("call", made, self.integer(), modes=["read"], callee=MAKE)
            return made
        if t is INT:
            return self.integer()
        return self.temp(t, "pack", *[self.fresh(f) for f in FIELDS[t]])

    def items(self, changed: bool = False):
        """A list to read or change: a variable, a part of a pair, a loan."""
        roll = self.chance.random()
        if roll < 0.3 and not changed and self.loans:
            return self.chance.choice(self.loans)
        if roll < 0.6 and self.variables[PAIR]:
            return ir.Part(self.variable(PAIR, changed), self.chance.choice([0, 4]), INTS)
        return self.variable(INTS, changed)

    def value(self, t: types.Type):
        if self.chance.random() < 0.4:
            for r in self.results:
                if r.type is t:
                    return r
        if t is NODE and self.chance.random() < 0.3 and self.variables[BOX]:
            return ir.Part(self.variable(BOX), 0, NODE)
        return self.integer() if t is INT else self.items() if t is INTS else self.variable(t)

    def owned(self, t: types.Type):
        """A temporary that owns a value."""
        if t is INT:
            return self.integer()
        roll = self.chance.random()
        if roll < 0.2:
            return self.fresh(t)
        for r in self.results:
            if r.type is t and roll < 0.6:
                self.results.remove(r)
                return r
        return self.temp(t, "own", self.value(t))

    def place(self, t: types.Type):
        """What may be passed for change."""
        if t is INT and self.chance.random() < 0.3:
            return ir.Part(self.variable(PAIR, True), 3, INT)
        if t is NODE and self.chance.random() < 0.4:
            return ir.Part(self.variable(BOX, True), 0, NODE)
        return self.items(True) if t is INTS else self.variable(t, True)

    # --- statements --------------------------------------------------------------------------

    def statement(self) -> None:
        chance = self.chance
        match chance.randint(0, 13):
            case 0 | 1:
                op = chance.choice(OPS)
                self.do(op, self.variable(INT, True), self.integer(), self.integer())
            case 2:
                self.do("own", self.variable(INT, True), self.integer())
            case 3:
                self.do("append.i64", None, self.items(True), self.integer())
            case 4:
                self.do("store.i64", None, self.items(True), self.index(), self.integer())
            case 5:
                self.do("load.i64", self.variable(INT, True), self.items(), self.index())
            case 6:
                t = chance.choice([INTS, PAIR, NODE, BOX])
                self.do("own", self.variable(t, True), self.value(t))
            case 7:
                t = chance.choice([INTS, PAIR, NODE, BOX])
                self.do("set", None, self.place(t), self.owned(t))
            case 8:
                base = self.items()
                bases = base.register.bases or (base.register,)
                self.loans.append(self.temp(INTS, "borrow", base, INTS, bases=bases))
            case 9:
                whole = self.temp(PAIR, "own", self.variable(PAIR))
                pieces = [self.function.register(t, None, (0, 0)) for t in (INTS, INT, INTS)]
                self.do("unpack", pieces, whole)
                self.do("own", self.variable(INTS, True), pieces[chance.choice([0, 2])])
            case 10:
                pair = self.variable(PAIR, True)
                self.do("add.i64", ir.Part(pair, 3, INT), self.integer(), self.integer())
            case 11:
                self.do("discard", None, self.owned(chance.choice([INTS, PAIR, NODE, BOX])))
            case 12:
                whole = self.temp(BOX, "own", self.variable(BOX))
                pieces = [self.function.register(t, None, (0, 0)) for t in FIELDS[BOX]]
                self.do("unpack", pieces, whole)
                if chance.random() < 0.7:
                    self.do("own", self.variable(NODE, True), pieces[0])
            case _:
                self.call()

    def call(self) -> None:
        if not self.number:
            return
        callee = Named(self.world, self.chance.randrange(self.number), [])
        callee = Named(self.world, callee.number, callee.asked)
        args = []
        for t, mode in zip(callee.parameter_types, callee.asked, strict=True):
            args.append(
                self.place(t) if mode == "mut"
                else self.owned(t) if mode == "own" else self.value(t)
            )  # fmt: skip
        if "lend" not in callee.asked:
            callee = callee.variant((False,) * len(args))
        t = callee.result_type
        dst = None
        if t is not types.NONE:
            dst = self.function.register(t, None, (self.line, 0))
            if self.chance.random() < 0.3 and not any(
                a.register is v for a in args for v in self.variables[t]
            ):
                dst = self.variable(t, True)
        self.do("call", dst, *args, modes=list(callee.asked), callee=callee)
        if dst is not None and dst.name is None:
            if self.chance.random() < 0.5:
                self.do("own", self.variable(t, True), dst)
            else:
                self.results.append(dst)

    def end(self, blocks: list[ir.Block]) -> None:
        chance = self.chance
        at = (self.line, 0)
        there, other = chance.choice(blocks), chance.choice(blocks)
        roll = chance.random()
        if roll < 0.2:
            self.block.end = ir.jump(there, at)
        elif roll < 0.55:
            test = self.temp(BOOL, chance.choice(TESTS), self.integer(), self.integer())
            if chance.random() < 0.3:
                test = self.temp(BOOL, "not", test)
            self.block.end = ir.branch(test, there, other, at)
        elif roll < 0.65:
            i, limit = self.variable(INT, True), self.variable(INT)
            self.block.end = ir.for_range(i, limit, there, other, at)
        elif roll < 0.75:
            x, i = self.variable(INT, True), self.variable(INT, True)
            items = self.variable(INTS)
            if x is i:
                self.block.end = ir.jump(there, at)
            else:
                self.do("const.i64", i, -1)
                self.block.end = ir.each(x, items, i, there, other, at)
        else:
            value = None if self.result is types.NONE else self.owned(self.result)
            self.block.end = ir.ret(value, at)


# --- the test -------------------------------------------------------------------------------------


def run(seed: int, tiers: Sequence[str]) -> str:
    """What became of one program: "refused", or how it ended."""
    world = World(seed)
    last = len(world.signatures) - 1
    world.wanted[f"f{last}"] = (last, [])
    compiled: dict[str, ir.Function] = {}
    mistakes: list[str] = []
    while world.wanted.keys() - compiled.keys():
        name = min(world.wanted.keys() - compiled.keys())
        number, modes = world.wanted[name]
        function = world.function(number, modes)
        function.name = name
        try:
            compile_function(function, lambda message, *_: mistakes.append(message), Glue())
        except Mistaken:
            return "refused"
        compiled[name] = function
    for function in written():
        compile_function(function, lambda *_: None, Glue())
        compiled[function.name] = function
    code = emit(
        list(compiled.values()), SourceMap(Source("random", "\n" * 1000)), Glue(), f"f{last}"
    )
    verify(code)
    if tiers:
        agree(code, [4 << 20], Counter(), tiers)
    originals = {f"f{i}": world.function(i) for i in range(len(world.signatures))}
    originals |= {f.name: f for f in written()}
    for f in originals.values():
        for block in f.blocks:
            for ins in block.body:
                if ins.op == "call":
                    ins.callee.ir_name = ins.callee.ir_name.split("'")[0]
    expected: list = []
    outcome = "returned"
    try:
        expected = Values(originals, 300).call(f"f{last}", [])
    except Fault as fault:
        outcome = str(fault)
    except (OutOfFuel, RecursionError):
        outcome = "out of fuel"
    machine = Frames(code, 20000)
    slots: list = []
    try:
        machine.call(code.entry, slots)
    except Fault as fault:
        assert str(fault) == outcome or outcome == "out of fuel"
        assert not machine.live, "a fault leaves lists behind"
        assert not machine.written, "a fault leaves values undestroyed"
        return outcome
    except OutOfFuel:
        assert outcome == "out of fuel"
        assert not machine.live, "an interrupt leaves lists behind"
        assert not machine.written, "an interrupt leaves values undestroyed"
        return outcome
    if outcome == "out of fuel":
        return outcome
    assert outcome == "returned"
    assert not machine.written, "values are left undestroyed"
    a, n, b = slots[0].items, slots[3], slots[4].items
    assert [a, n, b] == [expected[0], expected[3], expected[4]]
    assert machine.live == {slots[0], slots[4]}, "lists are left behind"
    return outcome


@pytest.mark.parametrize("start", range(0, 160, 40))
def test_random_programs(start):
    seeds = range(start, start + 40)
    outcomes = [run(seed, some_tiers(str(seed)) if seed % 3 == 0 else ()) for seed in seeds]
    assert outcomes.count("refused") < 10


if __name__ == "__main__":
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    totals: dict[str, int] = {}
    for seed in range(first, first + count):
        try:
            outcome = run(seed, available())
        except BaseException:
            print("seed", seed)
            raise
        totals[outcome] = totals.get(outcome, 0) + 1
    print(totals)
