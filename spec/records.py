"""`@slotted`, `@record` and `@frozen` make plain classes of annotated fields.

So does `dataclasses`; but every start that compiles pays for the classes on its path. Importing
that costs 10 ms (it wants inspect, ast and tokenize) and each of its classes up to 1 ms, because
comparison, text and a signature for the documentation are compiled each time. Here a class has one
constructor, made when the first object is, from the code that those of as many fields share; and
comparison and text are functions that all share.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar, dataclass_transform

    C = TypeVar("C", bound=type)
    R = TypeVar("R")
else:

    def dataclass_transform(**_):
        return lambda decorator: decorator


class _Fresh:
    """The default of a field that is a new object in every record."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def fresh(make: Callable[[], Any]) -> Any:
    """The default of a field whose objects must not be shared, as `fresh(list)`."""
    return _Fresh(make)


@dataclass_transform(eq_default=False)
def slotted(cls: C) -> C:
    """The class with slots for its annotated fields, its bases' first, and a constructor.

    The constructor takes the fields in order or by name, defaults last. `FIELDS` names them all.
    """
    space = dict(cls.__dict__)
    own = tuple(space.get("__annotations__", ()))
    defaults = {**getattr(cls, "DEFAULTS", {}), **{n: space.pop(n) for n in own if n in space}}
    names = (*getattr(cls, "FIELDS", ()), *own)
    for gone in ("__dict__", "__weakref__"):
        space.pop(gone, None)

    def __init__(self: Any, *values: Any, **named: Any) -> None:
        made.__init__ = _constructor(names, defaults)
        made.__init__(self, *values, **named)

    space |= {"__slots__": own, "__init__": __init__, "FIELDS": names, "DEFAULTS": defaults}
    made: Any = type(cls)(cls.__name__, cls.__bases__, space)
    return made


@dataclass_transform()
def record(cls: C) -> C:
    """A slotted class whose objects are equal where their fields are, and show them."""
    made: Any = slotted(cls)
    made.__eq__, made.__hash__, made.__repr__ = _equal, None, _text
    return made


@dataclass_transform(frozen_default=True)
def frozen(cls: C) -> C:
    """A record that can be a key: nobody changes its fields."""
    made: Any = record(cls)
    made.__hash__ = _hash
    return made


def changed(record: R, **fields: Any) -> R:
    """Another record, alike but for these fields."""
    made: Any = record.__class__
    return made(**{name: getattr(record, name) for name in made.FIELDS} | fields)


def _constructor(names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    if any(isinstance(default, _Fresh) for default in defaults.values()):
        return _compiled(names, defaults)
    if len(names) not in _codes:  # those of as many fields differ in names only
        _codes[len(names)] = _compiled(tuple([f"f{i}" for i in range(len(names))]), {}).__code__
    code = _codes[len(names)].replace(co_varnames=("self", *names), co_names=names)
    function: Any = type(_constructor)
    return function(code, {}, "__init__", tuple(defaults[n] for n in names if n in defaults))


_codes: dict[int, Any] = {}


def _compiled(names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    known: dict[str, Any] = {"FRESH": object()}
    parameters, lines = ["self"], []
    for n in names:
        given, default = n, defaults.get(n)
        if isinstance(default, _Fresh):
            known[f"make_{n}"], known[f"default_{n}"] = default.make, known["FRESH"]
            given = f"make_{n}() if {n} is FRESH else {n}"
        elif n in defaults:
            known[f"default_{n}"] = default
        parameters.append(f"{n}=default_{n}" if n in defaults else n)
        lines.append(f" self.{n} = {given}")
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *(lines or [" pass"])]), known)
    return known["__init__"]


def _equal(self: Any, other: Any) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return all(getattr(self, n) == getattr(other, n) for n in self.FIELDS)


def _hash(self: Any) -> int:
    return hash(tuple([getattr(self, n) for n in self.FIELDS]))


def _text(self: Any) -> str:
    fields = ", ".join(f"{n}={getattr(self, n)!r}" for n in self.FIELDS)
    return f"{self.__class__.__name__}({fields})"
