"""Loops: `while`, every form of `for`, comprehensions, progressions and parallel loops."""

from __future__ import annotations

from . import conventions, ir, tree
from .builtin_arguments import positional
from .drivers import (
    EnumerateDriver,
    GivenDriver,
    ListDriver,
    RangeDriver,
    ReversedDriver,
    StepDriver,
    StringDriver,
    ZipDriver,
)
from .results import Direct, Meaning, Result
from .types import (
    I64,
    RANGE,
    STR,
    ListType,
    StructType,
    TupleType,
    ViewType,
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
TURN_LIMIT = 12_000  # of all compile-time loops together: each turn is compiled by itself


class Loop:
    """A loop being lowered: where `break` and `continue` go, and what was entered before it."""

    __slots__ = ("exit", "next", "kind", "contexts")

    def __init__(self, exit: ir.Block, next: ir.Block, kind: str, contexts: int) -> None:
        self.contexts = contexts
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
        self.condition(statement.condition, body, after)
        self.loops.append(Loop(exit, test, "while", len(self.contexts)))
        self.block = body
        self.scoped(statement.body)
        self.end(ir.jump(test, statement.at))
        self.loops.pop()
        self.depth -= 1
        self.block = after
        self.scoped(statement.orelse)
        self.end(ir.jump(exit, statement.at))
        self.block = exit

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
        self.loops.append(Loop(exit, test, kind, len(self.contexts)))
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
                    f"cannot unpack {len(parts)} values into {len(target.items)} names", target.at
                )
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
        owned = [
            self.own(i if isinstance(i, Result) else self.read_place(i, at), at) for i in items
        ]
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
        self.turn_loop(None, count, body, at)

    def turn_loop(self: Any, first: Any, last: Any, body: Any, at: Span, kind: str = "") -> Any:
        """Runs `body(i)` for i from a number (None: 0) below another; the terminator that counts.
        With a kind, the body's `continue` goes on with the next i."""
        if first is None:
            index = self.emit("const.i64", I64, [-1], at)
        else:
            index = self.emit("sub.i64", I64, [first, self.constant(1, I64, at)], at)
        self.depth += 1
        test, inside = self.new_block(), self.new_block()
        self.depth -= 1
        after = self.new_block()
        self.start(test)
        end = ir.for_range(index, last, inside, after, at)
        self.end(end)
        self.block = inside
        self.depth += 1
        if kind:
            self.loops.append(Loop(after, test, kind, len(self.contexts)))
        body(index)
        if kind:
            self.loops.pop()
        self.end(ir.jump(test, at))
        self.depth -= 1
        self.block = after
        return end

    # --- what can be looped over -------------------------------------------------------------

    def driver(self: Any, iterable: tree.Expr, at: Span, binding: str = "", target: Any = None,
               statements: list[tree.Stmt] | None = None) -> Any:  # fmt: skip
        """The stepping of a loop over an expression."""
        if isinstance(iterable, tree.Call) and isinstance(iterable.callee, tree.Name):
            name = iterable.callee.id
            meaning = self.meaning(name)
            if (
                meaning is None
                and self.find(name) is None
                or meaning is not None
                and meaning.kind == "builtin"
            ):
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
            start, stop, step = (
                self.own_plain(Result(part, I64), at) for part in self.range_parts(result)
            )
            return StepDriver(self, start, stop, step, at)
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
        name = call.callee.name
        if name not in ("codepoint_slices", "codepoints", "elements") or call.args:
            return None
        result = self.lower(call.callee.value)
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
                raise self.program.fail(
                    f"`range` takes `Int`, not `{t}`", a.at, "convert it: Int(…)"
                )
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
        stepped = self.own_plain(step, at)
        if not step.is_const:
            self.do("check_step", [stepped], at)
        return StepDriver(self, self.own_plain(start, at), self.value(stop, at), stepped, at)

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
        self.program.turns += len(values)
        if self.program.turns > TURN_LIMIT:
            raise self.program.fail("this compile-time loop has too many turns", statement.at,
                                    "let it run when the program does")  # fmt: skip
        exit = self.new_block()
        for value in values:
            self.scopes.append({})
            self.loops.append(Loop(exit, exit, "compile_time", len(self.contexts)))
            if isinstance(statement.target, tree.Name):
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
                positional(self, iterable, "range", 1, 3)
                for a in iterable.args:
                    r = self.compile_time_value(a.value, I64)
                    if not r.type.is_int:
                        raise self.program.fail("range takes `Int`", a.value.at)
                    bounds.append(r.const)
                if len(bounds) == 3 and bounds[2] == 0:
                    raise self.program.fail("step is zero", iterable.at)
                turns = range(*bounds)
                most = max(0, TURN_LIMIT - self.program.turns)
                turns = turns[: most + 1]  # there may be more than len() can tell
                return [Result(None, I64, False, i) for i in turns]
        result = self.compile_time_value(iterable)
        t = resolve(result.type)
        if isinstance(t, ListType):
            return [Result(None, resolve(t.element), False, v) for v in result.const]
        if isinstance(t, TupleType):
            return [Result(None, k, False, v) for k, v in zip(t.items, result.const, strict=True)]
        raise self.program.fail("this is not known at compile time", iterable.at)


def assigned_in(name: str, statements: list[tree.Stmt], program: Any) -> bool:
    """Whether a name is assigned, or passed for change, anywhere in some statements."""
    for node in conventions.facts(statements, program.facts):
        if isinstance(node, tree.Call):
            if any(
                a.value.__class__ is tree.Name and a.value.id == name for a in node.args
            ) and any(
                p.convention == "mut" for f, _ in program.callees(node.callee) for p in f.parameters
            ):
                return True
        elif isinstance(node, tree.Walrus):
            if node.name == name:
                return True
        elif isinstance(node, tree.Declare) and node.keyword == "ref":
            if conventions.root(node.value) == name:
                return True
        elif not isinstance(node, tree.Return):
            for target in node.targets if isinstance(node, tree.Assign) else (node.target,):
                items = target.items if isinstance(target, tree.TupleDisplay) else (target,)
                if any(i.__class__ is tree.Name and i.id == name for i in items):
                    return True
    return False
