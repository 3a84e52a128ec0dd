"""One function of a program as LLVM IR text.

`native` is the function for native callers; `entry` is what the machine calls, with the frame in
memory, from the function's begin (`word` -1) or from behind the back edge of a loop. `apart` is a
piece of a function that is too long for one of LLVM's (`pieces.py`); the others call it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...spec.records import slotted
from ..analysis.graph import Block, Graph, Loop
from . import jam, jammed
from .aliases import Roots, Scopes
from .body import OUTSIDE, Body, Context
from .control import end, straight
from .frame import RARELY, STACK, Shapes, llvm_type
from .nests import Nest, find_nest
from .nests import Writer as Nested
from .pieces import EXIT, RETURNED, Apart, Piece
from .strips import Strip, Writer, find

AGAIN = Context(".o")  # the first turn of a loop that is entered behind its back edge


@slotted
class Entering:
    """What is asked when a function is entered natively. `need`: slots that must be free from its
    frame on, those of what it calls without asking included; `asks`: whether it asks at all."""

    need: int
    asks: bool


class Writing:
    """Writes a function's blocks, those of counted loops in their versions: all of them, or those
    of a piece, or all but those that are `apart`."""

    def __init__(
        self,
        body: Body,
        first: Block,
        *,
        behind: Loop | None = None,
        piece: Piece | None = None,
        apart: Sequence[Apart] = (),
    ) -> None:
        self.body = body
        self.graph = body.graph
        self.behind = behind  # the loop that is entered in the middle
        self.piece = piece
        self.apart = {each.piece.first: each for each in apart}
        others = frozenset[Block]().union(*(each.piece.blocks for each in apart))
        self.order = [
            block
            for block in self.graph.order
            if (piece is None or block in piece.blocks) and block not in others
        ]
        self.blocks = frozenset(self.order)
        self.context: Context = OUTSIDE
        self.strips: dict[Block, Strip] = {}
        self.writers: dict[Strip, Writer] = {}
        self.contexts: dict[Context, Strip] = {}
        self.jams: dict[Block, jam.Jam] = {}
        self.nests: dict[Block, Nest] = {}  # by the block that begins a turn
        self.nested: dict[Context, Nest] = {}
        if self.graph.loops:
            self._plan_loops()
        self.first = first

    def _plan_loops(self) -> None:
        """Finds the loops that are not written as they are."""
        body = self.body
        roots = Roots(body)
        for loop in self.graph.innermost:
            strip = find(body, loop) if self.blocks.issuperset(loop.blocks) else None
            if strip is not None:
                self.writers[strip] = Writer(body, strip)
                scopes = Scopes(roots, loop, body.metadata_number())
                body.metadata += scopes.lines
                for context in strip.contexts:
                    context.scope = scopes.tag
                self.strips.update(dict.fromkeys(loop.blocks, strip))
                self.contexts.update(dict.fromkeys(strip.contexts, strip))
        for loop in self.graph.loops:
            if not self.blocks.issuperset(loop.blocks):
                continue
            found = jam.find(body, loop, roots)
            if found is not None:
                self.jams[found.shape.before] = found
            elif (nest := find_nest(body, loop, roots)) is not None:
                self.nests[nest.strip.start] = nest
                self.nested[nest.context] = nest

    def label(self, block: Block) -> str:
        """Where an edge from the block being written leads."""
        if block in self.apart:
            return f"apart{block.start}"
        if block not in self.blocks:
            return f"exit{block.start}"
        if block in self.jams:
            return self.jams[block].name
        nest = self.nested.get(self.context)
        if nest is not None and block in nest.strip.loop.blocks:
            return f"b{block.start}{self.context.suffix}"
        if block in self.nests:
            return self.nests[block].name
        strip = self.strips.get(block)
        if strip is not None:
            if self.contexts.get(self.context) is strip:
                return f"b{block.start}{self.context.suffix}"
            return f"b{block.start}" if strip.enters_by_test else strip.entry
        if self.context is AGAIN and self.behind is not None:
            if block in self.behind.blocks and block is not self.behind.header:
                return f"b{block.start}{AGAIN.suffix}"
        return f"b{block.start}"

    def start(self) -> str:
        """The label that the function begins at, if it is entered behind a back edge."""
        strip = self.strips.get(self.first)
        if strip is not None and strip.start is self.first:
            return strip.entry
        if self.behind is not None:
            return f"b{self.first.start}{AGAIN.suffix}"
        return self.label(self.first)

    def write(self) -> None:
        for block in self.order:
            strip = self.strips.get(block)
            if strip is None:
                self._block(block, OUTSIDE)
            elif block is strip.end:
                self._strip(strip)
        for found in self.jams.values():
            self.context = OUTSIDE
            jammed.write(self.body, found, self.label)
        for nest in self.nests.values():
            Nested(self.body, nest).write(self, self.order)
        if self.behind is not None:
            for block in self.order:
                if block in self.behind.blocks and block is not self.behind.header:
                    self._block(block, AGAIN)
        if self.piece is not None or self.apart:
            self.context = self.body.context = OUTSIDE
            own = self.body.share_frame()
            self._exits(own)
            self._calls(own)

    def _exits(self, own: list[int]) -> None:
        """The ways out of a piece."""
        body = self.body
        for number, block in enumerate(self.piece.exits if self.piece else ()):
            body.label(f"exit{block.start}")
            body.spill(own)
            body.line(f"ret i32 {EXIT - number}")

    def _calls(self, own: list[int]) -> None:
        """Calls of what is apart, and where to go on behind each."""
        body = self.body
        kept = frozenset(body.used)
        for first, each in self.apart.items():
            body.label(f"apart{first.start}")
            body.mark(first.instructions[0])
            body.spill(own)
            code = body.value(f"call fastcc i32 @{each.symbol}(ptr %vm, ptr %R)")
            body.reload(sorted(kept & each.written))
            exits = enumerate(each.piece.exits)
            ways = (f"i32 {EXIT - number}, label %{self.label(to)}" for number, to in exits)
            ended = body.fresh("ended")
            body.line(f"switch i32 {code}, label %{ended} [{' '.join(ways)}]")
            body.label(ended)
            body.reload(body.signature.returned_slots)
            failed = body.value(f"icmp sgt i32 {code}, 0")
            body.finish(body.value(f"select i1 {failed}, i32 {code}, i32 0"))

    def _block(self, block: Block, context: Context) -> None:
        self.context = self.body.context = context
        self.body.label(f"b{block.start}{context.suffix}")
        self.straight(block)
        self.body.mark(block.last)
        end(self.body, block, self.label)

    def straight(self, block: Block) -> None:
        """All of a block but what ends it."""
        for instruction in block.instructions[:-1]:
            self.body.mark(instruction)
            straight(self.body, instruction)

    def _strip(self, strip: Strip) -> None:
        body, writer = self.body, self.writers[strip]
        self.context = body.context = OUTSIDE
        leave = self.label(strip.end.successors[1])
        if strip.enters_by_test:
            body.label(f"b{strip.end.start}")
            self.straight(strip.end)
            body.mark(strip.last)
            writer.enter(leave)
        starts = [f"b{strip.start.start}{context.suffix}" for context in strip.contexts]
        body.mark(strip.last)
        writer.head(starts[0], starts[-1])
        for context in strip.contexts:
            for block in sorted(strip.loop.blocks, key=lambda block: block.order):
                self._version(strip, block, context)
        self.context = body.context = OUTSIDE
        body.mark(strip.last)
        writer.tail(leave)

    def _version(self, strip: Strip, block: Block, context: Context) -> None:
        body, writer = self.body, self.writers[strip]
        self.context = body.context = context
        body.label(f"b{block.start}{context.suffix}")
        if block is strip.start:
            body.mark(strip.last)
            writer.start()
        self.straight(block)
        body.mark(block.last)
        if block is strip.end:
            writer.turn(f"b{strip.start.start}{context.suffix}")
        else:
            end(body, block, self.label)


def native(
    shapes: Shapes,
    graph: Graph,
    layout: dict[str, int],
    symbol: str,
    callees: dict[int, str],
    entering: Entering,
    serial: int,
    others: Sequence[Apart],
    attributes: str = "",
) -> Body:
    """The function that native callers call: `body.lines` is its whole text."""
    body = Body(shapes, graph, layout, framed=False, serial=serial)
    body.callees = callees
    writing = Writing(body, graph.blocks[0], apart=others)
    slots = body.signature.parameter_slots
    begin: list[str] = []
    for slot in slots:
        body.used.add(slot)
        body.written.add(slot)
        begin.append(f"  store {llvm_type(body.kinds[slot])} %p{slot}, ptr %s{slot}")
    body.count(-1, "1")
    if entering.asks:
        _ask(body, entering, slots)
    body.jump(writing.start())
    writing.write()
    body.write_cleanups()
    body.used.update(range(body.signature.result_slots))
    parameters = [f"{llvm_type(body.kinds[slot])} %p{slot}" for slot in slots]
    passed = ", ".join(["ptr noalias %vm", "ptr noalias %R", *parameters])
    head = f"define internal fastcc {body.signature.type} @{symbol}({passed}) {attributes} {{"
    _wrap(body, head, begin)
    return body


def apart(
    shapes: Shapes,
    graph: Graph,
    layout: dict[str, int],
    symbol: str,
    callees: dict[int, str],
    piece: Piece,
    serial: int,
) -> Body:
    """A piece as a function: its registers come from the frame in memory, and go there."""
    body = Body(shapes, graph, layout, framed=True, serial=serial)
    body.callees = callees
    body.returned = str(RETURNED)
    writing = Writing(body, piece.first, piece=piece)
    body.jump(writing.start())
    writing.write()
    body.write_cleanups()
    head = f"define internal fastcc i32 @{symbol}(ptr noalias %vm, ptr noalias %R) noinline {{"
    _wrap(body, head, _loads(body))
    return body


def entry(
    shapes: Shapes,
    graph: Graph,
    layout: dict[str, int],
    symbol: str,
    callees: dict[int, str],
    word: int,
    serial: int,
    others: Sequence[Apart],
) -> Body:
    """The function that the machine calls."""
    body = Body(shapes, graph, layout, framed=True, serial=serial)
    body.callees = callees
    if word < 0:
        _wrapper(body, callees[graph.index])
        begin: list[str] = []
    else:
        row = next(i for i in graph.instructions if i.word == word)
        target = graph.by_start[row.target]
        loop = _entered_in_the_middle(graph, target)
        others = [each for each in others if target not in each.piece.blocks]
        writing = Writing(body, target, behind=loop, apart=others)
        if target in writing.strips and writing.strips[target].start is target:
            writing.behind = None
            if writing.strips[target].enters_by_test:  # its first turn was counted before
                body.count(word, "-1")
        body.jump(writing.start())
        writing.write()
        body.write_cleanups()
        begin = _loads(body)
    head = f"define i32 @{symbol}(ptr noalias %vm, ptr noalias %R) {{"
    _wrap(body, head, begin)
    return body


def _entered_in_the_middle(graph: Graph, target: Block) -> Loop | None:
    """The innermost loop that a block is in without being its header."""
    for loop in graph.innermost:
        if target in loop.blocks and target is not loop.header:
            return loop
    return None


def _loads(body: Body) -> list[str]:
    """Reads the frame into the registers."""
    written, body.lines = body.lines, []
    body.reload(sorted(body.used))
    loads, body.lines = body.lines, written
    return loads


def _wrap(body: Body, head: str, begin: list[str]) -> None:
    variables = ["  %fault = alloca i32", "  %at = alloca i64", *body.temporaries]
    body.lines = [head, "entry:", *variables, *body.variables(), *begin, *body.lines, "}"]


def _wrapper(body: Body, symbol: str) -> None:
    """Takes the parameters from the frame, and puts the results there."""
    signature = body.signature
    arguments = [
        body.load(body.kinds[slot], body.address("%R", 8 * slot), "frame")
        for slot in signature.parameter_slots
    ]
    code, values = body.call_native(symbol, signature, "%R", arguments)
    for slot, value in zip(signature.returned_slots, values, strict=True):
        body.store_word(body.kinds[slot], value, body.address("%R", 8 * slot), "frame")
    body.line(f"ret i32 {code}")


def _ask(body: Body, entering: Entering, slots: range) -> None:
    """Is there room, and does anybody want anything? Where there is no room for all that may be
    called without asking, the interpreter runs the function: it knows how far it can go."""
    body.jump("ask")
    body.label("ask")
    top = body.address("%R", 8 * entering.need)
    limit = body.shared_word("limit", "ptr")
    over = body.value(f"icmp ugt ptr {top}, {limit}")
    stack = body.value(f"call i64 @llvm.read_register.i64(metadata {STACK})")
    low = body.machine_word("stack_low", "i64")
    deep = body.value(f"icmp ult i64 {stack}, {low}")
    refused = body.value(f"or i1 {over}, {deep}")
    body.line(f"br i1 {refused}, label %refused, label %entered, {RARELY}")
    body.label("refused")
    code = body.service("attend", body.word_number(0), attributes="cold")
    wanted = body.value(f"icmp ne i32 {code}, 0")
    body.branch(wanted, "unentered", "retry", rarely=True)
    body.label("retry")
    limit = body.machine_word("limit")
    over = body.value(f"icmp ugt ptr {top}, {limit}")
    refused = body.value(f"or i1 {over}, {deep}")
    body.branch(refused, "interpreted", "entered")
    body.label("unentered")
    body.spill(slots)
    body.service("unwind_entry", "%R", body.index, attributes="cold")
    body.line(f"store i32 {code}, ptr %fault")
    body.reload(slots)
    body.jump("failed")
    body.label("interpreted")
    body.spill(slots)
    code = body.service("interpret", "%R", body.index, attributes="cold")
    body.reload(body.signature.returned_slots)
    body.line(f"store i32 {code}, ptr %fault")
    failed = body.value(f"icmp ne i32 {code}, 0")
    body.branch(failed, "failed", "answered")
    body.label("answered")
    body.finish()
    body.label("entered")
