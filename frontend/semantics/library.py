"""The library that the compiler knows: which function makes the typed tree of which call."""

from __future__ import annotations

import math

from ..deferred import deferred, reading
from ..syntax import tree
from ..types import BOOL, F16, F32, F64, I8, I16, I32, I64, U8, U16, U32, U64, Type
from ..types.kinds import vectors_exist
from . import known_lists  # noqa: F401  its methods are found by their types
from .body import Body, row
from .builtin import RULES
from .constructors import list_
from .ending import abort_, constrained, debug_assert, exit_
from .hashing import blank_, hash_
from .known import len_, only_in_loops, range_
from .known_loops import quantifier, reversed_, sorted_, sum_
from .known_numbers import (
    abs_,
    atof,
    atol,
    based,
    chr_,
    divmod_,
    extremum,
    int_,
    ord_,
    pow_,
    round_,
    scalar,
)
from .known_texts import input_, repr_, str_
from .modules import (
    alike,
    argv,
    binary,
    classify,
    clock,
    counted,
    fma,
    random_float,
    random_integer,
    rounding,
    scaled,
    seed,
    sleep,
    unary,
)
from .sorting import sort_
from .swapping import swap_
from .tables import ASSERTIONS, BUILTINS, HELPERS, MODULES, OPAQUE_POINTERS, PLAIN, POINTERS, TEXT
from .typed import Expr

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable

    Handler = Callable[[Body, tree.Call, Type | None], Expr]


# --- vectors and pointers: what is said of them is loaded when a program has any ----------------


def lanewise(handler: Handler, name: str = "") -> Handler:
    """A function that does with each lane of vectors what it does with scalars: in the same steps,
    or by a rule of that name."""

    def call(body: Body, node: tree.Call, want: Type | None) -> Expr:
        if not vectors_exist():
            return handler(body, node, want)
        made: Expr = RULES["call", "vector"](body, node, want, handler, name)
        return made

    return call


def later(name: str) -> Handler:
    """A function of vectors."""
    return deferred(RULES, (name, "vector"), RULES["load", "vector"])


def of_pointers(name: str) -> Handler:
    """A function of pointers."""
    return deferred(RULES, (name, "pointer"), RULES["load", "pointer"])


POINTER_FUNCTIONS = (
    "alloc memcpy memmove memset memset_zero memcmp stack_allocation destroy_pointee "
    "initialize_pointee_move initialize_pointee_copy move_from_pointee move_pointee"
).split()

# --- names -------------------------------------------------------------------------------------

BUILTINS.update({
    "len": len_, "min": lanewise(extremum("min")),
    "max": lanewise(extremum("max")), "abs": lanewise(abs_), "round": lanewise(round_), "int": int_,
    "float": scalar(F64), "bool": scalar(BOOL), "str": str_,
    "repr": repr_, "list": list_, "range": range_, "sum": sum_,
    "any": quantifier("any"), "all": quantifier("all"), "sorted": sorted_, "sort": sort_,
    "swap": swap_, "ord": ord_,
    "chr": chr_, "hex": based(16, "hex"), "bin": based(2, "bin"), "oct": based(8, "oct"),
    "divmod": divmod_, "pow": lanewise(pow_), "atol": atol, "atof": atof,
    "input": input_, "exit": exit_,
    "abort": abort_, "debug_assert": debug_assert, "constrained": constrained, "Int": int_,
    "Float64": scalar(F64), "Float32": scalar(F32), "Bool": scalar(BOOL), "String": str_,
    "StringLiteral": str_, "StaticString": str_, "StringSlice": str_, "List": list_,
    "DynamicVector": list_,
    "UInt": scalar(U64), "simdwidthof": later("width"), "enumerate": only_in_loops("enumerate"),
    "iter": deferred(RULES, ("iter", "call"), lambda: None), "zip": only_in_loops("zip"),
    "hash": hash_, "reversed": reversed_,
    **{name: of_pointers("to") for name in POINTERS},
    **{name: of_pointers(name) for name in POINTER_FUNCTIONS},
})  # fmt: skip
for _names, _t in (
    ("Int8 i8", I8), ("Int16 i16", I16), ("Int32 i32", I32), ("Int64 i64", I64),
    ("UInt8 Byte u8", U8), ("UInt16 u16", U16), ("UInt32 u32", U32), ("UInt64 u64", U64),
    ("Float16 f16", F16), ("f32", F32), ("f64", F64),
):  # fmt: skip
    for _name in _names.split():
        BUILTINS[_name] = scalar(_t)


def of_layout(name: str) -> Handler:
    """A function that tells of a type's layout."""
    return deferred(RULES, (name, "type"), reading(__package__, "sizes"))


def processors(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """How many processors there are."""
    return row("processors", I64, [], node.at)


_sizes = {
    name: of_layout(name.replace("sizeof", "size_of").replace("alignof", "align_of")
                    .replace("bitwidthof", "bit_width_of"))
    for name in ("size_of", "sizeof", "align_of", "alignof", "bit_width_of", "bitwidthof")
}  # fmt: skip

HELPERS.update({"_processors": processors,
                "_leading_zeros": counted("leading_zeros"), "_randint": random_integer,
                "_blank": blank_})  # fmt: skip
HELPERS.update({
    name: deferred(RULES, (name, "row"), RULES["load", "python"]) for name in (
        "_python _python_named _python_to_int _python_to_float _python_to_bool _python_text "
        "_python_memory _python_error _python_failed _python_share _python_release"
    ).split()
})  # fmt: skip

_classes = {name: lanewise(classify(name)) for name in ("isnan", "isinf", "isfinite")}
_ones, _leading = lanewise(counted("population_count")), lanewise(HELPERS["_leading_zeros"])
_trailing = lanewise(counted("trailing_zeros"))
_seconds, _nanoseconds = clock(10**9), clock(1)

_pointers = dict.fromkeys(
    [*POINTERS, *OPAQUE_POINTERS, *POINTER_FUNCTIONS, "OwnedPointer", "ArcPointer"], PLAIN
)

MODULES.update({
    "math": {
        **{name: lanewise(unary(name)) for name in (
            "exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan sinh cosh tanh asinh "
            "acosh atanh cbrt erf erfc gamma lgamma sqrt"
        ).split()},
        **{name: lanewise(rounding(name)) for name in ("floor", "ceil", "trunc")},
        **{name: lanewise(binary(name)) for name in ("pow", "atan2", "hypot", "copysign")},
        **_classes, "fma": lanewise(fma), "fabs": lanewise(abs_), "iota": later("iota"),
        "degrees": lanewise(scaled(180 / math.pi)), "radians": lanewise(scaled(math.pi / 180)),
        **{name: BUILTINS[name] for name in ("min", "max", "abs", "round", "divmod")},
        "pi": math.pi, "e": math.e, "tau": math.tau, "inf": math.inf, "nan": math.nan,
        **{name: alike(name, 2, whole=True) for name in ("gcd", "lcm", "align_up", "align_down")},
        "ceildiv": alike("ceildiv", 2), "clamp": lanewise(alike("clamp", 3), "clamp"),
        "factorial": TEXT, "isqrt": TEXT},
    "time": {"perf_counter": _seconds, "perf_counter_ns": _nanoseconds, "monotonic": _nanoseconds,
             "now": _nanoseconds, "time": _seconds, "time_ns": _nanoseconds, "sleep": sleep},
    "sys": {"argv": argv, "exit": exit_, "stderr": PLAIN, "stdout": PLAIN,
            "simdwidthof": later("width"), "simd_width_of": later("width"), **_sizes},
    "random": {"seed": seed, "random_float64": random_float, "random": random_float,
               "uniform": random_float, "random_si64": random_integer, "randint": random_integer,
               "random_ui64": random_integer, "shuffle": TEXT, "choice": TEXT},
    "bit": {"pop_count": _ones, "count_leading_zeros": _leading, "count_trailing_zeros": _trailing,
            "countl_zero": _leading, "countr_zero": _trailing},
    "collections": dict.fromkeys("Dict Optional Set List InlineArray Array".split(), PLAIN),
    "collections.list": {"List": PLAIN},
    "testing": dict.fromkeys((*ASSERTIONS, "TestSuite", "assert_equal_pyobj"), PLAIN),
    "typing": {"List": PLAIN, "Tuple": PLAIN},
    "collections.string": {"String": PLAIN, "Codepoint": PLAIN, "atol": PLAIN,
                           "atof": PLAIN, "StringSlice": PLAIN},
    "builtin": dict.fromkeys(BUILTINS, PLAIN), "utils": {"StaticTuple": PLAIN},
    "utils.static_tuple": {"StaticTuple": PLAIN}, "os": {"abort": PLAIN},
    "algorithm": {"sort": PLAIN, "swap": PLAIN}, "algorithm.sort": {"sort": PLAIN},
    "memory": {"swap": PLAIN, "bitcast": later("bitcast"), **_pointers},
    "memory.unsafe": {"bitcast": later("bitcast"), **_pointers}, "memory.memory": _pointers,
    "memory.unsafe_pointer": _pointers, "memory.pointer": _pointers,
    "memory.arc": _pointers, "memory.owned_pointer": _pointers, "builtin.sort": {"sort": PLAIN},
    "string": {"String": PLAIN, "atol": PLAIN},
    "collections.vector": {"DynamicVector": PLAIN}, "utils.vector": {"DynamicVector": PLAIN},
    "sys.info": {"simdwidthof": later("width"), "simd_width_of": later("width"), **_sizes},
    "builtin.simd": {"SIMD": PLAIN, "Scalar": PLAIN}, "builtin.math": {
        "abs": PLAIN, "max": PLAIN, "min": PLAIN, "pow": PLAIN, "divmod": PLAIN, "round": PLAIN},
    "utils.numerics": {"inf": math.inf, "nan": math.nan, **_classes},
})  # fmt: skip
