"""Which parallel loops may be divided among threads, and how what their turns change is divided.

Needs verified code, and trusts nothing more: not the roles of a body's parameters either, for a
file may say of them what it likes. So what is found here is that threads which run ranges of a
body's turns cannot break the memory that they share: of lists that grow, each turn only appends;
of lists that are stored to, headers stay, and elements that own memory are only reached at an index
that no other turn has, or only read, to store numbers in what they own. That nothing else races is
the word of the compiler of the language.
"""

from __future__ import annotations

from ...bytecode.code import Code
from ...spec.records import slotted
from ..analysis.reach import Reach
from ..llvm.frame import Shapes
from .bodies import Body, CannotDivide
from .windows import Window, windows

OUTSIDE = "what it prints, reads, or asks of the clock or of chance has an order"
AHEAD = "do that ahead of the loop or behind it, with what the turns gather in a list"


@slotted
class Division:
    """`loop` is the word that goes back to the next turn, `counter` the slot that counts the turns,
    `shared` (slot, role, type, elements appended in each turn or 0) of what they change; `reach`
    are the functions that must run natively for it."""

    loop: int
    counter: int
    shared: tuple[tuple[int, int, int, int], ...]
    reach: tuple[int, ...]


def divisions(code: Code) -> dict[int, Division]:
    """How the bodies of a program's parallel loops are divided, of those that may be."""
    bodies = [i for i, function in enumerate(code.functions) if function.is_parallel]
    if not bodies:
        return {}
    divider, found = Divider(code), {}
    for index in bodies:
        try:
            found[index] = divider.division(index)
        except CannotDivide:
            continue  # `explain` says why
    return found


class Divider:
    """Finds the divisions of a program's bodies, for threads; or `apart`, for whoever gives each
    range of turns memory of its own, so that none can break another's."""

    def __init__(self, code: Code, *, apart: bool = False) -> None:
        self.code = code
        self.apart = apart
        self.shapes = Shapes(code)
        self.reach = Reach(code)

    def division(self, index: int) -> Division:
        """How a body is divided; raises CannotDivide."""
        reached = self.reach.of(index)
        for each in reached:
            if each in self.reach.outside:
                row = self.reach.outside[each]
                where = row.word if each == index else -1
                raise CannotDivide(OUTSIDE, where, AHEAD)
        body = Body(self.code, self.shapes, index, self.apart)
        return Division(body.turn.word, body.counter, body.shared(), tuple(reached))

    def windows(self, index: int) -> list[Window]:
        """The lists of a body of which a range of its turns needs a part only."""
        return windows(Body(self.code, self.shapes, index, self.apart))
