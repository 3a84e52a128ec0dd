"""A function's body: its blocks, what happens where it traps, and how it ends.

`Body` is what the rows' emitters (`rows.py`, `control.py`) write to. A fault goes to the clean-up
of its drop range: what is owned there is written to the frame in memory, and the machine drops it
and notes the place, as it does for the interpreter. Counted loops may be written in two versions,
see `strips.py`; `context` is the version that is being written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from ...spec.faults import BY_NAME as FAULTS
from ...spec.opcode import Operand
from ..analysis.graph import Graph, Instruction
from .frame import KEEPS_TABLE, RARELY, Frame, Shapes, Signature, aggregate, llvm_type

# Rows that change a list's elements, and not where it is or how long.
KEEP_HEADER = ("put", "take", "swap", "reverse", "sort", "store_lanes")
# Ahead of an instruction, where that is wanted: its word, the version it is of, and a remark.
MARK = "  ;@ "
# What the machine does for itself reaches its own memory, and nothing of the program's.
APART = "argmem: readwrite, inaccessiblemem: readwrite"
# So does what rarely happens: polls, which may run the host's signal handlers, and faults.
ASIDE = f"memory({APART}) nounwind cold{KEEPS_TABLE}"


class Context:
    """One version of a loop: which blocks are written in it, and what need not be checked."""

    def __init__(
        self,
        suffix: str = "",
        checked: frozenset[int] = frozenset(),
        unpolled: frozenset[int] = frozenset(),
    ) -> None:
        self.suffix = suffix
        # words whose index or bounds are known to be inside, or append to have room
        self.checked = checked
        self.unpolled = unpolled  # back edges that few turns take
        self.scope: Callable[[int], str] = lambda slot: ""  # of accesses by a list's register


OUTSIDE = Context()


class Body(Frame):
    """The text of a function's blocks. `framed`: parameters and results lie in the frame in memory,
    as for an entry from the machine; else they are passed by the `signature`."""

    def __init__(
        self, shapes: Shapes, graph: Graph, layout: dict[str, int], framed: bool, serial: int
    ) -> None:
        super().__init__(shapes, graph.index, layout)
        self.graph = graph
        self.framed = framed
        self.signature: Signature = shapes.signature(graph.index)
        self.context = OUTSIDE
        self.temporaries: list[str] = []
        self.metadata: list[str] = []  # nodes of its own
        self.first_metadata = (1 + serial) * 1_000_000  # no other body of the module has these
        self.ranges = self.function.drops
        self.starts = [first for first, _, _ in self.ranges]
        self.cleanups: set[int] = set()
        self.callees: dict[int, str] = {}  # function -> symbol, of those in the same unit
        self.returned = "0"  # what tells that it has finished
        self.own: frozenset[int] | None = None  # slots the frame in memory may lack; None: all
        self.group_vectors()

    def group_vectors(self) -> None:
        """Has the slots of each vector lie side by side in memory, so that it is read at once."""
        regions = sorted(
            (region.start, region.stop)
            for instruction in self.graph.instructions
            if instruction.row.group == "Lanes"
            for operand in instruction.row.operands
            if operand.type in ("any", "other")
            and len(region := self.extent(instruction, operand)) > 1
        )
        merged: list[list[int]] = []
        for start, stop in regions:
            if merged and start < merged[-1][1]:
                merged[-1][1] = max(stop, merged[-1][1])
            else:
                merged.append([start, stop])
        for start, stop in merged:
            self.groups.update(dict.fromkeys(range(start, stop), range(start, stop)))

    def metadata_number(self) -> int:
        """The number of its next metadata node."""
        return self.first_metadata + len(self.metadata)

    # --- control flow -----------------------------------------------------------------------------

    def label(self, name: str) -> None:
        self.line(f"{name}:")

    def jump(self, label: str) -> None:
        self.line(f"br label %{label}")

    def branch(self, condition: str, yes: str, no: str, *, rarely: bool = False) -> None:
        weights = f", {RARELY}" if rarely else ""
        self.line(f"br i1 {condition}, label %{yes}, label %{no}{weights}")

    def temporary(self, type: str) -> str:
        name = f"%{self.fresh('t')}"
        self.temporaries.append(f"  {name} = alloca {type}")
        return name

    def both(self, condition: str, instruction: str) -> str:
        """Whether a condition holds and an instruction gives true; "" holds."""
        more = self.value(instruction)
        return self.value(f"and i1 {condition}, {more}") if condition else more

    def choose(self, test: str, a: str, b: str) -> str:
        """The first of two i64, if it compares so with the second, else that."""
        return self.value(f"select i1 {self.value(f'icmp {test} i64 {a}, {b}')}, i64 {a}, i64 {b}")

    # --- faults -----------------------------------------------------------------------------------

    def cleanup(self, word: int) -> str:
        """The label that a fault at a word goes to."""
        at = bisect_right(self.starts, word) - 1
        if at >= 0 and word > self.ranges[at][1]:
            at = -1
        self.cleanups.add(at)
        return f"clean{at}" if at >= 0 else "clean"

    def fault(self, instruction: Instruction, code: str) -> None:
        """Ends a block: the instruction faults."""
        self.line(f"store i32 {code}, ptr %fault")
        self.line(f"store i64 {self.word_number(instruction.word)}, ptr %at")
        self.jump(self.cleanup(instruction.word))

    def fault_when(self, condition: str, instruction: Instruction, code: str) -> None:
        bad, good = self.fresh("fault"), self.fresh("good")
        self.branch(condition, bad, good, rarely=True)
        self.label(bad)
        self.fault(instruction, code)
        self.label(good)

    def fault_if_nonzero(self, code: str, instruction: Instruction) -> None:
        failed = self.value(f"icmp ne i32 {code}, 0")
        self.fault_when(failed, instruction, code)

    def checked_index(self, instruction: Instruction, index: str, length: str) -> str:
        """The index counted from the front, once it is certain to be inside."""
        if instruction.word in self.context.checked:
            return index
        place = self.temporary("i64")
        behind, bad, good = self.fresh("behind"), self.fresh("outside"), self.fresh("inside")
        self.line(f"store i64 {index}, ptr {place}")
        self.branch(self.value(f"icmp uge i64 {index}, {length}"), behind, good, rarely=True)
        self.label(behind)
        wrapped = self.value(f"add i64 {index}, {length}")
        self.line(f"store i64 {wrapped}, ptr {place}")
        self.branch(self.value(f"icmp uge i64 {wrapped}, {length}"), bad, good, rarely=True)
        self.label(bad)
        code = self.service("index_fault", index, length, attributes=ASIDE)
        self.fault(instruction, code)
        self.label(good)
        return self.value(f"load i64, ptr {place}")

    def poll(self, instruction: Instruction) -> None:
        """Looks whether something is wanted of the machine."""
        asked, on = self.fresh("asked"), self.fresh("on")
        word = self.shared_word("poll", "i64")
        if self.shapes.metered:
            fuel = self.machine_word("fuel", "i64")
            word = self.value(f"or i64 {word}, {fuel}")
        self.branch(self.value(f"icmp slt i64 {word}, 0"), asked, on, rarely=True)
        self.label(asked)
        number = self.word_number(instruction.word)
        code = self.service("attend", number, attributes=ASIDE)
        self.fault_if_nonzero(code, instruction)
        self.jump(on)
        self.label(on)

    # --- for those who watch ----------------------------------------------------------------------

    def mark(self, instruction: Instruction, remark: str = "") -> None:
        """What is written from here on is an instruction's."""
        if self.shapes.placed:
            self.lines.append(f"{MARK}{instruction.word} {self.context.suffix[:2]} {remark}")

    def count(self, word: int, more: str) -> None:
        """Adds to what a profile counts at a back edge, or at word -1, of calls; and burns fuel."""
        if self.shapes.metered:
            self.add_to(self.address("%vm", self.layout["fuel"]), more, less=True)
        if self.shapes.counting:
            counts = self.machine_word("counts")
            self.add_to(self.address(counts, 8 * self.word_number(word)), more)

    # --- operands ---------------------------------------------------------------------------------

    def extent(self, instruction: Instruction, operand: Operand) -> range:
        """The slots of a register operand."""
        first = instruction.number(operand)
        match operand.type:
            case "any" | "other":
                type = instruction["t" if operand.type == "any" else "u"]
                count = self.shapes.slots(type)
            case "elem":
                count = self.shapes.slots(self.element_type(instruction))
            case "slots":
                count = instruction["n"] if instruction.has("n") else 1
            case "list" | "str":
                count = 3
            case type:
                count = 3 if type.startswith("[") else 1
        return range(first, first + count)

    def element_type(self, instruction: Instruction) -> int:
        """The type of the elements of an instruction's list."""
        for operand in instruction.row.operands:
            if operand.type == "list" or operand.type.startswith("["):
                slot = self.function.slots[instruction.number(operand)]
                return self.code.types[slot].element
        raise LookupError(instruction.row.name)

    def element_size(self, instruction: Instruction) -> int:
        """Bytes of an element that is no scalar: one without fields takes room, too."""
        return 8 * max(self.shapes.slots(self.element_type(instruction)), 1)

    def defined(self, instruction: Instruction) -> set[int]:
        """The slots that an instruction may change."""
        if instruction.row.name == "call":
            return set(range(instruction["window"], len(self.kinds)))
        found: set[int] = set()
        for operand in instruction.row.operands:
            if operand.mode == "inout" and instruction.row.name in KEEP_HEADER:
                continue
            if operand.mode in ("define", "inout"):
                found.update(self.extent(instruction, operand))
        return found

    def replaces_header(self, instruction: Instruction) -> bool:
        """Whether a list's header is overwritten in memory."""
        if instruction.row.name != "put":
            return False
        slots = self.extent(instruction, instruction.row.operands[2])
        return "pointer" in [self.kinds[slot] for slot in slots]

    # --- the whole --------------------------------------------------------------------------------

    def share_frame(self) -> list[int]:
        """The frame in memory is others', too: gives what this body has written so far, which
        goes there ahead of them. The rest is there."""
        self.used.update(self.signature.returned_slots)
        self.own = frozenset(self.written)
        return sorted(self.own)

    def finish(self, code: str = "") -> None:
        """Returns with what the function's registers hold."""
        self._give(code or self.returned, 0)

    def _give(self, code: str, first: int) -> None:
        """Returns a fault's number and what is given back, from its `first` slot on."""
        slots = self.signature.returned_slots[first:]
        if self.framed:
            self.spill(slots)
            self.line(f"ret i32 {code}")
            return
        parts = [(0, "i32", code)]
        for place, slot in enumerate(slots, 1 + first):
            parts.append((place, llvm_type(self.kinds[slot]), self.read(slot)))
        self.line(f"ret {self.signature.type} {aggregate(self, self.signature.type, parts)}")

    def write_cleanups(self) -> None:
        """Where faults go: what is owned is dropped by the machine, from the frame in memory."""
        for at in sorted(self.cleanups):
            self.label(f"clean{at}" if at >= 0 else "clean")
            entries = self.ranges[at][2] if at >= 0 else ()
            behind = (*entries[1:], (0, -1))
            for (slot, type), (lent, alike) in zip(entries, behind, strict=False):
                size = self.shapes.slots(type if type >= 0 else ~type)
                for place in range(slot, slot + size):
                    if type < 0 and alike == ~type:
                        self.put_back(place, lent + place - slot)
                    elif type < 0:
                        self.zero(place)
                    elif self.own is None or place in self.own:
                        self.spill([place])
            word = self.value("load i64, ptr %at")
            self.service("unwind_frame", "%R", word, attributes="cold")
            self.jump("failed")
        self.label("failed")
        code = self.value("load i32, ptr %fault")
        self._give(code, self.signature.result_slots)  # of the result there is nothing

    def put_back(self, place: int, lent: int) -> None:
        """Gives a mut parameter what a call had been lent of it, as the machine does in memory."""
        if self.own is None or lent in self.own:
            self.write(place, self.read(lent))
        else:
            kind = self.kinds[lent]
            self.write(place, self.load(kind, self.address("%R", 8 * lent), "frame"))


def fault_number(name: str) -> str:
    return str(FAULTS[name].number)
