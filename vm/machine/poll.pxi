# Looking around: what the loop does when a counter has run down or the poll word is negative.
# A counter covers loops of cheap turns; what is long counts its work (work.pxi) and looks around
# by itself. Nothing here needs a signal handler: the GIL is taken for Python's own at most every
# 10 ms. What takes it is a function of its own, here as elsewhere: one with an object among its
# variables takes it whenever it returns.

from cpython.exc cimport PyErr_CheckSignals

cdef extern from "<time.h>" nogil:
    struct timespec:
        long tv_sec
        long tv_nsec
    int clock_gettime(int clock, timespec* time)
    const int CLOCK_MONOTONIC

cdef enum:
    SIGNAL_INTERVAL = 10000000  # nanoseconds

cdef int64_t monotonic() noexcept nogil:
    cdef timespec time
    clock_gettime(CLOCK_MONOTONIC, &time)
    return <int64_t>time.tv_sec * 1000000000 + time.tv_nsec

cdef void keep_exception(Vm* vm, object error):
    """An exception of the host's, to be raised when the run has unwound; the first one counts."""
    if vm.exception == NULL:
        Py_INCREF(error)
        vm.exception = <PyObject*>error

cdef int raise_kept(Vm* vm) except -1:
    """Raises that exception, if there is one."""
    if vm.exception != NULL:
        error = <object>vm.exception
        Py_DECREF(error)
        vm.exception = NULL
        raise error
    return 0

cdef int check_signals(Vm* vm) noexcept nogil:
    cdef pollfd waiting
    if vm.is_helper:
        return 0
    if vm.signals >= 0:
        waiting.fd = vm.signals
        waiting.events = POLLIN
        if c_poll(&waiting, 1, 0) == 0:
            return 0
    return handle_signals(vm)

cdef int handle_signals(Vm* vm) noexcept with gil:
    try:
        PyErr_CheckSignals()
    except BaseException as error:
        keep_exception(vm, error)
        return raise_fault(vm, FAULT_INTERRUPTED, 0, 0)
    return 0

cdef enum:
    BY_DIVISION = 1  # what an interrupt tells if it came from who divides a loop

cdef int look_around(Vm* vm) noexcept nogil:
    cdef int64_t time = monotonic()
    if load_flag(&vm.cancelled):
        return raise_fault(vm, FAULT_INTERRUPTED, BY_DIVISION, 0)
    if exchange_flag(&vm.interrupted, 0) or vm.exception != NULL and vm.nesting == 0:
        return raise_fault(vm, FAULT_INTERRUPTED, 0, 0)
    if vm.deadline != 0 and time > vm.deadline:
        return raise_fault(vm, FAULT_DEADLINE, 0, 0)
    if vm.has_fuel and vm.fuel < 0:
        return raise_fault(vm, FAULT_OUT_OF_FUEL, 0, 0)
    if time - vm.signals_checked > SIGNAL_INTERVAL:
        vm.signals_checked = time
        return check_signals(vm)
    return 0

cdef int attend(Vm* vm) noexcept nogil:
    settle(vm)
    # taken back before the flag is read: who sets the flag afterwards raises them again
    store_relaxed(&vm.poll, 0)
    store_relaxed(&vm.limit, vm.true_limit)
    return look_around(vm)

cdef int poll_slow(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    """A loop at `ins` is about to go back; RETURNED if native code ran the rest of the frame."""
    cdef LoopInfo* loop = NULL
    cdef FunctionInfo* function
    cdef int fault
    if ins[1].wide < 0:
        loop = loop_at(vm.image, ins)
        vm.fuel -= loop.period - ins[1].wide
        loop.turns += loop.period - ins[1].wide
        ins[1].wide = loop.period = COUNTER_START
        if loop.entry == NULL:
            request(vm, &loop.requested)
    fault = attend(vm)
    if fault or loop == NULL:
        return fault
    function = function_at(vm.image, ins)
    if function.division != NULL and function.native != NULL:
        fault = go_on_divided(vm, R, function, loop, ins)
    if fault == 0 and loop.entry != NULL:
        fault = run_native(vm, R, loop.entry, loop.need, ins, NULL)
        if fault:  # it ran: the loop's next run will do so from its first turn on
            ins[1].wide = loop.period = 0
    return fault

cdef inline void end_period(Vm* vm, FunctionInfo* function) noexcept nogil:
    """A function's counter has run down: it begins anew, and what is hot is announced."""
    vm.fuel -= function.period - (function.code - 1).wide
    function.calls += function.period - (function.code - 1).wide
    (function.code - 1).wide = function.period = COUNTER_START
    if function.native == NULL:
        request(vm, &function.requested)

cdef int enter_slow(Vm* vm, Slot* R, Ins* callee) noexcept nogil:
    """A function is about to run in the frame at R; RETURNED if native code ran it."""
    cdef Ins* header = callee - 1
    cdef FunctionInfo* function = &vm.image.functions[header.op]
    cdef int fault
    if header.wide < 0 and function.period >= 0:
        end_period(vm, function)
        if function.native != NULL:  # from now on, each call looks here
            header.wide = function.period = NATIVE_PERIOD
        store_relaxed(&vm.poll, -1)
    elif function.native != NULL and vm.has_fuel and not vm.image.metered:
        vm.fuel -= 1  # its counter stands still
        if vm.fuel < 0:
            store_relaxed(&vm.poll, -1)
    if R > vm.touched:
        vm.touched = R
    if header.a > vm.true_limit - R:
        return raise_fault(vm, FAULT_RECURSION_TOO_DEEP, 0, 0)
    if load_word(&vm.poll) < 0 or load_limit(&vm.limit) == NULL:
        fault = attend(vm)
        if fault:
            return fault
    if function.native != NULL:
        fault = run_native(vm, R, function.native, function.need, callee, function)
        if fault and vm.native_counts != NULL:  # counted here already
            vm.native_counts[header - vm.words] -= 1
        return fault
    if function.diverted != NULL:
        fault = divert_interpreted(vm, R, function)
        vm.unwound = fault != 0
        return fault
    return 0
