"""What programs do with Python objects: the operations of the rows `python` and `python_named`.

The machine reads this when a program first asks Python for something. Each operation has a name,
by which bytecode knows it, and says how many objects it takes; those of `python_named` take a text
first. What an operation raises becomes an error of the program.
"""

from __future__ import annotations

import builtins
import importlib
import itertools
import operator
import sys
from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Any

MAIN = "__main__"
MAIN_HERE = "__mojo_main__"  # where it is kept

Operation = tuple[int, Callable[..., Any]]


def flushed(result: Any) -> Any:
    """Has what Python printed stand ahead of what the program prints next."""
    if sys.stdout is not None:
        sys.stdout.flush()
    return result


# --- calls ----------------------------------------------------------------------------------------


class Arguments:
    """The arguments of a call, as far as they are known."""

    __slots__ = ("named", "plain")

    def __init__(self) -> None:
        self.plain: list[Any] = []
        self.named: dict[str, Any] = {}


def add(arguments: Arguments, value: Any) -> None:
    """One more argument."""
    arguments.plain.append(value)


def add_named(name: str, arguments: Arguments, value: Any) -> None:
    """One more keyword argument."""
    if name in arguments.named:
        raise TypeError(f"the keyword argument {name!r} is given twice")
    arguments.named[name] = value


def add_all(arguments: Arguments, values: Iterable[Any]) -> None:
    """`*values`."""
    arguments.plain += values


def add_all_named(arguments: Arguments, values: Mapping[str, Any]) -> None:
    """`**values`."""
    for name in values:
        add_named(name, arguments, values[name])


def call(function: Any, arguments: Arguments) -> Any:
    """A call."""
    return flushed(function(*arguments.plain, **arguments.named))


def index_of(arguments: Arguments) -> Any:
    """What stands between brackets."""
    return arguments.plain[0] if len(arguments.plain) == 1 else tuple(arguments.plain)


# --- modules and source text ----------------------------------------------------------------------


def evaluated(text: str) -> Any:
    """The value of an expression, which sees the names that evaluated statements made."""
    return flushed(eval(text.strip(), vars(module())))


def run(text: str, name: str) -> ModuleType:
    """Runs statements; the module that their names are in."""
    found = module(name)
    exec(compile(text, "<evaluate>", "exec"), vars(found))
    return flushed(found)


def module(name: str = MAIN) -> ModuleType:
    """A module that a program's own Python text runs in. Its `__main__` is not the host's."""
    known = MAIN_HERE if name == MAIN else name
    found = sys.modules.get(known)
    if found is None:
        found = sys.modules[known] = ModuleType(name)
        vars(found)["__builtins__"] = builtins
    return found


def import_module(name: str) -> ModuleType:
    """A module."""
    return flushed(importlib.import_module(name))


def add_to_path(folder: str) -> None:
    """Has modules be looked for in one more folder."""
    sys.path.append(folder)
    importlib.invalidate_caches()


# --- memory ---------------------------------------------------------------------------------------


class Address(int):
    """Where the memory of an object is, and whose it is: that of a plain number nobody knows."""

    owner: Any


def address(number: int, owner: Any) -> Address:
    """An address, with the object whose memory is there."""
    made = Address(number)
    made.owner = owner
    return made


def attribute(name: str, value: Any) -> Any:
    """An attribute; addresses of memory know whose it is."""
    found = getattr(value, name)
    if name == "data" and type(found) is int and hasattr(value, "_arr"):  # of `array.ctypes`
        return address(found, value._arr)
    if name == "__array_interface__" and type(found) is dict and "data" in found:
        number, is_read_only = found["data"]
        return {**found, "data": (address(number, value), is_read_only)}
    return found


def memory(given: Any) -> memoryview:
    """The bytes that an address leads to. TypeError if it is not known whose they are, if they do
    not lie side by side, or may not be written."""
    if not isinstance(given, Address):
        raise TypeError("only where an array says that its memory is, a pointer can lead")
    view = memoryview(given.owner).cast("B")
    if view.readonly:
        raise TypeError("the array's memory is read-only: a pointer cannot lead there")
    return view


# --- values ---------------------------------------------------------------------------------------


def next_of(iterator: Any) -> Any:
    """The next item, or END."""
    return next(iterator, END)


def parts(whole: Iterable[Any], count: int) -> tuple[Any, ...]:
    """What is assigned to so many names."""
    found = tuple(itertools.islice(whole, count + 1))
    if len(found) > count:
        raise ValueError(f"too many values to unpack (expected {count})")
    if len(found) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(found)})")
    return found


END = object()

OPERATIONS: dict[str, Operation] = {
    # of a text
    "text": (1, str),
    "import": (1, import_module),
    "evaluate": (1, evaluated),
    "run": (2, run),
    "add_to_path": (1, add_to_path),
    "getattr": (2, attribute),
    "setattr": (3, lambda name, value, given: setattr(value, name, given)),
    "add_named": (3, add_named),
    # of memory
    "memory": (1, memory),
    # making
    "arguments": (0, Arguments),
    "add": (2, add),
    "add_all": (2, add_all),
    "add_all_named": (2, add_all_named),
    "call": (2, call),
    "list": (1, lambda arguments: list(arguments.plain)),
    "tuple": (1, lambda arguments: tuple(arguments.plain)),
    "set": (1, lambda arguments: set(arguments.plain)),
    "dict": (1, lambda arguments: dict(*arguments.plain, **arguments.named)),
    "pairs": (1, lambda a: dict(zip(a.plain[::2], a.plain[1::2], strict=True))),
    "slice": (3, slice),
    "index": (1, index_of),
    # conversions
    "repr": (1, repr),
    "str": (1, str),
    "int": (1, int),
    "float": (1, float),
    "type": (1, type),
    "abs": (1, abs),
    "hash": (1, hash),
    "len": (1, len),
    # iteration
    "iter": (1, iter),
    "next": (1, next_of),
    "parts": (2, parts),
    "is_end": (1, lambda value: value is END),
    # items
    "getitem": (2, operator.getitem),
    "setitem": (3, operator.setitem),
    "delitem": (2, operator.delitem),
    "contains": (2, operator.contains),
    # operators
    "is": (2, operator.is_),
    "neg": (1, operator.neg),
    "pos": (1, operator.pos),
    "invert": (1, operator.invert),
    **{
        name: (2, getattr(operator, name))
        for name in ("eq ne lt le gt ge sub mul truediv floordiv mod pow matmul lshift rshift "
                     "iadd isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift "
                     "iand ior ixor").split()
    },
    "plus": (2, operator.add),
    "and": (2, operator.and_),
    "or": (2, operator.or_),
    "xor": (2, operator.xor),
}  # fmt: skip
