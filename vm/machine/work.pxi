# Long operations. A row that `grows` counts what it does, in bytes handled or what takes as long,
# part by part; every WORK of them it looks around and burns fuel, whichever tier runs it. So no
# instruction is blind for long, nor is a loop of a few long ones. What frees memory cannot be
# ended: it asks for attention, and what runs next looks.

cdef enum:
    WORK = 1 << 20  # between two looks: a millisecond, of the slowest some
    PART = 1 << 16  # what is done at once, where looking would cost as much as doing it
    SHORT = 256  # as many take no longer than other instructions do, and are not counted
    FUEL_WORK = 64  # burns as much as a loop's turn

cdef extern from *:
    """
    /* The compiler must not know how few they are: its own copying of a few is slower. */
    static inline void copy_few(void *to, const void *source, int64_t count)
    {
        if (!__builtin_constant_p(count))
            __asm__("" : "+r"(count));
        if (count > 0)
            memcpy(to, source, (size_t)count);
    }
    """
    void copy_few(void* to, const void* source, int64_t count) noexcept nogil

cdef inline void settle(Vm* vm) noexcept nogil:
    """Burns fuel for the work that was done; the rest counts on."""
    vm.fuel -= vm.work // FUEL_WORK
    vm.work %= FUEL_WORK

cdef int look_up(Vm* vm) noexcept nogil:
    """From a long operation. The poll word stays as it is: a loop may be meant, too."""
    if not vm.running:
        vm.work = 0
        return 0
    settle(vm)
    vm.looks += 1
    return look_around(vm)

cdef inline int work_on(Vm* vm, int64_t more) noexcept nogil:
    """Counts a part of a long operation, and looks around now and then: 0, or the fault that ends
    the operation."""
    vm.work += more + 16
    return look_up(vm) if unlikely(vm.work > WORK) else 0

cdef inline void charge(Vm* vm, uint64_t bytes) noexcept nogil:
    """Counts work that goes on whatever is seen; the next turn, call or long operation looks."""
    vm.work += bytes
    if vm.work > WORK:
        ask_attention(vm)

cdef inline int carry(Vm* vm, void* to, const void* source, int64_t count) noexcept nogil:
    """memcpy of any number of bytes."""
    if likely(count <= SHORT):
        copy_few(to, source, count)
        return 0
    return carry_far(vm, <char*>to, <const char*>source, count)

cdef int carry_far(Vm* vm, char* to, const char* source, int64_t count) noexcept nogil:
    cdef int64_t part
    cdef int fault
    while count > 0:
        part = min(count, WORK)
        fault = work_on(vm, part)
        if fault:
            return fault
        memcpy(to, source, part)
        to += part
        source += part
        count -= part
    return 0

cdef inline int compare_bytes(
    Vm* vm, const void* a, const void* b, int64_t count, int* order
) noexcept nogil:
    """memcmp of any number of bytes, into `order`."""
    if likely(count <= SHORT):
        order[0] = memcmp(a, b, count) if count > 0 else 0
        return 0
    return compare_far(vm, <const char*>a, <const char*>b, count, order)

cdef int compare_far(
    Vm* vm, const char* a, const char* b, int64_t count, int* order
) noexcept nogil:
    cdef int64_t part
    cdef int fault = 0
    order[0] = 0
    while count > 0 and fault == 0 and order[0] == 0:
        part = min(count, PART)
        order[0] = memcmp(a, b, part)
        fault = work_on(vm, part)
        a += part
        b += part
        count -= part
    return fault
