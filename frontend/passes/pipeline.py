"""The pipeline from lowered IR to numbered IR, function by function; `emit` then makes the Code.

After a stage that may find mistakes the rest is skipped if there were any. What the passes ask of
the checker, besides types: a callee has `ir_name`, `parameter_types`, `parameter_modes` ("read",
"own", "mut"), `result_type` and `variant(given)`, the callee for calls that give or lend each
argument; `glue.copier(type)` and `glue.dropper(type)` are callees that copy and destroy a value
of a type for which that runs code; `glue.outlined(name, types, modes)` is the callee that a
parallel loop becomes, and `glue.finished(function)` is told when it is done.
"""

from __future__ import annotations

from collections.abc import Callable

from ..ir import function as ir
from ..ir.counts import Counts
from ..ir.flow import order_blocks, thread_jumps
from ..source.files import SourceMap
from ..types import U8, list_of
from .drops import insert_drops
from .expect import expect_appends
from .fold import fold
from .moves import Copy, check_moves
from .number import number_registers
from .tidy import tidy

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any, TypeAlias

Report: TypeAlias = "Callable[..., Any]"
Show = Callable[[str, str], None]


class Mistaken(Exception):
    """Raised when a function has mistakes: it has no code."""


def compile_function(
    function: ir.Function, report: Report, glue: Any, show: Show | None = None
) -> list[Copy]:
    """Takes a lowered function through all passes; returns the copies that cost an allocation.

    `show(stage, text)` is given the function's text after each stage. Raises Mistaken when a
    mistake was reported.
    """
    mistakes: list[str] = []

    def count(message: str, *rest: Any) -> Any:
        mistakes.append(message)
        return report(message, *rest)

    if show:
        show("ir", ir.text(function))
    copy_bytes(function)
    thread_jumps(function)
    order_blocks(function)
    copies = check_moves(function, glue, count)
    if mistakes:
        raise Mistaken(function.name)
    if show:
        show("moves", ir.text(function))
    loops: list[ir.Function] = []
    if function.parallel:
        from .outline import outline  # most programs have no parallel loop

        loops = outline(function, glue)
    for each in [function, *loops]:
        finish(each, glue, show)
    for each in loops:
        glue.finished(each)
    return copies


def copy_bytes(function: ir.Function) -> None:
    """Where a string's bytes, which nobody may write, are an argument, a copy of them is: what is
    called takes any list, and could write into one."""
    for block in function.blocks:
        if any(i.callee is not None for i in block.body):
            body: list[ir.Instruction] = []
            for instruction in block.body:
                if instruction.callee is not None:
                    for i, argument in enumerate(instruction.args):
                        if isinstance(argument, ir.Register) and argument.is_bytes:
                            t = list_of(U8)
                            copy = function.register(t, None, instruction.at)
                            body.append(ir.Instruction("own", copy, [argument], instruction.at))
                            instruction.args[i] = copy
                body.append(instruction)
            block.body = body


def finish(function: ir.Function, glue: Any, show: Show | None) -> None:
    """The passes that find no mistakes."""
    if show:
        show("outline", ir.text(function))
    optimise(function)
    if show:
        show("fold", ir.text(function))
    insert_drops(function, glue)
    if show:
        show("drops", ir.text(function))
    number_registers(function)
    if show:
        show("numbers", numbered(function))


def optimise(function: ir.Function) -> None:
    """What pays at once in the interpreter."""
    expect_appends(function)
    counts = Counts(function)
    if fold(function, counts):
        thread_jumps(function)
        order_blocks(function)
        counts = Counts(function)
    tidy(function, counts)


def numbered(function: ir.Function) -> str:
    """The function's text with its frame."""
    places = [f"{r!r}: {r.slot}" for r in function.registers if r.slot >= 0]
    return ir.text(function) + "slots " + ", ".join(places) + "\n"


def copies_text(copies: list[Copy], sources: SourceMap) -> str:
    """The copies as `mojovm show --stage=copies` prints them."""
    lines = []
    for c in copies:
        name, line, column = sources.position(c.at[0])
        lines.append(f"{name}:{line}:{column}: copies {c.what} ({c.type}): {c.reason}\n")
    return "".join(lines)
