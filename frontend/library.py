"""The library that the compiler knows: built-in functions, and constructors of built-in types.

`BUILTINS` maps a name to a function of (lowerer, call, wanted type) that lowers the call. Modules
are in `modules.py`, methods of strings and lists in `methods.py`.
"""

from __future__ import annotations

from . import ir, tree
from .builtin_arguments import positional
from .checks import abort_, constrained, debug_assert, exit_
from .constructors import construct_builtin
from .results import Direct, Element, Result
from .sorting import sort_, sorted_
from .swapping import swap_
from .types import (
    BITS,
    BOOL,
    F16,
    F32,
    F64,
    I8,
    I16,
    I32,
    I64,
    NONE,
    RANGE,
    STR,
    U8,
    U16,
    U32,
    U64,
    ListType,
    Literal,
    StructType,
    Type,
    ViewType,
    list_of,
    resolve,
    tuple_of,
)
from .types import (
    Variable as TypeVariable,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


# --- functions ------------------------------------------------------------------------------------


def print_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """print(…)."""
    return low.print_call(expr)


def len_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """len(x): of a list, string, tuple or struct."""
    argument = positional(low, expr, "len", 1, 1)[0]
    place = low.place(argument)
    result = low.lower(argument) if place is None else low.read_place(place, expr.at)
    t = resolve(result.type)
    if t.is_number or t is BOOL or t is NONE:
        raise low.program.fail(f"`len` takes a list or a string, not `{t}`", argument.at)
    return low.length_of(result, expr.at)


def extremum(name: str) -> Any:
    """min and max: of several values, or of a list."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        if len(expr.args) == 1:
            return least_of(low, expr, name)
        arguments = positional(low, expr, name, 2, 64)
        results = low.lower_all(arguments, [want] * len(arguments))
        best = results[0]
        for result, a in zip(results[1:], arguments[1:], strict=True):
            best = pick(low, name, best, result, a.at, want)
        return best

    return lower


def pick(low: Any, name: str, a: Result, b: Result, at: Span, want: Type | None) -> Result:
    """min or max of two values."""
    x, y = resolve(a.type), resolve(b.type)
    if x.is_number and y.is_number:
        if a.is_const and b.is_const and isinstance(x, Literal) and isinstance(y, Literal):
            chosen = (min if name == "min" else max)(a.const, b.const)
            mixed = x if x is y else (x if x.is_float else y)
            return Result(None, mixed, False, chosen)
        t = low.common_type(a, b, at, name, want, False)
        if t.kind == "f16":
            wide = pick(low, name, low.cast(a, F32, at), low.cast(b, F32, at), at, F32)
            return low.cast(wide, t, at)
        args = [low.value(low.convert(r, t, at), at) for r in (a, b)]
        return Result(low.emit(f"{name}.{t.kind}", t, args, at), t, True)
    if x is not y:
        raise low.program.fail(f"`{name}` of `{x}` and `{y}`", at, "both must have one type")
    a, b = low.settle(a, at), low.settle(b, at)
    better = low.compare("<" if name == "min" else ">", b, a, at)
    register = low.temp(x, at)
    yes, no, done = low.new_block(), low.new_block(), low.new_block()
    low.end(ir.branch(low.value(better, at), yes, no, at))
    for block, result in ((yes, b), (no, a)):
        low.block = block
        low.assign_register(register, Result(result.value, x, False), at)
        low.end(ir.jump(done, at))
    low.block = done
    return Result(register, x, True)


def least_of(low: Any, expr: tree.Call, name: str) -> Result:
    """min(xs) and max(xs)."""
    argument = positional(low, expr, name, 1, 1)[0]
    result = low.settle(low.lower(argument), expr.at)
    t = resolve(result.type)
    if not isinstance(t, ListType | ViewType):
        raise low.program.fail(f"`{name}` of one `{t}`", expr.at, "give two values or a list")
    at, element = expr.at, resolve(t.element)
    items = Direct(result.value, t)
    zero = low.constant(0, I64, at)
    first = low.read_place(Element(items, zero, 0, element, True), at)
    best = low.temp(element, at)
    low.assign_register(best, Result(first.value, element, False), at)

    def turn(index: Any) -> None:
        item = low.read_place(Element(items, index, 0, element, True), at)
        if element.kind == "f16":
            chosen = pick(low, name, Result(best, element), item, at, element)
            low.assign_register(best, chosen, at)
            return
        if element.kind in BITS and element is not BOOL:
            low.block.body.append(
                ir.Instruction(f"{name}.{element.kind}", best, [best, item.value], at)
            )
            return
        better = low.compare("<" if name == "min" else ">", item, Result(best, element), at)
        yes, no = low.new_block(), low.new_block()
        low.end(ir.branch(low.value(better, at), yes, no, at))
        low.block = yes
        low.assign_register(best, Result(item.value, element, False), at)
        low.end(ir.jump(no, at))
        low.block = no

    low.count_loop(ir.Part(result.value.register, result.value.offset + 1, I64), turn, at)
    return Result(best, element, True)


def abs_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """abs(x): of a number or struct."""
    argument = positional(low, expr, "abs", 1, 1)[0]
    result = low.lower(argument, want)
    t = resolve(result.type)
    if result.is_const and t.is_number:
        return low.fold_to(abs(result.const), t)
    if isinstance(t, StructType):
        return low.call_method(result, "__abs__", [], expr.at)
    if t.is_int and t.kind[0] == "u":
        return result
    if not t.is_number:
        raise low.program.fail(f"`abs` of `{t}`", expr.at)
    result, wide = low.widened_half(result, expr.at)
    found = Result(low.emit(f"abs.{wide.kind}", wide, [result.value], expr.at), wide, True)
    return low.cast(found, t, expr.at) if t.kind == "f16" else found


def round_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """round(x), round(x, digits)."""
    arguments = positional(low, expr, "round", 1, 2)
    result = low.lower(arguments[0], want)
    if resolve(result.type).is_int:
        return result
    result = low.settle(result, expr.at)
    kind = resolve(result.type)
    result, t = low.widened_half(result, expr.at)
    if not t.is_float:
        raise low.program.fail(f"`round` of `{t}`", expr.at)
    args = [result.value]
    if len(arguments) == 2:
        args.append(low.value(low.lower_as(arguments[1], I64), expr.at))
    row = "round" if len(arguments) == 1 else "round_digits"
    return low.cast(Result(low.emit(f"{row}.{t.kind}", t, args, expr.at), t, True), kind, expr.at)


def int_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """int(x), int(text, base)."""
    if len(expr.args) == 2:
        text, base = positional(low, expr, "int", 2, 2)
        args = [
            low.value(low.lower_as(text, STR), expr.at),
            low.value(low.lower_as(base, I64), expr.at),
        ]
        return Result(low.emit("parse_int", I64, args, expr.at), I64, True)
    if not expr.args:
        return Result(None, I64, False, 0)
    return low.convert_to_scalar(I64, positional(low, expr, "int", 1, 1)[0], expr.at)


def scalar(t: Type) -> Any:
    """A scalar type, called: a conversion, or its zero."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        if not expr.args:
            return Result(None, t, False, False if t is BOOL else 0 if t.is_int else 0.0)
        return low.convert_to_scalar(t, positional(low, expr, str(t), 1, 1)[0], expr.at)

    return lower


def str_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """str(x), or the empty string."""
    if not expr.args:
        return Result(None, STR, False, "")
    if any(a.name for a in expr.args):
        return Result(None, STR, False, "")  # String(capacity=…)
    if len(expr.args) == 1:
        argument = expr.args[0].value
        result = low.to_string(low.lower(argument), expr.at)
        if result.is_const or result.fresh:
            return result
        return Result(low.own(result, expr.at), STR, True)
    buffer = low.emit("blank", STR, [STR], expr.at)
    pieces = low.lower_all([a.value for a in expr.args], [None] * len(expr.args))
    for result, a in zip(pieces, expr.args, strict=True):
        low.append_text(buffer, result, a.at)
    return Result(buffer, STR, True)


def repr_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """repr(x): the text of a value, strings quoted."""
    result = low.lower(positional(low, expr, "repr", 1, 1)[0])
    if resolve(result.type) is STR:
        text = low.emit("blank", STR, [STR], expr.at)
        low.do("append_quoted", [text, low.value(result, expr.at)], expr.at)
        return Result(text, STR, True)
    return low.to_string(result, expr.at)


def list_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """list(x): a list of what may be looped over."""
    element = resolve(want.element) if isinstance(want, ListType) else TypeVariable()
    if not expr.args:
        kind = list_of(element)
        return Result(low.emit("blank", kind, [kind], expr.at), kind, True)
    if any(a.name in ("length", "fill", "capacity") for a in expr.args):
        return construct_builtin(low, list_of(element), expr)
    if len(expr.args) == 1:
        return list_from(low, positional(low, expr, "list", 1, 1)[0], element, expr.at)
    display = tree.ListDisplay(expr.at, [a.value for a in expr.args])
    return low.lower(display, list_of(element))


def list_from(low: Any, source: tree.Expr, element: Type, at: Span) -> Result:
    """list(iterable)."""
    if not isinstance(source, tree.Call):
        result = low.settle(low.lower(source, list_of(element)), at)
        t = resolve(result.type)
        if isinstance(t, ListType | ViewType):
            if result.fresh and isinstance(t, ListType):
                return Result(result.value, list_of(t.element), True)
            return Result(low.copied(result, at), list_of(t.element), True)
    kind = list_of(element)
    made = low.emit("blank", kind, [kind], at)

    def body() -> None:
        item = low.find("\0item")
        result = (
            low.read_variable(item, at)
            if not isinstance(item, Element)
            else low.read_place(item, at)
        )
        low.append_to(made, kind, result, at)

    low.iterate(source, tree.Name(at, "\0item"), "", body, at)
    return Result(made, resolve(kind), True)


def range_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """range(…) as a value."""
    arguments = positional(low, expr, "range", 1, 3)
    results = low.range_bounds(arguments)
    if results[2].is_const and results[2].const == 0:
        raise low.program.fail("step is zero", expr.at, "a range's step must not be 0")
    values = [low.value(r, expr.at) for r in results]
    if not results[2].is_const:
        low.do("check_step", [values[2]], expr.at)
    return Result(low.emit("pack", RANGE, values, expr.at), RANGE, True)


def sum_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """sum(xs, start)."""
    arguments = positional(low, expr, "sum", 1, 2)
    at = expr.at
    total: Any = None
    element: Any = None
    if len(arguments) == 2:
        start = low.settle(low.lower(arguments[1], want), at)
        element = resolve(start.type)
        total = low.temp(element, at)
        low.assign_register(total, Result(start.value, element, False), at)
    else:
        total = low.temp(I64, at)
        low.block.body.append(ir.Instruction("const.i64", total, [0], at))
    before = low.block.body[-1]

    def body() -> None:
        nonlocal element
        item = low.find("\0item")
        result = (
            low.read_variable(item, at)
            if not isinstance(item, Element)
            else low.read_place(item, at)
        )
        t = resolve(result.type)
        if t is BOOL:
            result, t = low.cast(result, I64, at), I64
        if element is None:
            if not t.is_number:
                raise low.program.fail(
                    f"`sum` of a list of `{t}`", at, "its elements must be numbers"
                )
            element = t
            total.type = t
            before.op = f"const.{t.kind}"
        made = low.binary("+", Result(total, element), result, at, element)
        low.assign_register(total, low.convert(made, element, at), at)

    source = arguments[0]
    low.iterate(source, tree.Name(at, "\0item"), "", body, at)
    return Result(total, resolve(total.type), True)


def quantifier(name: str) -> Any:
    """any and all: loops that end early."""
    stop_on = name == "any"

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        source = positional(low, expr, name, 1, 1)[0]
        at = expr.at
        register = low.temp(BOOL, at)
        low.assign_register(register, Result(None, BOOL, False, not stop_on), at)
        found, done = low.new_block(), low.new_block()

        def body() -> None:
            item = low.find("\0item")
            test = low.truth(low.read_variable(item, at), at)
            going = low.new_block()
            targets = (found, going) if stop_on else (going, found)
            low.end(ir.branch(low.value(test, at), *targets, at))
            low.block = going

        low.iterate(source, tree.Name(at, "\0item"), "", body, at)
        low.end(ir.jump(done, at))
        low.block = found
        low.assign_register(register, Result(None, BOOL, False, stop_on), at)
        low.end(ir.jump(done, at))
        low.block = done
        return Result(register, BOOL, True)

    return lower


def ord_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """ord(text)."""
    result = low.lower_as(positional(low, expr, "ord", 1, 1)[0], STR)
    if result.is_const and len(result.const) == 1:
        return Result(None, I64, False, ord(result.const))
    return Result(low.emit("ord", I64, [low.value(result, expr.at)], expr.at), I64, True)


def chr_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """chr(code)."""
    result = low.lower(positional(low, expr, "chr", 1, 1)[0], I64)
    if not result.is_const:
        result = low.cast(result, I64, expr.at)
    value = low.value(low.convert(result, I64, expr.at), expr.at)
    return Result(low.emit("chr", STR, [value], expr.at), STR, True)


def based(base: int, name: str) -> Any:
    """bin, oct and hex: the text of an integer in a base."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        result = low.lower(positional(low, expr, name, 1, 1)[0], I64)
        if not result.is_const:
            result = low.cast(result, I64, expr.at)
        value = low.value(low.convert(result, I64, expr.at), expr.at)
        return Result(low.emit("to_base", STR, [value, base], expr.at), STR, True)

    return lower


def divmod_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """divmod(a, b): quotient and remainder."""
    a, b = (low.settle(low.lower(x), expr.at) for x in positional(low, expr, "divmod", 2, 2))
    items = [low.own(low.binary(op, a, b, expr.at), expr.at) for op in ("//", "%")]
    t = tuple_of(tuple(i.type for i in items))
    return Result(low.emit("pack", t, items, expr.at), t, True)


def pow_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """pow(a, b)."""
    a, b = (low.lower(x, want) for x in positional(low, expr, "pow", 2, 2))
    return low.binary("**", a, b, expr.at, want)


def atol(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """atol(text, base)."""
    arguments = positional(low, expr, "atol", 1, 2)
    text = low.value(low.lower_as(arguments[0], STR), expr.at)
    base = low.lower_as(arguments[1], I64) if len(arguments) > 1 else Result(None, I64, False, 10)
    args = [text, low.value(base, expr.at)]
    return Result(low.emit("parse_int", I64, args, expr.at), I64, True)


def atof(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """atof(text)."""
    text = low.value(low.lower_as(positional(low, expr, "atof", 1, 1)[0], STR), expr.at)
    return Result(low.emit("parse_float", F64, [text], expr.at), F64, True)


def input_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """input(prompt): a line of standard input."""
    arguments = positional(low, expr, "input", 0, 1)
    if arguments:
        low.do("write_string", [low.value(low.lower_as(arguments[0], STR), expr.at), 1], expr.at)
    low.do("flush", [1], expr.at)
    return Result(low.emit("read_line", STR, [], expr.at), STR, True)


def only_in_loops(name: str) -> Any:
    """What may only be looped over, called elsewhere: a mistake."""

    def lower(low: Any, expr: tree.Call, want: Type | None) -> Result:
        raise low.program.fail(f"`{name}` can only be looped over", expr.at,
                               f"write `for … in {name}(…)`")  # fmt: skip

    return lower


def reversed_(low: Any, expr: tree.Call, want: Type | None) -> Result:
    """reversed(xs) as a value: a list."""
    return list_from(low, expr, TypeVariable(), expr.at)


BUILTINS: dict[str, Any] = {
    "print": print_, "len": len_, "min": extremum("min"), "max": extremum("max"), "abs": abs_,
    "round": round_, "int": int_, "float": scalar(F64), "bool": scalar(BOOL), "str": str_,
    "repr": repr_, "list": list_, "range": range_, "sum": sum_, "any": quantifier("any"),
    "all": quantifier("all"), "sorted": sorted_, "sort": sort_, "swap": swap_, "ord": ord_,
    "chr": chr_, "hex": based(16, "hex"), "bin": based(2, "bin"), "oct": based(8, "oct"),
    "divmod": divmod_, "pow": pow_, "atol": atol, "atof": atof, "input": input_, "exit": exit_,
    "abort": abort_, "debug_assert": debug_assert, "constrained": constrained, "Int": int_,
    "Float64": scalar(F64), "Float32": scalar(F32), "Bool": scalar(BOOL), "String": str_,
    "StringLiteral": str_, "StaticString": str_, "StringSlice": str_, "List": list_,
    "UInt": scalar(U64), "enumerate": only_in_loops("enumerate"), "zip": only_in_loops("zip"),
    "reversed": reversed_,
}  # fmt: skip
for _names, _t in (
    ("Int8 i8", I8), ("Int16 i16", I16), ("Int32 i32", I32), ("Int64 i64", I64),
    ("UInt8 Byte u8", U8), ("UInt16 u16", U16), ("UInt32 u32", U32), ("UInt64 u64", U64),
    ("Float16 f16", F16), ("f32", F32), ("f64", F64),
):  # fmt: skip
    for _name in _names.split():
        BUILTINS[_name] = scalar(_t)
