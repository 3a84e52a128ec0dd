# Sorting: the merge sorts themselves are in _scalars.pxi, one for each type.

cdef enum:
    RUN = 12  # elements sorted by insertion before runs are merged

cdef struct StringHeader:
    const char* data
    int64_t length
    int64_t capacity

cdef inline bint goes_first_str(
    Vm* vm, StringHeader a, StringHeader b, bint descending, int* fault
) noexcept nogil:
    """False after a fault, which makes an end of all loops: the list is whole then, too."""
    cdef int order
    if fault[0] == 0:
        fault[0] = compare_text(vm, <Slot*>&a, <Slot*>&b, &order)
    if unlikely(fault[0]):
        return False
    return order > 0 if descending else order < 0

cdef int rt_sort(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef TypeInfo* type
    if list[1].i64 < 2:
        return 0
    type = element_of(vm, R, ins, ins.a)
    if type.kind == KIND_STR:
        return sort_str(vm, <StringHeader*>list[0].pointer, list[1].i64, ins.b)
    return sort_kind(vm, type.kind, list[0].pointer, list[1].i64, ins.b)
