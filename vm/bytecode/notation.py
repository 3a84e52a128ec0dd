"""What both directions of the text form share: tokens, scalars, where instructions begin."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterator, Sequence

from ..spec.opcode import Op
from ..spec.ops import TABLE

MODES = ("read", "own", "mut")
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_.\[\],]*")
TOKEN = re.compile(r'(?:[^\s";]|"(?:[^"\\]|\\.)*")+|;.*|"', re.ASCII)
REGISTER = re.compile(r"R(-?\d{1,10})(?:\+([12]))?", re.ASCII)
ENTRY = re.compile(r"(~?)R(-?\d{1,10}):(.+)", re.ASCII)
FLOATS = {"f64": ("<d", "<q", range(17, 18)), "f32": ("<f", "<I", range(6, 10)),
          "f16": ("<e", "<H", range(3, 6))}  # fmt: skip
FIELDS = {"a": 1, "b": 2, "c": 3}
Entries = tuple[tuple[int, int], ...]


def instructions(words: Sequence[int]) -> Iterator[tuple[int, Op | None]]:
    """Each instruction's first word and its row; None for a word that begins no instruction."""
    at, end = 0, len(words) // 4
    while at < end:
        number = words[4 * at]
        row = TABLE[number] if 0 < number < len(TABLE) else None
        if row is not None and row.words == 2 and (at + 1 >= end or words[4 * at + 4] != 0):
            row = None
        yield at, row
        at += row.words if row is not None else 1


def quote(name: str) -> str:
    return name if PLAIN.fullmatch(name) else json.dumps(name)


def show_constant(kind: str, bits: int) -> str:
    """The register's 64 bits of a scalar, as a signed number, in the kind's own notation."""
    if kind == "bool" and bits in (0, 1):
        return ("false", "true")[bits]
    if kind not in FLOATS:
        return str(bits)
    pack, pattern, digits = FLOATS[kind]
    try:
        value = struct.unpack(pack, struct.pack(pattern, bits))[0]
    except struct.error:
        return hex(bits & (1 << 64) - 1)
    for count in digits:
        text = repr(value) if kind == "f64" else f"{value:.{count}g}"
        if "n" not in text and read_constant(kind, text) == bits:
            return text if "." in text or "e" in text else text + ".0"
    return hex(bits & (1 << 64) - 1)


def read_constant(kind: str, text: str) -> int:
    """The opposite; ValueError for what is no such scalar."""
    if kind in FLOATS and not text.startswith("0x"):
        pack, pattern, _ = FLOATS[kind]
        number: int = struct.unpack(pattern, struct.pack(pack, float(text)))[0]
        return number
    if kind == "bool" and text in ("true", "false"):
        return int(text == "true")
    value = int(text, 0)
    if not -(1 << 63) <= value < 1 << 64:
        raise ValueError(f"{text} does not fit 64 bits")
    return value - (1 << 64) if value >> 63 == 1 else value
