"""The LLVM IR of terms agrees with the reference, on registers and on literals, and vectorises."""

from __future__ import annotations

import ctypes
import itertools
import platform
import random
import shutil
import subprocess

import pytest

from mojovm.spec.faults import BY_NAME as FAULTS
from mojovm.spec.generate import MACHINE
from mojovm.spec.opcode import TERM_TYPES
from mojovm.spec.ops import BY_NAME
from mojovm.spec.reference import decode, encode, evaluate, narrowed
from mojovm.spec.terms import FLOATS, SIGNED, Term, width
from mojovm.tiers.llvm import terms
from mojovm.tiers.llvm.terms import HOST_FUNCTIONS, LLVM_TYPES, PRELUDE, Text, literal, prelude
from tests.spec.semantic_cases import (
    FLOAT_EDGES,
    TERM_ROWS,
    check,
    edges,
    expectations,
    random_value,
)

llvm = pytest.importorskip("llvmlite.binding", reason="needs the extra `llvm`")

# The machine's own functions, and those of the C library by its names.
OWN = {"log_gamma": "f64", "round_digits_f64": "f64", "round_digits_f32": "f32"}


# --- building -------------------------------------------------------------------------------------


def term_type(operand) -> str:
    return TERM_TYPES.get(operand.type, operand.type)


def fetch(text: Text, type: str, place: str) -> str:
    """A slot's value; a narrow one is read from its low bytes."""
    if type == "bool":
        return text.value(f"trunc i8 {text.value(f'load i8, ptr {place}')} to i1")
    return text.value(f"load {LLVM_TYPES[type]}, ptr {place}")


def store(text: Text, type: str, place: str, value: str) -> None:
    """Writes all 64 bits of a slot."""
    if type == "f32":
        type, value = "u32", text.value(f"bitcast float {value} to i32")
    if type != "f64" and width(type) < 64:
        extend = "sext" if type in SIGNED else "zext"
        value = text.value(f"{extend} {LLVM_TYPES[type]} {value} to i64")
    text.line(f"store {'double' if type == 'f64' else 'i64'} {value}, ptr {place}")


class Loop(Text):
    """A function that does something `%count` times, at least once; in turn number `%at`."""

    def __init__(self, name: str, parameters: str) -> None:
        super().__init__()
        self.lines = [f"define void @{name}({parameters}, i64 %count) {{", "start:"]
        self.line("br label %turn")
        self.line("turn:")
        self.line("%at = phi i64 [ 0, %start ], [ %next, %turn ]")

    def place(self, array: str, size: int, offset: int) -> str:
        index = self.value(f"add i64 {self.value(f'mul i64 %at, {size}')}, {offset}")
        return self.value(f"getelementptr i64, ptr %{array}, i64 {index}")

    def finish(self) -> str:
        self.line("%next = add i64 %at, 1")
        self.line("%done = icmp eq i64 %next, %count")
        self.line("br i1 %done, label %end, label %turn")
        self.line("end:")
        self.line("ret void")
        return "\n".join([*self.lines, "}\n"])


def compiler(cpu: str = ""):
    """A target machine; each execution engine frees its own."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    features = "" if cpu else llvm.get_host_cpu_features().flatten()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=cpu or llvm.get_host_cpu_name(), features=features, opt=2, jit=True
    )


def optimised(text: str, machine):
    module = llvm.parse_assembly(text)
    module.triple, module.data_layout = machine.triple, str(machine.target_data)
    module.verify()
    options = llvm.create_pipeline_tuning_options(speed_level=2)
    passes = llvm.create_pass_builder(machine, options)
    passes.getModulePassManager().run(module, passes)
    return module


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """Makes the host's functions known to LLVM by their names."""
    cc = shutil.which("gcc") or shutil.which("cc")
    if cc is None:
        pytest.skip("no C compiler")
    lines = ['#include "slots.h"', '#include "_semantics.h"']
    lines += ["double host_log_gamma(double a) { return log_gamma(a); }"]
    for type in ("float", "double"):
        name = f"round_digits_f{32 if type == 'float' else 64}"
        lines += [f"{type} host_{name}({type} a, int64_t b) {{ return {name}(a, b); }}"]
    folder = tmp_path_factory.mktemp("host")
    (folder / "host.c").write_text("\n".join(lines) + "\n")
    command = [cc, "-O1", "-ffp-contract=off", "-shared", "-fPIC", f"-I{MACHINE}", "host.c"]
    subprocess.run([*command, "-o", "host.so", "-lm"], cwd=folder, check=True)
    library = ctypes.CDLL(str(folder / "host.so"))
    for name in HOST_FUNCTIONS:
        function = getattr(library, f"host_{name}" if name in OWN else name)
        llvm.add_symbol(name, ctypes.cast(function, ctypes.c_void_p).value)
    return library


def native(functions: list[Text], texts: list[str]):
    needs = set().union(*(function.needs for function in functions))
    machine = compiler()
    return llvm.create_mcjit_compiler(optimised(prelude(needs) + "".join(texts), machine), machine)


# --- every row, operands in registers -------------------------------------------------------------


def row_function(row) -> tuple[Text, str]:
    """Over frames of slots, dst and then the operands, as the C test has them."""
    text, size = Loop(f"run_{row.number}", "ptr %R, ptr %faults"), len(row.operands)
    arguments = [
        fetch(text, term_type(operand), text.place("R", size, at))
        for at, operand in enumerate(row.sources, 1)
    ]
    fault = "0"
    for name, condition in reversed(row.trap_conditions):
        trapped = terms.evaluate(text, condition, arguments)
        fault = text.value(f"select i1 {trapped}, i32 {FAULTS[name].number}, i32 {fault}")
    text.line(f"store i32 {fault}, ptr {text.value('getelementptr i32, ptr %faults, i64 %at')}")
    # also behind a trap: the arms of a select are all evaluated
    result = terms.evaluate(text, row.meaning, arguments)
    store(text, term_type(row.dst), text.place("R", size, 0), result)
    return text, text.finish()


@pytest.fixture(scope="module")
def rows(host):
    functions, texts = zip(*map(row_function, TERM_ROWS), strict=True)
    return native(functions, texts)


@pytest.mark.parametrize("row", TERM_ROWS, ids=lambda row: row.name)
def test_llvm_agrees_with_the_reference(rows, row):
    _, frames, expected = expectations(row.name)
    slots = (ctypes.c_uint64 * len(frames))(*frames)
    faults = (ctypes.c_int * len(expected))()
    function = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64)
    function(rows.get_function_address(f"run_{row.number}"))(slots, faults, len(expected))
    check(row.name, slots[:: len(row.operands)], list(faults))


# --- literals -------------------------------------------------------------------------------------

LITERAL_ROWS = [
    row
    for row in TERM_ROWS
    if row.template.split(".")[0] in ("floordiv", "mod", "pow", "shl", "shr", "divide", "copysign")
    or row.name in ("floordiv_imm.i64", "mod_imm.i64", "shr_imm.i64")
]


def literals(type: str, side: int) -> list:
    if type in FLOATS:
        return [narrowed(number, type) for number in (*FLOAT_EDGES, 2.0, -2.0, 8.0, 2.0**40)]
    if side == 0:  # where only 2, of a power, is anything special
        return [1, 2, width(type) - 1]
    bits = width(type)
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if type in SIGNED else (0, 2**bits - 1)
    wanted = [0, 1, 2, 3, 4, 7, 10, bits - 1, bits, bits // 2, 1 << bits - 2, 1 << bits - 1]
    wanted += [-1, -2, -3, -4, low, low + 1, high - 1, high]
    return [value for value in dict.fromkeys(wanted) if low <= value <= high]


def literal_function(row, side: int) -> tuple[Text, str]:
    """One operand from an array, the other each of the literals: an array of results for each."""
    text = Loop(f"literal_{row.number}_{side}", "ptr %operands, ptr %results")
    register_type, literal_type = (term_type(row.sources[at]) for at in (1 - side, side))
    register = fetch(text, register_type, text.place("operands", 1, 0))
    numbers = literals(literal_type, side)
    for at, number in enumerate(numbers):
        arguments = [register, literal(literal_type, number)]
        result = terms.evaluate(text, row.meaning, arguments if side else arguments[::-1])
        store(text, term_type(row.dst), text.place("results", len(numbers), at), result)
    return text, text.finish()


@pytest.fixture(scope="module")
def with_literals(host):
    made = [literal_function(row, side) for row in LITERAL_ROWS for side in (0, 1)]
    return native(*zip(*made, strict=True))


@pytest.mark.parametrize("side", [0, 1], ids=["left", "right"])
@pytest.mark.parametrize("row", LITERAL_ROWS, ids=lambda row: row.name)
def test_literals_mean_the_same(with_literals, row, side):
    register_type, literal_type = (term_type(row.sources[at]) for at in (1 - side, side))
    chance = random.Random(row.name)
    values = [*edges(register_type), *(random_value(register_type, chance) for _ in range(30))]
    numbers = literals(literal_type, side)
    patterns = (ctypes.c_uint64 * len(values))(*(encode(register_type, v) for v in values))
    results = (ctypes.c_uint64 * (len(values) * len(numbers)))()
    function = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64)
    address = with_literals.get_function_address(f"literal_{row.number}_{side}")
    function(address)(patterns, results, len(values))
    type = term_type(row.dst)
    for at, result in enumerate(results):
        operands = [values[at // len(numbers)], numbers[at % len(numbers)]]
        if not side:
            operands.reverse()
        if row.name in ("floordiv_imm.i64", "mod_imm.i64") and operands[1] <= 0:
            continue  # the verifier refuses it
        expected = evaluate(row.name, *operands)
        if not isinstance(expected, str):
            got = encode(type, decode(type, result))  # one NaN is as good as another
            assert got == encode(type, expected), (row.name, operands)


# --- constants that LLVM folds --------------------------------------------------------------------

FOLDED = 8  # cases of a row
UNTOUCHED = 0xBAD


def folded_cases(row) -> list[tuple]:
    listed = list(itertools.product(*(edges(operand.type) for operand in row.sources)))
    return random.Random(row.name).sample(listed, min(FOLDED, len(listed)))


def folded_function(row) -> tuple[Text, str]:
    """All that LLVM needs to see that an operation is undefined: it would drop the store."""
    text = Loop(f"folded_{row.number}", "ptr %results")
    for at, case in enumerate(folded_cases(row)):
        arguments = []
        for operand, value in zip(row.sources, case, strict=True):
            type = term_type(operand)
            value = encode(type, value) if type == "f16" else value
            arguments.append(text.value(f"freeze {LLVM_TYPES[type]} {literal(type, value)}"))
        result = terms.evaluate(text, row.meaning, arguments)
        store(text, term_type(row.dst), text.place("results", 0, at), result)
    return text, text.finish()


def test_nothing_is_undefined(host):
    rows = [row for row in TERM_ROWS if row.portable]
    engine = native(*zip(*map(folded_function, rows), strict=True))
    for row in rows:
        results = (ctypes.c_uint64 * FOLDED)(*[UNTOUCHED] * FOLDED)
        function = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int64)
        function(engine.get_function_address(f"folded_{row.number}"))(results, 1)
        type = term_type(row.dst)
        for case, result in zip(folded_cases(row), results, strict=False):
            assert result != UNTOUCHED, (row.name, case)
            refused = row.name in ("floordiv_imm.i64", "mod_imm.i64") and case[1] <= 0
            expected = "refused" if refused else evaluate(row.name, *case)
            if not isinstance(expected, str):
                got = encode(type, decode(type, result))
                assert got == encode(type, expected), (row.name, case)


# --- the shape of the text ------------------------------------------------------------------------

# A row, and what its second operand is where that is a literal.
VECTORISED = {
    "narrow.f32.f16": None, "widen.f16.f32": None, "bits_of.f32": None, "float.u64.f32": None,
    "float.int.f64": None, "trunc.f64.i32": None, "trunc.f32.u8": None, "floor.f64": None,
    "round.f32": None, "sqrt.f64": None, "fma.f64": None, "copysign.f64": None, "min.f32": None,
    "max.f64": None, "abs.i64": None, "shl.i32": None, "shr.u64": 3, "mod.f64": 1.0, "pow.i32": 3,
    "floordiv.f64": 2.0, "floordiv.i32": 7, "floordiv.i64": 8, "mod.u64": 16, "pow.u64": None,
}  # fmt: skip
NOT_VECTORISED = {"pow.u64"}  # a power is a loop of its own


@pytest.mark.skipif(platform.machine() != "x86_64", reason="names a processor of that kind")
@pytest.mark.parametrize("name", VECTORISED)
def test_a_loop_of_a_term_is_vectorised(name):
    row, second = BY_NAME[name], VECTORISED[name]
    types = [term_type(operand) for operand in (row.dst, *row.sources)]
    text = Loop("map", ", ".join(f"ptr noalias %{array}" for array in "rabc"))

    def element(type: str, array: str) -> str:
        return text.value(f"getelementptr {LLVM_TYPES[type]}, ptr %{array}, i64 %at")

    arguments = [
        fetch(text, type, element(type, array))
        for type, array in zip(types[1:], "abc", strict=False)
    ]
    if second is not None:
        arguments[1] = literal(types[2], second)
    result = terms.evaluate(text, row.meaning, arguments)
    text.line(f"store {LLVM_TYPES[types[0]]} {result}, ptr {element(types[0], 'r')}")
    module = optimised(prelude(text.needs) + text.finish(), compiler("x86-64-v3"))
    assert ("vector.body" in str(module)) == (name not in NOT_VECTORISED)


def test_what_a_term_shares_is_computed_once():
    text = Text()
    shared = Term("argument", "i64", (), 0)
    for _ in range(64):
        shared = shared + shared
    assert terms.evaluate(text, shared, ["%a"]) == "%v63"
    assert len(text.lines) == 64


def test_every_definition_of_the_prelude_is_valid():
    module = llvm.parse_assembly(prelude(PRELUDE))
    module.verify()
    assert {function.name for function in module.functions} == set(PRELUDE)
    assert prelude(["llvm.sqrt.f64"]) == "declare double @llvm.sqrt.f64(double)\n"
