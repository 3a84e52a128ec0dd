"""The typed tree as text, for `mojovm show --stage=typed`: a statement a line.

Rows are written as calls of their names, calls with how each argument is passed and their result's
type, variables with their types where they begin. `x.f` and `x[i]` are places; what is in braces is
done first.
"""

from __future__ import annotations

from ..types import NONE, resolve
from . import typed

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def function_text(function: typed.Function, name: str) -> str:
    """A typed function as text."""
    return _Writer().function(function, name)


class _Writer:
    """Names variables by their names, others by numbers."""

    def __init__(self) -> None:
        self.numbers: dict[typed.Variable, str] = {}
        self.loops: dict[typed.Loop, str] = {}
        self.lines: list[str] = []
        self.depth = 0

    def function(self, function: typed.Function, name: str) -> str:
        head = ", ".join(f"{p.mode} {self.declared(p)}".strip() for p in function.parameters)
        self.line(f"function {name}({head}) -> {resolve(function.result)}")
        self.depth += 1
        for whole, fields in function.ended:
            self.line(f"take {self.name(whole)} apart: {', '.join(map(self.declared, fields))}")
        self.block(function.body)
        return "\n".join(self.lines) + "\n"

    def line(self, text: str) -> None:
        self.lines.append("    " * self.depth + text)

    def name(self, variable: typed.Variable) -> str:
        if variable not in self.numbers:
            again = sum(1 for v in self.numbers if v.name == variable.name)
            base = variable.name or "%"
            self.numbers[variable] = f"{base}{again}" if again or not variable.name else base
        return self.numbers[variable]

    def declared(self, variable: typed.Variable) -> str:
        return f"{self.name(variable)}: {resolve(variable.type)}"

    # --- statements --------------------------------------------------------------------------

    def block(self, statements: list[typed.Stmt]) -> None:
        for each in statements:
            self.statement(each)

    def nested(self, head: str, statements: list[typed.Stmt]) -> None:
        self.line(head)
        self.depth += 1
        self.block(statements)
        self.depth -= 1

    def loop(self, node: typed.Loop) -> str:
        if node not in self.loops:
            self.loops[node] = f"L{len(self.loops)}"
        return self.loops[node]

    def statement(self, node: Any) -> None:
        """Adds the lines of a statement."""
        kind = node.__class__
        if kind is typed.If:
            self.nested(f"if {self.value(node.condition)}:", node.then)
            if node.orelse:
                self.nested("else:", node.orelse)
        elif kind is typed.While:
            self.nested(f"{self.loop(node)}: while {self.value(node.condition)}:", node.body)
            if node.orelse:
                self.nested("else:", node.orelse)
        elif isinstance(node, typed.For):
            self.nested(f"{self.loop(node)}: for {self.driver(node.driver)}:", node.body)
            if node.orelse:
                self.nested("else:", node.orelse)
        elif kind is typed.Change:
            head = f"change {self.value(node.place)} as {self.name(node.variable)}:"
            self.nested(head, node.body)
        elif kind is typed.Block:
            self.nested(f"{self.loop(node)}: block:", node.body)
        else:
            self.line(self.simple(node))

    def simple(self, node: Any) -> str:
        """A statement of one line."""
        shown = SIMPLE.get(node.__class__)
        return shown(self, node) if shown is not None else self.generic(node)

    def generic(self, node: Any) -> str:
        """A node by its fields."""
        names = [n for n in node.FIELDS if n not in ("at", "type")]
        parts = ", ".join(f"{n}={self.any(getattr(node, n))}" for n in names)
        return f"{node.__class__.__name__.lower()}({parts})"

    def any(self, value: Any) -> str:
        """Whatever a field holds."""
        if isinstance(value, typed.Expr):
            return self.value(value)
        if isinstance(value, typed.Loop):
            return self.loop(value)
        if isinstance(value, typed.Variable):
            return self.name(value)
        if isinstance(value, typed.Stmt):
            return self.simple(value)
        if isinstance(value, list | tuple):
            return "[" + ", ".join(map(self.any, value)) + "]"
        return repr(value) if isinstance(value, str) else str(value)

    # --- expressions -------------------------------------------------------------------------

    def value(self, node: Any) -> str:
        """An expression."""
        shown = VALUES.get(node.__class__)
        return shown(self, node) if shown is not None else self.generic(node)

    def values(self, nodes: list[typed.Expr]) -> str:
        return ", ".join(map(self.any, nodes))

    def driver(self, driver: Any) -> str:
        name = driver.__class__.__name__.removesuffix("Driver").lower()
        parts = (
            self.driver(p) if p.__class__.__name__.endswith("Driver") else
            "[" + ", ".join(map(self.driver, p)) + "]" if isinstance(p, list) else self.any(p)
            for p in (getattr(driver, n) for n in driver.FIELDS)
        )  # fmt: skip
        return f"{name}({', '.join(parts)})"

    def call(self, node: typed.Call) -> str:
        parts = (
            f"{mode} {self.value(a)}" for a, mode in zip(node.arguments, node.modes, strict=True)
        )
        t = resolve(node.type)
        return f"{node.callee}({', '.join(parts)})" + (f" -> {t}" if t is not NONE else "")

    def sequence(self, node: typed.Sequence) -> str:
        inner = _Writer()
        inner.numbers, inner.loops = self.numbers, self.loops
        inner.block(node.statements)
        steps = "; ".join(line.strip() for line in inner.lines)
        return "{" + steps + "; " + self.value(node.value) + "}"


def _bound(w: _Writer, node: Any) -> str:
    return f"{w.declared(node.variable)} = {w.value(node.value)}"


def _assigned(w: _Writer, node: typed.Assign) -> str:
    place: Any = node.place
    new = isinstance(place, typed.Local) and place.variable not in w.numbers
    return f"{w.declared(place.variable) if new else w.value(place)} = {w.value(node.value)}"


def _held(w: _Writer, node: typed.Hold) -> str:
    names = ", ".join(map(w.declared, node.variables))
    return f"hold {names} = {w.values(node.values)}"


SIMPLE: dict[type, Callable[[_Writer, Any], str]] = {
    typed.Evaluate: lambda w, n: w.value(n.value),
    typed.Assign: _assigned,
    typed.Bind: _bound,
    typed.Hold: _held,
    typed.Declare: lambda w, n: f"var {w.declared(n.variable)}",
    typed.Refer: lambda w, n: f"ref {w.declared(n.variable)} = {w.value(n.place)}",
    typed.Unpack: lambda w, n: (
        ", ".join("_" if v is None else w.declared(v) for v in n.variables)
        + f" = unpack {w.value(n.value)}"
    ),
    typed.Break: lambda w, n: f"break {w.loop(n.loop)}",
    typed.Continue: lambda w, n: f"continue {w.loop(n.loop)}",
    typed.Return: lambda w, n: "return" if n.value is None else f"return {w.value(n.value)}",
    typed.Stop: lambda w, n: f"{n.op}({w.value(n.operand)})",
    typed.Keep: lambda w, n: f"keep {w.values(n.values)}",
    typed.Discard: lambda w, n: f"discard {w.value(n.value)}",
    typed.Do: lambda w, n: f"{n.op}({w.values(n.operands)})",
}

VALUES: dict[type, Callable[[_Writer, Any], str]] = {
    typed.Constant: lambda w, n: f"{n.value!r}:{resolve(n.type)}" if n.type is not NONE else "None",
    typed.Local: lambda w, n: w.name(n.variable),
    typed.Field: lambda w, n: f"{w.value(n.base)}.{n.name or n.offset}",
    typed.Element: lambda w, n: f"{w.value(n.base)}[{w.value(n.index)}]",
    typed.Slice: lambda w, n: f"{w.value(n.base)}[{w.value(n.start)}:{w.value(n.stop)}]",
    typed.Row: lambda w, n: f"{n.op}({w.values(n.operands)})",
    typed.Call: _Writer.call,
    typed.Construct: lambda w, n: f"{resolve(n.type)}({w.values(n.items)})",
    typed.ListOf: lambda w, n: f"[{w.values(n.items)}]",
    typed.Length: lambda w, n: f"len({w.value(n.base)})",
    typed.Transfer: lambda w, n: f"{w.value(n.place)}^",
    typed.Copy: lambda w, n: f"copy({w.value(n.value)})",
    typed.Take: lambda w, n: f"take {w.name(n.variable)}",
    typed.Own: lambda w, n: f"own({w.value(n.value)})",
    typed.Logical: lambda w, n: f"({w.value(n.left)} {n.op} {w.value(n.right)})",
    typed.Not: lambda w, n: f"not {w.value(n.operand)}",
    typed.Conditional: lambda w, n: (
        f"({w.value(n.then)} if {w.value(n.condition)} else {w.value(n.other)})"
    ),
    typed.Sequence: _Writer.sequence,
    typed.Whole: lambda w, n: f"{resolve(n.type)}({w.values(n.fields)})",
    typed.CurrentItem: lambda w, n: f"item {w.loop(n.loop)}" + "".join(f".{p}" for p in n.path),
}
