"""Programs that the tests of the machine share, and how they are run."""

from __future__ import annotations

from mojovm.bytecode.binary import encode
from mojovm.bytecode.text import assemble
from mojovm.bytecode.verify import verify
from mojovm.machine import core

TYPES = """
.source "test.mojo"
.type Int i64
.type Float f64
.type Bool bool
.type String str
.type Ints list of Int
.type Rows list of Ints
.type Tree list of Tree
.type Noisy struct drop destroy
  .field name String
  .field "" Bool
.type Noisies list of Noisy
.string "dropping "
.string "\\n"

.function destroy line 1
  .parameter self Noisy own
  .slots String - - Bool
  .owned R0:String
  entry:
    jump_unless R3 L0
    write_constant 0 1
    write_string R0 1
    write_constant 1 1
  L0:
    .unowned
    drop R0 String
    return
"""


def load(text: str) -> core.Program:
    code = assemble(TYPES + text)
    verify(code)
    return core.Program(encode(code), check=True)


def run(text: str, *arguments, function: int = 1, **options):
    return core.Machine(**options).run(load(text), function, arguments)


FOREVER = """
.function forever line 10
    L0:
    loop L0
    return
"""

FIB = """
.function fib line 10
  .result Int
  .parameter n Int read
  .slots Int Int Int ^ Int Int
    jump_ge_imm.int R1 2 L0
    return_slot R1
  L0:
    R5 = add_imm.i64 R1 -1
    call 3 fib
    R2 = move_slot R4
    R5 = add_imm.i64 R1 -2
    call 3 fib
    R0 = add.i64 R2 R4
    return
"""

BIG = """
.function again line 2
  .parameter turns Int read
  .parameter count Int read
  .slots Int Int Ints - - Int
    R5 = const.i64 -1
    jump L1
  L0:
    R2 = fill.i64 R1 R1
    drop R2 Ints
  L1:
    for.i64 R5 R0 L0
    return
"""
