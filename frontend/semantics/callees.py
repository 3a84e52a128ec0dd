"""Call expressions: what the callee's name means, and then the call."""

from __future__ import annotations

from ..syntax import tree
from ..types import BOOL, F64, I64, NONE, SCALARS, STR, StructType, Type, resolve
from . import numbers
from .body import Body, constant, means, type_of
from .builtin import METHODS, RULES, Given, copied
from .calls import (
    call_declared,
    call_member,
    call_method,
    construct,
    length,
    truth,
    written,
)
from .declarations import alias_value, has_parameters
from .expressions import meaning_value
from .names import unknown_member
from .program import Stop
from .symbols import Meaning
from .tables import BUILTINS, LANE_METHODS, POINTER_METHODS, POINTERS
from .typed import Expr, Span

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    pass


@means(tree.Call)
def _call(body: Body, node: tree.Call, want: Type | None) -> Expr:
    callee = node.callee
    if isinstance(callee, tree.Name):
        found = body.find(callee.id)
        if found is None:
            known = BUILTINS.get(callee.id)
            if known is not None:
                return known(body, of_object(node), want)
            from .names import unknown_name

            raise unknown_name(body, callee.id, callee.at)
        if isinstance(found, Meaning):
            return call_meaning(body, found, callee.id, node, want, [])
        return call_value(body, node, want)
    if isinstance(callee, tree.Subscript):
        meaning = body.static_meaning(callee.value)
        if meaning is not None:
            return call_applied(body, meaning, callee, node, want)
        inner = callee.value
        if (
            isinstance(inner, tree.Attribute)
            and inner.value
            and (inner.name in LANE_METHODS or inner.name in POINTER_METHODS)
        ):
            return call_method_of(body, inner, node, want)
        if isinstance(inner, tree.Attribute) and inner.value is not None:
            return call_method_applied(body, inner, callee, node, want)
        return call_value(body, node, want)
    if isinstance(callee, tree.Attribute):
        return call_attribute(body, callee, node, want)
    return call_value(body, node, want)


def of_object(node: tree.Call) -> tree.Call:
    """`Int(py=x)` of a Python object is `Int(x)`."""
    if len(node.args) == 1 and node.args[0].name == "py":
        plain = tree.Argument(node.at, None, node.args[0].value)
        return tree.Call(node.at, node.callee, [plain])
    return node


def call_method_applied(body: Body, inner: tree.Attribute, callee: tree.Subscript, node: tree.Call,
                        want: Type | None) -> Expr:  # fmt: skip
    """`x.method[…](…)`, `Type.method[…](…)`, or a call of what an index gives: `x.field[…](…)`."""
    assert inner.value is not None
    written_base = inner.value.value if isinstance(inner.value, tree.Subscript) else inner.value
    meaning = None
    if isinstance(written_base, tree.Name | tree.Attribute):
        meaning = body.static_meaning(written_base)
    if meaning is not None and meaning.kind in ("struct", "type", "alias"):
        t = body.annotation(inner.value)
        if inner.name == "discover_tests" and is_suite(t):
            suite: Expr = RULES["suite", "discover"](body, t, node.at)
            return suite
        return call_static(body, t, inner, node, want, callee.args)
    receiver = numbers.fixed(body, body.value(inner.value))
    t = type_of(receiver)
    if t.sort == "python" and inner.name == "unsafe_get_as_pointer":
        return RULES["pointer", "python"](body, receiver, callee)
    if inner.name in ("test", "skip", "only") and is_suite(t):
        done: Expr = RULES["suite", "name"](body, t, receiver, inner.name, node, callee.args)
        return done
    if isinstance(t, StructType) and inner.name in t.members and inner.name not in t.fields:
        return call_member(body, t, inner.name, receiver, written(body, node), node.at, want,
                           callee.args)  # fmt: skip
    base = tree.Attribute(inner.at, Given(inner.at, receiver), inner.name, inner.name_at)
    again = tree.Subscript(callee.at, base, callee.args)
    return call_value(body, tree.Call(node.at, again, node.args), want)


def is_suite(t: Type) -> bool:
    """Whether a type is the library's `TestSuite`."""
    return isinstance(t, StructType) and t.name == "TestSuite" and "_planned" in t.members


def call_value(body: Body, node: tree.Call, want: Type | None) -> Expr:
    """A call of a value: a struct with __call__."""
    value = body.value(node.callee)
    t = some(body, value)
    if isinstance(t, StructType) and "__call__" in t.members:
        return call_member(body, t, "__call__", value, written(body, node), node.at, want)
    if t in body.program.function_types:
        return RULES["call", "function"](body, value, node)
    shown = f"`{node.callee.id}`" if isinstance(node.callee, tree.Name) else "this"
    raise body.fail(f"{shown} is a `{t}` and cannot be called", node.at)


def some(body: Body, value: Expr) -> Type:
    """The type of a value; a mistake if it is that of no value."""
    t = type_of(value)
    if t is NONE:
        raise body.fail("this has no value", value.at, "call it as a statement of its own")
    return t


def call_meaning(body: Body, meaning: Meaning, name: str, node: tree.Call, want: Type | None,
                 applied: list[tree.Argument]) -> Expr:  # fmt: skip
    """A call of what a name means."""
    if meaning.kind == "alias":
        meaning = alias_value(body.program, meaning)
    if meaning.kind == "functions":
        return call_declared(body, meaning.what, meaning.owner, meaning.scope, written(body, node),
                             node.at, want, name, applied)  # fmt: skip
    if meaning.kind == "struct":
        from .generic_structs import struct_called

        arguments = written(body, node)
        t = struct_called(body, meaning, applied, arguments, node, want)
        if t.name == "Error" and node.args:
            made: Expr = RULES["construct", "error"](body, t, node)
            return made
        return construct(body, t, arguments, node.at)
    if meaning.kind == "type":
        return call_type(body, meaning.what, node, want)
    if meaning.kind == "builtin":
        return meaning.what(body, node, want)
    if meaning.kind == "failed":
        raise Stop()
    return meaning_value(body, meaning, name, node.at)


def call_applied(body: Body, meaning: Meaning, callee: tree.Subscript, node: tree.Call,
                 want: Type | None) -> Expr:  # fmt: skip
    """`f[3](x)`, `List[Int](…)`, `Scalar[DType.int8](…)`."""
    if has_parameters(meaning):
        meaning = RULES["applied", "alias"](body, meaning, callee)
        return call_meaning(body, meaning, "", node, want, [])
    if meaning.kind in ("functions", "struct"):
        return call_meaning(body, meaning, "", node, want, callee.args)
    if meaning.kind == "builtin":
        return call_meaning(body, meaning, "a builtin with parameters", node, want, [])
    if meaning.what == "DynamicVector" and len(node.args) == 1 and not node.args[0].name:
        capacity = tree.Argument(node.at, "capacity", node.args[0].value)  # of 2023
        node = tree.Call(node.at, node.callee, [capacity])
    if meaning.what == "SIMD" and len(callee.args) == 1 and node.args:  # as many as are given
        size = tree.Argument(callee.at, None, tree.Number(callee.at, len(node.args), False))
        callee = tree.Subscript(callee.at, callee.value, [*callee.args, size])
    return call_type(body, body.annotation(callee), node, want)


def call_attribute(body: Body, callee: tree.Attribute, node: tree.Call, want: Type | None) -> Expr:
    """`x.f(…)`: a module's function, a static method or a method."""
    if callee.value is None:
        raise body.fail(f"`.{callee.name}` needs a type to belong to", callee.at)
    if isinstance(callee.value, tree.Name | tree.Attribute):
        meaning = body.static_meaning(callee.value)
        if meaning is not None:
            if meaning.kind == "alias":
                meaning = alias_value(body.program, meaning)
            if meaning.kind == "module":
                member = body.program.member(meaning, callee.name)
                if member is None:
                    from .names import unknown_in_module

                    raise unknown_in_module(body, meaning, callee)
                return call_meaning(body, member, callee.name, node, want, [])
            if meaning.kind == "generic" and meaning.what in POINTERS:
                return RULES["static", "pointer"](body, None, callee.name, node)
            if meaning.kind in ("struct", "type", "generic"):
                return call_static(body, body.annotation(callee.value), callee, node, want)
    elif isinstance(callee.value, tree.Subscript):
        applied = body.static_meaning(callee.value.value)
        if applied is not None and applied.kind in ("struct", "generic"):
            return call_static(body, body.annotation(callee.value), callee, node, want)
    return call_method_of(body, callee, node, want)


def call_static(body: Body, t: Type, callee: tree.Attribute, node: tree.Call,
                want: Type | None,
                applied: list[tree.Argument] | None = None) -> Expr:  # fmt: skip
    """`Type.method(…)`: a static method, or a method with its receiver as an argument."""
    if not isinstance(t, StructType):
        rule = RULES.get(("static", t.kind))
        made = rule(body, t, callee.name, node) if rule else None
        if made is not None:
            return made
        raise unknown_member(body, t, callee.name, callee.name_at, "static method")
    declarations = t.members.get(callee.name)
    if declarations is None:
        raise unknown_member(body, t, callee.name, callee.name_at, "method")
    return call_declared(body, declarations, t, t.scope, written(body, node), node.at, want,
                         f"{t}.{callee.name}", applied)  # fmt: skip


def call_method_of(body: Body, callee: tree.Attribute, node: tree.Call, want: Type | None) -> Expr:
    """`receiver.method(…)`."""
    assert callee.value is not None
    receiver = numbers.fixed(body, body.value(callee.value))
    t = some(body, receiver)
    if not isinstance(t, StructType):
        if callee.name in LANE_METHODS:
            RULES["load", "vector"]()
        handler = METHODS.get((t.sort, callee.name))
        if handler is not None:
            return handler(body, receiver, node, want)
        if callee.name in ("copy", "__copy__") and not node.args:
            return copied(body, receiver, node.at)
        if callee.name == "__len__" and not node.args:
            return length(body, receiver, node.at)
        raise unknown_member(body, t, callee.name, callee.name_at, "method")
    if callee.name == "run" and is_suite(t):
        tests: Expr = RULES["suite", "run"](body, receiver, node.at)
        return tests
    if callee.name not in t.members:
        if "__getattr__" in t.members and callee.name not in t.fields:
            return called_attribute(body, receiver, t, callee, node, want)
        if callee.name == "copy" and not node.args:
            return copied(body, receiver, node.at)
        if callee.name in t.fields:
            if resolve(t.fields[callee.name]) in body.program.function_types:
                return call_value(body, node, want)
            raise body.fail(f"`{callee.name}` is a field of `{t}`, not a method", callee.name_at)
        raise unknown_member(body, t, callee.name, callee.name_at, "method")
    name = callee.name
    if name == "pop" and "_checked_pop" in t.members:
        from .missing import checked

        name = checked(body, t, name, len(node.args))
    applied = node.callee.args if isinstance(node.callee, tree.Subscript) else None
    return call_member(body, t, name, receiver, written(body, node), node.at, want, applied)


def called_attribute(body: Body, receiver: Expr, t: StructType, callee: tree.Attribute,
                     node: tree.Call, want: Type | None) -> Expr:  # fmt: skip
    """`receiver.name(…)` of a struct that finds its attributes when the program runs."""
    name = constant(callee.name, STR, callee.name_at)
    found = call_method(body, receiver, "__getattr__", [("", name)], callee.at)
    owner = some(body, found)
    if not isinstance(owner, StructType) or "__call__" not in owner.members:
        raise body.fail(f"`{callee.name}` of `{t}` is a `{owner}` and cannot be called", node.at)
    return call_member(body, owner, "__call__", found, written(body, node), node.at, want)


# --- types as functions --------------------------------------------------------------------------


def call_type(body: Body, t: Type, node: tree.Call, want: Type | None) -> Expr:
    """`Int(x)`, `List[T](…)` and the like."""
    t = resolve(t)
    if isinstance(t, StructType):
        return construct(body, t, written(body, node), node.at)
    node = of_object(node)
    if t.kind in SCALARS and len(node.args) == 1 and not node.args[0].name:
        return scalar_from(body, t, node.args[0].value, node.at)
    from .constructors import construct_builtin

    return construct_builtin(body, t, node)


def scalar_from(body: Body, t: Type, argument: tree.Expr, at: Span) -> Expr:
    """A scalar from a number, a Bool or a text."""
    value = body.value(argument)
    have = type_of(value)
    if have is STR and (t.is_int or t.is_float):
        from .missing import parsed

        if t.is_int:
            found = parsed(body, I64, [value, constant(10, I64, at)], at)
            return numbers.cast(body, found, t, at)
        if t.is_float:
            return numbers.cast(body, parsed(body, F64, [value], at), t, at)
    if t is BOOL:
        return truth(body, value, at)
    if isinstance(have, StructType):
        name = "__int__" if t.is_int else "__float__"
        if name in have.members:
            return numbers.cast(body, call_method(body, value, name, [], at), t, at)
    if t.is_int and (rule := RULES.get(("number", have.kind))):
        return numbers.cast(body, rule(body, value, at), t, at)
    if not (have.is_number or have is BOOL):
        raise body.fail(f"cannot make `{t}` of `{have}`", at)
    return numbers.cast(body, value, t, at)
