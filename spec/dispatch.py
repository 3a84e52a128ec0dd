"""The interpreter's dispatch loop as Cython text, made from the opcode table.

One `elif op == OP_…` for each row, on a C integer against enum constants and nothing else in the
condition: Cython makes a C switch of that, and of nothing looser. Twice the same loop: `run_fast`,
and `run_counting`, which counts instructions.

Term and branch rows call the generated C functions, runtime rows `rt_<name>(vm, R, ins)`. The
bodies of control rows come from the machine's `control.py`: `CONTROL` (by name or template, whose
variables are filled in), `POLL` (what a loop does before it goes back) and `LOCALS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from .c_text import C_TYPES, prototype
from .faults import FAULTS
from .opcode import TERM_TYPES, Op, Operand
from .terms import SIGNED

HEADER = "Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit."


def _term_type(operand: Operand) -> str:
    return TERM_TYPES.get(operand.type, operand.type)


def place(operand: Operand) -> str:
    """Where an operand stands: `ins.b`, or in the second word `ins[1].a`."""
    return f"ins{'[1]' if operand.word else ''}.{operand.field}"


def fetch(operand: Operand, slot: str) -> str:
    """The value in a slot; a narrow one is read from its low bytes."""
    type = _term_type(operand)
    member = {"bool": "u8", "f16": "u16", "bits": "u64"}.get(type, type)
    return f"{slot}.{member}"


def define(operand: Operand, slot: str, value: str) -> str:
    """Writes a slot: always all 64 bits."""
    type = _term_type(operand)
    if type == "f32":
        return f"{slot}.u64 = f32_word({value})"
    return f"{slot}.{'i64' if type in SIGNED else 'f64' if type == 'f64' else 'u64'} = {value}"


def _read(operand: Operand) -> str:
    at = place(operand)
    return fetch(operand, f"R[{at}]") if operand.is_register else at


def _write(operand: Operand, value: str) -> str:
    return define(operand, f"R[{place(operand)}]", value)


def _term(row: Op, control: Mapping) -> list[str]:
    assert row.dst
    arguments = [_read(operand) for operand in row.sources]
    if not row.trap_conditions:
        return [_write(row.dst, f"{row.c_name}({', '.join(arguments)})"), f"ins += {row.words}"]
    result = f"result_{_term_type(row.dst)}"
    return [
        f"fault = {row.c_name}({', '.join([*arguments, '&' + result])})",
        "if unlikely(fault):",
        "    break",
        _write(row.dst, result),
        f"ins += {row.words}",
    ]


def _branch(row: Op, control: Mapping) -> list[str]:
    assert row.label
    arguments = [_read(operand) for operand in row.sources if operand is not row.label]
    poll = [f"    {line}" for line in control["POLL"].splitlines()] if row.poll else []
    return [
        f"if {row.c_name}({', '.join(arguments)}):",
        *poll,
        f"    ins += {place(row.label)}",
        "else:",
        f"    ins += {row.words}",
    ]


def _runtime(row: Op, control: Mapping) -> list[str]:
    return [
        f"fault = {row.c_name}(vm, R, ins)",
        "if unlikely(fault):",
        "    break",
        f"ins += {row.words}",
    ]


def _control(row: Op, control: Mapping) -> list[str]:
    bodies = control["CONTROL"]
    body = bodies.get(row.name, bodies.get(row.template))
    if body is None:
        raise LookupError(f"no handler for the control row {row.name} in control.py")
    for variable, value in row.values.items():
        body = body.replace(f"{{{variable}}}", value)
    return body.splitlines()


BODIES = {"term": _term, "branch": _branch, "runtime": _runtime, "control": _control}


def _chain(table: list[Op], control: Mapping, threaded: bool) -> list[str]:
    names = {row.name for row in table} | {row.template for row in table}
    if strays := set(control["CONTROL"]) - names:
        raise LookupError(f"control.py has handlers for no row: {', '.join(sorted(strays))}")
    lines: list[str] = []
    for row in table:
        if row.kind == "extension":
            continue
        lines.append(f"{'elif' if lines else 'if'} op == {row.enum_name}:")
        body = BODIES[row.kind](row, control)
        if threaded:
            body = [f"{label(row)}()", *body, "go_on()"]
        lines += [f"    {line}" for line in body]
    return [*lines, "else:", "    unreachable_opcode()"]


def label(row: Op) -> str:
    """The macro that makes a row's branch a target of computed jumps."""
    return f"at_{row.enum_name}"


LOOP = """\
cdef int {name}(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    {doc}
    cdef int op
    cdef int fault = 0
{locals}{start}
    while True:{count}
        op = ins.op
{chain}
    vm.pc = ins
    vm.R = R
    return fault
"""


def loops(table: list[Op], control: Mapping) -> str:
    """`_dispatch.pxi`. The loop leaves with a fault's number, or 0 when the outermost function
    has returned, and the place in `vm.pc` and `vm.R`."""
    trapping = (_term_type(row.dst) for row in table if row.trap_conditions and row.dst)
    local = control["LOCALS"].splitlines()
    local += [f"cdef {C_TYPES[type]} result_{type}" for type in dict.fromkeys(trapping)]
    parts = {
        "locals": "\n".join(f"    {line}" for line in local),
    }
    copies = (
        ("run_fast", "Runs until a fault or the end.", "", True),
        (
            "run_counting",
            "The same, counting instructions and looking at the time for a profile.",
            "\n        step(vm, ins)",
            False,
        ),
    )
    texts = [
        LOOP.format(
            name=name, doc=f'"""{doc}"""', count=count,
            start="\n    begin_threading()\n    go_on()" if threaded else "",
            chain="\n".join(f"        {line}" for line in _chain(table, control, threaded)),
            **parts,
        )
        for name, doc, count, threaded in copies
    ]  # fmt: skip
    return f"# {HEADER}\n\n" + "\n".join(texts)


def enum_header(table: list[Op], fingerprint: int) -> str:
    """`_opcodes.h`: numbers of opcodes and faults."""
    lines = [f"/* {HEADER} */", "#ifndef MOJOVM_OPCODES_H", "#define MOJOVM_OPCODES_H", ""]
    lines.append(f"#define OPCODE_FINGERPRINT UINT64_C({fingerprint:#018x})")
    lines += ["", "enum opcode {"]
    lines += [f"    {row.enum_name} = {row.number}," for row in table]
    lines += [f"    OPCODE_COUNT = {len(table)}", "};", "", "enum fault {"]
    lines += [f"    FAULT_{fault.name.upper()} = {fault.number}," for fault in FAULTS]
    lines += [f"    FAULT_COUNT = {len(FAULTS) + 1}", "};", "", "#endif"]
    return "\n".join(lines) + "\n"


def threading_header(table: list[Op]) -> str:
    """`_threading.h`: each branch of the loop as a label, and the jump from branch to branch.

    With GNU C the end of every branch jumps to the next one by itself (Ertl and Gregg, "The
    structure and performance of efficient interpreters", 2003); elsewhere the switch does it.
    """
    rows = [row for row in table if row.kind != "extension"]
    lines = [f"/* {HEADER} */", "#ifndef MOJOVM_THREADING_H", "#define MOJOVM_THREADING_H", ""]
    lines += ["#if defined(__GNUC__) && !defined(MOJOVM_SWITCH)"]
    lines += ["#define begin_threading() static const void *const branches[] = { \\"]
    lines += [f"    [{row.enum_name}] = &&label_{row.enum_name}, \\" for row in rows]
    lines += ["}", "#define go_on() goto *branches[__pyx_v_ins->op]"]
    lines += [f"#define {label(row)}() label_{row.enum_name}:;" for row in rows]
    lines += ["#else", "#define begin_threading()", "#define go_on()"]
    lines += [f"#define {label(row)}()" for row in rows]
    lines += ["#endif", "", "#endif"]
    return "\n".join(lines) + "\n"


def declarations(table: list[Op]) -> str:
    """`_opcodes.pxi`: Cython's view of `_opcodes.h` and `_semantics.h`."""
    lines = [f"# {HEADER}", "", 'cdef extern from "_opcodes.h" nogil:']
    lines += ["    const uint64_t OPCODE_FINGERPRINT", "    enum:"]
    lines += [f"        {row.enum_name}" for row in table]
    lines += ["        OPCODE_COUNT", "    enum:"]
    lines += [f"        FAULT_{fault.name.upper()}" for fault in FAULTS]
    lines += ["        FAULT_COUNT", "", 'cdef extern from "_threading.h" nogil:']
    lines += ["    void begin_threading() noexcept", "    void go_on() noexcept"]
    lines += [f"    void {label(row)}() noexcept" for row in table if row.kind != "extension"]
    lines += ["", 'cdef extern from "_semantics.h" nogil:']
    lines += [f"    {prototype(row)} noexcept" for row in table if row.kind == "term"]
    return "\n".join(lines) + "\n"


def handlers(table: list[Op]) -> str:
    """`_handlers.pxi`: the runtime rows' functions by opcode, for native code to call."""
    lines = [f"# {HEADER}", "", "cdef void list_handlers(void** table) noexcept:"]
    lines += [
        f"    table[{row.enum_name}] = <void*>{row.c_name}"
        for row in table
        if row.kind == "runtime"
    ]
    return "\n".join(lines) + "\n"
