"""Runs tests against the machine built with the address and undefined-behaviour sanitizers.

    python -m tests.sanitize [pytest's arguments]

Builds the debug machine in a folder of its own (freed memory is poisoned and nothing is pooled) and
puts it in the place of the built one. Whatever the sanitizers report goes to standard error and
makes the status 1; a bad access ends the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SANITIZERS = "-fsanitize=address,undefined"

RUN = """
import sys
import mojovm.machine
mojovm.machine.__path__.insert(0, sys.argv[1])
from mojovm.machine import core
assert core.__file__.startswith(sys.argv[1]), core.__file__
import pytest
sys.exit(pytest.main(["-s", "-q", "-p", "no:cacheprovider", *sys.argv[2:]]))
"""


def build(folder: Path) -> None:
    machine = ROOT / "vm" / "machine"
    source = folder / "core.c"
    cython = [sys.executable, "-m", "cython", "-3", "--module-name", "mojovm.machine.core"]
    subprocess.run([*cython, "core.pyx", "-o", source], cwd=machine, check=True)
    include = [sysconfig.get_paths()["include"], machine, ROOT / "spec"]
    target = folder / f"core{sysconfig.get_config_var('EXT_SUFFIX')}"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-O1", "-g", "-fno-omit-frame-pointer", "-DMOJOVM_DEBUG=1",
         SANITIZERS, "-ffp-contract=off", *(f"-I{path}" for path in include), source,
         "-o", target, "-lm"],
        check=True,
    )  # fmt: skip


def library(name: str) -> str:
    found = subprocess.run(["gcc", f"-print-file-name={name}"], capture_output=True, text=True)
    return found.stdout.strip()


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder)
        environment = {
            **os.environ,
            "LD_PRELOAD": f"{library('libasan.so')} {library('libubsan.so')}",
            "ASAN_OPTIONS": f"detect_leaks=0:log_path={folder}/report",
            "UBSAN_OPTIONS": f"print_stacktrace=1:log_path={folder}/report",
        }
        command = [sys.executable, "-c", RUN, name, *arguments]
        status = subprocess.run(command, cwd=ROOT, env=environment).returncode
        for report in sorted(folder.glob("report.*")):
            sys.stderr.write(report.read_text(errors="replace"))
            status = status or 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
