"""The generated C agrees with the reference bit for bit, and no sanitizer objects to it."""

from __future__ import annotations

import ctypes
import shutil
import subprocess

import pytest

from mojovm.spec.c_text import c_type
from mojovm.spec.dispatch import define, fetch
from mojovm.spec.generate import MACHINE

from .semantic_cases import TERM_ROWS, check, expectations


def driver() -> str:
    """A C function for each row, over frames of slots: dst, then the operands."""
    lines = ['#include "slots.h"', '#include "_semantics.h"']
    for row in TERM_ROWS:
        arguments = [fetch(operand, f"R[{at}]") for at, operand in enumerate(row.sources, 1)]
        call = f"{row.c_name}({', '.join(arguments)})"
        body = define(row.dst, "R[0]", call)
        if row.trap_conditions:
            checked = f"fault = {call[:-1]}, &result)"
            stored = define(row.dst, "R[0]", "result")
            body = f"{c_type(row.dst.type)} result; int {checked}; if (fault) R[0].i64 = fault; "
            body += f"else {stored}; faults[at] = fault"
        lines.append(
            f"void run_{row.number}(Slot *R, int *faults, int count) {{"
            f" for (int at = 0; at < count; at++, R += {len(row.operands)}) {{ {body}; }} }}"
        )
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module", params=["optimised", "sanitized"])
def library(request, tmp_path_factory):
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler")
    folder = tmp_path_factory.mktemp("semantics")
    (folder / "driver.c").write_text(driver())
    flags = ["-O2"]
    if request.param == "sanitized":
        # a trap, not a report: undefined behaviour ends the whole test run
        flags = ["-O1", "-fsanitize=undefined,float-cast-overflow"]
        flags += ["-fsanitize-undefined-trap-on-error"]
    command = [compiler, "-std=gnu11", *flags, "-ffp-contract=off", "-shared", "-fPIC", "-Wall"]
    command += ["-Werror", f"-I{MACHINE}", "driver.c", "-o", "driver.so", "-lm"]
    subprocess.run(command, cwd=folder, check=True)
    return ctypes.CDLL(str(folder / "driver.so"))


@pytest.mark.parametrize("row", TERM_ROWS, ids=lambda row: row.name)
def test_c_agrees_with_the_reference(library, row):
    _, frames, expected = expectations(row.name)
    slots = (ctypes.c_uint64 * len(frames))(*frames)
    faults = (ctypes.c_int * len(expected))()
    getattr(library, f"run_{row.number}")(slots, faults, len(expected))
    check(row.name, slots[:: len(row.operands)], list(faults))
