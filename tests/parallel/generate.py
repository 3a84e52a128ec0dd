"""Draws functions with a parallel loop whose iterations write in every way that they may.

A function is `f(n: Int, k: Int)`: `n` is about how often its loop turns, `k` where something fails.
It prints what its loop has written.
"""

from __future__ import annotations

import random
from typing import Any

from ..loops.generate import FLOATS, INTEGERS
from ..twins.nodes import Node, line

NUMBERS = (*INTEGERS, *FLOATS)
HELPERS = """\
from math import exp, sin, sqrt
from sys import exit
@value
struct Cell:
    var n: Int
    var w: Float64
    var tag: String
@value
struct Pair:
    var a: Int
    var b: Float32
struct Inner(Copyable, Movable):
    var scale: Int
    var most: Float64
    var ints: List[Int]
    var words: List[String]
    fn __init__(out self, n: Int):
        self.scale = n % 5
        self.most = 0.25
        self.ints = [j for j in range(n)]
        self.words = []
struct Store(Movable):
    var some: List[Int]
    var ints: List[Int]
    var step: Int
    var count: Int
    var inner: Inner
    var total: Float32
    var floats: List[Float64]
    var rows: List[List[Int]]
    var cells: List[Cell]
    fn __init__(out self, n: Int):
        self.some = [j * 5 % 7 - 2 for j in range(n)]
        self.ints = []
        self.step = 3
        self.count = 7
        self.total = 0.125
        self.inner = Inner(n)
        self.floats = []
        self.rows = []
        self.cells = []
fn down(n: Int) -> Int:
    return 0 if n == 0 else down(n - 1) + 1
fn checked(i: Int, k: Int) -> Int:
    assert i != k, "turn"
    return i * 3
fn inside(n: Int) -> Int:
    var t = n
    parallel for q in range(n):
        t += q * q
    return t
fn made(i: Int) -> List[Int]:
    ys: [Int] = []
    parallel for q in range(i % 5):
        ys.append(q * i)
    return ys
fn word(i: Int) -> String:
    return "w" * (i % 4) + String(i)"""
GIVEN = """\
var some = [j * 7 % 11 - 3 for j in range(n)]
var parts = [Float64(j % 9) * 0.37 - 1.0 for j in range(n)]
var ragged = [[j * m for m in range(j % 4)] for j in range(n)]
var texts = [word(j) for j in range(n)]
var few = [Pair(j, Float32(j) * 0.5) for j in range(n)]"""


class Bodies:
    """Functions in the making. `numbers` are Int expressions that a turn may use, `floats` are
    Float64 ones; `index` is what differs in every turn."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.names = 0

    def pick(self, *from_these: Any) -> Any:
        return self.chance.choice(from_these)

    def roll(self, probability: float) -> bool:
        return self.chance.random() < probability

    def fresh(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def program(self, count: int) -> list[Node]:
        return [line(HELPERS), *(self.function(number) for number in range(count))]

    def function(self, number: int) -> Node:
        self.numbers, self.floats, self.words = ["n", "k"], ["0.5"], ['"x"']
        self.index: str | None = None
        self.depth = 0
        self.before: list[Node] = []
        self.printed: list[str] = []
        self.sinks: list[Any] = []
        self.fields: dict[str, list[str]] = {}
        self.reducible: dict[str, str] = {}
        if self.roll(0.4):
            self.store()
        head = self.head()
        self.sinks = [self.sink() for _ in range(self.pick(1, 1, 2, 2, 3, 4))]
        draws = [*self.sinks, *(self.statement for _ in range(self.pick(0, 1, 2, 2, 3)))]
        self.chance.shuffle(draws)
        body = [node for draw in draws for node in draw()]
        shown = [line(f"print({name})") for name in self.printed]
        loop = Node([(head, body)])
        return Node([(f"fn f{number}(n: Int, k: Int):", [line(GIVEN), *self.before, loop, *shown])])

    def store(self) -> None:
        """A struct of which the loop may write some fields, and read others."""
        self.before.append(line("var store = Store(abs(n))"))
        self.numbers += ["store.step", "store.inner.scale", "len(store.some)"]
        self.fields = {
            "Int": ["store.ints", "store.inner.ints"], "Float64": ["store.floats"],
            "String": ["store.inner.words"], "List[Int]": ["store.rows"], "Cell": ["store.cells"],
        }  # fmt: skip
        self.chance.shuffle(self.fields["Int"])
        self.reducible = {
            "Int": "store.count", "Float64": "store.inner.most", "Float32": "store.total"
        }  # fmt: skip

    def listed(self, prefix: str, t: str, value: str) -> str:
        """A list outside of the loop: a variable, or a field."""
        if self.fields.get(t) and self.roll(0.7):
            name = self.fields[t].pop()
            self.before.append(line(f"{name} = {value}"))
        else:
            name = self.fresh(prefix)
            self.before.append(line(f"var {name} = {value}"))
        return name

    # --- what is gone over ------------------------------------------------------------------------

    def head(self) -> str:
        i, x, y = self.fresh("i"), self.fresh("x"), self.fresh("y")
        match self.chance.randint(0, 13):
            case 0 | 1 | 2:
                self.indexed(i)
                return f"parallel for {i} in range(n):"
            case 3:
                self.indexed(i)
                start = self.pick("k - 2", "-2", "1", "n // 2", "-n")
                return f"parallel for {i} in range({start}, n):"
            case 4:
                self.indexed(i)
                step = self.pick("2", "3", "-1", "-2", "k % 3 + 1", "7")
                bounds = "n - 1, -1" if step[0] == "-" else self.pick("0, n", "-3, n", "k, n + k")
                return f"parallel for {i} in range({bounds}, {step}):"
            case 5:
                self.indexed(i)
                self.numbers.append(x)
                more = self.pick("", "", ", 2", ", -1", ", k")
                return f"parallel for {i}, {x} in enumerate(some{more}):"
            case 6:
                self.numbers.append(x)
                self.floats.append(y)
                return f"parallel for {x}, {y} in zip({self.pick('some', 'some[1:]')}, parts):"
            case 7:
                self.numbers.append(x)
                some = "store.some" if self.fields and self.roll(0.5) else "some"
                return f"parallel for {x} in {self.pick(some, f'reversed({some})', f'{some}[1:]')}:"
            case 8:
                self.floats.append(x)
                return f"parallel for {x} in {self.pick('parts', 'reversed(parts)')}:"
            case 9:
                self.numbers += [f"len({x})", f"sum({x})"]
                return f"parallel for {x} in {self.pick('ragged', 'reversed(ragged)')}:"
            case 10:
                self.words.append(x)
                return f"parallel for {x} in texts:"
            case 11:
                self.numbers.append(f"{x}.a")
                self.floats.append(f"Float64({x}.b)")
                return f"parallel for {x} in few:"
            case 12:
                self.indexed(i)
                self.numbers += [x, f"len({y})"]
                return f"parallel for {i}, ({x}, {y}) in enumerate(zip(some, ragged)):"
            case _:
                self.indexed(i)
                some = "store.some" if self.fields and self.roll(0.5) else "some"
                return f"parallel for {i} in range(len({some})):"

    def indexed(self, name: str) -> None:
        self.index = name
        self.numbers += [name] * 3

    # --- what is written --------------------------------------------------------------------------

    def sink(self) -> Any:
        """A variable that the turns write; gives who draws the statements that do."""
        kinds = [self.reduced, self.reduced, self.appended, self.appended, self.rows, self.words_]
        if self.index:
            kinds += [self.stored, self.stored, self.cells, self.changed_rows, self.grid]
        return self.chance.choice(kinds)()

    def declared(self, prefix: str, value: str) -> str:
        name = self.fresh(prefix)
        self.before.append(line(f"var {name} = {value}"))
        self.printed.append(name)
        return name

    def reduced(self) -> Any:
        t = self.chance.choice((*NUMBERS, *self.reducible))
        name = self.reducible.pop(t, "")
        if name:
            self.printed.append(name)
        else:
            name = self.declared("t", f"{t}({self.pick(0, 1, 2, 7, 100)})")
        kind = self.pick("+", "*", "min", "max", "+")

        def one() -> Node:
            value = self.number(t)
            if kind == "+":
                return line(self.pick(
                    f"{name} += {value}", f"{name} += {value}", f"{name} -= {value}",
                    f"{name} = {name} + ({value})", f"{name} = ({value}) + {name}",
                    f"{name} = {name} - ({value})",
                ))  # fmt: skip
            if kind == "*":
                return line(self.pick(f"{name} *= {value}", f"{name} = ({value}) * {name}"))
            pair = (name, value) if self.roll(0.7) else (value, name)
            return line(f"{name} = {kind}({pair[0]}, {pair[1]})")

        return lambda: [self.maybe(one()) for _ in range(self.pick(1, 1, 2))]

    def appended(self) -> Any:
        t = self.chance.choice((*NUMBERS, "Bool", "Pair"))
        name = self.listed("out", t, f"List[{t}]()")
        if t == "Pair":
            self.printed += [f"[p.a for p in {name}]", f"[p.b for p in {name}]"]
        else:
            self.printed.append(name)
        if t not in ("Pair", "Bool") and self.roll(0.3):
            self.before.append(line(f"{name}.append({t}(5))"))

        def one() -> Node:
            value = {
                "Bool": lambda: self.test(),
                "Pair": lambda: f"Pair({self.integer()}, {self.number('Float32')})",
            }.get(t, lambda: self.number(t))()
            return line(f"{name}.append({value})")

        often = self.pick(1, 1, 1, 2, 3)
        return lambda: [self.maybe(one(), 0.3) for _ in range(often)]

    def rows(self) -> Any:
        name = self.listed("grown", "List[Int]", "List[List[Int]]()")
        self.printed.append(name)

        def one() -> list[Node]:
            row = self.fresh("row")
            size = self.pick(2, 5, f"abs({self.integer()}) % 6")
            filled = line(f"var {row} = [{self.integer()} for _ in range({size})]")
            return [
                self.maybe(Node([(f"{name}.append([{self.integer()}, {self.integer()}])", None)])),
                *([] if self.roll(0.4) else [filled, line(f"{name}.append({row}^)")]),
                *([] if self.roll(0.7) else [line(f"{name}.append(made({self.integer()} & 15))")]),
            ]

        return one

    def words_(self) -> Any:
        name = self.listed("text", "String", "List[String]()")
        self.printed.append(name)
        return lambda: [self.maybe(line(f"{name}.append({self.word()})"), 0.4)]

    def place(self) -> str:
        """An index that differs in every turn."""
        i, c = self.index, self.pick(1, 2, 5, *(["store.step"] if self.fields else []))
        return self.pick(i, i, i, i, f"{i} + {c}", f"{i} - {c}", f"{c} - {i}", f"n - 1 - {i}",
                         f"2 * {i}", f"{i} * 3 + k", f"k + {i}", f"-{i}", f"-1 - {i}")  # fmt: skip

    def stored(self) -> Any:
        t = self.chance.choice(NUMBERS)
        size = f"abs(n) * {self.pick(1, 3, 4)} + {self.pick(0, 5, 12)}"
        name = self.listed("ys", t, f"List[{t}](length={size}, fill=1)")
        self.printed.append(name)
        at = self.place()

        def one() -> Node:
            own = f"{name}[{at}]"
            if self.roll(0.4):
                return line(f"{own} {self.pick('+=', '*=', '-=')} {self.number(t)}")
            value = self.number(t)
            return line(f"{own} = {self.pick(value, value, f'{own} * {own} + {value}')}")

        return lambda: [self.maybe(one(), 0.3) for _ in range(self.pick(1, 1, 2))]

    def cells(self) -> Any:
        size = f"abs(n) * {self.pick(1, 3)} + {self.pick(0, 12)}"
        name = self.listed("cells", "Cell", f'[Cell(j, 0.5, "c") for j in range({size})]')
        self.printed += [f"[c.{field} for c in {name}]" for field in ("n", "w", "tag")]
        own = f"{name}[{self.place()}]"

        def one() -> Node:
            return line(self.pick(
                f"{own}.n += {self.integer()}", f"{own}.w = {self.number('Float64')}",
                f"{own}.tag = {self.word()}", f"{own}.tag += {self.word()}",
                f"{own} = Cell({self.integer()}, 1.5, {self.word()})",
            ))  # fmt: skip

        return lambda: [self.maybe(one(), 0.3) for _ in range(self.pick(1, 2))]

    def changed_rows(self) -> Any:
        size = f"abs(n) * {self.pick(1, 3)} + {self.pick(0, 12)}"
        name = self.listed("rows", "List[Int]", f"[[j, 2] for j in range({size})]")
        self.printed.append(name)
        own = f"{name}[{self.place()}]"

        def one() -> Node:
            return line(self.pick(
                f"{own}.append({self.integer()})", f"{own} = [{self.integer()}]",
                f"{own} = made({self.integer()} & 7)", f"{own}[0] = {self.integer()}",
                f"{own}[{self.pick('1', self.index)}] += {self.integer()}", f"{own}.clear()",
                f"{own}.extend(made({self.integer()} & 7))", f"{own}.pop()",
            ))  # fmt: skip

        return lambda: [self.maybe(one(), 0.3) for _ in range(self.pick(1, 2))]

    def grid(self) -> Any:
        """Numbers of rows that turns share, each at a place of its own."""
        size, place = f"abs(n) * {self.pick(1, 4)} + {self.pick(0, 12)}", self.place()
        t = self.chance.choice(NUMBERS)
        name = self.fresh("grid")
        row = f"[{t}(j % 50) for j in range({size})]"
        self.before.append(line(f"var {name} = [{row} for _ in range(3)]"))
        self.printed.append(name)

        def one() -> Node:
            which, other = (self.pick("0", "1", "2", "k % 3", f"abs({self.index}) % 3", "-1")
                            for _ in range(2))  # fmt: skip
            value, target = self.number(t), f"{name}[{which}][{place}]"
            if self.roll(0.4):
                return line(f"{target} {self.pick('+=', '-=', '*=')} {value}")
            if self.roll(0.5):
                value = f"{name}[{other}][{place}] + {value}"
            return line(f"{target} = {value}")

        return lambda: [self.maybe(one()) for _ in range(self.pick(1, 2))]

    def maybe(self, node: Node, probability: float = 0.25) -> Node:
        if self.roll(probability):
            return Node([(f"if {self.test()}:", [node])])
        return node

    # --- values -----------------------------------------------------------------------------------

    def integer(self) -> str:
        a, b = self.chance.choice(self.numbers), self.chance.choice(self.numbers)
        c = self.pick(2, 3, 7, 10)
        return self.pick(
            a, a, f"{a} * {c}", f"({a} + {b})", f"({a} - {b} * {c})", f"({a} ^ {b})", f"{a} % {c}",
            f"{a} // {c}", f"some[{a} % (len(some) + 1)]", f"checked({a}, {c} * 9)",
            f"len(ragged[{a} % (n + 1)])", f"inside({a} & 7)", f"abs({a}) % {c}",
        )  # fmt: skip

    def float(self) -> str:
        a, i = self.chance.choice(self.floats), self.integer()
        return self.pick(
            a, f"Float64({i})", f"{a} * 1.25 + 0.1", f"sqrt(abs({a}))", f"sin({a})",
            f"exp({a} * 0.01)", f"Float64({i}) * {a}", f"parts[{i} % (len(parts) + 1)]",
            f"max({a}, 0.75)", f"{a} / Float64({i})",
        )  # fmt: skip

    def number(self, t: str) -> str:
        if t in FLOATS:
            value = self.float()
            return value if t == "Float64" else f"{t}({value})"
        return self.integer() if t == "Int" else f"{t}({self.integer()})"

    def word(self) -> str:
        a = self.chance.choice(self.words)
        return self.pick(a, f"word({self.integer()} & 15)", f"({a} + word(k & 3))",
                         f"String({self.integer()})", f"texts[{self.integer()} % (n + 1)]",
                         )  # fmt: skip

    def test(self) -> str:
        a, b = self.chance.choice(self.numbers), self.integer()
        return self.pick(f"{a} % 3 == 0", f"{a} & 1 == 1", f"{a} > {b}", f"{a} < n // 2",
                         f"{self.float()} > 0.5")  # fmt: skip

    # --- statements of a turn that write nothing outside ------------------------------------------

    def body(self, count: int) -> list[Node]:
        kept = list(self.numbers), list(self.floats)
        nodes: list[Node] = []
        for _ in range(count):
            nodes += self.statement()
        if self.depth:
            self.numbers, self.floats = kept
        return nodes

    def statement(self) -> list[Node]:
        a, i = self.fresh("a"), self.integer()
        match self.chance.randint(0, 15):
            case 0 | 1 | 2:
                value = self.integer()
                self.numbers.append(a)
                return [line(f"var {a} = {value}")]
            case 3:
                value = self.float()
                self.floats.append(a)
                return [line(f"var {a} = {value}")]
            case 4 | 5:
                return self.inner(f"for {self.fresh('j')} in range(abs({i}) % 7):")
            case 6:
                return self.inner(f"for {self.fresh('v')} in ragged[{i} % len(ragged)]:")
            case 7:
                inner = self.inner(f"parallel for {self.fresh('p')} in range(abs({i}) % 9):")
                return inner
            case 8:
                return self.filled()
            case 9 | 10:
                return [Node([(f"if {self.test()}:", [line("continue")])])]
            case 11:
                return [self.failing()]
            case 12 if self.sinks and not self.depth:
                self.depth += 1
                nodes = [Node([(f"if {self.test()}:", self.chance.choice(self.sinks)())])]
                self.depth -= 1
                return nodes
            case 13 if self.sinks and self.depth < 2:
                j = self.fresh("j")
                self.depth += 1
                self.numbers.append(j)
                nodes = self.chance.choice(self.sinks)()
                self.numbers.remove(j)
                self.depth -= 1
                return [Node([(f"for {j} in range(abs({i}) % 4):", nodes)])]
            case _:
                value = self.integer()
                self.numbers.append(a)
                return [line(f"var {a} = {value}")]

    def inner(self, head: str) -> list[Node]:
        """A loop of a turn that reduces to a number of its own."""
        name, t = self.fresh("u"), self.fresh("a")
        counter = head.split()[1 if head.startswith("for") else 2]
        self.depth += 1
        self.numbers.append(counter)
        body = self.body(self.pick(0, 0, 1)) if self.depth < 3 else []
        change = self.pick(f"{name} += {self.integer()}", f"{name} = max({name}, {self.integer()})")
        self.numbers.remove(counter)
        self.depth -= 1
        self.numbers.append(t)
        start = line(f"var {name} = {self.pick(0, 1)}")
        return [start, Node([(head, [*body, line(change)])]), line(f"var {t} = {name}")]

    def filled(self) -> list[Node]:
        """A list of a turn, filled by a parallel loop."""
        name, p = self.fresh("mine"), self.fresh("p")
        size = f"abs({self.integer()}) % 5 + 1"
        self.depth += 1
        value = self.integer()
        self.depth -= 1
        self.numbers += [f"{name}[0]", f"len({name})"]
        body = line(f"{name}[{p}] = {value} + {p}")
        start = line(f"var {name} = List[Int](length={size}, fill=3)")
        return [start, Node([(f"parallel for {p} in range(len({name})):", [body])])]

    def failing(self) -> Node:
        """What fails in a turn that `k` chooses."""
        i = self.index or self.chance.choice(self.numbers)
        a = self.fresh("a")
        return line(self.pick(
            f"var {a} = some[{i} - k]", f"var {a} = 10 // ({i} - k)", f'assert {i} != k, "at k"',
            f"var {a} = checked({i}, k)", f"var {a} = down(1 << 30 if {i} == k else 3)",
            f"var {a} = some[{i} * {self.pick(1, 2)} - 1]", f"assert {i} < k",
            f"var {a} = down({i} & 63)", f"if {i} == k:\n    exit(3)",
        ))  # fmt: skip


def arguments(chance: random.Random, count: int) -> list[list[int]]:
    """Calls of a function: few turns, many, those that fail first, last, in the midst or never."""
    calls = []
    for _ in range(count):
        n = chance.choice((0, 1, 2, 3, 5, 8, 17, 40, 64, 100))
        if chance.random() < 0.1:
            n = chance.choice((1023, 1025, 2600))
        k = chance.choice((-7, -1, 0, 1, n // 2, n - 1, n, n + 100, 1 << 40))
        calls.append([n, k])
    return calls
