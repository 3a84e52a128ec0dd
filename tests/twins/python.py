"""Both spellings of a program, and what it does when CPython runs it."""

from __future__ import annotations

import re
import signal
from dataclasses import dataclass
from typing import Any

LAZY = annotations.compiler_flag  # annotations are not evaluated

FAULTS = {
    ZeroDivisionError: "division by zero",
    IndexError: "index out of range",
    ValueError: "",
}


class TooLong(Exception):
    """A twin that ran for too long to be compared."""


@dataclass
class Outcome:
    """What was printed, and the line and kind of the fault that ended it."""

    output: str
    line: int = 0
    fault: str | None = None


def spelled(text: str) -> tuple[str, str]:
    """The program here, and its twin in Python; line by line the same."""
    ours = re.sub(r"‹([^‹¦]*)¦[^›]*›", r"\1", text).replace("⟦", "").replace("⟧", "")
    twin = re.sub(r"‹[^‹¦]*¦([^›]*)›", r"\1", text).replace("⟦", "own(").replace("⟧", ")")
    return ours, twin


class List(list):
    """`List[Int]` as an annotation."""


class Struct:
    """Base of the twin's structs: fields by position or name."""

    def __init__(self, *values: Any, **named: Any) -> None:
        for name, value in zip(type(self).__annotations__, values, strict=False):
            setattr(self, name, value)
        for name, value in named.items():
            setattr(self, name, value)


def own(value: Any) -> Any:
    """A value of one's own, as assigning gives it."""
    if isinstance(value, list):
        return [own(v) for v in value]
    if isinstance(value, tuple):
        return tuple(own(v) for v in value)
    if hasattr(value, "__dict__"):
        made = object.__new__(type(value))
        made.__dict__ = {k: own(v) for k, v in value.__dict__.items()}
        return made
    return value


def shown(value: Any) -> str:
    """A value as `print` writes it: strings bare, wherever they are."""
    if isinstance(value, list):
        return "[" + ", ".join(map(shown, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(shown, value)) + ")"
    return str(value)


def as_struct(cls: type) -> type:
    """`@value`: the constructor from the fields."""
    cls.__init__ = Struct.__init__  # type: ignore[misc]
    return cls


def run_twin(text: str, seconds: float = 1.0) -> Outcome:
    """Runs the twin in CPython."""
    printed: list[str] = []

    def print_(*values: Any, sep: str = " ", end: str = "\n") -> None:
        printed.append(sep.join(map(shown, values)) + end)

    names = {"print": print_, "own": own, "value": as_struct, "List": list, "Tuple": tuple,
             "Int": int, "Float64": float, "Bool": bool, "String": str}  # fmt: skip
    code = compile(text, "twin", "exec", LAZY, dont_inherit=True)

    def late(*_: Any) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        exec(code, names)
    except tuple(FAULTS) as error:
        place = error.__traceback__
        assert place is not None
        at = 0
        while place is not None:
            if place.tb_frame.f_code.co_filename == "twin":
                at = place.tb_lineno
            place = place.tb_next
        return Outcome("".join(printed), at, FAULTS[type(error)])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return Outcome("".join(printed))
