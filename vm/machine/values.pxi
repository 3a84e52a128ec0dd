# Whole values: dropping, deep copies, blanks. Neither walk recurses nor allocates for itself: a
# list header whose block is being walked serves as the walk's cursor, its three slots meaning
# (block, elements left, the cursor one level up). So data nested a million deep needs no C stack.

cdef inline void release_list(Vm* vm, Slot* header, TypeInfo* element) noexcept nogil:
    """Frees the block of a list or string, which has as many bytes as the capacity takes."""
    release_sized(vm, header[0].pointer, header[2].u64 * element.stride)

cdef inline void drop_leaf(Vm* vm, Slot* header, TypeInfo* element) noexcept nogil:
    """Frees what one string or list header owns; runs no user code."""
    if header[2].i64 > 0:
        if element.leaf_count == 0 or header[1].i64 == 0:
            release_list(vm, header, element)
        else:
            drop_nested(vm, header, element)

cdef inline void drop_slots(Vm* vm, Slot* value, TypeInfo* type) noexcept nogil:
    cdef int i
    for i in range(type.leaf_count):
        drop_leaf(vm, value + type.leaves[i].offset, type.leaves[i].element)

cdef void drop_nested(Vm* vm, Slot* root, TypeInfo* type) noexcept nogil:
    """Frees a list whose elements own memory. Elements go from the last to the first."""
    cdef Slot* cursor = root
    cdef int64_t left = root[1].i64  # elements of the block under the cursor
    cdef Slot* element = <Slot*>root[0].pointer + (left - 1) * type.slots  # the last of these
    cdef TypeInfo* inner
    cdef Slot* header
    cdef Slot* above
    cdef int leaf = 0
    cdef bint flat = has_flat_lists(type)
    cursor[2].pointer = NULL
    block_of(cursor[0].pointer).type = type
    charge(vm, left * type.stride)
    while True:
        if flat:
            release_rows(vm, element + type.leaves[0].offset, left, type)
            flat, leaf, left = False, 1, 1  # behind the first element
        while leaf < type.leaf_count:
            header = element + type.leaves[leaf].offset
            if header[2].i64 > 0:
                inner = type.leaves[leaf].element
                if inner.leaf_count > 0 and header[1].i64 > 0:
                    break
                release_list(vm, header, inner)
            leaf += 1
        if leaf < type.leaf_count:  # one level down
            type = inner
            block_of(header[0].pointer).type = type
            cursor[1].i64 = left
            header[2].pointer = cursor
            cursor = header
            flat = has_flat_lists(type)
            left = cursor[1].i64
            charge(vm, left * type.stride)
            element = <Slot*>cursor[0].pointer + (left - 1) * type.slots
            leaf = 0
            continue
        leaf = 0
        left -= 1
        element -= type.slots
        while left == 0:  # one level up, behind the leaf that led here
            above = <Slot*>cursor[2].pointer
            release(vm, cursor[0].pointer)
            if above == NULL:
                return
            type = block_of(above[0].pointer).type
            left = above[1].i64
            element = <Slot*>above[0].pointer + (left - 1) * type.slots
            leaf = type.leaf_at[cursor - element] + 1
            cursor = above
            if leaf < type.leaf_count:
                break
            leaf = 0
            left -= 1
            element -= type.slots

cdef inline bint has_flat_lists(TypeInfo* type) noexcept nogil:
    """Whether all that a value owns is one list or text, which owns nothing itself."""
    return type.leaf_count == 1 and type.leaves[0].element.leaf_count == 0

cdef void release_rows(Vm* vm, Slot* header, int64_t count, TypeInfo* type) noexcept nogil:
    """Frees the lists or texts of so many values, downwards: a block as large as the one before is
    put beside that."""
    cdef TypeInfo* element = type.leaves[0].element
    cdef Shelf shelf
    cdef int64_t capacity = 0
    shelf.room = shelf.count = 0
    while count > 0:
        if header[2].i64 == capacity and shelf.room > 0 and (
            likely(not resident_may_be_row(header[0].pointer))
        ):
            put_on(&shelf, block_of(header[0].pointer))
        else:
            leave_shelf(&vm.heap, &shelf)
            shelf.room = 0
            capacity = header[2].i64
            if capacity > 0:
                release_list(vm, header, element)
                find_shelf(&vm.heap, capacity * element.stride, &shelf)
        header -= type.slots
        count -= 1
    leave_shelf(&vm.heap, &shelf)

cdef int clone_block(Vm* vm, Slot* header, TypeInfo* element) noexcept nogil:
    """Gives a header a block of its own with the same bytes. Headers inside are still shared."""
    cdef uint64_t bytes = header[1].u64 * element.stride
    cdef void* data
    cdef int fault
    if bytes == 0:
        header[0].pointer = NULL
        header[2].i64 = 0
        return 0
    data = allocate(vm, bytes, element)
    if data == NULL:
        return FAULT_OUT_OF_MEMORY
    fault = carry(vm, data, header[0].pointer, bytes)
    if fault:
        release(vm, data)
        return fault
    header[0].pointer = data
    header[2].i64 = header[1].i64
    return 0

cdef inline bint is_constant(Vm* vm, Slot* header) noexcept nogil:
    """Whether a header's text lies in the program, so that a copy may share it."""
    return vm.constants <= <char*>header[0].pointer < vm.constants_end

cdef int own_leaf(Vm* vm, Slot* header, TypeInfo* element) noexcept nogil:
    """Makes a header that shares its data the owner of a deep copy; on a fault it is blank."""
    cdef int fault
    if header[1].i64 > 0 and header[2].i64 == 0 and is_constant(vm, header):
        return 0
    fault = clone_block(vm, header, element)
    if fault == 0 and element.leaf_count > 0 and header[1].i64 > 0:
        fault = own_nested(vm, header, element)
    if fault:
        header[0].i64 = header[1].i64 = header[2].i64 = 0
    return fault

cdef int own_slots(Vm* vm, Slot* value, TypeInfo* type) noexcept nogil:
    """Makes slots that share their data own deep copies; on a fault they own nothing."""
    cdef int i, done
    cdef int fault
    for i in range(type.leaf_count):
        fault = own_leaf(vm, value + type.leaves[i].offset, type.leaves[i].element)
        if fault:
            for done in range(i):
                drop_leaf(vm, value + type.leaves[done].offset, type.leaves[done].element)
            return fault
    return 0

cdef int own_nested(Vm* vm, Slot* root, TypeInfo* type) noexcept nogil:
    """Deep-copies what the elements of a freshly cloned block own; on a fault frees it all."""
    cdef Slot* cursor = root
    cdef Slot* element
    cdef Slot* header
    cdef Slot* above
    cdef int leaf = 0
    cdef int fault
    cursor[2].pointer = NULL
    while True:
        element = <Slot*>cursor[0].pointer + (cursor[1].i64 - 1) * type.slots
        while leaf < type.leaf_count:
            header = element + type.leaves[leaf].offset
            if header[2].i64 > 0 or header[1].i64 > 0 and not is_constant(vm, header):
                fault = work_on(vm, 0)
                if fault == 0:
                    fault = clone_block(vm, header, type.leaves[leaf].element)
                if fault:
                    abandon_copy(vm, cursor, type, leaf)
                    return fault
                if type.leaves[leaf].element.leaf_count > 0 and header[1].i64 > 0:
                    break
            leaf += 1
        if leaf < type.leaf_count:
            type = type.leaves[leaf].element
            header[2].pointer = cursor
            cursor = header
            leaf = 0
            continue
        leaf = 0
        cursor[1].i64 -= 1
        while cursor[1].i64 == 0:
            above = <Slot*>cursor[2].pointer
            restore_header(cursor, type)
            if above == NULL:
                return 0
            type = block_of(above[0].pointer).type
            element = <Slot*>above[0].pointer + (above[1].i64 - 1) * type.slots
            leaf = type.leaf_at[cursor - element] + 1
            cursor = above
            if leaf < type.leaf_count:
                break
            leaf = 0
            cursor[1].i64 -= 1

cdef void restore_header(Slot* cursor, TypeInfo* type) noexcept nogil:
    """Turns a cursor of a finished copy back into a header: a copy's block is exactly full."""
    cursor[1].i64 = cursor[2].i64 = block_of(cursor[0].pointer).size // type.stride

cdef void abandon_copy(Vm* vm, Slot* cursor, TypeInfo* type, int leaf) noexcept nogil:
    """Frees a copy that stopped at a leaf of the element under the cursor."""
    cdef Slot* element
    cdef Slot* above
    cdef int64_t earlier
    while True:
        element = <Slot*>cursor[0].pointer + (cursor[1].i64 - 1) * type.slots
        blank_leaves(element, type, leaf)
        for earlier in range(1, cursor[1].i64):
            blank_leaves(element - earlier * type.slots, type, 0)
        above = <Slot*>cursor[2].pointer
        restore_header(cursor, type)
        if above == NULL:
            drop_nested(vm, cursor, type)
            return
        type = block_of(above[0].pointer).type
        element = <Slot*>above[0].pointer + (above[1].i64 - 1) * type.slots
        leaf = type.leaf_at[cursor - element] + 1
        cursor = above

cdef void blank_leaves(Slot* element, TypeInfo* type, int first) noexcept nogil:
    cdef int i
    for i in range(first, type.leaf_count):
        memset(element + type.leaves[i].offset, 0, 3 * sizeof(Slot))

# --- handlers -------------------------------------------------------------------------------------

cdef int rt_copy(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef TypeInfo* type = &vm.types[ins.c]
    memmove(R + ins.a, R + ins.b, type.slots * sizeof(Slot))
    return own_slots(vm, R + ins.a, type)

cdef inline int rt_blank(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    memset(R + ins.a, 0, vm.types[ins.b].slots * sizeof(Slot))
    return 0

cdef inline int rt_drop(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    drop_slots(vm, R + ins.a, &vm.types[ins.b])
    return 0

cdef inline int rt_const_string(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef Text* text = &vm.strings[ins.b]
    R[ins.a].pointer = <void*>text.data
    R[ins.a + 1].i64 = text.length
    R[ins.a + 2].i64 = 0
    return 0
