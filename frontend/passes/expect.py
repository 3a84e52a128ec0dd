"""Expect appends: ahead of a loop whose turns are counted and append, ask for room once.

Needs: moves checked, blocks in order. Leaves: `expect list, i, limit` where a loop over a range or
a list is entered, for each list that its only block appends to. It is a hint: nothing else changes.
"""

from __future__ import annotations

from ..ir.flow import predecessors
from ..ir.function import Block, Function, Instruction, Part, Register
from ..types import I64


def expect_appends(function: Function) -> None:
    """Adds the hints to a function."""
    sources = predecessors(function.blocks)
    for test in function.blocks:
        end = test.end
        if end is None or end.kind not in ("for_range", "each") or test.body:
            continue
        inside = end.targets[0]
        outside = [source for source in sources[test.id] if source != inside.id]
        if len(outside) != 1 or inside.end is None or inside.end.targets != [test]:
            continue
        entering = function.blocks[outside[0]]
        if entering.end is None or entering.end.kind != "jump":
            continue
        if end.kind == "for_range":
            index, limit = end.args
        else:
            items, index = end.args
            limit = Part(items.register, items.offset + 1, I64)
        if isinstance(limit, Register) and defines(inside, limit):
            continue
        for appending in appends(inside):
            target = appending.args[0]
            hint = Instruction("expect", None, [target, index, limit], appending.at)
            entering.body.append(hint)


def appends(block: Block) -> list[Instruction]:
    """The first append to each list that is there before the block and that nothing else in it
    changes."""
    found: dict[Register, Instruction] = {}
    for instruction in block.body:
        if instruction.op == "append_value" or instruction.op.startswith("append."):
            found.setdefault(instruction.args[0].register, instruction)
    return [i for register, i in found.items() if not defines(block, register)]


def defines(block: Block, register: Register) -> bool:
    """Whether a block gives a register a value."""
    return any(
        i.dst is register or isinstance(i.dst, list) and register in i.dst for i in block.body
    )
