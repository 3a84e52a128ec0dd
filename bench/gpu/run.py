"""Parallel loops on an OpenCL device: the same bits as in order, and how fast.

First the conformance programs about parallel loops run on every tier, the device among them; then
`kernels.mojo` on 10^6 and 10^7 numbers: the device alone and with all that is around it (transfers,
lists made of what it gives back), the threads here, CuPy where it is installed, and the device's
own bandwidth, by a copy inside of its memory.

    python bench/gpu/run.py [--device gpu] [--sizes 1000000,10000000] [--rounds 5]
        [--no-conformance] [--json FILE]

`--device` is as in `mojovm run`. The status is 1 if a result differs or a program failed, 2 without
a device. pyopencl is needed: pip install mojovm[opencl]. The threads' time is that of the whole
call, with its arguments made of Python's numbers. Takes a minute, as long again for the programs.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from mojovm.compiling.build import build
from mojovm.machine.core import Machine, Program
from mojovm.tiers.cost import speed_of, told
from mojovm.tiers.native import NativeTier
from mojovm.tiers.offer import Offer
from mojovm.tiers.opencl.device import Device, find
from mojovm.tiers.opencl.failures import Unavailable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
KERNELS = ("scale", "chain", "rows", "exponentials", "normalize", "orbits")
TRAFFIC = {
    "scale": 8,
    "chain": 80,
    "rows": 80,
    "exponentials": 8,
    "normalize": 4,
    "orbits": 8,
}  # bytes for each number
COPIED = 256 << 20  # bytes


class Runner:
    """The kernels, on a device or (device "none") on the threads here."""

    def __init__(self, device: str) -> None:
        text = (HERE / "kernels.mojo").read_text()
        self.program = Program(build(text, "kernels.mojo", library=True))
        self.offer = None
        if device != "none":
            self.offer = Offer(self.program.bytecode, None, device, always=True)
            for body in self.program.bodies:
                self.program.divert(body, self.offer.to(body))
        NativeTier(self.program).compile_all()
        self.machine = Machine()

    def spent(self) -> tuple[float, float]:
        """Seconds of loops with the results that the host has taken since, and of the device."""
        if self.offer is None:
            return 0.0, 0.0
        facts, device = self.offer.tier.facts(), find(self.offer.device)
        fetched = 0.0 if device.shares_memory else device.residency.fetch_seconds
        return facts["seconds"] + fetched, facts["run_seconds"]

    def run(self, name: str, numbers: list[float], rounds: int) -> tuple[list[float], float, float]:
        """The result, and the best seconds of the loop with all around it, and of the device."""
        index = self.program.function_names.index(name)
        result = self.machine.run(self.program, index, (numbers,))
        whole, alone = [], []
        for _ in range(rounds):
            before = self.spent()
            start = time.perf_counter()
            self.machine.run(self.program, index, (numbers,))
            passed = (time.perf_counter() - start,) * 2
            if self.offer:
                passed = tuple(b - a for a, b in zip(before, self.spent(), strict=True))
            whole.append(passed[0])
            alone.append(passed[1])
        return result, min(whole), min(alone)


def bandwidth(device: Device) -> float:
    """Bytes a second that a copy inside the device's memory reads and writes."""
    cl = device.cl
    made = [cl.Buffer(device.context, cl.mem_flags.READ_WRITE, COPIED) for _ in range(2)]
    best = []
    for _ in range(6):
        start = time.perf_counter()
        cl.enqueue_copy(device.queue, made[1], made[0], byte_count=COPIED)
        device.queue.finish()
        best.append(time.perf_counter() - start)
    return 2 * COPIED / min(best)


def cupy_seconds(name: str, numbers: list[float], rounds: int) -> float | None:
    """What CuPy takes for the kernels that it can express, on memory of the device."""
    if importlib.util.find_spec("cupy") is None or name not in ("scale", "exponentials"):
        return None
    import cupy

    xs = cupy.asarray(numbers, cupy.float32)
    work = {
        "scale": lambda: xs * cupy.float32(0.01),
        "exponentials": lambda: (
            cupy.exp(-xs * xs) * cupy.sin(xs) + cupy.exp(xs * cupy.float32(0.5))
        ),
    }[name]
    spent = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        work()
        cupy.cuda.Device().synchronize()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent[1:])


def conforms() -> bool:
    """Whether all programs about parallel loops do on the device what they do in order."""
    command = [sys.executable, "-m", "tests.conformance", "spec/conformance/parallel",
               "spec/conformance/seed"]  # fmt: skip
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def measure(device: str, sizes: list[int], rounds: int) -> tuple[list[dict], bool]:
    there, here = Runner(device), Runner("none")
    copied, rows, same = bandwidth(find(device)), [], True
    for name in KERNELS:
        for size in sizes:
            numbers = [(i % 1000) * 0.001 for i in range(size)]
            expected, threads, _ = here.run(name, numbers, rounds)
            result, whole, alone = there.run(name, numbers, rounds)
            same &= result == expected
            rows.append({
                "kernel": name, "numbers": size, "same": result == expected, "device": alone,
                "device and transfers": whole, "threads": threads,
                "of its bandwidth": TRAFFIC[name] * size / alone / copied,
                "cupy": cupy_seconds(name, numbers, rounds),
            })  # fmt: skip
    for failure in there.offer.failures if there.offer else ():
        print(f"not on the device: {failure}")
        same = False
    return rows, same


def table(rows: list[dict]) -> None:
    heads = ["device", "with transfers", "threads, call", "cupy", "bandwidth", "bits"]
    print(f"{'milliseconds':<14}{'numbers':>10}" + "".join(f"{head:>16}" for head in heads))
    for row in rows:
        times = [row[n] for n in ("device", "device and transfers", "threads", "cupy")]
        cells = ["-" if time is None else f"{time * 1e3:.3f}" for time in times]
        cells += [f"{row['of its bandwidth']:.1%}", "same" if row["same"] else "DIFFER"]
        print(f"{row['kernel']:<14}{row['numbers']:>10}" + "".join(f"{cell:>16}" for cell in cells))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--device", default="gpu")
    parser.add_argument("--sizes", type=lambda t: [int(n) for n in t.split(",")],
                        default=[10**6, 10**7])  # fmt: skip
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-conformance", action="store_true")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    try:
        device = find(options.device)
    except Unavailable as problem:
        print(f"no device: {problem}")
        return 2
    print(f"{device.name} ({device.platform}), {datetime.date.today()}; a copy in its memory "
          f"{bandwidth(device) / 1e9:.1f} GB/s")  # fmt: skip
    print(told(speed_of(device, None), shares=device.shares_memory))
    good = options.no_conformance or conforms()
    rows, same = measure(options.device, options.sizes, options.rounds)
    table(rows)
    if options.json:
        options.json.write_text(json.dumps({"device": device.name, "rows": rows}, indent=2) + "\n")
    return 0 if good and same else 1


if __name__ == "__main__":
    sys.exit(main())
