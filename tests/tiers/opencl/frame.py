"""A frame of the machine, played: what the OpenCL tier sees of it, over memory of ctypes.

`Frame` has values in the slots of a body's parameters and gives back what has become of them. Lists
are laid out as the machine does (`tiers/opencl/shapes.py` tells how).
"""

from __future__ import annotations

import ctypes
import struct

from mojovm.bytecode.code import Code
from mojovm.tiers.opencl.shapes import Shapes

FORMATS = {
    "i8": "b", "i16": "h", "i32": "i", "i64": "q", "u8": "B", "u16": "H", "u32": "I", "u64": "Q",
    "f32": "f", "f64": "d", "bool": "?", "f16": "e",
}  # fmt: skip
MASK = (1 << 64) - 1


class Frame:
    """Turns first … last of a body with these values for its other parameters."""

    def __init__(self, code: Code, index: int, first: int, last: int, values: list) -> None:
        self.code, self.shapes = code, Shapes(code)
        self.function = code.functions[index]
        self.first, self.last = first, last
        self.memory: dict[int, ctypes.Array] = {}
        self.room = 1 << 40  # bytes that may still be had
        self.words: list[int] = []
        self.places: list[int] = []
        given = [first, last, *values]
        for parameter, value in zip(self.function.parameters, given, strict=True):
            self.places.append(len(self.words))
            self.words += self.slots(parameter.type, value)

    # --- what the tier uses ----------------------------------------------------------------------

    def word(self, slot: int) -> int:
        return self.words[slot] & MASK

    def set_word(self, slot: int, bits: int) -> None:
        assert 0 <= bits <= MASK
        self.words[slot] = bits

    def grow(self, slot: int, count: int) -> int:
        address, length, capacity = self.words[slot : slot + 3]
        element = self.code.types[self.function.slots[slot]].element
        width = self.shapes.bytes(element)
        if length + count > capacity:
            old = ctypes.string_at(address, length * width) if length else b""
            address = self.allocate((length + count) * width, old)
            self.words[slot], self.words[slot + 2] = address, length + count
        return address + length * width

    def may_reside(self, slot: int, count: int) -> bool:
        return False  # this memory has no pages of its own

    def keep(self, slot: int, count: int, there: object, buffer: int, alone: bool) -> bool:
        return False

    def kept(self, slot: int, there: object) -> int:
        return 0

    def lengthen(self, slot: int, count: int) -> None:
        self.words[slot + 1] += count
        assert self.words[slot + 1] <= self.words[slot + 2]

    def new_lists(
        self, header: int, stride: int, type: int, count: int, lengths: int, data: int
    ) -> int:
        width = self.shapes.bytes(self.code.types[type].element)
        words = (ctypes.c_uint64 * count).from_address(lengths)
        places = (ctypes.c_uint64 * count).from_address(data)
        for i, length in enumerate(words):
            try:
                places[i] = self.allocate(length * width) if length else 0
            except MemoryError:
                return i
            packed = struct.pack("<QQQ", places[i], length, length)
            ctypes.memmove(header + i * stride, packed, 24)
        return count

    def free_lists(self, header: int, stride: int, type: int, count: int) -> None:
        for i in range(count):
            address, _, length = struct.unpack("<QQQ", ctypes.string_at(header + i * stride, 24))
            if length:
                self.room += len(self.memory.pop(address))

    def attend(self) -> bool:
        return False

    # --- values ----------------------------------------------------------------------------------

    def allocate(self, size: int, content: bytes = b"") -> int:
        if size > self.room:
            raise MemoryError
        self.room -= size
        block = (ctypes.c_char * max(size, 1))()
        address = ctypes.addressof(block)
        ctypes.memmove(address, content, len(content))
        self.memory[address] = block
        return address

    def slots(self, type: int, value: object) -> list[int]:
        """A value as its slots."""
        row = self.code.types[type]
        if row.kind == "list":
            content = b"".join(self.element(row.element, each) for each in value)
            address = self.allocate(len(content), content) if content else 0
            return [address, len(value), len(value)]
        if row.kind == "str":
            return [0, 0, 0]
        if row.kind in ("struct", "tuple"):
            parts = zip(row.fields, value, strict=True)
            return [word for (_, field), part in parts for word in self.slots(field, part)]
        packed = struct.pack("<" + FORMATS[row.kind], value)
        if row.kind.startswith("i"):
            return [int.from_bytes(packed, "little", signed=True) & MASK]
        return [int.from_bytes(packed, "little")]

    def element(self, type: int, value: object) -> bytes:
        words = self.slots(type, value)
        if self.shapes.scalar(type):
            return struct.pack("<Q", words[0])[: self.shapes.bytes(type)]
        return struct.pack(f"<{len(words)}Q", *words)

    def values(self) -> list:
        """What the parameters behind first and last hold."""
        return [
            self.value(p.type, self.words[at : at + self.shapes.slots(p.type)])
            for p, at in zip(self.function.parameters, self.places, strict=True)
        ][2:]

    def value(self, type: int, words: list[int]) -> object:
        row = self.code.types[type]
        if row.kind == "list":
            address, length, _ = words
            width = self.shapes.bytes(row.element)
            data = ctypes.string_at(address, length * width) if length else b""
            pieces = (data[at : at + width] for at in range(0, len(data), width))
            return [self.value_of_element(row.element, piece) for piece in pieces]
        if row.kind == "str":
            return ""
        if row.kind in ("struct", "tuple"):
            found, at = [], 0
            for _, field in row.fields:
                size = self.shapes.slots(field)
                found.append(self.value(field, words[at : at + size]))
                at += size
            return tuple(found)
        size = struct.calcsize(FORMATS[row.kind])
        return struct.unpack("<" + FORMATS[row.kind], struct.pack("<Q", words[0] & MASK)[:size])[0]

    def value_of_element(self, type: int, data: bytes) -> object:
        if self.shapes.scalar(type):
            return self.value(type, [int.from_bytes(data, "little")])
        return self.value(type, list(struct.unpack(f"<{len(data) // 8}Q", data)))
