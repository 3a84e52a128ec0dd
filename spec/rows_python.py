"""Rows of Python objects: one handler each in the machine. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op

ASKS = "not_allowed freed_object"

group(
    "Python",
    "A Python object is known by a number: its place in the machine's table, and how often that "
    "was used before; 0 is `None`. Every row asks the table, so that any number may be given. What "
    "is not released by the program is when it ends. Where Python raises, the result is 0, and the "
    "exception's text waits for `python_error`; that a process is to end (KeyboardInterrupt, "
    "SystemExit) ends the run. What Python itself does is one step, and its memory is its own.",
)


@op(
    "python",
    "dst=i64 a:i64 b:i64 c:i64 operation#string",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=f"out_of_memory {ASKS}",
)
def _():
    "What an operation of `vm/machine/interop.py` makes of as many objects as it takes."


@op(
    "python_named",
    "dst=i64 text:str a:i64 b:i64 operation#string",
    kind="runtime",
    grows="text",
    effect="writes",
    traps=f"out_of_memory {ASKS}",
)
def _():
    "The same, of a text and objects."


@op(
    "python_from.{t}",
    "dst=i64 a:{t}",
    t=("i64", "u64", "f64", "bool"),
    kind="runtime",
    grows="constant",
    effect="writes",
    traps="out_of_memory not_allowed",
)
def _():
    "A Python object of a scalar."


@op(
    "python_to.{t}",
    "dst={t} a:i64",
    t=("i64", "f64", "bool"),
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=f"out_of_memory {ASKS}",
)
def _():
    "int(a), float(a) or bool(a); an int of more bits wraps."


@op(
    "python_text",
    "dst=str a:i64",
    kind="runtime",
    grows="dst",
    effect="allocates",
    traps=f"out_of_memory {ASKS}",
)
def _():
    "str(a). Where that raises it is a text that says so."


@op(
    "python_error",
    "dst=str",
    kind="runtime",
    grows="dst",
    effect="allocates",
    traps="out_of_memory not_allowed",
)
def _():
    "The text of the exception that waits, which is forgotten; without one, nothing."


@op(
    "python_failed",
    "dst=bool",
    kind="runtime",
    grows="constant",
    effect="reads",
    traps="not_allowed",
)
def _():
    "Whether an exception waits."


@op(
    "python_share",
    "dst=i64 a:i64",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=f"out_of_memory {ASKS}",
)
def _():
    "Another number for an object."


@op(
    "python_release",
    "a:i64",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=ASKS,
)
def _():
    "Lets go of an object: its number means nothing from now on."


@op(
    "python_memory",
    "dst=i64 a:i64",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps=f"out_of_memory {ASKS}",
)
def _():
    """A block that is the memory an address leads to, if that is known to be an object's that may
    be written. The object is held until the run ends, and the block not freed."""
