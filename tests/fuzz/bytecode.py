"""Hostile .mbc files: cut, flipped, spliced, and changed where it hurts most.

    python -m tests.fuzz.bytecode --count 100000 --seed 1

Each is decoded and verified; what is refused must be refused by BadBytecode or VerifyError, what is
not is run. No process may crash, no run may leave an allocation behind. Half of the files get the
checksum and size that they should have, so that what lies behind those is reached.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from copy import deepcopy

from mojovm.bytecode.binary import BODY, HEADER, BadBytecode, checksum, decode, encode
from mojovm.bytecode.code import Code, Function
from mojovm.bytecode.notation import instructions
from mojovm.bytecode.verify import VerifyError, verify
from mojovm.spec.opcode import Op
from mojovm.spec.ops import TABLE

from .programs import run, samples
from .workers import main

NUMBERS = (0, 1, 2, 3, -1, -2, -3, 7, 16, 255, 1 << 16, (1 << 31) - 1, -(1 << 31))
Chance = random.Random


def case(seed: str, outcomes: Counter[str], compiled: int = 60) -> None:
    """One hostile file through everything that it gets through."""
    chance = random.Random(seed)
    code = chance.choice(samples(compiled))
    if chance.random() < 0.4:
        data = change_bytes(chance, encode(code), encode(chance.choice(samples(compiled))))
    else:
        code = deepcopy(code)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            chance.choice(CHANGES)(chance, code)
        data = encode(code)
    try:
        code = decode(data)
    except BadBytecode:
        outcomes["refused: malformed"] += 1
        return
    try:
        verify(code)
    except VerifyError:
        outcomes["refused: not verified"] += 1
        return
    outcomes["verified"] += 1
    run(code, outcomes)


# --- bytes ----------------------------------------------------------------------------------------


def change_bytes(chance: Chance, data: bytes, other: bytes) -> bytes:
    """A file that knows nothing of what it holds."""
    data = chance.choice((truncate, flip, scribble, splice, renumber, resize))(chance, data, other)
    if chance.random() < 0.5 and len(data) >= BODY:
        data = data[:80] + len(data).to_bytes(8, "little") + data[88:]
        data = data[:16] + checksum(data) + data[48:]
    return data


def truncate(chance: Chance, data: bytes, other: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def flip(chance: Chance, data: bytes, other: bytes) -> bytes:
    result = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        result[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(result)


def scribble(chance: Chance, data: bytes, other: bytes) -> bytes:
    at, size = chance.randrange(len(data)), chance.randint(1, 40)
    return data[:at] + chance.randbytes(size) + data[at + size :]


def splice(chance: Chance, data: bytes, other: bytes) -> bytes:
    at = chance.randrange(0, len(data), 16)
    return data[:at] + other[chance.randrange(0, len(other), 16) :]


def renumber(chance: Chance, data: bytes, other: bytes) -> bytes:
    """Numbers where numbers stand."""
    result = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(88, len(data) - 3, 4)
        near = int.from_bytes(data[at : at + 4], "little", signed=True) + chance.randint(-2, 2)
        number = chance.choice((*NUMBERS, near, near)) & 0xFFFFFFFF
        result[at : at + 4] = number.to_bytes(4, "little")
    return bytes(result)


def resize(chance: Chance, data: bytes, other: bytes) -> bytes:
    """Another offset or count in the section table."""
    at = chance.randrange(HEADER.size, BODY, 8)
    value = int.from_bytes(data[at : at + 8], "little")
    value = chance.choice((0, value - 1, value + 1, value + 16, 1 << 31, 1 << 63, (1 << 64) - 1))
    return data[:at] + (value % (1 << 64)).to_bytes(8, "little") + data[at + 8 :]


# --- programs -------------------------------------------------------------------------------------


def pick(chance: Chance, code: Code) -> tuple[Function, int, Op] | None:
    """An instruction: its function, its first word, its row."""
    function = chance.choice(code.functions)
    found = [(word, row) for word, row in instructions(function.words) if row is not None]
    return (function, *chance.choice(found)) if found else None


def operand(chance: Chance, code: Code) -> None:
    """Another number in one operand: another register of the frame, often of the same type."""
    picked = pick(chance, code)
    if picked is None or not picked[2].operands:
        return
    function, word, row = picked
    o = chance.choice(row.operands)
    at = 4 * (word + o.word) + " abc".index(o.field)
    old = function.words[at]
    if o.is_register:
        alike = [old]
        if 0 <= old < len(function.slots):
            alike = [i for i, t in enumerate(function.slots) if t == function.slots[old]]
        function.words[at] = chance.choice((*alike, chance.randint(-1, len(function.slots))))
    elif o.type == "label":
        starts = [start for start, _ in instructions(function.words)]
        function.words[at] = chance.choice(starts)
    elif o.type in ("type", "string", "function"):
        count = len(getattr(code, o.type + "s"))
        function.words[at] = chance.randint(-1, count)
    else:
        near = min(max(old + chance.choice((-1, 1)), -(1 << 31)), (1 << 31) - 1)
        function.words[at] = chance.choice((*NUMBERS, near))


def opcode(chance: Chance, code: Code) -> None:
    """Another opcode, often one of the same operands."""
    picked = pick(chance, code)
    if picked is None:
        return
    function, word, row = picked
    shape = [(o.mode, o.type, o.borrowed) for o in row.operands]
    alike = [r for r in TABLE if [(o.mode, o.type, o.borrowed) for o in r.operands] == shape]
    similar = [r for r in TABLE if r.words == row.words and len(r.operands) == len(shape)]
    function.words[4 * word] = chance.choice(chance.choice((alike, similar, TABLE))).number


def moved_words(chance: Chance, code: Code) -> None:
    """An instruction repeated, left out, or in another place; labels stay what they are."""
    picked = pick(chance, code)
    if picked is None:
        return
    function, word, row = picked
    words = function.words
    cut = words[4 * word : 4 * (word + row.words)]
    if chance.random() < 0.7:
        del words[4 * word : 4 * (word + row.words)]
    if chance.random() < 0.7:
        starts = [start for start, _ in instructions(words)]
        at = 4 * chance.choice(starts or [0])
        words[at:at] = cut


def label_safe_swap(chance: Chance, code: Code) -> None:
    """Two neighbours of one size exchanged."""
    picked = pick(chance, code)
    if picked is None:
        return
    function, word, row = picked
    words = function.words
    size = 4 * row.words
    a, b = 4 * word, 4 * word + size
    if b + size <= len(words):
        words[a : b + size] = words[b : b + size] + words[a:b]


def slot(chance: Chance, code: Code) -> None:
    """Another type in the frame."""
    function = chance.choice(code.functions)
    if function.slots:
        at = chance.randrange(len(function.slots))
        function.slots[at] = chance.choice((*function.slots, chance.randint(-3, len(code.types))))


def drop_map(chance: Chance, code: Code) -> None:
    """Another drop map."""
    function = chance.choice([f for f in code.functions if f.drops] or code.functions)
    if not function.drops:
        return
    at = chance.randrange(len(function.drops))
    first, last, entries = function.drops[at]
    match chance.randrange(5):
        case 0:
            del function.drops[at]
            return
        case 1:
            first += chance.choice((-1, 1))
        case 2:
            last += chance.choice((-1, 1))
        case 3 if entries:
            entries = entries[: chance.randrange(len(entries))]
        case _:
            some = chance.choice((*entries, (0, 0)))
            some = (some[0] + chance.choice((0, 0, 1, 3)), chance.choice((some[1], ~some[1], 1)))
            entries = (*entries, some)
    function.drops[at] = first, last, entries


def signature(chance: Chance, code: Code) -> None:
    """Another mode or type of a parameter, another result."""
    function = chance.choice([f for f in code.functions if f.parameters] or code.functions)
    if not function.parameters or chance.random() < 0.2:
        function.result = chance.randint(-1, len(code.types) - 1)
        return
    parameter = chance.choice(function.parameters)
    if chance.random() < 0.7:
        parameter.mode = chance.randint(0, 2)
    else:
        parameter.type = chance.randint(-1, len(code.types))


def table(chance: Chance, code: Code) -> None:
    """Another row of the type table."""
    if not code.types:
        return
    t = chance.choice(code.types)
    match chance.randrange(5):
        case 0:
            t.kind = chance.choice(code.types).kind
        case 1:
            t.element = chance.randint(-1, len(code.types))
        case 2:
            t.drop_function = chance.randint(-1, len(code.functions))
        case 3:
            t.size = chance.choice(NUMBERS)
        case _:
            t.fields = (*t.fields, ("x", chance.randrange(len(code.types))))


CHANGES: tuple[Callable[[Chance, Code], None], ...] = (
    *(operand,) * 5,
    *(opcode,) * 3,
    *(label_safe_swap,) * 2,
    *(drop_map,) * 2,
    moved_words,
    slot,
    signature,
    table,
)

if __name__ == "__main__":
    sys.exit(main(case, "Hostile bytecode files"))
