"""Mojo from Python: `VM`, which loads programs and runs them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from .cli import TIERS, Usage, read_program, source_text, thread_count
from .machine.core import Fault, Machine
from .module import Module


class VM:
    """A machine, and the programs that run on it, one at a time.

    `arguments` is what programs find in `sys.argv`. `stdout` and `stderr` are callables that
    are given text; without them programs write to the process's own. `memory_limit` bounds the
    memory of programs in bytes, `seconds` the time of each call; 0 is no bound. `tier` is what
    runs programs: "auto" (what is hot is compiled in a thread beside the run), "native" (all is
    compiled when it is loaded), "opencl" (as native, and parallel loops run on a device where they
    can) or "interp"; without it $MOJOVM_TIER, or else "auto". `threads` may run the turns of
    parallel loops; without it $MOJOVM_THREADS, or else as many as there are processors. `device`
    may run them, too, as `--device` of the command says; without it $MOJOVM_DEVICE, or else "auto"
    for the tier "opencl" and "none" for others. ValueError for what there is not.
    """

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
        device: str = "",
    ) -> None:
        self._tier = tier or os.environ.get("MOJOVM_TIER") or TIERS[0]
        if self._tier not in TIERS:
            raise ValueError(f"unknown tier {self._tier}; there is {', '.join(TIERS)}")
        self._device = device or os.environ.get("MOJOVM_DEVICE") or ""
        self._device = self._device or ("auto" if self._tier == "opencl" else "none")
        if (self._tier, self._device) == ("opencl", "none"):
            raise ValueError("the tier opencl needs a device: leave out device='none'")
        try:
            number = thread_count(str(threads or os.environ.get("MOJOVM_THREADS") or 0))
        except Usage as problem:
            raise ValueError(str(problem)) from None
        self._machine = Machine(
            arguments=arguments,
            stdout=stdout,
            stderr=stderr,
            memory_limit=memory_limit,
            seconds=seconds,
            threads=number,
        )

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

    def stats(self) -> dict[str, int]:
        """What happened in this machine so far: calls, allocations made and alive, bytes."""
        return self._machine.stats()
