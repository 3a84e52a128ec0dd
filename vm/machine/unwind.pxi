# Faults: the run ends frame by frame. In each, the drop map of the instruction to blame says which
# registers own something; destructors of the program run for those that have them, in frames of
# their own above the one that is unwound, inside each other at most MAX_NESTING deep.

cdef enum:
    MAX_NESTING = 16
    MAX_WALK = 500  # levels of lists inside lists that destructors are looked for in
    NESTING_BYTES = 64 << 10  # of stack kept back for each level of destructors
    KEPT_STACK = (MAX_NESTING + 1) * NESTING_BYTES  # bytes for those that run when it is full

cdef bint reserve_stack(Vm* vm, uint64_t bytes) noexcept nogil:
    """Address space for a stack, of which KEPT_STACK is kept back; pages come with their first
    use."""
    cdef void* base = mmap(
        NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0
    )
    if base == MAP_FAILED:
        return False
    vm.stack_bytes = bytes
    vm.stack = vm.touched = <Slot*>base
    vm.true_limit = vm.limit = vm.stack + (bytes - KEPT_STACK) // sizeof(Slot)
    return True

cdef void shrink_stack(Vm* vm) noexcept nogil:
    """Gives back the pages of a deep run."""
    cdef uint64_t kept = 1 << 20
    if vm.touched > vm.stack + kept // sizeof(Slot):
        madvise(<char*>vm.stack + kept, vm.stack_bytes - kept, MADV_DONTNEED)
    vm.touched = vm.stack

cdef int text_fault(Vm* vm, int code, Text text) noexcept nogil:
    """A fault that shows a text; what it shows is cut at 4 KiB."""
    cdef int64_t length = min(text.length, 4096)
    free(vm.fault_text)
    vm.fault_text = <char*>malloc(length + 1)
    vm.fault_text_length = 0
    if vm.fault_text != NULL and length > 0:
        memcpy(vm.fault_text, text.data, length)
        vm.fault_text_length = length
    return raise_fault(vm, code, 0, 0)

cdef int rt_fail(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return text_fault(vm, FAULT_ASSERTION_FAILED, text_at(R + ins.a))

cdef int rt_abort(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return text_fault(vm, FAULT_ABORTED, text_at(R + ins.a))

cdef int rt_exit(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    return raise_fault(vm, FAULT_EXITED, R[ins.a].i64, 0)

cdef FunctionInfo* function_at(Image* image, Ins* ins) noexcept nogil:
    """The function that a word belongs to, its header word included."""
    cdef int32_t low = 0
    cdef int32_t high = image.function_count
    cdef int32_t middle
    while high - low > 1:
        middle = (low + high) // 2
        if image.functions[middle].code - 1 <= ins:
            low = middle
        else:
            high = middle
    return &image.functions[low]

cdef bint is_parallel_body(FunctionInfo* function) noexcept nogil:
    return function.parameter_count > 0 and function.parameters[3] >> 1 == ROLE_FIRST

cdef const int32_t* drops_at(FunctionInfo* function, int32_t word) noexcept nogil:
    """The drop range (first word, last word, first entry, count) around a word, or NULL."""
    cdef int32_t low = 0
    cdef int32_t high = function.drop_count
    cdef int32_t middle
    cdef const int32_t* found
    while low < high:
        middle = (low + high) // 2
        found = function.drops + 4 * middle
        if word < found[0]:
            high = middle
        elif word > found[1]:
            low = middle + 1
        else:
            return found
    return NULL

cdef int execute(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    """Runs a frame whose linkage is 0 to its end; 0, or the fault that it ended by, unwound."""
    cdef int fault
    cdef uint64_t link
    while True:
        fault = run_counting(vm, R, ins) if vm.counting else run_fast(vm, R, ins)
        if fault != RETURNED:
            break
        link = (vm.R - 1).u64
        if link == 0:
            return 0
        R = vm.R - linked_slots(link)
        ins = linked_call(link) + 1
    if fault:
        unwind(vm, vm.R, vm.pc)
    return fault

cdef void unwind(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef FunctionInfo* function
    cdef uint64_t link
    while True:
        link = (R - 1).u64
        if vm.unwound:
            vm.unwound = False
        else:
            function = function_at(vm.image, ins)
            if ins >= function.code:
                unwind_frame(vm, R, ins)
            else:  # not entered: the call is to blame
                if link == 0 and not is_parallel_body(function):
                    record_frame(vm, function, ins)
                unwind_entry(vm, R, function)
        if link == 0:
            return
        R -= linked_slots(link)
        ins = linked_call(link)

cdef void unwind_frame(Vm* vm, Slot* R, Ins* ins) noexcept nogil:
    cdef FunctionInfo* function = function_at(vm.image, ins)
    record_frame(vm, function, ins)
    drop_owned(vm, function, R, R + function.frame_size, <int32_t>(ins - function.code))

cdef void unwind_entry(Vm* vm, Slot* R, FunctionInfo* function) noexcept nogil:
    """Drops the arguments of a call that was not entered: there may have been no room for its
    frame, but they lie in the caller's, which has nothing behind them. The call is in the
    traceback; that of a parallel loop's body is not, so the body is."""
    if is_parallel_body(function):
        record_frame(vm, function, function.code - 1)
    drop_owned(vm, function, R, R + signature_slots(vm.image, function), -1)

cdef int64_t signature_slots(Image* image, FunctionInfo* function) noexcept nogil:
    """The slots of a function's result and parameters: its frame begins with them."""
    cdef int64_t slots = image.types[function.result].slots if function.result >= 0 else 0
    cdef int32_t i
    for i in range(function.parameter_count):
        slots += image.types[function.parameters[4 * i + 1]].slots
    return slots

cdef void record_frame(Vm* vm, FunctionInfo* function, Ins* ins) noexcept nogil:
    """Keeps the innermost and the outermost frames of a long traceback. A call of the body of a
    parallel loop is none: the body's place is the place in the function that it is part of."""
    cdef int64_t place = vm.trace_length
    if vm.nesting > 0 or ins >= function.code and ins.op == OP_CALL and (
        is_parallel_body(function_at(vm.image, <Ins*>ins.pointer))
    ):
        return
    if place >= TRACE_ENDS:
        place = TRACE_ENDS + (place - TRACE_ENDS) % TRACE_ENDS
    vm.trace[place].function = function
    vm.trace[place].word = <int32_t>(ins - function.code)
    vm.trace_length += 1

cdef void drop_owned(
    Vm* vm, FunctionInfo* function, Slot* R, Slot* top, int32_t word
) noexcept nogil:
    cdef const int32_t* found = drops_at(function, word)
    cdef const int32_t* entry
    cdef TypeInfo* type
    cdef bint lent = False
    cdef int32_t i, end
    if found == NULL:
        return
    end = found[2] + found[3]
    for i in range(found[2], end):
        entry = vm.image.drop_entries + 2 * i
        if entry[1] < 0:  # a mut parameter that is moved out here
            lent = i + 1 < end and entry[3] == ~entry[1]
            type = &vm.types[~entry[1]]
            if lent:  # to what is called here: it is put back as it is now
                memcpy(R + entry[0], R + entry[2], type.slots * sizeof(Slot))
            else:
                memset(R + entry[0], 0, type.slots * sizeof(Slot))
        elif lent:
            lent = False
        else:
            type = &vm.types[entry[1]]
            destroy(vm, R + entry[0], type, top, 0)

cdef void destroy(Vm* vm, Slot* value, TypeInfo* type, Slot* top, int depth) noexcept nogil:
    """Drops a value, running the program's destructors in it, in frames from `top` on."""
    cdef int64_t i
    cdef Slot* field = value
    if not type.runs_user_code or vm.nesting >= MAX_NESTING or depth > MAX_WALK:
        drop_slots(vm, value, type)
    elif type.drop_function >= 0:
        run_destructor(vm, value, type, top)
    elif type.kind == KIND_LIST:
        if value[2].i64 > 0:
            for i in range(value[1].i64):
                destroy(
                    vm, <Slot*>value[0].pointer + i * type.element.slots, type.element, top,
                    depth + 1,
                )
            release(vm, value[0].pointer)
    else:
        for i in range(type.field_count):
            destroy(vm, field, &vm.types[type.fields[2 * i + 1]], top, depth + 1)
            field += vm.types[type.fields[2 * i + 1]].slots

cdef void run_destructor(Vm* vm, Slot* value, TypeInfo* type, Slot* top) noexcept nogil:
    """Gives a value to its destructor. A fault in there ends the destructor only."""
    cdef FunctionInfo* function = &vm.image.functions[type.drop_function]
    cdef int64_t fault_a = vm.fault_a
    cdef int64_t fault_b = vm.fault_b
    cdef char* fault_text = vm.fault_text
    cdef int64_t fault_text_length = vm.fault_text_length
    cdef Slot* limit = vm.true_limit
    vm.true_limit += NESTING_BYTES // sizeof(Slot)
    if function.frame_size + 1 > vm.true_limit - top:
        drop_slots(vm, value, type)
    else:
        vm.fault_text = NULL
        vm.nesting += 1
        top[0].u64 = 0
        memmove(top + 1, value, type.slots * sizeof(Slot))
        store_relaxed(&vm.limit, vm.true_limit)
        execute(vm, top + 1, function.code)
        vm.nesting -= 1
        free(vm.fault_text)
        vm.fault_text = fault_text
        vm.fault_text_length = fault_text_length
    vm.true_limit = limit
    store_relaxed(&vm.limit, limit)
    raise_fault(vm, 0, fault_a, fault_b)
