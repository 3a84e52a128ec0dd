"""Terms: the meaning of an opcode as data. Needs nothing; `table.py` builds rows from it.

A term is a typed expression over the operands of one instruction. Every consumer (reference, C,
LLVM, documents) walks terms with one handler per primitive and is total over `PRIMITIVES`:

    argument       operand number `value`             constant       the number `value`
    add subtract multiply                             integers wrap, floats round once
    divide         floats only, correctly rounded     negate         integers wrap
    and or xor     integers and bool, bit by bit      shift_left     count modulo the width
    equal less less_equal   give bool; false for NaN  shift_right    copies the sign if there is one
    select         argument 0 ? argument 1 : argument 2, all of them evaluated
    floor_quotient floor_remainder   toward minus infinity; floats as Python does, IEEE by 0
    power          integers by repeated squaring, exponent not below 0, wraps
    convert        integer to integer wraps; to a float rounds to nearest even
    saturate       float to integer toward zero, clamped into the type; NaN gives 0
    round          a float to a whole one; `value` is floor, ceiling, truncate or nearest_even
    square_root fused_multiply_add   correctly rounded
    copy_sign      the first with the sign of the second, a NaN counting as positive
    library        one of `BITS` or `HOST_LIBRARY`, named by `value`

A term may stand in several places of another: terms are graphs without cycles, and who walks them
does so by identity, once a term. Types are i8…i64, u8…u64, f16 (its bits: no arithmetic), f32, f64,
bool and `bits`: a canonical 64-bit word whose integer type the operation need not know. What a
NaN's sign and payload are is never observable by a program: `copy_sign` and `bits_of` look away.
"""

from __future__ import annotations

from functools import cache

from .records import slotted

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

SIGNED = ("i8", "i16", "i32", "i64")
UNSIGNED = ("u8", "u16", "u32", "u64")
INTS = SIGNED + UNSIGNED
FLOATS = ("f32", "f64")
SCALARS = (*INTS, *FLOATS, "bool", "f16")
TYPES = (*SCALARS, "bits")

_PRIMITIVES = """
    argument constant add subtract multiply divide negate and or xor shift_left shift_right
    equal less less_equal select floor_quotient floor_remainder power convert saturate round
    square_root fused_multiply_add copy_sign library
"""
PRIMITIVES = tuple(_PRIMITIVES.split())

# Exact everywhere; the result's type where it is not the argument's.
BITS = {
    "population_count": "i64",
    "leading_zeros": "i64",
    "trailing_zeros": "i64",
    "widen_half": "f32",
    "narrow_half": "f16",
    "bits_of": "",
    "float_from_bits": "",
}
SAME_WIDTH = {"f32": "u32", "f64": "u64", "u32": "f32", "u64": "f64"}

# What only the host has: its C library's functions (within an ulp or two between libraries, equal
# in all tiers of one host), which no kernel may use.
HOST_LIBRARY = frozenset(("erf", "erfc", "gamma", "lgamma", "round_digits"))


def width(type: str) -> int:
    """Bits of a scalar type."""
    return {"bool": 1, "bits": 64}.get(type) or int(type[1:])


@slotted
class Term:
    """One node. Python's operators make terms, `==` too: compare terms by `is`."""

    primitive: str
    type: str
    arguments: tuple[Term, ...] = ()
    value: Any = None

    def _operand(self, other: Term | float) -> Term:
        other = other if isinstance(other, Term) else Term("constant", self.type, (), other)
        if other.type != self.type:
            raise TypeError(f"a term of {self.type} meets one of {other.type}")
        return other

    def _binary(self, primitive: str, other: Term | float, type: str = "") -> Term:
        return Term(primitive, type or self.type, (self, self._operand(other)))

    def __add__(self, other: Term | float) -> Term:
        return self._binary("add", other)

    def __sub__(self, other: Term | float) -> Term:
        return self._binary("subtract", other)

    def __mul__(self, other: Term | float) -> Term:
        return self._binary("multiply", other)

    def __rsub__(self, other: float) -> Term:
        return self._operand(other)._binary("subtract", self)

    def __rtruediv__(self, other: float) -> Term:
        return self._operand(other)._binary("divide", self)

    def __truediv__(self, other: Term | float) -> Term:
        return self._binary("divide", other)

    def __neg__(self) -> Term:
        return Term("negate", self.type, (self,))

    def __and__(self, other: Term | float) -> Term:
        return self._binary("and", other)

    def __or__(self, other: Term | float) -> Term:
        return self._binary("or", other)

    def __xor__(self, other: Term | float) -> Term:
        return self._binary("xor", other)

    def __invert__(self) -> Term:
        return self ^ (-1 if self.type in SIGNED else (1 << width(self.type)) - 1)

    def __lshift__(self, other: Term | float) -> Term:
        return self._binary("shift_left", other)

    def __rshift__(self, other: Term | float) -> Term:
        return self._binary("shift_right", other)

    def __eq__(self, other: Any) -> Term:  # type: ignore[override]
        return self._binary("equal", other, "bool")

    def __ne__(self, other: Any) -> Term:  # type: ignore[override]
        return (self == other) ^ 1

    def __lt__(self, other: Term | float) -> Term:
        return self._binary("less", other, "bool")

    def __le__(self, other: Term | float) -> Term:
        return self._binary("less_equal", other, "bool")

    def __bool__(self) -> bool:
        raise TypeError("a term has no truth; use select()")

    __hash__ = object.__hash__

    def walk(self) -> Iterator[Term]:
        """This term and all below it, each once, however often it is used; arguments first."""
        seen: set[Term] = set()
        waiting = [self]
        while waiting:
            term = waiting[-1]
            missing = [argument for argument in term.arguments if argument not in seen]
            if missing:
                waiting += reversed(missing)
                continue
            waiting.pop()
            if term not in seen:
                seen.add(term)
                yield term


def select(condition: Term, yes: Term, no: Term | float) -> Term:
    return Term("select", yes.type, (condition, yes, yes._operand(no)))


def floor_quotient(a: Term, b: Term) -> Term:
    return a._binary("floor_quotient", b)


def floor_remainder(a: Term, b: Term) -> Term:
    return a._binary("floor_remainder", b)


def power(a: Term, b: Term) -> Term:
    return a._binary("power", b)


def convert(a: Term, type: str) -> Term:
    if a.type in FLOATS and type not in FLOATS:
        raise TypeError("a float becomes an integer by saturate()")
    return Term("convert", type, (a,))


def saturate(a: Term, type: str) -> Term:
    return Term("saturate", type, (a,))


def rounded(a: Term, direction: str) -> Term:
    return Term("round", a.type, (a,), direction)


def square_root(a: Term) -> Term:
    return Term("square_root", a.type, (a,))


def fused_multiply_add(a: Term, b: Term, c: Term) -> Term:
    return Term("fused_multiply_add", a.type, (a, a._operand(b), a._operand(c)))


def copy_sign(a: Term, b: Term | float) -> Term:
    return a._binary("copy_sign", b)


def is_nan(a: Term) -> Term:
    return a._binary("equal", a, "bool") ^ 1


def float_min(a: Term, b: Term) -> Term:
    return select((a < b) | is_nan(b), a, b)


def float_max(a: Term, b: Term) -> Term:
    return select((b < a) | is_nan(b), a, b)


def library(name: str, *arguments: Term) -> Term:
    first = arguments[0].type
    if name in BITS:
        return Term("library", BITS[name] or SAME_WIDTH[first], arguments, name)
    if name not in HOST_LIBRARY:
        raise ValueError(f"no library function {name}")
    return Term("library", first, arguments, name)


_SYMBOLS = {
    "add": "+",
    "subtract": "-",
    "multiply": "*",
    "divide": "/",
    "and": "&",
    "or": "|",
    "xor": "^",
    "shift_left": "<<",
    "shift_right": ">>",
    "equal": "==",
    "less": "<",
    "less_equal": "<=",
    "floor_quotient": "//",
    "floor_remainder": "%",
    "power": "**",
}

_SHOWN = 60  # a term of more nodes than this is no formula to read


def text(term: Term, names: tuple[str, ...]) -> str:
    """A term as people write it; `names` are the arguments'. Nothing for a long one."""
    if sum(1 for _ in term.walk()) > _SHOWN:
        return ""

    def show(term: Term, inside: bool = True) -> str:
        match term.primitive:
            case "argument":
                return names[term.value]
            case "constant":
                return str(term.value)
            case "negate":
                return f"-{show(term.arguments[0])}"
            case "select":
                condition, yes, no = map(show, term.arguments)
                shown = f"{yes} if {condition} else {no}"
            case "xor" if term.type == "bool" and term.arguments[1].primitive == "constant":
                return f"not {show(term.arguments[0])}"
            case primitive if primitive in _SYMBOLS:
                shown = f" {_SYMBOLS[primitive]} ".join(map(show, term.arguments))
            case primitive:
                called = {"library": term.value, "round": term.value}.get(primitive, primitive)
                inner = (show(argument, inside=False) for argument in term.arguments)
                return f"{called}({', '.join(inner)})"
        return f"({shown})" if inside else shown

    return show(term, inside=False)


@cache
def calls_host(term: Term) -> bool:
    """Whether a term calls a function of the host's library somewhere."""
    return any(each.primitive == "library" and each.value in HOST_LIBRARY for each in term.walk())
