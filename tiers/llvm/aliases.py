"""Which lists cannot be the same memory, from who owns them.

Two registers that own lists at the same time own different ones, and what a caller lends is none of
what it gave or lets us change. A list's root is the register that owns it, or the caller for all
that it lends; accesses by different roots never meet. LLVM is told so within one strip of a loop,
where the registers do not change.
"""

from __future__ import annotations

from ...bytecode.code import READ
from ..analysis.graph import Instruction, Loop
from .body import Body

CALLER = -1
Root = int | None  # a register, CALLER, or unknown
MOVES = ("move", "move_slot")


class Roots:
    """The root of each list register of a function."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.lent: set[int] = set()  # registers that the caller lends
        self.moves: dict[int, set[int]] = {}  # to -> from
        self.borrows: dict[int, set[int]] = {}  # register -> what it is borrowed from
        owners = {slot for slot, kind in enumerate(body.kinds) if kind == "pointer"}
        at = body.signature.result_slots
        for parameter in body.function.parameters:
            size = body.shapes.slots(parameter.type)
            if parameter.mode == READ:
                self.lent.update(range(at, at + size))
            at += size
        for instruction in body.graph.instructions:
            self._note(instruction)
        owners -= self.lent | set(self.borrows)
        changed = True
        while changed:
            moved = {to for to, sources in self.moves.items() if not owners.issuperset(sources)}
            changed = bool(moved & owners)
            owners -= moved
        self.owners = owners

    def _note(self, instruction: Instruction) -> None:
        body, row = self.body, instruction.row
        if row.name == "borrow" or row.name in MOVES:
            noted = self.borrows if row.name == "borrow" else self.moves
            pairs = zip(*(body.extent(instruction, o) for o in row.operands[:2]), strict=True)
            for to, source in pairs:
                if body.kinds[to] == "pointer":
                    noted.setdefault(to, set()).add(source)
            return
        if row.dst is not None and row.dst.borrowed:
            lender = next(
                instruction.number(o)
                for o in row.sources
                if o.type in ("list", "str") or o.type.startswith("[")
            )
            for slot in body.extent(instruction, row.dst):
                if body.kinds[slot] == "pointer":
                    self.borrows.setdefault(slot, set()).add(lender)

    def root(self, slot: int, seen: frozenset[int] = frozenset()) -> Root:
        """Who owns what a register leads to."""
        if slot in self.owners:
            return slot
        if slot in seen:
            return None
        sources = {*self.moves.get(slot, ()), *self.borrows.get(slot, ())}
        found = {self.root(source, seen | {slot}) for source in sources}
        if slot in self.lent:
            found.add(CALLER)
        return found.pop() if len(found) == 1 else None


class Scopes:
    """The metadata of a strip's accesses: a scope for each root that is met in it."""

    def __init__(self, roots: Roots, loop: Loop, first: int) -> None:
        found: dict[Root, None] = {}
        self.of: dict[int, Root] = {}  # list register -> root
        for block in sorted(loop.blocks, key=lambda block: block.order):
            for instruction in block.instructions:
                for operand in instruction.row.operands:
                    if operand.type == "list" or operand.type.startswith("["):
                        slot = instruction.number(operand)
                        root = self.of[slot] = roots.root(slot)
                        if root is not None:
                            found[root] = None
        self.lines: list[str] = []
        self.tags: dict[Root, str] = {}
        if len(found) < 2:
            return
        self.lines.append(f"!{first} = distinct !{{!{first}}}")
        numbers = {root: first + 1 + i for i, root in enumerate(found)}
        for number in numbers.values():
            self.lines.append(f"!{number} = distinct !{{!{number}, !{first}}}")
        last = first + len(numbers)
        for i, (root, number) in enumerate(numbers.items()):
            others = ", ".join(f"!{n}" for n in numbers.values() if n != number)
            own, rest = last + 1 + 2 * i, last + 2 + 2 * i
            self.lines += [f"!{own} = !{{!{number}}}", f"!{rest} = !{{{others}}}"]
            self.tags[root] = f", !alias.scope !{own}, !noalias !{rest}"

    def tag(self, slot: int) -> str:
        """What an access by a list register carries."""
        return self.tags.get(self.of.get(slot), "") if self.tags else ""
