"""Memory bandwidth of the article's kernels on one thread, against C, NumPy and numba.

A kernel reads and writes a known number of bytes; what is reported is that traffic over the time of
the best repetition, the median of some processes, peers in turn. The ceiling is `C mapped`: the
plain loop in C into memory that was there before, so that no page is touched for the first time.
`C allocate` is the plain program in C that allocates each result and frees it. `C free` is what the
freedoms that a language could take are worth: sums in any order, results that replace their
argument written in place. mojovm adds in order and is not asked to be as fast there.

    python bench/native/kernels.py [scale_array ...] [--sizes 1000000,10000000] [--tier native]
        [--rounds 3] [--quick] [--json FILE]

`parallel for` is written `for`: one thread is measured. NumPy sums in an order of its own. The
status is 1 if a program failed or checksums differ.
"""

import argparse
import importlib.util
import json
import platform
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from building import gcc
from contest import Peer, Score, complaints, measure, met, positive
from processes import find_mojovm, missing, status

HERE = Path(__file__).resolve().parent
CEILING = "C mapped"
WAYS = {CEILING: "mapped", "C allocate": "allocate", "C free": "free"}
RIVALS = ["C allocate", "numpy", "numba"]
TARGET = 0.9
REPETITIONS = 15
QUICK_SIZE = 20_000

# Bytes read and written for each number.
TRAFFIC = {
    "scale_array": 8,
    "sum_tensor": 4,
    "process_tensor": 4 * 8,  # a chain of four
    "simd_multiply": 8,
    "batch_increment": 8,
    "sum_batch": 4,
    "normalize_batch": 4 + 8,
}
ALLOCATING = {"scale_array", "process_tensor", "batch_increment", "normalize_batch"}


def peers(kernel: str, size: int, tier: str, program: str) -> list[Peer]:
    """Everyone who is here, C first."""
    arguments = [kernel, str(size), str(REPETITIONS)]
    everyone = [Peer(name, True, [program, way, *arguments]) for name, way in WAYS.items()]
    for name in ("numpy", "numba"):
        if importlib.util.find_spec(name):
            command = [sys.executable, str(HERE / "kernels_python.py"), name, *arguments]
            everyone.append(Peer(name, True, command))
    if mojovm := find_mojovm():
        source = str(HERE / "kernels.mojo")
        everyone.append(
            Peer("mojovm", True, [*mojovm, "run", f"--tier={tier}", source, *arguments])
        )
    return everyone


def heading(names: list[str]) -> str:
    columns = [f"{name + ' %':>14}" for name in names if name != CEILING]
    return f"{'':<16}{'numbers':>10}{CEILING + ' GB/s':>16}" + "".join(columns)


def row(kernel: str, size: int, speeds: dict[str, float], names: list[str]) -> str:
    ceiling = speeds.get(CEILING)
    line = f"{kernel:<16}{size:>10}" + (f"{ceiling:>16.2f}" if ceiling else f"{'-':>16}")
    for name in names:
        if name != CEILING:
            both = ceiling and name in speeds
            line += f"{100 * speeds[name] / ceiling:>14.1f}" if both else f"{'-':>14}"
    return line


def bandwidths(kernel: str, size: int, scores: dict[str, Score]) -> dict[str, float]:
    """Traffic of each peer in units of a thousand million bytes a second."""
    return {
        name: TRAFFIC[kernel] * size / score.seconds / 1e9
        for name, score in scores.items()
        if not score.failure
    }


def verdicts(measured: dict[tuple[str, int], dict[str, float]]) -> list[str]:
    """The lines that hold the measured bandwidths against the targets."""
    lines = []
    for rival, wanted in [(CEILING, TARGET), *((rival, 1.0) for rival in RIVALS)]:
        shares = {
            f"{kernel} {size}": speeds["mojovm"] / speeds[rival]
            for (kernel, size), speeds in measured.items()
            if {"mojovm", rival} <= speeds.keys()
            and (rival != "C allocate" or kernel in ALLOCATING)
        }
        if not shares:
            lines.append(f"mojovm/{rival}: not measured (target: at least {wanted:.0%})")
            continue
        lowest = min(shares, key=shares.get)
        reached = sum(share >= wanted for share in shares.values())
        lines.append(
            f"mojovm/{rival}: at least {wanted:.0%} in {reached} of {len(shares)}, "
            f"lowest {lowest} {shares[lowest]:.0%}: {met(reached == len(shares))}"
        )
    return lines


def kernel_name(text: str) -> str:
    if text not in TRAFFIC:
        raise argparse.ArgumentTypeError(f"no kernel {text}; there are {', '.join(TRAFFIC)}")
    return text


def sizes(text: str) -> list[int]:
    return [positive(part) for part in text.split(",")]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", type=kernel_name, metavar="KERNEL")
    parser.add_argument("--sizes", type=sizes, default=[10**6, 10**7], metavar="N,N")
    parser.add_argument("--tier", default="native", help="of mojovm (native)")
    parser.add_argument("--rounds", type=positive, default=3)
    parser.add_argument("--quick", action="store_true", help="small sizes, to check")
    parser.add_argument("--json", type=Path, metavar="FILE")
    return parser.parse_args()


def as_json(measured: dict[tuple[str, int], dict[str, float]], tier: str) -> str:
    speeds = {f"{kernel} {size}": speeds for (kernel, size), speeds in measured.items()}
    facts = {"machine": platform.platform(), "tier": tier, "gigabytes_per_second": speeds}
    return json.dumps(facts, indent=2) + "\n"


def main() -> int:
    options = arguments()
    if not gcc().program:
        sys.exit("gcc is needed, for the ceiling")
    with tempfile.TemporaryDirectory() as folder:
        program = gcc().build(HERE / "kernels.c", Path(folder))
        names = [*WAYS, "numpy", "numba", "mojovm"]
        present = {peer.name for peer in peers("scale_array", 1, options.tier, program)}
        if note := missing(name for name in names if name not in present):
            print(note)
        print(heading(names))
        measured, wrong = {}, []
        for size in [QUICK_SIZE] if options.quick else options.sizes:
            for kernel in options.names or TRAFFIC:
                contestants = peers(kernel, size, options.tier, program)
                scores = measure(contestants, options.rounds)
                wrong += complaints(f"{kernel} {size}", contestants, scores)
                measured[kernel, size] = bandwidths(kernel, size, scores)
                print(row(kernel, size, measured[kernel, size], names), flush=True)
    print(*verdicts(measured), sep="\n")
    if options.json:
        options.json.write_text(as_json(measured, options.tier))
    return status(wrong)


if __name__ == "__main__":
    sys.exit(main())
