"""The interpreter's text for the rows that no term and no handler describes.

`CONTROL` maps a control row's name, or its template, to the whole body of its branch in the
dispatch loop, in Cython. A body sees `vm` (Vm*), `R` (Slot*, the frame), `ins` (Ins*, this
instruction) and `fault` (int); it leaves `ins` at the next instruction, or sets `fault` and breaks
out of the loop with `ins` at the instruction to blame. Operands of kind label hold, after loading,
the displacement in words from this instruction; a call's `pointer` leads to its callee.
`POLL` is what every loop row does before it goes back: the generated `loop_<predicate>` rows too.
Locals are declared by `LOCALS`.
"""

from __future__ import annotations

LOCALS = """\
cdef int64_t number
cdef Ins* callee
cdef uint64_t link
"""

# The counter runs down from COUNTER_START; its sign and the poll word's are tested together.
POLL = """\
ins[1].wide -= 1
if unlikely((ins[1].wide | vm.poll) < 0):
    fault = poll_slow(vm, R, ins)
    if fault:
        break
"""

# The linkage is that of the call, or 0 in the outermost frame (see state.pxi).
RETURN = """\
link = (R - 1).u64
if unlikely(link == 0):
    break
R -= linked_slots(link)
ins = linked_call(link) + 1
"""


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


CONTROL = {
    "const.{t}": """\
R[ins.a].i64 = ins.wide
ins += 1
""",
    "move": """\
copy_slots(R + ins.a, R + ins.b, ins.c)
ins += 1
""",
    "move_slot": """\
R[ins.a] = R[ins.b]
ins += 1
""",
    "borrow": """\
copy_slots(R + ins.a, R + ins.b, vm.types[ins.c].slots)
ins += 1
""",
    "jump": """\
ins += ins.a
""",
    "jump_if": """\
if R[ins.a].i64 != 0:
    ins += ins.b
else:
    ins += 1
""",
    "jump_unless": """\
if R[ins.a].i64 == 0:
    ins += ins.b
else:
    ins += 1
""",
    "loop": POLL
    + """\
ins += ins.a
""",
    "loop_if": f"""\
if R[ins.a].i64 != 0:
{_indented(POLL)}    ins += ins.b
else:
    ins += 2
""",
    "loop_unless": f"""\
if R[ins.a].i64 == 0:
{_indented(POLL)}    ins += ins.b
else:
    ins += 2
""",
    "for.i64": f"""\
number = <int64_t>(R[ins.a].u64 + 1)
R[ins.a].i64 = number
if number < R[ins.b].i64:
{_indented(POLL)}    ins += ins.c
else:
    ins += 2
""",
    "for_step.i64": f"""\
number = R[ins.a].i64
if number > 0:
    R[ins.a].i64 = number - 1
    R[ins.b].u64 += R[ins.c].u64
{_indented(POLL)}    ins += ins[1].a
else:
    ins += 2
""",
    "each.{t}": f"""\
number = <int64_t>(R[ins.c].u64 + 1)
R[ins.c].i64 = number
if <uint64_t>number < (R + ins.b)[1].u64:
    R[ins.a].i64 = element_{{t}}(R[ins.b].pointer, number)
{_indented(POLL)}    ins += ins[1].a
else:
    ins += 2
""",
    # A call's `pointer` is its callee's first word; the header word before that has the frame's
    # size in `a` and the function's counter in `wide`.
    "call": """\
callee = <Ins*>ins.pointer
R[ins.a].u64 = linkage(ins)
R += ins.a + 1
(callee - 1).wide -= 1
if unlikely((callee - 1).wide < 0) or unlikely(R + (callee - 1).a > vm.limit):
    fault = enter_slow(vm, R, callee)
    if fault == RETURNED:
        fault = 0
        link = (R - 1).u64
        R -= linked_slots(link)
        callee = linked_call(link) + 1
    elif fault:
        ins = callee - 1
        break
ins = callee
""",
    "return": RETURN,
    "return_slot": "R[0] = R[ins.a]\n" + RETURN,
}
