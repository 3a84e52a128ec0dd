"""Moves, copies and borrow checks on hand-built IR: what becomes of it, and what is reported."""

from __future__ import annotations

import textwrap

import pytest

from mojovm.frontend import types
from mojovm.frontend.ir.flow import order_blocks
from mojovm.frontend.passes.moves import check_moves
from tests.frontend.ir_text import Callee, Glue, body, parse, struct

INTS = types.list_of(types.I64)
NODE = struct("Node", has_drop=True, name=types.STR)  # cannot be copied
LOUD = struct("Loud", has_drop=True, copier=object(), name=types.STR)  # copying runs code
MOVED = struct("Moved", mover=True, name=types.STR)  # moving runs code
PAIR = struct("Pair", a=INTS, b=INTS)
CALLEES = {
    "lent": Callee("lent", [INTS], ["lend"]),
    "both": Callee("both", [INTS, INTS], ["lend", "lend"]),
    "change": Callee("change", [INTS], ["mut"]),
    "into": Callee("into", [INTS, INTS], ["mut", "read"]),
    "swap": Callee("swap", [INTS, INTS], ["mut", "mut"]),
    "made": Callee("made", [], [], INTS),
    "eat": Callee("eat", [INTS], ["own"]),
    "count": Callee("count", [types.I64, types.I64], ["mut", "read"]),
}


def check(text: str):
    """The function's text after the check, and each mistake as message, line and notes' lines."""
    function, source = parse(
        textwrap.dedent(text), CALLEES, Node=NODE, Loud=LOUD, Moved=MOVED, Pair=PAIR
    )
    mistakes = []

    def report(message, at, remedy="", notes=()):
        assert remedy
        places = [source.position(n.at[0])[0] for n in notes]
        mistakes.append((message, source.position(at[0])[0], *places))

    order_blocks(function)
    check_moves(function, Glue(), report)
    return body(function), mistakes


def accepted(text: str) -> str:
    result, mistakes = check(text)
    assert not mistakes
    return result


def refused(text: str) -> tuple:
    _, mistakes = check(text)
    assert len(mistakes) == 1
    return mistakes[0]


def test_last_use_moves():
    assert "%1.ys = move %0.xs" in accepted("""
        f(own xs: [i64]) -> [i64]
        b:
            ys: [i64] = own xs
            return ys
        """)


def test_earlier_use_copies():
    assert "%1.ys = copy %0.xs, List[Int]" in accepted("""
        f(own xs: [i64]) -> [i64]
        b:
            ys: [i64] = own xs
            append.i64 ys, ys+1:i64
            drop ys, [i64]
            return xs
        """)


def test_a_loop_uses_again():
    assert "%2.ys = copy %0.xs" in accepted("""
        f(own xs: [i64], c: bool)
        a:
            jump b
        b:
            ys: [i64] = own xs
            drop ys, [i64]
            branch c, b, d
        d:
            return
        """)


def test_redefined_later_moves():
    assert "%1.ys = move %0.xs" in accepted("""
        f(own xs: [i64])
        b:
            ys: [i64] = own xs
            xs = call made
            call lent lend ys
            call lent lend xs
            return
        """)


def test_mut_parameter_goes_back_to_the_caller():
    text = accepted("""
        f(mut xs: [i64]) -> [i64]
        b:
            ys: [i64] = own xs
            return ys
        """)
    assert "%1.ys = copy %0.xs" in text


def test_mut_parameter_assigned_anew_moves():
    text = accepted("""
        f(mut xs: [i64]) -> [i64]
        b:
            ys: [i64] = own xs
            xs = call made
            return ys
        """)
    assert "%1.ys = move %0.xs" in text


def test_borrowed_and_parts_copy():
    text = accepted("""
        f(own p: Pair, read xs: [i64])
        b:
            ys: [i64] = own xs
            zs: [i64] = own p+0:[i64]
            call both lend ys, lend zs
            return
        """)
    assert "%2.ys = copy %1.xs" in text
    assert "%3.zs = copy %0.p+0" in text


def test_a_living_borrow_is_a_use():
    text = accepted("""
        f(own xs: [i64]) -> i64
        b:
            v: [i64] @xs = borrow xs, [i64]
            ys: [i64] = own xs
            call lent lend ys
            %n: i64 = load.i64 v, 0
            return %n
        """)
    assert "%2.ys = copy %0.xs" in text


def test_move_constructor_runs_for_a_new_name_only():
    text = accepted("""
        f(own x: Moved) -> Moved
        b:
            y: Moved = own x
            %z: Moved = own y
            return %z
        """)
    assert "%1.y = call move Moved own %0.x" in text
    assert "%2 = move %1.y" in text


def test_copy_constructor():
    loud = accepted("""
        f(own x: Loud)
        b:
            y: Loud = own x
            drop y, Loud
            drop x, Loud
            return
        """)
    assert "%1.y = call copy Loud read %0.x" in loud


def test_plain_moves():
    assert "%1.m = move %0.n" in accepted("""
        f(n: i64) -> i64
        b:
            m: i64 = own n
            %s: i64 = add.i64 m, n
            return %s
        """)


# --- lent arguments -------------------------------------------------------------------------------


def test_lent_at_the_last_use_is_given():
    text = accepted("""
        f(own xs: [i64])
        b:
            call lent lend xs
            call lent lend xs
            return
        """)
    assert text.splitlines()[1:3] == ["  call lent read %0.xs", "  call lent'o own %0.xs"]


def test_lent_twice_in_one_call_is_read():
    assert "call both read %0.xs, read %0.xs" in accepted("""
        f(own xs: [i64])
        b:
            call both lend xs, lend xs
            return
        """)


def test_lent_beside_its_borrow_is_read():
    assert "call both'-o" not in accepted("""
        f(own xs: [i64])
        b:
            v: [i64] @xs = borrow xs, [i64]
            call both lend v, lend xs
            return
        """)


# --- mistakes -------------------------------------------------------------------------------------


def test_not_assigned_on_some_path():
    assert refused("""
        f(c: bool) -> i64
        a:
            branch c, t, e
        t:
            x: i64 = const.i64 1
            jump e
        e:
            return x
        """) == ("`x` is not assigned on every path to here", 9)


def test_used_again_and_not_copyable():
    assert refused("""
        f(own x: Node)
        b:
            y: Node = own x
            drop y, Node
            drop x, Node
            return
        """) == ("`x` is used again, and `Node` cannot be copied", 4, 6)


def test_used_after_transfer():
    assert refused("""
        f(own xs: [i64])
        b:
            ys: [i64] = own xs^
            call lent lend ys
            call lent lend xs
            return
        """) == ("`xs` is used after it was transferred", 6, 4)


def test_transferred_in_a_loop():
    assert refused("""
        f(own xs: [i64], c: bool)
        a:
            jump b
        b:
            ys: [i64] = own xs^
            call eat own ys
            branch c, b, d
        d:
            return
        """) == ("`xs` is used after it was transferred", 6, 6)


@pytest.mark.parametrize("mode", ["read", "mut"])
def test_transfer_out_of_a_parameter(mode):
    message, line, *_ = refused(f"""
        f({mode} xs: [i64])
        b:
            ys: [i64] = own xs^
            call lent lend ys
            return
        """)
    assert "transfer" in message
    assert line == (4 if mode == "read" else 6)


@pytest.mark.parametrize("change", [
    "append.i64 xs, %i", "xs = call made", "call change mut xs", "set xs, %t", "clear xs",
])  # fmt: skip
def test_changed_while_borrowed(change):
    message, line, note = refused(f"""
        f(mut xs: [i64])
        b:
            %i: i64 = const.i64 1
            %t: [i64] = call made
            v: [i64] @xs = borrow xs, [i64]
            {change}
            call lent lend v
            return
        """)
    how = "assigned" if change == "xs = call made" else "changed"
    assert (message, line, note) == (f"`xs` is {how} while `v` borrows it", 7, 6)


def test_changed_in_a_loop_over_it():
    assert refused("""
        f(mut xs: [i64])
        a:
            %v: [i64] @xs = borrow xs, [i64]
            %i: i64 = const.i64 -1
            jump h
        h:
            x: i64 = each %v, %i, b, e
        b:
            append.i64 xs, x
            jump h
        e:
            return
        """)[:2] == ("`xs` is changed while a loop goes over it", 10)


def test_a_dead_borrow_does_not_matter():
    accepted("""
        f(mut xs: [i64])
        b:
            v: [i64] @xs = borrow xs, [i64]
            call lent lend v
            append.i64 xs, xs+1:i64
            return
        """)


def test_another_part_may_change():
    accepted("""
        f(mut p: Pair)
        b:
            v: [i64] @p = borrow p+0:[i64], [i64]
            call change mut p+3:[i64]
            call lent lend v
            return
        """)


def test_the_borrowed_part_may_not():
    assert (
        refused("""
        f(mut p: Pair)
        b:
            v: [i64] @p = borrow p+0:[i64], [i64]
            call change mut p+0:[i64]
            call lent lend v
            return
        """)[0]
        == "`p` is changed while `v` borrows it"
    )


@pytest.mark.parametrize("args", ["mut xs, read xs", "mut xs, read v"])
def test_changed_and_read_by_one_call(args):
    message, line, *_ = refused(f"""
        f(mut xs: [i64])
        b:
            v: [i64] @xs = borrow xs, [i64]
            call into {args}
            return
        """)
    assert (message, line) == ("`xs` is passed for change and also as another argument", 5)


def test_changed_twice_by_one_call():
    message, *_ = refused("""
        f(mut xs: [i64])
        b:
            call swap mut xs, mut xs
            return
        """)
    assert message == "`xs` is passed for change and also as another argument"


def test_disjoint_parts_and_plain_copies_are_fine():
    accepted("""
        f(mut p: Pair, mut n: i64)
        b:
            call swap mut p+0:[i64], mut p+3:[i64]
            call count mut n, read n
            return
        """)


def test_a_row_that_reads_what_it_changes_gets_a_copy():
    text = accepted("""
        f(mut s: str)
        b:
            append_string s, s
            return
        """)
    assert text.splitlines()[1:3] == ["  %1 = copy %0.s, String", "  append_string %0.s, %1"]
