"""The modules of the standard library that programs import, and what is in them."""

from __future__ import annotations

import math

from . import tree
from .builtin_arguments import positional
from .conventions import walk
from .library import BUILTINS
from .parse import parse
from .program import Program
from .results import Meaning, Result
from .source import Source
from .types import (
    BOOL,
    F16,
    F32,
    F64,
    I64,
    NONE,
    SCALARS,
    STR,
    U64,
    Literal,
    Type,
    list_of,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
NOTHING = Result(None, NONE, False, None)


def floating(low: Any, expr: tree.Expr, want: Type | None, name: str = "this") -> Result:
    """An argument as a float; integers become f64."""
    hint = want if want is not None and want.is_float else None
    result = low.lower(expr, hint)
    t = resolve(result.type)
    if isinstance(t, Literal) or t.is_int:
        target = hint if hint is not None and isinstance(t, Literal) else F64
        result, t = low.convert(result, target, expr.at), target
    if not t.is_float:
        raise low.program.fail(f"`{name}` takes a number, not `{t}`", expr.at)
    return result


def computed(low: Any, row: str, results: list[Result], t: Type, at: Span) -> Result:
    """What a row gives for values of a float type. A Float16 is computed with as a Float32, and
    what comes of it is rounded."""
    results = [low.settle(low.convert(r, t, at), at) for r in results]
    if t.kind == "f16":
        wide = computed(low, row, [low.cast(r, F32, at) for r in results], F32, at)
        return low.cast(wide, t, at)
    return Result(low.emit(f"{row}.{t.kind}", t, [r.value for r in results], at), t, True)


def unary(row: str) -> Any:
    """A function of one float."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        argument = positional(low, expr, row, 1, 1)[0]
        result = floating(low, argument, want, row)
        return computed(low, row, [result], resolve(result.type), expr.at)

    return lower


def rounding(row: str) -> Any:
    """floor, ceil, trunc: an integer stays as it is."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        argument = positional(low, expr, row, 1, 1)[0]
        result = low.lower(argument, want)
        if resolve(result.type).is_int:
            return result
        result = low.settle(result, expr.at)
        t = resolve(result.type)
        if not t.is_float:
            raise low.program.fail(f"`{row}` of `{t}`", expr.at)
        return computed(low, row, [result], t, expr.at)

    return lower


def binary(row: str) -> Any:
    """A function of two floats."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        a, b = (floating(low, x, want, row) for x in positional(low, expr, row, 2, 2))
        t = low.common_type(a, b, expr.at, row, want, False)
        return computed(low, row, [a, b], t, expr.at)

    return lower


def fma(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """fma(a, b, c): one rounding."""
    results = [floating(low, x, want) for x in positional(low, expr, "fma", 3, 3)]
    kinds = [resolve(r.type) for r in results]
    t = next((k for k in (F32, F16) if k in kinds), F64)
    return computed(low, "fma", results, t, expr.at)


def classify(name: str) -> Any:
    """isnan, isinf, isfinite."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        at = expr.at
        result = low.settle(floating(low, positional(low, expr, name, 1, 1)[0], None), at)
        result, t = low.widened_half(result, at)
        if name == "isnan":
            made = low.emit(f"ne.{t.kind}", BOOL, [result.value, result.value], at)
            return Result(made, BOOL, True)
        size = low.emit(f"abs.{t.kind}", t, [result.value], at)
        limit = low.constant(math.inf, t, at)
        row = "eq" if name == "isinf" else "lt"
        return Result(low.emit(f"{row}.{t.kind}", BOOL, [size, limit], at), BOOL, True)

    return lower


def scaled(factor: float) -> Any:
    """degrees and radians."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        result = floating(low, positional(low, expr, "this", 1, 1)[0], want)
        wide, t = low.widened_half(result, expr.at)
        found = computed(low, "mul", [wide, Result(None, t, False, factor)], t, expr.at)
        return low.cast(found, resolve(result.type), expr.at)

    return lower


def counted(row: str) -> Any:
    """Bit counts of an integer, within its own width."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        at = expr.at
        result = low.settle(low.lower(positional(low, expr, row, 1, 1)[0]), at)
        t = resolve(result.type)
        if not t.is_int:
            raise low.program.fail(f"expected an integer, found `{t}`", at)
        bits = t.bits
        value = result.value
        if t.signed and bits < 64:
            narrow = f"u{bits}"
            value = low.emit(f"wrap.{narrow}", SCALARS[narrow], [value], at)
        wide = low.emit("wrap.u64", U64, [value], at)
        made = low.emit(row, I64, [wide], at)
        if row == "leading_zeros" and bits < 64:
            made = low.emit("sub.i64", I64, [made, low.constant(64 - bits, I64, at)], at)
        if row == "trailing_zeros" and bits < 64:
            made = low.emit("min.i64", I64, [made, low.constant(bits, I64, at)], at)
        return Result(made, I64, True)

    return lower


def clock(divisor: int) -> Any:
    """perf_counter and perf_counter_ns."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        positional(low, expr, "the clock", 0, 0)
        now = low.emit("clock", I64, [], expr.at)
        if divisor == 1:
            return Result(now, I64, True)
        seconds = low.int_to_float(now, I64, F64, expr.at)
        scale = low.constant(float(divisor), F64, expr.at)
        return Result(low.emit("div.f64", F64, [seconds, scale], expr.at), F64, True)

    return lower


def sleep(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """sleep(seconds)."""
    seconds = low.lower_as(positional(low, expr, "sleep", 1, 1)[0], F64)
    low.do("sleep", [low.value(seconds, expr.at)], expr.at)
    return NOTHING


def argv(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """argv(): the program's arguments."""
    positional(low, expr, "argv", 0, 0)
    return argument_list(low, expr.at)


def argument_list(low: Any, at: Span) -> Result:
    """The program's arguments."""
    t = list_of(STR)
    return Result(low.emit("arguments", t, [], at), t, True)


def seed(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """seed(), seed(n): starts the random numbers anew."""
    arguments = positional(low, expr, "seed", 0, 1)
    if arguments:
        value = low.value(low.lower_as(arguments[0], I64), expr.at)
    else:
        value = low.emit("clock", I64, [], expr.at)
    low.do("random_seed", [value], expr.at)
    return NOTHING


def random_float(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """A random float, in [0, 1) or between two."""
    arguments = positional(low, expr, "random", 0, 2)
    at = expr.at
    made = low.emit("random_float", F64, [], at)
    if len(arguments) == 2:
        start, end = (low.value(low.lower_as(a, F64), at) for a in arguments)
        span = low.emit("sub.f64", F64, [end, start], at)
        made = low.emit("add.f64", F64, [start, low.emit("mul.f64", F64, [made, span], at)], at)
    return Result(made, F64, True)


def random_integer(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """An integer from a to b, both included."""
    at = expr.at
    a, b = (low.value(low.lower_as(x, I64), at) for x in positional(low, expr, "randint", 2, 2))
    bits = low.emit("random_bits", U64, [], at)
    span = low.emit("sub.i64", I64, [b, a], at)
    wide = low.emit(
        "wrap.u64", U64, [low.emit("add.i64", I64, [span, low.constant(1, I64, at)], at)], at
    )
    rest = low.emit("mod.u64", U64, [bits, wide], at)
    offset = low.emit("wrap.i64", I64, [rest], at)
    return Result(low.emit("add.i64", I64, [a, offset], at), I64, True)


# A float reduction of a parallel loop: the values of its blocks of 1024 turns, the last of which
# may be unfinished, as a tree: see NUMERICS.md. The finished subtrees stand in `blocks[:top]`.
COMBINE = """
def {name}(mut blocks, turns: Int, before):
    if turns <= 0:
        return before
    full = turns // 1024
    top = 0
    for block in range(full):
        blocks[top] = blocks[block]
        top += 1
        number = block + 1
        while number % 2 == 0:
            top -= 1
            blocks[top - 1] = blocks[top - 1] {op} blocks[top]
            number //= 2
    if full < len(blocks):
        blocks[top] = blocks[full]
        top += 1
    total = blocks[top - 1]
    for i in range(top - 2, -1, -1):
        total = blocks[i] {op} total
    return before {op} total
"""

PRELUDE = {
    "_combine_sums": COMBINE.format(name="_combine_sums", op="+"),
    "_combine_products": COMBINE.format(name="_combine_products", op="*"),
    "_format": """
def _format(pattern: String, parts: List[String]) -> String:
    result = String("")
    position = 0
    following = 0
    while position < len(pattern):
        piece = pattern[byte=position]
        position += 1
        if piece == "{" and position < len(pattern) and pattern[byte=position] == "{":
            position += 1
        elif piece == "}" and position < len(pattern) and pattern[byte=position] == "}":
            position += 1
        elif piece == "{":
            end = pattern.find("}", position)
            assert end >= 0, "a brace of the format is not closed"
            number = following
            if end > position:
                number = Int(pattern[position:end])
            else:
                following += 1
            position = end + 1
            result += parts[number]
            continue
        elif piece == "}":
            assert False, "a brace of the format is not opened"
        result += piece
    return result
""",
    "gcd": """
def gcd(a: Int, b: Int) -> Int:
    x = abs(a)
    y = abs(b)
    while y != 0:
        x, y = y, x % y
    return x
""",
    "lcm": """
def lcm(a: Int, b: Int) -> Int:
    if a == 0 or b == 0:
        return 0
    x = abs(a)
    y = abs(b)
    while y != 0:
        x, y = y, x % y
    return abs(a) // x * abs(b)
""",
    "factorial": """
def factorial(n: Int) -> Int:
    assert n >= 0, "factorial of a negative number"
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
""",
    "isqrt": """
def isqrt(n: Int) -> Int:
    assert n >= 0, "isqrt of a negative number"
    if n < 2:
        return n
    x = 1 << (65 - _leading_zeros(n - 1)) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
""",
    "ceildiv": """
def ceildiv(a: Int, b: Int) -> Int:
    return -(-a // b)
""",
    "align_up": """
def align_up(value: Int, alignment: Int) -> Int:
    return (value + alignment - 1) // alignment * alignment
""",
    "align_down": """
def align_down(value: Int, alignment: Int) -> Int:
    return value // alignment * alignment
""",
    "clamp": """
def clamp(x, low, high):
    return min(max(x, low), high)
""",
    "shuffle": """
def shuffle(mut xs):
    n = len(xs)
    for k in range(1, n):
        i = n - k
        j = _randint(0, i)
        xs[i], xs[j] = xs[j], xs[i]
""",
    "choice": """
def choice(xs):
    return xs[_randint(0, len(xs) - 1)]
""",
}

HELPERS = {"_leading_zeros": counted("leading_zeros"), "_randint": random_integer}

PLAIN = {"kind": "plain"}
FUNCTIONS: dict[str, Any] = {
    **{name: unary(name) for name in (
        "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh "
        "acosh atanh cbrt erf erfc gamma lgamma sqrt"
    ).split()},
    "floor": rounding("floor"), "ceil": rounding("ceil"), "trunc": rounding("trunc"),
    "pow": binary("pow"), "atan2": binary("atan2"), "hypot": binary("hypot"),
    "copysign": binary("copysign"), "fma": fma, "isnan": classify("isnan"),
    "isinf": classify("isinf"), "isfinite": classify("isfinite"),
    "degrees": scaled(180 / math.pi), "radians": scaled(math.pi / 180),
    "fabs": BUILTINS["abs"], "fmod": None,
}  # fmt: skip
del FUNCTIONS["fmod"]
for _name in ("min", "max", "abs", "round", "divmod"):
    FUNCTIONS[_name] = BUILTINS[_name]

MATH_CONSTANTS = {"pi": math.pi, "e": math.e, "tau": math.tau, "inf": math.inf, "nan": math.nan}

MODULES: dict[str, dict[str, Any]] = {
    "math": {**FUNCTIONS, **MATH_CONSTANTS, **dict.fromkeys((
        "gcd", "lcm", "factorial", "isqrt", "ceildiv", "align_up", "align_down", "clamp"
    ), PRELUDE)},
    "time": {"perf_counter": clock(10**9), "perf_counter_ns": clock(1), "monotonic": clock(1),
             "now": clock(1), "time": clock(10**9), "time_ns": clock(1), "sleep": sleep},
    "sys": {"argv": argv, "exit": BUILTINS["exit"], "stderr": PLAIN, "stdout": PLAIN},
    "random": {"seed": seed, "random_float64": random_float, "random": random_float,
               "uniform": random_float, "random_si64": random_integer, "randint": random_integer,
               "random_ui64": random_integer, "shuffle": PRELUDE, "choice": PRELUDE},
    "bit": {"pop_count": counted("population_count"),
            "count_leading_zeros": counted("leading_zeros"),
            "count_trailing_zeros": counted("trailing_zeros"),
            "countl_zero": counted("leading_zeros"), "countr_zero": counted("trailing_zeros")},
    "collections": {"List": PLAIN, "InlineArray": PLAIN, "Array": PLAIN},
    "collections.list": {"List": PLAIN},
    "typing": {"List": PLAIN, "Tuple": PLAIN},
    "collections.string": {"String": PLAIN, "atol": PLAIN, "atof": PLAIN, "StringSlice": PLAIN},
    "builtin": dict.fromkeys(BUILTINS, PLAIN), "utils": {"StaticTuple": PLAIN},
    "utils.static_tuple": {"StaticTuple": PLAIN}, "os": {"abort": PLAIN},
    "algorithm": {"sort": PLAIN, "swap": PLAIN}, "algorithm.sort": {"sort": PLAIN},
    "memory": {"swap": PLAIN}, "builtin.sort": {"sort": PLAIN},
    "string": {"String": PLAIN, "atol": PLAIN},
    "collections.vector": {"DynamicVector": PLAIN}, "sys.info": {}, "builtin.math": {
        "abs": PLAIN, "max": PLAIN, "min": PLAIN, "pow": PLAIN, "divmod": PLAIN, "round": PLAIN},
    "utils.numerics": {"inf": math.inf, "nan": math.nan, "isnan": FUNCTIONS["isnan"],
                       "isinf": FUNCTIONS["isinf"], "isfinite": FUNCTIONS["isfinite"]},
}  # fmt: skip


def member(program: Program, module: str, name: str) -> Meaning:
    """What a name in a module means."""
    entry = MODULES[module][name]
    if entry is PLAIN:
        return Meaning("plain", name)
    if entry is PRELUDE:
        return Meaning("functions", prelude(program, name))
    if isinstance(entry, float):
        return Meaning("constant", Result(None, F64, False, entry))
    return Meaning("builtin", entry)


def prelude(program: Program, name: str) -> list[tree.Function]:
    """A library function that is written in the language, parsed when it is first used."""
    found = program.prelude.get(name)
    if found is None:
        module = parse(Source("<library>", PRELUDE[name]))
        for node in walk(module.body):
            node.at = (0, 0)
        found = program.prelude[name] = [s for s in module.body if isinstance(s, tree.Function)]
    return found
