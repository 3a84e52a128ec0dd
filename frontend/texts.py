"""Texts of values: print, String(x), templates and formats."""

from __future__ import annotations

from . import ir, tree
from .constants import to_float
from .glue import equal, less, writer
from .modules import prelude
from .passing import Argument
from .results import Direct, Element, Result
from .types import (
    BITS,
    BOOL,
    F64,
    I64,
    NONE,
    STR,
    ListType,
    Literal,
    RangeType,
    StructType,
    TupleType,
    Type,
    ViewType,
    list_of,
    resolve,
    runs_code_on_drop,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
PLACE_NAMES = (tree.Name, tree.Attribute, tree.Subscript)


class Texts:
    """Mixin of the Lowerer."""

    def print_call(self: Any, expr: tree.Call) -> Result:
        """`print(values…, sep=, end=, file=, flush=)`: all values first, then the writing."""
        at = expr.at
        values: list[tuple[Result, Span]] = []
        marks: list[Any] = []
        owners: list[Any] = []
        separator: Any = Result(None, STR, False, " ")
        ending: Any = Result(None, STR, False, "\n")
        stream, flush = 1, False
        for argument in expr.args:
            if argument.star:
                raise self.program.fail("unpacking arguments is not supported yet", argument.at)
            if argument.name is None:
                result = self.lower(argument.value)
                owners += self.owners_of(argument.value, result)
                values.append((self.counted(argument.value, result), argument.value.at))
                marks.append(self.mark())
            elif argument.name == "sep":
                separator = self.lower_as(argument.value, STR)
            elif argument.name == "end":
                ending = self.lower_as(argument.value, STR)
            elif argument.name == "flush":
                flush = True
            elif argument.name == "file":
                name = argument.value
                word = name.id if isinstance(name, tree.Name) else getattr(name, "name", "")
                if word not in ("stderr", "stdout"):
                    raise self.program.fail("`file` is stdout or stderr", argument.at)
                stream = 2 if word == "stderr" else 1
            else:
                raise self.program.fail(f"`print` has no parameter `{argument.name}`", argument.at,
                                        "it has sep, end, file and flush")  # fmt: skip
        pending: list[str] = []

        def flush_text() -> None:
            if pending:
                text = "".join(pending)
                pending.clear()
                if text:
                    self.do("write_constant", [text, stream], at)

        def write(result: Result, place: Span) -> None:
            if result.is_const:
                known = constant_text(result)
                if known is not None:
                    pending.append(known)
                    return
            flush_text()
            self.write_value(result, stream, place)

        read = self.as_read([v for v, _ in values], marks)
        values = [(v, place) for v, (_, place) in zip(read, values, strict=True)]
        texts = [(self.textual(v, place), place) for v, place in values]
        for i, (value, place) in enumerate(texts):
            if i:
                write(separator, at)
            write(value, place)
        write(ending, at)
        flush_text()
        held = [v.value for v, _ in values if not v.is_const and v.value
                and (v.type.owns or v.value.register.bases)] + owners  # fmt: skip
        if held:  # what is printed lives until all of it is written
            self.do("keep", held, at)
        if flush:
            self.do("flush", [stream], at)
        return Result(None, NONE, False, None)

    def textual(self: Any, result: Result, at: Span) -> Result:
        """A value ready to be written: scalars and strings as they are, others as a string."""
        t = resolve(result.type)
        if result.is_const and constant_text(result) is not None:
            return result
        if isinstance(t, Literal) or t.kind in BITS or t is STR:
            return self.settle(result, at)
        return self.to_string(result, at)

    def owners_of(self: Any, expr: tree.Expr, result: Result) -> list[Any]:
        """What a number that is a part of something was read from, if that has a destructor."""
        if result.is_const or not isinstance(expr, PLACE_NAMES):
            return []
        value, body = result.value, self.block.body
        read = body and body[-1].dst is value and body[-1].op.split(".")[0] in ("load", "fetch")
        owner = (body[-1].args[0] if read else value).register
        held = any(runs_code_on_drop(resolve(r.type)) for r in (owner, *owner.bases))
        return [owner] if held else []

    def counted(self: Any, expr: tree.Expr, result: Result) -> Result:
        """A number that a call, as of `len`, finds in a value: the value may end before it."""
        value = result.value
        if isinstance(expr, PLACE_NAMES) or not isinstance(value, ir.Part) or value.type.owns:
            return result
        return Result(self.own_plain(result, expr.at), result.type, True)

    def write_value(self: Any, result: Result, stream: int, at: Span) -> None:
        """Writes a scalar or a string."""
        value = self.value(result, at)
        if value.type is STR:
            self.do("write_string", [value, stream], at)
        else:
            self.do(f"write.{value.type.kind}", [value, stream], at)

    def to_string(self: Any, result: Result, at: Span) -> Result:
        """String(x)."""
        t = resolve(result.type)
        if result.is_const:
            known = constant_text(result)
            if known is not None:
                return Result(None, STR, False, known)
        if t is STR:
            return result
        if isinstance(t, StructType) and "__str__" in t.members:
            return self.call_method(result, "__str__", [], at)
        buffer = self.emit("blank", STR, [STR], at)
        self.append_text(buffer, result, at)
        return Result(buffer, STR, True)

    def append_text(self: Any, buffer: Any, result: Result, at: Span) -> None:
        """buffer += the printed form of a value."""
        t = resolve(result.type)
        if result.is_const:
            known = constant_text(result)
            if known is not None:
                self.append_literal(buffer, known, at)
                return
        if isinstance(t, Literal):
            result = self.settle(result, at)
            t = result.type
        value = self.value(result, at)
        if t is STR:
            self.do("append_string", [buffer, value], at)
        elif t.kind in BITS:
            self.do(f"append_text.{t.kind}", [buffer, value], at)
        elif isinstance(t, StructType) and ("__str__" in t.members or "write_to" in t.members):
            if "__str__" in t.members:
                text = self.call_method(result, "__str__", [], at)
                self.do("append_string", [buffer, self.value(text, at)], at)
            else:
                self.call_member(t, "write_to", Direct(value, t),
                                 [self.mut_argument(buffer, at)], at, None)  # fmt: skip
        elif isinstance(t, StructType | ListType | ViewType | TupleType | RangeType):
            if isinstance(t, ViewType):
                t = list_of(t.element)
            if isinstance(t, StructType) and not t.printable():
                raise self.program.fail(f"`{t}` cannot be printed", at, "define `__str__` in it")
            callee = writer(self.program, t, at)
            self.block.body.append(
                ir.Instruction("call", None, [value, buffer], at, ["read", "mut"], callee)
            )
        else:
            raise self.program.fail(f"`{t}` cannot be printed", at)

    def mut_argument(self: Any, register: Any, at: Span) -> Any:
        """A register as an argument passed for change."""
        return Argument("", None, at, None, Direct(register, register.type))

    def append_literal(self: Any, buffer: Any, text: str, at: Span) -> None:
        """buffer += a constant text."""
        if text:
            self.do("append_string", [buffer, self.constant(text, STR, at)], at)

    def template(self: Any, expr: tree.Template) -> Result:
        """`t"…{x}…"` and `f"…{x:spec}…"`."""
        pieces: list[tuple[Any, Any]] = []
        marks: list[Any] = []
        for part in expr.parts:
            if isinstance(part, str):
                pieces.append((Result(None, STR, False, part), None))
            elif isinstance(part, tree.Hole):
                pieces.append((self.kept(self.lower(part.value), part.at), part))
            else:
                pieces.append((self.kept(self.lower(part), part.at), None))
            marks.append(self.mark())
        read = self.as_read([r for r, _ in pieces], marks)
        pieces = [(r, hole) for r, (_, hole) in zip(read, pieces, strict=True)]
        buffer = self.emit("blank", STR, [STR], expr.at)
        for result, hole in pieces:
            if hole is None:
                self.append_text(buffer, result, expr.at)
            else:
                self.append_hole(buffer, result, hole.conversion, hole.spec or "", hole.at)
        return Result(buffer, STR, True)

    def format_at_run_time(self: Any, pattern: Any, expr: tree.Call, at: Span) -> Result:
        """`pattern.format(a, b)` where the pattern is a value."""
        parts = [self.to_string(self.lower(a.value), a.value.at) for a in expr.args]
        items = self.build_list(parts, list_of(STR), at)
        arguments = [Argument("", None, at, r) for r in (Result(pattern, STR), items)]
        return self.call_declared(prelude(self.program, "_format"), None, self.program.globals,
                                  arguments, at, STR, "format")  # fmt: skip

    def kept(self: Any, result: Result, at: Span) -> Result:
        """A value that is evaluated now and used later."""
        return result if result.is_const else self.settle(result, at)

    def append_hole(self: Any, buffer: Any, result: Result, conversion: str | None, spec: str,
                    at: Span) -> None:  # fmt: skip
        """buffer += a value laid out by a format specification."""
        if conversion == "r" and resolve(result.type) is STR:
            text = self.emit("blank", STR, [STR], at)
            self.do("append_quoted", [text, self.value(result, at)], at)
            result = Result(text, STR, True)
        elif conversion in ("s", "r"):
            result = self.to_string(result, at)
        if not spec:
            self.append_text(buffer, result, at)
            return
        result = self.settle(result, at)
        t = resolve(result.type)
        layout = self.constant(spec, STR, at)
        if t is STR:
            self.do("append_format_string", [buffer, result.value, layout], at)
            return
        if t.is_int:
            result = result if t.kind == "u64" else self.cast(result, I64, at)
        elif t.is_float:
            result = self.cast(result, F64, at)
        elif t is not BOOL:
            result = self.to_string(result, at)
            self.do("append_format_string", [buffer, self.value(result, at), layout], at)
            return
        kind = result.type.kind
        self.do(f"append_format.{kind}", [buffer, self.value(result, at), layout], at)

    def format_method(self: Any, text: str, expr: tree.Call, at: Span) -> Result:
        """`"{} and {1}".format(a, b)` of a literal text."""
        arguments = [(a.name, self.kept(self.lower(a.value), a.value.at)) for a in expr.args]
        positional = [r for n, r in arguments if n is None]
        named = {n: r for n, r in arguments if n is not None}
        buffer = self.emit("blank", STR, [STR], at)
        from string import Formatter

        try:
            fields = list(Formatter().parse(text))
        except ValueError as problem:
            raise self.program.fail(f"bad format: {problem}", at) from None
        automatic = 0
        for literal, field, spec, conversion in fields:
            self.append_literal(buffer, literal, at)
            if field is None:
                continue
            if field == "":
                chosen = positional[automatic] if automatic < len(positional) else None
                automatic += 1
            elif field.isdigit():
                chosen = positional[int(field)] if int(field) < len(positional) else None
            else:
                chosen = named.get(field)
            if chosen is None:
                raise self.program.fail(f"the format has no argument for `{{{field}}}`", at)
            self.append_hole(buffer, chosen, conversion, spec or "", at)
        return Result(buffer, STR, True)

    def search(self: Any, container: Result, item: Result, at: Span) -> Result:
        """Whether a list contains an item equal to this one."""
        found = self.index_of(container, item, at)
        zero = self.constant(0, I64, at)
        return Result(self.emit("le.int", BOOL, [zero, found], at), BOOL, True)

    def clipped(self: Any, bound: Any, length: Any, at: Span) -> Any:
        """A bound of a search, counted from the end if it is negative; it may lie outside."""
        sign = self.emit("shr.i64", I64, [bound, self.constant(63, I64, at)], at)
        added = self.emit("and.bits", I64, [sign, length], at)
        return self.emit("add.i64", I64, [bound, added], at)

    def index_of(self: Any, container: Result, item: Result, at: Span, bounds: Any = ()) -> Any:
        """The index of the first element equal to an item, or -1, as an i64 register. `bounds`
        say where to begin and end, if not None."""
        value = self.value(container, at)
        wanted = self.settle(item, at)
        t = resolve(container.type)
        element = resolve(t.element)
        result = self.temp(I64, at)
        done = self.new_block()
        length = ir.Part(value.register, value.offset + 1, I64)

        def body(index: Any) -> None:
            place = Element(Direct(value, t), index, 0, element, True)
            same = self.compare("==", self.read_place(place, at), wanted, at)
            hit, miss = self.new_block(), self.new_block()
            self.end(ir.branch(self.value(same, at), hit, miss, at))
            self.block = hit
            self.block.body.append(ir.Instruction("own", result, [index], at))
            self.end(ir.jump(done, at))
            self.block = miss

        first, last = bounds or (None, None)
        if first is not None:
            least = self.constant(0, I64, at)
            first = self.emit("max.i64", I64, [self.clipped(first, length, at), least], at)
        if last is not None:
            last = self.emit("min.i64", I64, [self.clipped(last, length, at), length], at)
        self.turn_loop(first, length if last is None else last, body, at)
        self.assign_register(result, Result(None, I64, False, -1), at)
        self.end(ir.jump(done, at))
        self.block = done
        return result

    def compare_glue(self: Any, op: str, t: Type, left: Result, right: Result, at: Span) -> Result:
        """Compares lists, tuples or structs by generated functions."""
        x, y = self.value(left, at), self.value(right, at)
        if op in ("==", "!="):
            callee, negate = equal(self.program, t, at), op == "!="
        else:
            if op in (">", "<="):
                x, y = y, x
            callee, negate = less(self.program, t, at), op in ("<=", ">=")
        dst = self.temp(BOOL, at)
        self.block.body.append(ir.Instruction("call", dst, [x, y], at, ["read", "read"], callee))
        if negate:
            dst = self.emit("not", BOOL, [dst], at)
        return Result(dst, BOOL, True)


def constant_text(result: Result) -> str | None:
    """The printed form of a constant, or None where the machine had better print it."""
    value, t = result.const, result.type
    if t is NONE:
        return "None"
    if t is STR:
        return value
    if t is BOOL:
        return "True" if value else "False"
    if t.is_int:
        return str(value) if abs(value) < 1 << 2000 else None
    if t.is_float and (isinstance(t, Literal) or t is F64):
        return repr(float(value) if isinstance(value, float) else to_float(value, F64))
    return None
