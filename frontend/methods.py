"""Methods of strings, lists, slices, numbers and tuples, and operators on lists."""

from __future__ import annotations

from . import ir, tree
from .builtin_arguments import keywords, positional
from .results import Direct, Element, Result
from .sorting import sort_register
from .types import (
    BITS,
    BOOL,
    F64,
    I64,
    NONE,
    STR,
    U64,
    ListType,
    Type,
    ViewType,
    element_read,
    list_of,
    resolve,
    runs_code_on_drop,
)
from .types import (
    Variable as TypeVariable,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
NOTHING = Result(None, NONE, False, None)


def method_names(t: Type) -> list[str]:
    """The methods that a built-in type has."""
    if t is STR:
        return list(STRING_METHODS)
    if isinstance(t, ListType | ViewType):
        return list(LIST_METHODS)
    return list(NUMBER_METHODS) if t.is_number else []


def call_builtin_method(low: Any, place: Any, t: Type, callee: tree.Attribute, expr: tree.Call,
                        want: Type | None) -> Result:  # fmt: skip
    """`x.name(…)` for a value of a built-in type."""
    name = callee.name
    if t is STR and name in STRING_METHODS:
        return string_method(low, place, name, callee, expr)
    if isinstance(t, ListType | ViewType) and name in LIST_METHODS:
        return LIST_METHODS[name](low, place, t, callee, expr, want)
    if (t.is_number or t is BOOL) and name in NUMBER_METHODS:
        return NUMBER_METHODS[name](low, low.read_place(place, expr.at), callee, expr)
    if name in ("copy", "__copy__") and not expr.args:
        return Result(
            low.copied(low.settle(low.read_place(place, expr.at), expr.at), expr.at), t, True
        )
    if name == "__len__" and not expr.args:
        return low.length_of(low.read_place(place, expr.at), expr.at)
    raise low.unknown_member(t, name, callee.name_at, "method")


def check_count(low: Any, expr: tree.Call, name: str, least: int, most: int) -> list[tree.Expr]:
    """The arguments of a method; their number is checked."""
    return positional(low, expr, name, least, most)


# --- strings --------------------------------------------------------------------------------------

# name: (least, most arguments, row, result type, extra immediate operands, borrowed?)
STRING_METHODS: dict[str, Any] = {
    "find": (1, 2, None), "rfind": (1, 1, "rfind"), "index": (1, 1, None),
    "count": (1, 1, "string_count"), "startswith": (1, 1, "starts_with"),
    "endswith": (1, 1, "ends_with"), "replace": (2, 2, "replace"), "strip": (0, 1, None),
    "lstrip": (0, 1, None), "rstrip": (0, 1, None), "split": (0, 2, None),
    "splitlines": (0, 0, "split_lines"), "join": (1, 1, None), "upper": (0, 0, "upper"),
    "lower": (0, 0, "lower"), "format": (0, 64, None), "byte_length": (0, 0, None),
    "__len__": (0, 0, None), "as_bytes": (0, 0, None), "bytes": (0, 0, None),
    "codepoints": (0, 0, None), "count_codepoints": (0, 0, "count_characters"),
    "copy": (0, 0, None),
    "removeprefix": (1, 1, None), "removesuffix": (1, 1, None), "ascii_rjust": (1, 2, None),
    "ascii_ljust": (1, 2, None), "rjust": (1, 2, None), "ljust": (1, 2, None),
    "center": (1, 2, None), "ascii_center": (1, 2, None), "isdigit": (0, 0, None),
    "is_ascii_digit": (0, 0, None), "isalpha": (0, 0, None), "isalnum": (0, 0, None),
    "isspace": (0, 0, None), "isupper": (0, 0, None), "islower": (0, 0, None),
    "is_ascii_printable": (0, 0, None), "zfill": (1, 1, None), "title": (0, 0, None),
    "capitalize": (0, 0, None), "__contains__": (1, 1, None), "append": (1, 1, None),
    "write": (0, 64, None), "codepoint_slices": (0, 0, None), "__str__": (0, 0, None),
    "reserve": (1, 1, None),
}  # fmt: skip
SIMPLE_RESULTS = {"rfind": I64, "string_count": I64, "starts_with": BOOL, "ends_with": BOOL,
                  "replace": STR, "upper": STR, "lower": STR, "count_characters": I64}  # fmt: skip
CLASSES = {"isdigit": 0, "is_ascii_digit": 0, "isalpha": 1, "isalnum": 2, "isspace": 3,
           "isupper": 4, "islower": 5}  # fmt: skip
SIDES = {"strip": 3, "lstrip": 1, "rstrip": 2}
JUSTIFY = {
    "ascii_rjust": 1,
    "rjust": 1,
    "ascii_ljust": 2,
    "ljust": 2,
    "center": 3,
    "ascii_center": 3,
}


def string_method(
    low: Any, place: Any, name: str, callee: tree.Attribute, expr: tree.Call
) -> Result:
    """A method of a string."""
    from .lower import roots

    at = expr.at
    least, most, row = STRING_METHODS[name]
    if name == "format":
        receiver = callee.value
        if not isinstance(receiver, tree.Text):
            return low.format_at_run_time(low.read_place(place, at).value, expr, at)
        return low.format_method(receiver.value, expr, at)
    if name == "split" and any(a.name == "maxsplit" for a in expr.args):
        arguments = [a.value for a in expr.args]
    else:
        arguments = check_count(low, expr, name, least, most)
    if name == "write":
        low.check_changeable(place, at)
        held = low.checkout(place, at)
        for a in arguments:
            low.append_text(held, low.lower(a), a.at)
        low.checkin(place, held, at)
        return NOTHING
    if name == "reserve":
        low.lower(arguments[0])
        return NOTHING
    if name == "append":
        low.check_changeable(place, at)
        item = low.to_string(low.lower(arguments[0]), at)
        held = low.checkout(place, at)
        low.do("append_string", [held, low.value(item, at)], at)
        low.checkin(place, held, at)
        return NOTHING
    value = low.read_place(place, at).value
    if row is not None:
        args = [value] + [
            low.value(low.convert(low.lower(a, STR), STR, a.at, f"for `{name}`"), a.at)
            for a in arguments
        ]
        if row == "split_lines":
            return Result(low.emit(row, list_of(STR), args, at), list_of(STR), True)
        t = SIMPLE_RESULTS[row]
        return Result(low.emit(row, t, args, at), t, True)
    if name in ("find", "index"):
        part = low.value(low.lower_as(arguments[0], STR), at)
        start = (
            low.lower_as(arguments[1], I64) if len(arguments) > 1 else Result(None, I64, False, 0)
        )
        found = low.emit("find", I64, [value, part, low.value(start, at)], at)
        return Result(found, I64, True)
    if name == "__contains__":
        return low.contains(Result(value, STR), low.lower(arguments[0]), at)
    if name in SIDES:
        chars = low.lower_as(arguments[0], STR) if arguments else Result(None, STR, False, "")
        args = [value, low.value(chars, at), SIDES[name]]
        return Result(low.emit("strip", STR, args, at, roots(value)), STR)
    if name == "split":
        return split(low, value, arguments, at)
    if name == "join":
        parts = low.lower(arguments[0], list_of(STR))
        t = resolve(parts.type)
        if isinstance(t, ListType | ViewType) and isinstance(resolve(t.element), TypeVariable):
            t.element.link = STR
            t = list_of(STR)
        if not isinstance(t, ListType | ViewType) or resolve(t.element) is not STR:
            raise low.program.fail(f"`join` takes a list of strings, not `{t}`", at)
        return Result(low.emit("join", STR, [value, low.value(parts, at)], at), STR, True)
    if name in ("byte_length", "__len__"):
        return Result(ir.Part(value.register, value.offset + 1, I64), I64)
    if name in ("as_bytes", "bytes"):
        return low.bytes_view(Result(value, STR), at)
    if name in ("copy", "__str__"):
        return Result(low.copied(Result(value, STR), at), STR, True)
    if name in CLASSES:
        return Result(low.emit("string_class", BOOL, [value, CLASSES[name]], at), BOOL, True)
    if name in JUSTIFY:
        width = low.value(low.lower_as(arguments[0], I64), at)
        fill = (
            low.lower_as(arguments[1], STR) if len(arguments) > 1 else Result(None, STR, False, " ")
        )
        args = [value, width, low.value(fill, at), JUSTIFY[name]]
        return Result(low.emit("justify", STR, args, at), STR, True)
    if name in ("removeprefix", "removesuffix"):
        return without_end(low, value, low.value(low.lower_as(arguments[0], STR), at), name, at)
    raise low.program.fail(f"`String.{name}` is not supported yet", callee.name_at)


def split(low: Any, value: Any, arguments: list[tree.Expr], at: Span) -> Result:
    """s.split(), s.split(separator), s.split(separator, maxsplit)."""
    t = list_of(STR)
    if not arguments:
        return Result(low.emit("split_space", t, [value], at), t, True)
    separator = low.value(low.lower_as(arguments[0], STR), at)
    limit = low.lower_as(arguments[1], I64) if len(arguments) > 1 else Result(None, I64, False, -1)
    return Result(low.emit("split", t, [value, separator, low.value(limit, at)], at), t, True)


def without_end(low: Any, value: Any, part: Any, name: str, at: Span) -> Result:
    """removeprefix and removesuffix, as a borrowed string."""
    from .lower import roots

    prefix = name == "removeprefix"
    has = low.emit("starts_with" if prefix else "ends_with", BOOL, [value, part], at)
    count = low.emit("wrap.i64", I64, [has], at)
    size = ir.Part(part.register, part.offset + 1, I64)
    cut = low.emit("mul.i64", I64, [count, size], at)
    length = ir.Part(value.register, value.offset + 1, I64)
    zero = low.constant(0, I64, at)
    if prefix:
        bounds = [cut, length]
    else:
        bounds = [zero, low.emit("sub.i64", I64, [length, cut], at)]
    return Result(low.emit("string_slice", STR, [value, *bounds], at, roots(value)), STR)


# --- lists ----------------------------------------------------------------------------------------


def changing(low: Any, place: Any, t: Type, callee: tree.Attribute, at: Span) -> Any:
    """A list place about to be changed in length: checks that it may be."""
    low.check_length_changes(t, callee, at)
    low.check_changeable(place, at)
    return low.checkout(place, at)


def shared_append(low: Any, callee: tree.Attribute, expr: tree.Call) -> Result | None:
    """`ys.append(…)` to a list that the iterations of a parallel loop share."""
    variable = low.shared_list(callee.value)
    if variable is None:
        return None
    t = resolve(variable.register.type)
    low.check_length_changes(t, callee, expr.at)
    argument = check_count(low, expr, "append", 1, 1)[0]
    element = resolve(t.element)
    item = low.lower(argument, None if isinstance(element, TypeVariable) else element)
    before = low.allow(variable, expr.at, "append to")
    low.append_to(variable.register, t, item, argument.at)
    low.opened = before
    return NOTHING


def list_append(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.append(x)."""
    argument = check_count(low, expr, "append", 1, 1)[0]
    element = resolve(t.element)
    hint = None if isinstance(element, TypeVariable) else element
    item = low.lower(argument, hint)
    if hint is not None:
        item = low.convert(item, element, argument.at)
        if element.kind not in BITS:
            item = Result(low.own(item, argument.at), element, True)
    held = changing(low, place, t, callee, expr.at)
    low.append_to(held, t, item, argument.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def list_extend(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.extend(ys)."""
    argument = check_count(low, expr, "extend", 1, 1)[0]
    other = low.lower(argument, t)
    held = changing(low, place, t, callee, expr.at)
    low.extend(held, t, other, expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def list_insert(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.insert(i, x)."""
    index_expr, item_expr = check_count(low, expr, "insert", 2, 2)
    index = low.index_value(index_expr)
    element = resolve(t.element)
    item = low.own(low.lower_as(item_expr, element), expr.at)
    held = changing(low, place, t, callee, expr.at)
    low.do("insert", [held, index, item], expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def list_pop(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.pop(), xs.pop(i)."""
    arguments = check_count(low, expr, "pop", 0, 1)
    index = low.index_value(arguments[0]) if arguments else low.constant(-1, I64, expr.at)
    element = element_read(t.element)
    held = changing(low, place, t, callee, expr.at)
    item = low.emit("pop", element, [held, index], expr.at)
    low.checkin(place, held, expr.at)
    return Result(item, element, True)


def list_remove(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.remove(x)."""
    argument = check_count(low, expr, "remove", 1, 1)[0]
    element = resolve(t.element)
    item = low.settle(low.lower_as(argument, element), expr.at)
    index = found_index(low, low.read_place(place, expr.at), item, expr.at)
    held = changing(low, place, t, callee, expr.at)
    gone = low.emit("pop", element, [held, index], expr.at)
    if element.owns:
        low.block.body.append(ir.Instruction("discard", None, [gone], expr.at))
    low.checkin(place, held, expr.at)
    return NOTHING


def found_index(low: Any, items: Result, item: Result, at: Span) -> Any:
    """The index of an element, or a fault."""
    index = low.index_of(items, item, at)
    found, missing = low.new_block(), low.new_block()
    zero = low.constant(0, I64, at)
    low.end(ir.branch(low.emit("le.int", BOOL, [zero, index], at), found, missing, at))
    low.block = missing
    low.do("abort", [low.constant("the value is not in the list", STR, at)], at)
    low.end(ir.unreachable(at))
    low.block = found
    return index


def list_index(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.index(x)."""
    argument = check_count(low, expr, "index", 1, 1)[0]
    item = low.lower_as(argument, resolve(t.element))
    return Result(found_index(low, low.read_place(place, expr.at), item, expr.at), I64, True)


def list_count(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.count(x)."""
    argument = check_count(low, expr, "count", 1, 1)[0]
    at, element = expr.at, resolve(t.element)
    item = low.settle(low.lower_as(argument, element), at)
    items = low.read_place(place, at)
    total = low.emit("const.i64", I64, [0], at)

    def turn(index: Any) -> None:
        here = low.read_place(Element(Direct(items.value, t), index, 0, element, True), at)
        same = low.value(low.compare("==", here, item, at), at)
        one = low.emit("wrap.i64", I64, [same], at)
        low.block.body.append(ir.Instruction("add.i64", total, [total, one], at))

    low.count_loop(ir.Part(items.value.register, items.value.offset + 1, I64), turn, at)
    return Result(total, I64, True)


def list_clear(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.clear()."""
    check_count(low, expr, "clear", 0, 0)
    held = changing(low, place, t, callee, expr.at)
    if runs_code_on_drop(t):
        drop_elements(low, held, t, low.constant(0, I64, expr.at), expr.at)
    low.do("clear", [held], expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def drop_elements(low: Any, held: Any, t: Any, start: Any, at: Span) -> None:
    """Destroys the elements from an index on by user code, leaving blanks."""
    element = resolve(t.element)
    length = ir.Part(held.register, held.offset + 1, I64)
    count = low.emit("sub.i64", I64, [length, start], at)

    def turn(index: Any) -> None:
        here = low.emit("add.i64", I64, [index, start], at)
        taken = low.emit("take", element, [held, here, 0, element.slots], at)
        low.block.body.append(ir.Instruction("discard", None, [taken], at))

    low.count_loop(count, turn, at)


def list_resize(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.resize(n), xs.resize(n, x)."""
    arguments = check_count(low, expr, "resize", 1, 2)
    at, element = expr.at, resolve(t.element)
    size = low.value(low.lower_as(arguments[0], I64), at)
    if len(arguments) > 1:
        item = low.settle(low.lower_as(arguments[1], element), at)
    else:
        item = Result(low.emit("blank", element, [element], at), element, False)
    held = changing(low, place, t, callee, at)
    length = ir.Part(held.register, held.offset + 1, I64)
    if runs_code_on_drop(t):
        drop_elements(low, held, t, size, at)
    low.do("truncate", [held, size], at)
    more = low.emit("sub.i64", I64, [size, length], at)

    def turn(index: Any) -> None:
        low.append(held, Result(item.value, element, False), at)

    low.count_loop(more, turn, at)
    low.checkin(place, held, at)
    return NOTHING


def list_reverse(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.reverse()."""
    check_count(low, expr, "reverse", 0, 0)
    low.check_changeable(place, expr.at)
    held = low.checkout(place, expr.at)
    low.do("reverse", [held], expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def list_sort(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.sort(), xs.sort(reverse=…)."""
    known: dict[str, Any] = {"reverse": None}
    if keywords(low, expr, "sort", known):
        raise low.program.fail("`sort` takes no arguments here", expr.at)
    low.check_changeable(place, expr.at)
    held = low.checkout(place, expr.at)
    sort_register(low, held, t, known["reverse"], expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def list_copy(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.copy()."""
    check_count(low, expr, "copy", 0, 0)
    low.require_copyable(t, expr.at)
    kind = list_of(t.element) if isinstance(t, ViewType) else t
    return Result(low.copied(low.read_place(place, expr.at), expr.at), kind, True)


def list_reserve(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.reserve(n)."""
    argument = check_count(low, expr, "reserve", 1, 1)[0]
    size = low.value(low.lower_as(argument, I64), expr.at)
    held = changing(low, place, t, callee, expr.at)
    low.do("reserve", [held, size], expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


def list_length(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.__len__()."""
    check_count(low, expr, "__len__", 0, 0)
    return low.length_of(low.read_place(place, expr.at), expr.at)


def list_contains(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.__contains__(x)."""
    argument = check_count(low, expr, "__contains__", 1, 1)[0]
    return low.contains(low.read_place(place, expr.at), low.lower(argument), expr.at)


def list_swap(low: Any, place: Any, t: Any, callee: Any, expr: tree.Call, want: Any) -> Result:
    """xs.swap_elements(i, j)."""
    i, j = check_count(low, expr, "swap_elements", 2, 2)
    a, b = low.index_value(i), low.index_value(j)
    low.check_changeable(place, expr.at)
    held = low.checkout(place, expr.at)
    low.do("swap", [held, a, b], expr.at)
    low.checkin(place, held, expr.at)
    return NOTHING


LIST_METHODS: dict[str, Any] = {
    "append": list_append, "extend": list_extend, "insert": list_insert, "pop": list_pop,
    "remove": list_remove, "index": list_index, "count": list_count, "clear": list_clear,
    "resize": list_resize, "reverse": list_reverse, "sort": list_sort, "copy": list_copy,
    "reserve": list_reserve, "__len__": list_length, "__contains__": list_contains,
    "swap_elements": list_swap,
}  # fmt: skip


# --- numbers --------------------------------------------------------------------------------------


def number_cast(low: Any, result: Result, callee: tree.Attribute, expr: tree.Call) -> Result:
    """x.__int__(), x.__float__()."""
    check_count(low, expr, callee.name, 0, 0)
    return low.cast(result, I64 if callee.name == "__int__" else F64, expr.at)


def number_text(low: Any, result: Result, callee: tree.Attribute, expr: tree.Call) -> Result:
    """The text of a number, by a method."""
    check_count(low, expr, callee.name, 0, 0)
    return low.to_string(result, expr.at)


def number_bits(low: Any, result: Result, callee: tree.Attribute, expr: tree.Call) -> Result:
    """The number of ones among an integer's bits."""
    check_count(low, expr, callee.name, 0, 0)
    wide = low.cast(low.settle(result, expr.at), U64, expr.at)
    return Result(low.emit("population_count", I64, [wide.value], expr.at), I64, True)


NUMBER_METHODS: dict[str, Any] = {"__int__": number_cast, "__float__": number_cast,
                                  "__str__": number_text, "bit_count": number_bits}  # fmt: skip
