"""The OpenCL tier of a program: parallel loops on a device, whenever the machine asks.

`OpenCLTier(code).callback(index)` is for `Program.divert`: it runs the turns of a body on a device
and gives the first turn that was not done, from which the machine goes on. Whatever fails, nothing
is done and nothing raised: the reason is in `failures`, once. pyopencl and numpy are imported with
the first loop that runs.
"""

from __future__ import annotations

from time import perf_counter

from ...bytecode.code import Code
from .device import Built, Device, find
from .failures import Interrupted, Torn, Unavailable
from .kernel import Kernel, translate
from .loops import Loops
from .refusals import Refusal
from .stats import Stats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from ...machine.core import Frame
    from .device import Store

    R = TypeVar("R")


class OpenCLTier:
    """Runs a program's parallel loops on a device, see `device.find`.

    Builds are kept in `store`. When the run is to end while a device works, what that has done is
    forgotten."""

    def __init__(self, code: Code, store: Store | None = None, device: str = "auto") -> None:
        self.loops = Loops(code)
        self.code = code
        self.store = store
        self.wanted = device
        self.shapes = self.loops.shapes
        self.stats = self.loops.stats
        self._translated: dict[int, Kernel | list[Refusal]] = {}
        self._pace: dict[int, float] = {}  # turns a second, of each loop
        self.turn_seconds: dict[int, float] = {}  # with transfers, as last measured there
        self.hopeless: set[int] = set()  # bodies that cannot run there
        self._device: Device | None = None  # that was used last
        self._fetched: tuple[int, float] | None = None  # bytes and seconds, as last looked at
        self._known: set[int] = set()  # that have run: a driver may compile at the first run

    @property
    def failures(self) -> list[str]:
        return self.stats.failures

    def bodies(self) -> list[int]:
        """The functions that are bodies of parallel loops."""
        return [i for i, function in enumerate(self.code.functions) if function.is_parallel]

    def kernel(self, index: int) -> Kernel | list[Refusal]:
        """The kernel of a body, or why there is none on any device."""
        found = self._translated.get(index)
        if found is None:
            found = self._translated[index] = translate(self.code, index)
            self.stats.kernels += isinstance(found, Kernel)
        return found

    def refusals(self, index: int) -> list[Refusal]:
        """Why a body cannot run on this tier's device; raises Unavailable if there is none."""
        kernel = self.kernel(index)
        return find(self.wanted).refusals(kernel) if isinstance(kernel, Kernel) else kernel

    def callback(self, index: int) -> Callable[[Frame], int]:
        return lambda frame: self.run(index, frame)

    def facts(self) -> dict[str, object]:
        """What was done, for people: see `Stats`."""
        try:
            name = find(self.wanted).name if self.stats.launches else ""
        except Unavailable:
            name = ""
        if self._fetched is not None and self._device is not None:
            self._count_fetched(self._device)
        return {"device": name, **{n: getattr(self.stats, n) for n in Stats.__annotations__}}

    def _count_fetched(self, device: Device) -> None:
        """Counts what the host has needed, since it was last counted, of what was left there."""
        if device.shares_memory:
            return
        there = device.residency
        now = there.fetched_bytes, there.fetch_seconds
        before = self._fetched or now
        self.stats.bytes_from += now[0] - before[0]
        self.stats.copy_seconds += now[1] - before[1]
        self._fetched = now

    def run(self, index: int, frame: Frame, least: float = 0.0) -> int:
        """Runs turns of a body; gives the first one that was not done. Where the device turns out
        to do less than `least` turns a second, it does not do all."""
        if frame.first >= frame.last:
            return frame.first
        start = perf_counter()
        try:
            done = self.attempt(index, lambda: self._run(index, frame, least))
        except Interrupted:
            done = None
        finally:
            self.stats.seconds += perf_counter() - start
        return frame.first + (done or 0)

    def attempt(self, index: int, do: Callable[[], R]) -> R | None:
        """What `do` gives, or nothing where it fails: the body stays here then, and why is told."""
        try:
            return do()
        except (Interrupted, Torn):
            raise
        except Exception as problem:  # a driver may fail in ways of its own
            self.hopeless.add(index)
            name = self.code.functions[index].name
            told = isinstance(problem, Unavailable)
            self._tell(str(problem) if told else f"{name}: {type(problem).__name__}: {problem}")
            return None

    def ready(self, index: int) -> tuple[Device, Kernel]:
        """The device, and a body's kernel for it; raises Unavailable where there is none."""
        kernel = self.kernel(index)
        if not isinstance(kernel, Kernel):
            raise Unavailable(f"{self.code.functions[index].name}: {kernel[0].text}")
        device = find(self.wanted)
        if refused := device.refusals(kernel):
            raise Unavailable(f"{self.code.functions[index].name}: {refused[0].text}")
        return device, kernel

    def _run(self, index: int, frame: Frame, least: float) -> int:
        device, kernel = self.ready(index)
        self._device = device
        self._count_fetched(device)
        from .launch import Launch

        built = self._built(device, kernel, frame.attend)
        start = perf_counter()

        def done() -> Launch:
            launch = Launch(device, built, kernel, self.loops, frame, least)
            try:
                launch.gather()
                self._pace[index] = launch.run(self._pace.get(index, 0.0))
                launch.commit()
            finally:
                launch.staging.give_back()
            return launch

        try:
            launch = done()
        except device.cl.MemoryError:  # which drivers may tell as late as when a kernel is to run
            if device.shares_memory or not device.residency.kept_bytes:
                raise
            device.residency.bring_all()
            launch = done()
        built.keep(self.store)
        self.stats.loops += 1
        self.stats.turns += launch.turns
        if launch.turns and (index in self._known or launch.gave_up):
            self.turn_seconds[index] = (perf_counter() - start) / launch.turns
        self._known.add(index)
        return launch.turns

    def _built(self, device: Device, kernel: Kernel, is_to_end: Callable[[], bool]) -> Built:
        before = device.builds, device.reused, device.build_seconds
        built = device.build(kernel, self.store, is_to_end)
        self.stats.builds += device.builds - before[0]
        self.stats.reused += device.reused - before[1]
        self.stats.build_seconds += device.build_seconds - before[2]
        return built

    def _tell(self, failure: str) -> None:
        if failure not in self.failures:
            self.failures.append(failure)
