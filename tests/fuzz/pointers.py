"""Pointers driven at random: a program does what a list of numbers says to sixteen pointers, and a
model of the blocks, in Python, says what it finds, or by which fault it ends.

    python -m tests.fuzz.pointers --count 1000 --operations 10000

makes that many runs on each tier.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from functools import cache

from mojovm.bytecode.binary import encode
from mojovm.frontend.driver import compile_source
from mojovm.machine import core
from tests.runs import available, prepared

POINTERS = 16
SIZES = (1, 2, 4, 8)
PROGRAM = """
fn drive(ops: List[Int]) -> List[Int]:
    var ps: List[UnsafePointer[UInt8]] = []
    for i in range(16):
        ps.append(UnsafePointer[UInt8]())
    var found: List[Int] = []
    var i = 0
    while i < len(ops):
        var op = ops[i]
        var a = ops[i + 1]
        var b = ops[i + 2]
        var c = ops[i + 3]
        i += 4
        if op == 0:
            ps[a] = UnsafePointer[UInt8].alloc(b)
        elif op == 1:
            ps[a] = UnsafePointer[Int64].alloc(b).bitcast[UInt8]()
        elif op == 2:
            ps[a] = UnsafePointer[String].alloc(b).bitcast[UInt8]()
        elif op == 3:
            ps[a].free()
        elif op == 4:
            ps[a] = ps[b] + c
        elif op == 5:
            ps[a][b] = UInt8(c)
        elif op == 6:
            ps[a].bitcast[Int16]()[b] = Int16(c)
        elif op == 7:
            ps[a].bitcast[Int32]()[b] = Int32(c)
        elif op == 8:
            ps[a].bitcast[Int64]()[b] = Int64(c)
        elif op == 9:
            found.append(Int(ps[a][b]))
        elif op == 10:
            found.append(Int(ps[a].bitcast[Int16]()[b]))
        elif op == 11:
            found.append(Int(ps[a].bitcast[Int32]()[b]))
        elif op == 12:
            found.append(Int(ps[a].bitcast[Int64]()[b]))
        elif op == 13:
            memcpy(ps[a], ps[b], c)
        elif op == 14:
            memset(ps[a], UInt8(b), c)
        elif op == 15:
            found.append(memcmp(ps[a], ps[b], c))
        elif op == 16:
            found.append(Int(ps[a].bitcast[UInt8]().load[width=8](b).reduce_max()))
        elif op == 17:
            found.append(len(ps[a].bitcast[String]()[b]))
        elif op == 18:
            ps[a].bitcast[String]()[b] = String(c)
        elif op == 19:
            found.append(Int(ps[a] == ps[b]) + 2 * Int(Bool(ps[a])))
        elif op == 20:
            var sum = 0
            for j in range(b):
                sum += Int(ps[a][j])
            found.append(sum)
    return found
"""


class Block:
    """What a model knows of one."""

    def __init__(self, size: int, texts: bool) -> None:
        self.size = size
        self.data = bytearray(0 if texts else size)
        self.texts = [""] * (size // 24) if texts else None
        self.freed = False


class Model:
    """Sixteen pointers and the blocks that they lead to."""

    def __init__(self) -> None:
        self.pointers: list[tuple[Block | None, int]] = [(None, 0)] * POINTERS
        self.found: list[int] = []

    def reach(self, a: int, start: int, size: int) -> tuple[str, Block | None, int]:
        """The fault of reaching so many bytes, if it is one, and where they are."""
        block, offset = self.pointers[a]
        at = offset + start
        if block is None:
            return "null_pointer", None, at
        if block.freed:
            return "freed_pointer", block, at
        if at < 0 or at + size > block.size:
            return "outside_block", block, at
        return "", block, at

    def scalars(self, a: int, start: int, size: int) -> tuple[str, Block | None, int]:
        fault, block, at = self.reach(a, start, size)
        if not fault and block is not None and block.texts is not None:
            fault = "wrong_pointee"
        return fault, block, at

    def text(self, a: int, index: int) -> tuple[str, Block | None, int]:
        """A text by its index: in blocks of scalars of its own there is none."""
        fault, block, at = self.reach(a, index * 24, 24)
        if not fault and block is not None and (block.texts is None or at % 24):
            fault = "wrong_pointee"
        return fault, block, at // 24

    def step(self, op: int, a: int, b: int, c: int) -> str:
        """Does one thing; the fault that it ends by."""
        if op <= 2:
            self.pointers[a] = Block(b * (1, 8, 24)[op], op == 2), 0
            return ""
        block, offset = self.pointers[a]
        if op == 3:
            if block is None:
                return "freed_pointer" if offset else ""
            if block.freed:
                return "freed_pointer"
            if offset:
                return "inside_block"
            block.freed = True
            return ""
        if op == 4:
            source, at = self.pointers[b]
            self.pointers[a] = source, at + c
            return ""
        if 5 <= op <= 12:
            return self.scalar(op, a, b, c)
        if op in (17, 18):
            fault, block, at = self.text(a, b)
            if not fault and op == 17:
                self.found.append(len(block.texts[at]))  # type: ignore[union-attr, index]
            elif not fault:
                block.texts[at] = str(c)  # type: ignore[union-attr, index]
            return fault
        if op == 19:
            same = self.pointers[a] == self.pointers[b]
            self.found.append(same + 2 * (block is not None or offset != 0))
            return ""
        return self.many(op, a, b, c)

    def scalar(self, op: int, a: int, b: int, c: int) -> str:
        size = SIZES[(op - 5) % 4]
        block, _ = self.pointers[a]
        step = 8 if block is not None and not block.freed and block.texts is not None else size
        fault, block, at = self.scalars(a, b * step, step)
        if fault:
            return fault
        assert block is not None
        if op <= 8:
            block.data[at : at + size] = (c & (1 << 8 * size) - 1).to_bytes(size, "little")
        else:
            signed = size > 1
            self.found.append(int.from_bytes(block.data[at : at + size], "little", signed=signed))
        return ""

    def many(self, op: int, a: int, b: int, c: int) -> str:
        if op == 16:
            fault, block, at = self.scalars(a, b, 8)
            if not fault:
                self.found.append(max(block.data[at : at + 8]))  # type: ignore[union-attr]
            return fault
        if op == 20:
            total = 0
            for j in range(b):
                before = len(self.found)
                fault = self.scalar(9, a, j, 0)
                if fault:
                    return fault
                total += self.found.pop()
                assert len(self.found) == before
            self.found.append(total)
            return ""
        if c <= 0:
            if op == 15:
                self.found.append(0)
            return ""
        fault, block, at = self.bytes(a, c, op)
        if fault:
            return fault
        assert block is not None
        if op == 14:
            block.data[at : at + c] = bytes([b & 255]) * c
            return ""
        fault, other, start = self.bytes(b, c, op)
        if fault:
            return fault
        assert other is not None
        theirs = bytes(other.data[start : start + c])
        if op == 13:
            block.data[at : at + c] = theirs
        else:
            mine = bytes(block.data[at : at + c])
            self.found.append((mine > theirs) - (mine < theirs))
        return ""

    def bytes(self, a: int, count: int, op: int) -> tuple[str, Block | None, int]:
        """Bytes of scalars."""
        return self.scalars(a, 0, count)


def draw(seed: int, operations: int) -> tuple[list[int], list[int], str]:
    """Numbers for the program, what it finds, and the fault that it ends by. Until the last one
    what would be a fault is left out."""
    source, model, ops = random.Random(seed), Model(), []
    allowed = source.random() < 0.2
    while len(ops) < 4 * operations:
        op = source.randrange(21)
        a, b = source.randrange(POINTERS), source.randrange(POINTERS)
        c = source.choice(
            (source.randrange(-2, 9), source.randrange(64), source.randrange(1 << 40))
        )
        if op <= 2:
            b = source.choice((0, 1, 2, 5, 64))
        elif op in (5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 20):
            b = source.choice((0, 1, 2, source.randrange(-3, 40)))
        elif op in (4, 13, 14, 15):
            c = source.choice((0, 1, 8, source.randrange(-9, 40)))
        if op == 14:
            b = source.randrange(256)
        fault = trial(model, op, a, b, c)
        if fault and not (allowed and len(ops) > 2 * operations):
            continue
        ops += [op, a, b, c]
        if fault:
            return ops, model.found, fault
    return ops, model.found, ""


def trial(model: Model, op: int, a: int, b: int, c: int) -> str:
    """One step of the model, which a fault leaves as it was."""
    count = len(model.found)
    fault = model.step(op, a, b, c)
    if fault:
        del model.found[count:]
    return fault


@cache
def program(tier: str) -> tuple[core.Program, object]:
    """The program, compiled for a tier, with what compiles it."""
    return prepared(encode(compile_source(PROGRAM, "pointers.mojo", library=True)), tier)


def run(seed: int, operations: int, tier: str) -> str:
    """Compares a run with the model; how it ended."""
    ops, found, fault = draw(seed, operations)
    machine = core.Machine()
    loaded, _ = program(tier)
    index = loaded.function_names.index("drive")
    try:
        result = machine.run(loaded, index, (ops,))
        assert fault == "", f"seed {seed}, {tier}: no fault, but {fault} was to be one"
        assert result == found, f"seed {seed}, {tier}: other values are found"
    except core.Fault as seen:
        assert seen.name == fault, f"seed {seed}, {tier}: {seen.name}, not {fault or 'its end'}"
    stats = machine.stats()
    assert stats["live"] == 0, f"seed {seed}, {tier}: something is left"
    return fault


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--operations", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start, ends = time.monotonic(), Counter[str]()
    for seed in range(options.seed, options.seed + options.count):
        for tier in available():
            ends[run(seed, options.operations, tier) or "its end"] += 1
    print(dict(ends), f"{time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main()
