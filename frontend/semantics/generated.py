"""Functions that the compiler writes: the printed form and the comparison of compound values.

Each is made once per type, through the program's table; it is registered before its body is made,
so that a type which contains itself in a list ends in recursion, not in an endless expansion.
"""

from __future__ import annotations

from ..types import BOOL, I64, NONE, STR, ListType, RangeType, StructType, Type, resolve
from . import typed
from .body import Body, constant, local, row
from .builtin import RULES, count_loop
from .program import Program, Stop, Variant
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import Any

NOWHERE = (0, 0)


def generated(program: Program, key: Hashable, name: str, types: list[Type], modes: list[str],
              result: Type, write: Callable[[Body, list[Expr]], None]) -> Variant:  # fmt: skip
    """The generated function for a key; `write(body, parameters)` adds its statements."""
    found = program.glue.get(key)
    if found is not None:
        return found
    variant = Variant(None, program.unique(name), types, modes, result)
    program.glue[key] = variant

    def make() -> tuple[typed.Function, Body]:
        body = Body(program, program.globals, None, variant.ir_name)
        body.captures = variant.captures
        body.result_type = result
        parameters = []
        for i, mode in enumerate(modes):
            types[i] = resolve(types[i])  # the uses that follow may have told it
            parameters.append(Variable("", types[i], NOWHERE, "parameter"))
            parameters[-1].mode = mode
        try:
            write(body, [local(p, NOWHERE) for p in parameters])
        except Stop:  # what it is made of cannot do it, which is told
            body.failed = True
        if result is NONE:
            body.out.append(typed.Return(NOWHERE, None))
        return typed.Function(variant.ir_name, NOWHERE, parameters, body.out, result), body

    variant.write = make
    program.queue.append(variant)
    return variant


def parts(value: Expr, t: Any) -> list[Expr]:
    """The fields or items of a struct or tuple in place."""
    kinds = t.fields.items() if isinstance(t, StructType) else enumerate(t.items)
    made: list[Expr] = []
    offset = 0
    for name, kind in kinds:
        kind = resolve(kind)
        made.append(typed.Field(value.at, kind, value, offset, str(name)))
        offset += kind.slots
    return made


def writer(program: Program, t: Type, at: Span, append: Callable[..., None]) -> Variant:
    """Appends the printed form of a list, tuple, range or struct to a string.
    `append(body, statements, buffer, value, place)` does that for what is in it."""
    t = resolve(t)

    def write(body: Body, parameters: list[Expr]) -> None:
        value, buffer = parameters
        text = lambda s: append(body, body.out, buffer, constant(s, STR, at), at)  # noqa: E731
        if isinstance(t, ListType):
            text("[")
            element = resolve(t.element)

            def turn(index: Expr) -> None:
                separator = row("append_string", NONE, [buffer, constant(", ", STR, at)], at)
                later = row("truth.int", BOOL, [index], at)
                body.out.append(typed.If(at, later, [typed.Evaluate(at, separator)], []))
                append(body, body.out, buffer, typed.Element(at, element, value, index), at)

            body.out.append(count_loop(body, typed.Length(at, I64, value), at, turn))
            text("]")
            return
        if isinstance(t, RangeType):
            for i, before in enumerate(("range(", ", ", ", ")):
                text(before)
                append(body, body.out, buffer, typed.Field(at, t.element, value, i, ""), at)
            text(")")
            return
        if rule := RULES.get(("text", t.sort)):
            rule(body, value, buffer, at)
            return
        struct = isinstance(t, StructType)
        names = list(t.fields) if isinstance(t, StructType) else []
        text(f"{str(t).split('[')[0]}(" if struct else "(")
        pieces = parts(value, t)
        for i, part in enumerate(pieces):
            text((", " if i else "") + (f"{names[i]}=" if struct else ""))
            append(body, body.out, buffer, part, at)
        text(",)" if not struct and len(pieces) == 1 else ")")

    return generated(program, ("write", t), f"write {t}", [t, STR], ["read", "mut"], NONE, write)


def equal(program: Program, t: Type, at: Span, compare: Callable[..., Expr]) -> Variant:
    """Whether two lists, tuples or structs are equal. `compare(body, op, left, right, place)`
    does that for what is in them."""
    t = resolve(t)

    def write(body: Body, parameters: list[Expr]) -> None:
        a, b = parameters

        def require(x: Expr, y: Expr) -> None:
            differs = [typed.Return(at, constant(False, BOOL, at))]
            same = compare(body, "==", x, y, at)
            if rule := RULES.get(("truth", same.type.kind)):
                same = rule(body, same, at)
            body.out.append(typed.If(at, same, [], list(differs)))

        if isinstance(t, ListType):
            element = resolve(t.element)
            require(typed.Length(at, I64, a), typed.Length(at, I64, b))

            def turn(index: Expr) -> None:
                require(*(typed.Element(at, element, x, index) for x in (a, b)))

            body.out.append(count_loop(body, typed.Length(at, I64, a), at, turn))
        else:
            for x, y in zip(parts(a, t), parts(b, t), strict=True):
                require(x, y)
        body.out.append(typed.Return(at, constant(True, BOOL, at)))

    return generated(program, ("equal", t), f"equal {t}", [t, t], ["read", "read"], BOOL, write)


def less(program: Program, t: Type, at: Span, compare: Callable[..., Expr]) -> Variant:
    """Whether one list or tuple comes before another, item by item."""
    t = resolve(t)

    def write(body: Body, parameters: list[Expr]) -> None:
        a, b = parameters

        def decide(x: Expr, y: Expr) -> None:
            for first, second, answer in ((x, y, True), (y, x, False)):
                known = [typed.Return(at, constant(answer, BOOL, at))]
                test = compare(body, "<", first, second, at)
                body.out.append(typed.If(at, test, list(known), []))

        if isinstance(t, ListType):
            element = resolve(t.element)
            lengths = [typed.Length(at, I64, x) for x in (a, b)]
            shortest = row("min.i64", I64, list(lengths), at)

            def turn(index: Expr) -> None:
                decide(*(typed.Element(at, element, x, index) for x in (a, b)))

            body.out.append(count_loop(body, shortest, at, turn))
            last = compare(body, "<", lengths[0], lengths[1], at)
        else:
            for x, y in zip(parts(a, t), parts(b, t), strict=True):
                decide(x, y)
            last = constant(False, BOOL, at)
        body.out.append(typed.Return(at, last))

    return generated(program, ("less", t), f"less {t}", [t, t], ["read", "read"], BOOL, write)
