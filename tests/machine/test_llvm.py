"""LLVM by llvmlite's shared library: what is called has the shape that the library says it has."""

import ctypes
import os
import re
import subprocess
import sys
import threading
import time

import pytest

from mojovm.machine import core
from mojovm.tiers.llvm import build
from tests import ROOT

ffi = pytest.importorskip("llvmlite.binding.ffi", reason="needs llvmlite")
HEADER = ROOT / "vm" / "machine" / "llvm.h"

SQUARES = "define i64 @square(i64 %x) {\n  %y = mul i64 %x, %x\n  ret i64 %y\n}\n"
# Not in the later releases, which do not look at it; see `llvm_optimize`.
EXTRA = {"buildPerModuleDefaultPipeline": 1}


def declared() -> list[tuple[str, str, list[str]]]:
    """The functions of llvm.h: result, name and parameters."""
    table = re.search(r"#define LLVM_FUNCTIONS.*?(?=\n\n)", HEADER.read_text(), re.DOTALL)
    assert table is not None
    rows = re.findall(r"F\(([\w *]+), (\w+),[\s\\]*\(([^()]*)\)\)", table[0])
    return [
        (result, name, [p.strip() for p in re.sub(r"[\s\\]+", " ", parameters).split(",")])
        for result, name, parameters in rows
    ]


def test_all_rows_are_read():
    assert len(declared()) == HEADER.read_text().count(" F(")


def wide(type) -> bool:
    """Whether a value of this type of ctypes is a pointer or as wide as one."""
    return ctypes.sizeof(type) == ctypes.sizeof(ctypes.c_void_p)


@pytest.mark.parametrize("result, name, parameters", declared(), ids=lambda value: str(value)[:40])
def test_functions_are_called_as_the_library_declares_them(result, name, parameters):
    function = getattr(ffi.lib, f"LLVMPY_{name}")
    types = getattr(function, "argtypes", None)
    if parameters == ["void"]:
        assert not types
    elif types:  # some are declared without
        own = [p.count("*") > 0 or p.startswith("size_t") for p in parameters]
        theirs = [wide(type) for type in types]
        assert own[: len(theirs)] == theirs
        assert 0 <= len(own) - len(theirs) <= EXTRA.get(name, 0)
    if "*" in result or result == "size_t":
        assert wide(function.restype)


def test_forms():
    build.begin()
    assert b"@square(" in core.llvm_compile(SQUARES, "text")
    assert b"square:" in core.llvm_compile(SQUARES, "assembly")
    assert core.llvm_compile(SQUARES, "object").startswith(b"\x7fELF")


def test_a_text_that_is_no_module():
    build.begin()
    with pytest.raises(RuntimeError, match="expected"):
        core.llvm_compile("define nonsense", "object")
    with pytest.raises(KeyError):
        core.llvm_compile(SQUARES, "music")  # type: ignore[arg-type]


def python(text: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("path", ["/nowhere/at/all.so", sys.executable])
def test_a_library_that_is_none(path):
    done = python(f"""
from mojovm.machine.core import llvm_begin, llvm_compile
llvm_begin({os.fsencode(path)!r}, "", "")
for _ in range(2):
    try:
        llvm_compile({SQUARES!r}, "object")
    except ImportError as error:
        print(error)
""")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first == second
    assert path in first


def test_without_beginning():
    done = python("from mojovm.machine.core import llvm_compile; llvm_compile('', 'text')")
    assert "ImportError" in done.stderr


FORKED = r"""
import os, threading, time
from mojovm.machine.core import llvm_compile
from mojovm.tiers.llvm import build
build.begin()
SUMS = "\n".join(f"  %y{j + 1} = fadd double %y{j}, {j}.5" for j in range(40))
def bodies(count):
    return "\n".join(
        f"define double @f{i}(double %y0) {{\n{SUMS}\n  ret double %y40\n}}" for i in range(count))
WAIT
child = os.fork()
if child == 0:
    try:
        llvm_compile(bodies(1), "object")
    except ImportError as error:
        print(error, flush=True)
    else:
        print("compiled", flush=True)
    os._exit(0)
os.waitpid(child, 0)
"""


def test_a_forked_child_compiles():
    done = python(FORKED.replace("WAIT", 'llvm_compile(bodies(1), "object")'))
    assert (done.stdout, done.returncode) == ("compiled\n", 0), done.stderr


def test_a_child_forked_while_something_compiles():
    begun = """
llvm_compile(bodies(1), "object")  # it is loaded
thread = threading.Thread(target=llvm_compile, args=(bodies(2000), "object"))
thread.start()
clock = time.pthread_getcpuclockid(thread.ident)
while time.clock_gettime(clock) < 0.2:  # seconds of work, by then it compiles
    time.sleep(0.001)"""
    done = python(FORKED.replace("WAIT", begun) + "thread.join()")
    assert "forked" in done.stdout, done.stderr
    assert done.returncode == 0


def long_module() -> str:
    """One that takes LLVM most of a second."""
    steps = "".join(
        f"  %a{i + 1} = mul i64 %a{i}, {2 * i + 3}\n  %b{i + 1} = xor i64 %a{i + 1}, %b{i}\n"
        for i in range(150)
    )
    head = "  %a0 = add i64 %x, 1\n  %b0 = add i64 %x, 2\n"
    return "".join(
        f"define i64 @f{n}(i64 %x) {{\n{head}{steps}  %r = add i64 %b150, {n}\n  ret i64 %r\n}}\n"
        for n in range(6)
    )


def test_who_waits_for_llvm_lets_others_run():
    build.begin()
    text = long_module()
    threads = [threading.Thread(target=build.optimized, args=(text,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    clocks = [time.pthread_getcpuclockid(thread.ident) for thread in threads]
    work: list[float] = []  # that we saw one do while the other waited
    while all(thread.is_alive() for thread in threads):
        work.append(sum(time.clock_gettime(clock) for clock in clocks))
        time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert work[-1] - work[0] > 0.01  # seconds


def test_a_process_may_end_while_the_library_is_being_loaded():
    """What the library has the C library do at the end must not meet it at work."""
    text = (
        "import sys, time\n"
        "from mojovm.tiers.llvm.build import begin\n"
        "begin()\n"
        "time.sleep(float(sys.argv[1]))\n"
    )
    for i in range(16):
        command = [sys.executable, "-c", text, str(i * 0.002)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, "")
