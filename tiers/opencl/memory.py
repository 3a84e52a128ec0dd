"""Values between the host's memory and a device's. `shapes.py` says how they lie there.

Lists of lists are gathered into blocks: headers with addresses become headers with offsets, and
the lists that they led to stand one behind the other.
"""

from __future__ import annotations

import ctypes
import mmap
from _thread import allocate_lock
from collections.abc import Callable, Iterator
from typing import Any

import numpy

from ...machine.core import copy_pieces
from .shapes import Shapes

# Pieces of memory, and bytes, between two looks around: a millisecond.
LOOK, LOOK_BYTES = 1 << 15, 8 << 20
HUGE = 2 << 20  # bytes of a page, where the system has such
STAGED_BYTES = 256 << 20  # that are kept
DTYPES = {"bool": "u1", "f16": "u2", "f32": "f4", "f64": "f8"}


def dtype(kind: str) -> numpy.dtype:
    """A scalar's, as it lies in memory."""
    return numpy.dtype(DTYPES.get(kind) or f"{kind[0]}{int(kind[1:]) // 8}")


def at_address(address: int, count: int, type: numpy.dtype) -> numpy.ndarray:
    """The numbers at an address, in place."""
    if count == 0:
        return numpy.empty(0, type)
    memory = (ctypes.c_char * (count * type.itemsize)).from_address(address)
    return numpy.frombuffer(memoryview(memory), type)


def stored(shapes: Shapes, element: int) -> numpy.dtype:
    """What a list's elements are made of."""
    return dtype(shapes.scalar(element) or "u64")


class Gathered:
    """A list as a device wants it: its elements, and the blocks of those below.

    `elements` are the host's own where they hold no lists. `rows` are, for each block, the
    addresses and lengths of what was gathered into it, and from which element on it is there.
    `look` is called again and again meanwhile, and may raise. `there` is asked for lists of
    numbers, of so many bytes at addresses, which the device may have already: a buffer, and where
    in it, in bytes. That is a block then.
    """

    def __init__(
        self,
        shapes: Shapes,
        element: int,
        address: int,
        length: int,
        staging: Staged,
        look: Callable[[], None],
        there: Callable[[numpy.ndarray, numpy.ndarray], tuple[Any, numpy.ndarray] | None],
    ) -> None:
        self.shapes = shapes
        self.there = there
        self.staging = staging
        self.look = look
        self.element = element
        self.own = at_address(address, length * shapes.units(element), stored(shapes, element))
        self.blocks: list[Any] = []
        self.rows: list[tuple[numpy.ndarray, numpy.ndarray, numpy.ndarray]] = []
        self.elements = self._below(self.own, element)

    def _below(self, elements: numpy.ndarray, element: int) -> numpy.ndarray:
        lists = self.shapes.lists(element)
        if not lists:
            return elements
        headers = elements.reshape(-1, self.shapes.units(element)).copy()
        for leaf in lists:
            addresses, lengths = headers[:, leaf.offset].copy(), headers[:, leaf.offset + 1].copy()
            width = numpy.uint64(self.shapes.bytes(leaf.element))
            flat = self.shapes.is_flat(leaf.element)
            kept = self.there(addresses, lengths * width) if flat else None
            begins = numpy.cumsum(lengths) - lengths if kept is None else kept[1] // width
            headers[:, leaf.offset] = begins
            place = len(self.blocks)
            self.rows.append((addresses, lengths, begins))
            if kept is not None:
                self.blocks.append(kept[0])
                continue
            units = self.shapes.units(leaf.element)
            count = int(lengths.sum()) * units
            block = self.staging.take(count, stored(self.shapes, leaf.element))
            self.blocks.append(block)
            self._carry(place, block, width, gather=True)
            self.blocks[place] = self._below(block, leaf.element)
        return headers.reshape(-1)

    def _carry(
        self,
        place: int,
        block: numpy.ndarray,
        width: numpy.uint64,
        *,
        gather: bool,
    ) -> None:
        """Between rows of the host and the block that has them."""
        addresses, lengths, begins = self.rows[place]
        sizes = lengths * width
        places = begins * width + numpy.uint64(block.ctypes.data)
        if gather:
            move(places, addresses, sizes, self.look)
        else:
            move(addresses, places, sizes, self.look)

    def scatter_rows(self, place: int, block: numpy.ndarray) -> None:
        """Gives the host the numbers of a block."""
        width = self.shapes.bytes(self.shapes.blocks(self.element)[place])
        self._carry(place, block, numpy.uint64(width), gather=False)

    def scatter(self, elements: numpy.ndarray, blocks: list[numpy.ndarray | None]) -> None:
        """Gives the host what a device has changed: all scalars, since headers stay. A block that
        is None is left out."""
        self._back(self.own, elements, self.element)
        for place, element in enumerate(self.shapes.blocks(self.element)):
            block, (addresses, lengths, _) = blocks[place], self.rows[place]
            if block is None:
                continue
            if self.shapes.is_flat(element):
                self.scatter_rows(place, block)
                continue
            units, start = self.shapes.units(element), 0
            for address, length in zip(addresses.tolist(), lengths.tolist(), strict=True):
                self.look()
                own = at_address(address, length * units, block.dtype)
                self._back(own, block[start : start + length * units], element)
                start += length * units

    def _back(self, own: numpy.ndarray, changed: numpy.ndarray, element: int) -> None:
        if self.shapes.is_flat(element):
            own[:] = changed
            return
        units = self.shapes.units(element)
        for leaf in self.shapes.leaves(element):
            if leaf.kind not in ("list", "str"):
                own.reshape(-1, units)[:, leaf.offset] = changed.reshape(-1, units)[:, leaf.offset]


def steps(sizes: numpy.ndarray, look: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """Ranges of pieces of memory that are handled in a millisecond; looks around ahead of each,
    for there may be many."""
    begin, ends = 0, numpy.cumsum(sizes)
    while begin < len(sizes):
        look()
        done = int(ends[begin - 1]) if begin else 0
        end = int(numpy.searchsorted(ends, done + LOOK_BYTES, "right"))
        end = min(max(end, begin + 1), begin + LOOK, len(sizes))
        yield begin, end
        begin = end


def move(
    into: numpy.ndarray, source: numpy.ndarray, sizes: numpy.ndarray, look: Callable[[], None]
) -> None:
    """Copies pieces of memory: to addresses, from addresses, so many bytes each; all u64."""
    for begin, end in steps(sizes, look):
        to, origin, counts = (each[begin:].ctypes.data for each in (into, source, sizes))
        copy_pieces(to, origin, counts, end - begin)


class Staging:
    """Memory of the host's for what goes to a device or comes from it. It is kept: touching fresh
    pages takes longer than copying to them."""

    def __init__(self) -> None:
        self.free: list[mmap.mmap] = []
        self.lock = allocate_lock()

    def lend(self) -> Staged:
        return Staged(self)

    def _take(self, nbytes: int) -> mmap.mmap:
        for at, block in enumerate(self.free):
            if nbytes <= len(block) <= 2 * nbytes:
                return self.free.pop(at)
        block = mmap.mmap(-1, -nbytes // HUGE * -HUGE)
        if hasattr(mmap, "MADV_HUGEPAGE"):
            block.madvise(mmap.MADV_HUGEPAGE)
        return block

    def _give_back(self, blocks: list[mmap.mmap]) -> None:
        self.free = [*blocks, *self.free]
        kept = numpy.cumsum([len(block) for block in self.free])
        del self.free[int(numpy.searchsorted(kept, STAGED_BYTES, "right")) :]


class Staged:
    """What one run of a loop uses of it."""

    def __init__(self, staging: Staging) -> None:
        self.staging = staging
        self.blocks: list[mmap.mmap] = []

    def take(self, count: int, type: numpy.dtype) -> numpy.ndarray:
        """An array of so many numbers, with anything in it."""
        nbytes = count * type.itemsize
        if nbytes < HUGE:
            return numpy.empty(count, type)
        with self.staging.lock:
            self.blocks.append(self.staging._take(nbytes))
        return numpy.frombuffer(self.blocks[-1], type, count)

    def give_back(self) -> None:
        """All of it: nobody uses the arrays any more."""
        with self.staging.lock:
            self.staging._give_back(self.blocks)
        self.blocks = []


def word(value: Any, kind: str) -> int:
    """A scalar's 64 bits, as a register holds it."""
    if kind.startswith("i"):
        return int(value) & (1 << 64) - 1
    number = numpy.asarray(value, dtype(kind))
    return int(number.view(f"u{number.itemsize}"))


def scalar(bits: int, kind: str) -> Any:
    """A register's value, to be given to a kernel."""
    type = dtype(kind)
    return numpy.array(bits & (1 << 8 * type.itemsize) - 1, f"u{type.itemsize}").view(type)[()]


def identity(role: str, kind: str) -> Any:
    """What changes nothing when it is added up."""
    type = dtype(kind)
    if role in ("sum", "product"):
        return type.type(role == "product")
    if type.kind == "f":
        return type.type("nan")  # which min and max look away from
    limits = numpy.iinfo(type)
    return type.type(limits.max if role == "min" else limits.min)
