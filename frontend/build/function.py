"""A typed function to an IR function."""

from __future__ import annotations

from ..deferred import deferred, reading
from ..ir import function as ir
from ..semantics import typed
from ..types import BOOL, resolve
from ..types.kinds import pointers_exist
from . import expressions, statements
from .builder import HANDLERS, Builder
from .places import Strided

ALWAYS = (expressions, statements)  # they build nodes of any program
NODES: dict[str, tuple[type, ...]] = {
    "loops": (typed.While, typed.For, typed.CurrentItem),
    "parallel": (typed.Parallel,),
    "slices": (typed.Stepped, typed.Elements, typed.StoreSlice, Strided),
}  # the files that are read when a program has such a node
for _file, _nodes in NODES.items():
    for _node in _nodes:
        deferred(HANDLERS, _node, reading(__package__, _file))


def build(function: typed.Function, modes: list[str], name: str) -> ir.Function:
    """The IR of a function whose parameters are passed by these modes, not yet settled."""
    if pointers_exist():
        from . import pointers  # noqa: F401  builds what they lead to; most programs have none
    made = ir.Function(name, function.result, function.at)
    b = Builder(made)
    for variable, mode in zip(function.parameters, modes, strict=True):
        register = made.register(resolve(variable.type), variable.name, variable.at)
        register.mode = mode
        made.parameters.append(register)
        b.registers[variable] = register
    for variable, fields in function.ended:
        take_apart(b, variable, fields, function.drops_blank)
    b.statements(function.body)
    return finished(b, function)


def take_apart(b: Builder, variable: typed.Variable, fields: list[typed.Variable],
               may_be_blank: bool) -> None:  # fmt: skip
    """The fields of a value that the function ends become variables that end one by one."""
    whole = b.registers[variable]
    t = resolve(whole.type)
    pieces = []
    for i, field in enumerate(fields):
        piece = b.temporary(resolve(field.type), variable.at)
        piece.order = (1 << 20) - i  # unused ones end in the order of declaration
        piece.name = field.name
        b.registers[field] = piece
        pieces.append(piece)
    alive = b.temporary(BOOL, variable.at) if getattr(t, "has_drop", False) else None
    taken = [*pieces, alive] if alive is not None else pieces
    b.block.body.append(ir.Instruction("unpack", taken, [whole], variable.at))
    if may_be_blank and alive is not None:
        living, blank = b.new_block(), b.new_block()
        b.end(ir.branch(alive, living, blank, variable.at))
        b.block = blank
        b.end(ir.ret(None, variable.at))
        b.block = living


def finished(b: Builder, function: typed.Function) -> ir.Function:
    """The function with every block ended: `semantics` put a Return where the end is reached."""
    for block in b.function.blocks:
        if block.end is None:
            block.end = ir.unreachable(function.at)
    b.function.result = resolve(function.result)
    return b.function
