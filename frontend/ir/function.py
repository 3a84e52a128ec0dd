"""The intermediate representation: a control-flow graph of typed virtual registers.

An instruction is a row of the opcode table (its operands in the row's order, without the result)
or one of these pseudo-instructions, gone after the passes:

    own       dst = own src          dst owns a value equal to src: a move if src ends here, else
                                     a copy
    call      dst = call f args      `modes` gives "read", "own", "mut" or "lend" for each argument;
                                     "lend" (convention not written, the type owns): own if the
                                     argument ends here, else read; the callee follows
    pack      dst = pack values…     a struct or tuple of its fields' (taken) values
    gather    dst = gather values…   the same, borrowing from them; they stay where they are
    unpack    dsts = unpack src      takes a struct apart; several results
    set       set part value         destroys what a part (or variable) holds and moves value there
    detach    dst = detach part      moves a part's list or text out, and leaves a blank one there
    discard   discard src            destroys an owned value now
    keep      keep values…           reads values, so that they live until here; emits nothing

Blocks end in exactly one terminator: Jump, Branch, ForRange, ForStep, Each, Return, Unreachable.
An instruction never defines what it reads, save for plain registers and `&` operands.
"""

from __future__ import annotations

from ..types import STR, ListType, Type, ViewType

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Register:
    """A virtual register: one typed value, of a variable (`name`) or a temporary.

    `bases` are the registers that this one borrows from: it is not owned, and they live at least
    as long. `mode` is "" for a local, else how the parameter was passed: "read", "own", "mut".
    `order` numbers declarations for the order of destruction. `exclusive` marks a borrow that may
    write (a `mut` or `ref` place): while it lives its bases may be neither read nor written.
    """

    __slots__ = ("id", "type", "name", "at", "bases", "mode", "exclusive", "order", "slot")

    def __init__(self, id: int, type: Type, name: str | None, at: Span, mode: str = "") -> None:
        self.id = id
        self.type = type
        self.name = name
        self.at = at
        self.bases: tuple[Register, ...] = ()
        self.mode = mode
        self.exclusive = False
        self.order = id
        self.slot = -1  # its first slot, once numbered

    @property
    def register(self) -> Register:
        """Itself, as of a part it is what the part lies in."""
        return self

    offset = 0

    @property
    def owned(self) -> bool:
        """Whether this register ever owns what it holds."""
        return self.type.owns and not self.bases and self.mode != "read"

    @property
    def is_bytes(self) -> bool:
        """Whether it points to the bytes of a string, which nobody may write."""
        is_list = isinstance(self.type, ListType | ViewType)
        return is_list and any(base.type is STR for base in self.bases)

    def __repr__(self) -> str:
        return f"%{self.id}" + (f".{self.name}" if self.name else "")


class Part:
    """Some slots of a register: a field of a struct, an item of a tuple, a list's length."""

    __slots__ = ("register", "offset", "type")

    def __init__(self, register: Register, offset: int, type: Type) -> None:
        self.register = register
        self.offset = offset
        self.type = type

    def __repr__(self) -> str:
        return f"{self.register!r}+{self.offset}"


Value = Register | Part


class Instruction:
    """`dst` is a Register, a Part (of plain type), None, or a list of Registers for `unpack`."""

    __slots__ = ("op", "dst", "args", "at", "modes", "callee", "demanded", "window")

    def __init__(
        self, op: str, dst: Any, args: list[Any], at: Span, modes: list[str] | None = None,
        callee: Any = None, demanded: bool = False,
    ) -> None:  # fmt: skip
        self.op = op
        self.dst = dst
        self.args = args
        self.at = at
        self.modes = modes
        self.callee = callee
        self.demanded = demanded  # `x^`: the move was asked for
        self.window = -1  # of a call: its first slot, once numbered

    def __repr__(self) -> str:
        left = f"{self.dst!r} = " if self.dst is not None else ""
        name = f" {self.callee}" if self.callee is not None else ""
        modes = self.modes or [""] * len(self.args)
        args = ", ".join(f"{m} {a!r}".strip() for m, a in zip(modes, self.args, strict=True))
        return f"{left}{self.op}{name} {args}".rstrip()


class Terminator:
    """Ends a block. `targets` are the successor blocks; `args` the values read."""

    __slots__ = ("kind", "args", "targets", "at", "defines")

    def __init__(
        self, kind: str, args: list[Any], targets: list[Block], at: Span, defines: Any = None
    ) -> None:
        self.kind = kind
        self.args = args
        self.targets = targets
        self.at = at
        self.defines = defines

    def __repr__(self) -> str:
        shown = [repr(a) for a in self.args] + [f"B{b.id}" for b in self.targets]
        left = f"{self.defines!r} = " if self.defines is not None else ""
        return f"{left}{self.kind} {', '.join(shown)}".rstrip()


def jump(target: Block, at: Span) -> Terminator:
    """Goes to a block."""
    return Terminator("jump", [], [target], at)


def branch(condition: Value, then: Block, other: Block, at: Span) -> Terminator:
    """Goes to one of two blocks, by a condition."""
    return Terminator("branch", [condition], [then, other], at)


def for_range(i: Register, limit: Value, body: Block, exit: Block, at: Span) -> Terminator:
    """i += 1; to body if i < limit. The block that holds it is the loop's header."""
    return Terminator("for_range", [i, limit], [body, exit], at)


def for_step(
    n: Register, i: Register, step: Value, body: Block, exit: Block, at: Span
) -> Terminator:
    """If n > 0: n -= 1, i += step, to body."""
    return Terminator("for_step", [n, i, step], [body, exit], at)


def each(x: Register, items: Value, i: Register, body: Block, exit: Block, at: Span) -> Terminator:
    """i += 1; if i < len(items): x = items[i] (a scalar), to body."""
    return Terminator("each", [items, i], [body, exit], at, x)


def ret(value: Value | None, at: Span) -> Terminator:
    """Returns, taking an owned value."""
    return Terminator("return", [] if value is None else [value], [], at)


def unreachable(at: Span) -> Terminator:
    """After fail, abort and exit."""
    return Terminator("unreachable", [], [], at)


class Block:
    """A basic block; `loop` is how many loops it is nested in."""

    __slots__ = ("id", "body", "end", "loop")

    def __init__(self, id: int, loop: int = 0) -> None:
        self.id = id
        self.body: list[Instruction] = []
        self.end: Any = None  # a Terminator, once it is built
        self.loop = loop

    def __repr__(self) -> str:
        return f"B{self.id}"


class Parallel:
    """A parallel loop: `end` is the terminator of its header, a `for_range` whose turns may run in
    any order. `roles` says how its turns write each register from outside, or field of one:
    "append", "element", "cells", "sum", "product", "min", "max". `stretch` is how many turns may
    run at once, None for all."""

    __slots__ = ("end", "roles", "stretch", "at")

    def __init__(self, end: Terminator, roles: dict[Value, str], stretch: Any, at: Span) -> None:
        self.end = end
        self.roles = roles
        self.stretch = stretch
        self.at = at


class Function:
    """One function instance in the making. `parameters` are registers with a mode."""

    def __init__(self, name: str, result: Type, at: Span) -> None:
        self.name = name
        self.result = result
        self.at = at
        self.parameters: list[Register] = []
        self.registers: list[Register] = []
        self.blocks: list[Block] = []
        self.slots: list[Any] = []  # once numbered: each slot's leaf type, -1 or -2 as in Code
        self.flow: Any = None  # once numbered: what lives across blocks
        self.docstring = ""
        self.exported = False
        self.fastmath = False
        self.defaults: list[bool] = []
        self.parallel: list[Parallel] = []
        self.roles: list[str] = []  # of the parameters, where this is the body of a parallel loop

    def register(
        self, type: Type, name: str | None, at: Span, bases: tuple[Register, ...] = ()
    ) -> Register:
        """A new virtual register."""
        made = Register(len(self.registers), type, name, at)
        made.bases = bases
        self.registers.append(made)
        return made

    def block(self, loop: int = 0) -> Block:
        """A new basic block, placed last."""
        made = Block(len(self.blocks), loop)
        self.blocks.append(made)
        return made


def text(function: Function) -> str:
    """The function as `mojovm show --stage=ir` prints it."""
    shown = ", ".join(f"{p.mode} {p!r}: {p.type}".strip() for p in function.parameters)
    lines = [f"function {function.name}({shown}) -> {function.result}"]
    for block in function.blocks:
        lines.append(f"{block!r}:")
        lines += [f"    {i!r}" for i in block.body]
        lines.append(f"    {block.end!r}")
    return "\n".join(lines) + "\n"
