"""Mojo from Python: `VM`, which loads programs and runs them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from .cli import TIERS, Usage, choose_tier, read_program, source_text, thread_count
from .machine.core import Fault, Machine, Program
from .module import Module

if TYPE_CHECKING:
    from .cluster import Cluster


class VM:
    """A machine, and the programs that run on it, one at a time.

    `arguments` is what programs find in `sys.argv`. `stdout` and `stderr` are callables that
    are given text; without them programs write to the process's own. `memory_limit` bounds the
    memory of programs in bytes, `seconds` the time of each call; 0 is no bound. `tier` is what
    runs programs: "auto" (what is hot is compiled in a thread beside the run), "native" (all is
    compiled when it is loaded) or "interp"; without it $MOJOVM_TIER, or else "auto". `threads` may
    run the turns of parallel loops; without it $MOJOVM_THREADS, or else as many as there are
    processors.
    """

    _shared = False  # whether threads that call it wait for each other

    def __init__(
        self,
        *,
        arguments: Sequence[str] = (),
        stdout: Callable[[str], object] | None = None,
        stderr: Callable[[str], object] | None = None,
        memory_limit: int = 0,
        seconds: float = 0,
        tier: str = "",
        threads: int = 0,
    ) -> None:
        self._tier = tier or os.environ.get("MOJOVM_TIER") or TIERS[0]
        if self._tier not in TIERS:
            raise ValueError(f"unknown tier {self._tier}; there is {', '.join(TIERS)}")
        try:
            number = thread_count(str(threads or os.environ.get("MOJOVM_THREADS") or 0))
        except Usage as problem:
            raise ValueError(str(problem)) from None
        self._options: dict[str, Any] = {
            "arguments": tuple(arguments),
            "memory_limit": memory_limit,
            "seconds": seconds,
            "threads": number,
        }
        self._settings = (("tier", self._tier), *self._options.items())  # what travels
        self._machine = Machine(stdout=stdout, stderr=stderr, shared=self._shared, **self._options)
        self._programs: WeakSet[Program] = WeakSet()
        self._cluster: Cluster | None = None

    def load(self, path: str | os.PathLike[str], defines: dict[str, str] | None = None) -> Module:
        """Compile a file; raises OSError, or CompileError with all its mistakes."""
        name = os.fspath(path)
        with open(name, "rb"):  # so that what is no file raises what Python raises
            pass
        try:
            text = source_text(read_program(name), name)
        except Usage as problem:
            raise ValueError(str(problem)) from None
        return self.load_source(text, name, defines)

    def load_source(
        self, text: str, name: str = "<text>", defines: dict[str, str] | None = None
    ) -> Module:
        """Compile a text; raises CompileError with all its mistakes."""
        return Module(self, text, name, defines or {})

    def run(self, module: Module) -> None:
        """Run a module as the command line does: its top-level statements, then main()."""
        program = module._program
        try:
            self._machine.run(program, program.entry)
        except Fault as fault:
            error = module.raised(program, fault)
        else:
            return
        raise error

    def cluster(self, client: Any, *, partitions: int = 0) -> Cluster | None:
        """Run top-level parallel loops on the workers of a Dask client or an executor, cut into so
        many partitions (0: as many as pay); what cannot be sent runs here, see the result's
        `reasons`. None ends that. Raises TypeError for what is no client."""
        from .cluster import Cluster

        joined = None if client is None else Cluster(client, self._settings, partitions)
        if self._cluster is not None:
            self._cluster.close()
        self._cluster = joined
        if joined is not None:
            for program in self._programs:
                joined.add(program)
        return joined

    def _own(self, program: Program) -> None:
        """Takes in a program that is one of this VM's modules'."""
        choose_tier(program, self._tier, use_cache=True)
        self._programs.add(program)
        if self._cluster is not None:
            self._cluster.add(program)

    def __reduce__(self) -> tuple[Any, ...]:
        from .travel import shared_vm

        return shared_vm, (self._settings,)

    def stats(self) -> dict[str, int]:
        """What happened in this machine so far: calls, allocations made and alive, bytes."""
        return self._machine.stats()
