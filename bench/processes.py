"""Run whole processes and measure them; find the machine under test.

A process is started with `posix_spawn` and reaped with `wait4`, so that little besides the process
itself is inside the measured interval. Its standard output goes to a temporary file.
"""

import importlib.util
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

Command = list[str]


@dataclass(frozen=True, slots=True)
class Finished:
    """A process that has ended: wall time in seconds, exit status, what it printed."""

    seconds: float
    status: int
    output: str
    errors: str


def find_program(name: str) -> str | None:
    """The path of a program, looked up beside this interpreter first, then on the PATH."""
    beside = str(Path(sys.executable).parent)
    return shutil.which(name, path=os.pathsep.join([beside, os.environ.get("PATH", os.defpath)]))


def find_mojovm() -> Command | None:
    """The command that starts the machine under test, or None where it is not installed."""
    if program := find_program("mojovm"):
        return [program]
    if importlib.util.find_spec("mojovm"):
        return [sys.executable, "-m", "mojovm"]
    return None


def needed_mojovm() -> Command:
    """As `find_mojovm`; ends the script where there is none."""
    return find_mojovm() or sys.exit("mojovm is not installed")


def status(wrong: list[str]) -> int:
    """Tells what was wrong; the status that a script ends with."""
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)
    return 1 if wrong else 0


def run_process(command: Command, environment: dict[str, str] | None = None) -> Finished:
    """Run a command to its end and measure it."""
    program = shutil.which(command[0]) or command[0]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        redirect = [(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)]
        variables = dict(os.environ) if environment is None else environment
        start = time.perf_counter()
        pid = os.posix_spawn(program, command, variables, file_actions=redirect)
        _, wait_status, _ = os.wait4(pid, 0)
        seconds = time.perf_counter() - start
        return Finished(
            seconds, os.waitstatus_to_exitcode(wait_status), read_all(out), read_all(err)
        )


def read_all(file) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def interleaved(
    commands: dict[str, Command], rounds: int, environment: dict[str, str] | None = None
) -> dict[str, list[float]]:
    """Seconds of each command in each round. A round runs every command once, in turn.

    Each round starts with another command, so that none is always the one that runs after a
    particular neighbour.
    """
    names = list(commands)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            finished = run_process(commands[name], environment)
            require_success(commands[name], finished)
            seconds[name].append(finished.seconds)
    return seconds


def require_success(command: Command, finished: Finished) -> None:
    if finished.status != 0:
        sys.exit(f"status {finished.status} from {' '.join(command)}\n{finished.errors}")


def missing(names: Iterable[str]) -> str:
    """A line that says which peers are not here, or nothing."""
    listed = ", ".join(names)
    return f"not installed, skipped: {listed}" if listed else ""
