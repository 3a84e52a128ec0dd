# What a program may use of the outside, and the clock. In a sandbox the host names the capabilities
# that programs have; the rows that need another one fault.

cdef extern from "<unistd.h>" nogil:
    enum:
        _SC_NPROCESSORS_ONLN
    long sysconf(int name)

cdef enum:
    ARGUMENTS = 1
    CLOCK = 2
    INPUT = 4
    PYTHON = 8

# The capabilities, by the names that hosts give them.
CAPABILITIES = {"arguments": ARGUMENTS, "clock": CLOCK, "input": INPUT, "python": PYTHON}

cdef int need(Vm* vm, int capability, const char* name) noexcept nogil:
    """Not allowed, or 0."""
    cdef Text text
    if not vm.denied & capability:
        return 0
    text.data = name
    text.length = strlen(name)
    return text_fault(vm, FAULT_NOT_ALLOWED, text)

cdef int set_clock(Vm* vm, object clock) except -1:
    """The process's own (None), a callable, or where a clock stands still."""
    if callable(clock):
        vm.clock = <PyObject*>clock
    elif clock is not None:
        if not isinstance(clock, int):
            raise TypeError("a clock is a callable that gives nanoseconds, or a number of them")
        vm.stands_still = True
        vm.now = clock
    return 0

cdef int ask_clock(Vm* vm, int64_t* now) noexcept with gil:
    """The time by the host's own clock."""
    try:
        now[0] = (<object>vm.clock)()
    except BaseException as error:
        keep_exception(vm, error)
        return FAULT_INTERRUPTED
    return 0

cdef inline int rt_processors(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    R[ins.a].i64 = sysconf(_SC_NPROCESSORS_ONLN)
    return 0

cdef int rt_clock(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int fault = need(vm, CLOCK, "clock")
    if fault:
        return fault
    if vm.clock != NULL:
        return ask_clock(vm, &R[ins.a].i64)
    R[ins.a].i64 = vm.now if vm.stands_still else monotonic()
    return 0

cdef int rt_sleep(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef double seconds = R[ins.a].f64
    cdef int fault = need(vm, CLOCK, "clock")
    if fault == 0:
        fault = flush_stream(vm, &vm.out)
    if fault or not seconds > 0:  # also for a NaN
        return fault
    if vm.stands_still:
        vm.now = <int64_t>min(<double>vm.now + seconds * 1e9, 9e18)
        return 0
    return wait(vm, seconds * 1e9)

cdef int wait(Vm* vm, double nanoseconds) noexcept nogil:
    """Sleeps in naps of at most 20 ms."""
    cdef int64_t left
    cdef int64_t start = monotonic()
    cdef int fault = 0
    while fault == 0:
        if nanoseconds <= <double>(monotonic() - start):
            return 0
        left = <int64_t>min(nanoseconds - <double>(monotonic() - start), 2e7)
        c_poll(NULL, 0, <int>(left // 1000000) + 1 if left >= 1000000 else 0)
        fault = look_around(vm)
    return fault

cdef int rt_arguments(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot parts[3]
    cdef int64_t i
    cdef int fault = need(vm, ARGUMENTS, "arguments")
    if fault:
        return fault
    memset(parts, 0, sizeof(parts))
    for i in range(vm.argument_count):
        if fault == 0:
            fault = append_part(vm, parts, vm.arguments[i].data, vm.arguments[i].length)
    return give_parts(vm, R + ins.a, parts, fault)
