"""`@mojovm.jit`: plain Python functions, compiled from their source when they are first called.

A parameter without annotation takes the type of its argument, and the function is compiled for each
combination of types. It means what it means in Python, or is refused; with these exceptions: an int
has 64 bits and wraps, where ints and floats meet an int becomes a float, `**` and the functions of
`math` may differ in the last bit, a list that comes back is a new one, and after an exception the
lists that were to be changed are as before the call.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Sequence
from functools import update_wrapper
from inspect import signature
from types import FunctionType
from typing import Any, Generic, ParamSpec, TypeVar, overload

from ..errors import CompileError, RuntimeFault, fault_class
from ..face.vm import VM
from ..machine.core import List
from ..spec.faults import BY_NAME
from .meaning import RAISES
from .source import Unsupported, cannot
from .subset import Translation

P = ParamSpec("P")
R = TypeVar("R")

# How deep in lists the numbers of each argument are; None where that is not known.
Depths = tuple[int | None, ...]
Made = tuple[Translation, Callable[..., Any]]


class _Own(threading.local):
    """The machine of a thread."""

    def __init__(self) -> None:
        self.vm = VM()


class _Compiled(threading.local):
    """What a thread has made of a function."""

    def __init__(self) -> None:
        self.by_depths: dict[Depths, Made] = {}


_own = _Own()


@overload
def jit(function: Callable[P, R], /) -> Jitted[P, R]: ...
@overload
def jit(
    *, fallback: bool = False, vm: VM | None = None
) -> Callable[[Callable[P, R]], Jitted[P, R]]: ...
def jit(function: Any = None, /, *, fallback: bool = False, vm: VM | None = None) -> Any:
    """Compile a Python function when it is first called.

    With `fallback`, what cannot be compiled runs in Python, which a warning tells once and
    `reason` for ever; without it a call raises CompileError with the constructs and lines that
    stand in the way, or TypeError for an argument. `vm` is the machine to run on; without it each
    thread has one of its own.

    >>> import math
    >>> @mojovm.jit
    ... def norm(xs):
    ...     return math.sqrt(sum([x * x for x in xs]))
    >>> norm([3.0, 4.0])
    5.0
    """
    if function is None:
        return lambda function: Jitted(function, fallback, vm)
    return Jitted(function, fallback, vm)


class Jitted(Generic[P, R]):
    """A Python function that runs compiled. `reason` is why it, or a call of it, could not be, or
    nothing; `__wrapped__` is the function itself."""

    __name__: str
    __qualname__: str
    __wrapped__: Callable[P, R]

    def __init__(self, function: Callable[P, R], fallback: bool, vm: VM | None) -> None:
        if not isinstance(function, FunctionType):
            kind = type(function).__name__
            raise TypeError(f"jit compiles functions written in Python, not a {kind}")
        update_wrapper(self, function)
        self._function: FunctionType = function
        self._fallback = fallback
        self._vm = vm
        self._compiled = _Compiled()
        self._signature = signature(function)
        self._positional = function.__code__.co_argcount
        self._refused = False
        self.reason = ""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        if self._refused:
            return self.__wrapped__(*args, **kwargs)
        try:
            return self._run(args, kwargs)
        except RuntimeFault:
            raise
        except CompileError as error:
            if not self._fallback:
                raise
            self._refused = True
            self._excuse(str(error))
        except (TypeError, OverflowError) as error:  # arguments that do not fit
            if not self._fallback:
                raise
            self._excuse(str(error))
        return self.__wrapped__(*args, **kwargs)

    def _run(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if kwargs or len(args) < self._positional:
            bound = self._signature.bind(*args, **kwargs)
            bound.apply_defaults()
            args, kwargs = bound.args, bound.kwargs
        values = (*args, *kwargs.values())
        lists, depths = examined(values)
        known = self._compiled.by_depths
        made = known.get(depths)
        if made is None or (made[0].taken and made[0].is_stale()):
            made = known[depths] = self._compile(depths)
        translation, function = made
        kept: list[list[Any]] = []
        if translation.changed:
            for name, value in zip(self._signature.parameters, values, strict=False):
                if name in translation.changed and type(value) is tuple:
                    raise Unsupported(f"{name} is changed, and a tuple cannot be: give a list")
            kept = copies(lists)
        try:
            return in_python(function(*args, **kwargs))
        except CompileError as error:
            raise translation.assembly.compile_error(error, translation.home) from None
        except RuntimeFault as error:
            for given, before in zip(lists, kept, strict=False):
                given[:] = before
            told = as_python(error)
            translation.assembly.relocate(told, self._function.__code__.co_filename, {})
            raise told from None

    def _compile(self, depths: Depths) -> Made:
        known = zip(self._signature.parameters, depths, strict=False)
        given = {name: depth for name, depth in known if depth is not None}
        try:
            translation = Translation(self._function, plain, given)
        except RecursionError:
            raise cannot(self._function, "it is nested too deeply", "divide it") from None
        vm = self._vm or _own.vm
        name = self._function.__code__.co_filename
        try:
            module = vm.load_source(translation.assembly.text, name)
        except CompileError as error:
            raise translation.assembly.compile_error(error, translation.home) from None
        return translation, getattr(module, translation.entry)

    def _excuse(self, reason: str) -> None:
        if not self.reason:
            warnings.warn(f"{self.__name__} runs in Python: {reason}", RuntimeWarning, stacklevel=3)
        self.reason = reason

    def __reduce__(self) -> str:
        return self.__qualname__  # like a function: by its name

    def __repr__(self) -> str:
        return f"<jitted {self._function!r}>"


def in_python(value: Any) -> Any:
    """A result as Python would have made it."""
    if isinstance(value, tuple):
        return tuple(map(in_python, value))
    return value.tolist() if isinstance(value, List) else value


def plain(value: Any) -> FunctionType | None:
    """The Python function of a jitted one; None for anything else."""
    return value._function if isinstance(value, Jitted) else None


def examined(values: tuple[Any, ...]) -> tuple[list[list[Any]], Depths]:
    """The arguments that are lists, and how deep each argument is. Raises Unsupported for text
    that means another thing in compiled code."""
    lists = []
    depths: list[int | None] = []
    for value in values:
        kind = type(value)
        if kind is int or kind is float:
            depths.append(0)
            continue
        if kind is list:
            lists.append(value)
        depths.append(depth_of(value))
    return lists, tuple(depths)


def depth_of(value: Any) -> int | None:
    """How deep in lists the numbers or texts of a value are, if that can be said."""
    kind = type(value)
    if kind is int or kind is float or kind is bool:
        return 0
    if kind is str:
        if not value.isascii():
            raise Unsupported("a text that is not ASCII is counted in bytes by compiled code")
        return 0
    if hasattr(value, "ndim"):
        return int(value.ndim)
    if kind is not list and not isinstance(value, Sequence):
        return None
    if kind is not tuple and not (value and isinstance(value[0], Sequence)):
        return 1
    inner = {depth_of(item) for item in value}
    if kind is tuple:
        return 0 if inner == {0} else None
    return None if None in inner else 1 + max(depth or 0 for depth in inner)


def copies(lists: list[list[Any]]) -> list[list[Any]]:
    """What lists that are to be changed hold. Raises Unsupported where a change would not show
    for the caller as Python's does."""
    if len({id(given) for given in lists}) < len(lists):
        raise Unsupported("one list is given twice, and changed: give a copy, list(…)")
    if any(given and type(given[0]) is list for given in lists):
        raise Unsupported("lists in lists cannot be changed for the caller: return a new list")
    return [given[:] for given in lists]


def as_python(error: RuntimeFault) -> RuntimeFault:
    """The fault as Python would name it, where Python raises what compiled code only asserts."""
    frames = error.traceback
    message = str(error).removeprefix(f"{BY_NAME[error.name].message}: ")
    asserted = error.name == "assertion_failed"
    ours = frames and frames[-1][0].startswith("__py_")  # not an assertion of the program's own
    if message not in RAISES or (asserted and not ours):
        return error
    told = fault_class(RAISES[message], limit=False)(message)
    told.name, told.traceback, told.omitted = error.name, frames, error.omitted
    told.status = error.status
    return told
