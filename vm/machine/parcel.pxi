# Parcels: what turns of a parallel loop take to a machine of another process, and what they bring
# back. `Frame.captured` packs what the turns use; `run_turns` runs them there, and packs what they
# have changed; `Frame.take` puts that together with what is here, as division.pxi does it with
# portions; `Frame.fail` ends the run by the fault that a turn ended by there. A parcel is whole
# words of 8 bytes:
#
#   value     its slots, pointers and capacities as 0; then of each list or string in it the block
#   block     elements that own nothing: their bytes as they lie; others: a value each
#   captured  by parameter: lent, element, min or max: a value
#   changes   by parameter: append: a value; sum, product, min or max: a word; element: how many
#             runs of elements changed, (first, count) of each, a list of those elements as a value
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

cdef inline int parameter_role(FunctionInfo* function, int32_t i) noexcept nogil:
    return function.parameters[4 * i + 3] >> 1

cdef inline TypeInfo* parameter_type(
    Image* image, FunctionInfo* function, int32_t i
) noexcept nogil:
    return &image.types[function.parameters[4 * i + 1]]

cdef inline bint is_captured(int role) noexcept nogil:
    return role in (ROLE_LENT, ROLE_ELEMENT, ROLE_MIN, ROLE_MAX)

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
    cdef int64_t i
    cdef const char* source
    cdef int fault
    if not 0 <= count <= (reader.end - reader.at) // element.stride or (
        depth == MAX_PARCELLED and element.leaf_count > 0 and count > 0
    ):
        return MALFORMED
    if make_list(vm, header, count, element, False):
        return FAULT_OUT_OF_MEMORY
    if element.leaf_count == 0:
        source = next_bytes(reader, count * element.stride)
        if source == NULL:
            return MALFORMED
        copy_bytes(header[0].pointer, source, count * element.stride)
        return 0
    for i in range(count):
        fault = take_value(
            vm, reader, <Slot*>header[0].pointer + i * element.slots, element, depth + 1
        )
        if fault:
            header[1].i64 = i
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

# --- running turns that were sent -----------------------------------------------------------------

def run_turns(
    Machine machine not None, Program program not None, int32_t index,
    int64_t first, int64_t last, bytes captured not None,
):
    """Runs the turns `first` … `last` of a parallel loop's body with what `Frame.captured` gave in
    another process. Gives what they have changed, for `Frame.take` there, and the fault that ended
    them, for `Frame.fail`, or None. ValueError if `captured` is nothing for this body."""
    cdef FunctionInfo* function = program.function(index)
    if not is_parallel_body(function):
        raise ValueError(f"function {index} is no body of a parallel loop")
    if machine.vm.busy:
        raise RuntimeError("this machine is running already")
    machine.vm.busy = True
    machine.vm.leave = False
    machine.program = program
    machine.start(&program.image)
    try:
        return turns_run(&machine.vm, function, first, last, captured)
    finally:
        machine.vm.busy = False

cdef tuple turns_run(Vm* vm, FunctionInfo* function, int64_t first, int64_t last, bytes captured):
    cdef Slot* R = vm.stack + 1
    cdef int64_t slots = signature_slots(vm.image, function)
    cdef Reader reader
    cdef int fault
    if function.frame_size + 1 > vm.true_limit - R:
        raise MemoryError("the frame does not fit the machine's stack")
    memset(R - 1, 0, (slots + 1) * sizeof(Slot))
    reader.at = captured
    reader.end = reader.at + len(captured)
    try:
        check_parcel(take_captured(vm, &reader, function, R))
        R[0].i64, R[1].i64 = first, last
        with nogil:
            fault = call_function(vm, R, function)
            if vm.ticked.running:
                ticker_leave(&vm.ticked)
            rest_helpers(vm)
        if vm.exception != NULL:
            error = <object>vm.exception
            Py_DECREF(error)
            vm.exception = NULL
            raise error
        reader.at = captured
        return changes(vm, &reader, function, R), fault_told(vm, fault) if fault else None
    finally:
        drop_parameters(vm, function, R)
        release_kept(&vm.heap)
        release_middle(&vm.heap)
        shrink_stack(vm)

cdef int take_captured(Vm* vm, Reader* reader, FunctionInfo* function, Slot* R) noexcept nogil:
    cdef TypeInfo* type
    cdef int fault = 0
    cdef int32_t i
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        if is_captured(parameter_role(function, i)):
            fault = take_value(vm, reader, R, type, 0)
            if fault:
                return fault
        elif parameter_role(function, i) == ROLE_PRODUCT:
            R[0].i64 = 1
        R += type.slots
    return 0 if reader.at == reader.end else MALFORMED

cdef void drop_parameters(Vm* vm, FunctionInfo* function, Slot* R) noexcept nogil:
    """Frees what the turns had, without its destructors: those run where it came from."""
    cdef TypeInfo* type
    cdef int32_t i
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        drop_slots(vm, R, type)
        R += type.slots

cdef bytes changes(Vm* vm, Reader* reader, FunctionInfo* function, Slot* R):
    """What turns have changed of what was captured."""
    cdef Parcel parcel
    cdef TypeInfo* type
    cdef int fault = 0
    cdef int role
    cdef int32_t i
    memset(&parcel, 0, sizeof(parcel))
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        role = parameter_role(function, i)
        if role == ROLE_ELEMENT:
            fault = put_changed(&parcel, reader, R, type.element)
        elif is_captured(role):
            skip_value(reader, type)
        if role == ROLE_APPEND or role >= ROLE_SUM:
            fault = put_value(&parcel, R, type, 0)
        if fault:
            break
        R += type.slots
    return finished(&parcel, fault)

cdef int put_changed(
    Parcel* parcel, Reader* reader, const Slot* list, TypeInfo* element
) noexcept nogil:
    """The elements of a list that are not as they were captured."""
    cdef Parcel runs, elements
    cdef int64_t count = 0
    cdef int64_t before = -2
    cdef int64_t size, i
    cdef const char* old
    cdef int64_t* last
    cdef Slot header[3]
    cdef int fault = 0
    memset(&runs, 0, sizeof(runs))
    memset(&elements, 0, sizeof(elements))
    memset(header, 0, sizeof(header))
    next_bytes(reader, 3 * sizeof(Slot))
    old = reader.at
    for i in range(list[1].i64):
        size = elements.size
        fault = put_element(&elements, reader, list[0].pointer, element, i)
        if fault:
            break
        if reader.at - old == elements.size - size and (
            memcmp(old, elements.data + size, elements.size - size) == 0
        ):
            elements.size = size
        else:
            header[1].i64 += 1
            if i > before + 1:
                count += 1
                fault = put_word(&runs, i) or put_word(&runs, 0)
                if fault:
                    break
            last = <int64_t*>(runs.data + runs.size) - 1
            last[0] += 1
            before = i
        old = reader.at
    if element.leaf_count == 0:
        reader.at += -(list[1].i64 * element.stride) & 7
    fault = fault or put_word(parcel, count) or put_bytes(parcel, runs.data, runs.size) or (
        put_bytes(parcel, header, sizeof(header))
    ) or put_bytes(parcel, elements.data, elements.size) or fill_word(parcel)
    free(runs.data)
    free(elements.data)
    return fault

cdef int put_element(
    Parcel* elements, Reader* reader, void* data, TypeInfo* element, int64_t i
) noexcept nogil:
    """Packs an element, and passes over what it was."""
    if element.leaf_count > 0:
        skip_value(reader, element)
        return put_value(elements, <Slot*>data + i * element.slots, element, 1)
    reader.at += element.stride
    return put_bytes(elements, <char*>data + i * element.stride, element.stride)

cdef tuple fault_told(Vm* vm, int fault):
    """(number, a, b, text, frames of the traceback, (function, word) of those that are kept)."""
    cdef int64_t i
    text = PyBytes_FromStringAndSize(vm.fault_text, vm.fault_text_length)
    kept = [
        (vm.trace[i].function.index, vm.trace[i].word)
        for i in range(min(vm.trace_length, 2 * TRACE_ENDS))
    ]
    return fault, vm.fault_a, vm.fault_b, text, vm.trace_length, kept

# --- putting together -----------------------------------------------------------------------------

cdef bytes captured_by(Vm* vm, FunctionInfo* function, Slot* R):
    cdef Parcel parcel
    cdef TypeInfo* type
    cdef int fault = 0
    cdef int32_t i
    memset(&parcel, 0, sizeof(parcel))
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        if is_captured(parameter_role(function, i)):
            fault = put_value(&parcel, R, type, 0)
            if fault:
                break
        R += type.slots
    return finished(&parcel, fault)

cdef int take_changes(Vm* vm, FunctionInfo* function, Slot* R, bytes given) except -1:
    """All that turns have changed elsewhere, or an exception and nothing of it."""
    cdef int64_t slots = signature_slots(vm.image, function)
    cdef Slot* made = <Slot*>calloc(slots, sizeof(Slot))
    cdef Reader reader
    cdef int fault
    if made == NULL:
        raise MemoryError
    reader.at = given
    reader.end = reader.at + len(given)
    fault = open_changes(vm, &reader, function, R, made)
    if fault == 0:
        reader.at = given
        put_in_place(vm, &reader, function, R, made)
    else:
        drop_parameters(vm, function, made)
    free(made)
    return check_parcel(fault)

cdef int open_changes(
    Vm* vm, Reader* reader, FunctionInfo* function, Slot* R, Slot* made
) noexcept nogil:
    """Unpacks changes, and makes room where they go: nothing can fail behind that."""
    cdef TypeInfo* type
    cdef int role
    cdef int fault = 0
    cdef int32_t i
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        role = parameter_role(function, i)
        if role == ROLE_ELEMENT:
            fault = open_runs(vm, reader, R, made, type)
        elif role == ROLE_APPEND or role >= ROLE_SUM:
            fault = take_value(vm, reader, made, type, 0)
        if fault == 0 and role == ROLE_APPEND and R[1].i64 + R[2].i64 > 0:
            fault = grow(vm, R, R[1].i64 + made[1].i64, type.element)
        if fault:
            return fault
        R += type.slots
        made += type.slots
    return 0 if reader.at == reader.end else MALFORMED

cdef int open_runs(Vm* vm, Reader* reader, Slot* list, Slot* made, TypeInfo* type) noexcept nogil:
    cdef const int64_t* runs = <const int64_t*>next_bytes(reader, sizeof(int64_t))
    cdef int64_t count, i
    cdef int64_t total = 0
    cdef int fault
    if runs == NULL or not 0 <= runs[0] <= (reader.end - reader.at) // 16:
        return MALFORMED
    count = runs[0]
    runs = <const int64_t*>next_bytes(reader, 16 * count)
    for i in range(count):
        if not (0 <= runs[2 * i] <= list[1].i64 and 0 <= runs[2 * i + 1] <= (
            list[1].i64 - runs[2 * i]
        )):
            return MALFORMED
        total += runs[2 * i + 1]
    fault = take_value(vm, reader, made, type, 0)
    return fault or (0 if made[1].i64 == total else MALFORMED)

cdef void put_in_place(
    Vm* vm, Reader* reader, FunctionInfo* function, Slot* R, Slot* made
) noexcept nogil:
    cdef TypeInfo* type
    cdef int role
    cdef int32_t i
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        role = parameter_role(function, i)
        if role == ROLE_APPEND:
            skip_value(reader, type)
            append_all(vm, R, made, type)
        elif role == ROLE_ELEMENT:
            replace_runs(vm, reader, R, made, type.element)
            skip_value(reader, type)
        elif role >= ROLE_SUM:
            skip_value(reader, type)
            R[0] = combine_numbers(role, type.kind, R[0], made[0])
        R += type.slots
        made += type.slots

cdef void replace_runs(
    Vm* vm, Reader* reader, Slot* list, Slot* made, TypeInfo* element
) noexcept nogil:
    """Moves changed elements to their places; what they replace owns nothing that runs code."""
    cdef int64_t count = (<const int64_t*>next_bytes(reader, sizeof(int64_t)))[0]
    cdef const int64_t* run = <const int64_t*>next_bytes(reader, 16 * count)
    cdef char* source = <char*>made[0].pointer
    cdef char* to
    cdef int64_t i, k
    for i in range(count):
        to = <char*>list[0].pointer + run[2 * i] * element.stride
        if element.leaf_count > 0:
            for k in range(run[2 * i + 1]):
                drop_slots(vm, <Slot*>to + k * element.slots, element)
        copy_bytes(to, source, run[2 * i + 1] * element.stride)
        source += run[2 * i + 1] * element.stride
    if made[2].i64 > 0:
        release(vm, made[0].pointer)

cdef int end_by_fault(Vm* vm, tuple told) except -1:
    """Makes a fault that was told by `run_turns` this machine's; gives its number."""
    cdef Text text
    cdef int64_t i
    cdef FunctionInfo* function
    cdef bytes shown
    number, a, b, shown, length, kept = told
    if not 0 < number < FAULT_COUNT or len(kept) != min(length, 2 * TRACE_ENDS):
        raise ValueError(f"no such fault: {told}")
    text.data = shown
    text.length = len(shown)
    text_fault(vm, number, text)
    raise_fault(vm, number, a, b)
    if vm.nesting > 0:
        return number
    for i in range(len(kept)):
        index, word = kept[i]
        if not 0 <= index < vm.image.function_count:
            raise ValueError(f"no such fault: {told}")
        function = &vm.image.functions[<int32_t>index]
        if not -1 <= word < function.word_count:
            raise ValueError(f"no such fault: {told}")
        vm.trace[i].function = function
        vm.trace[i].word = word
    vm.trace_length = length
    return number
