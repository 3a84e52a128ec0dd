"""Where values die, on hand-built IR: right after the last use, on edges, at the entry."""

from __future__ import annotations

import textwrap

from mojovm.frontend import types
from mojovm.frontend.ir.flow import order_blocks
from mojovm.frontend.passes.drops import insert_drops
from mojovm.frontend.passes.moves import check_moves
from tests.frontend.ir_text import Callee, Glue, body, parse, struct

INTS = types.list_of(types.I64)
NODE = struct("Node", has_drop=True, name=types.STR)
PAIR = struct("Pair", a=INTS, n=types.I64)
CALLEES = {
    "read": Callee("read", [INTS], ["read"]),
    "lent": Callee("lent", [INTS], ["lend"]),
    "made": Callee("made", [], [], INTS),
    "node": Callee("node", [], [], NODE),
    "see": Callee("see", [NODE], ["read"]),
}


def dropped(text: str) -> str:
    """The function's text once drops are in it."""
    function, _ = parse(textwrap.dedent(text), CALLEES, Node=NODE, Pair=PAIR)
    order_blocks(function)
    mistakes: list = []
    check_moves(function, Glue(), lambda *a: mistakes.append(a))
    assert not mistakes
    insert_drops(function, Glue())
    return body(function)


def expect(text: str, result: str) -> None:
    assert dropped(text) == textwrap.dedent(result).strip()


def test_right_after_the_last_use():
    expect(
        """
        f() -> i64
        b:
            xs: [i64] = call made
            n: i64 = own xs+1:i64
            %m: i64 = add.i64 n, n
            return %m
        """,
        """
        B0:
          %0.xs = call made
          %1.n = move %0.xs+1
          drop %0.xs, List[Int]
          %2 = add.i64 %1.n, %1.n
          return %2
        """,
    )


def test_never_used():
    expect(
        """
        f(own xs: [i64])
        b:
            ys: [i64] = call made
            return
        """,
        """
        B0:
          drop %0.xs, List[Int]
          %1.ys = call made
          drop %1.ys, List[Int]
          return
        """,
    )


def test_reverse_order_of_declaration_at_one_place():
    text = dropped("""
        f(own xs: [i64], own ys: [i64]) -> bool
        b:
            zs: [i64] = call made
            %a: bool = list_equal ys, xs
            call read read zs
            return %a
        """)
    assert text.index("drop %1.ys") < text.index("drop %0.xs") < text.index("drop %2.zs")


def test_dies_on_the_branch_that_does_not_use_it():
    expect(
        """
        f(own xs: [i64], c: bool)
        a:
            branch c, t, e
        t:
            call read read xs
            jump j
        e:
            jump j
        j:
            return
        """,
        """
        B0:
          branch %1.c, B1, B2
        B1:
          call read read %0.xs
          drop %0.xs, List[Int]
          jump B3
        B2:
          drop %0.xs, List[Int]
          jump B3
        B3:
          return
        """,
    )


def test_critical_edges_are_split():
    expect(
        """
        f(own xs: [i64], c: bool)
        a:
            branch c, t, j
        t:
            call read read xs
            jump j
        j:
            return
        """,
        """
        B0:
          branch %1.c, B1, B3
        B1:
          call read read %0.xs
          drop %0.xs, List[Int]
          jump B2
        B2:
          return
        B3:
          drop %0.xs, List[Int]
          jump B2
        """,
    )


def test_from_outside_a_loop_dies_after_it():
    expect(
        """
        f(own xs: [i64])
        a:
            %i: i64 = const.i64 -1
            jump h
        h:
            x: i64 = each xs, %i, b, e
        b:
            ys: [i64] = call made
            jump h
        e:
            return
        """,
        """
        B0:
          %1 = const.i64 -1
          jump B1
        B1:
          %2.x = each %0.xs, %1, B2, B3
        B2:
          %3.ys = call made
          drop %3.ys, List[Int]
          jump B1
        B3:
          drop %0.xs, List[Int]
          return
        """,
    )


def test_a_borrow_keeps_its_base():
    text = dropped("""
        f(own xs: [i64]) -> i64
        b:
            v: [i64] @xs = view xs, 0, 1
            %n: i64 = own v+1:i64
            return %n
        """)
    assert text.index("move") < text.index("drop %0.xs")


def test_assigned_anew_the_old_value_is_gone_already():
    expect(
        """
        f(own xs: [i64]) -> [i64]
        b:
            call read read xs
            xs = call made
            return xs
        """,
        """
        B0:
          call read read %0.xs
          drop %0.xs, List[Int]
          %0.xs = call made
          return %0.xs
        """,
    )


def test_mut_parameter_assigned_unread_dies_at_entry():
    expect(
        """
        f(mut xs: [i64])
        b:
            %t: [i64] = call made
            xs = own %t
            return
        """,
        """
        B0:
          drop %0.xs, List[Int]
          %1 = call made
          %0.xs = move %1
          return
        """,
    )


def test_destructors_run_by_calls():
    expect(
        """
        f()
        b:
            x: Node = call node
            call see read x
            return
        """,
        """
        B0:
          %0.x = call node
          call see read %0.x
          call drop Node own %0.x
          return
        """,
    )


def test_set_destroys_what_was_there():
    expect(
        """
        f(mut p: Pair, own xs: [i64])
        b:
            set p+0:[i64], xs
            return
        """,
        """
        B0:
          drop %0.p+0, List[Int]
          %0.p+0 = move %1.xs
          return
        """,
    )


def test_set_runs_a_destructor_after_the_new_value_is_there():
    expect(
        """
        f(mut x: Node, own y: Node)
        b:
            set x, y
            return
        """,
        """
        B0:
          %2 = move %0.x
          %0.x = move %1.y
          call drop Node own %2
          return
        """,
    )


def test_discard():
    assert "drop %0.xs" in dropped("""
        f(own xs: [i64])
        b:
            discard xs
            return
        """)


def test_what_is_returned_out_of_a_dying_value():
    expect(
        """
        f(own p: Pair) -> i64
        b:
            return p+3:i64
        """,
        """
        B0:
          %1 = move %0.p+3
          drop %0.p, Pair
          return %1
        """,
    )


def test_no_drops_where_nothing_goes_on():
    expect(
        """
        f(own s: str, mut xs: [i64])
        b:
            abort s
            unreachable
        """,
        """
        B0:
          abort %0.s
          unreachable
        """,
    )


def test_unpacked_pieces_that_nobody_wants():
    expect(
        """
        f(own p: Pair) -> i64
        b:
            a: [i64], n: i64 = unpack p
            return n
        """,
        """
        B0:
          [%1.a, %2.n] = unpack %0.p
          drop %1.a, List[Int]
          return %2.n
        """,
    )
