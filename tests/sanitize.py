"""Runs tests against the machine built with sanitizers: of addresses and undefined behaviour, or of
threads.

    python -m tests.sanitize [--threads] [pytest's arguments]

Builds the machine in a folder of its own and puts it in the place of the built one. For addresses
that is the debug machine (freed memory is poisoned and nothing is pooled); a bad access ends the
process. For threads it is the plain one, since what is pooled may go from thread to thread; native
code by LLVM is not looked into, so this is about what it calls and who calls it. Whatever the
sanitizers report goes to standard error and makes the status 1.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from . import ROOT

SANITIZERS = {
    False: ["-DMOJOVM_DEBUG=1", "-fsanitize=address,undefined"],
    True: ["-fno-strict-aliasing", "-fsanitize=thread"],
}
# The interpreter reads its poll word plainly each time it goes back, and the ticker sets it.
SUPPRESSIONS = "race_top:core_run_fast\nrace_top:core_run_counting\n"

RUN = """
import sys
import mojovm.machine
mojovm.machine.__path__.insert(0, sys.argv[1])
from mojovm.machine import core
assert core.__file__.startswith(sys.argv[1]), core.__file__
import pytest
sys.exit(pytest.main(["-s", "-q", "-p", "no:cacheprovider", *sys.argv[2:]]))
"""


def build(folder: Path, threads: bool) -> None:
    machine = ROOT / "vm" / "machine"
    source = folder / "core.c"
    cython = [sys.executable, "-m", "cython", "-3", "--module-name", "mojovm.machine.core"]
    subprocess.run([*cython, "core.pyx", "-o", source], cwd=machine, check=True)
    include = [sysconfig.get_paths()["include"], machine, ROOT / "spec"]
    target = folder / f"core{sysconfig.get_config_var('EXT_SUFFIX')}"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-g", "-fno-omit-frame-pointer",
         *SANITIZERS[threads], "-ffp-contract=off", *(f"-I{path}" for path in include), source,
         "-o", target, "-lm"],
        check=True,
    )  # fmt: skip


def library(name: str) -> str:
    found = subprocess.run(["gcc", f"-print-file-name={name}"], capture_output=True, text=True)
    return found.stdout.strip()


def environment(folder: Path, threads: bool) -> dict[str, str]:
    """Where the sanitizers' libraries are, and where they write."""
    if not threads:
        return {
            "LD_PRELOAD": f"{library('libasan.so')} {library('libubsan.so')}",
            "ASAN_OPTIONS": f"detect_leaks=0:log_path={folder}/report",
            "UBSAN_OPTIONS": f"print_stacktrace=1:log_path={folder}/report",
        }
    suppressions = folder / "suppressions"
    suppressions.write_text(SUPPRESSIONS)
    options = f"log_path={folder}/report suppressions={suppressions} die_after_fork=0"
    return {"LD_PRELOAD": library("libtsan.so"), "TSAN_OPTIONS": options}


def main(arguments: list[str]) -> int:
    threads = arguments[:1] == ["--threads"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, threads)
        command = [sys.executable, "-c", RUN, name, *arguments[threads:]]
        if threads:  # its shadow memory stands at fixed addresses
            command[:0] = ["setarch", platform.machine(), "-R"]
        variables = {**os.environ, **environment(folder, threads)}
        status = subprocess.run(command, cwd=ROOT, env=variables).returncode
        for report in sorted(folder.glob("report.*")):
            sys.stderr.write(report.read_text(errors="replace"))
            status = status or 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
