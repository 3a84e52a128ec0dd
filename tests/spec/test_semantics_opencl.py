"""The same C text, compiled as OpenCL C, agrees with the reference too: what kernels stand on."""

from __future__ import annotations

import os

import pytest

from mojovm.spec.c_text import c_type
from mojovm.spec.generate import MACHINE

from .semantic_cases import TERM_ROWS, check, expectations

os.environ.setdefault("POCL_SIGFPE_HANDLER", "0")
cl = pytest.importorskip("pyopencl", reason="needs the extra `opencl`", exc_type=ImportError)

ROWS = [row for row in TERM_ROWS if row.portable]
BATCH = 1024  # always as many at once: some drivers compile anew for each size


def _taken(operand, slot: str) -> str:
    type = c_type(operand.type)
    return {"float": f"as_float((uint){slot})", "double": f"as_double({slot})"}.get(
        type, f"({type}){slot}"
    )


def _given(operand, value: str) -> str:
    type = c_type(operand.type)
    return {"float": f"as_uint({value})", "double": f"as_ulong({value})"}.get(
        type, f"(long)({value})" if type.startswith("int") else value
    )


def kernel() -> str:
    """One kernel with a case for each row: each kernel of its own would cost a compilation."""
    lines = [(MACHINE / "_semantics.h").read_text(encoding="utf-8")]
    lines += ["__kernel void run(int row, int size, __global ulong *R, __global int *faults) {"]
    lines += ["size_t at = get_global_id(0); R += at * size; switch (row) {"]
    for row in ROWS:
        arguments = [_taken(operand, f"R[{at}]") for at, operand in enumerate(row.sources, 1)]
        call = f"{row.c_name}({', '.join(arguments)})"
        body = f"R[0] = {_given(row.dst, call)};"
        if row.trap_conditions:
            body = f"{c_type(row.dst.type)} x; faults[at] = {call[:-1]}, &x);"
            body += f" if (!faults[at]) R[0] = {_given(row.dst, 'x')};"
        lines.append(f"case {row.number}: {{ {body} break; }}")
    return "\n".join([*lines, "} }"])


@pytest.fixture(scope="module")
def device():
    try:
        context = cl.create_some_context(interactive=False)
    except cl.Error as error:
        pytest.skip(f"no OpenCL device: {error}")
    options = ["-cl-std=CL1.2"]
    if context.devices[0].single_fp_config & cl.device_fp_config.CORRECTLY_ROUNDED_DIVIDE_SQRT:
        options.append("-cl-fp32-correctly-rounded-divide-sqrt")
    program = cl.Program(context, kernel()).build(options=options)
    return cl.CommandQueue(context), cl.Kernel(program, "run")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_opencl_agrees_with_the_reference(device, row):
    numpy = pytest.importorskip("numpy")
    queue, run = device
    _, frames, expected = expectations(row.name)
    size, count = len(row.operands), len(expected)
    slots = numpy.array(frames, dtype=numpy.uint64).reshape(count, size)
    # the last frame fills the last batch up
    slots = numpy.concatenate([slots, numpy.repeat(slots[-1:], -count % BATCH, axis=0)])
    faults = numpy.zeros(len(slots), numpy.int32)
    for start in range(0, count, BATCH):
        part = slice(start, start + BATCH)
        flags = cl.mem_flags.READ_WRITE | cl.mem_flags.COPY_HOST_PTR
        inputs = slots[part], faults[part]
        buffers = [cl.Buffer(queue.context, flags, hostbuf=array) for array in inputs]
        run(queue, (BATCH,), None, numpy.int32(row.number), numpy.int32(size), *buffers)
        for array, buffer in zip(inputs, buffers, strict=True):
            cl.enqueue_copy(queue, array, buffer)
    queue.finish()
    check(row.name, slots[:count, 0].tolist(), faults[:count].tolist())
