"""Variables whose address is taken: what they hold lies in a block, which lives as long as they do.

The name stands for the place that a pointer leads to. The block is owned by a struct of the library
that ends it; it is kept until the statements end that the variable was declared in, whoever has
pointers into it.
"""

from __future__ import annotations

from ..types import I64, StructType, Type, is_plain, pointer_to
from . import (  # the methods of what a box is made of
    pointer_functions,  # noqa: F401
    pointer_methods,  # noqa: F401
    typed,
)
from .body import Body, Reference, constant, local, row
from .declarations import instance_of
from .pointers import block_of, made, offset_of
from .symbols import Meaning
from .typed import Expr, Span, Variable


def boxed(body: Body, name: str, value: Expr, t: Type, at: Span, in_block: bool) -> Variable:
    """A new variable in a block of its own."""
    declaration = body.program.modules.written("_Box").what
    owner: StructType = instance_of(body.program, declaration, {"T": Meaning("type", t)}, at)
    pointer = pointer_to(t)
    box = Variable(f"{name}'", owner, at, "local")
    new = made(row("alloc", I64, [constant(1, I64, at), t], at), constant(0, I64, at), pointer, at)
    body.out.append(typed.Assign(at, local(box, at), typed.Construct(at, owner, [new])))
    body.contexts.append(box)
    there = typed.Field(at, pointer, local(box, at), owner.offsets["_pointee"], "_pointee")
    place = typed.Pointee(at, t, there, None)
    if is_plain(t):
        body.out.append(typed.Assign(at, place, value))
    else:
        body.out.append(typed.Do(at, "put_at", [block_of(there), offset_of(there), value, t]))
    variable = Variable(name, t, at, "reference")
    (body.scopes[-1] if in_block else body.scopes[0])[name] = Reference(variable, place)
    body.out.append(typed.Refer(at, variable, place))
    return variable
