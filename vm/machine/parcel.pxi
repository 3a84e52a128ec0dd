# Parcels: values on their way to a machine of another process and back. A parcel is whole words of
# 8 bytes:
#
#   value   its slots, pointers and capacities as 0; then of each list or string in it the block
#   block   elements that own nothing: their bytes as they lie; others: a value each
#
# A parcel that is cut short or makes no sense is refused, and leaves nothing behind.

from cpython.bytes cimport PyBytes_FromStringAndSize

cdef enum:
    MAX_PARCELLED = 500  # levels of lists inside lists
    MALFORMED = -1
    TOO_DEEP = -2

# A parcel that is being packed.
cdef struct Parcel:
    char* data
    int64_t size
    int64_t room

# One that is being unpacked.
cdef struct Reader:
    const char* at
    const char* end

# --- packing --------------------------------------------------------------------------------------

cdef int put_bytes(Parcel* parcel, const void* source, int64_t count) noexcept nogil:
    cdef int64_t room = parcel.room
    cdef char* data
    if count > room - parcel.size:
        room = max(2 * room, parcel.size + count, 4096)
        data = <char*>realloc(parcel.data, room)
        if data == NULL:
            return FAULT_OUT_OF_MEMORY
        parcel.data, parcel.room = data, room
    copy_bytes(parcel.data + parcel.size, source, count)
    parcel.size += count
    return 0

cdef int fill_word(Parcel* parcel) noexcept nogil:
    cdef uint64_t nothing = 0
    return put_bytes(parcel, &nothing, -parcel.size & 7)

cdef int put_word(Parcel* parcel, int64_t word) noexcept nogil:
    return put_bytes(parcel, &word, sizeof(word))

cdef int put_value(Parcel* parcel, const Slot* value, TypeInfo* type, int depth) noexcept nogil:
    cdef Slot* header
    cdef int64_t begin = parcel.size
    cdef int fault = put_bytes(parcel, value, type.slots * sizeof(Slot))
    cdef int i
    if fault:
        return fault
    for i in range(type.leaf_count):
        header = <Slot*>(parcel.data + begin) + type.leaves[i].offset
        header[0].u64 = header[2].u64 = 0
    for i in range(type.leaf_count):
        fault = put_block(parcel, value + type.leaves[i].offset, type.leaves[i].element, depth)
        if fault:
            return fault
    return 0

cdef int put_block(
    Parcel* parcel, const Slot* header, TypeInfo* element, int depth
) noexcept nogil:
    cdef int64_t i
    cdef int fault = 0
    if element.leaf_count == 0:
        fault = put_bytes(parcel, header[0].pointer, header[1].i64 * element.stride)
        return fault or fill_word(parcel)
    if depth == MAX_PARCELLED and header[1].i64 > 0:
        return TOO_DEEP
    for i in range(header[1].i64):
        fault = put_value(parcel, <Slot*>header[0].pointer + i * element.slots, element, depth + 1)
        if fault:
            return fault
    return 0

cdef bytes finished(Parcel* parcel, int fault):
    """The bytes of a parcel, which is freed."""
    try:
        check_parcel(fault)
        return PyBytes_FromStringAndSize(parcel.data, parcel.size)
    finally:
        free(parcel.data)
        parcel.data = NULL

cdef int check_parcel(int fault) except -1:
    if fault == MALFORMED:
        raise ValueError("what another process sent is no parcel of this loop")
    if fault == TOO_DEEP:
        raise ValueError(f"lists lie more than {MAX_PARCELLED} deep in lists")
    if fault:
        raise MemoryError("no room for what turns of a loop use or make")
    return 0

# --- unpacking ------------------------------------------------------------------------------------

cdef const char* next_bytes(Reader* reader, int64_t count) noexcept nogil:
    """So many bytes, with those that fill the last word; NULL if they are not there."""
    cdef const char* found = reader.at
    if not 0 <= count <= reader.end - found:
        return NULL
    reader.at = found + ((count + 7) & ~<int64_t>7)
    return found if reader.at <= reader.end else NULL

cdef int take_value(
    Vm* vm, Reader* reader, Slot* to, TypeInfo* type, int depth
) noexcept nogil:
    """Fills blank slots with a value that they own then; if that fails they own nothing."""
    cdef const char* slots = next_bytes(reader, type.slots * sizeof(Slot))
    cdef Slot* header
    cdef int fault = 0
    cdef int i
    if slots == NULL:
        return MALFORMED
    memcpy(to, slots, type.slots * sizeof(Slot))
    for i in range(type.leaf_count):
        header = to + type.leaves[i].offset
        header[0].u64 = header[2].u64 = 0
    for i in range(type.leaf_count):
        header = to + type.leaves[i].offset
        fault = take_block(vm, reader, header, type.leaves[i].element, depth)
        if fault:
            drop_slots(vm, to, type)
            memset(to, 0, type.slots * sizeof(Slot))
            return fault
    return 0

cdef int take_block(
    Vm* vm, Reader* reader, Slot* header, TypeInfo* element, int depth
) noexcept nogil:
    """The elements of a header that has only a length yet; if that fails it owns what it has."""
    cdef int64_t count = header[1].i64
    cdef int fault = check_count(reader, count, element, depth)
    if fault == 0 and make_list(vm, header, count, element, False):
        fault = FAULT_OUT_OF_MEMORY
    if fault == 0:
        fault = take_elements(vm, reader, header[0].pointer, &count, element, depth)
        header[1].i64 = count
    return fault

cdef int check_count(
    Reader* reader, int64_t count, TypeInfo* element, int depth
) noexcept nogil:
    """Whether so many elements may be there; each takes no less than in a list."""
    if not 0 <= count <= (reader.end - reader.at) // element.stride:
        return MALFORMED
    return MALFORMED if depth == MAX_PARCELLED and element.leaf_count > 0 and count > 0 else 0

cdef int take_elements(
    Vm* vm, Reader* reader, void* data, int64_t* count, TypeInfo* element, int depth
) noexcept nogil:
    """Elements into their places; if that fails, `count` is how many there are."""
    cdef const char* source
    cdef int64_t i
    cdef int fault
    if element.leaf_count == 0:
        source = next_bytes(reader, count[0] * element.stride)
        if source == NULL:
            return MALFORMED
        copy_bytes(data, source, count[0] * element.stride)
        return 0
    for i in range(count[0]):
        fault = take_value(vm, reader, <Slot*>data + i * element.slots, element, depth + 1)
        if fault:
            count[0] = i
            return fault
    return 0

cdef void skip_value(Reader* reader, TypeInfo* type) noexcept nogil:
    """Passes over a value that `take_value` has taken before."""
    cdef const Slot* slots = <const Slot*>next_bytes(reader, type.slots * sizeof(Slot))
    cdef TypeInfo* element
    cdef int64_t i
    cdef int leaf
    for leaf in range(type.leaf_count):
        element = type.leaves[leaf].element
        if element.leaf_count == 0:
            next_bytes(reader, slots[type.leaves[leaf].offset + 1].i64 * element.stride)
        else:
            for i in range(slots[type.leaves[leaf].offset + 1].i64):
                skip_value(reader, element)

