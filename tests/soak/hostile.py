"""Scripts that nobody should have to trust: each kind makes one, as text or as bytes.

`KINDS` are hostile; `friendly` is what they are mixed with. In the texts a line of dashes stands
between programs, of which one is drawn, and `⟨a|b⟩` is one of its parts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import partial

from tests.twins.nodes import lines
from tests.twins.python import spelled
from tests.twins.statements import Generator

Kind = Callable[[random.Random], "str | bytes"]
MEGABYTE = 1 << 20


def friendly(chance: random.Random) -> str:
    """A random program that ends, most often well."""
    return spelled("\n".join(lines(Generator(chance.randrange(1 << 30)).program())))[0]


def drawn(programs: str, chance: random.Random) -> str:
    """One of several programs."""
    program = chance.choice(programs.split("\n----\n"))
    return re.sub("⟨(.*?)⟩", lambda found: chance.choice(found[1].split("|")), program)


# --- at run time ----------------------------------------------------------------------------------

LOOPS = """\
    while True:
        pass
----
    while n >= 0:
        n = (n * 3 + 1) % 1_000_003
----
    for i in range(1 << 62):
        n = n ^ (i * i)
----
    for i in range(1 << 62, -(1 << 62), -3):
        n += i // 7
----
    for i in range(1 << 40):
        for j in range(i % 7):
            n += i ^ j
----
    while True:
        var ys = xs + xs
        ys.reverse()
        n += len(ys)
----
    while True:
        xs.sort()
        xs.reverse()
----
    while True:
        text = text.replace('a', 'ba')
        if len(text) > 50_000:
            text = 'ab'
----
    while True:
        for i in range(len(xs)):
            xs[i] = xs[i] * 3 + 1
----
    for i in range(2_000_000):
        parallel for j in range(2000):
            xs[j % len(xs)] = i
"""


def endless(chance: random.Random) -> str:
    """A loop without an end, a few calls down and with something alive around it."""
    around = """\
fn work(n0: Int) -> Int:
    var n = n0
    var text = String("ab")
    var xs = [i * 7919 % 1003 for i in range(⟨3|1000|100_000⟩)]
LOOP
    return n + len(text) + len(xs)

fn outer(n: Int) -> Int:
    var kept = [[n] * 3, [n]]
    return work(n) + len(kept)

print(outer(⟨0|5|99⟩))
"""
    return drawn(around, chance).replace("LOOP", drawn(LOOPS, chance))


PARALLEL = """\
fn work(n: Int) -> Int:
    var xs = [i for i in range(2000)]
    var ys: List[Int] = []
    parallel for i in range(n):
        var x = i
        while x >= 0:
            x = (x * 3 + 1) % 1_000_003
        ys.append(x)
    return len(ys)

print(work(⟨2|100|100_000⟩))
----
fn work(n: Int) -> Int:
    var total = 0
    parallel for i in range(n):
        for j in range(1 << 60):
            total += j ^ i
    return total

print(work(⟨2|100|100_000⟩))
----
fn work(n: Int) -> Int:
    var ys = [0.0] * n
    parallel for i in range(n):
        for j in range(1 << 20):
            for k in range(1 << 20):
                ys[i] = ys[i] * 0.5 + Float64(j ^ k)
    return len(ys)

print(work(⟨2|100|100_000⟩))
----
fn work(xs: List[Int], n: Int) -> Int:
    var ys: List[Int] = []
    parallel for i in range(n):
        var x = i
        for j in range(len(xs)):
            for k in range(len(xs)):
                for l in range(len(xs)):
                    x += xs[k] * l
        ys.append(x)
    return len(ys)

print(work([i for i in range(2000)], ⟨2|100|100_000⟩))
----
fn work(n: Int) -> Int:
    var ys: List[List[Int]] = []
    parallel for i in range(n):
        ys.append([i] * ⟨3|1000⟩)
    return len(ys)

while True:
    print(work(⟨2|100|100_000⟩))
"""

ALLOCATING = """\
var xs = [1]
while True:
    xs = xs + xs
----
var xs: List[Int] = []
while True:
    xs.append(1)
----
var s = String('ab')
while True:
    s = s + s
----
var rows: List[List[String]] = []
while True:
    rows.append(['a text', 'b' * 100])
----
var xs = [0] * ⟨100_000_000|10_000_000_000|(1 << 61)|((1 << 62) - 1)⟩
print(len(xs))
----
var s = 'ab' * ⟨100_000_000|10_000_000_000|((1 << 62) - 1)⟩
print(len(s))
----
var xs = [[i] * 1000 for i in range(1 << 40)]
print(len(xs))
----
var s = 'a' * 100_000
while True:
    s = s.replace('a', s)
----
fn main():
    var xs: List[List[Int]] = []
    parallel for i in range(⟨1 << 24|1 << 40⟩):
        xs.append([i] * 1000)
    print(len(xs))
----
fn main():
    var xs: List[Int] = []
    parallel for i in range(⟨1 << 30|1 << 40⟩):
        xs.append(i)
    print(len(xs))
----
fn main():
    var xs: List[Int] = []
    parallel for i in range(⟨1 << 26|1 << 40⟩):
        if i % 3 == 0:
            xs.append(i)
    print(len(xs))
"""

DEEP = """\
fn f(n: Int) -> Int:
    return f(n + 1) + 1
print(f(0))
----
fn f(n: Int, xs: List[Int]) -> Int:
    var ys = xs + [n]
    if len(ys) > 9:
        ys = [n]
    return f(n + 1, ys) + len(ys)
print(f(0, [1]))
----
fn f(n: Int) -> Int:
    return g(n + 1) + 1
fn g(n: Int) -> Int:
    var s = str(n) * 9
    return f(n) + len(s)
print(f(0))
----
struct Loud:
    var n: Int
    fn __init__(out self, n: Int):
        self.n = n
    fn __del__(owned self):
        var more = Loud(self.n + 1)
        print(more.n)
var one = Loud(0)
print(one.n)
----
def f(n):
    return f(n + 1) + f(n + 2)
print(f(0))
"""

FLOODING = """\
while True:
    print('all work and no play')
----
var s = 'x' * ⟨10|70_000|1_000_000⟩
while True:
    print(s)
----
var i = 0
while True:
    print(i, i * 0.5, [i, i], end='')
    i += 1
----
var xs = [i for i in range(100_000)]
while True:
    print(xs)
"""

WAITING = """\
from time import sleep
var xs = [1]
sleep(1e9)
print(xs)
----
from time import perf_counter_ns
var xs = [1]
while perf_counter_ns() >= 0:
    pass
print(xs)
----
var xs = [1]
var s = input()
print(s, xs)
----
from sys import argv
print(len(argv()))
----
from random import seed
seed()
print(1)
"""

# --- at compile time ------------------------------------------------------------------------------

EVALUATING = """\
fn f() -> Int:
    var n = 0
    while True:
        n += 1
    return n
alias X = f()
print(X)
----
fn f(n: Int) -> List[Int]:
    return [i for i in range(n)]
alias X = f(⟨1_000_000|10_000_000|30_000_000|1_000_000_000⟩)
print(len(X))
----
fn f(n: Int) -> List[UInt8]:
    return [UInt8(1)] * n
alias X = f(⟨1_000_000|100_000_000|200_000_000|1_000_000_000⟩)
print(len(X))
----
fn f(n: Int) -> String:
    return 'ab' * n
alias X = f(⟨1_000_000|100_000_000|10_000_000_000⟩)
print(len(X))
----
alias X = ⟨3|-7|0.5|2.5⟩ ** ⟨1_000|100_000|10_000_000|1_000_000_000_000|-1_000_000_000⟩
print(X)
----
alias X = 9 ** 9 ** 9 ** 9 ** 9
print(X)
----
alias X = ⟨1|-3⟩ ⟨<<|>>⟩ ⟨1_000|100_000|10_000_000_000|1_000_000_000_000⟩
print(X)
----
var xs = [0, 1, ..., ⟨1_000|1_000_000|1_000_000_000|1_000_000_000_000⟩]
print(len(xs))
----
alias X = ⟨'ab'|[1, 2]|(1, 2)⟩ * ⟨1_000_000|1_000_000_000|1_000_000_000_000⟩
print(len(X))
----
def f(x):
    return f(⟨(x, x)|[x]|(x, 1)⟩)
print(f(1))
"""


BACKSLASHES = ("a", "{", "\\\\", "\\x41", "\\")


def growing(chance: random.Random) -> str:
    """Many declarations, each made of those before it; or one of many parts."""
    n = chance.choice([10, 30, 60, 3000])
    few = min(n, 60)
    texts = [
        lambda: (
            "fn f(n: Int) -> Int:\n    var s = 0\n    for i in range(n):\n        s += i\n"
            "    return s\n" + "".join(f"alias X{i} = f(40_000_00{i % 9})\n" for i in range(n))
        ),
        lambda: (
            "alias X0 = 7 ** 900\n" + "".join(f"alias X{i + 1} = X{i} * X{i}\n" for i in range(few))
        ),
        lambda: (
            "var x0 = (1, 2)\n" + "".join(f"var x{i + 1} = (x{i}, x{i})\n" for i in range(few))
        ),
        lambda: "var x0 = [1]\n" + "".join(f"var x{i + 1} = [x{i}, x{i}]\n" for i in range(few)),
        lambda: (
            "struct S0:\n    var a: Int\n"
            + "".join(
                f"struct S{i + 1}:\n    var a: S{i}\n    var b: S{i}\n" for i in range(few)
            )
            + f"fn f(s: S{few}):\n    pass\n"
        ),
        lambda: (
            "def f0(x):\n    return x\n"
            + "".join(
                f"def f{i + 1}(x):\n    return f{i}((x, 1)), f{i}((1, x))\n" for i in range(few)
            )
            + f"print(f{few}(1))\n"
        ),
        lambda: "".join(f"fn f{i}(x: Int) -> Int:\n    return x + {i}\n" for i in range(n * 5)),
        lambda: f"var x = 1\n{'x = x * 3 + 1; ' * n * 20}\nprint(x)\n",
        lambda: "var x = 1\n" + "if x > 0:\n    x += 1\nelse:\n    x -= 1\n" * (n * 3),
        lambda: f"print({chance.choice([' + ', ' and ', ', ']).join(['1'] * n * 50)})\n",
        lambda: f"print({'1' * chance.choice([100, 5000, 900_000])})\n",
        lambda: f"print(1e{'9' * chance.choice([3, 6, 90_000])}, 0x{'f' * n * 90})\n",
        lambda: f"print('{chance.choice(BACKSLASHES) * 200_000}')\n",
    ]  # fmt: skip
    return chance.choice(texts)()


PIECES = (
    "(", "[", "{", ")", "]}", "((", "f(", "[1, ", "-", "not ", "a.", "x[", "()", "if True:\n",
    "t'{", "'", '"""', "List[", "1 + ", "a if b else ", "2 ** ", "a = ", "fn f", "print(1)\n",
    "\\\n", "\t", " ", "\n", "#", "0", "9", "1_", "é", "\x00", ", ", "@", "…", "a,", "x: Int = ",
)  # fmt: skip


def brackets(chance: random.Random) -> str:
    """A megabyte of brackets, or of something else that may go inside itself."""
    piece = chance.choice([*PIECES[:8], *PIECES])
    size = chance.choice([MEGABYTE, MEGABYTE, 10_000])
    before = chance.choice(["", "print(", "var x = ", "fn f(a: Int):\n    ", "alias N = "])
    return before + piece * (size // len(piece.encode()))


def indented(chance: random.Random) -> str:
    """Blocks inside each other."""
    head = drawn("⟨if x > 0|for i in range(2)|while x|fn f(x: Int)|struct S⟩:\n", chance)
    depth = chance.choice([50, 200, 1000])
    blocks = "".join("    " * i + head for i in range(depth))
    return f"var x = 1\n{blocks}{'    ' * depth}pass\n"


# --- no programs ----------------------------------------------------------------------------------


def undecodable(chance: random.Random) -> bytes:
    """Bytes that are no text, or nearly."""
    text = friendly(chance).encode()
    at = chance.randrange(len(text))
    inserted = chance.choice([b"\xff", b"\x80", "€".encode()[1:], b"\x00", b"\xed\xa0\x80"])
    return chance.choice([
        text[:at] + inserted + text[at:],
        chance.randbytes(chance.choice([10, 1000, 100_000])),
        b"\xff\xfe" + text.decode().encode("utf-16-le"),
        b"MOJOVMBC" + chance.randbytes(1000),
    ])  # fmt: skip


def garbled(chance: random.Random) -> str:
    """A program that was cut up and put together wrongly."""
    words = friendly(chance).split(" ")
    for _ in range(chance.randint(1, 20)):
        i, j = sorted(chance.randrange(len(words)) for _ in range(2))
        match chance.randrange(3):
            case 0:
                words[i], words[j] = words[j], words[i]
            case 1:
                words[i:i] = words[j : j + 5]
            case _:
                words[i] = chance.choice(PIECES)
    return " ".join(words)


KINDS: dict[str, Kind] = {
    "endless": endless,
    "parallel": partial(drawn, PARALLEL),
    "allocating": partial(drawn, ALLOCATING),
    "deep": partial(drawn, DEEP),
    "flooding": partial(drawn, FLOODING),
    "waiting": partial(drawn, WAITING),
    "evaluating": partial(drawn, EVALUATING),
    "growing": growing,
    "brackets": brackets,
    "indented": indented,
    "undecodable": undecodable,
    "garbled": garbled,
}
