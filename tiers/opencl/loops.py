"""The parallel loops of one program: what is known of them, and what a device has done."""

from __future__ import annotations

from ...bytecode.code import Code
from .shapes import Shapes
from .stats import Stats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..parallel.division import Divider
    from ..parallel.windows import Window


class Loops:
    """Of one program, by the functions that are their bodies."""

    def __init__(self, code: Code) -> None:
        self.code = code
        self.shapes = Shapes(code)
        self.stats = Stats()
        self._divider: Divider | None = None
        self._windows: dict[int, list[Window]] = {}

    def windows(self, index: int) -> list[Window]:
        """The lists of which a range of a body's turns needs a part only."""
        found = self._windows.get(index)
        if found is None:
            from ..parallel.bodies import CannotDivide
            from ..parallel.division import Divider

            if self._divider is None:
                self._divider = Divider(self.code)
            try:
                found = self._divider.windows(index)
            except CannotDivide:
                found = []
            self._windows[index] = found
        return found
