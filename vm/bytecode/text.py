"""The text form: `disassemble` a Code into lines that `assemble` turns into an equal Code.

    .type Int i64
    .string "hello"
    .function main exported line 1
      .slots Int String - -
      .at 1:4
        R0 = const.i64 3
      L0:
        R0 = add_imm.i64 R0 -1
        loop_gt_imm.int R0 0 L0
        return

Everything after `;` is a comment. A name that is no plain word is written as a JSON string; types
and functions are called by name if it is theirs alone, else `%` and their index. `R5+1` is the
slot after register 5. `.owned` says what traps drop (`~`: blank) from here to the next `.owned`
or `.unowned` or the end; `entry:` is the place before the first word. What has no such form, as
the words are no instructions or the tables are out of order, is written as numbers: `.word`,
`.drops`, `.lines`. So every Code has a text, well-formed or not. spec/BYTECODE.md shows more.
"""

from __future__ import annotations

from .assemble import AssembleError, assemble
from .disassemble import disassemble

__all__ = ["AssembleError", "assemble", "disassemble"]
