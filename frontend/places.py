"""Places: expressions that name where a value is, so that it can be read, assigned or changed.

There are no pointers: a place inside a list element is changed by taking the value out (the
element is left blank, so unwinding stays sound), changing it in a register and putting it back.
"""

from __future__ import annotations

from . import ir, tree
from .results import (
    Direct,
    Element,
    Exploded,
    Item,
    Meaning,
    Result,
    SlicePlace,
    Variable,
)
from .types import (
    BITS,
    I64,
    STR,
    ListType,
    StructType,
    TupleType,
    Type,
    ViewType,
    element_read,
    resolve,
    runs_code_on_drop,
    view_of,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]
PLACES = (Direct, Element, SlicePlace, Item)


class Places:
    """Mixin of the Lowerer."""

    # --- finding -----------------------------------------------------------------------------

    def place(self: Any, expr: tree.Expr) -> Any:
        """The place that an expression names, or None if it is a mere value."""
        if isinstance(expr, tree.Name):
            found = self.find(expr.id)
            if isinstance(found, Variable):
                self.read_variable(found, expr.at)
                return self.place_of(found)
            if isinstance(found, PLACES):
                return found
            return None
        if isinstance(expr, tree.Attribute) and expr.value is not None:
            return self.attribute_place(expr)
        if isinstance(expr, tree.Subscript):
            return self.subscript_place(expr)
        if isinstance(expr, tree.Call):
            return None
        return None

    def attribute_place(self: Any, expr: tree.Attribute) -> Any:
        """`x.field` as a place; None if x is a type or module, or the name no field."""
        if isinstance(expr.value, tree.Name):
            found = self.find(expr.value.id)
            if isinstance(found, Exploded):
                return self.exploded_field(found, expr)
            if found is None or isinstance(found, Meaning):
                return None
        field = self.shared_field(expr) if self.parallel else None
        if field is not None:
            self.note_read(field, expr.at)
            return Direct(field.register, field.register.type, field)
        base = self.place(expr.value)
        if base is None:
            return None
        t = resolve(base.type)
        if not isinstance(t, StructType) or expr.name not in t.offsets:
            return None
        return self.part_place(base, t.offsets[expr.name], t.fields[expr.name])

    def exploded_field(self: Any, exploded: Exploded, expr: tree.Attribute) -> Any:
        """A field of `self` in a constructor or destructor."""
        variable = exploded.fields.get(expr.name)
        if variable is None:
            return None
        if variable.register is None:
            raise self.program.fail(f"`self.{expr.name}` is not assigned yet", expr.at)
        return Direct(variable.register, resolve(variable.register.type), variable)

    def part_place(self: Any, base: Any, offset: int, t: Type) -> Any:
        """A field or item inside a place."""
        t = resolve(t)
        if isinstance(base, Direct):
            value = base.value
            return Direct(ir.Part(value.register, value.offset + offset, t), t, base.variable)
        if isinstance(base, Element):
            index, guard, own = base.index, base.guard, base.own
            return Element(base.base, index, base.offset + offset, t, False, guard, own)
        return None

    def subscript_place(self: Any, expr: tree.Subscript) -> Any:
        """`x[i]`, `x[i:j]` or `x[]` as a place; None if x is no place or no container."""
        if isinstance(expr.value, tree.Name):
            found = self.find(expr.value.id)
            if isinstance(found, Meaning | Exploded) or found is None:
                return None
        own = self.own_element(expr) if self.parallel else None
        with_own, self.opened = self.opened, own or self.opened
        base = self.place(expr.value)
        self.opened = with_own
        if base is None:
            return None
        if not expr.args:
            return base  # `k[]`: a loop reference of 2024 is the element itself
        t = resolve(base.type)
        if isinstance(t, StructType):
            if "__getitem__" not in t.members:
                return None
            arguments = [(a.name or "", self.lower_kept(a.value)) for a in expr.args]
            return Item(base, arguments, None, expr.at)
        if isinstance(t, TupleType):
            index = self.tuple_index(t, expr)
            offset = sum(i.slots for i in t.items[:index])
            return self.part_place(base, offset, t.items[index])
        if not isinstance(t, ListType | ViewType) or len(expr.args) != 1 or expr.args[0].name:
            return None
        argument = expr.args[0].value
        element = resolve(t.element)
        if isinstance(argument, tree.Slice):
            if argument.step is not None:
                return None
            start, stop = self.slice_bounds(argument)
            return SlicePlace(base, start, stop, view_of(element))
        return Element(base, self.index_value(argument), 0, element, True, None, own)

    def lower_kept(self: Any, expr: tree.Expr) -> Result:
        """A value that may be used twice: never a fresh temporary to be taken."""
        if isinstance(expr, tree.Slice):
            raise self.program.fail(
                "slices are passed to `__getitem__` in a later version", expr.at
            )
        result = self.settle(self.lower(expr), expr.at)
        return Result(result.value, result.type, False)

    def index_value(self: Any, expr: tree.Expr) -> Any:
        """An index as an i64 register that keeps its value while the place is used."""
        result = self.lower(expr, I64)
        t = resolve(result.type)
        if t.is_int and t is not I64 and not result.is_const:
            result = self.cast(result, I64, expr.at)
        elif not t.is_int:
            raise self.program.fail(f"an index must be an `Int`, not `{t}`", expr.at,
                                    "convert it: Int(…)")  # fmt: skip
        value = self.value(self.convert(result, I64, expr.at), expr.at)
        return value

    def tuple_index(self: Any, t: TupleType, expr: tree.Subscript) -> int:
        """The constant index into a tuple."""
        result = self.lower(expr.args[0].value, I64)
        if not result.is_const or not result.type.is_int:
            raise self.program.fail("a tuple's index must be known at compile time", expr.at)
        index = result.const + len(t.items) if result.const < 0 else result.const
        if not 0 <= index < len(t.items):
            raise self.program.fail(
                f"index out of range: {result.const} is outside a tuple of {len(t.items)}", expr.at
            )
        return index

    # --- names that are no values ------------------------------------------------------------

    # --- reading -----------------------------------------------------------------------------

    def header(self: Any, place: Any, at: Span) -> Any:
        """A list place's header, to read from or store scalars through."""
        return self.read_place(place, at).value

    def list_around(self: Any, element: Element, at: Span) -> Any:
        """The header of the list that an element is in; one of its own an iteration may read."""
        opened, self.opened = self.opened, element.own or self.opened
        items = self.header(element.base, at)
        self.opened = opened
        return items

    def read_place(self: Any, place: Any, at: Span) -> Result:
        """The value at a place: in its register, or loaded, what it owns being borrowed."""
        from .lower import roots

        if isinstance(place, Direct):
            variable = place.variable
            if self.parallel and variable is not None:
                self.note_read(self.part_of(variable, place.value, variable.name), at)
            return Result(place.value, resolve(place.type))
        if isinstance(place, Element):
            t = element_read(place.type)
            items = self.list_around(place, at)
            if place.guard is not None:
                items = place.guard
            if place.whole and t.kind in BITS:
                return Result(self.emit(f"load.{t.kind}", t, [items, place.index], at), t, True)
            bases = roots(items) if t.owns else ()
            args = [items, place.index, place.offset, t.slots]
            return Result(self.emit("fetch", t, args, at, bases), t, not t.owns)
        if isinstance(place, SlicePlace):
            items = self.header(place.base, at)
            view = self.emit("view", place.type, [items, place.start, place.stop], at, roots(items))
            return Result(view, place.type)
        receiver = self.read_place(place.base, at)
        return self.call_method(receiver, "__getitem__", place.arguments, at)

    def value_or_place(self: Any, expr: tree.Expr, want: Type | None = None) -> Any:
        """A place if the expression names one, else its value as a place of its own."""
        place = self.place(expr)
        if place is not None:
            return place
        result = self.settle(self.lower(expr, want), expr.at)
        return Direct(result.value, result.type)

    def subscript(self: Any, expr: tree.Subscript, want: Type | None) -> Result:
        """`x[…]` as a value."""
        special = self.subscript_meaning(expr, want)
        if special is not None:
            return special
        place = self.subscript_place(expr)
        if place is not None:
            return self.read_place(place, expr.at)
        base = self.lower(expr.value)
        t = resolve(base.type)
        if not expr.args:
            return base
        if isinstance(t, TupleType):
            index = self.tuple_index(t, expr)
            base = self.settle(base, expr.at)
            offset = sum(i.slots for i in t.items[:index])
            value = base.value
            return Result(
                ir.Part(value.register, value.offset + offset, t.items[index]), t.items[index]
            )
        if t is STR:
            return self.string_subscript(base, expr)
        base = self.settle(base, expr.at)
        if isinstance(t, StructType):
            if "__getitem__" in t.members:
                arguments = [(a.name or "", self.lower(a.value)) for a in expr.args]
                return self.call_method(base, "__getitem__", arguments, expr.at)
            raise self.program.fail(f"`{t}` cannot be indexed", expr.at, "define `__getitem__`")
        if not isinstance(t, ListType | ViewType):
            raise self.program.fail(f"`{t}` cannot be indexed", expr.at)
        if len(expr.args) != 1 or expr.args[0].name:
            raise self.program.fail("a list takes one index", expr.at, "write xs[i][j]")
        argument = expr.args[0].value
        place = Direct(base.value, t)
        if isinstance(argument, tree.Slice):
            if argument.step is not None:
                return self.stepped_slice(base, argument)
            start, stop = self.slice_bounds(argument)
            return self.read_place(
                SlicePlace(place, start, stop, view_of(resolve(t.element))), expr.at
            )
        index = self.index_value(argument)
        return self.read_place(Element(place, index, 0, resolve(t.element), True), expr.at)

    def attribute(self: Any, expr: tree.Attribute, want: Type | None) -> Result:
        """`x.name` as a value."""
        special = self.attribute_meaning(expr, want)
        if special is not None:
            return special
        place = self.attribute_place(expr)
        if place is not None:
            return self.read_place(place, expr.at)
        if expr.value is None:
            raise self.program.fail(f"`.{expr.name}` needs a type to belong to", expr.at)
        if isinstance(expr.value, tree.Name) and isinstance(self.find(expr.value.id), Exploded):
            t: Any = self.find(expr.value.id).type
        else:
            base = self.settle(self.lower(expr.value), expr.at)
            t = resolve(base.type)
            if isinstance(t, StructType) and expr.name in t.offsets:
                value, field = base.value, resolve(t.fields[expr.name])
                return Result(
                    ir.Part(value.register, value.offset + t.offsets[expr.name], field), field
                )
        raise self.unknown_member(t, expr.name, expr.name_at, "field")

    # --- changing ----------------------------------------------------------------------------

    def check_changeable(self: Any, place: Any, at: Span, how: str = "change") -> None:
        """A mistake if the place belongs to something that may not be changed."""
        own = None
        while not isinstance(place, Direct):
            own = place.own if isinstance(place, Element) and place.own else own
            place = place.base
        variable = place.variable
        if place.value.register.is_bytes:
            raise self.program.fail("the bytes of a string cannot be changed", at,
                                    "copy them first: List(…)")  # fmt: skip
        register = place.value.register
        if variable is None and register.bases and register.type.owns:
            raise self.program.fail("this belongs to something else, and may not be changed", at,
                                    "give it a name of its own first: `var name = …`")  # fmt: skip
        if variable is not None and own is variable:
            self.opened = self.allow(variable, at, "change")
        elif variable is not None and self.parallel:
            self.note_change(variable, at, how)
        self.check_not_lent(variable, place.value.register, at)

    def check_not_lent(self: Any, variable: Variable | None, register: Any, at: Span) -> None:
        """A mistake if a variable is a constant, or what it holds somebody else's."""
        if variable is not None:
            if variable.constant and register.mode != "mut":
                if register.bases:
                    raise self.program.fail(
                        f"`{variable.name}` {variable.constant} and may not be changed", at,
                        f"write `for ref {variable.name} in …` to change the elements")  # fmt: skip
                if variable.constant != "is a loop variable" or register.type.owns:
                    raise self.program.fail(
                        f"`{variable.name}` {variable.constant} and may not be changed", at
                    )
        if register.mode == "read" and (
            register.type.owns or isinstance(register.type, StructType)
        ):
            raise self.program.fail(
                f"cannot change `{register.name}`: it is borrowed",
                at,
                f"declare it `mut {register.name}`",
                self.note("declared here", register.at),
            )

    def check_length_changes(self: Any, t: Type, method: tree.Attribute, at: Span) -> None:
        """A mistake if what is of a type of lists has always the same length."""
        if isinstance(t, ViewType):
            raise self.program.fail("a slice has no length of its own to change", at,
                                    "copy it first: List(…)")  # fmt: skip
        if t.size is not None:
            raise self.program.fail(f"`{t}` has a fixed length", method.name_at, "use a List")

    def store(self: Any, place: Any, result: Result, at: Span) -> None:
        """place = result (of the place's type)."""
        if isinstance(place, Item):
            receiver = [*place.arguments, ("", result)]
            self.call_method_place(place.base, "__setitem__", receiver, at)
            return
        self.check_changeable(place, at)
        if isinstance(place, Direct):
            if isinstance(place.value, ir.Register):
                self.assign_register(place.value, result, at)
            elif not place.type.owns:
                value = self.value(result, at)
                self.block.body.append(ir.Instruction("set", None, [place.value, value], at))
            else:
                owned = self.own(result, at)
                self.block.body.append(ir.Instruction("set", None, [place.value, owned], at))
            return
        if isinstance(place, SlicePlace):
            self.store_slice(place, result, at)
            return
        t = resolve(place.type)
        if place.whole and t.kind in BITS:
            value = self.value(result, at)
            items = place.guard if place.guard is not None else self.list_around(place, at)
            self.do(f"store.{t.kind}", [items, place.index, value], at)
            return
        owned = self.own(result, at) if t.owns else self.value(result, at)
        target = self.checkout(place.base, at)
        args = [target, place.index, owned, place.offset, t.slots]
        if runs_code_on_drop(t):
            old = self.emit("take", t, [target, place.index, place.offset, t.slots], at)
            self.block.body.append(ir.Instruction("discard", None, [old], at))
        self.do("put", args, at)
        self.checkin(place.base, target, at)
        self.renew_guard(place, at)

    def renew_guard(self: Any, place: Any, at: Span) -> None:
        """After a change through a reference, its borrow of the list begins anew."""
        if isinstance(place, Element) and place.guard is not None:
            items = self.header(place.base, at)
            self.block.body.append(ir.Instruction("borrow", place.guard, [items, items.type], at))

    def detach(self: Any, place: Direct, at: Span) -> Result:
        """The list or text of a variable, or of a part that gets another one in place of it."""
        if isinstance(place.value, ir.Register):
            return Result(self.own(Result(place.value, place.type), at), place.type, True)
        return Result(self.emit("detach", place.type, [place.value], at), place.type, True)

    def checkout(self: Any, place: Any, at: Span) -> Any:
        """A register (or part) that owns the value at a place, to be changed and checked in."""
        if isinstance(place, Direct):
            return place.value
        if isinstance(place, Element):
            t = resolve(place.type)
            if place.whole and t.kind in BITS:
                return self.emit(
                    f"load.{t.kind}", t, [self.list_around(place, at), place.index], at
                )
            if place.guard is not None:
                self.emit("borrow", place.guard.type, [place.guard, place.guard.type], at,
                          place.guard.bases)  # fmt: skip
            target = self.checkout(place.base, at)
            taken = self.emit("take", t, [target, place.index, place.offset, t.slots], at)
            self.checkin(place.base, target, at)
            return taken
        if isinstance(place, Item):
            return self.own(self.read_place(place, at), at)
        raise self.program.fail("a slice cannot be changed as a whole", at, "assign to it")

    def checkin(self: Any, place: Any, value: Any, at: Span) -> None:
        """Puts a checked-out value back."""
        if isinstance(place, Direct):
            return
        if isinstance(place, Item):
            self.call_method_place(
                place.base,
                "__setitem__",
                [*place.arguments, ("", Result(value, value.type, True))],
                at,
            )
            return
        t = resolve(place.type)
        if place.whole and t.kind in BITS:
            self.do(f"store.{t.kind}", [self.list_around(place, at), place.index, value], at)
            return
        target = self.checkout(place.base, at)
        self.do("put", [target, place.index, value, place.offset, t.slots], at)
        self.checkin(place.base, target, at)
        self.renew_guard(place, at)

    def transfer(self: Any, expr: tree.Transfer) -> Result:
        """`x^`: the value, moved out of its variable."""
        inner = expr.value
        place = self.place(inner)
        if place is None:
            result = self.lower(inner)
            if result.is_const or not result.type.owns:
                return result
            return Result(self.own(result, expr.at), resolve(result.type), True)
        t = resolve(place.type)
        if isinstance(place, Direct):
            value = place.value
            if not t.owns and not isinstance(t, StructType):
                return Result(value, t)
            if isinstance(value, ir.Register):
                if value.mode == "read" or value.bases and not isinstance(t, ViewType):
                    raise self.program.fail(
                        f"cannot transfer out of borrowed `{value.name}`", expr.at,
                        "declare the parameter `var`, or copy: .copy()")  # fmt: skip
                return Result(self.own(Result(value, t), expr.at, True), t, True)
            taken = self.take_field(value, t, expr)
            return Result(taken, t, True)
        if isinstance(place, Element):
            raise self.program.fail("an element cannot be transferred out of its list", expr.at,
                                    "use pop(), or copy: .copy()")  # fmt: skip
        raise self.program.fail("this cannot be transferred", expr.at, "copy it: .copy()")

    def take_field(self: Any, part: ir.Part, t: Type, expr: tree.Transfer) -> Any:
        """`x.field^`: takes x apart; the other fields end here."""
        register = part.register
        whole = resolve(register.type)
        if (
            not isinstance(whole, StructType)
            or whole.has_drop
            or register.mode in ("read", "mut")
            or register.bases
        ):
            raise self.program.fail("a field cannot be transferred out of this", expr.at,
                                    "copy it: .copy()")  # fmt: skip
        taken = self.own(Result(register, whole), expr.at, True)
        found = None
        at = 0
        parts = []
        for field in whole.fields.values():
            piece = self.temp(resolve(field), expr.at)
            parts.append(piece)
            if at <= part.offset < at + max(field.slots, 1) and found is None:
                if at != part.offset or resolve(field) is not t:
                    raise self.program.fail(f"only a field of `{whole}` itself can be transferred",
                                            expr.at, "copy it: .copy()")  # fmt: skip
                found = piece
            at += field.slots
        self.block.body.append(ir.Instruction("unpack", parts, [taken], expr.at))
        return found

    def place_of(self: Any, variable: Variable) -> Direct:
        """A variable as a place."""
        assert variable.register is not None
        return Direct(variable.register, variable.register.type, variable)
