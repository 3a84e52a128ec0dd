"""What Python's operators and functions are in Mojo, where compiled Python code uses them.

Where both mean the same, a name stands for a name. Elsewhere a Mojo function does what Python
does; where Python raises an exception that Mojo would not, its assertion fails with one of the
texts in `RAISES`, which says what is to be raised.
"""

from __future__ import annotations

import builtins
import math
import sys
from collections.abc import Callable
from typing import Any

ZERO = "__py_zero"

RAISES = {
    "math domain error": "ValueError",
    "math range error": "OverflowError",
    "negative shift count": "ValueError",
    "no value in an empty sequence": "ValueError",
    "cannot convert float NaN to integer": "ValueError",
    "this power is no finite float": "OverflowError",
    "the value is not in the list": "ValueError",
    "this does not fit a compiled int, which has 64 bits": "OverflowError",
}

_ZERO_TEXT = f"""
fn {ZERO}(n: Int):
    _ = 1 // n
"""

# Mojo functions by name: (what they use, text).
_FUNCTIONS: dict[str, tuple[tuple[str, ...], str]] = {ZERO: ((), _ZERO_TEXT)}


def _function(name: str, text: str, *uses: str) -> str:
    _FUNCTIONS[name] = uses, text
    return name


def _divided(name: str, operator: str) -> str:
    return _function(
        name,
        f"""
def {name}(a, b):
    if b == 0:
        {ZERO}(0)
    return a {operator} b
""",
        ZERO,
    )


# Operators that mean the same only once an operand has been looked at.
OPERATORS = {
    "Div": _divided("__py_divide", "/"),
    "FloorDiv": _divided("__py_floor_divide", "//"),
    "Mod": _divided("__py_modulo", "%"),
    "Pow": _function(
        "__py_power",
        """
def __py_power(a, b):
    r = a ** b
    assert r - r == 0 or a - a != 0 or b - b != 0, "this power is no finite float"
    return r
""",
    ),
    "LShift": _function(
        "__py_shift_left",
        """
fn __py_shift_left(a: Int, n: Int) -> Int:
    assert n >= 0, "negative shift count"
    return a << n if n < 64 else 0
""",
    ),
    "RShift": _function(
        "__py_shift_right",
        """
fn __py_shift_right(a: Int, n: Int) -> Int:
    assert n >= 0, "negative shift count"
    return a >> (n if n < 64 else 63)
""",
    ),
}

_INT = _function(
    "__py_int",
    """
fn __py_int(x: Float64) -> Int:
    assert x == x, "cannot convert float NaN to integer"
    assert -9223372036854775808.0 <= x and x < 9223372036854775808.0, \
"this does not fit a compiled int, which has 64 bits"
    return Int(x)

fn __py_int(x: Int) -> Int:
    return x

fn __py_int(x: Bool) -> Int:
    return Int(x)

fn __py_int(x: String) -> Int:
    return Int(x)
""",
)

_DIVMOD = _function(
    "__py_divmod",
    f"""
def __py_divmod(a, b):
    if b == 0:
        {ZERO}(0)
    return divmod(a, b)
""",
    ZERO,
)


def _extreme(name: str, of: str, sign: str) -> tuple[str, str]:
    """min or max of two values, and of a list: the first of those that are equal."""
    pair = _function(name, f"\ndef {name}(a, b):\n    return b if b {sign} a else a\n")
    several = _function(
        of,
        f"""
def {of}(xs):
    assert len(xs) > 0, "no value in an empty sequence"
    best = xs[0]
    for i in range(1, len(xs)):
        if xs[i] {sign} best:
            best = xs[i]
    return best
""",
    )
    return pair, several


_MIN, _MIN_OF = _extreme("__py_min", "__py_min_of", "<")
_MAX, _MAX_OF = _extreme("__py_max", "__py_max_of", ">")

# CPython 3.12 and later add floats with a second float for what rounding loses (Neumaier).
_PLAIN_SUM = "\ndef __py_sum(xs):\n    return sum(xs)\n"
_COMPENSATED_SUM = """
fn __py_sum(xs: List[Float64]) -> Float64:
    total = 0.0
    lost = 0.0
    for x in xs:
        t = total + x
        if abs(total) >= abs(x):
            lost += (total - t) + x
        else:
            lost += (x - t) + total
        total = t
    return total + lost if lost - lost == 0 else total

fn __py_sum(xs: List[Int]) -> Int:
    return sum(xs)
"""
_SUM = _function("__py_sum", _COMPENSATED_SUM if sys.version_info >= (3, 12) else _PLAIN_SUM)

_ROUND = _function(
    "__py_round", "\ndef __py_round(x):\n    return __py_int(round(x))\n", "__py_int"
)


def _whole(name: str) -> str:
    """`math.floor` and its like give an int."""
    full = f"__py_{name}"
    text = f"\ndef {full}(x):\n    from math import {name}\n    return __py_int({name}(x))\n"
    return _function(full, text, "__py_int")


def _of_one(name: str, mistake: str) -> str:
    """A function of `math`: a result that is not finite, of a number that is, is a mistake."""
    full = f"__py_{name}"
    return _function(
        full,
        f"""
def {full}(number):
    from math import {name}
    x = Float64(number)
    r = {name}(x)
    assert r - r == 0 or x != x or (x - x != 0 and r == r), "{mistake}"
    return r
""",
    )


_ATAN2 = _function(
    "__py_atan2",
    """
def __py_atan2(a, b):
    from math import atan2
    return atan2(Float64(a), Float64(b))
""",
)


def _asking(name: str) -> str:
    full = f"__py_{name}"
    text = f"\ndef {full}(x):\n    from math import {name}\n    return {name}(Float64(x))\n"
    return _function(full, text)


def _named(name: str) -> Callable[[int], str | None]:
    return lambda count: name


def _by_count(**names: str) -> Callable[[int], str | None]:
    """The Mojo function for each number of arguments."""
    numbers = {"one": 1, "two": 2}
    known = {numbers[word]: name for word, name in names.items()}
    return known.get


_DOMAIN = "acos acosh asin atan atanh cbrt cos fabs log log10 log1p log2 sin sqrt tan tanh asinh"
_RANGE = "cosh exp exp2 expm1 sinh degrees radians"

# What a call of a Python function is in Mojo, by the number of its arguments; None is refused.
FUNCTIONS: dict[Any, Callable[[int], str | None]] = {
    **{
        getattr(builtins, name): _named(name)
        for name in (
            "abs all any bool enumerate float len list range reversed sorted zip".split()
        )
    },
    int: _by_count(one=_INT),
    min: _by_count(one=_MIN_OF, two=_MIN),
    max: _by_count(one=_MAX_OF, two=_MAX),
    sum: _by_count(one=_SUM),
    round: _by_count(one=_ROUND, two="round"),
    divmod: _by_count(two=_DIVMOD),
    pow: _by_count(two=OPERATORS["Pow"]),
    math.gcd: _by_count(two=_function("__py_gcd", """
fn __py_gcd(a: Int, b: Int) -> Int:
    from math import gcd
    return gcd(a, b)
""")),
    **{getattr(math, name): _by_count(one=_whole(name)) for name in ("floor", "ceil", "trunc")},
    **{
        getattr(math, name): _by_count(one=_of_one(name, mistake))
        for names, mistake in ((_DOMAIN, "math domain error"), (_RANGE, "math range error"))
        for name in names.split()
    },
    math.atan2: _by_count(two=_ATAN2),
    **{
        getattr(math, name): _by_count(one=_asking(name)) for name in ("isnan", "isinf", "isfinite")
    },
}  # fmt: skip

# Functions and methods that give a bool, whatever they are given.
BOOLEAN = {bool, any, all, math.isnan, math.isinf, math.isfinite}
BOOLEAN_METHODS = frozenset("startswith endswith isdigit isalpha isalnum isupper islower".split())

# Methods of lists and texts that mean the same, with the numbers of arguments for which they do.
CHANGING_METHODS = {
    "append": (1,), "clear": (0,), "extend": (1,), "insert": (2,), "pop": (0, 1), "remove": (1,),
    "reverse": (0,), "sort": (0,),
}  # fmt: skip
METHODS = {
    **CHANGING_METHODS,
    **dict.fromkeys(BOOLEAN_METHODS, (0,)), "startswith": (1,), "endswith": (1,),
    "copy": (0,), "count": (1,), "find": (1,), "index": (1,), "join": (1,), "lower": (0,),
    "lstrip": (0,), "removeprefix": (1,), "removesuffix": (1,), "replace": (2,), "rfind": (1,),
    "rstrip": (0,), "split": (0, 1), "strip": (0,), "upper": (0,),
}  # fmt: skip


def prelude(names: set[str]) -> str:
    """The text of these Mojo functions and of all that they use."""
    wanted: dict[str, None] = {}

    def want(name: str) -> None:
        if name in _FUNCTIONS and name not in wanted:
            for used in _FUNCTIONS[name][0]:
                want(used)
            wanted[name] = None

    for name in sorted(names):
        want(name)
    return "".join(_FUNCTIONS[name][1] for name in wanted)
