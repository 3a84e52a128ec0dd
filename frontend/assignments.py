"""Declarations and assignments: names, places, tuples, augmented."""

from __future__ import annotations

from . import ir, tree
from .operators import METHODS
from .results import Direct, Element, Exploded, Item, Meaning, Result, SlicePlace, Variable
from .types import (
    I64,
    STR,
    ListType,
    StructType,
    TupleType,
    Type,
    ViewType,
    list_of,
    resolve,
    view_of,
)
from .types import (
    Variable as TypeVariable,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Assignments:
    """Mixin of the Lowerer."""

    def _declare(self: Any, statement: tree.Declare) -> None:
        block_scoped = statement.keyword != ""
        target = statement.target
        if statement.keyword == "ref":
            self.declare_reference(statement)
            return
        if isinstance(target, tree.TupleDisplay):
            if statement.value is None:
                for item in target.items:
                    self.declare_empty(item, self.annotation(statement.type), block_scoped)
                return
            self.unpack_into(target, self.lower(statement.value), statement.value.at,
                             "var" if block_scoped else "")  # fmt: skip
            return
        if not isinstance(target, tree.Name):
            raise self.program.fail("only a name can be declared with a type", target.at,
                                    "leave out the type")  # fmt: skip
        t = self.annotation(statement.type) if statement.type is not None else None
        if statement.value is None:
            if t is None:
                raise self.program.fail(f"`{target.id}` needs a type or a value", statement.at)
            self.declare_empty(target, t, block_scoped)
            return
        if not block_scoped:
            found = self.find(target.id)
            if isinstance(found, Variable) and found.register is not None:
                if t is not None and resolve(found.register.type) is not resolve(t):
                    raise self.program.fail(
                        f"`{target.id}` is a `{found.register.type}` already", statement.at,
                        "use another name", self.note("first assigned here", found.at))  # fmt: skip
                self.assign_name(target.id, self.lower(statement.value, t), statement.at)
                return
        result = self.lower(statement.value, t)
        if t is not None:
            result = self.convert(result, t, statement.value.at)
        result = self.moved_in(result, statement.value)
        variable = self.bind_new(target.id, result, target.at, block_scoped, t)
        if statement.keyword == "let":
            variable.constant = "is a `let`"

    def moved_in(self: Any, result: Result, expr: tree.Expr) -> Result:
        """Binding `x^` to a new name runs the type's move constructor, if it has one."""
        t = resolve(result.type)
        if isinstance(expr, tree.Transfer) and isinstance(t, StructType) and t.mover is not None:
            callee = t.mover()
            args = [result.value]
            dst = self.temp(t, expr.at)
            self.block.body.append(ir.Instruction("call", dst, args, expr.at, ["own"], callee))
            return Result(dst, t, True)
        return result

    def declare_empty(self: Any, target: Any, t: Type, block_scoped: bool) -> None:
        """`var x: T`: assigned later."""
        if not isinstance(target, tree.Name):
            raise self.program.fail("names that are declared without a value cannot be nested",
                                    target.at, "declare each by itself")  # fmt: skip
        register = self.function.register(t, target.id, target.at)
        self.declare(target.id, register, target.at, block_scoped)

    def declare_reference(self: Any, statement: tree.Declare) -> None:
        """`ref x = place`."""
        target = statement.target
        if not isinstance(target, tree.Name) or statement.value is None:
            raise self.program.fail("`ref` gives one name to one place", statement.at,
                                    "write `ref name = place` for each")  # fmt: skip
        place = self.place(statement.value)
        if place is None:
            result = self.settle(self.lower(statement.value), statement.at)
            self.bind_new(target.id, result, target.at, True)
            return
        if isinstance(place, Element) and place.guard is None:
            items = self.header(place.base, statement.at)
            place.index = self.own_plain(Result(place.index, I64), statement.at)
            length = ir.Part(items.register, items.offset + 1, I64)
            place.index = self.emit("check_index", I64, [place.index, length], statement.at)
            place.guard = self.guard_of(items, target.id, target.at)
        self.scopes[-1][target.id] = place

    def guard_of(self: Any, items: Any, name: str, at: Span) -> Any:
        """The borrow that a reference into a list holds while it is used."""
        from .lower import roots

        guard = self.emit("borrow", items.type, [items, items.type], at, roots(items))
        guard.name = name
        return guard

    def _assign(self: Any, statement: tree.Assign) -> None:
        value = statement.value
        if len(statement.targets) == 1:
            target = statement.targets[0]
            if self.parallel and self.extremum(target, value, statement.at):
                return
            if isinstance(target, tree.Name):
                found = self.find(target.id)
                want = None
                if isinstance(found, Variable) and found.register is not None:
                    want = resolve(found.register.type)
                if want is None and target.id != "_":
                    self.assign_name(
                        target.id, self.moved_in(self.lower(value), value), statement.at, target.at
                    )
                    return
                self.assign_name(target.id, self.lower(value, want), statement.at, target.at)
                return
            if isinstance(target, tree.TupleDisplay | tree.ListDisplay):
                self.assign_tuple(target, value)
                return
            self.assign_place(target, value, statement.at)
            return
        result = self.settle(self.lower(value), value.at)
        kept = Result(result.value, result.type, False)
        for target in statement.targets:
            self.assign_target(target, kept, statement.at)

    def assign_target(self: Any, target: tree.Expr, result: Result, at: Span) -> None:
        """target = an evaluated value."""
        if isinstance(target, tree.Name):
            self.assign_name(target.id, result, at, target.at)
        elif isinstance(target, tree.TupleDisplay | tree.ListDisplay):
            self.unpack_into(target, result, at, "")
        else:
            place = self.target_place(target)
            self.store(place, self.place_value(place, result, at), at)

    def place_value(self: Any, place: Any, result: Result, at: Span) -> Result:
        """A value converted to what a place holds."""
        if isinstance(place, Item) or (isinstance(place, Direct) and place.type is None):
            return result
        if isinstance(place, SlicePlace):
            return result
        return self.convert(result, resolve(place.type), at)

    def target_place(self: Any, target: tree.Expr) -> Any:
        """The place that an assignment's target names."""
        if isinstance(target, tree.Attribute) and isinstance(target.value, tree.Name):
            found = self.find(target.value.id)
            if isinstance(found, Exploded):
                return self.exploded_target(found, target)
        place = self.place(target)
        if place is None:
            if isinstance(target, tree.Attribute) and target.value is not None:
                self.lower(target)
            if isinstance(target, tree.Subscript):
                stepped = self.stepped_place(target)
                if stepped is not None:
                    return stepped
                base = self.lower(target.value)
                if resolve(base.type) is STR:
                    raise self.program.fail("a string's characters cannot be assigned", target.at,
                                            "build a new string")  # fmt: skip
            raise self.program.fail("this cannot be assigned to", target.at)
        return place

    def exploded_target(self: Any, exploded: Exploded, target: tree.Attribute) -> Any:
        """`self.field` as an assignment's target in a constructor."""
        variable = exploded.fields.get(target.name)
        if variable is None:
            raise self.unknown_member(exploded.type, target.name, target.name_at, "field")
        if variable.register is None:
            t = resolve(exploded.type.fields[target.name])
            variable.register = self.function.register(t, f"self.{target.name}", target.at)
        return Direct(variable.register, resolve(variable.register.type), variable)

    def assign_place(self: Any, target: tree.Expr, value: tree.Expr, at: Span) -> None:
        """`a.b[i] = value`: the value is evaluated first, then the place, then stored."""
        want = self.type_of_target(target)
        fused = isinstance(want, ViewType) and not self.parallel and self.is_quiet(target)
        result = self.unmade(value, want) if fused else self.lower(value, want)
        if want is not None and not isinstance(want, ViewType):
            result = self.convert(result, want, value.at)
        opened = self.open_shared(target, at, "store into") if self.parallel else None
        place = self.target_place(target)
        self.store(place, self.place_value(place, result, value.at), at)
        self.close_shared(opened)

    def type_of_target(self: Any, target: tree.Expr) -> Type | None:
        """The type of a place without evaluating anything in it, if that is easy to see."""
        if isinstance(target, tree.Name):
            found = self.find(target.id)
            if isinstance(found, Variable) and found.register is not None:
                return resolve(found.register.type)
            if isinstance(found, Direct | Element):
                return resolve(found.type)
            return None
        if isinstance(target, tree.Attribute) and target.value is not None:
            if isinstance(target.value, tree.Name):
                found = self.find(target.value.id)
                if isinstance(found, Exploded):
                    return (
                        resolve(found.type.fields[target.name])
                        if target.name in found.type.fields
                        else None
                    )
            base = self.type_of_target(target.value)
            if isinstance(base, StructType) and target.name in base.fields:
                return resolve(base.fields[target.name])
            return None
        if isinstance(target, tree.Subscript):
            base = self.type_of_target(target.value)
            if not target.args:
                return base
            if isinstance(base, ListType | ViewType):
                element = resolve(base.element)
                if isinstance(target.args[0].value, tree.Slice):
                    return None if isinstance(element, TypeVariable) else view_of(element)
                return None if isinstance(element, TypeVariable) else element
        return None

    def assign_name(
        self: Any, name: str, result: Result, at: Span, name_at: Span | None = None
    ) -> None:
        """name = result: a new variable of the function, or an assignment."""
        if name == "_":
            if not result.is_const and result.fresh and result.type.owns:
                self.settle(result, at)
            return
        found = self.find(name)
        if isinstance(found, Variable):
            if found.register is None:
                raise self.stop()
            self.check_assignable(found, at)
            wanted = resolve(found.register.type)
            result = self.convert(result, wanted, at, f"for `{name}`")
            self.assign_register(found.register, result, at)
            return
        if isinstance(found, Direct | Element | Item):
            self.store(found, self.place_value(found, result, at), at)
            return
        if isinstance(found, Exploded):
            raise self.program.fail("`self` cannot be assigned whole here", at, "assign its fields")
        if isinstance(found, Meaning) and found.kind in ("constant", "alias") and (
            self.function.name == "<script>" or found not in self.program.globals.names.values()
        ):  # fmt: skip
            raise self.constant_assigned(name, at)
        self.bind_new(name, result, name_at or at, False)

    def constant_assigned(self: Any, name: str, at: Span) -> Exception:
        """The mistake of assigning to a compile-time name."""
        return self.program.fail(f"cannot assign to `{name}`: it is a compile-time name", at,
                                 "use a variable: var")  # fmt: skip

    def check_assignable(self: Any, variable: Variable, at: Span) -> None:
        """A mistake if a variable may not be assigned."""
        if self.parallel:
            self.note_change(variable, at, "assign")
        if variable.constant:
            if variable.constant == "is a loop variable" and not variable.register.type.owns:
                return
            raise self.program.fail(f"cannot assign to `{variable.name}`: it {variable.constant}",
                                    at, "declare it `var`",
                                    self.note("declared here", variable.at))  # fmt: skip
        register = variable.register
        if register.mode == "read" and register.type.owns:
            raise self.program.fail(
                f"cannot change `{variable.name}`: it is borrowed", at,
                f"declare it `mut {variable.name}` or `var {variable.name}`",
                self.note("declared here", register.at))  # fmt: skip

    def assign_tuple(self: Any, target: Any, value: tree.Expr) -> None:
        """`a, b = …`: all values are evaluated before the first target is assigned."""
        if isinstance(value, tree.TupleDisplay) and len(value.items) == len(target.items):
            results = []
            for item, goal in zip(value.items, target.items, strict=True):
                want = self.type_of_target(goal)
                result = self.lower(item, want)
                if not result.is_const:
                    if want is not None:
                        result = self.convert(result, want, item.at)
                    if not result.fresh:
                        held = self.temp(self.plain_type(result), item.at)
                        self.block.body.append(ir.Instruction("own", held, [result.value], item.at))
                        result = Result(held, held.type, True)
                results.append(result)
            for goal, result in zip(target.items, results, strict=True):
                self.assign_target(goal, result, value.at)
            return
        self.unpack_into(target, self.lower(value), value.at, "")

    def plain_type(self: Any, result: Result) -> Type:
        """The type of a value when it is kept: a slice becomes a list."""
        t = resolve(result.type)
        if isinstance(t, ViewType):
            return list_of(t.element)
        return t

    def unpack_into(self: Any, target: Any, result: Result, at: Span, keyword: str) -> None:
        """Assigns a tuple's items to names and places."""
        t = resolve(result.type)
        if not isinstance(t, TupleType):
            raise self.program.fail(f"`{t}` cannot be unpacked into {len(target.items)} names", at)
        if len(t.items) != len(target.items):
            raise self.program.fail(
                f"cannot unpack {len(t.items)} values into {len(target.items)} names", at,
                "their numbers must agree")  # fmt: skip
        if not t.owns:
            result = self.settle(result, at)
        owned = self.own(result, at)
        pieces = []
        for kind in t.items:
            pieces.append(self.temp(resolve(kind), at))
        self.block.body.append(ir.Instruction("unpack", pieces, [owned], at))
        for goal, piece in zip(target.items, pieces, strict=True):
            item = Result(piece, piece.type, True)
            if keyword and isinstance(goal, tree.Name):
                register = self.function.register(piece.type, goal.id, goal.at)
                self.assign_register(register, item, at)
                self.declare(goal.id, register, goal.at, True)
            elif isinstance(goal, tree.Name) and goal.id == "_":
                continue
            else:
                self.assign_target(goal, item, at)

    def _augmented(self: Any, statement: tree.AugAssign) -> None:
        target, at = statement.target, statement.at
        if isinstance(target, tree.Name):
            found = self.find(target.id)
            if isinstance(found, Variable):
                self.augment_variable(found, statement)
                return
            if found is None or isinstance(found, Meaning):
                if found is not None and found.kind in ("constant", "alias"):
                    raise self.constant_assigned(target.id, at)
                self.lower(target)
                raise self.program.fail(f"cannot assign to `{target.id}`", at)
        field = self.shared_field(target) if self.parallel else None
        if field is not None and self.reduction(field, statement):
            return
        opened = self.open_shared(target, at, "change") if self.parallel else None
        self.augment_place(self.target_place(target), statement)
        self.close_shared(opened)

    def augment_place(self: Any, place: Any, statement: tree.AugAssign) -> None:
        """`place op= value` for a place that is no plain name."""
        at = statement.at
        if not isinstance(place, Item):
            self.check_changeable(place, at)
        if isinstance(place, Direct):
            self.augment_direct(place, statement)
            return
        if isinstance(place, Item):
            current = self.read_place(place, at)
        else:
            t = resolve(place.type)
            if isinstance(t, StructType | ListType) or t is STR:
                value = self.detached(self.augmenting(t, statement), place, at)
                taken = self.checkout(place, at)
                self.augment_by(Direct(taken, t), statement.op, value, at)
                self.checkin(place, taken, at)
                return
            current = self.read_place(place, at)
        want = resolve(current.type)
        value = self.lower(statement.value, want)
        combine = self.combined if type(place) is SlicePlace else self.binary
        result = combine(statement.op, current, value, at, want)
        self.store(place, self.place_value(place, result, at), at)

    def augment_variable(self: Any, variable: Variable, statement: tree.AugAssign) -> None:
        """`x op= value` for a variable."""
        if variable.register is None:
            raise self.stop()
        if self.parallel and self.reduction(variable, statement):
            return
        self.check_assignable(variable, statement.at)
        register = variable.register
        if register.mode == "mut" or not register.bases:
            self.augment_direct(Direct(register, resolve(register.type), variable), statement)
            return
        self.augment_direct(Direct(register, resolve(register.type), variable), statement)

    def augment_direct(self: Any, place: Direct, statement: tree.AugAssign) -> None:
        """`place op= value` in a register."""
        t, at = resolve(place.type), statement.at
        mark = self.mark()
        value = self.augmenting(t, statement)
        before = self.as_it_was(Result(place.value, t), mark)
        if before.value is not place.value:
            result = self.binary(statement.op, before, value, at, t)
            self.store_direct(place, self.convert(result, t, at), at)
        else:
            self.augment_by(place, statement.op, value, at)

    def augmenting(self: Any, t: Type, statement: tree.AugAssign) -> Result:
        """The value on the right of `op=`."""
        if t is STR and statement.op == "+":
            return self.lower_as(statement.value, STR)
        if isinstance(t, StructType):
            return self.settle(self.lower(statement.value), statement.at)
        return self.lower(statement.value, t)

    def augment_by(self: Any, place: Direct, op: str, value: Result, at: Span) -> None:
        """`place op= value` for an evaluated value."""
        t = resolve(place.type)
        if t is STR and op == "+":
            operand = self.value(value, at)
            if getattr(operand, "register", None) is place.value.register:
                operand = self.own(Result(operand, STR), at)
            self.do("append_string", [place.value, operand], at)
            return
        if isinstance(t, ListType) and op == "+" and t.size is None:
            self.extend(place.value, t, value, at)
            return
        if isinstance(t, StructType):
            name = f"__i{METHODS.get(op, op)}__"
            if name in t.members:
                self.call_method_place(place, name, [("", value)], at)
                return
        result = self.binary(op, Result(place.value, t), value, at, t)
        self.store_direct(place, self.convert(result, t, at), at)

    def detached(self: Any, result: Result, place: Any, at: Span) -> Result:
        """A value of its own if it comes from the variable that a place belongs to."""
        from .passing import base_of

        value, root = result.value, base_of(place).value.register
        if value is None or value.register is not root and root not in value.register.bases:
            return result
        kept = self.own(result, at) if result.type.owns else self.own_plain(result, at)
        return Result(kept, self.plain_type(result), True)

    def store_direct(self: Any, place: Direct, result: Result, at: Span) -> None:
        """Stores into a register or part without asking whether that is allowed."""
        if isinstance(place.value, ir.Register):
            self.assign_register(place.value, result, at)
        else:
            value = self.own(result, at)
            self.block.body.append(ir.Instruction("set", None, [place.value, value], at))
