"""Build the C programs of these benchmarks."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from processes import Command, find_program

FLAGS = ["-O3", "-march=native"]


@dataclass(frozen=True, slots=True)
class Compiler:
    """A way to compile C. One that contracts makes a fused multiply-add of `a * b + c`."""

    name: str
    program: str | None
    flags: tuple[str, ...] = ()
    contracts: bool = True

    def build(self, source: Path, folder: Path) -> str:
        """Compile a program into a folder: the path of the executable."""
        target = folder / f"{source.stem}.{self.name.replace(' ', '-')}"
        command = [self.program, *FLAGS, *self.flags, str(source), "-o", str(target), "-lm"]
        finished = subprocess.run(command, capture_output=True, text=True)
        if finished.returncode:
            sys.exit(f"status {finished.returncode} from {' '.join(command)}\n{finished.stderr}")
        return str(target)


def gcc() -> Compiler:
    return Compiler("gcc", find_program("gcc"))


def compilers(clang: str = "clang") -> list[Compiler]:
    """gcc as it is, gcc with the arithmetic of mojovm, which never contracts, and clang."""
    return [
        gcc(),
        Compiler("gcc exact", find_program("gcc"), ("-ffp-contract=off",), contracts=False),
        Compiler(clang, find_program(clang)),
    ]


def version(command: Command) -> str:
    """The first line of what a program says about its version."""
    finished = subprocess.run([*command, "--version"], capture_output=True, text=True)
    return finished.stdout.partition("\n")[0]
