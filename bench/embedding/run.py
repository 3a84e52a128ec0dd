"""What it costs to call a machine from Python: calls, data, imports, memory.

    python bench/embedding/run.py [--rounds 15] [--json FILE]

Peers compute the same in this process, in turns: a Cython module (cpdef, typed memoryviews), a C
library by ctypes, numba, Lua by lupa, NumPy and plain Python. What counts is the best round. What
is missing is skipped and said so: `pip install cython numba lupa numpy`; gcc is needed.

    call       f(i) -> i + 1, an integer there and back
    two        g(x, y) -> x * y, two floats
    text       a text of 20 characters there, its length back
    sum 10^6   the sum of a NumPy array of a million Float32, in order: lent, and from a list
    scale 10^6 such an array times a number, in place
    make 10^6  a list of a million Float64 made there and seen here: as an array, as a list

Imports are whole processes, medians. Memory is resident after 10^5 calls of a kind and after 10^6.
Times never make this fail; the status is 1 if results differ.
"""

import argparse
import array
import ctypes
import importlib.util
import json
import os
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import timeit
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "native"))

from contest import met, positive
from processes import run_process

import mojovm

HERE = Path(__file__).resolve().parent
MILLION = 1_000_000
MOST_MORE = 150e-9  # seconds that a call may take longer than Cython's
MOST_IMPORT = 15e-3  # seconds that the import may add to a bare start
Work = dict[str, Callable[[], Any]]


# --- peers ----------------------------------------------------------------------------------------


def plain() -> Work:
    def f(i):
        return i + 1

    def g(x, y):
        return x * y

    return {"call": lambda: f(3), "two": lambda: g(1.5, 2.0), "text": lambda: len(TEXT)}


def machine(tier: str) -> Work:
    m = mojovm.VM(tier=tier).load(HERE / "kernels.mojo")
    f, g, size, total, scale, made = m.f, m.g, m.size, m.total, m.scale, m.made
    numbers = numbers_here()
    work = {"call": lambda: f(3), "two": lambda: g(1.5, 2.0), "text": lambda: size(TEXT)}
    if tier == "native":
        as_list, kept = numbers.tolist(), made(MILLION)
        work |= {
            "sum 10^6": lambda: total(numbers),
            "sum 10^6 of a list": lambda: total(as_list),
            "sum 10^6 of its own": lambda: total(OWN),
            "scale 10^6": lambda: scale(numbers, 1.0),
            "make 10^6": lambda: memoryview(made(MILLION))[-1],
            "make 10^6 as a list": lambda: made(MILLION).tolist()[-1],
            "see 10^6": lambda: memoryview(kept)[-1],
        }
    return work


def cython() -> Work:
    folder = tempfile.mkdtemp()
    source = Path(folder) / "peer.pyx"
    source.write_text((HERE / "peer.pyx").read_text())
    import Cython  # noqa: F401

    build = [sys.executable, "-m", "Cython.Build.Cythonize", "-i", "-q", "-3", str(source)]
    subprocess.run(build, check=True, capture_output=True)
    name = f"peer{sysconfig.get_config_var('EXT_SUFFIX')}"
    spec = importlib.util.spec_from_file_location("peer", Path(folder) / name)
    assert spec is not None and spec.loader is not None
    peer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(peer)
    f, g, size, total, scale = peer.f, peer.g, peer.size, peer.total, peer.scale
    numbers = numbers_here()
    return {
        "call": lambda: f(3),
        "two": lambda: g(1.5, 2.0),
        "text": lambda: size(TEXT),
        "sum 10^6": lambda: total(numbers),
        "scale 10^6": lambda: scale(numbers, 1.0),
    }


def c() -> Work:
    library = Path(tempfile.mkdtemp()) / "peer.so"
    options = ["-O3", "-march=native", "-ffp-contract=off", "-shared", "-fPIC"]
    subprocess.run(["gcc", *options, str(HERE / "peer.c"), "-o", str(library)], check=True)
    peer = ctypes.CDLL(str(library))
    peer.f.argtypes, peer.f.restype = [ctypes.c_int64], ctypes.c_int64
    peer.g.argtypes, peer.g.restype = [ctypes.c_double, ctypes.c_double], ctypes.c_double
    pointer = ctypes.POINTER(ctypes.c_float)
    peer.total.argtypes, peer.total.restype = [pointer, ctypes.c_int64], ctypes.c_float
    peer.scale.argtypes = [pointer, ctypes.c_int64, ctypes.c_float]
    numbers = numbers_here()
    return {
        "call": lambda: peer.f(3),
        "two": lambda: peer.g(1.5, 2.0),
        "sum 10^6": lambda: peer.total(numbers.ctypes.data_as(pointer), MILLION),
        "scale 10^6": lambda: peer.scale(numbers.ctypes.data_as(pointer), MILLION, 1.0),
    }


def numba() -> Work:
    from numba import njit

    @njit
    def f(i):
        return i + 1

    @njit
    def g(x, y):
        return x * y

    @njit
    def size(text):
        return len(text)

    @njit
    def total(xs):
        all_ = xs[0] * 0
        for x in xs:
            all_ += x
        return all_

    @njit
    def scale(xs, by):
        for i in range(len(xs)):
            xs[i] *= by

    numbers, one = numbers_here(), numbers_here().dtype.type(1.0)
    return {
        "call": lambda: f(3),
        "two": lambda: g(1.5, 2.0),
        "text": lambda: size(TEXT),
        "sum 10^6": lambda: total(numbers),
        "scale 10^6": lambda: scale(numbers, one),
    }


def lua() -> Work:
    import lupa

    run = lupa.LuaRuntime()
    f = run.eval("function(i) return i + 1 end")
    g = run.eval("function(x, y) return x * y end")
    size = run.eval("function(s) return #s end")
    return {"call": lambda: f(3), "two": lambda: g(1.5, 2.0), "text": lambda: size(TEXT)}


def numpy() -> Work:
    numbers = numbers_here()
    import numpy as np

    def scale():
        np.multiply(numbers, np.float32(1.0), out=numbers)

    return {"scale 10^6": scale, "make 10^6": lambda: np.arange(MILLION, dtype=np.float64)[-1]}


PEERS = {
    "mojovm": lambda: machine("native"),
    "interp": lambda: machine("interp"),
    "cython": cython,
    "ctypes": c,
    "numba": numba,
    "lupa": lua,
    "numpy": numpy,
    "python": plain,
}
TEXT = "a text of 20 letters"
OWN = mojovm.VM(tier="native").load(HERE / "kernels.mojo").ones(MILLION)


def numbers_here() -> Any:
    import numpy as np

    return np.ones(MILLION, np.float32)


# --- measuring ------------------------------------------------------------------------------------


def peers() -> dict[str, Work]:
    found = {}
    for name, make in PEERS.items():
        try:
            found[name] = make()
        except ImportError as problem:
            print(f"without {name}: {problem}", file=sys.stderr)
    return found


def measure(contestants: dict[str, Work], rounds: int) -> dict[str, dict[str, float]]:
    """Seconds of one call, by kind and peer."""
    kinds = dict.fromkeys(kind for work in contestants.values() for kind in work)
    best: dict[str, dict[str, float]] = {}
    for kind in kinds:
        timers = {
            name: timeit.Timer(work[kind]) for name, work in contestants.items() if kind in work
        }
        number = 3 if "10^6" in kind else 20_000
        row = best[kind] = dict.fromkeys(timers, float("inf"))
        for _ in range(rounds):
            for name, timer in timers.items():
                row[name] = min(row[name], timer.timeit(number) / number)
    return best


def results_differ(contestants: dict[str, Work]) -> bool:
    """Whether peers disagree in anything; what changes in place gives nothing."""
    wrong = False
    for kind in {kind for work in contestants.values() for kind in work}:
        seen = {name: work[kind]() for name, work in contestants.items() if kind in work}
        if len({float(value) for value in seen.values() if value is not None}) > 1:
            print(f"{kind}: results differ: {seen}", file=sys.stderr)
            wrong = True
    return wrong


def import_times(rounds: int) -> dict[str, float]:
    """Medians, in seconds, of processes that start, import and end."""
    texts = {
        "pass": "pass",
        "import mojovm": "import mojovm",
        "mojovm.VM()": "import mojovm; mojovm.VM()",
        "first call": "import mojovm; mojovm.VM().load_source('fn f() -> Int: return 1').f()",
    }
    if importlib.util.find_spec("numba"):
        texts["import numba"] = "import numba"
    taken: dict[str, list[float]] = {name: [] for name in texts}
    for _ in range(rounds):
        for name, text in texts.items():
            taken[name].append(run_process([sys.executable, "-c", text]).seconds)
    return {name: statistics.median(times) for name, times in taken.items()}


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize()


def memory_growth() -> dict[str, int]:
    """Bytes that are resident after 10^6 calls beyond what is after 10^5, by what is called."""
    m = mojovm.VM().load(HERE / "kernels.mojo")
    small = array.array("f", [1.0, 2.0])

    def fault():
        try:
            m.fails(1)
        except IndexError:
            return

    kinds: Work = {
        "an integer": lambda: m.f(3),
        "a text there and back": lambda: m.same(TEXT),
        "a list there, a list back": lambda: m.same_list([1, 2, 3]),
        "a buffer": lambda: m.total(small),
        "a struct and a method": lambda: m.Point(1.0, 2.0).norm(),
        "a fault": fault,
    }
    grown = {}
    for name, call in kinds.items():
        for _ in range(100_000):
            call()
        before = resident()
        for _ in range(900_000):
            call()
        grown[name] = resident() - before
    return grown


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=positive, default=15)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    contestants = peers()
    wrong = results_differ(contestants)
    best = measure(contestants, options.rounds)
    names = list(contestants)
    print(f"{'nanoseconds':<24}" + "".join(f"{name:>12}" for name in names))
    for kind, row in best.items():
        shown = (f"{row[name] * 1e9:>12.0f}" if name in row else f"{'-':>12}" for name in names)
        print(f"{kind:<24}" + "".join(shown))
    calls = best["call"]
    if "cython" in calls:
        more = calls["mojovm"] - calls["cython"]
        print(
            f"a call, above Cython's: {more * 1e9:.0f} ns, target <= 150: {met(more <= MOST_MORE)}"
        )
    imports = import_times(options.rounds)
    for name, seconds in imports.items():
        print(f"{name:<24}{seconds * 1e3:>9.1f} ms")
    added = imports["import mojovm"] - imports["pass"]
    target = f"target <= 15: {met(added <= MOST_IMPORT)}"
    print(f"import, above a bare start: {added * 1e3:.1f} ms, {target}")
    grown = memory_growth()
    for name, size in grown.items():
        print(f"resident after 10^6 calls, more than after 10^5, {name}: {size >> 10} KiB")
    print(f"memory is flat: {met(all(size < 1 << 20 for size in grown.values()))}")
    if options.json:
        told = {"calls": best, "imports": imports, "memory": grown, "cores": os.cpu_count()}
        options.json.write_text(json.dumps(told, indent=1))
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
