# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
# cython: initializedcheck=False, binding=False
"""The machine: loads programs and interprets them. One extension made of the included parts.

`Program(data)` loads the binary form, `Machine(…).run(program, index, args)` runs a function,
`Fault` is how a run ends otherwise. The loop (`_dispatch.pxi`, generated) and all that it reaches
run without the GIL and touch no Python object; only streams with a callable, signal handlers and
the conversion of arguments and results do. No global state: machines are independent of each other.
"""

include "slots.pxi"
include "_opcodes.pxi"
include "state.pxi"
include "memory.pxi"
include "depot.pxi"
include "values.pxi"
include "lists.pxi"
include "strings.pxi"
include "search.pxi"
include "case.pxi"
include "text.pxi"
include "format.pxi"
include "parse.pxi"
include "output.pxi"
include "sort.pxi"
include "_scalars.pxi"
include "random.pxi"
include "profile.pxi"
include "poll.pxi"
include "_dispatch.pxi"
include "unwind.pxi"
include "_handlers.pxi"
include "native.pxi"
include "helpers.pxi"
include "divert.pxi"
include "division.pxi"
include "load.pxi"
include "convert.pxi"
include "native_code.pxi"
include "llvm.pxi"
include "validate.pxi"
include "program.pxi"
include "machine.pxi"
include "objects.pxi"
include "tensor.pxi"
include "lend.pxi"
include "function.pxi"
include "parcel.pxi"
include "partition.pxi"
