"""Check on every path what each slot holds. Needs `Words` of the function. Leaves: nothing.

A leaf's slot is in one of four states: undefined; plain, a scalar; owned, a string or list that
this frame must pass on or drop; borrowed, one that belongs to somebody else. A borrowed one knows
its roots: the owned slots of this frame that it may point into, or the caller. When a root is
changed, moved or dropped, what was borrowed from it is undefined.

The states go through the words in order, again where a loop brings something new, until nothing
changes. Paths that meet agree on what is owned; else the states only ever lose something, so what
is found wrong on the way is wrong.
"""

from __future__ import annotations

from _heapq import heappop, heappush
from collections.abc import Sequence

from .code import MUT, OWN, READ
from .verify_frame import bits
from .verify_rows import Step
from .verify_types import Layout, VerifyError
from .verify_words import Words

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import NoReturn

TURNS = 64  # how often an instruction may be looked at, on average
SCANNED = 16  # borrowed registers that are looked through in the time of one instruction

Drops = tuple[int, int, int]  # sets of slots: what a trap drops, blanks, needs to be defined
NO_DROPS: Drops = (0, 0, 0)


class State:
    """Sets of slots that are plain and owned, and the roots of each borrowed one."""

    __slots__ = ("borrowed", "owned", "plain")

    def __init__(self, plain: int, owned: int, borrowed: dict[int, int]) -> None:
        self.plain = plain
        self.owned = owned
        self.borrowed = borrowed

    def copy(self) -> State:
        return State(self.plain, self.owned, self.borrowed.copy())

    def meet(self, other: State) -> bool:
        """Keeps what holds in both, which own the same; whether that changed anything."""
        plain = self.plain & other.plain
        changed = plain != self.plain
        self.plain = plain
        theirs = other.borrowed
        for slot, roots in list(self.borrowed.items()):
            more = theirs.get(slot)
            if more is None:
                del self.borrowed[slot]
                changed = True
            elif more | roots != roots:
                self.borrowed[slot] = more | roots
                changed = True
        return changed


class Flow:
    """The states of one function's slots; `run` refuses what could read what is undefined, free
    twice, or forget to free."""

    def __init__(self, words: Words, layout: Layout) -> None:
        self.function = words.function
        self.signature = words.signature
        self.signatures = words.signatures
        self.steps = words.steps
        self.starts = words.starts
        frame = len(words.keys)
        self.caller = 1 << frame  # the root of what is lent to this function
        self.frozen = 2 << frame  # the root of what may not be written
        self.mut = self.signature.heap[MUT]
        self.drops = read_drops(words, layout)
        self.word = -1
        self.states: list[State | None] = [None] * len(self.steps)
        leaders = {self.starts[s.target] for s in self.steps if s.target >= 0}
        self.leads = [i in leaders for i in range(len(self.steps))]
        self.waiting: list[int] = []  # a heap of indices of steps
        self.queued = [False] * len(self.steps)
        self.budget = TURNS * len(self.steps)

    def fail(self, reason: str) -> NoReturn:
        raise VerifyError(self.function.name, self.word, reason)

    def run(self) -> None:
        signature = self.signature
        passed = signature.scalars[READ] | signature.scalars[OWN] | signature.scalars[MUT]
        lent = dict.fromkeys(bits(signature.heap[READ]), self.caller)
        state = State(passed, signature.heap[OWN] | self.mut, lent)
        self.check_drops(state, state.owned, self.drops[0])
        self.enter(0, state)
        while self.waiting:
            index = heappop(self.waiting)
            self.queued[index] = False
            self.spend(self.walk(index))

    def spend(self, work: int) -> None:
        """Ends what would take far longer than the length of the function suggests."""
        self.budget -= work
        if self.budget < 0:
            self.fail("its control flow does not settle")

    def enter(self, index: int, state: State) -> None:
        """A path into an instruction where paths meet."""
        self.spend(len(state.borrowed) // SCANNED)
        known = self.states[index]
        if known is None:
            self.states[index] = state.copy()
        elif known.owned != state.owned:
            slot = next(bits(known.owned ^ state.owned))
            self.fail(f"register {slot} is owned on one path to word {self.steps[index].word} only")
        elif not known.meet(state):
            return
        if not self.queued[index]:
            self.queued[index] = True
            heappush(self.waiting, index)

    def walk(self, index: int) -> int:
        """From one instruction on to where the path ends or meets others; gives the steps made."""
        known = self.states[index]
        assert known is not None
        state = known.copy()
        first = index
        while True:
            step = self.steps[index]
            form = step.shape
            self.word = step.word
            index += 1
            if form.traps or form.matters or step.heap_reads:
                self.apply(step, state, self.drops[index])
            elif step.plain_reads & ~state.plain:
                self.undefined(step, step.plain_reads & ~state.plain)
            else:
                state.plain |= step.plain_defines
            if step.target >= 0:
                plain = state.plain
                state.plain |= step.jump_defines
                self.enter(self.starts[step.target], state)
                state.plain = plain
            if form.ends:
                return index - first
            if self.leads[index]:
                self.enter(index, state)
                return index - first

    # --- one instruction --------------------------------------------------------------------------

    def apply(self, step: Step, state: State, drops: Drops) -> None:
        if step.plain_reads & ~state.plain:
            self.undefined(step, step.plain_reads & ~state.plain)
        if step.callee >= 0:
            self.call(step, state, drops)
            return
        if step.shape.traps:
            self.check_drops(state, state.owned, drops)
        if step.shape.matters or step.heap_reads:
            self.apply_heap(step, state)
        state.plain |= step.plain_defines
        if step.row.name in ("return", "return_slot"):
            self.check_return(step, state)

    def undefined(self, step: Step, slots: int) -> NoReturn:
        self.fail(f"{step.row.name} reads register {next(bits(slots))}, which is undefined")

    def apply_heap(self, step: Step, state: State) -> None:
        gone = step.heap_changes | step.heap_takes
        if gone & ~state.owned:
            slot = next(bits(gone & ~state.owned))
            self.fail(f"{step.row.name} needs register {slot} to be owned")
        if step.heap_reads & ~state.owned:
            self.read_borrowed(step, state, gone)
        if step.moves or step.lends:
            self.pass_on(step, state)
        if gone:
            if state.borrowed:
                self.invalidate(state, gone)
            state.owned &= ~step.heap_takes
        if step.heap_defines:
            self.define(step, state, step.heap_defines)
            state.owned |= step.heap_defines

    def read_borrowed(self, step: Step, state: State, gone: int) -> None:
        """What is read without being owned is borrowed, not from what changes meanwhile."""
        for slot in bits(step.heap_reads & ~state.owned):
            roots = state.borrowed.get(slot)
            if roots is None:
                self.undefined(step, 1 << slot)
            if roots & gone:
                self.fail(f"{step.row.name} changes what register {slot} points into")
            if step.shape.stores and roots & self.frozen:
                self.fail(f"register {slot} is borrowed from a string, whose bytes are constant")

    def pass_on(self, step: Step, state: State) -> None:
        """Strings and lists that are moved or lent from register to register."""
        borrowed = state.borrowed
        arriving: list[tuple[int, int]] = []  # what will be borrowed, with its roots
        given = taken = 0
        for src, dst in step.moves:
            if state.owned >> src & 1:
                given |= 1 << src
                taken |= 1 << dst
            elif src in borrowed:
                arriving.append((dst, borrowed[src]))
            else:
                self.undefined(step, 1 << src)
        for src, dst in step.lends:
            roots = borrowed.get(src, 1 << src)
            arriving.append((dst, roots | self.frozen if step.shape.freezes else roots))
        if given and borrowed:
            self.invalidate(state, given)
        state.owned &= ~given
        if taken:
            self.define(step, state, taken)
            state.owned |= taken
        for dst, roots in arriving:
            self.define(step, state, 1 << dst)
            if not roots & given:
                borrowed[dst] = roots

    def define(self, step: Step, state: State, slots: int) -> None:
        """Slots get new strings or lists; none of them may own one."""
        if slots & state.owned:
            slot = next(bits(slots & state.owned))
            self.fail(f"{step.row.name} overwrites register {slot}, which is owned")
        if state.borrowed:
            for slot in bits(slots):
                state.borrowed.pop(slot, None)

    def call(self, step: Step, state: State, drops: Drops) -> None:
        """Arguments to a window of registers above which nothing survives."""
        callee, base = self.signatures[step.callee], step.window + 1
        name = f"the call of {callee.function.name}"
        lent, given, changed = (callee.heap[mode] << base for mode in (READ, OWN, MUT))
        kept = callee.scalars[READ] | callee.scalars[MUT]
        undefined = ((kept | callee.scalars[OWN]) << base) & ~state.plain
        if undefined:
            self.fail(f"{name} reads register {next(bits(undefined))}, which is undefined")
        if (given | changed) & ~state.owned:
            slot = next(bits((given | changed) & ~state.owned))
            self.fail(f"{name} needs register {slot} to be owned")
        for slot in bits(lent & ~state.owned):
            roots = state.borrowed.get(slot)
            if roots is None:
                self.fail(f"{name} reads register {slot}, which is undefined")
            if roots & (given | changed):
                self.fail(f"{name} changes what register {slot} points into")
            if roots & self.frozen:
                self.fail(f"{name} could write where register {slot} points, into a string")
        lost = state.owned >> base << base & ~(lent | given | changed)
        if lost:
            self.fail(f"{name} overwrites register {next(bits(lost))}, which is owned")
        self.check_drops(state, state.owned & ~given, drops)
        self.invalidate(state, given | changed)
        for slot in [s for s in state.borrowed if s >= base and not lent >> s & 1]:
            del state.borrowed[slot]
        state.owned = state.owned & ~given | callee.result_heap << base
        state.plain = state.plain & (1 << base) - 1 | (kept | callee.result_plain) << base

    def invalidate(self, state: State, roots: int) -> None:
        """What was borrowed from these slots is undefined from now on."""
        borrowed = state.borrowed
        if borrowed:
            if len(borrowed) > SCANNED:
                self.spend(len(borrowed) // SCANNED)
            for slot in [s for s, r in borrowed.items() if r & roots]:
                del borrowed[slot]

    # --- traps and returns ------------------------------------------------------------------------

    def check_drops(self, state: State, owned: int, drops: Drops) -> None:
        """A trap here must drop what this frame owns, and nothing else."""
        dropped, blanked, needed = drops
        own = owned & ~self.mut
        if dropped != own:
            slot = next(bits(dropped ^ own))
            why = "leaves behind" if own >> slot & 1 else "drops what is not owned in"
            self.fail(f"a trap here {why} register {slot}")
        if blanked != self.mut & ~owned:
            slot = next(bits(blanked ^ (self.mut & ~owned)))
            why = "blanks what is owned in" if blanked >> slot & 1 else "leaves dangling"
            self.fail(f"a trap here {why} register {slot}")
        if needed & ~state.plain:
            slot = next(bits(needed & ~state.plain))
            self.fail(f"a trap here destroys a value whose register {slot} is undefined")

    def check_return(self, step: Step, state: State) -> None:
        signature = self.signature
        wanted, plain = self.mut, 0
        if step.row.name == "return":
            wanted |= signature.result_heap
            plain = signature.result_plain
        if state.owned != wanted:
            slot = next(bits(state.owned ^ wanted))
            if state.owned >> slot & 1:
                self.fail(f"register {slot} is still owned at the return")
            self.fail(f"register {slot} must be owned at the return")
        if plain & ~state.plain:
            slot = next(bits(plain & ~state.plain))
            self.fail(f"the result's register {slot} is undefined at the return")


# --- drop maps ------------------------------------------------------------------------------------


def read_drops(words: Words, layout: Layout) -> list[Drops]:
    """The drop map of the entry and of each step; refuses malformed ones."""
    places = [-1, *(step.word for step in words.steps)]
    result = [NO_DROPS] * len(places)
    end = len(words.function.words) // 4
    at, before = 0, -2
    for first, last, entries in words.function.drops:
        if not before < first <= last < end:
            raise VerifyError(words.function.name, None, "drop maps overlap or are out of order")
        before = last
        drops = read_entries(words, layout, first, entries)
        while at < len(places) and places[at] < first:
            at += 1
        while at < len(places) and places[at] <= last:
            result[at] = drops
            at += 1
    return result


def read_entries(
    words: Words, layout: Layout, word: int, entries: Sequence[tuple[int, int]]
) -> Drops:
    """One drop map as sets of slots."""
    covered = dropped = blanked = needed = 0
    put_back = -1  # the type that the next entry has if it is put back
    for slot, t in entries:
        blank, t = t < 0, ~t if t < 0 else t
        keys = layout.keys[t] if t < len(layout.keys) else None
        if slot < 0 or keys is None or words.keys[slot : slot + len(keys)] != keys:
            reason = f"the drop map's entry for register {slot} is of another type"
            raise VerifyError(words.function.name, word, reason)
        region = (1 << len(keys)) - 1 << slot
        if region & covered:
            reason = f"the drop map has register {slot} twice"
            raise VerifyError(words.function.name, word, reason)
        covered |= region
        if not blank:
            dropped |= layout.heap[t] << slot
            if layout.runs_code[t] or t == put_back:
                needed |= layout.plain[t] << slot
        elif region & ~words.signature.slots[MUT]:
            reason = f"the drop map blanks register {slot}, no mut parameter"
            raise VerifyError(words.function.name, word, reason)
        else:
            blanked |= layout.heap[t] << slot
        put_back = t if blank else -1
    return dropped, blanked, needed
