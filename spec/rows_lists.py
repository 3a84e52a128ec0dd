"""Rows of lists: one handler each in the machine. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import SCALARS

group("Lists", "A list is (data, length, capacity); its length is readable as an i64 at slot + 1.")


@op(
    "reserve",
    "list&list n:i64",
    kind="runtime",
    grows="n",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Makes the capacity at least n."


@op(
    "expect",
    "list&list first:i64 limit:i64",
    kind="runtime",
    grows="constant",
    effect="allocates",
)
def _():
    """Ahead of a loop that appends: makes room for limit - first - 1 more elements, if it can.
    Means nothing else."""


@op(
    "zeros",
    "dst=any n:i64 t#type",
    kind="runtime",
    grows="n",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "A list of n blank elements (n below 0: none)."


@op(
    "fill.{t}",
    "dst=[{t}] n:i64 value:{t}",
    t=SCALARS,
    kind="runtime",
    grows="n",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "A list of n equal scalars (n below 0: none)."


@op(
    "append.{t}",
    "list&[{t}] value:{t}",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Appends a scalar; capacity doubles from 4 when full."


@op(
    "append_value",
    "list&list value!elem",
    kind="runtime",
    grows="constant",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Appends an element of several slots (or any non-scalar), taking it."


@op(
    "load.{t}",
    "dst={t} list:[{t}] index:i64",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="reads",
    traps="index_out_of_range",
)
def _():
    "dst = list[index]; a negative index counts from the end."


@op(
    "store.{t}",
    "list:[{t}] index:i64 value:{t}",
    t=SCALARS,
    kind="runtime",
    grows="constant",
    effect="writes",
    traps="index_out_of_range",
)
def _():
    "list[index] = value. The header does not change, so the list is only read."


@op(
    "fetch",
    "dst~slots list:list index:i64 offset#count n#count",
    kind="runtime",
    grows="constant",
    effect="reads",
    traps="index_out_of_range",
)
def _():
    "Copies n slots at `offset` of an element; what they own is borrowed from the list."


@op(
    "take",
    "dst=slots list&list index:i64 offset#count n#count",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps="index_out_of_range",
)
def _():
    "Moves n slots at `offset` out of an element and leaves them blank there."


@op(
    "put",
    "list&list index:i64 src!slots offset#count n#count",
    kind="runtime",
    grows="list",
    frees=True,
    effect="allocates",
    traps="index_out_of_range",
)
def _():
    "Drops n slots at `offset` of an element and moves src there. Runs no user code."


@op(
    "pop",
    "dst=elem list&list index:i64",
    kind="runtime",
    grows="list",
    effect="writes",
    traps="index_out_of_range",
)
def _():
    "Removes the element at an index (negative from the end) and gives it."


@op(
    "insert",
    "list&list index:i64 value!elem",
    kind="runtime",
    grows="list",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Inserts before an index, which is clipped into the list as in Python."


@op("clear", "list&list", kind="runtime", grows="list", frees=True, effect="allocates")
def _():
    "Drops the elements; the capacity stays. Runs no user code."


@op("truncate", "list&list n:i64", kind="runtime", grows="list", frees=True, effect="allocates")
def _():
    "Drops the elements from n on. Runs no user code."


@op(
    "extend",
    "list&list other:list",
    kind="runtime",
    grows="other",
    effect="allocates",
    same_type=True,
    traps="out_of_memory",
)
def _():
    "Appends deep copies of the elements of a list of the same type. Runs no user code."


@op("reverse", "list&list", kind="runtime", grows="list", effect="writes")
def _():
    "Reverses the elements in place."


@op(
    "sort",
    "list&list descending#count",
    kind="runtime",
    grows="list",
    effect="writes",
    traps="out_of_memory",
)
def _():
    "Sorts scalars or strings in place, stably; NaN sorts after everything."


@op(
    "swap",
    "list&list i:i64 j:i64",
    kind="runtime",
    grows="constant",
    effect="writes",
    traps="index_out_of_range",
)
def _():
    "Exchanges two elements."


@op(
    "view",
    "dst~list list:list start:i64 stop:i64",
    kind="runtime",
    grows="constant",
    effect="reads",
    same_type=True,
)
def _():
    "The elements start … stop clipped as in Python, as a borrowed list of capacity 0."


@op(
    "list_equal",
    "dst=bool a:list b:list",
    kind="runtime",
    grows="a b",
    effect="reads",
    same_type=True,
)
def _():
    "Whether two lists of integers, bools or strings have equal lengths and elements."
