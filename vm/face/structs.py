"""The Python classes of the structs of Mojo programs: fields and methods as in the source."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from ..frontend.syntax import tree
from ..machine.core import Field, Struct
from .function import Function, Home

# What Python calls by other names, or not at all: making, copying, moving and destroying.
NO_METHODS = {"__init__", "__copyinit__", "__moveinit__", "__del__"}

ARITHMETIC = "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift".split()
IN_PLACE = {f"__i{name}__" for name in ARITHMETIC}
OPERATORS = {
    *IN_PLACE,
    *(f"__{name}__" for name in ("eq", "ne", "lt", "le", "gt", "ge")),
    *(f"__{side}{name}__" for name in ARITHMETIC for side in ("", "r")),
}


def struct_class(module: Home, declaration: tree.Struct, name: str) -> type[Struct]:
    """A class whose instances live in the machine. Calling it constructs one as in Mojo."""
    methods: dict[str, list[tree.Function]] = {}
    for member in declaration.members:
        if isinstance(member, tree.Function):
            methods.setdefault(member.name, []).append(member)
    makers = methods.get("__init__") or [fieldwise(declaration)]
    make = Function(module, makers, name)

    def new(cls: type[Struct], *args: Any, **kwargs: Any) -> Any:
        return make(*args, **kwargs)

    def refuse(cls: type[Struct]) -> None:
        raise TypeError(f"{name} is a struct of Mojo, which has no subclasses; put it into a field")

    body: dict[str, Any] = {
        "__slots__": (),
        "__doc__": declaration.docstring,
        "__module__": module.__name__,
        "__new__": new,
        "__signature__": make.__signature__,
        "__init_subclass__": classmethod(refuse),
    }
    body |= {m.name: Field(m.name, name) for m in declaration.members if isinstance(m, tree.Field)}
    for method, declarations in methods.items():
        if method not in NO_METHODS:
            function = Function(module, declarations, name)
            body[method] = operator(function) if method in OPERATORS else function
    if "__eq__" in body and "__hash__" not in body:
        body["__hash__"] = None
    return type(name, (Struct,), body)


def operator(method: Function) -> Callable[[Any, Any], Any]:
    """A method that leaves what it does not take to Python, and so to the other operand."""

    @wraps(method, updated=())
    def operate(self: Any, other: Any) -> Any:
        try:
            result = method(self, other)
        except TypeError:
            return NotImplemented
        return self if method.__name__ in IN_PLACE else result

    return operate


def fieldwise(declaration: tree.Struct) -> tree.Function:
    """The constructor that takes the fields in order, where none is written."""
    parameters = [
        tree.Parameter(m.at, m.name, m.name_at, m.type, m.default)
        for m in declaration.members
        if isinstance(m, tree.Field)
    ]
    return tree.Function(
        declaration.at, "__init__", declaration.name_at, [], parameters,
        None, "", False, None, [], [], [], None,
    )  # fmt: skip
