"""Write IR as text in tests: `parse` reads what is close to what `ir.text` prints.

    f(own xs: [i64], n: i64) -> i64
    start:
        %1: i64 = load.i64 xs, 0        # names that begin with % are temporaries
        v: [i64] @xs = borrow xs, [i64] # v borrows from xs
        call g read xs, own v
        p+1: i64 = move n               # a part of p
        return %1

The place of each instruction is its line. `Callee` and `Glue` stand in for the checker's objects.
"""

from __future__ import annotations

import re
from typing import Any

from mojovm.frontend import types
from mojovm.frontend.ir import function as ir
from mojovm.frontend.source.files import Source

TOKEN = re.compile(r'"[^"]*"|\[[^\s,=]*\]|[^\s,]+')


class Callee:
    """A function to call; a variant's name says which arguments are given to it."""

    def __init__(self, name: str, given: list[types.Type], modes: list[str],
                 result: types.Type = types.NONE) -> None:  # fmt: skip
        self.ir_name = name
        self.parameter_types = given
        self.parameter_modes = modes
        self.result_type = result
        self.captures: dict[str, str] = {}  # variables around it that it is given, too

    def variant(self, given: tuple[bool, ...]) -> Callee:
        if not any(given):
            return self
        marks = "".join("o" if g else "-" for g in given)
        modes = ["own" if g else m for g, m in zip(given, self.parameter_modes, strict=True)]
        return Callee(f"{self.ir_name}'{marks}", self.parameter_types, modes, self.result_type)

    def __str__(self) -> str:
        return self.ir_name


class Glue:
    """Functions that copy and destroy values of types that run code."""

    def dropper(self, t: types.Type) -> Callee:
        return Callee(f"drop {t}", [t], ["own"])

    def copier(self, t: types.Type) -> Callee:
        return Callee(f"copy {t}", [t], ["read"], t)


def struct(name: str, /, has_drop: bool = False, copier: Any = None, mover: bool = False,
           **fields: types.Type) -> Any:  # fmt: skip
    """A struct type."""
    t = types.StructType(name, None)
    t.fields.update(fields)
    t.has_drop = has_drop
    t.copier = copier
    t.mover = (lambda: Callee(f"move {t}", [t], ["own"], t)) if mover else None
    t.lay_out()
    return t


class Parser:
    def __init__(self, text: str, callees: dict[str, Callee], named: dict[str, types.Type]) -> None:
        self.lines = text.splitlines()
        self.source = Source("test.mojo", text)
        self.callees = callees
        self.types: dict[str, types.Type] = {**types.SCALARS, "str": types.STR, **named}
        self.registers: dict[str, ir.Register] = {}
        self.blocks: dict[str, ir.Block] = {}

    def type(self, text: str) -> types.Type:
        if text[0] == "[":
            return types.list_of(self.type(text[1:-1]))
        return self.types[text]

    def block(self, name: str) -> ir.Block:
        if name not in self.blocks:
            self.blocks[name] = self.function.block()
        return self.blocks[name]

    def parse(self) -> ir.Function:
        header = next(line for line in self.lines if line.strip())
        match = re.fullmatch(r"\s*(\w+)\((.*)\)(?: -> (\S+))?", header)
        assert match
        result = self.type(match[3]) if match[3] else types.NONE
        self.function = function = ir.Function(match[1], result, (0, 1))
        for parameter in filter(None, match[2].split(", ")):
            mode, _, rest = parameter.rpartition(" ")[0].rpartition(" ")
            name = (rest or mode).rstrip(":")
            made = function.register(self.type(parameter.split(": ")[1]), name, (0, 1))
            made.mode = mode if rest and mode else "read"
            function.parameters.append(self.registers.setdefault(name, made))
        for line in self.lines:
            label = re.fullmatch(r"\s*(\w+):\s*", line)
            if label:
                self.block(label[1])
        started = False
        at = 0
        for line in self.lines:
            span = (at + len(line) - len(line.lstrip()), at + len(line))
            at += len(line) + 1
            code = line.split("#")[0].strip()
            label = re.fullmatch(r"(\w+):", code)
            if label:
                self.here = self.block(label[1])
                started = True
            elif started and code:
                self.line(code, span)
        return function

    def line(self, code: str, at: tuple[int, int]) -> None:
        left, equals, right = code.partition(" = ")
        if not equals:
            left, right = "", code
        op, *tokens = TOKEN.findall(right)
        made: list[Any] = [self.define(d, at) for d in left.split(", ")] if left else []
        if op in ("jump", "branch", "for_range", "for_step", "each", "return", "unreachable"):
            args = [self.value(t) for t in tokens if t not in self.blocks]
            targets = [self.blocks[t] for t in tokens if t in self.blocks]
            self.here.end = ir.Terminator(op, args, targets, at, made[0] if made else None)
            return
        callee, modes = None, None
        if op == "call":
            callee = self.callees[tokens[0]]
            modes, tokens = tokens[1::2], tokens[2::2]
        demanded = op == "own" and tokens[0].endswith("^")
        args = [self.value(t.rstrip("^")) for t in tokens]
        dst = made if op == "unpack" else made[0] if made else None
        self.here.body.append(ir.Instruction(op, dst, args, at, modes, callee, demanded))

    def define(self, text: str, at: tuple[int, int]) -> Any:
        match = re.fullmatch(r"(%?\w+)(\+\d+)?(?:: ([^\s@]+))?((?: @\w+)*)", text.strip())
        assert match, text
        name, offset, kind, bases = match.groups()
        if offset:
            return ir.Part(self.registers[name], int(offset), self.type(kind))
        if name not in self.registers:
            shown = None if name[0] == "%" else name
            made = self.function.register(self.type(kind), shown, at)
            made.bases = tuple(self.registers[b] for b in bases.replace("@", "").split())
            self.registers[name] = made
        return self.registers[name]

    def value(self, text: str) -> Any:
        if text in self.registers:
            return self.registers[text]
        if text[0] == '"':
            return text[1:-1]
        if re.fullmatch(r"-?\d+", text):
            return int(text)
        match = re.fullmatch(r"(%?\w+)\+(\d+):(\S+)", text)
        if match:
            return ir.Part(self.registers[match[1]], int(match[2]), self.type(match[3]))
        return self.type(text)


def parse(text: str, callees: dict[str, Callee] | None = None,
          **named: types.Type) -> tuple[ir.Function, Source]:  # fmt: skip
    """The function that a text describes, and the text as a source."""
    parser = Parser(text, callees or {}, named)
    return parser.parse(), parser.source


def body(function: ir.Function) -> str:
    """What a function became, without its header, for comparing."""
    lines = ir.text(function).splitlines()[1:]
    return "\n".join(line.strip() if line[0] == "B" else line[2:] for line in lines)
