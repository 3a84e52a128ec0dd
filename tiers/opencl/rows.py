"""The OpenCL C text of rows: one emitter for each row that a kernel can do and that is no term.

An emitter gets the writer and a step. A register is a variable of its kind, a list several ones
(`writer.py`). Faults are jumps to the label `fault`. Rows of lists are in `list_rows.py`.
"""

from __future__ import annotations

from .shapes import SCALAR_KINDS, SLOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .turn import Step
    from .writer import Emitter, Writer

UNSIGNED = "uint64_t"
FAULT = "goto fault;"
EMITTERS: dict[str, Emitter] = {}


def emits(*templates: str) -> Callable[[Emitter], Emitter]:
    def note(emitter: Emitter) -> Emitter:
        EMITTERS.update(dict.fromkeys(templates, emitter))
        return emitter

    return note


def packed(kind: str, value: str) -> str:
    """A scalar as a slot has it."""
    if kind in ("f32", "f64"):
        return f"({SLOT}){'as_uint' if kind == 'f32' else 'as_ulong'}({value})"
    return f"({SLOT})({'int64_t' if kind.startswith('i') else SLOT}){value}"


def unpacked(kind: str, slot: str) -> str:
    if kind in ("f32", "f64"):
        return f"as_float((uint32_t){slot})" if kind == "f32" else f"as_double({slot})"
    return f"({SCALAR_KINDS[kind]}){slot}"


def checked(w: Writer, index: str, length: str) -> None:
    """Into `k`, of an enclosing block, the index counted from the front."""
    w.line(f"{UNSIGNED} k = ({UNSIGNED}){index};")
    w.line(f"if (k >= ({UNSIGNED}){length} && (k += ({UNSIGNED}){length}) >= ({UNSIGNED}){length})")
    w.line(f"    {FAULT}")


# --- constants, moves -----------------------------------------------------------------------------


@emits("const.{t}")
def _const(w: Writer, step: Step) -> None:
    i = step.instruction
    kind = step.activation.kind(i["dst"])
    bits = (i.numbers[3] & 0xFFFFFFFF) << 32 | i.numbers[2] & 0xFFFFFFFF
    w.line(f"{w.register(step, i['dst'])} = {unpacked(kind, f'{bits:#x}UL')};")


@emits("move", "move_slot", "borrow", "return_slot")
def _copies(w: Writer, step: Step) -> None:
    w.copy_all(w.storage.copies(step))


@emits("return", "const_string", "expect", "reserve")
def _nothing(w: Writer, step: Step) -> None:
    """Hints, what only a fault would show, and what the jump behind a step does."""


# --- jumps ----------------------------------------------------------------------------------------


@emits("jump", "loop")
def _jump(w: Writer, step: Step) -> None:
    w.jump(step, step.target)


@emits("jump_if", "loop_if", "jump_unless", "loop_unless")
def _jump_if(w: Writer, step: Step) -> None:
    i = step.instruction
    test = "" if i.row.name.endswith("_if") else "!"
    w.line(f"if ({test}{w.register(step, i['a'])})")
    w.jump(step, step.target, "    ")


@emits("for.i64")
def _for(w: Writer, step: Step) -> None:
    i = step.instruction
    counter = w.register(step, i["i"])
    w.line(f"{counter} = (int64_t)(({UNSIGNED}){counter} + 1);")
    w.line(f"if ({counter} < {w.register(step, i['limit'])})")
    w.jump(step, step.target, "    ")


@emits("for_step.i64")
def _for_step(w: Writer, step: Step) -> None:
    i = step.instruction
    n, counter = w.register(step, i["n"]), w.register(step, i["i"])
    by = w.register(step, i["step"])
    w.line(f"if ({n} > 0) {{")
    w.line(f"    {n} -= 1;")
    w.line(f"    {counter} = (int64_t)(({UNSIGNED}){counter} + ({UNSIGNED}){by});")
    w.jump(step, step.target, "    ")
    w.line("}")


# --- what the machine does, in line ---------------------------------------------------------------


@emits("check_step")
def _check_step(w: Writer, step: Step) -> None:
    w.line(f"if ({w.register(step, step.instruction['a'])} == 0)")
    w.line(f"    {FAULT}")


@emits("check_lengths")
def _check_lengths(w: Writer, step: Step) -> None:
    i = step.instruction
    w.line(f"if ({w.register(step, i['a'])} != {w.register(step, i['b'])})")
    w.line(f"    {FAULT}")


@emits("check_index")
def _check_index(w: Writer, step: Step) -> None:
    i = step.instruction
    w.line("{")
    checked(w, w.register(step, i["index"]), w.register(step, i["length"]))
    w.line(f"{w.register(step, i['dst'])} = (int64_t)k;")
    w.line("}")


@emits("range_length")
def _range_length(w: Writer, step: Step) -> None:
    i = step.instruction
    names = (w.register(step, i[name]) for name in ("start", "stop", "step"))
    w.line(f"{w.register(step, i['dst'])} = range_length({', '.join(names)});")
    w.needs.add("range_length")
