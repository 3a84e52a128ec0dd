"""Write a Code as text; `text.py` describes the form."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ..spec.opcode import Op
from ..spec.ops import TABLE
from .code import Code, Function
from .notation import FIELDS, MODES, instructions, quote, show_constant

WIDTH = 96


def disassemble(code: Code, sources: Sequence[str] = ()) -> str:
    """The program as text, with the lines of its files among it if their texts are given."""
    return "\n".join(_Disassembler(code, sources).lines()) + "\n"


def in_file(file: int) -> str:
    """What is added to a place that is not in the program's own file."""
    return f" {file}" if file else ""


class _Disassembler:
    def __init__(self, code: Code, sources: Sequence[str]) -> None:
        self.program = code
        self.sources = [source.split("\n") for source in sources]
        self.type_names = Counter(t.name for t in code.types)
        self.function_names = Counter(f.name for f in code.functions)

    def type_ref(self, index: int) -> str:
        types = self.program.types
        if 0 <= index < len(types) and self.type_names[types[index].name] == 1:
            return quote(types[index].name)
        return f"%{index}"

    def function_ref(self, index: int) -> str:
        functions = self.program.functions
        if 0 <= index < len(functions) and self.function_names[functions[index].name] == 1:
            return quote(functions[index].name)
        return f"%{index}"

    def lines(self) -> Iterator[str]:
        code = self.program
        for file in code.files:
            yield f".source {json.dumps(file.name)} {file.hash.hex()}".rstrip()
        if code.entry != -1:
            yield f".entry {self.function_ref(code.entry)}"
        for i, text in enumerate(code.strings):
            yield f".string {json.dumps(text)}  ; S{i}"
        for t in code.types:
            parts = [".type", quote(t.name), t.kind]
            parts += ["of", self.type_ref(t.element)] if t.element != -1 else []
            parts += ["size", str(t.size)] if t.size != -1 else []
            parts += ["drop", self.function_ref(t.drop_function)] if t.drop_function != -1 else []
            yield " ".join(parts)
            for name, field in t.fields:
                yield f"  .field {quote(name)} {self.type_ref(field)}"
        for function in code.functions:
            yield ""
            yield from self.function(function)

    def function(self, f: Function) -> Iterator[str]:
        header = f".function {quote(f.name)}"
        header += " exported" if f.exported else ""
        header += " fastmath" if f.fastmath else ""
        header += f" line {f.line}" if f.line else ""
        yield header + (f" file {f.file}" if f.file else "")
        if f.docstring:
            yield f"  .doc {json.dumps(f.docstring)}"
        if f.result != -1:
            yield f"  .result {self.type_ref(f.result)}"
        for p in f.parameters:
            more = (" default" if p.default else "") + (f" {p.role}" if p.role else "")
            yield f"  .parameter {quote(p.name)} {self.type_ref(p.type)} {MODES[p.mode]}{more}"
        line = ""
        for slot in f.slots:
            word = {-1: "-", -2: "^"}.get(slot) or self.type_ref(slot)
            if len(line) + len(word) > WIDTH - 10:
                yield f"  .slots{line}"
                line = ""
            line += f" {word}"
        if line:
            yield f"  .slots{line}"
        yield from self.body(f)

    def body(self, f: Function) -> Iterator[str]:
        starts = dict(instructions(f.words))
        notes, tables = self.notes(f, starts)
        yield from tables
        shown = {word: self.operands(f, word, row, starts) for word, row in starts.items()}
        targets = sorted({target for operands, target in shown.values() if operands is not None})
        labels = {word: f"L{i}" for i, word in enumerate(t for t in targets if t >= 0)}
        yield from notes.get(-1, ())
        if -1 in notes:
            yield "  entry:"
        for word, row in starts.items():
            if word in labels:
                yield f"  {labels[word]}:"
            yield from notes.get(word, ())
            operands, target = shown[word]
            if row is None or operands is None:
                for at in range(word, word + (row.words if row else 1)):
                    yield "    .word " + " ".join(map(str, f.words[4 * at : 4 * at + 4]))
                continue
            words = [labels[target] if o == "label" else o for o in operands]
            left = f"{words.pop(0)} = " if row.dst is not None else ""
            yield f"    {left}{' '.join([row.name, *words])}{self.comment(f, word, row)}"
        yield from notes.get(len(f.words) // 4, ())

    def comment(self, f: Function, word: int, row: Op) -> str:
        for o in row.operands:
            index = f.words[4 * (word + o.word) + FIELDS[o.field]]
            if o.type == "string" and 0 <= index < len(self.program.strings):
                text = json.dumps(self.program.strings[index])
                return f"  ; {text if len(text) < 60 else text[:56] + '…'}"
        return ""

    def notes(self, f: Function, starts: dict[int, Op | None]) -> tuple[dict, list[str]]:
        """Lines to be put before words, and tables of what cannot be put so."""
        notes: dict[int, list[str]] = {}
        tables: list[str] = []
        places = [-1, *starts, len(f.words) // 4]
        after = set(places[:-1])
        before = {b - 1: b for b in places}  # the last word of an instruction -> what follows
        ends = [-1, *(last for _, last, _ in f.drops)]
        if all(
            first in after and last in before and previous < first <= last
            for previous, (first, last, _) in zip([-2, *ends[1:]], f.drops, strict=False)
        ):
            for i, (first, last, entries) in enumerate(f.drops):
                words = [".owned", *(self.entry(slot, t) for slot, t in entries)]
                notes.setdefault(first, []).append("    " + " ".join(words))
                following = before[last]
                if i + 1 == len(f.drops) or f.drops[i + 1][0] != following:
                    notes.setdefault(following, []).append("    .unowned")
        else:
            for first, last, entries in f.drops:
                words = [str(first), str(last), *(self.entry(slot, t) for slot, t in entries)]
                tables.append(f"  .drops {' '.join(words)}")
        firsts = [word for word, *_ in f.lines]
        if firsts == sorted(set(firsts)) and all(word in starts for word in firsts):
            shown = None
            for word, line, column, file in f.lines:
                source = self.sources[file] if 0 <= file < len(self.sources) else ()
                if (file, line) != shown and 0 < line <= len(source):
                    notes.setdefault(word, []).append(f"  ; {line:4} | {source[line - 1]}")
                shown = file, line
                notes.setdefault(word, []).append(f"    .at {line}:{column}{in_file(file)}")
        else:
            tables += [
                f"  .lines {word} {line} {column}{in_file(file)}"
                for word, line, column, file in f.lines
            ]
        return notes, tables

    def entry(self, slot: int, t: int) -> str:
        return f"R{slot}:{self.type_ref(t)}" if t >= 0 else f"~R{slot}:{self.type_ref(~t)}"

    def operands(
        self, f: Function, word: int, row: Op | None, starts: dict[int, Op | None]
    ) -> tuple[list[str] | None, int]:
        """The operands as text, "label" for a label, and the label; None if they have no text."""
        if row is None:
            return None, -1
        raw = f.words[4 * word : 4 * (word + row.words)]
        raw[0] = 0
        shown: list[str] = []
        target = -1
        for o in row.operands:
            at = 4 * o.word + FIELDS[o.field]
            value, raw[at] = raw[at], 0
            if o.type == "imm64":
                value = raw[at + 1] << 32 | value & 0xFFFFFFFF
                raw[at + 1] = 0
            if o.type == "label":
                if value not in starts:
                    return None, -1
                target = value
            shown.append(self.operand(f, row, o.type if not o.is_register else "", value))
        return (None if any(raw) else shown), target

    def operand(self, f: Function, row: Op, kind: str, value: int) -> str:
        if not kind:
            before = f.slots[max(value - 2, 0) : value + 1] if value < len(f.slots) else []
            for behind in (1, 2):
                if before[-behind:] == [-1] * behind and before[:-behind][-1:] >= [0]:
                    return f"R{value - behind}+{behind}"
            return f"R{value}"
        shown: dict[str, Callable[[], str]] = {
            "label": lambda: kind,
            "type": lambda: self.type_ref(value),
            "function": lambda: self.function_ref(value),
            "string": lambda: f"S{value}",
            "row": lambda: TABLE[value].name if 0 <= value < len(TABLE) else str(value),
            "imm64": lambda: show_constant(row.values["t"], value),
        }
        return shown.get(kind, lambda: str(value))()
