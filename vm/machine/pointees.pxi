# What pointers lead to: scalars, values, many bytes. An access finds its block in the table of
# pointers.pxi, and is a fault where that has nothing of the kind that is wanted.

cdef int outside_block(Vm* vm, Pointed* entry, int64_t offset, int64_t size) noexcept nogil:
    return raise_fault(
        vm, FAULT_OUTSIDE_BLOCK, offset // size - (offset % size < 0), entry.bytes // size
    )

cdef int find_block(Vm* vm, uint64_t handle, Pointed** found) noexcept nogil:
    cdef Pointed* entry = &vm.entries[handle & vm.entry_mask]
    if unlikely(entry.handle != handle or entry.data == NULL):
        return raise_fault(vm, FAULT_FREED_POINTER if handle else FAULT_NULL_POINTER, 0, 0)
    found[0] = entry
    return 0

cdef bint is_lent(Vm* vm, uint64_t handle, int64_t first, int64_t last) noexcept nogil:
    """Whether any of these bytes are lent."""
    cdef Lent* lent
    cdef int64_t i
    for i in range(vm.blocks.lent_count):
        lent = &vm.blocks.lent[i]
        if lent.handle == handle and lent.first < last and first < lent.last:
            return True
    return False

cdef bint same_leaf(TypeInfo* a, TypeInfo* b) noexcept nogil:
    """Whether values go from one list or scalar type to another."""
    while a != b:
        if a.kind != b.kind or a.kind > KIND_LIST:
            return False
        if a.kind != KIND_LIST:
            return True
        a, b = a.element, b.element
    return True

cdef TypeInfo* leaf_type(Vm* vm, TypeInfo* type, int64_t slot) noexcept nogil:
    """The type of the leaf that begins at a slot of a value, or NULL."""
    cdef TypeInfo* field
    cdef int32_t i
    while type.kind >= KIND_STRUCT:
        if type.kind == KIND_VECTOR:
            return &scalar_types[KIND_U64]  # whatever its lanes are
        if not vm.types <= type < vm.types + vm.image.type_count:
            return NULL  # another program's
        for i in range(type.field_count):
            field = &vm.types[type.fields[2 * i + 1]]
            if slot < field.slots:
                break
            slot -= field.slots
        else:
            return NULL
        type = field
    return type if slot == 0 else NULL

cdef bint has_part(Vm* vm, TypeInfo* type, int64_t slot, TypeInfo* part) noexcept nogil:
    """Whether a value has, from a slot on, what a part of it is to be."""
    cdef TypeInfo* here
    cdef TypeInfo* wanted
    cdef int64_t at = 0
    if slot + part.slots > type.slots:
        return False
    while at < part.slots:
        here, wanted = leaf_type(vm, type, slot + at), leaf_type(vm, part, at)
        if here == NULL or wanted == NULL or not same_leaf(here, wanted):
            return False
        at += here.slots
    return True

cdef inline int reach_value(
    Vm* vm, uint64_t handle, int64_t offset, TypeInfo* type, Pointed** found
) noexcept nogil:
    cdef int fault = reach_lent(vm, handle, offset, type, found)
    if fault == 0 and unlikely(found[0].lent):
        lock_blocks(vm)
        fault = not_lent(vm, handle, offset, value_bytes(found[0], type))
        unlock_blocks(vm)
    return fault

cdef int not_lent(Vm* vm, uint64_t handle, int64_t offset, int64_t count) noexcept nogil:
    if is_lent(vm, handle, offset, offset + count):
        return raise_fault(vm, FAULT_POINTEE_IN_USE, 0, 0)
    return 0

cdef inline int64_t value_bytes(Pointed* entry, TypeInfo* type) noexcept nogil:
    """Bytes that a value takes in a block: beside others than scalars, one takes a slot."""
    return type.stride if entry.type.kind < KIND_STR else 8 * max(type.slots, 1)

cdef int reach_lent(
    Vm* vm, uint64_t handle, int64_t offset, TypeInfo* type, Pointed** found
) noexcept nogil:
    """The block in which a value of a type is at an offset, lent or not, or a fault."""
    cdef Pointed* entry
    cdef int64_t size, within
    cdef int fault = find_block(vm, handle, found)
    if fault:
        return fault
    entry = found[0]
    size = value_bytes(entry, type)
    if unlikely(offset < 0 or offset > <int64_t>entry.bytes - size):
        return outside_block(vm, entry, offset, size)
    if entry.type.kind < KIND_STR:
        if type.kind >= KIND_STR:
            return raise_fault(vm, FAULT_WRONG_POINTEE, 0, 0)
    else:
        within = offset % entry.type.stride
        if (type != entry.type or within) and (
            within & 7 or not has_part(vm, entry.type, within >> 3, type)
        ):
            return raise_fault(vm, FAULT_WRONG_POINTEE, 0, 0)
    return 0

cdef inline int64_t byte_of(int64_t offset, int64_t index, int64_t size) noexcept nogil:
    return <int64_t>(<uint64_t>offset + <uint64_t>index * <uint64_t>size)

cdef int peek_slowly(
    Vm* vm, Slot* R, Ins* ins, int kind, int64_t offset, Slot* to
) noexcept nogil:
    cdef Pointed* entry
    cdef int fault
    with_size(vm, R[ins.b].u64, &offset, R[ins.c].i64, R[ins[1].a].i64)
    fault = reach_value(vm, R[ins.b].u64, offset, &scalar_types[kind], &entry)
    if fault:
        return fault
    if entry.type.kind < KIND_STR:
        to.i64 = element_of_kind(kind, entry.data + offset, 0)
    else:
        to[0] = (<Slot*>(entry.data + offset))[0]
    return 0

cdef inline void with_size(
    Vm* vm, uint64_t handle, int64_t* offset, int64_t base, int64_t index
) noexcept nogil:
    """In blocks of slots, a scalar takes one."""
    cdef Pointed* entry = &vm.entries[handle & vm.entry_mask]
    if entry.handle == handle and entry.data != NULL and entry.type.kind >= KIND_STR:
        offset[0] = byte_of(base, index, 8)

cdef int poke_slowly(
    Vm* vm, Slot* R, Ins* ins, int kind, int64_t offset, Slot* value
) noexcept nogil:
    cdef Pointed* entry
    cdef int fault
    with_size(vm, R[ins.a].u64, &offset, R[ins.b].i64, R[ins.c].i64)
    fault = reach_value(vm, R[ins.a].u64, offset, &scalar_types[kind], &entry)
    if fault:
        return fault
    if entry.type.kind < KIND_STR:
        memcpy(entry.data + offset, value, scalar_types[kind].stride)
    else:
        (<Slot*>(entry.data + offset))[0] = value[0]
    return 0

cdef int reach_lanes(
    Vm* vm, uint64_t handle, int64_t offset, int64_t index, TypeInfo* type, char** found
) noexcept nogil:
    """Where as many scalars as a vector has lanes lie side by side."""
    cdef Pointed* entry
    cdef TypeInfo* lane = &scalar_types[type.lane]
    cdef int64_t bytes = lane.stride * type.size
    cdef int64_t at = byte_of(offset, index, lane.stride)
    cdef int fault = find_block(vm, handle, &entry)
    if fault:
        return fault
    if at < 0 or at > <int64_t>entry.bytes - bytes:
        return outside_block(vm, entry, at if at < 0 else at + bytes - lane.stride, lane.stride)
    if entry.type.kind >= KIND_STR:
        return raise_fault(vm, FAULT_WRONG_POINTEE, 0, 0)
    if entry.lent:
        lock_blocks(vm)
        fault = not_lent(vm, handle, at, bytes)
        unlock_blocks(vm)
    found[0] = entry.data + at
    return fault

cdef int rt_peek_lanes(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].b]
    cdef int64_t bytes = scalar_types[type.lane].stride * type.size
    cdef char* source
    cdef uint8_t* lane
    cdef int64_t i
    cdef int fault = reach_lanes(
        vm, R[ins.b].u64, R[ins.c].i64, R[ins[1].a].i64, type, &source
    )
    if fault:
        return fault
    memset(R + ins.a, 0, type.slots * sizeof(Slot))
    memcpy(R + ins.a, source, bytes)
    if type.lane == KIND_BOOL:  # it may have been written as a number
        lane = <uint8_t*>(R + ins.a)
        for i in range(bytes):
            lane[i] = lane[i] != 0
    return 0

cdef int rt_poke_lanes(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].b]
    cdef char* target
    cdef int fault = reach_lanes(vm, R[ins.a].u64, R[ins.b].i64, R[ins.c].i64, type, &target)
    if fault:
        return fault
    memcpy(target, R + ins[1].a, scalar_types[type.lane].stride * type.size)
    return 0

# --- whole values ---------------------------------------------------------------------------------

cdef inline void value_out(Pointed* entry, int64_t offset, TypeInfo* type, Slot* to) noexcept nogil:
    if entry.type.kind < KIND_STR:
        to.i64 = element_of_kind(type.kind, entry.data + offset, 0)
    else:
        memcpy(to, entry.data + offset, type.slots * sizeof(Slot))

cdef inline void value_in(
    Pointed* entry, int64_t offset, TypeInfo* type, Slot* value
) noexcept nogil:
    if entry.type.kind < KIND_STR:
        memcpy(entry.data + offset, value, type.stride)
    else:
        memcpy(entry.data + offset, value, type.slots * sizeof(Slot))

cdef inline void value_blank(Pointed* entry, int64_t offset, TypeInfo* type) noexcept nogil:
    if entry.type.kind < KIND_STR:
        memset(entry.data + offset, 0, type.stride)
    else:
        memset(entry.data + offset, 0, type.slots * sizeof(Slot))

cdef int rt_read_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef Pointed* entry
    cdef int fault = reach_value(vm, R[ins.b].u64, R[ins.c].i64, type, &entry)
    if fault:
        return fault
    value_out(entry, R[ins.c].i64, type, R + ins.a)
    return own_slots(vm, R + ins.a, type) if type.leaf_count else 0

cdef int rt_take_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef int64_t offset = R[ins.c].i64
    cdef Pointed* entry
    cdef int fault = reach_value(vm, R[ins.b].u64, offset, type, &entry)
    if fault:
        return fault
    value_out(entry, offset, type, R + ins.a)
    value_blank(entry, offset, type)
    return 0

cdef int rt_put_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef Pointed* entry
    cdef int fault = reach_value(vm, R[ins.a].u64, R[ins.b].i64, type, &entry)
    if fault:
        return fault
    if type.leaf_count:
        drop_slots(vm, <Slot*>(entry.data + R[ins.b].i64), type)
    value_in(entry, R[ins.b].i64, type, R + ins.c)
    return 0

cdef int rt_lend_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef int64_t offset = R[ins.c].i64
    cdef Blocks* blocks = vm.blocks
    cdef Lent* lent
    cdef Pointed* entry
    cdef int fault
    lock_blocks(vm)
    fault = reach_lent(vm, R[ins.b].u64, offset, type, &entry)
    if fault == 0 and entry.lent:
        fault = not_lent(vm, R[ins.b].u64, offset, value_bytes(entry, type))
    if fault == 0 and not room_for_one(
        <void**>&blocks.lent, blocks.lent_count, &blocks.lent_room, sizeof(Lent)
    ):
        fault = raise_fault(vm, FAULT_OUT_OF_MEMORY, sizeof(Lent), 0)
    if fault == 0:
        lent = &blocks.lent[blocks.lent_count]
        blocks.lent_count += 1
        lent.handle, lent.first = R[ins.b].u64, offset
        lent.last = offset + value_bytes(entry, type)
        entry.lent += 1
        entry.scalar_bytes = 0
        value_out(entry, offset, type, R + ins.a)
        value_blank(entry, offset, type)
    unlock_blocks(vm)
    return fault

cdef int rt_give_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins[1].a]
    cdef uint64_t handle = R[ins.a].u64
    cdef int64_t offset = R[ins.b].i64
    cdef Blocks* blocks = vm.blocks
    cdef Pointed* entry
    cdef int64_t i
    cdef int64_t last = offset
    cdef int fault
    lock_blocks(vm)
    fault = find_block(vm, handle, &entry)
    i = blocks.lent_count - 1
    while fault == 0 and i >= 0 and not (
        blocks.lent[i].handle == handle and blocks.lent[i].first == offset
    ):
        i -= 1
    if fault == 0 and i >= 0:
        last = blocks.lent[i].last
        blocks.lent_count -= 1
        blocks.lent[i] = blocks.lent[blocks.lent_count]
        entry.lent -= 1
        if entry.lent == 0 and entry.type.kind < KIND_STR:
            entry.scalar_bytes = entry.bytes
        fault = reach_lent(vm, handle, offset, type, &entry)
    elif fault == 0:
        fault = raise_fault(vm, FAULT_POINTEE_IN_USE, 0, 0)
    if fault == 0 and last - offset != value_bytes(entry, type):
        fault = raise_fault(vm, FAULT_WRONG_POINTEE, 0, 0)
    if fault == 0:
        if type.leaf_count:
            drop_slots(vm, <Slot*>(entry.data + offset), type)
        value_in(entry, offset, type, R + ins.c)
    unlock_blocks(vm)
    return fault

# --- many bytes -----------------------------------------------------------------------------------

cdef int reach_bytes(
    Vm* vm, uint64_t handle, int64_t offset, int64_t count, bint whole, Pointed** found
) noexcept nogil:
    """The block in which so many bytes lie: of scalars or, where `whole` ones do, of values that
    own nothing."""
    cdef Pointed* entry
    cdef int fault = find_block(vm, handle, found)
    if fault:
        return fault
    entry = found[0]
    if offset < 0 or offset > <int64_t>entry.bytes:
        return raise_fault(vm, FAULT_OUTSIDE_BLOCK, offset, entry.bytes)
    if count > <int64_t>entry.bytes - offset:
        return raise_fault(vm, FAULT_OUTSIDE_BLOCK, entry.bytes, entry.bytes)
    if entry.type.kind >= KIND_STR and (
        not whole or entry.type.leaf_count
        or offset % entry.type.stride or count % entry.type.stride
    ):
        return raise_fault(vm, FAULT_WRONG_POINTEE, 0, 0)
    if entry.lent:
        lock_blocks(vm)
        fault = not_lent(vm, handle, offset, count)
        unlock_blocks(vm)
    return fault

cdef int rt_copy_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t count = R[ins[1].b].i64
    cdef Pointed* to
    cdef Pointed* source
    cdef char* target
    cdef const char* origin
    cdef int fault
    if count <= 0:
        return 0
    fault = reach_bytes(vm, R[ins.a].u64, R[ins.b].i64, count, True, &to)
    if fault == 0:
        fault = reach_bytes(vm, R[ins.c].u64, R[ins[1].a].i64, count, True, &source)
    if fault:
        return fault
    if to.type != source.type and (to.type.kind >= KIND_STR or source.type.kind >= KIND_STR):
        return raise_fault(vm, FAULT_WRONG_POINTEE, 0, 0)
    target, origin = to.data + R[ins.b].i64, source.data + R[ins[1].a].i64
    if to == source:
        memmove(target, origin, count)
        return work_on(vm, count) if count > SHORT else 0
    return carry(vm, target, origin, count)

cdef int rt_fill_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t count = R[ins.c].i64
    cdef uint8_t value = R[ins[1].a].u8
    cdef Pointed* entry
    cdef int fault
    if count <= 0:
        return 0
    fault = reach_bytes(vm, R[ins.a].u64, R[ins.b].i64, count, value == 0, &entry)
    if fault:
        return fault
    memset(entry.data + R[ins.b].i64, value, count)
    return work_on(vm, count) if count > SHORT else 0

cdef int rt_compare_at(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef int64_t count = R[ins[1].c].i64
    cdef Pointed* a
    cdef Pointed* b
    cdef int order = 0
    cdef int fault = 0
    if count > 0:
        fault = reach_bytes(vm, R[ins.b].u64, R[ins.c].i64, count, True, &a)
        if fault == 0:
            fault = reach_bytes(vm, R[ins[1].a].u64, R[ins[1].b].i64, count, True, &b)
        if fault == 0:
            fault = compare_bytes(
                vm, a.data + R[ins.c].i64, b.data + R[ins[1].b].i64, count, &order
            )
    if fault == 0:
        R[ins.a].i64 = (order > 0) - (order < 0)
    return fault
