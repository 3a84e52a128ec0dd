"""Draws a function with a loop whose indices, steps and lists do everything that loops can do.

The function is `f(mut xs, ys, mut out, mut rows, m, n, k) -> Int` over lists of one element type.
Native code asks ahead of a stretch of turns whether all its indices are inside and there is room
for what it appends (`tiers/llvm/strips.py`); here are the loops for which it could be wrong.
"""

from __future__ import annotations

import random
from typing import Any

from ..twins.nodes import Node, line

INTEGERS = ("Int", "Int8", "Int16", "Int32", "UInt8", "UInt16", "UInt32", "UInt64")
FLOATS = ("Float64", "Float32", "Float16")
ELEMENTS = (*INTEGERS, *FLOATS, "Bool", "Int", "Int", "Float64", "Float32", "Pair", "String")
STEPS = (1, 2, 3, 7, 64, 4096, 65535, 1 << 31, 1 << 40, 1 << 62)
HEAD = "fn f(mut xs: List[{t}], ys: List[{t}], mut out: List[{t}], mut rows: List[List[{t}]], \
m: Int, n: Int, k: Int) -> Int:"
PAIR = "@value\nstruct Pair:\n    var a: Int\n    var b: Float64"
BIG = (1 << 63) - 1


class Loops:
    """One program in the making. `counters` are what indices may be made of."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.sums = [self.roll(0.25) for _ in range(self.pick(1, 1, 1, 2))]
        self.element = self.chance.choice(ELEMENTS)
        if any(self.sums):
            self.element = self.pick("Float64", "Float32", "Float64", "Float32", "Int", "Float16")
        self.counters: list[str] = []
        self.names = 0
        self.nested = 0

    def pick(self, *from_these: Any) -> Any:
        return self.chance.choice(from_these)

    def roll(self, probability: float) -> bool:
        return self.chance.random() < probability

    def fresh(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def program(self) -> list[Node]:
        body = [
            line("var acc = 0"),
            line("var at = m"),
            line(f"var s: {self.element} = {self.zero()}"),
        ]
        if self.roll(0.3):
            body.append(line("var held = xs[0 if len(xs) else n:]"))
        for sums in self.sums:
            body += self.sums_side_by_side() if sums else self.loop()
        body += [line("out.append(s)"), line("return acc + at")]
        helper = Node([("fn g(i: Int, mut acc: Int) -> Int:", [
            line("acc += i"), line(self.pick("return i // 3", "return acc & 15", "return 7 // i")),
        ])])  # fmt: skip
        struct = [line(PAIR)] if self.element == "Pair" else []
        return [*struct, helper, Node([(HEAD.format(t=self.element), body)])]

    def zero(self) -> str:
        return {"Bool": "False", "String": '""', "Pair": "Pair(0, 0.0)"}.get(self.element, "0")

    # --- loops ------------------------------------------------------------------------------------

    def loop(self) -> list[Node]:
        i = self.fresh("i")
        before: list[Node] = []
        after: list[Node] = []
        step = self.chance.choice(STEPS)
        signed = self.pick(step, -step)
        bound = self.pick("n", "len(xs)", "len(ys)", "n", "len(xs) - 1", "m + n", "n * 2", "5000")
        counted = [i]
        match self.chance.randint(0, 13):
            case 0 | 1:
                head = f"for {i} in range({bound}):"
            case 2 | 3:
                head = f"for {i} in range(m, {bound}):"
            case 4:
                head = f"for {i} in range(m, {bound}, {signed}):"
            case 5:
                head = f"for {i} in range({bound}, m, {signed}):"
            case 6:
                head = f"for {i} in range(m, {bound}, k):"
            case 7:
                head = f"for {i} in range(len(xs) - 1, -1, -1):"
            case 8 | 9:
                before = [line(f"var {i} = {self.pick('m', '0', 'm')}")]
                bound = self.pick(bound, bound, "100", "-3", str(BIG), f"{BIG} - k", "n + k")
                head = f"while {i} {self.pick('<', '<=', '<', '!=')} {bound}:"
                after = [line(f"{i} += {self.pick(1, 1, 2, 3, 65535, 65536, step)}")]
            case 10:
                before = [line(f"var {i} = {bound}")]
                head = f"while {i} {self.pick('>', '>=')} m:"
                after = [line(f"{i} -= {self.pick(1, 1, 2, 65535)}")]
            case 11:
                before = [line(f"var {i} = m")]
                head = f"while {i} < {bound}:"
                after = [line(f"{i} += k")]
            case 12:
                x = self.fresh("x")
                head = f"for {x} in {self.pick('ys', 'ys', 'ys[1:]', 'rows[0]')}:"
                before, counted = [line(f"var {i} = k")], [i]
                after = [line(f"{i} += {self.pick(1, 2, -1)}")]
            case _:
                x = self.fresh("x")
                head = f"for {i}, {x} in enumerate(ys):"
        self.counters += counted
        self.nested += 1
        body = self.body(self.pick(1, 1, 2, 3, 4))
        self.nested -= 1
        self.counters = self.counters[: -len(counted)]
        if after and self.roll(0.15):
            body.insert(0, after.pop())
        return [*before, Node([(head, [*body, *after])])]

    def sums_side_by_side(self) -> list[Node]:
        """A loop whose turns each sum in order, and may run side by side (`tiers/llvm/jam.py`)."""
        i, j, t = self.fresh("i"), self.fresh("j"), self.fresh("t")
        outer = self.pick("n", "n", "n", "len(rows)", "len(ys)", "40", "m + n")
        inner = self.pick("k", "k", "n", "len(ys)", "len(rows[0])", "13", f"{i}")
        start = self.pick("0, ", "0, ", "m, ", f"{i}, ")
        self.counters += [i, j]
        flat = self.pick(f"xs[{i} * k + {j}]", f"xs[{j} * n + {i}]", f"rows[{i}][{j}]",
                         f"rows[{j}][{i}]", f"xs[{self.index()}]", f"xs[{i} - {j}]")  # fmt: skip
        other = self.pick(f"ys[{j}]", f"ys[{i}]", f"ys[{self.index()}]", f"{t}",
                          f"{self.element}({i} - {j})", f"rows[{i}][{self.index()}]")  # fmt: skip
        inside = [line(f"{t} {self.pick('+=', '+=', '-=')} {flat} * {other}")]
        if self.roll(0.2):
            inside += self.body(1)
        if self.roll(0.2):
            inside.append(line(f"s = s + {flat}"))
        self.counters.pop()
        before = [line(f"var {t}: {self.element} = {self.pick('0', '1', f'ys[{i}]', 's')}")]
        if self.roll(0.2):
            before += self.statement()
        after = self.pick([f"out.append({t})"], [f"xs[{i}] = {t}"], [f"out[{i}] = {t}"],
                          [f"s = max(s, {t})"], [f"s += {t}"], [f"out.append({t} * s)", f"s = {t}"],
                          [f"rows[{i}][0] = {t}"], [f"if {t} > s:\n    s = {t}"])  # fmt: skip
        self.counters.pop()
        loop = Node([(f"for {j} in range({start}{inner}):", inside)])
        return [Node([(f"for {i} in range({self.pick('', '', 'm, ')}{outer}):",
                       [*before, loop, *map(line, after)])])]  # fmt: skip

    def body(self, count: int) -> list[Node]:
        nodes: list[Node] = []
        for _ in range(count):
            nodes += self.statement()
        return nodes

    # --- indices ----------------------------------------------------------------------------------

    def index(self, simple: bool = False) -> str:
        i = self.chance.choice(self.counters)
        c = self.pick(1, 1, 2, 3, 5)
        if simple or self.roll(0.35):
            return i
        return self.pick(
            f"{i} + {c}", f"{i} - {c}", f"{c} - {i}", f"n - {i}", f"n - 1 - {i}", f"-{i}",
            f"-1 - {i}", f"2 * {i}", f"{c} * {i} + m", f"{i} * k", f"{i} * k + m", f"m - {i} * {c}",
            f"len(xs) - 1 - {i}", f"len(ys) - {i}", f"{i} // 2", f"{i} % {c + 3}", f"{i} & 7",
            f"{i} * {i}", f"{i} >> 1", "-1", "0", "m", "k", f"({i} + k) - (k + {i} - {c})", "at",
            f"{i} * {(1 << 62) + 1}", f"{i} * {1 << 33}", f"{i} + {BIG}", f"abs({i})",
            f"min({i}, {c})", f"max({i} - {c}, 0)", f"{i} ^ 1", *self.two_counters(),
        )  # fmt: skip

    def two_counters(self) -> list[str]:
        """Indices of several counters."""
        if len(self.counters) < 2:
            return []
        i, j = self.chance.sample(self.counters, 2)
        return [f"{i} + {j}", f"{i} - {j}", f"{i} * {self.pick(2, 8)} + {j}", f"{i} * n + {j}"] * 3

    def items(self) -> str:
        return self.pick("xs", "xs", "ys", "ys", "out", "rows[0]", f"rows[{self.index(True)}]")

    def changed(self) -> str:
        return self.pick("xs", "xs", "xs", "out", "rows[0]", f"rows[{self.index(True)}]")

    def element_of(self) -> str:
        if self.roll(0.15):
            return "s"
        return f"{self.items()}[{self.index()}]"

    def value(self) -> str:
        a = self.element_of()
        if self.element == "Bool":
            return self.pick(a, a, f"not {a}", f"{self.index()} > 2")
        if self.element == "String":
            return self.pick(a, a, f"{a} + 'x'", f"str({self.index()})")
        if self.element == "Pair":
            return self.pick(a, a, f"Pair({a}.a + 1, {self.element_of()}.b * 0.5)")
        operators = ("+", "-", "*", "+") + (("&", "^") if self.element in INTEGERS else ("+",))
        b = self.element_of()
        number = self.pick("3", "1") if self.element in INTEGERS else self.pick("0.5", "3.0")
        return self.pick(a, f"{a} {self.pick(*operators)} {b}", f"{a} * {number} + {b}",
                         f"{a} {self.pick(*operators)} {number}", f"s + {a}", f"max({a}, {b})",
                         f"{self.element}({self.index()})")  # fmt: skip

    # --- statements -------------------------------------------------------------------------------

    def statement(self) -> list[Node]:
        match self.chance.randint(0, 18):
            case 0 | 1 | 2:
                return [line(f"{self.changed()}[{self.index()}] = {self.value()}")]
            case 18:
                return self.assigned_slice()
            case 3 | 4:
                return [line(f"s = {self.value()}")]
            case 5 | 6:
                return [line(f"{self.pick('out', 'out', 'out', 'xs')}.append({self.value()})")]
            case 7:
                return [line(f"acc = acc * 31 + {self.index()}")]
            case 8:
                return [Node([(f"if {self.test()}:", self.body(1))])]
            case 9:
                return [Node([(f"if {self.test()}:", [line(self.pick("break", "continue"))])])]
            case 10:
                return [Node([(f"if {self.test()}:", self.body(1)), ("else:", self.body(1))])]
            case 11:
                xs = self.pick("xs", "out", "rows[0]")
                return [line(f"{xs}[{self.index()}], {xs}[{self.index()}] = "
                             f"{xs}[{self.index()}], {xs}[{self.index()}]")]  # fmt: skip
            case 12:
                xs = self.pick("xs", "out", "xs", "rows[0]")
                return [line(self.pick(f"_ = {xs}.pop()", f"_ = {xs}.pop({self.index()})",
                                       f"{xs}.clear()", f"{xs}.reverse()",
                                       f"{xs}.insert({self.index()}, {self.value()})",
                                       f"{xs}.resize(3, s)"))]  # fmt: skip
            case 13:
                return [line(self.pick(f"acc += g({self.index()}, at)",
                                       f"at = at + {self.pick(1, 2, -1)}",
                                       f"acc += len({self.items()})",
                                       "rows.append([s])"))]  # fmt: skip
            case 14:
                return [line(self.pick(f"rows[{self.index(True)}] = xs[0:2]", "rows[0].append(s)",
                                       f"rows[{self.index(True)}].append(s)",
                                       f"xs = ys[{self.index()}:]", "out = [s, s]"))]  # fmt: skip
            case _ if self.nested < 2:
                return self.loop()
            case _:
                return [line(f"s = {self.value()}")]

    def assigned_slice(self) -> list[Node]:
        """A slice of few elements, or of many, from what may be itself (`tiers/llvm/nests.py`)."""
        if self.element in ("Pair", "String"):
            return [line(f"acc += len({self.items()}[{self.index()}:])")]
        start, width = self.index(self.roll(0.7)), self.pick(0, 1, 2, 4, 8, 8, 8, 33, 64, "k", "m")
        if self.roll(0.3):
            start = f"{self.pick(2, 4, 8)} * {self.index(True)}"
        bounds = self.pick(f"{start}:{start} + {width}", f"{start} - {width}:{start}")
        here = f"{self.changed()}[{bounds}]"
        other = self.pick(here, f"{self.items()}[{bounds}]", f"{self.items()}[{bounds}]",
                          f"xs[{self.index(True)}:{self.index(True)} + {width}]")  # fmt: skip
        if self.element == "Bool":
            return [line(f"{here} = {other}")]
        number = self.pick("3", "s", "s") if self.element in INTEGERS else self.pick("0.5", "s")
        name = self.fresh("v")
        return self.pick(
            [line(f"{here} = {other} * {number}")],
            [line(f"{here} = {other} + ({here} - {number})")],
            [line(f"var {name} = {other}"), line(f"{here} = {name} * {number} + {name}")],
            [line(f"{here} {self.pick('+=', '*=')} {self.pick(number, other)}")],
        )

    def test(self) -> str:
        i = self.chance.choice(self.counters)
        choices = [
            f"{i} % 3 == 0",
            f"{i} > n // 2",
            f"{i} == len(xs) - 1",
            "acc > 1000",
            f"{i} & 1",
        ]
        if self.element == "Bool":
            choices += [self.element_of()] * 3
        elif self.element != "Pair":
            choices += [f"{self.element_of()} {self.pick('<', '>=', '==')} {self.element_of()}"] * 3
        return self.chance.choice(choices)


# --- arguments ------------------------------------------------------------------------------------


def arguments(chance: random.Random, element: str, count: int) -> list[list[Any]]:
    """Calls of the function: lists of many lengths, numbers around them and at the very ends."""
    calls = []
    for _ in range(count):
        size = chance.choice((0, 1, 2, 3, 8, 17, 40, 65, 100))
        if chance.random() < 0.15:
            size = chance.choice((4095, 4096, 4097, 4100, 9000))
        lists = [
            some(chance, element, max(size + chance.choice((0, 0, 0, 0, 1, -1)), 0)) for _ in "xy"
        ]
        if chance.random() < 0.25:  # a matrix of n rows and k columns
            n, k = chance.choice((1, 3, 16, 17, 40)), chance.choice((0, 1, 5, 13, 33))
            xs = some(chance, element, n * k + chance.choice((0, 0, 0, -1, 1)))
            ys = some(chance, element, max(n, k))
            rows = [some(chance, element, k) for _ in range(n)]
            calls.append([xs, ys, [], rows, chance.choice((0, 0, 1)), n, k])
            continue
        rows = [some(chance, element, chance.choice((size, size, 3))) for _ in range(min(size, 4))]
        out = some(chance, element, chance.choice((0, 0, 2)))
        n = size + chance.choice((0, 0, 0, 0, 1, -1, 2))
        if chance.random() < 0.1:
            n = chance.choice((BIG, -BIG - 1, -1, BIG - 1, size // 2, -size))
        m = chance.choice((0, 0, 0, 0, 1, 1, -1, 2, size // 2, -size, BIG - 2, -BIG - 1))
        k = chance.choice((1, 1, 1, 2, 3, -1, 0, -2, size, 1 << 40, 1 << 62, BIG, -BIG - 1))
        calls.append([*lists, out, rows, m, n, k])
    return calls


def some(chance: random.Random, element: str, size: int) -> list:
    """A list of elements, the same few again and again."""
    few = [one(chance, element) for _ in range(7)]
    return [few[i * i % 7] for i in range(size)]


def one(chance: random.Random, element: str) -> Any:
    if element == "Bool":
        return chance.random() < 0.5
    if element == "String":
        return chance.choice(("", "a", "some more words than fit"))
    if element == "Pair":
        return (chance.randint(-9, 9), chance.choice((0.5, -0.0, 3.25)))
    if element in FLOATS:
        return chance.choice((0.0, -0.0, 1.5, -2.25, 0.1, 1000.0, 3.0, float("inf"), float("nan")))
    bits = int("".join(c for c in element if c.isdigit()) or 64)
    low, high = (0, 2**bits - 1) if element[0] == "U" else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    return chance.choice((0, 1, 2, 3, 5, 100, low, high, high - 1))
