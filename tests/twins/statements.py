"""Random programs as trees of statements, for `python.spelled` to print in both languages."""

from __future__ import annotations

from typing import Any

from .declarations import Declarations, assigning
from .expressions import (
    FLOATS,
    INTS,
    ROWS,
    STRS,
    Struct,
    Type,
    Variable,
    is_list,
    owns,
    root,
    written,
)
from .nodes import Node, line


class Generator(Declarations):
    """Makes one program from a seed."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.depth = 0
        self.loops = 0
        self.short = self.roll(0.3)
        self.typed = self.roll(0.5)
        self.returning: Type | None = None
        self.shared: list[Variable] = []
        self.logs: list[str] = []

    def program(self, small: bool = False) -> list[Node]:
        """Structs, constants, functions, and `main` or a script."""
        made: list[Node] = []
        constants = []
        for _ in range(self.chance.randint(0, 2)):
            t = self.pick("int", "float", "str")
            name = self.fresh("K")
            value = {"int": "3", "float": "0.5", "str": "'k'"}[t]
            made.append(line(f"{self.pick('', '‹alias ¦›', '‹comptime ¦›')}{name} = {value}"))
            constants.append(Variable(name, t, False, False))
        made += self.script_variables()
        constants += [Variable(v.name, v.type, False, False) for v in self.shared]
        self.scopes = [constants]
        for _ in range(self.chance.randint(0, 1 if small else 2)):
            made.append(self.struct_declaration())
        for _ in range(self.chance.randint(0, 1 if small else 4)):
            made.append(self.function(None))
        self.scopes = [constants, list(self.shared)]
        self.cost, self.turns, self.current = 0, 1, None
        body = self.body(self.chance.randint(2, 4) if small else self.chance.randint(6, 16))
        if self.roll(0.6):
            made.append(Node([("‹fn¦def› main():", [*assigning(self.shared), *body])]))
            made.append(line("‹¦main()›"))
        else:
            made += body
        return made

    def script_variables(self) -> list[Node]:
        """Numbers of the script, which functions read and assign, and lists that they append to."""
        made = []
        for t, value in (("int", "5"), ("float", "2.5")):
            if self.roll(0.5):
                self.shared.append(Variable(self.fresh("n"), t))
                made.append(line(f"{self.shared[-1].name} = {value}"))
        if self.roll(0.4):
            self.logs.append(self.fresh("L"))
            made.append(line(f"{self.logs[0]} = [1]"))
        return made

    def some_type(self) -> Type:
        roll = self.chance.random()
        if roll < 0.5:
            return self.pick("int", "int", "str", "float", "bool")
        if roll < 0.75:
            return self.pick(INTS, INTS, STRS, FLOATS)
        if roll < 0.82:
            return ROWS
        if roll < 0.9 and self.structs:
            s = self.chance.choice(self.structs)
            return self.pick(s, s, ("list", s))
        if roll < 0.96:
            return self.pick(("tuple", "int", "str"), ("tuple", "float", INTS),
                             ("tuple", ("tuple", "int", "bool"), "str"))  # fmt: skip
        return ("list", ("tuple", "int", "str"))

    # --- statements --------------------------------------------------------------------------

    def body(self, count: int) -> list[Node]:
        made: list[Node] = []
        self.depth += 1
        for _ in range(count):
            self.effects = 1 if self.roll(0.4) else 0
            self.cost += self.turns
            kinds = self.simple if self.depth > 3 else self.simple + self.nested
            node = getattr(self, self.chance.choice(kinds))()
            if node is not None:
                made.append(node)
        self.depth -= 1
        return made

    simple = ["new"] * 5 + ["assign"] * 4 + ["augment"] * 3 + ["change"] * 4 + ["show"] * 4 + [
        "called", "called", "unpack", "view", "several", "exchange", "give", "check",
        "log"]  # fmt: skip
    nested = ["branch"] * 3 + ["loop_while"] + ["loop_range", "loop_items", "loop_items"] * 2 + [
        "loop_pairs"]  # fmt: skip

    def new(self) -> Node:
        t = self.some_type()
        name = self.fresh("v")
        value = self.given(t)
        head = self.pick("", "", "‹var ¦›")
        kind = f": {written(t, self.short)}" if self.roll(0.3) else ""
        if self.roll(0.05) and is_list(t):
            value, kind = "[]", f": {written(t, self.short)}"
        self.scopes[-1].append(Variable(name, t))
        return self.bounded(name, t, f"{head}{name}{kind} = {value}")

    def bounded(self, path: str, t: Type, text: str) -> Node:
        """A statement, and one that keeps what it made small."""
        if t == "int":
            text += f"\n{path} %= 10007"
        elif t == "str":
            text += f"\n{path} = {path}[:24]"
        elif is_list(t):
            text += f"\nwhile len({path}) > 9: ‹_ = ¦›{path}.pop()"
        return line(text)

    def assign(self) -> Node | None:
        t = self.some_type()
        value = self.given(t)
        places = self.places(t, True)
        if not places:
            return self.new()
        path = self.chance.choice(places)
        if root(path) != path and t in ("int", "str") or is_list(t):
            if "[" in path:
                return line(f"{path} = {value}" if t != "int" else f"{path} = ({value}) % 10007")
        return self.bounded(path, t, f"{path} = {value}")

    def log(self) -> Node | None:
        """A list of the script grows, or is shown."""
        if not self.logs:
            return None
        name = self.logs[0]
        if self.roll(0.3):
            return line(f"print(len({name}), {name}[-1], {name})")
        return self.bounded(name, INTS, f"{name}.append({self.given('int')})")

    def augment(self) -> Node | None:
        t = self.pick("int", "int", "float", "str", INTS)
        places = self.places(t, True)
        if not places:
            return None
        path = self.chance.choice(places)
        hidden = [v for v in self.visible() if v.name == root(path) and owns(t)]
        if t not in ("int", "float") or "[" in path:
            self.effects = 0
        for v in hidden:
            v.hidden = True
        op = {"int": self.pick("+=", "-=", "^=", "|="), "float": self.pick("+=", "-="),
              "str": "+=", INTS: "+="}[t]  # fmt: skip
        value = self.expr(t)
        for v in hidden:
            v.hidden = False
        text = f"{path} {op} {value}"
        if "[" in path and t == "int":
            return line(f"{text} % 3")
        if "[" in path and t != "float":
            return line(f"if len({path}) < 9: {text}")
        return self.bounded(path, t, text)

    def change(self) -> Node | None:
        """A method that changes a list, or an exchange of elements."""
        lists = [v for v in self.visible() if is_list(v.type)]
        element = self.chance.choice(lists).type[1] if lists else "int"
        places = self.places(("list", element), True)
        if not places:
            return None
        xs = self.chance.choice(places)
        self.effects = 0
        kind = self.pick("append", "append", "insert", "pop", "extend", "reverse", "sort", "swap",
                         "clear", "remove")  # fmt: skip
        if kind == "append":
            return line(f"if len({xs}) < 9: {xs}.append({self.given(element)})")
        if kind == "insert":
            where = self.chance.randint(-1, 2)
            return line(f"if len({xs}) < 9: {xs}.insert({where}, {self.given(element)})")
        if kind == "pop":
            name = self.fresh("v")
            self.scopes[-1].append(Variable(name, element))
            return line(f"{name} = {xs}.pop({self.pick('', '0', '-1')})")
        if kind == "extend":
            owners = [v for v in self.visible() if v.name == root(xs)]
            for v in owners:
                v.hidden = True
            value = self.given(("list", element))
            for v in owners:
                v.hidden = False
            return line(f"if len({xs}) < 9: {xs}.extend({value})")
        if kind == "sort" and element in ("int", "str"):
            return line(f"{xs}.sort()")
        if kind == "swap":
            i, j = self.index(xs), self.index(xs)
            return line(f"{xs}[{i}], {xs}[{j}] = {xs}[{j}], {xs}[{i}]")
        if kind == "clear" and self.roll(0.3):
            return line(f"{xs}.clear()")
        if kind == "remove" and element in ("int", "str"):
            name = self.fresh("v")
            return line(f"{name} = {self.expr(element)}\nif {name} in {xs}: {xs}.remove({name})")
        return line(f"{xs}.reverse()")

    def printed(self, depth: int = 2) -> str:
        t = self.some_type()
        while isinstance(t, Struct) or is_list(t) and isinstance(t[1], Struct):
            if isinstance(t, Struct):
                t = self.chance.choice(t.fields)[1]
            else:
                t = "int"
        return self.expr(t, depth)

    def show(self) -> Node:
        more = self.pick("", "", "", ", sep='|'")
        values = [self.printed() for _ in range(self.chance.randint(1, 4))]
        return line(f"print({', '.join(values)}{more})")

    def called(self) -> Node | None:
        """A call as a statement, or of a function without a result."""
        self.effects = 1
        text = self.call(None, 2)
        if text is not None:
            return line(text)
        t = self.some_type()
        text = self.call(t, 2)
        return line(f"_ = {text}") if text is not None else None

    def unpack(self) -> Node:
        t = self.pick(("tuple", "int", "str"), ("tuple", "float", INTS))
        value = self.given(t)
        a, b = self.fresh("v"), self.fresh("v")
        self.scopes[-1] += [Variable(a, t[1]), Variable(b, t[2])]
        return self.bounded(b, t[2], f"{a}, {b} = {value}")

    def view(self) -> Node | None:
        """A slice that is read while its list stays as it is."""
        places = self.places(self.pick(INTS, STRS, FLOATS, ROWS))
        if not places:
            return None
        xs = self.chance.choice(places)
        owner = next((v for v in self.visible() if v.name == root(xs)), None)
        t = next((v.type for v in self.visible() if v.name == xs), None)
        if owner is None or t is None:
            return None
        name = self.fresh("w")
        a, b = self.chance.randint(-2, 2), self.chance.randint(0, 5)
        owner.frozen += 1
        self.scopes.append([Variable(name, t, False, False)])
        self.effects = 0
        body = [line(f"{name} = {xs}[{a}:{b}]")]
        for _ in range(self.chance.randint(1, 2)):
            body.append(self.show())
        body.append(line(f"print({name}, len({name}))"))
        self.scopes.pop()
        owner.frozen -= 1
        return Node([("if True:", body)])

    def several(self) -> Node:
        t = self.some_type()
        a, b = self.fresh("v"), self.fresh("v")
        name = self.given(t)
        self.scopes[-1] += [Variable(a, t), Variable(b, t)]
        if owns(t):
            return line(f"{a} = {name}\n{b} = ⟦{a}⟧")
        return line(f"{a} = {b} = {name}")

    def exchange(self) -> Node | None:
        t = self.some_type()
        fit = [v for v in self.visible() if v.type == t and v.assignable and not v.frozen]
        if len(fit) < 2:
            return None
        a, b = self.chance.sample(fit, 2)
        return line(f"{a.name}, {b.name} = {b.name}, {a.name}")

    def give(self) -> Node | None:
        """`b = a^`, after which there is no a."""
        fit = [v for v in self.scopes[-1] if owns(v.type) and v.assignable and not v.frozen
               and not v.hidden]  # fmt: skip
        if not fit or len(self.scopes) < 2:
            return None
        a = self.chance.choice(fit)
        a.hidden = True
        name = self.fresh("v")
        self.scopes[-1].append(Variable(name, a.type))
        return line(f"{name} = {a.name}‹^¦›")

    def check(self) -> Node:
        return line(f"assert {self.int_(1)} != 123456, 'never'")

    # --- blocks ------------------------------------------------------------------------------

    def block(self, count: int, *names: Variable) -> list[Node]:
        self.scopes.append(list(names))
        made = self.body(count)
        end = self.chance.random()
        if self.loops and end < 0.12:
            made.append(line(self.pick("break", "continue")))
        elif end < 0.2 and self.current is not None:
            self.effects = 0
            value = f" {self.given(self.returning)}" if self.returning is not None else ""
            made.append(line(f"return{value}"))
        self.scopes.pop()
        return made

    def branch(self) -> Node:
        test = self.bool_(2)
        if self.effects > 0 and self.roll(0.3):
            name = self.fresh("v")
            test = f"({name} := {self.int_(1)}) > {self.int_(0)}"
            self.scopes[-1].append(Variable(name, "int"))
        parts: list[Any] = [(f"if {test}:", self.block(self.chance.randint(1, 3)))]
        self.effects = 0
        if self.roll(0.2):
            parts.append((f"elif {self.bool_(2)}:", self.block(self.chance.randint(1, 2))))
        if self.roll(0.5):
            parts.append(("else:", self.block(self.chance.randint(1, 2))))
        return Node(parts)

    def repeated(self, count: int, *names: Variable) -> list[Node]:
        before, self.turns = self.turns, self.turns * count
        self.loops += 1
        if self.turns > 600:
            made = [self.show()]
        else:
            made = self.block(self.chance.randint(1, 4), *names)
        self.loops -= 1
        self.turns = before
        return made

    def otherwise(self, parts: list[Any]) -> Node:
        if self.roll(0.2):
            loops, self.loops = self.loops, 0  # what leaves there leaves the loop around
            parts.append(("else:", self.block(1)))
            self.loops = loops
        return Node(parts)

    def loop_while(self) -> Node:
        i = self.fresh("i")
        self.scopes[-1].append(Variable(i, "int", False))
        test = f"{i} < {self.chance.randint(1, 5)}"
        if self.roll(0.3):
            self.effects = 0
            test = f"{test} and {self.bool_(1)}"
        body = self.repeated(5)
        loop = self.otherwise([(f"while {test}:", [line(f"{i} += 1"), *body])])
        return Node([(f"{i} = 0\n{loop.parts[0][0]}", loop.parts[0][1]), *loop.parts[1:]])

    def loop_range(self) -> Node:
        i = self.fresh("i")
        n = self.chance.randint(0, 5)
        source = self.pick(f"range({n})", f"range(1, {n})", f"range({n}, -1, -2)",
                           f"reversed(range({n}))", f"range({self.int_(1)} % 5)")  # fmt: skip
        return self.otherwise([
            (f"for {i} in {source}:", self.repeated(5, Variable(i, "int", self.roll(0.3)))),
        ])  # fmt: skip

    def loop_items(self) -> Node:
        """Over a list that stays as it is, or whose elements the loop changes."""
        element = self.pick("int", "int", "str", INTS, *self.structs)
        t = ("list", element)
        name = self.fresh("e")
        places = [v for v in self.visible() if v.type == t]
        if not places or self.roll(0.2):
            kind = self.pick("list", "string", "reversed")
            if kind == "string":
                element, source = "str", self.atom(self.str_(1))
            elif kind == "list" or not places:
                source = self.expr(t, 2)
            else:
                source = f"reversed({self.chance.choice(places).name})"
            roots = [v for v in self.visible() if v.name in source]
            return self.over(name, element, source, "", roots)
        owner = self.chance.choice(places)
        binding = self.pick("", "", "‹var ¦›")
        if owner.changeable and not owner.frozen and owns(element):
            binding = self.pick("", "‹ref ¦›", "‹var ¦›")
        return self.over(name, element, owner.name, binding, [owner])

    def over(self, name: str, element: Type, source: str, binding: str,
             owners: list[Variable]) -> Node:  # fmt: skip
        variable = Variable(name, element, "var" in binding, binding != "")
        head = f"for {binding}{name} in {source}:"
        for v in owners:
            v.frozen += 1
        hidden = owners if "ref" in binding else []
        for v in hidden:
            v.hidden = True
        if "ref" in binding:
            variable.assignable = False
        first = [line(f"‹pass¦{name} = ⟦{name}⟧›")] if "var" in binding and owns(element) else []
        made = self.repeated(6, variable)
        for v in hidden:
            v.hidden = False
        for v in owners:
            v.frozen -= 1
        return self.otherwise([(head, [*first, *made])])

    def loop_pairs(self) -> Node:
        """enumerate, zip, and lists of tuples."""
        a, b = self.fresh("e"), self.fresh("e")
        self.effects = 0
        s, n = self.expr(STRS, 1), self.expr(INTS, 1)
        kind = self.pick("enumerate", "zip", "tuples")
        source = {"enumerate": f"enumerate({s})", "zip": f"zip({n}, {s})",
                  "tuples": self.expr(("list", ("tuple", "int", "str")), 1)}[kind]  # fmt: skip
        owners = [v for v in self.visible() if v.name in source]
        for v in owners:
            v.frozen += 1
        made = self.repeated(5, Variable(a, "int", False, False), Variable(b, "str", False, False))
        for v in owners:
            v.frozen -= 1
        return Node([(f"for {a}, {b} in {source}:", made)])
