"""Offers parallel loops to a device, and finds out whether it is faster than the threads here.

`Offer.to(index)` is for `Program.divert`. With `always` a device runs all that it can; else a
loop's first long run has some of its turns run there, and from then on what was faster has them, by
the time of a turn that was measured on either side, transfers included. So it changes its mind when
sizes change what a turn costs.

On the path of a start: what OpenCL needs is imported when a loop is offered.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..machine.core import Frame
    from .opencl.device import Store
    from .opencl.run import OpenCLTier

TRIED = 16  # one turn in so many of a loop that no device has run yet
DEVICE = {"auto": "gpu"}  # a processor's cores run native code better than kernels


class Offer:
    """Of one program; `device` as in `opencl.device.find`, "auto" is a GPU."""

    def __init__(
        self, bytecode: bytes, store: "Store | None", device: str, *, always: bool
    ) -> None:
        self.bytecode = bytecode
        self.store = store
        self.device = device if always else DEVICE.get(device, device)
        self.always = always
        self._tier: OpenCLTier | None = None

    @property
    def tier(self) -> "OpenCLTier":
        if self._tier is None:
            from ..bytecode.binary import decode
            from .opencl.run import OpenCLTier

            self._tier = OpenCLTier(decode(self.bytecode), self.store, self.device)
        return self._tier

    @property
    def used(self) -> "OpenCLTier | None":
        """The tier, if anything was offered to it."""
        return self._tier

    @property
    def failures(self) -> list[str]:
        """Why what was offered did not run there."""
        return self._tier.failures if self._tier is not None else []

    def to(self, index: int) -> "Callable[[Frame], int]":
        return lambda frame: self.run(index, frame)

    def run(self, index: int, frame: "Frame") -> int:
        """Runs turns of a body, or none; gives the first one that was not done."""
        tier = self.tier
        if self.always:
            return tier.run(index, frame)
        turns = frame.last - frame.first
        there = tier.turn_seconds(index)
        if there is None:  # it cannot be
            return frame.first
        if there == 0:
            return tier.run(index, frame, most=turns // TRIED + 1)
        here = frame.cost * 1e-9 / frame.threads
        return tier.run(index, frame) if there < here else frame.first
