"""What bounds programs that nobody vouches for: `Limits`, and the watch over their compilation.

A run is bounded by the machine. Compiling is Python: where its time is bounded, a thread of its own
does it, which is ended by an exception, and whoever waits for it waits hardly longer than that.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from importlib import import_module
from pkgutil import iter_modules, walk_packages
from typing import Any, TypeVar

from .. import bytecode, frontend, tiers
from ..frontend.deep import Deep
from ..machine.core import Alarm, Machine
from ..tiers import analysis, llvm, parallel

R = TypeVar("R")

FRAME = 256  # bytes of a frame of 32 registers
MOST = {"fuel": 1 << 62, "seconds": 1e9, "memory": 1 << 62, "depth": 1 << 24, "output": 1 << 62}
STACK = 16 << 20  # bytes, of a thread that compiles
GRACE = 0.01  # seconds that it has to end


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What programs may take; None is no bound. Raises TypeError or ValueError for what is none.

    `fuel` bounds the loop turns and calls of each call from Python, to within 20,000 of each loop
    and function; 64 bytes that a long operation handles count as one more, and its parallel loops
    run in one thread. `seconds` bounds each call, and each
    compilation; `memory` the bytes of all values that are alive in the VM; `output` the bytes that
    each call writes to both streams. `depth` bounds calls inside each other, in frames of 32
    registers: one of a function with more counts as several, one with less as a part.

    >>> mojovm.Limits(seconds=0.5, memory=10_000_000)
    Limits(fuel=None, seconds=0.5, memory=10000000, depth=None, output=None)
    """

    fuel: int | None = None
    seconds: float | None = None
    memory: int | None = None
    depth: int | None = None
    output: int | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            name, value = field.name, getattr(self, field.name)
            if value is None:
                continue
            kind = "a number" if name == "seconds" else "an integer"
            wanted = f"{name} is {kind} above 0 and at most {MOST[name]:,}, or None for no bound"
            kinds = (int, float) if name == "seconds" else (int,)
            if isinstance(value, bool) or not isinstance(value, kinds):
                raise TypeError(f"{wanted}, not {value!r}")
            if not 0 < value <= MOST[name]:  # nor is a NaN
                raise ValueError(f"{wanted}, not {value!r}")

    def of_machine(self) -> dict[str, Any]:
        """The same as options of a machine."""
        options: dict[str, Any] = {
            "fuel": self.fuel,
            "seconds": self.seconds or 0,
            "memory_limit": self.memory or 0,
            "output_limit": self.output or 0,
        }
        return options if self.depth is None else {**options, "stack_bytes": FRAME * self.depth}


class Ended(BaseException):
    """Raised where it is compiled, when that is to end; and where it was waited for, with the name
    of the fault. No `except Exception` may take it for something else."""


class Watch:
    """Over one compilation in a thread of its own. `machine` is what evaluates for it."""

    def __init__(self, seconds: float) -> None:
        preload()
        self.seconds = seconds
        self.machine: Machine | None = None
        self._alarm: Alarm | None = None
        self._fault = ""  # why it is to end
        self._over = threading.Event()
        self._result: Any = None
        self._error: BaseException | None = None

    def run(self, work: Callable[[], R]) -> R:
        """What `work` gives or raises; raises Ended if it is ended before that."""
        thread = threading.Thread(target=self._work, args=(work,), name="mojovm compiler")
        before = threading.stack_size(STACK)
        try:
            thread.start()
        finally:
            threading.stack_size(before)
        try:
            if not self._over.wait(self.seconds):
                self.end("deadline")
            thread.join(GRACE if self._fault else None)
        except BaseException:  # of a signal's handler
            self.end("interrupted")
            raise
        if self._fault:
            raise Ended(self._fault)
        if self._error is not None:
            raise self._error
        return self._result

    def end(self, fault: str) -> bool:
        """Ends it, from any thread; tells whether that was in time."""
        if self._alarm is not None and not self._alarm.ring(Ended):
            return False
        self._fault = fault
        if self.machine is not None:
            self.machine.interrupt()
        self._over.set()
        return True

    def _work(self, work: Callable[[], Any]) -> None:
        with Deep():
            try:
                self._alarm = Alarm()
                try:
                    if not self._fault:
                        self._result = work()
                finally:
                    self._alarm.stop()
            except Ended:
                self._result = None
            except BaseException as error:
                self._error = error
        self._over.set()


@cache
def preload() -> None:
    """Imports whatever compiling may need: an import that is cut short leaves halves behind."""
    for name in ("difflib", "fractions"):
        import_module(name)
    for module in walk_packages(frontend.__path__, f"{frontend.__name__}."):  # and its rooms
        import_module(module.name)
    for package in (bytecode, tiers, analysis, llvm, parallel):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
