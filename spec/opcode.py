"""What is known of one opcode: the columns of its row. Consumers read columns, never names:

kind      term      has a `meaning` and `trap_conditions`, the same in all tiers
          branch    a predicate row fused with a jump: if `test` holds, go to the label
          control   dispatched by hand in every tier
          runtime   one handler `rt_<name>` in the machine, called by every tier
          extension the second word of a long instruction, never executed
effect    pure < reads < writes < allocates < calls < jumps
traps     names in `faults.py`; of a call also "callee", any fault of what it calls
poll      a loop's back edge: counts in its second word and may be interrupted there
grows     of a runtime row: the operands whose size its work grows with, or "constant". A term
          is a fixed number of steps, and what control rows move is bounded by the frame. What
          grows counts its work, looks around every WORK bytes of it (`poll.pxi`) and may be
          `interrupted` there, which is among its traps by itself
frees     of a row that grows: what it does would have to be done by a fault, too, so it is not
          interrupted; what runs next is
"""

from __future__ import annotations

from .records import record, slotted

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable

    from .terms import Term

    Traps = tuple[tuple[str, Term], ...]  # names of faults, each with when it happens

EFFECTS = ("pure", "reads", "writes", "allocates", "calls", "jumps")
KINDS = ("term", "branch", "control", "runtime", "extension")
MODES = {"=": "define", "~": "define", ":": "read", "!": "take", "&": "inout", "#": "immediate"}
IMMEDIATES = ("imm", "imm64", "label", "function", "type", "string", "count", "stream", "row")

# What the classes of integer registers are to a term.
TERM_TYPES = {"int": "i64", "imm": "i64"}


@record
class Operand:
    """One operand: where it is encoded (`field` a, b or c of word 0 or 1), how it is used, and its
    type, which for an immediate is its kind. `borrowed`: what is defined owns nothing."""

    name: str
    mode: str
    type: str
    borrowed: bool = False
    word: int = 0
    field: str = "a"

    @property
    def is_register(self) -> bool:
        return self.mode != "immediate"


@slotted
class Op:
    name: str
    operands: tuple[Operand, ...]
    kind: str
    effect: str
    traps: tuple[str, ...]
    doc: str
    group: str
    predicate: bool
    commutes: bool
    same_type: bool
    poll: bool
    grows: tuple[str, ...]  # none: constant
    frees: bool
    template: str  # the name before its template variables were filled in,
    form: str  # and so the operands
    values: dict[str, str]  # those variables
    home: str = ""  # of a term row: the file of the function that gives its meaning
    test: Op | None = None  # of a branch row: the predicate row
    number: int = -1
    meant: tuple[Term, Traps] | None = None  # what the function gave

    @property
    def words(self) -> int:
        long = self.poll or any(operand.word for operand in self.operands)
        return 2 if long else 1

    @property
    def enum_name(self) -> str:
        return "OP_" + self.name.replace(".", "_").upper()

    @property
    def c_name(self) -> str:
        """The C function: of a branch its predicate's; control rows have none of that name."""
        prefix = {"term": "sem_", "runtime": "rt_"}.get(self.kind, "")
        return self.test.c_name if self.test else prefix + self.name.replace(".", "_")

    @property
    def dst(self) -> Operand | None:
        return next((operand for operand in self.operands if operand.mode == "define"), None)

    @property
    def sources(self) -> tuple[Operand, ...]:
        return tuple(operand for operand in self.operands if operand.mode != "define")

    @property
    def label(self) -> Operand | None:
        return next((operand for operand in self.operands if operand.type == "label"), None)

    @property
    def meaning(self) -> Term | None:
        """Of a term row: what dst becomes. Made when first asked for, since few programs ask."""
        return self._meant()[0] if self.home else None

    @property
    def trap_conditions(self) -> Traps:
        """Of a term row: what is tested, in order, ahead of the meaning."""
        return self._meant()[1] if self.home and self.traps else ()

    def _meant(self) -> tuple[Term, Traps]:
        """Has a term row's function run on argument terms."""
        if self.meant is None:
            self.meant = meant(self)
        return self.meant

    @property
    def decides(self) -> bool:
        """Whether a trap may depend on the values, and not only on when it is reached."""
        return any(trap != "interrupted" for trap in self.traps)

    @property
    def lane(self) -> str:
        """The type or class of the lanes that a term row may work on in vectors, "" if on none."""
        types = {operand.type for operand in self.sources}
        if self.kind != "term" or len(types) > 1 or not all(o.is_register for o in self.operands):
            return ""
        return types.pop()

    @property
    def portable(self) -> bool:
        """Whether a device other than the host can do it alike: it is made of terms, and none of
        them calls the host's library."""
        meaning = (self.test or self).meaning
        if meaning is None:
            return False
        from .terms import calls_host

        return not calls_host(meaning)


# --- meanings -------------------------------------------------------------------------------------

FUNCTIONS: dict[str, Callable[..., Term]] = {}  # of term rows, by name: their files put them here


class Row:
    """What a row's function sees: the template's values, and `trap`."""

    def __init__(self, values: dict[str, str]):
        self.values = values
        self.type = values.get("t", "")
        self.traps: list[tuple[str, Term]] = []

    def trap(self, name: str, when: Term) -> None:
        self.traps.append((name, when))


def meant(row: Op) -> tuple[Term, Traps]:
    """What a term row's function makes of argument terms: the meaning, and when it traps."""
    from .terms import Term

    assert row.dst
    __import__(f"{__package__}.{row.home}")
    context = Row(row.values)
    arguments = [
        Term("argument", TERM_TYPES.get(operand.type, operand.type), (), index)
        for index, operand in enumerate(row.sources)
    ]
    meaning = FUNCTIONS[row.name](context, *arguments)
    if meaning.type != TERM_TYPES.get(row.dst.type, row.dst.type):
        raise TypeError(f"{row.name} gives {meaning.type}, not {row.dst.type}")
    if (found := tuple([name for name, _ in context.traps])) != row.traps:
        raise ValueError(f"{row.name} traps by {found}, its row says {row.traps}")
    return meaning, tuple(context.traps)
