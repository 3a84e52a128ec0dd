"""The OpenCL C text of rows: one emitter for each row that a kernel can do and that is no term.

An emitter gets the writer and a step. A register is a variable of its kind; of a list it is three
sorts of variables, see `Writer.register`. Faults are jumps to the label `fault`. While counting,
what a turn has made or changed is not there: nothing is written to it, and 0 is read.
"""

from __future__ import annotations

from .shapes import SCALAR_KINDS, SLOT
from .storage import MADE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .turn import Activation, Step
    from .writer import Writer

    Emitter = Callable[["Writer", Step], None]

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


@emits("blank")
def _blank(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    for leaf in w.shapes.leaves(i["t"]):
        slot = i["dst"] + leaf.offset
        if leaf.kind == "list":
            begin(w, activation, slot)
        elif leaf.kind != "str":
            w.line(f"{w.name(activation, slot)} = 0;")


def begin(w: Writer, activation: Activation, slot: int, length: str = "0") -> None:
    """A new list, at the end of what is used of its arena."""
    arena = w.storage.arena(activation, slot)
    assert arena
    name = w.name(activation, slot)
    if not w.counting:
        units = w.shapes.units(arena.element)
        w.line(f"{name} = b{arena.number} + u{arena.number} * {units};")
    w.line(f"{name}n = {length};")


def end(w: Writer, activation: Activation, slot: int, given: bool) -> None:
    """A list is given away or dropped."""
    arena = w.storage.arena(activation, slot)
    if arena is None:
        return
    n, used = f"{w.name(activation, slot)}n", f"u{arena.number}"
    if w.counting:
        w.line(f"m{arena.number} = max(m{arena.number}, {used} + {n});")
    if given:
        w.line(f"{used} += {n};")


@emits("drop")
def _drop(w: Writer, step: Step) -> None:
    for slot in w.storage.taken(step):
        end(w, step.activation, slot, given=False)


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


@emits("each.{t}")
def _each(w: Writer, step: Step) -> None:
    i = step.instruction
    counter, source = w.register(step, i["i"]), w.register(step, i["list"])
    w.line(f"{counter} = (int64_t)(({UNSIGNED}){counter} + 1);")
    w.line(f"if (({UNSIGNED}){counter} < ({UNSIGNED}){source}n) {{")
    value = "0" if unknown(w, step, i["list"]) else f"{source}[{counter}]"
    w.line(f"    {w.register(step, i['dst'])} = {value};")
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


# --- lists ----------------------------------------------------------------------------------------


def unknown(w: Writer, step: Step, slot: int) -> bool:
    """Whether a list's elements are not there, since the turn would have made them."""
    return w.counting and w.storage.known(step, slot, MADE)


@emits("load.{t}")
def _load(w: Writer, step: Step) -> None:
    i = step.instruction
    source = w.register(step, i["list"])
    value = "0" if unknown(w, step, i["list"]) else f"{source}[k]"
    w.line("{")
    checked(w, w.register(step, i["index"]), f"{source}n")
    w.line(f"{w.register(step, i['dst'])} = {value};")
    w.line("}")


@emits("store.{t}")
def _store(w: Writer, step: Step) -> None:
    i = step.instruction
    into = w.register(step, i["list"])
    w.line("{")
    checked(w, w.register(step, i["index"]), f"{into}n")
    if not w.counting:
        w.line(f"{into}[k] = {w.register(step, i['value'])};")
    w.line("}")


@emits("fetch")
def _fetch(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    source, element = w.register(step, i["list"]), activation.element(i["list"])
    units, hidden = w.shapes.units(element), unknown(w, step, i["list"])
    w.line("{")
    checked(w, w.register(step, i["index"]), f"{source}n")
    block = 0  # of the source's, the one that the next list in an element lies in
    for leaf in w.shapes.leaves(element):
        below = len(w.shapes.blocks(leaf.element)) if leaf.kind == "list" else 0
        slot = i["dst"] + leaf.offset - i["offset"]
        if i["offset"] <= leaf.offset < i["offset"] + i["n"] and leaf.kind != "str":
            name, at = w.name(activation, slot), f"{source}[k * {units} + {leaf.offset}]"
            if leaf.kind == "list":
                width = w.shapes.units(leaf.element)
                w.line(f"{name} = {source}b{block} + {at} * {width};")
                w.line(f"{name}n = (int64_t){source}[k * {units} + {leaf.offset + 1}];")
                for inner in range(below):
                    w.line(f"{name}b{inner} = {source}b{block + 1 + inner};")
            else:
                w.line(f"{name} = {'0' if hidden else unpacked(leaf.kind, at)};")
        if leaf.kind == "list":
            block += 1 + below
    w.line("}")


@emits("put")
def _put(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    into, units = w.register(step, i["list"]), w.shapes.units(activation.element(i["list"]))
    if any(activation.kind(i["src"] + k) not in SCALAR_KINDS for k in range(i["n"])):
        w.refuse(step, "list_moved")
        return
    w.line("{")
    checked(w, w.register(step, i["index"]), f"{into}n")
    if not w.counting:
        for k in range(i["n"]):
            value = packed(activation.kind(i["src"] + k), w.register(step, i["src"] + k))
            w.line(f"{into}[k * {units} + {i['offset'] + k}] = {value};")
    w.line("}")


@emits("view")
def _view(w: Writer, step: Step) -> None:
    i = step.instruction
    source, into = w.register(step, i["list"]), w.register(step, i["dst"])
    units = w.shapes.units(step.activation.element(i["list"]))
    w.line("{")
    w.line(f"int64_t from = {w.register(step, i['start'])}, to = {w.register(step, i['stop'])};")
    w.line(f"clip({source}n, &from, &to);")
    w.copy(step.activation, i["list"], step.activation, i["dst"])
    w.line(f"{into} += from * {units};")
    w.line(f"{into}n = to - from;")
    w.line("}")
    w.needs.add("clip")


@emits("append.{t}")
def _append(w: Writer, step: Step) -> None:
    i = step.instruction
    into = w.register(step, i["list"])
    if w.counting:
        w.line(f"{into}n += 1;")
    else:
        w.line(f"{into}[{into}n++] = {w.register(step, i['value'])};")


@emits("append_value")
def _append_value(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    into, element = w.register(step, i["list"]), activation.element(i["list"])
    units = w.shapes.units(element)
    for leaf in w.shapes.leaves(element):
        slot = i["value"] + leaf.offset
        at = f"{into}[{into}n * {units} + {leaf.offset}]"
        if leaf.kind == "str":
            w.refuse(step, "string")
        elif leaf.kind == "list":
            _give(w, step, slot, f"{into}[{into}n * {units} + {leaf.offset}", leaf.element)
            end(w, activation, slot, given=True)
        elif not w.counting:
            w.line(f"{at} = {packed(leaf.kind, w.name(activation, slot))};")
    w.line(f"{into}n += 1;")


def _give(w: Writer, step: Step, slot: int, at: str, element: int) -> None:
    arena = w.storage.arena(step.activation, slot)
    if arena is None:
        w.refuse(step, "row", "append")
    elif not w.counting:
        name, width = w.name(step.activation, slot), w.shapes.units(element)
        w.line(f"{at}] = ({UNSIGNED})({name} - a{arena.number}) / {width};")
        w.line(f"{at} + 1] = ({UNSIGNED}){name}n;")
        w.line(f"{at} + 2] = {arena.number};")


@emits("zeros", "fill.{t}")
def _filled(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    begin(w, activation, i["dst"], f"max({w.register(step, i['n'])}, (int64_t)0)")
    if not w.counting:
        name, units = w.register(step, i["dst"]), w.shapes.units(activation.element(i["dst"]))
        value = w.register(step, i["value"]) if i.has("value") else "0"
        w.line(f"for (int64_t k = 0; k < {name}n * {units}; k++)")
        w.line(f"    {name}[k] = {value};")


@emits("copy")
def _copy(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    for leaf in w.shapes.leaves(i["t"]):
        source, into = i["src"] + leaf.offset, i["dst"] + leaf.offset
        if leaf.kind != "list":
            w.copy(activation, source, activation, into)
        elif not w.shapes.is_flat(leaf.element):
            w.refuse(step, "row", "copy")
        else:
            begin(w, activation, into, f"{w.name(activation, source)}n")
            _copy_elements(w, step, source, into, leaf.element, "0")


def _copy_elements(
    w: Writer, step: Step, source: int, into: int, element: int, behind: str
) -> None:
    if w.counting:
        return
    a, b = w.name(step.activation, source), w.name(step.activation, into)
    units = w.shapes.units(element)
    w.line(f"for (int64_t k = 0; k < {a}n * {units}; k++)")
    w.line(f"    {b}[{behind} * {units} + k] = {a}[k];")


@emits("extend")
def _extend(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    element = activation.element(i["list"])
    into, other = w.register(step, i["list"]), w.register(step, i["other"])
    if not w.shapes.is_flat(element):
        w.refuse(step, "row", "extend")
        return
    _copy_elements(w, step, i["other"], i["list"], element, f"{into}n")
    w.line(f"{into}n += {other}n;")
