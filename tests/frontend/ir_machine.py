"""Two small machines in Python that must agree, whatever the passes do in between.

`Values` runs IR as it was lowered, by value semantics: `own` is a deep copy, nothing is ever
dropped. `Frames` runs bytecode as the real machine does, with a heap whose cells must be freed
once, and unwinds faults by the drop maps. Both know the rows that the random tests use.
"""

from __future__ import annotations

from typing import Any

from mojovm.bytecode.code import Code, Function
from mojovm.frontend import types
from mojovm.frontend.ir import function as ir
from mojovm.frontend.passes.windows import frame
from mojovm.spec.ops import BY_NAME, TABLE
from mojovm.spec.reference import decode, evaluate

MASK = (1 << 64) - 1


class Fault(Exception):
    """What the program did wrong."""


class OutOfFuel(Exception):
    """The program runs for too long to be compared."""


def load(items: list, index: int) -> int:
    if index < 0:
        index += len(items)
    if not 0 <= index < len(items):
        raise Fault("index_out_of_range")
    return index


def term(op: str, operands: list) -> Any:
    result = evaluate(op, *operands)
    if isinstance(result, str):
        raise Fault(result)
    return result


# --- IR by value ----------------------------------------------------------------------------------


def blank(t: types.Type) -> list:
    """The slots of a blank value; a list's items stand in its first slot."""
    return [
        None if leaf == -1 else 0 if leaf.__class__ is str else []
        for leaf in frame(t)
    ]  # fmt: skip


def copied(slots: list) -> list:
    return [list(s) if isinstance(s, list) else s for s in slots]


class Values:
    """Runs functions of IR by name."""

    def __init__(self, functions: dict[str, ir.Function], fuel: int) -> None:
        self.functions = functions
        self.fuel = fuel

    def call(self, name: str, args: list[list]) -> list:
        """The result's slots; `mut` arguments are changed in place."""
        function = self.functions[name]
        env: dict[ir.Register, list] = dict(zip(function.parameters, args, strict=True))
        block = function.blocks[0]
        while True:
            for ins in block.body:
                self.step(ins, env)
            end = block.end
            assert end is not None
            self.fuel -= 1
            if self.fuel < 0:
                raise OutOfFuel
            args = [self.get(a, env) for a in end.args]
            match end.kind:
                case "return":
                    return copied(args[0]) if args else []
                case "jump":
                    block = end.targets[0]
                case "branch":
                    block = end.targets[0 if args[0][0] else 1]
                case "for_range":
                    args[0][0] += 1
                    self.put(end.args[0], args[0], env)
                    block = end.targets[0 if args[0][0] < args[1][0] else 1]
                case "each":
                    args[1][0] += 1
                    self.put(end.args[1], args[1], env)
                    there = args[1][0] < len(args[0][0])
                    if there:
                        self.put(end.defines, [args[0][0][args[1][0]]], env)
                    block = end.targets[0 if there else 1]

    def get(self, value: Any, env: dict) -> Any:
        if isinstance(value, ir.Register):
            return env[value]
        if isinstance(value, ir.Part):
            slots = env[value.register]
            if slots[value.offset] is None:
                return [len(slots[value.offset - 1])]
            return slots[value.offset : value.offset + value.type.slots]
        return value

    def put(self, value: Any, slots: list, env: dict) -> None:
        if isinstance(value, ir.Part):
            env[value.register][value.offset : value.offset + len(slots)] = slots
        elif value.mode == "mut":
            env[value][:] = slots
        else:
            env[value] = slots

    def step(self, ins: ir.Instruction, env: dict) -> None:
        op = ins.op
        args = [self.get(a, env) for a in ins.args]
        result: Any = None
        if op in ("own", "copy", "move", "borrow"):
            result = copied(args[0]) if op != "borrow" else args[0]
        elif op == "call":
            passed = [a if m == "mut" else copied(a) for a, m in zip(args, ins.modes, strict=True)]
            result = self.call(ins.callee.ir_name, passed)
            for a, m, slots in zip(ins.args, ins.modes, passed, strict=True):
                if m == "mut":
                    self.put(a, slots, env)
        elif op == "pack":
            result = [s for a in args for s in copied(a)]
        elif op == "gather":
            result = [s for a in args for s in a]
        elif op == "unpack":
            at = 0
            for d in ins.dst:
                env[d] = copied(args[0][at : at + d.type.slots])
                at += d.type.slots
            return
        elif op == "set":
            self.put(ins.args[0], copied(args[1]), env)
        elif op in ("discard", "write.i64"):
            pass
        elif op == "blank":
            result = blank(args[0])
        elif op.startswith("const."):
            result = [decode(op[6:], args[0] & MASK)]
        elif op == "append.i64":
            args[0][0].append(args[1][0])
        elif op == "load.i64":
            result = [args[0][0][load(args[0][0], args[1][0])]]
        elif op == "store.i64":
            args[0][0][load(args[0][0], args[1][0])] = args[2][0]
        else:
            result = [term(op, [a if isinstance(a, int) else a[0] for a in args])]
        if ins.dst is not None:
            self.put(ins.dst, result, env)


# --- bytecode -------------------------------------------------------------------------------------


class Cell:
    """A heap block of a list."""

    def __init__(self, items: list, live: set) -> None:
        self.items = items
        live.add(self)


class Frames:
    """Runs functions of a Code by name; `live` are the cells that were not freed."""

    def __init__(self, code: Code, fuel: int) -> None:
        self.code = code
        self.index = {f.name: i for i, f in enumerate(code.functions)}
        self.fuel = fuel
        self.live: set[Cell] = set()
        self.written = 0  # the sum of the numbers that were written

    def header(self, items: list) -> list:
        return [Cell(items, self.live), len(items), len(items)]

    def items(self, slots: list, at: int) -> list:
        """The items of a list that is alive and whose header is right."""
        cell = slots[at]
        assert cell in self.live, "a list is used that was freed"
        assert slots[at + 1] == len(cell.items), "a list is read through an old header"
        return cell.items

    def free(self, slots: list, at: int) -> None:
        assert slots[at] in self.live, "a list is freed twice"
        self.live.remove(slots[at])
        slots[at : at + 3] = ["freed"] * 3

    def lists(self, t: int) -> list[int]:
        """Offsets of the lists in a value of a type."""
        row = self.code.types[t]
        if row.kind == "list":
            return [0]
        found, at = [], 0
        for _, f in row.fields:
            found += [at + o for o in self.lists(f)]
            at += self.size(f)
        return found

    def size(self, t: int) -> int:
        row = self.code.types[t]
        if row.kind in ("list", "str"):
            return 3
        return sum(self.size(f) for _, f in row.fields) if row.kind == "struct" else 1

    def unwind(self, function: Function, word: int, slots: list) -> None:
        for first, last, entries in function.drops:
            if first <= word <= last:
                for slot, t in entries:
                    destroy = self.code.types[t].drop_function if t >= 0 else -1
                    if destroy >= 0:
                        value = slots[slot : slot + self.size(t)]
                        assert "undefined" not in value
                        self.fuel += 1000
                        self.call(destroy, value)
                        continue
                    if t < 0:
                        slots[slot : slot + self.size(~t)] = [0] * self.size(~t)
                    for offset in self.lists(t if t >= 0 else ~t):
                        if t >= 0:
                            self.free(slots, slot + offset)
                        else:
                            slots[slot + offset : slot + offset + 3] = self.header([])

    def call(self, index: int, slots: list) -> None:
        """Runs a function on a frame that begins with its result and parameters."""
        function = self.code.functions[index]
        slots += ["undefined"] * (len(function.slots) - len(slots))
        words, at = function.words, 0
        while True:
            row = TABLE[words[4 * at]]
            self.fuel -= 1
            try:
                if self.fuel < 0 and row.poll:
                    raise OutOfFuel
                after = self.step(function, row, words, at, slots)
            except (Fault, OutOfFuel):
                self.unwind(function, at, slots)
                raise
            if after < 0:
                return
            at = after

    def step(self, function: Function, row: Any, words: list[int], at: int, R: list) -> int:
        values = {o.name: words[4 * (at + o.word) + "?abc".index(o.field)] for o in row.operands}
        a, b, c = words[4 * at + 1 : 4 * at + 4]
        after = at + row.words
        name = row.name
        if row.kind == "branch" or row.kind == "term":
            tested = row.test or row
            operands = [
                R[values[o.name]] if o.is_register else values[o.name] for o in tested.sources
            ]
            assert "undefined" not in operands
            result = term(tested.name, operands)
            if row.kind == "branch":
                return values["target"] if result else after
            R[a] = result
        elif name.startswith("const."):
            R[a] = decode(name[6:], (c << 32 | b & 0xFFFFFFFF) & MASK)
        elif name in ("move", "move_slot", "borrow"):
            n = c if name == "move" else 1 if name == "move_slot" else self.size(c)
            R[a : a + n] = R[b : b + n]
        elif name in ("jump", "loop"):
            return a
        elif name in ("jump_if", "loop_if", "jump_unless", "loop_unless"):
            return b if bool(R[a]) == name.endswith("if") else after
        elif name == "for.i64":
            R[a] += 1
            return c if R[a] < R[b] else after
        elif name == "each.i64":
            R[c] += 1
            items = self.items(R, b)
            if R[c] < len(items):
                R[a] = items[R[c]]
                return values["target"]
        elif name == "call":
            self.enter(a, b, R)
        elif name == "return":
            return -1
        elif name == "return_slot":
            R[0] = R[a]
            return -1
        else:
            self.heap(name, values, R)
        return after

    def enter(self, window: int, index: int, R: list) -> None:
        callee = self.code.functions[index]
        base = window + 1
        passed = (0 if callee.result < 0 else self.size(callee.result)) + sum(
            self.size(p.type) for p in callee.parameters
        )
        inner = R[base : base + passed]
        try:
            self.call(index, inner)
        finally:
            R[base:] = inner[:passed] + ["undefined"] * (len(R) - base - passed)

    def heap(self, name: str, v: dict[str, int], R: list) -> None:
        if name == "blank":
            R[v["dst"] : v["dst"] + self.size(v["t"])] = [0] * self.size(v["t"])
            for o in self.lists(v["t"]):
                R[v["dst"] + o : v["dst"] + o + 3] = self.header([])
        elif name == "copy":
            n = self.size(v["t"])
            made = R[v["src"] : v["src"] + n]
            for o in self.lists(v["t"]):
                made[o : o + 3] = self.header(list(self.items(R, v["src"] + o)))
            R[v["dst"] : v["dst"] + n] = made
        elif name == "drop":
            for o in self.lists(v["t"]):
                self.free(R, v["src"] + o)
        elif name == "write.i64":
            self.written += R[v["a"]]
        elif name == "append.i64":
            self.items(R, v["list"]).append(R[v["value"]])
            R[v["list"] + 1] += 1
        elif name == "load.i64":
            items = self.items(R, v["list"])
            R[v["dst"]] = items[load(items, R[v["index"]])]
        elif name == "store.i64":
            items = self.items(R, v["list"])
            items[load(items, R[v["index"]])] = R[v["value"]]
        else:
            raise AssertionError(f"no {name} here")


assert {"append.i64", "load.i64", "store.i64", "copy", "drop", "blank"} <= set(BY_NAME)
