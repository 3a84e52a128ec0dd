"""Decide every move and copy, and check that borrows are respected.

Needs: ordered blocks of well-typed IR. Leaves: no `own` and no "lend"; an `own` whose source ends
there became `move`, else `copy`, a call of a copy constructor, or a mistake; every read-and-changed
overlap reported. Liveness decides: what borrows from a register keeps it alive.
"""

from __future__ import annotations

from collections.abc import Callable

from mojovm.spec.records import record

from ..ir.flow import find_loops, liveness
from ..ir.function import Block, Function, Instruction, Part, Register, Terminator
from ..rows import changed_by
from ..source.diagnostics import Note
from ..source.files import Span
from ..types import StructType, Type, is_copyable, is_plain, runs_code_on_copy, runs_code_on_drop

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias

Report: TypeAlias = "Callable[..., Any]"  # (message, at, remedy, notes)


@record
class Copy:
    """A copy that costs an allocation, for `mojovm show --stage=copies`."""

    at: Span
    what: str
    type: Type
    reason: str


def check_moves(function: Function, glue: Any, report: Report) -> list[Copy]:
    """Resolves `own` and "lend", and reports every misuse; returns the copies made."""
    checker = _Checker(function, glue, report)
    if checker.check_assigned():
        for block in function.blocks:
            checker.check_block(block)
    checker.copies.sort(key=lambda c: c.at)
    return checker.copies


def subject(value: Register | Part) -> str:
    """How a message names what a value is in."""
    name = value.register.name
    return f"`{name}`" if name else "this value"


class _Checker:
    def __init__(self, function: Function, glue: Any, report: Report) -> None:
        self.function = function
        self.glue = glue
        self.report = report
        self.copies: list[Copy] = []
        self.flow = liveness(
            function,
            [r for r in function.registers if r.type.owns or r.bases or (r.name and not r.mode)],
        )
        self.borrowers = _borrowers(function)
        self.exclusive = 0
        for register in function.registers:
            if register.exclusive:
                self.exclusive |= self.flow.bit[register.id]

    # --- reading what was never assigned -----------------------------------------------------

    def check_assigned(self) -> bool:
        """Reports variables that are read on a path where nothing assigned them. False if there
        is one of which nothing more can be said."""
        flow, sound = self.flow, True
        for register in flow.of(flow.live_in[0]):
            if register.mode:
                continue
            if not register.name:
                views = [r for r in self.function.registers if r.name and register in r.bases]
                assert views, f"{register!r} is read before it is defined"
                self.report(
                    f"{subject(views[0])} is a slice, and cannot become one of a value without a "
                    "name", register.at, "copy the slice where it is made: List(…)",
                )  # fmt: skip
                sound = False
                continue
            entry = self.function.blocks[0]
            use = self.next_use(register, entry, 0)
            self.report(
                f"{subject(register)} is not assigned on every path to here",
                register.at if use is None else use.at,
                "assign it on every path that leads here", seen(use, register),
            )  # fmt: skip
        return sound

    def next_use(
        self, register: Register, block: Block, index: int
    ) -> Instruction | Terminator | None:
        """What first uses what a register now holds, from `index` of a block on."""
        flow = self.flow
        bit = flow.bit[register.id]
        seen: set[Block] = set()
        queue = [(block, index)]
        for block, index in queue:
            redefined = False
            for ins in block.body[index:]:
                if flow.uses_of(ins) & bit:
                    return ins
                if flow.defines(ins.dst) & bit:
                    redefined = True
                    break
            if redefined:
                continue
            end = block.end
            assert end is not None
            if flow.uses_at_end(end) & bit:
                return end
            for target in end.targets:
                if target not in seen and flow.live_in[target.id] & bit:
                    seen.add(target)
                    queue.append((target, 0))
        return None

    # --- one block, backward -----------------------------------------------------------------

    def check_block(self, block: Block) -> None:
        """Resolves and checks the instructions of a block from its last to its first."""
        flow, borrowers = self.flow, self.borrowers
        bit, use = flow.bit, flow.use
        live = flow.live_out[block.id] | flow.ends[block.id]
        body = block.body
        for index in range(len(body) - 1, -1, -1):
            ins = body[index]
            dst, op = ins.dst, ins.op
            used, same = 0, False
            for a in ins.args:
                kind = a.__class__
                if kind is Register:
                    used |= use[a.id]
                elif kind is Part:
                    used |= use[a.register.id]
            if dst is not None:
                if dst.__class__ is Register:
                    made = bit[dst.id]
                    if made:
                        same = op == "own" and dst is ins.args[0]
                        if made & used and dst.type.slots > 1 and not same:
                            self.separate(ins, body, index)
                        if dst in borrowers:
                            self.check_free(dst, live & ~made, ins, "assigned")
                        live &= ~made
                elif dst.__class__ is list:
                    live &= ~flow.defines(dst)
                else:
                    used |= use[dst.register.id]
            if op == "own":
                if same:  # x = x
                    del body[index]
                    live |= used
                    continue
                self.own(ins, live, block, index)
            elif op == "call":
                if ins.modes:
                    self.call(ins, live)
            elif op == "copy":
                self.deepen(ins)
            elif op == "set":
                if ins.args[0].type.owns:
                    self.check_free(ins.args[0], live, ins, "changed")
                else:
                    ins.op, ins.dst, ins.args = "move", ins.args[0], ins.args[1:]
            else:
                for position in changed_by(op):
                    changed = ins.args[position]
                    if not is_plain(changed.type) or not is_plain(changed.register.type):
                        self.check_free(changed, live, ins, "changed")
                        self.unalias(ins, position, body, index)
            if self.exclusive & live:
                self.check_exclusive(ins, live)
            live |= used

    def separate(self, ins: Instruction, body: list[Instruction], index: int) -> None:
        """What reads its own result, if only through a borrow, gets a temporary: `s = s[1:]`."""
        dst = ins.dst
        made = self.flow.add(self.function.register(dst.type, None, ins.at, dst.bases))
        ins.dst = made
        body.insert(index + 1, Instruction("move", dst, [made], ins.at))

    def own(self, ins: Instruction, live: int, block: Block, index: int) -> None:
        """Makes an `own` a move, a copy, or a mistake; `live` is what lives after it."""
        source, t = ins.args[0], ins.dst.type
        if is_plain(t):
            ins.op = "move"
            return
        whole = source.__class__ is Register
        if whole and not source.bases and source.mode != "read":
            if not live & self.flow.bit[source.id]:
                if (
                    source.mode != "mut"
                    or ins.demanded
                    or not (runs_code_on_drop(t) and is_copyable(t))
                ):
                    self.move(ins, t)
                    return
                reason = f"{subject(source)} belongs to the caller"
            else:
                later = self.next_use(source, block, index + 1)
                if ins.demanded:
                    self.report(
                        f"{subject(source)} is used after it was transferred",
                        ins.at if later is None else later.at,
                        f"assign {subject(source)} anew, or transfer a copy: .copy()",
                        [Note("transferred here", ins.at), *seen(later, source)],
                    )  # fmt: skip
                    ins.op = "copy"
                    ins.args = [source, t]
                    return
                if not is_copyable(t):
                    self.report(
                        f"{subject(source)} is used again, and `{t}` cannot be copied", ins.at,
                        f"make this its last use, or give `{t}` a copy constructor",
                        [Note("used again here", later.at), *seen(later, source)] if later else [],
                    )  # fmt: skip
                reason = f"{subject(source)} is used again"
        elif ins.demanded:
            what = "borrowed" if whole else "a part of"
            self.report(
                f"cannot transfer out of {what} {subject(source)}", ins.at,
                "declare the parameter `var`, or copy: .copy()",
            )  # fmt: skip
            ins.op = "copy"
            ins.args = [source, t]
            return
        else:
            if not is_copyable(t):
                self.report(
                    f"`{t}` cannot be copied out of {subject(source)}", ins.at,
                    f"borrow it, or give `{t}` a copy constructor",
                )  # fmt: skip
            reason = f"{subject(source)} is borrowed" if whole else f"a part of {subject(source)}"
        self.copy(ins, source, t, reason)

    def copy(self, ins: Instruction, source: Any, t: Type, reason: str) -> None:
        """Makes an instruction a deep copy."""
        self.copies.append(Copy(ins.at, subject(source), t, reason))
        if is_copyable(t) and runs_code_on_copy(t):
            ins.op, ins.args, ins.modes = "call", [source], ["read"]
            ins.callee = self.glue.copier(t)
        else:
            ins.op, ins.args = "copy", [source, t]

    def deepen(self, ins: Instruction) -> None:
        """A copy that the program asks for runs the type's copy constructors, if it has any."""
        source, t = ins.args
        if runs_code_on_copy(t):
            ins.op, ins.args, ins.modes = "call", [source], ["read"]
            ins.callee = self.glue.copier(t)

    def move(self, ins: Instruction, t: Type) -> None:
        """Makes an `own` a move; binding a new name runs the type's move constructor."""
        if isinstance(t, StructType) and t.mover is not None and ins.dst.name:
            ins.op, ins.modes, ins.callee = "call", ["own"], t.mover()
        else:
            ins.op = "move"

    # --- calls -------------------------------------------------------------------------------

    def call(self, ins: Instruction, live: int) -> None:
        """Settles which lent arguments are given, and that what is changed overlaps nothing."""
        args, modes = ins.args, ins.modes
        assert modes is not None
        for i, mode in enumerate(modes):
            if mode == "mut":
                self.check_free(args[i], live, ins, "changed")
                self.check_overlap(ins, i)
        if "lend" not in modes:
            return
        flow = self.flow
        given = [False] * len(args)
        for i, mode in enumerate(modes):
            if mode != "lend":
                continue
            a = args[i]
            modes[i] = "read"
            if a.__class__ is not Register or a.bases or a.mode == "read" or not a.type.owns:
                continue
            bit = flow.bit[a.id]
            if live & bit:
                continue
            others = args[:i] + args[i + 1 :]
            if not flow.uses(others) & bit:
                modes[i] = "own"
                given[i] = True
        ins.callee = ins.callee.variant(tuple(given))

    def check_overlap(self, ins: Instruction, position: int) -> None:
        """A mistake if another argument shares what the argument at a position changes."""
        changed = ins.args[position]
        bit = self.flow.bit[changed.register.id]
        for i, other in enumerate(ins.args):
            if i == position:
                continue
            if other.register is changed.register:
                if ins.modes[i] == "mut":  # type: ignore[index]
                    if i > position:
                        continue  # reported from the other side
                elif is_plain(other.type):
                    continue  # passed by copy
                if not _overlap(changed, other.offset, other.offset + other.type.slots):
                    continue
            elif bit and self.flow.use[other.register.id] & bit:
                if not self.borrows(other.register, changed):
                    continue
            else:
                continue
            self.report(
                f"{subject(changed)} is passed for change and also as another argument", ins.at,
                "pass a copy: .copy()",
                [Note("it comes from here", other.register.at), *seen(ins, changed)],
            )  # fmt: skip

    # --- borrows -----------------------------------------------------------------------------

    def borrows(self, borrower: Register, place: Register | Part) -> bool:
        """Whether a register borrows from the slots of a place."""
        extents = self.borrowers.get(place.register, {})
        low, high = extents.get(borrower, (0, 0))
        return _overlap(place, low, high)

    def check_free(self, place: Any, live: int, ins: Instruction, how: str) -> None:
        """A mistake if something that lives borrows from the slots of a place."""
        extents = self.borrowers.get(place.register)
        if extents is None or is_plain(place.type):
            return
        bit = self.flow.bit
        for borrower, (low, high) in extents.items():
            if live & bit[borrower.id] and _overlap(place, low, high):
                name = subject(place)
                if borrower.name:
                    meanwhile = f"`{borrower.name}` borrows it"
                elif self.goes_over(borrower):
                    meanwhile = "a loop goes over it"
                else:
                    meanwhile = "what was read from it is still to be used"
                self.report(
                    f"{name} is {how} while {meanwhile}", ins.at,
                    f"change a copy, or end the use of {name} first",
                    [Note("borrowed here", borrower.at), *seen(ins, place)],
                )  # fmt: skip
                return

    def goes_over(self, register: Register) -> bool:
        """Whether a loop goes over what a temporary holds: it lives from turn to turn."""
        bit, live_in = self.flow.bit[register.id], self.flow.live_in
        return any(live_in[header] & bit for header in find_loops(self.function.blocks))

    def check_exclusive(self, ins: Instruction, live: int) -> None:
        """A mistake if an operand is the base of a living borrow that may write."""
        flow = self.flow
        for borrower in flow.of(self.exclusive & live):
            if ins.dst is borrower:
                continue
            for a in ins.args:
                if a.__class__ in (Register, Part) and a.register in borrower.bases:
                    if self.borrows(borrower, a):
                        self.report(
                            f"{subject(a)} is used while {subject(borrower)} may change it",
                            ins.at, f"end the use of {subject(borrower)} first",
                            [Note("borrowed here", borrower.at)],
                        )  # fmt: skip

    def unalias(self, ins: Instruction, position: int, body: list[Instruction], index: int) -> None:
        """Copies an operand that shares memory with the one that the row changes: `s += s`."""
        changed = ins.args[position]
        bit = self.flow.bit[changed.register.id]
        for i, other in enumerate(ins.args):
            if i == position or other.__class__ not in (Register, Part):
                continue
            plain = is_plain(other.type)
            if other.register is changed.register:
                if plain or not _overlap(changed, other.offset, other.offset + other.type.slots):
                    continue
            elif not self.flow.use[other.register.id] & bit or not self.borrows(
                other.register, changed
            ):
                continue
            t = changed.type if other.type.kind == "view" else other.type
            made = self.flow.add(self.function.register(t, None, ins.at))
            extra = Instruction("move", made, [other], ins.at)
            if not plain:
                self.copy(extra, other, t, f"{subject(changed)} is changed by its own value")
            ins.args[i] = made
            body.insert(index, extra)


def seen(use: Any, place: Register | Part) -> list[Note]:
    """That a function sees a variable of the script, where a call passes it without being told."""
    if use is None or getattr(use, "op", "") != "call" or not use.callee.captures:
        return []
    declaration = use.callee.declaration
    passed = use.args[-len(use.callee.captures) :]
    if declaration is None or all(a.register is not place.register for a in passed):
        return []
    return [Note(f"`{declaration.name}` sees {subject(place)}", declaration.name_at)]


def _overlap(place: Register | Part, low: int, high: int) -> bool:
    return place.offset < high and low < place.offset + place.type.slots


Extents = dict[Register, dict[Register, tuple[int, int]]]


def _borrowers(function: Function) -> Extents:
    """For each register the registers that borrow from it, with the slots that they borrow."""
    found: Extents = {}
    if not any(r.bases for r in function.registers):
        return found
    for block in function.blocks:
        for ins in block.body:
            dst = ins.dst
            if dst.__class__ is not Register or not dst.bases:
                continue
            for a in ins.args:
                kind = a.__class__
                if kind is Part or (kind is Register and not a.bases):
                    _extend(found, a.register, dst, a.offset, a.offset + a.type.slots)
                elif kind is Register:
                    for base in a.bases:
                        low, high = found.get(base, {}).get(a, (0, base.type.slots))
                        _extend(found, base, dst, low, high)
    return found


def _extend(found: Extents, base: Register, borrower: Register, low: int, high: int) -> None:
    if base not in borrower.bases:
        return
    extents = found.setdefault(base, {})
    old_low, old_high = extents.get(borrower, (low, high))
    extents[borrower] = (min(low, old_low), max(high, old_high))
