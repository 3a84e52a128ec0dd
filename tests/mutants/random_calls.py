"""Calls of what the library has, and operators, with values of all kinds, by a seed. Few of them
mean anything; the others are to be refused with a message."""

from __future__ import annotations

import random
import re
from functools import cache

from mojovm.frontend.semantics import library  # noqa: F401  which fills the tables
from mojovm.frontend.semantics.builtin import METHODS as KNOWN
from mojovm.frontend.semantics.tables import BUILTINS, MODULES, PLAIN

AROUND = """\
@value
struct Plain:
    var a: Int

@value
struct Empty:
    pass

struct Unique:
    var xs: List[Int]
    fn __init__(out self):
        self.xs = []
    fn __moveinit__(out self, owned other: Self):
        self.xs = other.xs^

@value
struct Rich:
    var a: Float64
    var name: String
    fn __str__(self) -> String: return self.name
    fn __eq__(self, other: Self) -> Bool: return self.a == other.a
    fn __lt__(self, other: Self) -> Bool: return self.a < other.a
    fn __add__(self, other: Self) -> Self: return self
    fn __len__(self) -> Int: return 3
    fn __getitem__(self, i: Int) -> Float64: return self.a
    fn __bool__(self) -> Bool: return True
    fn __int__(self) -> Int: return 1
    fn __abs__(self) -> Self: return self
    fn __call__(self, x: Int) -> Int: return x

fn nothing(): pass
fn twice(x: Int) -> Int: return x * 2
def loose(x): return x
fn pick[T: AnyType](x: T) -> T: return x
alias N = 3
comptime WORDS = ["a", "b"]
"""

SCALARS = "Int Int8 Int16 Int32 UInt8 UInt16 UInt32 UInt64 Float16 Float32 Float64 Bool".split()
NUMBERS = [
    *(f"{t}({v})" for t in SCALARS for v in ("1", "0", "n")), "0", "1", "-1", "3", "1 << 63", "N",
    "9223372036854775807", "0.5", "-0.0", "1e308", "True", "n", "x", "-n", "not n", "1 if n else 2",
    "(n := 4)", "xs[0]", "pair[0]", "rich.a", "twice(n)", "loose(x)",
]  # fmt: skip
TEXTS = ["''", "'ab'", '"é"', "String(n)", "s", "s[0:1]", "t'{n}'", "t'{xs}'", "names[0]", "s[0]",
         "rich.name", "WORDS[0]"]  # fmt: skip
LISTS = [
    "[]", "[1, 2]", "[0.5]", "['a', 'b']", "[[]]", "[[1], [2]]", "[()]", "[True]", "xs", "ys",
    "names",
    "rows", "xs[:]", "xs[0:2]", "names[0:1]", "rows[0]", "xs[::2]", "WORDS", "[Plain(1)]",
    "[Empty()]", "things", "[Rich(1.0, 'r')]", "[Float16(1)]", "[UInt8(1)]", "halves", "fixed",
    "[i for i in range(3)]", "[() for _ in xs]", "[(1, 'a')]", "[[Empty()]]", "[plain, plain]",
    "[Float16(i) for i in xs]", "[xs, xs]", "riches", "[(1, Plain(1))]", "[rows, rows]",
    "InlineArray[Int, 3](fill=0)", "empties", "[Unique()]", "List[Float16]()", "List[Empty]()",
]  # fmt: skip
OTHERS = ["()", "(1,)", "(1, 'a')", "(xs, 1)", "pair", "Plain(1)", "Empty()", "Unique()", "plain",
          "Rich(1.0, 'r')", "rich", "things[0]", "range(3)", "range(n)", "(Empty(), 1)",
          "((), 1)"]  # fmt: skip
ODDITIES = [
    "None", "[None]", "reversed(xs)", "enumerate(xs)", "zip(xs, ys)", "nothing", "twice", "loose",
    "pick", "pick[Int]", "Int", "List[Int]", "Plain", "math", "print", "nothing()", "xs^", "rich^",
    "...", "lambda: 1", "DType.float32", "{1: 2}", "{1}", "undefined", "self", "Self", "*xs",
]  # fmt: skip
FAMILIES = [NUMBERS, NUMBERS, TEXTS, LISTS, LISTS, OTHERS]
VARIABLES = """\
    var n = 3
    var x = 0.25
    var s = String("text")
    var xs = [3, 1, 2]
    var ys = [0.5, 1.5]
    var names = ["b", "a"]
    var rows = [[1, 2], [3]]
    var pair = (1, "one")
    var plain = Plain(1)
    var rich = Rich(1.0, "r")
    var things = [Plain(1)]
    var fixed = InlineArray[Int, 3](fill=1)
    var halves = [Float16(1), Float16(2)]
    var riches = [Rich(1.0, "r")]
"""
OPERATORS = """+ - * / // % ** @ << >> & | ^ < <= > >= == != in and or is""".split()
KEYWORDS = "reverse key end sep fill maxsplit copy take length capacity file flush a size".split()
USES = [
    "print({})", "var r = {}", "{}", "print([{}])", "return {}", "for v in {}:\n        print(v)",
    "var r = [{} for i in range(2)]", "if {}:\n        pass", "xs.append({})", "var r = ({}, 1)",
    "n = {}", "x = {}", "s = {}", "alias K = {}", "n += {}", "print(str({}))", "print({} == {})",
    "var a, b = {}", "ref r = {}", "var r: Float32 = {}", "while {}:\n        break",
    "@parameter\n    for v in {}:\n        print(v)", "parallel for v in {}:\n        pass",
    "var r = {}\n    print(r, r)", "assert {}", "var r: List[Float16] = {}", "things[0] = {}",
    "var r = [{}, {}]", "pair = {}", "print(len({}))", "with {}:\n        pass",
    "parallel for i in range(3):\n        xs[i] = {}",
]  # fmt: skip


@cache
def functions() -> list[str]:
    """Everything of the program and of the library that may be called by name."""
    ours = ["twice", "loose", "pick", "pick[Int]", "Plain", "Rich", "Unique", "List[Int]", "Empty",
            "Tuple[Int, Int]", "InlineArray[Int, 2]", "nothing", "List[Float16]"]  # fmt: skip
    found = [*ours, *BUILTINS]
    for module, members in MODULES.items():
        found += [name for name, entry in members.items() if entry is not PLAIN]
        found += [f"{module}.{name}" for name in list(members)[:2]]
    return list(dict.fromkeys(found))


METHODS = {
    **{
        family: sorted({name for kind, name in KNOWN if kind in kinds})
        for family, kinds in {
            "numbers": ("i64", "f64", "f16"),
            "texts": ("str",),
            "lists": ("list", "view"),
        }.items()
    },
    "others": ["a", "name", "__abs__", "keys", "__eq__", "__str__", "__call__", "__getitem__"],
}
ONE = """append extend remove index count reserve resize find rfind startswith endswith join strip
    removeprefix removesuffix split write __contains__ __eq__ __getitem__""".split()
TWO = "insert swap_elements replace ljust rjust center ascii_ljust ascii_rjust ascii_center".split()
COUNTS = {**dict.fromkeys(ONE, 1), **dict.fromkeys(TWO, 2)}
RECEIVERS = {"numbers": NUMBERS, "texts": TEXTS, "lists": LISTS, "others": OTHERS}


def value(chance: random.Random, family: list[str]) -> str:
    """A value, most often of a family."""
    if chance.random() < 0.05:
        return chance.choice(ODDITIES)
    return chance.choice(family if chance.random() < 0.7 else chance.choice(FAMILIES))


def arguments(chance: random.Random, most: int) -> str:
    """What stands between the parentheses of a call, most often no more than it may take."""
    family = chance.choice(FAMILIES)
    count = chance.choice([most, most, most, max(0, most - 1), chance.randrange(4)])
    given = [value(chance, family) for _ in range(count)]
    if given and chance.random() < 0.06:
        given[-1] = f"{chance.choice(KEYWORDS)}={given[-1]}"
    return ", ".join(given)


def expression(chance: random.Random) -> tuple[str, str]:
    """A kind of expression, and one of that kind."""
    kind = chance.choice(["function"] * 4 + ["method"] * 3 + ["operator"] * 2 + ["part"])
    family = chance.choice(FAMILIES)
    a, b, c = (value(chance, family) for _ in range(3))
    if kind == "function":
        return kind, f"{chance.choice(functions())}({arguments(chance, chance.choice([1, 1, 2]))})"
    if kind == "method":
        of = chance.choice(list(METHODS))
        receiver = value(chance, RECEIVERS[of])
        receiver = receiver if receiver.isidentifier() else f"({receiver})"
        name = chance.choice(METHODS[of])
        return kind, f"{receiver}.{name}({arguments(chance, COUNTS.get(name, 0))})"
    if kind == "operator":
        return kind, f"({a}) {chance.choice(OPERATORS)} ({b})"
    form = chance.choice(["({})[{}]", "({})[{}:{}]", "({})[{}::{}]", "[*{}, {}]", "({}).a", "-({})",
                          "~({})", "({})^", "{} if {} else {}", "({}, {})[{}]"])  # fmt: skip
    return kind, form.format(a, b, c)


def call(seed: int) -> tuple[str, str]:
    """A kind of expression, and a program with one of that kind."""
    chance = random.Random(f"call {seed}")
    kind, made = expression(chance)
    use = chance.choice(USES[:4] if chance.random() < 0.6 else USES)
    words = set(re.findall(r"[\w.]+(?=\()", made))
    imports = ["import math", *(f"from {m} import {n}" for m, members in sorted(MODULES.items())
                                for n in members if n in words and n not in BUILTINS)]  # fmt: skip
    imports += [f"import {m}" for w in sorted(words) if (m := w.rpartition(".")[0]) in MODULES]
    head = "\n".join([*dict.fromkeys(imports), AROUND])
    line = use.replace("{}", made)
    if chance.random() < 0.8:
        return kind, f"{head}\nfn main():\n{VARIABLES}    {line}\n"
    script = "\n".join(text[4:] for text in f"{VARIABLES}    {line}".split("\n"))
    return kind, f"{head}\n{script}\n"
