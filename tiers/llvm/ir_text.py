"""LLVM IR text under construction: instructions, literals, calls, and what a module must declare.

A `Text` is one function's body. Operands are registers or literals (`literal`) of the type
`LLVM_TYPES[type]`. What instructions need outside of their function is noted in `Text.needs`, and
`prelude(needs)` is its text, once a module. Functions of the host are called as if they had no
side effects: that they set errno is nobody's business.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

from ...spec.terms import FLOATS, HOST_LIBRARY, INTS, SIGNED, width

LLVM_TYPES = {type: f"i{width(type)}" for type in (*INTS, "bool", "f16", "bits")}
LLVM_TYPES |= {"f32": "float", "f64": "double"}

# C functions of the host by name: the result's type and the parameters'.
HOST_FUNCTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "fmod": ("double", ("double", "double")),
    "fmodf": ("float", ("float", "float")),
    "round_digits_f64": ("double", ("double", "i64")),
    "round_digits_f32": ("float", ("float", "i64")),
}
C_NAMES = {"gamma": "tgamma", "lgamma": "log_gamma"}
_TWO_OPERANDS = ("pow", "atan2", "hypot")
for _name in sorted(HOST_LIBRARY - {"round_digits"}):
    _parameters = ("double",) * (2 if _name in _TWO_OPERANDS else 1)
    HOST_FUNCTIONS[C_NAMES.get(_name, _name)] = "double", _parameters

INTRINSICS: dict[str, tuple[str, tuple[str, ...]]] = {
    "llvm.ctpop.i64": ("i64", ("i64",)),
    "llvm.ctlz.i64": ("i64", ("i64", "i1")),
    "llvm.cttz.i64": ("i64", ("i64", "i1")),
    "llvm.usub.sat.i64": ("i64", ("i64", "i64")),
}
DIRECTIONS = {"floor": "floor", "ceiling": "ceil", "truncate": "trunc"}
DIRECTIONS["nearest_even"] = "roundeven"
_ARITIES = {**dict.fromkeys(DIRECTIONS.values(), 1), "sqrt": 1, "copysign": 2, "fma": 3}
for _float in FLOATS:
    _type = LLVM_TYPES[_float]
    for _name, _arity in _ARITIES.items():
        INTRINSICS[f"llvm.{_name}.{_float}"] = _type, (_type,) * _arity
    for _int in INTS:
        _name = f"llvm.fpto{'si' if _int in SIGNED else 'ui'}.sat.{LLVM_TYPES[_int]}.{_float}"
        INTRINSICS[_name] = LLVM_TYPES[_int], (_type,)

_POWER = """\
define internal i64 @power_u64(i64 %base, i64 %exponent) nounwind willreturn memory(none) {
start:
  br label %test
test:
  %result = phi i64 [ 1, %start ], [ %product, %step ]
  %square = phi i64 [ %base, %start ], [ %next, %step ]
  %rest = phi i64 [ %exponent, %start ], [ %halved, %step ]
  %done = icmp eq i64 %rest, 0
  br i1 %done, label %end, label %step
step:
  %odd = trunc i64 %rest to i1
  %factor = select i1 %odd, i64 %square, i64 1
  %product = mul i64 %result, %factor
  %next = mul i64 %square, %square
  %halved = lshr i64 %rest, 1
  br label %test
end:
  ret i64 %result
}"""


def _declaration(name: str, result: str, parameters: Sequence[str]) -> str:
    return f"declare {result} @{name}({', '.join(parameters)})"


PRELUDE = {
    name: _declaration(name, *signature)
    for name, signature in {**HOST_FUNCTIONS, **INTRINSICS}.items()
}
PRELUDE["power_u64"] = _POWER


def prelude(needs: Iterable[str]) -> str:
    """The definitions of these names and of all that they name in turn."""
    wanted: dict[str, None] = {}
    waiting = sorted(needs, reverse=True)
    while waiting:
        name = waiting.pop()
        if name not in wanted:
            wanted[name] = None
            waiting += [used for used in PRELUDE if f"@{used}(" in PRELUDE[name]]
    return "".join(f"{PRELUDE[name]}\n" for name in wanted)


class Text:
    """The body of one function while it is written."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.needs: set[str] = set()
        self.fastmath = False  # whether the function is `@fastmath`
        self.flags = ""  # of the float arithmetic that is written now, with a space behind them
        self._names = 0
        self._values = 0

    def line(self, text: str) -> None:
        """An instruction without a result, or a label."""
        self.lines.append(text if text.endswith(":") else f"  {text}")

    def value(self, instruction: str) -> str:
        """An instruction with a result: gives its register."""
        name = f"%v{self._values}"
        self._values += 1
        self.lines.append(f"  {name} = {instruction}")
        return name

    def fresh(self, hint: str) -> str:
        """A name that nothing else in the function has, without its %."""
        self._names += 1
        return f"{hint}.{self._names}"

    def host(self, name: str) -> str:
        """An operand of type ptr: the address of one of `HOST_FUNCTIONS`."""
        self.needs.add(name)
        return f"@{name}"


# --- literals -------------------------------------------------------------------------------------


def literal(type: str, value: float) -> str:
    """A constant as an operand; an f16 is given by its bits."""
    if type in FLOATS:
        if type == "f32":
            value = struct.unpack("<f", struct.pack("<f", value))[0]
        # LLVM writes a float, too, as the bits of a double
        return f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}"
    if type == "bool":
        return "true" if int(value) & 1 else "false"
    bits = width(type)
    low = int(value) & (1 << bits) - 1
    return str(low - (1 << bits) if low >> bits - 1 else low)  # LLVM's integers have no sign


def known(type: str, operand: str) -> float | None:
    """The number that an operand is, if it is a literal."""
    if operand.startswith(("%", "@")):
        return None
    if type in FLOATS:
        if not operand.startswith("0x"):
            return None
        return float(struct.unpack("<d", struct.pack("<Q", int(operand, 16)))[0])
    if operand in ("true", "false"):
        return operand == "true"
    low = int(operand) & (1 << width(type)) - 1
    return low - (1 << width(type)) if type in SIGNED and low >> width(type) - 1 else low


# --- calls ----------------------------------------------------------------------------------------


def call_intrinsic(text: Text, name: str, *operands: str) -> str:
    text.needs.add(name)
    result, parameters = INTRINSICS[name]
    return text.value(f"call {result} @{name}({typed(parameters, operands)})")


def typed(types: Sequence[str], operands: Sequence[str]) -> str:
    return ", ".join(f"{type} {operand}" for type, operand in zip(types, operands, strict=True))


def call_host(text: Text, name: str, *operands: str) -> str:
    """A call that LLVM may move, merge and drop, but not take for a function that it knows: it
    would make x * x of pow(x, 2), which the interpreter does not."""
    result, parameters = HOST_FUNCTIONS[name]
    attributes = "nounwind willreturn memory(none) nobuiltin"
    called = text.host(name)
    return text.value(f"call {result} {called}({typed(parameters, operands)}) {attributes}")


def select(text: Text, condition: str, type: str, yes: str, no: str) -> str:
    return text.value(f"select i1 {condition}, {type} {yes}, {type} {no}")
