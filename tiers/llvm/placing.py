"""Gives a unit's instructions their places, for those who look at the code: `show` and `explain`.

LLVM's debug locations keep them through optimisation. A location's file is `f` and the number of
the function, its line the word and one; its column is 1 in the version of a loop that checks
nothing, 2 in the one that does, 3 in jammed turns, 4 in a nest. So no source is needed, and a place
is exact. The back edge of each loop that may become vectors is named by a node `mojovm.loop` of its
metadata: the function, the word of its back edge, and the version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .body import MARK, Body

UNIT, FLAG, FILE, TYPE, NOTHING = (900_000 + i for i in range(5))  # below those of bodies
LOOP = "mojovm.loop"
VERSIONS = {".f": 1, ".s": 2, ".j": 3, ".n": 4}
BACK_EDGE = re.compile(r"label %b\d+(\.[fsn]\d+)")

SHARED = f"""\
!llvm.dbg.cu = !{{!{UNIT}}}
!llvm.module.flags = !{{!{FLAG}}}
!{UNIT} = distinct !DICompileUnit(language: DW_LANG_C, file: !{FILE}, producer: "mojovm", \
isOptimized: true, emissionKind: LineTablesOnly)
!{FLAG} = !{{i32 2, !"Debug Info Version", i32 3}}
!{FILE} = !DIFile(filename: "program", directory: "")
!{TYPE} = !DISubroutineType(types: !{NOTHING})
!{NOTHING} = !{{}}"""


class Placing:
    """Rewrites the lines of one body, adding to its metadata."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.file = self.node(f'!DIFile(filename: "f{body.index}", directory: "")')
        self.scope = self.node(
            f'distinct !DISubprogram(name: "f{body.index}", scope: !{self.file}, '
            f"file: !{self.file}, line: 1, type: !{TYPE}, unit: !{UNIT}, "
            "spFlags: DISPFlagDefinition)"
        )
        self.locations: dict[tuple[int, int], int] = {}
        self.word = self.column = 0
        self.again = False
        body.lines = list(self.lines(body.lines))

    def node(self, text: str) -> int:
        number = self.body.metadata_number()
        self.body.metadata.append(f"!{number} = {text}")
        return number

    @property
    def location(self) -> int:
        """The node of the present place."""
        at = self.word, self.column
        if at not in self.locations:
            place = f"line: {self.word + 1}, column: {self.column}, scope: !{self.scope}"
            self.locations[at] = self.node(f"!DILocation({place})")
        return self.locations[at]

    def lines(self, lines: Iterable[str]) -> Iterable[str]:
        for line in lines:
            if line.startswith(MARK):
                word, version, remark = line.removeprefix(MARK).split(" ")
                self.word, self.again = int(word), remark == "again"
                self.column = VERSIONS.get(version, 0)
                yield f"{MARK}f{self.body.index}:{int(word) + 1}"
            elif line.startswith("define"):
                yield f"{line[:-1]}!dbg !{self.scope} {{"
            elif line.startswith("  "):
                yield f"{line}, !dbg !{self.location}{self.identity(line)}"
            else:
                yield line

    def identity(self, line: str) -> str:
        """What names a loop, at the jump back."""
        found = BACK_EDGE.search(line) if self.again and line.startswith("  br ") else None
        if found is None:
            return ""
        name = self.node(f'!{{!"{LOOP}", !"f{self.body.index}:{self.word + 1}{found[1]}"}}')
        number = self.body.metadata_number()
        self.node(f"distinct !{{!{number}, !{self.location}, !{name}}}")
        return f", !llvm.loop !{number}"
