"""A function's registers as LLVM values, and its frame in the machine's memory.

Each slot is a stack variable of its natural type (`alloca`), which LLVM turns into registers; the
frame in memory, at `%R`, is written only where a handler of the machine or the unwinding reads it.
Loads and stores carry the type of what they touch (TBAA), so that a store of an element is known
not to change a list's header.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...bytecode.code import MUT, Code, Function, vector_slots
from ...spec.records import slotted
from ...spec.terms import SIGNED
from .ir_text import LLVM_TYPES, Text
from .services import SERVICES, typed

HEADER = ("pointer", "length", "capacity")  # of a string or list
HEADER_TYPES = {"pointer": "ptr", "length": "i64", "capacity": "i64"}
BYTES = {"bool": 1, "f16": 2}
RARELY = "!prof !0"  # of a branch whose first way is the rare one
# What memory accesses are told apart by. An element of any type is what a pointer leads to.
TAGS = ("machine", "frame", *HEADER, "element", *LLVM_TYPES)

STACK = f"!{2 + 2 * len(TAGS)}"  # names the stack pointer
# The machine's table of blocks: what is loaded from there, and what does not change it.
_TABLE = 3 + 2 * len(TAGS)
FROM_TABLE = f", !alias.scope !{_TABLE + 2}"
KEEPS_TABLE = f", !noalias !{_TABLE + 2}"


def llvm_type(kind: str) -> str:
    return HEADER_TYPES.get(kind) or LLVM_TYPES[kind]


def element_bytes(kind: str) -> int:
    """Bytes that a scalar takes in a list of such."""
    return BYTES.get(kind) or int(kind[1:]) // 8


def metadata() -> str:
    """What all functions of a module refer to: branch weights, and a tree of memory types."""
    lines = ['!0 = !{!"branch_weights", i32 1, i32 1000000}', '!1 = !{!"mojovm"}']
    element = 2 + 2 * TAGS.index("element")
    for number, name in enumerate(TAGS):
        above = element if name in LLVM_TYPES else 1
        lines.append(f'!{2 + 2 * number} = !{{!"{name}", !{above}}}')
        lines.append(f"!{3 + 2 * number} = !{{!{2 + 2 * number}, !{2 + 2 * number}, i64 0}}")
    lines.append(f'{STACK} = !{{!"rsp"}}')
    lines.append(f"!{_TABLE} = distinct !{{!{_TABLE}}}")
    lines.append(f"!{_TABLE + 1} = distinct !{{!{_TABLE + 1}, !{_TABLE}}}")
    lines.append(f"!{_TABLE + 2} = !{{!{_TABLE + 1}}}")
    return "\n".join(lines)


def tag(name: str) -> str:
    return f"!tbaa !{3 + 2 * TAGS.index(name)}"


@slotted
class Signature:
    """How native functions call each other: parameters and results by kind of slot.

    A function is given its parameters' slots and gives back a fault's number, its result's slots
    and those of its mut parameters.
    """

    parameters: tuple[str, ...]
    results: tuple[str, ...]
    result_slots: int
    mut_slots: tuple[int, ...]

    @property
    def parameter_slots(self) -> range:
        """The slots of the callee's frame that hold its parameters."""
        return range(self.result_slots, self.result_slots + len(self.parameters))

    @property
    def returned_slots(self) -> list[int]:
        """Those that hold what it gives back."""
        return [*range(self.result_slots), *self.mut_slots]

    @property
    def type(self) -> str:
        return f"{{ {', '.join(['i32', *map(llvm_type, self.results)])} }}"


def slot_kinds(code: Code, function: Function) -> list[str]:
    """The kind of each slot of a frame: a scalar's, a part of a header, "" for linkage."""
    kinds: list[str] = []
    for slot in function.slots:
        if slot == -2:
            kinds.append("")
        elif slot == -1:
            kinds.append("capacity" if kinds[-1] == "length" else "length")
        else:
            kind = code.types[slot].kind
            kinds.append("pointer" if kind in ("str", "list") else kind)
    return kinds


class Shapes:
    """Sizes of a program's types, and its functions' signatures and places.

    With `counting`, code counts calls and turns for a profile, with `metered` against the machine's
    fuel; with `placed`, its text says what
    instruction each part is of (`Body.mark`).
    """

    def __init__(
        self, code: Code, *, counting: bool = False, placed: bool = False, metered: bool = False
    ) -> None:
        self.code = code
        self.counting = counting
        self.metered = metered
        self.watched = counting or metered
        self.placed = placed
        self._slots: dict[int, int] = {}
        self.first_word: list[int] = []  # of each function among the machine's words
        words = 0
        for function in code.functions:
            self.first_word.append(words + 1)
            words += 1 + len(function.words) // 4
        self._signatures: dict[int, Signature] = {}

    def is_parallel(self, function: int) -> bool:
        """Whether a function is the body of a parallel loop, which the machine calls."""
        return self.code.functions[function].is_parallel

    def owns(self, type: int) -> bool:
        """Whether values of a type own memory, or run code when they are destroyed."""
        row = self.code.types[type]
        if row.kind in ("str", "list") or row.drop_function >= 0:
            return True
        return any(self.owns(field) for _, field in row.fields)

    def slots(self, type: int) -> int:
        """Slots of a value of a type."""
        found = self._slots.get(type)
        if found is None:
            row = self.code.types[type]
            if row.kind in ("str", "list"):
                found = 3
            elif row.kind == "vector":
                found = vector_slots(self.code.types[row.element].kind, row.size)
            elif row.kind in ("struct", "tuple"):
                found = sum(self.slots(field) for _, field in row.fields)
            else:
                found = 1
            self._slots[type] = found
        return found

    def leaves(self, type: int) -> list[str]:
        """The kind of each slot of a value of a type."""
        row = self.code.types[type]
        if row.kind in ("str", "list"):
            return list(HEADER)
        if row.kind in ("struct", "tuple"):
            return [kind for _, field in row.fields for kind in self.leaves(field)]
        if row.kind == "vector":
            return ["u64"] * self.slots(type)
        return [row.kind]

    def signature(self, index: int) -> Signature:
        if index not in self._signatures:
            function = self.code.functions[index]
            kinds = slot_kinds(self.code, function)
            at = results = self.slots(function.result) if function.result >= 0 else 0
            muts: list[int] = []
            for parameter in function.parameters:
                size = self.slots(parameter.type)
                if parameter.mode == MUT:
                    muts += range(at, at + size)
                at += size
            given = (*kinds[:results], *(kinds[slot] for slot in muts))
            self._signatures[index] = Signature(
                tuple(kinds[results:at]), given, results, tuple(muts)
            )
        return self._signatures[index]


class Frame(Text):
    """The registers of one function, as the text of its body is written."""

    def __init__(self, shapes: Shapes, index: int, layout: dict[str, int]) -> None:
        super().__init__()
        self.shapes = shapes
        self.code = shapes.code
        self.index = index
        self.layout = layout
        self.function = shapes.code.functions[index]
        self.fastmath = self.function.fastmath
        self.kinds = slot_kinds(shapes.code, self.function)
        self.used: set[int] = set()
        self.written: set[int] = set()
        self.copies: dict[int, str] = {}  # what names the copy of a slot that is written of now
        self._copied: dict[str, int] = {}
        # of slots that vectors lie in: all those that lie in memory with it
        self.groups: dict[int, range] = {}

    # --- registers --------------------------------------------------------------------------------

    def read(self, slot: int) -> str:
        return self.value(f"load {llvm_type(self.kinds[slot])}, ptr {self._variable(slot)}")

    def write(self, slot: int, value: str) -> None:
        self.written.add(slot)
        self.line(f"store {llvm_type(self.kinds[slot])} {value}, ptr {self._variable(slot)}")

    def _variable(self, slot: int) -> str:
        self.used.add(slot)
        name = f"%s{slot}{self.copies.get(slot, '')}"
        self._copied[name] = slot
        return name

    def together(self, slots: range) -> str | None:
        """The variable of the first of some slots, if they lie in memory side by side."""
        group = self.groups.get(slots.start)
        if len(slots) == 1:
            return self._variable(slots.start)
        if group is None or slots.stop > group.stop:
            return None
        names = [self._variable(slot) for slot in slots]
        copies = {self.copies.get(slot, "") for slot in slots}
        return names[0] if len(copies) == 1 else None

    def zero(self, slot: int) -> None:
        self.write(slot, zero(self.kinds[slot]))

    def variables(self) -> list[str]:
        """The slots' variables, for the head of the function."""
        named = {f"%s{slot}": slot for slot in sorted(self.used)} | self._copied
        lines = []
        for first, group in {group.start: group for group in self.groups.values()}.items():
            suffixes = {n[len(f"%s{slot}") :] for n, slot in named.items() if slot in group}
            for suffix in sorted(suffixes):
                whole = f"%s{first}{suffix}"
                lines.append(f"  {whole} = alloca [{len(group)} x i64], align 16")
                for slot in group:
                    named.pop(f"%s{slot}{suffix}", None)
                    if slot > first:
                        place = f"getelementptr i64, ptr {whole}, i64 {slot - first}"
                        lines.append(f"  %s{slot}{suffix} = {place}")
        for name, slot in named.items():
            lines.append(f"  {name} = alloca {llvm_type(self.kinds[slot])}")
        return lines

    # --- memory -----------------------------------------------------------------------------------

    # `about` says whose memory it is, where that is no list's; `scope` is more metadata.

    def load(self, kind: str, address: str, about: str = "", scope: str = "") -> str:
        """A value from memory in its natural form."""
        told = tag(about or kind) + scope
        if kind == "bool":
            byte = self.value(f"load i8, ptr {address}, {told}")
            return self.value(f"icmp ne i8 {byte}, 0")  # as it may be anybody's
        return self.value(f"load {llvm_type(kind)}, ptr {address}, {told}")

    def store(self, kind: str, value: str, address: str, about: str = "", scope: str = "") -> None:
        if kind == "bool":
            value = self.value(f"zext i1 {value} to i8")
        type = "i8" if kind == "bool" else llvm_type(kind)
        self.line(f"store {type} {value}, ptr {address}, {tag(about or kind)}{scope}")

    def store_word(
        self, kind: str, value: str, address: str, about: str = "", scope: str = ""
    ) -> None:
        """Writes a whole slot in its canonical form."""
        type = llvm_type(kind)
        if type not in ("ptr", "double"):
            value, type = self.word(kind, value), "i64"
        self.line(f"store {type} {value}, ptr {address}, {tag(about or kind)}{scope}")

    def word(self, kind: str, value: str) -> str:
        """A scalar as the 64 bits of its slot."""
        type = llvm_type(kind)
        if type == "i64":
            return value
        if type == "double":
            return self.value(f"bitcast double {value} to i64")
        if type == "float":
            value, type = self.value(f"bitcast float {value} to i32"), "i32"
        return self.value(f"{'sext' if kind in SIGNED else 'zext'} {type} {value} to i64")

    def unword(self, kind: str, word: str) -> str:
        """A scalar from the 64 bits of its slot."""
        type = llvm_type(kind)
        if type == "i64":
            return word
        if type == "double":
            return self.value(f"bitcast i64 {word} to double")
        if type == "float":
            low = self.value(f"trunc i64 {word} to i32")
            return self.value(f"bitcast i32 {low} to float")
        return self.value(f"trunc i64 {word} to {type}")

    def address(self, base: str, bytes: int) -> str:
        if bytes == 0:
            return base
        return self.value(f"getelementptr i8, ptr {base}, i64 {bytes}")

    def element(self, data: str, index: str, bytes: int) -> str:
        """Where an element of so many bytes lies."""
        if bytes in (1, 2, 4, 8):
            return self.value(f"getelementptr i{8 * bytes}, ptr {data}, i64 {index}")
        return self.value(f"getelementptr [{bytes} x i8], ptr {data}, i64 {index}")

    # --- the frame in memory ----------------------------------------------------------------------

    def spill(self, slots: Iterable[int], base: str = "%R") -> None:
        for slot in slots:
            value = self.read(slot)
            self.store_word(self.kinds[slot], value, self.address(base, 8 * slot), "frame")

    def reload(self, slots: Iterable[int], base: str = "%R") -> None:
        for slot in slots:
            place = self.address(base, 8 * slot)
            self.write(slot, self.load(self.kinds[slot], place, "frame"))

    # --- the machine ------------------------------------------------------------------------------

    def machine_word(self, name: str, type: str = "ptr", told: str = "") -> str:
        place = self.address("%vm", self.layout[name])
        return self.value(f"load {type}, ptr {place}, {tag('machine')}{told}")

    def shared_word(self, name: str, type: str) -> str:
        """A word that other threads write: it is read each time."""
        place = self.address("%vm", self.layout[name])
        return self.value(f"load atomic {type}, ptr {place} monotonic, align 8, {tag('machine')}")

    def add_to(self, place: str, more: str, *, less: bool = False) -> None:
        """Adds to a count of the machine's, or takes away from it."""
        total = self.value(f"load i64, ptr {place}, {tag('machine')}")
        total = self.value(f"{'sub' if less else 'add'} i64 {total}, {more}")
        self.line(f"store i64 {total}, ptr {place}, {tag('machine')}")

    def call_native(
        self, symbol: str, signature: Signature, frame: str, arguments: Iterable[str]
    ) -> tuple[str, list[str]]:
        """Calls a function of this unit: its fault's number, and what it gives back."""
        kinds = map(llvm_type, signature.parameters)
        given = [f"{kind} {value}" for kind, value in zip(kinds, arguments, strict=True)]
        passed = ", ".join(["ptr %vm", f"ptr {frame}", *given])
        result = self.value(f"call fastcc {signature.type} @{symbol}({passed})")
        parts = [
            self.value(f"extractvalue {signature.type} {result}, {place}")
            for place in range(1 + len(signature.results))
        ]
        return parts[0], parts[1:]

    def service(self, name: str, *operands: str | int, attributes: str = "") -> str:
        """Calls a function of the machine, which is given the machine first."""
        self.needs.add(f"machine_{name}")
        result, parameters = SERVICES[name]
        given = [f"{t} {o}" for t, o in zip(typed(parameters), operands, strict=True)]
        call = f"call {result} @machine_{name}({', '.join(['ptr %vm', *given])}) {attributes}"
        if result == "void":
            self.line(call)
            return ""
        return self.value(call)

    def handler(self, row: int, word: int, attributes: str = "", told: str = "") -> str:
        """Runs a runtime row as the interpreter does; gives its fault's number, or 0."""
        self.needs.add("machine_handler")
        place = f"i64 {row}, i64 {self.word_number(word)}"
        return self.value(f"call i32 @machine_handler(ptr %vm, ptr %R, {place}) {attributes}{told}")

    def word_number(self, word: int) -> int:
        """The number of a word of this function among all words of the program."""
        return self.shapes.first_word[self.index] + word


def zero(kind: str) -> str:
    """The blank value of a slot, as a literal."""
    type = llvm_type(kind)
    return {"ptr": "null", "float": "0.0", "double": "0.0", "i1": "false"}.get(type, "0")


def aggregate(text: Text, type: str, parts: Sequence[tuple[int, str, str]]) -> str:
    """A struct value of (place, type, operand) parts; the others are of no matter."""
    whole = "poison"
    for place, part, operand in parts:
        whole = text.value(f"insertvalue {type} {whole}, {part} {operand}, {place}")
    return whole
