"""What may run when a function runs: who calls whom, destructors included. Needs verified code."""

from __future__ import annotations

from ...bytecode.code import Code
from ...spec.ops import TABLE
from .graph import Instruction, decode

OUTSIDE = frozenset(row.name for row in TABLE if row.group in ("The outside", "Python"))


class Reach:
    """`calls` of each function; `outside`: its first instruction that reaches a stream, the clock
    or chance, of those that have one."""

    def __init__(self, code: Code) -> None:
        self.calls: list[set[int]] = []
        self.outside: dict[int, Instruction] = {}
        for index, function in enumerate(code.functions):
            calls = destructors(code, index)
            for instruction in decode(function.words):
                if instruction.row.name in OUTSIDE:
                    self.outside.setdefault(index, instruction)
                elif instruction.row.name == "call":
                    calls.add(instruction["f"])
            self.calls.append(calls)

    def of(self, index: int) -> list[int]:
        """The functions that may run when one does, itself first."""
        found = {index: None}
        work = [index]
        while work:
            for called in self.calls[work.pop()]:
                if called not in found:
                    found[called] = None
                    work.append(called)
        return list(found)


def destructors(code: Code, index: int) -> set[int]:
    """The functions that may run when a function ends by a fault, and drops what it owns."""
    found: set[int] = set()
    seen: set[int] = set()
    work = [entry[1] for _, _, entries in code.functions[index].drops for entry in entries]
    while work:
        number = work.pop()
        if number < 0 or number in seen:
            continue
        seen.add(number)
        type = code.types[number]
        if type.drop_function >= 0:
            found.add(type.drop_function)
        work += [type.element, *(field for _, field in type.fields)]
    return found
