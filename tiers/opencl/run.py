"""The OpenCL tier of a program: parallel loops on a device, whenever the machine asks.

`OpenCLTier(code).callback(index)` is for `Program.divert`: it runs the turns of a body on a device
and gives the first turn that was not done, from which the machine goes on. Whatever fails, nothing
is done and nothing raised: the reason is in `failures`, once. pyopencl and numpy are imported with
the first loop that runs.
"""

from __future__ import annotations

import sys
from time import perf_counter

from ...bytecode.code import Code
from ...spec.records import fresh, record
from .device import Built, Device, Interrupted, Unavailable, find
from .kernel import Kernel, translate
from .refusals import Refusal
from .shapes import Shapes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .device import Store
    from .launch import Frame


@record
class Stats:
    """What a tier has done. `seconds` are those of whole loops, of which `run_seconds` the device
    ran; `reused` are builds that were kept from earlier."""

    loops: int = 0
    turns: int = 0
    launches: int = 0
    kernels: int = 0
    builds: int = 0
    reused: int = 0
    build_seconds: float = 0.0
    seconds: float = 0.0
    run_seconds: float = 0.0
    bytes_to: int = 0
    bytes_from: int = 0
    failures: list[str] = fresh(list)


class OpenCLTier:
    """Runs a program's parallel loops on a device, see `device.find`.

    Builds are kept in `store`. When the run is to end while a device works, what that has done is
    forgotten."""

    def __init__(self, code: Code, store: Store | None = None, device: str = "auto") -> None:
        self.code = code
        self.store = store
        self.wanted = device
        self.shapes = Shapes(code)
        self.stats = Stats()
        self._translated: dict[int, Kernel | list[Refusal]] = {}
        self._pace: dict[int, float] = {}  # turns a second, of each loop
        self._turn_seconds: dict[int, float | None] = {}  # with all that is around them

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

    def turn_seconds(self, index: int) -> float | None:
        """What a turn of a body took on the device, transfers included, as last measured; 0 where
        none has run yet, None where none can."""
        return self._turn_seconds.get(index, 0.0)

    def facts(self) -> dict[str, object]:
        """What was done, for people: see `Stats`."""
        try:
            name = find(self.wanted).name if self.stats.launches else ""
        except Unavailable:
            name = ""
        return {"device": name, **{n: getattr(self.stats, n) for n in Stats.__annotations__}}

    def run(self, index: int, frame: Frame, most: int = sys.maxsize) -> int:
        """Runs turns of a body, `most` of them; gives the first one that was not done."""
        if frame.first >= frame.last:
            return frame.first
        start = perf_counter()
        try:
            return frame.first + self._run(index, frame, most)
        except Interrupted:
            return frame.first
        except Exception as problem:  # a driver may fail in ways of its own
            self._turn_seconds[index] = None
            name = self.code.functions[index].name
            told = isinstance(problem, Unavailable)
            self._tell(str(problem) if told else f"{name}: {type(problem).__name__}: {problem}")
            return frame.first
        finally:
            self.stats.seconds += perf_counter() - start

    def _run(self, index: int, frame: Frame, most: int) -> int:
        kernel = self.kernel(index)
        if not isinstance(kernel, Kernel):
            raise Unavailable(f"{self.code.functions[index].name}: {kernel[0].text}")
        device = find(self.wanted)
        if refused := device.refusals(kernel):
            raise Unavailable(f"{self.code.functions[index].name}: {refused[0].text}")
        from .launch import Launch

        built = self._built(device, kernel, frame.attend)
        start = perf_counter()
        launch = Launch(device, built, kernel, self.shapes, frame, self.stats, most)
        launch.gather()
        self._pace[index] = launch.run(self._pace.get(index, 0.0))
        launch.commit()
        built.keep(self.store)
        self.stats.loops += 1
        self.stats.turns += launch.turns
        if launch.turns:
            self._turn_seconds[index] = (perf_counter() - start) / launch.turns
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
