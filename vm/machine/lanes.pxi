# Vectors: n lanes side by side as in memory, zeros behind the last. What is made is made aside, as
# it may lie where an operand does. Which rows do what to a lane: _lanes.h, from the opcode table.

cdef extern from "_lanes.h" nogil:
    uint64_t lane_word(int kind, const void* vector, int64_t i) noexcept
    void set_lane_word(int kind, void* vector, int64_t i, uint64_t word) noexcept
    int lanes_of_row(
        int row, int64_t n, int kind, const void* a, const void* b, const void* c, void* out
    ) noexcept

cdef enum:
    MOST_LANES = 64

cdef inline int map_lanes(
    Vm* vm, int row, int32_t t, int32_t u, Slot* a, Slot* b, Slot* c, Slot* to
) noexcept nogil:
    cdef TypeInfo* type = &vm.types[t]
    cdef int32_t slots = vm.types[u].slots
    cdef Slot made[MOST_LANES]
    cdef int fault
    made[slots - 1].u64 = 0
    fault = lanes_of_row(row, type.size, type.lane, a, b, c, made)
    if likely(fault == 0):
        memcpy(to, made, slots * sizeof(Slot))
    return fault

cdef int rt_lanes_1(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return map_lanes(vm, ins.c, ins[1].a, ins[1].b, R + ins.b, NULL, NULL, R + ins.a)

cdef int rt_lanes_2(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return map_lanes(vm, ins[1].a, ins[1].b, ins[1].c, R + ins.b, R + ins.c, NULL, R + ins.a)

cdef int rt_lanes_checked_2(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return rt_lanes_2(vm, R, ins)

cdef int rt_lanes_3(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return map_lanes(
        vm, ins[1].b, ins[1].c, ins[1].c, R + ins.b, R + ins.c, R + ins[1].a, R + ins.a
    )

cdef int rt_lanes_reduce(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef int64_t size = scalar_types[type.lane].stride
    cdef int64_t half = type.size // 2
    cdef Slot now[MOST_LANES]
    cdef Slot made[MOST_LANES]
    memcpy(now, R + ins.b, type.slots * sizeof(Slot))
    while half > 0:
        lanes_of_row(ins.c, half, type.lane, now, <char*>now + half * size, NULL, made)
        memcpy(now, made, half * size)
        half //= 2
    R[ins.a].u64 = lane_word(type.lane, now, 0)
    return 0

cdef int rt_lanes_select(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].b]
    cdef const uint8_t* mask = <const uint8_t*>(R + ins.b)
    cdef Slot made[MOST_LANES]
    cdef Slot* source
    cdef int64_t i
    made[type.slots - 1].u64 = 0
    for i in range(type.size):
        source = R + ins.c if mask[i] != 0 else R + ins[1].a
        set_lane_word(type.lane, made, i, lane_word(type.lane, source, i))
    memcpy(R + ins.a, made, type.slots * sizeof(Slot))
    return 0

cdef int rt_lanes_shuffle(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].b]
    cdef TypeInfo* other = &vm.types[ins[1].c]
    cdef const uint8_t* order = <const uint8_t*>vm.strings[ins[1].a].data
    cdef Slot made[MOST_LANES]
    cdef Slot* source
    cdef int64_t i
    made[other.slots - 1].u64 = 0
    for i in range(other.size):
        source = R + ins.b if order[i] < type.size else R + ins.c
        set_lane_word(type.lane, made, i, lane_word(type.lane, source, order[i] & (type.size - 1)))
    memcpy(R + ins.a, made, other.slots * sizeof(Slot))
    return 0

cdef int rt_splat(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins.c]
    cdef uint64_t word = R[ins.b].u64
    cdef int64_t i
    R[ins.a + type.slots - 1].u64 = 0
    for i in range(type.size):
        set_lane_word(type.lane, R + ins.a, i, word)
    return 0

cdef int rt_lane(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    R[ins.a].u64 = lane_word(vm.types[ins[1].a].lane, R + ins.b, ins.c)
    return 0

cdef int rt_lane_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef uint64_t index = R[ins.c].u64
    if unlikely(index >= <uint64_t>type.size):
        index += type.size
        if unlikely(index >= <uint64_t>type.size):
            return index_fault(vm, R[ins.c].i64, type.size)
    R[ins.a].u64 = lane_word(type.lane, R + ins.b, index)
    return 0

cdef int rt_set_lane(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    set_lane_word(vm.types[ins[1].a].lane, R + ins.a, ins.b, R[ins.c].u64)
    return 0

cdef int rt_set_lane_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef uint64_t index = R[ins.b].u64
    if unlikely(index >= <uint64_t>type.size):
        index += type.size
        if unlikely(index >= <uint64_t>type.size):
            return index_fault(vm, R[ins.b].i64, type.size)
    set_lane_word(type.lane, R + ins.a, index, R[ins.c].u64)
    return 0

cdef inline int find_lanes(
    Vm* vm, Slot* list, int64_t index, TypeInfo* type, char** at
) noexcept nogil:
    """Where so many elements of a list begin; a fault names the first that is outside."""
    cdef uint64_t first = index
    if unlikely(first > list[1].u64 or list[1].u64 - first < <uint64_t>type.size):
        return index_fault(vm, index if index < 0 else max(index, list[1].i64), list[1].i64)
    at[0] = <char*>list[0].pointer + index * scalar_types[type.lane].stride
    return 0

cdef int rt_load_lanes(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef char* at
    cdef int fault = find_lanes(vm, R + ins.b, R[ins.c].i64, type, &at)
    if likely(fault == 0):
        R[ins.a + type.slots - 1].u64 = 0
        memcpy(R + ins.a, at, type.size * scalar_types[type.lane].stride)
    return fault

cdef int rt_store_lanes(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef char* at
    cdef int fault = find_lanes(vm, R + ins.a, R[ins.b].i64, type, &at)
    if likely(fault == 0):
        memcpy(at, R + ins.c, type.size * scalar_types[type.lane].stride)
    return fault

# --- seen from Python -----------------------------------------------------------------------------

cdef tuple lanes_object(TypeInfo* type, Slot* value):
    """A vector as a tuple of its lanes."""
    cdef Slot lane
    cdef int64_t i
    made = []
    for i in range(type.size):
        lane.u64 = lane_word(type.lane, value, i)
        made.append(from_scalar(type.lane, &lane))
    return tuple(made)

cdef int lanes_to_slots(object given, TypeInfo* type, Slot* to) except -1:
    """The lanes of a sequence of as many numbers."""
    cdef Slot lane
    cdef int64_t i
    if isinstance(given, (str, dict, set)) or not hasattr(given, "__len__"):
        raise TypeError(f"a sequence of {type.size} numbers is wanted, not {class_name(given)}")
    given = tuple(given)
    if len(given) != type.size:
        raise ValueError(f"a vector of {type.size} numbers is wanted, not {len(given)}")
    for i in range(type.size):
        scalar_to_slot(given[i], &scalar_types[type.lane], &lane)
        set_lane_word(type.lane, to, i, lane.u64)
    return 0
