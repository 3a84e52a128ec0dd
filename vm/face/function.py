"""A function of a program as Python sees it: `Function`, which is called with Python values.

One whose parameters have types is called directly. Any other call (of a generic or overloaded
function, or one that leaves arguments out) is compiled for the types of its arguments when it first
occurs, as a small function that makes the call.
"""

from __future__ import annotations

from functools import cached_property
from inspect import Parameter, Signature
from operator import attrgetter
from types import MethodType
from typing import Any, Protocol

from ..frontend.semantics.imports import Modules
from ..frontend.semantics.state import SUFFIX
from ..frontend.semantics.walk import walk
from ..frontend.syntax import tree
from ..machine.core import CompiledFunction, Machine, Program, Struct, directly_called, type_name

CALLER = "__call_from_python"  # the function that makes a call with arguments of certain types


class Host(Protocol):
    """The VM of a module, as its functions see it."""

    _is_shared: bool

    @property
    def _machine(self) -> Machine: ...


class Home(Protocol):
    """The module of a function or struct, as these see it."""

    __name__: str
    _text: str
    _program: Program
    _modules: Modules

    @property
    def _vm(self) -> Host: ...

    def _compile(self, text: str) -> Program: ...
    def _spelled(self, types: str) -> str: ...
    def _state(self) -> Struct: ...
    def _has_state_of(self, program: Program, index: int) -> bool: ...


@directly_called
class Function(CompiledFunction):
    """A function of a Mojo program, to be called with Python values; of a struct, a method.

    Numbers, texts, lists and tuples are converted; a struct, a list that Mojo made, and memory that
    holds numbers of the right type (NumPy, buffers, DLPack) are lent. What the function changes is
    changed in place, a Python list receives the new elements. Raises TypeError, ValueError or
    OverflowError for what does not fit, BufferError for memory that cannot be changed, RuntimeFault
    for what goes wrong in the run.

    >>> module.doubled
    <mojo function doubled(xs: [f64], by: f64 = 2.0)>
    >>> module.doubled.__doc__
    'In place.'
    >>> numbers = [1.0, 2.0]
    >>> module.doubled(numbers)
    >>> numbers
    [2.0, 4.0]
    """

    def __new__(
        cls, module: Home, declarations: list[tree.Function], owner: str = "", visible: str = ""
    ) -> Function:
        vm = module._vm
        index, sees = direct_index(module, declarations, owner)
        return super().__new__(
            cls, vm._machine, module._program, -1 if vm._is_shared or sees else index
        )

    def __init__(
        self, module: Home, declarations: list[tree.Function], owner: str = "", visible: str = ""
    ) -> None:
        first = declarations[0]
        self._module = module
        self._declarations = declarations
        self._owner = owner
        self.__name__ = first.name
        self.__qualname__ = f"{owner}.{first.name}" if owner else visible
        self.__module__ = module.__name__
        self.__doc__ = first.docstring
        self._parameters = [p for p in first.parameters if p.convention != "out"]
        self._direct = module._program, *direct_index(module, declarations, owner)
        self._callers: dict[tuple[str, ...], tuple[Program, int, bool]] = {}

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None or self._is_static else MethodType(self, instance)

    @property
    def _is_static(self) -> bool:
        return any(d.name == "staticmethod" for d in self._declarations[0].decorators)

    @cached_property
    def __signature__(self) -> Signature:
        """The signature as `inspect` gives it; annotations and defaults are Mojo text."""
        if len(self._declarations) > 1:
            several = [Parameter("args", Parameter.VAR_POSITIONAL)]
            return Signature([*several, Parameter("kwargs", Parameter.VAR_KEYWORD)])
        declaration = self._declarations[0]
        taken = [p for p in self._parameters if p.star != "marker"]
        result = Signature.empty if declaration.result is None else self._text(declaration.result)
        if self._constructs:
            result = Text(self._owner)
        return Signature([self._parameter(p) for p in taken], return_annotation=result)

    def _parameter(self, p: tree.Parameter) -> Parameter:
        return Parameter(
            p.name,
            kind_of(p),
            default=Parameter.empty if p.default is None else self._text(p.default),
            annotation=Parameter.empty if p.type is None else self._text(p.type),
        )

    def _text(self, node: tree.Node) -> Text:
        return Text(self._module._modules.sources.file(node.at[0]).slice(node.at))

    @property
    def _constructs(self) -> bool:
        return self.__name__ == "__init__" and bool(self._owner)

    def call_otherwise(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """A call with defaults or keywords, or of what is compiled for the types of arguments."""
        count = len(self._parameters)
        if kwargs or len(args) != count or len(self._declarations) > 1:
            try:
                bound = self.__signature__.bind(*args, **kwargs)
            except TypeError as problem:
                raise TypeError(f"{self.__qualname__}: {problem}") from None
            if len(self._declarations) == 1 and not any(p.star for p in self._parameters):
                args, kwargs = bound.args, bound.kwargs
        direct = self._direct[1] >= 0 and not kwargs and len(args) == count
        program, index, sees = self._direct if direct else self._caller(args, kwargs)
        given = (*args, *kwargs.values())
        if sees:
            given = (*given, self._module._state())
        return CompiledFunction(self._module._vm._machine, program, index)(*given)

    def __reduce__(self) -> tuple[Any, ...]:
        return attrgetter(self.__qualname__), (self._module,)

    def _caller(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Program, int, bool]:
        """The function that makes a call like this one, and whether it takes the state."""
        declared = {p.name: p.type for p in self._parameters}
        if len(self._declarations) > 1 or any(p.star for p in self._parameters):
            declared = {}
        names = [*list(declared)[: len(args)], *kwargs] if declared else []
        types = []
        for i, value in enumerate((*args, *kwargs.values())):
            written = declared.get(names[i]) if names else None
            types.append(mojo_type(value) if written is None else self._text(written))
        if self._owner and not self._constructs and not self._is_static and types:
            types[0] = self._owner
        types = [self._module._spelled(t) for t in types]
        key = (*types, "", *kwargs)
        if key not in self._callers:
            heads = ", ".join(f"a{i}: {t}" for i, t in enumerate(types))
            given = [f"a{i}" for i in range(len(args))]
            given += [f"{name}=a{i}" for i, name in enumerate(kwargs, len(args))]
            hand_on = "return " if self._has_result() else ""
            call = f"fn {CALLER}({heads}):\n    {hand_on}{self._called(given)}\n"
            program = self._module._compile(f"{self._module._text}\n{call}")
            index, sees = exported_index(program, CALLER)
            if index < 0 or sees and not self._module._has_state_of(program, index):
                raise TypeError(
                    f"{self.__qualname__} cannot be called with these types: a variable of the"
                    " script that it sees has another type, or no value; write the variable's type"
                )
            self._callers[key] = program, index, sees
        return self._callers[key]

    def _called(self, given: list[str]) -> str:
        """The call, as it is written."""
        if self._constructs:
            return f"{self._module._spelled(self._owner)}({', '.join(given)})"
        if self._owner and not self._is_static:
            return f"{given[0]}.{self.__name__}({', '.join(given[1:])})"
        if self._owner:
            return f"{self._module._spelled(self._owner)}.{self.__name__}({', '.join(given)})"
        return f"{self.__qualname__}({', '.join(given)})"

    def _has_result(self) -> bool:
        return self._constructs or any(
            d.result is not None
            or any(isinstance(n, tree.Return) and n.value is not None for n in walk(d.body))
            for d in self._declarations
        )

    def __repr__(self) -> str:
        return f"<mojo function {self.__qualname__}{self.__signature__}>"


def direct_index(module: Home, declarations: list[tree.Function], owner: str) -> tuple[int, bool]:
    """The index of the one compiled function that serves every complete call, or -1, and whether it
    takes the module's state, too."""
    parameters = [p for p in declarations[0].parameters if p.convention != "out"]
    if len(declarations) > 1 or any(p.star or p.keyword_only for p in parameters):
        return -1, False
    first = declarations[0]
    name = f"{owner}.{first.name}" if owner else module._modules.function_name(first)
    return exported_index(module._program, name)


def exported_index(program: Program, name: str) -> tuple[int, bool]:
    """The index of a function that may be called from outside, or -1, and whether it takes the
    state of the script, too."""
    names = program.function_names
    for each in (name + SUFFIX, name):
        if each in names:
            index = names.index(each)
            if program.signature(index)[3]:
                return index, each != name
    return -1, False


def kind_of(p: tree.Parameter) -> Any:
    if p.star:
        return Parameter.VAR_POSITIONAL if p.star == "*" else Parameter.VAR_KEYWORD
    if p.keyword_only:
        return Parameter.KEYWORD_ONLY
    return Parameter.POSITIONAL_ONLY if p.positional_only else Parameter.POSITIONAL_OR_KEYWORD


class Text(str):
    """A piece of Mojo source that shows as it is written."""

    def __repr__(self) -> str:
        return str(self)


def mojo_type(value: Any) -> str:
    """The Mojo type that a Python value is given where none is written."""
    if isinstance(value, bool):
        return "Bool"
    if isinstance(value, int):
        return "Int"
    if isinstance(value, float):
        return "Float64"
    if isinstance(value, str):
        return "String"
    if isinstance(value, tuple):
        return f"Tuple[{', '.join(map(mojo_type, value))}]"
    if isinstance(value, list):
        kinds = {mojo_type(item) for item in value} or {"Int"}
        if kinds == {"Int", "Float64"}:
            kinds = {"Float64"}
        if len(kinds) == 1:
            return f"List[{kinds.pop()}]"
        raise TypeError(f"the elements of a list have one type, not {', '.join(sorted(kinds))}")
    known = type_name(value)  # of what a machine has made, and of numbers in memory
    if known is None:
        raise TypeError(f"no Mojo type for a {type(value).__name__}")
    return known
