"""Expressions: each `_name` method lowers one kind of tree node to a `Result`."""

from __future__ import annotations

from . import ir, tree
from .annotations import LATER
from .comparisons import Comparisons
from .constructors import filled
from .conventions import walk
from .declarations import alias_value
from .library import BUILTINS
from .near import suggestion
from .operators import Operators
from .program import NESTING_LIMIT, Stop
from .results import Exploded, Meaning, Result, Variable
from .tokens import HARD
from .types import (
    BITS,
    BOOL,
    F64,
    FLOAT_LITERAL,
    I64,
    INT_LITERAL,
    NONE,
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
    unify,
)
from .types import (
    Variable as TypeVariable,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Expressions:
    """Mixin of the Lowerer."""

    def lower(self: Any, expr: tree.Expr, want: Type | None = None) -> Result:
        """The value of an expression; `want` is the type it had better have (a hint)."""
        handler = EXPRESSIONS.get(type(expr))
        if handler is None:
            kind = type(expr).__name__.lower()
            raise self.program.fail(f"{NAMES.get(kind, kind)} is not supported yet", expr.at)
        self.nesting += 1
        opened, self.opened = self.opened, None  # what a statement may write, this may not read
        try:
            if self.nesting > NESTING_LIMIT * 2:
                raise self.program.fail("this expression is nested too deeply", expr.at)
            return handler(self, expr, want)
        finally:
            self.nesting -= 1
            self.opened = opened

    def lower_as(self: Any, expr: tree.Expr, want: Type) -> Result:
        """The value of an expression, converted to a type."""
        return self.convert(self.lower(expr, want), want, expr.at)

    # --- literals and names ------------------------------------------------------------------

    def _number(self: Any, expr: tree.Number, want: Type | None) -> Result:
        if expr.is_float:
            return Result(None, FLOAT_LITERAL, False, expr.value)
        return Result(None, INT_LITERAL, False, expr.value)

    def _text(self: Any, expr: tree.Text, want: Type | None) -> Result:
        return Result(None, STR, False, expr.value)

    def _constant(self: Any, expr: tree.Constant, want: Type | None) -> Result:
        if expr.value is None:
            return Result(None, NONE, False, None)
        return Result(None, BOOL, False, expr.value)

    def _name(self: Any, expr: tree.Name, want: Type | None) -> Result:
        found = self.find(expr.id)
        if isinstance(found, Variable):
            return self.read_variable(found, expr.at)
        if found is None:
            found = self.static_meaning(expr)
            if found is None:
                raise self.unknown_name(expr.id, expr.at)
        if isinstance(found, Meaning):
            return self.meaning_value(found, expr.id, expr.at)
        if isinstance(found, Exploded):
            return self.assemble(found, expr.at)
        return self.read_place(found, expr.at)

    def read_variable(self: Any, variable: Variable, at: Span) -> Result:
        """The value in a variable."""
        if variable.register is None:
            raise self.program.fail(
                f"`{variable.name}` is not assigned yet", at,
                "assign it first", self.note("declared here", variable.at))  # fmt: skip
        if self.parallel:
            self.note_read(variable, at)
        return Result(variable.register, variable.register.type, False)

    def meaning_value(self: Any, meaning: Meaning, name: str, at: Span) -> Result:
        """The value of a name that is no variable."""
        if meaning.kind == "alias":
            meaning = alias_value(self.program, meaning)
        if meaning.kind == "constant":
            result: Result = meaning.what
            return Result(None, result.type, False, result.const)
        if meaning.kind == "script variable":
            raise self.program.fail(
                f"`{name}` is a variable of the script, which functions do not see", at,
                "pass it as an argument, or declare it with `comptime` if it never changes",
                self.note("declared here", meaning.at))  # fmt: skip
        if meaning.kind == "failed":
            raise self.stop()
        nouns = {"functions": "a function", "struct": "a type", "type": "a type",
                 "module": "a module", "builtin": "a function", "generic": "a type"}  # fmt: skip
        what = nouns.get(meaning.kind, meaning.kind)
        raise self.program.fail(f"`{name}` is {what}, not a value", at, "call it, or name a value")

    def unknown_name(self: Any, name: str, at: Span) -> Exception:
        """The mistake of a name that nothing defines, with the nearest one that is."""
        if name in self.poisoned:
            return self.stop()
        declaration = self.instance.declaration if self.instance is not None else None
        if name in self.program.enclosed.get(id(declaration), ()):
            return self.program.fail(
                f"`{name}` belongs to the enclosing function, and captures are not supported yet",
                at,
                "pass it as an argument",
            )
        if name in LATER:
            return self.program.fail(f"{LATER[name]} is not supported yet", at)

        known: set[str] = {*BUILTINS, *HARD}
        for names in self.scopes:
            known.update(names)
        scope = self.scope
        while scope is not None:
            known.update(scope.names)
            scope = scope.outer
        if name in self.assigned_names():
            return self.program.fail(f"`{name}` is not assigned yet", at, "assign it first")
        remedy = suggestion(name, known, "assign it first, or import it")
        return self.program.fail(f"`{name}` is not defined", at, remedy)

    def assigned_names(self: Any) -> set[str]:
        """Names that the function's plain assignments define somewhere."""
        body = self.program.script if self.instance is None else self.instance.declaration.body
        return {
            t.id for n in walk(body) if isinstance(n, tree.Assign) for t in n.targets
            if isinstance(t, tree.Name)
        }  # fmt: skip

    def stop(self: Any) -> Exception:
        """Leaves a statement whose cause was reported already."""
        return Stop()

    def assemble(self: Any, exploded: Exploded, at: Span) -> Result:
        """`self` as a whole value in a constructor: a copy put together from the fields."""
        items = []
        for name, t in exploded.type.fields.items():
            field = exploded.fields[name]
            if field.register is None:
                raise self.program.fail(
                    f"`self.{name}` is not assigned yet",
                    at,
                    "assign every field before `self` is used whole",
                )
            if self.parallel:
                self.note_read(field, at)
            items.append(self.own(Result(field.register, t), at))
        if exploded.type.has_drop:
            items.append(self.constant(True, BOOL, at))
        return Result(self.emit("pack", exploded.type, items, at), exploded.type, True)

    # --- operators ---------------------------------------------------------------------------

    # --- logic -------------------------------------------------------------------------------

    def truth(self: Any, result: Result, at: Span) -> Result:
        """The result as a Bool, as `if` sees it."""
        t = resolve(result.type)
        if t is BOOL:
            return result
        if t.is_number:
            if result.is_const:
                return Result(None, BOOL, False, bool(result.const))
            if t.is_int:
                return Result(self.emit("truth.int", BOOL, [result.value], at), BOOL, True)
            result, t = self.widened_half(result, at)
            zero = self.constant(0.0, t, at)
            return Result(self.emit(f"ne.{t.kind}", BOOL, [result.value, zero], at), BOOL, True)
        if t is STR or isinstance(t, ListType | ViewType):
            length = self.length_of(result, at)
            return Result(self.emit("truth.int", BOOL, [self.value(length, at)], at), BOOL, True)
        if isinstance(t, StructType):
            for name in ("__bool__", "__len__"):
                if name in t.members:
                    return self.truth(self.call_method(result, name, [], at), at)
        raise self.program.fail(f"`{t}` is not true or false", at, "compare it with something")

    def length_of(self: Any, result: Result, at: Span) -> Result:
        """len(x): of lists and strings the header's length, read in place."""
        t = resolve(result.type)
        if result.is_const and t is STR:
            return Result(None, I64, False, len(result.const.encode()))
        if isinstance(t, TupleType):
            return Result(None, I64, False, len(t.items))
        if isinstance(t, StructType):
            return self.convert(self.call_method(result, "__len__", [], at), I64, at)
        if t is STR or isinstance(t, ListType | ViewType):
            value = self.value(result, at)
            return Result(ir.Part(value.register, value.offset + 1, I64), I64)
        if t.kind == "range":
            part = self.range_parts(result)
            return Result(self.emit("range_length", I64, part, at), I64, True)
        raise self.program.fail(f"`{t}` has no length", at)

    def condition(self: Any, expr: tree.Expr, then: ir.Block, other: ir.Block) -> bool | None:
        """Branches on an expression, short-circuiting; a constant condition is also returned."""
        if isinstance(expr, tree.Logical):
            middle = self.new_block()
            if expr.op == "and":
                self.condition(expr.left, middle, other)
            else:
                self.condition(expr.left, then, middle)
            self.block = middle
            self.condition(expr.right, then, other)
            return None
        if isinstance(expr, tree.Unary) and expr.op == "not":
            known = self.condition(expr.operand, other, then)
            return None if known is None else not known
        result = self.truth(self.lower(expr, BOOL), expr.at)
        if result.is_const:
            self.end(ir.jump(then if result.const else other, expr.at))
            return bool(result.const)
        self.end(ir.branch(result.value, then, other, expr.at))
        return None

    def _logical(self: Any, expr: tree.Logical, want: Type | None) -> Result:
        left = self.lower(expr.left, want)
        test = self.truth(left, expr.at)
        if test.is_const:
            return left if test.const == (expr.op == "or") else self.lower(expr.right, want)
        chosen, done = self.new_block(), self.new_block()
        keep = self.new_block()
        targets = (chosen, keep) if expr.op == "and" else (keep, chosen)
        kind = resolve(left.type)
        register = self.temp(kind, expr.at)
        self.end(ir.branch(test.value, *targets, expr.at))
        self.block = keep
        self.assign_register(register, left, expr.at)
        self.end(ir.jump(done, expr.at))
        self.block = chosen
        right = self.lower(expr.right, kind)
        if kind is BOOL:
            right = self.truth(right, expr.right.at)
        self.assign_register(register, self.convert(right, kind, expr.right.at), expr.at)
        self.end(ir.jump(done, expr.at))
        self.block = done
        return Result(register, kind, True)

    def _ternary(self: Any, expr: tree.Ternary, want: Type | None) -> Result:
        then, other, done = self.new_block(), self.new_block(), self.new_block()
        known = self.condition(expr.condition, then, other)
        if known is not None:
            self.block = then if known else other
            return self.lower(expr.then if known else expr.other, want)
        self.block = then
        first = self.lower(expr.then, want)
        first_end = self.block
        self.block = other
        hint = want or (None if isinstance(first.type, Literal) else first.type)
        second = self.lower(expr.other, hint)
        second_end = self.block
        t = self.meet(first, second, expr.at, want)
        register = self.temp(t, expr.at)
        for block, result in ((first_end, first), (second_end, second)):
            self.block = block
            self.assign_register(register, self.convert(result, t, expr.at), expr.at)
            self.end(ir.jump(done, expr.at))
        self.block = done
        return Result(register, t, True)

    def meet(self: Any, first: Result, second: Result, at: Span, want: Type | None) -> Type:
        """The one type of two alternatives."""
        a, b = resolve(first.type), resolve(second.type)
        if isinstance(a, ViewType):
            a = list_of(a.element)
        if isinstance(b, ViewType):
            b = list_of(b.element)
        if a.is_number and b.is_number:
            if isinstance(a, Literal) and isinstance(b, Literal):
                if want is not None and want.is_number and not isinstance(want, Literal):
                    if want.is_float or (a.is_int and b.is_int):
                        return want
                return I64 if a.is_int and b.is_int else F64
            if not isinstance(a, Literal) and not isinstance(b, Literal) and a is not b:
                if not (a.is_float or b.is_float):
                    raise self.program.fail(f"the alternatives are `{a}` and `{b}`", at,
                                            "convert one of them")  # fmt: skip
            return self.common_type(first, second, at, "if", want, False)
        if unify(a, b):
            return resolve(a)
        raise self.program.fail(f"the alternatives are `{a}` and `{b}`", at,
                                "both must have one type")  # fmt: skip

    # --- comparison --------------------------------------------------------------------------

    # --- displays ----------------------------------------------------------------------------

    def _list_display(self: Any, expr: tree.ListDisplay, want: Type | None) -> Result:
        want = resolve(want) if want is not None else None
        if any(isinstance(i, tree.Ellipsis) for i in expr.items):
            return self.progression(expr, want)
        element: Type | None = None
        if isinstance(want, ListType | ViewType):
            element = resolve(want.element)
        size = want.size if isinstance(want, ListType) else None
        if not expr.items:
            if size is not None:
                return self.zero_array(want, expr.at)
            t = list_of(element if element is not None else TypeVariable())
            return Result(self.emit("blank", t, [t], expr.at), t, True)
        if isinstance(element, TypeVariable):
            element = None
        items = self.lower_all(expr.items, [element] * len(expr.items))
        if element is None:
            element = self.common_element(items, [i.at for i in expr.items])
        if size is not None and size != len(items):
            raise self.program.fail(f"{len(items)} items for an array of {size}", expr.at,
                                    "give as many as the type says")  # fmt: skip
        converted = [self.convert(r, element, i.at) for r, i in zip(items, expr.items, strict=True)]
        return self.build_list(converted, list_of(element, size), expr.at)

    def zero_array(self: Any, t: ListType, at: Span) -> Result:
        """A fixed array of zeros; of arrays of zeros where arrays are nested."""
        count = self.constant(t.size, I64, at)
        element = resolve(t.element)
        if isinstance(element, ListType) and element.size is not None:
            return filled(self, t, count, self.zero_array(element, at), at)
        return Result(self.emit("zeros", t, [count, t], at), t, True)

    def common_element(self: Any, items: list[Result], places: list[Span]) -> Type:
        """The element type of a list display without a wanted type."""
        first = items[0]
        for item, at in zip(items[1:], places[1:], strict=True):
            first = Result(None, self.meet(first, item, at, None), False, first.const or 0)
        t = resolve(first.type)
        if isinstance(t, Literal):
            return I64 if t.is_int else F64
        if isinstance(t, ViewType):
            return list_of(t.element)
        if t is NONE:
            raise self.program.fail("`None` cannot be a list's element", places[0])
        return t

    def build_list(self: Any, items: list[Result], t: ListType, at: Span) -> Result:
        """A new list of items already of the element type."""
        kept = [i if i.is_const else Result(self.own(i, at), t.element, True) for i in items]
        made = self.emit("blank", t, [t], at)
        if len(kept) > 4:
            self.do("reserve", [made, self.constant(len(kept), I64, at)], at)
        for item in kept:
            self.append(made, item, at)
        return Result(made, t, True)

    def append(self: Any, target: Any, item: Result, at: Span) -> None:
        """list.append(item) for an item of the element type."""
        element = resolve(item.type)
        if element.kind in BITS:
            self.do(f"append.{element.kind}", [target, self.value(item, at)], at)
        else:
            self.do("append_value", [target, self.own(item, at)], at)

    def _tuple_display(self: Any, expr: tree.TupleDisplay, want: Type | None) -> Result:
        hints: list[Any] = [None] * len(expr.items)
        if isinstance(want, TupleType) and len(want.items) == len(hints):
            hints = list(want.items)
        items = self.lower_all(expr.items, hints)
        owned, types = [], []
        for item, node, hint in zip(items, expr.items, hints, strict=True):
            if hint is not None:
                item = self.convert(item, hint, node.at)
            register = self.own(self.settle(item, node.at), node.at)
            owned.append(register)
            types.append(resolve(register.type))
        t = tuple_of(tuple(types))
        return Result(self.emit("pack", t, owned, expr.at), t, True)

    def _walrus(self: Any, expr: tree.Walrus, want: Type | None) -> Result:
        self.assign_name(expr.name, self.lower(expr.value, want), expr.at)
        return self._name(tree.Name(expr.at, expr.name), want)

    def _transfer(self: Any, expr: tree.Transfer, want: Type | None) -> Result:
        return self.transfer(expr)

    def _subscript(self: Any, expr: tree.Subscript, want: Type | None) -> Result:
        return self.subscript(expr, want)

    def _attribute(self: Any, expr: tree.Attribute, want: Type | None) -> Result:
        return self.attribute(expr, want)

    def _call(self: Any, expr: tree.Call, want: Type | None) -> Result:
        return self.call(expr, want)

    def _template(self: Any, expr: tree.Template, want: Type | None) -> Result:
        return self.template(expr)

    def _comprehension(self: Any, expr: tree.Comprehension, want: Type | None) -> Result:
        return self.comprehension(expr, want)


EXPRESSIONS: dict[type, Any] = {
    tree.Number: Expressions._number,
    tree.Text: Expressions._text,
    tree.Constant: Expressions._constant,
    tree.Name: Expressions._name,
    tree.Unary: Operators._unary,
    tree.Binary: Operators._binary,
    tree.Logical: Expressions._logical,
    tree.Ternary: Expressions._ternary,
    tree.Compare: Comparisons._compare,
    tree.ListDisplay: Expressions._list_display,
    tree.TupleDisplay: Expressions._tuple_display,
    tree.Walrus: Expressions._walrus,
    tree.Transfer: Expressions._transfer,
    tree.Subscript: Expressions._subscript,
    tree.Attribute: Expressions._attribute,
    tree.Call: Expressions._call,
    tree.Template: Expressions._template,
    tree.Comprehension: Expressions._comprehension,
}

NAMES = {"lambda": "a lambda", "setdisplay": "a set", "dictdisplay": "a dictionary",
         "await": "`await`", "ellipsis": "`...`", "functiontype": "a function type",
         "arraytype": "an array type as a value", "slice": "a slice here"}  # fmt: skip
