"""Cython makes one C switch of the dispatch loop, with a case for each row."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from mojovm.spec import dispatch
from mojovm.spec.generate import MACHINE
from mojovm.spec.ops import TABLE

pytest.importorskip("Cython")

# The bodies of control rows are the machine's; the chain's shape does not depend on them.
CONTROL = {
    "CONTROL": {row.name: "ins += 1" for row in TABLE if row.kind == "control"},
    "POLL": "",
    "LOCALS": "",
}

MODULE = """\
include "slots.pxi"
include "_opcodes.pxi"

cdef extern from *:
    bint unlikely(bint condition) noexcept nogil

cdef struct Vm:
    uint64_t instructions
    Ins* pc
    Slot* R

cdef extern from "handlers.h" nogil:
    void step(Vm* vm, Ins* ins) noexcept
"""


def test_the_chain_becomes_a_switch(tmp_path):
    handlers = [row.c_name for row in TABLE if row.kind == "runtime"]
    declared = [f"    int {handler}(Vm* vm, Slot* R, Ins* ins) noexcept" for handler in handlers]
    loops = dispatch.loops(TABLE, CONTROL)
    module = tmp_path / "loops.pyx"
    module.write_text("\n".join([MODULE, *declared, "", loops]))
    command = [sys.executable, "-m", "cython", "-3", "-I", str(MACHINE), str(module)]
    subprocess.run(command, check=True)

    generated = re.sub(r"/\*.*?\*/", "", module.with_suffix(".c").read_text(), flags=re.DOTALL)
    switches = generated.split("switch (__pyx_v_op)")[1:]
    assert len(switches) == 2, "run_fast and run_counting, one switch each"
    expected = [row.enum_name for row in TABLE if row.kind != "extension"]
    for switch in switches:
        body = switch[: switch.index("default:")]
        assert re.findall(r"case (OP_\w+):", body) == expected
