"""One opcode row as a Python function: a program of one instruction, called through the machine.

`row("find", "Int", "String String Int")` gives `f(a, b, start)`. Parameters stand for the row's
register operands in order; immediates are given by `immediates`. What the row changes in place
comes back too, as the last members of a tuple. Every call ends with nothing left alive, and is
made natively, too, with the same result. `f.data` is the program.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import OWN, READ, Code, File, Function, Parameter, Type
from mojovm.machine import core
from mojovm.spec.ops import BY_NAME
from tests.runs import available, prepared

SCALARS = {
    "Int": "i64", "Float": "f64", "Bool": "bool",
    **{name: name for name in "i8 i16 i32 i64 u8 u16 u32 u64 f16 f32 f64 bool".split()},
}  # fmt: skip


class Types:
    """A type table that grows as names are asked for: `Int`, `[Int]`, `(String, [Int])`."""

    def __init__(self) -> None:
        self.table: list[Type] = []
        self.known: dict[str, int] = {}

    def index(self, name: str) -> int:
        if name not in self.known:
            made = self.make(name)
            self.known[name] = len(self.table)
            self.table.append(made)
        return self.known[name]

    def make(self, name: str) -> Type:
        if name.startswith("["):
            return Type("list", name, element=self.index(name[1:-1]))
        if name.startswith("("):
            fields = tuple((f"_{i}", self.index(t)) for i, t in enumerate(split(name[1:-1])))
            return Type("tuple", name, fields=fields)
        return Type("str" if name == "String" else SCALARS[name], name)

    def leaves(self, name: str) -> list[int]:
        """The slot table's entries for a value."""
        t = self.table[self.index(name)]
        if t.kind == "tuple":
            return [leaf for _, field in t.fields for leaf in self.leaves(self.table[field].name)]
        return [self.index(name), -1, -1] if t.kind in ("str", "list") else [self.index(name)]


def split(names: str) -> list[str]:
    """`String, (Int, Int)` at its outer commas."""
    parts, depth = [""], 0
    for character in names:
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


@cache
def row(name: str, result: str, parameters: str = "", *immediates: int | str) -> Callable[..., Any]:
    """`immediates` are numbers, names of types, or string constants; the result `-` is none."""
    op, types = BY_NAME[name], Types()
    given = parameters.split()
    inout = [i for i, o in enumerate(_registers(op)) if o.mode == "inout"]
    taken = [i for i, o in enumerate(_registers(op)) if o.mode in ("inout", "take")]
    own = result != "-"
    members = ([result] if own else []) + [given[i] for i in inout]
    whole = members[0] if len(members) == 1 else f"({','.join(members)})" if members else "-"

    slots = types.leaves(whole) if members else []
    places = []
    for t in given:
        places.append(len(slots))
        slots += types.leaves(t)
    dst = len(slots)
    slots += types.leaves(result) if own else []

    words = [op.number, 0, 0, 0] + [0] * 4 * (op.words - 1)
    left, values = iter(places), iter(immediates)
    strings: list[str] = []
    for operand in op.operands:
        at = 4 * operand.word + " abc".index(operand.field)
        if operand.mode == "define":
            words[at] = dst
        elif operand.is_register:
            words[at] = next(left)
        else:
            value = next(values)
            if operand.type == "string":
                strings.append(str(value))
                value = len(strings) - 1
            words[at] = types.index(value) if isinstance(value, str) else value
    to = 0
    sources = ([dst] if own else []) + [places[i] for i in inout]
    for member, source in zip(members, sources, strict=True):
        borrowed = own and source == dst and op.dst.borrowed
        how = [BY_NAME["copy" if borrowed else "move"].number, to, source]
        words += [*how, types.index(member) if borrowed else len(types.leaves(member))]
        to += len(types.leaves(member))
    words += [BY_NAME["return"].number, 0, 0, 0]

    drops = tuple((places[i], types.index(given[i])) for i in taken)
    modes = [OWN if i in taken else READ for i in range(len(given))]
    function = Function(
        name,
        [Parameter(f"p{i}", types.index(t), modes[i]) for i, t in enumerate(given)],
        types.index(whole) if members else -1,
        words,
        slots,
        [(-1, op.words - 1, drops)] if drops else [],
        [(0, 1, 1, 0)],
    )
    data = encode(Code([File(name)], types=types.table, functions=[function], strings=strings))

    def call(*arguments: Any, machine: core.Machine | None = None) -> Any:
        if machine is not None:
            return run(data, "interp", arguments, machine)[0]
        results = []
        for tier in available()[:2]:
            try:
                results.append(run(data, tier, arguments, core.Machine(stack_bytes=1 << 16)))
            except core.Fault as fault:
                results.append((fault, fault.message, fault.traceback))
            assert repr(results[-1][1:]) == repr(results[0][1:]), f"{tier} is another matter"
        if isinstance(results[0][0], core.Fault):
            raise results[0][0]
        return results[0][0]

    call.data = data  # type: ignore[attr-defined]
    return call


@cache
def compiled(data: bytes, tier: str, metered: bool = False) -> core.Program:
    program, native = prepared(data, tier, metered)
    assert native is None or not native.failures, native.failures
    return program


def run(data: bytes, tier: str, arguments: Sequence[Any], machine: core.Machine) -> tuple:
    """The result, and all that must be the same on each tier."""
    try:
        result = machine.run(compiled(data, tier), 0, arguments)
        return result, repr(result), machine.stats()["allocations"]
    finally:
        assert machine.stats()["live"] == 0


def _registers(op: Any) -> list[Any]:
    return [o for o in op.operands if o.is_register and o.mode != "define"]


def fault_of(call: Callable[[], Any]) -> str:
    """The name of the fault that a call ends by, or "" if by none."""
    try:
        call()
    except core.Fault as fault:
        return fault.name
    return ""
