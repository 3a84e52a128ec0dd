"""Native code as text for people: LLVM IR before and after optimisation, and assembly, with the
lines of the source among it. Needs llvmlite.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ...bytecode.code import Code
from ...machine.core import LAYOUT
from ..analysis.places import Places
from .body import MARK
from .build import assembly, optimized
from .frame import Shapes
from .placing import LOOP
from .unit import write

STAGES = ("llvm", "llvm-optimized", "asm")
Place = tuple[int, int]  # function, word

DEFINED = re.compile(r"^define .*@(\w+)\(")
NODE = re.compile(r"^!(\d+) = (?:distinct )?(.*)$")
SCOPE = re.compile(r"scope: !(\d+)")
AT = re.compile(r", !dbg !(\d+)")
LOOP_OF = re.compile(r", !llvm\.loop !\d+")
SYMBOL = re.compile(r"^(\w+):$")
FILE = re.compile(r'^\s*\.file\s+(\d+)\s.*"f(\d+)"')
LOCATION = re.compile(r"^\s*\.loc\s+(\d+)\s+(\d+)")
NOISE = re.compile(r"^\s*\.(cfi_|loc|file|type|size|globl|section|text)|^\.L(tmp|func_)\w*:")
CONSTANT = re.compile(r"^(\.L(?:CPI|JTI|switch)[\w.]*):")
NAMED = re.compile(r"\.L(?:CPI|JTI|switch)[\w.]*")


def listing(code: Code, places: Places, stage: str, wanted: list[int]) -> str:
    """The native code of functions at a stage, each compiled with what it calls."""
    unit = write(Shapes(code, placed=True), {}, LAYOUT, [(index, -1) for index in wanted])
    listed = Lister(places, "#" if stage == "asm" else ";", set(wanted))
    if stage == "llvm":
        return listed.text(listed.written(unit.text.split("\n")))
    if stage == "asm":
        return listed.text(listed.assembled(assembly(unit.text).split("\n")))
    return listed.text(listed.optimized(optimized(unit.text).split("\n")))


class Lister:
    """Picks the text of the wanted functions, and says in comments where it comes from."""

    def __init__(self, places: Places, comment: str, wanted: set[int]) -> None:
        self.places = places
        self.comment = comment
        self.wanted = wanted

    def text(self, lines: Iterable[str]) -> str:
        return "\n".join(lines) + "\n"

    def heading(self, symbol: str) -> list[str] | None:
        """What stands above a function; None for one that is not wanted."""
        found = re.fullmatch(r"([fep])(\d+)(_\d+)?", symbol)
        if found is None or int(found[2]) not in self.wanted:
            return None
        function = self.places.code.functions[int(found[2])]
        kind, number = found[1], (found[3] or "")[1:]
        what = {"f": "called by native code", "e": "entered by the machine", "p": "piece "}[kind]
        if number:
            what += number if kind == "p" else f", level {number} of its recursion"
        where = self.places.told(function.line, function.file)
        return ["", f"{self.comment} {function.name}, {where}: {what}"]

    def source(self, place: Place) -> str:
        """The comment that shows the line of an instruction."""
        index, word = place
        line, _, file = self.places[index].place(word)
        name = self.places.code.files[file].name
        return f"{self.comment} {name}:{line} | {self.places.source(line, file)}".rstrip(" |")

    def commented(self, lines: Iterable[str], at: Callable[[str], Place | None]) -> Iterator[str]:
        """Lines with the source above the first of each place."""
        last = ""
        for line in lines:
            place = at(line)
            if place is not None:
                comment = self.source(place)
                if comment != last:
                    yield f"  {comment}"
                last = comment
            yield line

    # --- before optimisation ----------------------------------------------------------------------

    def written(self, lines: list[str]) -> Iterator[str]:
        def at(line: str) -> Place | None:
            if not line.startswith(f"{MARK}f"):
                return None
            function, _, word = line.removeprefix(f"{MARK}f").partition(":")
            return int(function), int(word) - 1

        for head, body in self.functions(lines):
            yield from head
            for line in self.commented(body, at):
                if not line.startswith(MARK):
                    yield LOOP_OF.sub("", AT.sub("", line))

    def functions(self, lines: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
        """The heading and the lines of each wanted function of a module."""
        head: list[str] | None = None
        body: list[str] = []
        for line in lines:
            found = DEFINED.match(line)
            if found:
                head, body = self.heading(found[1]), []
            if head is not None:
                body.append(line.replace(" !dbg !", ", !dbg !", 1) if found else line)
                if line == "}":
                    yield head, body
                    head = None

    # --- after it ---------------------------------------------------------------------------------

    def optimized(self, lines: list[str]) -> Iterator[str]:
        nodes = {int(found[1]): found[2] for line in lines if (found := NODE.match(line))}
        places = locations(nodes)

        def at(line: str) -> Place | None:
            found = AT.search(line)
            return places.get(int(found[1])) if found and line.startswith("  ") else None

        for head, body in self.functions(lines):
            yield from head
            for line in self.commented(body, at):
                yield LOOP_OF.sub("", AT.sub("", line))

    def assembled(self, lines: list[str]) -> Iterator[str]:
        constants = constant_blocks(lines)
        files: dict[int, int] = {}
        for line in lines:
            if found := FILE.match(line):
                files[int(found[1])] = int(found[2])

        def at(line: str) -> Place | None:
            found = LOCATION.match(line)
            if found is None or int(found[1]) not in files or found[2] == "0":
                return None
            return files[int(found[1])], int(found[2]) - 1

        head: list[str] | None = None
        body: list[str] = []
        for line in lines:
            if found := SYMBOL.match(line):
                head, body = self.heading(found[1]), []
            if head is None:
                continue
            if line.startswith(".Lfunc_end"):
                used = dict.fromkeys(name for each in body for name in NAMED.findall(each))
                yield from head
                for name in used:
                    yield from constants.get(name, [])
                yield from (each for each in self.commented(body, at) if not NOISE.match(each))
                head = None
            else:
                body.append(line)


def locations(nodes: dict[int, str]) -> dict[int, Place]:
    """The places of a module's DILocation nodes."""
    found: dict[int, Place] = {}
    for number, text in nodes.items():
        if not text.startswith("!DILocation("):
            continue
        line, scope = re.search(r"line: (\d+)", text), SCOPE.search(text)
        name = re.search(r'name: "f(\d+)"', nodes.get(int(scope[1]), "")) if scope else None
        if line and name and line[1] != "0":
            found[number] = int(name[1]), int(line[1]) - 1
    return found


def loop_text(nodes: dict[int, str], number: int) -> str:
    """All that the metadata of a loop says."""
    parts = re.findall(r"!(\d+)", nodes.get(number, ""))
    return " ".join(nodes.get(int(part), "") for part in parts)


def named_loops(text: str) -> dict[str, bool]:
    """The counted loops that a module still has, by name, and whether all of each is vectors."""
    lines = text.split("\n")
    nodes = {int(found[1]): found[2] for line in lines if (found := NODE.match(line))}
    loops: dict[str, bool] = {}
    for number in set(re.findall(r"!llvm\.loop !(\d+)", text)):
        about = loop_text(nodes, int(number))
        name = re.search(rf'!"{LOOP}", !"([^"]+)"', about)
        if name:
            loops[name[1]] = loops.get(name[1], True) and "isvectorized" in about
    return loops


def constant_blocks(lines: list[str]) -> dict[str, list[str]]:
    """The constants and jump tables of an assembly text by their labels."""
    found: dict[str, list[str]] = {}
    block: list[str] | None = None
    for line in lines:
        if label := CONSTANT.match(line):
            block = found[label[1]] = [line]
        elif block is not None and re.match(r"\s+\.(quad|long|short|byte|zero|ascii|value)", line):
            block.append(line)
        else:
            block = None
    return found
