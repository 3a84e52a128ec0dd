"""Loops: `while`, every form of `for`, comprehensions, progressions and parallel loops."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from . import conventions, ir, tree
from .results import Direct, Element, Result
from .types import (
    BITS,
    BOOL,
    F64,
    I64,
    RANGE,
    STR,
    ListType,
    Literal,
    StructType,
    TupleType,
    Type,
    ViewType,
    list_of,
    resolve,
    tuple_of,
)
from .types import (
    Variable as TypeVariable,
)

Span = tuple[int, int]


class Loop:
    """A loop being lowered: where `break` and `continue` go."""

    __slots__ = ("exit", "next", "kind")

    def __init__(self, exit: ir.Block, next: ir.Block, kind: str) -> None:
        self.exit = exit
        self.next = next
        self.kind = kind


class Loops:
    """Mixin of the Lowerer."""

    def while_loop(self: Any, statement: tree.While) -> None:
        """`while condition: … else: …`."""
        self.depth += 1
        test, body = self.new_block(), self.new_block()
        self.depth -= 1
        after, exit = self.new_block(), self.new_block()
        self.start(test)
        self.depth += 1
        known = self.condition(statement.condition, body, after)
        self.loops.append(Loop(exit, test, "while"))
        self.block = body
        self.scoped(statement.body)
        self.end(ir.jump(test, statement.at))
        self.loops.pop()
        self.depth -= 1
        self.block = after
        self.scoped(statement.orelse)
        self.end(ir.jump(exit, statement.at))
        self.block = exit
        del known

    def for_loop(self: Any, statement: tree.For) -> None:
        """Any `for` statement."""
        if statement.kind == "compile_time":
            self.compile_time_loop(statement)
            return
        if statement.kind == "parallel":
            self.parallel_loop(statement)
            return

        def body() -> None:
            self.scoped(statement.body)

        self.iterate(statement.iterable, statement.target, statement.binding, body, statement.at,
                     "for", statement.orelse, statement.body)  # fmt: skip

    # --- the common shape --------------------------------------------------------------------

    def iterate(self: Any, iterable: tree.Expr, target: Any, binding: str, body: Any, at: Span,
                kind: str = "for", orelse: list[tree.Stmt] | None = None,
                statements: list[tree.Stmt] | None = None) -> None:  # fmt: skip
        """Loops over an iterable, binding a target, with a body to lower."""
        self.scopes.append({})
        driver = self.driver(iterable, at, binding, target, statements)
        self.drive(driver, target, binding, body, at, kind, orelse)
        self.scopes.pop()

    def drive(self: Any, driver: Any, target: Any, binding: str, body: Any, at: Span, kind: str,
              orelse: list[tree.Stmt] | None) -> None:  # fmt: skip
        """The blocks of a loop: test, body, after (else), exit."""
        self.depth += 1
        test, inside = self.new_block(), self.new_block()
        self.depth -= 1
        after = self.new_block()
        exit = self.new_block() if orelse else after
        driver.begin()
        self.start(test)
        self.depth += 1
        driver.test(inside, after)
        self.loops.append(Loop(exit, test, kind))
        self.block = inside
        self.scopes.append({})
        self.bind_target(target, driver.item(), binding, at)
        body()
        self.scopes.pop()
        self.end(ir.jump(test, at))
        self.loops.pop()
        self.depth -= 1
        self.block = after
        if orelse:
            self.scoped(orelse)
            self.end(ir.jump(exit, at))
            self.block = exit

    def bind_target(self: Any, target: Any, item: Any, binding: str, at: Span) -> None:
        """Binds a loop's target to the current item, a Result or a place."""
        if isinstance(target, tree.TupleDisplay):
            result = item if isinstance(item, Result) else self.read_place(item, at)
            if isinstance(item, Result) and isinstance(item.const, list):
                parts = item.const  # the items of enumerate and zip, not packed
            else:
                parts = self.tuple_items(result, len(target.items), at)
            if len(parts) != len(target.items):
                raise self.program.fail(
                    f"cannot unpack {len(parts)} values into {len(target.items)} names", target.at)  # fmt: skip
            for goal, part in zip(target.items, parts, strict=True):
                self.bind_target(goal, part, binding, at)
            return
        if not isinstance(target, tree.Name):
            raise self.program.fail("a loop's target must be a name", target.at)
        if target.id == "_":
            return
        if not isinstance(item, Result):
            self.scopes[-1][target.id] = item
            return
        if isinstance(item.const, list):
            item = self.pack_items(item.const, at)
        value = item.value
        if (
            isinstance(value, ir.Register) and value.name is None
            and (item.fresh or value.bases) and binding != "var"
        ):  # fmt: skip
            variable = self.declare(target.id, value, target.at, True)
        else:
            variable = self.bind_new(target.id, item, target.at, True)
        if binding != "var" and variable.register.bases:
            variable.constant = "is a loop variable"

    def pack_items(self: Any, items: list[Any], at: Span) -> Result:
        """Several items as one tuple."""
        owned = [self.own(i if isinstance(i, Result) else self.read_place(i, at), at) for i in items]
        t = tuple_of(tuple(resolve(r.type) for r in owned))
        return Result(self.emit("pack", t, owned, at), t, True)

    def tuple_items(self: Any, result: Result, count: int, at: Span) -> list[Result]:
        """The items of a tuple value, in place."""
        t = resolve(result.type)
        if not isinstance(t, TupleType):
            raise self.program.fail(f"`{t}` cannot be unpacked into {count} names", at)
        if len(t.items) != count:
            raise self.program.fail(f"cannot unpack {len(t.items)} values into {count} names", at)
        value = self.value(result, at)
        offset, items = value.offset, []
        for kind in t.items:
            items.append(Result(ir.Part(value.register, offset, resolve(kind)), resolve(kind)))
            offset += kind.slots
        return items

    def count_loop(self: Any, count: Any, body: Any, at: Span) -> None:
        """Runs `body(i)` for i from 0 below a count."""
        index = self.emit("const.i64", I64, [-1], at)
        self.depth += 1
        test, inside = self.new_block(), self.new_block()
        self.depth -= 1
        after = self.new_block()
        self.start(test)
        self.end(ir.for_range(index, count, inside, after, at))
        self.block = inside
        self.depth += 1
        body(index)
        self.end(ir.jump(test, at))
        self.depth -= 1
        self.block = after

    # --- what can be looped over -------------------------------------------------------------

    def driver(self: Any, iterable: tree.Expr, at: Span, binding: str = "", target: Any = None,
               statements: list[tree.Stmt] | None = None) -> Any:  # fmt: skip
        """The stepping of a loop over an expression."""
        if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Name):
            name = iterable.callee.id
            meaning = self.meaning(name)
            if meaning is None and self.find(name) is None or meaning is not None and meaning.kind == "builtin":
                made = self.builtin_driver(name, iterable, at, target, statements)
                if made is not None:
                    return made
        if isinstance(iterable, tree.Transfer):
            if binding == "var":
                given = self.lower(iterable)
                if isinstance(resolve(given.type), ListType):
                    return GivenDriver(self, given, at)
            iterable = iterable.value
        if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Attribute):
            made = self.method_driver(iterable, at)
            if made is not None:
                return made
        place = self.value_or_place(iterable)
        return self.place_driver(place, iterable.at, binding)

    def place_driver(self: Any, place: Any, at: Span, binding: str) -> Any:
        """The stepping over a list, string, range or struct."""
        t = resolve(place.type) if not hasattr(place, "arguments") else None
        if t is None or t.kind == "view" and not isinstance(place, Direct):
            result = self.read_place(place, at)
            place = Direct(self.settle(result, at).value, resolve(result.type))
            t = resolve(place.type)
        if isinstance(t, ListType | ViewType):
            if binding == "ref":
                self.check_changeable(place, at)
            if isinstance(resolve(t.element), TypeVariable):
                raise self.program.fail("the element type of this list is not known", at,
                                        "write its type: `xs: List[Int] = []`")  # fmt: skip
            return ListDriver(self, place, t, at, binding)
        result = self.read_place(place, at)
        if t is STR:
            return StringDriver(self, result, at)
        if t is RANGE:
            parts = self.range_parts(result)
            return StepDriver(self, *parts, at)
        if isinstance(t, TupleType):
            raise self.program.fail("a tuple is looped over with `comptime for`", at)
        if isinstance(t, StructType):
            raise self.program.fail(f"looping over `{t}` is not supported yet", at,
                                    "loop over its list, or index it in a range")  # fmt: skip
        raise self.program.fail(f"cannot iterate over `{t}`", at, "loop over a list or range(…)")

    def range_parts(self: Any, result: Result) -> list[Any]:
        """Start, stop and step of a range value."""
        value = result.value
        return [ir.Part(value.register, value.offset + i, I64) for i in range(3)]

    def builtin_driver(self: Any, name: str, call: tree.Call, at: Span, target: Any,
                       statements: list[tree.Stmt] | None) -> Any:  # fmt: skip
        """range, enumerate, zip and reversed, stepped without building anything."""
        arguments = [a.value for a in call.args]
        plain = not any(a.name or a.star for a in call.args)
        if name == "range" and plain and 1 <= len(arguments) <= 3:
            return self.range_driver(arguments, call.at, target, statements)
        if name == "enumerate" and arguments:
            start: Any = Result(None, I64, False, 0)
            for a in call.args[1:]:
                start = self.lower_as(a.value, I64)
            return EnumerateDriver(self, self.driver(arguments[0], at), start, at)
        if name == "zip" and plain and len(arguments) >= 2:
            return ZipDriver(self, [self.driver(a, at) for a in arguments], at)
        if name == "reversed" and plain and len(arguments) == 1:
            inner = arguments[0]
            if isinstance(inner, tree.Call) and isinstance(inner.callee, tree.Name):
                if inner.callee.id == "range" and 1 <= len(inner.args) <= 3:
                    return self.reversed_range([a.value for a in inner.args], inner.at)
            place = self.value_or_place(inner)
            t = resolve(place.type)
            if isinstance(t, ListType | ViewType):
                return ReversedDriver(self, place, t, at)
            raise self.program.fail(f"`{t}` cannot be reversed", inner.at)
        return None

    def method_driver(self: Any, call: tree.Call, at: Span) -> Any:
        """The characters of a string: codepoints, codepoint_slices; bytes: as_bytes, bytes."""
        name = call.callee.name  # type: ignore[attr-defined]
        if name not in ("codepoint_slices", "codepoints", "elements") or call.args:
            return None
        result = self.lower(call.callee.value)  # type: ignore[attr-defined]
        if resolve(result.type) is not STR:
            return None
        return StringDriver(self, self.settle(result, at), at, name == "codepoints")

    def range_bounds(self: Any, arguments: list[tree.Expr]) -> list[Result]:
        """Start, stop, step of range(...) as Int results."""
        results = []
        for a in arguments:
            r = self.lower(a, I64)
            t = resolve(r.type)
            if not t.is_int:
                raise self.program.fail(f"`range` takes `Int`, not `{t}`", a.at, "convert it: Int(…)")
            if t is not I64 and not r.is_const:
                r = self.cast(r, I64, a.at)
            results.append(self.convert(r, I64, a.at))
        if len(results) == 1:
            results.insert(0, Result(None, I64, False, 0))
        if len(results) == 2:
            results.append(Result(None, I64, False, 1))
        return results

    def range_driver(self: Any, arguments: list[tree.Expr], at: Span, target: Any,
                     statements: list[tree.Stmt] | None) -> Any:  # fmt: skip
        """The stepping of range(…)."""
        start, stop, step = self.range_bounds(arguments)
        if step.is_const and step.const == 1:
            changed = True
            if isinstance(target, tree.Name):
                changed = statements is None or assigned_in(target.id, statements, self.program)
            return RangeDriver(self, start, stop, at, changed)
        if step.is_const and step.const == 0:
            raise self.program.fail("step is zero", at, "a range's step must not be 0")
        step_value = self.value(step, at)
        if not step.is_const:
            self.do("check_step", [step_value], at)
        return StepDriver(self, self.value(start, at), self.value(stop, at), step_value, at)

    def reversed_range(self: Any, arguments: list[tree.Expr], at: Span) -> Any:
        """reversed(range(…))."""
        start, stop, step = (self.value(r, at) for r in self.range_bounds(arguments))
        self.do("check_step", [step], at)
        count = self.emit("range_length", I64, [start, stop, step], at)
        one = self.constant(1, I64, at)
        last = self.emit("sub.i64", I64, [count, one], at)
        offset = self.emit("mul.i64", I64, [last, step], at)
        first = self.emit("add.i64", I64, [start, offset], at)
        down = self.emit("neg.i64", I64, [step], at)
        driver = StepDriver(self, first, None, down, at)
        driver.count = count
        return driver

    # --- compile-time loops ------------------------------------------------------------------

    def compile_time_loop(self: Any, statement: tree.For) -> None:
        """`comptime for`: the body once for each value."""
        values = self.compile_time_items(statement.iterable)
        if len(values) > 10_000:
            raise self.program.fail("this compile-time loop has too many turns", statement.at)
        exit = self.new_block()
        for value in values:
            self.scopes.append({})
            self.loops.append(Loop(exit, exit, "compile_time"))
            if isinstance(statement.target, tree.Name):
                from .results import Meaning

                self.scopes[-1][statement.target.id] = Meaning("constant", value)
            self.scoped(statement.body)
            self.loops.pop()
            self.scopes.pop()
        self.end(ir.jump(exit, statement.at))
        self.block = exit

    def compile_time_items(self: Any, iterable: tree.Expr) -> list[Result]:
        """The values of a compile-time loop's iterable."""
        if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Name):
            if iterable.callee.id == "range":
                bounds = []
                for a in iterable.args:
                    r = self.compile_time_value(a.value, I64)
                    if not r.type.is_int:
                        raise self.program.fail("range takes `Int`", a.value.at)
                    bounds.append(r.const)
                if len(bounds) == 3 and bounds[2] == 0:
                    raise self.program.fail("step is zero", iterable.at)
                turns = range(*bounds)
                if len(turns) > 10_000:
                    raise self.program.fail("this compile-time loop has too many turns", iterable.at)
                return [Result(None, I64, False, i) for i in turns]
        result = self.compile_time_value(iterable)
        t = resolve(result.type)
        if isinstance(t, ListType):
            return [Result(None, resolve(t.element), False, v) for v in result.const]
        if isinstance(t, TupleType):
            return [Result(None, k, False, v) for k, v in zip(t.items, result.const, strict=True)]
        raise self.program.fail("this is not known at compile time", iterable.at)

    # --- building lists ----------------------------------------------------------------------

    def comprehension(self: Any, expr: tree.Comprehension, want: Type | None) -> Result:
        """`[e for x in xs if c]`."""
        if expr.kind not in ("list", "generator"):
            raise self.program.fail(f"a {expr.kind} comprehension is not supported yet", expr.at)
        element: Any = None
        if isinstance(want, ListType):
            element = resolve(want.element)
        kind = list_of(element if element is not None else TypeVariable())
        made = self.emit("blank", kind, [kind], expr.at)
        depth = len(self.scopes)

        def level(i: int) -> None:
            if i == len(expr.generators):
                item = self.lower(expr.element, None if isinstance(element, TypeVariable) else element)
                self.append_to(made, kind, item, expr.element.at)
                return
            generator = expr.generators[i]

            def body() -> None:
                skip = self.new_block()
                for condition in generator.conditions:
                    then = self.new_block()
                    self.condition(condition, then, skip)
                    self.block = then
                level(i + 1)
                self.end(ir.jump(skip, expr.at))
                self.block = skip

            self.iterate(generator.iterable, generator.target, "", body, expr.at)

        level(0)
        del self.scopes[depth:]
        return Result(made, resolve(kind), True)

    def append_to(self: Any, target: Any, t: Type, item: Result, at: Span) -> None:
        """target.append(item), finding the list's element type if it is open."""
        element = resolve(t.element)  # type: ignore[attr-defined]
        if isinstance(element, TypeVariable):
            found = resolve(item.type)
            if isinstance(found, Literal):
                found = I64 if found.is_int else F64
            if isinstance(found, ViewType):
                found = list_of(found.element)
            element.link = found
            element = found
        self.append(target, self.convert(item, element, at), at)

    def progression(self: Any, expr: tree.ListDisplay, want: Type | None) -> Result:
        """`[a, b, ..., z]` and `[a, ..., z]`: an arithmetic progression, end included."""
        at = expr.at
        places = [i for i, item in enumerate(expr.items) if isinstance(item, tree.Ellipsis)]
        if len(places) != 1 or places[0] == 0 or places[0] != len(expr.items) - 2:
            raise self.program.fail("a progression is written [a, b, ..., z]", at)
        element: Any = resolve(want.element) if isinstance(want, ListType) else None
        if isinstance(element, TypeVariable):
            element = None
        size = want.size if isinstance(want, ListType) else None
        leading = [self.lower(i, element) for i in expr.items[: places[0]]]
        last = self.lower(expr.items[-1], element)
        everything = [*leading, last]
        if element is None:
            element = self.common_element(everything, [at] * len(everything))
        if not element.is_number:
            raise self.program.fail(f"a progression is of numbers, not of `{element}`", at)
        if all(r.is_const and isinstance(r.type, Literal) for r in everything):
            return self.exact_progression(expr, leading, last, element, size)
        return self.computed_progression(expr, leading, last, element, size)

    def exact_progression(self: Any, expr: tree.ListDisplay, leading: list[Result], last: Result,
                          element: Type, size: int | None) -> Result:  # fmt: skip
        """A progression of literals: checked now."""
        at = expr.at
        values = [Fraction(r.const) for r in leading]
        end = Fraction(last.const)
        step = values[1] - values[0] if len(values) > 1 else Fraction(1 if end >= values[0] else -1)
        for before, after in zip(values, values[1:]):
            if after - before != step:
                raise self.program.fail("the first items of a progression must be evenly spaced", at)
        if step == 0 or (end - values[0]) / step < 0 or ((end - values[0]) / step).denominator != 1:
            raise self.program.fail(
                "this progression does not land on its end", expr.items[-1].at,
                f"from {values[0]} in steps of {step} it misses {end}")  # fmt: skip
        count = int((end - values[0]) / step) + 1
        if count > 1 << 33:
            raise self.program.fail("this progression is too long", at)
        if size is not None and size != count:
            raise self.program.fail(f"{count} items for an array of {size}", at)
        self.convert(Result(None, last.type, False, last.const), element, at)
        first = self.convert(leading[0], element, at)
        stride = Result(None, leading[0].type if step.denominator == 1 and leading[0].type.is_int
                        else last.type, False, int(step) if step.denominator == 1 and
                        leading[0].type.is_int else step)  # fmt: skip
        return self.fill_progression(self.value(first, at), stride, count, element, size, at)

    def fill_progression(self: Any, first: Any, stride: Any, count: Any, element: Type,
                         size: int | None, at: Span) -> Result:  # fmt: skip
        """The loop that appends first + i * step."""
        kind = list_of(element, size)
        made = self.emit("blank", kind, [kind], at)
        number = self.constant(count, I64, at) if isinstance(count, int) else count
        self.do("reserve", [made, number], at)
        name = element.kind  # type: ignore[attr-defined]
        if isinstance(stride, Result):
            stride = self.value(self.convert_step(stride, element, at), at)

        def body(index: Any) -> None:
            if element.is_float:
                turn = self.int_to_float(index, I64, element, at)
            else:
                turn = index if element is I64 else self.emit(f"wrap.{name}", element, [index], at)
            offset = self.emit(f"mul.{name}", element, [turn, stride], at)
            item = self.emit(f"add.{name}", element, [first, offset], at)
            self.append(made, Result(item, element, True), at)

        self.count_loop(number, body, at)
        return Result(made, kind, True)

    def convert_step(self: Any, stride: Result, element: Type, at: Span) -> Result:
        """A literal step as an element; a negative one wraps in an unsigned type."""
        if element.is_int and stride.type.is_int:
            return self.cast(stride, element, at)
        return self.convert(stride, element, at)

    def computed_progression(self: Any, expr: tree.ListDisplay, leading: list[Result], last: Result,
                             element: Type, size: int | None) -> Result:  # fmt: skip
        """A progression known at run time only: checked there."""
        at = expr.at
        name = element.kind  # type: ignore[attr-defined]
        first = self.value(self.convert(leading[0], element, at), at)
        end = self.value(self.convert(last, element, at), at)
        if len(leading) > 1:
            second = self.value(self.convert(leading[1], element, at), at)
            step = self.emit(f"sub.{name}", element, [second, first], at)
        else:
            step = self.constant(1 if element.is_int else 1.0, element, at)
        span = self.emit(f"sub.{name}", element, [end, first], at)
        if element.is_int:
            turns = self.emit(f"floordiv.{name}", element, [span, step], at)
            count = turns if element is I64 else self.emit("wrap.i64", I64, [turns], at)
        else:
            ratio = self.emit(f"div.{name}", element, [span, step], at)
            nearest = self.emit(f"round.{name}", element, [ratio], at)
            count = self.emit(f"trunc.{name}.i64", I64, [nearest], at)
            turns = nearest
        landing = self.emit(f"mul.{name}", element, [turns, step], at)
        landing = self.emit(f"add.{name}", element, [first, landing], at)
        row = "bits" if element.is_int else name
        hit = self.emit(f"eq.{row}", BOOL, [landing, end], at)
        good, bad = self.new_block(), self.new_block()
        self.end(ir.branch(hit, good, bad, at))
        self.block = bad
        text = self.constant("the progression does not land on its end", STR, at)
        self.do("fail", [text], at)
        self.end(ir.unreachable(at))
        self.block = good
        one = self.constant(1, I64, at)
        number = self.emit("add.i64", I64, [count, one], at)
        return self.fill_progression(first, step, number, element, size, at)

    # --- parallel loops ----------------------------------------------------------------------

    def parallel_loop(self: Any, statement: tree.For) -> None:
        """`parallel for`: checked for races, run in order."""
        from .races import Region

        if statement.orelse:
            raise self.program.fail("a parallel loop has no `else`", statement.at)
        region = Region(self, statement)

        def body() -> None:
            self.parallel.append(region)
            self.turn_partials(region)
            self.scoped(statement.body)
            self.parallel.pop()

        self.begin_partials(region)
        self.iterate(statement.iterable, statement.target, statement.binding, body, statement.at,
                     "parallel", None, statement.body)  # fmt: skip
        self.end_partials(region)
        region.finish()


def assigned_in(name: str, statements: list[tree.Stmt], program: Any) -> bool:
    """Whether a name is assigned, or passed for change, anywhere in some statements."""
    for node in conventions.facts(statements, program.facts):
        if isinstance(node, tree.Call):
            if any(a.value.__class__ is tree.Name and a.value.id == name for a in node.args) and any(
                p.convention == "mut" for f, _ in program.callees(node.callee) for p in f.parameters
            ):
                return True
        elif isinstance(node, tree.Walrus):
            if node.name == name:
                return True
        elif not isinstance(node, tree.Return):
            for target in node.targets if isinstance(node, tree.Assign) else (node.target,):
                items = target.items if isinstance(target, tree.TupleDisplay) else (target,)
                if any(i.__class__ is tree.Name and i.id == name for i in items):
                    return True
    return False


# --- drivers: `begin` before the loop, `test` ends the test block, `item` in the body -----------


class RangeDriver:
    """range(start, stop): the variable itself counts, unless the body assigns it."""

    def __init__(self, lowerer: Any, start: Result, stop: Result, at: Span, copied: bool) -> None:
        self.lowerer, self.start, self.at, self.copied = lowerer, start, at, copied
        self.stop = lowerer.own_plain(stop, at)
        self.index: Any = None

    def begin(self) -> None:
        low = self.lowerer
        if self.start.is_const:
            self.index = low.emit("const.i64", I64, [self.start.const - 1], self.at)
        else:
            one = low.constant(1, I64, self.at)
            self.index = low.emit("sub.i64", I64, [self.start.value, one], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.lowerer.end(ir.for_range(self.index, self.stop, inside, after, self.at))

    def item(self) -> Result:
        return Result(self.index, I64, not self.copied)

    def count(self) -> Any:
        """How often it will turn."""
        low = self.lowerer
        one = low.constant(1, I64, self.at)
        first = low.emit("add.i64", I64, [self.index, one], self.at)
        return low.emit("range_length", I64, [first, self.stop, one], self.at)


class StepDriver:
    """range(start, stop, step) by a count of turns."""

    def __init__(self, lowerer: Any, start: Any, stop: Any, step: Any, at: Span) -> None:
        self.lowerer, self.start, self.stop, self.step, self.at = lowerer, start, stop, step, at
        self.count: Any = None
        self.index: Any = None

    def begin(self) -> None:
        low = self.lowerer
        if self.count is None:
            args = [self.start, self.stop, self.step]
            self.count = low.emit("range_length", I64, args, self.at)
        else:
            fresh = low.temp(I64, self.at)
            low.block.body.append(ir.Instruction("own", fresh, [self.count], self.at))
            self.count = fresh
        self.index = low.emit("sub.i64", I64, [self.start, self.step], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        end = ir.for_step(self.count, self.index, self.step, inside, after, self.at)
        self.lowerer.end(end)

    def item(self) -> Result:
        return Result(self.index, I64, False)


class ListDriver:
    """The elements of a list: scalars loaded, others borrowed, places for `ref`."""

    def __init__(self, lowerer: Any, place: Any, t: Any, at: Span, binding: str) -> None:
        self.lowerer, self.at, self.binding = lowerer, at, binding
        self.element = resolve(t.element)
        self.place = place
        self.header: Any = None
        if binding != "ref":
            from .lower import roots

            items = lowerer.header(place, at)
            if isinstance(items, ir.Register) and items.bases:
                self.header = items
            else:
                self.header = lowerer.emit("borrow", items.type, [items, items.type], at, roots(items))
        self.index: Any = None
        self.loaded: Any = None
        self.guard: Any = None
        if binding == "ref":
            items = lowerer.header(place, at)
            self.guard = lowerer.guard_of(items, None, at)

    def begin(self) -> None:
        self.index = self.lowerer.emit("const.i64", I64, [-1], self.at)

    @property
    def scalar(self) -> bool:
        """Whether the element is loaded by the test itself."""
        return self.element.kind in BITS and self.binding != "ref"

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        low = self.lowerer
        if self.scalar:
            self.loaded = low.temp(self.element, self.at)
            low.end(ir.each(self.loaded, self.header, self.index, inside, after, self.at))
            return
        items = self.header if self.header is not None else self.guard
        length = ir.Part(items.register, items.offset + 1, I64)
        low.end(ir.for_range(self.index, length, inside, after, self.at))

    def item(self) -> Any:
        low = self.lowerer
        if self.scalar:
            return Result(self.loaded, self.element, True)
        if self.binding == "ref":
            return Element(self.place, self.index, 0, self.element, True, self.guard)
        place = Element(Direct(self.header, self.header.type), self.index, 0, self.element, True)
        result = low.read_place(place, self.at)
        if self.binding == "var" and self.element.owns:
            return Result(low.own(result, self.at), self.element, True)
        return result


class GivenDriver:
    """The elements of a list that is given to its loop: each is moved out in its turn."""

    def __init__(self, lowerer: Any, result: Result, at: Span) -> None:
        self.lowerer, self.at = lowerer, at
        self.items = lowerer.own(result, at)
        self.element = resolve(resolve(self.items.type).element)
        self.index: Any = None

    def begin(self) -> None:
        self.index = self.lowerer.emit("const.i64", I64, [-1], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        length = ir.Part(self.items, 1, I64)
        self.lowerer.end(ir.for_range(self.index, length, inside, after, self.at))

    def item(self) -> Result:
        low, t = self.lowerer, self.element
        if t.kind in BITS:
            made = low.emit(f"load.{t.kind}", t, [self.items, self.index], self.at)
        else:
            made = low.emit("take", t, [self.items, self.index, 0, t.slots], self.at)
        return Result(made, t, True)


class ReversedDriver(ListDriver):
    """reversed(list)."""

    def __init__(self, lowerer: Any, place: Any, t: Any, at: Span) -> None:
        super().__init__(lowerer, place, t, at, "")
        self.back: Any = None

    @property
    def scalar(self) -> bool:
        return False

    def item(self) -> Any:
        low = self.lowerer
        length = ir.Part(self.header.register, self.header.offset + 1, I64)
        one = low.constant(-1, I64, self.at)
        forward = low.emit("sub.i64", I64, [one, self.index], self.at)
        index = low.emit("add.i64", I64, [forward, length], self.at)
        place = Element(Direct(self.header, self.header.type), index, 0, self.element, True)
        return low.read_place(place, self.at)


class StringDriver:
    """The characters of a string, as strings or code points."""

    def __init__(self, lowerer: Any, result: Result, at: Span, points: bool = False) -> None:
        from .lower import roots

        self.lowerer, self.at, self.points = lowerer, at, points
        value = lowerer.value(result, at)
        self.text = lowerer.emit("borrow", STR, [value, STR], at, roots(value))
        self.position: Any = None
        self.character: Any = None

    def begin(self) -> None:
        self.position = self.lowerer.emit("const.i64", I64, [0], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        low = self.lowerer
        length = ir.Part(self.text, 1, I64)
        more = low.emit("lt.int", BOOL, [self.position, length], self.at)
        low.end(ir.branch(more, inside, after, self.at))

    def item(self) -> Result:
        low = self.lowerer
        args = [self.text, self.position]
        made = low.emit("next_character", STR, args, self.at, self.text.bases)
        if self.points:
            return Result(low.emit("ord", I64, [made], self.at), I64, True)
        return Result(made, STR)


class EnumerateDriver:
    """enumerate(xs, start)."""

    def __init__(self, lowerer: Any, inner: Any, start: Result, at: Span) -> None:
        self.lowerer, self.inner, self.start, self.at = lowerer, inner, start, at
        self.number: Any = None

    def begin(self) -> None:
        low = self.lowerer
        self.inner.begin()
        if self.start.is_const:
            self.number = low.emit("const.i64", I64, [self.start.const - 1], self.at)
        else:
            one = low.constant(1, I64, self.at)
            self.number = low.emit("sub.i64", I64, [self.start.value, one], self.at)

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        self.inner.test(inside, after)

    def item(self) -> Result:
        low = self.lowerer
        one = low.constant(1, I64, self.at)
        low.block.body.append(ir.Instruction("add.i64", self.number, [self.number, one], self.at))
        number = Result(self.number, I64, False)
        return Result(None, tuple_of(()), False, [number, self.inner.item()])


class ZipDriver:
    """zip(xs, ys, …): ends with the shortest."""

    def __init__(self, lowerer: Any, inner: list[Any], at: Span) -> None:
        self.lowerer, self.inner, self.at = lowerer, inner, at

    def begin(self) -> None:
        for driver in self.inner:
            driver.begin()

    def test(self, inside: ir.Block, after: ir.Block) -> None:
        low = self.lowerer
        for driver in self.inner[:-1]:
            going = low.new_block()
            driver.test(going, after)
            low.block = going
        self.inner[-1].test(inside, after)

    def item(self) -> Result:
        return Result(None, tuple_of(()), False, [d.item() for d in self.inner])
