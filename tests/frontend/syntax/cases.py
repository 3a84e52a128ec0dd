"""Reads and writes the case files of the syntax tests.

A case is the lines of a program, each after `> `, and below them what comes of it; an empty line
ends it; a line that begins with `## ` heads a group. Run `python -m tests.frontend.syntax.cases`
to write what comes of each case into the files, and look at the difference before you commit it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from mojovm.frontend.source.diagnostics import CompileFailure, Diagnostic
from mojovm.frontend.source.files import Source
from mojovm.frontend.source.render import render
from mojovm.frontend.syntax.parse import parse
from mojovm.frontend.syntax.show import tokens_text, tree_text

FOLDER = Path(__file__).parent


def told(failure: CompileFailure) -> str:
    """All mistakes, as a person reads them."""
    return "\n".join(render(failure.source, d, False) for d in failure.diagnostics)


@dataclass(frozen=True)
class Case:
    group: str
    program: str
    expected: str

    def __str__(self) -> str:
        return self.program.split("\n")[0][:40]


def read(name: str) -> list[Case]:
    """The cases of a file."""
    cases, group = [], ""
    for block in (FOLDER / name).read_text().split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines[0].startswith("## "):
            group = lines.pop(0)[3:]
        program = [line[2:] for line in lines if line.startswith(">")]
        expected = [line for line in lines if not line.startswith(">")]
        if program:
            cases.append(Case(group, "\n".join(program), "\n".join(expected)))
    return cases


def outcome(program: str) -> str:
    """The tree without its Module, or the diagnostics."""
    source = Source("test.mojo", program)
    try:
        text = tree_text(parse(source)).rstrip("\n")
    except CompileFailure as failure:
        return told(failure)
    body = text.removeprefix("(Module\n  body=[")
    return dedent(body.removesuffix("])").strip("\n")) if body != text else text


def tokens(program: str) -> str:
    """The tokens, or what is wrong with them."""
    source = Source("test.mojo", program)
    try:
        return tokens_text(source).rstrip("\n")
    except CompileFailure as failure:
        return told(failure)


def mistakes(program: str) -> list[Diagnostic]:
    """The diagnostics of a program; none if it parses."""
    try:
        parse(Source("test.mojo", program))
    except CompileFailure as failure:
        return failure.diagnostics
    return []


FILES: dict[str, Callable[[str], str]] = {
    "tokens.txt": tokens,
    "trees.txt": outcome,
    "errors.txt": outcome,
}


def main() -> None:
    for name, result in FILES.items():
        blocks, group = [], ""
        for case in read(name):
            if case.group != group:
                group = case.group
                blocks.append(f"## {group}")
            program = "\n".join(f"> {line}".rstrip() for line in case.program.split("\n"))
            blocks.append(f"{program}\n{result(case.program)}".rstrip("\n"))
        (FOLDER / name).write_text("\n\n".join(blocks) + "\n")


if __name__ == "__main__":
    main()
