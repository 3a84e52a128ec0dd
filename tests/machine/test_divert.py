"""Bodies of parallel loops whose turns run elsewhere: who is asked, how the machine goes on."""

from __future__ import annotations

from ctypes import addressof, c_uint64
from struct import pack, unpack

import pytest

from mojovm.bytecode.binary import decode
from mojovm.machine import core
from tests.runs import needs_llvm

from .test_division import native

pytestmark = needs_llvm

TEXT = """
fn main():
    xs: [f32] = [0.0, 1.0, ..., 99.0]
    ys: [f32] = []
    rows: [[Int]] = []
    total = 7
    parallel for i in range(100):
        ys.append(xs[i] * 2.0)
        rows.append([i, i])
        total += i
    print(ys[3], ys[99], len(ys), rows[3], rows[99], len(rows), total)
"""
PRINTED = "6.0 198.0 100 [3, 3] [99, 99] 100 4957\n"


def diverted(run, worth: float = 0) -> tuple[str, dict]:
    program = native(TEXT)
    body = next(i for i, name in enumerate(program.function_names) if "parallel" in name)
    program.divert(body, run, worth)
    printed: list[str] = []
    machine = core.Machine(stdout=printed.append, threads=2)
    try:
        machine.run(program, program.entry)
    finally:
        assert machine.stats()["live"] == 0
    return "".join(printed), machine.stats()


def places() -> tuple[int, int, int, int]:
    """Slots of xs, ys, rows and total in the body's frame."""
    code = decode(native(TEXT).bytecode)
    (body,) = (function for function in code.functions if function.is_parallel)
    found, at = {}, 0
    for parameter in body.parameters:
        name = code.types[parameter.type].name
        found[name, parameter.role] = at
        at += 3 if name.startswith("List") else 1
    floats = "List[Float32]"
    rows = found["List[List[Int]]", "append"]
    return found[floats, ""], found[floats, "append"], rows, found["Int", "sum"]


@pytest.mark.parametrize("done", [0, 1, 57, 100])
def test_the_machine_goes_on_behind_what_was_done(done):
    xs, ys, rows, total = places()
    types = decode(native(TEXT).bytecode).types
    row_type = next(i for i, type in enumerate(types) if type.name == "List[Int]")

    def run(frame: core.Frame) -> int:
        first, last = frame.first, frame.last
        assert (first, last) == (0, 100)
        numbers = unpack(f"{last}f", core.memory(frame.word(xs), 4 * last))
        doubled = pack(f"{done}f", *(2 * x for x in numbers[:done]))
        core.memory(frame.grow(ys, done), 4 * done)[:] = doubled
        frame.lengthen(ys, done)
        room = frame.grow(rows, done)
        two, data = ((c_uint64 * done)(*[2] * done) for _ in range(2))
        made = frame.new_lists(room, 24, row_type, done, addressof(two), addressof(data))
        assert made == done
        for i in range(done):
            core.memory(data[i], 16)[:] = pack("2q", i, i)
        frame.lengthen(rows, done)
        frame.set_word(total, frame.word(total) + sum(range(done)))
        assert not frame.attend()
        return done

    assert diverted(run)[0] == PRINTED


def test_nothing_is_done():
    assert diverted(lambda frame: frame.first)[0] == PRINTED


def test_what_takes_no_time_is_not_asked_about():
    def run(frame: core.Frame) -> int:
        raise AssertionError

    assert diverted(run, 1e12)[0] == PRINTED


@pytest.mark.parametrize("next_turn", [-1, 101])
def test_turns_that_are_none(next_turn):
    with pytest.raises(ValueError, match="is the next one"):
        diverted(lambda frame: next_turn)


def test_exceptions_end_the_run():
    def run(frame: core.Frame) -> int:
        raise KeyError("x")

    with pytest.raises(KeyError):
        diverted(run)


def test_mistakes_are_told():
    def run(frame: core.Frame) -> int:
        for call in (
            lambda: frame.word(1000),
            lambda: frame.word(-1),
            lambda: frame.grow(0, 1),
            lambda: frame.lengthen(places()[1], 1 << 40),
            lambda: frame.grow(places()[1], 1 << 60),
            lambda: frame.new_lists(0, 24, -1, 1, 0, 0),
        ):
            with pytest.raises((IndexError, TypeError, ValueError, MemoryError)):
                call()
        kept.append(frame)
        return frame.first

    kept: list[core.Frame] = []
    assert diverted(run)[0] == PRINTED
    with pytest.raises(ReferenceError):
        kept[0].word(0)
