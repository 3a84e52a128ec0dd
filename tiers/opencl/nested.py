"""The lists inside of what a loop has appended: the machine's own, of what a device wrote.

Where that has memory of its own, lists of numbers stay there until the host needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy

from .memory import move, steps, stored

if TYPE_CHECKING:
    from typing import Any, Protocol

    from ...machine.core import Frame
    from .device import Device
    from .kernel import Kernel
    from .memory import Staged
    from .shapes import Shapes
    from .storage import Arena

    class Launch(Protocol):
        """A run of turns on a device, as far as its lists go."""

        device: Device
        kernel: Kernel
        shapes: Shapes
        frame: Frame
        staging: Staged
        arenas: list[Any]

        def look(self) -> None: ...
        def count(self, arena: Arena) -> int: ...
        def mapped(self, arena: Arena, count: int) -> Any: ...
        def taken(self, buffer: Any, into: numpy.ndarray) -> numpy.ndarray: ...


# Bytes of lists that stay there, at least, and of one of them on average.
STAY_BYTES, STAY_EACH = 256 << 10, 1 << 10


def may_stay(launch: Launch, element: int, lengths: numpy.ndarray) -> bool:
    """Whether lists of that element type, so long, may be left on the device."""
    shapes = launch.shapes
    if launch.device.shares_memory or not shapes.is_flat(element):
        return False
    nbytes = int(lengths.sum()) * shapes.bytes(element)
    return nbytes >= max(STAY_BYTES, STAY_EACH * len(lengths))


class Rows:
    """Makes the lists inside of what was appended."""

    def __init__(self, launch: Launch) -> None:
        self.launch = launch
        self.made: list[tuple[int, int, int, int]] = []  # header, bytes on, type, how many
        self.blocks: dict[int, numpy.ndarray] = {}

    def make(self, elements: numpy.ndarray, element: int, address: int) -> None:
        """Makes those of elements at an address; `elements` has them as the device wrote them."""
        shapes = self.launch.shapes
        stride = 8 * elements.shape[1]
        for leaf in shapes.lists(element):
            begins, lengths, arenas = (elements[:, leaf.offset + k].copy() for k in range(3))
            header = address + 8 * leaf.offset
            made = arenas[lengths > 0]
            if may_stay(self.launch, leaf.element, lengths) and (made == made[0]).all():
                self._keep((header, stride, leaf.type), lengths, begins, int(made[0]))
                continue
            data = self._lists(header, stride, leaf.type, lengths)
            width, units = shapes.bytes(leaf.element), shapes.units(leaf.element)
            source = begins * numpy.uint64(width)
            for number in numpy.unique(arenas).tolist():
                source[arenas == number] += numpy.uint64(self._block(number).ctypes.data)
            move(data, source, lengths * numpy.uint64(width), self.launch.look)
            if shapes.is_flat(leaf.element):
                continue
            rows = zip(
                begins.tolist(), lengths.tolist(), arenas.tolist(), data.tolist(), strict=True
            )
            for begin, length, number, inside in rows:
                inner = self._block(number).reshape(-1, units)[begin : begin + length]
                if length:
                    self.make(inner, leaf.element, inside)

    def _keep(
        self,
        headers: tuple[int, int, int],
        lengths: numpy.ndarray,
        begins: numpy.ndarray,
        arena: int,
    ) -> None:
        """Leaves lists on the device, as an arena has them."""
        header, stride, type = headers
        there, buffer = self.launch.device.residency, self.launch.arenas[arena].int_ptr
        for begin, end in steps(numpy.ones_like(lengths), self.launch.look):
            first, count = header + stride * begin, end - begin
            places = lengths[begin:].ctypes.data, begins[begin:].ctypes.data
            made = self.launch.frame.keep_lists(first, stride, type, count, *places, there, buffer)
            self.made.append((first, stride, type, made))
            if made < count:
                raise MemoryError("no room for a list")

    def _lists(self, header: int, stride: int, type: int, lengths: numpy.ndarray) -> numpy.ndarray:
        """Makes lists of so many elements, with their headers from there on, so many bytes apart;
        gives where their elements are to be."""
        data = numpy.zeros_like(lengths)
        for begin, end in steps(numpy.ones_like(lengths), self.launch.look):
            first, count = header + stride * begin, end - begin
            places = lengths[begin:].ctypes.data, data[begin:].ctypes.data
            made = self.launch.frame.new_lists(first, stride, type, count, *places)
            self.made.append((first, stride, type, made))
            if made < count:
                raise MemoryError("no room for a list")
        return data

    def free(self) -> None:
        """Frees what was made, what is inside of others first."""
        for made in reversed(self.made):
            self.launch.frame.free_lists(*made)

    def _block(self, number: int) -> numpy.ndarray:
        """An arena's elements, on the host."""
        if number not in self.blocks:
            launch = self.launch
            arena = launch.kernel.arenas[number]
            count = launch.count(arena)
            if launch.device.shares_memory and count:
                self.blocks[number] = launch.mapped(arena, count)
            else:
                units = launch.shapes.units(arena.element)
                type = stored(launch.shapes, arena.element)
                block = launch.staging.take(count * units, type)
                self.blocks[number] = launch.taken(launch.arenas[number], block)
        return self.blocks[number]
