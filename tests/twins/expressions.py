"""Random expressions of a wanted type, as text that both languages read.

Marks in the text tell the spellings apart (`python.spelled`): `⟦x⟧` is `x` here and a deep copy in
Python, where a value gets a new owner; `‹a¦b›` is `a` here and `b` in Python.

A type is "int", "float", "bool", "str", ("list", t), ("tuple", a, b, …) or a Struct. Ints are kept
small, floats are sums of small powers of two where they are literals, lists and strings short, so
that nothing wraps, overflows or is folded differently.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

Type = Any
NAMED = re.compile(r"\b[veicpw]\d|self")  # something that is not known at compile time
VIEW = re.compile(r"w\d+")
QUOTED = re.compile(r"f?'[^']*'")
SCALARS = ("int", "float", "bool", "str")
WORDS = ["a", "b c", "xyz", "", "Hello", "mojo", "0", "42", " pad ", "a,b,c", "aa"]
INTS, STRS, FLOATS = ("list", "int"), ("list", "str"), ("list", "float")
ROWS = ("list", INTS)


@dataclass(eq=False)
class Struct:
    """A struct of the program. `noisy`: it prints when it is made, copied and destroyed."""

    name: str
    fields: list[tuple[str, Type]]
    methods: list[Function] = field(default_factory=list)
    noisy: bool = False
    text: bool = False  # it has __str__


@dataclass(eq=False)
class Parameter:
    name: str
    type: Type
    mode: str = "read"  # read, mut, owned
    default: str | None = None


@dataclass(eq=False)
class Function:
    """A function or method; `cost` says how many statements a call runs, at most."""

    name: str
    parameters: list[Parameter]
    result: Type | None
    changes: bool = False  # a method that changes its struct
    owner: Struct | None = None
    recursive: bool = False
    cost: int = 1


@dataclass(eq=False)
class Variable:
    name: str
    type: Type
    assignable: bool = True  # may be assigned as a whole
    changeable: bool = True  # may be changed in place
    frozen: int = 0  # borrowed so often: no change but of plain elements
    hidden: bool = False  # moved away, or lent for change


def is_list(t: Type) -> bool:
    return isinstance(t, tuple) and t[0] == "list"


def is_tuple(t: Type) -> bool:
    return isinstance(t, tuple) and t[0] == "tuple"


def written(t: Type, short: bool) -> str:
    """A type as an annotation."""
    if isinstance(t, Struct):
        return t.name
    if is_list(t):
        return f"[{written(t[1], short)}]" if short else f"List[{written(t[1], short)}]"
    if is_tuple(t):
        inner = ", ".join(written(i, short) for i in t[1:])
        return f"({inner})" if short else f"Tuple[{inner}]"
    long = {"int": "Int", "float": "Float64", "bool": "Bool", "str": "String"}
    return t if short else long[t]


def owns(t: Type) -> bool:
    """Whether two names of one value could be told apart in Python."""
    return isinstance(t, Struct) or is_list(t) or (is_tuple(t) and any(map(owns, t[1:])))


def holds_noisy(t: Type) -> bool:
    """Whether copying a value prints."""
    if isinstance(t, Struct):
        return t.noisy or any(holds_noisy(f) for _, f in t.fields)
    return not isinstance(t, str) and any(holds_noisy(i) for i in t[1:])


class Expressions:
    """Draws expressions from what is visible; the base of the statements' generator."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.scopes: list[list[Variable]] = [[]]
        self.functions: list[Function] = []
        self.structs: list[Struct] = []
        self.effects = 0  # how many changes the statement may still make while it is evaluated
        self.turns = 1  # how often the place is run
        self.cost = 0
        self.count = 0
        self.current: Function | None = None

    def roll(self, p: float) -> bool:
        return self.chance.random() < p

    def pick(self, *choices: Any) -> Any:
        return self.chance.choice(choices)

    def fresh(self, stem: str) -> str:
        self.count += 1
        return f"{stem}{self.count}"

    # --- what there is -----------------------------------------------------------------------

    def visible(self) -> list[Variable]:
        return [v for scope in self.scopes for v in scope if not v.hidden]

    def places(self, want: Type, change: bool = False) -> list[str]:
        """Places of a type: variables, fields, elements, as deep as there are."""
        found: list[str] = []
        for v in self.visible():
            if not change or v.changeable:
                self.paths(v.name, v.type, want, change, v, found, 0)
        return found

    def paths(self, path: str, t: Type, want: Type, change: bool, v: Variable,
              found: list[str], depth: int) -> None:  # fmt: skip
        plain = want in ("int", "float", "bool") and v.type == ("list", want)
        if t == want and not (change and v.frozen and not (plain and depth)):
            if not change or depth or v.assignable:
                found.append(path)
        if depth > 2:
            return
        if isinstance(t, Struct):
            for name, inner in t.fields:
                self.paths(f"{path}.{name}", inner, want, change, v, found, depth + 1)
        elif is_list(t):
            if self.roll(0.7):
                self.paths(f"{path}[{self.index(path)}]", t[1], want, change, v, found, depth + 1)
        elif is_tuple(t) and not change:
            for i, inner in enumerate(t[1:]):
                self.paths(f"{path}[{i}]", inner, want, change, v, found, depth + 1)

    def index(self, path: str) -> str:
        """An index of a list, seldom a wrong one."""
        ints = [v.name for v in self.visible() if v.type == "int"]
        here = self.chance.choice(ints) if ints else str(self.chance.randint(0, 9))
        roll = self.chance.random()
        if roll < 0.1:
            return self.pick("0", "-1")
        if roll < 0.11:
            return self.pick("2", "-2", here)
        if roll < 0.3:
            return f"-1 - {here} % len({path})"
        return f"{here} % len({path})"

    # --- expressions -------------------------------------------------------------------------

    def expr(self, t: Type, depth: int = 2) -> str:
        """An expression to read."""
        if depth > 0 and self.roll(0.08):
            return self.choice(t, depth)
        if isinstance(t, Struct):
            return self.struct(t, depth)
        if is_list(t):
            return self.list(t, depth)
        if is_tuple(t):
            return self.tuple(t, depth)
        return getattr(self, f"{t}_")(depth)

    def given(self, t: Type, depth: int = 2) -> str:
        """An expression whose value gets a new owner."""
        text = self.expr(t, depth)
        return f"⟦{text}⟧" if owns(t) else text

    def choice(self, t: Type, depth: int) -> str:
        a, b = self.given(t, depth - 1), self.given(t, depth - 1)
        return f"({a} if {self.bool_(depth - 1)} else {b})"

    def leaf(self, t: Type) -> str | None:
        found = self.places(t)
        return self.chance.choice(found) if found and self.roll(0.85) else None

    def call(self, t: Type | None, depth: int) -> str | None:
        """A call of a function or method of the program."""
        fit = [f for f in self.functions if f.result == t and self.affordable(f)]
        self.chance.shuffle(fit)
        for f in fit[:3]:
            text = self.call_of(f, depth)
            if text is not None:
                return text
        return None

    def affordable(self, f: Function) -> bool:
        if f is self.current:
            return False
        changing = f.changes or any(p.mode == "mut" for p in f.parameters)
        if changing and self.effects < 1:
            return False
        return self.turns * f.cost + self.cost < 6000

    def call_of(self, f: Function, depth: int) -> str | None:
        """A call of one function, or None where it needs a place that is not there."""
        head = f.name
        busy: list[str] = []
        if f.owner is not None:
            found = self.places(f.owner, f.changes)
            if not found:
                return None
            receiver = self.chance.choice(found)
            head = f"{receiver}.{f.name}"
            busy.append(root(receiver))
        changing = f.changes or any(p.mode == "mut" for p in f.parameters)
        if changing:
            self.effects -= 1
        self.cost += self.turns * f.cost
        args: list[str] = []
        keyword = False
        parameters = f.parameters
        changed: dict[str, str] = {}
        for p in parameters:
            if p.mode == "mut":
                found = [x for x in self.places(p.type, True) if root(x) not in busy]
                if not found:
                    return None
                changed[p.name] = self.chance.choice(found)
                busy.append(root(changed[p.name]))
        away = [v for v in self.visible() if v.name in busy] if changing else []
        for v in away:
            v.hidden = True
        for p in parameters:
            if p.default is not None and self.roll(0.4):
                keyword = True
                continue
            if p.mode == "mut":
                text = changed[p.name]
            elif f.recursive and p is parameters[0]:
                text = f"{self.int_(0)} % 4"
            elif p.mode == "owned":
                text = self.given(p.type, depth - 1)
            else:
                text = self.expr(p.type, depth - 1)
            keyword = keyword or self.roll(0.1)
            args.append(f"{p.name}={text}" if keyword else text)
        for v in away:
            v.hidden = False
        return f"{head}({', '.join(args)})"

    def int_(self, depth: int) -> str:
        roll = self.chance.random()
        if depth <= 0 or roll < 0.2:
            return self.leaf("int") or str(self.chance.choice([0, 1, 2, 3, 5, 7, 10, 100]))
        if roll < 0.5:
            a, b = self.int_(depth - 1), self.int_(depth - 1)
            op = self.pick("+", "-", "*", "%", "//", "&", "|", "^", ">>", "+", "-")
            if op == "*":
                return f"({a} * {b} % {self.pick(97, 1009, -7)})"
            if op in ("%", "//"):
                zero = self.pick(" + 1", " + 1", " + 2", " - 60")
                if NAMED.search(b) and self.roll(0.03):
                    zero = ""  # a division by zero, perhaps, while it runs
                return f"({a} {op} ({b} % 50{zero}))"
            if op == ">>":
                return f"(({a}) >> {self.chance.randint(0, 5)})"
            if op in "+-" and self.roll(0.5):
                return f"{a} {op} {b}" if depth > 1 else f"({a} {op} {b})"
            return f"({a} {op} {b})"
        if roll < 0.56:
            return f"-{self.atom(self.int_(depth - 1))}"
        if roll < 0.64:
            return f"len({self.expr(self.pick('str', INTS, STRS, ROWS), depth - 1)})"
        if roll < 0.7:
            return f"{self.pick('min', 'max')}({self.int_(depth - 1)}, {self.int_(depth - 1)})"
        if roll < 0.76:
            kind = self.pick("sum", "sum", "max", "min")
            inner = self.expr(INTS, depth - 1)
            return f"sum({inner})" if kind == "sum" else f"{kind}({inner} + [{self.int_(0)}])"
        if roll < 0.8:
            s = self.atom(self.str_(depth - 1))
            return f"{s}.{self.pick('find', 'count', 'rfind')}({self.pick(*WORDS[:3])!r})"
        if roll < 0.84:
            return f"abs({self.int_(depth - 1)})"
        if roll < 0.87:
            return f"int(min(max({self.float_(depth - 1)}, -1000.0), 1000.0))"
        if roll < 0.92 and self.effects > 0:
            return self.effect()
        return self.call("int", depth) or self.int_(depth - 1)

    def effect(self) -> str:
        """An int that is found by changing something."""
        self.effects -= 1
        names = [v.name for v in self.visible() if v.type == "int" and v.assignable]
        # a row is not changed: what holds it may be read by another argument
        lists = [place for place in self.places(INTS, True) if "[" not in place]
        if lists and self.roll(0.6):
            xs = self.chance.choice(lists)
            where = self.pick("", "0", "-1")
            return f"({xs}.pop({where}) if len({xs}) > 2 else {self.int_(0)})"
        if names:
            return f"({self.chance.choice(names)} := {self.int_(1)} % 1000)"
        return self.int_(0)

    def atom(self, text: str) -> str:
        return text if text.isidentifier() or QUOTED.fullmatch(text) else f"({text})"

    def float_(self, depth: int) -> str:
        roll = self.chance.random()
        if depth <= 0 or roll < 0.25:
            found = self.leaf("float")
            return found or self.pick("0.5", "1.25", "2.0", "-3.75", "1024.0", "0.125")
        if roll < 0.6:
            a, b = self.float_(depth - 1), self.float_(depth - 1)
            op = self.pick("+", "-", "*", "/", "//", "%")
            if op in ("/", "//", "%") and NAMED.search(a + b):
                return f"({a} {op} (abs({b}) + {self.pick('1.0', '0.5')}))"
            if op not in "+-":
                return f"({a} * {self.pick('0.5', '1.5', '-2.0')})"
            return f"({a} {op} {b})"
        if roll < 0.75:
            ints = [v.name for v in self.visible() if v.type == "int"]
            if ints:
                return f"({self.chance.choice(ints)} {self.pick('/ 4', '/ 3', '* 0.5', '+ 0.25')})"
        if roll < 0.8:
            return f"{self.pick('min', 'max')}({self.float_(depth - 1)}, {self.float_(depth - 1)})"
        if roll < 0.84:
            return f"float({self.int_(depth - 1)})"
        if roll < 0.88:
            return f"-{self.atom(self.float_(depth - 1))}"
        return self.call("float", depth) or self.float_(depth - 1)

    def bool_(self, depth: int) -> str:
        roll = self.chance.random()
        if depth <= 0 or roll < 0.15:
            return self.leaf("bool") or f"{self.int_(0)} {self.pick('<', '>', '!=')} {self.int_(0)}"
        if roll < 0.5:
            t = self.pick("int", "int", "float", "str", INTS, ("tuple", "int", "str"))
            ops = ["<", "<=", ">", ">=", "==", "!="]
            if self.roll(0.2):
                a, b, c = (self.expr(t, depth - 1) for _ in range(3))
                return f"({a} {self.pick(*ops)} {b} {self.pick(*ops)} {c})"
            if t == INTS:
                ops = ["==", "!="]
            return f"({self.expr(t, depth - 1)} {self.pick(*ops)} {self.expr(t, depth - 1)})"
        if roll < 0.7:
            a, b = self.bool_(depth - 1), self.bool_(depth - 1)
            return f"({a} {self.pick('and', 'or')} {b})"
        if roll < 0.77:
            return f"(not {self.bool_(depth - 1)})"
        if roll < 0.85:
            t = self.pick("int", "str")
            xs = self.expr(("list", t), depth - 1)
            return f"({self.expr(t, depth - 1)} {self.pick('in', 'not in')} {xs})"
        if roll < 0.9:
            return f"({self.pick(*WORDS)!r} in {self.atom(self.str_(depth - 1))})"
        if roll < 0.94:
            i = self.fresh("q")
            return (
                f"{self.pick('any', 'all')}([{i} > {self.int_(0)} for {i} in {self.expr(INTS, 1)}])"
            )
        return self.call("bool", depth) or self.bool_(depth - 1)

    def str_(self, depth: int) -> str:
        roll = self.chance.random()
        if depth <= 0 or roll < 0.25:
            return self.leaf("str") or repr(self.chance.choice(WORDS))
        if roll < 0.4:
            return f"({self.str_(depth - 1)} + {self.str_(depth - 1)})"
        if roll < 0.5:
            return f"str({self.expr(self.pick('int', 'float', 'bool', 'str'), depth - 1)})"
        if roll < 0.66:
            s = self.atom(self.str_(depth - 1))
            return s + self.pick(
                ".upper()", ".lower()", ".strip()", ".replace('a', 'oo')", ".removeprefix('a')",
                ".rstrip()", ".ljust(4)", ".rjust(5)")  # fmt: skip
        if roll < 0.76:
            s = self.atom(self.str_(depth - 1))
            a, b = self.chance.randint(-3, 3), self.chance.randint(-3, 5)
            return s + self.pick(f"[{a}:{b}]", f"[{a}:]", f"[:{b}]", "[::-1]")
        if roll < 0.8:
            return f"({self.atom(self.str_(depth - 1))} * {self.chance.randint(0, 3)})"
        if roll < 0.84:
            return f"{self.pick('-', ', ', '')!r}.join({self.expr(STRS, depth - 1)})"
        if roll < 0.92:
            return self.template(depth)
        return self.call("str", depth) or self.str_(depth - 1)

    def template(self, depth: int) -> str:
        """An f-string, whose holes have no quotes."""
        holes = []
        for _ in range(self.chance.randint(1, 3)):
            t = self.pick("int", "float", "str")
            hole = self.expr(t, min(depth - 1, 1))
            if "'" in hole or ":=" in hole or "‹" in hole:
                hole = self.pick("1 + 2", "7")
                t = "int"
            form = {"int": ["", ":4", ":<5", ":05", ":x", ":+"], "float": ["", ":.2f", ":8.3f"],
                    "str": ["", ":>6", ":<3", ":^7"]}[t]  # fmt: skip
            holes.append("{" + hole + self.chance.choice(form) + "}")
        return "f'" + self.pick("", "<", "a").join(holes) + "'"

    def list(self, t: Type, depth: int) -> str:
        roll = self.chance.random()
        element = t[1]
        if roll < 0.4 or depth < 0:
            found = self.leaf(t)
            if found is not None:  # `view + list` goes element by element, unlike in Python
                return f"‹List¦list›({found})" if VIEW.fullmatch(found) else found
        if depth <= 0 or roll < 0.55:
            few = [self.given(element, depth - 1) for _ in range(self.chance.randint(1, 4))]
            return f"[{', '.join(few)}]"
        if roll < 0.75:
            return self.comprehension(element, depth)
        if roll < 0.82:
            return f"({self.given(t, depth - 1)} + {self.given(t, depth - 1)})"
        if roll < 0.86:
            return f"({self.given(t, depth - 1)} * {self.chance.randint(0, 2)})"
        if roll < 0.9 and element in ("int", "str"):
            return f"sorted({self.expr(t, depth - 1)})"
        if roll < 0.93 and element == "str":
            return f"{self.atom(self.str_(depth - 1))}.split({self.pick(',', ' ', 'b')!r})"
        if roll < 0.95:
            places = self.places(t)
            if places:
                a, b = self.chance.randint(-2, 2), self.chance.randint(-1, 4)
                return f"‹List¦list›({self.chance.choice(places)}[{a}:{b}])"
        return self.call(t, depth) or self.list(t, depth - 1)

    def comprehension(self, element: Type, depth: int) -> str:
        name = self.fresh("c")
        t = self.pick("int", "int", "str", element)
        if self.roll(0.4) or holds_noisy(t):
            t, source = "int", f"range({self.chance.randint(0, 5)})"
        else:
            source = self.expr(("list", t), depth - 1)
        self.scopes.append([Variable(name, t, False, False)])
        effects, self.effects = self.effects, 0
        before, self.turns = self.turns, self.turns * 5
        test = f" if {self.bool_(depth - 1)}" if self.roll(0.3) else ""
        item = self.given(element, depth - 1)
        self.scopes.pop()
        self.effects, self.turns = effects, before
        return f"[{item} for {name} in {source}{test}]"

    def tuple(self, t: Type, depth: int) -> str:
        if self.roll(0.5):
            found = self.leaf(t)
            if found is not None:
                return found
        return f"({', '.join(self.given(i, depth - 1) for i in t[1:])})"

    def struct(self, t: Struct, depth: int) -> str:
        if self.roll(0.6):
            found = self.leaf(t)
            if found is not None:
                return found
        if self.roll(0.3):
            found = self.call(t, depth)
            if found is not None:
                return found
        named = self.roll(0.2)
        items = [(n, self.given(f, depth - 1)) for n, f in t.fields]
        return f"{t.name}({', '.join(f'{n}={x}' if named else x for n, x in items)})"


def root(path: str) -> str:
    """The variable that a place belongs to."""
    for i, c in enumerate(path):
        if not (c.isalnum() or c == "_"):
            return path[:i]
    return path
