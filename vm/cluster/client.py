"""Parallel loops on a cluster: turns are sent in partitions to the workers of an executor, and what
they have changed is put together here in order, bit for bit as if all had run here.

`Program.divert` has the machine ask `Cluster` ahead of each run of a loop's body. What cannot be
sent, and what a worker could not do, the machine runs itself, with the reason in `reasons`; only a
fault that the program would end by here, too, ends the run at once.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import partial
from time import monotonic, perf_counter
from typing import TYPE_CHECKING, Any
from weakref import ref

from ..bytecode.binary import decode
from ..machine.core import Frame, Program
from ..report import written_name
from ..spec.faults import BY_NAME
from ..tiers.analysis.places import Places
from ..tiers.parallel.bodies import CannotDivide
from ..tiers.parallel.division import Divider
from ..tiers.parallel.windows import Window
from .worker import run_partition

if TYPE_CHECKING:
    from .worker import Outcome, SharedVM

    Asked = Callable[[Frame], int] | None

EACH = 4  # partitions for each worker, so that all end at about the same time
LOOKS = 0.05  # seconds between two looks whether the run is to end
PATIENCE = 30.0  # seconds to wait for a worker where there is none

# What a worker may meet that says nothing of the program: the machine here tries itself.
CIRCUMSTANCES = frozenset(
    BY_NAME[name].number
    for name in ("out_of_memory", "recursion_too_deep", "interrupted", "out_of_fuel", "deadline")
)


class Body:
    """The body of a parallel loop that may be sent."""

    def __init__(self, bytecode: bytes, index: int, where: str, windows: list[Window]) -> None:
        self.bytecode = bytecode
        self.index = index
        self.where = where
        self.windows = windows
        self.turn_seconds = 0.0  # as last measured by workers


class Cluster:
    """Runs the top-level parallel loops of programs on workers.

    `client` is a Dask client, or anything with `submit` that gives futures as
    `concurrent.futures` does, such as a ProcessPoolExecutor or mpi4py's MPIPoolExecutor. Each loop
    is cut into so many `partitions`, whether that pays or not; 0: four for each worker, and loops
    that take less time than sending them stay here. `reasons` say what ran here, and why; `loops`
    and `turns` count what ran there.
    """

    def __init__(self, client: Any, there: Callable[[], SharedVM], partitions: int = 0) -> None:
        self._client = client
        self._there = there  # gives the VM of a worker, where it is called
        self._partitions = partitions
        self._diverted: list[tuple[ref[Program], int, Asked]] = []
        self._round_trip = float("inf")  # the least that a loop took beside running its turns
        self._submit: Callable[..., Future[Outcome]]
        self._lend: Callable[[bytes], Any]
        if hasattr(client, "get_executor"):
            # what all partitions use is a task of its own: a worker asks for it once, and Dask
            # makes it again where it was lost
            self._submit = partial(submit_to_dask, client)
            self._lend = partial(client.submit, bytes, pure=False)
        elif hasattr(client, "submit"):
            self._submit = client.submit
            self._lend = bytes
        else:
            raise TypeError(f"a Dask client or an executor is wanted, not {client!r}")
        self.reasons: list[str] = []
        self.loops = 0
        self.turns = 0

    def add(self, program: Program) -> None:
        """From now on, parallel loops of the program run on the cluster, where they can."""
        bodies = program.bodies
        if not bodies:
            return
        code = decode(program.bytecode)
        divider, places = Divider(code, apart=True), Places(code)
        for index in bodies:
            function = code.functions[index]
            place = places.told(function.line, function.file)
            where = f"{written_name(function.name)}, {place}"
            try:
                divider.division(index)
            except CannotDivide as reason:
                self._tell(f"{where}: its turns run in order: {reason}")
            else:
                body = Body(program.bytecode, index, where, divider.windows(index))
                before = program.divert(index, partial(self._run, body))
                self._diverted.append((ref(program), index, before))

    def close(self) -> None:
        """From now on all runs here. The client stays as it is."""
        for known, index, before in self._diverted:
            if (program := known()) is not None:
                program.divert(index, before)
        self._diverted.clear()

    def facts(self) -> dict[str, object]:
        """What was done, for people."""
        return {"loops": self.loops, "turns": self.turns, "reasons": self.reasons}

    def _tell(self, reason: str) -> None:
        if reason not in self.reasons:
            self.reasons.append(reason)

    def workers(self) -> int:
        """How many partitions may run at once."""
        if hasattr(self._client, "nthreads"):
            return sum(self._client.nthreads().values())
        for name in ("_max_workers", "num_workers"):
            if number := getattr(self._client, name, None):
                return int(number)
        return os.cpu_count() or 1

    # --- a loop -----------------------------------------------------------------------------------

    def _run(self, body: Body, frame: Frame) -> int:
        """Runs turns of a body, from the first on; gives the first that was not done."""
        first, turns = frame.first, frame.last - frame.first
        if turns < 2:
            return first
        if not self._partitions and body.turn_seconds * turns < self._round_trip < float("inf"):
            self._tell(f"{body.where}: its turns take less time than sending them")
            return first
        begun = perf_counter()
        done, seconds = first, []
        sent: list[tuple[int, Future[Outcome]]] = []  # the turn behind each partition
        try:
            self._send(body, frame, sent)
            for behind, future in sent:
                changes, fault, took = self._outcome(frame, future)
                if fault is not None and fault[0] in CIRCUMSTANCES:
                    raise Left("a worker was interrupted, or had too little memory, stack or time")
                frame.take(changes, fault)
                seconds.append(took)
                done = behind
                if fault is not None:
                    break
        except Ended:
            pass  # the frame has the reason
        except Exception as problem:  # an executor may fail in ways of its own
            self._tell(f"{body.where}: {_told(problem)}")
        finally:
            for _, future in sent:
                future.cancel()
        if done > first:
            self.loops += 1
            self.turns += done - first
            body.turn_seconds = sum(seconds) / (done - first)
            passed = perf_counter() - begun
            self._round_trip = min(self._round_trip, max(passed - max(seconds), 1e-6))
        return done

    def _send(self, body: Body, frame: Frame, sent: list[tuple[int, Future[Outcome]]]) -> None:
        """Has the turns of a frame begun, in order."""
        first, last = frame.first, frame.last
        count = self._partitions or EACH * max(self.workers(), 1)
        size = max((last - first + count - 1) // count, 1)
        reaches = [(window.parameter, window.reach(frame)) for window in body.windows]
        windows = [(parameter, *reach) for parameter, reach in reaches if reach is not None]
        with warnings.catch_warnings():  # Dask would rather have data made where it is used
            warnings.filterwarnings("ignore", "Sending large graph")
            bytecode, captured = self._lend(body.bytecode), self._lend(frame.captured(windows))
            partition = partial(self._submit, run_partition, self._there, bytecode, body.index)
            for at in range(first, last, size):
                behind = min(at + size, last)
                future = partition(at, behind, captured, frame.windows(at, behind, windows))
                sent.append((behind, future))

    def _outcome(self, frame: Frame, future: Future[Outcome]) -> Outcome:
        """What became of a partition; raises what kept it from being done, or Ended."""
        alone_since, look = monotonic(), monotonic() + 1
        while not wait([future], LOOKS).done:
            if frame.attend():
                raise Ended
            if monotonic() > look:
                if self.workers():
                    alone_since = monotonic()
                elif monotonic() - alone_since > PATIENCE:
                    raise Left("there is no worker")
                look = monotonic() + 1
        return future.result()


def submit_to_dask(client: Any, work: Callable[..., Outcome], *given: Any) -> Future[Outcome]:
    """A call's future as other executors give it. Dask's own executor looks at the state of a task
    once more when it has the result, and takes that for an error where a worker with a copy of it
    has just been lost."""
    from asyncio import CancelledError, run_coroutine_threadsafe

    there = client.submit(work, *given, pure=False)

    async def result() -> Outcome:
        try:
            found: Outcome = await there
        except CancelledError:
            await there.cancel()  # nobody wants it any more
            raise
        return found

    return run_coroutine_threadsafe(result(), client.loop.asyncio_loop)


class Left(Exception):
    """Why the rest of a loop is left to the machine here."""


class Ended(Exception):
    """The run is to end while workers are waited for."""


def _told(problem: Exception) -> str:
    text = str(problem).partition("\n")[0]
    return text if isinstance(problem, Left) else f"{type(problem).__name__}: {text}".rstrip(": ")
