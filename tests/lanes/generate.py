"""Random programs of vectors, in two spellings: by vectors, and by a variable for each lane.

An expression is drawn once and written twice, as a vector and for each lane. Nothing in it faults:
divisors are odd, or floats.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

KINDS = {
    "int8": "Int8", "int16": "Int16", "int32": "Int32", "int64": "Int64", "uint8": "UInt8",
    "uint16": "UInt16", "uint32": "UInt32", "uint64": "UInt64", "float16": "Float16",
    "float32": "Float32", "float64": "Float64",
}  # fmt: skip
SIZES = (2, 4, 8, 16)
OPERATORS = ("+", "-", "*")
BITWISE = ("&", "|", "^", "<<", ">>")
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")


@dataclass(frozen=True)
class Shape:
    """A vector type."""

    kind: str
    size: int

    @property
    def is_float(self) -> bool:
        return self.kind.startswith("float")

    @property
    def vector(self) -> str:
        return f"SIMD[DType.{self.kind}, {self.size}]"

    @property
    def scalar(self) -> str:
        return KINDS[self.kind]


@dataclass(frozen=True)
class Expression:
    """How an expression is written as a vector, and for a lane."""

    vector: str
    lane: Callable[[int], str]


def half(lanes: list[str], combine: Callable[[str, str], str]) -> str:
    """A reduction of lanes, in its order."""
    while len(lanes) > 1:
        middle = len(lanes) // 2
        lanes = [combine(a, b) for a, b in zip(lanes[:middle], lanes[middle:], strict=True)]
    return lanes[0]


class Lanes:
    """Draws a program: `vectors` and `lanes` are its two spellings."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        chance = self.chance
        kinds = chance.sample(list(KINDS), 2)
        size = chance.choice(SIZES)
        self.shapes = [Shape(kind, size) for kind in kinds] + [Shape(kinds[0], size * 2)]
        self.names: dict[str, Shape] = {}
        self.vectors: list[str] = []
        self.lanes: list[str] = []
        self.temporaries = 0

    def program(self) -> tuple[str, str]:
        for shape in self.shapes:
            for _ in range(2):
                self.declare(shape)
        for _ in range(self.chance.randint(4, 10)):
            self.chance.choice((self.assign, self.assign, self.store, self.loop, self.decide))(1)
        joined = ' + ", " + '
        for name, shape in self.names.items():
            lanes = [f"String({name}_{i})" for i in range(shape.size)]
            self.add(0, f"print({name})", [f'print("[" + {joined.join(lanes)} + "]")'])
        vectors, lanes = ("\n".join(["fn main():", *p, ""]) for p in (self.vectors, self.lanes))
        return vectors, lanes

    def add(self, depth: int, vector: str, lanes: list[str]) -> None:
        margin = "    " * (1 + depth)
        self.vectors.append(margin + vector)
        self.lanes += [margin + line for line in lanes]

    # --- statements -------------------------------------------------------------------------------

    def declare(self, shape: Shape) -> None:
        name = f"v{len(self.names)}"
        values = [self.literal(shape) for _ in range(shape.size)]
        lanes = [f"var {name}_{i} = {shape.scalar}({value})" for i, value in enumerate(values)]
        self.add(0, f"var {name} = {shape.vector}({', '.join(values)})", lanes)
        self.names[name] = shape

    def literal(self, shape: Shape) -> str:
        number = self.chance.choice((0, 1, 2, 3, 5, 7, 11, 100, 127))
        if shape.is_float:
            return str(self.chance.choice((number, -number, number * 0.25, number * 1.1)))
        return str(-number if shape.kind[0] == "i" and self.chance.random() < 0.4 else number)

    def target(self) -> tuple[str, Shape]:
        return self.chance.choice(list(self.names.items()))

    def assign(self, depth: int, inside: int = 0) -> None:
        name, shape = self.target()
        made = self.expression(shape, 3)
        self.temporaries += 1
        held = [f"t{self.temporaries}_{i}" for i in range(shape.size)]
        lanes = [f"var {t} = {made.lane(i)}" for i, t in enumerate(held)]
        lanes += [f"{name}_{i} = {t}" for i, t in enumerate(held)]
        self.add(inside, f"{name} = {made.vector}", lanes)

    def store(self, depth: int, inside: int = 0) -> None:
        name, shape = self.target()
        at = self.chance.randrange(shape.size)
        made, other = self.expression(shape, 1), self.chance.randrange(shape.size)
        index = self.chance.choice((str(at), str(at - shape.size), f"Int({at})"))
        self.add(inside, f"{name}[{index}] = ({made.vector})[{other}]",
                 [f"{name}_{at} = {made.lane(other)}"])  # fmt: skip

    def loop(self, depth: int, inside: int = 0) -> None:
        self.add(inside, f"for _ in range({self.chance.randint(1, 5)}):", [])
        self.lanes.append(self.vectors[-1])
        for _ in range(self.chance.randint(1, 2)):
            self.chance.choice((self.assign, self.store))(0, inside + 1)

    def decide(self, depth: int) -> None:
        name, shape = self.target()
        other, op = self.expression(shape, 1), self.chance.choice(COMPARISONS)
        all_lanes = self.chance.random() < 0.5
        tests = [f"({name}_{i} {op} {other.lane(i)})" for i in range(shape.size)]
        text = f"{'all' if all_lanes else 'any'}({name} {op} {other.vector})"
        self.add(0, f"if {text}:", [f"if {(' and ' if all_lanes else ' or ').join(tests)}:"])
        self.assign(0, 1)

    # --- expressions ------------------------------------------------------------------------------

    def expression(self, shape: Shape, depth: int) -> Expression:
        chance = self.chance
        if depth == 0 or chance.random() < 0.15:
            return self.leaf(shape)
        ways = [self.operator, self.operator, self.function, self.select, self.shuffle, self.mixed]
        others = [s for s in self.shapes if s.size == shape.size and s.kind != shape.kind]
        if others:
            ways.append(self.cast)
        if any(s.size == 2 * shape.size and s.kind == shape.kind for s in self.shapes):
            ways.append(self.slice)
        if not shape.is_float:
            ways.append(self.bits)
        ways.append(self.reduced)
        return chance.choice(ways)(shape, depth - 1)

    def leaf(self, shape: Shape) -> Expression:
        fitting = [name for name, s in self.names.items() if s == shape]
        if fitting and self.chance.random() < 0.85:
            name = self.chance.choice(fitting)
            return Expression(name, lambda i: f"{name}_{i}")
        value = self.literal(shape)
        return Expression(f"{shape.vector}({value})", lambda i: f"{shape.scalar}({value})")

    def operator(self, shape: Shape, depth: int) -> Expression:
        a, b = self.expression(shape, depth), self.expression(shape, depth)
        if self.chance.random() < 0.25:
            if shape.is_float:
                op = self.chance.choice(("/", "//", "%"))
                return Expression(f"({a.vector} {op} {b.vector})",
                                  lambda i: f"({a.lane(i)} {op} {b.lane(i)})")  # fmt: skip
            op = self.chance.choice(("//", "%"))
            return Expression(f"({a.vector} {op} ({b.vector} | 1))",
                              lambda i: f"({a.lane(i)} {op} ({b.lane(i)} | 1))")  # fmt: skip
        op = self.chance.choice(OPERATORS)
        return Expression(f"({a.vector} {op} {b.vector})",
                          lambda i: f"({a.lane(i)} {op} {b.lane(i)})")  # fmt: skip

    def bits(self, shape: Shape, depth: int) -> Expression:
        a, b = self.expression(shape, depth), self.expression(shape, depth)
        op = self.chance.choice(BITWISE)
        return Expression(f"({a.vector} {op} {b.vector})",
                          lambda i: f"({a.lane(i)} {op} {b.lane(i)})")  # fmt: skip

    def mixed(self, shape: Shape, depth: int) -> Expression:
        """With a scalar on one side."""
        a, op, value = self.expression(shape, depth), self.chance.choice(OPERATORS), "3"
        if self.chance.random() < 0.5:
            name = self.chance.choice([n for n, s in self.names.items() if s.kind == shape.kind])
            at = self.chance.randrange(self.names[name].size)
            return Expression(f"({a.vector} {op} {name}[{at}])",
                              lambda i: f"({a.lane(i)} {op} {name}_{at})")  # fmt: skip
        return Expression(f"({value} {op} {a.vector})", lambda i: f"({value} {op} {a.lane(i)})")

    def function(self, shape: Shape, depth: int) -> Expression:
        a, b = self.expression(shape, depth), self.expression(shape, depth)
        name = self.chance.choice(("min", "max", "abs", "-", "~"))
        if name == "~" and shape.is_float:
            name = "abs"
        if name in ("-", "~"):
            return Expression(f"({name}{a.vector})", lambda i: f"({name}{a.lane(i)})")
        if name == "abs":
            return Expression(f"abs({a.vector})", lambda i: f"abs({a.lane(i)})")
        return Expression(f"{name}({a.vector}, {b.vector})",
                          lambda i: f"{name}({a.lane(i)}, {b.lane(i)})")  # fmt: skip

    def select(self, shape: Shape, depth: int) -> Expression:
        a, b, c = (self.expression(shape, depth) for _ in range(3))
        op = self.chance.choice(COMPARISONS)
        return Expression(
            f"({a.vector} {op} {b.vector}).select({c.vector}, {a.vector})",
            lambda i: f"({c.lane(i)} if {a.lane(i)} {op} {b.lane(i)} else {a.lane(i)})",
        )

    def shuffle(self, shape: Shape, depth: int) -> Expression:
        a, chance, n = self.expression(shape, depth), self.chance, shape.size
        way = chance.choice(("shuffle", "rotate_left", "reversed"))
        if way == "shuffle":
            order = [chance.randrange(n) for _ in range(n)]
            call = f"shuffle[{', '.join(map(str, order))}]()"
        elif way == "reversed":
            order, call = list(range(n))[::-1], "reversed()"
        else:
            by = chance.randrange(n)
            order, call = [(i + by) % n for i in range(n)], f"rotate_left[{by}]()"
        return Expression(f"({a.vector}).{call}", lambda i: a.lane(order[i]))

    def slice(self, shape: Shape, depth: int) -> Expression:
        a = self.expression(Shape(shape.kind, 2 * shape.size), depth)
        at = self.chance.randrange(shape.size + 1)
        return Expression(
            f"({a.vector}).slice[{shape.size}, offset={at}]()", lambda i: a.lane(i + at)
        )

    def cast(self, shape: Shape, depth: int) -> Expression:
        other = next(s for s in self.shapes if s.size == shape.size and s.kind != shape.kind)
        a = self.expression(other, depth)
        return Expression(
            f"({a.vector}).cast[DType.{shape.kind}]()", lambda i: f"{shape.scalar}({a.lane(i)})"
        )

    def reduced(self, shape: Shape, depth: int) -> Expression:
        """A value of all lanes, in each of them. Float16 is reduced in Float32."""
        a = self.leaf(shape)
        name = self.chance.choice(("min", "max") if shape.kind == "float16" else
                                  ("add", "mul", "min", "max"))  # fmt: skip
        lanes = [a.lane(i) for i in range(shape.size)]
        ops = {"add": "+", "mul": "*"}
        if name in ops:
            text = half(lanes, lambda x, y: f"({x} {ops[name]} {y})")
        else:
            text = half(lanes, lambda x, y: f"{name}({x}, {y})")
        return Expression(f"{shape.vector}(({a.vector}).reduce_{name}())", lambda i: text)
