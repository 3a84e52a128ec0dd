"""sorted, sort and the orders they use."""

from __future__ import annotations

from .builtin_arguments import keywords
from .ir import function as ir
from .results import Direct, Element, Result
from .syntax import tree
from .types import (
    BITS,
    BOOL,
    I64,
    NONE,
    STR,
    ListType,
    Type,
    resolve,
)
from .types import Variable as TypeVariable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


def sorted_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """sorted(xs, reverse=…): a sorted list."""
    from .library import list_from

    known: dict[str, Any] = {"reverse": None}
    plain = keywords(low, expr, "sorted", known)
    if len(plain) != 1:
        raise low.program.fail("`sorted` takes 1 argument", expr.at)
    known_type = low.type_of_target(plain[0])
    if known_type is not None and (known_type.is_number or known_type is BOOL):
        raise low.program.fail(f"`sorted` cannot iterate over `{known_type}`", plain[0].at)
    if isinstance(plain[0], tree.Number):
        raise low.program.fail("`sorted` cannot iterate over a number", plain[0].at)
    made = list_from(low, plain[0], TypeVariable(), expr.at)
    held = made.value
    sort_register(low, held, resolve(made.type), known["reverse"], expr.at)
    return made


def sort_register(low: Any, target: Any, t: Type, reverse: Any, at: Span) -> None:
    """Sorts a list in a register; `reverse` is an expression that must be constant, or None."""
    element = resolve(t.element)
    descending = 0
    if reverse is not None:
        flag = low.lower_as(reverse, BOOL)
        if not flag.is_const:
            raise low.program.fail("`reverse` must be known at compile time", reverse.at)
        descending = int(flag.const)
    if element.kind in BITS and element.kind != "f16" or element is STR:
        low.do("sort", [target, descending], at)
        return
    insertion_sort(low, target, element, descending, None, at)


def insertion_sort(
    low: Any, target: Any, element: Type, descending: int, before: Any, at: Span
) -> None:
    """Sorts elements that have their own order, stably, by binary-free insertion with swaps."""
    place = Direct(target, target.type)
    length = ir.Part(target.register, target.offset + 1, I64)

    def turn(index: Any) -> None:
        position = low.temp(I64, at)
        low.block.body.append(ir.Instruction("own", position, [index], at))
        test, swap, done = low.new_block(), low.new_block(), low.new_block()
        low.start(test)
        zero = low.constant(0, I64, at)
        more = low.emit("lt.int", BOOL, [zero, position], at)
        compare = low.new_block()
        low.end(ir.branch(more, compare, done, at))
        low.block = compare
        one = low.constant(1, I64, at)
        left = low.emit("sub.i64", I64, [position, one], at)
        a = low.read_place(Element(place, left, 0, element, True), at)
        b = low.read_place(Element(place, position, 0, element, True), at)
        if before is not None:
            better = before(b, a)
        else:
            better = low.compare(">" if descending else "<", b, a, at)
        low.end(ir.branch(low.value(better, at), swap, done, at))
        low.block = swap
        low.do("swap", [target, left, position], at)
        low.block.body.append(ir.Instruction("own", position, [left], at))
        low.end(ir.jump(test, at))
        low.block = done

    low.count_loop(length, turn, at)


def sort_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """sort(xs), sort(xs, by), sort[by](xs): in place."""
    known: dict[str, Any] = {"reverse": None}
    plain = keywords(low, expr, "sort", known)
    if not plain or len(plain) > 2:
        raise low.program.fail("`sort` takes a list", expr.at)
    place = low.place(plain[0])
    if place is None or not isinstance(resolve(place.type), ListType):
        raise low.program.fail("`sort` takes a list variable", expr.at)
    low.check_changeable(place, expr.at)
    held = low.checkout(place, expr.at)
    t = resolve(place.type)
    if len(plain) == 2:
        meaning = low.static_meaning(plain[1])
        if meaning is None or meaning.kind != "functions":
            raise low.program.fail("the order must be a function", plain[1].at)
        element = resolve(t.element)

        def before(a: Result, b: Result) -> Result:
            from .passing import Argument

            arguments = [Argument("", None, expr.at, r) for r in (a, b)]
            return low.call_declared(meaning.what, None, low.program.globals, arguments, expr.at,
                                     BOOL, "the order")  # fmt: skip

        insertion_sort(low, held, element, 0, before, expr.at)
    else:
        sort_register(low, held, t, known["reverse"], expr.at)
    low.checkin(place, held, expr.at)
    return Result(None, NONE, False, None)
