# Lists: the header is (data, length, capacity) in three slots; capacity 0 means that nothing is
# owned. Handlers of rows that exist once per scalar type are in _scalars.pxi.
#
# Where an instruction has a free field, the loader left there what a handler needs to know of the
# element (see load.pxi); elsewhere the block's own header tells, since an owned list that has
# elements has a block.

cdef enum:
    EXPECTED_BYTES = 1 << 30  # no more room is made for what may never come

cdef int index_fault(Vm* vm, int64_t index, int64_t length) noexcept nogil:
    return raise_fault(vm, FAULT_INDEX_OUT_OF_RANGE, index, length)

cdef inline int find_index(Vm* vm, Slot* list, int64_t given, int64_t* index) noexcept nogil:
    """Counts a negative index from the end; a fault where it is outside."""
    cdef uint64_t position = given
    if unlikely(position >= list[1].u64):
        position += list[1].u64
        if unlikely(position >= list[1].u64):
            return index_fault(vm, given, list[1].i64)
    index[0] = position
    return 0

cdef inline void clip(int64_t length, int64_t* start, int64_t* stop) noexcept nogil:
    """Clips a slice's bounds into 0 … length as Python does, with stop not below start."""
    if start[0] < 0:
        start[0] = max(start[0] + length, 0)
    if stop[0] < 0:
        stop[0] = stop[0] + length
    start[0] = min(start[0], length)
    stop[0] = max(min(stop[0], length), start[0])

cdef enum:
    MOST_ELEMENTS = <int64_t>1 << 40  # of a list: their bytes fit in a word, whatever they are

cdef int grow(Vm* vm, Slot* list, int64_t needed, TypeInfo* type) noexcept nogil:
    """Makes room for `needed` elements, at least doubling what there is."""
    cdef int64_t capacity = list[2].i64
    cdef int64_t wanted = max(needed, capacity * 2, 4)
    cdef void* data
    if needed <= capacity:
        return 0
    if needed > MOST_ELEMENTS:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, needed, 0)
    if capacity > 0:
        data = resize(vm, list[0].pointer, wanted * type.stride)
    else:
        data = allocate(vm, wanted * type.stride, type)
        if data != NULL:
            copy_bytes(data, list[0].pointer, list[1].i64 * type.stride)
    if data == NULL:
        return FAULT_OUT_OF_MEMORY
    list[0].pointer = data
    list[2].i64 = wanted
    return 0

cdef inline int make_list(
    Vm* vm, Slot* list, int64_t count, TypeInfo* type, bint zeroed
) noexcept nogil:
    """A new list of `count` elements (below 0: none), all zero or not yet written."""
    cdef int64_t length = max(count, 0)
    cdef void* data = NULL
    cdef int fault
    if length > MOST_ELEMENTS:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, length, 0)
    if length > 0:
        if zeroed:
            data = allocate_zeroed(vm, length * type.stride, type)
        else:
            data = allocate(vm, length * type.stride, type)
        if data == NULL:
            return FAULT_OUT_OF_MEMORY
        fault = work_on(vm, 0) if length > SHORT else 0  # what was allocated is counted
        if fault:
            release(vm, data)
            return fault
    list[0].pointer = data
    list[1].i64 = list[2].i64 = length
    return 0

cdef inline TypeInfo* element_of(Vm* vm, Slot* R, Ins* ins, int32_t register) noexcept nogil:
    """The element type of a list register, which its block tells sooner than the slot table."""
    if likely(R[register + 2].i64 > 0):
        return block_of(R[register].pointer).type
    return element_at_site(vm, ins, register)

cdef TypeInfo* element_at_site(Vm* vm, Ins* ins, int32_t register) noexcept nogil:
    """The element type of a list register, from its function's slot table."""
    cdef FunctionInfo* function = vm.site
    if function == NULL or not 0 <= ins - function.code < function.word_count:
        function = vm.site = function_at(vm.image, ins)
    return vm.types[function.slots[register]].element

cdef inline void load_element(TypeInfo* type, void* data, int64_t index, Slot* R) noexcept nogil:
    if type.kind >= KIND_STR:
        memcpy(R, <Slot*>data + index * type.slots, type.slots * sizeof(Slot))
    else:
        R.i64 = element_of_kind(type.kind, data, index)

cdef inline void store_element(TypeInfo* type, void* data, int64_t index, Slot* R) noexcept nogil:
    # little-endian: the low bytes of a scalar's slot are its natural form
    memcpy(<char*>data + index * type.stride, R, type.stride)

# --- handlers -------------------------------------------------------------------------------------

cdef inline int rt_check_index(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef uint64_t position = R[ins.b].u64
    if unlikely(position >= R[ins.c].u64):
        position += R[ins.c].u64
        if unlikely(position >= R[ins.c].u64):
            return index_fault(vm, R[ins.b].i64, R[ins.c].i64)
    R[ins.a].u64 = position
    return 0

cdef inline int rt_check_lengths(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    if unlikely(R[ins.a].i64 != R[ins.b].i64):
        return raise_fault(vm, FAULT_LENGTHS_DIFFER, R[ins.a].i64, R[ins.b].i64)
    return 0

cdef inline int rt_check_step(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    if unlikely(R[ins.a].i64 == 0):
        return raise_fault(vm, FAULT_STEP_IS_ZERO, 0, 0)
    return 0

cdef inline int rt_range_length(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    """Counts in unsigned arithmetic; more values than an i64 holds give its maximum."""
    cdef int64_t start = R[ins.b].i64
    cdef int64_t stop = R[ins.c].i64
    cdef int64_t step = R[ins[1].a].i64
    cdef uint64_t count = 0
    if step > 0 and start < stop:
        count = (<uint64_t>stop - <uint64_t>start - 1) // <uint64_t>step + 1
    elif step < 0 and start > stop:
        count = (<uint64_t>start - <uint64_t>stop - 1) // (0 - <uint64_t>step) + 1
    R[ins.a].u64 = min(count, <uint64_t>INT64_MAX)
    return 0

cdef int rt_reserve(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int fault = grow(vm, R + ins.a, R[ins.b].i64, &vm.types[ins.c])
    return fault if fault or R[ins.b].i64 <= SHORT else work_on(vm, 0)

cdef int rt_expect(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef int64_t more = R[ins.c].i64 - R[ins.b].i64 - 1
    cdef int64_t a = vm.fault_a
    cdef int64_t b = vm.fault_b
    cdef TypeInfo* type
    if R[ins.c].i64 > 0 and more > 0 and more > list[2].i64 - list[1].i64:
        type = element_at_site(vm, ins, ins.a)
        if more < EXPECTED_BYTES and more * type.stride < EXPECTED_BYTES and (
            <uint64_t>((more + list[1].i64) * type.stride) < room_of(&vm.heap) // 2
        ):
            grow(vm, list, list[1].i64 + more, type)
            raise_fault(vm, 0, a, b)  # it may have failed
    return 0

cdef int rt_zeros(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return make_list(vm, R + ins.a, R[ins.b].i64, vm.types[ins.c].element, True)

cdef inline int rt_append_value(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef TypeInfo* type = &vm.types[ins.c]
    cdef int64_t length = list[1].i64
    cdef int fault
    if unlikely(length >= list[2].i64):
        fault = grow(vm, list, length + 1, type)
        if fault:
            return fault
    store_element(type, list[0].pointer, length, R + ins.b)
    list[1].i64 = length + 1
    return 0

cdef inline Slot* part_of(Vm* vm, Slot* list, int64_t index, Ins* second) noexcept nogil:
    """Where the part of an element begins that the second word of fetch, take or put names; NULL
    with a fault's values for an index that is outside."""
    cdef uint64_t position = index
    if unlikely(position >= list[1].u64):
        position += list[1].u64
        if unlikely(position >= list[1].u64):
            index_fault(vm, index, list[1].i64)
            return NULL
    return <Slot*>list[0].pointer + position * <uint64_t>second.c + second.a

cdef inline int rt_fetch(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* part = part_of(vm, R + ins.b, R[ins.c].i64, ins + 1)
    if unlikely(part == NULL):
        return FAULT_INDEX_OUT_OF_RANGE
    if ins[1].b == 1:
        R[ins.a] = part[0]
        return 0
    copy_slots(R + ins.a, part, ins[1].b)
    return 0

cdef inline int rt_take(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* part = part_of(vm, R + ins.b, R[ins.c].i64, ins + 1)
    cdef int64_t i
    if unlikely(part == NULL):
        return FAULT_INDEX_OUT_OF_RANGE
    for i in range(ins[1].b):
        (R + ins.a)[i] = part[i]
        part[i].i64 = 0
    return 0

cdef inline int rt_put(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* part = part_of(vm, R + ins.a, R[ins.b].i64, ins + 1)
    cdef int64_t i
    if unlikely(part == NULL):
        return FAULT_INDEX_OUT_OF_RANGE
    if ins[1].b == 1:  # what owns memory has three slots
        part[0] = R[ins.c]
        return 0
    drop_part(vm, element_of(vm, R, ins, ins.a), part - ins[1].a, ins[1].a, ins[1].b)
    for i in range(ins[1].b):
        part[i] = (R + ins.c)[i]
    return 0

cdef void drop_part(
    Vm* vm, TypeInfo* type, Slot* element, int32_t first, int32_t count
) noexcept nogil:
    """Drops `count` slots of an element from `first` on."""
    cdef int32_t i
    for i in range(type.leaf_count):
        if first <= type.leaves[i].offset < first + count:
            drop_leaf(vm, element + type.leaves[i].offset, type.leaves[i].element)

cdef inline int rt_pop(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.b
    cdef TypeInfo* type
    cdef int64_t index, behind
    cdef char* hole
    cdef int fault = find_index(vm, list, R[ins.c].i64, &index)
    if unlikely(fault):
        return fault
    type = element_of(vm, R, ins, ins.b)
    behind = list[1].i64 - index - 1
    if unlikely(behind > SHORT):
        fault = work_on(vm, behind * type.stride)
        if fault:
            return fault
    load_element(type, list[0].pointer, index, R + ins.a)
    list[1].i64 -= 1
    if behind > 0:
        hole = <char*>list[0].pointer + index * type.stride
        memmove(hole, hole + type.stride, behind * type.stride)
    return 0

cdef int rt_insert(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef TypeInfo* type
    cdef int64_t index = R[ins.b].i64
    cdef int64_t stop = list[1].i64
    cdef char* hole
    cdef int fault
    type = element_of(vm, R, ins, ins.a)
    fault = grow(vm, list, stop + 1, type)
    if fault:
        return fault
    clip(list[1].i64, &index, &stop)
    hole = <char*>list[0].pointer + index * type.stride
    if unlikely(stop - index > SHORT):
        fault = work_on(vm, (stop - index) * type.stride)
        if fault:
            return fault
    memmove(hole + type.stride, hole, (stop - index) * type.stride)
    store_element(type, list[0].pointer, index, R + ins.c)
    list[1].i64 += 1
    return 0

cdef void drop_from(Vm* vm, Slot* list, int64_t first) noexcept nogil:
    """Drops the elements from `first` on; the capacity stays."""
    cdef TypeInfo* type
    cdef int64_t i
    if list[2].i64 > 0:
        type = block_of(list[0].pointer).type
        if type.leaf_count > 0:
            charge(vm, max(list[1].i64 - first, 0) * type.stride)
            for i in range(first, list[1].i64):
                drop_slots(vm, <Slot*>list[0].pointer + i * type.slots, type)
    list[1].i64 = min(first, list[1].i64)

cdef int rt_clear(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    drop_from(vm, R + ins.a, 0)
    return 0

cdef int rt_truncate(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    drop_from(vm, R + ins.a, max(R[ins.b].i64, 0))
    return 0

cdef int rt_extend(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef TypeInfo* type = &vm.types[ins.c]
    cdef int64_t length = list[1].i64
    cdef int64_t count = R[ins.b + 1].i64
    cdef int64_t i
    cdef Slot* added
    cdef int fault = grow(vm, list, length + count, type)
    if fault:
        return fault
    added = <Slot*>(<char*>list[0].pointer + length * type.stride)
    fault = carry(vm, added, R[ins.b].pointer, count * type.stride)
    if fault:
        return fault
    if type.leaf_count > 0:
        for i in range(count):
            fault = work_on(vm, 0)
            if fault == 0:
                fault = own_slots(vm, added + i * type.slots, type)
            if fault:
                list[1].i64 = length + i
                drop_from(vm, list, length)
                return fault
    list[1].i64 = length + count
    return 0

cdef inline void exchange(char* a, char* b, int64_t bytes) noexcept nogil:
    cdef uint64_t word
    while bytes >= 8:
        memcpy(&word, a, 8)
        memcpy(a, b, 8)
        memcpy(b, &word, 8)
        a += 8
        b += 8
        bytes -= 8
    if bytes > 0:  # 1, 2 or 4
        memcpy(&word, a, bytes)
        memmove(a, b, bytes)
        memcpy(b, &word, bytes)

cdef int rt_reverse(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef int64_t stride
    cdef char* low
    cdef char* high
    cdef char* seen
    cdef int fault
    if list[1].i64 < 2:
        return 0
    stride = element_of(vm, R, ins, ins.a).stride
    low = <char*>list[0].pointer
    high = low + (list[1].i64 - 1) * stride
    while low < high:
        seen = low
        while low < high and low - seen < PART:
            exchange(low, high, stride)
            low += stride
            high -= stride
        fault = work_on(vm, low - seen) if unlikely(low - seen > SHORT) else 0
        if fault:
            return fault
    return 0

cdef inline int rt_swap(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.a
    cdef int64_t i, j, stride
    cdef char* data
    cdef int fault = find_index(vm, list, R[ins.b].i64, &i)
    if likely(fault == 0):
        fault = find_index(vm, list, R[ins.c].i64, &j)
    if unlikely(fault):
        return fault
    stride = element_of(vm, R, ins, ins.a).stride
    data = <char*>list[0].pointer
    if i != j:
        exchange(data + i * stride, data + j * stride, stride)
    return 0

cdef int rt_view(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* list = R + ins.b
    cdef int64_t start = R[ins.c].i64
    cdef int64_t stop = R[ins[1].a].i64
    clip(list[1].i64, &start, &stop)
    R[ins.a].pointer = <char*>list[0].pointer + start * ins[1].wide
    R[ins.a + 1].i64 = stop - start
    R[ins.a + 2].i64 = 0
    return 0

cdef int rt_list_equal(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Slot* a = R + ins.b
    cdef Slot* b = R + ins.c
    cdef int64_t i
    cdef TypeInfo* type
    cdef int order = a[1].i64 != b[1].i64
    cdef int fault = 0
    if order == 0 and a[1].i64 > 0:
        type = element_at_site(vm, ins, ins.b)
        if type.kind != KIND_STR:
            fault = compare_bytes(vm, a[0].pointer, b[0].pointer, a[1].i64 * type.stride, &order)
        else:
            for i in range(a[1].i64):
                fault = tell_apart(
                    vm, <Slot*>a[0].pointer + 3 * i, <Slot*>b[0].pointer + 3 * i, &order
                )
                if fault == 0:
                    fault = work_on(vm, 0)
                if fault or order != 0:
                    break
    R[ins.a].i64 = order == 0
    return fault
