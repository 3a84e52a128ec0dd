"""`self` as a whole where its fields are variables of their own: in constructors and destructors.

Reading it borrows the fields, which stay where they are and die as they would without. Changing it
(a method with `mut self`, a parameter that is lent for change) packs them for the call and takes
them apart again behind it. Giving it away packs them for good. What a destructor packs is marked
as blank: its fields die with it, and the destructor does not run again.
"""

from __future__ import annotations

from . import ir
from .results import Direct, Exploded, Result, Variable
from .types import BOOL, Type, resolve

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Whole:
    """The place of an exploded `self`. `base` is that of its first field."""

    __slots__ = ("exploded", "type", "base")

    def __init__(self, exploded: Exploded, base: Any) -> None:
        self.exploded = exploded
        self.type = exploded.type
        self.base = base


class Wholes:
    """Mixin of the Lowerer."""

    def whole_place(self: Any, exploded: Exploded, at: Span) -> Any:
        """An exploded `self` as a place."""
        fields = self.fields_of(exploded, at)
        if not fields:
            return Direct(self.emit("pack", exploded.type, self.mark_alive(exploded, at), at),
                          exploded.type)  # fmt: skip
        return Whole(exploded, self.place_of(fields[0]))

    def fields_of(self: Any, exploded: Exploded, at: Span) -> list[Variable]:
        """The fields, all of which must have been assigned."""
        for name in exploded.type.fields:
            if exploded.fields[name].register is None:
                raise self.program.fail(
                    f"`self.{name}` is not assigned yet", at,
                    "assign every field before `self` is used whole")  # fmt: skip
        return [exploded.fields[name] for name in exploded.type.fields]

    def field_place(self: Any, whole: Whole, offset: int) -> Direct:
        """The field that begins at a slot."""
        t = whole.type
        name = next(n for n, f in t.fields.items() if t.offsets[n] == offset and f.slots)
        return self.place_of(whole.exploded.fields[name])

    def mark_alive(self: Any, exploded: Exploded, at: Span) -> list[Any]:
        """The hidden slot of a struct with a destructor: false where that is running."""
        if not exploded.type.has_drop:
            return []
        return [self.constant(not exploded.ending, BOOL, at)]

    def lent_whole(self: Any, exploded: Exploded, at: Span) -> Result:
        """`self` to be read: the fields side by side, borrowed."""
        fields = self.fields_of(exploded, at)
        if self.parallel:
            for field in fields:
                self.note_read(field, at)
        t = exploded.type
        values = [f.register for f in fields]
        bases = tuple(v for v in values if v.type.owns)
        op = "gather" if bases else "pack"
        made = self.emit(op, t, [*values, *self.mark_alive(exploded, at)], at, bases)
        result = Result(made, t, not bases)
        result.whole = exploded
        return result

    def assemble(self: Any, exploded: Exploded, at: Span) -> Result:
        """`self` to be taken: a value made of the fields, which are moved if this is their end."""
        items = []
        for field in self.fields_of(exploded, at):
            if self.parallel:
                self.note_read(field, at)
            items.append(self.own(Result(field.register, resolve(field.register.type)), at))
        items += self.mark_alive(exploded, at)
        return Result(self.emit("pack", exploded.type, items, at), exploded.type, True)

    def take_apart(self: Any, exploded: Exploded, value: ir.Register, at: Span) -> None:
        """Gives the fields back what `assemble` took and a call has changed."""
        t = exploded.type
        pieces = [self.temp(resolve(f), at) for f in t.fields.values()]
        extra = [self.temp(BOOL, at)] if t.has_drop else []
        self.block.body.append(ir.Instruction("unpack", [*pieces, *extra], [value], at))
        for name, piece in zip(t.fields, pieces, strict=True):
            field: Type = piece.type
            self.assign_register(exploded.fields[name].register, Result(piece, field, True), at)
