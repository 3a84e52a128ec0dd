# Blocks that pointers lead to. A pointer is the handle of a block and an offset in bytes; a handle
# says which entry of the machine's table the block has, and how often that was used before it. So
# a pointer to what was freed is known as such whatever has become of the entry. All threads of a
# machine share its table, whose entries never move: an access takes no lock. While a loop is
# divided, what is freed keeps its memory and its entry until all threads are done, as one of them
# may be about to read it.

cdef enum:
    INDEX_BITS = 25  # of a handle: the entry; the rest counts its uses
    MOST_BLOCKS = 1 << INDEX_BITS
    ENTRY_BYTES = 64

# What an access asks is in the first words: see tiers/llvm/pointers.py.
cdef struct Pointed:
    uint64_t handle
    char* data
    uint64_t scalar_bytes  # all bytes, if they are those of scalars, and nobody was lent any
    uint64_t bytes
    TypeInfo* type  # of the values
    int64_t lent  # loans of its values
    uint64_t next  # entry that is free
    bint foreign  # the memory is not the machine's: see interop.pxi

# A value, or a part of one, that was taken out to be changed.
cdef struct Lent:
    uint64_t handle
    int64_t first
    int64_t last

# Memory of a freed block that is not free yet.
cdef struct Kept:
    char* data
    uint64_t bytes
    TypeInfo* type  # of values that own something, or NULL
    uint64_t entry  # that is to be free, or 0

cdef struct Blocks:
    pthread_mutex_t lock
    Pointed* entries
    uint64_t used  # entries that were ever, the first of which is nobody's
    uint64_t free  # the first that is, or 0
    int64_t lent_count
    int64_t lent_room
    Lent* lent
    int64_t kept_count
    int64_t kept_room
    Kept* kept
    uint64_t made
    uint64_t leaked  # that were given back at the end
    uint64_t leaked_bytes

cdef Pointed no_entry  # the table of a machine without blocks

cdef void open_blocks(Vm* vm, Blocks* blocks) noexcept nogil:
    short_lock_init(&blocks.lock)
    vm.blocks = blocks
    vm.entries = &no_entry
    vm.entry_mask = 0

cdef inline void attend_blocks(Vm* vm) noexcept nogil:
    """Takes over the table, once there is one."""
    if vm.blocks.entries != NULL:
        vm.entries = vm.blocks.entries
        vm.entry_mask = MOST_BLOCKS - 1

cdef inline bint is_shared(Vm* vm) noexcept nogil:
    return vm.is_helper or vm.dividing

cdef inline void lock_blocks(Vm* vm) noexcept nogil:
    if is_shared(vm):
        pthread_mutex_lock(&vm.blocks.lock)

cdef inline void unlock_blocks(Vm* vm) noexcept nogil:
    if is_shared(vm):
        pthread_mutex_unlock(&vm.blocks.lock)

cdef bint map_entries(Vm* vm) noexcept nogil:
    """Address space for the table; its pages come with their first use."""
    cdef void* base
    if vm.blocks.entries == NULL:
        base = mmap(
            NULL, <uint64_t>MOST_BLOCKS * ENTRY_BYTES, PROT_READ | PROT_WRITE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0,
        )
        if base == MAP_FAILED:
            return False
        vm.blocks.entries = <Pointed*>base
        vm.blocks.used = 1
    attend_blocks(vm)
    return True

cdef inline bint room_for_one(
    void** items, int64_t count, int64_t* room, size_t size
) noexcept nogil:
    """Memory for one more item of an array of the machine's own."""
    cdef void* moved
    if count < room[0]:
        return True
    moved = realloc(items[0], (2 * room[0] + 16) * size)
    if moved == NULL:
        return False
    items[0] = moved
    room[0] = 2 * room[0] + 16
    return True

# --- making and ending blocks ---------------------------------------------------------------------

cdef Pointed* new_entry(
    Vm* vm, char* data, uint64_t bytes, TypeInfo* type, bint foreign
) noexcept nogil:
    """The entry of a new block; NULL if there is none left."""
    cdef Pointed* entry = NULL
    cdef uint64_t index
    lock_blocks(vm)
    if map_entries(vm):
        index = vm.blocks.free
        if index != 0:
            entry = &vm.entries[index]
            vm.blocks.free = entry.next
        elif vm.blocks.used < MOST_BLOCKS:
            index = vm.blocks.used
            vm.blocks.used += 1
            entry = &vm.entries[index]
            entry.handle = (<uint64_t>1 << INDEX_BITS) | index
    if entry != NULL:
        vm.blocks.made += not foreign
        entry.data = data
        entry.bytes = bytes
        entry.type = type if type.kind >= KIND_STR else &scalar_types[type.kind]
        entry.scalar_bytes = bytes if type.kind < KIND_STR else 0
        entry.lent = 0
        entry.foreign = foreign
    unlock_blocks(vm)
    return entry

cdef int rt_alloc(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins.c]
    cdef int64_t count = R[ins.b].i64
    cdef Pointed* entry = NULL
    cdef char* data
    cdef uint64_t bytes
    cdef int fault
    if not 0 <= count <= MOST_ELEMENTS:
        return raise_fault(vm, FAULT_OUT_OF_MEMORY, count, 0)
    bytes = count * type.stride
    data = <char*>allocate_zeroed(vm, max(bytes, 1), type)
    if data == NULL:
        return FAULT_OUT_OF_MEMORY
    fault = work_on(vm, 0) if count > SHORT else 0
    if fault == 0:
        entry = new_entry(vm, data, bytes, type, False)
        if entry == NULL:
            fault = raise_fault(vm, FAULT_OUT_OF_MEMORY, bytes, 0)
    if fault:
        release(vm, data)
        return fault
    R[ins.a].u64 = entry.handle
    return 0

cdef bint owns_something(char* data, uint64_t bytes, TypeInfo* type) noexcept nogil:
    """Whether values in a block own memory."""
    cdef Slot* value = <Slot*>data
    cdef Slot* end = <Slot*>(data + bytes)
    cdef int i
    if type.leaf_count == 0:
        return False
    while value < end:
        for i in range(type.leaf_count):
            if value[type.leaves[i].offset + 2].i64 > 0:
                return True
        value += type.stride >> 3
    return False

cdef int rt_free(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef uint64_t handle = R[ins.a].u64
    cdef Pointed* entry
    cdef Kept kept
    cdef bint keep
    cdef int fault = 0
    if handle == 0 and R[ins.b].i64 == 0:
        return 0
    lock_blocks(vm)
    entry = &vm.entries[handle & vm.entry_mask]
    if entry.handle != handle or entry.data == NULL:
        fault = raise_fault(vm, FAULT_FREED_POINTER, 0, 0)
    elif R[ins.b].i64 != 0 or entry.foreign:
        fault = raise_fault(vm, FAULT_INSIDE_BLOCK, 0, 0)
    elif entry.lent:
        fault = raise_fault(vm, FAULT_POINTEE_IN_USE, 0, 0)
    else:
        kept.data, kept.bytes, kept.type, kept.entry = entry.data, entry.bytes, NULL, 0
        if owns_something(kept.data, kept.bytes, entry.type):
            kept.type = entry.type
        keep = kept.type != NULL or is_shared(vm)
        if keep and not room_for_one(
            <void**>&vm.blocks.kept, vm.blocks.kept_count, &vm.blocks.kept_room, sizeof(Kept)
        ):
            fault = raise_fault(vm, FAULT_OUT_OF_MEMORY, sizeof(Kept), 0)
        else:
            entry.handle += MOST_BLOCKS
            if is_shared(vm):
                kept.entry = entry - vm.entries
            else:
                end_entry(vm, entry)
            if keep:
                vm.blocks.kept[vm.blocks.kept_count] = kept
                vm.blocks.kept_count += 1
            else:
                release(vm, kept.data)
    unlock_blocks(vm)
    return fault

cdef void end_entry(Vm* vm, Pointed* entry) noexcept nogil:
    """It may be used again."""
    entry.data = NULL
    entry.bytes = entry.scalar_bytes = 0
    entry.next = vm.blocks.free
    vm.blocks.free = entry - vm.entries

cdef void settle_blocks(Vm* vm) noexcept nogil:
    """After a divided loop: what was freed meanwhile is free now."""
    cdef Blocks* blocks = vm.blocks
    cdef int64_t i
    cdef int64_t left = 0
    attend_blocks(vm)
    for i in range(blocks.kept_count):
        if blocks.kept[i].entry != 0:
            end_entry(vm, &blocks.entries[blocks.kept[i].entry])
            blocks.kept[i].entry = 0
        if blocks.kept[i].type == NULL:
            release(vm, blocks.kept[i].data)
        else:
            blocks.kept[left] = blocks.kept[i]
            left += 1
    blocks.kept_count = left

cdef void give_back_block(Vm* vm, char* data, uint64_t bytes, TypeInfo* type) noexcept nogil:
    cdef Slot* value = <Slot*>data
    cdef Slot* end = <Slot*>(data + bytes)
    if type != NULL and type.leaf_count > 0:
        while value < end:
            drop_slots(vm, value, type)
            value += type.stride >> 3
    release(vm, data)

cdef void give_back_blocks(Vm* vm) noexcept nogil:
    """At the end: whatever was not freed. Runs no user code."""
    cdef Blocks* blocks = vm.blocks
    cdef Pointed* entry
    cdef uint64_t index
    cdef int64_t i
    attend_blocks(vm)
    for i in range(blocks.kept_count):
        if blocks.kept[i].type != NULL:
            blocks.leaked += 1
            blocks.leaked_bytes += blocks.kept[i].bytes
        give_back_block(vm, blocks.kept[i].data, blocks.kept[i].bytes, blocks.kept[i].type)
    blocks.kept_count = 0
    for index in range(1, blocks.used):
        entry = &blocks.entries[index]
        if entry.data != NULL:
            if not entry.foreign:
                blocks.leaked += 1
                blocks.leaked_bytes += entry.bytes
                give_back_block(vm, entry.data, entry.bytes, entry.type)
            entry.handle += MOST_BLOCKS
            end_entry(vm, entry)
    blocks.lent_count = 0

cdef void close_blocks(Vm* vm) noexcept nogil:
    if vm.blocks == NULL:  # the machine could not be made
        return
    give_back_blocks(vm)
    free(vm.blocks.kept)
    free(vm.blocks.lent)
    if vm.blocks.entries != NULL:
        munmap(vm.blocks.entries, <uint64_t>MOST_BLOCKS * ENTRY_BYTES)
    pthread_mutex_destroy(&vm.blocks.lock)
