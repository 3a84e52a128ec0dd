"""Why something is slower than it could be, and what to change: texts for `explain.py`.

A reason is what is the case and the remedy, which may be empty. Keys are names given by the tier's
own parts, parts of LLVM's messages, names of faults, or parts of rows' names.
"""

from __future__ import annotations

Reason = tuple[str, str]

# `strips.find`: why a loop is not counted, so neither cut into strips nor vectorised.
NOT_COUNTED: dict[str, Reason] = {
    "several_ways_back": (
        "it goes back to its start from more than one place",
        "put what `continue` skips under an `if`, so that a turn has one end",
    ),
    "several_ways_in": (
        "a turn may begin in more than one way",
        "give the loop one condition, at its head",
    ),
    "no_count": (
        "how many turns it has is not known when it begins",
        "where it can be known, write `for i in range(n)`",
    ),
    "goes_on_behind": (
        "its end lies inside another loop's turn",
        "give the loop one condition, at its head",
    ),
    "counter_changes": (
        "its counter changes in more than one place, or not by a constant",
        "change it once a turn, by a constant; or write `for i in range(start, stop, step)`",
    ),
    "counter_is_no_int": ("its counter is no Int", "count with an Int, and convert where needed"),
    "limit_changes": (
        "its limit may change while it runs",
        "compute the limit ahead of the loop: `var n = len(xs)`",
    ),
    "limit_is_fetched": (
        "its limit is the length of a list inside a list",
        "compute it ahead of the loop: `var n = len(rows[i])`",
    ),
}

# Where the turns of a parallel loop run.
THREADS: Reason = ("its turns are divided among threads, where that pays", "")
IN_ORDER: Reason = ("its turns run in order: {why}", "")
DEVICE: Reason = ("its turns may run on an OpenCL device", "")
NO_NUMBERS = "no device is at hand: {why}"
NO_DEVICE = "its turns cannot run on an OpenCL device: {why}"

# `strips.find`: why an index is checked in each turn, and not once ahead of the loop.
INDEX: dict[str, Reason] = {
    "list_changes": (
        "checks an index in each turn: the list may get another length in the loop",
        "append to, or assign, another list than the one that is indexed",
    ),
    "index_not_linear": (
        "checks an index in each turn: it is no number of steps from where the loop began",
        "where the algorithm allows, index by the loop's own counter: `xs[a * i + b]`",
    ),
}

# Faults that a row may end in, so that a turn may leave the loop.
CHECKS: dict[str, Reason] = {
    "division_by_zero": (
        "asks in each turn whether it divides by zero",
        "divide by a constant, or floats",
    ),
    "": ("asks in each turn for the fault {name}", ""),
}

# What keeps a loop from being vectorised, as the tier itself sees it.
LEAVES: Reason = (
    "a turn may leave the loop in the middle",
    "let all turns run, and choose among the results",
)
CALLS: Reason = (
    "calls `{name}`, which did not become a plain part of the loop",
    "make it smaller, without loops and recursion; or write what it does in the loop",
)
LIBRARY: Reason = (
    "calls the host's library for `{name}`",
    "where its accuracy allows, use one of the functions that are computed in line",
)
SUMS: Reason = (
    "adds up floats one after the other, in the order of the source",
    "where any order will do, write `@fastmath` above the function",
)
MAY_FAULT: Reason = ("a turn may end in a fault, or ask the machine for something", "")

# Parts of what LLVM says of a loop that it does not vectorise.
LLVM_SAYS: dict[str, Reason] = {
    "safe to reorder floating-point": (
        "adds up floats, which has to be done in the order of the source",
        "where any order will do, write `@fastmath` above the function",
    ),
    "identified as reduction": (
        "each turn needs what the turn before it has computed",
        "where the algorithm allows, compute each turn from the counter alone",
    ),
    "unsafe dependent memory": (
        "a turn may read what an earlier turn has written",
        "write to another list than those that are read",
    ),
    "cannot identify array bounds": (
        "where a turn reads or writes depends on what it has read",
        "where the algorithm allows, index by the loop's own counter",
    ),
    "cannot check memory dependencies": (
        "whether lists overlap cannot be known ahead",
        "write to another list than those that are read",
    ),
    "cost-model": ("LLVM reckons that vectors would not make it faster", ""),
    "instruction return type": ("computes with a type that vectors have not", ""),
}

# Parts of what it says that follows from something else, which is told.
UNTOLD = (
    "early exit", "Control flow", "call instruction", "used outside the loop",
    "instruction cannot be vectorized", "faulting load",
)  # fmt: skip

# Parts of the names of rows that the machine runs, in a loop.
MACHINE: dict[str, Reason] = {
    "write": ("prints in each turn", "collect what is to be printed, and print it once"),
    "flush": ("flushes the output in each turn", "flush behind the loop"),
    "read_line": ("reads a line in each turn", ""),
    "concat": ("makes a new string in each turn", "append to one string: `s += part`"),
    "append_text": ("writes into a string in each turn", ""),
    "append_string": ("writes into a string in each turn", ""),
    "split": ("makes a list of strings in each turn", "do it ahead of the loop"),
    "insert": ("moves the elements behind the inserted one", "append, and reverse or sort once"),
    "sort": ("sorts in each turn", "sort once"),
    "random": ("draws a random number, one after the other", ""),
    "clock": ("asks for the time in each turn", ""),
    "python": ("asks Python in each turn", "have one call of Python's do more"),
}
