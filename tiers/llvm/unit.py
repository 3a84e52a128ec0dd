"""What is compiled together: the wanted functions and loops, and what they call.

Calls inside a unit are direct, with values in registers, and may be inlined. A function that may
come back to itself asks on entering whether there is room on both stacks and whether anybody wants
anything; a small one that calls itself is unrolled, so that it asks once in several levels. The
others do not ask: whoever calls them has asked for their room, too.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...bytecode.code import Code
from ...spec.records import slotted
from .. import tuning
from ..analysis.graph import Graph, Instruction
from .body import Body
from .frame import Shapes, metadata
from .function import Entering, apart, entry, native
from .ir_text import prelude
from .pieces import Apart, pieces
from .services import definitions

FREE_CALLS = 1000  # that may follow a call before somebody asks
UNROLLED_WORDS = 260
UNROLLED_LEVELS = 5


@slotted
class Entry:
    """`word` is -1 for the whole function, else that of a loop's back edge."""

    function: int
    word: int
    symbol: str
    need: int


@slotted
class Unit:
    text: str
    entries: list[Entry]


class Calls:
    """Who calls whom in a unit, and what that means for entering."""

    def __init__(self, shapes: Shapes, graphs: dict[int, Graph]) -> None:
        self.shapes = shapes
        self.graphs = graphs
        self.sites: dict[int, list[Instruction]] = {
            index: [
                i
                for i in graph.instructions
                if i.row.name == "call" and i["f"] in graphs and not shapes.is_parallel(i["f"])
            ]
            for index, graph in graphs.items()
        }
        self.asking = {index for index in graphs if self._comes_back(index)}
        self._needs: dict[int, int] = {}
        self._weights: dict[int, int] = {}
        for index in graphs:
            self._weigh(index)

    def _comes_back(self, index: int) -> bool:
        seen: set[int] = set()
        work = [site["f"] for site in self.sites[index]]
        while work:
            callee = work.pop()
            if callee == index:
                return True
            if callee not in seen:
                seen.add(callee)
                work += [site["f"] for site in self.sites[callee]]
        return False

    def _weigh(self, index: int) -> int:
        """Calls that may happen before somebody asks."""
        work = [index]
        while work:
            at = work[-1]
            callees = {site["f"] for site in self.sites[at]} - self.asking
            missing = [callee for callee in callees if callee not in self._weights]
            if at in self._weights or not missing:
                if at not in self._weights:
                    total = 1 + sum(
                        self._weights[site["f"]] for site in self.sites[at] if site["f"] in callees
                    )
                    if total > FREE_CALLS:
                        self.asking.add(at)
                    self._weights[at] = total
                work.pop()
            elif at in self.asking and at in work[:-1]:
                work.pop()
            else:
                work += missing
        return self._weights[index]

    def levels(self, index: int) -> int:
        """How many levels of a function's recursion are written one inside the other."""
        own = sum(site["f"] == index for site in self.sites[index])
        if not own or any(instruction.row.poll for instruction in self.graphs[index].instructions):
            return 1
        words = len(self.graphs[index].instructions)
        levels, copies = 1, 1
        while levels < UNROLLED_LEVELS and words * (copies + own**levels) <= UNROLLED_WORDS:
            copies += own**levels
            levels += 1
        return levels

    def need(self, index: int) -> int:
        """Slots that must be free from a function's frame on."""
        if index not in self._needs:
            frame = need = len(self.shapes.code.functions[index].slots)
            for site in self.sites[index]:
                if site["f"] not in self.asking:
                    need = max(need, site["window"] + 1 + self.need(site["f"]))
            levels = self.levels(index)
            steps = [s["window"] + 1 for s in self.sites[index] if s["f"] == index]
            if levels > 1 and steps:
                need += (levels - 1) * max(steps)
            self._needs[index] = max(need, frame)
        return self._needs[index]


def closure(graphs: dict[int, Graph], code: Code, wanted: Iterable[int]) -> dict[int, Graph]:
    """The wanted functions and, as far as there is room, what they call. `graphs` are kept."""
    work = list(dict.fromkeys(wanted))
    free = len(work)
    found: dict[int, Graph] = {}
    words = 0
    while work:
        index = work.pop(0)
        free -= 1
        size = len(code.functions[index].words) // 4
        if index in found or (free < 0 and words + size > tuning.UNIT_WORDS):
            continue
        words += size
        graph = graphs.get(index)
        if graph is None:
            graph = graphs[index] = Graph(code, index)
        found[index] = graph
        called = [i["f"] for i in graph.instructions if i.row.name == "call"]
        # bodies of parallel loops are called by the machine, which may divide them
        work += [each for each in called if not code.functions[each].is_parallel]
    return found


def write(
    shapes: Shapes,
    graphs: dict[int, Graph],
    layout: dict[str, int],
    wanted: list[tuple[int, int]],
) -> Unit:
    """The module's text for functions (word -1) and loops."""
    unit = closure(graphs, shapes.code, [function for function, _ in wanted])
    calls = Calls(shapes, unit)
    symbols = {index: f"f{index}" for index in unit}
    bodies: list[Body] = []
    others: dict[int, list[Apart]] = {}
    for index, graph in unit.items():
        others[index] = _apart(shapes, graph, layout, symbols, bodies)
        _levels(shapes, graph, layout, symbols, calls, bodies, others[index])
    entries = []
    for index, word in wanted:
        symbol = f"e{index}" if word < 0 else f"o{index}_{word}"
        serial = len(bodies)
        bodies.append(
            entry(shapes, unit[index], layout, symbol, symbols, word, serial, others[index])
        )
        entries.append(Entry(index, word, symbol, calls.need(index)))
    places = ""
    if shapes.placed:
        from .placing import SHARED, Placing

        for body in bodies:
            Placing(body)
        places = SHARED
    needs = set().union(*(body.needs for body in bodies))
    text = "\n".join(
        [
            prelude(name for name in needs if not name.startswith("machine_")),
            definitions(needs, layout),
            "declare i64 @llvm.read_register.i64(metadata)",
            *("\n".join(body.lines) for body in bodies),
            metadata(),
            *("\n".join(body.metadata) for body in bodies),
            places,
        ]
    )
    return Unit(text, entries)


def _apart(
    shapes: Shapes,
    graph: Graph,
    layout: dict[str, int],
    symbols: dict[int, str],
    bodies: list[Body],
) -> list[Apart]:
    """Adds the pieces of a function of many loops."""
    found = []
    for number, piece in enumerate(pieces(graph)):
        symbol = f"p{graph.index}_{number}"
        body = apart(shapes, graph, layout, symbol, symbols, piece, len(bodies))
        bodies.append(body)
        found.append(Apart(piece, symbol, frozenset(body.written)))
    return found


def _levels(
    shapes: Shapes,
    graph: Graph,
    layout: dict[str, int],
    symbols: dict[int, str],
    calls: Calls,
    bodies: list[Body],
    others: list[Apart],
) -> None:
    """Adds a function, in as many levels as it is unrolled."""
    index = graph.index
    levels = calls.levels(index)
    for level in range(levels):
        symbol = symbols[index] if level == 0 else f"{symbols[index]}_{level}"
        deeper = f"{symbols[index]}_{level + 1}" if level + 1 < levels else symbols[index]
        entering = Entering(calls.need(index), level == 0 and index in calls.asking)
        attributes = "alwaysinline" if level else ""
        callees = {**symbols, index: deeper}
        serial = len(bodies)
        bodies.append(
            native(shapes, graph, layout, symbol, callees, entering, serial, others, attributes)
        )
