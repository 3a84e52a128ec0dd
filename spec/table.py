"""How `@op` makes rows of the opcode table. `source.py` says how rows are written, and which files
they stand in."""

from __future__ import annotations

import itertools
from _blake2 import blake2b
from functools import cache

from .opcode import FUNCTIONS, MODES, Op, Operand

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


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
        home = function.__module__.rpartition(".")[2] if kind == "term" else ""
        for values in choices:
            name, parsed = fill(template, values), parse_operands(fill(operands, values))
            rows.append(Op(name, parsed, *about, values, home))
            if home:
                FUNCTIONS[name] = function
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
                row.values, "", row,
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
