"""Rows of pointers as LLVM IR: scalars are reached in line, after asking the machine's table of
blocks; the machine does the rest.

What an entry of the table says is loaded at each access. LLVM takes it out of loops, as nothing but
the machine writes it.
"""

from __future__ import annotations

from ..analysis.graph import Instruction
from .body import Body
from .frame import FROM_TABLE, KEEPS_TABLE, element_bytes, llvm_type, tag
from .lanes import Shape, read, write
from .rows import Emitter, called


def entry_of(body: Body, block: str) -> str:
    """The entry of the machine's table that a handle names, if it still does."""
    mask = body.machine_word("entry_mask", "i64", FROM_TABLE)
    number = body.value(f"and i64 {block}, {mask}")
    entries = body.machine_word("entries", told=FROM_TABLE)
    return body.value(f"getelementptr [64 x i8], ptr {entries}, i64 {number}")


def entry_word(body: Body, entry: str, word: int, type: str = "i64") -> str:
    place = body.address(entry, 8 * word)
    return body.value(f"load {type}, ptr {place}, {tag('machine')}{FROM_TABLE}")


HANDLE, DATA, SCALAR_BYTES = range(3)  # words of an entry


def scalar_extent(body: Body, block: str, size: int) -> str:
    """The bytes at which scalars of a size may begin in a block: none, if it is not of scalars."""
    entry = entry_of(body, block)
    bytes = entry_word(body, entry, SCALAR_BYTES)
    bad = body.value(f"icmp ne i64 {entry_word(body, entry, HANDLE)}, {block}")
    # it is asked for what is there to be loaded in any case, so that LLVM takes it out of loops
    bad = body.value(f"or i1 {bad}, {no_data(body, entry)}")
    # all of them are taken away: what LLVM knows as a choice it makes anew in each turn
    less = body.value(f"sext i1 {bad} to i64")
    begins = subtract(body, bytes, str(size - 1)) if size > 1 else bytes
    return subtract(body, begins, less)


def no_data(body: Body, entry: str) -> str:
    data = entry_word(body, entry, DATA, "ptr")
    return body.value(f"icmp eq ptr {data}, null")


def subtract(body: Body, a: str, b: str) -> str:
    """a - b, or 0."""
    body.needs.add("llvm.usub.sat.i64")
    return body.value(f"call i64 @llvm.usub.sat.i64(i64 {a}, i64 {b})")


def scalars(body: Body, instruction: Instruction) -> tuple[int, int]:
    """The bytes of a scalar that an instruction reaches, and how many there are."""
    if not instruction.has("t"):
        return element_bytes(instruction.row.values["t"]), 1
    shape = Shape(body, instruction["t"])
    return element_bytes(shape.kind), shape.count


def pointed(body: Body, instruction: Instruction, done: str) -> str:
    """The address that an instruction reaches; the machine looks where it is not plain to see, and
    goes on at `done`."""
    size, count = scalars(body, instruction)
    block, index = body.read(instruction["block"]), body.read(instruction["index"])
    offset = body.read(instruction["offset" if instruction.has("offset") else "start"])
    way = body.value(f"mul i64 {index}, {size}")
    at = body.value(f"add i64 {offset}, {way}")
    data = entry_word(body, entry_of(body, block), DATA, "ptr")
    base = body.value(f"getelementptr i8, ptr {data}, i64 {offset}")
    if instruction.word not in body.context.checked:
        plain, odd = body.fresh("plain"), body.fresh("odd")
        extent = scalar_extent(body, block, size * count)
        body.branch(body.value(f"icmp uge i64 {at}, {extent}"), odd, plain, rarely=True)
        body.label(odd)
        called(body, instruction, KEEPS_TABLE)
        if instruction.row.template == "peek.{t}":
            keep_apart(body, instruction["dst"])
        body.jump(done)
        body.label(plain)
    return body.element(base, index, size)


def keep_apart(body: Body, slot: int) -> None:
    """Reads what the machine has found so that LLVM does not make one load of this and the other:
    their address would be a choice, which the next turn might wait for."""
    kind = body.kinds[slot]
    type = "i8" if kind == "bool" else llvm_type(kind)
    value = body.value(f"load volatile {type}, ptr {body.address('%R', 8 * slot)}, {tag('frame')}")
    if kind == "bool":
        value = body.value(f"icmp ne i8 {value}, 0")
    body.write(slot, value)


def peek(body: Body, instruction: Instruction) -> None:
    kind, done = instruction.row.values["t"], body.fresh("peeked")
    place = pointed(body, instruction, done)
    type = "i8" if kind == "bool" else llvm_type(kind)
    value = body.value(f"load {type}, ptr {place}, align 1, {tag('element')}")
    if kind == "bool":
        value = body.value(f"icmp ne i8 {value}, 0")
    body.write(instruction["dst"], value)
    body.jump(done)
    body.label(done)


def poke(body: Body, instruction: Instruction) -> None:
    kind, done = instruction.row.values["t"], body.fresh("poked")
    place = pointed(body, instruction, done)
    value, type = body.read(instruction["value"]), llvm_type(kind)
    if kind == "bool":
        value, type = body.value(f"zext i1 {value} to i8"), "i8"
    body.line(f"store {type} {value}, ptr {place}, align 1, {tag('element')}")
    body.jump(done)
    body.label(done)


def peek_lanes(body: Body, instruction: Instruction) -> None:
    shape, done = Shape(body, instruction["t"]), body.fresh("peeked")
    place = pointed(body, instruction, done)
    value = body.value(f"load {shape.memory}, ptr {place}, align 1, {tag('element')}")
    if shape.kind == "bool":
        value = body.value(f"icmp ne {shape.memory} {value}, zeroinitializer")
    write(body, instruction["dst"], shape, value)
    body.jump(done)
    body.label(done)


def poke_lanes(body: Body, instruction: Instruction) -> None:
    shape, done = Shape(body, instruction["t"]), body.fresh("poked")
    place = pointed(body, instruction, done)
    value = read(body, instruction["a"], shape)
    if shape.kind == "bool":
        value = body.value(f"zext {shape.type} {value} to {shape.memory}")
    body.line(f"store {shape.memory} {value}, ptr {place}, align 1, {tag('element')}")
    body.jump(done)
    body.label(done)


POINTED: dict[str, Emitter] = {
    "peek.{t}": peek,
    "poke.{t}": poke,
    "peek_lanes": peek_lanes,
    "poke_lanes": poke_lanes,
}
