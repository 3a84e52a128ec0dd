"""Rows of vectors as LLVM vectors.

What is done with a lane is a scalar row, whose text (`terms.py`) has no branches: with vector types
for the scalar ones it is the text for all lanes (`lifted`). What calls a function of the host is
done lane by lane.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from ...spec.opcode import TERM_TYPES, Op
from ...spec.ops import TABLE
from ..analysis.graph import Instruction
from .body import ASIDE, Body, fault_number
from .frame import element_bytes, tag
from .ir_text import INTRINSICS, LLVM_TYPES, PRELUDE
from .terms import evaluate

Emitter = Callable[[Body, Instruction], None]

TYPES = ("i1", "i8", "i16", "i32", "i64", "float", "double")
# A name, a type or a literal.
TOKEN = re.compile(
    rf"[%@][\w.]+|\b(?:{'|'.join(TYPES)})\b|\b0x[0-9A-F]+\b|-?\b\d+\b|\b(?:true|false)\b"
)
FLAGGED = ("llvm.ctlz.i64", "llvm.cttz.i64")  # whose second operand is no lane


class Shape:
    """A vector type: the kind of its lanes and their number."""

    __slots__ = ("count", "kind", "slots")

    def __init__(self, body: Body, type: int) -> None:
        row = body.code.types[type]
        self.kind = body.code.types[row.element].kind
        self.count = row.size
        self.slots = body.shapes.slots(type)

    @property
    def type(self) -> str:
        return vector(LLVM_TYPES[self.kind], self.count)

    @property
    def memory(self) -> str:
        """The type as which it lies in memory: a Bool is a byte."""
        return vector("i8" if self.kind == "bool" else LLVM_TYPES[self.kind], self.count)

    @property
    def bits(self) -> int:
        return 8 * element_bytes(self.kind) * self.count


def vector(lane: str, count: int) -> str:
    return f"<{count} x {lane}>"


# --- registers ------------------------------------------------------------------------------------


def read(body: Body, slot: int, shape: Shape) -> str:
    """A vector in registers."""
    slots = range(slot, slot + shape.slots)
    if shape.bits < 64:
        low = body.value(f"trunc i64 {body.read(slot)} to i{shape.bits}")
        value = body.value(f"bitcast i{shape.bits} {low} to {shape.memory}")
    elif (place := body.together(slots)) is not None:
        value = body.value(f"load {shape.memory}, ptr {place}, align 8")
    else:
        words, type = "poison", vector("i64", shape.slots)
        for i, each in enumerate(slots):
            word = body.read(each)
            words = body.value(f"insertelement {type} {words}, i64 {word}, i64 {i}")
        value = body.value(f"bitcast {type} {words} to {shape.memory}")
    if shape.kind == "bool":
        return body.value(f"icmp ne {shape.memory} {value}, zeroinitializer")
    return value


def write(body: Body, slot: int, shape: Shape, value: str) -> None:
    slots = range(slot, slot + shape.slots)
    if shape.kind == "bool":
        value = body.value(f"zext {shape.type} {value} to {shape.memory}")
    if shape.bits < 64:
        low = body.value(f"bitcast {shape.memory} {value} to i{shape.bits}")
        body.write(slot, body.value(f"zext i{shape.bits} {low} to i64"))
    elif (place := body.together(slots)) is not None:
        body.written.update(slots)
        body.line(f"store {shape.memory} {value}, ptr {place}, align 8")
    else:
        type = vector("i64", shape.slots)
        words = body.value(f"bitcast {shape.memory} {value} to {type}")
        for i, each in enumerate(slots):
            body.write(each, body.value(f"extractelement {type} {words}, i64 {i}"))


# --- lanes of a row -------------------------------------------------------------------------------


def lifted(body: Body, line: str, count: int) -> str | None:
    """A scalar instruction for so many lanes, None if there is none. A literal is of the type that
    was named last before it."""
    type = ""
    flagged = any(f"@{name}(" in line for name in FLAGGED)

    def replace(match: re.Match[str]) -> str:
        nonlocal type
        token = match[0]
        if token in TYPES:
            type = token
            return token if flagged and token == "i1" else vector(token, count)
        if token[0] == "%":
            return token
        if token[0] == "@":
            return vector_intrinsic(body, token[1:], count)
        if flagged and type == "i1":
            return token
        return f"splat ({type} {token})"

    try:
        return TOKEN.sub(replace, line)
    except LookupError:
        return None


def vector_intrinsic(body: Body, name: str, count: int) -> str:
    """The intrinsic that does for lanes what another does for a scalar; LookupError for none."""
    result, parameters = INTRINSICS[name]
    made = re.sub(r"\.(i\d+|f\d+)", rf".v{count}\1", name)
    given = [p if p == "i1" and name in FLAGGED else vector(p, count) for p in parameters]
    PRELUDE[made] = f"declare {vector(result, count)} @{made}({', '.join(given)})"
    body.needs.add(made)
    return f"@{made}"


def for_lanes(body: Body, count: int, compute: Callable[[Sequence[str]], str], types: list[str],
              operands: list[str], result: str) -> str:  # fmt: skip
    """What a computation of scalars of some types gives for the lanes of operands."""
    kept, needs = body.lines, set(body.needs)
    body.lines = []
    made = compute(operands)
    lines = [lifted(body, line, count) for line in body.lines]
    body.lines = kept
    if None not in lines:
        body.lines += [line for line in lines if line is not None]
        return made if made[0] == "%" else f"splat ({result} {made})"
    body.needs = needs
    whole, type = "poison", vector(result, count)
    for i in range(count):
        lanes = [
            body.value(f"extractelement {vector(t, count)} {o}, i64 {i}")
            for t, o in zip(types, operands, strict=True)
        ]
        lane = compute(lanes)
        whole = body.value(f"insertelement {type} {whole}, {result} {lane}, i64 {i}")
    return whole


def of_row(body: Body, row: Op, kind: str, count: int, operands: list[str], made: str) -> str:
    """A scalar row's result for the lanes of operands; lanes of `made` come of it."""
    assert row.meaning is not None and row.dst
    meaning = row.meaning
    by_words = row.lane in TERM_TYPES or row.lane == "bits"

    def compute(lanes: Sequence[str]) -> str:
        if by_words:
            lanes = [body.word(kind, lane) for lane in lanes]
        result = evaluate(body, meaning, lanes)
        return body.unword(made, result) if meaning.type == "bits" else result

    types = [LLVM_TYPES[kind]] * len(operands)
    return for_lanes(body, count, compute, types, operands, LLVM_TYPES[made])


def map_lanes(body: Body, instruction: Instruction) -> None:
    row = TABLE[instruction["row"]]
    shape = Shape(body, instruction["t"])
    made = Shape(body, instruction["u"]) if instruction.has("u") else shape
    names = [o.name for o in instruction.row.sources if o.is_register]
    operands = [read(body, instruction[name], shape) for name in names]
    for name, condition in row.trap_conditions:
        types = [LLVM_TYPES[shape.kind]] * len(operands)
        asked = partial(evaluate, body, condition)
        wanted = for_lanes(body, shape.count, asked, types, operands, "i1")
        body.fault_when(any_of(body, wanted, shape.count), instruction, fault_number(name))
    value = of_row(body, row, shape.kind, shape.count, operands, made.kind)
    write(body, instruction["dst"], made, value)


def any_of(body: Body, bools: str, count: int) -> str:
    bits = body.value(f"bitcast {vector('i1', count)} {bools} to i{count}")
    return body.value(f"icmp ne i{count} {bits}, 0")


def reduce(body: Body, instruction: Instruction) -> None:
    """The upper half onto the lower one, until one lane is left."""
    row = TABLE[instruction["row"]]
    shape = Shape(body, instruction["t"])
    value, count = read(body, instruction["a"], shape), shape.count
    while count > 1:
        type, half = vector(LLVM_TYPES[shape.kind], count), count // 2
        halves = (range(half), range(half, count))
        parts = [
            body.value(f"shufflevector {type} {value}, {type} poison, {order(lanes)}")
            for lanes in halves
        ]
        value = of_row(body, row, shape.kind, half, parts, shape.kind)
        count = half
    last = vector(LLVM_TYPES[shape.kind], 1)
    body.write(instruction["dst"], body.value(f"extractelement {last} {value}, i64 0"))


def order(lanes: range | bytes) -> str:
    """The numbers of lanes, as a shuffle is given them."""
    return f"{vector('i32', len(lanes))} <{', '.join(f'i32 {lane}' for lane in lanes)}>"


def select(body: Body, instruction: Instruction) -> None:
    shape, mask = Shape(body, instruction["t"]), Shape(body, instruction["u"])
    chosen = read(body, instruction["mask"], mask)
    a, b = (read(body, instruction[name], shape) for name in "ab")
    value = f"select {mask.type} {chosen}, {shape.type} {a}, {shape.type} {b}"
    write(body, instruction["dst"], shape, body.value(value))


def shuffle(body: Body, instruction: Instruction) -> None:
    shape, made = Shape(body, instruction["t"]), Shape(body, instruction["u"])
    lanes = order(body.code.strings[instruction["order"]].encode())
    a, b = (read(body, instruction[name], shape) for name in "ab")
    value = f"shufflevector {shape.type} {a}, {shape.type} {b}, {lanes}"
    write(body, instruction["dst"], made, body.value(value))


def splat(body: Body, instruction: Instruction) -> None:
    shape = Shape(body, instruction["t"])
    lane = f"{LLVM_TYPES[shape.kind]} {body.read(instruction['value'])}"
    first = body.value(f"insertelement {shape.type} poison, {lane}, i64 0")
    everywhere = f"{vector('i32', shape.count)} zeroinitializer"
    value = f"shufflevector {shape.type} {first}, {shape.type} poison, {everywhere}"
    write(body, instruction["dst"], shape, body.value(value))


# --- one lane -------------------------------------------------------------------------------------


def where(body: Body, instruction: Instruction, shape: Shape) -> str:
    """The number of a lane, inside the vector."""
    if not instruction.has("index"):
        return str(instruction["at"])
    return body.checked_index(instruction, body.read(instruction["index"]), str(shape.count))


def get(body: Body, instruction: Instruction) -> None:
    shape = Shape(body, instruction["t"])
    at = where(body, instruction, shape)
    value = read(body, instruction["a"], shape)
    body.write(instruction["dst"], body.value(f"extractelement {shape.type} {value}, i64 {at}"))


def put(body: Body, instruction: Instruction) -> None:
    shape = Shape(body, instruction["t"])
    at = where(body, instruction, shape)
    value = read(body, instruction["a"], shape)
    lane = f"{LLVM_TYPES[shape.kind]} {body.read(instruction['value'])}"
    changed = body.value(f"insertelement {shape.type} {value}, {lane}, i64 {at}")
    write(body, instruction["a"], shape, changed)


# --- lists ----------------------------------------------------------------------------------------


def elements(body: Body, instruction: Instruction, shape: Shape) -> str:
    """The address of the first of so many elements, all of which are inside the list."""
    first, length = body.read(instruction["first"]), body.read(instruction["list"] + 1)
    if instruction.word in body.context.checked:
        return body.element(body.read(instruction["list"]), first, element_bytes(shape.kind))
    left = body.value(f"sub i64 {length}, {first}")
    beyond = body.value(f"icmp ugt i64 {first}, {length}")
    short = body.value(f"icmp ult i64 {left}, {shape.count}")
    bad, good = body.fresh("outside"), body.fresh("inside")
    body.branch(body.value(f"or i1 {beyond}, {short}"), bad, good, rarely=True)
    body.label(bad)
    before = body.value(f"icmp slt i64 {first}, 0")
    later = body.choose("sgt", first, length)
    named = body.value(f"select i1 {before}, i64 {first}, i64 {later}")
    body.fault(instruction, body.service("index_fault", named, length, attributes=ASIDE))
    body.label(good)
    return body.element(body.read(instruction["list"]), first, element_bytes(shape.kind))


def load(body: Body, instruction: Instruction) -> None:
    shape = Shape(body, instruction["t"])
    place = elements(body, instruction, shape)
    told = tag(shape.kind) + body.context.scope(instruction["list"])
    align = element_bytes(shape.kind)
    value = body.value(f"load {shape.memory}, ptr {place}, align {align}, {told}")
    if shape.kind == "bool":
        value = body.value(f"icmp ne {shape.memory} {value}, zeroinitializer")
    write(body, instruction["dst"], shape, value)


def store(body: Body, instruction: Instruction) -> None:
    shape = Shape(body, instruction["t"])
    place = elements(body, instruction, shape)
    value = read(body, instruction["a"], shape)
    if shape.kind == "bool":
        value = body.value(f"zext {shape.type} {value} to {shape.memory}")
    told = tag(shape.kind) + body.context.scope(instruction["list"])
    align = element_bytes(shape.kind)
    body.line(f"store {shape.memory} {value}, ptr {place}, align {align}, {told}")


LANES: dict[str, Emitter] = {
    "lanes.1": map_lanes,
    "lanes.2": map_lanes,
    "lanes_checked.2": map_lanes,
    "lanes.3": map_lanes,
    "lanes_reduce": reduce,
    "lanes_select": select,
    "lanes_shuffle": shuffle,
    "splat": splat,
    "lane": get,
    "lane_at": get,
    "set_lane": put,
    "set_lane_at": put,
    "load_lanes": load,
    "store_lanes": store,
}
