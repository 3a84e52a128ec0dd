"""The opcode table: its shape, and that every consumer has a handler for every row."""

from __future__ import annotations

import pytest

from mojovm.spec import c_text, dispatch, faults, generate, opcode, records, reference, table, terms
from mojovm.spec.ops import BY_NAME, FINGERPRINT, TABLE


def names(operands) -> list[tuple[str, str, str]]:
    return [(operand.name, operand.mode, operand.type) for operand in operands]


def test_the_table_keeps_its_own_rules_and_nothing_generated_is_stale():
    assert generate.check() == []


def test_numbers_are_positions_and_a_zeroed_word_is_no_instruction():
    assert [row.number for row in TABLE] == list(range(len(TABLE)))
    assert TABLE[0].name == "ext" and TABLE[0].kind == "extension"


def test_every_kind_of_row_has_what_its_kind_needs():
    for row in TABLE:
        assert (row.meaning is not None) == (row.kind == "term"), row.name
        assert (row.test is not None) == (row.kind == "branch"), row.name
        if row.kind == "term":
            assert row.dst and not row.poll, row.name
            assert row.traps == tuple(name for name, _ in row.trap_conditions), row.name
        if row.label:
            assert row.effect == "jumps", row.name


def test_operands_and_their_places():
    row = BY_NAME["add.i64"]
    assert names(row.operands) == [
        ("dst", "define", "i64"),
        ("a", "read", "i64"),
        ("b", "read", "i64"),
    ]
    assert [(o.word, o.field) for o in row.operands] == [(0, "a"), (0, "b"), (0, "c")]
    assert (row.words, row.enum_name, row.c_name) == (1, "OP_ADD_I64", "sem_add_i64")

    row = BY_NAME["fma.f32"]
    assert (row.operands[3].word, row.operands[3].field, row.words) == (1, "a", 2)

    row = BY_NAME["const.f64"]
    assert names(row.operands)[1] == ("value", "immediate", "imm64")
    assert (row.operands[1].field, row.words) == ("b", 1)

    row = BY_NAME["put"]
    assert names(row.operands)[2] == ("src", "take", "slots")
    assert row.words == 2 and row.c_name == "rt_put"

    assert BY_NAME["fetch"].dst.borrowed and not BY_NAME["take"].dst.borrowed


def test_each_predicate_has_its_two_fused_branches():
    predicates = [row for row in TABLE if row.predicate]
    assert predicates
    for predicate in predicates:
        jump, loop = BY_NAME[f"jump_{predicate.name}"], BY_NAME[f"loop_{predicate.name}"]
        for branch in (jump, loop):
            assert branch.test is predicate and branch.c_name == predicate.c_name
            assert names(branch.sources[:-1]) == names(predicate.sources)
            assert (branch.label.name, branch.label.field) == ("target", "c")
        assert (jump.poll, jump.words, loop.poll, loop.words) == (False, 1, True, 2)


def test_a_template_leaves_out_the_traps_that_a_type_cannot_have():
    assert BY_NAME["pow.i64"].traps == ("negative_exponent",)
    assert BY_NAME["pow.u64"].traps == ()


def test_kernels_may_use_what_is_not_of_the_hosts_library():
    assert BY_NAME["sqrt.f32"].portable and BY_NAME["jump_lt.f32"].portable
    assert BY_NAME["exp.f32"].portable
    assert not BY_NAME["erf.f32"].portable and not BY_NAME["append.i64"].portable


@pytest.mark.parametrize(
    "operands", ["a=i64 b:i64 c:i64 d:i64 e:i64 f:i64 g:i64", "dst=i64 a:i64 b#imm64"]
)
def test_operands_that_cannot_be_encoded_are_refused(operands):
    with pytest.raises(ValueError):
        table.parse_operands(operands)


def test_terms_of_two_types_do_not_mix():
    a, b = (terms.Term("argument", type, (), 0) for type in ("i64", "i32"))
    with pytest.raises(TypeError, match="i64 meets one of i32"):
        a + b
    with pytest.raises(TypeError, match="truth"):
        bool(a == a)


def test_formulas_read_well():
    def formula(name: str) -> str:
        row = BY_NAME[name]
        return terms.text(row.meaning, tuple(operand.name for operand in row.sources))

    assert formula("fma.f64") == "fused_multiply_add(a, b, c)"
    assert formula("max.i8") == "b if (a < b) else a"
    assert formula("nlt.f32") == "not (a < b)"


def test_consumers_are_total_over_the_primitives():
    meanings = (row.meaning for row in TABLE if row.meaning is not None)
    used = {term.primitive for meaning in meanings for term in meaning.walk()}
    assert used == set(terms.PRIMITIVES), "a primitive that no row uses"
    assert set(c_text.HANDLERS) == set(terms.PRIMITIVES)
    assert set(reference.HANDLERS) == set(terms.PRIMITIVES)
    assert {*dispatch.BODIES, "extension"} == set(opcode.KINDS)


def test_a_control_row_without_a_body_stops_the_generator():
    control = {"CONTROL": {}, "POLL": "", "LOCALS": ""}
    with pytest.raises(LookupError, match=r"no handler for the control row const\.i8"):
        dispatch.loops(TABLE, control)
    with pytest.raises(LookupError, match="handlers for no row: jmp"):
        dispatch.loops(TABLE, control | {"CONTROL": {"jmp": ""}})


def test_the_fingerprint_follows_what_the_encoding_depends_on():
    assert table.fingerprint(TABLE) == FINGERPRINT
    assert table.fingerprint(TABLE[:-1]) != FINGERPRINT
    assert 0 < FINGERPRINT < 1 << 64


def test_faults_are_numbered_from_1_and_say_what_happened():
    assert [fault.number for fault in faults.FAULTS] == list(range(1, len(faults.FAULTS) + 1))
    for fault in faults.FAULTS:
        exception = getattr(__import__("builtins"), fault.exception)
        assert issubclass(exception, BaseException)
    index = faults.BY_NAME["index_out_of_range"].number
    assert faults.message(index, 7, 3) == ("index out of range: 7 is outside a list of length 3")
    failed = faults.BY_NAME["assertion_failed"].number
    assert faults.message(failed, text="x > 0") == "assertion failed: x > 0"


def test_a_term_that_is_used_twice_is_done_once():
    doubled = terms.Term("argument", "u64", (), 0)
    for _ in range(64):
        doubled = doubled + doubled
    assert [step.primitive for step in doubled.walk()] == ["argument", *["add"] * 64]
    assert terms.text(doubled, ("a",)) == "", "no formula to read"
    assert reference.value_of(doubled, (3,)) == 0
    row = records.changed(BY_NAME["invert.u64"], meant=(doubled, ()))
    assert c_text.function(row).count("+") == 64
