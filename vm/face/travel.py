"""What becomes of VMs, modules and functions in another process: they are pickled, and arrive here.

A module travels as text and bytecode. Where it arrives its bytecode is verified, it belongs to the
VM that the process shares among all that came with the same settings, and native code is kept in
the cache there. It arrives once, however often it is sent.
"""

from __future__ import annotations

import threading
from functools import cache, lru_cache
from typing import Any

from .build import verified
from .cli import Usage
from .face import VM
from .files import Files
from .machine.core import Machine
from .module import Module

Pairs = tuple[tuple[str, str], ...]
Settings = tuple[tuple[str, Any], ...]  # keyword arguments of VM
KEPT = 64  # modules that have arrived


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


@lru_cache(KEPT)
def arrived(
    vm: VM, text: str, name: str, defines: Pairs, modules: Pairs, roots: tuple[str, ...],
    bytecode: bytes,
) -> Module:  # fmt: skip
    """A module from another process, with the texts that it imports; raises ValueError if its
    bytecode may not run here."""
    files = Files(roots, dict(modules), disk=False, beside=False)
    return Module(vm, text, name, dict(defines), files, trusted(bytecode, name))


def trusted(bytecode: bytes, name: str) -> bytes:
    """Bytecode from another process, once it is verified; raises ValueError."""
    try:
        return verified(bytecode, name)
    except Usage as problem:
        message = f"{problem}; both processes need the same version of mojovm"
        raise ValueError(message) from None
