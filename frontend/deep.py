"""Deep recursion and no garbage collection, while anything is compiled.

Both are settings of the process, where several threads may compile: the first one changes them, and
the last one puts them back.
"""

from __future__ import annotations

import gc
import sys
from _thread import allocate_lock, get_ident

RECURSION_LIMIT = 12_000

_lock = allocate_lock()
_at_work: set[int] = set()  # threads
_before = (0, False)  # the limit, and whether garbage was collected


class Deep:
    """To be entered around what compiles. Inside another one of the same thread it does nothing."""

    def __enter__(self) -> None:
        global _before
        with _lock:
            self._outermost = get_ident() not in _at_work
            if not _at_work:
                _before = sys.getrecursionlimit(), gc.isenabled()
                sys.setrecursionlimit(max(_before[0], RECURSION_LIMIT))
                gc.disable()  # trees and IR are acyclic in the main: collecting costs a tenth
            _at_work.add(get_ident())

    def __exit__(self, *_: object) -> None:
        if not self._outermost:
            return
        with _lock:
            _at_work.discard(get_ident())
            if not _at_work:
                sys.setrecursionlimit(_before[0])
                if _before[1]:
                    gc.enable()
