"""Compile-time evaluation: the machine, lent to the frontend, bounded in steps and memory.

The frontend runs nothing itself. It is given the function that `evaluator` makes and calls it with
a program and the index of a function without parameters; it gets back a Python value, or the
machine's `Fault` if the function ended in one, running out of its bounds included.
"""

from __future__ import annotations

from collections.abc import Callable

from ..bytecode.binary import encode
from ..bytecode.code import Code
from ..bytecode.verify import verify
from ..machine.core import Machine, Program

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias

FUEL = 50_000_000  # calls and loop turns of one evaluation: about a second
MEMORY = 64 << 20  # what is given back is copied, at some cost
STACK = 16 << 20

Evaluate: TypeAlias = "Callable[[Code, int], Any]"


def evaluator(
    fuel: int = FUEL, memory: int = MEMORY, started: Callable[[Machine], None] | None = None
) -> Evaluate:
    """A function that runs one function of a program and gives its result. `started` is told of
    each machine that does it, ahead of that."""

    def evaluate(code: Code, function: int) -> Any:
        verify(code)
        machine = Machine(stack_bytes=STACK, memory_limit=memory, fuel=fuel)
        if started is not None:
            started(machine)
        return machine.run(Program(encode(code)), function, [])

    return evaluate
