"""What a worker of a cluster does: it runs partitions, ranges of a parallel loop's turns, that
`cluster.py` sends from another process, on the machine of the thread that it is called in.
"""

from __future__ import annotations

import os
from functools import lru_cache
from threading import local
from time import perf_counter
from typing import TYPE_CHECKING

from .cli import choose_tier
from .face import VM
from .machine.core import Program, run_turns
from .travel import Settings, trusted

if TYPE_CHECKING:
    from .machine.core import ToldFault

    Outcome = tuple[bytes, ToldFault | None, float]  # changes, how it ended, seconds that it took

KEPT = 16  # programs


class Own(local):
    """What a thread keeps."""

    def __init__(self) -> None:
        self.vms: dict[Settings, VM] = {}


own = Own()


def run_partition(
    settings: Settings,
    bytecode: bytes,
    index: int,
    first: int,
    last: int,
    captured: bytes,
    windows: bytes,
) -> Outcome:
    """Runs turns of a body with what they use. Raises ValueError for what is no such thing."""
    vm = own_vm(settings)
    program = ready(bytecode, vm._tier)
    begun = perf_counter()
    changes, fault = run_turns(vm._machine, program, index, first, last, captured, windows)
    return changes, fault, perf_counter() - begun


def own_vm(settings: Settings) -> VM:
    """The VM of this thread's with these settings."""
    if settings not in own.vms:
        own.vms[settings] = VM(**dict(settings))
    return own.vms[settings]


@lru_cache(KEPT)
def ready(bytecode: bytes, tier: str) -> Program:
    """A program, verified once, on a tier; a GPU runs its loops where that pays."""
    program = Program(trusted(bytecode, "<cluster>"))
    device = os.environ.get("MOJOVM_DEVICE") or "auto"
    choose_tier(program, tier, use_cache=True, device=device)
    return program
