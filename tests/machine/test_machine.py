"""The machine as Python sees it: runs, faults and unwinding, limits, interrupts, streams."""

from __future__ import annotations

import threading

import pytest

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.machine import core

from .programs import BIG, FIB, TYPES, load, run
from .rows import fault_of

DEEPER = """
.function deeper line 10
  .parameter n Int read
  .slots Int ^ Int
    R2 = add_imm.i64 R0 -1
    jump_lt_imm.int R0 1 L0
    .at 12:5
    call 1 deeper
  L0:
    return
"""


def test_calls() -> None:
    machine = core.Machine(counting=True)
    assert machine.run(load(FIB), 1, [20]) == 6765
    stats = machine.stats()
    assert stats["calls"] == 21890
    assert stats["instructions"] == 109452
    assert stats["allocations"] == stats["live"] == 0


def test_a_machine_runs_many_programs_and_a_program_on_many_machines() -> None:
    machine, program = core.Machine(), load(FIB)
    assert [machine.run(load(FIB), 1, [n]) for n in range(8)] == [0, 1, 1, 2, 3, 5, 8, 13]
    results: list[int] = []
    threads = [
        threading.Thread(target=lambda: results.append(core.Machine().run(program, 1, [22])))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [17711] * 4


def test_what_a_program_tells() -> None:
    program = load(FIB)
    assert program.source_name == "test.mojo"
    assert program.function_names == ("destroy", "fib")
    assert program.entry == -1
    assert program.signature(1) == ((("n", "Int", 0, False),), "Int", "", False, 10)
    with pytest.raises(IndexError):
        program.signature(2)


# --- recursion ------------------------------------------------------------------------------------


def test_a_million_deep() -> None:
    machine = core.Machine()
    machine.run(load(DEEPER), 1, [1_000_000])
    machine.run(load(DEEPER), 1, [1_000_000])


def test_deeper_than_the_stack() -> None:
    machine = core.Machine(stack_bytes=1 << 20)
    with pytest.raises(core.Fault) as caught:
        machine.run(load(DEEPER), 1, [2**40])
    fault = caught.value
    assert fault.name == "recursion_too_deep"
    assert len(fault.traceback) == 128
    assert fault.omitted > 30_000
    assert set(fault.traceback) == {("deeper", 12, 5, "test.mojo")}
    assert machine.run(load(FIB), 1, [9]) == 34


# --- unwinding ------------------------------------------------------------------------------------

UNWIND = """
.function outer line 20
  .parameter xs Rows own
  .parameter n Int read
  .slots Rows - - Int String - - Bool ^ Ints - - Int Int
  .owned R0:Rows
  entry:
    R4 = blank Noisy
    .owned R0:Rows R4:Noisy
    append_text.i64 R4 R3
    R7 = const.bool true
    R12 = move_slot R3
    R13 = const.i64 0
    R9 = fill.i64 R12 R13
    .at 25:9
    .owned R0:Rows R4:Noisy
    call 8 inner
    .unowned
    drop R4 String
    drop R0 Rows
    return
.function inner line 30
  .parameter xs Ints own
  .parameter at Int read
  .slots Ints - - Int Int
  .owned R0:Ints
  entry:
    .at 31:7
    R4 = load.i64 R0 R3
    .unowned
    drop R0 Ints
    return
"""


def test_unwinding_frees_and_destroys() -> None:
    chunks: list[str] = []
    machine = core.Machine(stdout=chunks.append)
    with pytest.raises(core.Fault) as caught:
        machine.run(load(UNWIND), 1, [[[1, 2], [], [3]], 5])
    assert caught.value.traceback == [("outer", 25, 9, "test.mojo"), ("inner", 31, 7, "test.mojo")]
    assert caught.value.message == "index out of range: 5 is outside a list of length 5"
    assert "".join(chunks) == "dropping 5\n"
    assert machine.stats()["live"] == 0


def test_no_memory_at_any_allocation() -> None:
    """With every limit of memory the run ends whole, or by out_of_memory with nothing alive."""
    program = load(UNWIND)
    outcomes = set()
    for limit in range(1, 600, 8):
        machine = core.Machine(memory_limit=limit)
        with pytest.raises(core.Fault) as caught:
            machine.run(program, 1, [[[1, 2, 3], [4]], 9])
        outcomes.add(caught.value.name)
        assert machine.stats()["live"] == 0
    assert outcomes == {"out_of_memory", "index_out_of_range"}


FAULTY_DESTRUCTOR = """
.type Bomb struct drop explode
  .field more Bombs
  .field at Int
.type Bombs list of Bomb
.function explode line 40
  .parameter self Bomb own
  .slots Bombs - - Int Bombs - -
  .owned R0:Bombs
  entry:
    write.i64 R3 1
    R4 = fetch R0 R3 0 3
    .unowned
    drop R0 Bombs
    return
.function start line 50
  .parameter bombs Bombs own
  .slots Bombs - - Int
  .owned R0:Bombs
  entry:
    exit R3
    return
"""


def test_a_fault_in_a_destructor_ends_only_that() -> None:
    # unverified: it loads from a list that may be empty, to fault there
    program = core.Program(encode(assemble(TYPES + FAULTY_DESTRUCTOR)))
    chunks: list[str] = []
    machine = core.Machine(stdout=chunks.append)
    nested: list = []
    for _ in range(40):
        nested = [(nested, 7)]
    with pytest.raises(core.Fault) as caught:
        machine.run(program, 2, [nested])
    assert caught.value.name == "exited"
    assert "".join(chunks) == "7" * 16  # inside each other so many run, the rest is only freed
    assert machine.stats()["live"] == 0


def test_an_exit_status() -> None:
    text = """
.function quit line 2
  .parameter status Int read
  .slots Int
    exit R0
    return
"""
    with pytest.raises(core.Fault) as caught:
        run(text, 3)
    assert (caught.value.name, caught.value.status) == ("exited", 3)


def test_a_fault_with_a_text() -> None:
    text = """
.function check line 2
  .parameter why String read
  .slots String - -
    fail R0
    return
"""
    for why in ("x must be above 0", "", "é" * 9000):
        with pytest.raises(core.Fault) as caught:
            run(text, why)
        assert caught.value.text.startswith(why[:2000])
        assert caught.value.message.startswith(f"assertion failed: {why[:9]}" if why else "assert")


# --- deep data ------------------------------------------------------------------------------------

DEEP = """
.function nest line 2
  .parameter n Int read
  .slots Int Tree - - Tree - - Tree - - Int
    R1 = blank Tree
    R10 = const.i64 -1
    .owned R1:Tree
    jump L1
  L0:
    R4 = blank Tree
    .owned R1:Tree R4:Tree
    append_value R4 R1
    R1 = move R4 3
    .owned R1:Tree
  L1:
    for.i64 R10 R0 L0
    R7 = copy R1 Tree
    .unowned
    drop R1 Tree
    drop R7 Tree
    return
"""


@pytest.mark.parametrize("depth", [0, 1, 2, 1_000_000])
def test_data_nested_deep_is_copied_and_dropped(depth: int) -> None:
    machine = core.Machine()
    machine.run(load(DEEP), 1, [depth])
    assert machine.stats()["live"] == 0


def test_a_deep_copy_given_up() -> None:
    program = load(DEEP)
    for limit in range(200, 30_000, 701):
        machine = core.Machine(memory_limit=limit)
        with pytest.raises(core.Fault) as caught:
            machine.run(program, 1, [1000])
        assert caught.value.name == "out_of_memory"
        assert machine.stats()["live"] == 0


def test_a_result_nested_too_deep_for_python() -> None:
    program = load(
        """
.function nest line 2
  .result Tree
  .parameter n Int read
  .slots Tree - - Int Tree - - Int
    R0 = blank Tree
    R7 = const.i64 -1
    .owned R0:Tree
    jump L1
  L0:
    R4 = blank Tree
    .owned R0:Tree R4:Tree
    append_value R4 R0
    R0 = move R4 3
    .owned R0:Tree
  L1:
    for.i64 R7 R3 L0
    .unowned
    return
"""
    )
    machine = core.Machine()
    assert machine.run(program, 1, [3]) == [[[[]]]]
    with pytest.raises(RecursionError):
        machine.run(program, 1, [100_000])
    assert machine.stats()["live"] == 0


def test_an_argument_nested_too_deep() -> None:
    nested: list = []
    for _ in range(100_000):
        nested = [nested]
    machine = core.Machine()
    program = load(".function f line 1\n  .parameter t Tree read\n  .slots Tree - -\n    return")
    with pytest.raises(RecursionError):
        machine.run(program, 1, [nested])
    assert machine.stats()["live"] == 0


# --- memory ---------------------------------------------------------------------------------------


def test_big_blocks_are_reused() -> None:
    machine = core.Machine()
    machine.run(load(BIG), 1, [100, 12_500_000])
    stats = machine.stats()
    assert stats["allocations"] == 100
    assert 100_000_000 <= stats["peak_bytes"] < 101_000_000


def test_the_limit_of_memory() -> None:
    machine = core.Machine(memory_limit=1 << 20)
    machine.run(load(BIG), 1, [3, 100_000])
    with pytest.raises(core.Fault) as caught:
        machine.run(load(BIG), 1, [3, 200_000])
    assert caught.value.name == "out_of_memory"
    assert caught.value.a == 1_600_000


def test_a_long_operation_is_interrupted() -> None:
    """It is so by what the output does just before that, and nothing looks around in between."""
    program = load("""
.function replaced line 2
  .parameter text String read
  .parameter old String read
  .parameter new String read
  .slots String - - String - - String - - String - -
    write_string R3 1
    flush 1
    R9 = replace R0 R3 R6
    .owned R9:String
    drop R9 String
    return
""")
    said: list[str] = []
    machine = core.Machine(stdout=lambda text: (said.append(text), machine.interrupt()))
    for length, fault in ((40, ""), (40_000_000, "interrupted")):
        arguments = ["x" * length, "x", "yy"]
        assert fault_of(lambda a=arguments: machine.run(program, 1, a)) == fault
        if not fault:  # too short to be interrupted: the next run is
            assert fault_of(lambda: machine.run(program, 1, ["", "x", ""])) == "interrupted"
    assert said == ["x", "x"]
