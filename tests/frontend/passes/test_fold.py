"""What folding and tidying make of hand-built IR, and what they leave alone."""

from __future__ import annotations

import textwrap

from mojovm.frontend import types
from mojovm.frontend.ir.flow import order_blocks, thread_jumps
from mojovm.frontend.passes.moves import check_moves
from mojovm.frontend.passes.pipeline import optimise
from tests.frontend.ir_text import Callee, Glue, body, parse, struct

INTS = types.list_of(types.I64)
NODE = struct("Node", has_drop=True, name=types.STR)
PAIR = struct("Pair", a=INTS, n=types.I64)
CALLEES = {
    "read": Callee("read", [INTS], ["read"]),
    "look": Callee("look", [types.I64], ["read"]),
    "change": Callee("change", [INTS], ["mut"]),
}


def folded(text: str) -> str:
    """The function's text after the optimisations."""
    function, _ = parse(textwrap.dedent(text), CALLEES, Node=NODE, Pair=PAIR)
    thread_jumps(function)
    order_blocks(function)
    check_moves(function, Glue(), lambda *a: None)
    optimise(function)
    return body(function)


def expect(text: str, result: str) -> None:
    assert folded(text) == textwrap.dedent(result).strip()


def test_constants_and_branches_on_them():
    expect(
        """
        f() -> i64
        a:
            %a: i64 = const.i64 6
            %b: i64 = const.i64 7
            %c: i64 = mul.i64 %a, %b
            %t: bool = lt.int %a, %c
            branch %t, y, n
        y:
            return %c
        n:
            return %a
        """,
        """
        B0:
          %2 = const.i64 42
          return %2
        """,
    )


def test_a_fault_stays_for_the_run():
    assert "floordiv.i64 %0, %1" in folded("""
        f() -> i64
        a:
            %a: i64 = const.i64 6
            %b: i64 = const.i64 0
            %c: i64 = floordiv.i64 %a, %b
            return %c
        """)


def test_immediates():
    text = folded("""
        f(x: i64, u: u64) -> bool
        a:
            %one: i64 = const.i64 1
            %a: i64 = add.i64 %one, x
            %b: i64 = sub.i64 %a, %one
            %c: i64 = mul.i64 %one, %b
            %seven: i64 = const.i64 7
            %d: i64 = mod.i64 x, %seven
            %e: bool = lt.int %seven, %d
            %ones: u64 = const.u64 1
            %f: bool = eq.bits u, %ones
            %g: bool = and.bits %e, %f
            call look read %c
            return %g
        """)
    assert "mod_imm.i64 %0.x, 7" in text
    assert "gt_imm.int" in text
    assert "eq.bits %1.u" in text  # no immediate compares 64 unsigned bits
    assert "call look read %0.x" in text  # x + 1 - 1


def test_an_immediate_must_fit():
    assert "add.i64" in folded(f"""
        f(x: i64) -> i64
        a:
            %a: i64 = const.i64 {1 << 31}
            %b: i64 = add.i64 x, %a
            return %b
        """)


def test_what_a_loop_does_not_change_is_computed_ahead():
    expect(
        """
        f(n: i64, m: i64) -> i64
        a:
            s: i64 = const.i64 0
            %i: i64 = const.i64 -1
            jump h
        h:
            for_range %i, n, b, e
        b:
            %k: i64 = mul.i64 n, m
            s = add.i64 s, %k
            jump h
        e:
            return s
        """,
        """
        B0:
          %2.s = const.i64 0
          %3 = const.i64 -1
          jump B1
        B1:
          for_range %3, %0.n, B2, B3
        B2:
          %4 = mul.i64 %0.n, %1.m
          %2.s = add.i64 %2.s, %4
          jump B1
        B3:
          return %2.s
        """,
    )


def test_loops_are_told_by_their_depth():
    """Hoisting is for blocks that the builder says are in loops."""
    function, _ = parse(
        textwrap.dedent("""
        f(n: i64, m: i64) -> i64
        a:
            s: i64 = const.i64 0
            %i: i64 = const.i64 -1
            jump h
        h:
            for_range %i, n, b, e
        b:
            %k: i64 = mul.i64 n, m
            s = add.i64 s, %k
            jump h
        e:
            return s
        """)
    )
    function.blocks[2].loop = 1
    order_blocks(function)
    check_moves(function, Glue(), lambda *a: None)
    optimise(function)
    assert "%4 = mul.i64 %0.n, %1.m\n  jump B1" in body(function)


def test_equal_loads_happen_once_until_memory_changes():
    text = folded("""
        f(mut xs: [i64], i: i64) -> i64
        a:
            %a: i64 = load.i64 xs, i
            %b: i64 = load.i64 xs, i
            store.i64 xs, i, %b
            %c: i64 = load.i64 xs, i
            %d: i64 = add.i64 %a, %b
            %e: i64 = add.i64 %c, %d
            return %e
        """)
    assert text.count("load.i64") == 2
    assert "add.i64 %2, %2" in text


def test_a_variable_that_changes_is_computed_with_anew():
    text = folded("""
        f(n: i64) -> i64
        a:
            x: i64 = move n
            %a: i64 = mul.i64 x, x
            x = add.i64 x, n
            %b: i64 = mul.i64 x, x
            %c: i64 = mul.i64 x, x
            %d: i64 = add.i64 %a, %b
            %e: i64 = add.i64 %c, %d
            return %e
        """)
    assert text.count("mul.i64") == 2


def test_the_last_use_of_what_runs_code_stays():
    text = folded("""
        f(own xs: [Node]) -> i64
        a:
            %a: i64 = add.i64 xs+1:i64, xs+1:i64
            call look read %a
            %b: i64 = add.i64 xs+1:i64, xs+1:i64
            return %b
        """)
    assert text.count("add.i64") == 2


def test_values_go_straight_into_variables_and_parts():
    expect(
        """
        f(mut p: Pair, n: i64)
        a:
            %a: i64 = mul.i64 n, n
            p+3: i64 = move %a
            x: i64 = move n
            %b: i64 = mul.i64 x, x
            x = move %b
            call look read x
            return
        """,
        """
        B0:
          %0.p+3 = mul.i64 %1.n, %1.n
          %3.x = move %1.n
          %3.x = mul.i64 %3.x, %3.x
          call look read %3.x
          return
        """,
    )


def test_strings_are_appended_in_place():
    expect(
        """
        f(mut s: str, n: i64)
        a:
            %t: str = blank str
            append_text.i64 %t, n
            append_string s, %t
            return
        """,
        """
        B0:
          append_text.i64 %0.s, %1.n
          return
        """,
    )


def test_concatenation_to_a_variable_itself_appends():
    expect(
        """
        f(own s: str, t: str) -> str
        a:
            s = concat s, t
            return s
        """,
        """
        B0:
          append_string %0.s, %1.t
          return %0.s
        """,
    )


def test_not_turns_a_branch_round():
    assert "branch" not in folded("""
        f(n: i64) -> i64
        a:
            %t: bool = lt.int n, n
            %u: bool = not %t
            branch %u, y, z
        y:
            return n
        z:
            %o: i64 = const.i64 1
            return %o
        """)


def test_a_list_display_is_built_in_its_variable():
    expect(
        """
        f(n: i64)
        a:
            %t: [i64] = blank [i64]
            append.i64 %t, n
            append.i64 %t, n
            xs: [i64] = own %t
            call read read xs
            return
        """,
        """
        B0:
          %2.xs = blank List[Int]
          append.i64 %2.xs, %0.n
          append.i64 %2.xs, %0.n
          call read read %2.xs
          return
        """,
    )
