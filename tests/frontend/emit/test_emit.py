"""Bytecode from numbered IR: drop maps, lines, tables, branches. Everything verifies."""

from __future__ import annotations

import textwrap

import pytest

from mojovm.bytecode.code import Code
from mojovm.bytecode.verify import verify
from mojovm.frontend import types
from mojovm.frontend.emit.emit import emit
from mojovm.frontend.passes.pipeline import compile_function
from mojovm.frontend.rows import INVERSE, shape_of
from mojovm.frontend.source.files import SourceMap
from mojovm.spec.ops import BY_NAME, TABLE
from mojovm.spec.reference import evaluate
from tests.frontend.ir_text import Callee, Glue, parse, struct

INTS = types.list_of(types.I64)
NODE = struct("Node", has_drop=True, name=types.STR)
PAIR = struct("Pair", a=INTS, b=INTS)
CALLEES = {
    "change": Callee("change", [INTS, INTS], ["mut", "mut"]),
    "take": Callee("take", [INTS, INTS], ["own", "read"]),
    "node": Callee("node", [], [], NODE),
}
DROP_NODE = "drop(own x: Node)\nb:\n n: str, alive: bool = unpack x\n return"
CHANGE = "change(mut a: [i64], mut b: [i64])\nb:\n return"
TAKE = "take(own a: [i64], b: [i64])\nb:\n return"
MAKE_NODE = """node() -> Node
b:
 %s: str = const_string "x"
 %t: bool = const.bool 1
 %n: Node = pack %s, %t
 return %n"""


def compiled(*texts: str) -> Code:
    functions = []
    for text in texts:
        function, source = parse(textwrap.dedent(text).strip(), CALLEES, Node=NODE, Pair=PAIR)
        if function.name == "drop":
            function.name = "drop Node"
        compile_function(function, lambda message, *_: message, Glue())
        functions.append(function)
    code = emit(functions, SourceMap(source), Glue())
    verify(code)
    return code


def operations(code: Code) -> list[str]:
    words = code.functions[0].words
    return [TABLE[op].name for op in words[::4] if op]


def test_what_is_owned_where_a_trap_may_be():
    code = compiled("""
        f(own xs: [i64], n: i64) -> i64
        a:
            ys: [i64] = blank [i64]
            append.i64 ys, n
            %a: i64 = load.i64 xs, n
            %b: i64 = load.i64 ys, %a
            return %b
        """)
    ints = next(i for i, t in enumerate(code.types) if t.kind == "list")
    assert operations(code)[:3] == ["blank", "append.i64", "load.i64"]
    xs, ys = 1, 5
    assert code.functions[0].drops == [
        (-1, -1, ((xs, ints),)),
        (1, 2, ((ys, ints), (xs, ints))),
        (4, 4, ((ys, ints),)),
    ]


def test_given_arguments_are_the_callees():
    code = compiled("""
        f(own xs: [i64], own ys: [i64])
        a:
            call take own xs, read ys
            return
        """, TAKE)  # fmt: skip
    entry, call = code.functions[0].drops
    assert len(entry[2]) == 2
    assert len(call[2]) == 1


def test_parts_that_a_call_changes_are_dropped_from_its_window():
    code = compiled("""
        f(own p: Pair)
        a:
            call change mut p+0:[i64], mut p+3:[i64]
            return
        """, CHANGE)  # fmt: skip
    call = code.functions[0].drops[-1]
    assert [slot for slot, _ in call[2]] == [10, 7]


def test_a_changed_parameter_that_is_away_is_blanked():
    code = compiled("""
        f(mut p: Pair, mut xs: [i64])
        a:
            call change mut p+3:[i64], mut xs
            return
        """, CHANGE)  # fmt: skip
    ((_, _, entries),) = code.functions[0].drops
    assert sorted(slot for slot, t in entries if t < 0) == [3, 6]
    assert sorted(slot for slot, t in entries if t >= 0) == [10, 13]


def test_types_know_who_destroys_them():
    code = compiled("""
        f()
        a:
            x: Node = call node
            return
        """, MAKE_NODE, DROP_NODE)  # fmt: skip
    node = next(t for t in code.types if t.name == "Node")
    assert code.functions[node.drop_function].name == "drop Node"
    assert node.fields[-1][0] == ""


def test_lines_and_columns():
    code = compiled("""
        f(n: i64) -> i64
        a:
            %a: i64 = mul.i64 n, n
            %b: i64 = mul.i64 %a, n
            return %b
        """)
    assert [(word, line) for word, line, *_ in code.functions[0].lines] == [(0, 3), (1, 4), (2, 5)]


def test_every_test_has_its_opposite():
    """A test or its opposite holds, for numbers of every kind and NaN."""
    values = {
        "f64": [0.0, -1.0, 2.5, float("nan"), float("inf")],
        "f32": [0.0, -1.0, 2.5, float("nan")],
        "u64": [0, 1, (1 << 64) - 1],
        "int": [0, -1, 5],
        "bits": [0, 1, 7],
        "imm": [0, -1, 5],
    }
    for op, (opposite, swapped) in INVERSE.items():
        if op in ("if", "unless"):
            continue
        assert BY_NAME[op].predicate
        kinds = [o.type for o in BY_NAME[op].sources]
        for a in values[kinds[0]]:
            for b in values[kinds[1]]:
                other = (b, a) if swapped else (a, b)
                assert bool(evaluate(op, a, b)) != bool(evaluate(opposite, *other))
    assert {op for op, row in BY_NAME.items() if row.predicate} <= INVERSE.keys()


@pytest.mark.parametrize("kind, pattern", [
    ("i64", -1), ("i64", 1 << 40), ("i64", -(1 << 63)), ("u64", -1), ("f64", 0x7FF0000000000000),
    ("f64", -0x8000000000000000), ("f32", 0xBF800000), ("bool", 1), ("i8", -128), ("f16", 0xC000),
])  # fmt: skip
def test_constants_of_all_widths(kind, pattern):
    code = compiled(f"""
        f() -> {kind}
        a:
            %c: {kind} = const.{kind} {pattern}
            return %c
        """)
    low, high = code.functions[0].words[2:4]
    assert (high << 32 | low & 0xFFFFFFFF) == pattern


def test_shapes_say_what_the_table_says():
    for name, row in BY_NAME.items():
        shape = shape_of(name)
        assert len(shape.kinds) == len(row.sources)
        assert shape.has_dst == (row.dst is not None)
