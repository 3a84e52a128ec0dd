"""A list on its way to a device that is at work on what it has of it already.

Where turns reach elements of a list at their own number, more or less
(`tiers/parallel/windows.py`), a range of turns may run as soon as the elements up to theirs are
there. So the rest is copied meanwhile.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy

if TYPE_CHECKING:
    from .device import Device

# Bytes: what takes less than this is copied in one go, and pieces are about as long. A piece costs
# some 20 us, and these are 200 where 20 GB are copied in a second.
PIECE_BYTES = 4 << 20


class Upload:
    """Of an array to a buffer, of which turn number t reaches elements up to t + `high`."""

    def __init__(
        self, device: Device, array: numpy.ndarray, buffer: Any, units: int, high: int
    ) -> None:
        self.device = device
        self.array = array
        self.buffer = buffer
        self.units = units  # of the array, that an element has
        self.high = high
        self.sent = 0  # units of the array
        self.last: Any = None  # event of the last copy: they end in order
        self.seconds = 0.0  # that the host was kept busy

    @property
    def is_whole(self) -> bool:
        return self.sent == len(self.array)

    @property
    def turns(self) -> int:
        """How many turns go with a piece."""
        return max(PIECE_BYTES // (self.units * self.array.itemsize), 1)

    def send(self, last: int) -> None:
        """Begins to copy what is still missing for turns up to that number."""
        self._send_units((last + self.high + 1) * self.units)

    def send_rest(self) -> None:
        self._send_units(len(self.array))

    def _send_units(self, behind: int) -> None:
        behind = min(behind, len(self.array))
        if behind <= self.sent:
            return
        start = perf_counter()
        offset = self.sent * self.array.itemsize
        piece = self.array[self.sent : behind]
        queue = self.device.side_queue
        self.last = self.device.cl.enqueue_copy(
            queue, self.buffer, piece, dst_offset=offset, is_blocking=False
        )
        queue.flush()
        self.sent = behind
        self.seconds += perf_counter() - start

    def wait(self) -> None:
        """Waits for what was sent: from then on the array may change."""
        if self.last is not None:
            self.last.wait()
