"""Rows of constants, moves, jumps, loops and calls. Form: `source.py`."""

# mypy: disallow-untyped-defs=False

from __future__ import annotations

from .table import group, op
from .terms import SCALARS

group("Constants and moves")


@op("const.{t}", "dst={t} value#imm64", t=SCALARS, kind="control")
def _():
    "The 64-bit pattern of a scalar in its register form."


@op("const_string", "dst=str text#string", kind="runtime", grows="constant")
def _():
    "A string constant: points into the code, capacity 0, dropping it frees nothing."


@op("move", "dst=slots src!slots n#count", kind="control")
def _():
    "Moves n slots: plain values are copied, owned ones change hands, borrowed ones stay borrowed."


@op("move_slot", "dst=slots src!slots", kind="control")
def _():
    "Moves one slot of plain value."


@op("borrow", "dst~any src:any t#type", kind="control")
def _():
    "Copies the slots of a value without its ownership; dst lives no longer than src."


@op(
    "copy",
    "dst=any src:any t#type",
    kind="runtime",
    grows="src",
    effect="allocates",
    traps="out_of_memory",
)
def _():
    "Deep copy; dst is owned."


@op("blank", "dst=any t#type", kind="runtime", grows="constant")
def _():
    "All slots zero: 0, False, an empty list, an empty string."


@op("drop", "src!any t#type", kind="runtime", grows="src", frees=True, effect="allocates")
def _():
    "Frees what the value owns. Runs no user code."


group("Control")


@op("jump", "target#label", kind="control", effect="jumps")
def _():
    "Continue at target."


@op("jump_if", "a:bool target#label", kind="control", effect="jumps")
def _():
    "Continue at target if a."


@op("jump_unless", "a:bool target#label", kind="control", effect="jumps")
def _():
    "Continue at target if not a."


@op("loop", "target#label", kind="control", effect="jumps", poll=True)
def _():
    "Continue at target, a loop header: counts and polls."


@op("loop_if", "a:bool target#label", kind="control", effect="jumps", poll=True)
def _():
    "Continue at target, a loop header, if a: counts and polls."


@op("loop_unless", "a:bool target#label", kind="control", effect="jumps", poll=True)
def _():
    "Continue at target, a loop header, unless a: counts and polls."


# `predicate=True` rows above also make `jump_<name>` and `loop_<name>` with operands
# `a b target#label`; see `table.branch_rows`.


@op("for.i64", "i&i64 limit:i64 target#label", kind="control", effect="jumps", poll=True)
def _():
    "i += 1; continue at target if i < limit. A loop starts with i one below its first value."


@op("for_step.i64", "n&i64 i&i64 step:i64 target#label", kind="control", effect="jumps", poll=True)
def _():
    "If n > 0: n -= 1, i += step, continue at target. Starts with i one step below its first value."


@op(
    "each.{t}",
    "dst={t} list:[{t}] i&i64 target#label",
    t=SCALARS,
    kind="control",
    effect="jumps",
    poll=True,
)
def _():
    "i += 1; if i < len(list): dst = list[i], continue at target. Starts with i = -1."


@op("call", "window#count f#function", kind="control", effect="calls", traps="callee")
def _():
    """Calls f. The caller's slots from `window` on are: one linkage slot, the result's slots, the
    parameters' slots; the callee's register 0 is the slot after the linkage. Afterwards the result
    is defined, mut parameters hold their new values, read ones are unchanged, own ones are gone,
    and every slot above the window's parameters is undefined."""


@op("return", "", kind="control", effect="jumps")
def _():
    "Back to the caller; the result is in register 0 on, mut parameters in theirs."


@op("return_slot", "src:bits", kind="control", effect="jumps")
def _():
    "Moves a one-slot plain result to register 0 and returns."


@op(
    "fail",
    "message:str",
    kind="runtime",
    grows="constant",
    effect="jumps",
    traps="assertion_failed",
)
def _():
    "Fault `assertion_failed` with a message (empty: none)."


@op("abort", "message:str", kind="runtime", grows="constant", effect="jumps", traps="aborted")
def _():
    "Fault `aborted` with a message."


@op("exit", "status:i64", kind="runtime", grows="constant", effect="jumps", traps="exited")
def _():
    "Ends the run with an exit status, unwinding as a fault does."


@op("check_step", "a:i64", kind="runtime", grows="constant", traps="step_is_zero")
def _():
    "Fault if a range's step is 0."


@op("range_length", "dst=i64 start:i64 stop:i64 step:i64", kind="runtime", grows="constant")
def _():
    "Number of values of range(start, stop, step), step not 0."


@op("check_lengths", "a:i64 b:i64", kind="runtime", grows="constant", traps="lengths_differ")
def _():
    "Fault if two lengths differ."


@op(
    "check_index",
    "dst=i64 index:i64 length:i64",
    kind="runtime",
    grows="constant",
    traps="index_out_of_range",
)
def _():
    "The index counted from the front, a negative one from the end; fault if it is outside."
