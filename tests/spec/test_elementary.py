"""The elementary functions: below 1 ulp from mpmath's results, C's special values, exact where the
result is a float, and the reference and C agreeing on the hard cases too."""

from __future__ import annotations

import math
import random
import struct

import pytest

pytest.importorskip("mpmath", reason="needs the extra `test`")

from mojovm.spec.elementary import FUNCTIONS
from mojovm.spec.ops import BY_NAME
from mojovm.spec.reference import evaluate, narrowed

from .elementary import BINARY, arguments, compute, library, worst

COUNT = 100  # for each kind of arguments; `python -m tests.spec.elementary` takes more
SAMPLE = 60
INF, NAN, PI, HALF_PI = math.inf, math.nan, math.pi, math.pi / 2
BOUNDS = {"f64": 0.8, "f32": 0.51}  # what the documents promise is 1


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    try:
        return library(tmp_path_factory.mktemp("elementary"))
    except FileNotFoundError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("type", BOUNDS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_results_are_close_to_the_exact_ones(compiled, name, type):
    error, case = worst(compiled, name, type, COUNT)
    assert error < BOUNDS[type], f"{name}.{type}{case}"


@pytest.mark.parametrize("type", BOUNDS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_reference_agrees_on_hard_cases(compiled, name, type):
    cases = arguments(name, type, 1)
    cases = random.Random(name).sample(cases, min(SAMPLE, len(cases)))
    for got, case in zip(compute(compiled, name, type, cases), cases, strict=True):
        assert got == evaluate(f"{name}.{type}", *case), f"{name}.{type}{case}"


@pytest.mark.parametrize("type", BOUNDS)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_no_kernel_is_refused_for_them(name, type):
    assert BY_NAME[f"{name}.{type}"].portable


# Odd functions, whose value at 0 is that 0; what each gives at infinity.
ODD = {
    "expm1": (-1.0, INF), "log1p": (NAN, INF), "sin": (NAN, NAN), "tan": (NAN, NAN),
    "sinh": (-INF, INF), "tanh": (-1.0, 1.0), "asinh": (-INF, INF), "atanh": (NAN, NAN),
    "cbrt": (-INF, INF), "asin": (NAN, NAN), "atan": (-HALF_PI, HALF_PI),
}  # fmt: skip

SPECIAL: list[tuple] = [
    ("exp", 0.0, 1.0), ("exp", -0.0, 1.0), ("exp", INF, INF), ("exp", -INF, 0.0),
    ("exp", 1e300, INF), ("exp", -1e300, 0.0), ("exp", 709.782712893384, 1.7976931348622732e308),
    ("exp", 709.7827128933841, INF), ("exp", -745.1332191019411, 5e-324),
    ("exp", -745.1332191019412, 0.0), ("exp2", 1024.0, INF), ("exp2", -1074.0, 5e-324),
    ("exp2", -1076.0, 0.0), ("exp2", INF, INF), ("exp2", -INF, 0.0), ("expm1", 1e3, INF),
    ("expm1", -1e3, -1.0), ("expm1", 5e-324, 5e-324), ("sinh", 1e3, INF), ("cosh", -1e3, INF),
    ("cosh", 0.0, 1.0), ("cosh", -INF, INF), ("cosh", INF, INF), ("tanh", 1e3, 1.0),
    ("tanh", -5e-324, -5e-324), ("log", 0.0, -INF), ("log", -0.0, -INF), ("log", 1.0, 0.0),
    ("log", -1.0, NAN), ("log", -5e-324, NAN), ("log", INF, INF), ("log", -INF, NAN),
    ("log2", 0.0, -INF), ("log2", 1.0, 0.0), ("log2", -1.0, NAN), ("log2", INF, INF),
    ("log2", 5e-324, -1074.0), ("log10", 0.0, -INF), ("log10", -1.0, NAN), ("log10", INF, INF),
    ("log10", 1.0, 0.0), ("asinh", 2.0**1023, 709.782712893384),
    ("log1p", 2.0**1023, 709.0895657128241),
    ("asinh", 1.7976931348623157e308, 710.475860073944), ("log1p", 1.7e308, 709.7268368932282),
    ("log1p", -1.0, -INF), ("log1p", -1.5, NAN), ("log1p", 5e-324, 5e-324),
    ("acosh", 1.0, 0.0), ("acosh", 0.5, NAN), ("acosh", -2.0, NAN), ("acosh", INF, INF),
    ("acosh", -INF, NAN), ("atanh", 1.0, INF), ("atanh", -1.0, -INF), ("atanh", 1.5, NAN),
    ("cos", 0.0, 1.0), ("cos", -0.0, 1.0), ("cos", INF, NAN), ("cos", -INF, NAN),
    ("sin", 5e-324, 5e-324), ("sin", PI, 1.2246467991473532e-16),
    ("sin", 1e22, -0.8522008497671888), ("asin", 1.0, HALF_PI), ("asin", -1.5, NAN),
    ("acos", 1.0, 0.0), ("acos", -1.0, PI), ("acos", 1.5, NAN), ("acos", 0.0, HALF_PI),
    ("acos", INF, NAN), ("cbrt", -27.0, -3.0), ("cbrt", 5e-324, 1.7031839360032603e-108),
    ("atan2", 0.0, 1.0, 0.0), ("atan2", -0.0, 1.0, -0.0), ("atan2", 0.0, -1.0, PI),
    ("atan2", -0.0, -1.0, -PI), ("atan2", 0.0, 0.0, 0.0), ("atan2", -0.0, 0.0, -0.0),
    ("atan2", 0.0, -0.0, PI), ("atan2", -0.0, -0.0, -PI), ("atan2", 1.0, 0.0, HALF_PI),
    ("atan2", -1.0, -0.0, -HALF_PI), ("atan2", 1.0, INF, 0.0), ("atan2", -1.0, INF, -0.0),
    ("atan2", 1.0, -INF, PI), ("atan2", INF, 1.0, HALF_PI), ("atan2", INF, INF, PI / 4),
    ("atan2", INF, -INF, 3 * PI / 4), ("atan2", -INF, -INF, -3 * PI / 4),
    ("atan2", -INF, INF, -PI / 4), ("atan2", NAN, 1.0, NAN), ("atan2", 1.0, NAN, NAN),
    ("atan2", 5e-324, 1.0, 5e-324), ("atan2", 5e-324, 5e-324, PI / 4), ("hypot", INF, NAN, INF),
    ("hypot", NAN, -INF, INF), ("hypot", 0.0, -0.0, 0.0), ("hypot", -3.0, 0.0, 3.0),
    ("hypot", 1.0, NAN, NAN), ("hypot", 3 * 2.0**1020, 2.0**1022, 5 * 2.0**1020),
    ("hypot", 5e-324, 0.0, 5e-324), ("hypot", 1.7e308, 1.7e308, INF), ("pow", 0.0, 0.0, 1.0),
    ("pow", NAN, 0.0, 1.0), ("pow", NAN, -0.0, 1.0), ("pow", 1.0, NAN, 1.0),
    ("pow", 1.0, INF, 1.0), ("pow", -1.0, INF, 1.0), ("pow", -1.0, -INF, 1.0),
    ("pow", -1.0, NAN, NAN), ("pow", NAN, 1.0, NAN), ("pow", 2.0, NAN, NAN),
    ("pow", -8.0, 1 / 3, NAN), ("pow", 0.0, 3.0, 0.0), ("pow", -0.0, 3.0, -0.0),
    ("pow", -0.0, 2.0, 0.0), ("pow", -0.0, 0.5, 0.0), ("pow", 0.0, -1.0, INF),
    ("pow", -0.0, -1.0, -INF), ("pow", -0.0, -2.0, INF), ("pow", -0.0, -0.5, INF),
    ("pow", -0.0, INF, 0.0), ("pow", -0.0, -INF, INF), ("pow", 0.5, INF, 0.0),
    ("pow", 0.5, -INF, INF), ("pow", 2.0, INF, INF), ("pow", -2.0, -INF, 0.0),
    ("pow", INF, 0.5, INF), ("pow", INF, -0.5, 0.0), ("pow", -INF, 3.0, -INF),
    ("pow", -INF, 2.0, INF), ("pow", -INF, -3.0, -0.0), ("pow", -INF, 0.5, INF),
    ("pow", -INF, INF, INF), ("pow", -2.0, 3.0, -8.0), ("pow", -2.0, 2.0**53 + 2, INF),
    ("pow", 2.0, -1074.0, 5e-324), ("pow", 2.0, -1e300, 0.0),
    ("pow", math.nextafter(1.0, 2.0), 1e300, INF), ("pow", -1.0, 2.0**53 - 1, -1.0),
    ("pow", 5e-324, -1.0, INF), ("pow", 10.0, -320.0, 1e-320), ("pow", 0.5, 1e-320, 1.0),
]  # fmt: skip
SPECIAL += [(name, sign * 0.0, sign * 0.0) for name in ODD for sign in (1, -1)]
SPECIAL += [(name, -INF, ODD[name][0]) for name in ODD]
SPECIAL += [(name, INF, ODD[name][1]) for name in ODD]
SPECIAL += [(name, NAN, NAN) for name in FUNCTIONS if name not in BINARY]


def same(a: float, b: float) -> bool:
    return (a != a and b != b) or struct.pack("d", a) == struct.pack("d", b)


@pytest.mark.parametrize("case", SPECIAL, ids=str)
def test_special_values(compiled, case):
    name, *given, expected = case
    assert same(evaluate(f"{name}.f64", *given), expected)
    assert same(compute(compiled, name, "f64", [tuple(given)])[0], expected)
    singles = [narrowed(x, "f32") for x in given]
    if all(map(same, singles, given)):
        assert same(compute(compiled, name, "f32", [tuple(singles)])[0], narrowed(expected, "f32"))


EXACT = [
    *(("exp2", float(n), 2.0**n) for n in range(-1074, 1024, 7)),
    *(("log2", 2.0**n, float(n)) for n in range(-1074, 1024, 7)),
    *(("log10", 10.0**n, float(n)) for n in range(23)),
    *(("cbrt", float(n**3), float(n)) for n in (*range(1, 100), 99999, 200001)),
    *(("hypot", float(a * k), float(b * k), float(c * k))
      for a, b, c in ((3, 4, 5), (5, 12, 13), (8, 15, 17), (20, 21, 29)) for k in (1, 7, 2**40)),
    *(("pow", float(a), float(n), float(a**n))
      for a in range(2, 60) for n in range(1, 40) if a**n < 2**53),
    *(("pow", float(n * n), 0.5, float(n)) for n in range(1, 200)),
    *(("pow", 2.0**n, -1.0, 2.0**-n) for n in range(-1000, 1000, 97)),
]  # fmt: skip


@pytest.mark.parametrize("name", dict.fromkeys(case[0] for case in EXACT))
def test_exact_results_are_exact(compiled, name):
    cases = [case for case in EXACT if case[0] == name]
    results = compute(compiled, name, "f64", [case[1:-1] for case in cases])
    wrong = [(case, got) for case, got in zip(cases, results, strict=True) if got != case[-1]]
    assert not wrong
