"""Faults: the ways a run can end other than by finishing. Each fact once: number, name, message,
and the Python exception that it is also an instance of.

A fault carries two integers `a` and `b` and perhaps a text. One that is a `limit` says that the
program wanted more than its host lets it have. Faults are no control flow of the language: `raise`
is compiled to ordinary branches. Light on imports: read when a run has failed.
"""

from __future__ import annotations

from collections import namedtuple

Fault = namedtuple("Fault", "number name message exception limit", defaults=(False,))

_FAULTS = (
    (
        "index_out_of_range",
        "index out of range: {a} is outside a list of length {b}",
        "IndexError",
    ),
    ("division_by_zero", "division by zero", "ZeroDivisionError"),
    ("negative_exponent", "negative exponent in a power of integers", "ValueError"),
    ("step_is_zero", "step is zero", "ValueError"),
    ("lengths_differ", "lengths differ: {a} and {b}", "ValueError"),
    ("assertion_failed", "assertion failed", "AssertionError"),
    ("aborted", "aborted", "RuntimeError"),
    ("exited", "exited with status {a}", "SystemExit"),
    ("recursion_too_deep", "recursion too deep: the stack is full", "RecursionError", True),
    ("out_of_memory", "out of memory: {a} bytes were asked for", "MemoryError", True),
    ("interrupted", "interrupted", "KeyboardInterrupt"),
    ("out_of_fuel", "out of fuel", "RuntimeError", True),
    ("deadline", "the deadline has passed", "TimeoutError", True),
    ("bad_text", "text that cannot be read as such", "ValueError"),
    ("bad_code_point", "{a} is no code point", "ValueError"),
    ("bad_format", "bad format specification", "ValueError"),
    ("empty_separator", "empty separator", "ValueError"),
    ("end_of_input", "end of input", "EOFError"),
    ("broken_pipe", "the reader of the output has gone", "BrokenPipeError"),
    ("output_limit", "more output than the {a} bytes that are allowed", "RuntimeError", True),
    ("null_pointer", "the pointer is null", "ValueError"),
    ("freed_pointer", "the pointer's memory has been freed", "ValueError"),
    (
        "outside_block",
        "outside of the pointer's memory: {a} is outside of a block of {b}",
        "IndexError",
    ),
    ("wrong_pointee", "the pointer's memory holds values of another type", "TypeError"),
    ("inside_block", "not the beginning of a block: only what `alloc` gave is freed", "ValueError"),
    (
        "pointee_in_use",
        "what the pointer leads to is being changed by who it was lent to",
        "RuntimeError",
    ),
    ("not_allowed", "not allowed unless the host gives it by VM(allow=…)", "PermissionError", True),
    ("freed_object", "the Python object has been let go of", "ValueError"),
)

# A fault's number is 1 more than its index: 0 is "no fault".
FAULTS = tuple(Fault(number, *row) for number, row in enumerate(_FAULTS, 1))
BY_NAME = {fault.name: fault for fault in FAULTS}


def message(number: int, a: int = 0, b: int = 0, text: str = "") -> str:
    """What a person reads: `assertion failed: x must be positive`."""
    filled = FAULTS[number - 1].message.format(a=a, b=b)
    return f"{filled}: {text}" if text else filled
