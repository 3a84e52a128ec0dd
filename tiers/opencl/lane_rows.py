"""The OpenCL C text of rows of vectors: loops over their lanes.

A vector is its slots, each a variable. What works on its lanes copies them into a union of these
and the lanes, by which they lie as in memory. Where lanes are only moved they are bits, so that a
device without Float64 can move those, too.
"""

from __future__ import annotations

from ...spec.c_text import C_TYPES
from ...spec.opcode import TERM_TYPES, Op
from ...spec.ops import TABLE
from .rows import FAULT, UNSIGNED, checked, emits, packed, unpacked
from .shapes import SLOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .turn import Step
    from .writer import Writer

BITS = {1: "uint8_t", 2: "uint16_t", 4: "uint32_t", 8: "uint64_t"}  # by the bytes of a lane


class Lanes:
    """A vector of a row, in a union named so."""

    def __init__(self, w: Writer, step: Step, type: int, name: str) -> None:
        self.w, self.step, self.name = w, step, name
        row = w.code.types[type]
        self.kind = w.code.types[row.element].kind
        self.count = row.size
        self.slots = w.shapes.slots(type)
        self.bits = BITS[w.shapes.bytes(row.element)]

    def declare(self, lane: str = "") -> None:
        """The union; lanes are bits if nothing is said."""
        fields = f"{SLOT} w[{self.slots}]; {lane or self.bits} l[{self.count}];"
        self.w.line(f"union {{ {fields} }} {self.name};")

    def read(self, slot: int) -> None:
        for i in range(self.slots):
            self.w.line(f"{self.name}.w[{i}] = {self.w.register(self.step, slot + i)};")

    def clear(self) -> None:
        self.w.line(f"{self.name}.w[{self.slots - 1}] = 0;")

    def write(self, slot: int) -> None:
        for i in range(self.slots):
            self.w.line(f"{self.w.register(self.step, slot + i)} = {self.name}.w[{i}];")

    def each(self, text: str) -> None:
        self.w.line(f"for (int i = 0; i < {self.count}; i++) {{ {text} }}")

    def lane(self, index: str) -> str:
        """A lane of bits as a register has it."""
        value = f"{self.name}.l[{index}]"
        return f"({value} != 0)" if self.kind == "bool" else unpacked(self.kind, value)


def argument(row: Op, kind: str, name: str, index: str = "i") -> str:
    """A lane as the row takes it: by its value or, of a class, as a word."""
    value = f"{name}.l[{index}]"
    if kind == "bool":
        value = f"({value} != 0)"
    if row.lane in TERM_TYPES:
        return f"(int64_t){value}"
    return f"({SLOT})(int64_t){value}" if row.lane == "bits" and kind[0] == "i" else value


def each_lane(w: Writer, step: Step, row: Op, kind: str, made: str, values: list[str]) -> str:
    """The statement that does a row for lane i of `o`."""
    assert row.dst
    if not row.portable:
        w.refuse(step, "library", row.name)
    w.rows[row.number] = row
    if row.traps:
        return f"if ({row.c_name}({', '.join([*values, '&o.l[i]'])})) {FAULT}"
    return f"o.l[i] = ({C_TYPES[made]}){row.c_name}({', '.join(values)});"


@emits("lanes.1", "lanes.2", "lanes_checked.2", "lanes.3")
def _map(w: Writer, step: Step) -> None:
    i = step.instruction
    row = TABLE[i["row"]]
    made = Lanes(w, step, i["u"] if i.has("u") else i["t"], "o")
    names = [o.name for o in i.row.sources if o.is_register]
    w.line("{")
    operands = [Lanes(w, step, i["t"], name) for name in names]
    for operand in operands:
        operand.declare(C_TYPES[operand.kind])
        operand.read(i[operand.name])
    made.declare(C_TYPES[made.kind])
    made.clear()
    kind = operands[0].kind
    values = [argument(row, kind, name) for name in names]
    made.each(each_lane(w, step, row, kind, made.kind, values))
    made.write(i["dst"])
    w.line("}")


@emits("lanes_reduce")
def _reduce(w: Writer, step: Step) -> None:
    i = step.instruction
    row = TABLE[i["row"]]
    o = Lanes(w, step, i["t"], "o")
    w.line("{")
    o.declare(C_TYPES[o.kind])
    o.read(i["a"])
    values = [argument(row, o.kind, "o", index) for index in ("i", "i + upper")]
    w.line(f"for (int upper = {o.count // 2}; upper > 0; upper /= 2)")
    w.line("for (int i = 0; i < upper; i++)")
    w.line(f"    {each_lane(w, step, row, o.kind, o.kind, values)}")
    value = "o.l[0]" if o.kind != "bool" else "(o.l[0] != 0)"
    w.line(f"{w.register(step, i['dst'])} = {value};")
    w.line("}")


@emits("lanes_select")
def _select(w: Writer, step: Step) -> None:
    i = step.instruction
    a, b, o = (Lanes(w, step, i["t"], name) for name in "abo")
    mask = Lanes(w, step, i["u"], "mask")
    w.line("{")
    for each in (a, b, mask):
        each.declare()
        each.read(i[each.name])
    o.declare()
    o.clear()
    o.each("o.l[i] = mask.l[i] != 0 ? a.l[i] : b.l[i];")
    o.write(i["dst"])
    w.line("}")


@emits("lanes_shuffle")
def _shuffle(w: Writer, step: Step) -> None:
    i = step.instruction
    a, b = (Lanes(w, step, i["t"], name) for name in "ab")
    o = Lanes(w, step, i["u"], "o")
    w.line("{")
    for each in (a, b):
        each.declare()
        each.read(i[each.name])
    o.declare()
    o.clear()
    for to, lane in enumerate(w.code.strings[i["order"]].encode()):
        source, at = (a, lane) if lane < a.count else (b, lane - a.count)
        w.line(f"o.l[{to}] = {source.name}.l[{at}];")
    o.write(i["dst"])
    w.line("}")


@emits("splat")
def _splat(w: Writer, step: Step) -> None:
    i = step.instruction
    o = Lanes(w, step, i["t"], "o")
    w.line("{")
    o.declare()
    o.clear()
    w.line(f"{o.bits} lane = ({o.bits}){packed(o.kind, w.register(step, i['value']))};")
    o.each("o.l[i] = lane;")
    o.write(i["dst"])
    w.line("}")


def found(w: Writer, step: Step, count: int) -> str:
    """The number of the lane that a row names, inside the vector."""
    i = step.instruction
    if not i.has("index"):
        return str(i["at"])
    checked(w, w.register(step, i["index"]), str(count))
    return "k"


@emits("lane", "lane_at")
def _lane(w: Writer, step: Step) -> None:
    i = step.instruction
    a = Lanes(w, step, i["t"], "a")
    w.line("{")
    a.declare()
    a.read(i["a"])
    index = found(w, step, a.count)
    w.line(f"{w.register(step, i['dst'])} = {a.lane(index)};")
    w.line("}")


@emits("set_lane", "set_lane_at")
def _set_lane(w: Writer, step: Step) -> None:
    i = step.instruction
    a = Lanes(w, step, i["t"], "a")
    w.line("{")
    a.declare()
    a.read(i["a"])
    index = found(w, step, a.count)
    w.line(f"a.l[{index}] = ({a.bits}){packed(a.kind, w.register(step, i['value']))};")
    a.write(i["a"])
    w.line("}")


def inside(w: Writer, step: Step, count: int) -> str:
    """The place of the first of so many elements, which are inside the list."""
    i = step.instruction
    first, n = w.register(step, i["first"]), f"{w.register(step, i['list'])}n"
    w.line(f"if (({UNSIGNED}){first} > ({UNSIGNED}){n} || {n} - {first} < {count})")
    w.line(f"    {FAULT}")
    return f"{w.register(step, i['list'])}[{first} + i]"
