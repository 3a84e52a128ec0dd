"""One run of a loop's turns on a device, from the frame of the machine and back to it.

Nothing of the machine's is changed until everything has gone well (`commit`), but elements behind
the end of a list that has room. So whatever happens before, the machine can do the turns itself.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy

from ...machine.core import bring
from .device import Built, Device
from .failures import Interrupted, Torn
from .kernel import Argument, Kernel
from .memory import Gathered, at_address, dtype, identity, scalar, stored, word
from .nested import Rows, may_stay
from .storage import Arena
from .upload import PIECE_BYTES, Upload

if TYPE_CHECKING:
    from ...machine.core import Frame
    from .loops import Loops

GROUP = 64  # work items
WIDTH = 1 << 14  # work items that share the turns where they add up to something
NO_FAULT = 0xFFFFFFFF
# Looks of a turn at `stop`, before it is left to the machine: fewer where a device that works may
# not see what the host writes there.
LOOKS = {True: 1 << 16, False: 1 << 12}
TURNS = NO_FAULT - 1  # at most at once, since the fault word holds a turn's number
PIECE_SECONDS = 0.01  # so long a piece should take: signals are seen between them
TOO_SLOW = 3  # pieces that follow each other: a driver may compile in the first ones
TELLING = PIECE_SECONDS / 4  # so long a piece must take for that
GROWTH = 8  # of pieces, until that is known; the first has a group for each of the device's units


class Launch:
    """A run of up to `turns` turns from the frame's first one."""

    def __init__(
        self,
        device: Device,
        built: Built,
        kernel: Kernel,
        loops: Loops,
        frame: Frame,
        least: float,
    ) -> None:
        self.device = device
        self.cl = device.cl
        self.built = built
        self.kernel = kernel
        self.loops = loops
        self.shapes = loops.shapes
        self.stats = loops.stats
        self.frame = frame
        self.least = least  # turns a second: who does less gives up
        self.gave_up = False
        self.total = min(frame.last - frame.first, TURNS)
        self.fault = numpy.full(1, NO_FAULT, numpy.uint32)
        self.stop = numpy.zeros(1, numpy.int32)
        self.gathered: dict[int, Gathered] = {}
        self.buffers: dict[int, list[Any]] = {}  # of the lists that turns change
        self.staging = device.staging.lend()
        self.uploads: dict[int, Upload] = {}  # by the slots of the lists
        self.parts: dict[int, Any] = {}  # of what they add up
        self.arenas: list[Any] = []
        self.in_place: dict[int, int] = {}  # arenas that are the lists' own room, with its address
        self._want(4 * 8 * len(kernel.counted) * self.total)  # also what they add up to, and there
        self.counts = numpy.zeros((len(kernel.counted), self.total), numpy.int64)
        self.turns = self.total

    def _wait(self, event: Any) -> None:
        self.device.wait(event, self.frame.attend, lambda: self.stop.fill(1))

    def look(self) -> None:
        """Raises Interrupted if the run is to end."""
        if self.frame.attend():
            raise Interrupted

    def _get_ready(self, name: str, items: int, group: int) -> None:
        self.device.get_ready(self.built, self.kernel, name, items, group, self.frame.attend)

    # --- buffers ---------------------------------------------------------------------------------

    def _want(self, nbytes: int) -> None:
        """What turns make is made beside the machine's heap first: not more than it may hold."""
        if nbytes > self.frame.room:
            raise MemoryError(f"{nbytes:,} bytes are more than the machine may hold")

    def _given(self, array: numpy.ndarray, *, written: bool = False) -> Any:
        """What the device gets of the host's numbers: themselves, if it shares the memory and
        only reads them."""
        if not array.nbytes:
            return None
        flags = self.cl.mem_flags
        bring(array.ctypes.data, array.nbytes)
        if self.device.shares_memory and not written:
            mode = flags.READ_ONLY | flags.USE_HOST_PTR
            return self.cl.Buffer(self.device.context, mode, hostbuf=array)
        start = perf_counter()
        buffer = self.device.room(array.nbytes, array)
        self.stats.bytes_to += array.nbytes
        self.stats.copy_seconds += perf_counter() - start
        return buffer

    def _room(self, nbytes: int) -> Any:
        return self.device.room(nbytes) if nbytes else None

    def taken(self, buffer: Any, into: numpy.ndarray) -> numpy.ndarray:
        if into.nbytes:
            bring(into.ctypes.data, into.nbytes)
            start = perf_counter()
            queue = self.device.queue
            self._wait(self.cl.enqueue_copy(queue, into, buffer, is_blocking=False))
            self.stats.bytes_from += into.nbytes
            self.stats.copy_seconds += perf_counter() - start
        return into

    # --- arguments -------------------------------------------------------------------------------

    def gather(self) -> None:
        """Takes what the turns read out of the frame."""
        self.values: list[Any] = []
        for argument in self.kernel.arguments:
            word = self.frame.word(argument.slot)
            if argument.kind == "value":
                self.values.append(scalar(word, argument.scalar))
            elif argument.kind == "list":
                length = self.frame.word(argument.slot + 1)
                lent = Gathered(
                    self.shapes, argument.element, word, length, self.staging, self.look, self._rows
                )
                self.gathered[argument.slot] = lent
                if not argument.written:
                    self.values += self._list(argument, lent)

    def _list(self, argument: Argument, lent: Gathered) -> list[Any]:
        first = self._elements(argument, lent)
        blocks = [self._block(block, written=argument.written) for block in lent.blocks]
        self.buffers[argument.slot] = [first, *blocks]
        return [first, numpy.int64(self.frame.word(argument.slot + 1)), *blocks]

    def _block(self, block: Any, *, written: bool) -> Any:
        """A block of lists, sent, or as the device has it from an earlier loop."""
        if isinstance(block, numpy.ndarray):
            return self._given(block, written=written)
        return self._copy(block, block.size) if written else block

    def _elements(self, argument: Argument, lent: Gathered) -> Any:
        """A list's elements, as the device has them from an earlier loop, or copied."""
        if self.device.shares_memory or not self.shapes.is_flat(argument.element):
            return self._given(lent.elements, written=argument.written)
        nbytes = lent.own.nbytes
        kept = self.device.kept(self.frame, argument.slot)
        if kept is not None:
            self.stats.bytes_stayed += nbytes
            if argument.written:
                return self._copy(kept, nbytes)
            return kept
        high = self._high(argument) if nbytes > PIECE_BYTES else None
        if high is not None:
            if argument.slot in self.uploads:  # it was for turns that run once more
                self._end(self.uploads[argument.slot])
            bring(lent.own.ctypes.data, nbytes)
            given, units = self._room(nbytes), self.shapes.units(argument.element)
            self.uploads[argument.slot] = Upload(self.device, lent.own, given, units, high)
            return given
        given = self._given(lent.own, written=argument.written)
        if not argument.written:
            self._keep(argument.slot, self.frame.word(argument.slot + 1), given, alone=False)
        return given

    def _copy(self, buffer: Any, nbytes: int) -> Any:
        copy = self._room(nbytes)
        self.cl.enqueue_copy(self.device.queue, copy, buffer, byte_count=nbytes)
        return copy

    def _rows(
        self, addresses: numpy.ndarray, sizes: numpy.ndarray
    ) -> tuple[Any, numpy.ndarray] | None:
        kept = self.device.kept_rows(addresses, sizes)
        if kept is not None:
            self.stats.bytes_stayed += int(sizes.sum())
        return kept

    def _high(self, argument: Argument) -> int | None:
        """What to add to a turn's number for the last element of a list that it reaches; None if
        that is not known."""
        windows = self.loops.windows(self.kernel.function)
        reaches = [each.reach(self.frame) for each in windows if each.slot == argument.slot]
        return reaches[0][1] if reaches and reaches[0] is not None else None

    def _end(self, upload: Upload) -> None:
        """Has what the host has given be its own again."""
        upload.wait()
        self.stats.bytes_to += upload.sent * upload.array.itemsize
        self.stats.copy_seconds += upload.seconds

    def _end_uploads(self) -> None:
        """Ends all; lists that are as a whole on the device stay there, too."""
        for upload in self.uploads.values():
            self._end(upload)
        written = {argument.slot for argument in self.kernel.arguments if argument.written}
        for slot, upload in self.uploads.items():
            if upload.is_whole and slot not in written:
                self._keep(slot, self.frame.word(slot + 1), upload.buffer, alone=False)
        self.uploads.clear()

    def _may_stay(self, slot: int, element: int) -> bool:
        """Whether a list may be left on the device until the host needs it."""
        if self.device.shares_memory or not self.shapes.is_flat(element):
            return False
        return self.frame.may_reside(slot, self.frame.word(slot + 1))

    def _keep(self, slot: int, count: int, buffer: Any, *, alone: bool) -> bool:
        """Has a list stay on the device for the next loops; whether it does."""
        there = None if self.device.shares_memory else self.device.residency
        return there is not None and self.frame.keep(slot, count, there, buffer.int_ptr, alone)

    def _arguments(self, counting: bool) -> list[Any]:
        """Of a kernel, behind the first six, `stop` ahead; `gather`ed values in their places."""
        given = iter(self.values)
        found = [self._given(self.stop), self._fault()]
        for argument in self.kernel.arguments:
            if argument.kind == "value":
                found.append(next(given))
            elif argument.kind == "reduction":
                self.parts[argument.slot] = self._given(self._parts(argument), written=True)
                found.append(self.parts[argument.slot])
            elif argument.written:
                found += self._list(argument, self.gathered[argument.slot])
            else:
                found += [next(given) for _ in range(2 + len(self.shapes.blocks(argument.element)))]
        if not counting:
            self.arenas = [self._arena(arena) for arena in self.kernel.arenas]
            found += self.arenas
        return found

    def _fault(self) -> Any:
        self.fault[0] = NO_FAULT
        flags = self.cl.mem_flags.READ_WRITE | self.cl.mem_flags.COPY_HOST_PTR
        return self.cl.Buffer(self.device.context, flags, hostbuf=self.fault)

    @property
    def _items(self) -> int:
        """Work items of a kernel whose turns add up to something."""
        wanted = self.total if self.kernel.ordered else min(self.total, WIDTH)
        return -wanted // GROUP * -GROUP

    def _parts(self, argument: Argument) -> numpy.ndarray:
        """What each work item begins with; the first has the value from before the loop."""
        neutral = identity(argument.role, argument.scalar)
        parts = numpy.full(self._items, neutral, dtype(argument.scalar))
        parts[0] = scalar(self.frame.word(argument.slot), argument.scalar)
        return parts

    def count(self, arena: Arena) -> int:
        """Elements that the turns make of an arena."""
        if arena.count >= 0:
            return arena.count * self.turns
        return int(self.counts[self.kernel.counted.index(arena), : self.turns].sum())

    def _arena(self, arena: Arena) -> Any:
        count = self.count(arena)
        if self.device.shares_memory and arena.slot >= 0 and self.shapes.is_flat(arena.element):
            address = self.frame.grow(arena.slot, count)
            units = self.shapes.units(arena.element)
            room = at_address(address, count * units, stored(self.shapes, arena.element))
            if room.nbytes:
                bring(address, room.nbytes)
                flags = self.cl.mem_flags
                self.in_place[arena.number] = address
                mode = flags.READ_WRITE | flags.USE_HOST_PTR
                return self.cl.Buffer(self.device.context, mode, hostbuf=room)
        self._want(count * self.shapes.bytes(arena.element))
        return self._room(count * self.shapes.bytes(arena.element))

    # --- running ---------------------------------------------------------------------------------

    def run(self, pace: float) -> float:
        """Runs the turns, those before the first that faults; gives turns a second."""
        try:
            pace = self._run(pace)
            for argument in self.kernel.arguments:
                if argument.written and argument.slot in self.uploads:
                    self.uploads[argument.slot].send_rest()  # of which the turns reached nothing
            return pace
        finally:
            self._end_uploads()

    def _run(self, pace: float) -> float:
        if self.kernel.counted:
            places = self._room(self.counts.nbytes)
            pace = self._pieces("count", [*self._arguments(True), places], pace)
            self.taken(places, self.counts)
            ends = numpy.cumsum(self.counts, axis=1)
            starts = self._given(ends - self.counts, written=True)
            extra = [starts]
        else:
            extra = []
        if self.turns:
            turns = self.turns
            pace = self._pieces("run", [*self._arguments(False), *extra], pace)
            rewritten = self.kernel.reductions or any(a.written for a in self.kernel.arguments)
            if 0 < self.turns < turns and rewritten and not self.gave_up:
                # what the others have done is in there, too
                self._pieces("run", [*self._arguments(False), *extra], pace)
        return pace

    def _pieces(self, name: str, arguments: list[Any], pace: float) -> float:
        """Runs a kernel over the turns, some at a time; gives turns a second."""
        kernel, queue = self.built.kernel(name), self.device.queue
        fault = arguments[1]
        first, total = self.frame.first, self.total
        shared = bool(self.kernel.reductions) and not self.kernel.ordered
        size = int(pace * PIECE_SECONDS) or GROUP * self.device.units
        begin = slow = 0
        looks = LOOKS[self.device.shares_memory]
        while begin < self.turns:
            under_way = [each.turns for each in self.uploads.values() if not each.is_whole]
            size = min(size, *under_way, self.turns)
            end = min(begin + max(size, GROUP), self.turns)
            base = begin if self.kernel.ordered else 0
            items = self._items if shared else -(end - begin) // GROUP * -GROUP
            numbers = [numpy.int64(number) for number in (begin, end, total, first, base, looks)]
            self._get_ready(name, items, GROUP)
            start = perf_counter()
            after = self._send(first + end)
            self.device.enqueue(kernel, [*numbers, *arguments], items, GROUP, after)
            self._send(first + min(end + size, self.turns))  # while it runs
            read = self.cl.enqueue_copy(queue, self.fault, fault, is_blocking=False)
            self._wait(read)
            self.stats.launches += 1
            seconds = perf_counter() - start
            self.stats.run_seconds += seconds
            if self.fault[0] != NO_FAULT:
                self.turns = int(self.fault[0])
                break
            pace = (end - begin) / seconds
            size = min(int(pace * PIECE_SECONDS), size * GROWTH)
            begin = end
            slow = slow + 1 if pace < self.least and seconds > TELLING else 0
            if slow == TOO_SLOW and name == "run" and begin < self.turns:
                self.gave_up, self.turns = True, begin
        return pace

    def _send(self, behind: int) -> list[Any]:
        """Begins to send what turns before that number reach; gives what they must wait for."""
        for upload in self.uploads.values():
            upload.send(behind - 1)
        return [each.last for each in self.uploads.values() if each.last is not None]

    def _folded(self, argument: Argument) -> int:
        """What the work items' parts add up to, as a register has it."""
        fold, parts = self.built.kernel(f"fold_{argument.slot}"), self.parts[argument.slot]
        type = dtype(argument.scalar)
        count = self._items
        while count > 1:
            width = max(int(count**0.5), 2)
            groups = -count // width * -1
            into = self._room(groups * type.itemsize)
            numbers = [numpy.int64(count), numpy.int64(width)]
            self._get_ready(f"fold_{argument.slot}", groups, 1)
            self.device.enqueue(fold, [*numbers, parts, into], groups, 1, [])
            parts, count = into, groups
        result = self.taken(parts, numpy.empty(1, type))
        return word(result[0], argument.scalar)

    # --- giving back -----------------------------------------------------------------------------

    def commit(self) -> None:
        """Gives the frame what the turns have made."""
        if not self.turns:
            return
        sums = {argument.slot: self._folded(argument) for argument in self.kernel.reductions}
        changed: list[tuple[Argument, list[numpy.ndarray | None]]] = []
        staying: list[Argument] = []
        for argument in self.kernel.arguments:
            if argument.written and self._may_stay(argument.slot, argument.element):
                staying.append(argument)
            elif argument.written:
                stay = self._rows_that_stay(argument)
                found = enumerate(self.buffers[argument.slot], -1)
                taken = [
                    None if place in stay else self._taken(argument, place, buffer)
                    for place, buffer in found
                ]
                changed.append((argument, taken))
        self._append()
        try:
            for slot, bits in sums.items():
                self.frame.set_word(slot, bits)
            for argument, taken in changed:
                self._change(argument, taken)
            for argument in staying:
                buffer, count = self.buffers[argument.slot][0], self.frame.word(argument.slot + 1)
                if not self._keep(argument.slot, count, buffer, alone=True):
                    self.taken(buffer, self.gathered[argument.slot].own)
        except Interrupted:
            raise
        except Exception as problem:  # a part is there: the turns cannot run once more
            name = self.loops.code.functions[self.kernel.function].name
            raise Torn(f"{name}: a part of what it has changed is not there") from problem

    def _change(self, argument: Argument, taken: list[numpy.ndarray | None]) -> None:
        """Has a list be as turns have changed it."""
        elements, *blocks = taken
        assert elements is not None
        self.gathered[argument.slot].scatter(elements, blocks)
        for place, block in enumerate(blocks):
            if block is None:
                self._leave_rows(argument, place)

    def _taken(self, argument: Argument, place: int, buffer: Any) -> numpy.ndarray:
        """What turns have changed of a list's elements (-1), or of a block."""
        element = argument.element
        if place >= 0:
            element = self.shapes.blocks(element)[place]
        type = stored(self.shapes, element)
        count = buffer.size // type.itemsize if buffer is not None else 0
        return self.taken(buffer, self.staging.take(count, type))

    def _rows_that_stay(self, argument: Argument) -> list[int]:
        """The blocks of a list that turns change which may stay on the device."""
        leaves, rows = self.shapes.lists(argument.element), self.gathered[argument.slot].rows
        if not all(self.shapes.is_flat(leaf.element) for leaf in leaves):
            return []
        return [k for k, leaf in enumerate(leaves) if may_stay(self, leaf.element, rows[k][1])]

    def _leave_rows(self, argument: Argument, place: int) -> None:
        """Has lists inside of a list that turns have changed stay on the device."""
        leaf, lent = self.shapes.lists(argument.element)[place], self.gathered[argument.slot]
        buffer = self.buffers[argument.slot][1 + place]
        _, lengths, begins = lent.rows[place]
        first = self.frame.word(argument.slot) + 8 * leaf.offset
        stride, count = 8 * self.shapes.units(argument.element), len(lengths)
        places = lengths.ctypes.data, begins.ctypes.data
        there = self.device.residency
        if not self.frame.keep_lists(
            first, stride, leaf.type, count, *places, there, buffer.int_ptr, True
        ):  # no memory for that
            lent.scatter_rows(place, self._taken(argument, place, buffer))

    def _append(self) -> None:
        """Appends to the frame's lists: to all of them, or none."""
        rows = Rows(self)
        try:
            lengths = self._outputs(rows)
        except BaseException:  # no memory, or Ctrl-C
            rows.free()
            raise
        for slot, count in lengths:
            self.frame.lengthen(slot, count)

    def _outputs(self, rows: Rows) -> list[tuple[int, int]]:
        """Writes what was appended behind the lists' ends; gives how much to which."""
        lengths = []
        for arena in self.kernel.arenas:
            if arena.slot < 0:
                continue
            count = self.count(arena)
            lengths.append((arena.slot, count))
            if not count:
                continue
            if arena.number in self.in_place:
                self.mapped(arena, count).base.release(self.device.queue)
                continue
            units, type = self.shapes.units(arena.element), stored(self.shapes, arena.element)
            buffer = self.arenas[arena.number]
            address = self.frame.grow(arena.slot, count)
            room = at_address(address, count * units, type)
            first, flat = not self.frame.word(arena.slot + 1), self.shapes.is_flat(arena.element)
            if first and flat and self._keep(arena.slot, count, buffer, alone=True):
                continue
            self.taken(buffer, room)
            if not flat:
                rows.make(room.reshape(count, units).copy(), arena.element, address)
        return lengths

    def mapped(self, arena: Arena, count: int) -> Any:
        """What is in an arena, where it lies, if the device shares the memory. The device is at
        rest, so this does not wait."""
        shape = (count * self.shapes.units(arena.element),)
        type = stored(self.shapes, arena.element)
        queue, buffer = self.device.queue, self.arenas[arena.number]
        return self.cl.enqueue_map_buffer(queue, buffer, self.cl.map_flags.READ, 0, shape, type)[0]
