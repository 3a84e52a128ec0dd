"""What a worker of a cluster does: it runs partitions, ranges of a parallel loop's turns, that
`client.py` sends from another process, on the machine of the thread that it is called in.
"""

from __future__ import annotations

import os
from functools import lru_cache
from time import perf_counter
from typing import TYPE_CHECKING

from ..compiling.build import trusted
from ..machine.core import Program, run_turns
from ..start import choose_tier

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from ..machine.core import Machine, ToldFault

    class SharedVM(Protocol):
        """The VM of a process that has workers: each thread has a machine of its own."""

        _tier: str

        def __hash__(self) -> int: ...

        @property
        def _machine(self) -> Machine: ...

    Outcome = tuple[bytes, ToldFault | None, float]  # changes, how it ended, seconds that it took

KEPT = 16  # programs


def run_partition(
    there: Callable[[], SharedVM],
    bytecode: bytes,
    index: int,
    first: int,
    last: int,
    captured: bytes,
    windows: bytes,
) -> Outcome:
    """Runs turns of a body with what they use. Raises ValueError for what is no such thing."""
    vm = there()
    program = ready(bytecode, vm)
    begun = perf_counter()
    changes, fault = run_turns(vm._machine, program, index, first, last, captured, windows)
    return changes, fault, perf_counter() - begun


@lru_cache(KEPT)
def ready(bytecode: bytes, vm: SharedVM) -> Program:
    """A program, verified once, with the tier of a VM; a GPU runs its loops where that pays."""
    program = Program(trusted(bytecode, "<cluster>"))
    device = os.environ.get("MOJOVM_DEVICE") or "auto"
    choose_tier(program, vm._tier, use_cache=True, device=device)
    return program
