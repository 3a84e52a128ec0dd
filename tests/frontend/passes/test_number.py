"""Slots, windows and the code that becomes of them, on hand-built IR: everything verifies."""

from __future__ import annotations

import re
import textwrap

from mojovm.bytecode.code import Code
from mojovm.bytecode.text import disassemble
from mojovm.bytecode.verify import verify
from mojovm.frontend import types
from mojovm.frontend.emit.emit import emit
from mojovm.frontend.passes.pipeline import compile_function
from mojovm.frontend.source.files import SourceMap
from tests.frontend.ir_text import Callee, Glue, parse, struct

INT = types.I64
INTS = types.list_of(INT)
PAIR = struct("Pair", a=INTS, n=INT)
POINT = struct("Point", x=INT, y=INT)
BODIES = {
    "fib": "fib(n: i64) -> i64\nb:\n return n",
    "two": "two(own a: i64, own b: i64) -> i64\nb:\n %s: i64 = add.i64 a, b\n return %s",
    "nothing": "nothing(a: i64)\nb:\n write.i64 a, 1\n return",
    "bump": "bump(mut p: Point, n: i64)\nb:\n p+0: i64 = add.i64 p+0:i64, n\n return",
    "look": "look(p: Point) -> i64\nb:\n return p+1:i64",
    "made": "made() -> [i64]\nb:\n %t: [i64] = blank [i64]\n return %t",
    "eat": "eat(own xs: [i64])\nb:\n return",
    "see": "see(xs: [i64]) -> i64\nb:\n return xs+1:i64",
}
CALLEES = {
    "fib": Callee("fib", [INT], ["read"], INT),
    "two": Callee("two", [INT, INT], ["own", "own"], INT),
    "nothing": Callee("nothing", [INT], ["read"]),
    "bump": Callee("bump", [POINT, INT], ["mut", "read"]),
    "look": Callee("look", [POINT], ["read"], INT),
    "made": Callee("made", [], [], INTS),
    "eat": Callee("eat", [INTS], ["own"]),
    "see": Callee("see", [INTS], ["read"], INT),
}


def compiled(text: str) -> Code:
    """A program of the function and those that it calls; it verifies."""
    text = textwrap.dedent(text).strip()
    sources = [text, *(b for name, b in BODIES.items() if re.search(rf"call {name}\b", text))]
    functions = []
    for source in sources:
        function, where = parse(source, CALLEES, Pair=PAIR, Point=POINT)
        if functions and function.name == functions[0].name:
            continue
        compile_function(function, lambda message, *_: message, Glue())
        functions.append(function)
    code = emit(functions, SourceMap(where), Glue())
    verify(code)
    return code


def expect(text: str, result: str) -> None:
    """The first function's instructions."""
    code = compiled(text)
    shown = disassemble(code).split(".function")[1].splitlines()
    found = [line for line in shown[1:] if line and not line.strip().startswith((".", ";"))]
    assert textwrap.dedent("\n".join(found)).strip() == textwrap.dedent(result).strip()


def test_fib_is_eight_instructions():
    expect(
        """
        fib(n: i64) -> i64
        a:
            %c: i64 = const.i64 2
            %t: bool = lt.int n, %c
            branch %t, small, large
        small:
            return n
        large:
            %a: i64 = const.i64 1
            %b: i64 = sub.i64 n, %a
            %d: i64 = call fib read %b
            %e: i64 = const.i64 2
            %f: i64 = sub.i64 n, %e
            %g: i64 = call fib read %f
            %h: i64 = add.i64 %d, %g
            return %h
        """,
        """
            jump_ge_imm.int R1 2 L0
            return_slot R1
          L0:
            R5 = add_imm.i64 R1 -1
            call 3 fib
            R8 = add_imm.i64 R1 -2
            call 6 fib
            R2 = add.i64 R4 R7
            return_slot R2
        """,
    )


def test_loop_has_its_test_last():
    expect(
        """
        f(n: i64) -> i64
        a:
            s: i64 = const.i64 0
            %i: i64 = const.i64 -1
            jump h
        h:
            for_range %i, n, b, e
        b:
            s = add.i64 s, %i
            jump h
        e:
            return s
        """,
        """
            R2 = const.i64 0
            R3 = const.i64 -1
            jump L1
          L0:
            R2 = add.i64 R2 R3
          L1:
            for.i64 R3 R1 L0
            return_slot R2
        """,
    )


def test_while_loop_branches_back_when_its_test_holds():
    expect(
        """
        f(n: i64) -> i64
        a:
            s: i64 = const.i64 1
            jump h
        h:
            %c: bool = lt.int s, n
            branch %c, b, e
        b:
            s = add.i64 s, s
            jump h
        e:
            return s
        """,
        """
            R2 = const.i64 1
            jump L1
          L0:
            R2 = add.i64 R2 R2
          L1:
            loop_lt.int R2 R1 L0
            return_slot R2
        """,
    )


def test_a_loop_that_never_comes_back_is_none():
    expect(
        """
        f(xs: [i64]) -> i64
        a:
            %i: i64 = const.i64 -1
            jump h
        h:
            x: i64 = each xs, %i, b, e
        b:
            return x
        e:
            %z: i64 = const.i64 0
            return %z
        """,
        """
            R4 = const.i64 -1
            R4 = add_imm.i64 R4 1
            jump_le.int R1+1 R4 L0
            R4 = load.i64 R1 R4
            return_slot R4
          L0:
            R4 = const.i64 0
            return_slot R4
        """,
    )


def test_a_changed_variable_lives_in_the_window():
    expect(
        """
        f(n: i64) -> i64
        a:
            %z: i64 = const.i64 0
            p: Point = pack %z, n
            %i: i64 = const.i64 -1
            jump h
        h:
            for_range %i, n, b, e
        b:
            call bump mut p, read %i
            jump h
        e:
            %r: i64 = call look read p
            return %r
        """,
        """
            R4 = const.i64 0
            R5 = move_slot R1
            R2 = const.i64 -1
            jump L1
          L0:
            R6 = move_slot R2
            call 3 bump
          L1:
            for.i64 R2 R1 L0
            R9 = move R4 2
            call 7 look
            return_slot R8
        """,
    )


def test_two_variables_changed_by_turns_move():
    code = compiled("""
        f(n: i64) -> i64
        a:
            p: Point = pack n, n
            q: Point = pack n, n
            call bump mut p, read n
            call bump mut q, read n
            call bump mut p, read n
            %r: i64 = add.i64 p+0:i64, q+0:i64
            return %r
        """)
    assert disassemble(code).count("call") == 3


def test_results_go_from_call_to_call():
    expect(
        """
        f() -> i64
        a:
            %l: [i64] = call made
            %n: i64 = call see read %l
            call eat own %l
            return %n
        """,
        """
            call 1 made
            R7 = borrow R2 List[Int]
            call 5 see
            R11 = move R2 3
            call 10 eat
            return_slot R6
        """,
    )


def test_what_was_lent_keeps_its_place_in_the_window():
    expect(
        """
        f(n: i64) -> i64
        a:
            %t: [i64] = blank [i64]
            %x: i64 = call see read %t
            %u: [i64] = blank [i64]
            append.i64 %u, n
            append.i64 %t, n
            %y: i64 = call see read %u
            %z: i64 = add.i64 %x, %y
            return %z
        """,
        """
            R5 = blank List[Int]
            call 3 see
            R10 = blank List[Int]
            append.i64 R10 R1
            append.i64 R5 R1
            drop R5 List[Int]
            call 8 see
            drop R10 List[Int]
            R2 = add.i64 R4 R9
            return_slot R2
        """,
    )


def test_what_is_returned_is_made_in_its_place():
    expect(
        """
        f(n: i64) -> [i64]
        a:
            xs: [i64] = blank [i64]
            append.i64 xs, n
            %t: [i64] = own xs
            return %t
        """,
        """
            R0 = blank List[Int]
            append.i64 R0 R3
            return
        """,
    )


def test_what_is_packed_is_made_in_its_place():
    expect(
        """
        f(n: i64) -> Pair
        a:
            %xs: [i64] = blank [i64]
            %m: i64 = mul.i64 n, n
            %p: Pair = pack %xs, %m
            return %p
        """,
        """
            R0 = blank List[Int]
            R3 = mul.i64 R4 R4
            return
        """,
    )


def test_own_parameters_that_are_plain_may_be_changed():
    code = compiled("""
        f(n: i64) -> i64
        a:
            n = add.i64 n, n
            return n
        """)
    assert code.functions[0].parameters[0].mode == 1


def test_slots_are_shared_by_values_that_never_meet():
    code = compiled("""
        f(n: i64) -> i64
        a:
            %a: i64 = mul.i64 n, n
            %b: i64 = mul.i64 %a, n
            %c: i64 = mul.i64 %b, n
            %d: i64 = mul.i64 %c, n
            return %d
        """)
    assert len(code.functions[0].slots) == 3
