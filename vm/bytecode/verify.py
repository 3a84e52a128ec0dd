"""Verify a program: `verify(code)` returns if the machine may run it, else raises VerifyError.

What passes cannot make the machine misbehave: it jumps to instructions only, gives each what it
expects, reads nothing undefined, frees everything once, on every path and at every trap, and comes
by a poll in every cycle. The rules are written down in spec/BYTECODE.md; here they are checked
function by function in time about linear in the program. Nothing is trusted but that the numbers
are numbers; a Code that `decode` or `assemble` gave may be hostile.
"""

from __future__ import annotations

from .code import OWN, Code, Function
from .verify_frame import Signature, sign
from .verify_ownership import Flow
from .verify_types import Layout, VerifyError
from .verify_words import Words

__all__ = ["VerifyError", "verify"]


def verify(code: Code) -> None:
    """Refuses a program that could make the machine misbehave."""
    layout = Layout(code.types)
    signatures = [sign(function, layout) for function in code.functions]
    check_drop_functions(code, layout, signatures)
    if code.entry != -1:
        if not 0 <= code.entry < len(code.functions):
            raise VerifyError(None, None, f"no function {code.entry} to begin with")
        if code.functions[code.entry].parameters:
            raise VerifyError(None, None, "the function to begin with takes no parameters")
    for signature in signatures:
        check_lines(signature.function, len(code.files))
        words = Words(code, layout, signatures, signature)
        words.check_all()
        Flow(words, layout).run()


def check_drop_functions(code: Code, layout: Layout, signatures: list[Signature]) -> None:
    """What destroys a value takes it, alone, and gives nothing."""
    for i, t in enumerate(code.types):
        if t.drop_function < 0:
            continue
        if t.drop_function >= len(code.functions):
            layout.fail(i, f"no function {t.drop_function} to destroy it")
        function, keys = code.functions[t.drop_function], layout.keys[i]
        if signatures[t.drop_function].keys != keys or function.result != -1:
            layout.fail(i, f"{function.name} does not take it alone and give nothing")
        if [p.mode for p in function.parameters] != [OWN]:
            layout.fail(i, f"{function.name} does not own what it destroys")


def check_lines(function: Function, files: int) -> None:
    """The line table is in order and inside the function, and speaks of files that are there."""
    if not 0 <= function.file < max(files, 1):
        raise VerifyError(function.name, None, "it is in no file of the program")
    before, end = -1, len(function.words) // 4
    for word, line, column, file in function.lines:
        if not before < word < end or line < 0 or column < 0 or not 0 <= file < files:
            raise VerifyError(function.name, word, "malformed line table")
        before = word
