"""A function of many loops in pieces, each of which is a function of LLVM's.

Passes over loops look at all of a function for each loop that they change, so what they take grows
with the square of its loops. A piece is a run of blocks that is entered by its first block only;
loops stay whole as long as a piece has room for them. Pieces and what is left of the function, all
in one frame, pass registers to each other by the frame in memory: who leaves writes there what it
has written, and who enters reads what it uses. A piece gives the number of the exit that it took.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from ...spec.records import slotted
from .. import tuning
from ..analysis.graph import Block, Graph

RETURNED = -1  # what a piece gives when the function has returned; if it has failed, a fault
EXIT = -2  # what it gives at its first exit, and so on downwards


@slotted
class Piece:
    """Blocks, the one that is entered, and those that control goes to from here."""

    first: Block
    blocks: frozenset[Block]
    exits: tuple[Block, ...]


@slotted
class Apart:
    """A piece as a function: what must be known to call it."""

    piece: Piece
    symbol: str
    written: frozenset[int]  # the slots that it may change in the frame


def pieces(graph: Graph) -> list[Piece]:
    """The pieces to write apart: none of a function whose loops are few."""
    if len(graph.innermost) <= tuning.PIECE_LOOPS:
        return []
    blocks = sorted(graph.order, key=lambda block: block.start)
    found = []
    for low, high in _runs(graph, blocks):
        inside = frozenset(blocks[low:high])
        outside = {to: None for b in blocks[low:high] for to in b.successors if to not in inside}
        found.append(Piece(blocks[low], inside, tuple(outside)))
    return found


def _runs(graph: Graph, blocks: list[Block]) -> Iterator[tuple[int, int]]:
    """The places where pieces begin and end among the blocks: each as long as it may be."""
    place = {block: i for i, block in enumerate(blocks)}
    entered = [[place[p] for p in block.predecessors if p in place] for block in blocks]

    def span(inside: set[Block]) -> tuple[int, int]:
        """Where a loop and what leads to it lies."""
        own = {place[block] for block in inside}
        return min(own.union(*(entered[i] for i in own))), max(own)

    ending = [0] * len(blocks)
    for loop in graph.innermost:
        ending[span(loop.blocks)[1]] += 1
    before = list(accumulate(ending, initial=0))  # innermost loops that end before a place
    whole: set[int] = set()  # places that are not to be cut at
    for loop in graph.loops:
        low, high = span(loop.blocks)
        if before[high + 1] - before[low] <= tuning.PIECE_LOOPS:
            whole.update(range(low + 1, high + 1))

    least = tuning.PIECE_LOOPS // 4  # what has fewer is not worth a call
    at = 0
    while at < len(blocks):
        best, latest = at, at
        for end in range(at, len(blocks)):
            if before[end + 1] - before[at] > tuning.PIECE_LOOPS:
                break
            if end > at and min(entered[end]) < at:
                break
            latest = max([latest, *(entered[end] if end > at else ())])
            if latest <= end and end + 1 not in whole:
                best = end + 1
        else:
            if before[-1] - before[at] < least:
                return
        if best > at and at not in whole and before[best] - before[at] >= least:
            yield at, best
            at = best
        else:
            at += 1
