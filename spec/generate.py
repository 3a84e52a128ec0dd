"""The files that are made of the opcode table, and whether they are up to date.

`check()` names what is stale or inconsistent; `write()` writes. `python -m mojovm.spec` is the
command. The generated files are committed, so that building needs no generator.
"""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

from .c_text import semantics
from .dispatch import declarations, enum_header, handlers, loops, threading_header
from .document import opcodes
from .faults import BY_NAME as FAULTS
from .lanes_c import lanes
from .opcode import EFFECTS, IMMEDIATES, KINDS
from .source import BY_NAME, FINGERPRINT, TABLE
from .table_text import table_text
from .terms import SCALARS

SPEC = Path(__file__).resolve().parent
MACHINE = SPEC.parent / "vm" / "machine"


def _machine(module: str) -> dict:
    # by its path: spec imports nothing of ours, and the machine's package may not be built yet
    return runpy.run_path(str(MACHINE / module))


FILES: dict[Path, Callable[[], str]] = {
    MACHINE / "_opcodes.h": lambda: enum_header(TABLE, FINGERPRINT),
    MACHINE / "_threading.h": lambda: threading_header(TABLE),
    MACHINE / "_opcodes.pxi": lambda: declarations(TABLE),
    MACHINE / "_semantics.h": lambda: semantics(TABLE),
    MACHINE / "_lanes.h": lambda: lanes(TABLE),
    MACHINE / "_dispatch.pxi": lambda: loops(TABLE, _machine("control.py")),
    MACHINE / "_handlers.pxi": lambda: handlers(TABLE),
    MACHINE / "_shapes.h": lambda: _machine("shapes.py")["shapes"](TABLE),
    MACHINE / "_scalars.pxi": lambda: _machine("scalars.py")["expand"](),
    MACHINE / "_tables.h": lambda: _machine("tables.py")["expand"](),
    SPEC / "_table.py": lambda: table_text(TABLE, FINGERPRINT),
    SPEC / "OPCODES.md": lambda: opcodes(TABLE),
}

CLASSES = {*SCALARS, "str", "int", "bits", "any", "other", "list", "elem", "slots", "[str]"}
CLASSES |= {f"[{scalar}]" for scalar in SCALARS}


def violations() -> Iterator[str]:
    """What is wrong with the table itself."""
    if len({row.enum_name for row in TABLE}) != len(TABLE):
        yield "two rows share an enum name"
    for number, row in enumerate(TABLE):
        if row.number != number or BY_NAME[row.name] is not row:
            yield f"{row.name}: misnumbered"
        if not row.doc.endswith("."):
            yield f"{row.name}: wants a line of documentation, ending in a full stop"
        if row.kind not in KINDS or row.effect not in EFFECTS:
            yield f"{row.name}: unknown kind or effect"
        for trap in row.traps:
            if trap not in FAULTS and trap != "callee":
                yield f"{row.name}: {trap} is no fault"
        for operand in row.operands:
            if operand.type not in (CLASSES if operand.is_register else IMMEDIATES):
                yield f"{row.name}: operand {operand.name} of unknown type {operand.type}"
        if strays := set(row.grows) - {operand.name for operand in row.operands}:
            yield f"{row.name}: grows with no operand {', '.join(sorted(strays))}"
        if row.poll and any(operand.word and operand.field != "a" for operand in row.operands):
            yield f"{row.name}: an operand lies in the loop's counter"


def check() -> list[str]:
    problems = list(violations())
    for path, make in FILES.items():
        if not path.exists() or path.read_text(encoding="utf-8") != make():
            problems.append(f"{path.name} is stale: run `python -m mojovm.spec --write`")
    return problems


def write() -> list[str]:
    """Writes what changed and names it."""
    if problems := list(violations()):
        raise SystemExit("\n".join(problems))
    written = []
    for path, make in FILES.items():
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path.name)
    return written
