"""Straight-line rows as LLVM IR: terms by their meaning, and the machine's rows in line where that
pays. A runtime row that has nothing here is called as the interpreter calls it: its operands are
written to the frame in memory, its results read from there.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from ...spec.opcode import TERM_TYPES, Operand
from ..analysis.graph import Instruction
from .body import APART, ASIDE, Body, fault_number
from .frame import element_bytes, tag, zero
from .terms import evaluate, literal

COMPOUND = ("str", "list", "struct", "tuple", "vector")  # the kinds of types that are no scalars
Emitter = Callable[[Body, Instruction], None]

# What a handler may touch beside its frame and its machine, by the row's effect.
REACH = {"pure": f"memory({APART})", "reads": f"memory(read, {APART})"}


# --- terms ----------------------------------------------------------------------------------------


def operand_value(body: Body, instruction: Instruction, operand: Operand) -> str:
    """An operand as a term takes it."""
    if not operand.is_register:
        return str(instruction.number(operand))
    slot = instruction.number(operand)
    value = body.read(slot)
    if operand.type in ("int", "bits"):
        return body.word(scalar(body, slot), value)
    return value


def scalar(body: Body, slot: int) -> str:
    """The scalar type of a slot; a length counts as an i64."""
    kind = body.kinds[slot]
    return "i64" if kind in ("length", "capacity") else kind


def term(body: Body, instruction: Instruction) -> None:
    row = instruction.row
    arguments = [operand_value(body, instruction, operand) for operand in row.sources]
    for name, condition in row.trap_conditions:
        body.fault_when(evaluate(body, condition, arguments), instruction, fault_number(name))
    assert row.meaning is not None and row.dst
    result = evaluate(body, row.meaning, arguments)
    slot = instruction.number(row.dst)
    if TERM_TYPES.get(row.dst.type, row.dst.type) == "bits" or row.dst.type in TERM_TYPES:
        result = body.unword(body.kinds[slot], result)
    body.write(slot, result)


def test(body: Body, instruction: Instruction) -> str:
    """What a branch row asks, as an i1."""
    row = instruction.row
    assert row.test and row.test.meaning is not None
    operands = [operand for operand in row.sources if operand is not row.label]
    arguments = [operand_value(body, instruction, operand) for operand in operands]
    return evaluate(body, row.test.meaning, arguments)


# --- any handler ----------------------------------------------------------------------------------


def called(body: Body, instruction: Instruction, told: str = "") -> None:
    """Runs the machine's handler; `told` is more metadata of the call."""
    row = instruction.row
    changed: list[int] = []
    defined: list[int] = []
    for operand in row.operands:
        if not operand.is_register:
            continue
        slots = body.extent(instruction, operand)
        if operand.mode != "define":
            body.spill(slots)
        if operand.mode == "inout":
            changed += slots
        elif operand.mode == "define":
            defined += slots
    reach = REACH.get(row.effect, "")
    code = body.handler(row.number, instruction.word, f"nounwind {reach}", told)
    body.reload(changed)  # also by what faulted halfway, which may have made room
    if row.traps:
        body.fault_if_nonzero(code, instruction)
    body.reload(defined)


# --- constants and moves --------------------------------------------------------------------------


def constant(body: Body, instruction: Instruction) -> None:
    """A 64-bit pattern as the scalar that it is."""
    kind = instruction.row.values["t"]
    bits = instruction.numbers[2] & 0xFFFFFFFF | (instruction.numbers[3] & 0xFFFFFFFF) << 32
    if kind == "f64":
        operand = f"0x{bits:016X}"
    elif kind == "f32":
        number = struct.unpack("<f", struct.pack("<I", bits & 0xFFFFFFFF))[0]
        operand = literal(kind, number)
    else:
        operand = literal(kind, bits)
    body.write(instruction["dst"], operand)


def move(body: Body, instruction: Instruction) -> None:
    row = instruction.row
    count = {"move": lambda: instruction["n"], "move_slot": lambda: 1}.get(
        row.name, lambda: body.shapes.slots(instruction["t"])
    )()
    src, dst = instruction["src"], instruction["dst"]
    if count > 1 and (source := body.together(range(src, src + count))):
        if target := body.together(range(dst, dst + count)):
            words = body.value(f"load <{count} x i64>, ptr {source}, align 8")
            body.written.update(range(dst, dst + count))
            body.line(f"store <{count} x i64> {words}, ptr {target}, align 8")
            return
    values = [body.read(src + i) for i in range(count)]
    for i, value in enumerate(values):
        body.write(dst + i, value)


def blank(body: Body, instruction: Instruction) -> None:
    for slot in body.extent(instruction, instruction.row.operands[0]):
        body.zero(slot)


def drop(body: Body, instruction: Instruction) -> None:
    """A string or a list that owns nothing needs no call."""
    if body.code.types[instruction["t"]].kind not in ("str", "list"):
        called(body, instruction)
        return
    capacity = body.read(instruction["src"] + 2)
    owned, done = body.fresh("owned"), body.fresh("dropped")
    body.branch(body.value(f"icmp sgt i64 {capacity}, 0"), owned, done)
    body.label(owned)
    called(body, instruction)
    body.jump(done)
    body.label(done)


# --- elements -------------------------------------------------------------------------------------


def position(body: Body, instruction: Instruction) -> str:
    """Where an instruction's index points to, inside its list."""
    index = body.read(instruction["index"])
    return body.checked_index(instruction, index, body.read(instruction["list"] + 1))


def element_at(body: Body, instruction: Instruction, where: str) -> str:
    """The address of a scalar element."""
    kind = instruction.row.values["t"]
    return body.element(body.read(instruction["list"]), where, element_bytes(kind))


def load(body: Body, instruction: Instruction) -> None:
    place = element_at(body, instruction, position(body, instruction))
    scope = body.context.scope(instruction["list"])
    body.write(instruction["dst"], body.load(instruction.row.values["t"], place, scope=scope))


def store(body: Body, instruction: Instruction) -> None:
    place = element_at(body, instruction, position(body, instruction))
    value, scope = body.read(instruction["value"]), body.context.scope(instruction["list"])
    body.store(instruction.row.values["t"], value, place, scope=scope)


def part(body: Body, instruction: Instruction) -> str:
    """Where the part of an element begins that fetch, take or put names."""
    where = position(body, instruction)
    element = body.element(body.read(instruction["list"]), where, body.element_size(instruction))
    return body.address(element, 8 * instruction["offset"])


def fetch(body: Body, instruction: Instruction) -> None:
    place = part(body, instruction)
    scope = body.context.scope(instruction["list"])
    slots = range(instruction["dst"], instruction["dst"] + instruction["n"])
    if len(slots) > 1 and (target := body.together(slots)):
        told = tag("u64") + scope
        words = body.value(f"load <{len(slots)} x i64>, ptr {place}, align 8, {told}")
        body.written.update(slots)
        body.line(f"store <{len(slots)} x i64> {words}, ptr {target}, align 8")
        return
    for i in range(instruction["n"]):
        slot = instruction["dst"] + i
        value = body.load(body.kinds[slot], body.address(place, 8 * i), scope=scope)
        body.write(slot, value)


def take(body: Body, instruction: Instruction) -> None:
    place = part(body, instruction)
    for i in range(instruction["n"]):
        slot = instruction["dst"] + i
        at = body.address(place, 8 * i)
        body.write(slot, body.load(body.kinds[slot], at))
        body.store_word(body.kinds[slot], zero(body.kinds[slot]), at)


def put(body: Body, instruction: Instruction) -> None:
    slots = body.extent(instruction, instruction.row.operands[2])
    if "pointer" in [body.kinds[slot] for slot in slots]:  # something is dropped there
        called(body, instruction)
        return
    place = part(body, instruction)
    scope = body.context.scope(instruction["list"])
    if len(slots) > 1 and (source := body.together(slots)):
        words = body.value(f"load <{len(slots)} x i64>, ptr {source}, align 8")
        told = tag("u64") + scope
        body.line(f"store <{len(slots)} x i64> {words}, ptr {place}, align 8, {told}")
        return
    for i, slot in enumerate(slots):
        at = body.address(place, 8 * i)
        body.store_word(body.kinds[slot], body.read(slot), at, scope=scope)


def append(body: Body, instruction: Instruction) -> None:
    """In line while there is room; the machine makes more."""
    here = instruction["list"]
    full, room, done = body.fresh("full"), body.fresh("room"), body.fresh("appended")
    length = body.read(here + 1)
    if instruction.word not in body.context.checked:
        capacity = body.read(here + 2)
        body.branch(body.value(f"icmp sge i64 {length}, {capacity}"), full, room, rarely=True)
        body.label(full)
        called(body, instruction)
        body.jump(done)
        body.label(room)
    kind = body.code.types[body.element_type(instruction)].kind
    if kind not in COMPOUND:  # of append_value, too
        place = body.element(body.read(here), length, element_bytes(kind))
        body.store(kind, body.read(instruction["value"]), place, scope=body.context.scope(here))
    else:
        slots = body.extent(instruction, instruction.row.operands[1])
        place = body.element(body.read(here), length, body.element_size(instruction))
        for i, slot in enumerate(slots):
            body.store_word(body.kinds[slot], body.read(slot), body.address(place, 8 * i))
    body.write(here + 1, body.value(f"add nuw nsw i64 {length}, 1"))
    body.jump(done)
    body.label(done)


def pop(body: Body, instruction: Instruction) -> None:
    """In line where it is the last element."""
    element = body.code.types[body.element_type(instruction)]
    if element.kind in COMPOUND:
        called(body, instruction)
        return
    here = instruction["list"]
    where = position(body, instruction)
    last = body.value(f"add i64 {body.read(here + 1)}, -1")
    inner, end, done = body.fresh("inner"), body.fresh("end"), body.fresh("popped")
    body.branch(body.value(f"icmp ne i64 {where}, {last}"), inner, end)
    body.label(inner)
    called(body, instruction)
    body.jump(done)
    body.label(end)
    place = body.element(body.read(here), where, element_bytes(element.kind))
    body.write(instruction["dst"], body.load(element.kind, place))
    body.write(here + 1, last)
    body.jump(done)
    body.label(done)


def swap(body: Body, instruction: Instruction) -> None:
    """In line where elements are small."""
    element = body.element_type(instruction)
    kinds = body.shapes.leaves(element)
    if len(kinds) > 8:
        called(body, instruction)
        return
    length = body.read(instruction["list"] + 1)
    data = body.read(instruction["list"])
    plain = body.code.types[element].kind not in COMPOUND
    size = element_bytes(kinds[0]) if plain else 8 * len(kinds)
    places = []
    for name in ("i", "j"):
        where = body.checked_index(instruction, body.read(instruction[name]), length)
        places.append(body.element(data, where, size))
    parts = [[body.address(place, 8 * i) for i in range(len(kinds))] for place in places]
    values = [[body.load(k, p) for k, p in zip(kinds, at, strict=True)] for at in parts]
    write = body.store if plain else body.store_word
    for at, moved in zip(parts, reversed(values), strict=True):
        for kind, place, value in zip(kinds, at, moved, strict=True):
            write(kind, value, place)


def view(body: Body, instruction: Instruction) -> None:
    """Its bounds are clipped as Python does, unless they are known to be inside."""
    here, made = instruction["list"], instruction["dst"]
    length = body.read(here + 1)
    start, stop = body.read(instruction["start"]), body.read(instruction["stop"])
    if instruction.word not in body.context.checked:
        start, stop = (from_the_front(body, bound, length) for bound in (start, stop))
        start = body.choose("sgt", start, "0")
        start = body.choose("slt", start, length)
        stop = body.choose("slt", stop, length)
        stop = body.choose("sgt", stop, start)
    kind = body.code.types[body.element_type(instruction)].kind
    scalar = kind not in COMPOUND
    size = element_bytes(kind) if scalar else body.element_size(instruction)
    data = body.element(body.read(here), start, size)
    body.write(made, data)
    body.write(made + 1, body.value(f"sub i64 {stop}, {start}"))
    body.zero(made + 2)


def from_the_front(body: Body, bound: str, length: str) -> str:
    """A bound of a slice, of which negative ones count from the end."""
    behind = body.value(f"icmp slt i64 {bound}, 0")
    wrapped = body.value(f"add i64 {bound}, {length}")
    return body.value(f"select i1 {behind}, i64 {wrapped}, i64 {bound}")


# --- checks ---------------------------------------------------------------------------------------


def check_index(body: Body, instruction: Instruction) -> None:
    index, length = body.read(instruction["index"]), body.read(instruction["length"])
    body.write(instruction["dst"], body.checked_index(instruction, index, length))


def check_lengths(body: Body, instruction: Instruction) -> None:
    a, b = body.read(instruction["a"]), body.read(instruction["b"])
    bad, good = body.fresh("differ"), body.fresh("same")
    body.branch(body.value(f"icmp ne i64 {a}, {b}"), bad, good, rarely=True)
    body.label(bad)
    code = body.service("lengths_fault", a, b, attributes=ASIDE)
    body.fault(instruction, code)
    body.label(good)


def check_step(body: Body, instruction: Instruction) -> None:
    none = body.value(f"icmp eq i64 {body.read(instruction['a'])}, 0")
    body.fault_when(none, instruction, fault_number("step_is_zero"))


INLINE: dict[str, Emitter] = {
    "blank": blank,
    "drop": drop,
    "load.{t}": load,
    "store.{t}": store,
    "fetch": fetch,
    "take": take,
    "put": put,
    "append.{t}": append,
    "append_value": append,
    "pop": pop,
    "swap": swap,
    "view": view,
    "check_index": check_index,
    "check_lengths": check_lengths,
    "check_step": check_step,
}
