"""What an instruction gives a value, or changes."""

from __future__ import annotations

from ..rows import changed_by

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

    from .function import Instruction


def written_by(ins: Instruction) -> list[Any]:
    """The registers and parts that an instruction gives a value, or changes."""
    written: list[Any] = list(ins.dst) if isinstance(ins.dst, list) else [ins.dst]
    if ins.op == "call":
        written += [a for a, m in zip(ins.args, ins.modes or (), strict=True) if m == "mut"]
    elif ins.op == "set":
        written.append(ins.args[0])
    else:
        written += [ins.args[i] for i in changed_by(ins.op)]
    return [w for w in written if w is not None]


def changes(ins: Instruction, value: Any) -> bool:
    """Whether an instruction changes what is read at a place."""
    return any(touches(w, value) for w in written_by(ins))


def touches(written: Any, value: Any) -> bool:
    """Whether a write to some slots changes a value that is read from others, or borrows them."""
    if written.register is value.register:
        return (
            written.offset < value.offset + value.type.slots
            and value.offset < written.offset + written.type.slots
        )
    bases = list(value.register.bases)
    for base in bases:
        if base is written.register:
            return True
        bases += [b for b in base.bases if b not in bases]
    return False
