"""How far the elementary functions are from the exact result: measured against mpmath.

    python -m tests.spec.elementary --count 100000 [exp sin …]

compiles the generated C, evaluates each function for f64 and f32 on that many random arguments of
each kind (`arguments`), hard ones added, and prints the table that `spec/NUMERICS.md` holds. An
error is counted in units in the last place (ulp) of the exact result: half a unit is what correct
rounding leaves.
"""

from __future__ import annotations

import argparse
import ctypes
import math
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import mpmath

from mojovm.spec.c_text import C_TYPES
from mojovm.spec.elementary import FUNCTIONS
from mojovm.spec.generate import MACHINE
from mojovm.spec.reference import narrowed

BINARY = ("pow", "atan2", "hypot")
# bits of precision, the exponents of the least subnormal and of infinity
FORMATS = {"f64": (53, -1074, 1024), "f32": (24, -149, 128)}
Arguments = tuple[float, ...]

_EXACT = {
    "exp2": lambda x: mpmath.power(2, x),
    "log": mpmath.ln,
    "log2": lambda x: mpmath.ln(x) / mpmath.ln2,
    "log10": lambda x: mpmath.ln(x) / mpmath.ln10,
    "cbrt": lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)),
    "pow": mpmath.power,
}

# Within 2**-60 or so of a multiple of π/2: Kahan's and Muller's worst cases for f64 and f32, and
# what follows from them.
NEAR_MULTIPLES = (
    math.ldexp(6381956970095103, 797), math.ldexp(16367173, 72), math.ldexp(5678544513364087, -51),
    math.ldexp(6411027962775774, -53 + 5), 1e22, 2.0**40, math.nextafter(2.0**40, 0), 2.0**1023,
    1.7976931348623157e308, 3.4028234663852886e38, 1.1111111111111111e300, 355.0, 103993.0,
    710.0, 5e5, 2.0**52 + 1, math.pi / 4, math.nextafter(math.pi / 4, 1), 0.7853981633974484,
)  # fmt: skip


def library(folder: Path) -> ctypes.CDLL:
    """The C functions, each in a loop: run_<name>_<type>(result, a, b, count)."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        raise FileNotFoundError("no C compiler")
    lines = ['#include "_semantics.h"']
    for name in FUNCTIONS:
        for type in FORMATS:
            call = f"sem_{name}_{type}(a[at]{', b[at]' if name in BINARY else ''})"
            lines.append(
                "void run_{0}_{1}({2} *r, {2} *a, {2} *b, int count) {{".format(
                    name, type, C_TYPES[type]
                )
                + f" for (int at = 0; at < count; at++) r[at] = {call}; }}"
            )
    (folder / "elementary.c").write_text("\n".join(lines) + "\n")
    flags = ["-std=gnu11", "-O2", "-ffp-contract=off", "-shared", "-fPIC", f"-I{MACHINE}"]
    command = [compiler, *flags, "elementary.c", "-o", "elementary.so", "-lm"]
    subprocess.run(command, cwd=folder, check=True)
    return ctypes.CDLL(str(folder / "elementary.so"))


def compute(compiled: ctypes.CDLL, name: str, type: str, cases: Sequence[Arguments]) -> list[float]:
    column = (ctypes.c_double if type == "f64" else ctypes.c_float) * len(cases)
    columns = [column(*(case[i] for case in cases)) for i in range(len(cases[0]))]
    result = column()
    compiled[f"run_{name}_{type}"](result, columns[0], columns[-1], len(cases))
    return list(result)


# --- arguments ------------------------------------------------------------------------------------


def _domain(name: str, type: str) -> Iterable[tuple[float, float] | tuple[int, int]]:
    """Ranges: of floats to choose from evenly, of ints the exponents of what is chosen."""
    _, least, limit = FORMATS[type]
    top = math.log(2) * limit
    match name:
        case "exp" | "expm1" | "sinh" | "cosh":
            return (-top - 36, top), (-1.0, 1.0), (-60, 10), (-top - 36, -top + 2)
        case "exp2":
            return (float(least - 1), float(limit)), (-1.0, 1.0), (-60, 10)
        case "tanh":
            return (-20.0, 20.0), (-1.0, 1.0), (-60, 5)
        case "sin" | "cos" | "tan":
            return (-10.0, 10.0), (-1e4, 1e4), (-60, 60), (30, limit)
        case "asin" | "acos" | "atanh":
            return (-1.0, 1.0), (-60, 0)
        case "log" | "log2" | "log10":
            return (0.5, 2.0), (least, limit)
        case "log1p":
            return (-1.0, 2.0), (-60, 60), (0, limit)
        case "acosh":
            return (1.0, 4.0), (0, limit)
        case _:
            return (-3.0, 3.0), (-60, 60), (least, limit)


def _chosen(low: float, high: float, chance: random.Random) -> float:
    if isinstance(low, float):
        return chance.uniform(low, high)
    sign = chance.choice((-1.0, 1.0))
    return math.ldexp(chance.uniform(sign, 2 * sign), chance.randrange(int(low), int(high)))


def _hard(name: str, type: str) -> list[float]:
    """Where reductions change over, results overflow, or cancellation is worst."""
    precision, least, limit = FORMATS[type]
    near_one = [1 + sign * 2.0**-n for n in range(1, precision) for sign in (1, -1)]
    small = [math.ldexp(1.5, n) for n in (least, least + 1, least + 30, -60, -54, -29, -28, -27)]
    found = [*near_one, *small, 0.5, 2.0, 3.0, 1024.0, math.sqrt(0.5), math.sqrt(2), 1e-5]
    if name in ("sin", "cos", "tan"):
        multiples = (mpmath.pi * k / 2 for k in [*range(1, 60), *(3**n for n in range(4, 200))])
        found += [*NEAR_MULTIPLES, *(float(x) for x in multiples if x < 1e308)]
    top = math.log(2) * limit
    found += [top, top + 0.69, 22.0, 40.0, -top, 1 / 3, 7 / 16, 11 / 16, 19 / 16, 39 / 16]
    found += [math.log(2) * (n + 0.5) for n in (0, 1, 2, 100)]
    found += [least * math.log(2) * s for s in (1, 1.0001, 0.999, 0.96)]
    return [sign * x for x in found for sign in (1, -1)]


def _pairs(name: str, type: str, count: int, chance: random.Random) -> Iterable[Arguments]:
    _, least, limit = FORMATS[type]
    for at in range(count):
        kind = at % 4
        if name == "pow":
            x = _chosen(*((least, limit), (-20, 20), (0.0, 3.0), (-40, -1))[kind], chance)
            x = 1 + x if kind == 3 else abs(x)
            wanted = chance.uniform(least * math.log(2), limit * math.log(2))
            yield x, (wanted / math.log(x) if kind < 2 or x != 1 else 2.5) if x > 0 else 1.5
        else:
            x = _chosen(*((least, limit), (-20, 20), (-1.0, 1.0), (least, limit))[kind], chance)
            y = _chosen(*((least, limit), (-20, 20), (-1.0, 1.0), (-40, 40))[kind], chance)
            yield x, x * y if kind == 3 else y
    for x in (0.5, 0.75, 1.25, 2.0, 3.0, 10.0, 1e10):
        for y in (-3.0, -0.5, 0.5, 1 / 3, 1.0, 2.0, 11.0):
            yield x, y


def arguments(name: str, type: str, count: int) -> list[Arguments]:
    """Finite arguments of which the function has a finite value, `count` for each kind."""
    chance = random.Random(f"{name} {type}")
    cases: list[Arguments] = []
    if name in BINARY:
        cases += _pairs(name, type, 4 * count, chance)
    else:
        cases += [(x,) for x in _hard(name, type)]
        for low, high in _domain(name, type):
            cases += [(_chosen(low, high, chance),) for _ in range(count)]
    cases = [tuple(narrowed(x, type) for x in case) for case in cases]
    inside = {
        "log": lambda x: x > 0, "log2": lambda x: x > 0, "log10": lambda x: x > 0,
        "log1p": lambda x: x > -1, "acosh": lambda x: x >= 1, "atanh": lambda x: abs(x) < 1,
        "asin": lambda x: abs(x) <= 1, "acos": lambda x: abs(x) <= 1, "pow": lambda x, y: x > 0,
    }.get(name, lambda *_: True)  # fmt: skip
    return [case for case in cases if all(map(math.isfinite, case)) and inside(*case)]


# --- errors ---------------------------------------------------------------------------------------


def exact(name: str, case: Arguments) -> mpmath.mpf:
    big = name in ("sin", "cos", "tan") and abs(case[0]) > 1e15
    with mpmath.workprec(1300 if big else 400 if name in ("acosh", "acos") else 200):
        if name == "hypot":
            return mpmath.sqrt(mpmath.fdot((mpmath.mpf(x), mpmath.mpf(x)) for x in case))
        return _EXACT.get(name, getattr(mpmath, name, None))(*map(mpmath.mpf, case))


def error(got: float, wanted: mpmath.mpf, type: str) -> float:
    """In units of the last place of the exact result."""
    precision, least, limit = FORMATS[type]
    if wanted == 0:
        return 0.0 if got == 0 else math.inf
    if math.isinf(got):
        over = abs(wanted) >= mpmath.mpf(2) ** limit * (1 - mpmath.mpf(2) ** (-precision - 1))
        return 0.5 if over and (got > 0) == (wanted > 0) else math.inf
    if math.isnan(got):
        return math.inf
    exponent = mpmath.frexp(wanted)[1]
    unit = mpmath.ldexp(1, max(exponent - precision, least))
    return float(abs(mpmath.mpf(got) - wanted) / unit)


def worst(compiled: ctypes.CDLL, name: str, type: str, count: int) -> tuple[float, Arguments]:
    """The greatest error found, and where."""
    cases = arguments(name, type, count)
    results = compute(compiled, name, type, cases)
    errors = (
        (error(got, exact(name, case), type), case)
        for got, case in zip(results, cases, strict=True)
    )
    return max(errors)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", nargs="*", default=list(FUNCTIONS))
    parser.add_argument("--count", type=int, default=10000)
    options = parser.parse_args()
    print("| function | `Float64` | `Float32` |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        compiled = library(Path(folder))
        for name in options.names:
            found = [worst(compiled, name, type, options.count)[0] for type in FORMATS]
            print(f"| `{name}` | {' | '.join(f'{error:.3f}' for error in found)} |", flush=True)


if __name__ == "__main__":
    main()
