"""The verifier: small programs for every rule, accepted or refused with the reason."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from mojovm.bytecode.binary import decode, encode
from mojovm.bytecode.code import Code, File, Function, Type
from mojovm.bytecode.text import assemble, disassemble
from mojovm.bytecode.verify import VerifyError, verify
from mojovm.spec.ops import BY_NAME

TYPES = """
.string "hello"
.type Int i64
.type Bool bool
.type Byte u8
.type Small i8
.type Real f64
.type Single f32
.type Word u64
.type String str
.type Ints list of Int
.type Bytes list of Byte
.type Bools list of Bool
.type Reals list of Real
.type Strings list of String
.type Pair struct
  .field n Int
  .field s String
.type Pairs list of Pair
.type Point struct
  .field x Int
  .field y Int
.type Points list of Point
.type Rows list of Ints
.type Four list of Int size 4
.string "\\u0001\\u0000\\u0003\\u0002"
.string "\\u0000\\u0008\\u0001\\u0002"
.type Singles list of Single
.type Single4 vector of Single size 4
.type Int4 vector of Int size 4
.type Small4 vector of Small size 4
.type Bool4 vector of Bool size 4
.type Byte4 vector of Byte size 4
.type Single8 vector of Single size 8
"""

# Functions that others call. `lend` reads, `give` takes, `change` may replace what it is given.
CALLEES = """
.function lend
  .parameter s String read
  .slots String - -
  return
.function give
  .parameter s String own
  .slots String - -
  .owned R0:String
  entry:
  .unowned
  drop R0 String
  return
.function change
  .parameter s String mut
  .parameter n Int mut
  .slots String - - Int
  R3 = const.i64 1
  return
"""


def read_programs() -> dict[str, tuple[str, str]]:
    """Title -> text, part of the reason."""
    text = (Path(__file__).parent / "verifier_programs.txt").read_text()
    programs = {}
    for part in re.split(r"^== ", text, flags=re.M)[1:]:
        title, _, body = re.sub("^##.*", "", part, flags=re.M).partition("\n")
        title, _, reason = title.partition(" -> ")
        assert title not in programs
        programs[title] = body, reason
    return programs


PROGRAMS = read_programs()


def check(text: str) -> str:
    """The reason why the program is refused, or ""."""
    code = assemble(TYPES + text)
    assert encode(assemble(disassemble(code))) == encode(code)
    assert decode(encode(code)) == code
    try:
        verify(code)
    except VerifyError as error:
        return error.reason
    return ""


@pytest.mark.parametrize("title", PROGRAMS)
def test_program(title: str) -> None:
    text, reason = PROGRAMS[title]
    text = re.sub(r"\{(\w+)\}", lambda match: str(BY_NAME[match[1]].number), text)
    if not re.search(r"^\.(function|type|entry)", text, flags=re.M):
        text = CALLEES + ".function main\n" + text
    found = check(text)
    assert reason in found and bool(reason) == bool(found), found


def doubled(count: int) -> str:
    """Structs of two of the one before."""
    types = ["Int", *(f"A{i}" for i in range(count))]
    return "".join(
        f".type A{i} struct\n .field a {types[i]}\n .field b {types[i]}\n" for i in range(count)
    )


def test_large_tables() -> None:
    assert check(doubled(12)) == ""
    assert "more than 4096 slots" in check(doubled(64))
    many = "".join(f".type B{i} struct\n .field a A11\n" for i in range(300))
    assert "too large" in check(doubled(12) + many)
    deep = [f".type A{i} struct\n .field a {f'A{i - 1}' if i else 'Int'}\n" for i in range(1500)]
    assert "deep" in check("".join(deep))
    assert "deep" in check("".join(reversed(deep)))
    lists = [f".type A{i} list of {f'A{i - 1}' if i else 'Int'}\n" for i in range(1500)]
    assert check("".join(lists)) == check("".join(reversed(lists))) == ""
    frame = ".slots " + "Int " * 65537
    assert "a frame of more than" in check(f".function f\n{frame}\nreturn\n")


def test_lists_are_alike_by_their_elements() -> None:
    types = """.type Ints2 list of Int\n.type Rows2 list of Four\n.type P2 struct\n.field n Int
    .field s String\n.type Pairs2 list of P2
    """
    move = """.function f\n.slots {0} - - {1} - -
    R0 = blank {0}\nR3 = move R0 3\ndrop R3 {1}\nreturn"""
    assert check(types + move.format("Rows", "Rows2")) == ""
    assert check(types + move.format("Ints", "Ints2")) == ""
    assert "not of the same types" in check(types + move.format("Pairs", "Pairs2"))
    assert "not of the same types" in check(types + move.format("Rows", "Ints"))


def test_a_kind_or_mode_that_does_not_exist() -> None:
    for code in (
        Code([File("x")], types=[Type("i7", "A")]),
        Code([File("x")], functions=[Function("f", [], -1, [10**12, 0, 0, 0], [], [], [])]),
        Code([File("x")], functions=[Function("f", [], -1, [1, 0, 0], [], [], [])]),
    ):
        with pytest.raises(VerifyError):
            verify(code)


def test_ten_thousand_instructions_take_less_than_a_second() -> None:
    """A long function with loops inside loops, strings and borrows."""
    turn = """L{0}: \n R0 = add_imm.i64 R0 1 \n R1 = mul.i64 R0 R0 \n R2 = const_string S0
    R5 = string_slice R2 R0 R1 \n .owned R2:String R9:Ints \n write_string R5 1
    append.i64 R9 R1 \n R1 = load.i64 R9 R0 \n .owned R9:Ints \n drop R2 String
    loop_lt_imm.int R1 5 L{0} \n loop_lt_imm.int R0 5 L{1}
    """
    turns = "".join(turn.format(i, max(i - 3, 0)) for i in range(1000))
    text = ".function f\n.slots Int Int String - - String - - Int Ints - -\nR0 = const.i64 0\n"
    code = assemble(TYPES + text + "R9 = blank Ints\n" + turns + "drop R9 Ints\nreturn")
    assert len(code.functions[0].words) // 4 > 10_000
    start = time.process_time()
    verify(code)
    assert time.process_time() - start < 1


def test_work_is_bounded() -> None:
    """States that take as many rounds as there are registers do not keep the verifier busy."""
    count = 2000
    moves = "".join(f"R{i} = move_slot R{i - 1}\n" for i in range(count, 0, -1))
    text = ".slots" + " Int" * (count + 1) + " Bool\n" + "".join(
        f"R{i} = const.i64 0\n" for i in range(1, count + 1))  # fmt: skip
    text += f"R0 = const.i64 0\nR{count + 1} = const.bool true\nL0:\n{moves}loop_if R{count + 1} L0"
    start = time.process_time()
    check(f".function f\n{text}\nreturn\n")
    assert time.process_time() - start < 5


def test_many_borrows_are_no_way_to_keep_it_busy() -> None:
    count = 5000
    slots = ".slots String - - Strings - - String - -" + " String - -" * count
    borrow = "".join(f"R{9 + 3 * i} = borrow R0 String\n" for i in range(count))
    change = "clear R3\n" * count
    text = f".function f\n{slots}\nR0 = const_string S0\nR3 = blank Strings\n{borrow}{change}"
    start = time.process_time()
    check(text + "drop R0 String\ndrop R3 Strings\nreturn")
    assert time.process_time() - start < 5
