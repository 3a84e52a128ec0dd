"""No instruction is blind for long. Every row whose work grows with an operand is run with a large
one, on both tiers: it looks around on the way, ends where it is asked to, with nothing left alive,
and burns fuel as a loop of as much work does. Nothing is timed: an interrupt that has come before
can be seen by a look only, since these programs are one instruction, without loops or calls.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify
from mojovm.machine import core
from mojovm.spec import opcode, table
from mojovm.spec.ops import TABLE
from mojovm.spec.terms import SCALARS
from tests.runs import needs_llvm

from .rows import compiled, row

SIZE = 4 << 20  # bytes of work, at the least
OFTEN = SIZE >> 21  # looks: half of one in each of `WORK` bytes
FUEL = SIZE >> 8  # a quarter of what so much work burns

both_tiers = pytest.mark.parametrize("tier", ["interp", pytest.param("native", marks=needs_llvm)])


@dataclass(frozen=True)
class Case:
    """A row's types and immediates, as `rows.row` takes them, and its arguments. `looks`:
    how often it must look; 1 where one part is all that it does."""

    result: str
    parameters: str
    arguments: tuple[Any, ...] = ()
    immediates: tuple[int | str, ...] = ()
    looks: int = OFTEN


A = "a" * SIZE
B = A[:-1] + "b"
BIG_HALF = "a" * (SIZE // 2)
DIGITS = "0" * SIZE
SPACES = " " * SIZE
WORDS = "ab " * (SIZE // 3)
LINES = "ab\n" * (SIZE // 3)
INTS = list(range(SIZE // 8))
ROWS = [[i] for i in range(SIZE // 32)]
TEXTS = [str(i) for i in range(SIZE // 32)]
LONG_TEXTS = [A, B, A]
OTHER_TEXTS = ["".join(text) for text in TEXTS]

CASES: dict[str, list[Case]] = {
    "copy": [
        Case("[Int]", "[Int]", (INTS,), ("[Int]",)),
        Case("[[Int]]", "[[Int]]", (ROWS,), ("[[Int]]",)),
        Case("[String]", "[String]", (TEXTS,), ("[String]",)),
        Case("String", "String", (A,), ("String",)),
        Case("([String],[[Int]])", "([String],[[Int]])", ((TEXTS, ROWS),),
             ("([String],[[Int]])",)),
    ],
    "reserve": [Case("-", "[Int] Int", ([1], SIZE // 8), ("Int",), 1)],
    "zeros": [Case("[Int]", "Int", (SIZE // 8,), ("[Int]",), 1)],
    "fill.{t}": [Case("[{t}]", "Int {t}", (SIZE, True))],
    "pop": [Case("Int", "[Int] Int", (INTS, 0), (), 1)],
    "insert": [Case("-", "[Int] Int Int", (INTS, 0, 7), (), 1)],
    "extend": [
        Case("-", "[Int] [Int]", ([1], INTS)),
        Case("-", "[[Int]] [[Int]]", ([[1]], ROWS)),
    ],
    "reverse": [Case("-", "[Int]", (INTS * 2,)), Case("-", "[u8]", ([1] * (2 * SIZE),))],
    "sort": [
        Case("-", "[Int]", (INTS[::-1],), (0,)),
        Case("-", "[Int]", ([i ^ 5461 for i in INTS],), (1,)),
        Case("-", "[String]", (TEXTS,), (0,)),
        Case("-", "[String]", (LONG_TEXTS,), (0,)),
    ],
    "list_equal": [
        Case("Bool", "[Int] [Int]", (INTS, INTS)),
        Case("Bool", "[String] [String]", (TEXTS * 2, OTHER_TEXTS * 2)),
        Case("Bool", "[String] [String]", (LONG_TEXTS, LONG_TEXTS)),
    ],
    "concat": [Case("String", "String String", (A, B))],
    "append_string": [Case("-", "String String", ("a", A))],
    "append_format.{t}": [
        Case("-", "String {t} String", ("", True, f">{SIZE}")),
        Case("-", "String {t} String", ("", True, f"0{SIZE},")),
    ],
    "append_format_string": [
        Case("-", "String String String", ("", A, ">1")),
        Case("-", "String String String", ("", "a", f"^{SIZE}")),
        Case("-", "String String String", ("", A, f".{SIZE}")),
    ],
    "append_quoted": [Case("-", "String String", ("", A))],
    "compare_strings": [Case("Int", "String String", (A, B))],
    "string_equal": [Case("Bool", "String String", (A, B))],
    "string_step": [Case("String", "String Int Int Int", (A, 0, SIZE, 1))],
    "string_from_bytes": [Case("String", "[u8]", (bytes(SIZE),))],
    "string_repeat": [
        Case("String", "String Int", ("a", SIZE)),
        Case("String", "String Int", (BIG_HALF, 2)),
    ],
    "find": [
        Case("Int", "String String Int", (A, "b", 0)),
        Case("Int", "String String Int", (A, "ab", 0)),
        Case("Int", "String String Int", (A, BIG_HALF + "b", 0)),
        Case("Int", "String String Int", (A, "b" + BIG_HALF, 0)),
    ],
    "rfind": [
        Case("Int", "String String", (A, "b")),
        Case("Int", "String String", (A, "ba")),
        Case("Int", "String String", (A, "b" + BIG_HALF)),
        Case("Int", "String String", (A, BIG_HALF + "b")),
    ],
    "string_count": [
        Case("Int", "String String", (A, "")),
        Case("Int", "String String", (A, "a")),
        Case("Int", "String String", (A, "ab")),
        Case("Int", "String String", (A, BIG_HALF + "b")),
    ],
    "starts_with": [Case("Bool", "String String", (A, A))],
    "ends_with": [Case("Bool", "String String", (A, A))],
    "replace": [
        Case("String", "String String String", (A, "b", "c")),
        Case("String", "String String String", (A, "a", "c")),
        Case("String", "String String String", (A, "", "")),
        Case("String", "String String String", ("a", "a", A)),
    ],
    "strip": [
        Case("String", "String String", (SPACES, ""), (1,)),
        Case("String", "String String", (SPACES, ""), (2,)),
        Case("String", "String String", ("b", A), (3,)),
    ],
    "split": [
        Case("[String]", "String String Int", (A, "b", -1)),
        Case("[String]", "String String Int", (A, "a", -1)),
    ],
    "split_space": [
        Case("[String]", "String", (A,)),
        Case("[String]", "String", (SPACES,)),
        Case("[String]", "String", (WORDS,)),
    ],
    "split_lines": [Case("[String]", "String", (A,)), Case("[String]", "String", (LINES,))],
    "join": [
        Case("String", "String [String]", (",", TEXTS * 2)),
        Case("String", "String [String]", ("", ["a"] * (SIZE // 16))),
        Case("String", "String [String]", (A, ["a", "b"])),
    ],
    "upper": [Case("String", "String", (A,))],
    "lower": [Case("String", "String", ("é" * (SIZE // 2),))],
    "justify": [
        Case("String", "String Int String", ("a", SIZE, " "), (2,)),
        Case("String", "String Int String", (A, 1, " "), (1,)),
    ],
    "string_class": [
        Case("Bool", "String", (text,), (kind,))
        for kind, text in enumerate((DIGITS, A, A, SPACES, A.upper(), A))
    ],
    "count_characters": [Case("Int", "String", (A,))],
    "parse_int": [
        Case("Int", "String Int", (DIGITS, 10)),
        Case("Int", "String Int", (SPACES + "1", 10)),
        Case("Int", "String Int", ("1" + SPACES, 10)),
    ],
    "parse_float": [
        Case("Float", "String", (text,))
        for text in (DIGITS, "0." + DIGITS, "1e" + DIGITS, SPACES + "1", "1" + SPACES)
    ],
    "write_string": [Case("-", "String", (A,), (1,))],
    "write_constant": [Case("-", "", (), (A, 1))],
    "read_line": [Case("String", "")],
    "sleep": [Case("-", "Float", (1e-3,), (), 0)],
    "arguments": [Case("[String]", "")],
}  # fmt: skip

# With two blocks of SIZE bytes and one of a list: see `pointer_program`.
POINTER_ROWS = {
    "alloc": "R13 = alloc R3 Int",
    "copy_at": "copy_at R11 R5 R12 R5 R4",
    "fill_at": "fill_at R11 R5 R4 R6",
    "compare_at": "R13 = compare_at R11 R5 R12 R5 R4",
    "read_at": "R8 = read_at R7 R5 Ints",
}

FREEING = {
    "drop": "drop R0 Rows",
    "clear": "clear R0",
    "truncate": "truncate R0 R13",
    "put": "put R9 R12 R3 0 3",
}


each_case = pytest.mark.parametrize(
    ("op", "case"),
    [
        pytest.param(op, case, id=f"{op.name}-{at}")
        for op in TABLE
        if op.grows and not op.frees
        for at, case in enumerate(CASES.get(op.template, []))
    ],
)


def test_every_row_that_grows_is_tried() -> None:
    # what rows of Python's do is one step, however long
    growing = {op.template for op in TABLE if op.grows and op.group not in ("Pointers", "Python")}
    assert growing == set(CASES) | set(FREEING)
    assert {op.template for op in TABLE if op.frees} == set(FREEING) | {"put_at"}
    assert set(POINTER_ROWS) == {
        op.template for op in TABLE if op.grows and op.group == "Pointers"
    } - {"put_at"}


def data_of(op: opcode.Op, case: Case) -> bytes:
    filled = [table.fill(text, op.values) for text in (case.result, case.parameters)]
    return row(op.name, *filled, *case.immediates).data  # type: ignore[attr-defined, no-any-return]


@contextmanager
def endless_line(folder: Path) -> Iterator[None]:
    """Standard input is one long line."""
    path = folder / "line"
    path.write_bytes(A.encode())
    kept = os.dup(0)
    with path.open("rb") as file:
        os.dup2(file.fileno(), 0)
    try:
        yield
    finally:
        os.dup2(kept, 0)
        os.close(kept)


def machine_of(**options: Any) -> core.Machine:
    return core.Machine(stack_bytes=1 << 16, stdout=len, arguments=(A,), **options)


def outcome(machine: core.Machine, program: core.Program, case: Case) -> str:
    """The fault that a run ends by, or ""."""
    try:
        machine.run(program, 0, case.arguments)
    except core.Fault as fault:
        return fault.name
    finally:
        assert machine.stats()["live"] == 0
    return ""


@both_tiers
@each_case
def test_it_looks_around_on_the_way(op, case, tier, tmp_path):
    machine = machine_of()
    program = compiled(data_of(op, case), tier)
    with endless_line(tmp_path):
        assert outcome(machine, program, case) == ""
    assert machine.stats()["looks"] >= case.looks


@both_tiers
@each_case
def test_it_ends_when_it_is_asked_to(op, case, tier, tmp_path):
    machine = machine_of()
    program = compiled(data_of(op, case), tier)
    with endless_line(tmp_path):
        machine.interrupt()
        assert outcome(machine, program, case) == "interrupted"
    assert machine.stats()["looks"] <= 1


@both_tiers
@each_case
def test_it_burns_fuel(op, case, tier, tmp_path):
    if op.name == "sleep":
        return  # that is no work
    with endless_line(tmp_path):
        program = compiled(data_of(op, case), tier, tier == "native")
        assert outcome(machine_of(fuel=FUEL), program, case) == "out_of_fuel"


@each_case
def test_it_takes_no_more_memory_than_it_may(op, case, tmp_path):
    program = compiled(data_of(op, case), "interp")
    with endless_line(tmp_path):
        machine = machine_of()
        outcome(machine, program, case)
    peak = machine.stats()["peak_bytes"]
    if peak == 0:
        return
    with endless_line(tmp_path):
        machine = machine_of(memory_limit=peak - 1)
        assert outcome(machine, program, case) == "out_of_memory"
    assert machine.stats()["peak_bytes"] < peak


@both_tiers
@pytest.mark.parametrize("name", FREEING)
def test_what_frees_is_counted_where_something_looks(name, tier):
    """It goes on to its end, and what grows behind it looks, however short that is."""
    owned = "R3:Rows R6:Deep" if name == "drop" else "R0:Rows R3:Rows R6:Deep"
    text = """
    .source "frees"
    .type Int i64
    .type Row list of Int
    .type Rows list of Row
    .type Deep list of Rows
    .type String str
    .type Bool bool
    .function main line 1
      .parameter rows Rows own
      .parameter more Rows own
      .parameter deep Deep own
      .parameter text String read
      .slots Rows - - Rows - - Deep - - String - - Int Int Bool
      .owned R0:Rows R3:Rows R6:Deep
        R12 = const.i64 0
        R13 = const.i64 0
    """
    text += FREEING[name].replace("R9", "R6")
    if name == "put":
        owned = "R0:Rows R6:Deep"
    gone = [f"drop {part.split(':')[0]} {part.split(':')[1]}" for part in owned.split()]
    text += f"\n.owned {owned}\nR14 = string_equal R9 R9\n.unowned\n"
    text += "\n".join(gone) + "\nreturn\n"
    program = compiled(encode(assemble(text)), tier)
    machine = machine_of()
    rows = [[1]] * (SIZE // 8)
    machine.run(program, 0, (rows, [[2]], [rows], "a" * 1000))
    assert machine.stats()["live"] == 0
    assert machine.stats()["looks"] == 1


def pointer_program(name: str) -> bytes:
    """Two blocks of numbers and one of a list, and a row that does much with them."""
    gone = "drop R8 Ints" if name == "read_at" else ""
    owned = ".owned R8:Ints" if name == "read_at" else ""
    text = f"""
    .source "points"
    .type Int i64
    .type Byte u8
    .type Ints list of Int
    .function main line 1
      .parameter list Ints own
      .slots Ints - - Int Int Int Byte Int Ints - - Int Int Int
      .owned R0:Ints
      entry:
        R3 = const.i64 {SIZE // 8}
        R4 = const.i64 {SIZE}
        R5 = const.i64 0
        R6 = const.u8 7
        R11 = const.i64 1
        R7 = alloc R11 Ints
        put_at R7 R5 R0 Ints
      .unowned
        R11 = alloc R3 Int
        R12 = alloc R3 Int
        {POINTER_ROWS[name]}
      {owned}
        {gone}
      .unowned
        return
    """
    code = assemble(text)
    verify(code)
    return encode(code)


@both_tiers
@pytest.mark.parametrize("name", POINTER_ROWS)
def test_rows_of_pointers_look_around_on_the_way(name, tier):
    program = compiled(pointer_program(name), tier)
    machine = machine_of()
    machine.run(program, 0, (list(range(SIZE // 8)),))
    assert machine.stats()["live"] == 0
    assert machine.stats()["looks"] >= 1
    machine = machine_of()
    machine.interrupt()
    with pytest.raises(core.Fault, match="interrupted"):
        machine.run(program, 0, ([1],))
    assert machine.stats()["live"] == 0


def test_a_small_operand_costs_no_look():
    """Many of them do, together."""
    equal = compiled(row("string_equal", "Bool", "String String").data, "interp")
    machine = machine_of()
    for _ in range(100):
        machine.run(equal, 0, ("a" * 1000, "a" * 1000))
    assert machine.stats()["looks"] == 0


def test_a_runtime_row_says_what_it_grows_with():
    with pytest.raises(ValueError, match="says what its work grows with"):
        table.op("new", "dst=i64 a:str", kind="runtime")
    with pytest.raises(ValueError, match="says what its work grows with"):
        table.op("new", "dst=i64 a:i64", grows="a")
    for op in TABLE:
        assert op.kind == "runtime" or not op.grows
        if op.grows:
            assert op.frees or "interrupted" in op.traps, op.name
            assert {operand.name for operand in op.operands}.issuperset(op.grows), op.name


def test_scalars_are_all_there():
    assert {op.values["t"] for op in TABLE if op.template == "fill.{t}"} == set(SCALARS)
