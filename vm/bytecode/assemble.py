"""Read a Code from its text; `text.py` describes the form."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator, Sequence

from ..spec.ops import BY_NAME
from .binary import KIND_NUMBER, MAX_HASH
from .code import ROLES, Code, File, Function, Parameter, Type
from .notation import ENTRY, FIELDS, MODES, PLAIN, REGISTER, TOKEN, Entries, read_constant

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import NoReturn


class AssembleError(Exception):
    """Text that is no program: the line, counted from 1, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


def assemble(text: str) -> Code:
    """The program that a text spells, or AssembleError."""
    return _Assembler(text).code()


class _Assembler:
    """Reads line by line; names of types and functions are found by a first look ahead."""

    def __init__(self, text: str) -> None:
        self.number = 0
        self.lines: list[tuple[int, list[str]]] = []
        self.names: dict[str, dict[str, list[int]]] = {".type": {}, ".function": {}}
        self.program = Code()
        counts = {".type": 0, ".function": 0}
        for self.number, line in enumerate(text.split("\n"), 1):
            tokens = [t for t in TOKEN.findall(line) if t[0] != ";"]
            if not tokens:
                continue
            self.lines.append((self.number, tokens))
            if tokens[0] in counts and len(tokens) > 1:
                name = self.name(tokens[1])
                self.names[tokens[0]].setdefault(name, []).append(counts[tokens[0]])
                counts[tokens[0]] += 1

    def fail(self, reason: str) -> NoReturn:
        raise AssembleError(self.number, reason)

    # --- tokens ---

    def name(self, token: str) -> str:
        if PLAIN.fullmatch(token):
            return token
        try:
            value = json.loads(token)
        except ValueError:
            value = None
        if not isinstance(value, str):
            self.fail(f"{token} is neither a word nor a string in quotes")
        try:
            value.encode()
        except UnicodeEncodeError:
            self.fail(f"{token} is not Unicode text")
        return value

    def integer(self, token: str) -> int:
        try:
            value = int(token)
        except ValueError:
            self.fail(f"{token} is no number")
        if not -(1 << 31) <= value < 1 << 31:
            self.fail(f"{token} does not fit 32 bits")
        return value

    def reference(self, kind: str, token: str) -> int:
        if token[0] == "%":
            return self.integer(token[1:])
        found = self.names[kind].get(self.name(token), [])
        if len(found) != 1:
            self.fail(f"{token} is {'several' if found else 'no'} {kind[1:]}s")
        return found[0]

    def type(self, token: str) -> int:
        return self.reference(".type", token)

    def entry(self, token: str) -> tuple[int, int]:
        match = ENTRY.fullmatch(token)
        if match is None:
            self.fail(f"{token} is no register with its type")
        t = self.type(match[3])
        return self.integer(match[2]), ~t if match[1] else t

    # --- lines ---

    def code(self) -> Code:
        body: _Body | None = None
        for number, tokens in self.lines:
            self.number = number
            word = tokens[0]
            try:
                if word == ".function":
                    if body is not None:
                        body.finish()
                    body = _Body(self, self.function(tokens))
                elif word in (".source", ".entry", ".string", ".type", ".field"):
                    getattr(self, f"on_{word[1:]}")(*tokens[1:])
                elif body is None:
                    self.fail(f"{word} stands outside of a function")
                else:
                    body.line(tokens)
            except TypeError:
                self.fail(f"{word} with the wrong number of words behind it")
        if body is not None:
            body.finish()
        return self.program

    def on_source(self, name: str, digest: str = "") -> None:
        try:
            file = File(self.name(name), bytes.fromhex(digest))
        except ValueError:
            self.fail(f"{digest} is no hexadecimal number")
        if len(file.hash) > MAX_HASH:
            self.fail(f"a file's hash has at most {MAX_HASH} bytes")
        self.program.files.append(file)

    def on_entry(self, function: str) -> None:
        self.program.entry = self.reference(".function", function)

    def on_string(self, text: str) -> None:
        self.program.strings.append(self.name(text))

    def on_type(self, name: str, kind: str, *rest: str) -> None:
        if kind not in KIND_NUMBER:
            self.fail(f"{kind} is no kind of type")
        t = Type(kind, self.name(name))
        for what, value in self.pairs(rest):
            if what == "of":
                t.element = self.type(value)
            elif what == "size":
                t.size = self.integer(value)
            elif what == "drop":
                t.drop_function = self.reference(".function", value)
            else:
                self.fail(f"{what} says nothing about a type")
        self.program.types.append(t)

    def pairs(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        if len(words) % 2:
            self.fail(f"{words[-1]} of what?")
        return zip(words[::2], words[1::2], strict=True)

    def on_field(self, name: str, t: str) -> None:
        if not self.program.types:
            self.fail("a field of nothing")
        self.program.types[-1].fields += ((self.name(name), self.type(t)),)

    def function(self, tokens: list[str]) -> Function:
        _, name, *rest = tokens if len(tokens) > 1 else (*tokens, "-")
        f = Function(self.name(name), [], -1, [], [], [], [])
        if rest[:1] == ["exported"]:
            f.exported = True
            del rest[0]
        if rest[:1] == ["fastmath"]:
            f.fastmath = True
            del rest[0]
        for what, value in self.pairs(rest):
            if what not in ("line", "file"):
                self.fail(f"{what} says nothing about a function")
            setattr(f, what, self.integer(value))
        self.program.functions.append(f)
        return f


class _Body:
    """Reads one function's lines. Notes wait for the word that they stand before."""

    def __init__(self, assembler: _Assembler, function: Function) -> None:
        self.a = assembler
        self.f = function
        self.labels: dict[str, int] = {}
        self.patches: list[tuple[int, int, str]] = []  # line, index into words, label
        self.owned: Entries | None = None  # of the open range
        self.first = -1  # where it begins
        self.waiting: list[Entries | None] = []  # ranges that begin, or end, at the next word

    def line(self, tokens: list[str]) -> None:
        word, a, f = tokens[0], self.a, self.f
        if word[0] == ".":
            method = getattr(self, f"on_{word[1:]}", None)
            if method is None:
                a.fail(f"{word} is unknown")
            method(*tokens[1:])
        elif word == "entry:" and len(tokens) == 1:
            if f.words:
                a.fail("the entry stands before the first word")
            self.settle(-1)
        elif word[-1] == ":" and len(tokens) == 1:
            if word in self.labels:
                a.fail(f"{word} stands here twice")
            self.labels[word] = len(f.words) // 4
        else:
            self.settle(len(f.words) // 4)
            self.instruction(tokens)

    def settle(self, word: int) -> None:
        for entries in self.waiting:
            if self.owned is not None:
                if word <= self.first:
                    self.a.fail("a drop map of nothing")
                self.f.drops.append((self.first, word - 1, self.owned))
            self.owned, self.first = entries, word
        self.waiting.clear()

    def finish(self) -> None:
        self.waiting.append(None)
        self.settle(len(self.f.words) // 4)
        for number, at, label in self.patches:
            self.a.number = number
            if label + ":" not in self.labels:
                self.a.fail(f"{label} is nowhere in {self.f.name}")
            self.f.words[at] = self.labels[label + ":"]

    def on_doc(self, text: str) -> None:
        self.f.docstring = self.a.name(text)

    def on_result(self, t: str) -> None:
        self.f.result = self.a.type(t)

    def on_parameter(self, name: str, t: str, mode: str, *more: str) -> None:
        default = more[:1] == ("default",)
        role = more[default] if len(more) == default + 1 else ""
        if mode not in MODES or role not in ROLES or len(more) > default + 1:
            self.a.fail(f"{' '.join((mode, *more))} is no way to pass a parameter")
        self.f.parameters.append(
            Parameter(self.a.name(name), self.a.type(t), MODES.index(mode), default, role)
        )

    def on_slots(self, *slots: str) -> None:
        marks = {"-": -1, "^": -2}
        self.f.slots += [marks[s] if s in marks else self.a.type(s) for s in slots]

    def on_drops(self, first: str, last: str, *entries: str) -> None:
        integer = self.a.integer
        self.f.drops.append((integer(first), integer(last), tuple(map(self.a.entry, entries))))

    def on_lines(self, word: str, line: str, column: str, file: str = "0") -> None:
        integer = self.a.integer
        self.f.lines.append((integer(word), integer(line), integer(column), integer(file)))

    def on_at(self, place: str, file: str = "0") -> None:
        line, _, column = place.partition(":")
        self.on_lines(str(len(self.f.words) // 4), line, column, file)

    def on_owned(self, *entries: str) -> None:
        self.waiting.append(tuple(map(self.a.entry, entries)))

    def on_unowned(self) -> None:
        self.waiting.append(None)

    def on_word(self, *numbers: str) -> None:
        if len(numbers) != 4:
            self.a.fail("a word has four numbers")
        self.settle(len(self.f.words) // 4)
        self.f.words += map(self.a.integer, numbers)

    def instruction(self, tokens: list[str]) -> None:
        a = self.a
        operands = tokens[1:]
        if operands[:1] == ["="] and len(tokens) > 2:
            operands = [tokens[0], *tokens[3:]]
            row = BY_NAME.get(tokens[2])
        else:
            row = BY_NAME.get(tokens[0])
        if row is None or row.number == 0 or (row.dst is not None) != (tokens[1:2] == ["="]):
            a.fail(f"{' '.join(tokens)} is no instruction")
        if len(operands) != len(row.operands):
            a.fail(f"{row.name} has {len(row.operands)} operands, here are {len(operands)}")
        raw = [row.number, *[0] * (4 * row.words - 1)]
        for o, token in zip(row.operands, operands, strict=True):
            at = 4 * o.word + FIELDS[o.field]
            if o.is_register:
                match = REGISTER.fullmatch(token)
                if match is None:
                    a.fail(f"{token} is no register")
                raw[at] = a.integer(match[1]) + int(match[2] or 0)
            elif o.type == "label":
                self.patches.append((a.number, len(self.f.words) + at, token))
            elif o.type == "imm64":
                try:
                    value = read_constant(row.values["t"], token)
                except (ValueError, OverflowError):
                    a.fail(f"{token} is no {row.values['t']}")
                raw[at], raw[at + 1] = struct.unpack("<ii", struct.pack("<q", value))
            elif o.type in ("type", "function"):
                raw[at] = a.reference(f".{o.type}", token)
            elif o.type == "row":
                named = BY_NAME.get(token)
                raw[at] = a.integer(token) if named is None else named.number
            else:
                raw[at] = a.integer(token.removeprefix("S") if o.type == "string" else token)
        self.f.words += raw
