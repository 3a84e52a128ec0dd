"""The body of a parallel loop as OpenCL kernels: `translate(code, index)`.

Needs verified code. Gives the text with a description of its arguments, or all reasons why not.
One work item does one turn, or, where the turns add up to something, every so-many-th; a range of
turns so done in any order leaves what the machine would leave. The kernels of a text:

    run      the turns
    count    as far as they say how much room each turn needs (`storage.py`), where that varies
    fold_S   of what the work items' turns add up to in the register at slot S

A turn that faults puts its number into `fault`, if no lower one is there, and gives up; what the
others have done then counts only up to there. What is computed is the C text of the opcode table.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ... import spec
from ...bytecode.code import Code
from ...spec.c_text import function
from ...spec.opcode import Op
from ...spec.ops import BY_NAME
from ...spec.records import frozen
from .list_rows import EMITTERS
from .refusals import Refusal
from .shapes import SCALAR_KINDS, RecursiveType, Shapes
from .storage import Arena, Storage
from .turn import Refused, Step, Turns
from .writer import Writer

REDUCTIONS = {"sum": "add", "product": "mul", "min": "min", "max": "max"}

# What the machine does in its own text, for rows that are no terms.
FUNCTIONS = {
    "range_length": """\
static inline int64_t range_length(int64_t start, int64_t stop, int64_t step)
{
    uint64_t count = 0;
    if (step > 0 && start < stop)
        count = ((uint64_t)stop - (uint64_t)start - 1) / (uint64_t)step + 1;
    else if (step < 0 && start > stop)
        count = ((uint64_t)start - (uint64_t)stop - 1) / (0 - (uint64_t)step) + 1;
    return (int64_t)min(count, (uint64_t)0x7fffffffffffffff);
}""",
    "clip": """\
static inline void clip(int64_t length, int64_t *from, int64_t *to)
{
    if (*from < 0)
        *from = max(*from + length, (int64_t)0);
    if (*to < 0)
        *to += length;
    *from = min(*from, length);
    *to = max(min(*to, length), *from);
}""",
}


@frozen
class Argument:
    """What a kernel is given of the loop's parameters, from their slot on: `kind` is "value" (a
    scalar), "list" (pointer and length, then its blocks) or "reduction" (a scalar for each work
    item). `scalar` is its kind, `element` that of a list; `written` says whether the turns change
    the list's elements."""

    kind: str
    slot: int
    scalar: str = ""
    element: int = -1
    written: bool = False
    role: str = ""


@frozen
class Kernel:
    """A loop's kernels. Their arguments are, in this order: `begin`, `end`, `total`, `first`,
    `base`, `most` (looks of a turn at `stop`), `stop`, `fault`, those of `arguments`, the arenas
    (not for `count`), and `places`, if there is an arena without a count. `ordered`: a work item
    must do one turn only, since the order in which they are added up matters. `operations` are
    those of a turn, each loop inside it once."""

    function: int
    text: str
    signatures: dict[str, tuple[str, ...]]  # of each kernel: the C types of numbers, "" of pointers
    arguments: tuple[Argument, ...]
    arenas: tuple[Arena, ...]
    ordered: bool
    f64: bool
    f32: bool
    divides: bool  # an f32, or takes its square root
    operations: int

    @property
    def counted(self) -> list[Arena]:
        return [arena for arena in self.arenas if arena.count < 0]

    @property
    def reductions(self) -> list[Argument]:
        return [argument for argument in self.arguments if argument.kind == "reduction"]


def translate(code: Code, index: int) -> Kernel | list[Refusal]:
    """The kernel of a body, or why there is none."""
    try:
        turns = Turns(code, index)
        return _Text(code, turns).kernel()
    except Refused as problem:
        return [problem.refusal]
    except RecursiveType as problem:
        return [Refusal("recursive_type", index, -1, str(problem))]


class _Text:
    """Puts a kernel together."""

    def __init__(self, code: Code, turns: Turns) -> None:
        self.code = code
        self.turns = turns
        self.shapes = Shapes(code)
        self.storage = Storage(turns, self.shapes)
        self.writers = [
            Writer(code, turns, self.storage, EMITTERS, counting=counting)
            for counting in ((False, True) if self.storage.counted else (False,))
        ]

    def kernel(self) -> Kernel | list[Refusal]:
        bodies = [self._body(writer) for writer in self.writers]
        refusals = [*self.storage.refusals, *self.writers[0].refusals]
        if self.storage.counted:
            refusals += self.storage.unsure
        if refusals:
            return list(dict.fromkeys(refusals))
        arguments = self._arguments()
        halves = [a for a in arguments if a.kind == "reduction" and a.scalar == "f16"]
        if halves:
            return [Refusal("half", self.turns.index, -1)]
        rows = {number: row for writer in self.writers for number, row in writer.rows.items()}
        folds = []
        for argument in arguments:
            if argument.kind == "reduction":
                row = BY_NAME[f"{REDUCTIONS[argument.role]}.{argument.scalar}"]
                rows[row.number] = row
                folds.append(_fold(argument, row))
        needs = sorted({name for writer in self.writers for name in writer.needs})
        kinds = {a.kind(s) for w in self.writers for (_, s), a in w.used.items()}
        kinds |= {
            leaf.kind
            for w in self.writers
            for (_, s), a in w.used.items()
            if a.kind(s) == "list"
            for leaf in self.shapes.leaves(a.element(s))
        }
        meanings = [row.meaning for row in rows.values() if row.meaning is not None]
        terms = [term for meaning in meanings for term in meaning.walk()]
        kinds |= {term.type for term in terms}
        f64 = "f64" in kinds
        signatures = {
            "count" if writer.counting else "run": self._parameters(arguments, writer.counting)
            for writer in self.writers
        }
        signatures |= {f"fold_{a.slot}": FOLD for a in arguments if a.kind == "reduction"}
        text = [
            *([] if f64 else ["#define MOJOVM_NO_F64"]),
            _primitives(),
            *(function(rows[number]) for number in sorted(rows)),
            *(FUNCTIONS[name] for name in needs),
            *folds,
        ]
        for writer, body in zip(self.writers, bodies, strict=True):
            text.append("\n".join(self._whole(writer, body, arguments)))
        return Kernel(
            self.turns.index,
            "\n\n".join(text) + "\n",
            {name: tuple(map(_number, given)) for name, given in signatures.items()},
            tuple(arguments),
            tuple(self.storage.arenas),
            any(a.kind == "reduction" and a.scalar in ("f32", "f64") for a in arguments),
            f64,
            "f32" in kinds,
            any(t.type == "f32" and t.primitive in ("divide", "square_root") for t in terms),
            sum(map(operations, self.turns.inside)),
        )

    def _body(self, writer: Writer) -> list[str]:
        """All steps, with what is between them."""
        turns = self.turns
        lines = writer.section(turns.entry, turns.before)
        lines += ["begin:;", *writer.begin(), *writer.section(turns.turn, turns.inside)]
        lines += ["next:;", *writer.next()]
        if self._reduces():
            lines += ["    at += get_global_size(0);", "    if (at < end)", "        goto begin;"]
        lines += writer.section(turns.after, turns.behind)
        return lines

    def _reduces(self) -> bool:
        body = self.turns.activations[0].function
        return any(parameter.role in REDUCTIONS for parameter in body.parameters)

    def _arguments(self) -> list[Argument]:
        """What the kernels are given of the parameters: what they use of them."""
        used = {slot for w in self.writers for number, slot in w.used if number == 0}
        body = self.turns.activations[0]
        found, at = [], 0
        for parameter in body.function.parameters:
            for leaf in self.shapes.leaves(parameter.type):
                slot = at + leaf.offset
                if parameter.role in REDUCTIONS:
                    found.append(Argument("reduction", slot, leaf.kind, role=parameter.role))
                elif slot not in used or parameter.role in ("first", "last", "append"):
                    continue
                elif leaf.kind == "list":
                    written = parameter.role in ("element", "cells")
                    found.append(Argument("list", slot, element=leaf.element, written=written))
                elif leaf.kind != "str":
                    found.append(Argument("value", slot, leaf.kind))
            at += self.shapes.slots(parameter.type)
        return found

    def _parameters(self, arguments: list[Argument], counting: bool) -> list[str]:
        parameters = ["long begin", "long end", "long total", "long first", "long base"]
        parameters += ["long most", "volatile __global int *stop", "__global uint *fault"]
        for argument in arguments:
            name = f"r0_{argument.slot}"
            if argument.kind == "value":
                parameters.append(f"{SCALAR_KINDS[argument.scalar]} {name}")
            elif argument.kind == "list":
                stored = self.shapes.stored(argument.element)
                parameters += [f"__global {stored} *{name}", f"long {name}n"]
                for number, inner in enumerate(self.shapes.blocks(argument.element)):
                    parameters.append(f"__global {self.shapes.stored(inner)} *{name}b{number}")
            else:
                parameters.append(f"__global {SCALAR_KINDS[argument.scalar]} *part{argument.slot}")
        if not counting:
            for arena in self.storage.arenas:
                stored = self.shapes.stored(arena.element)
                parameters.append(f"__global {stored} *restrict a{arena.number}")
        if self.storage.counted:
            parameters.append("__global long *places")
        return parameters

    def _whole(self, writer: Writer, body: list[str], arguments: list[Argument]) -> list[str]:
        """A kernel's text."""
        given = {(0, argument.slot) for argument in arguments if argument.kind != "reduction"}
        sums = [argument for argument in arguments if argument.kind == "reduction"]
        name = "count" if writer.counting else "run"
        lines = [f"__kernel void {name}({', '.join(self._parameters(arguments, writer.counting))})"]
        lines += ["{", "    long at = begin + (long)get_global_id(0);"]
        lines += ["    if (at >= end)", "        return;"]
        for argument in sums:
            writer.name(self.turns.activations[0], argument.slot)
        lines += writer.declarations(given)
        for arena in self.storage.arenas:
            if not writer.counting:
                lines.append(f"    __global {self.shapes.stored(arena.element)} *b{arena.number};")
            if arena.slot < 0:
                lines.append(f"    int64_t u{arena.number}, m{arena.number};")
        lines += ["    int patience;", "    long looks;"]
        own = "base + (long)get_global_id(0)"
        if sums and not writer.counting:
            lines.append(f"    long place = {own};")
        for argument in sums:
            value = "0" if writer.counting else f"part{argument.slot}[place]"
            lines.append(f"    r0_{argument.slot} = {value};")
        for slot, value in ((0, "first + at"), (1, "first + at + 1")):
            if (0, slot) in writer.used:
                lines.append(f"    r0_{slot} = {value};")
        lines += writer.without_idle_labels(body)
        lines += ["fault:;", "    atomic_min(fault, (uint)at);", "    return;", "done:;"]
        for argument in sums:
            if not writer.counting:
                lines.append(f"    part{argument.slot}[place] = r0_{argument.slot};")
        return [*lines, "}"]


FOLD = ["long n", "long width", "__global from", "__global into"]


def _number(parameter: str) -> str:
    """The type of a parameter that is a number."""
    return "" if "__global" in parameter else parameter.rpartition(" ")[0]


def operations(step: Step) -> int:
    """What a step does, in simple operations: one, or those that its meaning is made of."""
    meaning = step.instruction.row.meaning
    if not step.lives or step.part or meaning is None:
        return int(step.lives)
    return max(sum(bool(term.arguments) for term in meaning.walk()), 1)


def _fold(argument: Argument, row: Op) -> str:
    """Adds up each `width` parts that follow each other, in their order."""
    type = SCALAR_KINDS[argument.scalar]
    return f"""\
__kernel void fold_{argument.slot}(long n, long width, __global {type} *from, __global {type} *into)
{{
    long at = (long)get_global_id(0) * width, end = min(at + width, n);
    if (at >= n)
        return;
    {type} result = from[at];
    for (at += 1; at < end; at++)
        result = {row.c_name}(result, from[at]);
    into[get_global_id(0)] = result;
}}"""


@cache
def _primitives() -> str:
    return (Path(spec.__path__[0]) / "primitives.h").read_text(encoding="utf-8").rstrip()
