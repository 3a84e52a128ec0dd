"""The text form: every Code has a text that assembles to the same bytes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import Code, File, Function, Type
from mojovm.bytecode.text import AssembleError, assemble, disassemble
from mojovm.bytecode.verify import verify
from mojovm.spec import ops
from mojovm.spec.terms import SCALARS

from .codes import SAMPLE, codes

DOCUMENT = Path(ops.__file__).resolve().parent / "BYTECODE.md"


@settings(deadline=None, max_examples=300)
@given(codes)
def test_round_trip(code: Code) -> None:
    assert assemble(disassemble(code)) == code
    assert encode(assemble(disassemble(code, ["one\ntwo\n; three"]))) == encode(code)


def test_the_sample_is_its_own_text() -> None:
    """But for the comments."""
    text = disassemble(assemble(SAMPLE))
    assert disassemble(assemble(text)) == text
    assert "R5 = each.i64 R1 R4 L0" in text
    assert ".owned ~R0:String R7:String R4:String" in text


def test_examples_of_the_document() -> None:
    examples = re.findall(r"```mbt\n(.*?)```", DOCUMENT.read_text(), flags=re.S)
    assert examples
    for text in examples:
        code = assemble(text)
        verify(code)
        assert [line.split(";")[0].split() for line in disassemble(code).splitlines()] == [
            line.split(";")[0].split() for line in text.splitlines()
        ]


def test_source_lines_stand_above_their_words() -> None:
    text = disassemble(assemble(SAMPLE), ["\n".join(f"line {i}" for i in range(1, 50))])
    assert text.index(";   40 | line 40") < text.index("call 29 rename")
    assert encode(assemble(text)) == encode(assemble(SAMPLE))


CONSTANTS = [0, 1, -1, 5, 1 << 31, (1 << 63) - 1, -(1 << 63), 0x7FF0 << 48, 0xFFF8 << 48, 1 << 52,
             0x3FB999999999999A, 0x3DCCCCCD, 0x7F800000, 0x7FC00000, 0x2E66, 0x7C00]  # fmt: skip


@pytest.mark.parametrize("kind", SCALARS)
def test_constants(kind: str) -> None:
    number = ops.BY_NAME[f"const.{kind}"].number
    words = []
    for value in CONSTANTS:
        low, high = value & 0xFFFFFFFF, value >> 32 & 0xFFFFFFFF
        words += [number, 0, low - (low >> 31 << 32), high - (high >> 31 << 32)]
    code = Code(
        [File("")], types=[Type(kind, "T")], functions=[Function("f", [], -1, words, [0], [], [])]
    )
    text = disassemble(code)
    assert ".word" not in text
    assert assemble(text) == code


def test_constants_are_readable() -> None:
    text = disassemble(assemble(SAMPLE))
    assert "const.bool true" in text
    for kind, bits, shown in (
        ("f64", 0x3FB999999999999A, "0.1"),
        ("f32", 0x3DCCCCCD, "0.1"),
        ("f16", 0x2E66, "0.1"),
        ("f64", 0x4008 << 48, "3.0"),
        ("f64", 0xFFF0 << 48, "0xfff0000000000000"),
        ("i64", -7 & (1 << 64) - 1, "-7"),
    ):
        f = f".type T {kind}\n.function f\n.slots T\nR0 = const.{kind} {hex(bits)}\nreturn\n"
        assert f"R0 = const.{kind} {shown}\n" in disassemble(assemble(f))


MISTAKES = {
    "frob R0 R1": "no instruction",
    "R0 = frob R1": "no instruction",
    "add.i64 R0 R0 R0": "no instruction",
    "R0 = jump L0": "no instruction",
    "R0 = add.i64 R0": "has 3 operands",
    "R0 = add.i64 R0 7": "7 is no register",
    "jump L0": "nowhere",
    "L0:\nL0:": "twice",
    "R0 = const.i64 x": "no i64",
    "R0 = const.i64 99999999999999999999": "no i64",
    "R0 = const.f64 1e": "no f64",
    "R0 = const.f32 1e300": "no f32",
    "R0 = add_imm.i64 R0 9999999999": "32 bits",
    "R0 = const_string 'x'": "no number",
    "drop R0 Strange": "no types",
    "drop R0 Two": "several types",
    "drop R0 %x": "no number",
    'drop R0 "': "neither",
    "call 0 g": "no functions",
    ".slots Strange": "no types",
    ".result": "wrong number",
    ".parameter a Int borrowed": "no way to pass",
    ".word 1 2 3": "four numbers",
    ".word 1 2 3 x": "no number",
    ".owned R0": "no register with its type",
    ".owned R0:Int\n.owned R0:Int\nreturn": "of nothing",
    "return\nentry:": "before the first word",
    ".at x": "no number",
    ".frob": "unknown",
    ".finish": "unknown",
    ".doc unquoted words": "wrong number",
    ".source a zz": "no hexadecimal",
    ".source a " + 65 * "00": "at most 64",
    ".type T what": "no kind",
    ".type T list of": "of what",
    ".type T list in Int": "says nothing",
    ".function f twice": "of what",
    ".function f twice 3": "says nothing",
    r'.string "\ud800"': "not Unicode",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_mistakes(text: str) -> None:
    head = ".type Int i64\n.type Two i64\n.type Two i64\n.function f\n.slots Int\n"
    with pytest.raises(AssembleError, match=MISTAKES[text]) as caught:
        assemble(head + text)
    assert caught.value.line >= 6 or "nowhere" in caught.value.reason


@pytest.mark.parametrize("text", ["return", "L0:", ".slots", ".field a Int", ".drops"])
def test_outside_of_a_function(text: str) -> None:
    with pytest.raises(AssembleError):
        assemble(text)


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_no_text_does_worse(data: st.DataObject) -> None:
    """Tokens of the sample in any order."""
    tokens = sorted(set(SAMPLE.split()) | {"\n", ";", '"', "%1", "R99999999999", ".on_type", "="})
    text = " ".join(data.draw(st.lists(st.sampled_from(tokens), max_size=30)))
    head = ".type Int i64\n.function f\n"
    try:
        code = assemble(head + text.replace(" ; ", "\n"))
    except AssembleError:
        return
    assert assemble(disassemble(code)) == code
