"""Names that are no values: members of modules and types."""

from __future__ import annotations

from . import tree
from .constants import limits
from .declarations import alias_value, module_member
from .modules import MODULES, argument_list
from .near import suggestion
from .results import (
    Exploded,
    Meaning,
    Result,
    Variable,
)
from .types import (
    StructType,
    Type,
    resolve,
)

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

Span = tuple[int, int]


class Members:
    """Mixin of the Lowerer."""

    def subscript_meaning(self: Any, expr: tree.Subscript, want: Type | None) -> Result | None:
        """A subscript of what is no value: a mistake."""
        meaning = self.static_meaning(expr.value) if not isinstance(expr.value, tree.Call) else None
        if meaning is None or meaning.kind in ("constant", "alias", "script variable"):
            return None
        raise self.program.fail("this is a type or function, not a value", expr.at, "call it")

    def attribute_meaning(self: Any, expr: tree.Attribute, want: Type | None) -> Result | None:
        """`math.pi`, `Int.MAX`, `Type.CONSTANT`; None for an attribute of a value."""
        base = expr.value
        if base is None:
            return None
        if isinstance(base, tree.Name):
            found = self.find(base.id)
            if isinstance(found, Exploded):
                if expr.name in found.type.constants:
                    return self.meaning_value(found.type.constants[expr.name], expr.name, expr.at)
                return None
            if isinstance(found, Variable) and found.register is not None:
                t = resolve(found.register.type)
                if isinstance(t, StructType) and expr.name in t.constants:
                    return self.meaning_value(t.constants[expr.name], expr.name, expr.at)
                return None
        meaning = None if isinstance(base, tree.Call) else self.static_meaning(base)
        if meaning is None:
            return None
        if meaning.kind == "module":
            return self.module_value(meaning, expr)
        if meaning.kind == "alias":
            meaning = alias_value(self.program, meaning)
        if meaning.kind in ("struct", "type", "generic"):
            return self.type_value(self.annotation(base), expr)
        return None

    def unknown_member(self: Any, t: Type, name: str, at: Span, kind: str) -> Exception:
        """The mistake of a field or method that a type does not have."""
        from .methods import method_names

        if isinstance(t, StructType):
            known = [*t.fields, *t.members, *t.constants]
            if name in t.members:
                return self.program.fail(f"`{name}` is a method of `{t}`: call it", at)
        else:
            known = method_names(t)
        return self.program.fail(f"`{t}` has no {kind} `{name}`", at, suggestion(name, known))

    def no_member(self: Any, module: str, name: str, at: Span) -> Exception:
        """The mistake of what a module does not have."""
        remedy = suggestion(name, MODULES[module])
        return self.program.fail(f"module `{module}` has no `{name}`", at, remedy)

    def module_value(self: Any, meaning: Meaning, expr: tree.Attribute) -> Result:
        """`math.pi`, `sys.argv`."""
        if meaning.what == "sys" and expr.name == "argv":
            return argument_list(self, expr.at)
        member = module_member(self.program, meaning, expr.name)
        if member is None:
            raise self.no_member(meaning.what, expr.name, expr.name_at)
        return self.meaning_value(member, expr.name, expr.at)

    def type_value(self: Any, t: Type, expr: tree.Attribute) -> Result:
        """A compile-time member of a type."""
        if isinstance(t, StructType):
            if expr.name in t.constants:
                return self.meaning_value(t.constants[expr.name], expr.name, expr.at)
            raise self.unknown_member(t, expr.name, expr.name_at, "compile-time member")
        name = expr.name
        if t.is_int and name in ("MAX", "MIN", "MAX_FINITE", "MIN_FINITE"):
            return Result(None, t, False, limits(t)[0 if name.startswith("MIN") else 1])
        if t.is_float:
            top = {"f64": 1.7976931348623157e308, "f32": 3.4028234663852886e38, "f16": 65504.0}[
                t.kind
            ]
            values = {"MAX": float("inf"), "MIN": float("-inf"), "MAX_FINITE": top,
                      "MIN_FINITE": -top}  # fmt: skip
            if name in values:
                return Result(None, t, False, values[name])
        raise self.unknown_member(t, name, expr.name_at, "compile-time member")
