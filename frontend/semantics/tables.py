"""What the names mean that the compiler knows: those of functions and types that are always there,
and those in modules. `library` fills the tables, so that whoever only asks needs nobody's code."""

from __future__ import annotations

TYPE_CHECKING = False  # typing would cost more than a start may
if TYPE_CHECKING:
    from typing import Any

PLAIN = {"kind": "plain"}  # a name of a module that is always there
BUILTINS: dict[str, Any] = {}  # a name's function of (body, call, wanted type)
MODULES: dict[str, dict[str, Any]] = {}  # such a function, a Float64, PLAIN or the PRELUDE
