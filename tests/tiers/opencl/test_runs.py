"""Whole programs whose parallel loops all go to an OpenCL device: the machine asks the tier, and
goes on behind what that has done. All that is seen of a run is as in the interpreter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mojovm.bytecode.binary import decode, encode
from mojovm.compiling.evaluator import evaluator
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from mojovm.tiers.native import NativeTier
from mojovm.tiers.opencl.device import find
from mojovm.tiers.opencl.kernel import Kernel
from mojovm.tiers.opencl.run import OpenCLTier
from tests import ROOT
from tests.conformance.programs import SEED, Program, programs, seed_when_called
from tests.conformance.seed_calls import CALLS
from tests.runs import Seen, needs_llvm, run, watched

pytestmark = needs_llvm
pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

PARALLEL = [p for p in programs(ROOT / "spec/conformance/parallel") if not p.expected.errors]
if SEED.is_dir():
    PARALLEL += [seed_when_called(name) for name in CALLS]


WITHOUT_TURNS = {"empty_ranges"}


def diverted(data: bytes) -> tuple[core.Program, OpenCLTier]:
    """A program whose loops go to a device where they can."""
    program = core.Program(data)
    NativeTier(program).compile_all()
    tier = OpenCLTier(decode(data))
    for index in tier.bodies():
        if isinstance(tier.kernel(index), Kernel):
            program.divert(index, tier.callback(index))
    return program, tier


def seen(data: bytes, entry: int, **options) -> tuple[Seen, OpenCLTier]:
    program, tier = diverted(data)
    return replace(watched(program, entry, **options), allocations=None), tier


def code_of(program: Program) -> bytes:
    name, defines = program.path.name, program.expected.defines
    return encode(compile_source(program.text, name, defines, evaluate=evaluator()))


@pytest.mark.parametrize("shares", [True, False], ids=["shared", "apart"])
@pytest.mark.parametrize("program", PARALLEL, ids=lambda p: p.path.stem)
def test_programs(program, shares, monkeypatch):
    """On a device that shares the host's memory, and as if it had its own."""
    monkeypatch.setattr(find(), "shares_memory", shares)
    data = code_of(program)
    entry = decode(data).entry
    arguments = [program.path.name, *program.expected.arguments]
    found, tier = seen(data, entry, arguments=arguments)
    expected = run(data, entry, "interp", arguments=arguments)
    assert not expected.differences(found)
    assert not found.live
    assert not tier.failures
    if any(isinstance(tier.kernel(index), Kernel) for index in tier.bodies()):
        assert tier.stats.loops or program.path.stem in WITHOUT_TURNS
