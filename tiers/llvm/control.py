"""Control rows as LLVM IR: jumps, loops, calls, returns. Which label an edge leads to is asked of
its caller, since a counted loop's blocks are written more than once (`strips.py`).
"""

from __future__ import annotations

from collections.abc import Callable

from ...spec.ops import TABLE
from ..analysis.graph import Block, Instruction
from .body import Body
from .frame import element_bytes
from .lanes import LANES
from .pointers import POINTED
from .rows import INLINE as IN_LINE
from .rows import called, constant, move, term, test

INLINE = IN_LINE | LANES | POINTED

# Gives where an edge from the block being written to another leads.
Label = Callable[[Block], str]


# --- rows that go on ------------------------------------------------------------------------------


def call(body: Body, instruction: Instruction) -> None:
    """Straight, with values in registers, where both are of one unit; else by the machine."""
    callee, window = instruction["f"], instruction["window"]
    signature = body.shapes.signature(callee)
    base = window + 1
    frame = body.address("%R", 8 * base)
    slots = [base + slot for slot in signature.parameter_slots]
    given_back = [base + slot for slot in signature.returned_slots]
    if callee not in body.callees or body.shapes.is_parallel(callee):
        body.spill(slots)
        code = body.service("call", frame, callee)
        body.reload(given_back)
        body.fault_if_nonzero(code, instruction)
        return
    code, values = body.call_native(
        body.callees[callee], signature, frame, [body.read(slot) for slot in slots]
    )
    for slot, value in zip(given_back, values, strict=True):
        body.write(slot, value)
    body.fault_if_nonzero(code, instruction)


# --- the ends of blocks ---------------------------------------------------------------------------

# Each gives the condition on which it jumps, after doing what it does in any case; "" is always.


def always(body: Body, instruction: Instruction) -> str:
    return ""


def if_true(body: Body, instruction: Instruction) -> str:
    return body.read(instruction["a"])


def unless_true(body: Body, instruction: Instruction) -> str:
    return body.value(f"xor i1 {body.read(instruction['a'])}, true")


def count_up(body: Body, instruction: Instruction) -> str:
    turn = body.value(f"add i64 {body.read(instruction['i'])}, 1")
    body.write(instruction["i"], turn)
    return body.value(f"icmp slt i64 {turn}, {body.read(instruction['limit'])}")


def count_elements(body: Body, instruction: Instruction) -> str:
    turn = body.value(f"add i64 {body.read(instruction['i'])}, 1")
    body.write(instruction["i"], turn)
    return body.value(f"icmp ult i64 {turn}, {body.read(instruction['list'] + 1)}")


def some_left(body: Body, instruction: Instruction) -> str:
    return body.value(f"icmp sgt i64 {body.read(instruction['n'])}, 0")


# What a row does on its way to its target.


def take_step(body: Body, instruction: Instruction) -> None:
    left = body.value(f"add i64 {body.read(instruction['n'])}, -1")
    body.write(instruction["n"], left)
    at, step = body.read(instruction["i"]), body.read(instruction["step"])
    body.write(instruction["i"], body.value(f"add i64 {at}, {step}"))


def take_element(body: Body, instruction: Instruction) -> None:
    kind = instruction.row.values["t"]
    data, at = body.read(instruction["list"]), body.read(instruction["i"])
    place = body.element(data, at, element_bytes(kind))
    scope = body.context.scope(instruction["list"])
    body.write(instruction["dst"], body.load(kind, place, scope=scope))


CONDITIONS: dict[str, Callable[[Body, Instruction], str]] = {
    "jump": always,
    "loop": always,
    "jump_if": if_true,
    "loop_if": if_true,
    "jump_unless": unless_true,
    "loop_unless": unless_true,
    "for.i64": count_up,
    "for_step.i64": some_left,
    "each.{t}": count_elements,
}
ON_THE_WAY: dict[str, Callable[[Body, Instruction], None]] = {
    "for_step.i64": take_step,
    "each.{t}": take_element,
}


def condition(body: Body, instruction: Instruction) -> str:
    row = instruction.row
    return (
        test(body, instruction)
        if row.kind == "branch"
        else CONDITIONS[row.template](body, instruction)
    )


def on_the_way(body: Body, instruction: Instruction) -> None:
    if action := ON_THE_WAY.get(instruction.row.template):
        action(body, instruction)


def end(body: Body, block: Block, label: Label) -> None:
    """Writes what ends a block."""
    last = block.last
    row = last.row
    if row.name == "return_slot":
        word = body.word(body.kinds[last["src"]], body.read(last["src"]))
        body.write(0, body.unword(body.kinds[0], word))
    if row.name in ("return", "return_slot"):
        body.finish()
    elif row.label is None:
        if last.ends_block:  # a fault of the program's own
            called(body, last)
            body.line("unreachable")
        else:
            straight(body, last)
            body.jump(label(block.successors[0]))
    else:
        asked = condition(body, last)
        target = label(block.successors[0])
        way = body.fresh("way")
        if not asked:
            body.jump(way)
        else:
            body.branch(asked, way, label(block.successors[1]))
        body.label(way)
        on_the_way(body, last)
        if row.poll:
            body.count(last.word, "1")
            if last.word not in body.context.unpolled:
                body.poll(last)
        body.jump(target)


def straight(body: Body, instruction: Instruction) -> None:
    row = instruction.row
    if row.kind == "term":
        term(body, instruction)
    elif row.kind == "runtime":
        INLINE.get(row.template, called)(body, instruction)
    else:
        STRAIGHT[row.template](body, instruction)


STRAIGHT: dict[str, Callable[[Body, Instruction], None]] = {
    "const.{t}": constant,
    "move": move,
    "move_slot": move,
    "borrow": move,
    "call": call,
}

_handled = {*STRAIGHT, *CONDITIONS, "return", "return_slot"}
_wanted = {row.template for row in TABLE if row.kind == "control"}
assert _handled == _wanted, _handled ^ _wanted
assert set(INLINE) <= {row.template for row in TABLE if row.kind == "runtime"}
