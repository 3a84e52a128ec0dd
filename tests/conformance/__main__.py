"""The command: runs programs that say what they do, each in a process of its own.

    python -m tests.conformance [--tier T]… [PATH…]

Without paths: ours, the article's and the oracle's.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import indent

from tests.runs import TIERS, available

from .judge import complaints
from .programs import Program, everything, programs

PATIENCE = 60  # seconds that a program may take


def isolated(program: Program, tiers: Sequence[str]) -> list[str]:
    """The complaints about a program, run in a child that may crash or hang."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.alarm(PATIENCE)
        try:
            text = "\n".join(complaints(program, tiers))
        except BaseException:
            text = traceback.format_exc()
        with open(write, "w", errors="replace") as pipe:
            pipe.write(text)
        os._exit(0)
    os.close(write)
    with open(read) as pipe:
        text = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status:
        how = signal.Signals(-status).name if status < 0 else f"status {status}"
        text += f"\nended by {how}"
    return [text] if text else []


def main() -> int:
    parser = argparse.ArgumentParser(description="Programs that say what they do.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--tier", action="append", choices=TIERS, help="instead of all of them")
    options = parser.parse_args()
    tiers = options.tier or available()
    chosen = programs(*(p.resolve() for p in options.paths)) if options.paths else everything()
    failed = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        every = pool.map(isolated, chosen, [tiers] * len(chosen))
        for program, found in zip(chosen, every, strict=True):
            if found:
                failed.append(program.name)
                print(
                    f"FAIL {program.name}", indent("\n".join(found), "    "), sep="\n", flush=True
                )
    print(f"{len(chosen) - len(failed)} of {len(chosen)} pass on {', '.join(tiers)}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
