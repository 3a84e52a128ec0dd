"""Random structs and functions."""

from __future__ import annotations

from .expressions import (
    Expressions,
    Function,
    Parameter,
    Struct,
    Type,
    Variable,
    holds_noisy,
    owns,
    written,
)
from .nodes import Node, line


def assigning(variables: list[Variable]) -> list[Node]:
    """What a function says of the script's variables that it may assign."""
    return [line(f"global {', '.join(v.name for v in variables)}")] if variables else []


class Declarations(Expressions):
    """Draws declarations; the statements' generator fills them."""

    shared: list[Variable]  # of the script
    logs: list[str]

    short: bool
    typed: bool
    loops: int
    returning: Type | None

    def some_type(self) -> Type:
        raise NotImplementedError

    def body(self, count: int) -> list[Node]:
        raise NotImplementedError

    def struct_declaration(self) -> Node:
        name = self.fresh("S")
        fields = [(self.fresh("f"), self.some_type()) for _ in range(self.chance.randint(1, 3))]
        s = Struct(name, fields, noisy=self.roll(0.3))
        self.structs.append(s)
        body = [line(f"‹var ¦›{n}: {written(t, self.short)}") for n, t in fields]
        if s.noisy:
            given = ", ".join(f"‹owned ¦›{n}: {written(t, self.short)}" for n, t in fields)
            take = [line(f"self.{n} = {n}") for n, _ in fields]
            copy = [line(f"self.{n} = other.{n}") for n, _ in fields]
            body.append(Node([
                (f"‹fn¦def› __init__(‹out ¦›self, {given}):", [*take, line("print('+')")]),
                ("‹fn¦def› __copyinit__(‹out ¦›self, other: ‹Self¦None›):",
                 [*copy, line("print('+')")]),
                ("‹fn __del__(owned self)¦def destroyed(self)›:", [line("print('~')")]),
            ]))  # fmt: skip
        for _ in range(self.chance.randint(0, 3)):
            body.append(self.function(s))
        return Node([(f"{'' if s.noisy else '@value'}\n‹struct¦class› {name}:", body)])

    def function(self, owner: Struct | None) -> Node:
        constants = self.scopes[0]
        f = Function(self.fresh("m" if owner else "g"), [], None, owner=owner)
        if self.roll(0.75):
            f.result = self.some_type()
        f.changes = owner is not None and not holds_noisy(owner) and self.roll(0.5)
        typed = self.typed or owner is not None or self.roll(0.3)
        f.recursive = owner is None and f.result is not None and self.roll(0.15)
        variables = []
        heads = []
        if owner is not None:
            heads.append("‹mut ¦›self" if f.changes and self.roll(0.6) else "self")
            variables.append(Variable("self", owner, False, f.changes))
        for i in range(self.chance.randint(1 if f.recursive else 0, 3)):
            t: Type = "int" if f.recursive and i == 0 else self.some_type()
            mode = self.pick("read", "read", "mut", "owned") if owns(t) else "read"
            p = Parameter(self.fresh("p"), t, mode)
            f.parameters.append(p)
            if not owns(t) and not f.recursive and self.roll(0.3) and isinstance(t, str):
                p.default = {"int": "4", "float": "1.5", "str": "'d'", "bool": "True"}[t]
            assignable = not (f.recursive and i == 0) and (mode == "owned" or t in ("int", "str"))
            variables.append(Variable(p.name, t, assignable, mode != "read"))
            if not owns(t):
                variables[-1].changeable = True
        if any(p.default is not None for p in f.parameters):
            f.parameters.sort(key=lambda p: p.default is not None)
        for p in f.parameters:
            convention = {
                "mut": self.pick("‹mut ¦›", "‹inout ¦›", "" if not typed else "‹mut ¦›"),
                "owned": self.pick("‹owned ¦›", "‹var ¦›"), "read": self.pick("", "", "‹read ¦›"),
            }[p.mode]  # fmt: skip
            if p.mode == "read" and any(v.name == p.name and v.assignable for v in variables):
                convention = ""
            kind = f": {written(p.type, self.short)}" if typed else ""
            default = f" = {p.default}" if p.default is not None else ""
            heads.append(f"{convention}{p.name}{kind}{default}")
        result = ""
        if f.result is not None and (typed or f.recursive):
            result = f" -> {written(f.result, self.short)}"
        mine = [v for v in self.shared if self.roll(0.5)]
        self.scopes = [constants, [*variables, *mine], []]
        self.cost, self.turns, self.loops, self.current = 0, 1, 0, f
        self.returning = f.result
        nodes = assigning(mine)
        if f.recursive:
            self.effects = 0
            stop = [line(f"return {self.given(f.result, 1)}")]
            nodes.append(Node([(f"if {f.parameters[0].name} <= 0:", stop)]))
        nodes += self.body(self.chance.randint(1, 5))
        if f.recursive:
            nodes.append(self.again(f))
            self.cost *= 8
        if f.result is not None:
            self.effects = 1
            nodes.append(line(f"return {self.given(f.result)}"))
        f.cost = max(1, self.cost)
        self.returning = None
        self.current = None
        self.scopes = [constants]
        self.functions.append(f)
        if owner is not None:
            owner.methods.append(f)
        return Node([(f"{'‹fn¦def›' if typed else 'def'} {f.name}({', '.join(heads)}){result}:",
                      nodes)])  # fmt: skip

    def again(self, f: Function) -> Node:
        """The call that a recursive function makes of itself."""
        self.effects = 0
        args = [f"{f.parameters[0].name} - 1"]
        for p in f.parameters[1:]:
            if p.mode == "mut":
                args.append(p.name)
            else:
                text = self.given(p.type, 1) if p.mode == "owned" else self.expr(p.type, 1)
                clash = [q.name for q in f.parameters if q.mode == "mut"]
                args.append(f"⟦{p.name}⟧" if any(c in text for c in clash) else text)
        name = self.fresh("r")
        self.scopes[-1].append(Variable(name, f.result))
        return line(f"{name} = {f.name}({', '.join(args)})")
