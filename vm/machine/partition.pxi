# Partitions: turns of a parallel loop that a machine of another process runs. `Frame.captured` and
# `Frame.windows` pack what they use; `run_turns` runs them there, and packs what they have changed;
# `Frame.take` puts that together with what is here, as division.pxi does it with portions, and
# ends the run by the fault that a turn ended by there. The parcels:
#
#   captured  by parameter: lent, element, min or max: a value, unless a window is sent of it
#   windows   of lists of which the turns of a partition reach some elements only: the parameter's
#             number, the list's length, the first of those elements, a list of them as a value
#   changes   by parameter: append, sum, product, min or max: a value; element: how many runs of
#             elements changed, (first, count) of each, a list of those elements as a value

cdef enum:
    COMPARED = 512  # elements at once

# What a list was when the turns began: its elements from `first` to before `last`, packed.
cdef struct Window:
    int64_t first
    int64_t last
    Reader elements
    bint given

cdef inline int parameter_role(FunctionInfo* function, int32_t i) noexcept nogil:
    return function.parameters[4 * i + 3] >> 1

cdef inline TypeInfo* parameter_type(
    Image* image, FunctionInfo* function, int32_t i
) noexcept nogil:
    return &image.types[function.parameters[4 * i + 1]]

cdef int64_t parameter_slot(Image* image, FunctionInfo* function, int32_t number) noexcept nogil:
    cdef int64_t slot = 0
    cdef int32_t i
    for i in range(number):
        slot += parameter_type(image, function, i).slots
    return slot

cdef inline bint is_captured(int role) noexcept nogil:
    return role in (ROLE_LENT, ROLE_ELEMENT, ROLE_MIN, ROLE_MAX)

# --- running turns that were sent -----------------------------------------------------------------

def run_turns(
    Machine machine not None, Program program not None, int32_t index,
    int64_t first, int64_t last, bytes captured not None, bytes windows not None,
):
    """Runs the turns `first` … `last` of a parallel loop's body with what `Frame.captured` and
    `Frame.windows` gave in another process. Gives what they have changed, and the fault that ended
    them or None, both for `Frame.take` there. ValueError for what does not belong to this body."""
    cdef FunctionInfo* function = program.function(index)
    if not is_parallel_body(function):
        raise ValueError(f"function {index} is no body of a parallel loop")
    if shares_elements(function):
        raise ValueError(f"the turns of function {index} share elements")
    machine.vm.leave = False
    machine.enter(program)
    try:
        return turns_run(machine, function, first, last, captured, windows)
    finally:
        machine.leave()

cdef bint shares_elements(FunctionInfo* function) noexcept nogil:
    cdef int32_t i
    for i in range(function.parameter_count):
        if parameter_role(function, i) == ROLE_CELLS:
            return True
    return False

cdef tuple turns_run(
    Machine machine, FunctionInfo* function, int64_t first, int64_t last, bytes captured,
    bytes windows,
):
    cdef Vm* vm = &machine.vm
    cdef Slot* R = vm.stack + 1
    cdef Window* seen
    cdef int fault
    if function.frame_size + 1 > vm.true_limit - R:
        raise MemoryError("the frame does not fit the machine's stack")
    memset(R - 1, 0, (signature_slots(vm.image, function) + 1) * sizeof(Slot))
    seen = <Window*>allocate_array(function.parameter_count, sizeof(Window))
    try:
        check_parcel(take_windows(vm, windows, len(windows), function, R, seen))
        check_parcel(take_captured(vm, captured, len(captured), function, R, seen))
        R[0].i64, R[1].i64 = first, last
        with nogil:
            fault = machine.work(function, R)
        raise_kept(vm)
        return changes(vm, function, R, seen), fault_told(vm, fault) if fault else None
    finally:
        free(seen)
        drop_parameters(vm, function, R)
        shrink_stack(vm)

cdef int take_windows(
    Vm* vm, const char* data, int64_t size, FunctionInfo* function, Slot* R, Window* seen
) noexcept nogil:
    """Lists that are blank but for a window."""
    cdef Reader reader
    cdef TypeInfo* type
    cdef Slot* list
    cdef const int64_t* head
    cdef int64_t count
    cdef int fault
    reader.at, reader.end = data, data + size
    while reader.at < reader.end:
        head = <const int64_t*>next_bytes(&reader, 6 * sizeof(Slot))
        if head == NULL or not 0 <= head[0] < function.parameter_count:
            return MALFORMED
        type = parameter_type(vm.image, function, <int32_t>head[0])
        list = R + parameter_slot(vm.image, function, <int32_t>head[0])
        seen += head[0]
        count = head[4]
        if seen.given or type.kind != KIND_LIST or not 0 <= head[2] <= head[1] or (
            count > head[1] - head[2] or check_count(&reader, count, type.element, 0)
        ):
            return MALFORMED
        if make_list(vm, list, head[1], type.element, True):
            return FAULT_OUT_OF_MEMORY
        seen.given = True
        seen.first, seen.last, seen.elements = head[2], head[2] + count, reader
        fault = take_elements(
            vm, &reader, <char*>list[0].pointer + head[2] * type.element.stride, &count,
            type.element, 0,
        )
        if fault:
            return fault
        seen -= head[0]
    return 0

cdef int take_captured(
    Vm* vm, const char* data, int64_t size, FunctionInfo* function, Slot* R, Window* seen
) noexcept nogil:
    """All else that the turns use."""
    cdef Reader reader
    cdef TypeInfo* type
    cdef int fault
    cdef int role
    cdef int32_t i
    reader.at, reader.end = data, data + size
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        role = parameter_role(function, i)
        if is_captured(role) and not seen[i].given:
            seen[i].elements = reader
            fault = take_value(vm, &reader, R, type, 0)
            if fault:
                return fault
            if role == ROLE_ELEMENT:
                seen[i].last = R[1].i64
                next_bytes(&seen[i].elements, type.slots * sizeof(Slot))
        elif role == ROLE_PRODUCT:
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

cdef bytes changes(Vm* vm, FunctionInfo* function, Slot* R, Window* seen):
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
            fault = put_changed(&parcel, &seen[i], R, type.element)
        elif role == ROLE_APPEND or role >= ROLE_SUM:
            fault = put_value(&parcel, R, type, 0)
        if fault:
            break
        R += type.slots
    return finished(&parcel, fault)

cdef int put_changed(
    Parcel* parcel, Window* seen, const Slot* list, TypeInfo* element
) noexcept nogil:
    """The elements of a list that are not as they were."""
    cdef Parcel runs, elements
    cdef int64_t count = 0
    cdef int64_t before = -2
    cdef int64_t i = seen.first
    cdef int64_t last = min(seen.last, list[1].i64)
    cdef int64_t begin, alike
    cdef Slot header[3]
    cdef int fault = 0
    memset(&runs, 0, sizeof(runs))
    memset(&elements, 0, sizeof(elements))
    memset(header, 0, sizeof(header))
    while fault == 0 and i < last:
        alike = min(COMPARED, last - i) * element.stride
        if element.leaf_count == 0 and (
            memcmp(seen.elements.at, <char*>list[0].pointer + i * element.stride, alike) == 0
        ):
            seen.elements.at += alike
            i += COMPARED
            continue
        begin = elements.size
        fault = put_element(&elements, &seen.elements, list[0].pointer, element, i)
        if fault == 0 and elements.size > begin:
            if i > before + 1:
                count += 1
                fault = put_word(&runs, i) or put_word(&runs, 0)
            if fault == 0:
                (<int64_t*>(runs.data + runs.size) - 1)[0] += 1
            header[1].i64 += 1
            before = i
        i += 1
    fault = fault or put_word(parcel, count) or put_bytes(parcel, runs.data, runs.size) or (
        put_bytes(parcel, header, sizeof(header))
    ) or put_bytes(parcel, elements.data, elements.size) or fill_word(parcel)
    free(runs.data)
    free(elements.data)
    return fault

cdef int put_element(
    Parcel* elements, Reader* old, void* data, TypeInfo* element, int64_t i
) noexcept nogil:
    """Packs an element, if it is not as it was."""
    cdef int64_t begin = elements.size
    cdef const char* was = old.at
    cdef int fault
    if element.leaf_count == 0:
        fault = put_bytes(elements, <char*>data + i * element.stride, element.stride)
        old.at += element.stride
    else:
        fault = put_value(elements, <Slot*>data + i * element.slots, element, 1)
        skip_value(old, element)
    if fault == 0 and old.at - was == elements.size - begin and (
        memcmp(was, elements.data + begin, elements.size - begin) == 0
    ):
        elements.size = begin
    return fault

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

cdef bytes captured_by(Vm* vm, FunctionInfo* function, Slot* R, windows):
    cdef Parcel parcel
    cdef TypeInfo* type
    cdef int fault = 0
    cdef int32_t i
    memset(&parcel, 0, sizeof(parcel))
    windowed = {number for number, _, _ in windows}
    for i in range(function.parameter_count):
        type = parameter_type(vm.image, function, i)
        if is_captured(parameter_role(function, i)) and i not in windowed:
            fault = put_value(&parcel, R, type, 0)
            if fault:
                break
        R += type.slots
    return finished(&parcel, fault)

cdef bytes windows_by(
    Vm* vm, FunctionInfo* function, Slot* R, int64_t first, int64_t last, windows
):
    cdef Parcel parcel
    cdef TypeInfo* type
    cdef Slot* list
    cdef Slot part[3]
    cdef int64_t low, high
    cdef int32_t number
    cdef int fault = 0
    memset(&parcel, 0, sizeof(parcel))
    memset(part, 0, sizeof(part))
    for number, low, high in windows:
        if not 0 <= number < function.parameter_count or (
            parameter_type(vm.image, function, number).kind != KIND_LIST
        ):
            free(parcel.data)
            raise ValueError(f"parameter {number} is no list")
        type = parameter_type(vm.image, function, number)
        list = R + parameter_slot(vm.image, function, number)
        low = min(max(first + low, 0), list[1].i64)
        high = min(max(last + high, low), list[1].i64)
        part[0].pointer = <char*>list[0].pointer + low * type.element.stride
        part[1].i64 = high - low
        fault = put_word(&parcel, number) or put_word(&parcel, list[1].i64) or (
            put_word(&parcel, low)
        ) or put_value(&parcel, part, type, 0)
        if fault:
            break
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

cdef int take_fault(Vm* vm, tuple told) except -1:
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
