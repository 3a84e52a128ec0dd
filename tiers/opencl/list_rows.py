"""The OpenCL C text of rows of lists, beside those of `rows.py`.

Only what owns no memory is moved about inside of lists. What a turn has made is in an arena
(`storage.py`); while counting it is not there: nothing is written to it, and 0 is read.
"""

from __future__ import annotations

from .lane_rows import Lanes, inside
from .rows import EMITTERS, UNSIGNED, checked, emits, packed, unpacked
from .shapes import SCALAR_KINDS, at, scaled
from .storage import MADE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .turn import Activation, Step
    from .writer import Emitter, Writer

__all__ = ["EMITTERS"]


# --- beginning and end ----------------------------------------------------------------------------


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
        used = scaled(f"u{arena.number}", w.shapes.units(arena.element))
        w.line(f"{name} = b{arena.number} + {used};")
    w.line(f"{name}n = {length};")


def end(w: Writer, activation: Activation, slot: int, given: bool) -> None:
    """A list is given away or dropped."""
    arena = w.storage.arena(activation, slot)
    if arena is not None:
        shrink(w, activation, slot)
        if given:
            w.line(f"u{arena.number} += {w.name(activation, slot)}n;")


def shrink(w: Writer, activation: Activation, slot: int) -> None:
    """A list is as long as it will be for now."""
    arena = w.storage.arena(activation, slot)
    if w.counting and arena is not None:
        used, n = f"u{arena.number}", f"{w.name(activation, slot)}n"
        w.line(f"m{arena.number} = max(m{arena.number}, {used} + {n});")


@emits("drop")
def _drop(w: Writer, step: Step) -> None:
    for slot in w.storage.taken(step):
        end(w, step.activation, slot, given=False)


# --- elements -------------------------------------------------------------------------------------


def unknown(w: Writer, step: Step, slot: int) -> bool:
    """Whether a list's elements are not there, since the turn would have made them."""
    return w.counting and w.storage.known(step, slot, MADE)


def read(w: Writer, step: Step, place: str) -> str:
    """An element of the row's list: of a Bool in memory that others share any bits are true."""
    element = step.activation.element(step.instruction["list"])
    return f"({place} != 0)" if w.shapes.scalar(element) == "bool" else place


@emits("each.{t}")
def _each(w: Writer, step: Step) -> None:
    i = step.instruction
    counter, source = w.register(step, i["i"]), w.register(step, i["list"])
    w.line(f"{counter} = (int64_t)(({UNSIGNED}){counter} + 1);")
    w.line(f"if (({UNSIGNED}){counter} < ({UNSIGNED}){source}n) {{")
    value = "0" if unknown(w, step, i["list"]) else read(w, step, f"{source}[{counter}]")
    w.line(f"    {w.register(step, i['dst'])} = {value};")
    w.jump(step, step.target, "    ")
    w.line("}")


@emits("load.{t}")
def _load(w: Writer, step: Step) -> None:
    i = step.instruction
    source = w.register(step, i["list"])
    value = "0" if unknown(w, step, i["list"]) else read(w, step, f"{source}[k]")
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
            name, part = w.name(activation, slot), at(source, "k", units, leaf.offset)
            if leaf.kind == "list":
                begins = scaled(part, w.shapes.units(leaf.element))
                w.line(f"{name} = {source}b{block} + {begins};")
                w.line(f"{name}n = (int64_t){at(source, 'k', units, leaf.offset + 1)};")
                for inner in range(below):
                    w.line(f"{name}b{inner} = {source}b{block + 1 + inner};")
            else:
                w.line(f"{name} = {'0' if hidden else unpacked(leaf.kind, part)};")
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
            w.line(f"{at(into, 'k', units, i['offset'] + k)} = {value};")
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
    w.line(f"{into} += {scaled('from', units)};")
    w.line(f"{into}n = to - from;")
    w.line("}")
    w.needs.add("clip")


# --- growing and shrinking ------------------------------------------------------------------------


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
        parts = [at(into, f"{into}n", units, leaf.offset + k) for k in range(leaf.size)]
        if leaf.kind == "str":
            w.refuse(step, "string")
        elif leaf.kind == "list":
            _give(w, step, slot, parts, leaf.element)
            end(w, activation, slot, given=True)
        elif not w.counting:
            w.line(f"{parts[0]} = {packed(leaf.kind, w.name(activation, slot))};")
    w.line(f"{into}n += 1;")


def _give(w: Writer, step: Step, slot: int, header: list[str], element: int) -> None:
    """A list becomes part of another one's element."""
    arena = w.storage.arena(step.activation, slot)
    if arena is None:
        w.refuse(step, "row", "append")
    elif not w.counting:
        name, width = w.name(step.activation, slot), w.shapes.units(element)
        w.line(f"{header[0]} = ({UNSIGNED})({name} - a{arena.number}) / {width};")
        w.line(f"{header[1]} = ({UNSIGNED}){name}n;")
        w.line(f"{header[2]} = {arena.number};")


@emits("zeros", "fill.{t}")
def _filled(w: Writer, step: Step) -> None:
    i, activation = step.instruction, step.activation
    begin(w, activation, i["dst"], f"max({w.register(step, i['n'])}, (int64_t)0)")
    if not w.counting:
        name, units = w.register(step, i["dst"]), w.shapes.units(activation.element(i["dst"]))
        value = w.register(step, i["value"]) if i.has("value") else "0"
        w.line(f"for (int64_t k = 0; k < {scaled(f'{name}n', units)}; k++)")
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
    w.line(f"for (int64_t k = 0; k < {scaled(f'{a}n', units)}; k++)")
    w.line(f"    {b}[{scaled(behind, units)} + k] = {a}[k];")


def of_flat(emit: Callable[[Writer, Step, str, int], None]) -> Emitter:
    """For rows of a list whose elements own no memory, others are refused: `emit` gets the list's
    variable, too, and how many numbers an element is."""

    def emitter(w: Writer, step: Step) -> None:
        i = step.instruction
        element = step.activation.element(i["list"])
        if w.shapes.is_flat(element):
            emit(w, step, w.register(step, i["list"]), w.shapes.units(element))
        else:
            w.refuse(step, "row", i.row.name)

    return emitter


@emits("extend")
@of_flat
def _extend(w: Writer, step: Step, name: str, units: int) -> None:
    i = step.instruction
    element = step.activation.element(i["list"])
    _copy_elements(w, step, i["other"], i["list"], element, f"{name}n")
    w.line(f"{name}n += {w.register(step, i['other'])}n;")


def _element(w: Writer, step: Step, first: int, index: str, *, store: bool) -> None:
    """Between the registers of an element's leaves and where it lies in the row's list."""
    i, activation = step.instruction, step.activation
    source, element = w.register(step, i["list"]), activation.element(i["list"])
    for leaf in w.shapes.leaves(element):
        name = w.name(activation, first + leaf.offset)
        place = at(source, index, w.shapes.units(element), leaf.offset)
        if w.shapes.scalar(element):
            w.line(f"{place} = {name};" if store else f"{name} = {read(w, step, place)};")
        elif store:
            w.line(f"{place} = {packed(leaf.kind, name)};")
        else:
            w.line(f"{name} = {unpacked(leaf.kind, place)};")


@emits("clear")
@of_flat
def _clear(w: Writer, step: Step, name: str, units: int) -> None:
    shrink(w, step.activation, step.instruction["list"])
    w.line(f"{name}n = 0;")


@emits("truncate")
@of_flat
def _truncate(w: Writer, step: Step, name: str, units: int) -> None:
    i = step.instruction
    shrink(w, step.activation, i["list"])
    w.line(f"{name}n = min({name}n, max({w.register(step, i['n'])}, (int64_t)0));")


@emits("pop")
@of_flat
def _pop(w: Writer, step: Step, name: str, units: int) -> None:
    i = step.instruction
    w.line("{")
    checked(w, w.register(step, i["index"]), f"{name}n")
    shrink(w, step.activation, i["list"])
    w.line(f"{name}n -= 1;")
    if unknown(w, step, i["list"]):
        for leaf in w.shapes.leaves(step.activation.element(i["list"])):
            w.line(f"{w.register(step, i['dst'] + leaf.offset)} = 0;")
    else:
        _element(w, step, i["dst"], "k", store=False)
        w.line(f"for (k *= {units}; k < ({UNSIGNED}){name}n * {units}; k++)")
        w.line(f"    {name}[k] = {name}[k + {units}];")
    w.line("}")


@emits("insert")
@of_flat
def _insert(w: Writer, step: Step, name: str, units: int) -> None:
    i = step.instruction
    if not w.counting:
        w.line("{")
        w.line(f"int64_t from = {w.register(step, i['index'])}, to = {name}n;")
        w.line(f"clip({name}n, &from, &to);")
        w.line(f"for (to *= {units}; to > from * {units}; to--)")
        w.line(f"    {name}[to + {units - 1}] = {name}[to - 1];")
        _element(w, step, i["value"], "from", store=True)
        w.line("}")
        w.needs.add("clip")
    w.line(f"{name}n += 1;")


@emits("swap")
@of_flat
def _swap(w: Writer, step: Step, name: str, units: int) -> None:
    i = step.instruction
    w.line("{")
    w.line(f"{UNSIGNED} other;")
    w.line("{")
    checked(w, w.register(step, i["i"]), f"{name}n")
    w.line("other = k;")
    w.line("}")
    checked(w, w.register(step, i["j"]), f"{name}n")
    _exchange(w, step, "other", "k", units)
    w.line("}")


@emits("reverse")
@of_flat
def _reverse(w: Writer, step: Step, name: str, units: int) -> None:
    if not w.counting:
        w.line(f"for (int64_t k = 0; k < {name}n / 2; k++) {{")
        _exchange(w, step, "k", f"({name}n - 1 - k)", units)
        w.line("}")


def _exchange(w: Writer, step: Step, a: str, b: str, units: int) -> None:
    if w.counting:
        return
    element = step.activation.element(step.instruction["list"])
    name = w.register(step, step.instruction["list"])
    for unit in range(units):
        x, y = at(name, a, units, unit), at(name, b, units, unit)
        w.line(f"{{ {w.shapes.stored(element)} x = {x}; {x} = {y}; {y} = x; }}")


@emits("list_equal")
def _list_equal(w: Writer, step: Step) -> None:
    i = step.instruction
    element = step.activation.element(i["a"])
    if not w.shapes.is_flat(element):
        w.refuse(step, "row", i.row.name)
        return
    a, b, into = (w.register(step, i[name]) for name in ("a", "b", "dst"))
    w.line(f"{into} = {a}n == {b}n;")
    if not (unknown(w, step, i["a"]) or unknown(w, step, i["b"])):
        size = scaled(f"{a}n", w.shapes.units(element))
        w.line(f"for (int64_t k = 0; {into} && k < {size}; k++)")
        w.line(f"    {into} = {a}[k] == {b}[k];")


# --- vectors --------------------------------------------------------------------------------------


@emits("load_lanes")
def _load_lanes(w: Writer, step: Step) -> None:
    i = step.instruction
    o = Lanes(w, step, i["t"], "o")
    w.line("{")
    o.declare(SCALAR_KINDS[o.kind])
    o.clear()
    place = inside(w, step, o.count)
    o.each(f"o.l[i] = {'0' if unknown(w, step, i['list']) else read(w, step, place)};")
    o.write(i["dst"])
    w.line("}")


@emits("store_lanes")
def _store_lanes(w: Writer, step: Step) -> None:
    i = step.instruction
    a = Lanes(w, step, i["t"], "a")
    w.line("{")
    a.declare(SCALAR_KINDS[a.kind])
    a.read(i["a"])
    place = inside(w, step, a.count)
    if not w.counting:
        value = "(a.l[i] != 0)" if a.kind == "bool" else "a.l[i]"
        a.each(f"{place} = {value};")
    w.line("}")
