"""Offers parallel loops to a device, where that is faster than the threads here.

`Offer.to(index)` is for `Program.divert`. With `always` a device runs all that it can; else what
has the turns is decided ahead of each run: by what a turn was last measured to take in a thread
here, and by the model of the device (`cost.py`), which goes on from what turns took there once they
have run there. So it changes its mind when sizes change.

On the path of a start: what OpenCL needs is imported when a loop is offered.
"""

from .tuning import WORTH_A_DEVICE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ..machine.core import Frame
    from .cost import Forecast
    from .opencl.device import Store
    from .opencl.run import OpenCLTier


def wanted(device: str, always: bool) -> str:
    """What "auto" means: a GPU, for a processor's cores run native code better than kernels."""
    return "gpu" if device == "auto" and not always else device


class Offer:
    """Of one program; `device` as in `opencl.device.find`, "auto" is a GPU."""

    def __init__(
        self, bytecode: bytes, store: "Store | None", device: str, *, always: bool
    ) -> None:
        self.bytecode = bytecode
        self.store = store
        self.device = wanted(device, always)
        self.always = always
        self._tier: OpenCLTier | None = None
        self._work = 0.0  # seconds of one thread that a device might have saved

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
        if self.always:
            return self.tier.run(index, frame)
        turns, here = frame.last - frame.first, frame.cost * 1e-9
        self._work += here * turns
        if self._work < WORTH_A_DEVICE:
            return frame.first
        forecast = self.forecast(index, frame)
        threads = min(frame.threads, turns)
        if forecast is None:
            return frame.first
        if forecast.seconds(turns, here) >= here * turns / threads:
            self.tier.stats.declined += 1
            return frame.first
        return self.tier.run(index, frame, threads / here)

    def forecast(self, index: int, frame: "Frame | None" = None) -> "Forecast | None":
        """What the device would do with a loop's turns, those of a frame if there is one; None if
        it cannot have them."""
        from .cost import forecast, speed_of

        tier = self.tier

        def made() -> "Forecast":
            device, kernel = tier.ready(index)
            speed = speed_of(device, self.store)
            measured = tier.turn_seconds.get(index, 0.0)
            return forecast(speed, kernel, tier.shapes, measured, frame, device)

        return None if index in tier.hopeless else tier.attempt(index, made)
