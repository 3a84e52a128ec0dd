"""A program's functions and loops to machine code. Needs verified bytecode, and llvmlite."""

from __future__ import annotations

from ..bytecode.binary import decode
from ..bytecode.code import Code
from ..machine.core import LAYOUT
from . import tuning
from .analysis.graph import Graph
from .llvm.build import machine_code
from .llvm.frame import Shapes
from .llvm.link import Linked
from .llvm.unit import Entry, write
from .parallel.division import Division, divisions
from .units import in_units


class Compiler:
    """Compiles what is wanted of one program, again and again; `counting` for a profile."""

    def __init__(self, bytecode: bytes, *, counting: bool = False, metered: bool = False) -> None:
        self.code = decode(bytecode)
        self.shapes = Shapes(self.code, counting=counting, metered=metered)
        self.graphs: dict[int, Graph] = {}
        self._divisions: dict[int, Division] | None = None

    def compile(self, wanted: list[tuple[int, int]]) -> tuple[Linked, list[Entry]]:
        """Functions (word -1) and loops (the word of their back edge); raises CannotLink, or
        RuntimeError with what LLVM says."""
        unit = write(self.shapes, self.graphs, LAYOUT, wanted)
        return machine_code(unit.text), unit.entries

    @property
    def divisions(self) -> dict[int, Division]:
        """How the bodies of parallel loops are divided, of those that may be."""
        if self._divisions is None:
            self._divisions = divisions(self.code)
        return self._divisions

    def whole(self) -> list[list[tuple[int, int]]]:
        """All functions of the program, in parts to be compiled one by one."""
        return [[(index, -1) for index in part] for part in parts(self.code)]


def parts(code: Code) -> list[list[int]]:
    """A program's functions, but for those that are too large, by units."""
    words = [len(function.words) // 4 for function in code.functions]
    small = [index for index, size in enumerate(words) if size <= tuning.FUNCTION_WORDS]
    return in_units(small, words.__getitem__, tuning.PROGRAM_UNIT_WORDS)
