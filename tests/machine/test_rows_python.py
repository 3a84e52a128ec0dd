"""Rows of Python objects: what any number reaches, and that objects are let go of."""

from __future__ import annotations

import gc
import re
import sys
import weakref
from pathlib import Path
from typing import Any

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify
from mojovm.machine import core
from mojovm.machine.interop import OPERATIONS
from tests.runs import each_tier

from .rows import compiled

LIBRARY = Path(__file__).parents[2] / "library" / "python" / "python.mojo"
HEAD = """
.source "python"
.type Int i64
.type Float f64
.type Bool bool
.type String str
.string "add"
.string "list"
.string "arguments"
.string "nothing like this"
.string "import"
"""

FUNCTION = """
.function main line 1
  .result Int
  .parameter a Int read
  .parameter b Int read
  .slots Int Int Int Int Float Bool
    {body}
    R0 = const.i64 0
    return
"""


def outcome(body: str, tier: str, arguments: tuple[int, int], **options: Any) -> Any:
    """What a function gives, or its fault's name."""
    code = assemble(HEAD + FUNCTION.replace("{body}", body))
    verify(code)
    machine = core.Machine(stack_bytes=1 << 16, **options)
    try:
        return machine.run(compiled(encode(code), tier), 0, arguments)
    except core.Fault as fault:
        return fault.name


ROWS = [
    "R3 = python R1 R2 R2 0",
    "R3 = python R2 R1 R2 0",
    "R4 = python_to.f64 R1",
    "R3 = python_to.i64 R1",
    "R5 = python_to.bool R1",
    "R3 = python_share R1",
    "python_release R1",
]


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("row", ROWS)
def test_any_number_may_be_given(row, tier):
    for number in (1, -1, 2, 1 << 32, (1 << 32) + 1, (1 << 63) - 1, -(1 << 63), 0x7FFFFFFF):
        assert outcome(row, tier, (number, 0)) == "freed_object", number


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("row", ROWS)
def test_none_is_an_object_like_others(row, tier):
    assert outcome(row, tier, (0, 0)) == 0


@pytest.mark.parametrize("tier", each_tier)
def test_what_was_released_is_gone(tier):
    made = "R3 = python_from.i64 R1\n"
    for row in ROWS:
        used = row.replace("R1", "R3")
        assert outcome(made + "python_release R3\n" + used, tier, (5, 0)) == "freed_object"
        # nor does its number reach the next one that has its entry
        again = made + "python_release R3\nR0 = python_from.i64 R2\n" + used
        assert outcome(again, tier, (5, 6)) == "freed_object"


@pytest.mark.parametrize("tier", each_tier)
def test_an_operation_that_there_is_not(tier):
    assert outcome("R3 = python R1 R1 R1 3", tier, (0, 0)) == 0  # an error that waits


@pytest.mark.parametrize("tier", each_tier)
@pytest.mark.parametrize("row", ROWS[:-1])
def test_it_is_refused_where_it_is_not_allowed(row, tier):
    assert outcome(row, tier, (0, 0), denied=["python"]) in ("not_allowed", 0)
    assert outcome("R3 = python R1 R1 R1 2", tier, (0, 0), denied=["python"]) == "not_allowed"


def test_the_library_names_operations_that_there_are():
    named = re.findall(r'_python(_named)?\("(\w+)", ([^)]*)', LIBRARY.read_text())
    assert len(named) > 70
    for takes_text, name, given in named:
        count, _ = OPERATIONS[name]
        wanted = [a.strip() for a in re.sub(r"\([^)]*", "", given).split(",")]
        used = [a for a in wanted if a != "0"]
        assert len(used) == count, (takes_text, name)
    # the compiler names "text", the machine itself "memory"
    assert set(OPERATIONS) == {name for _, name, _ in named} | {"text", "memory"}


class Thing:
    """What is looked for when it should be gone."""


def test_objects_are_let_go_of_when_a_run_ends():
    sys.modules["mojo_test_thing"] = thing = Thing()  # type: ignore[assignment]
    try:
        body = "R3 = python_share R1"
        assert outcome(body, "interp", (0, 0)) == 0
        text = (
            HEAD
            + """
        .string "mojo_test_thing"
        .function main line 1
          .result Int
          .parameter how Int read
          .slots Int Int String - - Int Int
            R5 = const.i64 0
            R2 = const_string 5
          .owned R2:String
            R6 = python_named R2 R5 R5 4
            R6 = python_share R6
            R6 = python_share R6
          .unowned
            drop R2 String
            R0 = floordiv.i64 R1 R1
            return
        """
        )
        code = assemble(text)
        verify(code)
        program = core.Program(encode(code), check=True)
        machine = core.Machine(stack_bytes=1 << 16)
        before = sys.getrefcount(thing)
        for _ in range(3):
            assert machine.run(program, 0, (1,)) == 1
            assert sys.getrefcount(thing) == before
            with pytest.raises(core.Fault):
                machine.run(program, 0, (0,))
            assert sys.getrefcount(thing) == before
    finally:
        del sys.modules["mojo_test_thing"]
    gone = weakref.ref(thing)
    del thing
    gc.collect()
    assert gone() is None
