"""Lay out a function's frame. Needs the layouts. Leaves: `Signature`s, and a `Frame` with keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..spec.opcode import Operand
from ..spec.records import fresh, record
from .code import MUT, OWN, READ, Code, Function
from .verify_types import BEHIND, I64, LINKAGE, SCALAR_KEY, STR, Layout, VerifyError

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import NoReturn

MAX_FRAME = 1 << 16  # slots of a function
NUMBERS = frozenset(SCALAR_KEY) - {"bool"}
LISTED = {f"[{kind}]": f"list of {kind}" for kind in (*SCALAR_KEY, "str")}


@record
class Signature:
    """A function's frame: what callers and its own body must agree on. Sets of its slots."""

    function: Function
    keys: tuple[int, ...] = ()  # of the result and the parameters
    result_plain: int = 0
    result_heap: int = 0
    slots: list[int] = fresh(lambda: [0, 0, 0])  # by mode: all that is passed so
    heap: list[int] = fresh(lambda: [0, 0, 0])  # by mode: strings and lists
    scalars: list[int] = fresh(lambda: [0, 0, 0])  # by mode: scalars


def sign(function: Function, layout: Layout) -> Signature:
    """The function's signature; refuses types and modes that do not exist."""
    signature = Signature(function)
    count = len(layout.types)
    keys: list[int] = []
    if function.result != -1:
        if not 0 <= function.result < count:
            raise VerifyError(function.name, None, "its result type is not in the type table")
        keys += layout.keys[function.result]
        signature.result_plain = layout.plain[function.result]
        signature.result_heap = layout.heap[function.result]
    for p in function.parameters:
        if not 0 <= p.type < count:
            raise VerifyError(function.name, None, f"parameter {p.name}: no such type")
        if p.mode not in (READ, OWN, MUT):
            raise VerifyError(function.name, None, f"parameter {p.name}: no such mode")
        signature.slots[p.mode] |= (1 << len(layout.keys[p.type])) - 1 << len(keys)
        signature.heap[p.mode] |= layout.heap[p.type] << len(keys)
        signature.scalars[p.mode] |= layout.plain[p.type] << len(keys)
        keys += layout.keys[p.type]
        if len(keys) > MAX_FRAME:
            raise VerifyError(function.name, None, "its parameters do not fit a frame")
    signature.keys = tuple(keys)
    check_roles(function, layout)
    return signature


def check_roles(function: Function, layout: Layout) -> None:
    """The body of a parallel loop begins with two numbers, lends and changes by its roles."""
    roles = [p.role for p in function.parameters]
    if not any(roles):
        return
    if roles[:2] != ["first", "last"] or function.result != -1:
        raise VerifyError(function.name, None, "it has roles but is no body of a parallel loop")
    for at, p in enumerate(function.parameters):
        kind = layout.types[p.type].kind
        if at < 2:
            good = kind == "i64" and p.mode == READ
        elif p.role in ("", "first", "last"):
            good = not p.role and p.mode == READ
        else:
            wanted = ("list",) if p.role in ("append", "element", "cells") else NUMBERS
            good = kind in wanted and p.mode == MUT
        if not good:
            raise VerifyError(function.name, None, f"parameter {p.name}: no such role")


class Frame:
    """The registers of one function: the key of each slot, the sets of those where a scalar, and
    where a string or list begins."""

    def __init__(
        self, code: Code, layout: Layout, signatures: Sequence[Signature], signature: Signature
    ) -> None:
        self.code = code
        self.layout = layout
        self.classes = layout.classes
        self.signatures = signatures
        self.signature = signature
        self.function = signature.function
        self.read_slots = signature.slots[READ]
        self.word = 0
        self.keys = self.lay_out_frame()
        self.all_plain = mask(0 <= key < STR for key in self.keys)
        self.all_heap = mask(key >= STR for key in self.keys)

    def fail(self, reason: str) -> NoReturn:
        raise VerifyError(self.function.name, self.word, reason)

    def lay_out_frame(self) -> tuple[int, ...]:
        """The key of each slot of the frame."""
        name, slots, layout = self.function.name, self.function.slots, self.layout
        if len(slots) > MAX_FRAME:
            raise VerifyError(name, None, f"a frame of more than {MAX_FRAME} slots")
        keys: list[int] = []
        wanted = 0  # slots of a string or list still to come
        for i, t in enumerate(slots):
            if (t == BEHIND) != (wanted > 0) or not LINKAGE <= t < len(layout.types):
                raise VerifyError(name, None, f"slot {i} is no part of a leaf")
            if t < 0:
                keys.append(t)
                wanted -= t == BEHIND
                continue
            if layout.types[t].kind in ("struct", "tuple"):
                raise VerifyError(name, None, f"slot {i} has the type of several leaves")
            keys.append(layout.keys[t][0])
            wanted = len(layout.keys[t]) - 1
        if wanted:
            raise VerifyError(name, None, "the frame ends inside a string or list")
        head = self.signature.keys
        if tuple(keys[: len(head)]) != head:
            raise VerifyError(name, None, "the frame does not begin with result and parameters")
        return tuple(keys)

    def key_of(self, o: Operand, slot: int) -> int:
        if not 0 <= slot < len(self.keys):
            self.fail(f"{o.name}: no register {slot}")
        return self.keys[slot]

    def check_leaf(self, o: Operand, slot: int, wanted: str) -> int:
        """A scalar, string or list of a class; gives its key. A length may be read as an i64."""
        key = self.key_of(o, slot)
        if o.mode == "read" and I64 in self.classes[wanted] and self.is_length(slot):
            return I64
        if key not in self.classes[wanted]:
            if wanted != o.type:
                self.fail(f"{wanted} does not take what register {slot} holds")
            self.fail(f"{o.name}: register {slot} is no {LISTED.get(wanted, wanted)}")
        return key

    def is_length(self, slot: int) -> bool:
        return self.keys[slot] == BEHIND and self.keys[slot - 1] >= STR


def mask(members: Iterable[bool]) -> int:
    """The set of the slots whose turn is true."""
    return int("0" + "".join("01"[member] for member in members)[::-1], 2)


def bits(slots: int) -> Iterator[int]:
    """The slots of a set, ascending."""
    while slots:
        low = slots & -slots
        yield low.bit_length() - 1
        slots ^= low
