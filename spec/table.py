"""Rows of the opcode table, and how `@op` makes them. Needs terms; `ops.py` holds the rows.

An `Op` says everything that is known of one opcode. Consumers read columns, never names:

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

import itertools
from _blake2 import blake2b
from functools import cache

from .records import record, slotted
from .terms import HOST_LIBRARY, Term

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

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
    function: Callable[..., Term] | None = None  # of a term row: gives its meaning
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
        return self._meant()[0] if self.function else None

    @property
    def trap_conditions(self) -> Traps:
        """Of a term row: what is tested, in order, ahead of the meaning."""
        return self._meant()[1] if self.function and self.traps else ()

    def _meant(self) -> tuple[Term, Traps]:
        """Has a term row's function run on argument terms."""
        if self.meant is not None:
            return self.meant
        assert self.dst and self.function
        context = Row(self.values)
        arguments = [
            Term("argument", TERM_TYPES.get(operand.type, operand.type), (), index)
            for index, operand in enumerate(self.sources)
        ]
        meaning = self.function(context, *arguments)
        if meaning.type != TERM_TYPES.get(self.dst.type, self.dst.type):
            raise TypeError(f"{self.name} gives {meaning.type}, not {self.dst.type}")
        if (found := tuple([name for name, _ in context.traps])) != self.traps:
            raise ValueError(f"{self.name} traps by {found}, its row says {self.traps}")
        self.meant = meaning, tuple(context.traps)
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
        return meaning is not None and not _calls_host(meaning)


@cache
def _calls_host(meaning: Term) -> bool:
    return any(
        term.primitive == "library" and term.value in HOST_LIBRARY for term in meaning.walk()
    )


@cache
def parse_operands(text: str) -> tuple[Operand, ...]:
    """`"dst=i64 a:i64 b#imm"` as operands, with their places in the encoding."""
    operands = []
    place = 0
    for spelled in text.split():
        operands.append(operand := _operand(spelled, place))
        place += 2 if operand.type == "imm64" else 1
    if place > 6:
        raise ValueError(f"operands do not fit two words: {text}")
    return tuple(operands)


@cache
def _operand(spelled: str, place: int) -> Operand:
    mark = " "
    for character in spelled:
        if character in MODES:
            mark = character
            break
    name, _, type = spelled.partition(mark)
    if not name.isidentifier() or not type:
        raise ValueError(f"no operand: {spelled}")
    word, at = divmod(place, 3)
    if type == "imm64" and at != 1:
        raise ValueError(f"imm64 must fill b and c: {spelled}")
    return Operand(name, MODES[mark], type, mark == "~", word, "abc"[at])


def fill(text: str, values: dict[str, str]) -> str:
    """A template with its variables replaced."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


class Row:
    """What a row's function sees: the template's values, and `trap`."""

    def __init__(self, values: dict[str, str]):
        self.values = values
        self.type = values.get("t", "")
        self.traps: list[tuple[str, Term]] = []

    def trap(self, name: str, when: Term) -> None:
        self.traps.append((name, when))


_rows: dict[str, list[Op]] = {}  # by module
_groups: list[str] = [""]
NOTES: dict[str, str] = {}  # what holds for all rows of a group


def group(title: str, note: str = "") -> None:
    """Rows from here on belong to this section of the reference."""
    _groups.append(title)
    NOTES[title] = note


def op(
    template: str,
    operands: str,
    *,
    kind: str = "term",
    effect: str = "pure",
    traps: str = "",
    predicate: bool = False,
    commutes: bool = False,
    same_type: bool = False,
    poll: bool = False,
    grows: str = "",
    frees: bool = False,
    pairs: tuple[tuple[str, str], ...] = (),
    **variables: tuple[str, ...] | list[str],
) -> Callable:
    """Makes one row for each combination of the variables; `pairs` are joint values of t and u."""
    if bool(grows) != (kind == "runtime"):
        raise ValueError(f"{template}: a runtime row, and no other, says what its work grows with")
    growing = () if grows == "constant" else tuple(grows.split())
    faults = tuple(traps.split())
    if growing and not frees and "interrupted" not in faults:
        faults = (*faults, "interrupted")

    def make(function: Callable) -> Callable:
        if pairs:
            choices = [{"t": t, "u": u} for t, u in pairs]
        else:
            combinations = itertools.product(*variables.values())
            choices = [dict(zip(variables, values, strict=True)) for values in combinations]
        doc = " ".join((function.__doc__ or "").split())
        rows = _rows.setdefault(function.__module__, [])
        # by position, as all that stands here: every start that compiles makes every row
        flags = predicate, commutes, same_type, poll, growing, frees
        about = kind, effect, faults, doc, _groups[-1], *flags, template, operands
        meaning = function if kind == "term" else None
        for values in choices:
            name, parsed = fill(template, values), parse_operands(fill(operands, values))
            rows.append(Op(name, parsed, *about, values, meaning))
        return function

    return make


def branch_rows(rows: list[Op]) -> list[Op]:
    """`jump_<name>` and `loop_<name>` for each predicate row: the test and the jump in one."""
    branches = []
    for row in rows:
        if not row.predicate:
            continue
        form = " ".join([*row.form.split()[1:], "target#label"])
        operands = parse_operands(fill(form, row.values))
        holds = f"Continue at target if {row.name.split('.')[0]} holds"
        for prefix, group, loops in (
            ("jump_", "Fused tests and jumps", False),
            ("loop_", "Fused tests and loop back edges", True),
        ):
            doc = holds + (", a loop header: counts and polls." if loops else ".")
            branch = Op(
                prefix + row.name, operands, "branch", "jumps", row.traps, doc, group, False,
                row.commutes, row.same_type, loops, (), False, prefix + row.template, form,
                row.values, None, row,
            )  # fmt: skip
            branches.append(branch)
    return branches


def finish(*modules: ModuleType) -> tuple[list[Op], dict[str, Op]]:
    """All rows, numbered: number 0 is `ext`, so that a zeroed word is no instruction."""
    doc = "The second word of an instruction of two; a, b and c hold its further operands."
    extension = Op(
        "ext", (), "extension", "pure", (), doc, "The second word", False, False, False, False,
        (), False, "ext", "", {},
    )  # fmt: skip
    rows = [extension, *itertools.chain(*(_rows[module.__name__] for module in modules))]
    rows += branch_rows(rows)
    for number, row in enumerate(rows):
        row.number = number
    by_name = {row.name: row for row in rows}
    if len(by_name) < len(rows):
        raise ValueError("two rows share a name")
    return rows, by_name


def fingerprint(table: list[Op]) -> int:
    """64 bits over what the encoding depends on: numbers, names, operands and their places, and
    where drop maps must be."""
    lines = [
        f"{row.number} {row.name} {row.poll} {bool(row.traps)} {fill(row.form, row.values)}\n"
        for row in table
    ]
    digest = blake2b("".join(lines).encode(), digest_size=8)
    return int.from_bytes(digest.digest(), "little")
