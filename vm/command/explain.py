"""`mojovm explain`: what becomes of each function and loop, in words or as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from .. import cache
from ..bytecode.binary import decode
from ..bytecode.code import Function
from ..compiling.evaluator import evaluator
from ..compiling.files import Files
from ..machine.core import Machine
from ..report import texts_of, written_name
from ..start import Request
from ..tiers import HOT_CALLS, HOT_TURNS
from ..tiers.analysis.places import Places
from ..tiers.explain import Explainer, FunctionFate, LoopFate, Note
from ..tiers.offer import Offer
from .native_text import chosen

COPY = re.compile(r"^(.*):(\d+):(\d+): copies (.*?): (.*)$", re.M)
Copies = dict[tuple[str, int, int], tuple[str, str]]  # what, and why


def explained(
    data: bytes, source: bytes, name: str, defines: dict[str, str], files: Files, *, as_json: bool
) -> str:
    """What becomes of a program's functions, or of those called `name`."""
    code = decode(data)
    wanted = chosen(code, name)
    texts = texts_of(code, source)
    places = Places(code, texts)
    request = Request()
    offer = None
    if request.device != "none":
        offer = Offer(data, cache, request.device, always=True)
    threads = Machine(threads=request.threads).stats()["threads"]
    explainer = Explainer(code, places, offer, threads)
    fates = [explainer.fate(index) for index in wanted]
    fates.sort(key=lambda f: (code.functions[f.index].file, code.functions[f.index].line))
    why = reasons_of_copies(texts[0], code.source_name, defines, files)
    teller = Teller(places, why)
    if as_json:
        return json.dumps([teller.data(fate) for fate in fates], indent=2)
    heading = (
        f"{code.source_name}, compiled natively. With --tier=auto that happens to functions after\n"
        f"{HOT_CALLS} calls and to loops after {HOT_TURNS} turns; with --tier=native "
        "to all ahead.\n"
    )
    return "\n".join([heading, *("\n".join(teller.block(fate)) for fate in fates)]).rstrip()


def reasons_of_copies(text: str, name: str, defines: dict[str, str], files: Files) -> Copies:
    """Which copies the compiler made, and why; only it knows the names."""
    from ..frontend.driver import show
    from ..frontend.source.diagnostics import CompileFailure

    if not text:
        return {}
    try:
        told = show(text, name, "copies", defines, evaluator(), files.finder(name))
    except CompileFailure:
        return {}
    found = COPY.findall(told)
    return {(file, int(line), int(column)): (what, why) for file, line, column, what, why in found}


class Teller:
    """Puts what is known in words."""

    def __init__(self, places: Places, copies: Copies) -> None:
        self.places = places
        self.copies = copies

    def notes(self, notes: list[Note]) -> Iterator[tuple[Note, str]]:
        """Notes with their texts; copies by the names of what is copied."""
        for note in notes:
            file = self.places.code.files[note.file].name
            found = self.copies.get((file, note.line, note.column))
            text = note.text
            if found is not None and text.startswith("copies "):
                often = " in each turn" if text.endswith("in each turn") else ""
                text = f"copies {found[0]}{often}: {found[1]}"
            yield note, text

    def block(self, fate: FunctionFate) -> Iterator[str]:
        function = self.places.code.functions[fate.index]
        tier = "native" if fate.tier == "native" else f"interpreter: {fate.reason}"
        where = self.places.told(function.line, function.file)
        yield f"{called(function)}, {where}: {tier}"
        yield from self._lines(fate.notes, "  ")
        for loop in fate.loops:
            margin = "  " * loop.place.depth
            source = self.places.source(loop.place.line, loop.place.file)
            yield f"{margin}loop, {loop.name}: {source}"
            yield f"{margin}  {loop.text}"
            yield from self._lines(loop.notes, f"{margin}  ")
        yield ""

    def _lines(self, notes: list[Note], margin: str) -> Iterator[str]:
        for note, text in self.notes(notes):
            yield f"{margin}- line {note.line}: {text}"
            if note.remedy:
                yield f"{margin}  remedy: {note.remedy}"

    def data(self, fate: FunctionFate) -> dict[str, Any]:
        function = self.places.code.functions[fate.index]
        return {
            "function": written_name(function.name),
            "parallel": function.is_parallel,
            "file": self.places.code.files[function.file].name,
            "line": function.line,
            "tier": fate.tier,
            "reason": fate.reason,
            "notes": self._data(fate.notes),
            "loops": [self._loop(loop) for loop in fate.loops],
        }

    def _loop(self, loop: LoopFate) -> dict[str, Any]:
        return {
            "line": loop.place.line,
            "column": loop.place.column,
            "kind": loop.kind,
            "counted": loop.counted,
            "text": loop.text,
            "notes": self._data(loop.notes),
        }

    def _data(self, notes: list[Note]) -> list[dict[str, Any]]:
        return [
            {"line": note.line, "column": note.column, "text": text, "remedy": note.remedy}
            for note, text in self.notes(notes)
        ]


def called(function: Function) -> str:
    """A function, or the parallel loop in it that became one."""
    name = written_name(function.name)
    return f"parallel loop of {name}" if function.is_parallel else name
