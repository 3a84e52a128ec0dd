"""What declarations of variables and assignments mean: names, places, tuples."""

from __future__ import annotations

from ..syntax import tree
from ..types import NONE, STR, StructType, TupleType, Type, resolve, view_of
from . import items, numbers, typed
from .addresses import addressed
from .body import (
    Body,
    Parts,
    Reference,
    constant,
    is_constant,
    kept,
    local,
    means,
    note,
    type_of,
)
from .builtin import RULES
from .calls import convert
from .changes import check_assignable, check_changeable, shows_text, stepped_behind
from .declare import imported_assigned
from .names import unknown_member
from .places import field, is_static, static_member, subscripted
from .slices import is_slice, store_slice
from .symbols import Meaning
from .typed import Expr, Span, Variable

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any


@means(tree.Walrus)
def _walrus(body: Body, node: tree.Walrus, want: Type | None) -> Expr:
    value = body.value(node.value, want)
    steps = body.collect(assign_name, body, node.name, value, node.at)
    named = body.value(tree.Name(node.at, node.name), want)
    return typed.Sequence(node.at, named.type, steps, named)


# --- declarations --------------------------------------------------------------------------------


@means(tree.Declare)
def _declare(body: Body, node: tree.Declare) -> None:
    in_block = node.keyword != ""
    target = node.target
    if node.keyword == "ref":
        declare_reference(body, node)
        return
    if isinstance(target, tree.TupleDisplay):
        if node.value is None:
            assert node.type is not None  # the parser sees to that
            for item in target.items:
                declare_empty(body, item, body.annotation(node.type), in_block)
            return
        unpack_into(body, target, body.value(node.value), node.value.at, in_block)
        return
    if not isinstance(target, tree.Name):
        raise body.fail("only a name can be declared with a type", target.at, "leave out the type")
    if names_function(body, target, node.value):
        return
    t = body.annotation(node.type) if node.type is not None else None
    if node.value is None:
        if t is None:
            raise body.fail(f"`{target.id}` needs a type or a value", node.at)
        declare_empty(body, target, t, in_block)
        return
    if not in_block:
        found = body.find(target.id)
        if isinstance(found, Variable):
            if t is not None and resolve(found.type) is not resolve(t):
                raise body.fail(
                    f"`{target.id}` is a `{found.type}` already", node.at, "use another name",
                    note("first assigned here", found.at))  # fmt: skip
            assign_name(body, target.id, body.value(node.value, t), node.at)
            return
    value = body.value(node.value, t)
    if t is not None:
        value = convert(body, value, t, node.value.at)
    variable = bind_new(body, target.id, moved_in(body, value, node.value), target.at, in_block, t)
    if node.keyword == "let":
        variable.fixed = "is a `let`"


def bind_new(body: Body, name: str, value: Expr, at: Span, in_block: bool,
             t: Type | None = None) -> Variable:  # fmt: skip
    """A new variable that holds a value."""
    value = numbers.fixed(body, value)
    kind = resolve(t or value.type)
    if kind is NONE:
        raise body.fail("this has no value", at, "call it as a statement of its own")
    if name in addressed(body):
        from .boxes import boxed  # most programs have none

        return boxed(body, name, value, kind, at, in_block)
    role = "bytes" if kind.kind == "view" and shows_text(value) else "local"
    variable = body.declare(name, kind if t is None else t, at, in_block, role)
    if t is None:
        variable.stepped = stepped_behind(variable, value)
    body.out.append(typed.Assign(at, local(variable, at), value))
    return variable


def moved_in(body: Body, value: Expr, node: tree.Expr) -> Expr:
    """Binding `x^` to a new name runs the type's move constructor, if it has one."""
    t = type_of(value)
    if isinstance(node, tree.Transfer) and isinstance(t, StructType) and t.mover is not None:
        call = typed.Call(node.at, t, t.mover(), [value], ["own"])
        body.calls.append(call)
        return call
    return value


def declare_empty(body: Body, target: tree.Expr, t: Type, in_block: bool) -> None:
    """`var x: T`: assigned later."""
    if not isinstance(target, tree.Name):
        raise body.fail("names that are declared without a value cannot be nested", target.at,
                        "declare each by itself")  # fmt: skip
    variable = body.declare(target.id, t, target.at, in_block)
    body.out.append(typed.Declare(target.at, variable))


def declare_reference(body: Body, node: tree.Declare) -> None:
    """`ref x = place`."""
    target = node.target
    if not isinstance(target, tree.Name) or node.value is None:
        raise body.fail("`ref` gives one name to one place", node.at,
                        "write `ref name = place` for each")  # fmt: skip
    value = body.value(node.value)
    if not isinstance(value, typed.Place):
        bind_new(body, target.id, value, target.at, True)
        return
    kind = "slice" if is_slice(value) else "reference"
    variable = Variable(target.id, value.type, target.at, kind)
    body.scopes[-1][target.id] = Reference(variable, value)
    body.out.append(typed.Refer(node.at, variable, value))


# --- assignments ---------------------------------------------------------------------------------


def names_function(body: Body, target: tree.Name, value: tree.Expr | None) -> bool:
    """Makes a name that of a function, if that is what it is assigned, for good."""
    if not isinstance(value, tree.Lambda | tree.Name):
        return False
    found = body.find(value.id) if isinstance(value, tree.Name) else None
    if isinstance(value, tree.Name) and not (
        isinstance(found, Meaning) and found.kind == "functions"
    ):  # fmt: skip
        return False
    if body.find(target.id) is not None and target.id in body.scopes[-1]:
        raise body.fail(f"`{target.id}` has a value already, and cannot become a function",
                        target.at, "use another name")  # fmt: skip
    body.scopes[-1][target.id] = RULES["function", "argument"](body, value)
    return True


@means(tree.Assign)
def _assign(body: Body, node: tree.Assign) -> None:
    if len(node.targets) > 1:
        value = numbers.fixed(body, body.value(node.value))
        held = body.temporary(value.type, node.value.at)
        body.out.append(typed.Hold(node.at, [held], [value]))
        for target in node.targets:
            assign_target(body, target, local(held, node.value.at), node.at)
        return
    target = node.targets[0]
    if isinstance(target, tree.Name):
        if names_function(body, target, node.value):
            return
        found = body.find(target.id)
        want = resolve(found.type) if isinstance(found, Variable) else None
        value = body.value(node.value, want)
        if want is None and target.id != "_":
            value = moved_in(body, value, node.value)
        assign_name(body, target.id, value, node.at, target.at)
        return
    if isinstance(target, tree.TupleDisplay | tree.ListDisplay):
        assign_tuple(body, target, node.value)
        return
    place = target_place(body, target)
    want = wanted_by(place)
    store_into(body, place, body.value(node.value, want), node.value.at, node.at)


def assign_target(body: Body, target: tree.Expr, value: Expr, at: Span) -> None:
    """target = a typed value."""
    if isinstance(target, tree.Name):
        assign_name(body, target.id, value, at, target.at)
    elif isinstance(target, tree.TupleDisplay | tree.ListDisplay):
        unpack_into(body, target, value, at, False)
    else:
        store_into(body, target_place(body, target), value, at, at)


def target_place(body: Body, target: tree.Expr) -> Any:
    """The place that an assignment's target names: an expression, or a struct's item."""
    if isinstance(target, tree.Attribute) and isinstance(target.value, tree.Name):
        found = body.find(target.value.id)
        if isinstance(found, Parts):
            return part_target(body, found, target)
    if isinstance(target, tree.Subscript) and not is_static(body, target.value):
        base = numbers.fixed(body, body.value(target.value))
        t = type_of(base)
        if isinstance(t, StructType) and target.args:
            return items.target(body, base, t, target)
        place = subscripted(body, base, target)
    elif isinstance(target, tree.Attribute):
        place = attribute_target(body, target)
    else:
        place = body.value(target)
    if isinstance(target, tree.Attribute) and isinstance(place, typed.Constant):
        raise constant_assigned(body, target.name, target.at)
    if not isinstance(place, typed.Place | typed.Stepped | items.Target):
        if isinstance(target, tree.Subscript) and isinstance(place, typed.Row):
            raise body.fail("a string's characters cannot be assigned", target.at,
                            "build a new string")  # fmt: skip
        raise body.fail("this cannot be assigned to", target.at)
    return place


def attribute_target(body: Body, target: tree.Attribute) -> Any:
    """`x.name` as an assignment's target: a field, or what the struct finds when it runs."""
    static = static_member(body, target)
    if static is not None or target.value is None:
        return static if static is not None else body.value(target)
    base = numbers.fixed(body, body.value(target.value))
    t = type_of(base)
    if isinstance(t, StructType) and "__setattr__" in t.members and target.name not in t.fields:
        name = constant(target.name, STR, target.name_at)
        return items.Target(base, t, [("", name)], target.at, "__setattr__")
    return field(body, base, target)


def part_target(body: Body, parts: Parts, target: tree.Attribute) -> Expr:
    """`self.field` as an assignment's target in a constructor."""
    if target.name not in parts.fields:
        raise unknown_member(body, parts.type, target.name, target.name_at, "field")
    variable = parts.fields[target.name]
    if variable is None:
        t = resolve(parts.type.fields[target.name])
        variable = Variable(f"{parts.name}.{target.name}", t, target.at, "field")
        parts.fields[target.name] = variable
    return local(variable, target.at)


def wanted_by(place: Expr) -> Type | None:
    """The type that what is assigned to a target had better have, if it is easy to see."""
    if isinstance(place, items.Target):
        return None
    t = type_of(place)
    return view_of(resolve(t.element)) if isinstance(place, typed.Stepped) else t  # type: ignore


def store_into(body: Body, place: Expr, value: Expr, value_at: Span, at: Span) -> None:
    """place = value, for a target's place."""
    if isinstance(place, items.Target):
        items.store(body, place, value, value_at, at)
    elif is_slice(place):
        store_slice(body, place, value, at)
    else:
        value = convert(body, value, type_of(place), value_at)
        check_changeable(body, place, at)
        body.out.append(typed.Assign(at, place, value))


def assign_name(body: Body, name: str, value: Expr, at: Span, name_at: Span | None = None) -> None:
    """name = value: a new variable of the function, or an assignment."""
    if name == "_":
        if not is_constant(value):
            body.out.append(typed.Evaluate(at, value))
        return
    found = body.find(name)
    if isinstance(found, Variable):
        check_assignable(body, found, at)
        found.stepped = found.stepped and stepped_behind(found, value)
        value = convert(body, value, resolve(found.type), at, f"for `{name}`")
        body.out.append(typed.Assign(at, local(found, at), value))
        return
    if isinstance(found, Reference):
        place = local(found.variable, at)
        check_changeable(body, found.place, at)
        store_into(body, place, value, at, at)
        return
    if isinstance(found, Parts):
        raise body.fail("`self` cannot be assigned whole here", at, "assign its fields")
    if isinstance(found, Meaning) and found.kind in ("constant", "alias"):
        names = body.program.scope_of(at).names
        if body.name == "<script>" or found not in names.values():
            raise constant_assigned(body, name, at)
    bind_new(body, name, value, name_at or at, False)


@means(tree.Global)
def _global(body: Body, node: tree.Global) -> None:
    if body.instance is None:
        return  # at the top level all names are the module's
    for name in node.names:
        if any(name.id in names for names in body.scopes):
            raise body.fail(f"`{name.id}` is a variable of this function already", name.at,
                            "begin the function with `global`")  # fmt: skip
        module = body.program.modules.at(name.at)
        if module is not None and name.id in module.imported and (
            name.id not in module.scope.script_names
        ):  # fmt: skip
            raise imported_assigned(body.program, module, name.id, name.at)
        body.globals.add(name.id)
        if not isinstance(body.find(name.id), Variable):
            raise body.fail(
                f"`{name.id}` is not assigned by the script before this function is first called",
                name.at, "assign it at the top level first")  # fmt: skip


def constant_assigned(body: Body, name: str, at: Span) -> Exception:
    """The mistake of assigning to a compile-time name."""
    return body.fail(f"cannot assign to `{name}`: it is a compile-time name", at,
                     "use a variable: var")  # fmt: skip


def assign_tuple(body: Body, target: Any, node: tree.Expr) -> None:
    """`a, b = …`: all values are evaluated before the first target is assigned."""
    if not (isinstance(node, tree.TupleDisplay) and len(node.items) == len(target.items)):
        unpack_into(body, target, body.value(node), node.at, False)
        return
    values: list[Expr] = []
    for item, goal in zip(node.items, target.items, strict=True):
        want = None
        if isinstance(goal, tree.Attribute | tree.Subscript):
            want = wanted_by(target_place(body, goal))
        elif isinstance(goal, tree.Name):
            found = body.find(goal.id)
            if isinstance(found, Variable):
                want = resolve(found.type)
        value = body.value(item, want)
        if not is_constant(value):
            if want is not None:
                value = convert(body, value, want, item.at)
            held = body.temporary(kept(type_of(value)), item.at)
            body.out.append(typed.Bind(item.at, held, typed.Own(item.at, held.type, value)))
            value = typed.Take(item.at, held.type, held)
        values.append(value)
    for goal, value in zip(target.items, values, strict=True):
        assign_target(body, goal, value, node.at)


def unpack_into(body: Body, target: Any, value: Expr, at: Span, in_block: bool) -> None:
    """Assigns a tuple's items to names and places."""
    t = type_of(value)
    if t.sort == "python":
        RULES["unpack", "python"](body, target, value, at, in_block)
        return
    if not isinstance(t, TupleType):
        raise body.fail(f"`{t}` cannot be unpacked into {len(target.items)} names", at)
    if len(t.items) != len(target.items):
        raise body.fail(f"cannot unpack {len(t.items)} values into {len(target.items)} names", at,
                        "their numbers must agree")  # fmt: skip
    pieces = [body.temporary(resolve(kind), at) for kind in t.items]
    body.out.append(typed.Unpack(at, list(pieces), list(t.items), value))
    for goal, piece in zip(target.items, pieces, strict=True):
        item = typed.Take(at, piece.type, piece)
        if in_block and isinstance(goal, tree.Name):
            bind_new(body, goal.id, item, goal.at, True)
        elif not (isinstance(goal, tree.Name) and goal.id == "_"):
            assign_target(body, goal, item, at)
