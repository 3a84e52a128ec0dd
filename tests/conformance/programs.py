"""The programs that say what they do: what they say, and where there are such.

A program says in comments what must happen, and exactly that must happen:

    # expect: TEXT    a line that is printed, in order
    # error: TEXT     on the line of a compile error whose message or remedy contains TEXT
    # fault: TEXT     on the line where the run ends in a fault whose message contains TEXT
    # args: A B       arguments, # exit: 3 the status
    # flags: -D N=8   definitions, and -I DIR folders of modules

A program with a `.out` beside it prints what that file holds. A folder with a `main.mojo` is one
program of several files; each says on its lines which errors and faults are there.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests import ROOT

from .seed_calls import BEFORE, CALLS, DEFINES

SHARED = ROOT.parent / "shared"  # texts that a checkout may have beside it
SEED, ORACLE = SHARED / "seed", SHARED / "oracle"
EXCLUDED_FILE = Path(__file__).with_name("oracle_excluded.txt")
Line = int | str  # of the program; in another file of it, "FILE:LINE"
Place = tuple[Line, str]  # a line, and what is said there


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a program must do. Lines count from 1."""

    output: str
    errors: dict[Line, str] = field(default_factory=dict)
    fault: Place | None = None
    status: int = 0
    arguments: tuple[str, ...] = ()
    defines: dict[str, str] = field(default_factory=dict)
    include: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    path: Path
    text: str
    expected: Expectation
    files: dict[str, str] = field(default_factory=dict)  # others, where they are on no disk

    @property
    def is_folder(self) -> bool:
        """Whether it is of several files."""
        return self.path.name == "main.mojo"

    @property
    def name(self) -> str:
        near = ROOT if self.path.is_relative_to(ROOT) else SHARED
        return (
            str(self.path.relative_to(near)) if self.path.is_relative_to(near) else self.path.name
        )


def expectation(text: str, file: str = "") -> Expectation:
    """Read the comments of a program, or of another file of it."""
    printed: list[str] = []
    errors: dict[Line, str] = {}
    fault = None
    status, arguments, defines, include = None, (), {}, ()
    for number, line in enumerate(text.splitlines(), 1):
        for mark in ("expect", "error", "fault", "args", "flags", "exit"):
            _, found, rest = line.partition(f"# {mark}:")
            if not found:
                continue
            rest = rest.removeprefix(" ").rstrip()
            if mark == "expect":
                printed.append(rest + "\n")
            elif mark == "error":
                errors[f"{file}:{number}" if file else number] = rest
            elif mark == "fault":
                fault = f"{file}:{number}" if file else number, rest
            elif mark == "args":
                arguments = tuple(shlex.split(rest))
            elif mark == "flags":
                defines, include = definitions(shlex.split(rest))
            else:
                status = int(rest)
            break
    if status is None:
        status = 1 if errors or fault else 0
    return Expectation("".join(printed), errors, fault, status, arguments, defines, include)


def definitions(flags: list[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The names and values of `-D N=8 -D M`, and the folders of `-I DIR`."""
    options, values = flags[::2], flags[1::2]
    if not set(options) <= {"-D", "-I"} or len(flags) % 2:
        raise ValueError(f"only -D NAME=VALUE and -I DIR are understood, not {shlex.join(flags)}")
    pairs = list(zip(options, values, strict=True))
    named = [value.partition("=") for option, value in pairs if option == "-D"]
    folders = tuple(value for option, value in pairs if option == "-I")
    return {name: value or "True" for name, _, value in named}, folders


def read_program(path: Path) -> Program:
    text = path.read_text()
    printed = path.with_suffix(".out")
    if printed.exists():
        return Program(path, text, Expectation(printed.read_text()))
    if path.name == "main.mojo":
        return Program(path, text, folder_expectation(path, text))
    return Program(path, text, expectation(text))


def folder_expectation(main: Path, text: str) -> Expectation:
    """What a program of several files must do: what it says, errors and faults of the others."""
    others = sorted(f for f in main.parent.rglob("*") if f.is_file() and f != main)
    texts = {
        str(f.relative_to(main.parent)): f.read_bytes().decode(errors="replace") for f in others
    }
    return with_others(expectation(text), texts)


def with_others(found: Expectation, texts: dict[str, str]) -> Expectation:
    """What a program must do whose other files are these."""
    for name, text in texts.items():
        other = expectation(text, name)
        found = replace(
            found,
            errors=found.errors | other.errors,
            fault=found.fault or other.fault,
            status=found.status or other.status,
        )
    return found


def parted(path: Path, text: str) -> Program:
    """A program of several files in one text: each but the first begins with `# file: NAME`."""
    main, *parts = re.split(r"^# file: (.*)\n", text, flags=re.MULTILINE)
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    return Program(path, main, with_others(expectation(main), files), files)


def programs(*paths: Path) -> list[Program]:
    """The programs in files and folders."""
    files = [f for p in paths for f in (sorted(p.rglob("*.mojo")) if p.is_dir() else [p])]
    folders = {f.parent for f in files if f.name == "main.mojo"}
    return [
        read_program(f)
        for f in files
        if f.name == "main.mojo" or not any(folder in folders for folder in f.parents)
    ]


# --- where there are some -------------------------------------------------------------------------


def own_programs() -> list[Program]:
    return programs(ROOT / "spec" / "conformance", ROOT / "examples")


def seed_program(name: str, before: str, after: str) -> Program:
    """A program of the article between texts of ours."""
    path = SEED / f"{name}.mojo"
    calls = "\n" + after
    expected = replace(expectation(calls), defines=DEFINES.get(name, {}))
    return Program(path, before + path.read_text() + calls, expected)


def seed_as_it_stands(name: str) -> Program:
    return seed_program(name, "", "")


def seed_when_called(name: str) -> Program:
    return seed_program(name, BEFORE.get(name, ""), CALLS[name])


def excluded() -> dict[str, str]:
    """The oracle's programs that need what is not there yet, with the reason."""
    lines = EXCLUDED_FILE.read_text().splitlines()
    pairs = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {name: reason for name, _, reason in pairs}


def oracle_programs() -> list[Program]:
    """Programs with the output of another compiler."""
    return programs(ORACLE) if ORACLE.is_dir() else []


def everything() -> list[Program]:
    """All programs that there are and that should do what they say."""
    seeds = [name for name in CALLS if SEED.is_dir()]
    kept = [p for p in oracle_programs() if p.path.stem not in excluded()]
    return [
        *own_programs(), *map(seed_as_it_stands, seeds), *map(seed_when_called, seeds), *kept
    ]  # fmt: skip
