"""Mojo from Python: `VM`, which loads programs and runs them.

A VM is pickled by its settings. Where it arrives it is one that the process shares.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, partial
from operator import index
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

from ..compiling.files import Files, given_files
from ..errors import compilation_ended
from ..machine.core import CAPABILITIES, Machine
from ..start import TIERS, Usage, read_program, search_path, source_text, thread_count
from .limits import Ended, Limits, Watch
from .module import Module
from .streams import Sink, sink

if TYPE_CHECKING:
    from ..cluster.client import Cluster
    from ..machine.core import Program

R = TypeVar("R")
Settings = tuple[tuple[str, Any], ...]  # keyword arguments of VM
Defines = Mapping[str, object]  # compile-time names, and values that are written as their text


class VM:
    """A machine, and the programs that run on it, one at a time.

    `arguments` is what programs find in `sys.argv`. `stdout` and `stderr` are callables that
    are given text, or objects with `write`; without them programs write to what `sys.stdout` and
    `sys.stderr` are at that moment. `tier` is what runs programs: "auto" (what is hot is compiled
    in a thread beside the run), "native" (all is compiled when it is loaded), "opencl" (as native,
    and parallel loops on a device) or "interp"; without it $MOJOVM_TIER, or else "auto". `threads`
    may run the turns of parallel loops; without it $MOJOVM_THREADS, or else as many as there are
    processors. `device` may run them, too, as `--device` of the command says; without it
    $MOJOVM_DEVICE, or else "auto" for the tier "opencl" and "none" for others. ValueError for a
    tier, number or device that there is not.

    `limits` bounds what programs may take; what goes beyond raises LimitExceeded and leaves nothing
    behind. With `sandbox`, programs have none of the capabilities but those in `allow`:
    "arguments" (`sys.argv`), "clock" (the time, and sleeping) and "input" (standard input). Python
    is no program's unless "python" is in `allow`, in a sandbox or not: with it, all that the
    process may do is the program's, too. `seed`
    starts the random numbers. `clock` is a callable that gives nanoseconds, or the time at which
    the clock stands still until a program sleeps; giving one allows it, too.

    A call that begins while another runs raises RuntimeError: give each thread a VM.

    >>> said = []
    >>> vm = mojovm.VM(stdout=said.append, sandbox=True, allow={"arguments"}, arguments=["a"])
    """

    _is_shared = False  # among threads, each with a machine

    def __init__(
        self,
        *,
        arguments: Sequence[str] = (),
        stdout: Sink | None = None,
        stderr: Sink | None = None,
        limits: Limits | None = None,
        sandbox: bool = False,
        allow: Collection[str] = (),
        seed: int = 0,
        clock: Callable[[], int] | int | None = None,
        tier: str = "",
        threads: int = 0,
        device: str = "",
    ) -> None:
        self._tier = tier or os.environ.get("MOJOVM_TIER") or TIERS[0]
        if self._tier not in TIERS:
            raise ValueError(f"unknown tier {self._tier}; there is {', '.join(TIERS)}")
        unasked = "auto" if self._tier == "opencl" else "none"
        self._device = device or os.environ.get("MOJOVM_DEVICE") or unasked
        if (self._tier, self._device) == ("opencl", "none"):
            raise ValueError("the tier opencl needs a device: leave out device='none'")
        try:
            number = thread_count(str(threads or os.environ.get("MOJOVM_THREADS") or 0))
        except Usage as problem:
            raise ValueError(str(problem)) from None
        if limits is not None and not isinstance(limits, Limits):
            raise TypeError(f"limits are a mojovm.Limits, not {limits!r}")
        if isinstance(arguments, str) or not all(isinstance(a, str) for a in arguments):
            raise TypeError(f"arguments are several texts, such as a list of them: {arguments!r}")
        seed = index(seed)
        if set(allow) - {"python"} and not sandbox:
            raise ValueError(
                'without a sandbox all but "python" is allowed: give sandbox=True, too'
            )
        self._limits = limits or Limits()
        self._watch: Watch | None = None  # over what is being compiled
        self._settings = (  # what travels
            ("arguments", tuple(arguments)),
            ("limits", self._limits),
            ("sandbox", sandbox),
            ("allow", tuple(sorted(allow))),
            ("seed", seed),
            ("clock", clock),
            ("tier", self._tier),
            ("threads", number),
            ("device", self._device),
        )
        self._options: dict[str, Any] = {
            "arguments": arguments,
            "stdout": sink(stdout, "stdout"),
            "stderr": sink(stderr, "stderr"),
            "denied": denied(allow, clock) if sandbox else {"python"} - set(allow),
            "seed": seed % (1 << 64),
            "clock": clock,
            "threads": number,
            **self._limits.of_machine(),
        }
        self._machine = Machine(**self._options)
        self._programs: WeakSet[Program] = WeakSet()
        self._cluster: Cluster | None = None

    def load(
        self,
        path: str | os.PathLike[str],
        defines: Defines | None = None,
        *,
        include: Sequence[str] = (),
    ) -> Module:
        """Compile a file; raises OSError, or CompileError with all its mistakes.

        `defines` are compile-time names and their values, as `mojovm -D` gives them. What the file
        imports is looked for beside it, then in the folders of `include` and of $MOJOVM_PATH.
        """
        name = os.fspath(path)
        with open(name, "rb"):  # so that what is no file raises what Python raises
            pass
        try:
            text = source_text(read_program(name), name)
        except Usage as problem:
            raise ValueError(str(problem)) from None
        return self._load(text, name, defines, Files(search_path(texts(include, "include"))))

    def load_source(
        self,
        text: str,
        name: str = "<text>",
        defines: Defines | None = None,
        *,
        modules: Mapping[str, str] | None = None,
        include: Sequence[str] = (),
    ) -> Module:
        """Compile a text; raises CompileError with all its mistakes, which `name` stands before.

        Nothing is run. `defines` are compile-time names and their values. What the text imports is
        looked for in `modules`, texts by their names, then in the folders of `include`; no other
        file is read.

        >>> module = vm.load_source("fn n() -> Int: return N * N", defines={"N": 3})
        >>> module.n()
        9
        >>> parts = {"shapes.square": "fn area(side: Int) -> Int: return side * side"}
        >>> vm.load_source("from shapes.square import area", modules=parts).area(7)
        49
        """
        if not isinstance(text, str):
            raise TypeError(f"a program is a text, not {type(text).__name__}; load() reads a file")
        parts = modules or {}
        texts([*parts, *parts.values()], "modules")
        files = given_files(parts, texts(include, "include"))
        return self._load(text, name, defines, files)

    def _load(self, text: str, name: str, defines: Defines | None, files: Files) -> Module:
        """Compile a text that imports from some files."""
        known = {key: str(value) for key, value in (defines or {}).items()}
        return Module(self, text, name, known, files)

    def run(self, module: Module) -> None:
        """Run a module as the command line does: its top-level statements, then main(). Functions
        see the variables that this leaves. Raises RuntimeFault.

        >>> vm.run(vm.load_source("from sys import argv\\nprint('given', argv()[0])"))
        >>> "".join(said)
        'given a\\n'
        """
        if not isinstance(module, Module):
            raise TypeError(f"what load() gives is run, not {module!r}")
        module._run()

    def interrupt(self) -> None:
        """End the present call by a RuntimeFault that is a KeyboardInterrupt, too; or what is
        being compiled, where its time is bounded. While nothing runs it is kept, and ends the next
        call before that does anything, once. May be called from any thread.

        >>> module = vm.load_source("fn n() -> Int: return 3")
        >>> vm.interrupt()
        >>> try:
        ...     module.n()
        ... except KeyboardInterrupt as error:
        ...     print(error)
        interrupted
        >>> module.n()
        3
        """
        if self._watch is None or not self._watch.end("interrupted"):
            self._machine.interrupt()

    def stats(self) -> dict[str, int]:
        """What happened in this machine so far: calls, allocations made and alive, bytes.

        >>> vm.stats()["live"]  # allocations
        0
        """
        return self._machine.stats()

    def cluster(self, client: Any, *, partitions: int = 0) -> Cluster | None:
        """Run top-level parallel loops on the workers of a Dask client or an executor, cut into so
        many partitions (0: as many as pay); what cannot be sent runs here, see the result's
        `reasons`. None ends that. Raises TypeError for what is no client.

        >>> from concurrent.futures import ProcessPoolExecutor
        >>> with ProcessPoolExecutor(2) as workers:
        ...     joined = vm.cluster(workers)
        ...     joined = vm.cluster(None)
        """
        from ..cluster.client import Cluster

        there = partial(shared_vm, self._settings)
        joined = None if client is None else Cluster(client, there, partitions)
        if self._cluster is not None:
            self._cluster.close()
        self._cluster = joined
        if joined is not None:
            for program in self._programs:
                joined.add(program)
        return joined

    def __reduce__(self) -> tuple[Any, ...]:
        return shared_vm, (self._settings,)

    def _bounded(self, work: Callable[[], R]) -> R:
        """What some compiling gives, within the time that there is for it."""
        if self._limits.seconds is None or self._watch is not None:
            return work()
        self._watch = Watch(self._limits.seconds)
        try:
            return self._watch.run(work)
        except Ended as ended:
            fault = str(ended)
        finally:
            self._watch = None
        raise compilation_ended(fault)

    def _evaluates(self, machine: Machine) -> None:
        """Is told what machine evaluates a compile-time expression now."""
        if self._watch is not None:
            self._watch.machine = machine


class SharedVM(VM):
    """The VM of what has arrived: any thread may use it at any time, each has a machine of its
    own. Output is the process's own."""

    _is_shared = True

    def __init__(self, **settings: Any) -> None:
        self._own = threading.local()
        super().__init__(**settings)

    @property
    def _machine(self) -> Machine:
        found: Machine | None = getattr(self._own, "machine", None)
        if found is None:
            found = self._own.machine = Machine(**self._options)
        return found

    @_machine.setter
    def _machine(self, machine: Machine) -> None:
        self._own.machine = machine


@cache
def shared_vm(settings: Settings) -> SharedVM:
    """The VM that this process shares among all that comes with these settings."""
    return SharedVM(**dict(settings))


def texts(given: Sequence[str], what: str) -> list[str]:
    """Several texts, if that is what was given; raises TypeError."""
    if isinstance(given, str) or not all(isinstance(text, str) for text in given):
        raise TypeError(f"{what} are several texts, not {given!r}")
    return list(given)


def denied(allow: Collection[str], clock: object) -> list[str]:
    """The capabilities that programs in a sandbox do not have."""
    if unknown := set(allow) - set(CAPABILITIES):
        known = ", ".join(CAPABILITIES)
        raise ValueError(f"no capability is called {unknown.pop()!r}; there is {known}")
    allowed = {*allow, *(("clock",) if clock is not None else ())}
    return [name for name in CAPABILITIES if name not in allowed]
