"""Check the instructions whose operands are values of several leaves, or are taken, and calls.

Needs the frame. Leaves: their steps. Each operand is a region of slots, and no two regions share a
slot if one of them is defined, taken or changed.
"""

from __future__ import annotations

from ..spec.opcode import Op, Operand
from ..spec.ops import TABLE
from .code import Type
from .verify_frame import Frame, bits
from .verify_rows import Step
from .verify_types import BEHIND, CLASSES, I64, LINKAGE, SCALAR_KEY, STR

Region = tuple[Operand, int, int]  # first slot, number of slots


class Values(Frame):
    def check_values(self, step: Step, values: dict[str, int]) -> None:
        """The registers of a row that is not of single leaves; `values` are its operands."""
        row = step.row
        regions = self.place_registers(row, values)
        if len(regions) > 1:
            self.check_overlaps(regions)
        for o, first, count in regions:
            self.note(step, o, first, count)
        if regions and regions[0][0].mode == "define":
            self.note_lent(step, regions)
        if row.group == "Lanes" or row.name in ("peek_lanes", "poke_lanes"):
            self.check_lanes(row, values)
        elif row.name == "call":
            self.check_call(step, values["window"], values["f"])
        elif row.name == "return_slot":
            self.check_return_slot(values["src"])

    def place_registers(self, row: Op, values: dict[str, int]) -> list[Region]:
        """The registers' places, once they are of the right types."""
        regions: list[Region] = []
        element = -1  # the element type of the row's list
        for o in row.operands:
            if o.type == "list":
                key = self.check_leaf(o, values[o.name], "list")
                element = self.layout.element_of[key]
        for o in row.operands:
            if not o.is_register:
                continue
            first = values[o.name]
            if o.type in ("any", "other", "elem"):
                t = element if o.type == "elem" else values["t" if o.type == "any" else "u"]
                self.check_value(o, first, self.layout.keys[t])
                regions.append((o, first, len(self.layout.keys[t])))
            elif o.type == "slots":
                regions.append((o, first, values.get("n", 1)))
            else:
                key = self.check_leaf(o, first, o.type)
                regions.append((o, first, 3 if key >= STR else 1))
        if row.name in ("move", "move_slot"):
            self.check_move(row, values["dst"], values["src"], values.get("n", 1))
        elif "offset" in values:
            slots = values["src" if row.name == "put" else "dst"]
            self.check_part(element, values["offset"], values["n"], slots)
        return regions

    def check_lanes(self, row: Op, values: dict[str, int]) -> None:
        """What a row of vectors says of types, lanes and rows."""
        types, t = self.layout.types, self.layout.types[values["t"]]
        u = types[values.get("u", values["t"])]
        if not t.kind == u.kind == "vector":
            self.fail(f"{row.name} works on vectors")
        lane = types[t.element].kind
        if row.name == "lanes_shuffle":
            order = self.code.strings[values["order"]].encode()
            if len(order) != u.size or types[u.element].kind != lane or max(order) >= 2 * t.size:
                self.fail("an order that is none of these vectors' lanes")
        elif row.name == "lanes_select" and (types[u.element].kind, u.size) != ("bool", t.size):
            self.fail("a mask is as many bools")
        elif "row" in values:
            check_lane_row(self, row, TABLE[values["row"]], t, u)
        elif "at" in values and values["at"] >= t.size:
            self.fail(f"no lane {values['at']}")
        for o in row.operands:
            if o.type == "bits" and self.keys[values[o.name]] != SCALAR_KEY[lane]:
                self.fail(f"{o.name}: register {values[o.name]} is no {lane}")
            if o.type == "list" and lane != types[self.element_of(values[o.name])].kind:
                self.fail(f"{o.name}: register {values[o.name]} is no list of {lane}")

    def element_of(self, slot: int) -> int:
        return self.layout.element_of[self.keys[slot]]

    def check_value(self, o: Operand, first: int, keys: tuple[int, ...]) -> None:
        """Slots that hold a value of several leaves."""
        if first < 0 or self.keys[first : first + len(keys)] != keys or first > len(self.keys):
            self.fail(f"{o.name}: the registers from {first} on are of another type")

    def check_move(self, row: Op, dst: int, src: int, n: int) -> None:
        """Whole leaves of the same types; the one slot of move_slot holds a scalar."""
        end, keys = len(self.keys), self.keys
        if not (0 <= dst <= end - n and 0 <= src <= end - n):
            self.fail(f"{row.name}: no such registers")
        moved = keys[src : src + n]
        if row.name == "move_slot":
            if keys[dst] == I64 and self.is_length(src):
                return
            if moved[0] >= STR:
                self.fail("move_slot moves scalars")
        if moved != keys[dst : dst + n] or LINKAGE in moved:
            self.fail(f"{row.name}: registers {dst} and {src} are not of the same types")
        if BEHIND in (moved[0], *keys[src + n : src + n + 1], *keys[dst + n : dst + n + 1]):
            self.fail(f"{row.name}: part of a string or list")

    def check_part(self, t: int, offset: int, n: int, first: int) -> None:
        """Whole leaves at an offset of elements of type t, alike in the registers from `first`."""
        element = self.layout.keys[t]
        if self.layout.types[t].kind in SCALAR_KEY:
            self.fail("scalar elements have instructions of their own")
        if offset + n > len(element):
            self.fail(f"an element has {len(element)} slots")
        part = element[offset : offset + n]
        if part[0] == BEHIND or element[offset + n : offset + n + 1] == (BEHIND,):
            self.fail("part of an element's string or list")
        if first < 0 or self.keys[first : first + n] != part:
            self.fail(f"the registers from {first} on are not of the element's types")

    def check_overlaps(self, regions: list[Region]) -> None:
        """What is defined, taken or changed is not also something else. But one scalar may be
        defined where scalars are read, and scalars and lengths be read of what is taken."""
        for o, first, count in regions:
            if o.mode == "read":
                continue
            owning = self.all_heap >> first & (1 << count) - 1
            for other, start, size in regions:
                if other is o or first + count <= start or start + size <= first:
                    continue
                if o.mode == "define":
                    allowed = count == 1 and other.mode != "inout"
                else:
                    allowed = not owning or (size == 1 and other.mode == "read")
                if not allowed and other.mode != "define":  # or else it is found from there
                    self.fail(f"{o.name} and {other.name} share register {max(first, start)}")

    def note(self, step: Step, o: Operand, first: int, count: int) -> None:
        """Enters a region into the step's sets."""
        region = (1 << count) - 1 << first
        plain, heap = self.all_plain & region, self.all_heap & region
        if o.mode == "read":
            step.plain_reads |= plain
            step.heap_reads |= heap
            if count and self.keys[first] == BEHIND:
                step.heap_reads |= 1 << first - 1
        elif o.mode == "inout":
            step.plain_reads |= plain
            step.plain_defines |= plain
            step.heap_changes |= heap
        elif o.mode == "define":
            step.plain_defines |= plain
            if not o.borrowed and step.row.name != "move":
                step.heap_defines |= heap
        elif step.row.name in ("move", "move_slot"):
            step.plain_reads |= plain
            if self.keys[first] == BEHIND:
                step.heap_reads |= 1 << first - 1
        else:
            step.heap_takes |= heap
            if step.row.name != "drop":  # which looks at nothing else
                step.plain_reads |= plain

    def note_lent(self, step: Step, regions: list[Region]) -> None:
        """Pairs the strings and lists that are moved or lent with where they come from."""
        o, first, count = regions[0]
        heap = bits((self.all_heap >> first) & (1 << count) - 1)
        if step.row.name in ("move", "borrow"):
            pairs = tuple((regions[1][1] + slot, first + slot) for slot in heap)
            if o.borrowed:
                step.lends = pairs
            else:
                step.moves = pairs
        elif o.borrowed:  # from the string or list that the row names first
            step.lends = tuple((regions[1][1], first + slot) for slot in heap)

    def check_call(self, step: Step, window: int, f: int) -> None:
        callee = self.signatures[f]
        after = window + 1 + len(callee.keys)
        if self.keys[window : window + 1] != (LINKAGE,):
            self.fail(f"register {window} is no linkage slot")
        if self.keys[window + 1 : after] != callee.keys:
            self.fail(f"the registers of the call are not of {callee.function.name}'s types")
        step.callee, step.window = f, window

    def check_return_slot(self, src: int) -> None:
        result = self.function.result
        key = I64 if self.keys[src] == BEHIND else self.keys[src]
        if result < 0 or self.layout.keys[result] != (key,):
            self.fail("the result has another type")


def check_lane_row(frame: Frame, row: Op, each: Op, t: Type, u: Type) -> None:
    """Whether a scalar row does for the lanes of vectors."""
    types = frame.layout.types
    lane, made = types[t.element].kind, types[u.element].kind
    arity = 2 if row.name == "lanes_reduce" else int(row.name[-1])
    checked = row.name.startswith("lanes_checked")
    good = each.lane and each.dst and len(each.sources) == arity and bool(each.traps) == checked
    if not good or SCALAR_KEY[lane] not in CLASSES[each.lane] or t.size != u.size:
        frame.fail(f"{row.name}: {each.name} is no row for these lanes")
    given = each.dst.type if each.dst else ""
    if made != (lane if given == "bits" else given):
        frame.fail(f"{row.name}: {each.name} does not give {made}")
