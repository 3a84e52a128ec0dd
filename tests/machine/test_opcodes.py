"""Every term row, through the real interpreter: each bit as the reference says."""

from __future__ import annotations

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.code import Code, File, Function, Type
from mojovm.machine import core
from mojovm.spec.opcode import Op
from mojovm.spec.ops import BY_NAME
from tests.spec import semantic_cases

INT, LIST = 0, 1
TYPES = [Type("i64", "Int"), Type("list", "List[Int]", element=INT)]
RESULT, SOURCES, DST = 0, 3, 6  # registers: the list of results, up to three sources, the result
SLOTS = [LIST, -1, -1, INT, INT, INT, INT]


def word(name: str, a: int = 0, b: int = 0, c: int = 0) -> list[int]:
    return [BY_NAME[name].number, a, b, c]


def constant(register: int, pattern: int) -> list[int]:
    low, high = (int.from_bytes(pattern.to_bytes(8, "little")[i : i + 4], "little", signed=True)
                 for i in (0, 4))  # fmt: skip
    return word("const.i64", register, low, high)


def instruction(row: Op, patterns: list[int]) -> list[int]:
    """The row on given register patterns, in its own words and constants ahead of it."""
    ahead: list[int] = []
    words = [row.number, DST, 0, 0] + [0] * 4 * (row.words - 1)
    for place, (operand, pattern) in enumerate(zip(row.sources, patterns, strict=True)):
        field = 4 * operand.word + " abc".index(operand.field)
        if operand.is_register:
            ahead += constant(SOURCES + place, pattern)
            words[field] = SOURCES + place
        else:
            words[field] = pattern - (pattern >> 63 << 64)
    return ahead + words


def function(name: str, bodies: list[list[int]]) -> Function:
    append = word("append.i64", RESULT, DST)
    words = [*word("blank", RESULT, LIST), *(n for body in bodies for n in body + append)]
    owned = ((0, len(words) // 4, ((RESULT, LIST),)),)
    return Function(name, [], LIST, words + word("return"), SLOTS, list(owned), [])


@pytest.mark.parametrize("name", [row.name for row in semantic_cases.TERM_ROWS])
def test_row(name: str) -> None:
    row = BY_NAME[name]
    listed, frames, expected = semantic_cases.expectations(name)
    width = len(frames) // len(listed)
    patterns = [frames[i * width + 1 : (i + 1) * width] for i in range(len(listed))]
    bodies = [instruction(row, case) for case in patterns]
    traps = [i for i, want in enumerate(expected) if want < 0]
    plain = function("all", [bodies[i] for i, want in enumerate(expected) if want >= 0])
    each = [function(f"case {i}", [bodies[i]]) for i in traps]
    program = core.Program(encode(Code([File("test")], types=TYPES, functions=[plain, *each])))
    machine = core.Machine(stack_bytes=1 << 16)

    values = iter(machine.run(program, 0))
    outcomes = [0 if want < 0 else next(values) & (1 << 64) - 1 for want in expected]
    faults = [0] * len(listed)
    for number, i in enumerate(traps, 1):
        with pytest.raises(core.Fault) as caught:
            machine.run(program, number)
        faults[i] = caught.value.code
    semantic_cases.check(name, outcomes, faults)


PREDICATES = [row for row in semantic_cases.TERM_ROWS if row.predicate]


@pytest.mark.parametrize("prefix", ["jump_", "loop_"])
@pytest.mark.parametrize("predicate", PREDICATES, ids=lambda row: row.name)
def test_fused_branch(predicate: Op, prefix: str) -> None:
    """A branch row goes to its target exactly where its predicate holds."""
    listed, frames, expected = semantic_cases.expectations(predicate.name)
    width = len(frames) // len(listed)
    row = BY_NAME[prefix + predicate.name]
    words = word("blank", RESULT, LIST)
    for i in range(len(listed)):
        ahead = instruction(predicate, frames[i * width + 1 : (i + 1) * width])
        operands = ahead[-4 * predicate.words :]
        words += ahead[: -4 * predicate.words] + constant(DST, 1)
        behind = len(words) // 4 + row.words + 1
        branch = [row.number, *operands[2:4], 0] + [0] * 4 * (row.words - 1)
        branch[4 * row.label.word + " abc".index(row.label.field)] = behind
        words += branch + word("const.i64", DST) + word("append.i64", RESULT, DST)
    program = Function("branches", [], LIST, words + word("return"), SLOTS, [], [])
    data = encode(Code([File("test")], types=TYPES, functions=[program]))
    assert core.Machine(stack_bytes=1 << 16).run(core.Program(data), 0) == expected
