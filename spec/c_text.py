"""Terms as C: one function a row, for the host and, in the same words, for OpenCL kernels.

`function(row)` is the text of `sem_<name>`: from the operands' values to the result, or, where the
row can trap, to 0 or the fault's number with the result behind a pointer. What a term uses more
than once is computed once, into a variable; a long function is a call. The primitives without
an operator stand in `primitives.h`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .faults import BY_NAME as FAULTS
from .opcode import TERM_TYPES, Op
from .terms import FLOATS, HOST_LIBRARY, INTS, PRIMITIVES, SIGNED, Term, width

C_TYPES = {type: f"{'int' if type in SIGNED else 'uint'}{width(type)}_t" for type in INTS}
C_TYPES |= {"f32": "float", "f64": "double", "f16": "uint16_t", "bool": "uint8_t"}
C_TYPES |= {"bits": "uint64_t"}

MAX_DEPTH = 6  # of operators in one line
LONG = 8  # a row with more variables than this is not worth being inlined

_HOST_NAMES = {"gamma": "tgamma", "lgamma": "log_gamma"}


def c_type(type: str) -> str:
    return C_TYPES[TERM_TYPES.get(type, type)]


def _wrapping(operator: str) -> Callable[..., str]:
    """Arithmetic in an unsigned type at least as wide as int, where nothing overflows."""

    def expression(term: Term, a: str, b: str) -> str:
        if term.type in FLOATS:
            return f"({a} {operator} {b})"
        unsigned = f"(uint{max(32, width(term.type))}_t)"
        return f"({C_TYPES[term.type]})({unsigned}{a} {operator} {unsigned}{b})"

    return expression


def _operator(operator: str) -> Callable[..., str]:
    return lambda term, a, b: f"({a} {operator} {b})"


def _bitwise(operator: str) -> Callable[..., str]:
    return lambda term, a, b: f"({C_TYPES[term.type]})({a} {operator} {b})"


def _constant(term: Term) -> str:
    if term.type in FLOATS:
        return f"{float(term.value)!r}{'f' if term.type == 'f32' else ''}"
    number = f"{term.value:#x}" if term.value > 0xFFFF else str(term.value)
    return f"({C_TYPES[term.type]}){number}"


def _negate(term: Term, a: str) -> str:
    if term.type in FLOATS:
        return f"(-{a})"
    return _wrapping("-")(term, "0", a)


def _shift_left(term: Term, a: str, b: str) -> str:
    unsigned = f"uint{max(32, width(term.type))}_t"
    return f"({C_TYPES[term.type]})(({unsigned}){a} << ({b} & {width(term.type) - 1}))"


def _shift_right(term: Term, a: str, b: str) -> str:
    return f"({C_TYPES[term.type]})({a} >> ({b} & {width(term.type) - 1}))"


def _floored(name: str, operator: str) -> Callable[..., str]:
    """Narrow integers by way of 32 bits, unsigned ones by C's own operator."""

    def expression(term: Term, a: str, b: str) -> str:
        if term.type in FLOATS:
            return f"{name}_{term.type}({a}, {b})"
        if term.type not in SIGNED:
            return f"({C_TYPES[term.type]})({a} {operator} {b})"
        return f"({C_TYPES[term.type]}){name}_i{max(32, width(term.type))}({a}, {b})"

    return expression


def _power(term: Term, a: str, b: str) -> str:
    return f"({C_TYPES[term.type]})power_u64((uint64_t){a}, (uint64_t){b})"


def _saturate(term: Term, a: str) -> str:
    return f"saturate_{term.arguments[0].type}_{term.type}({a})"


def _library(term: Term, *arguments: str) -> str:
    name = term.value
    if name not in HOST_LIBRARY or name == "round_digits":
        return f"{name}_{term.arguments[0].type}({', '.join(arguments)})"
    called = _HOST_NAMES.get(name, name)
    if term.type == "f32":
        return f"(float){called}({', '.join(f'(double){argument}' for argument in arguments)})"
    return f"{called}({', '.join(arguments)})"


def _call(term: Term, *arguments: str) -> str:
    return f"{term.value or term.primitive}_{term.type}({', '.join(arguments)})"


HANDLERS: dict[str, Callable[..., str]] = {
    "argument": lambda term: "abc"[term.value],
    "constant": _constant,
    "add": _wrapping("+"),
    "subtract": _wrapping("-"),
    "multiply": _wrapping("*"),
    "divide": _operator("/"),
    "negate": _negate,
    "and": _bitwise("&"),
    "or": _bitwise("|"),
    "xor": _bitwise("^"),
    "shift_left": _shift_left,
    "shift_right": _shift_right,
    "equal": _operator("=="),
    "less": _operator("<"),
    "less_equal": _operator("<="),
    "select": lambda term, condition, yes, no: f"({condition} ? {yes} : {no})",
    "floor_quotient": _floored("floor_quotient", "/"),
    "floor_remainder": _floored("floor_remainder", "%"),
    "power": _power,
    "convert": lambda term, a: f"({C_TYPES[term.type]}){a}",
    "saturate": _saturate,
    "round": _call,
    "square_root": _call,
    "fused_multiply_add": _call,
    "copy_sign": _call,
    "library": _library,
}
assert set(HANDLERS) == set(PRIMITIVES), "a primitive without C, or C without a primitive"


def _shared(root: Term) -> list[Term]:
    """What becomes a variable, in order: it is used more than once, or stands too deep to read."""
    uses: dict[Term, int] = {}
    depths: dict[Term, int] = {}
    shared = []
    for term in root.walk():
        for argument in term.arguments:
            uses[argument] = uses.get(argument, 0) + 1
    for term in root.walk():
        depths[term] = 1 + max((depths[argument] for argument in term.arguments), default=-1)
        deep = depths[term] > MAX_DEPTH
        if depths[term] and term is not root and (uses[term] > 1 or deep):
            depths[term] = 0
            shared.append(term)
    return shared


def expression(term: Term, names: dict[Term, str] | None = None) -> str:
    """C's words for a term; `names` are variables that hold some of the terms below it."""
    names = names or {}

    def show(inner: Term) -> str:
        return names.get(inner) or HANDLERS[inner.primitive](inner, *map(show, inner.arguments))

    return HANDLERS[term.primitive](term, *map(show, term.arguments))


def _value(term: Term) -> tuple[list[str], str]:
    """The lines that compute what the term shares, and its value."""
    names: dict[Term, str] = {}
    lines = []
    for shared in _shared(term):
        value = _bare(expression(shared, names))
        names[shared] = f"t{len(names)}"
        lines.append(f"    const {C_TYPES[shared.type]} {names[shared]} = {value};")
    return lines, _bare(expression(term, names))


def _bare(text: str) -> str:
    """Without the parentheses around the whole."""
    depth = 0
    for index, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            whole = text[0] == "(" and index == len(text) - 1
            return text[1:-1] if whole else text
    return text


def _parameters(row: Op) -> list[str]:
    return [
        f"{c_type(operand.type)} {name}" for operand, name in zip(row.sources, "abc", strict=False)
    ]


def prototype(row: Op) -> str:
    assert row.dst
    parameters = _parameters(row)
    result = c_type(row.dst.type)
    if row.trap_conditions:
        parameters.append(f"{result} *result")
        result = "int"
    return f"{result} {row.c_name}({', '.join(parameters)})"


def function(row: Op) -> str:
    """The C function of a term row."""
    assert row.meaning is not None and row.dst
    result = c_type(row.dst.type)
    shared, value = _value(row.meaning)
    if len(shared) > LONG and not row.trap_conditions:
        parameters = ", ".join(_parameters(row))
        arguments = ", ".join("abc"[: len(row.sources)])
        lines = [f"LONG_BODY({result}) {row.c_name}_body({parameters})", "{"]
        lines += [*shared, f"    return {value};", "}"]
        return "\n".join([*lines, f"LONG({result}, {row.c_name}, ({parameters}), ({arguments}))"])
    lines = [f"static inline {prototype(row)}", "{"]
    for fault, condition in row.trap_conditions:
        lines.append(f"    if ({_bare(expression(condition))})")
        lines.append(f"        return {FAULTS[fault].number}; /* {fault} */")
    lines += shared
    if row.trap_conditions:
        lines += [f"    *result = {value};", "    return 0;"]
    else:
        lines.append(f"    return {value};")
    return "\n".join([*lines, "}"])


def _needs_f64(row: Op) -> bool:
    return row.meaning is not None and any(term.type == "f64" for term in row.meaning.walk())


def semantics(table: list[Op]) -> str:
    """The whole header: primitives, then every term row, guarded where a device may lack it."""
    rows = [row for row in table if row.kind == "term"]
    plain = [row for row in rows if row.portable and not _needs_f64(row)]
    double = [row for row in rows if row.portable and _needs_f64(row)]
    host = [row for row in rows if not row.portable]
    primitives = Path(__file__).with_name("primitives.h").read_text(encoding="utf-8")
    parts = [
        "/* Generated from the opcode table: `python -m mojovm.spec --write`. Do not edit. */",
        "#ifndef MOJOVM_SEMANTICS_H",
        "#define MOJOVM_SEMANTICS_H",
        primitives.rstrip(),
        *map(function, plain),
        "#ifndef MOJOVM_NO_F64",
        *map(function, double),
        "#endif",
        "#ifndef __OPENCL_VERSION__",
        *map(function, host),
        "#endif",
        "#endif",
    ]
    return "\n\n".join(parts) + "\n"
